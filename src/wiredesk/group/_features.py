"""What is kept of an article for comparison: unit vectors and sets, small and without text."""

from __future__ import annotations

import math
from operator import mul

import msgspec

from wiredesk.model import AnnotatedArticle

from ._reading import Reading
from ._terms import Terms, unit_vector

BODY_TERMS = 120
NAME_TERMS = 40


class Features(msgspec.Struct, array_like=True, gc=False):
    """An article, reduced to what comparison and stories need.

    Attributes:
        title, lead, body, names: unit vectors.
        quotes, shingles, hours, mixed: as in :class:`Reading`.
        keys: terms by which the article is found, heaviest first, with their weights.
    """

    id: str
    url: str
    outlet: str
    title: dict[str, float]
    lead: dict[str, float]
    body: dict[str, float]
    names: dict[str, float]
    quotes: frozenset[int]
    shingles: frozenset[int]
    hours: float | None
    mixed: bool
    keys: list[tuple[str, float]]


def features_of(article: AnnotatedArticle, reading: Reading, terms: Terms) -> Features:
    """Weigh what was read."""
    head, body = dict(reading.lead), dict(reading.body)
    for term, count in reading.title.items():
        head[term] = head.get(term, 0) + count
        body[term] = body.get(term, 0) + count
    weights = terms.of_all(body)
    names = {n: terms.of_name(n) for n in reading.names}
    keys = [(t, weights[t]) for t in head] + [("@" + n, weight) for n, weight in names.items()]
    return Features(
        id=article.id,
        url=article.url,
        outlet=article.outlet or "",
        title=unit_vector(reading.title, weights, 20),
        lead=unit_vector(head, weights, 60),
        body=unit_vector(body, weights, BODY_TERMS),
        names=unit_vector(reading.names, names, NAME_TERMS),
        quotes=reading.quotes,
        shingles=reading.shingles,
        hours=reading.hours,
        mixed=reading.mixed,
        keys=sorted(keys, key=lambda item: (-item[1], item[0]))[:40],
    )


def dot(a: dict[str, float], b: dict[str, float]) -> float:
    """Return the cosine of two unit vectors; exact summing makes it the same in any order."""
    shared = a.keys() & b.keys()
    return math.fsum(map(mul, map(a.__getitem__, shared), map(b.__getitem__, shared))) if shared else 0.0
