"""Whether a quote is surely its speaker's: said in the report's main clause, by somebody who can be meant."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable

from wiredesk.lang import fold
from wiredesk.model import AnnotatedArticle, Name, Quote

from ._desk import Desk
from ._statements import PRONOUNS, states

_NEAR, _FAR = 3, 8
"""Sentences back in which somebody is named whom "he" or "she" means; the second where nobody else is in between."""
_HANGS_ON = re.compile(
    r"\b(?:if|unless|whether|until|which|whom|(?:one|those|something|everything|all|anything|what) that|what) "
    r"(?:the |an? )?$",
    re.IGNORECASE,
)
"""Before a speaker: a condition, or a clause whose object stands before it ("a pier which Berg said he built")."""
_BIT = re.compile(r"\b(?:to|of|an?|the|as|is|are|was|were) [\"“‘']$")
_GOVERNED = re.compile(r"\bthat [\"“‘']$")
_QUOTES = re.compile(r",? (?:quoting|citing) (?:Mr\.? |Ms\.? )?[A-Z]\w+(?![’'\w])")
_TAGGED = re.compile(r"[,?!][”\"’']+ ")
_WHEN_HE = re.compile(r"\b(?:when|while|where|as|because|after|before) (?:he|she)$", re.IGNORECASE)
_HE_SAID = re.compile(r"\b(?:he|she) [^.]*$", re.IGNORECASE)


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
            if source is not None and fold(source.text) not in PRONOUNS and source.start not in reported:
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
        if self._handed_on(quote) or (quote.kind == "direct" and self._anothers(quote)):
            return False
        if source is None:
            return True
        if fold(source.text) in PRONOUNS and not self._meant(quote.speaker, source.start):
            return False
        if _WHEN_HE.search(text, max(0, source.start - 12), source.end) and self._of_two(source.start):
            return False
        before = text[max(0, source.start - 40) : source.start]
        if _HANGS_ON.search(before) or (quote.via is not None and _HE_SAID.search(before)):
            return False
        return quote.kind == "direct" or states(self._desk, self._article, quote)

    def _anothers(self, quote: Quote) -> bool:
        """Whether quoted words have the verb of another paragraph, or of another sentence where somebody is named right
        behind them: "“It is shut,” Berg in an interview"; or are those whom the speaker quotes."""
        text, source, cue = self._article.text, quote.source, quote.cue
        if source is None or cue is None:
            return False
        if _QUOTES.match(text, cue.end) or (cue.start > quote.end and "\n" in text[quote.end : cue.start]):
            return True
        behind = _TAGGED.match(text, quote.end - 1)
        if behind is None or self._index(source.start) >= self._index(quote.end - 1):
            return False
        return any(name.start - behind.end() in (0, 4) for name in self._people_from(behind.end()))

    def _people_from(self, offset: int) -> list[Name]:
        """The next person named behind an offset."""
        at = bisect_left(self._people_starts, offset)
        return self._people[at : at + 1]

    def _of_two(self, offset: int) -> bool:
        """Whether a sentence names two people before an offset: "when he said" leaves open which of them did."""
        sentence = self._desk.sentence(self._article.id, offset)
        first = sentence.start if sentence is not None else offset
        low, high = bisect_left(self._people_starts, first), bisect_left(self._people_starts, offset)
        return len({name.canonical for name in self._people[low:high]}) > 1

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
