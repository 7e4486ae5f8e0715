"""How likely two articles report the same story: a logistic model over comparisons of the two.

The weights stand in ``weights.json``, written by ``tools/train_grouping.py`` from labelled pairs; none is set by hand.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ._features import Features, dot

NAMES = (
    "title", "lead", "body", "names", "deeds", "cross", "cross_least", "in_body", "persons", "places", "figures",
    "quotes", "copied", "hours", "far", "same_outlet", "mixed", "title_x_names", "lead_x_deeds", "body_x_names",
)  # fmt: skip
HOURS = 48.0
WEAK = 0.1


@dataclass(frozen=True)
class Model:
    """A logistic model: probability = 1 / (1 + exp(-(bias + weights . features))).

    Attributes:
        join: from which mean probability over their pairs two groups are one story (chosen on training stories).
    """

    bias: float
    weights: tuple[float, ...]
    join: float = 0.5

    def probability(self, features: tuple[float, ...]) -> float:
        """Return the probability that the pair is one story."""
        score = self.bias
        for weight, value in zip(self.weights, features, strict=True):
            score += weight * value
        return 1 / (1 + math.exp(-max(-40.0, min(40.0, score))))


@cache
def load_model() -> Model:
    """Read the shipped weights."""
    table = json.loads((files("wiredesk") / "group" / "weights.json").read_text(encoding="utf-8"))
    return Model(table["bias"], tuple(table["weights"][name] for name in NAMES), table["join"])


def covered(part: dict[str, float], whole: dict[str, float]) -> float:
    """Return the share of a vector's weight whose terms stand in another."""
    shared = part.keys() & whole.keys()
    return math.fsum([part[t] for t in shared]) / math.fsum(part.values()) if shared else 0.0


def hopeless(a: Features, b: Features) -> bool:
    """Whether a pair need not be compared in full: too little is shared, or one is a round-up and the other no copy."""
    if a.mixed or b.mixed:
        return 5 * len(a.shingles & b.shingles) <= 4 * max(len(a.shingles), len(b.shingles))
    return dot(a.body, b.body) < WEAK and dot(a.lead, b.lead) < WEAK


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Return the share of the smaller set that stands in the other, damped for small sets."""
    return len(a & b) / (min(len(a), len(b)) + 1) if a and b else 0.0


def compare(a: Features, b: Features) -> tuple[float, ...]:
    """Return the features of a pair, in the order of NAMES, each about 0-1; the order of the two makes no
    difference."""
    title, lead, body, names = dot(a.title, b.title), dot(a.lead, b.lead), dot(a.body, b.body), dot(a.names, b.names)
    deeds = dot(a.deeds, b.deeds)
    one, two = covered(a.title, b.lead), covered(b.title, a.lead)
    gap = abs(a.hours - b.hours) if a.hours is not None and b.hours is not None else 0.0
    least = min(len(a.shingles), len(b.shingles))
    shared = len(a.shingles & b.shingles)
    return (
        title, lead, body, names, deeds, (one + two) / 2, min(one, two),
        (covered(a.title, b.body) + covered(b.title, a.body)) / 2,
        overlap(a.persons, b.persons), overlap(a.places, b.places),
        min(len(a.figures & b.figures), 4) / 4, min(len(a.quotes & b.quotes), 4) / 4,
        min(1.0, 2 * shared / max(least, 10)), min(gap, HOURS) / HOURS, float(gap > 30.0),
        float(a.outlet == b.outlet and a.outlet != ""), float(a.mixed or b.mixed),
        title * names, lead * deeds, body * names,
    )  # fmt: skip
