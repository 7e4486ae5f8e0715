"""Words for readers: plurals, lists, numbers, and plain words for every enumeration. No raw enum reaches a page."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from wiredesk.lang import UNIT_FORMS, capital, number_as_printed
from wiredesk.model import Article, Fault, PartKind, PrintedValue, Verdict

RELATIONS = {
    "agree": "The reports agree",
    "update": "Updated over time",
    "conflict": "Reports conflict",
    "other_scope": "Another place or group",
    "other_unit": "Another unit",
}
VERDICTS: dict[Verdict, str] = {
    "supported": "supported",
    "contradicted": "contradicted",
    "not_found": "not found",
    "not_checkable": "not checkable",
}
PARTS: dict[PartKind, str] = {
    "figure": "figure", "unit": "unit", "scope": "place it holds for", "date": "date", "place": "place", "name": "name",
    "role": "office", "quote": "quoted words", "speaker": "speaker", "polarity": "whether it happened",
    "hedge": "certainty", "cause": "cause", "order": "order of events", "actor": "who did it",
    "attribution": "who says so",
    "rest": "the sentence as a whole",
}  # fmt: skip
FAULTS: dict[Fault, tuple[str, str]] = {
    "accuracy": ("Accuracy", "It says something else than the sources."),
    "sourcing": ("Sourcing", "No source carries it, or another one than the article names."),
    "opinion_as_fact": ("Opinion as fact", "A claim or a guess is printed as a fact."),
    "editorialising": ("Editorialising", "The writer adds a judgement or a link of their own."),
    "missing_context": ("Missing context", "What a reader needs to judge it is left out."),
}
MADE = {
    "verbatim": "",
    "trimmed": "Shortened or adapted from the report.",
    "merged": "Put together from several passages.",
    "generated": "Worded by the writer.",
    "foreign": "",
}
UNITS = {
    "percent": "per cent", "celsius": "degrees Celsius", "fahrenheit": "degrees Fahrenheit",
    "square_kilometre": "square kilometres", "kilometre": "kilometres", "metre": "metres", "mile": "miles",
    "pound_mass": "pounds",
    "USD": "US dollars",
    "EUR": "euros", "GBP": "pounds sterling", "JPY": "yen", "CNY": "yuan", "INR": "Indian rupees", "RUB": "roubles",
    "USD_cent": "US cents", "EUR_cent": "euro cents", "GBP_penny": "pence", "RUB_kopeck": "kopecks",
}  # fmt: skip


def count(number: int, one: str, many: str | None = None) -> str:
    """``1 report``, ``12 reports``; numbers from 1,000 have a comma."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def sentence(text: str) -> str:
    """The text as a sentence: capital first, a full stop last."""
    text = capital(" ".join(text.split()))
    return text if not text or text[-1] in ".!?…" or text.endswith((".”", '."')) else f"{text}."


def unit(name: str | None) -> str:
    """A normalised unit in words and in the plural, empty for plain counts."""
    if not name:
        return ""
    if name in UNITS:
        return UNITS[name]
    head, link, rest = name.partition("_of_") if "_of_" in name else name.partition("_per_")
    one = head.replace("_", " ")
    forms = (f"{one}s", f"{one}es", f"{one[:-1]}ies", one.replace("foot", "feet"))
    many = next((form for form in forms if UNIT_FORMS.get(form) == head), one)
    return f"{many}{link}{rest}".replace("_", " ")


def host(url: str) -> str:
    """Host of an address, without ``www.``; empty if it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def outlet(article: Article) -> str:
    """Name of an article's outlet, its host or address where it has none."""
    return article.outlet or host(article.url) or place(article.url)


def place(address: str) -> str:
    """An address for people to read: what is not printable is left out, a very long one is cut, a file is its name."""
    if address.startswith("file:") and not address.startswith("file:/"):
        address = unquote(address[5:])
    plain = "".join(letter for letter in address if letter.isprintable())
    return plain if len(plain) <= _LONG else f"{plain[:_LONG]} ..."


def web_address(url: str) -> str:
    """The address if a reader may follow it (http or https), else empty: no ``javascript:``, ``data:`` or ``file:``."""
    cleaned = url.strip()
    if any(ord(letter) <= 32 for letter in cleaned) or not cleaned.lower().startswith(("http://", "https://")):
        return ""
    return cleaned if host(cleaned) else ""


_LONG = 300
"""Characters of an address that are shown."""
_IN_WORDS = 10
"""Numbers below it are read as fast in words as in digits."""


def in_digits(value: PrintedValue) -> str:
    """The digits of a value that is printed in words: its range, or its number from ten on; else empty."""
    if value.high is not None and value.high != value.value:
        return f"{number_as_printed(value.value)} to {number_as_printed(value.high)}"
    return number_as_printed(value.value) if value.value >= _IN_WORDS else ""


def with_single_marks(text: str) -> str:
    """The text with what it quotes in single quotation marks, for it to stand in double ones."""
    return re.sub(r"“([^“”]*)”|\"([^\"]*)\"", lambda match: f"‘{match[1] or match[2] or ''}’", text)


def quoted(text: str) -> str:
    """The text in quotation marks; what it quotes itself is in single ones."""
    return f"“{with_single_marks(text)}”"
