"""The store as the fetch cache of a crawl: nothing twice, nothing lost."""

from __future__ import annotations

import pytest

from tests.ingest.desk import PAGE, Clock, options, serve, skips, snapshots
from wiredesk.ingest import FetchCache, ingest
from wiredesk.model import Source
from wiredesk.store import Store

FEED = """<rss version="2.0"><channel><title>Desk</title>{}</channel></rss>"""


@pytest.fixture
def desk():
    with serve() as running:
        urls = [running.page(f"/{n}", PAGE + str(n).encode(), ETag=f'"{n}"') for n in range(6)]
        feed = FEED.format("".join(f"<item><title>T</title><link>{url}</link></item>" for url in urls))
        running.page("/feed", feed.encode(), ETag='"f"')
        for path, (_, headers, body) in list(running.pages.items()):
            running.pages[path] = lambda handler, headers=headers, body=body: (
                (304, {}, b"") if handler.headers.get("If-None-Match") == headers["ETag"] else (200, headers, body)
            )
        yield running


def crawl(desk, store: Store, clock: Clock, stop_after: int | None = None, **changes: float):
    """One run: what is read goes to the store, as the pipeline does it."""
    cache: FetchCache = store
    items = []
    source = ingest(Source(location=desk.url("/feed")), options(clock, delay=0.0, **changes), cache)
    for item in source:
        items.append(item)
        for page in snapshots([item]):
            store.put(page, None)
        if stop_after and len(items) == stop_after:
            source.close()
            break
    return items


def test_a_second_run_reads_nothing_again_and_a_changed_page_is_read(desk, tmp_path):
    clock = Clock()
    with Store(tmp_path / "s.sqlite") as store:
        assert len(snapshots(crawl(desk, store, clock))) == 6
        asked = len(desk.asked)
        assert [kind for kind, _ in skips(crawl(desk, store, clock))] == ["not_modified"] * 6
        assert len(desk.asked) == asked, "within minutes nothing is asked for"
        clock.seconds += 7200
        assert [kind for kind, _ in skips(crawl(desk, store, clock))] == ["not_modified"] * 6
        clock.seconds += 7200
        desk.page("/3", PAGE + b"changed")
        assert [page.url for page in snapshots(crawl(desk, store, clock))] == [desk.url("/3")]


def test_a_feed_that_is_to_be_asked_for_at_every_run_is_and_its_pages_are_not(desk, tmp_path):
    clock = Clock()
    with Store(tmp_path / "s.sqlite") as store:
        assert len(snapshots(crawl(desk, store, clock))) == 6
        asked = len(desk.asked)
        assert [kind for kind, _ in skips(crawl(desk, store, clock, revisit_lists=0.0))] == ["not_modified"] * 6
        assert [path for path, *_ in desk.asked[asked:]] == ["/robots.txt", "/feed"]


def test_a_run_that_ends_in_the_middle_is_carried_on(desk, tmp_path):
    clock = Clock()
    with Store(tmp_path / "s.sqlite") as store:
        first = snapshots(crawl(desk, store, clock, stop_after=2))
    with Store(tmp_path / "s.sqlite") as store:
        second = snapshots(crawl(desk, store, clock))
    assert len(first) == 2
    assert [page.url for page in first + second] == [desk.url(f"/{n}") for n in range(6)]
