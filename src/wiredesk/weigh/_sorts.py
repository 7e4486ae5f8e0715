"""What sort of number a figure is where it is no plain count: a bar to be reached, a rank, so many more or left."""

from __future__ import annotations

import re
from typing import Literal

from wiredesk.lang import fold, stem
from wiredesk.model import Figure, Sentence

from ._context import around

Sort = Literal["bar", "rank", "more", "left", "counted"]

_BAR_BEFORE = re.compile(
    r"\b(?:threshold|minimum|maximum|limit|cap|ceiling|quota|barrier) (?:of|at) (?:at least |about )?$", re.IGNORECASE
)
_BAR_AFTER = re.compile(r"^[^.,;:()]{0,25}\b(?:(?:required|needed|necessary) (?:to|for|by)|threshold|hurdle)\b")
_VOTED = frozenset(map(stem, ("vote", "ballot", "seat", "signature", "delegate", "majority", "lawmaker")))
_RANK = re.compile(r"\b(?:top|bottom|richest|poorest|wealthiest|highest|lowest)(?:[- ]earning)? $", re.IGNORECASE)
_MORE_BEFORE = re.compile(r"\b(?:another|an additional|a further)(?: about| some| estimated)? $", re.IGNORECASE)
_MORE_IN = re.compile(r"\banother\b", re.IGNORECASE)
_MORE_AFTER = re.compile(r"^ (?:more|others?|additional)\b(?! than)")

_COUNTED = re.compile(
    r"^ (?:of )?(?:the |all )?(?:ballots|votes|precincts|(?:polling )?stations)(?: (?:had|have) been| were)? "
    r"(?:counted|reporting|processed|tallied)\b"
)
_TURNOUT = stem("turnout")
_COUNT_GOES_ON = re.compile(
    r"\b(?:ballots?|votes?|precincts?|stations?)(?: had been| have been| were)? (?:counted|reporting|processed)\b|"
    r"\b(?:final|preliminary|partial|provisional|early|official) (?:\w+ )?(?:count|results?|returns|tally)\b",
    re.IGNORECASE,
)
_REMAINING = re.compile(r"\bremaining $", re.IGNORECASE)
_LEFT_AFTER = re.compile(r"^[^.,;:()]{0,70}\b(?:at large|on the (?:run|loose))\b")
_HUNTED = re.compile(r"\b(?:escap\w+|fugitives?|manhunt|at large|on the (?:run|loose))\b", re.IGNORECASE)


def sort_of(sentence: Sentence, figure: Figure) -> Sort | None:
    """The sort of a figure by the words beside it.

    ``bar``: a share or number of votes that has to be reached ("the 50% required to win"); ``rank``: who is meant, not
    how many ("the top 2 percent"); ``counted``: how far a count of votes has come ("60 percent of ballots counted");
    ``more``: some beside those counted before ("another 150"); ``left``: those not yet caught ("the remaining six
    escapees", "five are still at large"); None for a plain one.
    """
    before, after = around(sentence, figure)
    if figure.kind == "percent" and _RANK.search(before):
        return "rank"
    voted = figure.kind == "percent" or stem(fold(figure.head or "")) in _VOTED
    if voted and (_BAR_BEFORE.search(before) or _BAR_AFTER.match(after)):
        return "bar"
    if figure.kind == "percent" and _COUNTED.match(after):
        return "counted"
    if _MORE_BEFORE.search(before) or _MORE_IN.search(figure.text) or _MORE_AFTER.match(after):
        return "more"
    if figure.kind == "cardinal" and (
        _LEFT_AFTER.match(after) or (_REMAINING.search(before) and _HUNTED.search(sentence.text))
    ):
        return "left"
    return None


def two_sorts(a: Sort | None, b: Sort | None, together: bool) -> bool:
    """Whether figures of two sorts are two numbers: "150" and "another 150" only where one passage tells both
    (``together``)."""
    return a != b and (together or "more" not in (a, b) or None not in (a, b))


def is_of_count(figure: Figure, head: str | None, sentence: Sentence) -> bool:
    """Whether a share of votes, or a turnout, is that of a count that goes on or is done: it moves with the hour."""
    return figure.kind == "percent" and (head == _TURNOUT or _COUNT_GOES_ON.search(sentence.text) is not None)
