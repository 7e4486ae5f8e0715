"""What overlap and embeddings make of the same lines: ROUGE-2, word coverage, similarity of MiniLM vectors."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np

from wiredesk.check import SourceIndex
from wiredesk.check.text._tokens import tokenise

from ._minilm import MiniLm, folder


class Baselines:
    """Scores lines by each peer, against the one passage that scores best.

    MiniLM (a vector a passage) takes part where asked and installed: it is slow on long sources.
    """

    def __init__(self, *, embeddings: bool = False) -> None:
        self.truth: list[bool] = []
        self.scores: dict[str, list[float]] = {"ROUGE-2 (recall)": [], "word coverage": []}
        weights = folder() if embeddings else None
        self._encoder = MiniLm(weights) if weights is not None else None
        if self._encoder is not None:
            self.scores["MiniLM similarity"] = []
        self._vectors: dict[int, Any] = {}

    def add(self, text: str, index: SourceIndex, supported: bool) -> None:
        """Score one line."""
        words = [token.low for token in tokenise(text)]
        pairs = set(itertools.pairwise(words))
        plain = {token.stem for token in tokenise(text) if token.content}
        best_pairs = best_words = 0.0
        for passage in index.passages:
            if plain:
                best_words = max(best_words, len(plain & passage.senses) / len(plain))
            theirs = [token.low for token in passage.tokens]
            if pairs:
                best_pairs = max(best_pairs, len(pairs & set(itertools.pairwise(theirs))) / len(pairs))
        self.truth.append(supported)
        self.scores["ROUGE-2 (recall)"].append(best_pairs)
        self.scores["word coverage"].append(best_words)
        if self._encoder is not None:
            key = id(index)
            if key not in self._vectors:
                self._vectors[key] = self._encoder.encode([passage.text for passage in index.passages])
            self.scores["MiniLM similarity"].append(
                float((self._vectors[key] @ self._encoder.encode([text])[0]).max(initial=0.0))
            )

    def rows(self) -> list[tuple[str, float]]:
        """Area under the curve of each peer: supported against the rest."""
        return [(name, auc(values, self.truth)) for name, values in self.scores.items()]

    def balanced(self) -> list[tuple[str, float]]:
        """Best balanced accuracy that a threshold chosen on these very lines could give each peer: an upper bound."""
        return [(name, best_balanced(values, self.truth)) for name, values in self.scores.items()]


def auc(scores: list[float], truth: list[bool]) -> float:
    """Area under the ROC curve, ties count half (Mann and Whitney, 1947)."""
    values, labels = np.array(scores), np.array(truth)
    yes, no = values[labels], values[~labels]
    if not len(yes) or not len(no):
        return float("nan")
    order = np.sort(no)
    below = np.searchsorted(order, yes, side="left")
    upto = np.searchsorted(order, yes, side="right")
    return float((below + upto).sum() / 2 / len(yes) / len(no))


def best_balanced(scores: list[float], truth: list[bool]) -> float:
    """Balanced accuracy at the best threshold."""
    values, labels = np.array(scores), np.array(truth)
    return max(float(((values[labels] >= t).mean() + (values[~labels] < t).mean()) / 2) for t in np.unique(values))
