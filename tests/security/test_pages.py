"""Words of a hostile outlet on the pages and in the data: they stay words."""

from __future__ import annotations

import json

import pytest
from lxml import etree, html

from tests.security.house import HOSTILE, MARKUP, PLAIN, TERMINAL, dangers, files, lines_file, published, row
from wiredesk.pipeline import Options, audit, brief, verify
from wiredesk.publish import audit_page

FIELDS = ["title", "outlet", "byline", "summary", "image", "language", "url", "published"]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    everything = {name: HOSTILE for name in FIELDS if name != "published"}
    spoken = f'{PLAIN} Anna Holt said: "The pier {MARKUP} is gone." {HOSTILE} said Anna Holt on Monday in Arden.'
    return published(
        folder,
        row(**everything, text=spoken),
        row(url="https://b.example/2", outlet=HOSTILE, text=f"{PLAIN} {HOSTILE}"),
    )[0]


def test_no_page_runs_or_loads_what_an_article_says(site):
    pages = {path: text for path, text in files(site).items() if path.endswith(".html")}
    assert len(pages) >= 3
    assert {path: found for path, text in pages.items() if (found := dangers(text))} == {}


def test_every_page_forbids_scripts_and_requests_from_elsewhere(site):
    for path, text in files(site).items():
        if path.endswith(".html"):
            (policy,) = html.document_fromstring(text).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
            assert policy.startswith("default-src 'none'"), path
            assert "unsafe" not in policy


def test_the_linked_data_ends_where_its_script_element_ends(site):
    pages = [text for path, text in files(site).items() if path.startswith("stories/") and path.endswith(".html")]
    for text in pages:
        (data,) = html.document_fromstring(text).xpath("//script[@type='application/ld+json']/text()")
        assert not set("<>&\u2028\u2029") & set(data)
        for source in json.loads(data)["isBasedOn"]:
            assert source.get("url", "https://").startswith(("https://", "http://"))


def test_feed_and_data_can_be_parsed(site):
    for path, text in files(site).items():
        if path.endswith(".json"):
            json.loads(text)
        if path.endswith((".atom", ".xml")):
            etree.fromstring(text.encode())


def test_no_published_file_holds_a_control_character(site):
    for path, text in files(site).items():
        assert not {letter for letter in text if letter < " " and letter not in "\n\t"}, path
        assert not {letter for letter in text if "\x7f" <= letter < "\xa0"}, path


def test_names_and_titles_cannot_turn_round_what_stands_beside_them(site):
    for path, text in files(site).items():
        if path.endswith(".html"):
            for label in html.document_fromstring(text).xpath("//strong | //title | //h1 | //h2 | //*[@class='place']"):
                assert not set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068") & set(label.text_content()), path


def test_markdown_holds_no_markup_and_no_link_of_an_article(site):
    (text,) = (text for path, text in files(site).items() if path.endswith(".md"))
    assert "\\<script\\>" in text
    assert "<script" not in text.replace("\\<", "")
    assert not [part for part in text.split("](<")[1:] if not part.startswith(("http://", "https://"))]


def test_receipts_of_hostile_articles_still_match_byte_for_byte(site):
    report = verify(site)
    assert report.receipts > 0
    assert report.faults == ()


def test_the_audit_page_of_a_hostile_article_is_harmless(tmp_path):
    mine = lines_file(tmp_path, row(title=HOSTILE, outlet=HOSTILE, text=f"{HOSTILE} {PLAIN}"), name="mine.jsonl")
    theirs = lines_file(tmp_path, row(title=HOSTILE, outlet=HOSTILE, url=f"javascript:{MARKUP}", text=PLAIN + HOSTILE))
    checked, sources, _ = audit(mine, [theirs], Options())
    page = audit_page(checked, sources)
    assert dangers(page) == []
    assert not set(TERMINAL) & set(page) - set("\n[]redown0;2J31m")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVa\tScript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "../../../../etc/passwd",
        "/etc/passwd",
        "\x00",
        "http://[",
        "https://a.example:99999999/",
        "https://a.example/\u202e'\"><x onclick=y>",
        "https://a.example/" + "x" * 100_000,
    ],
)
def test_an_address_is_followed_only_where_it_is_one_of_the_web(tmp_path, url):
    site, _ = published(tmp_path, row(url=url, image=url))
    for path, text in files(site).items():
        if path.endswith(".html"):
            assert dangers(text) == [], path
    assert verify(site).faults == ()


def test_no_login_in_an_address_is_published(tmp_path):
    login = "https://ann:secret@a.example"
    page = f"<html><head><link rel=canonical href={login}/3><meta property=og:image content={login}/3.png></head>"
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "a.html").write_text(f"{page}<body><h1>Ferry hits pier</h1><p>{PLAIN}</p></body></html>")
    (pages / "b.md").write_text(f"---\nurl: {login}/4\n---\n\n{PLAIN}\n")
    lines_file(pages, row(url=f"{login}/1", image=f"{login}/1.png"), row(url="//ann:secret@a.example/2"))
    brief([str(pages)], tmp_path / "site", Options())
    everything = "".join(files(tmp_path / "site").values())
    assert "secret" not in everything
    assert all(f"https://a.example/{number}" in everything for number in (1, 3, 4))


@pytest.mark.parametrize("name", ["../../../evil", "..\\..\\evil", "/etc/cron.d/evil", "con", "a/b\x00c", "." * 300])
def test_no_name_of_an_article_becomes_a_path(tmp_path, name):
    site, _ = published(tmp_path, row(outlet=name, title=name, url=name), row(outlet=name, url="https://b.example/2"))
    assert {path.name for path in tmp_path.iterdir()} == {"rows.jsonl", "site"}
    assert {path.split("/")[0] for path in files(site)} <= {
        "index.html", "about.html", "feed.atom", "assets", "stories", "sitemap.xml"
    }  # fmt: skip
