"""Whether a quote is surely its speaker's: said in the report's main clause, by somebody who can be meant."""

from __future__ import annotations

import re

from wiredesk.lang import fold
from wiredesk.model import AnnotatedArticle, Quote

from ._desk import Desk

_PRONOUNS = frozenset(("he", "she"))
_NEAR, _FAR = 3, 8
"""Sentences back in which somebody is named whom "he" or "she" means; the second where nobody else is in between."""
_HANGS_ON = re.compile(
    r"\b(?:if|unless|whether|until|which|whom|(?:one|those|something|everything|all|anything|what) that|what) "
    r"(?:the |an? )?$",
    re.IGNORECASE,
)
"""Before a speaker: a condition, or a clause whose object stands before it ("a pier which Berg said he built")."""
_CUT = re.compile(
    r"\b(?:the|an?|of|to|for|with|his|her|its|their|that|which|and|or|he|she|they|is|was|as)$", re.IGNORECASE
)
"""Where reported words were cut in the midst of a phrase."""
_ONCE = re.compile(r"\b(?:previously|initially|originally|formerly|once|at first)\b", re.IGNORECASE)
_OF = re.compile(r" (?:of|about|against)$|\bjokingly\b")
_BIT = re.compile(r"\b(?:to|of|an?|the|as) [\"“‘']$")
_GOVERNED = re.compile(r"\bthat [\"“‘']$")
_HE_SAID = re.compile(r"\b(?:he|she) [^.]*$", re.IGNORECASE)
_NOT_SAID = frozenset(
    """remain remained guarantee recognise recognize agree know see mean imply determine learn realise realize
    speech suggestion announcement ruling named name call describe label brand dub term deem
    order urge instruct encourage joke quip refer brush brushing identify share release find""".split()
)
"""Verbs and nouns behind which no statement of the speaker's is reported in the report's own words."""
_STRESSED = frozenset("reiterate repeat stress emphasise emphasize underline underscore highlight".split())
_CLAUSE = re.compile(r"(?:that|he|she|it|they|there|we)\b")
_SINGULAR = re.compile(r"\b(?!is\b|was\b|says$)\w+[^s\W]s$|\b(?:is|was|has)\b")
_TWO = re.compile(r"[^,] and (?:the )?[A-Z]")
_GOES_ON = re.compile(r" (?:of|to|through|with|from|into|against|between|under|among|about|that|which)\b")


def surely_said(desk: Desk, article: AnnotatedArticle, quote: Quote) -> bool:
    """Whether a quote is printed under its speaker; in doubt it is not.

    Not printed are words of a "he" or "she" who was not named, or has not spoken, just before; words in a condition;
    a relative clause that has lost its object; an answer's question; what the speaker thought once; an object of
    something else than saying; words that are cut in the midst of a phrase.
    """
    source, cue = quote.source, quote.cue
    if cue is None or (quote.kind == "direct" and _part_of_sentence(article.text, quote)):
        return cue is None
    if _handed_on(article, quote):
        return False
    if source is None:
        return True
    if fold(source.text) in _PRONOUNS and not _meant(desk, article, quote, source.start):
        return False
    before = article.text[max(0, source.start - 40) : source.start]
    if _HANGS_ON.search(before) or (quote.via is not None and _HE_SAID.search(before)):
        return False
    return quote.kind == "direct" or _states(desk, article, quote)


def _handed_on(article: AnnotatedArticle, quote: Quote) -> bool:
    """Whether words are somebody else's: "No," Berg said, according to the Herald; "No," aides said Berg told them."""
    cue = quote.cue
    others = [other for other in article.quotes if other is not quote and other.source is not None]
    if cue is None or not others:
        return False
    if cue.lemma == "according to":
        return quote.kind == "direct" or any(quote.start <= o.source.start < quote.end for o in others if o.source)
    return any(o.start == quote.start and 0 <= o.source.start - cue.end <= 1 for o in others if o.source)


def _part_of_sentence(text: str, quote: Quote) -> bool:
    """Whether quoted words are a bit of the report's sentence ("to “mend the pier”"), or those of a verb before them
    ("adding that “it is shut,” the Herald reported")."""
    before, cue = text[max(0, quote.start - 8) : quote.start], quote.cue
    governed = cue is not None and cue.start >= quote.end and _GOVERNED.search(before) is not None
    return governed or (quote.text[:1].islower() and _BIT.search(before) is not None)


def _states(desk: Desk, article: AnnotatedArticle, quote: Quote) -> bool:
    """Whether reported words are a statement that their speaker makes, and whole."""
    source, cue = quote.source, quote.cue
    if source is None or cue is None:
        return True
    sentence = desk.sentence(quote.doc, quote.start)
    asked = sentence is not None and sentence.text.rstrip("”\"’'").endswith("?")
    if asked or _CUT.search(quote.text.rstrip(" ,")):
        return False
    if cue.lemma in _NOT_SAID or _ONCE.search(cue.text) or _OF.search(cue.text):
        return False
    if cue.lemma in _STRESSED and quote.start > cue.start and _CLAUSE.match(quote.text) is None:
        return False
    if _TWO.search(source.text) and source.end <= cue.start and _SINGULAR.search(cue.text):
        return False
    return quote.start < cue.start or _GOES_ON.match(article.text, quote.end) is None


def _meant(desk: Desk, article: AnnotatedArticle, quote: Quote, start: int) -> bool:
    """Whether a pronoun means the one of whom a name says that he spoke last, or who is told of, outside quoted words,
    in a sentence after that; near it, or farther back where nobody else is named in between."""
    people = [name for name in article.names if name.kind == "person" and name.start < start]
    inside = [(q.start, q.end) for q in article.quotes if q.kind != "direct"]
    spoke = [
        (q.source.start, q.speaker) for q in article.quotes
        if q.source is not None and q.source.start < start and fold(q.source.text) not in _PRONOUNS
        and not any(first <= q.source.start < end for first, end in inside)
    ]  # fmt: skip
    last, speaker = max(spoke, key=lambda one: one[0], default=(-1, None))
    here = desk.sentence_index(article.id, last) if last >= 0 else -1
    quoted = [(q.start, q.end) for q in article.quotes if q.kind == "direct"]
    places = [
        name.start for name in people
        if name.canonical == quote.speaker and desk.sentence_index(article.id, name.start) > here
        and not any(first <= name.start < end for first, end in quoted)
    ]  # fmt: skip
    places += [last] if speaker == quote.speaker else []
    if not places:
        return False
    back = desk.sentence_index(article.id, start) - desk.sentence_index(article.id, max(places))
    alone = all(name.canonical == quote.speaker for name in people if name.start > max(places))
    return back <= (_FAR if alone else _NEAR)
