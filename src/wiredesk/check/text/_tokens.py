"""Tokens of a line or passage, with what the comparators ask of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, zip_longest
from typing import NamedTuple

from wiredesk.lang import BODY_OPENINGS, STOP_WORDS, body_at, fold, number_words, sense
from wiredesk.model import Figure

_TOKEN = re.compile(r"[^\W_]+(?:[’'.,\-–][^\W_]+){0,8}|[%$€£¥]")
_MAX_TOKENS = 4000
_MOST_WORDS = 7
"""Words of the longest name of a body."""
_IDIOMS = frozenset("no claim claims claimed claiming".split())
_PRIZES = frozenset(
    """victory victories win wins title titles crown crowns trophy trophies medal medals gold silver bronze lives
    responsibility asylum wicket wickets championship""".split()
)
"""What is claimed by taking it, not by saying so."""
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
def _word(raw: str) -> tuple[str, str, bool, bool]:
    """A word folded, its sense, whether it carries content and whether it may open a body's name or an idiom."""
    low = fold(raw).removesuffix("'s").removesuffix("'")
    if "." in low and not low[0].isdigit():
        low = low.replace(".", "")
    opens = low in _IDIOMS or (low in BODY_OPENINGS and not raw[0].islower())
    return low, sense(low), low not in STOP_WORDS and (len(low) > 1 or low.isdigit()), opens


def tokenise(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Split a text into tokens; offsets are shifted by ``offset``. Linear in the length of the text."""
    found: list[Token] = []
    openings: list[int] = []
    for match in islice(_TOKEN.finditer(text), _MAX_TOKENS):
        raw = match.group()
        start, end = match.span()
        low, stem, content, opens = _word(raw)
        if opens:
            openings.append(len(found))
        found.append(Token(start + offset, end + offset, raw, low, stem, content))
    for place in openings:
        if found[place].low in _IDIOMS:
            _read_idiom(found, place)
        _name_body(found, place)
    return tuple(found)


def _read_idiom(tokens: list[Token], place: int) -> None:
    """Read "No 1" as a number and "claimed the title" as winning it: nothing is denied there, or only claimed."""
    token, after = tokens[place], tokens[place + 1 : place + 6]
    if token.low == "no":
        meant = "number" if token.capital and after and after[0].raw[0].isdigit() else None
    else:
        ahead = [t.low for t in after]
        taken = _PRIZES.intersection(ahead) and "that" not in ahead
        meant = ("killed" if "lives" in ahead else "won") if taken else None
    if meant is not None:
        tokens[place] = token._replace(low=meant, stem=sense(meant))


def _name_body(tokens: list[Token], place: int) -> None:
    """Give the words of a body's name the sense that its other names have."""
    words = tokens[place : place + _MOST_WORDS]
    apart = next((n for n in range(1, len(words)) if words[n].start - words[n - 1].end != 1), len(words))
    named = body_at(
        [t.raw.removesuffix("'s").removesuffix("’s") for t in words[:apart]], [t.low for t in words[:apart]]
    )
    if named is not None:
        for n in range(place, place + named[0]):
            if tokens[n].content or named[0] == 1:
                tokens[n] = tokens[n]._replace(stem=named[1], content=True)


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


def values(tokens: Sequence[Token]) -> set[float]:
    """The numbers among some words, in digits or in words ("Thirty-one" is 31)."""
    found = set()
    for token in tokens:
        parts = token.low.split("-")
        value, taken = number_words(parts)
        if taken == len(parts):
            found.add(value)
        elif token.low.replace(",", "").isdecimal():
            found.add(float(token.low.replace(",", "")))
    return found
