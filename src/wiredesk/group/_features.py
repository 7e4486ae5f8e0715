"""What is kept of an article for comparison: unit vectors and sets of numbers, small and without text."""

from __future__ import annotations

from typing import NamedTuple

import msgspec
import numpy as np

from wiredesk.model import AnnotatedArticle

from ._reading import Counts, Reading
from ._terms import Floats, Terms
from ._words import SPACE, Numbers

UNIT = 1 << 14
"""Length of a vector: whole numbers make sums exact, so that the order of two articles makes no difference."""
TITLE_TERMS, LEAD_TERMS, BODY_TERMS, NAME_TERMS, KEYS = 20, 60, 120, 40, 40


class Bag(NamedTuple):
    """A vector of length ``UNIT``: numbers of terms, sorted, and their weights; ``norm`` is its length before."""

    ids: Numbers
    weights: Numbers
    norm: float


class Features(msgspec.Struct, array_like=True, gc=False):
    """An article, reduced to what comparison and stories need.

    Attributes:
        title, lead, body, names, head: vectors of stems and of names.
        quotes, shingles, hours, mixed: as in :class:`Reading`.
        keys: numbers by which the article is found, heaviest first (names: plus ``SPACE``).
        rarity: the weights of the keys.
    """

    id: str
    url: str
    outlet: str
    title: Bag
    lead: Bag
    body: Bag
    names: Bag
    head: Bag
    quotes: Numbers
    shingles: Numbers
    hours: float | None
    mixed: bool
    keys: Numbers
    rarity: list[float]


def features_of(article: AnnotatedArticle, reading: Reading, terms: Terms) -> Features:
    """Weigh what was read."""
    body = reading.body
    weights = terms.of_all(body.ids)
    ids, shares = terms.numbers(reading.names)
    of_names = terms.of_names(ids, shares)
    counts = np.fromiter(reading.names.values(), np.int32, len(ids))
    in_head = np.fromiter((name in reading.head for name in reading.names), bool, len(ids))
    in_lead = np.searchsorted(body.ids, reading.lead.ids)
    keys, rarity = _keys(reading.lead.ids, weights[in_lead], ids, of_names)
    return Features(
        id=article.id,
        url=article.url,
        outlet=article.outlet or "",
        title=bag(reading.title, weights[np.searchsorted(body.ids, reading.title.ids)], TITLE_TERMS),
        lead=bag(reading.lead, weights[in_lead], LEAD_TERMS),
        body=bag(body, weights, BODY_TERMS),
        names=bag(Counts(ids, counts), of_names, NAME_TERMS),
        head=bag(Counts(ids[in_head], counts[in_head]), of_names[in_head], NAME_TERMS),
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


def bag(terms: Counts, rarity: Floats, most: int) -> Bag:
    """Return the vector of the heaviest ``most`` terms, by number; term frequency is sublinear (1 + log)."""
    ids, counts = terms
    values = (1 + np.log(counts)) * rarity
    if len(ids) > most:
        kept = np.sort(np.argsort(-values, kind="stable")[:most])
        ids, values = ids[kept], values[kept]
    norm = float(np.sqrt((values * values).sum()))
    if not norm:
        return Bag(ids[:0], ids[:0], 0.0)
    return Bag(ids, np.rint(values * (UNIT / norm)).astype(np.int32), round(norm, 3))
