"""When what a passage tells happened: each of its days and times with the clause around it, and those that it counts
from them ("six minutes later", "a day after the audit was published")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, datetime, time, timedelta
from weakref import WeakKeyDictionary

from wiredesk.model import Date

from ..text._index import Passage, SourceIndex
from ..text._tokens import senses, tokenise
from ._lengths import DAYS, Length, lengths

_GRAINS = {
    "minute": "minute", "hour": "minute", "part_of_day": "day", "day": "day", "weekend": "weekend", "week": "week",
    "month": "month", "year": "year",
}  # fmt: skip
"""Grain of a moment by that of its date."""
_LASTS = re.compile(
    r"\b(?:seconds?|minutes?|hours?|days|nights|weeks|months|years|an? (?:day|week|month|year))\b(?! ago)"
)
"""What tells how long, not when."""
_BREAK = re.compile(r"[,;:.()] |\b(?:and|but|while|when|before|after|until|since|having|who|which|where|as|then)\b")
_SPOKE = re.compile(
    r"\b(?:said|told|announced|confirmed|stated|wrote|added|says)\b(?: \w+){0,3} (?:on |late |early )*$"
)
_COUNTED = re.compile(r" (?:(after|later than|before|earlier than) (?!that\b)|(later|afterwards|earlier)\b)")
_EXACTLY = re.compile(r"\b(?:exactly|to the day) $")
_RANGE = re.compile(r"\b(?:to|until|through|and)\b|[-–—]")
_CLOCK = frozenset({"second", "minute", "hour"})
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
_KEPT: WeakKeyDictionary[SourceIndex, dict[int, list[Moment]]] = WeakKeyDictionary()
"""The moments of the passages read so far: many lines ask for those of one."""
_BACK = 2
"""Sentences before one in which what it counts from may stand."""


@dataclass(frozen=True)
class Moment:
    """A day or time of a passage.

    Attributes:
        first, last: its bounds. grain: minute, day, week, month or year. words: of the clause around it, by sense.
        start, end: where it stands in its document. told: its text. spoken: whether only somebody spoke then.
        counted: whether the passage counts it from another.
    """

    first: datetime
    last: datetime
    grain: str
    words: frozenset[str]
    start: int
    end: int
    told: str
    passage: Passage
    spoken: bool = False
    counted: bool = False

    @property
    def middle(self) -> datetime:
        """The middle of it."""
        return self.first + (self.last - self.first) / 2


def moments(passage: Passage, index: SourceIndex) -> list[Moment]:
    """The moments of a passage, in its order, those counted from them or from the sentences before among them."""
    kept = _KEPT.setdefault(index, {})
    if passage.number not in kept:
        own = list(_printed(passage))
        kept[passage.number] = sorted([*own, *_counted(passage, own, index)], key=lambda moment: moment.start)
    return kept[passage.number]


def _printed(passage: Passage) -> Iterator[Moment]:
    text, base = passage.text, passage.sentence.start
    for date in passage.dates:
        ends, grain = ends_in_time(date), _GRAINS.get(date.grain)
        if ends is None or ends[0] > ends[1] or grain is None or _LASTS.search(date.text.lower()):
            continue
        ranges = _RANGE.search(date.text) is not None
        if grain == "day":
            ends = midnight(ends[0]), midnight(ends[1] if ranges else ends[0])  # the night of a day is of that day
        spoken = _SPOKE.search(text, 0, date.start - base) is not None
        words = _clause(text, date.start - base, date.end - base)
        whole = Moment(*ends, grain, words, date.start, date.end, date.text, passage, spoken)
        yield from _edges(whole) if ranges and grain in {"day", "year"} else (whole,)


def midnight(moment: datetime) -> datetime:
    """The start of a day."""
    return datetime.combine(moment.date(), time())


def _edges(whole: Moment) -> tuple[Moment, Moment]:
    """The first and the last of some days or years ("from 4 to 15 May"), the last day to its end."""
    if whole.grain == "day":
        last = whole.last + timedelta(1)
        return replace(whole, last=whole.first), replace(whole, first=last, last=last)
    year = timedelta(364)
    return replace(whole, last=whole.first + year), replace(whole, first=whole.last - year)


def ends_in_time(date: Date) -> tuple[datetime, datetime] | None:
    """The first and the last moment of a date, as printed in its zone; None where the calendar has none such."""
    try:
        first, last = (datetime.fromisoformat(end).replace(tzinfo=None) for end in (date.from_, date.to))
    except ValueError:
        return None
    return first, last


def _clause(text: str, start: int, end: int) -> frozenset[str]:
    """The words, by sense, of the clause around a place of a text."""
    return senses(tokenise(clause_around(text, start, end)))


def clause_around(text: str, start: int, end: int) -> str:
    """The clause around a place of a text, without what stands there."""
    first = max((m.end() for m in _BREAK.finditer(text, 0, start)), default=0)
    stop = _BREAK.search(text, end)
    return f"{text[first:start]} {text[end : stop.start() if stop else len(text)]}"


def _counted(passage: Passage, own: Sequence[Moment], index: SourceIndex) -> Iterator[Moment]:
    """The moments that a passage counts from others."""
    text, base = passage.text, passage.sentence.start
    for length in lengths(passage.sentence, passage.figures):
        found = _COUNTED.match(text, length.end - base)
        if found is None or length.modifier not in {"exact", "about"}:
            continue
        other_end = found[1]  # "a day after the vote, on Tuesday": the vote's is the day that is counted
        anchor = _anchor(passage, own, length, index, own_only=other_end is not None)
        back = other_end in {"after", "later than"} or found[2] == "earlier"
        exact = _EXACTLY.search(text, 0, length.start - base) is not None
        ends = None if anchor is None else _moved(anchor, length, -1 if back else 1, exact=exact)
        if ends is None:
            continue
        stop = _BREAK.search(text, found.end())
        end = (stop.start() if stop else len(text.rstrip(".!? "))) if other_end else found.end()
        words = senses(tokenise(text[found.end() : end])) if other_end else _clause(text, length.start - base, end)
        told = text[length.start - base : found.end()].rstrip()
        yield Moment(*ends, words, base + end, base + end, told, passage, counted=True)


def _anchor(
    passage: Passage, own: Sequence[Moment], length: Length, index: SourceIndex, *, own_only: bool
) -> Moment | None:
    """What a length is counted from: the moment before it in its sentence, or the last one of the sentences before."""

    def usable(told: Iterable[Moment]) -> list[Moment]:
        return [m for m in told if not m.spoken and (m.grain == "minute" or length.unit not in _CLOCK)]

    before = usable(moment for moment in own if moment.end <= length.start)
    if before or own_only:
        return before[-1] if before else next(iter(usable(own)), None)
    for other in sorted(index.neighbours(passage, _BACK), key=lambda p: -p.number):
        told = usable(_printed(other)) if other.number < passage.number else []
        if told:
            return told[-1]
    return None


def _moved(anchor: Moment, length: Length, way: int, *, exact: bool) -> tuple[datetime, datetime, str] | None:
    """A moment a length of time from another, with its grain; None beyond the calendar."""
    if length.unit not in _MONTHS:
        try:
            by = timedelta(days=way * length.days)
            grain = anchor.grain if length.unit in _CLOCK or anchor.grain != "minute" else "day"
            return anchor.first + by, anchor.last + by, grain
        except OverflowError:
            return None
    months = way * round(length.value * _MONTHS[length.unit])
    first, last = shifted(anchor.first, months), shifted(anchor.last, months)
    if exact or anchor.grain in {"month", "year"}:
        return first, last, anchor.grain
    if length.unit == "month":
        whole = first.replace(day=1)
        return whole, shifted(whole, 1) - timedelta(1), "month"
    return first.replace(month=1, day=1), first.replace(month=12, day=31), "year"


def shifted(day: datetime, months: int) -> datetime:
    """The same day and time so many months later, or the last day of that month; never beyond the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year = min(max(year, MINYEAR), MAXYEAR - 1)
    try:
        return day.replace(year=year, month=month + 1)
    except ValueError:  # the month is shorter
        return datetime(year, month + 2, 1, day.hour, day.minute) - timedelta(1)


def units_between(early: Moment, late: Moment, unit: str) -> tuple[float, float]:
    """How many of a unit of time lie between two moments, and by how many that may be off for what they leave open."""
    a, b = early.middle, late.middle
    short, wide = sorted((m.last - m.first).total_seconds() / 86400 for m in (early, late))
    off = (wide - short) / 2 / DAYS[unit]
    if unit in _MONTHS:
        months = (b.year - a.year) * 12 + b.month - a.month + (b.day - a.day) / DAYS["month"]
        return months / _MONTHS[unit], off
    return (b - a).total_seconds() / 86400 / DAYS[unit], off
