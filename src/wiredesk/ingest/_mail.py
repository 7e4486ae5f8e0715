"""A mail (RFC 5322, 2008): a newsletter, a press release or a forwarded report, saved with its head."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime

from wiredesk.model import FeedHint

from ._items import Items, Place
from ._mhtml import TEXTS
from ._options import IngestOptions

_LONGEST = 2000
"""Characters of a field that are read."""


def read_mail(data: bytes, place: Place, _options: IngestOptions) -> Items:
    """Yield the text of the mail; its subject is the headline, who sent it the outlet, its date the publication."""
    try:
        mail = message_from_bytes(data.removeprefix(b"\xef\xbb\xbf"))
        parts = [part for part in mail.walk() if part.get_content_disposition() != "attachment"]
    except RecursionError:  # parts in parts without end
        parts = []
    for kind in TEXTS:
        for part in parts:
            content = part.get_payload(decode=True) if part.get_content_type() == kind else None
            if isinstance(content, bytes) and content.strip():
                told = replace(place, hint=_hint(mail, place), charset=part.get_content_charset() or place.charset)
                yield told.snapshot(content, kind)
                return
    yield place.skipped("the mail holds no text", "empty", "save what is attached to it as files of their own")


def _hint(mail: Message, place: Place) -> FeedHint:
    name, _, address = _field(mail, "From").rpartition("<")
    return FeedHint(
        title=_read(_field(mail, "Subject")) or None,
        outlet=place.outlet or _read(name).strip(' "') or address.rpartition("@")[2].strip(" >") or None,
        published=_sent(_field(mail, "Date")),
    )


def _field(mail: Message, name: str) -> str:
    """The first field of a name as it was sent, on one line."""
    raw = next((value for key, value in mail.raw_items() if key.lower() == name.lower()), "")
    text = str(raw)[:_LONGEST].encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return " ".join(text.split())


def _read(field: str) -> str:
    """The words of a field, the encoded ones (RFC 2047) too; what is no text in it is replaced."""
    try:
        text = str(make_header(decode_header(field)))
    except (HeaderParseError, LookupError, ValueError):
        text = field
    return " ".join(text.encode("utf-8", "replace").decode().split())


def _sent(date: str) -> str | None:
    try:
        return parsedate_to_datetime(date).isoformat()
    except (ValueError, OverflowError, IndexError, TypeError):
        return None
