"""Shingles: hashed runs of five words, and a sample of them that is the same in every text (Broder 1997, section 5)."""

from __future__ import annotations

import re
from zlib import crc32

import numpy as np

SHINGLE = 5
_QUOTED = re.compile(r'"[^"\n]{20,400}"')
_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")
_FACTORS = np.array([0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35, 0x27D4EB2F, 0x165667B1], dtype=np.uint64)
_CODES_MOST = 400_000


class _Codes(dict[str, int]):
    """Word to number; filled when asked."""

    def __missing__(self, word: str) -> int:
        if len(self) > _CODES_MOST:
            self.clear()
        code = self[word] = crc32(word.encode("utf-8", "surrogatepass"))
        return code


_codes = _Codes()


def runs(text_words: list[str]) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    """Return the hash of each run of five words, in order; a shorter text has none."""
    values = np.fromiter(map(_codes.__getitem__, text_words), dtype=np.uint64, count=len(text_words))
    count = len(values) - SHINGLE + 1
    if count <= 0:
        return np.zeros(0, dtype=np.uint64)
    total = np.zeros(count, dtype=np.uint64)
    for place in range(SHINGLE):
        total += values[place : place + count] * _FACTORS[place]
    total ^= total >> np.uint64(29)
    total *= np.uint64(0xBF58476D1CE4E5B9)
    return total >> np.uint64(32)


def sample(text_words: list[str], keep: int) -> frozenset[int]:
    """Return the distinct runs that are 0 modulo ``keep``; containment can be estimated from samples alone."""
    found = runs(text_words)
    return frozenset((found[found % np.uint64(keep) == 0] if keep > 1 else found).tolist())


def unquoted(text: str, text_words: list[str] | None = None) -> list[str]:
    """Return the words outside quotation marks: two reporters who quote one statement have not copied each other.

    Where less than half of the text is outside (a statement in full, a transcript), all words.

    Args:
        text: the folded text. text_words: its words, if they are known already.
    """
    if '"' in text:
        outside = _QUOTED.sub(' " ', text)
        if 2 * len(outside) >= len(text):
            return _WORD.findall(outside)
    return text_words if text_words is not None else _WORD.findall(text)
