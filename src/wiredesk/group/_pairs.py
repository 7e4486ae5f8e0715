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
Compared = tuple[Features, Sequence[Features]]
"""An article and the others that it is compared with, one at least."""


class Comparer:
    """Compares articles with several others each, many at once.

    A table has an article's weight of each of its terms in each part, and a row of nothing; which row a number has
    stands in a list over all numbers, small enough to stay near the processor.
    """

    def __init__(self) -> None:
        self._row = np.zeros(SPACE, np.uint8)

    def values(self, compared: Sequence[Compared]) -> Floats:
        """Return the comparisons of each article with its others, in the order of ``NAMES``, each 0-1: a row a pair.

        The order of two articles makes no difference. The square roots let a little that is shared count for more than
        a little more of what is shared anyway.
        """
        items, owners, others = _flat(compared)
        weights = np.concatenate([o.weights for o in others]).reshape(len(others), -1)
        tables, rows = self._rows(compared, np.concatenate([o.ids for o in others]).reshape(len(others), -1))
        rows += (owners * tables.shape[1])[:, None]
        found = np.empty((len(others), len(NAMES)))
        shared = tables.take(rows[:, STARTS[LEAD] :] + _COLUMN[STARTS[LEAD] :])
        shared *= weights[:, STARTS[LEAD] :]
        found[:, :3] = np.add.reduceat(shared, _STARTS[LEAD:] - STARTS[LEAD], 1)
        found[:, :3] /= UNIT * UNIT
        np.sqrt(found[:, :3], out=found[:, 3:6])
        whole = np.array([[max(int(item.weights[: STARTS[LEAD]].sum()), 1)] for item in items])[owners]
        found[:, 6:8] = (_covered(tables, rows) / whole + _covering(tables, rows, weights)) / 2
        found[:, 8] = np.minimum(_shared([i.quotes for i in items], owners, [o.quotes for o in others]), 4) / 4
        found[:, 9] = _gaps(items, owners, others)
        found[:, 10] = [o.outlet == item.outlet != "" for item, near in compared for o in near]
        return found

    def _rows(self, compared: Sequence[Compared], ids: Numbers) -> tuple[Numbers, Places]:
        """Return the table of each article, part after part, and the row in it of each number of its others."""
        rows, start = np.empty(ids.shape, np.int64), 0
        own = np.empty((len(compared), STARTS[-1]), np.int64)
        for place, (item, near) in enumerate(compared):
            self._row[item.ids] = _OWN
            self._row[NOTHING] = 0
            own[place] = self._row[item.ids]
            rows[start : start + len(near)] = self._row.take(ids[start : start + len(near)])
            self._row[item.ids] = 0
            start += len(near)
        tables = np.zeros((len(compared), len(TERMS) * ROWS), np.int32)
        np.put_along_axis(tables, own + _COLUMN, np.array([item.weights for item, _ in compared]), 1)
        return tables, rows

    @staticmethod
    def worth(compared: Sequence[Compared], values: Floats) -> Bools:
        """Whether the pairs may be one story: enough is shared, and a round-up goes with copies of it only."""
        enough = np.asarray((values[:, 0] >= WEAK) | (values[:, 1] >= WEAK))
        mixed = np.flatnonzero([item.mixed or o.mixed for item, near in compared for o in near])
        if len(mixed):
            items, owners, others = _flat(compared)
            own, texts = [item.shingles for item in items], [others[place].shingles for place in mixed]
            lengths = np.array([max(len(one), 1) for one in own])[owners[mixed]]
            largest = np.maximum(lengths, [len(text) for text in texts])
            enough[mixed] = _shared(own, owners[mixed], texts) > SAME_TEXT * largest
        return enough


def _flat(compared: Sequence[Compared]) -> tuple[list[Features], Places, list[Features]]:
    """Return the articles, the place among them of each pair's, and the other of each pair."""
    owners = np.repeat(np.arange(len(compared)), [len(near) for _, near in compared])
    return [item for item, _ in compared], owners, [other for _, near in compared for other in near]


def _covered(tables: Numbers, rows: Places) -> Places:
    """Return the weight of a headline whose terms stand in the leads and in the bodies of others."""
    in_both = tables.take(rows[:, STARTS[LEAD] : STARTS[NAMED]])
    return np.asarray(np.add.reduceat(in_both, _STARTS[LEAD:NAMED] - STARTS[LEAD], 1))


def _covering(tables: Numbers, rows: Places, weights: Numbers) -> Floats:
    """Return the share of other headlines' weight whose terms stand in the lead and in the body."""
    there = tables.take(rows[:, None, : STARTS[LEAD]] + _LEAD_AND_BODY) > 0
    titles = weights[:, None, : STARTS[LEAD]]
    return np.asarray((there * titles).sum(2) / np.maximum(titles.sum(2), 1))


def _shared(own: Sequence[Numbers], owners: Places, others: Sequence[Numbers]) -> Places:
    """Return how many numbers of each other set stand in that of its owner; all are sorted."""
    keys = np.repeat(np.arange(len(own)) << 32, list(map(len, own))) | np.concatenate(own)
    lengths = list(map(len, others))
    wanted = np.repeat(owners << 32, lengths) | np.concatenate(others)
    if not len(keys) or not len(wanted):
        return np.zeros(len(others), np.int64)
    there = keys[np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)] == wanted
    before, ends = np.append(0, np.cumsum(there)), np.cumsum([0, *lengths])
    return np.asarray(before[ends[1:]] - before[ends[:-1]])


def _gaps(items: Sequence[Features], owners: Places, others: Sequence[Features]) -> Floats:
    """Return the time between articles as a share of ``HOURS``, at most 1, and 0 where one has no time."""
    own, hours = (np.array([one.hours for one in some], np.float64) for some in (items, others))
    return np.nan_to_num(np.minimum(np.abs(hours - own[owners]), HOURS) / HOURS)
