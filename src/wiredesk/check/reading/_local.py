"""How the words of a line hang together in the passages nearest to it: the same words in another company say little."""

from __future__ import annotations

from itertools import pairwise

from ..names._names import name_words
from ..text._denials import denials
from ..text._lexicon import SAY_WORDS
from ..text._view import Evidence, LineView

_NEAR = 3


def local_features(line: LineView, evidence: Evidence) -> list[float]:
    """Return five numbers, each about 0-1.

    Share of neighbouring content words that some near passage holds together; weight of the most telling word that the
    near passages and their surroundings lack; share of names that they lack; whether only one side denies something;
    whether the best passage hands on somebody's words and the line does not.
    """
    hits = evidence.hits[:_NEAR]
    if not hits:
        return [0.0, 1.0, 1.0, 0.0, 0.0]
    index = evidence.index
    near = [frozenset(hit.passage.senses) for hit in hits]
    around = frozenset().union(*near, *(n.senses for hit in hits for n in index.neighbours(hit.passage, 1)))
    content = [t.stem for t in line.content]
    joined = [pair for pair in pairwise(content) if pair[0] != pair[1]]
    bound = sum(any(a in held and b in held for held in near) for a, b in joined) / len(joined) if joined else 0.0
    top = index.idf("\0")
    gaps = sorted((index.idf(word) / top for word in line.senses - around), reverse=True)
    gap = sum(gaps[:3]) / 3
    lows = frozenset(t.low for hit in hits for p in (hit.passage, *index.neighbours(hit.passage, 2)) for t in p.tokens)
    names = [words[-1] for name in line.names if (words := name_words(name.text))]
    strange = sum(name not in lows for name in names) / len(names) if names else 0.0
    mine = {t.low for t in line.tokens}
    theirs = {t.low for t in hits[0].passage.free}
    denied = float((denials(line.tokens) > 0) != (denials(hits[0].passage.free) > 0))
    sourced = float(bool(theirs & SAY_WORDS) and not mine & SAY_WORDS)
    return [bound, gap, strange, denied, sourced]
