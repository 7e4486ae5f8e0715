"""Feeds and lists of feeds: the pages behind the entries, what the feed said of each, and broken feeds."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.desk import Clock, Memory, only, options, read, serve, skips, snapshots
from wiredesk.ingest import ARTICLE_ROW, IngestOptions, ingest
from wiredesk.ingest._bytes import read_stream
from wiredesk.ingest._items import Place, Request
from wiredesk.model import FeedHint, Skipped, Snapshot, Source

LONG = "The council voted on Monday to reopen the bridge after eleven months of repairs. " * 8
RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Desk &amp; Co</title><link>https://desk.internal/</link><language>en</language>
{items}
</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Desk</title>
<entry><title type="html">A &lt;b&gt;bold&lt;/b&gt; step</title><link href="{link}"/><id>1</id>
<updated>2026-01-24T10:00:00+02:00</updated><author><name>Ann Lee</name></author><summary>Short.</summary>
</entry></feed>"""


def rss_item(link: str, title: str = "Bridge reopens", extra: str = "") -> str:
    return f"<item><title>{title}</title><link>{link}</link>{extra}</item>"


def rss(*items: str) -> bytes:
    return RSS.format(items="".join(items)).encode()


JUNK = [b"<", b">", b"&", b"]]>", b"<![CDATA[", b"\xff", b"\0", b"[", b"{", b"null", b"1e999", b'"', b"<item>",
        b"</item>", b"&#x110000;", b"&#0;", b"xmlns='", b"<link/>", b"99999-13-45", b"", b"<entry>",
        b"<!DOCTYPE x ["]  # fmt: skip
SEEDS = [
    rss(
        rss_item(
            "https://a.example/", extra="<pubDate>Sat, 24 Jan 2026 14:20:00 -0500</pubDate><source url='u'>S</source>"
        )
    ),
    ATOM.format(link="a").encode(),
    b"<opml version='2.0'><body><outline text='W' xmlUrl='http://a.example/feed'/></body></opml>",
    b'{"version": "https://jsonfeed.org/version/1", "items": [{"id": "1", "url": "u", "authors": [{"name": "x"}]}]}',
    rss_item("x").encode(),
]


@pytest.fixture
def desk():
    with serve() as running:
        yield running


def test_the_pages_behind_an_rss_feed_come_with_what_it_says_of_them(desk):
    page = desk.page("/a")
    feed = rss(rss_item(page, extra="<pubDate>Sat, 24 Jan 2026 14:20:00 -0500</pubDate><dc:creator>Ann Lee</dc:creator>"
                        "<description>&lt;p&gt;It is &lt;b&gt;open&lt;/b&gt;.&lt;/p&gt;</description>"))  # fmt: skip
    item = only(read(desk.page("/feed", feed, Content_Type="application/rss+xml")))
    assert item.url == page
    assert item.hint == FeedHint(
        title="Bridge reopens",
        published="2026-01-24T19:20:00+00:00",
        outlet="Desk & Co",
        byline="Ann Lee",
        summary="It is open.",
        language="en",
    )


def test_atom_and_relative_links_are_read(desk):
    desk.page("/news/a")
    desk.page("/news/feed", ATOM.format(link="a").encode(), Content_Type="text/html")
    item = only(read(desk.url("/news/feed")))
    assert item.url == desk.url("/news/a")
    assert (item.hint.title, item.hint.published) == ("A bold step", "2026-01-24T08:00:00+00:00")


def test_json_feeds_are_read(desk):
    page = desk.page("/a")
    feed = {
        "version": "https://jsonfeed.org/version/1.1", "title": "Desk", "language": "en",
        "items": [{"id": "1", "url": page, "title": "T", "date_published": "2026-01-24T08:00:00Z",
                   "authors": [{"name": "Ann"}, {"name": "Bo"}]}, {"id": 7, "title": None, "authors": "x"}],
    }  # fmt: skip
    items = read(desk.page("/feed.json", json.dumps(feed).encode(), Content_Type="application/feed+json"))
    assert snapshots(items)[0].hint.byline == "Ann, Bo"
    assert [kind for kind, _ in skips(items)] == ["unreadable"]


def test_a_list_of_feeds_leads_to_their_pages_and_names_their_outlets(desk):
    first = desk.page("/1.xml", rss(rss_item(desk.page("/a"))))
    second = desk.page("/2.xml", rss(rss_item(desk.page("/b")), rss_item(desk.page("/a"))))
    opml = f"""<opml version="2.0"><body><outline text="World"><outline title="One" xmlUrl="{first}"/></outline>
    <outline text="Two" xmlUrl="{second}"/><outline text="Again" xmlUrl="{first}"/></body></opml>"""
    items = read(desk.page("/list.opml", opml.encode()))
    assert [(s.url, s.hint.outlet) for s in snapshots(items)] == [(desk.url("/a"), "One"), (desk.url("/b"), "Two")]
    assert [kind for kind, _ in skips(items)] == ["duplicate"]


def test_the_feeds_text_stands_in_for_a_page_that_cannot_be_had(tmp_path):
    body = f"<content:encoded><![CDATA[<p>{LONG}</p><p>And a second paragraph.</p>]]></content:encoded>"
    (tmp_path / "feed.xml").write_bytes(
        rss(
            rss_item("https://gone.example/a", extra=body),
            rss_item("https://gone.example/b", extra="<description>Short.</description>"),
        )
    )
    whole, missing = read(tmp_path / "feed.xml", allow_private=False)
    row = json.loads(whole.content)
    assert (whole.media_type, row["url"], row["title"]) == (ARTICLE_ROW, "https://gone.example/a", "Bridge reopens")
    assert row["text"].endswith("repairs.\n\nAnd a second paragraph.")
    assert (missing.kind, missing.reason) == ("fetch", "there is no such host")


def test_a_saved_feed_finds_the_pages_beside_it_and_nothing_else(tmp_path):
    folder = tmp_path / "saved"
    (folder / "pages").mkdir(parents=True)
    (folder / "pages" / "a b.html").write_text("<html><p>Page.</p></html>")
    (tmp_path / "secret.html").write_text("<html><p>Secret.</p></html>")
    links = ["pages/a%20b.html", "../secret.html", "/etc/passwd", "file:///etc/passwd", "pages/none.html"]
    (folder / "feed.xml").write_bytes(rss(*(rss_item(link) for link in links)))
    items = read(folder / "feed.xml")
    assert [(s.url, s.hint.title) for s in snapshots(items)] == [("file:pages/a%20b.html", "Bridge reopens")]
    assert len(skips(items)) == 4


def test_a_feed_cut_in_half_gives_its_whole_entries_and_a_note(tmp_path):
    body = f"<description>{LONG}</description>"
    whole = rss(*(rss_item(f"https://a.example/{n}", extra=body) for n in range(10)))
    (tmp_path / "feed.xml").write_bytes(whole[: len(whole) // 2])
    items = read(tmp_path / "feed.xml", allow_private=False)
    assert len(snapshots(items)) >= 4
    assert "broken or cut off" in skips(items)[-1][1]


LAUGHS = """<?xml version="1.0"?><!-- <rss> --><!DOCTYPE {root} [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    ("root", "rest"),
    [("rss", '<rss version="2.0"><channel><title>&d;</title></channel></rss>'),
     ("opml", "<opml><body><outline text='&d;'/></body></opml>")],
)  # fmt: skip
def test_entities_that_explode_are_not_read(tmp_path, root, rest, encoding):
    (tmp_path / "feed.xml").write_bytes((LAUGHS.format(root=root) + rest).encode(encoding))
    item = only(read(tmp_path / "feed.xml"))
    assert item.kind == "unreadable"
    assert "entities" in item.reason


def test_a_word_about_entities_in_a_feed_is_no_declaration(tmp_path):
    feed = rss(rss_item("https://a.example/", extra=f"<description><![CDATA[<!ENTITY {LONG}]]></description>"))
    (tmp_path / "feed.xml").write_bytes(feed)
    assert isinstance(only(read(tmp_path / "feed.xml", allow_private=False)), Snapshot)


def test_a_feed_that_leads_to_a_feed_is_not_followed(desk):
    url = desk.url("/feed")
    desk.page("/feed", rss(rss_item(desk.url("/other"))))
    desk.page("/other", rss(rss_item(url)))
    assert skips(read(url)) == [("unreadable", "a feed entry leads to another list, not to a page")]


@pytest.mark.parametrize("place", ["file:x", "http://a.internal/feed"])
@settings(max_examples=150, deadline=None)
@given(st.integers(0, 4), st.lists(st.tuples(st.floats(0, 1), st.sampled_from(JUNK)), min_size=1, max_size=6))
def test_a_feed_with_anything_wrong_in_it_is_read_or_left_out(place, which, changes):
    data = SEEDS[which]
    for share, junk in changes:
        at = int(share * len(data))
        data = data[:at] + junk + data[at + len(junk) // 2 :]
    for item in read_stream(io.BytesIO(data), Place(location="x", url=place, name="a.xml"), IngestOptions()):
        assert isinstance(item, Snapshot | Skipped | Request)


def test_a_feed_without_entries_is_empty(tmp_path):
    (tmp_path / "feed.xml").write_bytes(rss())
    assert only(read(tmp_path / "feed.xml")).kind == "empty"


def test_only_so_many_entries_of_a_feed_are_followed(desk):
    feed = desk.page("/feed", rss(*(rss_item(desk.page(f"/{n}")) for n in range(6))))
    items = read(feed, max_entries=4)
    assert len(snapshots(items)) == 4
    assert "the first 4" in skips(items)[0][1]


def test_an_unchanged_feed_is_not_sent_again_and_its_unread_pages_are_still_fetched(desk):
    page = desk.page("/a")
    body = rss(rss_item(page))
    desk.pages["/feed"] = lambda h: (304, {}, b"") if h.headers.get("If-None-Match") else (200, {"ETag": '"1"'}, body)
    cache, settings, source = Memory(), options(Clock(), revisit=0.0), Source(location=desk.url("/feed"))
    assert isinstance(only(list(ingest(source, settings, cache))), Snapshot)
    assert isinstance(only(list(ingest(source, settings, cache))), Snapshot), "the first run was killed before it read"
    assert desk.asked[-2][2]["If-None-Match"] == '"1"'


def test_the_feeds_text_takes_no_place_of_a_page_that_was_read_and_is_out_of_reach(desk):
    page = desk.page("/a")
    feed = desk.page("/feed", rss(rss_item(page, extra=f"<description>{LONG}</description>")))
    cache, settings = Memory(), options(Clock(), revisit=0.0, retries=0)
    desk.page("/a", b"", 503)
    assert only(list(ingest(Source(location=feed), settings, cache))).media_type == ARTICLE_ROW
    desk.page("/a")
    cache.read.add(only(list(ingest(Source(location=feed), settings, cache))).sha256)
    desk.page("/a", b"", 503)
    assert only(list(ingest(Source(location=feed), settings, cache))).kind == "fetch"


def test_large_hostile_feeds_come_to_an_end(tmp_path):
    for name, unit in (("a", b"<!--"), ("b", b"<![CDATA["), ("c", b"<item>"), ("d", b"&"), ("e", b"<rss ")):
        (tmp_path / f"{name}.xml").write_bytes(b'<?xml version="1.0"?><rss><channel>' + unit * (400_000 // len(unit)))
    assert all(isinstance(item, Skipped) for item in read(tmp_path))
