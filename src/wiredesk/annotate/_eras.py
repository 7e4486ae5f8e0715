"""The eras that years are counted in: "500 BC", "the third century BCE", "A.D. 79"; no "Vancouver, B.C."."""

from __future__ import annotations

import re

from ._names_tokens import Tokens

_BEFORE_CHRIST = frozenset("BC BCE B.C. B.C.E.".split())
_AFTER_CHRIST = frozenset("AD CE A.D. C.E.".split())
_AGES = frozenset("century centuries millennium millennia".split())
_LEADS = frozenset("in by since until before after from to around circa about between and".split())
_MODERN = range(1900, 2100)
"""Years told without an era: in "in 2024 BC Ferries" it is a name that begins."""
_COUNTED_DOWN = re.compile(r"(?: ?(?:-|–|to|and|or) ?\d{1,4})? ?(?P<era>BCE?|B\.C\.(?:E\.)?)(?!\w)")
"""What follows a year before Christ, or the first of two."""


def is_era(tokens: Tokens, at: int) -> bool:
    """Whether a word says how years are counted."""
    texts = tokens.texts
    if texts[at] not in _BEFORE_CHRIST and texts[at] not in _AFTER_CHRIST:
        return False
    year = texts[at - 1] if at else ""
    if year.isdigit():
        named = at + 1 < len(texts) and texts[at + 1][0].isupper()
        lead = tokens.lows[at - 2] if at > 1 else ""
        return not named or (int(year) not in _MODERN and lead in _LEADS)
    if at and tokens.lows[at - 1] in _AGES:
        return True
    return texts[at] in _AFTER_CHRIST and at + 1 < len(texts) and texts[at + 1].isdigit()


def counted_down(text: str, tokens: Tokens, end: int) -> bool:
    """Whether a year, century or range that ends at an offset is one before Christ."""
    found = _COUNTED_DOWN.match(text, end)
    return found is not None and is_era(tokens, tokens.at(found.start("era")))
