"""Units: forms, kinds and conversion. The table is ``data/units.tsv``.

``docs/how-to/add-a-unit.md`` says how to add one.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure.

    Attributes:
        name: normalised name ("square_kilometre", "USD").
        dimension: what it measures ("area", "money"); units of one dimension convert, money never does.
        factor: how many of the dimension's base unit one of it is.
        offset: added after the factor (temperatures only).
    """

    name: str
    dimension: str
    factor: float
    offset: float


def _load() -> tuple[dict[str, Unit], dict[str, str]]:
    units: dict[str, Unit] = {}
    forms: dict[str, str] = {}
    for line in files("wiredesk.lang").joinpath("data/units.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, dimension, factor, offset, printed = line.split("\t")
        units[name] = Unit(name, dimension, float(factor), float(offset))
        for form in printed.split("|"):
            forms[form] = name
    return units, forms


UNITS, UNIT_FORMS = _load()
"""Every unit by name; its name by printed form. A form with a capital is matched as it is, others in any case."""


def same_dimension(left: str | None, right: str | None) -> bool:
    """Whether quantities in two units can be compared: the same unit, or units that convert into each other."""
    if left == right:
        return True
    a, b = UNITS.get(left or ""), UNITS.get(right or "")
    return a is not None and b is not None and a.dimension == b.dimension != "money" and a.factor > 0 and b.factor > 0


def convert(value: float, unit: str, into: str, *, difference: bool = False) -> float:
    """Return ``value`` of one unit in another of its dimension; ``difference`` leaves zero points out (a rise of 5 C).

    Raises:
        ValueError: the units measure different things, or are currencies.
    """
    if unit == into:
        return value
    if not same_dimension(unit, into):
        raise ValueError(f"{unit} does not convert into {into}")
    source, target = UNITS[unit], UNITS[into]
    if difference:
        return value * source.factor / target.factor
    return (value * source.factor + source.offset - target.offset) / target.factor
