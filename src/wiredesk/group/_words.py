"""Words as numbers: each printed word has a row, and each row the number of its stem and a code for shingles."""

from __future__ import annotations

import re
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from wiredesk.lang import STOP_WORDS, stem

SPACE = 1 << 20
"""Stems and names are numbered 1 to SPACE - 1 by a hash: no table of them grows with the stream."""
NOTHING, QUOTE = 0, 1
_MOST = 400_000
_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")
_SPACED = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalnum() and chr(code) not in "'.-\""})
Numbers = NDArray[np.int32]


def distinct(ids: Numbers) -> tuple[Numbers, Numbers]:
    """Return the different numbers, sorted, and how often each stands there; ``np.unique`` at half the price."""
    ordered = np.sort(ids)
    edge = np.ones(len(ids) + 1, bool)
    np.not_equal(ordered[1:], ordered[:-1], out=edge[1:-1])
    edges = edge.nonzero()[0]
    return ordered[edges[:-1]], (edges[1:] - edges[:-1]).astype(np.int32)


def number(text: str) -> int:
    """Return the number of a stem or name."""
    return crc32(text.encode("utf-8", "surrogatepass")) % (SPACE - 1) + 1


class Words(dict[str, int]):
    """Printed, folded word to row; filled when asked, emptied when 400,000 are known.

    Attributes:
        stems: number of the stem of each row, 0 for stop words.
        codes: a hash of the word of each row.
    """

    def __init__(self) -> None:
        super().__init__()
        self.stems: Numbers = np.zeros(_MOST, np.int32)
        self.codes: NDArray[np.uint64] = np.zeros(_MOST, np.uint64)
        self._used = QUOTE + 1

    def rows(self, folded: str) -> Numbers:
        """Return the rows of the words of a folded text; ``QUOTE`` stands for a quotation mark."""
        if self._used > _MOST // 2:
            self.clear()
            self._used = QUOTE + 1
        found = folded.replace('"', ' " ').translate(_SPACED).split()
        rows = np.fromiter(map(self.__getitem__, found[: _MOST // 4]), np.int32)
        return np.asarray(rows[rows != NOTHING])

    def __missing__(self, printed: str) -> int:
        if not printed.isalnum() and ((word := _WORD.search(printed)) is None or word[0] != printed):
            row = self[word[0]] if word else QUOTE if printed.strip("'.-") == '"' else NOTHING
        else:
            row, self._used = self._used, self._used + 1
            stop = printed in STOP_WORDS or len(printed) > 40
            self.stems[row] = 0 if stop else number(stem(printed.removesuffix("'s")))
            self.codes[row] = crc32(printed.encode("utf-8", "surrogatepass"))
        self[printed] = row
        return row
