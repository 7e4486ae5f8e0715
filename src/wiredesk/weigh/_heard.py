"""Whose words a passage is, where the annotation reads it twice: a far verb yields to a near one."""

from __future__ import annotations

import re

from wiredesk.model import AnnotatedArticle, Quote

_FAR = 60
"""Characters between words and their verb from which on a nearer verb decides."""
_STOP = re.compile(r"[.!?][”\"’']? ")
_COVERED = 0.8


def own_quotes(article: AnnotatedArticle) -> tuple[Quote, ...]:
    """The quotes of an article, without those whose verb is far from the words, or beyond the end of a sentence, while
    another speaker's verb stands right beside the same words ("officials said. “...” the minister said")."""
    found = article.quotes
    if len(found) < 2:
        return found
    gaps = {id(quote): _gap(article, quote) for quote in found}
    near = [quote for quote in found if gaps[id(quote)] < _FAR]
    return tuple(
        quote
        for quote in found
        if gaps[id(quote)] < _FAR or not any(_same_words(quote, o) and o.speaker != quote.speaker for o in near)
    )


def _gap(article: AnnotatedArticle, quote: Quote) -> int:
    """Characters between the words and their verb; the end of a sentence between them counts as far."""
    cue = quote.cue
    if cue is None or (cue.start < quote.end and quote.start < cue.end):
        return 0
    start, end = (quote.end, cue.start) if cue.start >= quote.end else (cue.end, quote.start)
    return end - start + (_FAR if _STOP.search(article.text, start, end) else 0)


def _same_words(a: Quote, b: Quote) -> bool:
    """Whether two quotes are of one passage."""
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared >= _COVERED * min(a.end - a.start, b.end - b.start) and bool(a.speaker and (b.speaker or b.source))
