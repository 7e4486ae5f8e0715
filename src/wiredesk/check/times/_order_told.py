"""Which of two things a line puts first, by the days and times of the reports, or by theirs told from the other end: "A
before B", "B after A"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from ..text._index import Passage
from ..text._tokens import Token, clause_of, senses
from ..text._view import Evidence, Finding, LineView
from ._elapsed import so_many
from ._lengths import Length, lengths
from ._moments import Moment, units_between
from ._near import near_moments
from ._sequence import held

_OTHER = {"before": "after", "after": "before"}
_HELD, _TURNED, _REACH = 0.34, 0.5, 14
"""What share of the words of a thing the clause around a moment must hold to be of it; what share one side of a word of
order must, to tell it from the other end; tokens of such a side."""
_SURE, _UNSURE = 0.6, 0.45
"""How sure the other order is by days whose clauses both hold half of the words; and by less, or with no days."""
_JOINS = frozenset("and but then while".split())
_NO_END = frozenset("that this then now with in on at to by of for as".split())
"""Words behind "before" or "after" that begin no other end of it."""


@dataclass(frozen=True)
class _Claim:
    """A thing that a line puts before or after another: words of both, and how the line tells the other."""

    front: frozenset[str]
    behind: frozenset[str]
    side: str
    length: Length | None
    text: str
    other: str


def compare_order_told(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each "before" or "after" of a line whose two ends the reports place in time."""
    claims = list(_claims(line)) if any(token.low in _OTHER for token in line.tokens) else []
    told = near_moments(evidence) if claims else []
    found = (_by_moments(claim, told, evidence) or _turned(claim, evidence) for claim in claims)
    return [finding for finding in found if finding is not None]


def _claims(line: LineView) -> Iterator[_Claim]:
    tokens, base = line.tokens, line.line.start
    counted = list(lengths(line.line, line.figures))
    for place, token in enumerate(tokens[1:-1], 1):
        if token.low not in _OTHER or line.within_quote(token.start) or tokens[place + 1].low in _NO_END:
            continue
        if tokens[place + 1].start != token.end + 1 or any(one.start == tokens[place + 1].start for one in counted):
            continue
        length = next((one for one in counted if 0 <= token.start - one.end <= 1), None)
        start = length.start if length is not None else token.start
        front = [t for t in tokens[:place] if t.start < start]
        behind = list(clause_of(tokens[place + 1 :]))
        if not senses(front):
            front = [t for t in tokens if t.start > behind[-1].end]
        if senses(front) and senses(behind):
            other = line.line.text[tokens[place + 1].start - base : behind[-1].end - base]
            text = line.line.text[start - base : token.end - base]
            yield _Claim(senses(front), senses(behind), token.low, length, text, other)


def _by_moments(claim: _Claim, told: Sequence[Moment], evidence: Evidence) -> Finding | None:
    """The order of the two moments whose clauses hold the words of the two ends."""
    def near(words: frozenset[str], moment: Moment) -> float:
        return evidence.index.weight(words & moment.words) / (evidence.index.weight(words) or 1.0)

    if len(told) < 2:
        return None
    mine = max(told, key=lambda m: near(claim.front, m) - near(claim.behind, m))
    theirs = max(told, key=lambda m: near(claim.behind, m) - near(claim.front, m))
    if mine.told == theirs.told or min(near(claim.front, mine), near(claim.behind, theirs)) < _HELD:
        return None
    if near(claim.front, theirs) >= near(claim.front, mine) or near(claim.behind, mine) >= near(claim.behind, theirs):
        return None
    if _shared_out(claim.front, mine, told) or _shared_out(claim.behind, theirs, told):
        return None
    if mine.grain != theirs.grain and not {mine.grain, theirs.grain} <= {"minute", "day"}:
        return None
    side = "before" if mine.last < theirs.first else "after" if mine.first > theirs.last else None
    if side is None:
        return None
    true, fits = side, side == claim.side
    if claim.length is not None and fits:
        early, late = sorted((mine, theirs), key=lambda m: m.middle)
        units, off = units_between(early, late, claim.length.unit)
        fits = claim.length.tells(units, off)
        true = f"{claim.length.text if fits else so_many(units, claim.length.unit)} {side}"
    least = min(near(claim.front, mine), near(claim.behind, theirs))
    found = f"{mine.told} and {theirs.told}"
    sure = 1.0 if fits else _SURE if least >= _TURNED else _UNSURE
    return _finding(claim, (mine.passage, mine.end), true, found, sure)


def _shared_out(words: frozenset[str], mine: Moment, told: Sequence[Moment]) -> bool:
    """Whether another moment of the same sentence has words of a thing that its likeliest one lacks: "digging
    started in 2019 and ended in 2024"."""
    return any(m.words & words - mine.words for m in told if m.passage is mine.passage and m is not mine)


def _finding(claim: _Claim, place: tuple[Passage, int], true: str, found: str, sure: float) -> Finding:
    """That a line has the order of the reports, where the finding is sure altogether, or what theirs is."""
    passage, at = place
    fits = sure == 1.0
    why = "" if fits else f"The reports have this {true} {claim.other}, not {claim.text}."
    return Finding(
        "order", claim.text, "supported" if fits else "contradicted", found=found, why=why, sure=sure, passage=passage,
        gloss=(at, f"{true} {claim.other}"),
    )  # fmt: skip


def _turned(claim: _Claim, evidence: Evidence) -> Finding | None:
    """The same two things told from the other end: "B after A" where the line has A before B, or after it."""
    if claim.length is not None:
        return None
    for hit in evidence.hits:
        passage = hit.passage
        for place, token in enumerate(passage.tokens[1:-1], 1):
            if token.low not in _OTHER or passage.tokens[place + 1].low in _NO_END:
                continue
            front = list(_side(passage.tokens[max(place - _REACH, 0) : place][::-1]))
            behind = list(_side(passage.tokens[place + 1 : place + 1 + _REACH]))
            mine, theirs = senses(behind), senses(front)
            if not behind or not _turns(claim, mine, theirs):
                continue
            true = _OTHER[token.low]
            fits = true == claim.side
            return _finding(claim, (passage, behind[-1].end), true, token.raw, 1.0 if fits else _UNSURE)
    return None


def _side(tokens: Sequence[Token]) -> Iterator[Token]:
    """The words of one side of a word of order, up to a stop or to another clause."""
    return takewhile(lambda token: token.low not in _JOINS, clause_of(tokens))


def _turns(claim: _Claim, mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two sides of a word of order hold those of a claim, each the other one's."""
    return (
        held(claim.front, mine) >= _TURNED > held(claim.front, theirs)
        and held(claim.behind, theirs) >= _TURNED > held(claim.behind, mine)
    )
