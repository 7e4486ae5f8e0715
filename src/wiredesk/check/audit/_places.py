"""Where the lines of an article stand in the file they were read from: what an annotation in an editor points at."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, islice

from wiredesk.model import CheckedLine

_WORD = re.compile(r"[^\W_]+")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]{0,2000}>|&#?\w{1,10};|\]\([^()\[\]\n]{0,500}\)")
_ENOUGH = 12
"""Words in a row from which a place is the place."""
_TRIES = 2000
"""Places of its first word that are tried for a line."""


@dataclass(frozen=True)
class Place:
    """Where something stands in a text, in characters from 0, rows and columns from 1."""

    start: int
    end: int
    row: int
    column: int
    last_row: int
    last_column: int


def place_in(text: str, start: int, end: int) -> Place:
    """The place of a stretch of a text."""
    return Place(start, end, *_position(text, start), *_position(text, end))


def _position(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def places(lines: Sequence[CheckedLine], original: str) -> dict[int, Place]:
    """Find lines in a file that may hold markup, by their words in a row; those not found are left out.

    Args:
        lines: in the order of the article. original: the file as text.
    Returns:
        Places by the index of the line.
    """
    words = [(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(_MARKUP.sub(_blank, original))]
    known: dict[str, list[int]] = {}
    for number, (word, _, _) in enumerate(words):
        known.setdefault(word, []).append(number)
    found: dict[int, Place] = {}
    after = 0
    for line in lines:
        wanted = [m.group().lower() for m in _WORD.finditer(line.text)]
        at = _search(wanted, words, known, after)
        if at is None:
            continue
        last = at
        while last - at + 1 < len(wanted) and last + 1 < len(words) and words[last + 1][0] == wanted[last - at + 1]:
            last += 1
        after = last + 1
        found[line.index] = place_in(original, words[at][1], words[last][2])
    return found


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _search(
    wanted: Sequence[str], words: Sequence[tuple[str, int, int]], known: dict[str, list[int]], after: int
) -> int | None:
    """The first place of some words from a word on, else the first one before it."""
    if not wanted:
        return None
    starts = known.get(wanted[0], [])
    first = bisect_left(starts, after)
    head = wanted[:_ENOUGH]
    for at in islice(chain(starts[first:], starts[:first]), _TRIES):
        if all(at + n < len(words) and words[at + n][0] == word for n, word in enumerate(head)):
            return at
    return None
