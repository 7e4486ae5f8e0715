"""What is kept of an article for comparison: unit vectors and sets of numbers, small and without text."""

from __future__ import annotations

import math

import msgspec
import numpy as np

from wiredesk.model import AnnotatedArticle

from ._reading import Counts, Reading
from ._terms import Floats, Terms
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
        quotes, shingles, hours, mixed: as in :class:`Reading`.
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


def features_of(article: AnnotatedArticle, reading: Reading, terms: Terms) -> Features:
    """Weigh what was read."""
    body = reading.body
    weights = terms.of_all(body.ids)
    ids, shares = terms.numbers(reading.names)
    of_names = terms.of_names(ids, shares)
    counts = np.fromiter(reading.names.values(), np.int32, len(ids))
    in_lead = np.searchsorted(body.ids, reading.lead.ids)
    in_title = np.searchsorted(body.ids, reading.title.ids)
    keys, rarity = _keys(reading.lead.ids, weights[in_lead], ids, of_names)
    rare = (weights[in_title], weights[in_lead], weights, of_names)
    numbers, laid = np.zeros((2, STARTS[-1]), np.int32)
    for part, counted in enumerate((reading.title, reading.lead, body, Counts(ids, counts))):
        kept, values = unit_vector(counted, rare[part], TERMS[part])
        numbers[STARTS[part] : STARTS[part] + len(kept)] = kept
        laid[STARTS[part] : STARTS[part] + len(kept)] = values
    return Features(
        id=article.id,
        url=article.url,
        outlet=article.outlet or "",
        ids=numbers,
        weights=laid,
        quotes=reading.quotes,
        shingles=reading.shingles,
        hours=reading.hours,
        mixed=reading.mixed,
        keys=keys,
        rarity=rarity,
    )


def _keys(stems: Numbers, of_stems: Floats, names: Numbers, of_names: Floats) -> tuple[Numbers, list[float]]:
    ids = np.concatenate((stems, names + np.int32(SPACE)))
    weights = np.concatenate((of_stems, of_names))
    first = np.lexsort((ids, -weights))[:KEYS]
    return ids[first], weights[first].tolist()


def unit_vector(terms: Counts, rarity: Floats, most: int) -> tuple[Numbers, Numbers]:
    """Return the heaviest ``most`` terms and their weights; term frequency is sublinear (1 + log)."""
    ids, counts = terms
    values = (1 + np.log(counts)) * rarity
    if len(ids) > most:
        kept = np.argsort(-values, kind="stable")[:most]
        ids, values = ids[kept], values[kept]
    norm = math.sqrt(values @ values)
    return (ids, np.rint(values * (UNIT / norm)).astype(np.int32)) if norm else (ids[:0], ids[:0])
