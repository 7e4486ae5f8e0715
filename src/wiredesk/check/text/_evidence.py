"""Finds the passages that bear on a line.

Words are weighed by inverse passage frequency (Sparck Jones, 1972) over the sources of the check, so the words that
all reports of a story share tell little and those of one passage tell much.
"""

from __future__ import annotations

from ._index import Passage, SourceIndex
from ._view import Evidence, Hit, LineView

_LONG = 30
"""Tokens from which the length of a passage tells against it: a run-on list holds a few words of any line (pivoted
length normalisation, Singhal, Buckley and Mitra 1996)."""
_AGAIN = 0.35
"""What nearness to a line still counts beside the words that a further passage adds."""


def find_evidence(line: LineView, index: SourceIndex, limit: int = 8) -> Evidence:
    """Return the passages that bear on a line, best first, at most ``limit``."""
    weights = {word: index.idf(word) for word in sorted(line.senses)}
    total = sum(weights.values()) or 1.0
    hits = [_hit(line, index.passages[place], score / total) for place, score in index.nearest(line.senses)]
    hits.sort(key=lambda hit: (-hit.score, hit.passage.number))
    hits = hits[:limit]
    held = frozenset(word for word in weights if word in index.vocabulary)
    return Evidence(
        index=index,
        hits=tuple(hits),
        union=_union(line, hits, weights) / total,
        anywhere=sum(weights[word] for word in sorted(held)) / total,
        missing=frozenset(weights) - held,
    )


def spread(line: LineView, evidence: Evidence, most: int) -> list[Hit]:
    """The best passage, then those that hold most of the line's words which none taken so far holds.

    Several outlets print one sentence: the nearest passages alone would be that sentence again (maximal marginal
    relevance, Carbonell and Goldstein 1998, with the line's words for similarity).
    """
    weights = {word: evidence.index.idf(word) for word in sorted(line.senses)}
    total = sum(weights.values()) or 1.0
    left, hits, taken = set(line.senses), list(evidence.hits), list[Hit]()

    def worth(hit: Hit) -> tuple[float, int]:
        fresh = sum(weights[word] for word in sorted(left & hit.passage.senses)) / total
        return (_AGAIN * hit.score + fresh if taken else hit.score, -hit.passage.number)

    while hits and len(taken) < most:
        best = max(hits, key=worth)
        hits.remove(best)
        taken.append(best)
        left -= best.passage.senses
    return taken


def _hit(line: LineView, passage: Passage, coverage: float) -> Hit:
    bigrams = line.bigrams
    pairs = len(bigrams & passage.bigrams) / len(bigrams) if bigrams else 0.0
    values = {figure.value for figure in line.figures}
    figures = len(values & {figure.value for figure in passage.figures}) / len(values) if values else 0.0
    fair = min(_LONG / max(len(passage.tokens), 1), 1.0) ** 0.5
    return Hit(passage, coverage, fair * (coverage + 0.35 * pairs + 0.15 * figures), pairs)


def _union(line: LineView, hits: list[Hit], weights: dict[str, float]) -> float:
    """Weight of the line's words that up to four passages hold together, chosen greedily."""
    left = set(line.senses)
    gained = 0.0
    for _ in range(4):
        best, gain = None, 0.0
        for hit in hits:
            value = sum(weights[word] for word in sorted(left & hit.passage.senses))
            if value > gain + 1e-9:
                best, gain = hit, value
        if best is None:
            break
        left -= best.passage.senses
        gained += gain
    return gained
