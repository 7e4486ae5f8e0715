"""What stands around a number: unit, rate, bound, direction, age."""

from __future__ import annotations

import re

from wiredesk.lang import UNITS

from ._figures_bounds import Bounds
from ._figures_raw import Number, Raw
from ._figures_units import kind_of

_RATE = re.compile(
    r"(?:,? )?(?:(?:per|each|every)[ -]"
    r"(?!(?:to|from|of|in|for|and|on|at|by|with|as|or|but|over|under|after|towards?)\b)"
    r"(?:capita|annum|cent(?! )|square (?:foot"
    r"|metre|meter|kilometre|kilometer|mile)|cubic (?:metre|meter)|[a-z0-9,]{1,12}(?: (?:people"
    r"|residents|inhabitants|days|years|hours|minutes))?)"
    r"|(?<!, )an? (?:second|minute|hour|day|night|week|month|year|season|game|share|barrel"
    r"|tonne|ton|litre|liter|gallon|gram|kilo|kilogram|ounce|piece|person|head"
    r"|square foot|household|pound|century|decade)\b(?! (?:ago|earlier|before|later|after)\b)"
    r"|(?:annually|daily|hourly|weekly|monthly|yearly)\b)|/(?:day|hour|year|month|week|kg|litre|share|hr|yr|mo)\b",
    re.IGNORECASE,
)
_HYPHENS = frozenset("-‑")
_ROUGHLY = re.compile(r" (?:or so|odd|or more) ")
_OF_THE_US = re.compile(r" US\b(?! ?\$)")
_OF_A = re.compile(r"(?: of)?(?: an?| one)?(?: US| imperial)?")
_PARTED = frozenset("length mass volume time area share share_points points temperature angle power energy".split())
_GLUED_TO = frozenset("length share share_points points".split())
"""What is told in parts of a unit ("half a mile"), and of which the unit may be hyphened ("a quarter-point cut")."""
_OF_MAGNITUDE = re.compile(r"\bmagnitude(?:[ -]of)?[ -]$")
_BELOW_ZERO = re.compile(r" (?:degrees )?below (?:zero|freezing)\b")


class Dress(Bounds):
    """Reads what stands around a number."""

    def _dress(self, raw: Raw, end: int, number: Number | None = None) -> Raw:
        """Add unit, kind, rate, modifiers and direction."""
        if number is not None and raw.kind == "cardinal":
            self._dress_count(raw, end, number)
        elif raw.kind == "fraction":
            self._dress_part(raw, end)
        elif raw.vague:
            unit = self._unit_at(end + len(" of") if self.text.startswith(" of", end) else end, number)
            if unit is not None:
                raw.unit, raw.end = unit
        self._take_rate(raw)
        self._modifiers(raw)
        self._at = max(self._at, raw.end)
        return raw

    def _dress_count(self, raw: Raw, end: int, number: Number) -> None:
        """The unit of a number that ends at an offset, a sum of money with its mark too; whether it is an age."""
        text = self.text
        unit = self._unit_of(number)
        spaced = _ROUGHLY.match(text, end) if raw.unit is None and unit is None else None
        if spaced:
            unit = self._unit_at(spaced.end() - 1, number)
        if unit is not None and (raw.unit is None or UNITS[unit[0]].dimension == "money"):
            raw.hyphen = text[end : end + 1] in _HYPHENS
            if raw.unit is None or (raw.unit == "USD" and unit[0] != "USD_cent"):
                raw.unit = unit[0]
            raw.end = unit[1]
        if number.currency == "USD" and _OF_THE_US.match(text, raw.end, raw.end + 5):
            raw.end += 3
        raw.kind = kind_of(raw.unit)
        if raw.unit is None and text[end : end + 1] in _HYPHENS:
            raw.hyphen = True
        self._temperature(raw)
        self._age(raw, number)

    def _dress_part(self, raw: Raw, end: int) -> None:
        """The unit that a fraction is a part of: "half a mile", "a quarter-point cut"."""
        gap = _OF_A.match(self.text, end)
        place = gap.end() if gap else end
        unit = self._unit_at(place, None)
        mark = self.text[place : place + 1]
        if unit is None or UNITS[unit[0]].dimension not in {" ": _PARTED, "-": _GLUED_TO}.get(mark, frozenset()):
            return
        raw.unit, raw.end = unit
        if raw.unit == "point" and mark == "-":
            raw.unit = "percentage_point"  # rates move by quarter-points
        raw.kind = kind_of(raw.unit)

    def _take_rate(self, raw: Raw) -> None:
        """The period or thing that a figure is for each of: "a day", "per head", "/kg"."""
        rate = _RATE.match(self.text, raw.end)
        if rate and raw.kind not in ("age", "score"):
            period = rate.group().strip(" ,/")
            raw.period = f"per {period}" if rate.group().startswith("/") else period
            raw.end = rate.end()

    def _temperature(self, raw: Raw) -> None:
        """ "minus 20 degrees", "20 below zero", "magnitude 6.2"."""
        if raw.unit is None and _OF_MAGNITUDE.search(self.text[max(0, raw.start - 14) : raw.start]):
            raw.unit, raw.kind = "magnitude", "measure"
        below = _BELOW_ZERO.match(self.text, raw.end)
        if below and raw.value > 0:
            raw.value, raw.end = -raw.value, below.end()
            raw.unit, raw.kind = raw.unit or "degree", "measure"
