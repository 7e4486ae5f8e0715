"""Finds the earlier articles worth comparing: an inverted index over rare terms and sampled shingles, with capped
lists."""

from __future__ import annotations

from collections import deque
from typing import Any

from ._features import Features

TERM_LIST = 160
SHINGLE_LIST = 24
TERMS_ASKED = 30
SHINGLES_KEPT = 4
COPY_BONUS = 12.0


class Index:
    """Articles by term and by shingle; each list keeps the newest and forgets the oldest."""

    def __init__(self) -> None:
        self.terms: dict[str, deque[str]] = {}
        self.shingles: dict[int, deque[str]] = {}

    def add(self, item: Features) -> None:
        """Enter an article."""
        for term, _ in item.keys:
            held = self.terms.get(term)
            if held is None:
                held = self.terms[term] = deque(maxlen=TERM_LIST)
            held.append(item.id)
        for run in item.shingles:
            if run % (4 * SHINGLES_KEPT) == 0:
                held = self.shingles.get(run)
                if held is None:
                    held = self.shingles[run] = deque(maxlen=SHINGLE_LIST)
                held.append(item.id)

    def remove(self, item: Features) -> None:
        """Take an article out."""
        for term, _ in item.keys:
            self._drop(self.terms, term, item.id)
        for run in item.shingles:
            if run % (4 * SHINGLES_KEPT) == 0:
                self._drop(self.shingles, run, item.id)

    @staticmethod
    def _drop(lists: dict[Any, deque[str]], key: Any, id_: str) -> None:
        # Articles leave in the order in which they came: one that is not the first has left a full list already.
        held = lists.get(key)
        if held and held[0] == id_:
            held.popleft()
            if not held:
                del lists[key]

    def near(self, item: Features, most: int) -> list[str]:
        """Return the articles that share most weight with an article, nearest first, at most ``most``."""
        scores: dict[str, float] = {}
        for term, weight in item.keys[:TERMS_ASKED]:
            held = self.terms.get(term)
            if held is not None and (value := weight * weight) > 4.0:
                for other in held:
                    scores[other] = scores.get(other, 0.0) + value
        for run in item.shingles:
            if run % (4 * SHINGLES_KEPT) == 0 and (held := self.shingles.get(run)) is not None:
                for other in held:
                    scores[other] = scores.get(other, 0.0) + COPY_BONUS
        scores.pop(item.id, None)
        if len(scores) > most:
            least = sorted(scores.values())[-most]
            scores = {other: score for other, score in scores.items() if score >= least}
        return sorted(scores, key=lambda other: (-scores[other], other))[:most]
