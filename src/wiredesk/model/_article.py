"""Records of the extract and annotate rooms: the article and what was read in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Literal

import msgspec

from ._base import Record, Span, digest, require_span

NameKind = Literal["person", "organisation", "place", "other"]
QuoteKind = Literal["direct", "indirect", "mixed"]
Modifier = Literal["exact", "at_least", "more_than", "about", "nearly", "up_to", "fewer_than"]
Polarity = Literal["happened", "did_not", "may"]
Grain = Literal[
    "minute", "hour", "part_of_day", "day", "weekend", "week", "month", "quarter", "season", "year", "decade"
]

_LONGEST_NAME = 117


class Article(Record, frozen=True, kw_only=True):
    """One report as its outlet published it. The text never changes after extraction.

    Attributes:
        id: stable id of this version of the report (address and text).
        url: canonical address.
        title: headline, empty where the report has none.
        text: main text; paragraphs are separated by a blank line where the original had them.
        outlet: name of the outlet, its host where nothing better is known.
        byline: authors as printed, without "By".
        published: time with zone.
        modified: time with zone.
        language: ISO 639-1 code.
        summary: standfirst or description the outlet gave.
        image: address of the lead image (never fetched).
        sha256: digest of the snapshot it was read from.
    """

    id: str
    url: str
    title: str
    text: str
    outlet: str | None = None
    byline: str | None = None
    published: datetime | None = None
    modified: datetime | None = None
    language: str | None = None
    summary: str | None = None
    image: str | None = None
    sha256: str | None = None

    @staticmethod
    def id_of(url: str, text: str) -> str:
        """Return the id of the version of ``url`` that reads ``text``."""
        return digest(url, text)

    @property
    def name(self) -> str:
        """The headline, or the beginning of the text where there is none: what the report is called in lists."""
        if self.title:
            return self.title
        first = self.text.lstrip().partition("\n")[0]
        if len(first) <= _LONGEST_NAME:
            return first
        cut = first[:_LONGEST_NAME]
        return f"{cut.rpartition(' ')[0] or cut} ..."

    def span(self, start: int, end: int) -> Span:
        """Return the span of this article's text between two offsets."""
        return Span(doc=self.id, start=start, end=end, text=self.text[start:end])


class Sentence(Span, frozen=True, kw_only=True):
    """A sentence.

    Attributes:
        paragraph: index of its paragraph, from 0.
        kind: ``body``; ``furniture`` for page furniture that survived extraction; ``note`` for agency credits,
            corrections and bylines in the text ("Reuters contributed to this report"); ``caption`` for what stood
            under a picture, which a check may read and no article prints.
    """

    paragraph: int = 0
    kind: Literal["body", "furniture", "note", "caption"] = "body"


class Name(Span, frozen=True, kw_only=True):
    """A mention of a person, organisation or place.

    Attributes:
        kind: person, organisation, place or other.
        canonical: fullest form of the name in this article ("Volodymyr Zelenskyy" for "Zelensky" and "the president").
        role: office or description printed with it ("mayor of Kyiv").
    """

    kind: NameKind
    canonical: str
    role: str | None = None


class Cue(Span, frozen=True, kw_only=True):
    """The words that attribute ("said", "according to").

    Attributes:
        lemma: base form ("say").
        stance: neutral, claim, deny, warn, demand, promise, doubt, confirm, praise, criticise.
    """

    lemma: str
    stance: str = "neutral"


class Quote(Span, frozen=True, kw_only=True):
    """Attributed words; the span is their content (without the quotation marks for a direct quote).

    Attributes:
        kind: direct, indirect, mixed (indirect with quoted words inside).
        cue: the attributing words.
        source: who says it, as printed ("the minister").
        speaker: who says it, resolved to a canonical name or description.
        role: the speaker's office or description.
        channel: where or to whom it was said ("X", "Reuters", "statement").
        via: for hearsay, who relays the speaker's words ("Witkoff" in "Rutte, Witkoff said, had called it ...").
    """

    kind: QuoteKind
    cue: Cue | None = None
    source: Span | None = None
    speaker: str | None = None
    role: str | None = None
    channel: str | None = None
    via: str | None = None


class Figure(Span, frozen=True, kw_only=True):
    """A quantity; the span is the number phrase with its modifier and unit words.

    Attributes:
        value: number in base magnitude of ``unit`` ("1.2 million" is 1200000, "a third" is 0.333...); the lower
            end of a range.
        high: upper end of a range or vague number, else None.
        modifier: exact where the text says no more.
        unit: normalised unit ("USD", "percent", "celsius", "kilometre"); None for plain counts.
        kind: cardinal, ordinal, percent, fraction, money, measure, vague, duration, age, score.
        what: what is counted or measured, with its qualifiers ("apartment buildings without heat").
        head: the head noun of ``what``, lower case singular ("building").
        scope: place the figure holds for, canonical name.
        period: time or rate the figure holds for ("per day", "overnight", "since January").
        claimant: who says so.
        as_of: when the count stood, ISO 8601.
        change: ``up``, ``down`` or None: the figure is a difference ("rose by 12").
        vague: the text gives no numeral ("dozens", "scores").
    """

    value: float
    high: float | None = None
    modifier: Modifier = "exact"
    unit: str | None = None
    kind: str = "cardinal"
    what: str | None = None
    head: str | None = None
    scope: str | None = None
    period: str | None = None
    claimant: str | None = None
    as_of: str | None = None
    change: Literal["up", "down"] | None = None
    vague: bool = False


class Date(Span, frozen=True, kw_only=True):
    """A time expression, resolved.

    Attributes:
        from_: first moment, ISO 8601 date (grain of a day or more) or local date and time; ``from`` in JSON.
        to: last day or moment, inclusive.
        grain: minute, hour, part_of_day, day, week, month, ...
    """

    from_: str = msgspec.field(name="from")
    to: str
    grain: Grain


class Event(Span, frozen=True, kw_only=True):
    """Something that happened, may happen, or did not; the span is the trigger word.

    Attributes:
        type: from the documented list (attack, talks, statement, agreement, vote, ruling, ...).
        actors: canonical names or descriptions of who did it.
        targets: of whom or what it was done to.
        place: canonical place.
        date: ISO 8601 day or interval ``from/to``.
        result: outcome as printed, if any.
        polarity: happened, did_not, may.
        sentence: index of its sentence.
    """

    type: str
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    place: str | None = None
    date: str | None = None
    result: str | None = None
    polarity: Polarity = "happened"
    sentence: int = 0


class AnnotatedArticle(Article, frozen=True, kw_only=True):
    """An article with its layers; each layer is in order of ``start``.

    Attributes:
        dateline: place the report was filed from, if printed.
        credits: agencies and outlets the text credits ("Reuters", "AP").

    Raises:
        SpanError: a span that does not match the text.
    """

    sentences: tuple[Sentence, ...] = ()
    names: tuple[Name, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[Date, ...] = ()
    events: tuple[Event, ...] = ()
    dateline: str | None = None
    credits: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        doc, text = self.id, self.text
        for layer in (self.sentences, self.names, self.quotes, self.figures, self.dates, self.events):
            for span in layer:
                require_span(span, doc, text)
        for quote in self.quotes:
            if quote.cue is not None:
                require_span(quote.cue, doc, text)
            if quote.source is not None:
                require_span(quote.source, doc, text)

    def named_sentences(self) -> Iterator[tuple[Sentence, Name]]:
        """Each name with the sentence it stands in, in the order of the text."""
        sentences = iter(self.sentences)
        sentence = next(sentences, None)
        for name in self.names:
            while sentence is not None and sentence.end <= name.start:
                sentence = next(sentences, None)
            if sentence is None:
                return
            yield sentence, name

    @property
    def person_forms(self) -> frozenset[str]:
        """How the article names people; last names alone may be of a speaker whom it takes for no person, too."""
        forms = {form for name in self.names if name.kind == "person" for form in (name.canonical, name.text)}
        forms.update(name.text for name in self.names if name.kind == "organisation" and " " not in name.text)
        forms.update(quote.speaker for quote in self.quotes if quote.speaker and " " not in quote.speaker)
        return frozenset(forms)

    @property
    def article(self) -> Article:
        """The bare article."""
        return Article(**{name: getattr(self, name) for name in Article.__struct_fields__})
