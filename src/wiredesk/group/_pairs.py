"""How likely two articles report the same story: comparisons of the two, weighed by a learned model.

The weights stand in ``weights.json``, written by ``tools/train_grouping.py`` from labelled pairs; none is set by hand.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ._features import BODY, LEAD, NAMED, STARTS, TERMS, TITLE, UNIT, Features
from ._terms import Floats
from ._words import SPACE, Numbers

NAMES = (
    "lead", "body", "names", "root_lead", "root_body", "root_names", "cross", "in_body", "quotes", "hours",
    "same_outlet",
)  # fmt: skip
HOURS = 48.0
WEAK = 0.1
SAME_TEXT = 0.8
_PARTS = np.array(STARTS[:-1])
_LEAD_AND_BODY: Numbers = np.array([[LEAD], [BODY]], np.int32) * np.int32(SPACE)
Bools = NDArray[np.bool_]
Places = NDArray[np.int64]


class Comparer:
    """Compares an article with several others at once: its weights are laid out by number and looked up."""

    def __init__(self) -> None:
        self._laid = np.zeros(len(TERMS) * SPACE, np.int32)

    def values(self, item: Features, others: Sequence[Features]) -> Floats:
        """Return the comparisons, in the order of ``NAMES``, each 0-1: a row an article.

        The order of two articles makes no difference. The square roots let a little that is shared count for more than
        a little more of what is shared anyway.
        """
        ids = np.concatenate([o.ids for o in others]).reshape(len(others), -1)
        weights = np.concatenate([o.weights for o in others]).reshape(len(others), -1)
        found = np.empty((len(others), len(NAMES)))
        found[:, :3], covering = self._cosines(item, ids, weights)
        np.sqrt(found[:, :3], out=found[:, 3:6])
        found[:, 6:8] = (self._covered(item, ids) + covering) / 2
        found[:, 8] = np.minimum(_shared(item.quotes, [o.quotes for o in others]), 4) / 4
        found[:, 9] = _gaps(item, others)
        found[:, 10] = [o.outlet == item.outlet != "" for o in others]
        return found

    def _cosines(self, item: Features, ids: Numbers, weights: Numbers) -> tuple[Floats, Floats]:
        """Return the cosines of leads, bodies and names, and what share of each other headline's weight stands in the
        item's lead and body."""
        titles, of_titles = ids[:, None, : TERMS[TITLE]], weights[:, None, : TERMS[TITLE]]
        self._laid[item.ids] = item.weights
        products = self._laid.take(ids) * weights
        there = self._laid.take(titles + _LEAD_AND_BODY) > 0
        self._laid[item.ids] = 0
        cosines = np.add.reduceat(products, _PARTS, 1)[:, LEAD:] / (UNIT * UNIT)
        return cosines, (there * of_titles).sum(2) / np.maximum(of_titles.sum(2), 1)

    def _covered(self, item: Features, ids: Numbers) -> Floats:
        """Return the share of a headline's weight whose terms stand in the leads and in the bodies of others."""
        title, weights = item.ids[: TERMS[TITLE]], item.weights[: TERMS[TITLE]]
        self._laid[title + _LEAD_AND_BODY] = weights
        found = np.add.reduceat(self._laid.take(ids[:, STARTS[LEAD] : STARTS[NAMED]]), _PARTS[LEAD:NAMED] - _PARTS[LEAD], 1)
        self._laid[title + _LEAD_AND_BODY] = 0
        return np.asarray(found / max(int(weights.sum()), 1))

    @staticmethod
    def worth(item: Features, others: Sequence[Features], values: Floats) -> Bools:
        """Whether the pairs may be one story: enough is shared, and a round-up goes with copies of it only."""
        enough = np.asarray((values[:, 0] >= WEAK) | (values[:, 1] >= WEAK))
        if item.mixed or any(o.mixed for o in others):
            largest = np.array([max(len(item.shingles), len(o.shingles), 1) for o in others])
            same = _shared(item.shingles, [o.shingles for o in others]) > SAME_TEXT * largest
            return np.where([item.mixed or o.mixed for o in others], same, enough)
        return enough


def _shared(own: Numbers, others: Sequence[Numbers]) -> Places:
    """Return how many numbers of a set stand in each of several others."""
    if not len(own) or not any(map(len, others)):
        return np.zeros(len(others), np.int64)
    ends = np.cumsum([0, *map(len, others)])
    ids = np.concatenate(others)
    at = np.minimum(np.searchsorted(own, ids), len(own) - 1)
    before = np.append(0, np.cumsum(own[at] == ids))
    return np.asarray(before[ends[1:]] - before[ends[:-1]])


def _gaps(item: Features, others: Sequence[Features]) -> Floats:
    """Return the time between articles as a share of ``HOURS``, at most 1, and 0 where one has no time."""
    own = np.nan if item.hours is None else item.hours
    hours = np.array([np.nan if o.hours is None else o.hours for o in others])
    return np.nan_to_num(np.minimum(np.abs(hours - own), HOURS) / HOURS)
