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
    "lead", "body", "names", "root_lead", "root_body", "root_names", "cross", "in_body", "quotes", "hours",
    "same_outlet",
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


def compare_near(a: Features, b: Features) -> tuple[float, ...] | None:
    """Return the features of a pair; None if it need not be compared in full.

    Too little is shared, or one is a round-up and the other no copy of it.
    """
    if (a.mixed or b.mixed) and 5 * len(a.shingles & b.shingles) <= 4 * max(len(a.shingles), len(b.shingles)):
        return None
    body, lead = dot(a.body, b.body), dot(a.lead, b.lead)
    if not (a.mixed or b.mixed) and body < WEAK and lead < WEAK:
        return None
    return _values(a, b, lead, body)


def compare(a: Features, b: Features) -> tuple[float, ...]:
    """Return the features of a pair, in the order of NAMES, each 0-1; the order of the two makes no difference."""
    return _values(a, b, dot(a.lead, b.lead), dot(a.body, b.body))


def _values(a: Features, b: Features, lead: float, body: float) -> tuple[float, ...]:
    """The square roots let a little that is shared count for more than a little more of what is shared anyway."""
    names = dot(a.names, b.names)
    gap = abs(a.hours - b.hours) if a.hours is not None and b.hours is not None else 0.0
    in_lead, in_body = _covered(a.title, b.lead, b.body)
    in_lead_back, in_body_back = _covered(b.title, a.lead, a.body)
    return (
        lead, body, names, math.sqrt(lead), math.sqrt(body), math.sqrt(names),
        (in_lead + in_lead_back) / 2, (in_body + in_body_back) / 2,
        min(len(a.quotes & b.quotes), 4) / 4, min(gap, HOURS) / HOURS,
        float(a.outlet == b.outlet and a.outlet != ""),
    )  # fmt: skip


def _covered(part: dict[str, float], lead: dict[str, float], body: dict[str, float]) -> tuple[float, float]:
    """Return the share of a headline's weight whose terms stand in a lead, and in a body."""
    in_lead, in_body = part.keys() & lead.keys(), part.keys() & body.keys()
    if not in_lead and not in_body:
        return 0.0, 0.0
    whole, weight = math.fsum(part.values()), part.__getitem__
    return math.fsum(map(weight, in_lead)) / whole, math.fsum(map(weight, in_body)) / whole
