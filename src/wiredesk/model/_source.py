"""Records of the ingest room: where to read, what was fetched, what was left out."""

from __future__ import annotations

import re
from datetime import datetime
from hashlib import sha256 as _sha256
from typing import Self

from ._base import Record

_LOGIN = re.compile(r"(\s*(?:[A-Za-z][A-Za-z0-9+.-]*:)?//)[^/?#\s]*@")


def without_login(address: str) -> str:
    """The address of the web without a name and a password in it: they are for one reader, and addresses are printed.

    Examples:
        >>> without_login("https://ann:secret@a.example/1?to=b@c.example")
        'https://a.example/1?to=b@c.example'
    """
    found = _LOGIN.match(address)
    return found[1] + address[found.end() :] if found else address


class Source(Record, frozen=True, kw_only=True):
    """Where to read.

    Attributes:
        location: path, URL, or ``-`` for standard input.
        outlet: name to use when the pages do not say one.
    """

    location: str
    outlet: str | None = None


class FeedHint(Record, frozen=True, kw_only=True):
    """What a feed, an archive or a list said about a page before it was fetched."""

    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    byline: str | None = None
    summary: str | None = None
    language: str | None = None


class Snapshot(Record, frozen=True, kw_only=True):
    """The bytes as fetched: the frozen original that receipts are checked against.

    Attributes:
        url: final address after redirects, or ``file:`` URI relative to the source for a file.
        requested: address that was asked for.
        fetched: time of the fetch, with zone (a file's own time is not used: reading is not deterministic otherwise).
        media_type: such as ``text/html``, lower case, without parameters.
        charset: from the transport, None if it did not say.
        content: the bytes, content encoding (gzip, brotli) undone.
        sha256: hexadecimal SHA-256 of ``content``.
        hint: what the feed said of this page.
    """

    url: str
    requested: str
    fetched: datetime | None
    media_type: str
    charset: str | None = None
    content: bytes
    sha256: str
    hint: FeedHint | None = None

    @classmethod
    def of(
        cls,
        content: bytes,
        *,
        url: str,
        media_type: str,
        requested: str | None = None,
        fetched: datetime | None = None,
        charset: str | None = None,
        hint: FeedHint | None = None,
    ) -> Self:
        """Make a snapshot and its digest."""
        return cls(
            url=url,
            # A file's name may hold bytes that are no letters, which neither JSON nor the store can keep.
            requested=(requested or url).encode(errors="backslashreplace").decode(),
            fetched=fetched,
            media_type=media_type,
            charset=charset,
            content=content,
            sha256=_sha256(content).hexdigest(),
            hint=hint,
        )


class Skipped(Record, frozen=True, kw_only=True):
    """A source or page that was left out, and why: the run went on.

    Attributes:
        location: what was left out.
        reason: one clause for a person ("the host did not answer").
        kind: short machine word: not_found, fetch, too_large, unreadable, no_article, empty, duplicate,
            not_modified, robots, failed.
        hint: what to try next, may be empty.
    """

    location: str
    reason: str
    kind: str
    hint: str = ""


class Kept(Record, frozen=True, kw_only=True):
    """What an earlier run fetched from an address.

    Attributes:
        sha256: digest of the bytes.
        etag: validator the server gave.
        last_modified: validator the server gave.
        fetched: when.
        content: the bytes where they are a list (feed, OPML) that must be read again, else None.
    """

    sha256: str
    etag: str | None = None
    last_modified: str | None = None
    fetched: datetime | None = None
    content: bytes | None = None
