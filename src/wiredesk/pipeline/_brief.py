"""The main job: read sources, write their stories, publish them."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

from wiredesk import __version__
from wiredesk.compose import LlmOptions, Style, earlier_of
from wiredesk.engine import run_map
from wiredesk.errors import NothingReadableError, OutputError, UsageError
from wiredesk.model import AnnotatedArticle, Edition, Piece, Skipped, Snapshot, Story
from wiredesk.publish import publish
from wiredesk.store import Store

from ._options import STORE_FILE, Options
from ._own import own_places, require_own
from ._read import nothing_readable, read_one, snapshots
from ._write import grouped, write

READER = __version__
"""Which version of extract and annotate read the articles of a store; those of another are read again."""


@dataclass(frozen=True)
class BriefResult:
    """What a run of ``brief`` did.

    Attributes:
        edition: what was published.
        read: articles read in this run.
        skipped: what was left out, and why.
        stories: stories written. mixed: round-ups that were set aside.
        untold: languages of the articles that no story could be written of, one each; empty where it is unknown.
        seconds: wall time by stage.
    """

    edition: Edition
    read: int
    skipped: tuple[Skipped, ...]
    stories: int
    mixed: int
    seconds: dict[str, float]
    untold: tuple[str, ...] = ()


def brief(locations: Sequence[str], out: Path, options: Options, store_path: Path | None = None) -> BriefResult:
    """Read sources, write their stories and publish them under ``out``.

    What was read before from the same store takes part: the site is made from all the store holds, so a run that was
    killed is carried on by the next, and the same sources twice change nothing. A site that lies in a folder of its
    sources is none of them.

    Raises:
        UsageError: no sources were given. NothingReadableError: none could be read, and the store is empty.
        OutputError: ``out`` cannot be written, or holds pages that no run wrote.
        StoreError: the store cannot be opened or written.
    """
    if not locations:
        raise UsageError("no sources were given", "name a file, folder, URL, feed, OPML list, WARC or JSON Lines file")
    with _opened(store_path or out / STORE_FILE, out) as store:
        require_own(store, out)
        return _made(store, locations, out, options)


@contextmanager
def _opened(path: Path, out: Path) -> Iterator[Store]:
    """The store of a run; a run that finds nothing to read, or no place to write, leaves no new one behind."""
    missing = [folder for folder in (path.parent, *path.parent.parents) if not folder.exists()]
    is_new = not path.exists()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"cannot write to {out}: {error.strerror}", "choose another folder with -o") from error
    try:
        with Store(path, reader=READER) as store:
            yield store
    except (NothingReadableError, OutputError, UsageError):
        if is_new:
            path.unlink(missing_ok=True)
            with suppress(OSError):
                for folder in missing:
                    folder.rmdir()
        raise


def _made(store: Store, locations: Sequence[str], out: Path, options: Options) -> BriefResult:
    seconds: dict[str, float] = {}
    clock = perf_counter()
    number = store.start_run()
    own = own_places(store, locations, out, options.site.root)
    ingest = replace(options.ingest, leave_out=(*options.ingest.leave_out, *own))
    skipped, count = _fill(store, locations, replace(options, ingest=ingest))
    articles = store.annotated()
    seconds["read"], clock = perf_counter() - clock, perf_counter()
    if not articles:
        raise nothing_readable(locations, skipped)
    stories = grouped(articles, _known(store, articles), single=options.one_story)
    seconds["group"], clock = perf_counter() - clock, perf_counter()
    chosen = [story for story in stories if not story.mixed and len(story.articles) >= options.min_articles]
    jobs = [(story, options.style, options.llm, tuple(earlier_of(story, stories))) for story in chosen]
    pieces: list[Piece] = []
    for piece in run_map(_write_one, jobs, options.jobs):
        pieces.append(piece)
        options.progress("writing", len(pieces), len(chosen))
    seconds["write"], clock = perf_counter() - clock, perf_counter()
    edition = publish(pieces, out, options.site)
    seconds["publish"] = perf_counter() - clock
    store.put_stories(stories)
    store.put_edition(edition, {piece.story.id: [line.text for line in piece.checked.lines] for piece in pieces})
    store.finish_run(number, {"read": count, "skipped": len(skipped), "stories": len(chosen)})
    mixed = sum(story.mixed for story in stories)
    silent = (article for piece in pieces if not piece.checked.lines for article in piece.story.articles)
    untold = tuple(article.language or "" for article in silent)
    return BriefResult(edition, count, tuple(skipped), len(edition.stories), mixed, seconds, untold)


def _known(store: Store, articles: Sequence[AnnotatedArticle]) -> dict[str, tuple[str, ...]]:
    """The stories of the last run by id, with the newer versions of their articles: a story whose every report was
    changed goes on, and its readers are told what was corrected."""
    present = {article.id for article in articles}
    there = Counter(article.url for article in articles)
    newest = {article.url: article.id for article in articles if there[article.url] == 1}
    addresses = store.addresses()

    def newer(ids: tuple[str, ...]) -> tuple[str, ...]:
        found = (newest.get(addresses.get(article, "")) for article in ids if article not in present)
        return tuple(article for article in found if article is not None)

    return {story: (*ids, *newer(ids)) for story, ids in store.stories().items()}


def _fill(store: Store, locations: Sequence[str], options: Options) -> tuple[list[Skipped], int]:
    """Read the sources into the store; articles it holds already are not read again."""
    skipped: list[Skipped] = []
    count = 0
    again: set[tuple[str, str]] = set()

    def fresh() -> Iterator[Snapshot | Skipped]:
        nonlocal count
        for kept in store.unread():
            again.add((kept.sha256, kept.url))
            yield kept
        for item in snapshots(locations, options, store):
            if isinstance(item, Snapshot) and store.has_read(item):
                _stand(store, item)
                count += 1
                options.progress("reading", count + len(skipped), None)
                continue
            yield item

    for snapshot, item in run_map(read_one, fresh(), options.jobs):
        if isinstance(item, Skipped):
            skipped.append(item)
        if snapshot is not None:
            store.put(snapshot, item if isinstance(item, AnnotatedArticle) else None)
            if (snapshot.sha256, snapshot.url) not in again:
                _stand(store, snapshot)
            count += isinstance(item, AnnotatedArticle)
        options.progress("reading", count + len(skipped), None)
    store.flush()
    return skipped, count


def _stand(store: Store, snapshot: Snapshot) -> None:
    """Note which version of a page or file is the last; rows, mails and what comes through a pipe have no place of
    their own, where something else would be a newer version of them."""
    if snapshot.fetched is not None or os.path.isfile(snapshot.requested):
        store.stand(snapshot)


def _write_one(job: tuple[Story, Style, LlmOptions | None, tuple[Story, ...]]) -> Piece:
    return write(*job)
