"""From an open stream of bytes to snapshots: told apart by what the bytes are, whatever they are called."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from collections.abc import Callable
from typing import BinaryIO

from wiredesk.model import Skipped

from ._feeds import read_feed, read_json_feed
from ._items import Items, Place
from ._mail import read_mail
from ._mailbox import read_mailbox
from ._mhtml import read_mhtml
from ._opml import read_opml
from ._options import IngestOptions
from ._rows import cut_off, read_json, read_rows
from ._sniff import HEAD, MEDIA_TYPES, Kind, sniff, utf16
from ._warc import read_warc

_NO_TEXT = "it is no text, page, feed or archive that can be read"
_WHAT = "HTML, MHTML, mails, text, Markdown, PDF, feeds, OPML, WARC and JSON Lines are read"
_COLLECTIONS = ("feed", "opml", "rows", "warc", "mailbox")

Whole = Callable[[bytes, Place, IngestOptions], Items]


_BROKEN = (EOFError, OSError, zlib.error)
"""What a file that is packed, and cut off or damaged, raises."""


class _Prefixed(io.RawIOBase):
    """A stream whose first bytes were already read, and the failure that ended them, if one did."""

    def __init__(self, head: bytes, rest: BinaryIO, failure: Exception | None) -> None:
        super().__init__()
        self._head = head
        self._rest = rest
        self._failure = failure

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        if self._failure and not self._head:
            raise self._failure
        data = self._head[: len(buffer)] or _portion(self._rest, len(buffer))
        self._head = self._head[len(data) :]
        buffer[: len(data)] = data
        return len(data)


class _Utf8(io.RawIOBase):
    """A stream of UTF-16 as UTF-8: JSON is read in that alone, and some shells redirect in the other."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        super().__init__()
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while not self._left:
            part = _portion(self._stream, HEAD)
            self._left = self._decoder.decode(part, final=not part).encode()
            if not part:
                break
        data, self._left = self._left[: len(buffer)], self._left[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)


def read_stream(stream: BinaryIO, place: Place, options: IngestOptions, *, packed: bool = False) -> Items:
    """Yield what an open stream holds.

    Args:
        stream: binary, at its start.
        place: where it came from.
        options: limits.
        packed: it came out of gzip already; archives in archives are not opened.
    """
    head, failure = _read_head(stream)
    if failure and not head:
        yield cut_off(place.location, failure, "at its start")
        return
    kind = sniff(head, place.name)
    if place.depth >= 2 and kind in _COLLECTIONS:
        yield place.skipped("a feed entry leads to another list, not to a page", "unreadable")
        return
    whole: io.BufferedReader = io.BufferedReader(_Prefixed(head, stream, failure), HEAD)
    if kind in ("rows", "json") and (wide := utf16(head)):
        whole = io.BufferedReader(_Utf8(whole, wide), HEAD)
    if kind == "rows":
        yield from read_rows(whole, place.location, options.max_bytes)
    elif kind == "warc":
        yield from read_warc(whole, place, options.max_bytes)
    elif kind == "mailbox":
        yield from read_mailbox(whole, place, options)
    elif kind == "gzip" and not packed:
        with gzip.GzipFile(fileobj=whole) as unpacked:
            yield from read_stream(unpacked, place, options, packed=True)  # type: ignore[arg-type]
    else:
        yield from _read_whole(whole, kind, place, options)


def _read_head(stream: BinaryIO) -> tuple[bytes, Exception | None]:
    """The first bytes of a stream, and what ended them: the whole pages and rows of a short file that is cut count."""
    parts: list[bytes] = []
    size = HEAD
    try:
        while size > 0 and (part := _portion(stream, size)):
            parts.append(part)
            size -= len(part)
    except _BROKEN as error:
        return b"".join(parts), error
    return b"".join(parts), None


def _portion(stream: BinaryIO, size: int) -> bytes:
    """The next bytes of a stream, without those behind them: what a buffer gathers for more is lost when it fails."""
    return stream.read1(size) if isinstance(stream, io.BufferedIOBase) else stream.read(size)


def _read_fully(stream: BinaryIO, size: int) -> bytes:
    """Read up to ``size`` bytes even where the stream gives them in small portions."""
    parts: list[bytes] = []
    while size > 0 and (part := stream.read(size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _read_whole(stream: BinaryIO, kind: Kind, place: Place, options: IngestOptions) -> Items:
    if kind == "empty":
        yield place.skipped("it is empty", "empty")
        return
    if kind in ("binary", "gzip"):
        yield place.skipped(_NO_TEXT, "unreadable", _WHAT)
        return
    try:
        data = _read_fully(stream, options.max_bytes + 1)
    except _BROKEN as error:
        yield cut_off(place.location, error, "before its end")
        return
    if len(data) > options.max_bytes:
        yield too_large(place, options)
        return
    yield from _READERS.get(kind, _page)(data, place, options)


def too_large(place: Place, options: IngestOptions) -> Skipped:
    """Say that the thing at a place is larger than the limit."""
    hint = "split it, or raise max_bytes from Python"
    return place.skipped(f"it has more than {options.max_bytes:,} bytes", "too_large", hint)


def _page(data: bytes, place: Place, _options: IngestOptions) -> Items:
    kind = sniff(data[:HEAD], place.name)
    media_type = MEDIA_TYPES.get(kind, "text/html")
    if kind == "text" and place.media_type in ("text/html", "application/xhtml+xml"):
        media_type = "text/html"
    yield place.snapshot(data, media_type)


def _json(data: bytes, place: Place, options: IngestOptions) -> Items:
    if b"jsonfeed.org" in data[:2048] and place.depth < 2:
        return read_json_feed(data, place, options)
    return read_json(data, place.location)


def _xml(_data: bytes, place: Place, _options: IngestOptions) -> Items:
    yield place.skipped("it is XML, but no feed, list or page that is known", "unreadable", _WHAT)


_READERS: dict[Kind, Whole] = {
    "feed": read_feed, "opml": read_opml, "json": _json, "xml": _xml, "mail": read_mail, "mhtml": read_mhtml,
}  # fmt: skip
