"""How likely two articles report the same story: comparisons of the two, weighed by a learned model.

The weights stand in ``weights.json``, written by ``tools/train_grouping.py`` from labelled pairs; none is set by hand.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ._features import UNIT, Bag, Features
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


class Segments:
    """Bags of several articles laid end to end."""

    def __init__(self, bags: Sequence[Bag]) -> None:
        self.ids = np.concatenate([bag.ids for bag in bags])
        self.weights = np.concatenate([bag.weights for bag in bags])
        self.ends = np.cumsum([len(bag.ids) for bag in bags])

    def sums(self, values: NDArray[np.int64]) -> NDArray[np.int64]:
        """Add up what belongs to each bag; an empty one gives 0."""
        up_to = np.concatenate(([0], np.cumsum(values)))[np.concatenate(([0], self.ends))]
        return np.diff(up_to)


class Comparer:
    """Compares an article with several others at once: its weights are laid out by number and looked up."""

    def __init__(self) -> None:
        self._own = np.zeros(SPACE + 1, np.int64)

    def values(self, item: Features, others: Sequence[Features]) -> Floats:
        """Return the comparisons, in the order of ``NAMES``, each 0-1: a row an article.

        The order of two articles makes no difference.
        """
        titles, leads, bodies = (Segments([getattr(o, part) for o in others]) for part in ("title", "lead", "body"))
        lead, (in_lead_back,) = self._cosine(item.lead, leads, titles)
        body, (in_body_back,) = self._cosine(item.body, bodies, titles)
        names, _ = self._cosine(item.names, Segments([o.names for o in others]))
        in_lead, in_body = self._covered(item.title, leads, bodies)
        hours = np.array([_gap(item, o) for o in others])
        outlet = [float(o.outlet == item.outlet != "") for o in others]
        quotes = np.minimum(self._shared(item.quotes, [o.quotes for o in others]), 4) / 4
        return np.column_stack((
            lead, body, names, np.sqrt(lead), np.sqrt(body), np.sqrt(names), (in_lead + in_lead_back) / 2,
            (in_body + in_body_back) / 2, quotes, hours, outlet,
        ))  # fmt: skip

    def worth(self, item: Features, others: Sequence[Features], values: Floats) -> Bools:
        """Whether the pairs may be one story: enough is shared, and a round-up goes with copies of it only."""
        mixed = np.array([item.mixed or o.mixed for o in others], bool)
        enough = (values[:, 0] >= WEAK) | (values[:, 1] >= WEAK)
        if mixed.any():
            largest = np.array([max(len(item.shingles), len(o.shingles), 1) for o in others])
            same = self._shared(item.shingles, [o.shingles for o in others]) > SAME_TEXT * largest
            return np.where(mixed, same, enough)
        return enough

    def _cosine(self, own: Bag, others: Segments, *titles: Segments) -> tuple[Floats, list[Floats]]:
        """Return the cosine with each of several bags, and the share of other titles' weight that ``own`` covers."""
        self._own[own.ids] = own.weights
        found = self._own[others.ids]
        cosine = others.sums(found * others.weights) / float(UNIT * UNIT)
        covered = [_share(t, self._own[t.ids] > 0) for t in titles]
        self._own[own.ids] = 0
        return cosine, covered

    def _covered(self, own: Bag, *others: Segments) -> list[Floats]:
        """Return the share of a title's weight whose terms stand in each of several bags."""
        whole = float(max(own.weights.sum(), 1))
        self._own[own.ids] = own.weights
        found = [o.sums(self._own[o.ids]) / whole for o in others]
        self._own[own.ids] = 0
        return found

    def _shared(self, own: Numbers, others: Sequence[Numbers]) -> NDArray[np.int64]:
        """Return how many numbers of a set stand in each of several others."""
        if not len(own) or not any(map(len, others)):
            return np.zeros(len(others), np.int64)
        ids = np.concatenate(others)
        at = np.minimum(np.searchsorted(own, ids), len(own) - 1)
        up_to = np.concatenate(([0], np.cumsum(own[at] == ids)))
        return np.diff(up_to[np.concatenate(([0], np.cumsum([len(o) for o in others])))])


def _share(titles: Segments, there: Bools) -> Floats:
    whole = titles.sums(titles.weights)
    return np.asarray(titles.sums(titles.weights * there) / np.maximum(whole, 1))


def _gap(a: Features, b: Features) -> float:
    return min(abs(a.hours - b.hours), HOURS) / HOURS if a.hours is not None and b.hours is not None else 0.0
