"""WARC: web archives. Pages as they were crawled, with the time of the crawl."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from io import BufferedIOBase

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from wiredesk.model import Skipped, Snapshot, without_login

from ._items import Items, Place
from ._sniff import HEAD, MEDIA_TYPES, sniff

_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")
_HTTP_HEAD = 1_000_000
"""Bytes that a page in the archive may be longer than itself: the server's head and the marks between its pieces."""
_PIECE = 1 << 20


class _Tape:
    """A stream that says where it is. The archive reader asks for that by a seek to nowhere, which pipes refuse."""

    def __init__(self, stream: BufferedIOBase) -> None:
        self._stream = stream
        self._at = 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read1(size)
        self._at += len(data)
        return data

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        if (offset, whence) not in ((0, 1), (self._at, 0)):
            raise OSError("the archive cannot be read backwards")
        return self._at

    def close(self) -> None:
        self._stream.close()


def read_warc(stream: BufferedIOBase, place: Place, max_bytes: int) -> Items:
    """Yield a snapshot for each page that was answered with status 200; reads one record at a time."""
    records = ArchiveIterator(_Tape(stream), parse_http=False, fsspec_args=False)
    found = 0
    while True:
        try:
            record = next(records, None)
            if record is None:
                break
            item = _read_record(record, place, max_bytes)
        except BaseException as error:
            if not _is_damage(error):
                raise
            pages = f"{found} page{'' if found == 1 else 's'}"
            reason = f"the archive is cut off or damaged after {pages} ({str(error)[:120]})"
            yield place.skipped(reason, "unreadable", "get the file again; the rest was read")
            return
        if item is not None:
            found += 1
            yield item
    if not found:
        yield place.skipped("the archive holds no pages", "empty")


def _is_damage(error: BaseException) -> bool:
    """Damaged bytes are reported through many types, some below BaseException (a panic of the native code)."""
    return isinstance(error, Exception) or type(error).__name__ == "PanicException"


def _read_record(record: WarcRecord, place: Place, max_bytes: int) -> Snapshot | Skipped | None:
    url = without_login((record.headers.get("WARC-Target-URI") or "").strip("<>"))
    block = _take_whole(record, url, max_bytes)
    http = record.http_headers
    media_type = (record.http_content_type or "").split(";")[0].strip().lower()
    if record.record_type != WarcRecordType.response or http is None or http.status_code != 200:
        return None
    if media_type not in _PAGES:
        return None
    content = b"" if block is None else _unpacked(block, max_bytes + 1)
    if block is None or len(content) > max_bytes:
        return Skipped(location=url, reason=f"the page has more than {max_bytes:,} bytes", kind="too_large")
    kind = sniff(content[:HEAD])
    if kind not in MEDIA_TYPES:
        reason = "the page is empty" if kind == "empty" else "the page is no text"
        return Skipped(location=url, reason=reason, kind="empty" if kind == "empty" else "unreadable")
    return Snapshot.of(
        content,
        url=url,
        media_type="application/pdf" if kind == "pdf" else media_type,
        fetched=_when(record.headers.get("WARC-Date") or ""),
        charset=record.http_charset or None,
        hint=place.snapshot(b"", "").hint,
    )


def _take_whole(record: WarcRecord, url: str, max_bytes: int) -> bytes | None:
    """Take a record off the archive as far as its length says, parse it, and return its block, None where it is too
    large to hold.

    The archive reader itself gives what is left of a record that was cut, as if it were whole.

    Raises:
        EOFError: the archive ends inside the record.
    """
    if not record.headers.get("Content-Length"):
        raise EOFError("a record's head is not whole")
    size = record.content_length
    block = None
    if size > max_bytes + _HTTP_HEAD:
        _parse(record)
        size = record.content_length
        taken = sum(map(len, iter(lambda: record.reader.read(_PIECE), b"")))
    else:
        block = record.reader.read(size)
        taken = len(block)
        record.set_bytes_content(block)
    if taken < size:
        raise EOFError(f"{url or 'a record'} is not whole")
    if block is not None:
        _parse(record)
    return block


def _parse(record: WarcRecord) -> None:
    """Parse what the server answered; a head that is none is that of no page, and the archive goes on behind it."""
    with suppress(OSError):
        record.parse_http(max_header_len=_HTTP_HEAD)


def _unpacked(block: bytes, most: int) -> bytes:
    """The first bytes of a page as it was before it was packed and sent in pieces.

    Many who archive undo all or half of that themselves and keep the head that tells of it; some servers tell of what
    they never did. What cannot be undone is taken as undone.
    """
    for decoding in ("all", "content", "transfer"):
        answer = _answer(block)
        try:
            answer.parse_http(decoding, _HTTP_HEAD)
            return bytes(answer.reader.read(most))
        except BaseException as error:
            if not _is_damage(error):
                raise
    answer = _answer(block)
    answer.parse_http(max_header_len=_HTTP_HEAD)
    return bytes(answer.reader.read(most))


def _answer(block: bytes) -> WarcRecord:
    answer = WarcRecord()
    answer.is_http = True
    answer.set_bytes_content(block)
    return answer


def _when(value: str) -> datetime | None:
    try:
        when = datetime.fromisoformat(value)
    except ValueError:
        return None
    return when if when.tzinfo else None
