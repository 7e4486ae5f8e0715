"""Finds the earlier articles worth comparing: an inverted index over rare terms and sampled shingles, with capped
lists."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import numpy as np

from ._features import Features

TERM_LIST = 96
SHINGLE_LIST = 24
SHINGLES_KEPT = 16
WEIGHT_LEAST = 3.0
SHARE_LEAST = 0.04
COPY_BONUS = 12.0
SWEEP = 10_000
Lists = dict[int, "array[int]"]


class Index:
    """Places of articles by term and by shingle; a place is the number of articles that came before.

    Each list keeps the newest. Articles leave in the order in which they came, so that whether one is held is a
    comparison with the first that is; lists of which nothing is held are swept out from time to time.
    """

    def __init__(self) -> None:
        self.terms: Lists = {}
        self.shingles: Lists = {}
        self.first = 0
        self.next = 0
        self._hours = np.zeros(1024)
        self._start = 0

    def add(self, item: Features) -> int:
        """Enter an article; return its place."""
        place = self.next
        self.next += 1
        self._note(place, item.hours)
        _push(self.terms, item.keys.tolist(), place, TERM_LIST)
        _push(self.shingles, _kept(item), place, SHINGLE_LIST)
        if place % SWEEP == SWEEP - 1:
            self._sweep()
        return place

    def _note(self, place: int, hours: float | None) -> None:
        """Keep the time of an article; the room of those that left is used again."""
        if place - self._start >= len(self._hours):
            held = self._hours[self.first - self._start :]
            room = np.zeros(max(2 * len(held), 1024))
            room[: len(held)] = held
            self._hours, self._start = room, self.first
        self._hours[place - self._start] = np.nan if hours is None else hours

    def _sweep(self) -> None:
        first = self.first
        self.terms = {key: held for key, held in self.terms.items() if held[-1] >= first}
        self.shingles = {run: held for run, held in self.shingles.items() if held[-1] >= first}

    def near(self, item: Features, most: int, within: float) -> list[int]:
        """Return the places of the articles that share most weight with an article, nearest first.

        Those that share less than a twenty-fifth of it are left out.

        Args:
            item: the article.
            most: how many, at most.
            within: only articles of so many hours before or after; one without a time is near to all.
        """
        lists, weights = [], []
        squares = [weight * weight for weight in item.rarity]
        for key, weight, square in zip(item.keys.tolist(), item.rarity, squares, strict=True):
            if weight > WEIGHT_LEAST and (held := self.terms.get(key)) is not None:
                lists.append(held[-TERM_LIST:])
                weights.append(square)
        for run in _kept(item):
            held = self.shingles.get(run)
            if held is not None:
                lists.append(held[-SHINGLE_LIST:])
                weights.append(COPY_BONUS)
        if not lists:
            return []
        # Those that left are counted together, before the first.
        places = np.frombuffer(b"".join(lists), np.int64) - (self.first - 1)
        shared = np.repeat(np.array(weights), list(map(len, lists)))
        scores = np.bincount(np.maximum(places, 0, out=places), shared, 2)[1:]
        found = np.flatnonzero(scores >= SHARE_LEAST * sum(squares))
        if item.hours is not None:
            found = found[~(np.abs(self._hours[found + (self.first - self._start)] - item.hours) > within)]
        if len(found) > most:
            least = np.partition(scores[found], -most)[-most]
            found = found[scores[found] >= least]
        best = found[np.lexsort((found, -scores[found]))[:most]] + self.first
        return best.tolist()  # type: ignore[no-any-return]


def _kept(item: Features) -> list[int]:
    return item.shingles[item.shingles % SHINGLES_KEPT == 0].tolist()  # type: ignore[no-any-return]


def _push(lists: Lists, keys: Sequence[int], place: int, most: int) -> None:
    """Put a place at the end of the list of each key."""
    for key in keys:
        held = lists.get(key)
        if held is None:
            lists[key] = array("q", (place,))
        else:
            held.append(place)
            if len(held) >= 2 * most:
                del held[:-most]
