"""How a number follows from others by sum, difference or share."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from wiredesk.lang import UNITS, convert, same_dimension, significant_digits
from wiredesk.model import Figure

from ._amounts import POINTS, bounds, equal, fair_point, fraction, in_percent, plain_unit, rounded

_DIVISIBLE = frozenset({"length", "area", "volume", "mass", "power", "energy"})
"""Dimensions of which one amount may be told as a part of another; times of all lengths are in every report."""
_RECKONED = 0.9
"""How near a number must come to what it is said to be the sum or difference of."""

THAT, DIFFERENCE = "That is {}", "The difference is {}"
"""How a number that was worked out is told to the model."""


class Worked(NamedTuple):
    """How a number follows from others: "375 + 21", those others, and the sentence that tells so, empty for none."""

    told: str
    terms: tuple[Figure, ...] = ()
    says: str = THAT


def follows(claim: Figure, sources: Sequence[Figure], most: int = 24, signs: str = "+-") -> Worked | None:
    """How a claim follows from figures of the sources by sum, difference or share; None if it does not.

    Two of the first ``most`` ends of figures are tried in every way that ``signs`` names, and sums of three to five
    neighbours.
    """
    if fraction(claim):
        claim = in_percent(claim)
    low, high = bounds(claim)
    if low != high:
        return None
    unit = plain_unit(claim.unit)
    points = [
        (*_in_unit(end, plain_unit(figure.unit), unit), figure)
        for figure in sources if not figure.vague for end in sorted(set(bounds(figure)))
    ][:most]  # fmt: skip
    for (one, mine, first), (other, theirs, second) in combinations(points, 2):
        sign = _sign(claim, unit, (one, mine), (other, theirs))
        if sign and (sign in signs or sign == "of"):
            says = DIFFERENCE if sign == "-" else THAT
            return Worked(f"{first.text} {sign} {second.text}", (first, second), says)
    return _sum_of_several(claim, [figure for figure in sources if bounds(figure)[0] == bounds(figure)[1]][:most])


def _sign(
    claim: Figure, unit: str | None, left: tuple[float, str | None], right: tuple[float, str | None]
) -> str | None:
    """How a claim in a unit follows from two amounts with theirs: "+", "-", "of"; None if it does not."""
    (one, mine), (other, theirs) = left, right
    if mine != theirs:
        part = _share(one, mine, other, theirs) if unit == "percent" else None
        return "of" if part and _fits_value(claim, 100 * part) else None
    if unit == mine != "percentage_point" or (unit in POINTS and mine == "percent"):
        for sign, value in (("+", one + other), ("-", abs(one - other))):
            if value and claim.value not in (one, other) and _fits_value(claim, value):
                return sign
    if unit == "basis_point" and mine == "percent" and _fits_value(claim, round(100 * abs(one - other), 6)):
        return "-"
    small, big = sorted((abs(one), abs(other)))
    return "of" if unit == "percent" != mine and big and _fits_value(claim, 100 * small / big) else None


def _in_unit(value: float, unit: str | None, into: str | None) -> tuple[float, str | None]:
    """An amount that may be told in parts, in another unit of its dimension; else as it is."""
    if unit is None or into is None or UNITS[into].dimension not in _DIVISIBLE or not same_dimension(unit, into):
        return value, unit
    return convert(value, unit, into), into


def _share(one: float, mine: str | None, other: float, theirs: str | None) -> float | None:
    """What part the smaller of two amounts in units that convert is of the other: 700 megawatts of 2.1 gigawatts."""
    a, b = UNITS.get(mine or ""), UNITS.get(theirs or "")
    if a is None or b is None or a.dimension != b.dimension or a.dimension not in _DIVISIBLE:
        return None
    small, big = sorted((abs(one) * a.factor, abs(other) * b.factor))
    return small / big if big else None


def _sum_of_several(claim: Figure, figures: Sequence[Figure]) -> Worked | None:
    """Three to five neighbouring figures of one unit that add up to the claim."""
    alike = [figure for figure in figures if plain_unit(figure.unit) == plain_unit(claim.unit) and not figure.vague]
    for size in (3, 4, 5):
        for first in range(len(alike) - size + 1):
            chosen = alike[first : first + size]
            if any(figure.value == claim.value for figure in chosen):
                continue
            if len({figure.doc for figure in chosen}) == 1 and _fits_value(claim, sum(f.value for f in chosen)):
                return Worked(" + ".join(figure.text for figure in chosen), tuple(chosen))
    return None


def _fits_value(claim: Figure, value: float) -> bool:
    """Whether what a claim prints is a fair printing of what was reckoned: nearer than one of what is printed, for many
    sums and differences lie within a third of any number."""
    if not _RECKONED * value <= claim.value <= value / _RECKONED:
        return False
    if claim.modifier == "exact":
        return equal(claim.value, value) or (significant_digits(claim.value) >= 2 and rounded(value, claim.value))
    return equal(claim.value, value) or fair_point(claim.modifier, claim.value, value, "exact")
