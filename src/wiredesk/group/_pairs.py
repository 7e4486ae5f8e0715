"""How likely two articles report the same story: a logistic model over comparisons of the two.

The weights stand in ``weights.json``, written by ``tools/train_grouping.py`` from labelled pairs; none is set by hand.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ._features import Features, cosine

NAMES = ("title", "lead", "body", "names", "cross", "figures", "copied", "hours", "no_time", "mixed")


@dataclass(frozen=True)
class Model:
    """A logistic model: probability = 1 / (1 + exp(-(bias + weights . features)))."""

    bias: float
    weights: tuple[float, ...]

    def probability(self, features: tuple[float, ...]) -> float:
        """Return the probability that the pair is one story."""
        score = self.bias + sum(w * x for w, x in zip(self.weights, features, strict=True))
        return 1 / (1 + math.exp(-max(-40.0, min(40.0, score))))


@cache
def load_model() -> Model:
    """Read the shipped weights."""
    table = json.loads((files("wiredesk.group") / "weights.json").read_text(encoding="utf-8"))
    return Model(table["bias"], tuple(table["weights"][name] for name in NAMES))


def compare(a: Features, b: Features, idf: dict[str, float], rarest: float) -> tuple[float, ...]:
    """Return the features of a pair, in the order of NAMES, each about 0-1.

    Args:
        a, b: the articles, in either order: the result is the same.
        idf: weight of each stem or name. rarest: weight of one that is not in it.
    """
    shared = len(a.shingles & b.shingles)
    least = min(len(a.shingles), len(b.shingles))
    gap = abs(a.hours - b.hours) if a.hours is not None and b.hours is not None else None
    figures = len(a.figures & b.figures)
    return (
        cosine(a.title, b.title, idf, rarest),
        cosine(a.lead, b.lead, idf, rarest),
        cosine(a.body, b.body, idf, rarest),
        cosine(a.names, b.names, idf, rarest),
        (cosine(a.title, b.lead, idf, rarest) + cosine(b.title, a.lead, idf, rarest)) / 2,
        min(figures, 3) / 3,
        shared / least if least else 0.0,
        min(gap, 72.0) / 72.0 if gap is not None else 0.0,
        1.0 if gap is None else 0.0,
        float(a.mixed or b.mixed),
    )
