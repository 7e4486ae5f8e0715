"""What a date is read against, and the calendar arithmetic that all readings share."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime
from typing import NamedTuple

from wiredesk.model import Grain

from ._dates_tense import Tense, read_tense

Interval = tuple[str, str, Grain]
Days = tuple[date, date, Grain]
_NOUN = re.compile(r" (?!(?:and|or|in|at|on|to|for|by|with|when|after|before|as|that|is|was|will)\b)[a-z]")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
WORD = re.compile(r"[A-Za-z]+|\d+")


class Now(NamedTuple):
    """What a date is read against: publication, its sentence before and after it, and the last change of the report."""

    published: datetime | None
    before: str
    after: str
    modified: datetime | None = None

    @property
    def tense(self) -> Tense | None:
        """The tense in which the clause around puts the date."""
        read = read_tense(self.before, self.after)
        return read.tense if read is not None else None

    @property
    def past(self) -> bool:
        """Whether a verb close before the date, or a pluperfect, speaks of what was."""
        read = read_tense(self.before, self.after)
        return read is not None and read.tense == "past" and (read.near or read.perfect)

    @property
    def future(self) -> bool:
        """Whether the clause around speaks of what is to come."""
        return self.tense == "ahead"


def one_day(day: date) -> Days:
    """A day as an interval."""
    return day, day, "day"


def month_of(year: int, month: int) -> Days:
    """A month as an interval."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month"


def shifted(day: date, months: int) -> date:
    """The same day so many months later, or the last one of that month."""
    place = day.year * 12 + day.month - 1 + months
    year, month = place // 12, place % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def year_of(low: str, now: Now) -> int | None:
    """The year that is printed, in digits or as "last year"; None when none is."""
    found = _YEAR.findall(low)
    if found:
        return int(found[-1])
    if now.published is not None:
        for word, shift in (("last year", -1), ("this year", 0), ("next year", 1)):
            if word in low:
                return now.published.year + shift
    return None


def nearest(month: int, day: int, now: Now) -> date | None:
    """The day of that name nearest to publication; the next or last one where the clause says so."""
    if now.published is None:
        return None
    today = now.published.date()
    years = (today.year - 1, today.year, today.year + 1)
    options = [date(year, month, day) for year in years if day <= monthrange(year, month)[1]]
    named = now.before.endswith("the ") and _NOUN.match(now.after) is not None  # "the July 7 bombings" are known
    if now.future and not named:
        later = [option for option in options if option >= today]
        if later and (later[0] - today).days < 330:
            return later[0]
    return min(options, key=lambda option: abs((option - today).days - 0) + (30 if option > today else 0))
