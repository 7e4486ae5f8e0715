"""Undoes content encodings a piece at a time, so that a small answer cannot unpack to fill the memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

import brotli

from ._failure import PageError

ENCODINGS = "gzip, deflate, br"
_PIECE = 4096
"""Bytes that are unpacked at once: what stands behind one gzip member is copied, and a body may be of a million."""


def read_body(chunks: Iterable[bytes], encoding: str, limit: int) -> bytes:
    """Return the body, content encoding undone.

    Args:
        chunks: as they come from the connection.
        encoding: value of Content-Encoding; several are undone last one first.
        limit: bytes the result may have; also bytes that may be received.

    Raises:
        PageError: more bytes than the limit, an encoding we do not know, or damaged data.
    """
    names = [name.strip().lower() for name in encoding.split(",") if name.strip().lower() not in ("", "identity")]
    unknown = [name for name in names if name not in ("gzip", "x-gzip", "deflate", "br")]
    if unknown or len(names) > 3:
        raise PageError(f"the page is packed in a way that is not known ({encoding[:40]})", "unreadable")
    received = _joined(chunks, limit)
    try:
        for name in reversed(names):
            received = _unpack_brotli(received, limit) if name == "br" else _unpack_zlib(received, name, limit)
    except (zlib.error, brotli.error) as error:
        raise PageError("the page came damaged", "fetch", "try again later") from error
    return received


def too_large(limit: int) -> PageError:
    """Return the failure for a body over the limit."""
    hint = "save a smaller page, or raise max_bytes from Python"
    return PageError(f"the page has more than {limit:,} bytes", "too_large", hint)


def _joined(chunks: Iterable[bytes], limit: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > limit:
            raise too_large(limit)
        parts.append(chunk)
    return b"".join(parts)


def _unpack_zlib(data: bytes, name: str, limit: int) -> bytes:
    # 47: gzip or zlib by its header. "deflate" in the wild is zlib or, wrongly but often, bare deflate.
    bare = name == "deflate" and data[:1] and (data[0] & 0x0F) != 8
    parts: list[bytes] = []
    size = at = 0
    # What the server cut off is kept as far as it came: browsers show it too.
    while at < len(data):
        unpacker = zlib.decompressobj(-15 if bare else 47)
        while at < len(data) and not unpacker.eof:
            piece = data[at : at + _PIECE]
            part = unpacker.decompress(piece, limit + 1 - size)
            size += len(part)
            if size > limit:
                raise too_large(limit)
            parts.append(part)
            at += len(piece) - len(unpacker.unused_data)
        if not data.startswith(b"\x1f\x8b", at):
            break
    return b"".join(parts)


def _unpack_brotli(data: bytes, limit: int) -> bytes:
    unpacker = brotli.Decompressor()
    parts = [unpacker.process(data, output_buffer_limit=1 << 16)]
    size = len(parts[0])
    while not unpacker.is_finished():
        part = unpacker.process(b"", output_buffer_limit=1 << 16)
        if not part:
            break
        size += len(part)
        if size > limit:
            raise too_large(limit)
        parts.append(part)
    return b"".join(parts)
