"""A line that asserts what the reports leave open: "declined to say whether", "it is not clear whether"."""

from __future__ import annotations

from collections.abc import Iterator

from wiredesk.lang import asks

from ._excerpt import excerpt
from ._hedges import unsure
from ._index import Passage
from ._lexicon import HEDGES
from ._tokens import Token, clause_of, senses
from ._view import Evidence, Finding, LineView

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


def compare_left_open(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding where a line asserts, or denies, what a passage has behind "whether"."""
    if unsure(line) & _OPEN or asks(line.line.text):
        return []
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
