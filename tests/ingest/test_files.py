"""Files, folders, rows, archives and standard input: everything is told apart by what it is, nothing is raised."""

from __future__ import annotations

import gzip
import io
import json
import os
import tracemalloc
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.desk import PAGE, only, options, read, skips, snapshots
from wiredesk.errors import UsageError
from wiredesk.ingest import ARTICLE_ROW, IngestOptions, ingest
from wiredesk.ingest._bytes import read_stream
from wiredesk.ingest._items import Place
from wiredesk.ingest._prose import prose
from wiredesk.ingest._sniff import sniff
from wiredesk.model import Skipped, Snapshot, Source

ROW = {"url": "https://a.example/1", "title": "T", "text": "Some text — mit Ümlaut."}
KINDS = [
    ("a.html", PAGE, "text/html"),
    ("b.htm", b"just words", "text/html"),
    ("c", b"<!-- saved --><html lang=en><p>x", "text/html"),
    ("d.xhtml", b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="x"><body><p>x</p></body></html>', "text/html"),
    ("e.txt", b"Words with <b>one</b> tag.", "text/plain"),
    ("f", "Слова в тексте.".encode("koi8-r"), "text/plain"),
    ("g.md", b"# Title\n\nWords.", "text/markdown"),
    ("h.md", b"[link](x) starts this one", "text/markdown"),
    ("i.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\0\0", "application/pdf"),
    ("j.txt", "Words.".encode("utf-16"), "text/plain"),
    ("k.html", "<html><p>Wide words in this page.</p></html>".encode("utf-16-le"), "text/html"),
    ("l.json", json.dumps(ROW, indent=1).encode(), ARTICLE_ROW),
    ("m", b"<div><p>a</p><p>b</p></div>", "text/html"),
]


@pytest.mark.parametrize(("name", "content", "media_type"), KINDS)
def test_a_file_is_one_snapshot_of_its_bytes(tmp_path, name, content, media_type):
    (tmp_path / name).write_bytes(content)
    item = only(read(tmp_path / name))
    assert (item.media_type, item.content.strip()) == (media_type, content.strip())
    assert item.fetched is None
    assert item.url == (ROW["url"] if name == "l.json" else f"file:{name}")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "rows"])
def test_rows_in_utf_16_as_some_shells_redirect_them_are_read(tmp_path, name, encoding):
    rows = [ROW, {**ROW, "url": "https://a.example/2", "text": "One\u2028line \U0001f600. " * 9000}]
    text = json.dumps(rows, ensure_ascii=False)
    if name != "a.json":
        text = "\r\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (tmp_path / name).write_bytes(text.encode(encoding))
    items = snapshots(read(tmp_path / name))
    assert [json.loads(item.content) for item in items] == rows
    assert {item.charset for item in items} == {"utf-8"}


@pytest.mark.parametrize(("name", "content", "media_type"), KINDS)
def test_a_file_in_gzip_is_the_same(tmp_path, name, content, media_type):
    (tmp_path / f"{name}.gz").write_bytes(gzip.compress(content))
    assert only(read(tmp_path / f"{name}.gz")).media_type == media_type


BAD = [
    ("empty.html", b"", "empty"),
    ("blank.txt", b" \n\t\n", "empty"),
    ("empty.jsonl", b"", None),
    ("photo.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0\1", "unreadable"),
    ("photo.html", b"\xff\xd8\xff\xe0\0\x10JFIF\0\1", "unreadable"),
    ("noise", bytes(range(1, 256)) * 8, "unreadable"),
    ("zip.txt", b"PK\x03\x04\x14\0\0\0", "unreadable"),
    ("broken.json", b'{"text": "x', "unreadable"),
    ("other.json", b'{"version": 3}', "empty"),
    ("list.json", b"[1, 2", "unreadable"),
    ("deep.json", b"[" * 100_000, "unreadable"),
    ("news.xml", b"<?xml version='1.0'?><nitf><body/></nitf>", "unreadable"),
    ("map.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><text>Map</text></svg>", "unreadable"),
    ("cut.html.gz", gzip.compress(os.urandom(9000).hex().encode())[:5000], "unreadable"),
    ("no.gz", b"\x1f\x8bnot really", "unreadable"),
    ("nested.gz", gzip.compress(gzip.compress(PAGE)), "unreadable"),
    ("cut.warc", b"WARC/1.0\r\nWARC-Type: resp", "unreadable"),
    ("cut.warc.gz", gzip.compress(b"WARC/1.0\r\nWARC-Type: response\r\n" * 50)[:40], "unreadable"),
    ("list.opml", b"<opml><body/></opml>", "empty"),
    ("cut.opml", b"<opml><body><outline", "unreadable"),
]


@pytest.mark.parametrize(("name", "content", "kind"), BAD)
def test_what_cannot_be_read_is_left_out_with_one_clause(tmp_path, name, content, kind):
    (tmp_path / name).write_bytes(content)
    items = read(tmp_path / name)
    assert not snapshots(items)
    for item in items:
        assert isinstance(item, Skipped)
        assert item.reason[0].islower()
        assert not item.reason.endswith(".")
        assert "\n" not in item.reason
    if kind:
        assert only(items).kind == kind


def test_no_sources_and_an_empty_location_are_wrong_calls():
    with pytest.raises(UsageError):
        ingest([])
    with pytest.raises(UsageError):
        ingest(Source(location="  "))


@pytest.mark.parametrize("location", ["none.html", "a/b/none", "nul\0byte", "x" * 5000, "file.txt/below"])
def test_a_path_that_leads_nowhere_is_left_out(tmp_path, monkeypatch, location):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file.txt").write_text("x")
    assert only(read(location)).kind in ("not_found", "unreadable")


@pytest.mark.parametrize("location", ["ftp://a.example/x", "gopher://a.example", "s3://bucket/key"])
def test_other_kinds_of_address_are_not_fetched(location):
    assert "are not fetched" in only(read(location)).reason


def test_a_folder_is_walked_in_order_without_hidden_and_foreign_files(tmp_path):
    for name in ("b/z.html", "b/a.html", "a.html", "c d/ü.txt", ".hidden/x.html", ".x.html", "style.css", "b/pic.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(PAGE)
    (tmp_path / "loop").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.txt")
    items = read(tmp_path)
    assert [s.url for s in snapshots(items)] == [
        "file:a.html",
        "file:b/a.html",
        "file:b/z.html",
        "file:c%20d/%C3%BC.txt",
    ]
    assert [(kind, reason) for kind, reason in skips(items)] == [
        ("unreadable", "it is no ordinary file"),
        ("unreadable", ".css files are not read"),
        ("unreadable", ".png files are not read"),
    ]
    assert read(tmp_path) == items


def test_a_link_out_of_a_folder_is_not_followed(tmp_path):
    (tmp_path / "secret.txt").write_text("Secret words.")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Open words.")
    (tmp_path / "in" / "b.txt").symlink_to("a.txt")
    (tmp_path / "in" / "c.txt").symlink_to("../secret.txt")
    (tmp_path / "in" / "d.txt").symlink_to("nowhere")
    items = read(tmp_path / "in")
    assert [s.url for s in snapshots(items)] == ["file:a.txt", "file:b.txt"]
    assert [kind for kind, _ in skips(items)] == ["unreadable", "not_found"]


def test_links_that_lead_in_a_circle_are_left_out(tmp_path):
    (tmp_path / "a.txt").write_text("Words.")
    (tmp_path / "b.txt").symlink_to("c.txt")
    (tmp_path / "c.txt").symlink_to("b.txt")
    items = read(tmp_path)
    assert [s.url for s in snapshots(items)] == ["file:a.txt"]
    assert [kind for kind, _ in skips(items)] == ["unreadable", "unreadable"]


def test_an_empty_folder_is_said(tmp_path):
    assert only(read(tmp_path)).reason == "the folder is empty"


def test_a_folder_that_may_not_be_read_is_said_not_called_empty(tmp_path, monkeypatch):
    (tmp_path / "open").mkdir()
    (tmp_path / "open" / "a.txt").write_text("Words.")
    (tmp_path / "shut").mkdir()
    listed = os.scandir

    def scandir(path):
        if os.path.basename(path) == "shut":
            raise PermissionError(13, "Permission denied", path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    items = read(tmp_path)
    assert [s.url for s in snapshots(items)] == ["file:open/a.txt"]
    assert [(s.location, s.reason) for s in items if isinstance(s, Skipped)] == [
        (str(tmp_path / "shut"), "it may not be read")
    ]
    assert only(read(tmp_path / "shut")).reason == "it may not be read"


def test_a_folder_with_names_that_are_no_text_is_read(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.html")).write_bytes(PAGE)
    assert only(read(tmp_path)).url == "file:caf%E9.html"


def test_addresses_that_are_kept_are_text_even_where_a_name_is_none(tmp_path):
    for name in (b"caf\xe9.txt", b"caf\xe8.txt"):
        (tmp_path / os.fsdecode(name)).write_bytes(b"Words.")
    (tmp_path / os.fsdecode(b"\xff.jsonl")).write_text('{"text": "Words of a row."}\n{}\n')
    items = read(tmp_path)
    addresses = [text for item in snapshots(items) for text in (item.url, item.requested)]
    addresses += [item.location for item in items if isinstance(item, Skipped)]
    assert (len(addresses), len(set(addresses))) == (7, 6)  # the row has the address that it was asked for
    assert all(address.encode() for address in addresses)


@pytest.mark.parametrize("name", [" lead.md", "trail.md ", "  both.md\n", "none.md"])
def test_a_blank_may_be_part_of_a_name(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text("Words.")
    for location in (name, str(tmp_path)):
        assert only(read(location)).media_type == "text/markdown"


def test_blanks_around_a_location_that_are_no_part_of_it_do_no_harm(tmp_path):
    (tmp_path / "a.txt").write_text("Words.")
    assert only(read(f" {tmp_path / 'a.txt'}\n")).url == "file:a.txt"


def test_a_login_in_an_address_is_neither_kept_nor_printed(tmp_path):
    login = "https://ann:secret@a.example/1?to=b@c.example"
    page = (b"HTTP/1.1 200 OK\r\nContent-Type: text/html", PAGE)
    warc(tmp_path / "a.warc", [page, (page[0], b"")], packed=False)
    archive = (tmp_path / "a.warc").read_bytes()
    old, new = b"https://a.example/", b"https://ann:secret@a.example/"
    (tmp_path / "a.warc").write_bytes(archive.replace(old, new))
    (tmp_path / "b.warc").write_bytes(archive.replace(old, new)[: len(PAGE) + 100])
    (tmp_path / "c.jsonl").write_text(json.dumps({"url": login, "text": "Words."}))
    outlines = "".join(
        f'<outline xmlUrl="{url}"/>' for url in ("ftp://ann:secret@a.example/", "https://ann:secret@x.test/")
    )
    (tmp_path / "d.opml").write_text(f"<opml><body>{outlines}</body></opml>")
    items = read(tmp_path)
    assert [item.url for item in snapshots(items)] == ["https://a.example/0", "https://a.example/1?to=b@c.example"]
    assert len(items) == 6
    shown = [(item.url, item.requested) for item in snapshots(items)]
    assert "secret" not in str(shown) + str([item for item in items if isinstance(item, Skipped)])


def test_a_sparse_file_of_200_mb_is_refused_without_being_read_whole(tmp_path):
    for name, start in (("big.html", b"<html>"), ("big.jsonl", b'{"text": "'), ("big.json", b'{"text": "')):
        with (tmp_path / name).open("wb") as file:
            file.write(start)
            file.truncate(200_000_000)
    tracemalloc.start()
    items = read(tmp_path, max_bytes=2_000_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert {item.kind for item in items} <= {"too_large", "unreadable"}
    assert len(items) == 3
    assert peak < 20_000_000


def test_rows_are_snapshots_of_their_bytes_and_bad_ones_name_their_line(tmp_path):
    lines = [json.dumps(ROW), "", "{broken", '{"title": "no text"}', "[]", json.dumps({"text": "x", "link": "https://b.example/"}),
             json.dumps({"text": "without address"}), '{"text": 7}', json.dumps({"text": "y" * 3000})]  # fmt: skip
    (tmp_path / "rows.jsonl").write_text("\ufeff" + "\r\n".join(lines) + "\n", encoding="utf-8")
    items = read(tmp_path / "rows.jsonl", max_bytes=2000)
    assert [s.url for s in snapshots(items)] == [ROW["url"], "https://b.example/", f"{tmp_path}/rows.jsonl#7"]
    assert snapshots(items)[0].content == json.dumps(ROW).encode()
    assert [(i.location.rsplit("#")[1], i.kind) for i in items if isinstance(i, Skipped)] == [
        ("3", "unreadable"), ("4", "empty"), ("5", "unreadable"), ("8", "empty"), ("9", "too_large"),
    ]  # fmt: skip


def test_a_json_list_of_articles_is_read_row_by_row(tmp_path):
    (tmp_path / "rows.json").write_text(json.dumps([ROW, {"url": "x"}]))
    first, second = read(tmp_path / "rows.json")
    assert json.loads(first.content) == ROW
    assert second.location.endswith("#2")


def test_rows_of_a_cut_archive_are_read_up_to_the_cut(tmp_path):
    rows = b"\n".join(json.dumps({"text": os.urandom(200).hex(), "url": f"u{n}"}).encode() for n in range(500))
    packed = gzip.compress(rows)
    (tmp_path / "rows.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    items = read(tmp_path / "rows.jsonl.gz")
    assert len(snapshots(items)) > 100
    assert "is cut off after line" in skips(items)[-1][1]


def test_rows_stream_one_at_a_time(tmp_path):
    path = tmp_path / "rows.jsonl"
    line = json.dumps({"url": "u", "text": "x" * 100_000}).encode() + b"\n"
    with path.open("wb") as file:
        for _ in range(300):
            file.write(line)
    tracemalloc.start()
    count = sum(1 for _ in ingest(Source(location=str(path)), options()))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 300
    assert peak < 3_000_000


class Pipe(io.RawIOBase):
    """Gives its bytes in small portions, as a pipe may."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        part, self.data = self.data[:7], self.data[7:]
        buffer[: len(part)] = part
        return len(part)


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (json.dumps(ROW).encode() + b"\n" + json.dumps(ROW).encode(), ARTICLE_ROW),
        (PAGE, "text/html"),
        (b"Words.", "text/plain"),
    ],
)
def test_standard_input_is_told_apart_too(monkeypatch, content, media_type):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(Pipe(content))))
    items = snapshots(read("-"))
    assert {item.media_type for item in items} == {media_type}


def test_the_outlet_of_a_source_is_passed_on(tmp_path):
    (tmp_path / "a.html").write_bytes(PAGE)
    (item,) = ingest(Source(location=str(tmp_path), outlet="Desk"))
    assert item.hint.outlet == "Desk"


def warc(path, records, packed):
    with path.open("wb") as file:
        for number, (headers, body) in enumerate(records):
            http = headers + b"\r\n\r\n" + body
            record = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/{number}\r\n"
                f"WARC-Date: 2026-01-24T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
            ).encode()
            record += http + b"\r\n\r\n"
            file.write(gzip.compress(record) if packed else record)


@pytest.mark.parametrize("packed", [True, False])
def test_the_pages_of_a_web_archive_come_with_the_time_of_the_crawl(tmp_path, packed):
    ok = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8"
    records = [
        (ok, PAGE),
        (b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html", PAGE),
        (b"HTTP/1.1 200 OK\r\nContent-Type: image/png", b"\x89PNG"),
        (ok + b"\r\nContent-Encoding: gzip", gzip.compress(PAGE + b"2")),
        (ok, b"x" * 5000),
    ]
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    warc(path, records, packed)
    items = read(path, max_bytes=2000)
    first, second = snapshots(items)
    assert (first.url, first.content, first.charset) == ("https://a.example/0", PAGE, "utf-8")
    assert first.fetched == datetime(2026, 1, 24, 10, tzinfo=UTC)
    assert second.content == PAGE + b"2"
    assert [kind for kind, _ in skips(items)] == ["too_large"]


@pytest.mark.parametrize("packed", [True, False])
def test_a_web_archive_that_is_cut_anywhere_gives_its_whole_pages_and_says_that_it_is_cut(tmp_path, packed):
    ok = b"HTTP/1.1 200 OK\r\nContent-Type: text/html"
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    ends = []
    for count in (1, 2):
        warc(path, [(ok, PAGE), (ok + b"\r\nContent-Encoding: gzip", gzip.compress(PAGE))][:count], packed)
        ends.append(path.stat().st_size)
    whole = path.read_bytes()
    for size in range(40, len(whole)):
        path.write_bytes(whole[:size])
        items = read(path)
        pages = sum(size >= end - (0 if packed else len("\r\n\r\n")) for end in ends)
        between = size in ends or (not packed and pages and ends[pages - 1] - size in range(5))
        assert {item.content for item in snapshots(items)} <= {PAGE}
        assert len(snapshots(items)) >= pages
        assert between or [kind for kind, _ in skips(items)] == ["unreadable"]


def test_a_cut_web_archive_names_the_page_that_is_not_whole(tmp_path):
    ok = b"HTTP/1.1 200 OK\r\nContent-Type: text/html"
    path = tmp_path / "a.warc"
    warc(path, [(ok, PAGE)] * 3, packed=False)
    path.write_bytes(path.read_bytes()[:-30])
    items = read(path)
    reason = "the archive is cut off or damaged after 2 pages (https://a.example/2 is not whole)"
    assert (len(snapshots(items)), skips(items)) == (2, [("unreadable", reason)])


def test_a_long_web_archive_that_is_cut_gives_all_its_whole_pages(tmp_path):
    ok = b"HTTP/1.1 200 OK\r\nContent-Type: text/html"
    path = tmp_path / "a.warc.gz"
    warc(path, [(ok, b"<html>" + os.urandom(40_000).hex().encode()) for _ in range(10)], packed=True)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 57 // 100])
    items = read(path)
    assert len(snapshots(items)) == 5
    assert "cut off" in skips(items)[0][1]


def test_a_picture_that_is_larger_than_a_page_may_be_is_no_page_of_a_web_archive(tmp_path):
    path = tmp_path / "a.warc"
    picture = (b"HTTP/1.1 200 OK\r\nContent-Type: image/png", b"x" * 2_000_000)
    page = (b"HTTP/1.1 200 OK\r\nContent-Type: text/html", b"x" * 2_000_000)
    warc(path, [picture, page, (page[0], PAGE)], packed=False)
    items = read(path, max_bytes=2000)
    assert [snapshot.content for snapshot in snapshots(items)] == [PAGE]
    assert [kind for kind, _ in skips(items)] == ["too_large"]
    path.write_bytes(path.read_bytes()[:1_500_000])
    assert [kind for kind, _ in skips(read(path, max_bytes=2000))] == ["unreadable"]


def _in_pieces(body):
    return b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize(
    ("told", "body"),
    [
        (b"Transfer-Encoding: chunked", PAGE),
        (b"Content-Encoding: gzip", PAGE),
        (b"Content-Encoding: br", PAGE),
        (b"Content-Encoding: utf-8", PAGE),
        (b"Transfer-Encoding: chunked\r\nContent-Encoding: gzip", PAGE),
        (b"Transfer-Encoding: chunked\r\nContent-Encoding: gzip", gzip.compress(PAGE)),
        (b"Transfer-Encoding: chunked\r\nContent-Encoding: gzip", _in_pieces(PAGE)),
        (b"Transfer-Encoding: chunked\r\nContent-Encoding: gzip", _in_pieces(gzip.compress(PAGE))),
        (b"Set-Cookie: " + b"x" * 70_000, PAGE),
    ],
)
def test_a_page_that_is_archived_as_it_was_unpacked_is_read_and_so_are_those_behind_it(tmp_path, told, body, packed):
    ok = b"HTTP/1.1 200 OK\r\nContent-Type: text/html"
    path = tmp_path / "a.warc"
    warc(path, [(ok, PAGE), (ok + b"\r\n" + told, body), (ok, PAGE)], packed)
    items = read(path)
    assert [(item.url[-1], item.content) for item in snapshots(items)] == [("0", PAGE), ("1", PAGE), ("2", PAGE)]
    assert skips(items) == []


def test_a_page_of_a_web_archive_that_cannot_be_unpacked_is_left_out_alone(tmp_path):
    ok = b"HTTP/1.1 200 OK\r\nContent-Type: text/html"
    path = tmp_path / "a.warc"
    warc(path, [(ok + b"\r\nContent-Encoding: gzip", b"\x1f\x8b\x08\0" + bytes(range(256))), (ok, PAGE)], False)
    items = read(path)
    assert [item.url[-1] for item in snapshots(items)] == ["1"]
    assert skips(items) == [("unreadable", "the page is no text")]


def test_the_rows_of_a_short_compressed_list_that_is_cut_are_read(tmp_path):
    rows = [json.dumps({"text": os.urandom(200).hex(), "url": f"u{n}"}).encode() for n in range(9)]
    packed = gzip.compress(b"\n".join(rows))
    (tmp_path / "rows.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    items = read(tmp_path / "rows.jsonl.gz")
    assert 2 <= len(snapshots(items)) <= 5
    assert "is cut off after line" in skips(items)[-1][1]


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=400), st.sampled_from(["", "a.html", "a.jsonl", "a.json", "a.xml", "a.warc", "a.gz", "a.opml"])
)
def test_any_bytes_are_read_or_left_out_and_nothing_is_raised(data, name):
    place = Place(location="x", url="file:x", name=name)
    for item in read_stream(io.BytesIO(data), place, IngestOptions()):
        assert isinstance(item, Snapshot | Skipped)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_a_kind_and_prose(text):
    assert sniff(text.encode("utf-8", "surrogatepass"))
    assert isinstance(prose(text), str)


def test_prose_keeps_paragraphs_and_drops_what_is_not_read():
    assert prose("<p>A &amp; <b>b</b>c.</p><script>x<b>y</b>z</script>tail<br>next<ul><li>one<li>two</ul>") == (
        "A & bc.\n\ntail\n\nnext\n\none\n\ntwo"
    )
