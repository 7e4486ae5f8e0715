"""A number under the date of another: a passage tells two years or days, each with a number of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wiredesk.model import Date, Figure

from ..text._excerpt import excerpt
from ..text._tokens import Token
from ..text._view import Evidence, Finding, LineView
from ..times._dates import ends_of, meet
from ._amounts import fits, one_amount, same_unit
from ._figures import compared

_CARRIES, _SURE = 0.4, 0.8
_YEAR = r"(?:19|20)\d\d"
_YEARS = re.compile(
    rf"\b(?:from|between)\s(?:\w+\s)?({_YEAR})\s(?:to|through|until|till|and)\s(?:\w+\s)?({_YEAR})\b", re.IGNORECASE
)
"""Years from one to another."""
_STOPS = frozenset("and but while whereas than against compared versus from".split())


def compare_dated(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each number that a passage gives for another time than the line, which has its own number
    there."""
    mine = _told(line.tokens, [f for f in compared(line) if not f.vague], line.dates)
    found = (_compare(figure, when, evidence) or _of_all_years(figure, when, line, evidence) for figure, when in mine)
    return [finding for finding in found if finding is not None]


def _of_all_years(figure: Figure, when: Date, line: LineView, evidence: Evidence) -> Finding | None:
    """A finding where a line puts into one year what a passage gives "from 2007 to 2014", and none for that year."""
    if not re.fullmatch(_YEAR, when.text) or _YEARS.search(line.line.text):
        return None
    near = [hit.passage for hit in evidence.hits if hit.coverage >= _CARRIES]
    for passage in near:
        told = _YEARS.search(passage.text)
        if told is None or when.text not in told.groups() or not any(one_amount(figure, f) for f in passage.figures):
            continue
        if any(when.text in _YEARS.sub("", other.text) for other in near):
            return None
        shown = excerpt(passage, line.senses, at=passage.sentence.start + told.start())
        return Finding(
            "date", when.text, "contradicted", found=told[0], passage=passage, sure=_SURE,
            why=f"The reports give this for the years {told[1]} to {told[2]}: “{shown}”",
        )  # fmt: skip
    return None


def _compare(figure: Figure, when: Date, evidence: Evidence) -> Finding | None:
    """A finding where a passage gives a figure for another date, and another figure for the figure's date."""
    mine = ends_of(when)
    if mine is None:
        return None
    for hit in evidence.hits:
        if hit.coverage < _CARRIES:
            break
        passage = hit.passage
        figures = [f for f in passage.figures if f.kind != "ordinal" and not f.vague]
        told = list(_told(passage.tokens, figures, passage.dates))
        own = [d for f, d in told if one_amount(figure, f) and d.grain == when.grain]
        there = [
            f for f, d in told
            if d.grain == when.grain and (ends := ends_of(d)) and meet(mine, ends)
            and same_unit(figure, f) and fits(figure, f) == "no"
        ]  # fmt: skip
        if any((ends := ends_of(d)) is None or meet(mine, ends) for d in own):
            return None
        if own and there:
            return Finding(
                "date", when.text, "contradicted", found=own[0].text, passage=passage, sure=_SURE,
                why=f"The reports give “{figure.text}” for “{own[0].text}”, and “{there[0].text}” for “{when.text}”.",
            )  # fmt: skip
    return None


def _told(tokens: Sequence[Token], figures: Sequence[Figure], dates: Sequence[Date]) -> Iterator[tuple[Figure, Date]]:
    """Each number that stands alone with one date in its clause."""
    for start, end in _clauses(tokens):
        numbers = [f for f in figures if start <= f.start < end and not any(d.start <= f.start < d.end for d in dates)]
        times = [d for d in dates if start <= d.start < end]
        if len(numbers) == len(times) == 1:
            yield numbers[0], times[0]


def _clauses(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where the clauses of a sentence start and end: at its stops, and at words that join or compare."""
    if not tokens:
        return
    start = tokens[0].start
    for token, after in pairwise(tokens):
        if after.start - token.end > 1 or after.low in _STOPS:
            yield start, token.end
            start = after.start
    yield start, tokens[-1].end
