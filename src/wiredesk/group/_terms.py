"""How much a word or name says: inverse document frequency over a background of other years and the articles at
hand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from ._reading import Reading
from ._words import SPACE, Numbers, number

BACKGROUND_WEIGHT = 3000.0
SEEN_MOST = 400_000
_NAMES_MOST = 200_000
Floats = NDArray[np.float64]


@cache
def background() -> tuple[dict[str, float], float, NDArray[np.float32]]:
    """Return the share of background documents that have each stem, that of a stem not listed, and both by number.

    The table is written by ``tools/train_grouping.py``; it makes a word's weight nearly the same whether an article
    comes first or last.
    """
    lines = (files("wiredesk") / "group" / "background.tsv").read_text(encoding="utf-8").splitlines()
    total = float(lines[0].split("\t")[1])
    shares = {stem: int(count) / total for stem, count in (line.split("\t") for line in lines[1:])}
    by_number = np.full(SPACE, 1.0 / total, np.float32)
    for stem, share in shares.items():
        place = number(stem)
        by_number[place] = max(by_number[place], share)
    return shares, 1.0 / total, by_number


class _Names(dict[str, tuple[int, float]]):
    """Name to its number and its share in the background; filled when asked."""

    def __missing__(self, name: str) -> tuple[int, float]:
        if len(self) > _NAMES_MOST:
            self.clear()
        shares, rare, _ = background()
        share = 0.5 * min(shares.get(word, rare) for word in name.split() or [""])
        self[name] = found = (number("@" + name), share)
        return found


class Terms:
    """Document frequencies of stems and names, in bounded memory: by number, halved from time to time."""

    def __init__(self, seen: int = 0, counts: Numbers | None = None) -> None:
        self.seen = seen
        self.counts: Numbers = counts if counts is not None else np.zeros(SPACE, np.int32)
        self._names = _Names()

    def add(self, reading: Reading) -> None:
        """Count the terms of an article."""
        self.seen += 1
        self.counts[reading.body.ids] += 1
        self.counts[self.numbers(reading.names)[0]] += 1
        if self.seen > SEEN_MOST:
            self.seen //= 2
            self.counts //= 2

    def of_all(self, ids: Numbers) -> Floats:
        """Return the weight of each of several stems."""
        whole = BACKGROUND_WEIGHT + self.seen + 1
        return np.asarray(np.log(whole / (BACKGROUND_WEIGHT * background()[2][ids] + self.counts[ids] + 0.5)))

    def numbers(self, names: Iterable[str]) -> tuple[Numbers, Floats]:
        """Return the numbers of names and their shares in the background."""
        found = [self._names[name] for name in names]
        return np.array([n for n, _ in found], np.int32), np.array([share for _, share in found], np.float64)

    def of_names(self, ids: Numbers, shares: Floats) -> Floats:
        """Return the weight of each of several names: as rare as the rarest of its words was in the background."""
        whole = BACKGROUND_WEIGHT + self.seen + 1
        return np.asarray(np.log(whole / (BACKGROUND_WEIGHT * shares + self.counts[ids] + 0.5)))

    def of_name(self, name: str) -> float:
        """Return the weight of a name."""
        return float(self.of_names(*self.numbers({name: 1}))[0])
