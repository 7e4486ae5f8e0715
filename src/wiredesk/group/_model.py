"""The learned model of a pair: a logistic regression over the comparisons."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from ._background import Floats
from ._pairs import NAMES

FEW = 60
"""Articles from which on two that are alike by accident are as likely as on the days that the weights come from."""


@dataclass(frozen=True)
class Model:
    """A logistic model: probability = 1 / (1 + exp(-(bias + weights . comparisons))).

    Attributes:
        join: from which mean probability over their pairs two groups are one story, among many articles (chosen on
            training stories).
    """

    bias: float
    weights: tuple[float, ...]
    join: float = 0.5

    def probabilities(self, values: Floats) -> Floats:
        """Return the probability that a pair is one story, for each row of comparisons."""
        score = self.bias + (values * np.array(self.weights)).sum(1)
        return np.asarray(1 / (1 + np.exp(-np.clip(score, -40, 40))))

    def join_among(self, held: int) -> float:
        """Return the threshold among so many articles.

        Pairs that are alike by accident grow with the square of the articles, those of one story with the articles: the
        odds that are asked for fall with their number.
        """
        odds = self.join / (1 - self.join) * min(held / FEW, 1.0)
        return odds / (1 + odds)


@cache
def load_model() -> Model:
    """Read the shipped weights."""
    table = json.loads((files("wiredesk") / "group" / "weights.json").read_text(encoding="utf-8"))
    return Model(table["bias"], tuple(table["weights"][name] for name in NAMES), table["join"])
