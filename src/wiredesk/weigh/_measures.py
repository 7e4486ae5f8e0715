"""Measures of a story in one unit a family; a conversion in brackets is the same statement, not a second value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from wiredesk.lang import UNITS, convert, fold, same_dimension, stem
from wiredesk.model import AnnotatedArticle, Figure, Story

_FAMILIES = (
    ("celsius", "fahrenheit", "kelvin"),
    ("square_kilometre", "square_mile"),
    ("hectare", "acre"),
    ("kilometre", "mile"),
    ("metre", "foot", "yard"),
    ("centimetre", "inch"),
    ("kilogram", "pound_mass"),
    ("kilometre_per_hour", "mile_per_hour"),
)
_FAMILY = {unit: family[0] for family in _FAMILIES for unit in family}
"""Units that stand for one another in reports, for two audiences; acres and square kilometres do not."""
_SPANS = frozenset({"year", "month", "week", "day", "hour", "minute"})
_BRACKET = 4
_GOES_ON = (", ", "; ", "/", " / ", " or ", ", or ")
_PLAIN = {"temperature": "temperature", "area": "area", "length": "length", "mass": "weight", "speed": "speed"}
_CLOSE = 0.06


def family(unit: str | None) -> str | None:
    """The unit whose values stand for those of ``unit`` in reports for another audience; None if there is none."""
    return _FAMILY.get(unit or "")


def plain_dimension(unit: str | None) -> str | None:
    """A word for what a unit measures ("temperature"), None where there is no plain one."""
    found = UNITS.get(unit or "")
    return _PLAIN.get(found.dimension) if found else None


class Measures:
    """The unit each family is told in over a story: the one most reports print."""

    def __init__(self, story: Story) -> None:
        votes: dict[str, Counter[str]] = {}
        self._reports: Counter[str] = Counter()
        for article in story.articles:
            for unit in {figure.unit for figure in article.figures if figure.unit}:
                self._reports[unit] += 1
                size = family(unit)
                if size:
                    votes.setdefault(size, Counter())[unit] += 1
        self._main = {size: min(seen, key=lambda u: (-seen[u], u)) for size, seen in votes.items()}

    def main(self, figures: Sequence[Figure]) -> Figure:
        """Of one quantity printed in several units, the printing in the unit most reports use; the first of equals."""
        return max(figures, key=lambda figure: self._reports[figure.unit or ""])

    def told(self, figure: Figure) -> Figure:
        """The figure in the story's unit; its span and words stay as printed."""
        span = stem(fold(figure.head or "")) if figure.kind == "cardinal" and figure.unit is None else None
        if span in _SPANS:  # "three more years"
            return msgspec.structs.replace(figure, kind="duration", unit=span)
        size = family(figure.unit)
        if figure.unit == "degree" and "celsius" in self._main:
            return msgspec.structs.replace(figure, unit=self._main["celsius"])
        if size is None or figure.unit is None or self._main[size] == figure.unit:
            return figure
        into, gap = self._main[size], figure.change is not None
        value = convert(figure.value, figure.unit, into, difference=gap)
        high = None if figure.high is None else convert(figure.high, figure.unit, into, difference=gap)
        return msgspec.structs.replace(
            figure, value=_rounded(value, into), high=None if high is None else _rounded(high, into), unit=into
        )


def twins(article: AnnotatedArticle) -> dict[int, tuple[Figure, ...]]:
    """The figures that repeat the one right before them in another unit, by the start of that one.

    The 14F of "-10C (14F)", the euros and dollars of "£4m (€4.75m, $5.37m)". Sums of money are taken at their word;
    measures must convert into each other.
    """
    found: dict[int, tuple[Figure, ...]] = {}
    home: Figure | None = None
    last: Figure | None = None
    for figure in article.figures:
        if home is not None and last is not None and _repeats(article, home, last, figure):
            found[home.start] = (*found.get(home.start, ()), figure)
        else:
            home = figure
        last = figure
    return found


def _repeats(article: AnnotatedArticle, home: Figure, last: Figure, figure: Figure) -> bool:
    gap = article.text[last.end : figure.start] if figure.start >= last.end else "-" * _BRACKET
    opens = "(" in gap or "[" in gap or gap in ("/", " / ", ", or ", " or ")
    if not 0 < len(gap) <= _BRACKET or not (opens or (last is not home and gap in _GOES_ON)):
        return False
    if home.unit is None or figure.unit is None or home.unit == figure.unit:
        return False
    if home.kind == figure.kind == "money":
        return True
    if not same_dimension(home.unit, figure.unit):
        return False
    value = convert(figure.value, figure.unit, home.unit)
    return abs(value - home.value) <= max(1.0 if family(home.unit) == "celsius" else 0.0, _CLOSE * abs(home.value))


def _rounded(value: float, unit: str) -> float:
    """A converted value to the digits a report would print: whole degrees, else three digits."""
    return float(round(value)) if _FAMILY[unit] == "celsius" else float(f"{value:.3g}")
