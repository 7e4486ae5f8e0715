"""Words as numbers: each printed word has a row, and each row the number of its stem and a code for shingles."""

from __future__ import annotations

import re
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from wiredesk.lang import STOP_WORDS, stem

SPACE = 1 << 20
"""Stems and names are numbered 1 to SPACE - 1 by a hash: no table of them grows with the stream."""
NOTHING, QUOTE, END = 0, -1, -2
"""Stems that are none: of a stop word, of a quotation mark, of the sign between two sentences."""
BETWEEN = "\x01"
_MOST = 400_000
_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")
_KEPT = f"'.-\"{BETWEEN}"
_SPACED = str.maketrans({sign: " " for sign in map(chr, range(128)) if not sign.isalnum() and sign not in _KEPT})
Numbers = NDArray[np.int32]
Codes = NDArray[np.uint32]
_NO_WORD, _QUOTE, _END = range(3)
_SIGNS = {'"': _QUOTE, BETWEEN: _END}


def distinct(ids: NDArray[np.int64]) -> tuple[NDArray[np.int64], Numbers]:
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
    """Printed, folded word to row of two tables, of stems and of hashes; filled when asked, emptied when 200,000 are
    known."""

    def __init__(self) -> None:
        super().__init__()
        self._stems: Numbers = np.zeros(_MOST, np.int32)
        self._stems[[_QUOTE, _END]] = QUOTE, END
        self._codes: Codes = np.zeros(_MOST, np.uint32)
        self._used = _END + 1

    def read(self, folded: str) -> tuple[Numbers, Codes]:
        """Return the number of the stem of each word of a folded text, and a hash of each word.

        Stop words have ``NOTHING`` for a stem; quotation marks and what is ``BETWEEN`` sentences count as words.
        """
        if self._used > _MOST // 2:
            self.clear()
            self._used = _END + 1
        found = folded.replace('"', ' " ').translate(_SPACED).split()[: _MOST // 4]
        rows = np.fromiter(map(self.__getitem__, found), np.int32, len(found))
        rows = rows[rows != _NO_WORD]
        return self._stems[rows], self._codes[rows]

    def __missing__(self, printed: str) -> int:
        if not printed.isalnum() and ((word := _WORD.search(printed)) is None or word[0] != printed):
            row = self[word[0]] if word else _SIGNS.get(printed.strip("'.-"), _NO_WORD)
        else:
            row, self._used = self._used, self._used + 1
            stop = printed in STOP_WORDS or len(printed) > 40
            self._stems[row] = NOTHING if stop else number(stem(printed.removesuffix("'s")))
            self._codes[row] = crc32(printed.encode("utf-8", "surrogatepass"))
        self[printed] = row
        return row
