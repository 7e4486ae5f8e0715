"""JSON Lines of articles, one JSON object, or a JSON list of them: a snapshot a row."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from wiredesk.model import Skipped, Snapshot

from ._options import ARTICLE_ROW


class _Row(msgspec.Struct):
    """What must be known of a row here; the extract room reads the rest."""

    url: Any = None
    link: Any = None
    text: Any = None


_DECODE = msgspec.json.Decoder(_Row)
# Nesting without end is caught by the decoder itself.
_BAD = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
_LIST = msgspec.json.Decoder(list[msgspec.Raw])


def read_rows(stream: BinaryIO, location: str, max_bytes: int) -> Iterator[Snapshot | Skipped]:
    """Yield a snapshot a line; holds one line in memory, however long the file is."""
    number = 0
    while True:
        number += 1
        try:
            line = stream.readline(max_bytes + 2)
            too_long = len(line.rstrip(b"\r\n")) > max_bytes
            if too_long:
                _skip_line(stream, line)
        except (EOFError, OSError, zlib.error) as error:
            yield cut_off(location, error, f"after line {number - 1}")
            return
        if not line:
            return
        if too_long:
            yield Skipped(
                location=f"{location}#{number}",
                reason=f"line {number} has more than {max_bytes:,} bytes",
                kind="too_large",
                hint="split it, or raise max_bytes from Python",
            )
            continue
        row = line.strip().removeprefix(b"\xef\xbb\xbf")
        if row:
            yield read_row(row, f"{location}#{number}", f"line {number}")


def _skip_line(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(1 << 20)


def cut_off(location: str, error: Exception, where: str) -> Skipped:
    """Say that a compressed file ends too early or is damaged."""
    what = "is cut off" if isinstance(error, EOFError) else "is damaged"
    if isinstance(error, OSError) and not isinstance(error, gzip.BadGzipFile):
        what = f"could not be read on ({error.strerror or error})"
    hint = "get the file again; the rest was read"
    return Skipped(location=location, reason=f"the file {what} {where}", kind="unreadable", hint=hint)


def read_row(row: bytes, location: str, where: str) -> Snapshot | Skipped:
    """Make one JSON object a snapshot; its bytes are kept as they are."""
    try:
        fields = _DECODE.decode(row)
    except _BAD as error:
        return Skipped(
            location=location,
            reason=f"{where} is no JSON object of an article ({str(error).split(' - ')[0]})",
            kind="unreadable",
            hint='a row looks like {"url": "...", "title": "...", "text": "..."}',
        )
    if not isinstance(fields.text, str) or not fields.text.strip():
        return Skipped(location=location, reason=f"{where} has no text", kind="empty", hint='put the article in "text"')
    url = next((value for value in (fields.url, fields.link) if isinstance(value, str) and value.strip()), location)
    return Snapshot.of(row, url=url.strip(), requested=location, media_type=ARTICLE_ROW, charset="utf-8")


def read_json(data: bytes, location: str) -> Iterator[Snapshot | Skipped]:
    """Read a whole JSON file: one article, or a list of articles."""
    data = data.removeprefix(b"\xef\xbb\xbf").strip()
    if not data.startswith(b"["):
        yield read_row(data, location, "the file")
        return
    try:
        rows = _LIST.decode(data)
    except _BAD as error:
        yield Skipped(location=location, reason=f"the file is no JSON ({error})", kind="unreadable")
        return
    for number, raw in enumerate(rows, start=1):
        yield read_row(bytes(raw).strip(), f"{location}#{number}", f"item {number}")
