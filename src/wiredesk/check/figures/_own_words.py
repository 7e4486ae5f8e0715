"""Which words of a passage belong to which of its numbers: "300,000 households in Gallen and 100,000 in Weir"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from ..text._index import Passage

_CUT = re.compile(r"[,;:] | and | but | while | against | compared ")
"""What parts the words of one number from those of the next."""


@lru_cache(maxsize=4096)
def own_words(passage: Passage) -> tuple[frozenset[str], ...]:
    """The content words, by sense, of the part of the passage that each of its figures stands in."""
    base, edges = passage.sentence.start, []
    figures = sorted(passage.figures, key=lambda f: f.start)
    for one, other in pairwise(figures):
        cut = _CUT.search(passage.text, one.end - base, max(other.start - base, one.end - base))
        edges.append(base + cut.start() if cut else other.start)
    starts, ends = [base, *edges], [*edges, passage.sentence.end] if figures else []
    parts = {
        figure.start: frozenset(t.stem for t in passage.tokens if t.content and first <= t.start < last)
        for figure, first, last in zip(figures, starts, ends, strict=False)
    }
    return tuple(parts[figure.start] for figure in passage.figures)
