"""Records of the extract and annotate rooms: the article, bare and with what was read in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ._base import Record, Span, digest, require_span
from ._layers import Date, Event, Figure, Name, Quote, Sentence

_LONGEST_NAME = 117
"""Characters of what a report without a headline is called."""


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

    @property
    def is_foreign(self) -> bool:
        """Whether it is in another language than English: it is kept and shown, and not read."""
        return not (self.language or "en").lower().startswith("en")

    def span(self, start: int, end: int) -> Span:
        """Return the span of this article's text between two offsets."""
        return Span(doc=self.id, start=start, end=end, text=self.text[start:end])


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
