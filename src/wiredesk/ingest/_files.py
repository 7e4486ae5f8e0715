"""Files and folders."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote

from wiredesk.model import FeedHint, Skipped

from ._bytes import read_stream
from ._items import Items, Place
from ._left_out import LeftOut, target
from ._options import IngestOptions

_SUFFIXES = frozenset(
    ("", ".html", ".htm", ".xhtml", ".txt", ".text", ".md", ".markdown", ".pdf", ".json", ".jsonl", ".ndjson", ".jl",
     ".mht", ".mhtml", ".eml", ".mbox", ".xml", ".rss", ".atom", ".rdf", ".opml", ".warc", ".gz")
)  # fmt: skip


def read_path(path: Path, location: str, options: IngestOptions, outlet: str | None = None) -> Items:
    """Yield what a file or folder holds; a folder is walked in order of path."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        yield _missing(location, error)
        return
    if stat.S_ISDIR(mode):
        yield from _read_folder(path, location, options, outlet)
    elif not options.left_out.has_file(path):
        yield from _read_file(path, PurePosixPath(path.name), location, options, outlet, named=True)


def _missing(location: str, error: OSError | ValueError) -> Skipped:
    if isinstance(error, PermissionError):
        return Skipped(location=location, reason="it may not be read", kind="unreadable", hint="check its permissions")
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        reason = "there is no such file or folder"
        return Skipped(location=location, reason=reason, kind="not_found", hint="check the path")
    return Skipped(location=location, reason=f"it cannot be read ({error.strerror})", kind="unreadable")


def _read_folder(folder: Path, location: str, options: IngestOptions, outlet: str | None) -> Items:
    empty = True
    closed: list[OSError] = []
    for path in _walk(folder, options.left_out, closed):
        empty = False
        relative = PurePosixPath(path.relative_to(folder).as_posix())
        where = str(path)
        if path.is_symlink() and not target(path).is_relative_to(target(folder)):
            # A folder that somebody else packed could name any file of this machine.
            yield Skipped(location=where, reason="the link leads out of the folder", kind="unreadable")
        elif path.suffix.strip().lower() not in _SUFFIXES:
            yield Skipped(location=where, reason=f"{path.suffix} files are not read", kind="unreadable")
        else:
            yield from _read_file(path, relative, where, options, outlet)
    for error in closed:
        inner = Path(error.filename)
        yield _missing(location if inner == folder else str(inner), error)
    if empty and not closed:
        yield Skipped(location=location, reason="the folder is empty", kind="empty", hint="check the path")


def _walk(folder: Path, left_out: LeftOut, closed: list[OSError]) -> Iterator[Path]:
    """Files below a folder in order of path; hidden ones, linked folders and what is left out are passed by.

    Folders that cannot be listed are added to ``closed``, for they may hold what the reader counts on.
    """

    def told(root: str, names: list[str]) -> list[str]:
        seen = sorted(name for name in names if not name.startswith("."))
        return [name for name in seen if not left_out.has_file(Path(root, name))]

    for root, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = told(root, folders)
        for name in told(root, files):
            yield Path(root, name)


def _read_file(
    path: Path,
    relative: PurePosixPath,
    location: str,
    options: IngestOptions,
    outlet: str | None = None,
    hint: FeedHint | None = None,
    depth: int = 0,
    named: bool = False,
) -> Items:
    place = Place(
        location=location,
        url=file_url(relative),
        name=path.name.strip(),
        folder=path.parent,
        outlet=outlet,
        hint=hint,
        depth=depth,
    )
    try:
        mode = path.stat().st_mode
        # A pipe is read where it was named ("brief <(make-rows)"), never where a walk meets it: it could wait forever.
        if not (stat.S_ISREG(mode) or (named and stat.S_ISFIFO(mode))):
            yield place.skipped("it is no ordinary file", "unreadable")
            return
        with path.open("rb") as stream:
            yield from read_stream(stream, place, options)
    except (OSError, ValueError) as error:
        yield _missing(location, error)


def file_url(relative: PurePosixPath) -> str:
    """Return the address of a file: its path relative to the source, so that it is the same on every machine."""
    return "file:" + quote(os.fsencode(str(relative)))


def read_beside(folder: Path, link: str, hint: FeedHint, options: IngestOptions) -> Items:
    """Read the file that a saved feed's relative link names; a link out of the folder is refused."""
    base = target(folder)
    try:
        path = target(base / unquote(link))
        relative = path.relative_to(base)
    except (ValueError, OSError):
        yield Skipped(location=link, reason="the feed's link leads out of its folder", kind="unreadable")
        return
    if not options.left_out.has_file(path):
        yield from _read_file(path, PurePosixPath(relative.as_posix()), str(folder / link), options, None, hint, 2)
