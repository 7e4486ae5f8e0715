"""How likely two articles report the same story: comparisons of the two, weighed by a learned model.

The weights stand in ``weights.json``, written by ``tools/train_grouping.py`` from labelled pairs; none is set by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ._features import BODY, LEAD, NAMED, PARTS, TITLE, UNIT, Features
from ._terms import Floats
from ._words import SPACE, Numbers

NAMES = (
    "lead", "body", "names", "root_lead", "root_body", "root_names", "cross", "in_body", "quotes", "hours",
    "same_outlet",
)  # fmt: skip
HOURS = 48.0
WEAK = 0.1
SAME_TEXT = 0.8
_IN_BODY = 32
Bools = NDArray[np.bool_]
Places = NDArray[np.int64]
AnyInt = TypeVar("AnyInt", np.int32, np.int64)


class Comparer:
    """Compares an article with several others at once: its weights are laid out by number and looked up."""

    def __init__(self) -> None:
        self._own = np.zeros(PARTS * SPACE, np.int32)
        self._title = np.zeros(NAMED * SPACE, np.int64)

    def values(self, item: Features, others: Sequence[Features]) -> Floats:
        """Return the comparisons, in the order of ``NAMES``, each 0-1: a row an article.

        The order of two articles makes no difference. The square roots let a little that is shared count for more than
        a little more of what is shared anyway.
        """
        ends = np.cumsum([0, *(end - start for o in others for start, end in pairwise((0, *o.ends)))])
        ids, weights = np.concatenate([o.ids for o in others]), np.concatenate([o.weights for o in others])
        cosines = self._cosines(item, ids, weights, ends) / float(UNIT * UNIT)
        lead, body, names = cosines[:, LEAD], cosines[:, BODY], cosines[:, NAMED]
        in_lead, in_body = self._covered(item, ids, weights, ends)
        quotes = np.minimum(_shared(item.quotes, [o.quotes for o in others]), 4) / 4
        hours = [_gap(item, o) for o in others]
        outlet = [o.outlet == item.outlet != "" for o in others]
        return np.column_stack((
            lead, body, names, np.sqrt(lead), np.sqrt(body), np.sqrt(names), in_lead, in_body, quotes, hours, outlet,
        ))  # fmt: skip

    def _cosines(self, item: Features, ids: Numbers, weights: Numbers, ends: Places) -> Numbers:
        """Return the products of the vectors of each part, a row an article."""
        self._own[item.ids] = item.weights
        shared = self._own.take(ids) * weights
        self._own[item.ids] = 0
        return _sums(shared, ends).reshape(-1, PARTS)

    def _covered(self, item: Features, ids: Numbers, weights: Numbers, ends: Places) -> tuple[Floats, Floats]:
        """Return how much of the one headline's weight stands in the other's lead, and in its body, both ways.

        At the numbers of leads and bodies lies the own title's weight; at those of titles, whether the own lead has
        the term, and 32 bits further left whether the own body has it.
        """
        (title, of_title), (lead, _), (body, _) = (item.part(part) for part in (TITLE, LEAD, BODY))
        laid = self._title
        laid[title + np.int32(LEAD * SPACE)] = laid[title + np.int32(BODY * SPACE)] = of_title
        laid[lead] = 1
        laid[body] += 1 << _IN_BODY
        found = laid.take(ids, mode="clip")
        found *= np.where(ids < SPACE, weights, ids < NAMED * SPACE)
        laid[title + np.int32(LEAD * SPACE)] = laid[title + np.int32(BODY * SPACE)] = 0
        laid[lead] = laid[body] = 0
        sums = _sums(found, ends).reshape(-1, PARTS)
        whole = max(int(of_title.sum()), 1)
        theirs = np.maximum(_sums(weights, ends).reshape(-1, PARTS)[:, TITLE], 1)
        back = sums[:, TITLE]
        in_lead = (sums[:, LEAD] / whole + (back & ((1 << _IN_BODY) - 1)) / theirs) / 2
        return in_lead, (sums[:, BODY] / whole + (back >> _IN_BODY) / theirs) / 2

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
    ends = np.cumsum([0, *map(len, others)])
    if not len(own) or not ends[-1]:
        return np.zeros(len(others), np.int64)
    ids = np.concatenate(others)
    at = np.minimum(np.searchsorted(own, ids), len(own) - 1)
    return _sums((own[at] == ids).astype(np.int64), ends)


def _gap(a: Features, b: Features) -> float:
    return min(abs(a.hours - b.hours), HOURS) / HOURS if a.hours is not None and b.hours is not None else 0.0
