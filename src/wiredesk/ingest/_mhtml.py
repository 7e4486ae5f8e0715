"""MHTML (RFC 2557, 1999): a page that a browser saved as one file, its pictures beside it in MIME parts."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from ._items import Items, Place
from ._options import IngestOptions

TEXTS = ("text/html", "application/xhtml+xml", "text/plain")
"""The forms that the text of a MIME message comes in, the fullest first."""


def read_mhtml(data: bytes, place: Place, _options: IngestOptions) -> Items:
    """Yield the page of the file as it was served, under the address it was saved from."""
    try:
        saved = message_from_bytes(data)
        page = next((part for part in saved.walk() if part.get_content_type() in TEXTS), None)
    except RecursionError:  # parts in parts without end
        page = None
    content = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(content, bytes) or not content.strip():
        yield place.skipped("the saved page holds no text", "empty", "save it again")
        return
    url = _address(page, "Content-Location") or _address(saved, "Snapshot-Content-Location") or place.url
    charset = page.get_content_charset() or place.charset
    yield replace(place, url=url, charset=charset).snapshot(content, page.get_content_type())


def _address(part: Message, header: str) -> str:
    """The web address that a header gives, put together where it was folded; empty if it gives none."""
    told = "".join(str(part.get(header, "")).split())
    return told if told.startswith(("http://", "https://")) else ""
