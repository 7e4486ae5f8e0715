"""How likely two articles report the same story: comparisons of the two, weighed by a learned model.

The weights stand in ``weights.json``, written by ``tools/train_grouping.py`` from labelled pairs; none is set by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ._features import BODY, LEAD, PARTS, TITLE, UNIT, Features
from ._terms import Floats
from ._words import SPACE, Numbers

NAMES = (
    "lead", "body", "names", "root_lead", "root_body", "root_names", "cross", "in_body", "quotes", "hours",
    "same_outlet",
)  # fmt: skip
HOURS = 48.0
WEAK = 0.1
SAME_TEXT = 0.8
Bools = NDArray[np.bool_]
Places = NDArray[np.int64]
AnyInt = TypeVar("AnyInt", np.int32, np.int64)


class Comparer:
    """Compares an article with several others at once: its weights are laid out by number and looked up."""

    def __init__(self) -> None:
        self._laid = np.zeros(PARTS * SPACE, np.int32)

    def values(self, item: Features, others: Sequence[Features]) -> Floats:
        """Return the comparisons, in the order of ``NAMES``, each 0-1: a row an article.

        The order of two articles makes no difference. The square roots let a little that is shared count for more than
        a little more of what is shared anyway.
        """
        ends = np.cumsum([0, *(end - start for o in others for start, end in pairwise((0, *o.ends)))])
        ids, weights = np.concatenate([o.ids for o in others]), np.concatenate([o.weights for o in others])
        found = np.empty((len(others), len(NAMES)))
        found[:, :3] = _sums(self._look_up(item.ids, item.weights, ids) * weights, ends).reshape(-1, PARTS)[:, LEAD:]
        found[:, :3] /= UNIT * UNIT
        np.sqrt(found[:, :3], out=found[:, 3:6])
        found[:, 6:8] = (self._covered(item, ids, ends) + self._covering(item, others)) / 2
        found[:, 8] = np.minimum(_shared(item.quotes, [o.quotes for o in others]), 4) / 4
        found[:, 9] = [_gap(item, o) for o in others]
        found[:, 10] = [o.outlet == item.outlet != "" for o in others]
        return found

    def _look_up(self, own: Numbers, weights: Numbers | int, ids: Numbers) -> Numbers:
        """Return for each number the weight that goes with it, 0 if it is none of the own."""
        self._laid[own] = weights
        found = self._laid.take(ids)
        self._laid[own] = 0
        return found

    def _covered(self, item: Features, ids: Numbers, ends: Places) -> Floats:
        """Return the share of a headline's weight whose terms stand in the leads and in the bodies of others."""
        title, weights = item.part(TITLE)
        own = np.concatenate((title + np.int32(LEAD * SPACE), title + np.int32(BODY * SPACE)))
        found = _sums(self._look_up(own, np.concatenate((weights, weights)), ids), ends).reshape(-1, PARTS)
        return np.asarray(found[:, LEAD : BODY + 1] / max(int(weights.sum()), 1))

    def _covering(self, item: Features, others: Sequence[Features]) -> Floats:
        """Return the share of other headlines' weight whose terms stand in the lead and in the body."""
        ids = np.concatenate([o.ids[: o.ends[TITLE]] for o in others])
        weights = np.concatenate([o.weights[: o.ends[TITLE]] for o in others])
        ends = np.cumsum([0, *(o.ends[TITLE] for o in others)])
        whole = np.maximum(_sums(weights, ends), 1)
        parts = (_sums(self._look_up(item.part(part)[0], 1, ids) * weights, ends) for part in (LEAD, BODY))
        return np.column_stack([part / whole for part in parts])

    @staticmethod
    def worth(item: Features, others: Sequence[Features], values: Floats) -> Bools:
        """Whether the pairs may be one story: enough is shared, and a round-up goes with copies of it only."""
        enough = np.asarray((values[:, 0] >= WEAK) | (values[:, 1] >= WEAK))
        if item.mixed or any(o.mixed for o in others):
            largest = np.array([max(len(item.shingles), len(o.shingles), 1) for o in others])
            same = _shared(item.shingles, [o.shingles for o in others]) > SAME_TEXT * largest
            return np.where([item.mixed or o.mixed for o in others], same, enough)
        return enough


def _sums(values: NDArray[AnyInt], ends: Places) -> NDArray[AnyInt]:
    """Add up the values from each end to the next."""
    found = np.add.reduceat(np.append(values, 0), ends[:-1], dtype=values.dtype)
    found[ends[:-1] == ends[1:]] = 0
    return found


def _shared(own: Numbers, others: Sequence[Numbers]) -> Places:
    """Return how many numbers of a set stand in each of several others."""
    if not len(own) or not any(map(len, others)):
        return np.zeros(len(others), np.int64)
    ends = np.cumsum([0, *map(len, others)])
    ids = np.concatenate(others)
    at = np.minimum(np.searchsorted(own, ids), len(own) - 1)
    return _sums((own[at] == ids).astype(np.int64), ends)


def _gap(a: Features, b: Features) -> float:
    return min(abs(a.hours - b.hours), HOURS) / HOURS if a.hours is not None and b.hours is not None else 0.0
