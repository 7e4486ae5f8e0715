"""Numbers now and before, as passages tell them: "96,000, up from 32,000", "rose by 1,800 to 22,200"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from wiredesk.lang import fold
from wiredesk.model import Figure

from ..text._index import Passage
from ._amounts import POINTS, converted, fraction, same_unit, unit_of
from ._elliptic import whole_units, with_unit

_ABOUT = r"(?:(?:about|around|some|nearly|almost|roughly|only|just|an?) )?"
_ENDS = re.compile(
    rf"[^.;]{{0,60}}\b(from|against|compared (?:with|to)|versus|instead of|rather than) {_ABOUT}", re.IGNORECASE
)
"""What stands between the number now and the one before."""
_FROM = re.compile(rf"\bfrom {_ABOUT}$", re.IGNORECASE)
_TO = re.compile(rf"[^.;,]{{0,40}} to {_ABOUT}", re.IGNORECASE)
_STEP_TO = re.compile(rf"(?:,| in [a-z]+(?: [a-z]+)?)? to {_ABOUT}", re.IGNORECASE)
"""What stands between a step and the number that it led to."""
_STEP_BEHIND = re.compile(rf"(?: [a-z]+)?,? \(?(?:(?:which|that) (?:is|was) )?{_ABOUT}", re.IGNORECASE)
_LED_BY = re.compile(rf"[^.;,]{{0,30}},? \(?(up|down)(?: by)? {_ABOUT}", re.IGNORECASE)
"""What stands between a number and the step that led to it, which "more than" follows, or behind "up" and "down"."""
_THAN = re.compile(r" (?:[a-z]+ )?([a-z]+) than\b", re.IGNORECASE)
"""What makes a number behind another a step: "13 cents more than last week"."""
_LESS = re.compile(
    r"\b(?:less|fewer|lower|below|down|under|smaller|shorter|cheaper|lighter|slower|cool|cooler|colder|weaker|narrower"
    r"|f[ae]ll\w*|drop\w*|cut\w*|reduc\w+|lower\w*|declin\w+|slip\w*|slid\w*|shr[aiu]nk\w*|slump\w*|plung\w+|tumbl\w+"
    r"|eas(?:ed|es|ing)|decreas\w+|los[et]\w*|sank|sunk|shed\w*|weaken\w*|narrow\w*|contract\w*|retreat\w*)\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:more|higher|above|up|over|larger|bigger|longer|taller|dearer|costlier|heavier|faster|warmer|hotter|older"
    r"|ris\w+|rose|rais\w+|increas\w+|climb\w+|jump\w+|gr[eo]w\w*|surg\w+|gain\w*|lift\w*|add(?:ed|s|ing)?|soar\w*"
    r"|swell\w*|swol\w+|expand\w*|widen\w*|strengthen\w*|hik\w+|advanc\w+)\b",
    re.IGNORECASE,
)
_A_TIME = re.compile(
    r"[^.;,\d]{0,20}?(?: (?:[a-z]+ ){1,2}(?:ago|earlier|before)\b| before\b| (?:last|the previous|the year before)\b"
    r"| in (?:[A-Z][a-z]+ )?(?:(?:19|20)\d\d\b|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
"""What follows a number that is told of an earlier time."""
_LED = 50
"""Characters before a step in which its verb stands."""
_IDLE = frozenset({"ordinal", "age", "score", "duration"})
_DIGITS = 9


class Move(NamedTuple):
    """A number that moved.

    Attributes:
        now, then: the number after and before, in one unit, of which one may have been worked out. told: what the
            passage prints, in a phrase. printed: its figures. passage: where. dated: whether the two are one thing at
            two times, not two things beside one another.
    """

    now: Figure
    then: Figure
    told: str
    printed: tuple[Figure, Figure]
    passage: Passage
    dated: bool


@lru_cache(maxsize=4096)
def moves(passage: Passage) -> tuple[Move, ...]:
    """The moves that a passage tells with two of its neighbouring numbers."""
    told = [
        with_unit(f, passage.figures, passage.sentence) for f in passage.figures
        if f.high is None and not f.vague and f.kind not in _IDLE
    ]  # fmt: skip
    return tuple(_moves(sorted(told, key=lambda f: f.start), passage))


def _moves(told: Sequence[Figure], passage: Passage) -> Iterator[Move]:
    base = passage.sentence.start
    for one, other in pairwise(told):
        before, between = passage.text[: one.start - base], passage.text[one.end - base : other.start - base]
        after = passage.text[other.end - base :]
        move = (
            _between_ends(one, other, before, between, after, passage)
            or _by_a_step(one, other, before, between, passage)
            or _with_its_step(one, other, between, after, passage)
        )
        if move is not None:
            yield move


def _between_ends(
    one: Figure, other: Figure, before: str, between: str, after: str, passage: Passage
) -> Move | None:
    """Both ends printed: "from eight to 16", "36, up from 12", "90, compared with 30 a year earlier"."""
    if not _one_kind(one, other):
        return None
    if _FROM.search(before) and _TO.fullmatch(between):
        return Move(other, one, f"from {one.text} to {other.text}", (one, other), passage, True)
    if _FROM.search(before) or not (link := _ENDS.fullmatch(between)):
        return None
    dated = link[1] == "from" or _A_TIME.match(after) is not None
    return Move(one, other, f"{one.text} {link[1]} {other.text}", (one, other), passage, dated)


def _by_a_step(one: Figure, other: Figure, before: str, between: str, passage: Passage) -> Move | None:
    """The step and the number that it led to: "dropped by 1,800 to 22,200", "rose 4 percent to 2,600"."""
    way = way_of(before[-_LED:])
    if way is None or not _STEP_TO.fullmatch(between) or _FROM.search(before):
        return None
    return _stepped(other, one, way, f"{'up' if way > 0 else 'down'} {one.text} to {other.text}", passage)


def _with_its_step(one: Figure, other: Figure, between: str, after: str, passage: Passage) -> Move | None:
    """A number and the step that led to it: "1.95 euros, 13 cents more than last week", "36 crowns, down 4 crowns"."""
    led, than = _LED_BY.fullmatch(between), _THAN.match(after)
    if led is not None:
        side = led[1].lower()
    elif than is not None and _STEP_BEHIND.fullmatch(between):
        side = than[1].lower()
    else:
        return None
    way = way_of(side) or (1 if side.endswith("er") else None)
    told = f"{one.text}, {side} {other.text}" if led else f"{one.text}, {other.text} {side}"
    return None if way is None else _stepped(one, other, way, told, passage)


def way_of(words: str) -> int | None:
    """Up (1) or down (-1) as some words tell it; None where they tell neither or both."""
    less, more = list(_LESS.finditer(words)), list(_MORE.finditer(words))
    if not (less or more):
        return None
    return 1 if (more[-1].start() if more else -1) > (less[-1].start() if less else -1) else -1


def _stepped(now: Figure, step: Figure, way: int, told: str, passage: Passage) -> Move | None:
    """The move to a number by a step, told in its unit, in points of a percentage, or as a share of what was before."""
    step = next((f for f in whole_units(step, [now]) if f.unit == now.unit), step)
    unit = unit_of(step)
    if unit == "percent" and unit_of(now) != "percent":
        share = step.value if fraction(step) else step.value / 100
        before = now.value / (1 + way * share) if way > 0 or share < 1 else 0.0
    elif (unit in POINTS and unit_of(now) == "percent") or _one_kind(now, step):
        value = step.value if unit in POINTS else converted(step, now.unit)[0]
        before = now.value - way * value
    else:
        return None
    if before <= 0 < now.value:
        return None
    then = replace(now, value=float(f"{before:.{_DIGITS}g}"))
    return Move(now, then, told, (now, step), passage, True)


def _one_kind(one: Figure, other: Figure) -> bool:
    """Whether two numbers may be of one thing: one unit, or counts of which the later names no other thing."""
    if not same_unit(one, other) or fraction(one) != fraction(other):
        return False
    heads = {fold(f.head or "") for f in (one, other)}
    return one.unit is not None or len(heads) == 1 or bool(heads & {"", "year", "month", "week"})
