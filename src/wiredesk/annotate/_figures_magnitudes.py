"""The magnitude behind a number in digits: "million", "bn", "k", and the "m" that is of metres."""

from __future__ import annotations

import re

from wiredesk.lang import MAGNITUDES, SHORT_MAGNITUDES

from ._figures_raw import GAP, Number
from ._figures_units import LINKING, METRE_NEXT, Units
from ._nouns import plural, singular

_MAGNITUDE = re.compile(
    rf"(?:{GAP}|[-‑])?(hundred|thousand|million|billion|trillion|quadrillion|lakhs?"
    rf"|crores?|dozens?)(?![a-z])(?:(?:{GAP})(thousand|million|billion|trillion"
    rf"|crores?)(?![a-z]))?",
    re.IGNORECASE,
)
_SHORT = re.compile(
    rf"{GAP}?(mln|bln|trn|tln|mn|bn|tn|mil)(?![A-Za-z])|(k|m|mm|b|t|cr|tr)(?![A-Za-z²³0-9/])| (?-i:(B))(?= [a-z])",
    re.IGNORECASE,
)
_SPACED = re.compile(rf"{GAP}(m|b|k)(?= [A-Za-z(]|[.,;:)?!]|\s*$)")
"""A short magnitude after a space: "$675 m"."""
_BEFORE = 90
"""Characters before "4.9m" in which a word for what is counted in millions may stand."""
_COUNTS = re.compile(
    r"\b(?:population|passengers?|people|viewers|audiences?|customers|users|downloads|followers|subscribers|visitors"
    r"|voters|votes|copies|jobs|profits?|revenues?|turnover|sales|listeners|refugees|tourists)\b(?:[^.;]|\.\d)*"
    r"\b(?:to|from|of|at|by|than|reached|hit|totalled|was|were|about|around|nearly|over) [\d.]+ ?m$",
    re.IGNORECASE,
)
_MONEY_NEXT = frozenset("rand yen yuan won baht ringgit lei".split())
"""Currencies without a plural."""


class Magnitudes(Units):
    """Reads magnitudes."""

    def _magnitude(self, number: Number) -> None:
        """Take in the magnitude behind a number, in words or letters."""
        match = _MAGNITUDE.match(self.text, number.end)
        if match:
            word = match.group(1).lower()
            number.magnitude = MAGNITUDES["dozen" if word == "dozens" else word]
            if match.group(2):
                number.magnitude *= MAGNITUDES[match.group(2).lower()]
            number.end = match.end()
            return
        short = _SHORT.match(self.text, number.end)
        if short is None:
            self._spaced(number)
            return
        form = (short.group(1) or short.group(2) or short.group(3)).lower()
        if form in ("m", "mm", "t", "b", "cr", "tr") and number.currency is None:
            if form == "m" and self._metres(short.end()):
                return
            if form in ("mm", "t", "cr", "tr"):
                return
            if (
                form == "b"
                and short.group(3) is None
                and not re.match(r" [a-z]|[.,;)]?(?:\s|$)", self.text[short.end() : short.end() + 2])
            ):
                return
        number.magnitude = SHORT_MAGNITUDES[form]
        number.end = short.end()

    def _spaced(self, number: Number) -> None:
        """A magnitude printed apart from a sum ("$675 m") or a count ("7.3 m phones"; not "200 m races")."""
        found = _SPACED.match(self.text, number.end)
        if found is None:
            return
        noun = re.match(r" ([a-z]+)", self.text[found.end() : found.end() + 24], re.IGNORECASE)
        low = noun.group(1).lower() if noun else ""
        counted = (plural(low) and not {low, singular(low)} & METRE_NEXT) or low in _MONEY_NEXT
        told = _COUNTS.search(self.text, max(found.end() - _BEFORE, 0), found.end()) is not None
        counted = counted or (told and (not low or low in LINKING))  # "album sales in excess of 130 m"
        counted = counted and found.group(1) == "m"
        if number.currency is not None or counted:
            number.magnitude = SHORT_MAGNITUDES[found.group(1)]
            number.end = found.end()

    def _metres(self, end: int) -> bool:
        """Whether "80m" without a currency is a length: before "long", a race or a full stop."""
        if self.text[end - 1] == "M":
            return False
        after = re.match(r"[ -]([A-Za-z]+)", self.text[end : end + 24])
        word = after.group(1).lower() if after else ""
        if word not in METRE_NEXT - LINKING and _COUNTS.search(self.text, max(end - _BEFORE, 0), end):
            return False
        return not word or not METRE_NEXT.isdisjoint({word, singular(word)})
