"""Sentences of a report that may stand in a timeline, each under the day of what it tells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wiredesk.lang import content_stems, dateline_end, surname_key
from wiredesk.model import AnnotatedArticle, Date, Event, Polarity, Sentence

from ._alone import unquoted
from ._dated import dates_it, is_any_day, of_saying, tells_what_was
from ._desk import Desk, place_key
from ._event_days import clock_of, days_of, ends_of, fits, is_ahead, is_old, is_updates, iso_of, up_to_print
from ._main_verb import main_verb

_LEAD = 2
"""Sentences at the start of a report that tell its event, whatever words they do it in."""
_TELLS = 12
"""Words from which a first sentence tells what happened ("Monday was a good day for the mayor" does not)."""
_DAYS = frozenset(["day", "part_of_day"])


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence under the day of what it tells; ``date`` is an ISO 8601 day or interval, ``index`` the sentence's.

    ``said`` where the day is that of a saying, ``clock`` the hour as ``clock_of`` prints it.
    """

    date: str
    type: str
    polarity: Polarity
    parties: frozenset[str]
    place: str | None
    sentence: Sentence
    stems: frozenset[str]
    index: int
    said: bool
    clock: str


def hits_of(desk: Desk, article: AnnotatedArticle) -> list[Hit]:
    """One hit a sentence: its events under the first day that is theirs; a report's first sentences need no event."""
    events: dict[int, list[Event]] = {}
    for event in article.events:
        events.setdefault(event.sentence, []).append(event)
    body = [index for index, sentence in enumerate(article.sentences) if sentence.kind == "body"]
    leads = frozenset(body[:_LEAD])
    found = (_hit(desk, article, index, events.get(index, [])) for index in body if index in leads or index in events)
    return [hit for hit in found if hit is not None]


def _hit(desk: Desk, article: AnnotatedArticle, index: int, events: Sequence[Event]) -> Hit | None:
    """The hit of a sentence: the first of its dates that is the day of its main clause."""
    sentence = article.sentences[index]
    news = False
    for date, printed, event in _dates_of(article, sentence, events):
        ahead, old = is_ahead(desk, date), is_old(desk, date)
        polarity = event.polarity if event is not None else "happened"
        if old and news:
            continue  # what was years ago, told beside the news of a day
        news = news or not old
        if event is None and not _is_news(sentence, ahead, printed):
            continue
        if (event is not None and _is_figure(event)) or not fits(desk, date, polarity, sentence):
            continue
        if any(is_updates(desk, sentence.doc, span) for span in printed):
            continue
        if dates_it(sentence, printed, old, ahead) and tells_what_was(sentence, printed, ahead):
            day = _exactly(article, sentence, date) if "/" in date and old else date
            day = day if ahead else up_to_print(desk, sentence.doc, day)
            return _of(sentence, index, day, event, of_saying(sentence, printed))
    return None


def _dates_of(
    article: AnnotatedArticle, sentence: Sentence, events: Sequence[Event]
) -> Iterator[tuple[str, list[Date], Event | None]]:
    """The dates printed in a sentence, each with the event that has it, else the first; a stretch of days needs one
    that has it. Last those that events have from elsewhere."""
    of_events = {event.date: event for event in reversed(events) if event.date}
    first = sentence.start + dateline_end(sentence.text)
    low, high = (bisect_left(article.dates, at, key=lambda date: date.start) for at in (first, sentence.end))
    for span in article.dates[low:high]:
        date = iso_of(span)
        event = of_events.pop(f"{span.from_}/{span.to}" if span.from_ != span.to else span.from_, None)
        if is_any_day(sentence, span) or _is_quoted(article, span):
            continue
        exact = span.grain in _DAYS and "/" not in days_of(date)
        if event is not None or exact:
            yield date, [span], event or next(iter(events), None)
    for own, event in of_events.items():
        yield own, [], event


def _exactly(article: AnnotatedArticle, sentence: Sentence, date: str) -> str:
    """The day that a sentence prints inside the stretch of days it is told of ("13 years ago, on May 20, 2012"), else
    the stretch."""
    first, last = ends_of(date)
    low, high = (bisect_left(article.dates, at, key=lambda one: one.start) for at in (sentence.start, sentence.end))
    days = (one for one in article.dates[low:high] if one.grain == "day" and one.from_ == one.to)
    inside = (one for one in days if first <= ends_of(one.from_)[0] <= last)
    return next((one.from_ for one in inside if dates_it(sentence, [one], True)), date)


def _is_news(sentence: Sentence, ahead: bool, printed: Sequence[Date]) -> bool:
    """Whether a sentence in which no event is read tells one: long enough to name it, and of what was done or said."""
    if ahead or len(sentence.text.split()) < _TELLS:
        return False
    return main_verb(unquoted(sentence.text)) == "past" or of_saying(sentence, printed)


def _of(sentence: Sentence, index: int, date: str, event: Event | None, said: bool) -> Hit:
    return Hit(
        date=days_of(date),
        type=event.type if event is not None else "statement",
        polarity=event.polarity if event is not None else "happened",
        parties=frozenset(surname_key(name) for name in (*event.actors, *event.targets)) if event else frozenset(),
        place=place_key(event.place) if event is not None else None,
        sentence=sentence,
        stems=frozenset(content_stems(sentence.text)),
        index=index,
        said=said,
        clock=clock_of(date),
    )


def _is_quoted(article: AnnotatedArticle, span: Date) -> bool:
    """Whether a date stands in somebody's words, whose marks may be those of other sentences."""
    last = bisect_right(article.quotes, span.start, key=lambda quote: quote.start)
    return any(quote.kind == "direct" and quote.end >= span.end for quote in article.quotes[max(0, last - 3) : last])


def _is_figure(event: Event) -> bool:
    """Whether an event is what a statistic of a month or a year comes to ("prices rose by 3 per cent in April")."""
    return event.type == "economic_figure" and "/" in days_of(event.date or "")
