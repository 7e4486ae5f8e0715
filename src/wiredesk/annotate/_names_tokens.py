"""Tokens of a text: parallel lists, made once for the layers that need them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import add

from wiredesk.model import Sentence

from ._words import Ids, look_up

# Most words have no dot after them and take the first way; the rest are tried as abbreviations before plain words.
_TOKEN = re.compile(
    r"\d{1,3}(?:,\d{2,3}){0,6},\d{3}(?!\d|,\d)[^\W_]*+(?:[-‑][^\W_]++)*+"
    r"|[^\W_]++(?:(?:[-‑]|['’](?![sS]\b))[^\W_]++)*+(?!\.)"
    r"|(?:[A-Za-z]\.){2,6}"
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|Maj|Capt|Prof|Rev|Hon|Adm|Cmdr|Brig|Jr|Sr|St|Mt|No)\."
    r"|[A-Z]\.(?= [A-Z])"
    r"|[^\W_]++(?:(?:[-‑]|['’](?![sS]\b))[^\W_]++)*+"
    r"|['’][sS]\b"
    r"|''|``|\.{3}"
    r"|\S"
)
_INITIAL = re.compile(r"[A-Z]\.")
BREAKS = frozenset(',.;:()"“”—–')
"""Marks that end a phrase."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words and marks of a text, in order.

    Attributes:
        texts: as printed.
        lows: lower case.
        starts: offset of the first character.
        ends: offset after the last character.
        answers: what the layers ask of single words, a row a token.
        words: all that is printed, each once.
    """

    texts: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    answers: Ids
    words: frozenset[str]

    def at(self, offset: int) -> int:
        """Return the index of the first token that starts at or after an offset."""
        return bisect_left(self.starts, offset)

    def printed(self, first: int, last: int) -> str:
        """Return the tokens ``first:last`` with a blank where the text has white space."""
        told = self.texts[first]
        for at in range(first + 1, last):
            told += f" {self.texts[at]}" if self.starts[at] > self.ends[at - 1] else self.texts[at]
        return told

    def range_of(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open range of the tokens that start within ``start:end``."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)


@lru_cache(maxsize=4)
def tokens_of(text: str) -> Tokens:
    """Split a text; linear in its length. The few last results are kept, as several layers read one text."""
    texts = _TOKEN.findall(text)
    lengths = list(map(len, texts))
    starts, at = [], 0
    for token, length in zip(texts, lengths, strict=True):
        at = text.find(token, at)  # nothing but white space lies between two tokens, so this is linear
        starts.append(at)
        at += length
    ends = list(map(add, starts, lengths))
    lows, answers = look_up(texts)
    return Tokens(texts, lows, starts, ends, answers, frozenset(texts))


def without_last_stops(tokens: Tokens, ranges: Sequence[tuple[int, int]]) -> Tokens:
    """Return the tokens with a letter in place of a letter and its stop where a sentence ends: it is no initial."""
    places = [last - 1 for first, last in ranges if last > first and _INITIAL.fullmatch(tokens.texts[last - 1])]
    if not places:
        return tokens
    texts, lows, ends = tokens.texts[:], tokens.lows[:], tokens.ends[:]
    for at in places:
        texts[at], lows[at], ends[at] = texts[at][0], lows[at][0], ends[at] - 1
    return Tokens(texts, lows, tokens.starts, ends, tokens.answers, tokens.words)


def sentence_ranges(tokens: Tokens, sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Return the token range of each sentence."""
    starts = tokens.starts
    return [(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)) for sentence in sentences]


_DASHES = frozenset("—–-") | {"--"}
_INITIALS, _DATELINE = 2, 14
"""Letters of a word in capitals that may open a dateline, tokens of a dateline."""


def past_dateline(tokens: Tokens, first: int, last: int) -> int:
    """The token after the dash that closes a dateline ("TEHRAN, May 21 (MNA) – "), ``first`` where there is none."""
    if first >= last or not (tokens.texts[first].isupper() and len(tokens.texts[first]) > _INITIALS):
        return first
    for place in range(first, min(last - 1, first + _DATELINE)):
        if tokens.texts[place] in _DASHES:
            return place + 2 if tokens.texts[place + 1] in _DASHES else place + 1
        if tokens.texts[place].islower():
            break
    return first
