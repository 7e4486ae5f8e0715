"""Lengths of time as a text tells them: "an hour and three quarters", "a fortnight", "more than six years"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wiredesk.model import LOWER_BOUNDS, UPPER_BOUNDS, Figure, Modifier, Span

DAYS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "night": 1.0, "week": 7.0, "fortnight": 14.0,
    "month": 30.4375, "year": 365.25, "decade": 3652.5, "century": 36525.0,
}  # fmt: skip
"""Days of a unit of time."""
_ONE = re.compile(
    r"\b(?:an?|one|the) (second|minute|hour|day|night|week|fortnight|month|year|decade|century)\b", re.IGNORECASE
)
_THE = re.compile(r"the (?:fortnight|\w+ (?:after|before))\b", re.IGNORECASE)
"""How far off from another end a thing is: "the day after the vote"."""
_RATE = re.compile(
    r"(?:\b(?:once|twice|times|(?:second|minute|hour|day|night|week|month|year)s)|[\d%]) $|\b(?:per|every) $"
)
"""What stands before "a week" that is no length: "seven days a week"."""
_BOUND = re.compile(
    r"\b(?:(about|around|roughly|some)|(nearly|almost|just under)|((?:just |a little )?(?:over|more than))"
    r"|(at least)|(less than|under)|(within|inside|up to|no more than)) $",
    re.IGNORECASE,
)
_BOUNDS: tuple[Modifier, ...] = ("about", "nearly", "more_than", "at_least", "fewer_than", "up_to")
_ABOUT, _NEARLY, _OVER, _UNDER = 0.12, 0.85, 1.4, 0.5
"""How far off "about" may be; from what part of a length "nearly" is fair, up to how many times "over", and from what
part "less than"."""
_EXACT = {"second": 0.02, "minute": 0.02, "day": 0.02, "night": 0.02, "week": 0.15}
"""How many units off a length without such a word may be; a tenth for the others, which are rounded."""


@dataclass(frozen=True)
class Length:
    """A length of time: ``value`` times ``unit``, where it stands (offsets in its document) and as printed."""

    value: float
    unit: str
    modifier: Modifier
    start: int
    end: int
    text: str

    @property
    def days(self) -> float:
        """Its length in days."""
        return self.value * DAYS[self.unit]

    def tells(self, units: float, slack: float = 0.0) -> bool:
        """Whether it fairly tells a length of so many of its units, known to within ``slack`` of them."""
        value, off = self.value, max(slack, _EXACT.get(self.unit, 0.1))
        if self.modifier == "about":
            return abs(units - value) <= max(_ABOUT * value, off)
        if self.modifier == "nearly":
            return _NEARLY * value - slack <= units <= value
        if self.modifier in LOWER_BOUNDS:
            return value <= units + slack and units - slack <= max(_OVER * value, value + 1)
        if self.modifier in UPPER_BOUNDS:
            return _UNDER * value <= units + slack and units - slack <= value
        return abs(units - value) <= off


def lengths(whole: Span, figures: Sequence[Figure]) -> Iterator[Length]:
    """The lengths of time of a text: those read as figures, and "a week", "the fortnight"."""
    for figure in figures:
        if figure.kind == "duration" and figure.unit in DAYS and figure.high is None and not figure.vague:
            within = figure.modifier == "exact" and _bound(whole, figure.start) == "up_to"
            modifier: Modifier = "up_to" if within else figure.modifier
            yield Length(figure.value, figure.unit, modifier, figure.start, figure.end, figure.text)
    for found in _ONE.finditer(whole.text):
        at, end = found.span()
        if _RATE.search(whole.text, 0, at) or (found[0][:3].lower() == "the" and not _THE.match(whole.text, at)):
            continue
        start = whole.start + at
        if not any(figure.start <= start < figure.end for figure in figures):
            yield Length(1.0, found[1].lower(), _bound(whole, start), start, whole.start + end, found[0])


def _bound(whole: Span, start: int) -> Modifier:
    """What the words before a length make of it."""
    found = _BOUND.search(whole.text, 0, start - whole.start)
    return "exact" if found is None or found.lastindex is None else _BOUNDS[found.lastindex - 1]
