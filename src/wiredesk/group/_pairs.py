"""How likely two articles report the same story: comparisons of the two, weighed by a learned model.

The weights stand in ``weights.json``, written by ``tools/train_grouping.py`` from labelled pairs; none is set by hand.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ._background import Floats
from ._features import BODY, LEAD, NAMED, STARTS, TERMS, UNIT, Features
from ._words import NOTHING, SPACE, Numbers

NAMES = (
    "lead", "body", "names", "root_lead", "root_body", "root_names", "cross", "in_body", "quotes", "hours",
    "same_outlet",
)  # fmt: skip
HOURS = 48.0
WEAK = 0.1
SAME_TEXT = 0.8
ROWS = STARTS[-1] + 1
_STARTS = np.array(STARTS[:-1])
_OWN = np.arange(1, ROWS, dtype=np.uint8)
_COLUMN = np.repeat(np.arange(len(TERMS)) * ROWS, TERMS)
_LEAD_AND_BODY = np.array([[LEAD], [BODY]]) * ROWS
Bools = NDArray[np.bool_]
Places = NDArray[np.int64]


class Comparer:
    """Compares an article with several others at once.

    A table has the article's weight of each of its terms in each part, and a row of nothing; which row a number has
    stands in a list over all numbers, small enough to stay near the processor.
    """

    def __init__(self) -> None:
        self._row = np.zeros(SPACE, np.uint8)

    def values(self, item: Features, others: Sequence[Features]) -> Floats:
        """Return the comparisons, in the order of ``NAMES``, each 0-1: a row an article.

        The order of two articles makes no difference. The square roots let a little that is shared count for more than
        a little more of what is shared anyway.
        """
        weights = np.concatenate([o.weights for o in others]).reshape(len(others), -1)
        table, rows = self._rows(item, np.concatenate([o.ids for o in others]).reshape(len(others), -1))
        found = np.empty((len(others), len(NAMES)))
        found[:, :3] = np.add.reduceat(table.take(rows + _COLUMN) * weights, _STARTS, 1)[:, LEAD:]
        found[:, :3] /= UNIT * UNIT
        np.sqrt(found[:, :3], out=found[:, 3:6])
        found[:, 6:8] = (_covered(item, table, rows) + _covering(table, rows, weights)) / 2
        found[:, 8] = np.minimum(_shared(item.quotes, [o.quotes for o in others]), 4) / 4
        found[:, 9] = _gaps(item, others)
        found[:, 10] = [o.outlet == item.outlet != "" for o in others]
        return found

    def _rows(self, item: Features, ids: Numbers) -> tuple[Numbers, NDArray[np.uint8]]:
        """Return the table of an article, part after part, and the row in it of each number."""
        self._row[item.ids] = _OWN
        self._row[NOTHING] = 0
        own, rows = self._row[item.ids], self._row.take(ids)
        self._row[item.ids] = 0
        table = np.zeros(len(TERMS) * ROWS, np.int32)
        table[own + _COLUMN] = item.weights
        return table, rows

    @staticmethod
    def worth(item: Features, others: Sequence[Features], values: Floats) -> Bools:
        """Whether the pairs may be one story: enough is shared, and a round-up goes with copies of it only."""
        enough = np.asarray((values[:, 0] >= WEAK) | (values[:, 1] >= WEAK))
        mixed = [place for place, o in enumerate(others) if item.mixed or o.mixed]
        if mixed:
            texts = [others[place].shingles for place in mixed]
            largest = np.array([max(len(item.shingles), len(text), 1) for text in texts])
            enough[mixed] = _shared(item.shingles, texts) > SAME_TEXT * largest
        return enough


def _covered(item: Features, table: Numbers, rows: NDArray[np.uint8]) -> Floats:
    """Return the share of a headline's weight whose terms stand in the leads and in the bodies of others."""
    in_both = table.take(rows[:, STARTS[LEAD] : STARTS[NAMED]])
    whole = max(int(item.weights[: STARTS[LEAD]].sum()), 1)
    return np.asarray(np.add.reduceat(in_both, _STARTS[LEAD:NAMED] - STARTS[LEAD], 1) / whole)


def _covering(table: Numbers, rows: NDArray[np.uint8], weights: Numbers) -> Floats:
    """Return the share of other headlines' weight whose terms stand in the lead and in the body."""
    there = table.take(rows[:, None, : STARTS[LEAD]] + _LEAD_AND_BODY) > 0
    titles = weights[:, None, : STARTS[LEAD]]
    return np.asarray((there * titles).sum(2) / np.maximum(titles.sum(2), 1))


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
    if item.hours is None:
        return np.zeros(len(others))
    hours = np.array([item.hours if o.hours is None else o.hours for o in others])
    return np.asarray(np.minimum(np.abs(hours - item.hours), HOURS) / HOURS)
