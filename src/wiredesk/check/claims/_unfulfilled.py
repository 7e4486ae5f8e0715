"""What a report says is only planned, threatened or expected, and a line tells as done."""

from __future__ import annotations

from collections.abc import Sequence

from ..text._denials import denies
from ..text._excerpt import excerpt
from ..text._lexicon import HEDGES, TURNING
from ..text._tokens import Token, senses
from ..text._verbs import PAST
from ..text._view import Evidence, Finding, LineView
from ._ahead import ARTICLES, PLANS, ahead

_OPEN = frozenset("may might could would should will can must to if whether unless until before".split())
_NO_ACT = ARTICLES | {"is", "are", "be", "being"}
"""Before what is no act of the past: "is sold", "a cut"."""
_CARRIES, _SEES = 0.5, 0.3
_REACH, _BESIDE, _OBJECT = 6, 5, 4
_ACTS = frozenset(
    "imposed introduced enforced adopted launched slapped answered responded retaliated hit".split()
)
"""Verbs that make what stands behind them true: "imposed sanctions", "answered with a strike"."""
_REPEATED = frozenset("again did done another".split())
"""Words of a report by which what is ahead has been done before: "as she had done in 2018"."""
_THING_CARRIES, _THING = 0.2, 0.15
_PAST, _LESS = 0.65, 0.6
"""How sure the finding is where the line has the past tense, and where it has the present or a thing made true: of
25 lines that nobody had read it spoke against 15 that were wrong, so it decides a turned copy alone."""


def compare_unfulfilled(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for an act that a line tells as done, or a thing that it tells as there, and every near report
    gives as still ahead."""
    tokens = line.free
    for place, token in enumerate(tokens):
        past, given = _done(tokens, place), _given(tokens, place)
        now = not (past or given) and _now(tokens, place)
        if not (past or given or now):
            continue
        beside = _beside(tokens, place)
        told = [
            (hit, at)
            for hit in evidence.hits if hit.coverage >= (_THING if given else _SEES)
            for at, other in enumerate(hit.passage.tokens)
            if other.stem == token.stem and beside & _beside(hit.passage.tokens, at)
        ]  # fmt: skip
        if not told or told[0][0].coverage < (_THING_CARRIES if given else _CARRIES):
            continue
        if any(_REPEATED & {t.low for t in hit.passage.tokens} for hit, _ in told):
            continue
        if not all(ahead(hit.passage.tokens, at, now=now, noun=given) for hit, at in told):
            continue
        if now and not any(_same_object(tokens, place, hit.passage.tokens, at) for hit, at in told):
            continue
        passage, at = told[0][0].passage, told[0][1]
        found = " ".join(t.raw for t in passage.tokens[max(at - 2, 0) : at + 1])
        return [
            Finding(
                "hedge", token.raw, "contradicted", found=found, passage=passage, sure=_PAST if past else _LESS,
                why=f"The line tells as done what the reports say is still ahead: “{excerpt(passage, line.senses)}”",
            )
        ]  # fmt: skip
    return []


def _beside(tokens: Sequence[Token], place: int) -> frozenset[str]:
    """The words around one, by sense: what the act is done to, and who does it."""
    around = (*tokens[max(place - _BESIDE, 0) : place], *tokens[place + 1 : place + 1 + _BESIDE])
    return senses(around) - {tokens[place].stem}


def _same_object(mine: Sequence[Token], place: int, theirs: Sequence[Token], at: int) -> bool:
    """Whether two verbs have a word of what is done in common."""
    return bool(senses(mine[place + 1 : place + 1 + _OBJECT]) & senses(theirs[at + 1 : at + 1 + _OBJECT]))


def _done(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is an act in the past tense, asserted: no modal, hedge, plan or denial shortly before it."""
    token = tokens[place]
    past = token.low in PAST or (token.low.endswith("ed") and len(token.low) > 4)
    if not past or not token.content or token.capital or token.low in PLANS:
        return False
    if place and tokens[place - 1].low in _NO_ACT:
        return False
    return _asserted(tokens, place)


def _now(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word may be an act in the present tense: "supplies", "takes"."""
    token = tokens[place]
    ends = token.low.endswith("s") and len(token.low) > 4 and token.content and not token.capital
    return ends and place > 0 and tokens[place - 1].low not in ARTICLES and _asserted(tokens, place)


def _given(tokens: Sequence[Token], place: int) -> bool:
    """Whether a noun is what somebody made true: "imposed tariffs", "answered with further tariffs"."""
    before = tokens[max(place - _REACH, 0) : place]
    act = next((n for n in range(len(before) - 1, -1, -1) if before[n].low in _ACTS), None)
    token = tokens[place]
    if act is None or not token.content or token.capital:
        return False
    between = [t.low for t in before[act + 1 :]]
    led = all(low in ARTICLES for low in between) or "with" in between
    return led and _asserted(tokens, place - len(before) + act)


def _asserted(tokens: Sequence[Token], place: int) -> bool:
    """Whether no modal, hedge, plan or denial stands shortly before a word."""
    start = max(place - _REACH, 0)
    before = {t.low for t in tokens[start:place]}
    return not before & (_OPEN | HEDGES | PLANS) and not any(denies(tokens, at, TURNING) for at in range(start, place))
