"""Reports and stories made by hand for the tests of weigh and compose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from wiredesk.annotate import annotate
from wiredesk.model import (
    AnnotatedArticle,
    Article,
    Cue,
    Date,
    Event,
    Figure,
    FigureSlot,
    Ledger,
    Member,
    Name,
    Origin,
    Quote,
    Sentence,
    Span,
    Story,
)
from wiredesk.pipeline import one_story
from wiredesk.weigh import weigh

_END = re.compile(r"(?<=[.!?])(?<!Mr\.) |(?<=[.!?][”\"]) ")


def at(hour: int, minute: int = 0, day: int = 24) -> datetime:
    """A moment of the story's month."""
    return datetime(2026, 1, day, hour, minute, tzinfo=UTC)


def report(
    text: str,
    *,
    outlet: str = "Harbour Post",
    published: datetime | None = None,
    title: str = "",
    figures: Sequence[tuple[str, dict[str, Any]]] = (),
    names: Sequence[tuple[str, dict[str, Any]]] = (),
    quotes: Sequence[tuple[str, dict[str, Any]]] = (),
    dates: Sequence[tuple[str, str]] = (),
    events: Sequence[tuple[str, dict[str, Any]]] = (),
) -> AnnotatedArticle:
    """A report with layers; each layer names a passage (its first free occurrence) and the fields of its record."""
    url = f"https://{outlet.lower().replace(' ', '-')}.example/{len(text)}"
    ident = Article.id_of(url, text)
    used: dict[str, int] = {}

    def where(passage: str, layer: str) -> dict[str, Any]:
        start = text.index(passage, used.get(layer + passage, 0))
        used[layer + passage] = start + len(passage)
        return {"doc": ident, "start": start, "end": start + len(passage), "text": passage}

    sentences, start = [], 0
    for part in _END.split(text):
        start = text.index(part, start)
        sentences.append(Sentence(doc=ident, start=start, end=start + len(part), text=part))
        start += len(part)

    def quote(passage: str, fields: dict[str, Any]) -> Quote:
        fields = dict(fields)
        cue, source = fields.pop("cue", None), fields.pop("source", None)
        if source is not None:
            fields["source"] = Span(**where(source, "source"))
        if cue is not None:
            fields["cue"] = Cue(**where(cue[0], "cue"), lemma=cue[1])
        return Quote(**where(passage, "quote"), **{"kind": "direct", **fields})

    def event(passage: str, fields: dict[str, Any]) -> Event:
        place = where(passage, "event")
        index = next(i for i, s in enumerate(sentences) if s.start <= place["start"] < s.end)
        return Event(**place, sentence=index, **fields)

    def date(passage: str, first: str, last: str = "") -> Date:
        return Date(**where(passage, "date"), from_=first, to=last or first, grain="day")

    return AnnotatedArticle(
        id=ident,
        url=url,
        title=title or text[:40],
        text=text,
        outlet=outlet,
        published=published or at(9),
        language="en",
        sentences=tuple(sentences),
        figures=_sorted(Figure(**where(p, "figure"), **f) for p, f in figures),
        names=_sorted(Name(**where(p, "name"), **{"canonical": p, "kind": "person", **f}) for p, f in names),
        quotes=_sorted(quote(p, f) for p, f in quotes),
        dates=_sorted(date(p, *d.split("/")) for p, d in dates),
        events=_sorted(event(p, f) for p, f in events),
    )


def _sorted(spans: Any) -> Any:
    return tuple(sorted(spans, key=lambda span: span.start))


def story(*articles: AnnotatedArticle, origins: Sequence[str] = ()) -> Story:
    """A story of reports in order of time; each is its own origin unless ``origins`` names them."""
    ordered = sorted(articles, key=lambda a: (str(a.published), a.url))
    named = {a.id: origins[i] if origins else a.id for i, a in enumerate(articles)}
    groups: dict[str, list[str]] = {}
    for article in ordered:
        groups.setdefault(named[article.id], []).append(article.id)
    return Story(
        id="s1",
        title=ordered[0].title,
        articles=tuple(ordered),
        members=tuple(Member(article=a.id, url=a.url, origin=named[a.id]) for a in ordered),
        origins=tuple(Origin(id=o, name=o, articles=tuple(docs)) for o, docs in groups.items()),
    )


_OUTLETS = ("Harbour Post", "Evening Wire", "Arden Times")


def told(
    *texts: str, hours: Sequence[int] = (8, 11, 14), days: Sequence[int] = (24, 24, 24)
) -> tuple[FigureSlot, ...]:
    """The figure slots of a story whose reports are annotated as they come, one an outlet and hour."""
    return ledger(*texts, hours=hours, days=days).figures


def ledger(*texts: str, hours: Sequence[int] = (8, 11, 14), days: Sequence[int] = (24, 24, 24)) -> Ledger:
    """The ledger of a story whose reports are annotated as they come, one an outlet and hour."""
    articles = tuple(
        annotate(
            Article(
                id=f"a{n}",
                url=f"https://o{n}.example/1",
                title="",
                text=text,
                outlet=_OUTLETS[n],
                published=at(hours[n], day=days[n]),
                language="en",
            )
        )
        for n, text in enumerate(texts)
    )
    return weigh(one_story(articles))
