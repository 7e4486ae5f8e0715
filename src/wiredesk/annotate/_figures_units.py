"""Units after a number: the longest printed form that is known."""

from __future__ import annotations

import re

from wiredesk.lang import UNITS

from ._eras import is_era
from ._figures_raw import Base, Number
from ._figures_tables import EXACT_FORMS, FOLDED_FORMS
from ._nouns import singular

ERA = "year_bc"
"""Unit of years before Christ."""
CENTS = frozenset(name for name, unit in UNITS.items() if unit.dimension == "money" and "_" in name)
"""Parts of a currency: ``USD_cent``, ``RUB_kopeck``."""
_UNIT_WORDS = re.compile(
    r"B\.C\.(?:E\.)?|[%°º¢€£¥₹″$₽₴฿₪₩]{1,2}(?:[CFcf](?![A-Za-z]))?|m\.p\.h\.?|[A-Za-zµμ°]{1,16}(?:[.²³]|[23](?!\d|\.\d))?(?:[-/^][A-Za-z0-9²]{1,8}){0,2}"
)
_SINGLE_GLUED = frozenset("m g l h s p c t x R L W V K b k y in".split())
_INITIALS = re.compile(r"[A-Z]\.[A-Z]\b")
_SCALE = re.compile(r" ?(?:\([^)]{1,20}\) )?(celsius|centigrade|fahrenheit|C\b|F\b)", re.IGNORECASE)
_WORDS_OF_MONEY = frozenset("won rand lei real ether marks".split())
"""Currencies whose word means something else beside a small number ("won 3 sets")."""
_WORDS_WITH_S = frozenset("cup point bit quarters stone".split())
"""Units whose word, with an "s" behind it, is a thing that is counted."""
_MONEY_FROM = 500

LINKING = frozenset("in to and by or from up across off".split())
METRE_NEXT = frozenset(
    """
    high deep wide tall long away from race pool sprint freestyle butterfly hurdles north south east west above
    below off final finals relay dash backstroke breaststroke medley across down up to in behind short thick
    radius diameter tower and by x underwater underground of-the heats swell waves walk run air steeplechase
    individual mark or world record record-breaking hurdle depth runner champion title winner swimmer sprinter
    stage best semi-final gold silver bronze medallist medal event
    """.split()
)
"""What may stand behind a length in metres."""
_RACE = re.compile(r"(?:\b(?:the|over|[Mm]en's|[Ww]omen's|T\d\d) |’s )(?:60|[1-48]00|110|1,?500|5,?000|10,?000) m$")
_NO_THING = re.compile(r"[.,;)]|$| [A-Z]\d\d\b| (?:before|after|in|and|at|but|on|with|as|where|when)\b")
"""A race's distance with a spaced "m", and what follows where no thing is counted ("the 400 m, but")."""


def _no_unit(low: str, number: Number, after: str) -> bool:
    """Whether a word behind a number that could be a unit is none there."""
    if low in _WORDS_OF_MONEY:
        return number.magnitude == 1 and number.value < _MONEY_FROM
    return low in _WORDS_WITH_S and after == "s"


def spaced_metres(text: str, end: int) -> bool:
    """Whether a spaced "m" that ends at an offset is of metres: before a race ("the 200 m final")."""
    if _RACE.search(text, max(0, end - 20), end) and _NO_THING.match(text, end):
        return True
    noun = re.match(r" ([a-z-]+)", text[end : end + 24])
    words = {noun[1], singular(noun[1])} - LINKING - {"or", "long"} if noun else frozenset()
    return bool(words & METRE_NEXT)


class Units(Base):
    """Finds units."""

    def _unit_of(self, number: Number) -> tuple[str, int] | None:
        """Name and end of the unit right behind a number; the last is kept, as range, label and figure ask for it."""
        if self._unit_told[0] is not number:
            self._unit_told = number, self._unit_at(number.end, number)
        return self._unit_told[1]

    def _unit_at(self, at: int, number: Number | None = None) -> tuple[str, int] | None:
        """Name and end of the unit printed at an offset, the longest form that is known."""
        text = self.text
        glued = True
        if text[at : at + 1] in (" ", "\u00a0", "\u202f", "-", "‑") and at + 1 < len(text):
            at += 1
            glued = False
        words: list[str] = []
        ends: list[int] = []
        place = at
        for _ in range(4):
            match = _UNIT_WORDS.match(text, place)
            if match is None:
                break
            words.append(match.group())
            ends.append(match.end())
            place = match.end()
            if text[place : place + 1] not in (" ", "\u00a0", "-"):
                break
            place += 1
        for taken in range(len(words), 0, -1):
            form = text[at : ends[taken - 1]].replace("\u00a0", " ")
            name = form_name(form)
            end = ends[taken - 1]
            if name is None and form.endswith("."):
                name, end = form_name(form[:-1]), end - 1
            if name is None and "-" in form and taken == 1:
                part = form.split("-", 1)[0]
                name, end = form_name(part), at + len(part)
                form = part
            if name is None:
                continue
            if form in _SINGLE_GLUED and not glued and not (form == "m" and spaced_metres(text, end)):
                continue
            return self._sensible(name, form, end, number)
        return None

    def _sensible(self, name: str, form: str, end: int, number: Number | None) -> tuple[str, int] | None:
        """Name and end of a unit in its company, None where the form means something else there ("won 3 sets")."""
        text = self.text
        low = form.lower().rstrip(".")
        if number is not None and _no_unit(low, number, text[end : end + 1]):
            return None
        if low in ("pound", "pounds"):
            large = number is not None and (number.magnitude > 1 or number.value >= 5000)
            return ("GBP" if large and not text[end:].startswith(" of") else "pound_mass"), end
        if _INITIALS.match(text, end - len(form.rstrip("."))):
            return None  # "40 F.B.I. agents"
        if name == ERA and not is_era(self.tokens, self.tokens.at(end - len(form))):
            return None
        if low in ("mm", "cm") and number is not None and number.currency:
            return None
        if name == "degree":
            scale = _SCALE.match(text, end)
            if scale:
                return ("celsius" if scale.group(1)[0] in "cC" else "fahrenheit"), scale.end()
        if name in ("C", "F") and number is None:
            return None
        return name, end


def form_name(form: str) -> str | None:
    """Return the unit that a printed form stands for, None where it is none."""
    return (
        EXACT_FORMS.get(form) or FOLDED_FORMS.get(form) or (FOLDED_FORMS.get(form.lower()) if len(form) > 2 else None)
    )


def kind_of(unit: str | None) -> str:
    """Return the kind of a figure in a unit: money, percent, duration, measure; cardinal without one."""
    if unit is None:
        return "cardinal"
    dimension = UNITS[unit].dimension
    if dimension == "money":
        return "money"
    if dimension in ("share", "share_points"):
        return "percent"
    if dimension in ("ratio", "points"):
        return "cardinal"
    if dimension == "time":
        return "duration"
    if dimension == "age":
        return "age"
    return "measure"
