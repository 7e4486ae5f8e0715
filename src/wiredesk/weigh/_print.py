"""Values and times in words, for the reasons a reader sees."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from wiredesk.model import PrintedValue

_BEFORE = {
    "at_least": "at least ",
    "more_than": "more than ",
    "about": "about ",
    "nearly": "nearly ",
    "up_to": "up to ",
    "fewer_than": "fewer than ",
    "exact": "",
}


_SIGNS = {"percent": "%", "celsius": " °C", "fahrenheit": " °F", "times": " times"}
_MONEY = {"USD": "US dollars", "EUR": "euros", "GBP": "pounds", "JPY": "yen", "CNY": "yuan", "INR": "rupees"}
_PLURAL = {
    "foot": "feet", "square foot": "square feet", "inch": "inches", "century": "centuries", "hertz": "hertz",
    "penny": "pence",
}  # fmt: skip


def number(value: float) -> str:
    """A number as a desk prints it: 375, 1,200, 1.2 million, 8.5."""
    size = abs(value)
    for base, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if size >= base and round(value / base, 2) * base == value:
            return f"{value / base:.2f}".rstrip("0").rstrip(".") + f" {word}"
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def show(value: PrintedValue) -> str:
    """A printed value in words, with its modifier and its unit."""
    text = _BEFORE[value.modifier] + number(value.value)
    if value.unit == "magnitude":
        return f"magnitude {text}"
    if value.high is not None and value.high != value.value:
        text = f"{text} to {number(value.high)}"
    return text + _unit(value)


def unit_words(value: PrintedValue) -> str:
    """The unit of a value as a reader knows it: ``US dollars``, ``percent``, ``weeks``."""
    if value.unit in ("celsius", "fahrenheit"):
        return f"degrees {value.unit.capitalize()}"
    if value.unit in ("percent", "times"):
        return value.unit
    return _unit(msgspec.structs.replace(value, value=2.0)).strip() or "plain numbers"


def _unit(value: PrintedValue) -> str:
    """A unit after a number: `` square kilometres``, ``%``, `` °C``; a code of a currency as it is."""
    if not value.unit:
        return ""
    if value.unit in _SIGNS:
        return _SIGNS[value.unit]
    if value.unit.isupper():
        return f" {_MONEY.get(value.unit, value.unit)}"
    if value.unit[:3].isupper() and value.unit[3:4] == "_":
        part = value.unit[4:]  # of a currency: kopecks, cents
        return f" {part if value.value == 1 else _PLURAL.get(part, part + 's')}"
    first, _, rest = value.unit.partition("_per_")
    first = first.replace("_", " ")
    many = first if value.value == 1 else _PLURAL.get(first, first + "s")
    return f" {many} per {rest.replace('_', ' ')}" if rest else f" {many}"


def join(parts: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def when(stamp: str | None) -> str:
    """An ISO time as day and hour, an ISO day as day; empty if unknown."""
    if not stamp:
        return ""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return ""
    day = f"{moment.day} {moment:%B}"
    return f"{day}, {moment:%H:%M}" if "T" in stamp else day
