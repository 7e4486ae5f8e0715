"""From a number to a figure: labels left out, ranges joined, the phrase read."""

from __future__ import annotations

import re

from ._figures_ranges import Ranges
from ._figures_raw import Number, Raw
from ._figures_tables import LABELS, MODIFIERS_BEFORE

_LETTERS = 2
"""Letters from which what is glued to digits is a word: "5G" and "4K" count as they are printed."""
_ENDINGS = frozenset(["st", "nd", "rd", "th"])
_LISTED = re.compile(r"[A-Z]\w{2,20}: (?:[A-Z]?[\w’'&-]{1,20} ){1,4}\d{1,4}(?:,|;| and) (?:[\w’'&-]{1,20} ){1,4}\d")
"""A label, and names with a number behind each: "Seats: Homeland List 46, Civic Union 45"."""
_FAR, _NAME = 200, 60
"""Characters before a number in which the label of its list stands, and a name."""
_COUNTED = re.compile(r"\d [a-z]{2,20}s\b[^.;:]*$")
"""A count with its noun before the others of its list: "won 208 seats, the Greens 85 and the Left 64"."""
_GOES_ON = re.compile(r"(?:,|;| and) (?:the )?[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,2} $")
_CLOSES = re.compile(r"[,;.]|$| and (?:the )?[A-Z]")


class Phrases(Ranges):
    """Makes figures of numbers."""

    def _finish(self, number: Number) -> Raw | None:
        """Range, unit, kind and modifiers of a number; None when it is a label, a score's half, a year."""
        value = number.value * number.magnitude * (-1 if number.negative else 1)
        raw = Raw(number.start, number.end, value, number_start=number.start, unit=number.currency)
        if number.ordinal:
            raw.kind = "ordinal"
            self._at = max(self._at, raw.end)
            return raw
        if number.fraction:
            raw.kind = "fraction"
            return self._dress(raw, raw.end)
        if self._runs(raw, number):
            return raw
        other = self._second(number)
        if other is not None:
            joined = self._range(raw, number, other)
            if joined == "score":
                raw.kind, raw.high, raw.end = "score", other.value, other.end
                self._at = max(self._at, other.end)
                return raw
            if joined == "range":
                number = other
        if self._is_label(raw, number):
            return None
        raw = self._dress(raw, raw.end, number)
        return None if self._is_glued(raw, number) else raw

    def _is_glued(self, raw: Raw, number: Number) -> bool:
        """Whether digits are part of a word that is no unit: "49ers", "4chan"."""
        letters = self.text[raw.end : raw.end + _LETTERS]
        glued = len(letters) == _LETTERS and letters.isalpha() and letters not in _ENDINGS
        return glued and not number.word and raw.end == number.end

    def _is_label(self, raw: Raw, number: Number) -> bool:
        """Whether a bare number names something ("Section 427", "Boeing 737", "Big 12")."""
        if number.currency or not number.plain or number.magnitude > 1 or number.negative:
            return False
        tokens = self.tokens
        at = tokens.at(raw.start) - 1
        if at < 0:
            return False
        previous = tokens.texts[at]
        low = previous.lower()
        if number.word:
            return low in ("chapter", "article", "section", "phase", "page", "formula", "act", "world war")
        if tokens.ends[at] < raw.start - 1 or "\n" in self.text[tokens.ends[at] : raw.start]:
            return False
        if low in LABELS:
            return True
        if self._unit_of(number) is not None:
            return False
        named = previous[0].isupper() and previous[-1].isalnum() and not self._starts_sentence(at)
        if not named or low in MODIFIERS_BEFORE or raw.high is not None or self._is_listed(raw.start, raw.end):
            return False
        following = tokens.at(raw.end)
        if following < len(tokens.lows):
            word = tokens.texts[following]
            if (
                tokens.starts[following] == raw.end + 1
                and word.islower()
                and word[0].isalpha()
                and (word.endswith("s") or word in ("people", "men", "women", "children"))
                and word not in ("is", "was", "has", "as", "this", "its")
            ):
                return False
        return number.value < 10000 and "," not in self.text[number.start : number.end]

    def _is_listed(self, start: int, end: int) -> bool:
        """Whether a number stands behind a name in a list of such: under a label that says what they count, or after
        one that does so itself ("won 208 seats, the Greens 85")."""
        text = self.text
        low = max(0, start - _FAR, text.rfind("\n", 0, start) + 1)
        colon = text.rfind(": ", low, start)
        if colon >= 0 and "." not in text[colon:start]:
            return _LISTED.match(text, text.rfind(" ", low, colon) + 1 or low) is not None
        if _GOES_ON.search(text, max(low, start - _NAME), start) is None or _CLOSES.match(text, end) is None:
            return False
        return _COUNTED.search(text, low, start) is not None
