"""Number phrases: one pass from anchor to anchor."""

from __future__ import annotations

import re
from dataclasses import replace

from wiredesk.lang import FRACTIONS, TENS, UNITS_OF_COUNT, number_words

from ._figures_raw import CHANGES, ORDINAL_WORDS, VULGAR, Number, Raw
from ._figures_tables import PREFIXES, VAGUE, VAGUE_HEADS
from ._figures_words import Words
from ._words import Column

_WORD_STARTS = (
    frozenset(
        [*UNITS_OF_COUNT, *TENS, "half", "hundred", "thousand", "million", "billion", "trillion", "dozen", "quarter"]
    )
    | VAGUE_HEADS
)
_HYPHENED = UNITS_OF_COUNT.keys() | TENS.keys() | {"half", "quarter", "hundred"}
"""Number words that another may be hyphened to: "half-million"."""
_DIGITISH = frozenset("0123456789").union(VULGAR)
_GLUED = re.compile(r"[a-z]{1,3}\d")
_ANCHORS = _WORD_STARTS | ORDINAL_WORDS | frozenset(CHANGES) | {"a", "an"}
_ARTICLES = frozenset(["a", "an"])
_AFTER_ARTICLE = (
    frozenset(phrase.split()[1] for phrase in VAGUE if phrase.split()[0] in _ARTICLES)
    | FRACTIONS.keys()
    | {"hundred", "thousand", "million", "billion", "trillion", "dozen"}
)


def _anchors(word: str) -> bool:
    """Whether a number may start with a word."""
    low = word.lower()
    return (
        low in _ANCHORS
        or low[0] in _DIGITISH
        or low[-1] in _DIGITISH
        or "-" in low
        or "‑" in low
        or (low[-1] in "mbnk" and _GLUED.match(low) is not None)
    )


_ANCHORED = Column(_anchors)
_TIME = "minute|hour|day|week|month|year"
_WHOLE = re.compile(
    rf"\b(?:(an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{{1,3}}) ({_TIME})s?(?: and)? "
    rf"|(\d{{1,3}})-({_TIME}),? )$",
    re.IGNORECASE,
)
"""The greater part of a length of time told in two units."""
_ONE_OF = {"a": "one", "an": "one"}
_INSIDE: dict[str, dict[str | None, float]] = {
    "minute": {"second": 60.0},
    "hour": {"minute": 60.0},
    "day": {"hour": 24.0},
    "week": {"day": 7.0},
    "year": {"month": 12.0},
}
"""How many of a smaller unit a greater one has."""
_GLUED_WORDS = frozenset("minus sub now mid over under nearly almost about to".split())


_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])\b"
_CLOCK_TOLD = re.compile(
    rf"(?:(?:(?:five|ten|twenty|twenty-five|5|10|20|25) past|(?:a )?quarter (?:past|to)|half past) {_HOUR}"
    rf"|(?<=\b[Aa]t )(?:five|ten|twenty|twenty-five) to {_HOUR})"
    r"(?!-| ?%|[.,]\d| (?:per|percent|hundred|thousand|[mb]illion)\b)(?! [a-z]+s\b)",
    re.IGNORECASE,
)
"""A clock time in words: "ten past eleven", "a quarter to nine"."""
_GOES_ON = re.compile(r" ?(?:hundred|thousand|[mb]illion|per\b|%|\.\d)")
"""What makes a number of what follows "number", and no place in a row."""


class Scanner(Words):
    """Scans one text once, from number to number."""

    def scan(self) -> list[Raw]:
        """Return the number phrases in order; none overlap."""
        found: list[Raw] = []
        tokens = self.tokens
        for index in _ANCHORED.where(tokens):
            low, start = tokens.lows[index], tokens.starts[index]
            if low in _ARTICLES and not self._counts_after(index):
                continue
            if start < self._at:
                continue
            clock = _CLOCK_TOLD.match(self.text, start)
            if clock is not None:
                self._at = clock.end()
                continue
            raw = self._anchor(index, low, start)
            if raw is not None and raw.kind in ("duration", "fraction"):
                raw = self._joined(raw, found)
            if raw is not None and (not found or raw.start >= found[-1].end):
                found.append(raw)
                self._at = max(self._at, raw.end)
        return found

    def _joined(self, raw: Raw, found: list[Raw]) -> Raw:
        """A length of time told in two units ("an hour and twenty minutes", "two years and a half"), as one."""
        before = _WHOLE.search(self.text, max(0, raw.start - 28), raw.start)
        if before is None or raw.high is not None or raw.vague:
            return raw
        count, unit = (before[1] or before[3]).lower(), (before[2] or before[4]).lower()
        whole = float(count) if count.isdigit() else number_words([_ONE_OF.get(count, count)])[0]
        inside = _INSIDE.get(unit, {})
        if raw.kind == "fraction" and raw.value in (0.5, 0.25, 0.75) and not self.text.startswith(" of", raw.end):
            value = whole + raw.value
        elif raw.unit in inside and raw.value < inside[raw.unit]:
            value, unit = whole * inside[raw.unit] + raw.value, raw.unit
        else:
            return raw
        while found and found[-1].end > before.start():
            found.pop()
        return replace(raw, start=before.start(), value=value, unit=unit, kind="duration", number_start=before.start())

    def _counts_after(self, index: int) -> bool:
        """Whether the word after "a" may be one of a number: "a hundred", "a third", "a half-dozen"."""
        lows = self.tokens.lows
        return index + 1 < len(lows) and lows[index + 1].replace("‑", "-").partition("-")[0] in _AFTER_ARTICLE

    def _anchor(self, index: int, low: str, start: int) -> Raw | None:
        """The figure that begins at a token, None where none does."""
        if index and self.tokens.lows[index - 1] == "number" and self._is_rank(index, low):
            return None
        first = low[0]
        if first.isdigit():
            number = None if self._is_masked(start) else self._digits(start)
        elif first in VULGAR:
            number = Number(start, start + 1, VULGAR[first], fraction=True, decimals=True)
        elif low in _WORD_STARTS or low in ("a", "an") or low in ORDINAL_WORDS or low in CHANGES:
            if self._is_masked(start):
                return None
            return self._words(index, low)
        elif "-" in low or "‑" in low:
            head = low.replace("‑", "-").partition("-")[0]
            if head not in _HYPHENED or self._is_masked(start):
                if head in _GLUED_WORDS and not self._is_masked(start):
                    return self._after_hyphen(index, start + len(head) + 1, head)
                return None
            return self._words(index, low)
        else:
            return self._prefixed(index)
        return self._finish(number) if number is not None else None

    def _is_rank(self, index: int, low: str) -> bool:
        """Whether what follows "number" is a place in a row: "at number three", "the number two"; no "number 300"."""
        short = low in UNITS_OF_COUNT or low in TENS or (low.isdigit() and len(low) <= 2)
        return short and _GOES_ON.match(self.text, self.tokens.ends[index]) is None

    def _after_hyphen(self, index: int, at: int, head: str) -> Raw | None:
        """A number hyphened to a word: "minus-130", "sub-7", "now-18"."""
        number = self._digits(at)
        if number is None:
            return None
        if head in ("minus", "sub"):
            number.start = self.tokens.starts[index]
            number.negative = head == "minus"
        raw = self._finish(number)
        if raw is not None and head == "sub":
            raw.modifier = "fewer_than"
        return raw

    def _prefixed(self, index: int) -> Raw | None:
        """A number glued to a currency code: "$US500", "RM120,000", "Rs500"."""
        text = self.tokens.texts[index]
        place = next((i for i, c in enumerate(text) if c.isdigit()), 0)
        start = self.tokens.starts[index]
        marked = start > 0 and self.text[start - 1] == "$" and f"${text[:place]}" in PREFIXES
        if not (marked or text[:place] in PREFIXES) or self._is_masked(start):
            return None
        number = self._digits(start + place)
        if number is not None and text[:place].isupper() and place == 3 and number.value * number.magnitude < 100:
            return None  # "COP30" is no sum
        return self._finish(number) if number is not None else None
