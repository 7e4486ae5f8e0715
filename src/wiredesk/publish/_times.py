"""Times in words. Hours are printed in UTC, so that reports of different zones can be compared."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from wiredesk.model import Article


@dataclass(frozen=True)
class When:
    """A time for a ``<time>`` element: what machines read, what people read."""

    iso: str
    words: str
    short: str


def utc(moment: datetime) -> datetime:
    """The moment in UTC; a time without zone, or at the edge of the calendar, is taken as UTC."""
    try:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError:
        return moment.replace(tzinfo=UTC)


def stamp(moment: datetime) -> str:
    """RFC 3339 time in UTC, to the second."""
    return f"{utc(moment):%Y-%m-%dT%H:%M:%SZ}"


def newest(moments: Iterable[datetime | None]) -> datetime | None:
    """The latest known moment, in its own zone."""
    return max((moment for moment in moments if moment is not None), key=utc, default=None)


def version_of(article: Article) -> datetime | None:
    """When this version of a report came out: its last change, where it was changed after publication."""
    return newest((article.published, article.modified))


def of_moment(moment: datetime | None) -> When | None:
    """A moment in words; midnight to the second, of whatever zone, is a day that was printed without an hour."""
    if moment is None:
        return None
    if moment.time() == time():
        return _of_day(moment.date())
    at = utc(moment)
    clock = f"{at:%H:%M}"
    return When(stamp(at), f"{day_words(at.date())}, {clock} UTC", f"{at.day} {at:%b}, {clock}")


def _of_day(day: date) -> When:
    return When(day.isoformat(), day_words(day), f"{day.day} {day:%b}")


def day_words(day: date) -> str:
    """``24 January 2026``."""
    return f"{day.day} {day:%B} {day.year}"


def of_text(text: str | None) -> When | None:
    """An ISO 8601 time, day, month, year or interval ``from/to`` in words; None if it is none of these."""
    if not text:
        return None
    first, slash, last = text.partition("/")
    if slash:
        return _interval(first, last)
    try:
        if len(text) <= 10:
            return _of_day(date.fromisoformat(text))
        return of_moment(datetime.fromisoformat(text))
    except ValueError:
        return _month_or_year(text)


def _whole(first: str, last: str) -> str:
    """``2011`` or ``2011-03`` if the interval is that year or month, else empty."""
    year = first[:4]
    if (first, last) == (f"{year}-01-01", f"{year}-12-31"):
        return year
    if first[:7] == last[:7] and first[7:] == "-01" and len(last) == 10 and last[8:].isdecimal():
        numbers = first[:4] + first[5:7]
        if numbers.isdecimal() and 1 <= int(first[5:7]) <= 12 and int(year) > 0:
            days = monthrange(int(year), int(first[5:7]))[1]
            return first[:7] if int(last[8:]) == days else ""
    return ""


def _interval(first: str, last: str) -> When | None:
    whole = _whole(first, last)
    if whole:
        return _month_or_year(whole)
    start, end = of_text(first), of_text(last)
    if start is None or end is None:
        return start or end
    if start.words == end.words:
        return start
    # "23 January 2026" and "24 January 2026" share their last words: "23 to 24 January 2026".
    words, others = start.words.split(" "), end.words.split(" ")
    while len(words) > 1 and len(others) > 1 and words[1:] == others[1 : len(words)] and len(words) == len(others):
        words = words[:1]
    if words[-1] == others[-1] and len(words) > 1:
        words.pop()
    return When(start.iso, f"{' '.join(words)} to {end.words}", f"{start.short} to {end.short}")


def _month_or_year(text: str) -> When | None:
    parts = text.split("-")
    if not all(part.isascii() and part.isdigit() for part in parts) or len(parts[0]) != 4:
        return None
    if len(parts) == 1:
        return When(text, text, text)
    if len(parts) == 2 and 1 <= int(parts[1]) <= 12:
        day = date(max(int(parts[0]), 1), int(parts[1]), 1)
        return When(text, f"{day:%B} {day.year}", f"{day:%b} {day.year}")
    return None
