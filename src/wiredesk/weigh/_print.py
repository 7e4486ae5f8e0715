"""Values and times in words, for the reasons a reader sees."""

from __future__ import annotations

from datetime import UTC, datetime, time

import msgspec

from wiredesk.lang import MODIFIER_WORDS, number_as_printed
from wiredesk.model import PrintedValue

_SIGNS = {"percent": "%", "celsius": " °C", "fahrenheit": " °F", "times": " times"}
_MONEY = {"USD": "US dollars", "EUR": "euros", "GBP": "pounds", "JPY": "yen", "CNY": "yuan", "INR": "rupees"}
_PLURAL = {
    "foot": "feet", "square foot": "square feet", "inch": "inches", "century": "centuries", "hertz": "hertz",
    "penny": "pence",
}  # fmt: skip


def show(value: PrintedValue) -> str:
    """A printed value in words, with its modifier and its unit."""
    text = MODIFIER_WORDS[value.modifier] + number_as_printed(value.value)
    if value.unit == "magnitude":
        return f"magnitude {text}"
    if value.high is not None and value.high != value.value:
        text = f"{text} to {number_as_printed(value.high)}"
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


def when(stamp: str | None) -> str:
    """An ISO time as day and hour in UTC, as pages print it; an ISO day, or midnight, as day; empty if unknown."""
    if not stamp:
        return ""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return ""
    if moment.time() == time():
        return f"{moment.day} {moment:%B}"
    moment = moment.astimezone(UTC) if moment.tzinfo is not None else moment
    return f"{moment.day} {moment:%B}, {moment:%H:%M} UTC"
