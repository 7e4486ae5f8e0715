"""Days of the entries of a timeline: which may be one, how they lie to the newest report; at what hour."""

from __future__ import annotations

import datetime as dt
import re

from wiredesk.model import Date, Polarity, Sentence

from ._alone import stands_in_timeline, unquoted
from ._desk import Desk

_LONGEST = 31
"""Days an interval may have, unless it is a calendar month, quarter or year of its own."""
_AHEAD = re.compile(r"\b(?:will|would|expected|due|planned|scheduled|set to|set for|if they)\b", re.IGNORECASE)
_CALLED_OFF = re.compile(r"\bwas (?:set|due|scheduled|supposed) to\b.*\bbut\b")
"""What was planned for a day and did not come: the day is past."""
_NIGHT = re.compile(r"\b(?:night|evening|tonight)\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:(?:early|late|on) )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: \w+)?", re.IGNORECASE)
_WEEK = 6
"""Days from the first day of a week to its last."""
_TOMORROW = 6
"""Days back to the weekday that tomorrow is: a report changed after it was printed tells of tomorrow."""
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
    if late and _CALLED_OFF.search(sentence.text):
        return False
    return stands_in_timeline(sentence)


def days_of(date: str) -> str:
    """The day or days of a moment or of a part of a day: a report prints its own clock, in the sentence."""
    first, _, last = date.partition("/")
    return first[:10] if last[:10] in ("", first[:10]) else f"{first[:10]}/{last[:10]}"


def up_to_print(desk: Desk, doc: str, date: str) -> str:
    """A week without its days after the report: what is told as done "this week" was done by then."""
    first, last = ends_of(date)
    version = desk.version(doc)
    if version is None or not first <= version.date() < last or (last - first).days > _WEEK:
        return date
    return f"{first.isoformat()}/{version.date().isoformat()}"


def is_updates(desk: Desk, doc: str, span: Date) -> bool:
    """Whether a bare weekday may be the one after its report was printed, told in a later version, not a week ago."""
    version = desk.version(doc)
    if version is None or _WEEKDAY.fullmatch(span.text) is None:
        return False
    return (version.date() - dt.date.fromisoformat(span.from_[:10])).days == _TOMORROW


def iso_of(span: Date) -> str:
    """A printed date as ISO 8601, or ``from/to``; a night of one day ("Tuesday night") is of that day alone."""
    if span.from_ == span.to:
        return span.from_
    night = span.from_[:10] < span.to[:10] and _NIGHT.search(span.text) is not None
    return f"{span.from_}/{span.from_[:10]}T23:59" if night else f"{span.from_}/{span.to}"


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
