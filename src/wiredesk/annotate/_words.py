"""Words looked up once: what a layer asks of single words is a column, answered when a word is first met."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]
_MOST = 60_000
_questions: list[Callable[[str], int]] = []


class Looked(Protocol):
    """Tokens whose words were looked up."""

    @property
    def answers(self) -> Ids: ...


class Column:
    """A question about single words, asked once a word; made when a module is imported, before any text is read.

    Args:
        say: the answer, of the word as printed: a pure function.
    """

    def __init__(self, say: Callable[[str], int]) -> None:
        self._place = len(_questions)
        _questions.append(say)

    def of(self, tokens: Looked) -> Ids:
        """Return the answers for the tokens of a text, in order."""
        return tokens.answers[:, self._place]

    def where(self, tokens: Looked) -> list[int]:
        """Return the indices of the tokens for which the answer is not 0."""
        found: list[int] = np.flatnonzero(self.of(tokens)).tolist()
        return found


class Vocabulary(dict[str, int]):
    """Rows of answers by word; one serves many texts, in any number of threads."""

    def __init__(self) -> None:
        super().__init__()
        self.lows: list[str] = []
        self._table = np.zeros((1024, len(_questions)), dtype=np.int64)
        self._lock = threading.Lock()

    def __missing__(self, word: str) -> int:
        with self._lock:
            row = self.get(word)
            if row is None:
                row = len(self.lows)
                if row == len(self._table):
                    self._table = np.concatenate([self._table, np.zeros_like(self._table)])
                self._table[row] = [say(word) for say in _questions]
                self.lows.append(word.lower())
                self[word] = row
        return row

    @property
    def width(self) -> int:
        """How many questions were known when it was made."""
        return int(self._table.shape[1])

    def look_up(self, words: list[str]) -> tuple[list[str], Ids]:
        """Return the words in lower case and the answers, a row a word."""
        rows = list(map(self.__getitem__, words))
        return list(map(self.lows.__getitem__, rows)), self._table[np.array(rows, dtype=np.int64)]


_shared = [Vocabulary()]


def look_up(words: list[str]) -> tuple[list[str], Ids]:
    """Return words in lower case and the answers of all columns, a row a word; what is known serves later texts."""
    known = _shared[0]
    if len(known) > _MOST or known.width != len(_questions):
        known = _shared[0] = Vocabulary()
    return known.look_up(words)
