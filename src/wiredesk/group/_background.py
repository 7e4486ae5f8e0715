"""How often words and names stood in a background of other years."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from ._words import SPACE, number

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


@lru_cache(maxsize=_NAMES_MOST)
def of_name(name: str) -> tuple[int, float]:
    """Return the number of a name and its share in the background: half that of the rarest of its words."""
    shares, rare, _ = background()
    return number("@" + name), 0.5 * min(shares.get(word, rare) for word in name.split() or [""])
