"""Reading the times that pages and feeds print in their metadata."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

_ISO = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]{1,2}(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?)?"
    r"\s?(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?$",
    re.IGNORECASE,
)
_OF_URL = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/_-]|$)")
_OF_URL_TIGHT = re.compile(r"(?<!\d)(20[0-3]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")


def parse_time(text: object) -> datetime | None:
    """Read an ISO 8601 or RFC 822 time; a time without a zone is taken as UTC; None if it is neither.

    Examples:
        >>> parse_time("2026-01-24T08:20:00+02:00").isoformat()
        '2026-01-24T08:20:00+02:00'
        >>> parse_time("2026-01-24").isoformat()
        '2026-01-24T00:00:00+00:00'
    """
    if not isinstance(text, str) or not 8 <= len(text.strip()) <= 64:
        return None
    stripped = text.strip()
    match = _ISO.match(stripped)
    try:
        if match:
            return _from_iso(match)
        found = parsedate_to_datetime(stripped)
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
    return _sane(found if found.tzinfo else found.replace(tzinfo=UTC))


def has_zone(text: object) -> bool:
    """Whether a printed time says its zone."""
    if not isinstance(text, str):
        return False
    match = _ISO.match(text.strip())
    return bool(match[7] and match[4]) if match else bool(re.search(r"(?:GMT|UTC|[A-Z]{3}|[+-]\d{4})$", text.strip()))


def _from_iso(match: re.Match[str]) -> datetime | None:
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    return _sane(datetime(year, month, day, hour, minute, min(second, 59), tzinfo=_zone(match[7])))


def _zone(text: str | None) -> timezone:
    if not text or text.upper() in ("Z", "UTC", "GMT"):
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(offset if text[0] == "+" else -offset)


def _sane(found: datetime) -> datetime | None:
    return found if 1990 <= found.year <= 2100 else None


def date_of_url(url: str) -> datetime | None:
    """The day that an address names (``/2026/01/24/``), midnight UTC."""
    for pattern in (_OF_URL, _OF_URL_TIGHT):
        match = pattern.search(url)
        if match:
            try:
                return datetime(int(match[1]), int(match[2]), int(match[3]), tzinfo=UTC)
            except ValueError:
                continue
    return None
