"""Amounts that are a part of others: a third of 600,000, 14 percent of an appeal; more than half, four of seven; three
that are not, of seven of which four are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import permutations, product

from msgspec.structs import replace

from wiredesk.lang import fold
from wiredesk.model import Figure, Span

from ..text._denials import denials
from ..text._index import Passage
from ..text._lexicon import NEGATIVES
from ..text._tokens import clause_of
from ..text._view import Evidence, LineView
from ._amounts import converted, fits, fraction, one_amount, same_unit, unit_of
from ._elliptic import as_money, with_unit
from ._follows import Worked
from ._moves import moves
from ._own_words import own_words

_SEES, _MOST = 0.2, 6
"""Share of a line that a passage must hold, and figures of it at most, for their product to be looked for."""
_LEAST = 13
"""Of smaller numbers any may be a part of another."""
_OF = re.compile(r" of (?:(?:the|its|their|his|her|those|these|all) )?(?:\w+ )?$")
_WHOLE = 100
_REST = re.compile(r"\b(?:rest|remain\w*|others?|left|own|itself|themselves|stay\w*|still|short)\b", re.IGNORECASE)
_RESTS = "The rest is {}"
_PARTS, _TWO, _LISTED = 4, 2, 0.15
"""Parts that are taken from a whole at most; numbers of a list at least; share of a line that a passage must hold for
its list to be added up."""


def part_of(figure: Figure, evidence: Evidence) -> str | None:
    """The amount of a passage of which another figure of that passage makes a number: "a third" of "600,000"."""
    if figure.value < _LEAST or fraction(figure) or unit_of(figure) == "percent":
        return None
    for hit in evidence.hits:
        told = [f for f in hit.passage.figures if f.kind not in {"ordinal", "score"} and not f.vague and f.high is None]
        if hit.coverage < _SEES or len(told) > _MOST:
            continue
        shares = [f for f in told if fraction(f) or f.unit == "percent"]
        for share, whole in product(shares, told):
            part = share.value * (1.0 if fraction(share) else 0.01)
            if whole is share or not 0 < part < 1 or not same_unit(figure, whole):
                continue
            if fits(figure, replace(whole, value=part * whole.value)) != "no":
                return f"{share.text} of {whole.text}"
    return None


def share_of_own(figure: Figure, line: LineView, told: Sequence[tuple[Figure, float]]) -> str | None:
    """Two numbers of the line, both printed by the reports, of which one is the share of the other that the line gives:
    "more than half, four of seven"."""
    if not fraction(figure):
        return None
    own = [f for f in line.figures if f is not figure and not f.vague and f.high is None and f.kind != "ordinal"]
    own = [f for f in own if any(one_amount(f, other) for other, _ in told)]
    for part, whole in permutations(own, 2):
        if same_unit(part, whole) and 0 < part.value < whole.value:
            share = replace(figure, value=part.value / whole.value, modifier="exact")
            if fits(figure, share) != "no":
                return f"{part.text} of {whole.text}"
    return None


def rest_of(figure: Figure, line: LineView, evidence: Evidence) -> str | None:
    """What a passage's part leaves of its whole, where one of line and passage denies what the other says: "three of
    seven are not" for "four of the seven are"."""
    denied = bool(denials(line.free, NEGATIVES))
    percent = unit_of(figure) == "percent"
    for hit in evidence.hits:
        if hit.coverage < _SEES:
            continue
        for part in hit.passage.figures:
            clause = list(clause_of([t for t in hit.passage.tokens if t.start >= part.start]))
            if bool(denials(clause, NEGATIVES)) == denied:
                continue
            if percent and unit_of(part) == "percent" and not part.vague:
                share = part.value * (_WHOLE if fraction(part) else 1)
                if fits(figure, replace(part, value=_WHOLE - share, unit="percent", kind="percent")) != "no":
                    return f"{_WHOLE} % - {part.text}"
            whole = _whole(part, hit.passage.figures, hit.passage.sentence)
            mine = _whole(figure, line.figures, line.line)
            if whole and mine and whole.value == mine.value and figure.value == whole.value - part.value:
                return f"{whole.text} - {part.text}"
    return None


def rest_of_several(figure: Figure, line: LineView, evidence: Evidence) -> Worked | None:
    """What one to four parts leave of a whole before them, where line or passage speaks of a rest: "of the 96
    passengers, 58 were taken off by boat and 31 by helicopter" leaves seven."""
    if figure.high is not None or figure.vague or fraction(figure):
        return None
    mine = _REST.search(line.line.text) is not None
    for passage in evidence.around:
        if not passage.figures:
            continue
        beside = [p for p in evidence.index.neighbours(passage, 1) if p.number > passage.number]
        if not (mine or _speaks_of_a_rest(passage) or any(_speaks_of_a_rest(p) for p in beside)):
            continue
        alike = [f for p in (passage, *beside) for f in _alike(figure, p)]
        ends = {len(_alike(figure, passage)), len(alike)}
        for first, end in product(range(len(alike)), sorted(ends)):
            whole, parts = alike[first], alike[first + 1 : end]
            rest = whole.value - sum(converted(f, whole.unit)[0] for f in parts)
            if 0 < len(parts) <= _PARTS and rest > 0 and fits(figure, replace(whole, value=rest)) == "same":
                return Worked(" - ".join(f.text for f in (whole, *parts)), (whole, *parts), _RESTS)
    return None


@lru_cache(maxsize=4096)
def _speaks_of_a_rest(passage: Passage) -> bool:
    return _REST.search(passage.text) is not None


def sum_of_a_list(figure: Figure, evidence: Evidence) -> Worked | None:
    """All the numbers of one thing that a passage gives, two to five, added up: "17 miners on Friday and another 26 on
    Saturday" are 43."""
    if figure.high is not None or figure.vague or fraction(figure) or unit_of(figure) == "percent":
        return None
    for hit in evidence.hits:
        alike = _alike(figure, hit.passage)
        bare = {f.head for f in alike} == {None}
        if hit.coverage < _LISTED or bare or not _TWO <= len(alike) <= _PARTS + 1 or moves(hit.passage):
            continue
        total = sum(converted(f, figure.unit)[0] for f in alike)
        if fits(figure, replace(figure, value=total, modifier="exact")) == "same":
            return Worked(" + ".join(f.text for f in alike), tuple(alike))
    return None


def left_out_of_a_list(terms: Sequence[Figure], line: LineView, evidence: Evidence) -> bool:
    """Whether a sum leaves out one of the numbers that a passage lists, and the line does not name those it takes."""
    for passage in evidence.index.printing(terms) if terms else ():
        words = dict(zip((f.start for f in passage.figures), own_words(passage), strict=True))
        places, total = {f.start for f in terms}, sum(f.value for f in terms)
        listed = [f for f in _alike(terms[0], passage) if f.start in places or f.value < total]
        left = [f for f in listed if f.start not in places]
        others = frozenset[str]().union(*(words[f.start] for f in left))
        named = all((words[f.start] - others) & line.senses for f in listed if f.start in places)
        if len(listed) - len(left) == len(terms) and left and not named:
            return True
    return False


def part_of_the_rest(terms: Sequence[Figure], line: LineView, evidence: Evidence) -> bool:
    """Whether a difference that the line tells as a rest takes one part from a whole that has several."""
    if not _REST.search(line.line.text) or not terms:
        return False
    whole = max(terms, key=lambda f: f.value)
    for passage in evidence.index.printing([whole]):
        beside = [passage, *(p for p in evidence.index.neighbours(passage, 1) if p.number > passage.number)]
        parts = [f for p in beside for f in _alike(whole, p) if f.start > whole.start and f.value < whole.value]
        if len(parts) >= _TWO and sum(f.value for f in parts) < whole.value:
            return True
    return False


def _alike(figure: Figure, passage: Passage) -> list[Figure]:
    """The numbers of a passage that may count what a number does, in the order of the text."""
    told = [
        as_money(with_unit(f, passage.figures, passage.sentence), figure.unit, passage.sentence)
        for f in sorted(passage.figures, key=lambda f: f.start)
    ]  # fmt: skip
    return [
        f for f in told
        if f.kind not in {"ordinal", "score", "age", "fraction", "duration"} and not f.vague and f.high is None
        and same_unit(f, figure) and _one_thing(f, figure)
    ]  # fmt: skip


def _one_thing(part: Figure, figure: Figure) -> bool:
    """Whether a number may count what another does: in one unit, of one noun, or of none of its own."""
    heads = {fold(f.head or "") for f in (part, figure)} - {""}
    return figure.unit is not None or len(heads) < _TWO


def another_part(figure: Figure, line: LineView, evidence: Evidence) -> bool:
    """Whether a passage tells another part of the same whole, and neither it nor the line denies: "three of the seven"
    does not follow from "four of the seven"."""
    mine = _whole(figure, line.figures, line.line)
    denied = bool(denials(line.free, NEGATIVES))
    return mine is not None and any(
        (whole := _whole(part, hit.passage.figures, hit.passage.sentence)) is not None
        and whole.value == mine.value and part.value != figure.value
        and bool(denials(hit.passage.tokens, NEGATIVES)) == denied
        for hit in evidence.hits if hit.coverage >= _SEES for part in hit.passage.figures
    )  # fmt: skip


def _whole(part: Figure, figures: Sequence[Figure], text: Span) -> Figure | None:
    """The number of which another is told as a part: "four of the seven"."""
    for whole in figures:
        if part.end < whole.start and _OF.fullmatch(text.text[part.end - text.start : whole.start - text.start]):
            return whole
    return None
