"""The main job on a real day: articles a second of the whole run and its share by room, peak memory, 1 and 2 processes.

The 759 articles come as JSON Lines, so that they pass the extract room without HTML. What extraction would cost
for as many pages is taken from saved pages of the `html_pages` set in the same run, for trafilatura alone and for our
room, so that "everything after extraction costs less than extraction" can be read off the last table.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import trafilatura

from wiredesk.annotate import annotate
from wiredesk.check import check
from wiredesk.compose import compose
from wiredesk.errors import WiredeskError
from wiredesk.extract import extract
from wiredesk.group import group
from wiredesk.model import AnnotatedArticle, Piece, Snapshot
from wiredesk.pipeline import Options, extracted
from wiredesk.publish import publish
from wiredesk.weigh import weigh

from ._data import ROOT, data_dir
from ._stream import stream_jsonl
from ._table import print_table

PAGES = 150


def main() -> None:
    """Print the three tables."""
    whole_run()
    rooms()


def whole_run() -> None:
    """Run the command itself in a process of its own."""
    rows = []
    for jobs in (1, 2):
        with TemporaryDirectory() as folder:
            started = time.perf_counter()
            command = [
                sys.executable,
                "-m",
                "wiredesk",
                "brief",
                str(stream_jsonl()),
                "-o",
                folder,
                "-j",
                str(jobs),
                "-q",
            ]
            subprocess.run(command, check=True, cwd=ROOT)
            wall = time.perf_counter() - started
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            rows.append((jobs, wall, 759 / wall, f"{after.ru_maxrss / 1024:.0f} MiB", size_of(Path(folder))))
    header = ("processes", "wall s", "articles a second", "peak memory of the largest process", "site")
    print_table("wiredesk brief on 759 articles", header, rows)


def size_of(folder: Path) -> str:
    """Return the size of a site without its store."""
    total = sum(p.stat().st_size for p in folder.rglob("*") if p.is_file() and ".wiredesk" not in p.parts)
    return f"{total / 2**20:.0f} MiB"


def rooms() -> None:
    """Time each room alone over the same articles, and extraction over saved pages."""
    articles = [item for item in extracted([str(stream_jsonl())], Options()) if not hasattr(item, "reason")]
    seconds: dict[str, float] = {}

    def run(name: str, function: Callable[[], list]) -> list:  # type: ignore[type-arg]
        started = time.process_time()
        result = function()
        seconds[name] = time.process_time() - started
        return result

    read: list[AnnotatedArticle] = run("annotate", lambda: [annotate(article) for article in articles])
    stories = [story for story in run("group", lambda: list(group(read))) if not story.mixed]
    ledgers = run("weigh", lambda: [weigh(story) for story in stories])
    pairs = list(zip(stories, ledgers, strict=True))
    drafts = run("compose", lambda: [compose(story, ledger) for story, ledger in pairs])
    readings = run("annotate (drafts)", lambda: [annotate(draft.as_article()) for draft in drafts])
    checked = run(
        "check",
        lambda: [
            check(draft, reading, story.articles, ledger).keep_supported()
            for (story, ledger), draft, reading in zip(pairs, drafts, readings, strict=True)
        ],
    )
    with TemporaryDirectory() as folder:
        pieces = [
            Piece(story=story, ledger=ledger, checked=lines)
            for (story, ledger), lines in zip(pairs, checked, strict=True)
        ]
        run("publish", lambda: [publish(pieces, Path(folder))])
    after = sum(seconds.values())
    rows = [(name, value, 759 / value, f"{value / after:.0%}") for name, value in seconds.items()]
    print_table("rooms after extraction, one process", ("room", "CPU s", "articles a second", "share"), rows)
    ours, peer = extraction()
    print_table(
        "extraction against everything after it, CPU seconds for 759 articles",
        ("trafilatura alone", "our extract room", "everything after", "after / extract room"),
        [(peer * 759, ours * 759, after, after / (ours * 759))],
    )


def extraction() -> tuple[float, float]:
    """Return CPU seconds a page of our room and of trafilatura alone: median of three paired runs."""
    pages = list(saved_pages(PAGES))
    pairs = []
    for _ in range(3):
        started = time.process_time()
        for page in pages:
            # A page without an article costs its time too.
            with suppress(WiredeskError):
                extract(Snapshot.of(page, url="https://outlet.example/page", media_type="text/html"))
        middle = time.process_time()
        for page in pages:
            trafilatura.bare_extraction(page, with_metadata=True)
        pairs.append(((middle - started) / len(pages), (time.process_time() - middle) / len(pages)))
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def saved_pages(count: int) -> Iterable[bytes]:
    """Yield saved pages of the trafilatura evaluation, in order of name."""
    folder = data_dir("html_pages") / "adbar+trafilatura"
    if not folder.is_dir():
        with tarfile.open(folder.with_name("adbar+trafilatura.tar.xz")) as tar:
            tar.extractall(folder, filter="data")
    for path in sorted(folder.rglob("*.html"))[:count]:
        yield path.read_bytes()


if __name__ == "__main__":
    main()
