"""From locations to annotated articles: ingest, extract, annotate, one article after another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import unquote

from wiredesk.annotate import annotate
from wiredesk.engine import run_map
from wiredesk.errors import ExtractError, NothingReadableError, UsageError
from wiredesk.extract import extract
from wiredesk.ingest import FetchCache, ingest
from wiredesk.model import AnnotatedArticle, Article, Skipped, Snapshot, Source

from ._reading import ReadOptions


def snapshots(
    locations: Iterable[str], options: ReadOptions, cache: FetchCache | None = None
) -> Iterator[Snapshot | Skipped]:
    """Yield every snapshot of the sources, and what was left out."""
    yield from ingest([Source(location=location) for location in locations], options.ingest, cache)


def extract_or_skip(item: Snapshot | Skipped) -> tuple[Snapshot | None, Article | Skipped]:
    """Extract one snapshot; a page without an article is skipped."""
    if isinstance(item, Skipped):
        return None, item
    try:
        return item, extract(item)
    except ExtractError as error:
        name = unquote(item.url)
        # The message names the thing, and so does the record.
        reason = f"it {error.message.removeprefix(name).lstrip()}" if error.message.startswith(name) else error.message
        return item, Skipped(location=item.requested, reason=reason, kind="no_article", hint=error.hint)


def read_one(item: Snapshot | Skipped) -> tuple[Snapshot | None, AnnotatedArticle | Skipped]:
    """Extract and annotate one snapshot; a page without an article is skipped."""
    snapshot, article = extract_or_skip(item)
    return snapshot, article if isinstance(article, Skipped) else annotate(article)


def extracted(locations: Iterable[str], options: ReadOptions) -> Iterator[Article | Skipped]:
    """Read sources up to the extract room."""
    for _, article in run_map(extract_or_skip, snapshots(locations, options), options.jobs):
        yield article


def read(locations: Iterable[str], options: ReadOptions) -> Iterator[AnnotatedArticle | Skipped]:
    """Read sources up to the annotate room, without a store; each article once."""
    seen: set[str] = set()
    for _, item in run_map(read_one, snapshots(locations, options), options.jobs):
        if isinstance(item, AnnotatedArticle):
            if item.id in seen:
                continue
            seen.add(item.id)
        yield item


def read_all(locations: Sequence[str], options: ReadOptions) -> tuple[list[AnnotatedArticle], list[Skipped]]:
    """Read sources into memory.

    Raises:
        UsageError: no sources were given.
        NothingReadableError: none of them could be read.
    """
    if not locations:
        raise UsageError("no sources were given", "name a file, folder, URL, feed, OPML list, WARC or JSON Lines file")
    articles: list[AnnotatedArticle] = []
    skipped: list[Skipped] = []
    for item in read(locations, options):
        if isinstance(item, Skipped):
            skipped.append(item)
        else:
            articles.append(item)
        options.progress("reading", len(articles) + len(skipped), None)
    if not articles:
        raise nothing_readable(locations, skipped)
    return articles, skipped


def nothing_readable(locations: Sequence[str], skipped: Sequence[Skipped]) -> NothingReadableError:
    """The error for a call whose sources hold nothing, with the first reason."""
    where = ", ".join(locations[:3]) + (" ..." if len(locations) > 3 else "")
    if not skipped:
        return NothingReadableError(f"nothing to read in {where}", "check that the folder or list is not empty")
    first = skipped[0]
    hint = first.hint.removesuffix("; the rest was read")  # there was no rest
    if where == first.location:
        reason = re.sub(r"^it cannot be read \((.*)\)$", r"\1", first.reason)
        return NothingReadableError(f"{where} cannot be read: {reason}", hint, skipped)
    return NothingReadableError(f"nothing readable in {where}: {first.location}: {first.reason}", hint, skipped)
