"""Printed values of one slot as readings, and which of them can stand for one number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wiredesk.model import PrintedValue

from ._agree import agree, rounding

_ROUGHLY = 1.2
"""How many times one of two the other may be where the one is "about" so many tens and the other a number."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A printed value with what the rules ask of it."""

    value: PrintedValue
    stamp: float
    dated: bool
    origin: str
    official: bool
    copied: bool
    timed: bool
    moves: bool = False
    risen: bool = False


def levels_of(readings: Sequence[Reading]) -> list[list[int]]:
    """Readings that can stand for one number, together; levels in order of value."""
    order = sorted(range(len(readings)), key=lambda i: (is_hedged(readings[i]), readings[i].value.value, i))
    levels: list[list[int]] = []
    for index in order:
        for level in levels:
            if all(can_agree(readings[index], readings[other]) for other in level):
                level.append(index)
                break
        else:
            levels.append([index])
    for level in levels:
        level.sort()
    return _without_rough(readings, levels)


def _without_rough(readings: Sequence[Reading], levels: list[list[int]]) -> list[list[int]]:
    """The levels with what is only "about" so many tens put to the number that was counted: about 40, then 46."""
    rough = [level for level in levels if all(_is_rough(readings[i]) for i in level)]
    kept = [level for level in levels if level not in rough]
    for level in rough:
        first, value = min(readings[i].stamp for i in level), readings[level[0]].value.value
        near = [
            other
            for other in kept
            if (i := exactest(readings, other)) >= 0
            and not is_hedged(readings[i])
            and readings[i].stamp >= first
            and 1 / _ROUGHLY <= readings[i].value.value / value <= _ROUGHLY
        ]
        if near:
            near[0].extend(level)
            near[0].sort()
        else:
            kept.append(level)
    return sorted(kept, key=lambda level: readings[exactest(readings, level)].value.value)


def _is_rough(reading: Reading) -> bool:
    value = reading.value
    return value.modifier == "about" and value.high is None and value.value in range(20, 100, 10)


def can_agree(a: Reading, b: Reading) -> bool:
    return can_be(a.value, b.value)


def can_be(v: PrintedValue, w: PrintedValue) -> bool:
    """Whether two printings can stand for one number."""
    return agree((v.value, v.high, v.modifier), (w.value, w.high, w.modifier))


def is_hedged(reading: Reading) -> bool:
    return reading.value.modifier != "exact" or reading.value.high is not None


def exactest(readings: Sequence[Reading], level: Sequence[int]) -> int:
    return min(
        level,
        key=lambda i: (
            is_hedged(readings[i]),
            rounding(readings[i].value.value),
            not readings[i].official,
            readings[i].copied,
            i,
        ),
    )
