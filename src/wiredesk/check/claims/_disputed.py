"""A claim printed as a fact whose denial the reports carry beside it: "the firm dumps waste. The firm denies it"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..text._excerpt import clip
from ..text._index import Passage
from ..text._lexicon import NEGATIONS, SAY_WORDS, TURNING
from ..text._tokens import Token, clause_of, senses
from ..text._view import Evidence, Finding, Hit, LineView
from ._claims import sourced

_DENIES = frozenset("deny denies denied denying".split())
_REBUTS = _DENIES | frozenset(
    """reject rejects rejected dismiss dismisses dismissed dispute disputes disputed refute refutes refuted""".split()
)
_IT = frozenset("it this them having".split())
_BOTH = frozenset("the that these any all both her his their".split())
_CLAIM = frozenset(
    """claim claims accusation accusations allegation allegations charge charges account version report reports
    assertion suggestion wrongdoing involvement responsibility""".split()
)
_GOES_ON = frozenset("as and but on in when while through saying".split())
"""What may follow "denied the claim"; behind any other word the claim may be another one."""
_CARRIES, _BEST, _SAID, _TOLD = 0.3, 0.7, 0.6, 0.7
"""Coverage of a claim, by itself and as a share of the best passage's; share of the line's words in it that somebody
says; share of those words with which another passage states them as a fact."""
_OTHER = 0.35
"""Share of a line's weight that another report must hold behind "denies" to speak of the same."""
_LEAD, _TAIL, _SCOPE = 6, 4, 6
"""Words at the head or the end of a sentence in which its "X says" stands; words that a negation reaches over."""
_PLAIN, _RIVAL = 0.95, 0.8
_DOUBTED = re.compile(
    r" (?:sees? (?:it|this|things) differently|no such|neither (?:account|claim|version)"
    r"|(?:could|can) not be (?:independently )?(?:verified|checked|confirmed)"
    r"|not been (?:independently )?(?:verified|checked|confirmed)) "
)
_GAINSAID = re.compile(
    r" (?:den(?:y|ies|ied) (?:that|having|any|all)|disput(?:e|es|ed)|no evidence|nothing to (?:show|suggest)) "
)
_BEYOND = 2
"""Sentences behind a claim in which another side gainsays it."""


def compare_disputed(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding where a line states as a fact what a report hands on as a claim that somebody denies."""
    if sourced(line) or any(t.low in TURNING for t in line.free):
        return []
    for hit in evidence.hits:
        if hit.coverage < max(_CARRIES, _BEST * evidence.hits[0].coverage) or not _said(hit.passage, line):
            continue
        if _stated(hit, line, evidence):
            continue
        denial = _denial(hit.passage, line, evidence)
        if denial is not None:
            shown, sure = denial
            return [
                Finding(
                    "attribution", line.line.text[:60], "contradicted", found=shown.text, passage=hit.passage,
                    sure=sure,
                    why=f"The line prints as a fact a claim that is denied in the reports: “{clip(shown.text, 160)}”",
                )
            ]  # fmt: skip
    return []


def _said(passage: Passage, line: LineView) -> bool:
    """Whether most of what a line takes from a passage is somebody's words."""
    shared = [t for t in passage.tokens if t.content and t.stem in line.senses]
    told = [(q.start, q.end) for q in passage.quotes if q.speaker or q.source]
    within = sum(any(start <= t.start < end for start, end in told) for t in shared)
    return bool(shared) and within >= _SAID * len(shared)


def _stated(hit: Hit, line: LineView, evidence: Evidence) -> bool:
    """Whether another passage has the words of a claim as no claim."""
    words = line.senses & hit.passage.senses
    return any(
        len(words & other.passage.senses) >= _TOLD * len(words) and not _said(other.passage, line)
        for other in evidence.hits
        if other is not hit
    )


def _denial(claim: Passage, line: LineView, evidence: Evidence) -> tuple[Passage, float] | None:
    """The passage that denies a claim, and how sure that is: the next one, itself, or one of another report."""
    beyond = [p for p in evidence.index.neighbours(claim, _BEYOND) if p.number > claim.number]
    after = beyond[:1]
    words = line.senses & claim.senses
    last = max((t.start for t in claim.tokens if t.stem in words), default=0)
    behind = tuple(t for t in claim.free if t.start > last)
    for passage, tokens in (*((p, p.free) for p in after), (claim, behind)):
        if _rebuts(tokens):
            return passage, _PLAIN
    if after and _told_by_somebody(claim) and _told_by_somebody(after[0]) and _negates(after[0], words):
        return after[0], _RIVAL
    doubted = next((p for p in beyond if _gainsays(p, words)), None)
    if doubted is not None:
        return doubted, _RIVAL
    others = (hit.passage for hit in evidence.hits if hit.passage.source != claim.source)
    return next(((p, _RIVAL) for p in others if _denies(p, line, evidence)), None)


def _rebuts(tokens: Sequence[Token]) -> bool:
    """Whether something said before is denied: "denied both", "rejects the claim", "which he denies"."""
    for place, token in enumerate(tokens):
        if token.low not in _REBUTS:
            continue
        clause = [t.low for t in clause_of(tokens[place:])][1:4]
        while clause and clause[0] in _BOTH:
            del clause[0]
        if not clause or clause[0] in _IT or (clause[0] in _CLAIM and (len(clause) < 2 or clause[1] in _GOES_ON)):
            return True
    return False


def _gainsays(passage: Passage, words: frozenset[str]) -> bool:
    """Whether a passage says of what was claimed before that it is not so or not known, in a word of the claim or of
    it all ("no such promise", "neither account")."""
    return _DOUBTED.search(passage.low) is not None or (
        _GAINSAID.search(passage.low) is not None and bool(words & passage.senses)
    )


def _told_by_somebody(passage: Passage) -> bool:
    """Whether a passage as a whole is told by somebody: "police say that ...", "..., he said"."""
    return any(t.low in SAY_WORDS for t in (*passage.free[:_LEAD], *passage.free[-_TAIL:]))


def _negates(passage: Passage, words: frozenset[str]) -> bool:
    """Whether a passage speaks of the same as some words and negates one of them: "no rubber bullets were used"."""
    if len(words & passage.senses) < 2:
        return False
    return any(
        token.low in NEGATIONS
        and any(t.content and t.stem in words for t in passage.tokens[place + 1 : place + 1 + _SCOPE])
        for place, token in enumerate(passage.tokens)
    )


def _denies(passage: Passage, line: LineView, evidence: Evidence) -> bool:
    """Whether a passage denies what the line says, in its own words."""
    at = next((n for n, t in enumerate(passage.free) if t.low in _DENIES), None)
    if at is None:
        return False
    shared = senses(passage.free[at + 1 :]) & line.senses
    weight = evidence.index.weight
    return len(shared) >= 2 and weight(shared) >= _OTHER * weight(line.senses)
