"""Shingles: hashed runs of five words, and a sample of them that is the same in every text (Broder 1997, section 5)."""

from __future__ import annotations

import re
from zlib import crc32

import numpy as np

SHINGLE = 5
_QUOTED = re.compile(r'"[^"\n]{20,400}"')
_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")
_FACTORS = np.array([0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35, 0x27D4EB2F, 0x165667B1], dtype=np.uint64)
_hashes: dict[str, int] = {}
_HASHES_MOST = 400_000


def runs(text_words: list[str]) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    """Return the hash of each run of five words, in order; a shorter text has none."""
    if len(_hashes) > _HASHES_MOST:
        _hashes.clear()
    codes = []
    for word in text_words:
        code = _hashes.get(word)
        if code is None:
            code = _hashes[word] = crc32(word.encode("utf-8", "surrogatepass"))
        codes.append(code)
    values = np.array(codes, dtype=np.uint64)
    count = len(values) - SHINGLE + 1
    if count <= 0:
        return np.zeros(0, dtype=np.uint64)
    total = np.zeros(count, dtype=np.uint64)
    for place in range(SHINGLE):
        total += values[place : place + count] * _FACTORS[place]
    total ^= total >> np.uint64(29)
    total *= np.uint64(0xBF58476D1CE4E5B9)
    return total >> np.uint64(32)


def sample(text_words: list[str], keep: int) -> tuple[int, ...]:
    """Return the distinct runs that are 0 modulo ``keep``, ascending; containment can be estimated from samples alone."""
    found = runs(text_words)
    return tuple(np.unique(found[found % np.uint64(keep) == 0]).tolist())


def unquoted(text: str) -> list[str]:
    """Return the words outside quotation marks: two reporters who quote one statement have not copied each other.

    Where less than half of the text is outside (a statement in full, a transcript), all words.
    """
    outside = _QUOTED.sub(' " ', text) if '"' in text else text
    return _WORD.findall(outside if 2 * len(outside) >= len(text) else text)
