"""Where an event was, and when: the place and the date of its sentence that stand nearest and belong to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from wiredesk.model import Date, Name

from ._names_tokens import Tokens
from ._quotes_words import Range

_PLACE_BEFORE = frozenset("in at near on outside inside across around from over off".split())
_BETWEEN = frozenset("the central eastern western northern southern nearby".split())
"""Words between a preposition and the place it is of."""
_NEAR = 600
"""Characters from a trigger within which its place and date stand."""
_STRETCH = re.compile(
    r"\b(?:years|months|weeks|days|nights|hours|decades?|century|centuries|quarters|this year|so far)\b"
)
_RELATIVES = frozenset("who which whose where".split())
_PARTICIPLES = frozenset("born bought sold taken made held built led sent found shot struck caught seen known".split())


def _start(date: Date) -> int:
    return date.start


def _reach(tokens: Tokens, here: int, bounds: Range) -> tuple[int, int]:
    """The offsets between which what belongs to a trigger stands, within its sentence."""
    return max(tokens.starts[bounds[0]], here - _NEAR), min(tokens.ends[bounds[1] - 1], here + _NEAR)


def place_of(tokens: Tokens, names: Sequence[Name], starts: list[int], at: int, bounds: Range) -> str | None:
    """The canonical place behind a preposition nearest to a trigger; one before it counts as twice as far.

    Args:
        names: of the article, which begin at ``starts``. at: token of the trigger. bounds: tokens of its sentence.
    """
    here = tokens.starts[at]
    low, high = _reach(tokens, here, bounds)
    best: tuple[int, str] | None = None
    for name in names[bisect_left(starts, low) : bisect_left(starts, high)]:
        if name.kind != "place":
            continue
        before = tokens.at(name.start) - 1
        while before > bounds[0] and tokens.lows[before] in _BETWEEN:
            before -= 1
        if before < bounds[0] or tokens.lows[before] not in _PLACE_BEFORE:
            continue
        far = name.start - here if name.start > here else 2 * (here - name.start)
        if best is None or far < best[0]:
            best = far, name.canonical
    return best[1] if best else None


def _spans(date: Date) -> bool:
    """Whether a date is a stretch that things are counted over, not when one was: "the past years", "this year"."""
    low = date.text.lower()
    return _STRETCH.search(low) is not None and not low.endswith(("ago", "earlier", "before", "later", "after"))


def _in_aside(tokens: Tokens, date: Date, at: int, bounds: Range) -> bool:
    """Whether a date stands in brackets or an aside of another verb: ", who was born in 1990,", ", bought in May,"."""
    place = tokens.at(date.start)
    marks = [i for i in range(bounds[0], place) if tokens.lows[i] in ("(", ")")]
    if marks and tokens.lows[marks[-1]] == "(" and at < marks[-1]:
        return True
    opening = next((i for i in range(place - 1, bounds[0], -1) if tokens.lows[i] == ","), None)
    closing = next((i for i in range(place, bounds[1]) if tokens.lows[i] == ","), None)
    if opening is None or opening < at < (closing or bounds[1]):
        return False
    first = tokens.lows[opening + 1]
    return first in _RELATIVES or (closing is not None and (first.endswith("ed") or first in _PARTICIPLES))


def date_of(dates: Sequence[Date], tokens: Tokens, at: int, bounds: Range) -> str | None:
    """The day, or ``from/to``, nearest to a trigger in its sentence; no stretch of time, none in an aside."""
    here = tokens.starts[at]
    low, high = _reach(tokens, here, bounds)
    inside = [
        date
        for date in dates[bisect_left(dates, low, key=_start) : bisect_left(dates, high, key=_start)]
        if not _spans(date) and not _in_aside(tokens, date, at, bounds)
    ]
    if not inside:
        return None
    nearest = min(inside, key=lambda date: abs(date.start - here))
    return nearest.from_ if nearest.from_ == nearest.to else f"{nearest.from_}/{nearest.to}"
