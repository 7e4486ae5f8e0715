"""What an audit reads: an article and its sources."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from wiredesk.engine import Progress, aside
from wiredesk.errors import UsageError
from wiredesk.model import AnnotatedArticle, Skipped

from ._own import real_path
from ._read import nothing_readable, read, read_all
from ._reading import ReadOptions


@dataclass(frozen=True)
class Audited:
    """An article, its sources, and what of these was left out."""

    article: AnnotatedArticle
    sources: list[AnnotatedArticle]
    skipped: list[Skipped]


def read_audited(location: str, against: Sequence[str], options: ReadOptions) -> Audited:
    """Read an article and its sources.

    A file among its own sources is left out, unless it is the only one; a copy of it under another name is a source.

    Raises:
        UsageError: the article's location holds several articles, or no sources were given.
        NothingReadableError: the article, or all sources, cannot be read.
    """
    if not location.strip():
        raise UsageError("the article has no location", "name a file or a URL, or '-' for standard input")
    if location == "-" and "-" in against:
        raise UsageError("standard input cannot be both the article and a source", "name a file for one of them")
    article = _only_article(location, options)
    file = real_path(location)
    others = [source for source in against if real_path(source) != file]
    named = others or against
    if others:
        options = replace(options, ingest=replace(options.ingest, leave_out=(*options.ingest.leave_out, file)))
    sources, skipped = read_all(named, options)
    met = any(file.is_relative_to(real_path(source)) for source in named if os.path.isdir(source))
    if met or len(named) < len(against):
        reason = "it is the article itself, which is no source of its own"
        skipped = [Skipped(location=location, reason=reason, kind="duplicate"), *skipped]
    return Audited(article, sources, skipped)


def _only_article(location: str, options: ReadOptions) -> AnnotatedArticle:
    """The article at a location; of a folder or a list no more is read than shows that it holds several."""
    found: list[AnnotatedArticle] = []
    skipped: list[Skipped] = []
    for item in read([location], options):
        if isinstance(item, Skipped):
            skipped.append(item)
        elif found:
            raise UsageError(f"{location} holds several articles", "name a file or page that holds the one to check")
        else:
            found.append(item)
    if not found:
        raise nothing_readable([location], skipped)
    return found[0]


def begin_audited(location: str, against: Sequence[str], options: ReadOptions) -> Callable[[Progress], Audited]:
    """Begin to read an article and its sources, and return what waits for them.

    Files are read in a process beside this one, which can load the check meanwhile; what is fetched or piped is read
    here, when it is waited for: a pipe gives its bytes once, to a process that then may fail.
    """

    def audited(progress: Progress) -> Audited:
        return read_audited(location, against, replace(options, progress=progress))

    files = all("://" not in place and not _is_pipe(place) for place in (location, *against))
    return aside(audited) if files and options.jobs == 1 else audited


def _is_pipe(place: str) -> bool:
    """Whether a place is standard input or another pipe ("<(make-rows)")."""
    try:
        return place == "-" or Path(place).is_fifo()
    except OSError:  # a name that no file can have
        return False
