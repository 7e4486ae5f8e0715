"""Which passage shows that the reports contradict a line: of those near it, the one that alone speaks most against it.

The passage with most of a line's words is often the sentence before or after the one that denies it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set

from wiredesk.lang import asks

from ..text._index import Passage
from ..text._tokens import senses, tokenise
from ..text._view import Evidence, LineView

Against = Callable[[Passage], float]
"""How much a passage speaks against the line when read alone, 0-1."""
_PLAIN = 0.8
"""From here the passage with most of the line's words shows the fault, and no other is read."""
_TOLD, _LEAST = 0.6, 0.05
"""What the share of the line that a passage tells counts beside that; below which it tells of other things."""
_HITS = 6
_SHOWN = 0.4
"""What it counts that a passage has the rival of the suspect part."""
_SPEAKS = 0.5
"""How much another passage must speak against the line to be shown before the first."""
_SAID, _FEW = 0.5, 3
"""Share of the words of an utterance that a passage must hold to have it, if it has so many; else all in a row."""


def coverage(line: LineView, passage: Passage, evidence: Evidence) -> float:
    """Share of the line's weight of words that a passage holds, 0-1."""
    return share(line, passage.senses, evidence)


def share(line: LineView, words: Set[str], evidence: Evidence) -> float:
    """Share of the line's weight of words that those have which it shares with some words, 0-1."""
    total = evidence.index.weight(line.senses)
    return evidence.index.weight(line.senses & words) / total if total else 0.0


def proof(
    line: LineView,
    evidence: Evidence,
    first: Passage | None,
    against: Against | None,
    shows: Callable[[Passage], bool] | None,
) -> Passage | None:
    """The passage that shows a contradiction best.

    Args:
        first: where it was found, the best passage if None. against: asked one passage at a time; None without a model.
        shows: whether a passage has something else in the place of the suspect part, if that is of a type.
    """
    first = first or (evidence.best.passage if evidence.best else None)
    if first is None or against is None:
        return first

    def worth(passage: Passage, alone: float) -> float:
        rival = shows is not None and shows(passage)
        return alone + _TOLD * coverage(line, passage, evidence) + (_SHOWN if rival else 0.0)

    alone = against(first)
    if alone >= _PLAIN and (shows is None or shows(first)):
        return first
    best, value = first, worth(first, alone)
    for passage in _others(first, evidence):
        if coverage(line, passage, evidence) < _LEAST or asks(passage.text):
            continue
        alone = against(passage)
        other = worth(passage, alone) if alone >= _SPEAKS else 0.0
        if other > value:
            best, value = passage, other
    return best


def holds_words(line: LineView, passage: Passage) -> bool:
    """Whether a passage has the words that a line puts in quotation marks, or gives to a speaker."""
    said = [words for *_, words in line.quoted] or [quote.text for quote in line.quotes]
    for text in said:
        tokens = tokenise(text)
        words = senses(tokens)
        if f" {' '.join(t.low for t in tokens)} " in passage.low:
            return True
        if len(words) >= _FEW and len(words & passage.senses) >= _SAID * len(words):
            return True
    return False


def _others(first: Passage, evidence: Evidence) -> Sequence[Passage]:
    """The sentences around a passage and around the best one, and the next best passages, each once."""
    index, hits = evidence.index, evidence.hits
    around = [*index.neighbours(first, 1), *(p for hit in hits[:2] for p in index.neighbours(hit.passage, 1))]
    found = {passage.number: passage for passage in (*around, *(hit.passage for hit in hits[:_HITS]))}
    found.pop(first.number, None)
    return list(found.values())
