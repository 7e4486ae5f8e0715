"""What a line gives as the cause of something, against the passages that carry it."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from ..text._index import Passage
from ..text._lexicon import CAUSES, INTENTS, NEGATIONS, STRONG_CAUSES
from ..text._tokens import Token
from ..text._verbs import BE
from ..text._view import Evidence, Finding, Hit, LineView

_PROOF = frozenset("evidence proof proven shown indication indications sign signs".split())
_TOLD = ("as the result of", "citing", "reasons", "meant that", "in the face of", "so that", "at the root of")
"""What tells a cause in a report besides the connectives that a line asserts one with."""
_ACTS = frozenset(
    """appear arrive attend be begin campaign close come debate decide deliver end enter expire face finish get give go
    have hear hold host join land launch leave make meet move open perform play publish race receive release report
    resume return rise rule run serve sign sit speak stand start swim take talk testify travel try visit vote""".split()
)
_LINK = re.compile(rf" (?:{'|'.join(CAUSES)})(?= )")
_OPEN = re.compile(
    r" (?:causes?|reasons?|motives?)(?: \w+){0,8}?"
    r" (?:(?:still )?under investigation|unknown|unclear|unexplained|undetermined|(?:being|still) investigated"
    r"|not (?:yet )?(?:been )?(?:known|clear|established|determined|confirmed)"
    r"|(?:to|yet) be (?:established|determined|confirmed))(?= )"
)
"""What a report says of a cause that it leaves open."""
_MOSTLY = 0.75
"""Share of the words of a cause that another passage must hold to give it."""
_BEFORE = 3
"""Words before a connective in which a denial of the cause stands."""
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
    if cue == "due to" and _planned(free, at):
        return None
    behind = {t.stem for t in free[at + len(cue.split()) :] if t.content}
    passages = {p.number: p for hit in carrying for p in (hit.passage, *evidence.index.neighbours(hit.passage, 1))}
    denial: Passage | None = None
    for passage in passages.values():
        denied = _denied(passage)
        told = _gives_a_cause(passage) and _holds(passage, behind, evidence)
        if told and not denied:
            return None
        left_open = _OPEN.search(passage.low) is not None
        # "no report has shown that they were timed to it"
        if left_open or (denied and (told or f" {cue} " in passage.low)):
            denial = passage
    proof = denial or carrying[0].passage
    sure = 0.85 if denial else 0.75 if cue in INTENTS else 0.5
    if denial is not None and (_OPEN.search(denial.low) or (cue in INTENTS and _unproven(denial))):
        sure = _UNPROVEN
    return Finding(
        "cause", cue, "contradicted", found=denial.text if denial else None, passage=proof, sure=sure,
        why=f"The reports give no evidence for the cause that “{cue}” asserts; they report the events, not the link.",
    )  # fmt: skip


def told_cause(words: Set[str], evidence: Evidence, beside: Passage) -> bool:
    """Whether a passage near the line, another than ``beside``, gives a cause in which some words of the line stand."""
    return any(
        hit.passage is not beside and _gives_a_cause(hit.passage) and _holds(hit.passage, words, evidence, _MOSTLY)
        for hit in evidence.hits
    )


def _gives_a_cause(passage: Passage) -> bool:
    return cause_in(passage.low) is not None or any(f" {phrase} " in passage.low for phrase in _TOLD)


def _planned(tokens: Sequence[Token], at: int) -> bool:
    """Whether "due to" tells what is planned: "are due to meet", not "was due to fog"."""
    after = tokens[at + 2 : at + 3]
    return at > 0 and tokens[at - 1].low in BE and bool(after) and after[0].low in _ACTS


def _denied(passage: Passage) -> bool:
    """Whether a passage denies a cause or its proof: "not because of", "no evidence that"."""
    if _unproven(passage):
        return True
    before = (passage.low[: m.start()].split()[-_BEFORE:] for m in _LINK.finditer(passage.low))
    return any(NEGATIONS.intersection(words) for words in before)


def _unproven(passage: Passage) -> bool:
    """Whether a passage says that there is no proof: "no evidence that", "no report has shown that"."""
    lows = [t.low for t in passage.tokens]
    return any(low in NEGATIONS and _PROOF.intersection(lows[n + 1 : n + 1 + _WITHIN]) for n, low in enumerate(lows))


def _holds(passage: Passage, words: Set[str], evidence: Evidence, share: float = 0.35) -> bool:
    """Whether a passage holds a share of some words, by weight."""
    total = evidence.index.weight(words)
    return not total or evidence.index.weight(words & passage.senses) >= share * total
