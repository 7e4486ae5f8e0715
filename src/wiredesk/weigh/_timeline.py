"""A timeline of many reports: the days that matter, and a sentence or two for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from math import fsum, inf, log

from wiredesk.lang import content_stems
from wiredesk.model import AnnotatedArticle, Record, Span

from ._days import Day, DayModel, Mention, collect, score_days, topic_words

_MOST = 120
"""Sentences read for one day."""
_SHORT, _LONG = 6, 45
_REPEAT = 0.6
_EVEN, _PRINTED, _DEEP = 8.0, 1.2, 0.4
"""Stems to which length hardly counts, worth of a sentence that prints its day, cost of a step down the report."""


class TimelineDay(Record, frozen=True, kw_only=True):
    """A day of a timeline.

    Attributes:
        date: ISO 8601 day.
        sentences: what happened, as the reports print it.
        evidence: the passages, one a sentence.
        score: for ranking days.
    """

    date: str
    sentences: tuple[str, ...]
    evidence: tuple[Span, ...]
    score: float = 0.0


def timeline(
    articles: Sequence[AnnotatedArticle], days: int = 10, sentences: int = 1, model: DayModel | None = None
) -> tuple[TimelineDay, ...]:
    """Make a timeline: at most ``days`` days, each with at most ``sentences`` sentences, in order of date.

    Days are scored first, by how reports print them, look back at them and come thick around them, with weights
    learned on other subjects; then each day's sentences by how central their words are among all that is printed of
    that day (the date-wise approach of Ghalandari and Ifrim 2020). Articles without a publication time are left out.
    The order in which they come does not matter: of sentences that are as good the earliest report's is taken.

    Args:
        articles: reports of one subject. days: how many days at most. sentences: how many a day at most.
        model: weights for scoring days; the shipped ones if None.
    """
    articles = sorted(articles, key=_when)
    topic = topic_words(articles)
    found = collect(articles, topic)
    score_days(found, [a.published.date() if a.published else None for a in articles], model)
    best = sorted(found, key=lambda day: (-day.score, day.date))
    rarity = _Rarity(articles)
    after = {day.date: day for day in found}
    made: list[TimelineDay] = []
    for day in best:
        if len(made) == days:
            break
        chosen = _sentences(day, after.get(day.date + timedelta(days=1)), rarity, sentences)
        if chosen:
            made.append(_entry(day, chosen))
    return tuple(sorted(made, key=lambda entry: entry.date))


def _when(article: AnnotatedArticle) -> tuple[float, str]:
    """When an article appeared, seconds since 1970, and its id, for those of one moment."""
    return (article.published.timestamp() if article.published else inf, article.id)


def _entry(day: Day, chosen: list[Mention]) -> TimelineDay:
    spans = [Span(doc=m.sentence.doc, start=m.sentence.start, end=m.sentence.end, text=m.sentence.text) for m in chosen]
    texts = tuple(" ".join(span.text.split()) for span in spans)
    return TimelineDay(date=day.date.isoformat(), sentences=texts, evidence=tuple(spans), score=round(day.score, 4))


class _Rarity:
    """Inverse document frequency of stems over the reports (first sentences stand for a report)."""

    def __init__(self, articles: Sequence[AnnotatedArticle]) -> None:
        self.count = max(1, len(articles))
        self.seen: Counter[str] = Counter()
        for article in articles:
            head = " ".join(s.text for s in article.sentences[:12])
            self.seen.update(set(content_stems(head)))

    def __call__(self, stem: str) -> float:
        return log(1.0 + self.count / (1.0 + self.seen[stem]))


def _sentences(day: Day, after: Day | None, rarity: _Rarity, most: int) -> list[Mention]:
    """The most central sentences of a day; those that open reports of the next day help to say what is central."""
    pool = [m for m in day.mentions if m.on_topic] or day.mentions
    pool = sorted(pool, key=lambda m: (not m.printed, m.index, m.article))[:_MOST]
    helpers = [m for m in after.mentions if not m.printed and m.on_topic][:_MOST] if after else []
    stems = {id(m): content_stems(m.sentence.text) for m in [*pool, *helpers]}
    centre: Counter[str] = Counter()
    for mention in [*pool, *helpers]:
        for stem in set(stems[id(mention)]):
            centre[stem] += 1
    worth = {stem: n * rarity(stem) for stem, n in centre.items()}
    scored = []
    for mention in pool:
        own = set(stems[id(mention)])
        if not _SHORT <= len(stems[id(mention)]) <= _LONG:
            continue
        value = fsum(worth[stem] for stem in own) / (len(own) + _EVEN)
        value *= (_PRINTED if mention.printed else 1.0) / (1.0 + _DEEP * mention.index)
        scored.append((-value, mention.article, mention.index, mention))
    scored.sort(key=lambda row: row[:3])
    chosen: list[Mention] = []
    for *_, mention in scored:
        own = set(stems[id(mention)])
        if all(len(own & set(stems[id(c)])) < _REPEAT * min(len(own), len(set(stems[id(c)]))) for c in chosen):
            chosen.append(mention)
        if len(chosen) == most:
            break
    return chosen
