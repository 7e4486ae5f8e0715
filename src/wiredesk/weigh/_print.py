"""Values and times in words, for the reasons a reader sees."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time

import msgspec

from wiredesk.lang import MODIFIER_WORDS, UNIT_FORMS, number_as_printed
from wiredesk.model import PrintedValue

_SIGNS = {"year_of_age": "", "percent": "%", "celsius": " °C", "fahrenheit": " °F", "times": " times"}
_CODE = 3
"""Letters of the code of a currency."""


def _currencies() -> dict[str, str]:
    """The fullest plural by which each currency is printed in words."""
    found: dict[str, str] = {}
    for form, name in UNIT_FORMS.items():
        words = form.replace(" ", "").isalpha() and form.split()[-1].islower() and len(form) > _CODE
        if words and name.isupper():
            found[name] = max(found.get(name, ""), form, key=lambda one: (one.endswith("s"), " " in one, len(one)))
    return found


_MONEY = _currencies() | {
    "USD": "US dollars", "EUR": "euros", "GBP": "pounds", "JPY": "yen", "CNY": "yuan", "INR": "rupees",
}  # fmt: skip
_PLURAL = {
    "foot": "feet", "square foot": "square feet", "inch": "inches", "century": "centuries", "hertz": "hertz",
    "penny": "pence",
}  # fmt: skip

_ADJECTIVE = re.compile(
    r"(.*?)([\w,.]+)-(day|week|month|year|hour|minute|mile|metre|meter|foot|kilometre|kilometer|acre|page)"
)
_ONLY = re.compile(r"^(?:only|just) ", re.IGNORECASE)
_BOUND = re.compile(
    r"(?:topp(?:ed|ing)|surpass(?:ed|ing)|exceed(?:s|ed|ing)|above|as high as|as low as) (?:the )?(?=[\d$£€¥])"
)
"""Words of a bound that read ill in a phrase of their own; a level of a market needs none."""
_ARTICLE = re.compile(r"\b(?:an?|the) (?=$)")


def show(value: PrintedValue) -> str:
    """A printed value in words, with its modifier and its unit."""
    if value.unit is None and 0 < value.value < 1:
        return as_printed(value)  # "one in three"
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
    first = first.removesuffix("_mass").replace("_", " ")
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


def as_printed(value: PrintedValue) -> str:
    """The number phrase inside a sentence: no comma at its end, a small letter first where it is a word, and the plain
    plural of a unit that is printed as part of an adjective ("a 75-year" is "75 years"); "topping" is "more than"."""
    text = _ONLY.sub("", " ".join(value.text.split()).strip(" ,;:"))
    first = re.match(r"[A-Z][a-z]+(?![a-z]*[$£€])", text)
    text = text[:1].lower() + text[1:] if first and first.group() != "Rs" else text
    bound = _BOUND.match(text)
    if bound is not None:
        text = ("" if value.modifier == "exact" else "more than ") + text[bound.end() :]
    found = _ADJECTIVE.fullmatch(text)
    if found is None:
        return text
    before, number, unit = found.groups()
    unit = "feet" if unit == "foot" else unit if number in ("1", "one") else f"{unit}s"
    return f"{_ARTICLE.sub('', before)}{number} {unit}"
