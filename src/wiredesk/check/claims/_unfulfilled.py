"""What a report says is only planned, threatened or expected, and a line tells as done."""

from __future__ import annotations

from collections.abc import Sequence

from ..text._denials import denies
from ..text._excerpt import excerpt
from ..text._lexicon import HEDGES, TURNING
from ..text._tokens import Token
from ..text._verbs import PAST
from ..text._view import Evidence, Finding, LineView

_AHEAD = frozenset(
    """threaten threatens threatened threatening plan plans planned planning intend intends intended intending vow vows
    vowed vowing pledge pledges pledged pledging hope hopes hoped hoping expect expects expected expecting due set
    poised scheduled offer offers offered offering""".split()
)
"""What stands before "to" and an act that has not happened yet."""
_OPEN = frozenset("may might could would should will can must to if whether unless until before".split())
_STAY_PUT = frozenset({"cut", "put", "set", "hit", "let", "come", "become", "run"})
"""Infinitives that look like a past tense."""
_FELT = frozenset("feel feels felt sufficiently enough".split())
"""Before "threatened to act": what moved somebody, who acted."""
_CARRIES, _SEES = 0.5, 0.3
_REACH = 6


def compare_unfulfilled(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for an act in the past tense that every near report gives as still ahead."""
    tokens = line.free
    for place, token in enumerate(tokens):
        if not _done(tokens, place):
            continue
        told = [
            (hit, at)
            for hit in evidence.hits if hit.coverage >= _SEES
            for at, other in enumerate(hit.passage.tokens) if other.stem == token.stem
        ]  # fmt: skip
        if not told or told[0][0].coverage < _CARRIES or not all(_ahead(hit.passage.tokens, at) for hit, at in told):
            continue
        passage, at = told[0][0].passage, told[0][1]
        found = " ".join(t.raw for t in passage.tokens[max(at - 2, 0) : at + 1])
        return [
            Finding(
                "hedge", token.raw, "contradicted", found=found, passage=passage, sure=0.8,
                why=f"The line tells as done what the reports say is still ahead: “{excerpt(passage, line.senses)}”",
            )
        ]  # fmt: skip
    return []


def _done(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is an act in the past tense, asserted: no modal, hedge, plan or denial shortly before it."""
    token = tokens[place]
    past = token.low in PAST or (token.low.endswith("ed") and len(token.low) > 4)
    if not past or not token.content or token.capital or token.low in _AHEAD:
        return False
    if place and tokens[place - 1].low in {"is", "are", "be", "being"}:  # "is sold"
        return False
    start = max(place - _REACH, 0)
    before = {t.low for t in tokens[start:place]}
    return not before & (_OPEN | HEDGES | _AHEAD) and not any(denies(tokens, at, TURNING) for at in range(start, place))


def _ahead(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is the infinitive of something threatened, planned or expected."""
    low = tokens[at].low
    if low.endswith(("ed", "s")) or low in PAST - _STAY_PUT:
        return False
    before = [t.low for t in tokens[max(at - 4, 0) : at]]
    felt = bool(_FELT & {t.low for t in tokens[max(at - 5, 0) : at]})
    return before[-1:] == ["to"] and bool(_AHEAD & set(before[-3:-1])) and not felt
