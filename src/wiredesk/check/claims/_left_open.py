"""A line that asserts what the reports leave open: "declined to say whether", "too early to name a cause", "could"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wiredesk.lang import asks

from ..text._excerpt import excerpt
from ..text._index import Passage
from ..text._lexicon import HEDGES
from ..text._tokens import Token, clause_of, senses
from ..text._view import Evidence, Finding, LineView
from ._hedges import unsure

_OPEN = HEDGES | frozenset(
    """whether if question questions investigating investigate investigated inquiry probe decide wonder wonders doubt
    doubts asked asks considers""".split()
)
_SEES, _ANSWERED = 0.2, 0.7
"""Coverage from which a passage is looked at; share of the words left open with which another passage answers."""
_MINE, _THEIRS, _LEAST = 0.45, 0.6, 3
"""What makes the line speak of what is left open: so much of its own weight of words, or so much of the question's with
so many words."""
_SURE = 0.65
"""Of the labelled lines that it speaks against ten were wrong and three true: it does not decide alone."""
_UNSETTLED = re.compile(
    r" (?:too (?:early|soon) to (?:say|name|tell|know|judge|speak|draw)|the first thing|one possibility is"
    r"|working theory) "
)
_FREE_TO, _AHEAD = (
    re.compile(r" (?:can be|may|might|could) "),
    re.compile(r" (?:will|'ll|shall|would|(?:is|are|going|due|set|plans?|planned|intends?|wants?|expected) to) "),
)
_MAY_NOT = HEDGES | frozenset("may might could if whether should".split())
_NEAR, _PLAIN = 0.45, 0.75
"""Coverage from which a passage tells the line's own matter; of the labelled lines that the two speak against 18 were
wrong and one true."""


def compare_left_open(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding where a line asserts what the reports leave open or call possible, or too early to say."""
    if unsure(line) & _OPEN or asks(line.line.text):
        return []
    found = _unsettled(line, evidence) or _possible(line, evidence)
    return [found] if found is not None else _asked(line, evidence)


def _unsettled(line: LineView, evidence: Evidence) -> Finding | None:
    """A finding where the best passage says that it is too early to say."""
    best = evidence.best
    told = _UNSETTLED.search(best.passage.low) if best is not None and best.coverage >= _NEAR else None
    if best is None or told is None or _UNSETTLED.search(line.low):
        return None
    return Finding(
        "hedge", line.line.text[:60], "contradicted", found=told[0].strip(), passage=best.passage, sure=_PLAIN,
        why=f"The reports leave open whether this is so: “{excerpt(best.passage, line.senses)}”",
    )  # fmt: skip


def _possible(line: LineView, evidence: Evidence) -> Finding | None:
    """A finding where a line says that something will be of which every near passage says that it can or may be."""
    tokens = line.free
    will = next((t for n, t in enumerate(tokens) if n and t.low == "will" and not _a_will(tokens[n - 1])), None)
    near = [hit for hit in evidence.hits if hit.coverage >= _NEAR]
    if will is None or not near or {t.low for t in tokens} & _MAY_NOT:
        return None
    if not all(_FREE_TO.search(h.passage.low) and not _AHEAD.search(h.passage.low) for h in near):
        return None
    passage = near[0].passage
    return Finding(
        "hedge", will.raw, "contradicted", found=passage.text, passage=passage, sure=_PLAIN,
        why=f"The line is surer than the reports, which say: “{excerpt(passage, line.senses)}”",
    )  # fmt: skip


def _a_will(before: Token) -> bool:
    """Whether "will" behind a word is what somebody wants or leaves behind."""
    return before.low in {"the", "a", "his", "her", "their", "its", "of", "free", "good", "ill"}


def _asked(line: LineView, evidence: Evidence) -> list[Finding]:
    """A finding where a line asserts, or denies, what a passage has behind "whether"."""
    near = [hit.passage for hit in evidence.hits if hit.coverage >= _SEES]
    for passage in near:
        question = next((asked for asked in _questions(passage) if _speaks_of(line, asked, evidence)), None)
        if question is None:
            continue
        shared = senses(question) & line.senses
        if any(_answers(other, shared) for other in near if other is not passage):
            continue
        return [
            Finding(
                "hedge", line.line.text[:60], "contradicted", found="whether", passage=passage, sure=_SURE,
                why=f"The reports leave open whether this is so: “{excerpt(passage, line.senses)}”",
            )
        ]  # fmt: skip
    return []


def _questions(passage: Passage) -> Iterator[tuple[Token, ...]]:
    """What a passage has behind each "whether", to the next stop: the words that carry content."""
    for place, token in enumerate(passage.tokens[:-2]):
        if token.low == "whether" and passage.tokens[place + 1].low != "or":
            yield tuple(t for t in clause_of(passage.tokens[place + 1 :]) if t.content)


def _speaks_of(line: LineView, question: tuple[Token, ...], evidence: Evidence) -> bool:
    """Whether a line speaks of what is asked: of its subject, and of much of the rest."""
    words = senses(question)
    shared = words & line.senses
    if not question or question[0].stem not in shared:
        return False
    weight = evidence.index.weight
    mine, theirs = (weight(shared) / weight(whole) for whole in (line.senses, words))
    return mine >= _MINE or (theirs >= _THEIRS and len(shared) >= _LEAST)


def _answers(passage: Passage, words: frozenset[str]) -> bool:
    """Whether a passage has most of the words that another leaves open as no question."""
    asks = {"whether", "if"} & {t.low for t in passage.tokens}
    return not asks and len(words & passage.senses) >= _ANSWERED * len(words)
