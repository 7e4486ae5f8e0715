"""What overlap and embeddings make of the same lines: ROUGE-2, word coverage, similarity of MiniLM vectors."""

from __future__ import annotations

import itertools
import os
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from wiredesk.check import SourceIndex
from wiredesk.check._tokens import tokenise


class Baselines:
    """Scores lines by each peer, against the one passage that scores best.

    MiniLM runs when ``WIREDESK_MINILM`` names a folder with ``model.onnx`` and ``tokenizer.json`` of all-MiniLM-L6-v2.
    """

    def __init__(self) -> None:
        self.truth: list[bool] = []
        self.scores: dict[str, list[float]] = {"ROUGE-2 (recall)": [], "word coverage": []}
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
                self._vectors[key] = self._encoder([passage.text for passage in index.passages])
            self.scores["MiniLM similarity"].append(
                float((self._vectors[key] @ self._encoder([text])[0]).max(initial=0.0))
            )

    def rows(self) -> list[tuple[str, float]]:
        """Area under the curve of each peer: supported against the rest."""
        return [(name, auc(values, self.truth)) for name, values in self.scores.items()]

    def balanced(self) -> list[tuple[str, float]]:
        """Best balanced accuracy that a threshold chosen on these very lines could give each peer: an upper bound."""
        return [(name, best_balanced(values, self.truth)) for name, values in self.scores.items()]

    @cached_property
    def _encoder(self) -> Any:
        folder = os.environ.get("WIREDESK_MINILM")
        if not folder or not (Path(folder) / "model.onnx").is_file():
            return None
        return _Encoder(Path(folder)).encode


class _Encoder:
    """Mean-pooled, normalised sentence vectors."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(folder / "model.onnx"), options)
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.enable_truncation(128)
        self.tokenizer.no_padding()

    def encode(self, texts: list[str]) -> Any:
        """One unit vector a text."""
        rows = []
        for text in texts:
            ids = np.array([self.tokenizer.encode(text).ids], dtype=np.int64)
            given = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
            wanted = {item.name for item in self.session.get_inputs()}
            mean = self.session.run(None, {k: v for k, v in given.items() if k in wanted})[0][0].mean(axis=0)
            rows.append(mean / np.linalg.norm(mean))
        return np.array(rows)


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
