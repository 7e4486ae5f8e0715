"""Numbers for which a sentence does not stand: those that somebody denies, or that those who gave them took back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from wiredesk.model import Figure, Sentence

from ._claimants import subject_before
from ._context import around

_COUNT = r"(?:claims?|figures?|tolls?|numbers?|estimates?|counts?|statements?|reports?|tally|total|warnings?)"
_OWN = r"(?:(?:its|his|her|their|the|an?|any) )?"
_ON = r"(?:(?!\b(?:and|but|while|saying|after|which|who|over)\b)[^.;—])"
"""What goes on from a verb to its number; a second verb, or a clause on something else, does not."""
_TAKES_BACK = re.compile(
    rf"\b(?:retract(?:s|ed|ing)?|recant(?:s|ed|ing)?|disown(?:s|ed|ing)?|withdr(?:aws?|ew|awn|awing)|"
    rf"(?:took|takes?|taken|taking|walk(?:s|ed|ing)?) back|no longer (?:stands? by|gives?|maintains?)) "
    rf"(?:{_OWN}(?:[\w’'-]+ ){{0,3}}{_COUNT}\b{_ON}{{0,70}}|(?:the|an?) )$"
)
_CORRECTS = re.compile(
    rf"\b(?:correct|revis|amend)(?:s|es|ed|ing) {_OWN}(?:[\w’'-]+ )?(?:earlier|previous|initial|first|preliminary) "
    rf"(?:[\w’'-]+ ){{0,2}}?{_COUNT}(?: of| that)? (?:\w+ )?$"
)
_FROM = re.compile(
    r"\b(?:correct|revis|amend|lower|cut|reduc|downgrad|slash)\w* (?:(?!\b(?:and|but|while)\b)[^.;]){0,40}"
    r"\b(?:tolls?|figures?|counts?|estimates?|tally|death toll|number of \w+)\b(?:(?!\b(?:and|but|while)\b)[^.;]){0,50}"
    r"\bfrom (?:an? (?:earlier|initial|previous) )?$"
)
_DENIES = re.compile(
    rf"\b(?:(?P<denies>den(?:y|ies|ied|ying))|doubt(?:s|ed|ing)?|"
    rf"disput(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?) "
    rf"(?:that |having |\w+ing |{_OWN}(?:[\w’'-]+ ){{0,2}}{_COUNT}(?: of| that)? )"
    rf"(?:(?!\b(?:attacks?|strikes?|behind|responsible|responsibility) )(?!that )(?!in )(?!from ){_ON}){{0,70}}$"
)


How = Literal["denied", "disputed", "taken back"]


@dataclass(frozen=True, slots=True)
class Unsaid:
    """What a sentence does to a number: whether it is denied or taken back, and by whom if that is told."""

    how: How
    who: str | None


def unsaid(sentence: Sentence, figure: Figure) -> Unsaid | None:
    """Whether a sentence tells a number only to say that it is not so.

    Those who gave it took it back ("retracted its claim that 14,000", "correcting an earlier figure of 12", "revised
    the toll to eight from 12"), or somebody denies it ("denied that 40 people were killed"). None where it stands.
    """
    before, _ = around(sentence, figure)
    if figure.kind == "duration":
        return None
    for pattern in (_TAKES_BACK, _CORRECTS, _FROM):
        found = pattern.search(before)
        if found:
            return Unsaid("taken back", figure.claimant or subject_before(before[: found.start()]))
    found = _DENIES.search(before)
    if found is None:
        return None
    how: How = "denied" if found["denies"] else "disputed"
    return Unsaid(how, figure.claimant or subject_before(before[: found.start()]))
