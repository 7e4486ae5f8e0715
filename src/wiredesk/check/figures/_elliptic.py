"""Numbers whose unit is told by the number before them, by their company, or as a part of it ("15 cents")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from wiredesk.model import Figure, Span

_BARE = re.compile(
    r"[ ]?(?:[.,;:)]|$|(?:a|last|this|the) (?:year|month|quarter|week)\b|of (?:it|that|this|them|which)\b"
    r"|(?:in|from|before|last|after|for|at|by|and)\b)"
)
"""What stands behind a number that counts no noun of its own."""
_MILLIONS = re.compile(r"\b(?:million|billion|trillion)\b|\d ?(?:m|bn|tn)\b", re.IGNORECASE)
_CENTS = frozenset({"USD_cent", "EUR_cent", "GBP_penny"})
_NO_AMOUNT = frozenset({"ordinal", "score", "fraction", "age", "duration"})


def with_unit(figure: Figure, figures: Sequence[Figure], whole: Span) -> Figure:
    """A number without unit in the unit of money or the percent of the number before it: "sales of 7.1 billion euros,
    and Aldby 2.6 billion", "22 percent and the Union at 17".

    Args:
        figures: of the sentence ``whole``, in any order.
    """
    if figure.unit is not None or figure.kind in _NO_AMOUNT:
        return figure
    if figure.head and _BARE.match(whole.text, figure.end - whole.start) is None:
        return figure
    before = [f for f in figures if f.end <= figure.start and (f.kind == "money" or f.unit == "percent")]
    if not before:
        return figure
    return replace(figure, unit=max(before, key=lambda f: f.end).unit, head=None)


def as_money(figure: Figure, unit: str | None, whole: Span) -> Figure:
    """A number of millions that counts no noun of its own as money of a unit: "expected 83 million"."""
    money = unit is not None and len(unit) == len("EUR") and unit.isupper()
    if not money or figure.unit is not None or figure.kind in _NO_AMOUNT or not _MILLIONS.search(figure.text):
        return figure
    return replace(figure, unit=unit, head=None) if _BARE.match(whole.text, figure.end - whole.start) else figure


def whole_units(figure: Figure, told: Sequence[Figure]) -> Iterator[Figure]:
    """A figure, and where it is in cents the same in each currency of some figures."""
    yield figure
    if figure.unit in _CENTS:
        for currency in sorted({f.unit for f in told if f.kind == "money" and f.unit} - _CENTS):
            yield replace(figure, value=figure.value / 100, unit=currency)
