"""A crime that a line tells as done, where every report has it as what somebody is accused of."""

from __future__ import annotations

from collections.abc import Sequence

from ..text._excerpt import excerpt
from ..text._lexicon import HEDGES, SAY_WORDS, by_word
from ..text._tokens import Token
from ..text._verbs import BE
from ..text._view import Evidence, Finding, LineView
from ._hedges import unsure

_ACTS = by_word(
    {
        "kill": "killed killing kill murdered murdering murder shot shooting shoot gunned stabbed strangled",
        "beat": "beat beaten beating attacked attacking attack assaulted assaulting assault",
        "rape": "rape raped raping molested abused abusing abuse groped harassed harassing",
        "rob": "stole stolen stealing steal robbed robbing embezzled laundered defrauded",
        "kidnap": "kidnapped abducted", "bribe": "bribed bribing bribe", "rig": "rigged rigging rig forged",
        "back": "backed backing funded funding armed arming supplied supplying", "fire": "fired firing",
        "order": "ordered ordering order", "leak": "leaked leaking hacked", "dump": "dumped dumping dump",
        "torture": "tortured torturing torture", "plot": "plotted plotting conspired incited",
        "smuggle": "smuggled smuggling trafficked trafficking", "bomb": "bombed bombing", "spy": "spied spying",
    }
)  # fmt: skip
"""Acts that are crimes or come near to it: only such are charged, and one word stands for another."""
_CHARGES = frozenset(
    """accused accuse accuses accusing accusation accusations alleged alleges allege alleging allegedly allegation
    allegations argues argued claims claimed claim suspected suspicion prosecution prosecutors believed denies
    denied insists insisted""".split()
)
_OWNS = frozenset("confessed convicted jury guilty court".split())
_SELVES = frozenset("himself herself themselves".split())
_CARRIES, _SEES, _REACH, _SURE = 0.35, 0.25, 12, 0.95
"""Coverage of the best passage and of those that count; words before an act in which the accusation stands."""


def compare_accused(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for an act that the line tells as done and all near passages only as an accusation."""
    tokens = line.free
    if unsure(line) & (SAY_WORDS | HEDGES | _CHARGES | _OWNS) or line.quoted:
        return []
    for place, token in enumerate(tokens):
        act = _ACTS.get(token.low)
        if act is None or not _done(tokens, place):
            continue
        near = [hit for hit in evidence.hits if hit.coverage >= _SEES]
        told = [
            (hit, _charged(hit.passage.tokens, at))
            for hit in near
            for at, other in enumerate(hit.passage.tokens)
            if _ACTS.get(other.low) == act and not _to_himself(hit.passage.tokens, at)
        ]  # fmt: skip
        if told and told[0][0].coverage >= _CARRIES and all(charged for _, charged in told):
            passage = told[0][0].passage
            return [
                Finding(
                    "attribution", token.raw, "contradicted", found=passage.text, passage=passage, sure=_SURE,
                    why=f"The reports give this as an accusation, not as a fact: “{excerpt(passage, line.senses)}”",
                )
            ]  # fmt: skip
    return []


def _done(tokens: Sequence[Token], place: int) -> bool:
    """Whether somebody is told to have done an act: in the past tense, and where it was done to somebody, by whom."""
    low = tokens[place].low
    if not low.endswith("ed") and low not in {"shot", "beat", "stole"}:
        return False
    before = [t.low for t in tokens[max(place - 2, 0) : place]]
    after = [t.low for t in tokens[place + 1 : place + 12]]
    return "by" in after or not BE.intersection(before)


def _to_himself(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody did an act to himself: another act than the one that others are accused of."""
    return bool(_SELVES & {t.low for t in tokens[at + 1 : at + 2]})


def _charged(tokens: Sequence[Token], at: int) -> bool:
    return any(t.low in _CHARGES for t in tokens[max(at - _REACH, 0) : at])
