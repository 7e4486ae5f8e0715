"""Numbers that follow by multiplying or dividing two others, with what each is a number of: "2,520 tonnes a week", "18
tonnes" a lorry: "140 lorry loads a week".

Dimensional analysis: a quantity is a number of units and counted things, of some of them for each of others; a product
or quotient counts only if what is left is what the line tells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations
from typing import NamedTuple

from msgspec.structs import replace

from wiredesk.lang import UNIT_FORMS, UNITS, fold, sense
from wiredesk.model import Figure, Span

from ..text._view import Evidence, LineView
from ._amounts import fits, fraction
from ._elliptic import whole_units, with_unit
from ._follows import Worked

_PERIODS = {
    "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0, "month": 2629800.0,
    "year": 31557600.0,
}  # fmt: skip
"""Seconds of each period."""
_EACH = "each"
"""What stands for any counted thing: "12 kilograms each"."""
_BEHIND = re.compile(
    r"(?: (?!(?:and|or|but|in|from|to|at|on|by|than|with|over|after|within|more|less|fewer|for|as)\b)[a-z]+){0,4}?"
    r" (?:an?|per|(?:(?:for|to|in|on) )?(?:each|every)) (?!(?:on|in|for|to|of|an?|at|over|from|by|and)\b)([a-z]+)",
    re.IGNORECASE,
)  # fmt: skip
_FOR_EACH = re.compile(r" (?:for|to) (?:each|every) ([a-z]+)", re.IGNORECASE)
_APIECE = re.compile(
    r"(?: [a-z]+){0,2} (?:each|apiece)\b(?:(?! [a-z])|(?= (?:on|for|in|to|over|a)\b|[.,;]|$))"
)
_BEFORE = re.compile(r"\b(?:each|every|per) (?:of the )?([a-z]+)\b[^.;]*$", re.IGNORECASE)
_ALONE = re.compile(
    r"\beach (?:one )?(?:weigh|cost|hold|carr|take|ha|is|was|gets?|receiv|produc|measur)[a-z]*\b[^.;]*$", re.IGNORECASE
)
"""What stands behind a number or before it that is told for each of something."""
_DURING = re.compile(
    r"\b(?:an?|the|one|each|every|per) (second|minute|hour|day|week|month|year)\b(?! (?:ago|earlier|before|later))",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:an?|per|each|every|apiece|average\w*|averag\w+|between them|in all|altogether|total)\b", re.IGNORECASE
)
"""Words without which a line tells no rate, nor a whole of so many each."""
_MOST = 14
_IDLE = frozenset({"ordinal", "age", "score", "percent", "fraction"})


class _Quantity(NamedTuple):
    """A number in base units, what of (exponents by dimension or counted thing), and the figure that prints it."""

    value: float
    of: Mapping[str, int]
    figure: Figure | None
    text: str


def at_a_rate(figure: Figure, line: LineView, evidence: Evidence) -> Worked | None:
    """How a figure follows from two others as product or quotient; None if it does not."""
    idle = figure.high is not None or figure.vague or figure.kind in _IDLE | {"duration"}
    if idle or not _TELLS.search(line.line.text):
        return None
    passages = evidence.around
    told = [q for passage in passages for f in passage.figures for q in _read(f, passage.figures, passage.sentence)]
    told = [q for q in told if q.value > 0][:_MOST] + list(_periods(line))
    figures = [q.figure for q in told if q.figure is not None]
    for mine in whole_units(figure, figures):
        for claim in _read(mine, line.figures, line.line, claim=True):
            rates = [q for q in told if q.figure and len(q.of) > 1 and q.of == claim.of]
            alone = next((q for q in rates if _fair(mine, claim, q.value)), None)
            if alone is not None:
                return Worked(alone.text)
            for one, other in permutations(told, 2):
                way = _worked(mine, claim, one, other, line)
                if way is not None:
                    return way
    return None


def _worked(
    figure: Figure, claim: _Quantity, one: _Quantity, other: _Quantity, line: LineView
) -> Worked | None:
    """The product of two quantities, or the first divided by the second, where it is what a claim tells."""
    for sign, mark in ((1, "x"), (-1, "/")):
        if (sign > 0 and one.text > other.text) or (sign < 0 and not other.value):
            continue
        value = one.value * other.value**sign
        left = _left(claim.of, one.of, other.of, sign, line)
        if left and _fair(figure, claim, value):
            printed = tuple(q.figure for q in (one, other) if q.figure is not None)
            return Worked(f"{one.text} {mark} {other.text}", printed)
    return None


def _fair(figure: Figure, claim: _Quantity, value: float) -> bool:
    """Whether a figure, in base units a claim, is a fair printing of a value in base units."""
    if not claim.value:
        return False
    return fits(figure, replace(figure, value=figure.value * value / claim.value, modifier="exact")) != "no"


def _left(
    claim: Mapping[str, int], one: Mapping[str, int], other: Mapping[str, int], sign: int, line: LineView
) -> bool:
    """Whether a product or quotient is of what a claim is of: each thing that it leaves is the claim's, or is one for
    each of which the line tells it by its noun."""
    shared = {key for key in one if key in other} | ({_EACH} & (one.keys() | other.keys()))
    if sign > 0 and not shared:
        return False
    got = Counter(one)
    for key, number in other.items():
        got[key] += sign * number
    if got[_EACH]:
        things = [key for key, number in got.items() if number == -got[_EACH] and key.startswith("#")]
        if things:
            got[things[0]] = got[_EACH] = 0
    rest = Counter(got)
    for key, number in claim.items():
        rest[key] -= number
    apart = {key: number for key, number in rest.items() if number}
    if not apart:
        return True
    mine = {key: number for key, number in claim.items() if key == _EACH}
    if mine and len(apart) == 2 and set(apart.values()) == {1, -1} and apart.get(_EACH) == 1:
        return all(key.startswith("#") or key == _EACH for key in apart)
    return all(key.startswith("#") and number == -1 and key[1:] in line.senses for key, number in apart.items())


def _periods(line: LineView) -> Iterator[_Quantity]:
    """The lengths of time that a line tells without a number: "a week's running"."""
    for found in _DURING.finditer(line.line.text):
        yield _Quantity(_PERIODS[found[1].lower()], {"time": 1}, None, found[0].lower())


def _read(figure: Figure, figures: Sequence[Figure], whole: Span, *, claim: bool = False) -> Iterator[_Quantity]:
    """A figure as a quantity; of a line, by each noun that may be what is counted."""
    if figure.high is not None or figure.vague or figure.kind in _IDLE or fraction(figure):
        return
    unit = with_unit(figure, figures, whole).unit
    per = dict(_per(figure, figures, whole))
    if unit is not None:
        top, _, bottom = unit.partition("_per_")
        if bottom in _PERIODS:
            per = {"time": _PERIODS[bottom]}
        options = [_dimension(top)]
    else:
        words = [sense(fold(word)) for word in (figure.what or "").split()] if claim else []
        options = [(f"#{word}", 1.0) for word in dict.fromkeys([sense(fold(figure.head or "")), *words]) if word]
    for name, factor in options:
        of = Counter({name: 1})
        value = figure.value * factor
        for key, size in per.items():
            of[key] -= 1
            value /= size
        yield _Quantity(value, of, figure, figure.text)


def _dimension(unit: str) -> tuple[str, float]:
    """What a unit measures, and how many of the base unit one of it is."""
    if unit in {"GBP", "pound_mass", "GBP_penny"}:
        return "pound", 0.01 if unit == "GBP_penny" else 1.0
    if unit in _PERIODS:
        return "time", _PERIODS[unit]
    known = UNITS.get(unit)
    if known is None or known.dimension == "money" or known.factor <= 0 or known.offset:
        return unit, 1.0
    return known.dimension, known.factor


def _per(figure: Figure, figures: Sequence[Figure], whole: Span) -> Iterator[tuple[str, float]]:
    """For each of what a figure is told, and how large that is in base units."""
    text, start, end = whole.text, figure.start - whole.start, figure.end - whole.start
    inside = re.search(r"\b(?:an?|per|each|every) ([a-z]+)$", figure.text, re.IGNORECASE)
    found = inside or _BEHIND.match(text, end)
    while found is not None:
        if not any(f.start - whole.start == found.start(1) for f in figures if not inside):
            yield _each(found[1])
        found, inside = _FOR_EACH.match(text, end if inside else found.end()), None
    before = text[max((f.end - whole.start for f in figures if f.end <= figure.start), default=0) : start]
    if _APIECE.match(text, end) or _ALONE.search(before):
        yield _EACH, 1.0
    elif lead := _BEFORE.search(before):
        yield _each(lead[1])


def _each(word: str) -> tuple[str, float]:
    """A noun as what something is told for each of."""
    unit = UNIT_FORMS.get(word.lower())
    return _dimension(unit) if unit is not None else (f"#{sense(fold(word))}", 1.0)
