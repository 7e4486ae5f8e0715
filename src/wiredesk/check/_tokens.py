"""Tokens of a line or passage, with what the comparators ask of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, zip_longest
from typing import NamedTuple

from wiredesk.lang import STOP_WORDS, fold, sense
from wiredesk.model import Figure

_TOKEN = re.compile(r"[^\W_]+(?:[’'.,\-–][^\W_]+){0,8}|[%$€£¥]")
_MAX_TOKENS = 4000
_REACH = 8
"""Words before and after a figure that are its company."""


class Token(NamedTuple):
    """A word of a text: offsets, the word as printed, folded, its stem, and whether it carries content."""

    start: int
    end: int
    raw: str
    low: str
    stem: str
    content: bool

    @property
    def capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.raw[:1].isupper()

    @property
    def number(self) -> bool:
        """Whether it holds a digit."""
        return not self.raw.isalpha() and any(c.isdigit() for c in self.raw)


@lru_cache(maxsize=100_000)
def _word(raw: str) -> tuple[str, str, bool]:
    low = fold(raw).removesuffix("'s").removesuffix("'")
    if "." in low and not low[0].isdigit():
        low = low.replace(".", "")
    return low, sense(low), low not in STOP_WORDS and (len(low) > 1 or low.isdigit())


def tokenise(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Split a text into tokens; offsets are shifted by ``offset``. Linear in the length of the text."""
    found = []
    for match in islice(_TOKEN.finditer(text), _MAX_TOKENS):
        raw = match.group()
        start, end = match.span()
        found.append(Token(start + offset, end + offset, raw, *_word(raw)))
    return tuple(found)


def senses(tokens: Iterable[Token]) -> frozenset[str]:
    """The words that carry content, by sense."""
    return frozenset(token.stem for token in tokens if token.content)


def company(figure: Figure, tokens: tuple[Token, ...]) -> frozenset[str]:
    """Content words near a figure, by sense."""
    places = [n for n, token in enumerate(tokens) if token.start < figure.end and figure.start < token.end]
    if not places:
        return frozenset()
    window = tokens[max(places[0] - _REACH, 0) : places[-1] + 1 + _REACH]
    return frozenset(
        t.stem for t in window if t.content and not t.number and not (figure.start <= t.start < figure.end)
    )


def clause_of(tokens: Sequence[Token]) -> Iterator[Token]:
    """Words up to the next stop; read backwards where they are given backwards."""
    for token, other in zip_longest(tokens, tokens[1:]):
        yield token
        if other is not None and max(token.start, other.start) - min(token.end, other.end) > 1:
            return
