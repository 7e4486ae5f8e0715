"""How much a word or name says: inverse document frequency over a background of other years and the articles at
hand."""

from __future__ import annotations

import numpy as np

from ._background import Floats, background, of_name
from ._words import SPACE, Numbers

BACKGROUND_WEIGHT = 3000.0
SEEN_MOST = 400_000


class Terms:
    """Document frequencies of stems and names, in bounded memory: by number, halved from time to time."""

    def __init__(self, seen: int = 0, counts: Numbers | None = None) -> None:
        self.seen = seen
        self.counts: Numbers = counts if counts is not None else np.zeros(SPACE, np.int32)

    def add(self, stems: Numbers, names: Numbers) -> None:
        """Count the terms of an article."""
        self.seen += 1
        self.counts[stems] += 1
        self.counts[names] += 1
        if self.seen > SEEN_MOST:
            self.seen //= 2
            self.counts //= 2

    def of_all(self, ids: Numbers) -> Floats:
        """Return the weight of each of several stems."""
        whole = BACKGROUND_WEIGHT + self.seen + 1
        return np.asarray(np.log(whole / (BACKGROUND_WEIGHT * background()[2][ids] + self.counts[ids] + 0.5)))

    def of_names(self, ids: Numbers, shares: Floats) -> Floats:
        """Return the weight of each of several names: as rare as the rarest of its words was in the background."""
        whole = BACKGROUND_WEIGHT + self.seen + 1
        return np.asarray(np.log(whole / (BACKGROUND_WEIGHT * shares + self.counts[ids] + 0.5)))

    def of_name(self, name: str) -> float:
        """Return the weight of a name."""
        number, share = of_name(name)
        return float(self.of_names(np.array([number]), np.array([share]))[0])
