"""What governs a word that tells of no fact yet: a modal, a plan, a threat, a demand, a "without"."""

from __future__ import annotations

from collections.abc import Sequence

from ..text._denials import denials
from ..text._tokens import Token, clause_of
from ..text._verbs import BE, HAVE, PAST, SAYING

PLANS = frozenset(
    """threaten threatens threatened threatening plan plans planned planning intend intends intended intending vow vows
    vowed vowing pledge pledges pledged pledging hope hopes hoped hoping expect expects expected expecting due set
    poised scheduled offer offers offered offering""".split()
)
"""What stands before "to" and an act that has not happened yet."""
_ASKS = frozenset(
    """ask asks asked asking urge urges urged urging call calls called calling demand demands demanded demanding want
    wants wanted wanting order orders ordered tell told press pressed invite invited aim aims aimed aiming seek seeks
    seeking sought promise promises promised promising prepare prepares preparing propose proposes proposed
    proposal consider considers considering agree agrees need needs ready willing likely unlikely eager threat threats
    bid supposed wish wishes""".split()
)
"""Verbs and nouns of asking, wanting and readiness, with or without the one who is asked before their "to"."""
_MODALS = frozenset("may might could would should will shall must can can't cannot won't 'll".split())
_LIGHT = frozenset("be also not soon only still again then even now never eventually yet".split())
"""What may stand between a modal, or "to", and its verb."""
_STAY_PUT = frozenset({"cut", "put", "set", "hit", "let", "come", "become", "run"})
"""Infinitives that look like a past tense."""
_FELT = frozenset("feel feels felt sufficiently enough".split())
"""Before "threatened to act": what moved somebody, who acted."""
_IN_FACT = frozenset("later began able go when after before until and did".split())
"""What makes an infinitive or a "would" a fact: "would later win", "was able to sell"."""
_NOUNS = frozenset(
    """warn warned warns warning threat threats threaten threatened threatens threatening prospect possibility risk fear
    fears call calls called calling demand demands demanded demanding aimed consider considers considering weigh weighs
    weighing mull mulls mulling propose proposes proposed proposing proposal plan plans planned planning upcoming
    suggest suggests suggested seek seeks seeking possible potential would-be prospective""".split()
)
"""What stands before a noun, or a verb in -ing, that tells of nothing done."""
_FINITE = (
    frozenset("after since by because while when as who which that where says say if than without".split())
    | BE | HAVE | SAYING
)  # fmt: skip
"""What opens another clause, or tells a fact."""
ARTICLES = frozenset("a an the of for at on to its his her their more new further fresh".split())
"""What may stand between a word and what governs it; behind an article there is no act."""
_WANTS, _WANTED = frozenset("want wants wanted".split()), 6
"""Before a participle that tells what somebody wants done: "want the mayor jailed"."""
_SCHEDULED = frozenset("will due set scheduled expected".split())
"""What will be that is also told in the present tense."""
_REACH, _NEXT, _FAR = 7, 2, 14
"""Words before "to" in which a verb of asking stands, with whom it asks; those in which a plan does; those before a
thing or a second verb in which what governs it stands."""


def ahead(tokens: Sequence[Token], at: int, *, now: bool = False, noun: bool = False) -> bool:
    """Whether a word is what somebody may or will do, plans, threatens, wants or is asked to do.

    Args:
        now: whether it must be so against a present tense: what will be is often told in it ("votes on Monday").
        noun: whether the word is a thing, which may be what is done: "threatens to impose sanctions".
    """
    low = tokens[at].low
    before = list(clause_of(tokens[max(at - _REACH - 2, 0) : at + 1][::-1]))[1:]
    passive = bool(before) and before[0].low == "be"
    if passive and low.endswith("ing"):
        return False  # "said it would be suspending": it does
    while before and before[0].low in _LIGHT:
        before.pop(0)
    lows = [t.low for t in before]
    if not noun and not passive and (low.endswith("ed") or low in PAST - _STAY_PUT):
        return bool(_WANTS & set(lows[:_WANTED])) and not (BE | HAVE) & set(lows[:_WANTED])
    if not noun and low.endswith("s"):
        return False
    if low.endswith("ing") and "without" in lows[:2]:
        return not now and not denials(tokens[max(at - _REACH - 2, 0) : at - 1 - lows.index("without")])
    if lows and lows[0] in _MODALS and not before[0].capital:  # neither the month nor a Will
        real = {t.low for t in tokens[max(at - 2, 0) : at + 2]} & _IN_FACT
        return not real and not (now and lows[0] in _SCHEDULED)
    if lows and lows[0] == "to":
        return _infinitive(lows[1:], now=now)
    if passive or not (noun or low.endswith("ing") or lows[:1] in (["and"], ["or"])):
        return False
    return _within([t.low for t in tokens[max(at - _FAR, 0) : at]][::-1], act=not noun)


def _infinitive(before: Sequence[str], *, now: bool) -> bool:
    """Whether the words before "to", nearest first, make what follows no fact."""
    if before[:1] in (["is"], ["are"]):
        return not now
    for place, low in enumerate(before[:_REACH]):
        if low in _ASKS or (low in PLANS and place < _NEXT):
            return _FELT.isdisjoint(before[place : place + 2]) and not (now and low in _SCHEDULED)
        if low in _IN_FACT or low in PAST or low.endswith("ed"):
            return False
    return False


def _within(before: Sequence[str], *, act: bool) -> bool:
    """Whether a word stands in what is threatened or planned, the words before it nearest first: "threaten further
    tariffs", "will take action, including sanctions", "to pull the stadium down and build flats"."""
    joined = before[:1] in (["and"], ["or"])
    for place, low in enumerate(before):
        if low in _NOUNS:
            return True
        if act and not joined:  # "considering closing", "aimed at supplying"
            if low not in ARTICLES:
                return False
        elif place and (low in _MODALS or (low == "to" and _infinitive(before[place + 1 :], now=False))):
            return True
        elif low in _FINITE or (place and (low in PAST or low.endswith("ed"))):
            return False
    return False
