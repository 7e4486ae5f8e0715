"""Which part a sentence plays around the main event: main, reaction, background, expectation."""

from __future__ import annotations

import re

from ._edits import quoted_zones
from ._material import Candidate

_WILL = re.compile(
    r"\b(?:will (?!have\b)|is expected|are expected|is due to|are due to|is set to|are set to|plans to|planned for|"
    r"scheduled (?:for|to)|next (?:week|month|year|round|summer|spring|autumn|winter)|later this (?:week|month|"
    r"year)|tomorrow|"
    r"upcoming|is likely to|are likely to)"
)
_PAST = re.compile(
    r"\b(?:last (?:year|month|summer|winter|spring|autumn|fall)|previously|since (?:19|20)\d\d|"
    r"in (?:19|20)\d\d|years? ago|decades?|months ago|historically|founded|"
    r"earlier this (?:year|month))\b"
)
_DIGIT = re.compile(r"\d")
_SAYS = re.compile(
    r"\b(?:said|says|told|added|wrote|warned|argued|insisted|stressed|noted|explained|called|tweeted|posted|"
    r"according to|stated|announced|claimed|urged|asked)\b"
)


def role_of(candidate: Candidate) -> str:
    """``main``, ``reaction``, ``background`` or ``expectation``, by rules read off newsdiscourse's classes."""
    text = candidate.sentence.text
    zones = quoted_zones(text)
    outside = "".join(char for i, char in enumerate(text) if not any(start <= i < end for start, end in zones))
    if candidate.index <= 1:
        return "main"
    if candidate.quoted > 25:
        return "reaction"
    if _PAST.search(outside) and candidate.share > 0.15:
        return "background"
    if _WILL.search(outside):
        return "expectation"
    if _SAYS.search(outside) and candidate.speakers and candidate.share > 0.1 and not _DIGIT.search(outside):
        return "reaction"
    return "main"
