"""The sources, read once: every sentence with its words, and who holds which word."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from itertools import islice, pairwise

from wiredesk.lang import Spellings, fold, is_order, language_name, sense
from wiredesk.model import AnnotatedArticle, Date, Figure, Name, Quote, Receipt, Sentence, Stance

from ..names._name_forms import initials, surname
from ._labels import is_label
from ._layers import Slices
from ._tokens import Token, company, senses, tokenise

_POOL = 24
"""Passages that are looked at more closely for a line."""

QUOTED = re.compile(r"[\"“]([^\"“”\n]{2,900})[\"”]")
"""Words in quotation marks."""
MOST_QUOTES = 40
"""Quotes that are read in one sentence: more are no sentence."""


@dataclass(frozen=True, eq=False)
class Passage:
    """A sentence of a source with its layers.

    Attributes:
        number: place in the index. source: index of its article. order: index of the sentence in its article.
    """

    number: int
    source: int
    order: int
    sentence: Sentence
    tokens: tuple[Token, ...]
    senses: frozenset[str]
    figures: tuple[Figure, ...]
    names: tuple[Name, ...]
    dates: tuple[Date, ...]
    quotes: tuple[Quote, ...]

    @cached_property
    def bigrams(self) -> frozenset[tuple[str, str]]:
        """Neighbouring content words."""
        content = [token.stem for token in self.tokens if token.content]
        return frozenset(pairwise(content))

    @cached_property
    def low(self) -> str:
        """The sentence folded, for looking for phrases."""
        return f" {' '.join(token.low for token in self.tokens)} "

    def place_at(self, blank: int) -> int:
        """The place among the tokens of the one behind a blank of ``low``."""
        return self.low.count(" ", 0, blank)

    @cached_property
    def free(self) -> tuple[Token, ...]:
        """Tokens outside quotation marks."""
        marks = [(m.start(1), m.end(1)) for m in islice(QUOTED.finditer(self.sentence.text), MOST_QUOTES)]
        base = self.sentence.start
        return tuple(t for t in self.tokens if not any(a <= t.start - base < b for a, b in marks))

    @cached_property
    def companies(self) -> tuple[frozenset[str], ...]:
        """The content words near each of the figures."""
        return tuple(company(figure, self.tokens) for figure in self.figures)

    @property
    def text(self) -> str:
        """The sentence as printed."""
        return self.sentence.text

    @cached_property
    def told(self) -> str:
        """The sentence with its speaker in front where only the report around it names them ("He said ...")."""
        low = self.text.lower()
        speakers = (quote.speaker for quote in self.quotes if quote.speaker)
        unnamed = next((name for name in speakers if name.split()[-1].lower() not in low), None)
        return f"{unnamed}: {self.text}" if unnamed else self.text


class SourceIndex:
    """Sources, indexed once for many lines.

    Args:
        sources: annotated reports. Those in another language than English are kept out and counted in ``foreign``.
    """

    def __init__(self, sources: Sequence[AnnotatedArticle]) -> None:
        self.sources = tuple(sources)
        self.foreign = tuple(source for source in sources if is_foreign(source))
        self.passages: list[Passage] = []
        self.firsts: list[int] = []
        self.postings: dict[str, list[int]] = {}
        self._nearest: dict[frozenset[str], tuple[tuple[int, float], ...]] = {}
        for number, source in enumerate(self.sources):
            self.firsts.append(len(self.passages))
            if not is_foreign(source):
                self._add(number, source)
        total = max(len(self.passages), 1)
        self._idf = {word: math.log(1 + total / len(held)) for word, held in self.postings.items()}
        self._unseen = math.log(1 + 2 * total)
        self.folded = tuple(plain_quotes(source.text) for source in self.sources)
        self.titles = tuple(senses(tokenise(s.title)) for s in self.sources)

    def _add(self, number: int, source: AnnotatedArticle) -> None:
        slices = Slices(source)
        for order, sentence in enumerate(source.sentences):
            if sentence.kind == "furniture" or is_order(sentence.text):
                continue
            tokens = tokenise(sentence.text, sentence.start)
            figures, names, dates = slices.figures(sentence), slices.names(sentence), slices.dates(sentence)
            if is_label(sentence.text, tokens, (*names, *figures, *dates)):
                continue
            words, place = senses(tokens), len(self.passages)
            self.passages.append(
                Passage(place, number, order, sentence, tokens, words, figures, names, dates, slices.quotes(sentence))
            )
            for word in words:
                self.postings.setdefault(word, []).append(place)

    def idf(self, word: str) -> float:
        """How telling a word (by sense) is among these sources; a word nobody uses tells most."""
        return self._idf.get(word, self._unseen)

    def weight(self, words: Set[str]) -> float:
        """The weight of some words together, summed in order: the same in every process."""
        return sum(self.idf(word) for word in sorted(words))

    def nearest(self, words: frozenset[str]) -> tuple[tuple[int, float], ...]:
        """The passages that hold most of the weight of some words, as numbers with that weight, most first."""
        # Thousands of one-word sentences have few words between them, and each of these stands in many passages.
        if (found := self._nearest.get(words)) is None:
            scores: dict[int, float] = defaultdict(float)
            for word in sorted(words):
                weight = self.idf(word)
                for place in self.postings.get(word, ()):
                    scores[place] += weight
            found = tuple(nsmallest(_POOL, scores.items(), key=lambda item: (-item[1], item[0])))
            self._nearest[words] = found
        return found

    def neighbours(self, passage: Passage, reach: int = 2) -> list[Passage]:
        """The passages around one, of the same source, nearest first, without itself."""
        found: list[Passage] = []
        for step in range(1, reach + 1):
            for place in (passage.number - step, passage.number + step):
                if 0 <= place < len(self.passages) and self.passages[place].source == passage.source:
                    found.append(self.passages[place])  # noqa: PERF401  nearest first over two sides
        return found

    def receipt(self, passage: Passage, stance: Stance = "supports") -> Receipt:
        """The passage as a receipt."""
        source, sentence = self.sources[passage.source], passage.sentence
        return Receipt(
            doc=source.id, start=sentence.start, end=sentence.end, text=sentence.text, url=source.url,
            outlet=source.outlet, title=source.title, sha256=source.sha256,
            published=source.published.isoformat() if source.published else None,
            stance=stance,
        )  # fmt: skip

    def passage_at(self, source: int, offset: int) -> Passage | None:
        """The passage of a source that holds a character."""
        first = self.firsts[source]
        last = self.firsts[source + 1] if source + 1 < len(self.firsts) else len(self.passages)
        starts = [passage.sentence.start for passage in self.passages[first:last]]
        place = bisect_right(starts, offset) - 1
        found = self.passages[first + place] if place >= 0 else None
        return found if found is not None and offset < found.sentence.end else None

    def printing(self, figures: Iterable[Figure]) -> tuple[Passage, ...]:
        """The passages that print some figures of the sources, each once, in their order."""
        numbers = {source.id: number for number, source in enumerate(self.sources)}
        found = (self.passage_at(numbers[f.doc], f.start) for f in figures if f.doc in numbers)
        return tuple({passage.number: passage for passage in found if passage is not None}.values())

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the sources and their titles, by sense."""
        return frozenset(self.postings) | frozenset(word for title in self.titles for word in title)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every folded word of the sources and their titles."""
        found = {token.low.removesuffix("'s") for passage in self.passages for token in passage.tokens}
        for source in self.sources:
            found |= {token.low.removesuffix("'s") for token in tokenise(source.title)}
            found |= {token.low.removesuffix("'s") for token in tokenise(source.summary or "")}
        return frozenset(found.union(*(word.split("-") for word in found if "-" in word)))

    @cached_property
    def initialisms(self) -> frozenset[str]:
        """The folded initials of every name of several words ("who", "aeb"), link words left out or kept."""
        found: set[str] = set()
        for text in {name.canonical for source in self.sources for name in source.names}:
            found |= initials(text)
        return frozenset(found)

    @cached_property
    def people(self) -> dict[str, list[tuple[str, str | None, Name, int]]]:
        """By folded surname: full name, role, mention and source index of every person the sources name."""
        table: dict[str, list[tuple[str, str | None, Name, int]]] = {}
        for number, source in enumerate(self.sources):
            for name in source.names:
                if name.kind == "person":
                    table.setdefault(surname(name.canonical), []).append((name.canonical, name.role, name, number))
        return table

    @cached_property
    def forenames(self) -> frozenset[str]:
        """The folded words of people's names before the last."""
        full = {name.canonical for source in self.sources for name in source.names if name.kind == "person"}
        return frozenset(word for text in full for word in fold(text).split()[:-1])

    @cached_property
    def spellings(self) -> Spellings:
        """The spellings of the people whom the sources name."""
        return Spellings.of_reports(source.person_forms for source in self.sources)

    def seen(self, text: str) -> bool:
        """Whether every content word of a text stands somewhere in the sources."""
        return all(sense(token.low) in self.vocabulary for token in tokenise(text) if token.content)


def is_foreign(article: AnnotatedArticle) -> bool:
    """Whether a text is in another language than English, the one that the check reads."""
    return article.language is not None and not article.language.startswith("en")


def foreign_languages(articles: Iterable[AnnotatedArticle]) -> str:
    """The other languages than English among articles, with commas: the check does not read them."""
    return ", ".join(sorted({language_name(article.language or "") for article in articles if is_foreign(article)}))


_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " ", "\n": " "})


def plain_quotes(text: str) -> str:
    """Lower-case with plain quotes and dashes, same length as the text: offsets stay good."""
    plain = text.translate(_PLAIN)
    low = plain.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
