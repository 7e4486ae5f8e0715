"""What is kept of an article for comparison: unit vectors and sets of numbers, small and without text."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec
import numpy as np

from wiredesk.model import AnnotatedArticle

from ._background import Floats
from ._bags import Bags, Readings
from ._terms import Terms
from ._words import SPACE, Numbers

UNIT = 1 << 14
"""Length of a vector: whole numbers make sums exact, so that the order of two articles makes no difference."""
TITLE, LEAD, BODY, NAMED = range(4)
TERMS = (20, 60, 120, 40)
STARTS = (0, 20, 80, 200, 240)
"""Each part has a row of places of its own, the same in every article; those that are not needed hold nothing."""
KEYS = 40


class Features(msgspec.Struct, array_like=True, gc=False):
    """An article, reduced to what comparison and stories need.

    Attributes:
        ids: the numbers of the terms of title, lead, body and names, each part from its place in ``STARTS`` on.
        weights: the weight of each, 0 where there is no term: each part is a vector of length ``UNIT``.
        quotes, shingles: as in :class:`Readings`.
        hours, mixed: as in :class:`Prepared`.
        keys: numbers by which the article is found, heaviest first (names: plus ``SPACE``).
        rarity: the weights of the keys.
    """

    id: str
    url: str
    outlet: str
    ids: Numbers
    weights: Numbers
    quotes: Numbers
    shingles: Numbers
    hours: float | None
    mixed: bool
    keys: Numbers
    rarity: list[float]

    def part(self, part: int) -> tuple[Numbers, Numbers]:
        """Return the numbers and the weights of a part."""
        place = slice(STARTS[part], STARTS[part + 1])
        there = self.weights[place] > 0
        return self.ids[place][there], self.weights[place][there]


def features_of(articles: Sequence[AnnotatedArticle], readings: Readings, terms: Terms) -> Iterator[Features]:
    """Weigh what was read."""
    bags = (readings.title, readings.lead, readings.body, readings.names)
    of_names = terms.of_names(readings.names.ids, np.concatenate([one.shares for one in readings.prepared]))
    rare = (*(terms.of_all(bag.ids) for bag in bags[:NAMED]), of_names)
    ids, weights = _vectors(bags, rare)
    found = zip(articles, readings.prepared, _keys(readings, rare[LEAD], of_names), strict=True)
    for place, (article, prepared, (keys, rarity)) in enumerate(found):
        yield Features(
            id=article.id,
            url=article.url,
            outlet=article.outlet or "",
            ids=ids[place],
            weights=weights[place],
            quotes=readings.quotes.of(place),
            shingles=readings.shingles.of(place),
            hours=prepared.hours,
            mixed=prepared.mixed,
            keys=keys,
            rarity=rarity,
        )


def _keys(readings: Readings, of_stems: Floats, of_names: Floats) -> Iterator[tuple[Numbers, list[float]]]:
    """Yield the keys of each article and their weights."""
    lead, names = readings.lead, readings.names
    of_keys = names.ids + np.int32(SPACE)
    for (start, end), (first, last) in zip(pairwise(lead.ends), pairwise(names.ends), strict=True):
        ids = np.concatenate((lead.ids[start:end], of_keys[first:last]))
        weights = np.concatenate((of_stems[start:end], of_names[first:last]))
        kept = np.lexsort((ids, -weights))[:KEYS]
        yield ids[kept], weights[kept].tolist()


def _vectors(bags: Sequence[Bags], rare: Sequence[Floats]) -> tuple[Numbers, Numbers]:
    """Return the heaviest terms of each part of each article and their weights, a row an article.

    Term frequency is sublinear (1 + log).
    """
    many = len(bags[TITLE].ends) - 1
    numbers, laid = np.zeros((many, STARTS[-1]), np.int32), np.zeros((many, STARTS[-1]))
    for bag, rarity, start, most in zip(bags, rare, STARTS, TERMS, strict=False):
        weighed = (1 + np.log(bag.counts)) * rarity
        for place, (first, last) in enumerate(pairwise(bag.ends)):
            ids, values = bag.ids[first:last], weighed[first:last]
            if last - first > most:
                kept = np.argsort(-values, kind="stable")[:most]
                ids, values = ids[kept], values[kept]
            if norm := math.sqrt(values @ values):
                numbers[place, start : start + len(ids)] = ids
                laid[place, start : start + len(ids)] = values * (UNIT / norm)
    return numbers, np.rint(laid).astype(np.int32)
