"""What readers hand to each other inside this room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urljoin

import msgspec

from wiredesk.model import FeedHint, Skipped, Snapshot, without_login


@dataclass(frozen=True)
class Place:
    """Where some bytes came from.

    Attributes:
        location: for people: path or address as it was asked for.
        url: address the snapshot gets.
        name: file name, a help in telling what the bytes are.
        folder: where relative links of a local feed lead.
        media_type, charset: from the transport.
        fetched: time of the fetch.
        hint: what a feed said of the page.
        depth: 0 for a source that was named, 1 below an OPML list, 2 below a feed (nothing below that is followed).
        outlet: name for pages that do not say one.
    """

    location: str
    url: str
    name: str = ""
    folder: Path | None = None
    media_type: str | None = None
    charset: str | None = None
    fetched: datetime | None = None
    hint: FeedHint | None = None
    depth: int = 0
    outlet: str | None = None

    def skipped(self, reason: str, kind: str, hint: str = "") -> Skipped:
        """Say that the thing at this place is left out."""
        return Skipped(location=self.location, reason=reason, kind=kind, hint=hint)

    def snapshot(self, content: bytes, media_type: str) -> Snapshot:
        """Make the bytes of this place a snapshot."""
        hint = self.hint
        if self.outlet and (hint is None or hint.outlet is None):
            hint = with_outlet(hint, self.outlet)
        return Snapshot.of(
            content,
            url=self.url,
            requested=self.location,
            media_type=media_type,
            charset=self.charset,
            fetched=self.fetched,
            hint=hint,
        )


def with_outlet(hint: FeedHint | None, outlet: str) -> FeedHint:
    """Return the hint with this outlet."""
    if hint is None:
        return FeedHint(outlet=outlet)
    fields = {name: getattr(hint, name) for name in FeedHint.__struct_fields__}
    return FeedHint(**{**fields, "outlet": outlet})


def fit_to_keep(item: Snapshot | Skipped) -> Snapshot | Skipped:
    """The item with addresses that may be stored and printed: without a password, and text even where a file's name
    is none."""
    if isinstance(item, Skipped):
        location = _as_text(without_login(item.location))
        return item if location == item.location else msgspec.structs.replace(item, location=location)
    url, requested = _as_text(without_login(item.url)), _as_text(without_login(item.requested))
    if (url, requested) == (item.url, item.requested):
        return item
    return msgspec.structs.replace(item, url=url, requested=requested)


def _as_text(location: str) -> str:
    return location.encode("utf-8", "backslashreplace").decode()


def absolute(link: str, place: Place) -> str:
    """Return a link of a fetched list as an absolute address; of a file, and where it is malformed, as it stands."""
    link = link.strip()
    try:
        return urljoin(place.url, link) if link and place.url.startswith("http") else link
    except ValueError:
        return link


@dataclass(frozen=True)
class Request:
    """A page, feed or list to fetch.

    Attributes:
        url: address.
        hint: what a feed said of it.
        fallback: the article as the feed gave it, for a page that cannot be had.
        depth: as in :class:`Place`.
        outlet: as in :class:`Place`.
    """

    url: str
    hint: FeedHint | None = None
    fallback: Snapshot | None = None
    depth: int = 0
    outlet: str | None = None


Item = Snapshot | Skipped | Request
Items = Iterator[Item]
