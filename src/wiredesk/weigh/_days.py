"""Which days of a subject matter: counts of mentions and of reports, as date-wise timelines are made."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
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

_EARLY, _AROUND, _ONE = 3, 10, timedelta(days=1)
_COUNTED = ("near", "later", "told", "early", "all", "months", "at_once", "sentences")
FEATURES = (*_COUNTED, "reports", "beside_near", "beside_told", "burst", "first_of_month", "new_year")


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


def score_days(days: Sequence[Day], published: Sequence[date | None], model: DayModel | None = None) -> None:
    """Score each day by how it is printed: supervised date selection (Ghalandari and Ifrim 2020; Tran et al. 2013).

    The weights stand in ``days.json``, written by ``tools/train_days.py``.
    """
    model = model or shipped_days()
    for day, values in zip(days, day_features(days, published), strict=True):
        day.score = model.bias + sum(weight * value for weight, value in zip(model.weights, values, strict=True))


@dataclass(frozen=True, slots=True)
class DayModel:
    """Weights of the features of a day, in the order of ``FEATURES``, and the bias: log odds that the day matters."""

    weights: tuple[float, ...]
    bias: float = 0.0


@cache
def shipped_days() -> DayModel:
    """The model of ``days.json``."""
    table = json.loads((files("wiredesk") / "weigh" / "days.json").read_text(encoding="utf-8"))
    return DayModel(tuple(table["weights"][name] for name in FEATURES), table["bias"])


def day_features(days: Sequence[Day], published: Sequence[date | None]) -> list[tuple[float, ...]]:
    """The features of each day, as ``FEATURES`` names them: logarithms of counts."""
    reports = Counter(day for day in published if day is not None)
    counts = {day.date: _counts(day, published) for day in days}
    rows = []
    for day in days:
        own = counts[day.date]
        beside = [counts[d] for d in (day.date - _ONE, day.date + _ONE) if d in counts]
        peak = {n: max((log1p(c[n]) for c in beside), default=0.0) - log1p(own[n]) for n in ("near", "told")}
        around = sum(reports[day.date + timedelta(days=d)] for d in range(-_AROUND, _AROUND + 1) if d)
        burst = log1p(reports[day.date] + reports[day.date + _ONE]) - log1p(around / _AROUND)
        values = [log1p(own[name]) for name in _COUNTED] + [log1p(reports[day.date])]
        rows.append((*values, peak["near"], peak["told"], burst, float(day.date.day == 1),
                     float((day.date.month, day.date.day) == (1, 1))))  # fmt: skip
    return rows


def _counts(day: Day, published: Sequence[date | None]) -> dict[str, int]:
    """Reports that print a day near it, look back at it, open with news on it, print it early, within a day, at all;
    months in which they look back, and sentences."""
    found: dict[str, set[object]] = {name: set() for name in _COUNTED}
    for mention in day.mentions:
        when = published[mention.article]
        if mention.printed:
            found["all"].add(mention.article)
        if not mention.on_topic or when is None:
            continue
        if not mention.printed:
            found["told"].add(mention.article)
            continue
        found["sentences"].add((mention.article, mention.index))
        if mention.index < _EARLY:
            found["early"].add(mention.article)
        if (when - day.date).days > _LATER:
            found["later"].add(mention.article)
            found["months"].add((when.year, when.month))
        else:
            found["near"].add(mention.article)
        if abs((when - day.date).days) <= 1:
            found["at_once"].add(mention.article)
    return {name: len(items) for name, items in found.items()}
