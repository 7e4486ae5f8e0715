"""The place that the words around a figure give it."""

from __future__ import annotations

import re

from wiredesk.lang import dateline_end
from wiredesk.model import AnnotatedArticle, Figure, Name, Sentence

_OWNER = re.compile(
    r"[’']s? (?:\w{2,12} ){0,2}(?:attacks?|strikes?|offensives?|invasion|bombing|bombardment|raids?|war)\b"
)
_INSIDE = re.compile(r"\b(?:in|on|at|near|across) (?:the )?(?:city of |(?:south|north|east|west|central)\w* )?$")
_IN_NEXT = re.compile(
    r"^ (?:others? |more |people )?in (?:the )?(?:neighbou?ring|nearby|adjacent|adjoining|surrounding)"
    r"(?: (?:city|town|village|region|province|state|district) of)? $"
)
_HERE = re.compile(r"\bin (?:our|the|this) (city|town|village|region|district|province|county)\b(?! of\b)")
_STOP = re.compile(r"[.;:,]")
_SOMEWHERE = r"((?:the|our) (?:(?:[a-z]+ern|outer|inner) )?(?:valley|hills|mountains|suburbs|countryside))"
_UNNAMED = re.compile(rf"^(?: people| others?)? in {_SOMEWHERE}(?=[,.;]| and\b)")
_UNNAMED_FIRST = re.compile(rf"\bIn {_SOMEWHERE},? $")
_TOWNS = frozenset(("city", "town", "village"))
_AROUND = 90
_LONG = 2000
"""Characters from which a sentence is no language and is not searched."""


def place_of(article: AnnotatedArticle, sentence: Sentence, scope: str | None) -> str | None:
    """The place a count is for: not one that is only named as the owner of an attack ("Russia's strike on Kharkiv")."""
    if not scope:
        return None
    if len(sentence.text) > _LONG or _OWNER.search(sentence.text) is None:
        return scope
    own = [n for n in article.names if n.kind == "place" and sentence.start <= n.start < sentence.end]
    owners = [n for n in own if _OWNER.match(article.text[n.start : n.end + 40], n.end - n.start)]
    if not any(n.canonical == scope for n in owners) or any(n.canonical == scope and n not in owners for n in own):
        return scope
    inside = [
        n for n in own if n not in owners and _INSIDE.search(article.text[max(sentence.start, n.start - 12) : n.start])
    ]
    return inside[0].canonical if inside else None


def place_after(article: AnnotatedArticle, sentence: Sentence, figure: Figure, reach: int) -> str | None:
    """The place a count is told to be in right after it, whatever is said of where that lies ("eight in neighbouring
    Arden"); None where the words up to the next figure (``reach``) name none so."""
    end = min(reach, sentence.end)
    own = [n for n in article.names if n.kind in ("place", "other") and figure.end <= n.start < end]
    return own[0].canonical if own and _IN_NEXT.match(article.text[figure.end : own[0].start]) else None


def _place_beside(article: AnnotatedArticle, sentence: Sentence, figure: Figure, reach: int) -> str | None:
    """The place without a name that a count has first, or beside one that has ("51 in Kessel and 33 in the valley")."""
    first = _UNNAMED_FIRST.search(article.text[max(sentence.start, figure.start - _AROUND) : figure.start])
    if first:
        return first.group(1)
    found = _UNNAMED.match(article.text[figure.end : min(reach, sentence.end)])
    return found.group(1) if found and any(n.kind == "place" for n in _own(article, sentence, figure)) else None


def place_here(article: AnnotatedArticle, sentence: Sentence, figure: Figure, reach: int) -> str | None:
    """The place a local report is from, where it counts what is "in our town" or "in the city" and names none; the
    place without a name that the count has beside one that has."""
    beside = _place_beside(article, sentence, figure, reach)
    home = _home(article)
    if beside or home is None or any(n.kind == "place" for n in _own(article, sentence, figure)):
        return beside
    before = article.text[max(sentence.start, figure.start - _AROUND) : figure.start]
    after = article.text[figure.end : min(reach, sentence.end, figure.end + _AROUND)]
    found = _HERE.search(before) or _HERE.search(_STOP.split(after)[0])
    if found is None:
        return None
    return home if found.group(1) in _TOWNS else f"{home} {found.group(1)}"


def _home(article: AnnotatedArticle) -> str | None:
    """Where a report was filed, else the one place that it opens with."""
    if article.dateline is not None or not article.sentences:
        return article.dateline
    lead = next((sentence for sentence in article.sentences if sentence.kind == "body"), article.sentences[0])
    places = {n.canonical for n in article.names if n.kind == "place" and lead.start <= n.start < lead.end}
    return places.pop() if len(places) == 1 else None


def _own(article: AnnotatedArticle, sentence: Sentence, figure: Figure) -> list[Name]:
    """The names of a sentence up to a figure, those of a dateline aside."""
    return [n for n in _behind_dateline(article, sentence) if n.start < figure.start]


def _behind_dateline(article: AnnotatedArticle, sentence: Sentence) -> list[Name]:
    """The names of a sentence, those of a dateline aside."""
    start = sentence.start + dateline_end(sentence.text)
    return [n for n in article.names if start <= n.start < sentence.end]


def two_places(article: AnnotatedArticle, sentence: Sentence, figure: Figure) -> frozenset[str]:
    """The two places that stand last before a count, which is for both ("on Arden and Kessel killed six")."""
    own = [n for n in _own(article, sentence, figure) if n.kind in ("place", "other")][-2:]
    if len(own) < 2 or article.text[own[0].end : own[1].start] not in (" and ", " and in "):
        return frozenset()
    if "place" not in (own[0].kind, own[1].kind) or _STOP.search(article.text[own[1].end : figure.start]):
        return frozenset()
    return frozenset(n.canonical for n in own)


def tells_elsewhere(article: AnnotatedArticle) -> bool:
    """Whether a report opens with what befell another place than the one it was filed from ("BLANTYRE - Floods in
    southern Malawi")."""
    lead = next((sentence for sentence in article.sentences if sentence.kind == "body"), None)
    if lead is None or article.dateline is None:
        return False
    start = lead.start + dateline_end(lead.text)
    return any(
        n.kind == "place" and n.canonical != article.dateline and _INSIDE.search(article.text[start : n.start])
        for n in _behind_dateline(article, lead)
    )


def only_filed_from(article: AnnotatedArticle, sentence: Sentence, scope: str) -> bool:
    """Whether a sentence is for a place only because its report was filed there."""
    if article.dateline != scope:
        return False
    return all(n.canonical != scope for n in _behind_dateline(article, sentence))
