"""How much a word or name says: inverse document frequency over a background of other years and the articles at
hand."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from ._reading import Reading

BACKGROUND_WEIGHT = 3000.0
TERMS_MOST = 600_000


@cache
def background() -> tuple[dict[str, float], float]:
    """Return the share of background documents that have each stem, and the share for a stem that is not listed.

    The table is written by ``tools/train_grouping.py``; it makes a word's weight nearly the same whether an article
    comes
    first or last.
    """
    lines = (files("wiredesk") / "group" / "background.tsv").read_text(encoding="utf-8").splitlines()
    total = float(lines[0].split("\t")[1])
    shares = {stem: int(count) / total for stem, count in (line.split("\t") for line in lines[1:])}
    return shares, 1.0 / total


class Terms:
    """Document frequencies of stems and names ("@" before a name), in bounded memory."""

    def __init__(self, seen: int = 0, counts: dict[str, int] | None = None) -> None:
        self.seen = seen
        self.counts: dict[str, int] = counts if counts is not None else {}

    def add(self, reading: Reading) -> None:
        """Count the terms of an article."""
        counts = self.counts
        self.seen += 1
        for term in reading.title.keys() | reading.body.keys():
            counts[term] = counts.get(term, 0) + 1
        for name in reading.names:
            key = "@" + name
            counts[key] = counts.get(key, 0) + 1
        if len(counts) > TERMS_MOST:
            self.seen //= 2
            self.counts = {term: n // 2 for term, n in counts.items() if n > 1}

    def of_all(self, stems: Iterable[str]) -> dict[str, float]:
        """Return the weight of each of several stems."""
        shares, rare = background()
        whole, share, count = BACKGROUND_WEIGHT + self.seen + 1, shares.get, self.counts.get
        return {t: math.log(whole / (BACKGROUND_WEIGHT * share(t, rare) + count(t, 0) + 0.5)) for t in stems}

    def of_name(self, name: str) -> float:
        """Return the weight of a name: as rare as the rarest of its words was in the background."""
        shares, rare = background()
        share = BACKGROUND_WEIGHT * 0.5 * min(shares.get(word, rare) for word in name.split() or [""])
        return math.log((BACKGROUND_WEIGHT + self.seen + 1) / (share + self.counts.get("@" + name, 0) + 0.5))


def unit_vector(bag: Mapping[str, int], weights: Mapping[str, float], most: int) -> dict[str, float]:
    """Return the unit vector of a bag, of its heaviest ``most`` terms; term frequency is sublinear.

    Args:
        bag: terms with counts. weights: the weight of each term.
    """
    values = {t: (weights[t] if n == 1 else (1 + math.log(n)) * weights[t]) for t, n in bag.items()}
    if len(values) > most:
        values = dict(sorted(values.items(), key=lambda item: (-item[1], item[0]))[:most])
    norm = math.sqrt(math.fsum(w * w for w in values.values()))
    return {t: round(w / norm, 5) for t, w in values.items()} if norm else {}
