"""Whom an article says its reporting is from: agency credits, "told Reuters", "according to the BBC", "first reported
by"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from wiredesk.model import AnnotatedArticle

from ._reading import fold_fast

AGENCIES = {
    "ap": "AP", "associated press": "AP", "reuters": "Reuters", "thomson reuters": "Reuters", "afp": "AFP",
    "agence france-presse": "AFP", "dpa": "dpa", "upi": "UPI", "united press international": "UPI", "xinhua": "Xinhua",
    "kyodo": "Kyodo", "kyodo news": "Kyodo", "ani": "ANI", "pti": "PTI", "press trust of india": "PTI", "ians": "IANS",
    "efe": "EFE", "ansa": "ANSA", "tass": "Tass", "interfax": "Interfax", "bloomberg": "Bloomberg", "pa media": "PA",
    "press association": "PA", "yonhap": "Yonhap", "anadolu": "Anadolu", "anadolu agency": "Anadolu",
    "ukrinform": "Ukrinform",
    "the canadian press": "The Canadian Press", "canadian press": "The Canadian Press", "aap": "AAP", "irna": "IRNA",
    "sana": "SANA", "ria novosti": "RIA Novosti", "ria": "RIA Novosti", "interfax-ukraine": "Interfax-Ukraine",
}  # fmt: skip
_NAME = r"(?:[Tt]he )?[A-Z][\w.&'’-]{1,20}(?: [A-Z][\w.&'’-]{1,20}){0,3}"
_WIRE = re.compile(
    r"\(([A-Z][\w.&'’ -]{1,30}? (?:Wire|News Agency|Press|News Service|Newswire)|AP|AFP|Reuters|UPI|dpa|ANI|PTI|IANS"
    r"|Xinhua)\)"
)
_PROVIDED = re.compile(
    rf"\b(?:provided by|originally published (?:by|in|on)|first (?:appeared|published) (?:in|on|by)|republished from"
    rf"|courtesy of"
    rf"|syndicated (?:from|by)|distributed by|via) ({_NAME})"
)
_FIRST = re.compile(
    rf"\b(?:first reported by|as first reported by|(?:was|were) reported (?:earlier )?by|citing a report (?:by|in"
    rf"|from)) ({_NAME})"
    rf"|({_NAME}) (?:was the first to report|first reported)\b"
)
_TOLD = re.compile(rf"\btold ({_NAME})")
_ACCORDING = re.compile(
    rf"\b(?:[Aa]ccording to|reported by|in an interview with|[Ss]peaking to) ({_NAME})|({_NAME}) report(?:s|ed)\b"
)
_BYLINE = re.compile(
    r"^(?:by )?(.{2,40}?(?: wire| news agency| press| news service| newswire| staff)?)$", re.IGNORECASE
)


class Credit(NamedTuple):
    """Someone whose reporting an article passes on.

    Attributes:
        name: as shown. strength: 3 the text is theirs; 2 they are named as the first to report; 1 some of it is from
            them.
        words: the words that say so.
    """

    name: str
    strength: int
    words: str


def key_of(name: str) -> str:
    """Return the form under which two printings of an outlet's name are one."""
    plain = fold_fast(name).removeprefix("the ").strip(" .")
    plain = AGENCIES.get(plain, plain)
    return re.sub(r"[^a-z0-9]+", "", plain.lower())


def credits_of(article: AnnotatedArticle, outlets: Sequence[str]) -> list[Credit]:
    """Return whom an article credits, strongest first; itself is left out.

    Args:
        article: the article.
        outlets: names of the outlets in the story: "told Northgate Herald" counts when one of them, or an agency, is
            meant.
    """
    known = {key_of(name): name for name in outlets if name}
    known.update({key_of(name): shown for name, shown in AGENCIES.items()})
    own = key_of(article.outlet or "")
    found: dict[str, Credit] = {}

    def take(name: str | None, strength: int, words: str, anyone: bool = False) -> None:
        if not name:
            return
        key = key_of(name)
        shown = known.get(key) or (name.removeprefix("the ") if anyone else None)
        if shown is not None and key != own and (key not in found or found[key].strength < strength):
            found[key] = Credit(shown, strength, words)

    head, tail = article.text[:400], article.text[-800:]
    for match in (*_WIRE.finditer(head), *_WIRE.finditer(tail)):
        take(match[1], 3, f"is marked ({match[1]})", anyone=True)
    for match in _PROVIDED.finditer(tail):
        take(match[1], 3, f"says it was provided by {match[1]}", anyone=True)
    byline = _BYLINE.match((article.byline or "").strip())
    if byline is not None:
        wire = re.search(r"(?i)\b(?:wire|agency|press|newswire|news service)$", byline[1])
        take(byline[1], 3, f"carries the byline of {byline[1]}", anyone=wire is not None)
    for name in article.credits:
        strong = article.dateline is not None and f"({name}" in head
        take(name, 3 if strong else 1, f"credits {name}")
    for match in _FIRST.finditer(article.text[:20_000]):
        take(match[1] or match[2], 2, f"says {match[1] or match[2]} reported it first")
    for match in _TOLD.finditer(article.text[:20_000]):
        take(match[1], 1, f"quotes what was told to {match[1]}")
    for match in _ACCORDING.finditer(article.text[:20_000]):
        take(match[1] or match[2], 1, f"cites {match[1] or match[2]}")
    return sorted(found.values(), key=lambda credit: (-credit.strength, credit.name))
