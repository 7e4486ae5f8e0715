"""What opens a sentence and is no part of what it tells: connectives, and a page's own labels."""

from __future__ import annotations

import re

_CONNECTIVE = re.compile(
    r"^(?:Meanwhile|However|Also|Moreover|Furthermore|Further|In addition|Additionally|Separately|Still|Nevertheless|"
    r"Nonetheless|Besides|Indeed|In fact|Instead|Similarly|Likewise|Consequently|Therefore|Thus|Hence|"
    r"As a result|For example|For instance|In other words|At the same time|On the other hand|By contrast|"
    r"In contrast|Even so|That said|After that|Then|In the meantime|Finally|"
    r"In response|In return|In turn|Later|On a positive note|To date|For now|That is why|At least in part|"
    r"Now|Specifically|Of course|Notably|Importantly|Interestingly|Overall|In particular|Again|Yet|And|But|So|"
    r"Plus),? +",
)
_BARE = frozenset(("and", "but", "so", "meanwhile"))
"""Connectives that open a sentence without a comma."""
_LEAD_IN = re.compile(
    r"^(?:FIRST ON [A-Z]+|EXCLUSIVE|BREAKING|UPDATED?|WATCH|NEW)(?: [-–—])?: ?(?=[A-Z“\"])|"
    r"^(?:News [Aa]nalysis|Subscribers only|In this article|Advertisement|Supported by|"
    r"Listen to this article) +(?=[A-Z“\"])|"
    r"^(?:Warning: )?This (?:story|article|report) contains [a-z ]{5,70} (?=[A-Z])|^\([A-Z][\w. /]{1,24}\) (?=[A-Z])|"
    r"^Reporting from (?:(?:New|San|Los|Las|Tel|Hong|Addis|Cape|Buenos|Mexico|Rio|Kuala|Abu|St\.|Phnom|"
    r"Sri)\s)?[A-Z]\w+,?\s(?=[A-Z])"
)


def connective_end(text: str) -> int:
    """Where what a connective opens begins ("However, the pier ..."): 0 where none opens a text, or may be its subject
    or its adverb ("Later trains", "Still waters")."""
    found = _CONNECTIVE.match(text)
    if found is None:
        return 0
    word = found.group().strip()
    return found.end() if word.endswith(",") or word.lower() in _BARE else 0


def label_end(text: str) -> int:
    """Where a sentence begins behind a page's own label ("FIRST ON KBC: ..."), 0 where it has none."""
    found = _LEAD_IN.match(text)
    return found.end() if found is not None else 0
