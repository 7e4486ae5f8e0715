"""Conventions of agencies: datelines and credits."""

from __future__ import annotations

import re
from typing import NamedTuple

from wiredesk.model import Article

from ._names_lexicon import KNOWN, PLACES


class Conventions(NamedTuple):
    """What an article's conventions tell: where it was filed, whom it credits."""

    dateline: str | None
    credits: tuple[str, ...]


_AGENCIES = {
    "ap": "AP",
    "associated press": "AP",
    "the associated press": "AP",
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "afp": "AFP",
    "agence france-presse": "AFP",
    "dpa": "dpa",
    "upi": "UPI",
    "united press international": "UPI",
    "xinhua": "Xinhua",
    "kyodo": "Kyodo",
    "kyodo news": "Kyodo",
    "ani": "ANI",
    "pti": "PTI",
    "ians": "IANS",
    "efe": "EFE",
    "ansa": "ANSA",
    "tass": "Tass",
    "interfax": "Interfax",
    "bloomberg": "Bloomberg",
    "cnn": "CNN",
    "bbc": "BBC",
    "pa": "PA",
    "pa media": "PA",
    "press association": "PA",
    "yonhap": "Yonhap",
    "anadolu": "Anadolu",
    "anadolu agency": "Anadolu",
    "aa": "Anadolu",
    "ukrinform": "Ukrinform",
    "rfe/rl": "RFE/RL",
    "voa": "VOA",
    "the canadian press": "The Canadian Press",
    "canadian press": "The Canadian Press",
    "aap": "AAP",
    "cbs news": "CBS News",
    "nbc news": "NBC News",
    "abc news": "ABC News",
    "the new york times": "The New York Times",
    "irna": "IRNA",
    "the washington post": "The Washington Post",
    "the guardian": "The Guardian",
    "fox news": "Fox News",
    "sana": "SANA",
}
_AGENCY = "|".join(re.escape(name) for name in sorted(_AGENCIES, key=len, reverse=True))
_PLACE = r"[A-Z][A-Za-zÀ-ÿ.'’-]{1,24}(?: [A-Z][A-Za-zÀ-ÿ.'’-]{1,24}){0,3}"
_DATELINE = re.compile(
    rf"\s{{0,4}}(?P<place>{_PLACE})(?P<more>, [A-Za-zÀ-ÿ.'’ ]{{2,30}}(?:, [A-Za-z. ]{{2,20}})?)?"
    rf"(?P<date>,? (?:[A-Z][a-z]{{2,8}}\.? \d{{1,2}}|\d{{1,2}} [A-Z][a-z]{{2,8}})(?:, \d{{4}})?)?"
    rf"\s{{0,2}}(?P<agency>[(\[](?:{_AGENCY})[)\]]|\((?:[A-Z][A-Za-z .]{{1,24}})\))?\s{{0,2}}(?P<dash>—|–|--|-|:)\s",
    re.IGNORECASE,
)
_SLASHED = re.compile(
    r"\s{0,4}(?P<place>[A-Z][A-Z' -]{2,24}), (?:[A-Z][a-z]{2,8} \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})"
    r"\. /(?P<agency>[A-Za-z]{3,10})/"
)
_BRACKETED = re.compile(rf"\((?i:({_AGENCY}))\)")
_COPYRIGHT = re.compile(rf"[©Cc](?:(?<=©)|(?i:opyright))[^.\n]{{0,30}}?\b(?i:({_AGENCY}))\b")
_CONTRIBUTED = re.compile(
    rf"\b(?P<b>{_AGENCY})\b[^.\n]{{0,60}}\bcontributed\b|contribut\w+ (?:from|by) (?:the )?(?P<d>{_AGENCY})\b"
    rf"|\bwith (?:additional )?(?:reporting|files|inputs?|material) (?:by|from) (?:the )?(?P<e>{_AGENCY})\b",
    re.IGNORECASE,
)
_WITH = re.compile(r"[Ww](?i:ith (?:additional )?(?:reporting|files|input|material))")
"""What stands in every line of the last kind: looking for it first spares most lines the longer search."""


def read_conventions(article: Article) -> Conventions:
    """Return the dateline's place and the agencies and outlets an article credits, in order of their mention."""
    text = article.text
    place, agency, _ = _dateline(text)
    found = [agency] if agency else []
    credited = list(_BRACKETED.finditer(text))
    if "©" in text or "opyright" in text.lower():  # which few texts hold
        credited.extend(_COPYRIGHT.finditer(text))
    found.extend(match.group(1) for match in sorted(credited, key=re.Match.start))
    for line in text[-3000:].split("\n"):
        if "contribut" in line or _WITH.search(line):
            found.extend(m.group("b") or m.group("d") or m.group("e") for m in _CONTRIBUTED.finditer(line[:1500]))
    if article.byline:
        found.extend(match.group() for match in re.finditer(rf"\b(?:{_AGENCY})\b", article.byline, re.IGNORECASE))
    return Conventions(place, tuple(dict.fromkeys(_AGENCIES.get(name.lower(), name) for name in found)))


def dateline_end(text: str) -> int:
    """Return where the dateline of an article ends: a day before it is that of the report; 0 without a dateline."""
    return _dateline(text)[2]


def _dateline(text: str) -> tuple[str | None, str | None, int]:
    """Return place and agency of "KYIV, Ukraine (AP) —"; a place needs capitals, an agency, or the list of places.

    Last comes where it ends, 0 without a place.
    """
    slashed = _SLASHED.match(text[:100])
    if slashed is not None:
        named = slashed.group("place").title()
        return PLACES.get(named, named), slashed.group("agency").lower(), slashed.end()
    match = _DATELINE.match(text[:160])
    if match is None:
        match = re.match(rf"\s{{0,4}}\((?P<agency>{_AGENCY})\)\s{{0,2}}(?:—|–|--|-|:)\s", text[:80], re.IGNORECASE)
        return None, match.group("agency") if match else None, 0
    place = match.group("place")
    agency = match.group("agency")
    named = place.title() if place.isupper() and len(place) > 3 else place
    if not place[0].isupper() or (match.group("dash") == ":" and not agency and not place.isupper()):
        return None, None, 0
    listed = named in PLACES and named not in KNOWN
    if not (listed or place.isupper() or agency or match.group("date")):
        return None, None, 0
    name = agency.strip("()[]") if agency else None
    if place.isupper() and not listed and not agency and not match.group("more") and not match.group("date"):
        return None, None, 0
    return PLACES.get(named, named), name if name and name.lower() in _AGENCIES else None, match.end()
