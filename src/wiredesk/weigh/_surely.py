"""Whether a quote is surely its speaker's: said in the report's main clause, by somebody who can be meant."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable

from wiredesk.lang import fold
from wiredesk.model import AnnotatedArticle, Quote

from ._desk import Desk
from ._main_verb import main_verb

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
_SAYING = frozenset("say claim argue insist warn believe maintain".split())
"""Verbs behind which a clause stands though its verb is not known for one ("the tolls hurt trade")."""
_OBJECT = 5
_SUBJECT = re.compile(r"(?:that )?(?:(?:the|an?|his|her|its|their|our|this|these|those) |[A-Z]|\w+[^\Ws]s )")
_CLAUSE = re.compile(r"(?:that|he|she|it|they|there|we)\b")
_SINGULAR = re.compile(r"\b(?!is\b|was\b|says$)\w+[^s\W]s$|\b(?:is|was|has)\b")
_TWO = re.compile(r"[^,] and (?:the )?[A-Z]")
_GOES_ON = re.compile(r" (?:of|to|through|with|from|into|against|between|under|among|about|that|which)\b")


class Sayings:
    """Who speaks where in one article, looked up by place: its quotes are asked about one after the other."""

    def __init__(self, desk: Desk, article: AnnotatedArticle) -> None:
        self._desk = desk
        self._article = article
        self._people = [name for name in article.names if name.kind == "person"]
        self._people_starts = [name.start for name in self._people]
        self._direct = _Spans((q.start, q.end) for q in article.quotes if q.kind == "direct")
        sourced = sorted(((q.source.start, q) for q in article.quotes if q.source is not None), key=lambda one: one[0])
        self._sources, self._sourced = [at for at, _ in sourced], [quote for _, quote in sourced]
        self._same_words: dict[int, list[Quote]] = defaultdict(list)
        for quote in article.quotes:
            self._same_words[quote.start].append(quote)
        reported = _Spans((q.start, q.end) for q in article.quotes if q.kind != "direct")
        named: dict[int, str | None] = {}
        for quote in article.quotes:
            source = quote.source
            if source is not None and fold(source.text) not in _PRONOUNS and source.start not in reported:
                named.setdefault(source.start, quote.speaker)
        self._named = sorted(named.items())

    def surely(self, quote: Quote) -> bool:
        """Whether a quote is printed under its speaker; in doubt it is not.

        Not printed are words of a "he" or "she" who was not named, or has not spoken, just before; words in a
        condition; a relative clause that has lost its object; an answer's question; what the speaker thought once; an
        object of something else than saying; words that are cut in the midst of a phrase.
        """
        text, source, cue = self._article.text, quote.source, quote.cue
        if cue is None or (quote.kind == "direct" and _part_of_sentence(text, quote)):
            return cue is None
        if self._handed_on(quote):
            return False
        if source is None:
            return True
        if fold(source.text) in _PRONOUNS and not self._meant(quote.speaker, source.start):
            return False
        before = text[max(0, source.start - 40) : source.start]
        if _HANGS_ON.search(before) or (quote.via is not None and _HE_SAID.search(before)):
            return False
        return quote.kind == "direct" or _states(self._desk, self._article, quote)

    def _handed_on(self, quote: Quote) -> bool:
        """Whether words are another's: "No," Berg said, according to the Herald; "No," aides said Berg told them."""
        cue = quote.cue
        if cue is None:
            return False
        if cue.lemma == "according to":
            first, last = (bisect_left(self._sources, edge) for edge in (quote.start, quote.end))
            held = self._sourced if quote.kind == "direct" else self._sourced[first:last]
            return any(other is not quote for other in held)
        return any(
            other is not quote and other.source is not None and 0 <= other.source.start - cue.end <= 1
            for other in self._same_words[quote.start]
        )

    def _meant(self, speaker: str | None, start: int) -> bool:
        """Whether a pronoun means the one of whom a name says that he spoke last, or who is told of, outside quoted
        words, in a sentence after that; near it, or farther back where nobody else is named in between."""
        place = bisect_left(self._named, (start,)) - 1
        last, spoke = self._named[place] if place >= 0 else (-1, None)
        told = self._told_of(speaker, start, last)
        if told is None and (spoke != speaker or place < 0):
            return False
        at = last if told is None else told
        back = self._index(start) - self._index(at)
        if back <= _NEAR or back > _FAR:
            return back <= _NEAR
        between = self._people[bisect_right(self._people_starts, at) : bisect_left(self._people_starts, start)]
        return all(name.canonical == speaker for name in between)

    def _told_of(self, speaker: str | None, start: int, last: int) -> int | None:
        """Where somebody was named last, in a sentence after an offset and not too far before another."""
        here = self._index(last) if last >= 0 else -1
        for place in range(bisect_left(self._people_starts, start) - 1, -1, -1):
            name = self._people[place]
            index = self._index(name.start)
            if name.start <= last or self._index(start) - index > _FAR:
                return None
            if name.canonical == speaker and index > here and name.start not in self._direct:
                return name.start
        return None

    def _index(self, offset: int) -> int:
        return self._desk.sentence_index(self._article.id, offset)


class _Spans:
    """Stretches of a text, of which it can be asked whether one holds an offset."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def __contains__(self, offset: int) -> bool:
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._ends[at]


def _part_of_sentence(text: str, quote: Quote) -> bool:
    """Whether quoted words are a bit of the report's sentence ("to “mend the pier”"), or those of a verb before them
    ("adding that “it is shut,” the Herald reported")."""
    before, cue = text[max(0, quote.start - 8) : quote.start], quote.cue
    governed = cue is not None and cue.start >= quote.end and _GOVERNED.search(before) is not None
    return governed or (quote.text[:1].islower() and _BIT.search(before) is not None)


def _is_clause(text: str, lemma: str) -> bool:
    """Whether words behind a cue are a clause, no mere object ("he added two lawyers to his team")."""
    if main_verb(text) is not None:
        return True
    return lemma in _SAYING and len(text.split()) > _OBJECT and _SUBJECT.match(text) is not None


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
    if quote.start > cue.start and not _is_clause(quote.text, cue.lemma):
        return False
    if cue.lemma in _STRESSED and quote.start > cue.start and _CLAUSE.match(quote.text) is None:
        return False
    if _TWO.search(source.text) and source.end <= cue.start and _SINGULAR.search(cue.text):
        return False
    return quote.start < cue.start or _GOES_ON.match(article.text, quote.end) is None
