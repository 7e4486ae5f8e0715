"""Figures of the sources that may be a line's: how far their company agrees, and whether they count the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wiredesk.lang import fold
from wiredesk.model import Figure

from ..text._index import Passage
from ..text._tokens import Token
from ..text._view import Evidence
from ._amounts import AGE, plain_unit, same_unit
from ._counted import PEOPLE_KINDS, rivals
from ._things import family, status, supply

_DISTANCES = frozenset({"times", "point", "points", "percentage_point"})
"""Units that tell how two quantities stand to each other: no rival of either."""
TOUCHES = 0.12
"""Share of a line's words from which a passage touches it."""


_PERSONS = frozenset({"person", "people"})
_GENERAL, _SPECIAL = 0.4, 0.75
"""How far the company must agree for people of a line to be the workers of a report, and the other way round."""


@dataclass(frozen=True)
class Candidate:
    """A figure of the sources that may be the line's: how far their surroundings agree, 0-1."""

    figure: Figure
    passage: Passage
    overlap: float
    coverage: float


def rank(candidate: Candidate) -> tuple[float, float, int]:
    """What the likeliest candidate has most of: the same company, the line's words, an early place."""
    return candidate.overlap, candidate.coverage, -candidate.passage.number


def candidates(around: frozenset[str], evidence: Evidence, passages: Iterable[Passage]) -> list[Candidate]:
    """Every figure of some passages with how far its company, and its passage, agree with a line's."""
    weights = {word: evidence.index.idf(word) for word in sorted(around)}
    total = sum(weights.values()) or 1.0
    coverage = {hit.passage.number: hit.coverage for hit in evidence.hits}
    found = []
    for passage in passages:
        for other, near in zip(passage.figures, passage.companies, strict=True):
            if other.kind == "ordinal":
                continue
            shared = around & (near | passage.senses if len(passage.figures) < 3 else near)
            overlap = sum(weights[word] for word in sorted(shared)) / total
            found.append(Candidate(other, passage, overlap, coverage.get(passage.number, 0.0)))
    return found


def same_thing(figure: Figure, tokens: tuple[Token, ...], candidate: Candidate) -> bool:
    """Whether unit, counted thing and what befell it agree or at least do not clash."""
    if not same_unit(figure, candidate.figure):
        return False
    mine, theirs = family(figure, tokens), family(candidate.figure, candidate.passage.tokens)
    if rivals(mine, theirs):
        return False
    if supplied(figure, tokens, candidate) is not None:
        return False
    heads = {fold(figure.head or ""), fold(candidate.figure.head or "")}
    if figure.what and fold(figure.what) == fold(candidate.figure.what or ""):
        return True
    if plain_unit(figure.unit) == AGE:
        return True  # what befell whom a report gives an age may be told elsewhere
    left, right = status(figure, tokens), status(candidate.figure, candidate.passage.tokens)
    if (
        mine == theirs == "people"
        and not (left and left == right)
        and len(heads & PEOPLE_KINDS) == 1
        and heads & _PERSONS
        and candidate.overlap < (_GENERAL if fold(figure.head or "") in _PERSONS else _SPECIAL)
    ):
        return False
    return not (left and right and left != right and {left, right} <= {"killed", "injured", "missing", "arrested"})


def supplied(figure: Figure, tokens: tuple[Token, ...], candidate: Candidate) -> tuple[str, str] | None:
    """The supplies of which the line and the source give their figures, where these are two."""
    mine, theirs = supply(figure, tokens), supply(candidate.figure, candidate.passage.tokens)
    return (mine, theirs) if mine and theirs and mine != theirs else None


def same_slot(figure: Figure, tokens: tuple[Token, ...], candidate: Candidate) -> bool:
    """Whether the source figure answers the same question with another value."""
    if candidate.overlap < 0.45 or candidate.coverage < 0.35:
        return False
    if figure.kind == "score":
        return candidate.figure.kind == "score"
    if not same_unit(figure, candidate.figure):
        units = {plain_unit(figure.unit), plain_unit(candidate.figure.unit)}
        alike = figure.kind == candidate.figure.kind and None not in units and not units & _DISTANCES
        return alike and candidate.overlap >= 0.6
    mine, theirs = fold(figure.head or ""), fold(candidate.figure.head or "")
    if figure.unit is None and mine and theirs and mine != theirs:
        one, other = family(figure, tokens), family(candidate.figure, candidate.passage.tokens)
        if one is None or one != other:
            return False
    if figure.unit is None and (not mine or mine != theirs):
        return False
    times = plain_unit(figure.unit) == plain_unit(candidate.figure.unit) == "times"  # "doubled", "tripled"
    if ("fraction" in {figure.kind, candidate.figure.kind} and not times) or figure.vague or candidate.figure.vague:
        return False
    if figure.kind != candidate.figure.kind and "age" in {figure.kind, candidate.figure.kind}:
        return False
    return same_thing(figure, tokens, candidate)
