"""The place that the words around a figure give it."""

from __future__ import annotations

import re

from wiredesk.model import AnnotatedArticle, Figure, Sentence

_OWNER = re.compile(
    r"[’']s? (?:\w{2,12} ){0,2}(?:attacks?|strikes?|offensives?|invasion|bombing|bombardment|raids?|war)\b"
)
_INSIDE = re.compile(r"\b(?:in|on|at|near|across) (?:the )?(?:city of )?$")
_IN_NEXT = re.compile(
    r"^ (?:others? |more |people )?in (?:the )?(?:neighbou?ring|nearby|adjacent|adjoining|surrounding)"
    r"(?: (?:city|town|village|region|province|state|district) of)? $"
)
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


def only_filed_from(article: AnnotatedArticle, sentence: Sentence, scope: str) -> bool:
    """Whether a sentence is for a place only because its report was filed there."""
    if article.dateline != scope:
        return False
    return not any(n.canonical == scope and sentence.start <= n.start < sentence.end for n in article.names)
