"""Who a position belongs to: a country, its government and its capital are one party."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

from wiredesk.lang import fold

from ._desk import Desk
from ._plain import speaker_words

_OF_A_GOVERNMENT = re.compile(
    r"\b(?:the|a|an|of|and|for|in|its|s|government|governments|administration|authorit(?:y|ies)|officials?|leadership|"
    r"leaders?|regime|state|cabinet|ministr(?:y|ies)|minister|ministers|department|office|foreign|defen[cs]e|interior|"
    r"health|finance|military|army|forces|troops|navy|air force|police|embassy|ambassador|envoy|envoys|delegation|"
    r"negotiators?|diplomats?|president|presidency|prime|premier|chancellery|spokes(?:man|woman|person|people)|"
    r"top|senior|unnamed|anonymous|statement|side|secretariat|commission)\b"
)
_LEFT = re.compile(r"[\w]")


@cache
def _forms() -> tuple[tuple[str, str], ...]:
    """The words that stand for a party, longest first, with its name."""
    found: list[tuple[str, str]] = []
    for line in (files("wiredesk") / "weigh" / "parties.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, *forms = line.split("\t")
            found += [(fold(form), name) for form in (name, *forms)]
    found.sort(key=lambda pair: (-len(pair[0]), pair[0]))
    return tuple(found)


@lru_cache(maxsize=20_000)
def country_of(speaker: str) -> str | None:
    """The country, or union of countries, a speaker's words stand for; None for a person or any other body.

    "The Kremlin", "Russia's foreign ministry" and "Moscow" are Russia; "Israel's Supreme Court" is a court.
    """
    rest = fold(speaker).replace("’", "'")
    found: set[str] = set()
    for form, name in _forms():
        if form not in rest:
            continue  # as hardly any is: no pattern is made for it
        rest, count = re.subn(rf"(?<!\w){re.escape(form)}(?!\w)", " ", rest)
        if count:
            found.add(name)
    if len(found) != 1 or _LEFT.search(_OF_A_GOVERNMENT.sub(" ", rest)):
        return None
    return next(iter(found))


def party_of(desk: Desk, speaker: str | None) -> str | None:
    """The party that speaks: a country for its government, else the fullest name; None for a pronoun or a clause."""
    words = speaker_words(speaker)
    if words is None:
        return None
    return country_of(words) or desk.full_name(words) or words
