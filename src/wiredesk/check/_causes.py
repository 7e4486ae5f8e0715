"""What a line gives as the cause of something, against the passages that carry it."""

from __future__ import annotations

from collections.abc import Sequence, Set

from ._index import Passage
from ._lexicon import CAUSES, INTENTS, NEGATIONS, STRONG_CAUSES
from ._view import Evidence, Finding, Hit, LineView

_PROOF = frozenset("evidence proof proven shown indication indications sign signs".split())
_UNPROVEN = 0.95
_WITHIN = 4
"""Words by which a report says that nothing bears a motive out, so many words behind a denial; how sure it then is that
a line which asserts it is wrong."""


def cause_in(low: str) -> str | None:
    """The first causal connective of a folded text."""
    return next((phrase for phrase in CAUSES if f" {phrase} " in low), None)


def compare_cause(
    line: LineView, evidence: Evidence, carrying: Sequence[Hit], cues: Set[str] = STRONG_CAUSES
) -> Finding | None:
    """Return a finding where a line asserts a cause that no passage around those that carry it gives.

    Args:
        cues: the connectives that count as asserting one.
    """
    free = line.free
    outside = f" {' '.join(t.low for t in free)} "
    cue = next((phrase for phrase in CAUSES if phrase in cues and f" {phrase} " in outside), None)
    if cue is None or not carrying:
        return None
    at = len(outside[: outside.index(f" {cue} ")].split())
    behind = {t.stem for t in free[at + len(cue.split()) :] if t.content}
    passages = {p.number: p for hit in carrying for p in (hit.passage, *evidence.index.neighbours(hit.passage, 1))}
    denial: Passage | None = None
    for passage in passages.values():
        denied = bool({t.low for t in passage.tokens} & NEGATIONS)
        told = bool(cause_in(passage.low)) and _holds(passage, behind, evidence)
        if told and not denied:
            return None
        if denied and (told or f" {cue} " in passage.low):  # "no report has shown that they were timed to it"
            denial = passage
    proof = denial or carrying[0].passage
    sure = 0.85 if denial else 0.75 if cue in INTENTS else 0.5
    if denial is not None and cue in INTENTS and _unproven(denial):
        sure = _UNPROVEN
    return Finding(
        "cause", cue, "contradicted", found=denial.text if denial else None, passage=proof, sure=sure,
        why=f"The reports give no evidence for the cause that “{cue}” asserts; they report the events, not the link.",
    )  # fmt: skip


def _unproven(passage: Passage) -> bool:
    """Whether a passage says that there is no proof: "no evidence that", "no report has shown that"."""
    lows = [t.low for t in passage.tokens]
    return any(low in NEGATIONS and _PROOF.intersection(lows[n + 1 : n + 1 + _WITHIN]) for n, low in enumerate(lows))


def _holds(passage: Passage, words: set[str], evidence: Evidence, share: float = 0.35) -> bool:
    """Whether a passage holds a share of some words, by weight."""
    weights = {word: evidence.index.idf(word) for word in words}
    total = sum(weights.values())
    return not total or sum(weights[word] for word in words & passage.senses) >= share * total
