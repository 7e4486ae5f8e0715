"""How much a word or name says: inverse document frequency over the articles at hand."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection

from ._features import Features


def weigh_terms(articles: Collection[Features]) -> tuple[dict[str, float], float]:
    """Return the smoothed inverse document frequency of each stem and name, and that of an unseen one.

    Small collections are smoothed towards a flat weight, so that two articles alone can still be compared.
    """
    frequency: Counter[str] = Counter()
    for article in articles:
        frequency.update(article.title.keys() | article.body.keys() | article.names.keys())
    count = len(articles) + 50
    return {term: math.log(count / (n + 0.5)) for term, n in frequency.items()}, math.log(count / 0.5)
