"""What a date is read against, and the calendar arithmetic that all readings share."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime
from typing import NamedTuple

from wiredesk.model._article import Grain

Interval = tuple[str, str, Grain]
Days = tuple[date, date, Grain]
_FUTURE = re.compile(
    r"\b(?:will|would|['’]ll|shall|to be|is to|are to|scheduled|slated|set (?:to"
    r"|for)|plan(?:s|ned)?|due|expect(?:s|ed)?|upcoming|going to|deadline"
    r"|until|till|by|ahead of|begins|starts|takes place|may|could|might|hopes?"
    r"|intends?|aims?|arrives|resumes?|before|through|vows?"
    r"|(?:agreed|decided|promised|pledged|offered|invited) to [a-z]+"
    r"|wants? to [a-z]+)\b|^\W*if\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:said|told|announced|was|were|had|did|killed|reported|after|since|wrote"
    r"|posted|came|began|met|voted|(?!scheduled|slated|planned|expected|postponed"
    r"|delayed|needed)[a-z]{3,}ed)\s(?:\w+\s)?(?:on\s|in\s|late\s|early\s)?$",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will|shall|to|may|might|could) (?:not )?be [a-z]{2,20} (?:again )?(?:on |in |by |late |early )?$"
)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
WORD = re.compile(r"[A-Za-z]+|\d+")


class Now(NamedTuple):
    """What a date is read against: publication, and its sentence before and after it."""

    published: datetime | None
    before: str
    after: str

    @property
    def past(self) -> bool:
        """Whether the clause before speaks of what was."""
        clause = re.split(r"[;:]|, (?:and|but|which|who)\b", self.before)[-1]
        return bool(_PAST.search(clause) or re.search(r"\bhad\b", clause))

    @property
    def future(self) -> bool:
        """Whether the clause around speaks of what is to come."""
        clause = re.split(r"[;:]|, (?:and|but|which|who)\b", self.before)[-1]
        if _PLANNED.search(clause):
            return True
        if self.past:
            return False
        if _FUTURE.search(clause):
            return True
        after = re.split(r"[;:.]", self.after.lstrip(", "))[0]
        return bool(re.match(r"(?:\s?\w+){0,3}?\s?(?:will|would|is expected|is due|may)\b", after))


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
    if now.future:
        later = [option for option in options if option >= today]
        if later and (later[0] - today).days < 330:
            return later[0]
    return min(options, key=lambda option: abs((option - today).days - 0) + (30 if option > today else 0))
