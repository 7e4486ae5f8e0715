"""Days of the entries of a timeline: which may be one, how they lie to the newest report; at what hour."""

from __future__ import annotations

import datetime as dt
import re

from wiredesk.model import Polarity, Sentence

from ._dated import stands_in_timeline, unquoted
from ._desk import Desk

_LONGEST = 31
"""Days an interval may have, unless it is a calendar month, quarter or year of its own."""
_AHEAD = re.compile(r"\b(?:will|would|expected|due|planned|scheduled|set to|set for|if they)\b", re.IGNORECASE)
_NOON = "12:00-"
_PAST, _OLD = 3, 60
"""Days before the newest report after which a day is past, and after which it is background."""


def ends_of(date: str) -> tuple[dt.date, dt.date]:
    """First and last day."""
    first, _, last = date.partition("/")
    return dt.date.fromisoformat(first[:10]), dt.date.fromisoformat((last or first)[:10])


def fits(desk: Desk, date: str, polarity: Polarity, sentence: Sentence) -> bool:
    """Whether a date is one: no interval without end, and nothing that happened after it was printed.

    A day or a month to come is one, for what is planned for it; a year to come is when a plan ends or a debt falls due.
    """
    try:
        start, end = ends_of(date)
    except ValueError:
        return False
    if (end - start).days > _LONGEST and not (start.day == 1 and (end + dt.timedelta(days=1)).day == 1):
        return False
    version = desk.version(sentence.doc)
    late = version is not None and start > version.date() + dt.timedelta(days=1)
    if late and (end - start).days > _LONGEST:
        return False
    if late and polarity == "happened" and not _AHEAD.search(unquoted(sentence.text)):
        return False
    return stands_in_timeline(sentence)


def days_of(date: str) -> str:
    """The day or days of a moment or of a part of a day: a report prints its own clock, in the sentence."""
    first, _, last = date.partition("/")
    return first[:10] if last[:10] in ("", first[:10]) else f"{first[:10]}/{last[:10]}"


def clock_of(date: str) -> str:
    """When in its day something was as printed: ``HH:MM``, with a dash behind it for a part of the day; else noon."""
    return date[11:16] + "-" * ("/" in date) if date[10:11] == "T" else _NOON


def is_ahead(desk: Desk, date: str) -> bool:
    """Whether a day, or all days of an interval, come after the newest report."""
    return _age(desk, date) < 0


def is_old(desk: Desk, date: str) -> bool:
    """Whether a day, or the first of an interval, is background to the newest report."""
    return _age(desk, date) > _OLD


def is_past(desk: Desk, date: str) -> bool:
    """Whether a single day is days before the newest report: of one kind, few stories go back to two of its events."""
    return "/" not in date and _age(desk, date) > _PAST


def _age(desk: Desk, date: str) -> int:
    """Days from a day, or the first of an interval, to the newest report; 0 where none tells its day."""
    return (desk.newest - dt.date.fromisoformat(date[:10])).days if desk.newest is not None else 0
