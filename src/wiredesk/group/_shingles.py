"""Shingles: hashed runs of five words, and a sample of them that is the same in every text (Broder 1997, section 5)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ._words import QUOTE, Codes, Numbers, Words, distinct

SHINGLE = 5
QUOTED_LEAST, QUOTED_MOST = 4, 70
Bools = NDArray[np.bool_]
_FACTORS = np.array([0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35, 0x27D4EB2F, 0x165667B1], dtype=np.uint64)


def runs(codes: Codes) -> Numbers:
    """Return the hash of each run of five words, in order; a shorter text has none."""
    count = len(codes) - SHINGLE + 1
    if count <= 0:
        return np.zeros(0, dtype=np.int32)
    total = np.zeros(count, dtype=np.uint64)
    for place in range(SHINGLE):
        total += codes[place : place + count] * _FACTORS[place]
    total ^= total >> np.uint64(29)
    total *= np.uint64(0xBF58476D1CE4E5B9)
    return (total >> np.uint64(33)).astype(np.int32)


def sample(codes: Codes, keep: int) -> Numbers:
    """Return the distinct runs that are 0 modulo ``keep``, sorted; containment can be told from samples alone."""
    found = runs(codes)
    return distinct(found[found % keep == 0] if keep > 1 else found)[0]


def parted(stems: Numbers) -> tuple[Bools, Bools]:
    """Say which words of a text stand outside quotation marks and which inside; the marks are neither.

    Two reporters who quote one statement have not copied each other. Where less than half of the text is outside (a
    statement in full, a transcript), all words count as outside.
    """
    word = stems != QUOTE
    inside = np.zeros(len(stems), bool)
    marks = np.flatnonzero(~word).tolist()
    place = 0
    while place + 1 < len(marks):
        opened, closed = marks[place], marks[place + 1]
        if QUOTED_LEAST <= closed - opened - 1 <= QUOTED_MOST:
            inside[opened : closed + 1] = True
            place += 1
        place += 1
    quoted = inside & word
    return word if 2 * np.count_nonzero(quoted) > len(stems) else word & ~inside, quoted


def outside(words: Words, folded: str) -> Codes:
    """Return the codes of the words of a folded text that stand outside quotation marks."""
    stems, codes = words.read(folded)
    return codes[parted(stems)[0]]
