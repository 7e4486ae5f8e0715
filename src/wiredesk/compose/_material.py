"""Source sentences that may stand in an article: what makes one unfit, and what is cut from it first."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from wiredesk.lang import fold
from wiredesk.model import AnnotatedArticle, Name, Sentence, Span

from ._edits import Sheet, quoted_zones
from ._fit import english, of_report, own_standfirst, prefix_of, whole
from ._offices import name_office, offices_of
from ._patterns import (
    AGENCY_TAIL,
    ASIDE,
    BACK,
    BROKEN,
    BY_ROLE,
    CONNECTIVE,
    DANGLING,
    DATELINE,
    DOES,
    EXPLETIVE,
    FIRST,
    HE,
    INDEFINITE,
    LABEL,
    LEFT,
    LOWER,
    MIDDLE,
    NEAR_START,
    NO_NOUN,
    NUMBER,
    OPENING_THEY,
    ROLE,
    SINCE_THEN,
    SMALL_QUOTE,
    SUBJECT,
    THERE,
    THIS,
    TODAY,
    WORD,
)
from ._role_model import probabilities
from ._stems import senses, stem_set, stems_of

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

    @property
    def central(self) -> float:
        """How likely it tells the main event or what came of it."""
        return self.roles.get("main", 0.0) + self.roles.get("consequence", 0.0)

    @property
    def span(self) -> Span:
        """The passage it rests on."""
        s = self.sentence
        return Span(doc=s.doc, start=s.start, end=s.end, text=s.text)


def candidates(article: AnnotatedArticle) -> list[Candidate]:
    """The sentences of a report that can stand alone, with the edits that make them do so."""
    found = []
    own = [i for i, sentence in enumerate(article.sentences) if of_report(sentence)]
    if not english(article.sentences[i].text for i in own):
        return []
    order = {i: place for place, i in enumerate(own)}
    last = max(1, len(own) - 1)
    by_sentence = _names_by_sentence(article)
    events: dict[int, set[str]] = {}
    speakers = _speakers_by_sentence(article)
    roles = probabilities(article.title, [article.sentences[i].text for i in own])
    offices = offices_of(article)
    for event in article.events:
        if event.polarity == "happened":
            events.setdefault(event.sentence, set()).add(event.type)
    for index, sentence in enumerate(article.sentences):
        if index not in order or not whole(sentence) or own_standfirst(article, index):
            continue
        place = order[index]
        sheet = Sheet.of(sentence.text)
        _strip(sheet)
        name_office(sheet, offices)
        everyone = by_sentence[index]
        here = tuple(name for name in everyone if name.kind == "person")
        before = tuple(name for name in by_sentence[index - 1] if name.kind == "person") if index else ()
        if not _stands_alone(article, sentence, sheet, here, before, everyone, place):
            continue
        quoted = sum(end - start for start, end in sheet.zones)
        stems = stem_set(sheet.result()[0])
        found.append(
            Candidate(
                article,
                sentence,
                place,
                place / last,
                sheet,
                stems,
                len(WORD.findall(sentence.text)),
                quoted,
                here,
                frozenset(fold(name.canonical) for name in everyone),
                frozenset(events.get(index, ())),
                frozenset(speakers.get(index, ())),
                frozenset(number.replace(",", "").replace(".", ":") for number in NUMBER.findall(sentence.text)),
                _topical(sentence, everyone),
                senses(stems),
                roles=roles[place],
            )
        )
    return found


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


def _speakers_by_sentence(article: AnnotatedArticle) -> dict[int, set[str]]:
    """Who is quoted in each sentence."""
    starts = [sentence.start for sentence in article.sentences]
    found: dict[int, set[str]] = {}
    for quote in article.quotes:
        if quote.speaker:
            found.setdefault(bisect_right(starts, quote.start) - 1, set()).add(fold(quote.speaker))
    return found


def _strip(sheet: Sheet) -> None:
    """Cut the dateline, the agency's mark and the opening connective."""
    text = sheet.text
    start = prefix_of(text)
    if start:
        sheet.cut(0, start, "dropped page furniture")
    dateline = DATELINE.match(text[start:])
    if dateline and start + dateline.end() < len(text) - LEFT:
        sheet.cut(start, start + dateline.end(), "dropped the dateline")
        start += dateline.end()
    found = CONNECTIVE.match(text[start:])
    if found:
        word = found.group().strip(" ,")
        comma = found.group().rstrip().endswith(",")
        if comma or fold(word) in ("and", "but", "so", "meanwhile"):
            sheet.cut(start, start + found.end(), f"dropped '{word.lower()}'")
    if "not only" not in text:
        for match in re.finditer(r"(?<!but) also\b", text):
            sheet.ask(match.start(), match.end(), "", "dropped 'also'")
    for match in re.finditer(
        r", (however|meanwhile|though|too|for example|for instance|in fact|of course)(?=[,.])", text
    ):
        end = match.end() + (1 if text[match.end()] == "," else 0)
        sheet.ask(match.start(), end, "", f"dropped '{match.group(1)}'")
    for middle in MIDDLE.finditer(text):
        if middle.start() > start:
            sheet.ask(middle.start(), middle.end(), "", f"dropped '{middle.group().strip(' ,')}'")
    tail = AGENCY_TAIL.search(text)
    if tail:
        sheet.ask(tail.start(), tail.end(), "", "dropped the agency's mark")


def _stands_alone(
    article: AnnotatedArticle,
    sentence: Sentence,
    sheet: Sheet,
    here: tuple[Name, ...],
    before: tuple[Name, ...],
    named: tuple[Name, ...],
    place: int,
) -> bool:
    """Whether a reader who starts here understands it; puts a name for a leading pronoun where that is
    certain.
    """
    bare, _ = sheet.result()
    zones = quoted_zones(bare)
    outside = _outside(bare, zones)
    if ASIDE.search(outside) or DOES.search(bare[bare.find(" ") + 1 :]) is None:
        return False
    if bare != sentence.text and BROKEN.search(bare):
        return False
    if (
        TODAY.search(outside)
        or THERE.search(outside)
        or LABEL.match(bare)
        or FIRST.search(outside)
        or NO_NOUN.search(outside)
        or OPENING_THEY.match(bare)
        or THIS.search(outside)
        or SINCE_THEN.search(outside)
        or BACK.search(outside)
        or SMALL_QUOTE.match(bare)
    ):
        return False
    if not EXPLETIVE.match(bare) and DANGLING.match(bare):
        return False
    if ROLE.match(bare) and not _named_role(sentence, sheet, here):
        return False
    if zones and zones[0] == (0, len(bare)):
        return False
    by_role = BY_ROLE.search(outside)
    if by_role and not any(name.kind != "place" for name in named if _before(name, sentence, by_role, sheet.zones)):
        return False
    pronoun = SUBJECT.search(_outside(sentence.text, sheet.zones))
    if INDEFINITE.match(bare) and (place == 0 or pronoun is None):
        return True
    told = [n.start - sentence.start for n in here if n.text[:1].isupper()]
    told = [at for at in told if not any(start <= at < end for start, end in sheet.zones)]
    if pronoun is None:
        return HE.search(outside) is None or bool(told)
    if any(at < pronoun.start() for at in told):
        return True
    return _resolve(article, sentence, sheet, before, pronoun)


def _before(name: Name, sentence: Sentence, match: re.Match[str], zones: list[tuple[int, int]]) -> bool:
    """Whether a name stands before the match and outside quotations; the words outside keep about their place."""
    at = name.start - sentence.start
    return at < match.start() and not any(start <= at < end for start, end in zones)


def _outside(text: str, zones: list[tuple[int, int]]) -> str:
    for start, end in reversed(zones):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _named_role(sentence: Sentence, sheet: Sheet, here: tuple[Name, ...]) -> bool:
    """Whether "The minister" is read as a person: then the name takes its place."""
    for name in here:
        if name.start - sentence.start > 4 or (name.text[:1].isupper() and not name.text.startswith("The ")):
            continue
        if name.canonical[:1].isupper() and " " in name.canonical:
            at = name.start - sentence.start
            start = 0 if sentence.text[:4] == "The " and at == 4 else at
            why = f"wrote '{name.canonical}' for '{sentence.text[start : name.end - sentence.start]}'"
            return sheet.ask(start, name.end - sentence.start, name.canonical, why)
    return False


def _resolve(
    article: AnnotatedArticle, sentence: Sentence, sheet: Sheet, before: tuple[Name, ...], pronoun: re.Match[str]
) -> bool:
    """Put a name for a pronoun that opens a sentence, where two readings agree on whose it is.

    The sentence before names one person only, near its start; a speaker found by the quote layer must be the same.
    A wrong name would be worse than a lost sentence.
    """
    bare, _ = sheet.result()
    people = {name.canonical for name in before if name.text[:1].isupper()}
    if len(people) != 1 or not bare.lower().startswith(("he ", "she ")):
        return False
    first = min(name.start for name in before)
    opening = next((s.start for s in article.sentences if s.start <= first < s.end), first)
    name = next(iter(people))
    if first - opening > NEAR_START or " " not in name or not name[:1].isupper():
        return False
    start, end = sentence.start + pronoun.start(), sentence.start + pronoun.end()
    for quote in article.quotes:
        source = quote.source
        if source is not None and source.start == start and source.end == end and quote.speaker not in (None, name):
            return False
    return sheet.ask(pronoun.start(), pronoun.end(), name, f"wrote '{name}' for '{pronoun.group()}'")
