"""Whose figure it is: the body or person that owns what is counted, or that the clause has it from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from wiredesk.lang import surname_key
from wiredesk.model import AnnotatedArticle, Figure, Sentence

_REACH, _LEAD = 70, 12
_PAST = re.compile(r"[,;:()—–\d]| (?:and|but|while|that|which|who|after|before|when|as) ")
_OWNS = re.compile(r"^[’'](?:s )? ?[\w\s-]*$")
_HAS = re.compile(
    r"^ (?:has |have |had |would |will )?(?:\w+ly )?(?:won|win|wins|took|got|gained|lost|holds?|held|earned|earns|"
    r"made|makes|posted|reported|booked|paid|pays|captured|secured|received|scored|drew|polled|employs|employed)\b"
    r"[^.]*$"
)
_LED = re.compile(r"\b(?:at|in|of|from|with|by|to|for|on|against|into|than|between|near) (?:the )?$")


def owner_of(article: AnnotatedArticle, sentence: Sentence, figure: Figure, mates: Sequence[Figure]) -> str | None:
    """Key of the body or person whose figure it is, by the name before it in its clause; None where none is told.

    "Halden's net income fell to $3 million", "the Reform Party won 58 seats". A figure that nobody is named for since
    the one before it belongs to the same ("up from $2 million").
    """
    last = bisect_left(article.names, figure.start, key=lambda name: name.start) - 1
    name = article.names[last] if last >= 0 else None
    if name is None or name.kind == "place" or name.start < sentence.start:
        return None
    before = [mate for mate in mates if name.end <= mate.start < figure.start]
    gap = article.text[name.end : (before[0] if before else figure).start]
    lead = article.text[max(0, name.start - _LEAD) : name.start]
    if not 0 < len(gap) <= _REACH or _PAST.search(gap) or _LED.search(lead):
        return None
    owns = name.text.endswith(("'s", "’s")) or _OWNS.match(gap)
    return surname_key(name.canonical) if owns or _HAS.match(gap) else None
