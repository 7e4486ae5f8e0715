"""Numbers that follow by division: a rate in another period, an amount spread evenly, so many times as much."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, permutations, product

from msgspec.structs import replace

from wiredesk.lang import fold
from wiredesk.model import LOWER_BOUNDS, UPPER_BOUNDS, Figure, Span

from ..text._view import Evidence, LineView
from ._amounts import converted, fair_point, fits, plain_unit, same_unit, unit_of
from ._follows import Worked

_PER = re.compile(r"\b(?:an?|per|each|every) (hour|day|week|month|quarter|year)\b(?! of\b)", re.IGNORECASE)
"""What makes an amount one of each period."""
_A_YEAR = {"hour": 8766.0, "day": 365.0, "week": 52.0, "month": 12.0, "quarter": 4.0, "year": 1.0}
"""How many of each period a year has."""
_EVENLY = re.compile(
    r"\b(?:average|averag(?:es|ed|ing)|apiece|each|evenly|per|an? (?:day|week|month|year))\b", re.IGNORECASE
)
_AS_MUCH = re.compile(r" (?:as (?:many|much|high|large|big|long|heavy)|more|the|what|that|those|its|their)\b")
_EACH = re.compile(r"(?: \w+){0,2} (?:each|apiece)\b")
_FEWEST, _PARTS = 2, frozenset({None, "day", "week", "month", "year"})
"""What an amount is spread over: so many at least, things or times."""
TELLING = 13
"""From what number on one tells: smaller quotients follow from anything."""
_BY = r"(?: by)?(?: (?:about|around|some|nearly|almost|more than|over))? $"
_GREW = re.compile(
    r"\b(?:up|rose|risen|rises|rise of|grew|grown|grows|growth of|jump(?:ed|s)?|surg(?:ed|es)|climb(?:ed|s)"
    r"|increas(?:ed|es)|increase of|soar(?:ed|s)|gained)" + _BY
)
_FELL = re.compile(
    r"\b(?:down|fell|fallen|falls|fall of|drop(?:ped|s)?|drop of|lost|loses|declin(?:ed|es)|shrank|shrunk|shed|plunged"
    r"|slump(?:ed|s)|tumbl(?:ed|es)|decreas(?:ed|es)|cut|reduced)" + _BY
)
ROUNDED = 0.006
"""How far the share by which an amount changed may be from the share that the line gives."""
_ABOVE = re.compile(r"\b(?:more than|over|at least)\s*$", re.IGNORECASE)
_NEARLY, _MORE = 0.12, 0.4
"""How far from a multiple two amounts may stand, and how far above it where the line says "more than"."""
_AFTER, _BREAK = 20, re.compile(r"[.,;:(] ")
"""Characters after a figure in which its period may stand, and what ends them before."""
_FAIR = 0.05
"""How far two rates of one amount may lie apart."""
MOST = 40
"""Figures of the evidence that are divided by one another, and of a passage that are compared in pairs."""
TOLD, UNTOLD = 0.08, 0.25
"""How much of a line a passage must hold for its figures to be added up: little where the line says that it reckons."""


def same_rate(figure: Figure, line: LineView, evidence: Evidence) -> str | None:
    """The rate of the evidence that a rate is in another period: "£7 a week" is "£363 a year"."""
    per = period_of(figure, line.line)
    if per is None:
        return None
    mine = figure.value * _A_YEAR[per]
    for hit in evidence.hits:
        for source in hit.passage.figures if hit.coverage >= UNTOLD else ():
            other = period_of(source, hit.passage.sentence)
            if other in {None, per} or source.vague or plain_unit(source.unit) != plain_unit(figure.unit):
                continue
            theirs = source.value * _A_YEAR[other]
            alike = figure.unit is not None or fold(source.head or "") == fold(figure.head or "")
            if alike and abs(mine - theirs) <= _FAIR * max(mine, theirs):
                return source.text
    return None


def period_of(figure: Figure, whole: Span) -> str | None:
    """The period that a rate is for, in its words or behind them."""
    told = whole.text[figure.start - whole.start : figure.end - whole.start + _AFTER]
    per = _PER.search(_BREAK.split(told, 1)[0])
    return None if per is None else per[1].lower()


def spread_evenly(figure: Figure, line: LineView, told: Sequence[tuple[Figure, float]]) -> str | None:
    """An amount of the evidence divided by a number of the evidence, where the line says that it spreads it."""
    if not _EVENLY.search(line.line.text) or figure.value < TELLING:
        return None
    usable = [source for source, held in told if held >= TOLD and not source.vague][:MOST]
    wholes = [source for source in usable if same_unit(figure, source)]
    parts = [source for source in usable if source.value >= _FEWEST and plain_unit(source.unit) in _PARTS]
    for whole, part in product(wholes, parts):
        each = converted(whole, figure.unit)[0] / part.value
        bound = figure.modifier in LOWER_BOUNDS | UPPER_BOUNDS
        fair = fair_point(figure.modifier, figure.value, each, "exact") if bound else False
        if fair or (not bound and abs(each - figure.value) <= _FAIR * figure.value):
            return f"{whole.text} / {part.text}"
    return None


def so_many_of_each(figure: Figure, evidence: Evidence) -> Worked | None:
    """What a number of things come to that a passage gives the measure of each of: "60 turbines of 12 megawatts each"
    are 720 megawatts."""
    if figure.unit is None or figure.vague or figure.high is not None:
        return None
    for hit in evidence.hits:
        told = [f for f in hit.passage.figures if not f.vague and f.high is None and f.kind != "ordinal"][:MOST]
        counts = [f for f in told if f.unit is None and f.value >= _FEWEST]
        base = hit.passage.sentence.start
        for one in told if hit.coverage >= TOLD else ():
            if one.unit is None or not same_unit(figure, one) or not _EACH.match(hit.passage.text, one.end - base):
                continue
            for count in counts:
                if fits(figure, replace(one, value=one.value * count.value)) != "no":
                    return Worked(f"{count.text} of {one.text}", (count, one))
    return None


def _a_multiple(figure: Figure, line: LineView) -> bool:
    """Whether a figure tells how many times one amount is another: "tripled", "three times as many", not "won three
    times"."""
    compares = _AS_MUCH.match(line.line.text, figure.end - line.line.start) is not None
    return figure.unit == "times" and (figure.kind == "fraction" or compares)


def multiple(figure: Figure, line: LineView, told: Sequence[tuple[Figure, float]]) -> str | None:
    """Two amounts of the evidence of which one is so many times the other ("doubled", "more than tripled")."""
    if not (figure.value and _a_multiple(figure, line)):
        return None
    before = line.line.text[: figure.start - line.line.start]
    above = _MORE if _ABOVE.search(before) else _NEARLY
    usable = [source for source, held in told if held >= TOLD and not source.vague and source.value > 0][:MOST]
    for one, other in permutations(usable, 2):
        alike = same_unit(one, other) and (one.unit is not None or one.head == other.head)
        if alike and 1 - _NEARLY <= one.value / other.value / figure.value <= 1 + above:
            return f"{one.text} against {other.text}"
    return None


def grown_by(figure: Figure, evidence: Evidence) -> str | None:
    """The rise in percent that makes so many times as much: "almost doubled", "rose 93%"."""
    if figure.unit != "times" or figure.kind != "fraction" or figure.value < _FEWEST:
        return None
    for hit in evidence.hits:
        for told in hit.passage.figures:
            before = hit.passage.text[: told.start - hit.passage.sentence.start]
            times = 1 + told.value / 100
            near = abs(times / figure.value - 1) <= _NEARLY
            if near and hit.coverage >= UNTOLD and unit_of(told) == "percent" and _GREW.search(before):
                return told.text
    return None


def changed_by(figure: Figure, line: LineView, evidence: Evidence) -> str | None:
    """Two amounts of one passage between which the line's share lies: "lost 99%", "from $95 to $1"."""
    if unit_of(figure) != "percent" or figure.high is not None or figure.vague:
        return None
    before = line.line.text[: figure.start - line.line.start]
    fell = _FELL.search(before) is not None
    if not fell and _GREW.search(before) is None:
        return None
    share = figure.value / 100 if figure.unit is not None else figure.value
    for hit in evidence.hits:
        told = [f for f in hit.passage.figures if f.high is None and not f.vague and f.value > 0][:MOST]
        for one, two in combinations(told, 2):
            low, high = sorted((one.value, two.value))
            by = (high - low) / (high if fell else low)
            if hit.coverage >= UNTOLD and plain_unit(one.unit) == plain_unit(two.unit) and abs(by - share) <= ROUNDED:
                return f"{one.text} against {two.text}"
    return None
