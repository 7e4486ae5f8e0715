"""Source sentences that may stand in an article: what makes one unfit, and what is cut from it first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from wiredesk.lang import fold
from wiredesk.model import AnnotatedArticle, Name, Sentence, Span

from ._alone import stands_alone
from ._counts import give_back
from ._edits import Sheet, plain
from ._fit import english, of_report, own_standfirst, whole
from ._leans import aside_on, introduced, leans_on, resumes
from ._offices import name_countrys, name_office, offices_of
from ._patterns import LOWER, NUMBER, WORD
from ._pointers import speaks_of_itself, spoken_on
from ._role_model import probabilities
from ._stems import senses, stem_set, stems_of
from ._strip import strip
from ._turns import turned_by

_SHORTEST_TURN = 20
"""Characters that a sentence has at least which turns another one round ("The firm denied it.")."""
_OPENS = 1
"""Place of the last sentence that opens a report: there a sentence on who somebody is may be the news."""
_FEW = 7
"""Words below which a sentence without a number or a quotation tells nothing by itself."""
_OTHER = frozenset(("aide", "aides"))
"""Words whose stem is that of another word (aid)."""


@dataclass(slots=True)
class Candidate:
    """A sentence that may be printed.

    ``sheet`` holds the edits that make it stand alone; ``index`` and ``share`` say where among the sentences of its
    report it stood, furniture and datelines not counted.
    """

    article: AnnotatedArticle
    sentence: Sentence
    index: int
    share: float
    sheet: Sheet
    stems: frozenset[str]
    words: int
    quoted: int
    persons: tuple[Name, ...]
    names: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    topical: frozenset[str] = frozenset()
    senses: frozenset[str] = frozenset()
    origin: str = ""
    support: int = 1
    score: float = 0.0
    role: str = "main"
    report: bool = True
    """Whether it stands in a report: a comment, a live blog or a round-up gives no lead and no facts of its own."""
    roles: Mapping[str, float] = field(default_factory=dict)

    counted: tuple[Span, ...] = ()
    """Passages that say what it counts, where it does not."""
    plain: str = ""
    """The sentence with the edits of its sheet."""
    leans: frozenset[str] = frozenset()
    """Stems of the things that must have been printed before it."""
    turn: Candidate | None = None
    """The sentence after it, where that turns it round ("But ..."): it is printed with it."""

    @property
    def central(self) -> float:
        """How likely it tells the main event or what came of it."""
        return self.roles.get("main", 0.0) + self.roles.get("consequence", 0.0)

    def follows(self, other: Candidate) -> bool:
        """Whether it stands right after another sentence of its report."""
        return self.article is other.article and self.index == other.index + 1

    @property
    def span(self) -> Span:
        """The passage it rests on."""
        return self.sentence.bare


def candidates(article: AnnotatedArticle) -> list[Candidate]:
    """The sentences of a report that can stand alone, with the edits that make them do so."""
    own = [i for i, sentence in enumerate(article.sentences) if of_report(sentence)]
    texts = [article.sentences[i].text for i in own]
    if not english(texts):
        return []
    report = _Report(article, texts)
    last = max(1, len(own) - 1)
    tried = (report.candidate(index, place, place / last) for place, index in enumerate(own))
    return [candidate for candidate in tried if candidate is not None]


class _Report:
    """What is known of the sentences of a report before any of them is tried.

    Args:
        article: the report.
        texts: its own sentences, without furniture and datelines.
    """

    def __init__(self, article: AnnotatedArticle, texts: Sequence[str]) -> None:
        self._article = article
        self._names = _names_by_sentence(article)
        self._events = _events_by_sentence(article)
        self._speakers = _speakers_by_sentence(article)
        self._roles = probabilities(article.name, texts)
        self._new = introduced(texts)
        self._offices = offices_of(article)

    def candidate(self, index: int, place: int, share: float) -> Candidate | None:
        """A sentence with the edits that make it stand alone, None if it cannot.

        Args:
            index: of the sentence in the article. place, share: where it is among the report's own.
        """
        article = self._article
        sentence = article.sentences[index]
        if not whole(sentence) or own_standfirst(article, index) or spoken_on(article, index):
            return None
        sheet = Sheet.of(plain(sentence.text))
        strip(sheet)
        if not name_office(sheet, self._offices):
            name_countrys(sheet)
        counted = give_back(article, index, sheet)
        if counted is None:
            return None
        everyone = self._names[index]
        here = tuple(name for name in everyone if name.kind == "person")
        before = tuple(name for name in self._names[index - 1] if name.kind == "person") if index else ()
        if not stands_alone(article, sentence, sheet, here, before, everyone, place):
            return None
        found = self._made(index, place, share, sheet)
        if found.words < _FEW and not found.numbers and not found.quoted:
            return None
        found.counted = counted
        found.leans = leans_on(sheet) | resumes(found.plain, place, self._new)
        if place > _OPENS:
            found.leans |= aside_on(found.plain)
        after = turned_by(article, index)
        if after is not None:
            if not whole(after, _SHORTEST_TURN) or speaks_of_itself(after.text):
                return None if place else found
            found.turn = self._made(index + 1, place + 1, share, Sheet.of(plain(after.text)))
        return found

    def _made(self, index: int, place: int, share: float, sheet: Sheet) -> Candidate:
        """A candidate of a sentence and its sheet."""
        sentence, everyone = self._article.sentences[index], self._names[index]
        edited = sheet.result()[0]
        stems = stem_set(edited)
        return Candidate(
            article=self._article,
            sentence=sentence,
            index=place,
            share=share,
            sheet=sheet,
            stems=stems,
            words=len(WORD.findall(sentence.text)),
            quoted=sum(end - start for start, end in sheet.zones),
            persons=tuple(name for name in everyone if name.kind == "person"),
            names=frozenset(fold(name.canonical) for name in everyone),
            events=frozenset(self._events.get(index, ())),
            speakers=frozenset(self._speakers.get(index, ())),
            numbers=frozenset(n.replace(",", "").replace(".", ":") for n in NUMBER.findall(sentence.text)),
            topical=_topical(sentence, everyone),
            senses=senses(stems),
            roles=self._roles[min(place, len(self._roles) - 1)],
            plain=edited,
        )


def _topical(sentence: Sentence, names: tuple[Name, ...]) -> frozenset[str]:
    """Stems of the words that are no names."""
    tokens = [token for token in LOWER.findall(sentence.text) if token not in _OTHER]
    first = WORD.match(sentence.text)
    if first and not any(name.start <= sentence.start for name in names):
        tokens.append(first.group().lower())
    return frozenset(stems_of(" ".join(tokens)))


def _names_by_sentence(article: AnnotatedArticle) -> list[tuple[Name, ...]]:
    """Names of each sentence."""
    rows: list[list[Name]] = [[] for _ in article.sentences]
    position = 0
    for name in article.names:
        while position < len(rows) and article.sentences[position].end <= name.start:
            position += 1
        if position < len(rows) and article.sentences[position].holds(name):
            rows[position].append(name)
    return [tuple(row) for row in rows]


def _events_by_sentence(article: AnnotatedArticle) -> dict[int, set[str]]:
    """Types of the events that each sentence says have happened."""
    found: dict[int, set[str]] = {}
    for event in article.events:
        if event.polarity == "happened":
            found.setdefault(event.sentence, set()).add(event.type)
    return found


def _speakers_by_sentence(article: AnnotatedArticle) -> dict[int, set[str]]:
    """Who is quoted in each sentence."""
    starts = [sentence.start for sentence in article.sentences]
    found: dict[int, set[str]] = {}
    for quote in article.quotes:
        if quote.speaker:
            found.setdefault(bisect_right(starts, quote.start) - 1, set()).add(fold(quote.speaker))
    return found
