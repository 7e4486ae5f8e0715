"""The role model: how likely each sentence of a report tells the main event, what led to it, or what people make of it.

Multinomial logistic regression over hashed features, trained by ``tools/train_roles.py`` on NewsDiscourse (Choubey,
Lee, Huang and Wang 2020); the card is ``docs/models/roles.md``.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ._role_features import BITS, rows

ROLES = ("main", "consequence", "previous", "context", "historical", "anecdotal", "evaluation", "expectation")
FILE = Path(__file__).with_name("data") / "roles.bin"

Floats = NDArray[np.float32]


def dump(weights: Floats, intercepts: Floats) -> bytes:
    """Pack weights (features by roles) into 8 bits each, with one scale a role and the intercepts."""
    scale = np.abs(weights).max(axis=0) / 127.0
    small = np.round(weights / scale).astype(np.int8)
    return zlib.compress(scale.astype("<f4").tobytes() + intercepts.astype("<f4").tobytes() + small.tobytes(), 9)


@cache
def _load() -> tuple[Floats, Floats]:
    raw = zlib.decompress(FILE.read_bytes())
    head = 4 * len(ROLES)
    scale = np.frombuffer(raw[:head], dtype="<f4")
    intercepts = np.frombuffer(raw[head : 2 * head], dtype="<f4")
    small = np.frombuffer(raw[2 * head :], dtype=np.int8).reshape(1 << BITS, len(ROLES))
    return small.astype(np.float32) * scale, intercepts


def probabilities(title: str, texts: Sequence[str]) -> list[dict[str, float]]:
    """For each sentence of a report the probability of each role, rounded so that machines agree."""
    if not texts:
        return []
    weights, intercepts = _load()
    found = list(rows(title, texts))
    starts = np.cumsum([0, *(len(row) for row in found[:-1])])
    flat = np.concatenate([np.asarray(row, dtype=np.int64) for row in found])
    scores = np.add.reduceat(weights[flat], starts, axis=0) + intercepts
    scores = np.exp(scores - scores.max(axis=1, keepdims=True))
    scores /= scores.sum(axis=1, keepdims=True)
    return [dict(zip(ROLES, (round(float(value), 4) for value in row), strict=True)) for row in scores]
