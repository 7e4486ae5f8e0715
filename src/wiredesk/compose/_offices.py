"""Offices that one person of a report holds: "The prime minister" can be named then."""

from __future__ import annotations

import re
from collections.abc import Mapping

from wiredesk.model import AnnotatedArticle

from ._edits import Sheet

_OFFICES = (
    "prime minister",
    "deputy prime minister",
    "foreign minister",
    "defence minister",
    "defense minister",
    "finance minister",
    "foreign secretary",
    "home secretary",
    "health secretary",
    "secretary of state",
    "chancellor",
    "president",
    "vice president",
    "king",
    "pope",
    "mayor",
)
_OPENING = re.compile(
    rf"^The (?P<office>{'|'.join(sorted(_OFFICES, key=len, reverse=True))}) (?!of\b|and\b|for\b|who\b|in\b)"
)


def offices_of(article: AnnotatedArticle) -> dict[str, str]:
    """Office to the full name of the one person of a report that it is printed with."""
    holders: dict[str, set[str]] = {}
    for name in article.names:
        role = (name.role or "").lower()
        if name.kind != "person" or " " not in name.canonical or role.startswith(("former", "ex-", "then")):
            continue
        for office in _OFFICES:
            if role == office or role.endswith(f" {office}"):
                holders.setdefault(office, set()).add(name.canonical)
    return {office: next(iter(names)) for office, names in holders.items() if len(names) == 1}


def name_office(sheet: Sheet, offices: Mapping[str, str]) -> bool:
    """Put office and name for an opening "The prime minister"; tells whether it was done."""
    match = _OPENING.match(sheet.text)
    if match is None or match.group("office") not in offices:
        return False
    office = match.group("office")
    name = offices[office]
    titled = " ".join(word if word == "of" else word.capitalize() for word in office.split(" "))
    why = f"wrote '{titled} {name}' for 'The {office}'"
    return sheet.ask(0, match.end("office"), f"{titled} {name}", why)
