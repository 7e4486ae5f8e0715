"""Numbers with which somebody counts again what was counted before: "police put the crowd at 20,000"."""

from __future__ import annotations

import re

from wiredesk.model import Figure, Sentence

from ._claimants import subject_before
from ._context import around

_HEDGE = r"(?:(?:about|some|around|roughly|nearly|almost|only|just|as many as|as few as) )?"
_COUNT = r"(?:figures?|estimates?|numbers?|tolls?|crowd|turnout|total|count|tally|losses|attendance|strength)"
_RECOUNT = re.compile(
    rf"\b(?:(?:put|puts|estimat(?:es|ed)|gave|gives) (?:[\w’-]+ ){{1,5}}?(?:at|to be|as) {_HEDGE}|"
    rf"(?:stood|stands?) by (?:its|their|the) (?:\w+ )?{_COUNT} of {_HEDGE}|"
    rf"(?:spoke|speaks?|talked|talks?) of {_HEDGE}|"
    rf"(?:said|says|counted|counts|estimat(?:es|ed)|put) (?:it (?:was|were|is) )?"
    rf"{_HEDGE})$"
)
"""What stands before the number, from its verb on."""
_KINDS = frozenset({"cardinal", "measure", "money"})
_NO_THING = re.compile(r"^(?:[.,;]| (?:in|on|at|and|but|while|had|were|took)\b|$)")
"""What stands behind it: no thing of its own."""


def recounter(sentence: Sentence, figure: Figure) -> str | None:
    """Who counts again with a number that names no thing of its own; None where none does."""
    before, after = around(sentence, figure)
    found = _RECOUNT.search(before)
    if found is None or figure.kind not in _KINDS or _NO_THING.match(after) is None:
        return None
    who = subject_before(before[: found.start()])
    return who and who.removeprefix("the ").removeprefix("The ")
