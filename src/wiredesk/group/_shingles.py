"""Shingles: hashed runs of five words, and a sample of them that is the same in every text (Broder 1997, section 5)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ._words import QUOTE, Codes, Numbers, Words

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


def parted(stems: Numbers, ends: NDArray[np.int64]) -> tuple[Bools, Bools]:
    """Say which words of texts stand outside quotation marks and which inside; the marks are neither.

    Two reporters who quote one statement have not copied each other. Where less than half of a text is outside (a
    statement in full, a transcript), all its words count as outside.

    Args:
        stems: of the words of one text after another.
        ends: where the first text begins, and where each ends.
    """
    word = stems != QUOTE
    marks = np.flatnonzero(~word)
    opened, closed = _quotes(marks.tolist(), np.searchsorted(marks, ends).tolist())
    edges = np.zeros(len(stems) + 1, np.int8)
    edges[opened] += 1
    edges[closed] -= 1
    inside = np.cumsum(edges[:-1], dtype=np.int8) > 0
    quoted = inside & word
    before = np.append(0, np.cumsum(quoted))[ends]
    lengths = np.diff(ends)
    whole = np.repeat(2 * np.diff(before) > lengths, lengths)
    return word & (whole | ~inside), quoted


def _quotes(marks: Sequence[int], ends: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return where quotations begin and end, given all marks and which of them are of one text."""
    opened, closed = [], []
    for place, end in pairwise(ends):
        while place + 1 < end:
            if QUOTED_LEAST <= marks[place + 1] - marks[place] - 1 <= QUOTED_MOST:
                opened.append(marks[place])
                closed.append(marks[place + 1] + 1)
                place += 1
            place += 1
    return opened, closed


def outside(words: Words, folded: str) -> Codes:
    """Return the codes of the words of a folded text that stand outside quotation marks."""
    stems, codes = words.read(folded)
    return codes[parted(stems, np.array([0, len(stems)]))[0]]
