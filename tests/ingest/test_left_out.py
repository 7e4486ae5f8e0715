"""What is left out is not read, whatever names it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.ingest.desk import PAGE, read, serve, snapshots


def placed(folder: Path) -> Path:
    for name in ("a.html", "site/b.html", "site/deep/c.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(PAGE)
    return folder


@pytest.mark.parametrize(
    ("left", "addresses"),
    [
        ("site", ["file:a.html"]),
        ("site/deep", ["file:a.html", "file:site/b.html"]),
        ("site/b.html", ["file:a.html", "file:site/deep/c.html"]),
        ("elsewhere", ["file:a.html", "file:site/b.html", "file:site/deep/c.html"]),
    ],
)
def test_a_walk_passes_by_what_is_left_out_and_all_below_it(tmp_path, left, addresses):
    placed(tmp_path)
    assert [item.url for item in snapshots(read(tmp_path, leave_out=(tmp_path / left,)))] == addresses


def test_a_file_that_is_named_or_linked_to_is_left_out_too(tmp_path):
    placed(tmp_path)
    (tmp_path / "link.html").symlink_to("site/b.html")
    left = (tmp_path / "site",)
    assert read(tmp_path / "site" / "b.html", leave_out=left) == []
    assert [item.url for item in snapshots(read(tmp_path, leave_out=left))] == ["file:a.html"]


def test_a_saved_feed_does_not_lead_to_what_is_left_out(tmp_path):
    placed(tmp_path)
    links = "".join(f"<item><link>{link}</link></item>" for link in ("site/b.html", "a.html"))
    feed = tmp_path / "feed.xml"
    feed.write_text(f'<?xml version="1.0"?><rss version="2.0"><channel>{links}</channel></rss>')
    assert [item.url for item in snapshots(read(feed, leave_out=(tmp_path / "site",)))] == ["file:a.html"]


def test_an_address_that_is_left_out_is_not_asked_for_and_the_others_keep_their_order():
    with serve() as desk:
        pages = [desk.page(path) for path in ("/own/1", "/1", "/own/2", "/2")]
        items = [{"url": url, "content_text": "Heat is back in the city. " * 20} for url in pages]
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": "F", "items": items}
        desk.page("/feed.json", json.dumps(feed).encode(), Content_Type="application/feed+json")
        found = read(desk.url("/feed.json"), desk.url("/3"), desk.url("/own/3"), leave_out=(desk.url("/own/"),))
        assert [getattr(item, "url", "") or item.location for item in found] == [
            desk.url("/1"), desk.url("/2"), desk.url("/3"),
        ]  # fmt: skip
        assert "/own/1" not in desk.paths()
