"""When two printed quantities say the same: one number, fairly rounded or converted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from msgspec.structs import replace

from wiredesk.lang import convert, same_dimension, significant_digits
from wiredesk.model import LOWER_BOUNDS, UPPER_BOUNDS, Figure, Modifier

Fit = Literal["same", "fair", "no"]

NUMBER = re.compile(r"\d[\d.,]*")
"""A number in digits."""
AGE = "year_of_age"
"""The unit of ages."""
_SHORT = (
    {"degree", "celsius"}, {"degree", "fahrenheit"}, {"point", "percentage_point"}, {"point", "basis_point"},
)  # fmt: skip
"""Units of which one is often printed for the other."""
_WARMTH, _WARMER = frozenset({"celsius", "fahrenheit", "degree"}), 5
"""Units without a natural zero, of which no share is fair; by how much a temperature may be rounded."""
_CHANGED, _SHARES = 0.035, 0.02
"""How far apart one amount in two units may be printed, and a fraction and its percentage."""
_LARGE, _TELLING = 1000, 2
"""From what count, of how many digits, ten times as many is a slip of the pen."""
POINTS = frozenset({"percentage_point", "point"})
"""Units in which two shares stand apart."""
_OR_OLDER = re.compile(r"(?:and|or) (?:older|over|above|younger|under|below)$|^(?:older|younger) than\b", re.IGNORECASE)


def bounds(figure: Figure) -> tuple[float, float]:
    """Lower and upper end of what a figure says, without its modifier."""
    high = figure.value if figure.high is None else figure.high
    return min(figure.value, high), max(figure.value, high)


def plain_unit(unit: str | None) -> str | None:
    """A unit as reports mean it: few that write "tons" mean short ones."""
    return "tonne" if unit == "ton" else unit


def fraction(figure: Figure) -> bool:
    """Whether a figure tells a share as a fraction ("a third", "four in ten")."""
    return figure.kind == "fraction" and figure.unit is None and 0 < figure.value < 1 and figure.high is None


def unit_of(figure: Figure) -> str | None:
    """The plain unit of a figure; that of a fraction is percent, of a number of points (in "2,292") point."""
    if figure.unit is None and figure.head == "point":
        return "point"
    return "percent" if fraction(figure) else plain_unit(figure.unit)


def same_unit(left: Figure, right: Figure) -> bool:
    """Whether both are in one unit, or in units that convert."""
    a, b = unit_of(left), unit_of(right)
    return same_dimension(a, b) or {a, b} in _SHORT


def converted(figure: Figure, unit: str | None) -> tuple[float, float]:
    """The figure's ends in another unit of its dimension; unchanged if it does not convert."""
    low, high = bounds(figure)
    if fraction(figure) and unit == "percent":
        return 100 * low, 100 * high
    mine, theirs = plain_unit(figure.unit), plain_unit(unit)
    if {mine, theirs} == {"point", "basis_point"}:
        mine, theirs = ("percentage_point" if one == "point" else one for one in (mine, theirs))
    if mine is None or theirs is None or not same_dimension(mine, theirs):
        return low, high
    return convert(low, mine, theirs), convert(high, mine, theirs)


def _age_group(figure: Figure) -> bool:
    """Whether a bound names an age group ("58 and older"): another bound is another group, not a looser count."""
    return figure.modifier in LOWER_BOUNDS | UPPER_BOUNDS and (
        figure.kind == "age" or bool(_OR_OLDER.search(figure.text))
    )


def fits(claim: Figure, source: Figure) -> Fit:
    """Whether what the claim prints is a fair printing of what the source prints, units aside."""
    if (claim.kind == "score") != (source.kind == "score"):
        return "no"  # 5-4 is no range
    shares = fraction(claim) != fraction(source)
    if shares and fraction(claim):
        claim = in_percent(claim)
    low, high = bounds(claim)
    first, last = converted(source, claim.unit)
    changed = plain_unit(claim.unit) != plain_unit(source.unit)
    slack = _SHARES if shares else _CHANGED if changed else 0.0
    if equal(low, first, slack) and equal(high, last, slack):
        return "same"
    if _age_group(claim) and _age_group(source):
        return "no"
    if source.vague or claim.vague:
        return "fair" if low <= last and first <= high and _near(low, high, first, last) else "no"
    if unit_of(claim) in _WARMTH and not (low - _WARMER <= first <= low + _WARMER):
        return "no"
    if low == high and first == last:
        fair = fair_point(claim.modifier, low, first, source.modifier) or _in_round_words(claim, first)
        return "fair" if fair else "no"
    if low == high and claim.modifier in LOWER_BOUNDS | UPPER_BOUNDS:
        end = first if claim.modifier in LOWER_BOUNDS else last
        outside = low <= end if claim.modifier in LOWER_BOUNDS else low >= end
        return "fair" if outside and _narrow(min(low, end), max(low, end)) else "no"
    if low == high:
        return "fair" if first <= low <= last and _narrow(first, last) else "no"
    if first == last:
        return "fair" if low <= first <= high and _narrow(low, high) else "no"
    return "no"


def _in_round_words(claim: Figure, source: float) -> bool:
    """Whether a claim is a round number in words, never meant to the last one: "half a million" for 511,000."""
    bound = claim.modifier in LOWER_BOUNDS | UPPER_BOUNDS
    return not bound and claim.value >= _LARGE and not NUMBER.search(claim.text) and rounded(source, claim.value)


def in_percent(figure: Figure) -> Figure:
    """A share told as a fraction in percent."""
    return replace(figure, value=100 * figure.value, unit="percent", kind="percent")


def one_amount(claim: Figure, source: Figure) -> bool:
    """Whether a claim is a fair printing of a source's figure, in one unit or in units that convert."""
    return same_unit(claim, source) and fits(claim, source) != "no"


def _near(low: float, high: float, first: float, last: float) -> bool:
    top = max(high, last, 1e-9)
    return min(high, last) / top > 0.2 or min(low, first) > 0


def _narrow(low: float, high: float) -> bool:
    return high <= 1.35 * max(low, 1e-9)


def equal(a: float, b: float, slack: float = 0.0) -> bool:
    """Whether two numbers are one but for a part ``slack`` of the larger, and for what reckoning in floats loses."""
    return abs(a - b) <= max(abs(a), abs(b)) * max(slack, 1e-6)


def rounded(source: float, claim: float) -> bool:
    """Whether ``claim`` is ``source`` rounded to the digits ``claim`` shows (and is not a mere guess)."""
    if claim == 0 or source == 0 or (claim > 0) != (source > 0):
        return False
    if abs(claim - source) > 0.08 * abs(source):
        return False
    shown = significant_digits(claim)
    if shown > significant_digits(source):
        return False
    return float(f"{source:.{shown - 1}e}") == float(f"{claim:.{shown - 1}e}")


def fair_point(modifier: Modifier, claim: float, source: float, printed: Modifier) -> bool:
    """Whether a number with its modifier fairly tells another that is ``printed`` with one: "more than 370" of 375."""
    ratio = claim / source if source else 0.0
    if modifier == "about":
        return 0.92 <= ratio <= 1.08 or rounded(source, claim)
    if modifier in LOWER_BOUNDS:
        return 0.7 <= ratio < 1.0 or (ratio == 1.0 and modifier == "at_least")
    if modifier == "nearly" or modifier in UPPER_BOUNDS:
        return 1.0 < ratio <= 1.12
    loose = printed in {"about", "nearly"} or printed in LOWER_BOUNDS
    if loose and significant_digits(source) <= 2 and 0.97 <= ratio <= 1.03:
        return True
    return rounded(source, claim) and significant_digits(claim) >= 2


def magnitude_slip(claim: Figure, source: Figure) -> bool:
    """Whether both print the same digits with another magnitude (3.1 million against 3.1 billion)."""
    return _apart_by(claim, source, (1e3, 1e6, 1e9))


def digits_alike(claim: Figure, source: Figure) -> bool:
    """Whether both print the same digits in one unit, as a slip of the magnitude or of a nought does."""
    if claim.vague or source.vague or not same_unit(claim, source):
        return False
    told = claim.unit is not None or (
        min(claim.value, source.value) >= _LARGE and significant_digits(claim.value) >= _TELLING
    )
    return magnitude_slip(claim, source) or (told and _apart_by(claim, source, (10.0, 100.0)))


def ends_alike(claim: Figure, source: Figure) -> bool:
    """Whether a range on one side has an end that the other side prints ("up to 30" for "20 or 30")."""
    ranged = claim.high is not None or source.high is not None
    return ranged and any(equal(a, b) for a in bounds(claim) for b in converted(source, claim.unit))


def _apart_by(claim: Figure, source: Figure, factors: Sequence[float]) -> bool:
    a, b = bounds(claim)[0], bounds(source)[0]
    if min(a, b) < 1.0 or (min(a, b) == 1.0 and claim.unit is None):
        return False
    ratio = max(a, b) / min(a, b)
    return any(equal(ratio, factor) for factor in factors)
