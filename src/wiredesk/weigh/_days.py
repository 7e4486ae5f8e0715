"""Which days of a subject matter: counts of mentions and of reports, as date-wise timelines are made."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import log1p

from wiredesk.lang import STOP_WORDS, fold
from wiredesk.model import AnnotatedArticle, Sentence

_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b")
_CALENDAR = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
_TOPIC_SHARE, _TOPIC_LEAST, _TOPIC_MOST = 0.6, 0.45, 3
_OPENING = 5
"""Sentences at the start of a report that count as news of its day (Ghalandari and Ifrim 2020)."""
_LATER = 7
"""Days after which a mention counts as looking back."""


@dataclass(slots=True)
class Mention:
    """A sentence that tells of a day: it prints the date, or opens a report of that day."""

    sentence: Sentence
    article: int
    index: int
    printed: bool
    on_topic: bool


@dataclass(slots=True)
class Day:
    """A day with its sentences and its score."""

    date: date
    mentions: list[Mention] = field(default_factory=list)
    score: float = 0.0


def topic_words(articles: Sequence[AnnotatedArticle]) -> frozenset[str]:
    """Names nearly every report prints: what the reports are about; empty when there is none."""
    spread: Counter[str] = Counter()
    for article in articles:
        spread.update({fold(word) for word in _CAPITAL.findall(article.text)})
    counts = [(n, word) for word, n in spread.items() if word not in _CALENDAR and word not in STOP_WORDS]
    top = max(counts, default=(0, ""))[0]
    if top < _TOPIC_LEAST * len(articles) or len(articles) < 5:
        return frozenset()
    ranked = sorted((-n, word) for n, word in counts if n >= _TOPIC_SHARE * top)
    return frozenset(word for _, word in ranked[:_TOPIC_MOST])


def collect(articles: Sequence[AnnotatedArticle], topic: frozenset[str]) -> list[Day]:
    """Every day the reports print or were published on, with its sentences."""
    days: dict[date, Day] = {}
    pattern = re.compile("|".join(map(re.escape, sorted(topic)))) if topic else None
    for position, article in enumerate(articles):
        if article.published is None:
            continue
        published = article.published.date()
        printed = _printed(article)
        on_topic = [pattern is None or pattern.search(fold(s.text)) is not None for s in article.sentences]
        for index, sentence in enumerate(article.sentences):
            if sentence.kind != "body":
                continue
            for day in printed.get(index, ()):
                if day <= published + timedelta(days=1):
                    mention = Mention(sentence, position, index, True, on_topic[index])
                    days.setdefault(day, Day(day)).mentions.append(mention)
            if index < _OPENING and index not in printed:
                mention = Mention(sentence, position, index, False, on_topic[index])
                days.setdefault(published, Day(published)).mentions.append(mention)
    return [days[day] for day in sorted(days)]


def _printed(article: AnnotatedArticle) -> dict[int, list[date]]:
    """Days printed in each sentence."""
    found: dict[int, list[date]] = {}
    position = 0
    for span in article.dates:
        if span.from_[:10] != span.to[:10]:
            continue
        while position < len(article.sentences) and article.sentences[position].end <= span.start:
            position += 1
        if position == len(article.sentences):
            break
        try:
            day = date.fromisoformat(span.from_[:10])
        except ValueError:
            continue
        if day not in found.setdefault(position, []):
            found[position].append(day)
    return found


def score_days(days: Sequence[Day], published: Sequence[date | None]) -> None:
    """Score each day by the reports that print it near the day, look back at it later, and open with news on it.

    The weights were set on six entities of ``timelines_entities``.
    """
    for day in days:
        near, later, told = set(), set(), set()
        for mention in day.mentions:
            if not mention.on_topic:
                continue
            when = published[mention.article]
            if not mention.printed:
                told.add(mention.article)
            elif when is not None and (when - day.date).days > _LATER:
                later.add(mention.article)
            else:
                near.add(mention.article)
        day.score = 1.5 * log1p(len(near)) + log1p(len(later)) + 0.7 * log1p(len(told))
