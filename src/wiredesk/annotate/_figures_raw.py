"""What is scanned: the number, the phrase around it, and where the scanner stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from wiredesk.lang import ORDINALS
from wiredesk.model import Modifier

from ._names_tokens import Tokens
from ._words import Column

DASH = "-‑–—−"
ROUND_BASES = ("3", "4", "5", "6", "8", "10", "20", "25", "50", "100")
"""What a share in numbers is out of: "one in 10"."""
GAP = "[ \u00a0\u202f]"
MAX_DIGITS = 24
DIGITS = re.compile(
    r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)"
    r"|[1-9]\d{0,2}(?: \d{3}){1,4}(?= [a-z]|[.,;:!?)]*(?:\s|$)(?! ?\d))|\d+)(?:\.\d+)?|\.\d+"
)
SEPARATORS = re.compile("[, \u00a0\u202f\u2009]")
"""What parts the digits of a number in groups."""
_CRICKET_WORDS = frozenset(
    "wicket wickets innings overs batsman batsmen batter batters bowler bowlers bowled lbw stumps".split()
)
_CRICKET = Column(lambda word: word.lower() in _CRICKET_WORDS)
_TELLING = 2  # words of cricket that make a text one of cricket
VULGAR = {
    "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅕": 1 / 5, "⅖": 2 / 5, "⅘": 4 / 5,
    "⅗": 3 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8, "⅐": 1 / 7, "⅑": 1 / 9, "⅒": 1 / 10,
}  # fmt: skip
ORDINAL_WORDS = frozenset(ORDINALS)
CHANGES = {
    "doubled": 2.0,
    "doubling": 2.0,
    "tripled": 3.0,
    "tripling": 3.0,
    "trebled": 3.0,
    "quadrupled": 4.0,
    "halved": 0.5,
    "halving": 0.5,
    "quadrupling": 4.0,
}


@dataclass(slots=True)
class Raw:
    """A number phrase as it was scanned."""

    start: int
    end: int
    value: float
    high: float | None = None
    unit: str | None = None
    kind: str = "cardinal"
    modifier: Modifier = "exact"
    vague: bool = False
    change: Literal["up", "down"] | None = None
    period: str | None = None
    number_start: int = 0
    hyphen: bool = False


@dataclass(slots=True)
class Number:
    """A number as scanned, before its unit: offsets, value in base magnitude, and how it is printed."""

    start: int
    end: int
    value: float
    magnitude: float = 1.0
    decimals: bool = False
    plain: bool = True
    currency: str | None = None
    ordinal: bool = False
    fraction: bool = False
    negative: bool = False
    word: bool = False


class Base:
    """The text that is scanned, and the offset up to which it has been.

    Args:
        text: of the article.
        tokens: of the text.
        masked: offsets of dates and times, sorted, where numbers are no figures.
    """

    def __init__(self, text: str, tokens: Tokens, masked: list[tuple[int, int]]) -> None:
        self.text = text
        self.tokens = tokens
        self.masked = masked
        self._mask_starts = [start for start, _ in masked]
        self._at = 0
        self._unit_told: tuple[Number | None, tuple[str, int] | None] = None, None

    @cached_property
    def _cricket(self) -> bool:
        """Whether the text tells of a game in which sides are "87 for six"."""
        told = {self.tokens.lows[at] for at in _CRICKET.where(self.tokens)}
        return len(told) >= _TELLING

    def _is_masked(self, at: int) -> bool:
        place = bisect_right(self._mask_starts, at) - 1
        return place >= 0 and self.masked[place][0] <= at < self.masked[place][1]

    def _starts_sentence(self, at: int) -> bool:
        if at == 0:
            return True
        return (
            self.tokens.texts[at - 1] in ".!?:;“\"‘'(•—–-"
            or "\n" in self.text[self.tokens.ends[at - 1] : self.tokens.starts[at]]
        )
