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
        word = _WORD.search(printed)
        if word is None:
            row = QUOTE if printed.strip("'.-") == '"' else NOTHING
        elif word[0] != printed:
            row = self[word[0]]
        else:
            row, self._used = self._used, self._used + 1
            stop = printed in STOP_WORDS or len(printed) > 40
            self.stems[row] = 0 if stop else number(stem(printed.removesuffix("'s")))
            self.codes[row] = crc32(printed.encode("utf-8", "surrogatepass"))
        self[printed] = row
        return row
