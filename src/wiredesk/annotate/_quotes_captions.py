"""What stands under pictures: their credits and captions, whose names nobody has spoken under."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from wiredesk.model import Sentence

from ._quotes_words import Range

_CREDIT = re.compile(r"\((?:[^()]{3,60}?(?:/| via | for [A-Z]|\bImages\b|\b[Pp]hotos?\b)[^()]{0,60}|[Hh]andout)\)")
"""Whose a picture is ("(Ana Hale/Agency via Images)")."""


def credit_spans(text: str) -> list[Range]:
    """The credits of a text's pictures, as offsets."""
    return [match.span() for match in _CREDIT.finditer(text)]


def caption_spans(text: str, sentences: Sequence[Sentence], credited: Sequence[Range]) -> list[Range]:
    """What stands under pictures, as offsets: a sentence that a credit follows, or one up to the credit within it that
    something new begins behind."""
    found = []
    for sentence in sentences:
        at = bisect_left(credited, (sentence.start + 1, 0))
        if at == len(credited) or credited[at][0] > sentence.end + 2:
            continue
        end = credited[at][1]
        begins = text[end : end + 3].lstrip()[:1]
        if end >= sentence.end - 1 or begins.isupper() or begins in ("“", '"'):
            found.append((sentence.start, end))
    return found


def within(spans: Sequence[Range], offset: int) -> bool:
    """Whether an offset lies in one of some spans, which are in order."""
    at = bisect_right(spans, offset, key=lambda span: span[0]) - 1
    return at >= 0 and offset < spans[at][1]
