"""When two printed values say the same number: rounding and modifiers ("over 370" and 375)."""

from __future__ import annotations

from math import floor, log10

from wiredesk.model import Modifier

_NEAR = 0.06
"""How far a rounded or hedged value may lie from the exact one, as a share: 370 to 392 for "over 370"."""

_DECIMALS = 0.1
"""How far a number may lie from itself with fewer decimals, as a share: 3.7 from 4."""


_TWO_DIGITS, _FIVES = 10, 5
_SHORT_OF = 0.99
"""Share of a step within which "nearly" stays: nearly 44 is no 43."""
_ONE_STEP = 1.5
_LARGE = 100
"""Three digits before the zeros, and two zeros, make a number the round form of another."""


def rounding(value: float) -> float:
    """Half the last significant place of a round number of one or two significant digits, 0 for any other."""
    size = abs(value)
    if size < 100 or size != floor(size):
        return 0.0
    place = 10 ** (floor(log10(size)) - 1)
    return place / 2 if size % place == 0 else 0.0


def interval(value: float, high: float | None, modifier: Modifier) -> tuple[float, float]:
    """The numbers a printed value may stand for."""
    top = high if high is not None else value
    slack = _slack(value)
    table: dict[str, tuple[float, float]] = {
        "exact": (
            value - rounding(value) if value >= 1000 else value,
            top + (rounding(top) if top >= 1000 else 0),
        ),
        "at_least": (value, top + slack),
        "more_than": (value, top + slack),
        "about": (value - slack, top + slack),
        "nearly": (value - slack * _SHORT_OF, top),
        "up_to": (value - slack, top),
        "fewer_than": (value - slack, top),
    }
    return table[modifier]


def _slack(value: float) -> float:
    """How far a hedged value may be from what it stands for: no further than one step of its last place.

    A number in tens, fives or fewer places is rounder than it looks: "about 50", "over 370" of 6 in a hundred.
    """
    near = abs(value) * _NEAR
    step = 10.0 ** _zeros(value) if value == floor(value) else 10.0 ** -_places(value)
    digits = round(abs(value) / step)
    return max(rounding(value), near if digits < _TWO_DIGITS or digits % _FIVES == 0 else min(near, step))


def _shortened(a: float, b: float) -> bool:
    """Whether one of two small numbers is the other with fewer decimals: 7 and 7.3, 79.75 and 79.753."""
    if abs(a - b) > _DECIMALS * max(abs(a), abs(b)):
        return False
    long, short = (a, b) if _places(a) > _places(b) else (b, a)
    return _places(long) > _places(short) and round(long, _places(short)) == short


def _rounds_to(a: float, b: float) -> bool:
    """Whether one of two large numbers is the other with more zeros at its end: 13.6 million and 13,625,777."""
    zeros, others = _zeros(a), _zeros(b)
    long, short = (a, b) if zeros < others else (b, a)
    place: int = 10 ** max(zeros, others)
    return abs(short) >= _LARGE * place and place >= _LARGE and bool(floor(long / place + 0.5) * place == short)


def _zeros(value: float) -> int:
    """Zeros at the end of a whole number, none for any other."""
    text = f"{value:.0f}"
    return len(text) - len(text.rstrip("0")) if value == floor(value) else 0


def _places(value: float) -> int:
    """Decimals of a number as printed."""
    return len(f"{value:.6f}".rstrip("0").split(".")[1])


def told_apart(a: float, b: float) -> bool:
    """Whether two numbers are printed to one last place and lie two steps of it apart: 2.3 and 2.5, 410 and 430."""
    one, other = (10.0 ** _zeros(v) if v == floor(v) else 10.0 ** -_places(v) for v in (a, b))
    return one == other and abs(a - b) > _ONE_STEP * one


def agree(a: tuple[float, float | None, Modifier], b: tuple[float, float | None, Modifier]) -> bool:
    """Whether two printings can stand for one number.

    Two exact values agree only when equal, or when one is a round form of the other (6,000 and 5,971).
    """
    if a[0] == b[0] and a[1] == b[1]:
        return True
    if a[1] is None and b[1] is None and (_shortened(a[0], b[0]) or _rounds_to(a[0], b[0])):
        return True
    size = max(abs(a[0]), abs(b[0]))
    if a[1] is None and b[1] is None and abs(a[0] - b[0]) > 0.2 * size and size > 10:
        return False  # no rounding reaches so far
    if a[2] == b[2] == "exact" and a[1] is None and b[1] is None and rounding(a[0]) > 0 and rounding(b[0]) > 0:
        return False  # 1.1 million and 1.2 million: both round, and different
    low_a, high_a = interval(*a)
    low_b, high_b = interval(*b)
    if high_a < low_a or high_b < low_b:
        return False
    return low_a <= high_b and low_b <= high_a
