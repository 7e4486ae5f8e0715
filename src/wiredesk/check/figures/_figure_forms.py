"""A figure of a line that the reports print in another form: as an age, a rank, one word, an end of a move."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wiredesk.lang import fold
from wiredesk.model import Figure

from ..text._tokens import Token, tokenise
from ..text._view import Evidence, Finding, LineView
from ._amounts import AGE, NUMBER, ends_alike, plain_unit, same_unit
from ._candidates import TOUCHES, Candidate, rank
from ._things import status

_BEARS = 0.3
"""Share of a line's words from which a passage bears on it."""
_AT_OR_OF = re.compile(r"\b(?:at|of|aged) $")
_MOVES = 0.3
"""What must agree of the words around a figure and a move of which it is an end, 0-1."""
_FROM_TO = re.compile(r"(?:from )?\S+(?: [a-z]+)? to \S", re.IGNORECASE)
_SCORE = re.compile(r"\d+[-–]\d+")
_AND, _OTHERS = re.compile(r"\b(?:and|with|beside|besides) $"), re.compile(r"\S+ (?:other|more)", re.IGNORECASE)
_ONE_WORD = {
    (10.0, "year"): "decade", (100.0, "year"): "century", (2.0, "week"): "fortnight", (14.0, "day"): "fortnight",
    (12.0, ""): "dozen",
}  # fmt: skip
_SMALL = 13
"""From here a number is telling enough to be known again without its noun."""
_OFTEN = frozenset({"times", "time"})


def in_another_form(
    figure: Figure, line: LineView, near: Sequence[Candidate], evidence: Evidence, *, unread: bool
) -> Finding | None:
    """The figure of the reports that is the line's in another form; None if there is none.

    Args:
        near: figures of the passages that bear on the line.
        unread: whether digits that the annotator read no figure in may bear it out.
    """
    return (
        _age_alone(figure, evidence)
        or _in_a_word(figure, evidence)
        or _bare(figure, near)
        or _as_an_age(figure, line, near)
        or _as_a_rank(figure, line, evidence)
        or (_raw(figure, evidence) if unread else None)
    )


def likely(figure: Figure, told: Sequence[Candidate]) -> Finding | None:
    """The likeliest of some figures of the reports that may be the line's; None where there are none."""
    best = max(told, key=rank, default=None)
    if best is None:
        return None
    return Finding("figure", figure.text, "supported", found=best.figure.text, sure=0.5, passage=best.passage)


def end_of_a_move(figure: Figure, line: LineView, near: Sequence[Candidate]) -> Finding | None:
    """The move of which a figure is an end ("from 25% to 50%"); behind "to" it must be the latter."""
    said = line.line.text[: figure.start - line.line.start].split()
    moves = [
        c for c in near
        if c.overlap >= _MOVES and figure.high is None and same_unit(figure, c.figure)
        and _FROM_TO.match(c.figure.text) and ends_alike(figure, c.figure)
    ]  # fmt: skip
    if said[-1:] == ["to"]:
        moves = [c for c in moves if NUMBER.findall(c.figure.text)[-1:] == NUMBER.findall(figure.text)]
    return likely(figure, moves)


def _age_alone(figure: Figure, evidence: Evidence) -> Finding | None:
    """The age that a report gives by itself ("He was 81."), where the line has it in a clause of its own."""
    if plain_unit(figure.unit) != AGE:
        return None
    for passage in evidence.index.passages:
        told = next((f for f in passage.figures if f.value == figure.value and plain_unit(f.unit) == AGE), None)
        if told is not None and not any(name.kind == "person" for name in passage.names):
            return Finding("figure", figure.text, "supported", found=told.text, sure=0.5, passage=passage)
    return None


def _in_a_word(figure: Figure, evidence: Evidence) -> Finding | None:
    """The same length of time, or dozen, that a passage which bears on the line has as one word."""
    word = _ONE_WORD.get((figure.value, figure.unit or ""))
    told = (hit.passage for hit in evidence.hits if hit.coverage >= TOUCHES)
    passage = next((p for p in told if word and any(t.low == word for t in p.tokens)), None)
    return Finding("figure", figure.text, "supported", found=word, sure=0.5, passage=passage) if passage else None


def _bare(figure: Figure, near: Sequence[Candidate]) -> Finding | None:
    """A number without a noun or unit of its own ("nearer 500", "from nine") that a near passage has with one, or with
    one that the passage lacks ("seven years", "sentenced him to seven")."""
    if figure.vague or figure.high is not None:
        return None
    plain = figure.unit is None and not figure.head
    least = TOUCHES if plain and figure.value >= _SMALL else _BEARS
    told = [
        c for c in near
        if c.coverage >= least and c.figure.value == figure.value and c.figure.high is None and not c.figure.vague
        and (plain or _elliptic(figure, c.figure) or occasions(figure, c.figure))
    ]  # fmt: skip
    return likely(figure, told)


def _elliptic(figure: Figure, other: Figure) -> bool:
    """Whether one of two figures lacks the unit that the other prints, and names nothing else."""
    bare, full = (figure, other) if figure.unit is None else (other, figure)
    if bare.unit is not None or full.unit is None:
        return False
    return not bare.head or fold(bare.head) == fold(full.head or "")


def occasions(figure: Figure, other: Figure) -> bool:
    """Whether one counts how often what the other counts was done: "fired seven times", "seven shots"."""
    units = {plain_unit(f.unit) for f in (figure, other)}
    return figure.value == other.value and None in units and bool(units & _OFTEN)


def _as_an_age(figure: Figure, line: LineView, near: Sequence[Candidate]) -> Finding | None:
    """Years that a report gives as an age: "a Nicaraguan of 18", "came to the throne at 19", "a quarter of a century
    old"."""
    unit = plain_unit(figure.unit)
    if unit in {"decade", "century"}:
        years = figure.value * (10 if unit == "decade" else 100)
    elif unit is None and _AT_OR_OF.search(line.line.text, 0, figure.start - line.line.start):
        years = figure.value
    else:
        return None
    told = [c for c in near if c.coverage >= TOUCHES and c.figure.value == years and plain_unit(c.figure.unit) == AGE]
    return likely(figure, told)


def _as_a_rank(figure: Figure, line: LineView, evidence: Evidence) -> Finding | None:
    """A count that a report gives as the rank of its last: "brought the cases to 20", "the 20th case"; a small one
    where both tell what befell somebody: "six people have died", "a sixth person has died"."""
    if figure.unit is not None or figure.high is not None:
        return None
    befell = status(figure, line.tokens)
    for hit in evidence.hits:
        told = next((f for f in hit.passage.figures if f.kind == "ordinal" and f.value == figure.value), None)
        if told is None or hit.coverage < _BEARS:
            continue
        alike = befell is not None and befell == status(told, hit.passage.tokens)
        if alike or figure.value >= _SMALL:
            return Finding(
                "figure", figure.text, "supported", found=told.text, sure=0.5, passage=hit.passage,
                span=told if alike else None,
            )  # fmt: skip
    return None


def _raw(figure: Figure, evidence: Evidence) -> Finding | None:
    """The same digits in a passage that bears on the line, where the annotator read no figure."""
    told = [t for t in tokenise(figure.text) if t.number and t.low[0].isdigit()]
    digits = {t.low for t in told} if figure.kind == "score" else {piece for t in told for piece in _pieces(t)}
    for hit in evidence.hits:
        if hit.coverage < _BEARS:
            continue
        read = [f for f in hit.passage.figures if not _SCORE.fullmatch(f.text)]
        unread = (t for t in hit.passage.tokens if not any(f.start <= t.start < f.end and _whole(t, f) for f in read))
        if any(digits.intersection(_pieces(token)) for token in unread):
            return Finding("figure", figure.text, "supported", found=figure.text, sure=0.5, passage=hit.passage)
    return None


def _whole(token: Token, figure: Figure) -> bool:
    """Whether no digit of a token is left out of a figure ("215-214", of which 215 was read)."""
    return not any(c.isdigit() for c in token.raw[max(figure.end - token.start, 0) :])


def _pieces(token: Token) -> tuple[str, ...]:
    """A word and its parts at a hyphen ("12-year", "1-28")."""
    return token.low, *token.low.split("-")


def and_others(figure: Figure, line: LineView, near: Sequence[Candidate]) -> Finding | None:
    """The rest of a number of which the line names one apart: "Palin and twelve others" of thirteen."""
    text, at = line.line.text, figure.start - line.line.start
    if not (_AND.search(text, 0, at) and _OTHERS.match(text, at)):
        return None
    whole = [c for c in near if c.figure.value == figure.value + 1 and c.figure.unit is None and c.coverage >= 0.3]
    return likely(figure, whole)
