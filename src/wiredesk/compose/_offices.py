"""Offices: who "The prime minister" of a report is, and what the reports call a person before the name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from wiredesk.lang import STOP_WORDS, fold, is_past_role, present_role
from wiredesk.model import AnnotatedArticle, Span

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
_HELD = re.compile(rf"\b(?P<office>{'|'.join(sorted(_OFFICES, key=len, reverse=True))})$")
"""The office that ends a role, the longest first: a vice president is no president."""
_OTHER_RANK = frozenset("vice deputy assistant associate acting under shadow opposition designate elect".split())
"""Words that make another office of the one behind them."""
_COUNTRYS = re.compile(
    rf"^(?:The|Its) (?:country|nation|state)[’']s (?P<office>{'|'.join(sorted(_OFFICES, key=len, reverse=True))}), "
    r"(?P<name>(?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+),(?= (?!who\b|and\b))"
)
_FEW = 4
_LONGEST = 45
"""Characters of an office that a first mention is given."""
_INSIDE = frozenset(
    "foreign policy prime defence defense finance interior opposition party top senior human rights climate trade "
    "crown former then late ex-president deputy vice acting interim outgoing incoming chief".split()
)
"""Small words that an office may have before the word that ends it."""
_JOINED = frozenset(("of", "for", "and", "&"))
_DAY = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|"
    r"June|July|August|September|October|November|December)\b|\d|^(?:his|her|their|my)\b"
)
_INTO = frozenset("said says say told tells by that when while with from".split())
"""Words after which a person who enters a sentence gets an office."""
_BEFORE = re.compile(
    r"(?:^|^(?:But|And|Still|Yet|However|Meanwhile),? |"
    r"^(?:In|On|At|According|After|During|Speaking|Earlier|Last|Following)\b[^,]*, )$"
)
_SPEAKS = re.compile(r" (?:said|says)(?=[.,]|$| on\b| in\b| at\b)")
"""What follows who says the words before."""
_BESIDE = re.compile(r",(?! who (?:had|has|was [a-z]+(?:ed|ing)|(?!served|worked)[a-z]+ed)\b)|\s\(|[’']s? [A-Z]| [A-Z]")
"""What follows a name that has its description beside it, or is part of another name."""


def offices_of(article: AnnotatedArticle) -> dict[str, str]:
    """Office to the full name of the one person of a report that it is printed with."""
    holders: dict[str, set[str]] = {}
    for name in article.names:
        role = (name.role or "").lower()
        if name.kind != "person" or " " not in name.canonical or role.startswith(("former", "ex-", "then")):
            continue
        held = _HELD.search(role)
        if held is not None and not _OTHER_RANK.intersection(role[: held.start()].split()):
            holders.setdefault(held["office"], set()).add(name.canonical)
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


def name_countrys(sheet: Sheet) -> bool:
    """Put the office alone for an opening "The country's president, Ana Orlo,"; tells whether it was done.

    Which country that is only the sentence before tells.
    """
    match = _COUNTRYS.match(sheet.text)
    if match is None or not sheet.free(0, match.end()):
        return False
    office = " ".join(word.capitalize() for word in match["office"].split(" "))
    new = f"{office} {match['name']}"
    return sheet.ask(0, match.end(), new, f"wrote '{new}' for '{match.group()}'")


def printed_offices(articles: Sequence[AnnotatedArticle]) -> dict[str, tuple[str, Span]]:
    """Folded full name to what most reports print right before it ("Foreign Secretary"), and a passage that does."""
    seen: dict[str, Counter[str]] = {}
    where: dict[tuple[str, str], Span] = {}
    for article in articles:
        for sentence, name in article.named_sentences():
            if name.kind != "person" or " " not in name.text or not name.role or not sentence.holds(name):
                continue
            office = _office_before(sentence.text[: name.start - sentence.start], name.role)
            if office:
                key = fold(name.text)
                seen.setdefault(key, Counter())[office] += 1
                where.setdefault((key, office), sentence.bare)
    seen = {key: _not_over(count) for key, count in seen.items()}
    best = {key: max(count, key=lambda office: (count[office], len(office), office)) for key, count in seen.items()}
    return {key: (_in_small(office, articles), where[key, office]) for key, office in best.items()}


def _in_small(office: str, articles: Sequence[AnnotatedArticle]) -> str:
    """An office that has its capital only as it opens a sentence ("Chief executive") in small letters: a report prints
    it so within one."""
    small = office[:1].lower() + office[1:]
    within = " " in office and small.islower() and any(f" {small} " in article.text for article in articles)
    return small if within else office


def _not_over(count: Counter[str]) -> Counter[str]:
    """Offices of one person without those that more than a few reports, for how many tell them as held, say are over:
    a report of the past has a "former director" still in office."""
    over = {office: n for office, n in count.items() if is_past_role(office)}
    ended = [(fold(present_role(office)), n) for office, n in over.items()]
    return Counter(
        {
            office: n
            for office, n in count.items()
            if office in over or not any(fold(office).endswith(past) and _FEW * m >= n for past, m in ended)
        }
    )


def _office_before(text: str, role: str) -> str:
    """The office that ends a text, with the names of country or body before it; empty where there is none."""
    if not text.endswith(f"{role} "):
        return ""
    words = text[: -len(role) - 1].split()
    taken: list[str] = []
    for word in reversed(words):
        plain = word.replace("’s", "").replace("'s", "").replace(".", "").replace("-", "")
        if word in _JOINED:
            return ""  # half of an office: "envoy for Hostage Response"
        if not plain.isalpha() or word.lower() in STOP_WORDS or not (word[0].isupper() or word in _INSIDE):
            break
        taken.insert(0, word)
    office = " ".join((*taken, role))
    named = office[0].isupper() or office.startswith("former ")
    return office if named and office != "Secretary" and len(office) <= _LONGEST and not _DAY.search(office) else ""


def wants_office(sheet: Sheet, start: int, end: int, office: str) -> bool:
    """Whether a name stands bare where a person enters: opens the sentence, follows a quotation, "said" or "by"."""
    text, after = sheet.text, sheet.text[end:]
    before = text[:start]
    for edit in sheet.edits:  # what was cut before it opens the sentence no more
        if edit.end <= start and not edit.new and edit.start == 0:
            before = text[edit.end : start]
    if _BESIDE.match(after) or office.split(" ")[-1].lower() in text.lower():
        return False
    words = before.split()
    if _BEFORE.match(before) or before.rstrip().endswith((",”", ',"')):
        return True
    if (before.endswith(", ") and _SPEAKS.match(after)) or before.endswith("called for "):
        return True
    return before.endswith(" ") and bool(words) and words[-1].lower() in _INTO
