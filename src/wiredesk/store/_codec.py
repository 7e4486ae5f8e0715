"""Between records and the columns of a row."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256

import msgspec

from wiredesk.model import AnnotatedArticle, FeedHint, Snapshot

# News pages shrink to a quarter at level 1 already; higher levels cost more than the rest of an insert.
_LEVEL = 1
_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 32

Row = tuple[object, ...]


def pack(data: bytes) -> bytes:
    """Compress."""
    return zlib.compress(data, _LEVEL)


def unpack(data: bytes) -> bytes | None:
    """Undo :func:`pack`, None for damaged bytes."""
    try:
        return zlib.decompress(data)
    except zlib.error:
        return None


def time_text(when: datetime | None) -> str | None:
    """Return a time as UTC text that sorts like the time; without a zone it is taken as UTC."""
    if when is None:
        return None
    zoned = when if when.tzinfo else when.replace(tzinfo=UTC)
    try:
        return zoned.astimezone(UTC).isoformat(timespec="microseconds")
    except OverflowError:
        return None


def time_of(text: str | None) -> datetime | None:
    """Undo ``isoformat``."""
    return datetime.fromisoformat(text) if text else None


def snapshot_row(snapshot: Snapshot) -> Row:
    """Return the columns of ``snapshots`` before ``reader``."""
    return (
        snapshot.sha256,
        snapshot.url,
        snapshot.requested,
        snapshot.fetched.isoformat() if snapshot.fetched else None,
        snapshot.media_type,
        snapshot.charset,
        snapshot.hint.to_json().decode() if snapshot.hint else None,
    )


def snapshot_of(row: tuple[str, str, str, str | None, str, str | None, str | None, bytes]) -> Snapshot | None:
    """Return the snapshot of a joined row, None where its bytes are not the ones that were kept."""
    digest, url, requested, fetched, media_type, charset, hint, data = row
    content = unpack(data)
    if content is None or sha256(content).hexdigest() != digest:
        return None
    return Snapshot(
        url=url,
        requested=requested,
        fetched=time_of(fetched),
        media_type=media_type,
        charset=charset,
        content=content,
        sha256=digest,
        hint=FeedHint.from_json(hint) if hint else None,
    )


def article_of(data: bytes) -> AnnotatedArticle | None:
    """Return the record of a row, None where it is damaged or of a shape that this version does not read."""
    content = unpack(data)
    try:
        return AnnotatedArticle.from_json(content) if content is not None else None
    except (msgspec.MsgspecError, ValueError):
        return None


def counts_text(counts: Mapping[str, int]) -> str:
    """Return counts as JSON, keys in order."""
    return msgspec.json.encode(dict(sorted(counts.items()))).decode()


def fts_query(query: str) -> str:
    """Turn any string into a full-text query for all of its words; empty if it has none."""
    words = _WORD.findall(query.encode("utf-8", "ignore").decode())
    return " ".join(f'"{word}"' for word in words[:_MOST_WORDS])
