"""Claims that a headline of another report says were taken back: the article does not tell them as they were made."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wiredesk.lang import content_stems, number_words
from wiredesk.model import Story

from ._material import Candidate
from ._patterns import NUMBER

_RETRACTS = re.compile(
    r"\b(?:(?:[Rr]etract|[Rr]ecant)(?:s|ed)?|[Tt]akes? back|[Tt]ook back|[Ww]alk(?:s|ed) back|"
    r"[Ww]ithdr(?:aws?|ew) (?=(?:[\w’'-]+ ){0,4}(?:claims?|remarks?|statements?|accusations?|allegations?|estimates?|"
    r"figures?|stor(?:y|ies)|reports?)\b))(?P<claim>.+)$"
)
"""Who said a thing says so no more; what it was stands after the verb."""
_WORD, _LARGE = re.compile(r"[a-z]+"), 100
_LEAST, _MOST_OF = 4, 0.5
"""Stems of a claim by which it is known, and the share of them in a sentence that tells it."""
_UNSAYS = re.compile(
    r"\b(?:(?:did|does|is|was|were|are)(?: not|n[’']t)|no longer|"
    r"retract\w*|recant\w*|took back|tak(?:en|es|ing) back|walk\w* back|"
    r"withdr[ae]w\w*|correct(?:ed|ion)|clarif\w+|mis(?:spoke|stated|read)|wrong\w*|false\w*|error|mistake)\b",
    re.IGNORECASE,
)
"""A sentence with one of these tells that it was taken back, or what is so instead."""


class TakenBack:
    """The claims that headlines of a story say were taken back.

    Args:
        story: its reports' headlines are read.
    """

    def __init__(self, story: Story) -> None:
        found = (_RETRACTS.search(article.title) for article in story.articles)
        claims = [match["claim"] for match in found if match is not None]
        self._claims = [(frozenset(content_stems(each)), _large_numbers(each)) for each in claims]

    def tells(self, text: str) -> bool:
        """Whether a text tells one of the claims as it was made: its large number, or most of its words."""
        if not self._claims or _UNSAYS.search(text):
            return False
        stems, numbers = frozenset(content_stems(text)), _large_numbers(text)
        return any(
            bool(counts & numbers) if counts else len(claim & stems) >= max(_LEAST, _MOST_OF * len(claim))
            for claim, counts in self._claims
        )

    def without(self, found: Sequence[Candidate]) -> list[Candidate]:
        """The sentences that do not tell them; all, where none would be left."""
        return [c for c in found if not self.tells(c.plain)] or list(found)


def _large_numbers(text: str) -> frozenset[float]:
    """Numbers of a hundred and more, in digits or in words, that are no years."""
    digits = (match.replace(",", "") for match in NUMBER.findall(text))
    found = {float(each) for each in digits if each.isdigit() and not (len(each) == 4 and each[:2] in ("19", "20"))}
    words = _WORD.findall(text.lower())
    for i, word in enumerate(words):
        found.add(number_words(words[i:])[0] if number_words([word])[1] else 0.0)
    return frozenset(each for each in found if each >= _LARGE)
