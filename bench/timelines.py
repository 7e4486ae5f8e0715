"""Timelines of 26 people and bodies (the entities of Ghalandari and Ifrim 2020, ``timelines_entities``).

The gold days are those of the set; which sentence belongs to which day is lost in the copy at hand, so gold sentences
are given to days in order, by the words the reports print around each day. DATEWISE and CLUST are re-made without
training: days by count of mentions, days by clusters of reports, both with centroid sentences. Our days are scored by
weights fitted on the other 25 entities. How sentences are chosen was settled on those in ``TUNED``; which features a
day has, by comparing several sets leave-one-out on all entities, so the others' date score is a little flattered.
"""

from __future__ import annotations

import ast
import csv
import gzip
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np

from bench._data import data_dir
from bench._days_fit import days_of, fit_days
from bench._tilse import aligned_rouge, date_f1
from wiredesk.annotate._dates import read_dates
from wiredesk.lang import content_stems
from wiredesk.model import AnnotatedArticle, Article, Sentence
from wiredesk.weigh import timeline
from wiredesk.weigh._days import Day, DayModel, collect, topic_words
from wiredesk.weigh._timeline import _Rarity, _sentences

TUNED = (
    "Arnold_Schwarzenegger", "Charles_Taylor", "Chris_Brown", "Dilma_Rousseff", "Dominique_Strauss-Kahn",
    "Hassan_Rouhani", "John_Boehner", "Mahmoud_Ahmadinejad", "Marco_Rubio", "Nawaz_Sharif", "Oscar_Pistorius",
    "Phil_Spector", "Steve_Jobs",
)  # fmt: skip
PUBLISHED = {"published DATEWISE (2020)": (0.057, 0.017, 0.205), "published CLUST (2020)": (0.051, 0.015, 0.174)}
_SPLIT = re.compile(r"(?<=[.!?\"”)])(?=[A-Z\"“])")
_SPACED = re.compile(r" (?=[,.;:!?)'’])|(?<=[(]) | (?=n't\b)")

Made = dict[date, str]
System = Callable[[Sequence[AnnotatedArticle], int, int], Made]


def read_articles(folder: Path) -> list[AnnotatedArticle]:
    """Reports of an entity, one sentence a line in the set, with sentences and dates read."""
    csv.field_size_limit(sys.maxsize)
    rows = []
    with gzip.open(folder / "outputwithpub.csv.gz", "rt", encoding="utf-8", newline="") as file:
        for index, row in enumerate(csv.reader(file)):
            if len(row) >= 2 and re.match(r"\d{4}-\d\d-\d\d", row[0]):
                rows.append(_article(f"{folder.name}/{index}", row[0][:10], row[1]))
    return rows


def _article(url: str, day: str, text: str) -> AnnotatedArticle:
    text = _SPACED.sub("", text)
    ident = Article.id_of(url, text)
    sentences, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            sentences.append(Sentence(doc=ident, start=start, end=start + len(line), text=line))
        start += len(line) + 1
    published = datetime.fromisoformat(day).replace(tzinfo=UTC)
    bare = Article(id=ident, url=f"https://{url}", title="", text=text, published=published, language="en")
    dates = read_dates(bare, tuple(sentences), None)
    return AnnotatedArticle(
        id=ident,
        url=bare.url,
        title="",
        text=text,
        published=published,
        language="en",
        sentences=tuple(sentences),
        dates=tuple(dates),
    )


def read_gold(folder: Path, articles: Sequence[AnnotatedArticle]) -> tuple[Made, int]:
    """Gold days with their text, and sentences a day."""
    with (folder / "outputTimelines.csv").open(encoding="utf-8", newline="") as file:
        row = list(csv.reader(file))[1]
    days = [date.fromisoformat(stamp[:10]) for stamp in ast.literal_eval(row[0])]
    texts = [part.strip() for part in _SPLIT.split(row[1].strip()) if part.strip()]
    return _align(days, texts, articles), max(1, round(len(texts) / len(days)))


def _align(days: list[date], texts: list[str], articles: Sequence[AnnotatedArticle]) -> Made:
    """Give texts to days in order, so that each shares most rare stems with what is printed of its day."""
    seen = {day.date: day for day in collect(articles, frozenset())}
    stems = [Counter(content_stems(text)) for text in texts]
    spread = Counter(s for counter in stems for s in counter)
    likeness = np.zeros((len(texts), len(days)))
    for j, day in enumerate(days):
        near = [seen[day + timedelta(days=d)] for d in (0, 1) if day + timedelta(days=d) in seen]
        words = Counter(s for d in near for m in d.mentions[:200] for s in set(content_stems(m.sentence.text)))
        total = sum(len(d.mentions[:200]) for d in near) or 1
        for i, counter in enumerate(stems):
            likeness[i, j] = sum(words[s] / total / spread[s] for s in counter) / (len(counter) or 1)
    best = np.full((len(texts) + 1, len(days) + 1), -np.inf)
    best[0, 0] = 0.0
    back = np.zeros_like(best, dtype=int)
    for j in range(1, len(days) + 1):
        for i in range(len(texts) + 1):
            for k in range(i, -1, -1):
                gain = likeness[k:i, j - 1].sum() - (0.02 if k == i else 0.0) - 0.01 * max(0, i - k - 1)
                if best[k, j - 1] + gain > best[i, j]:
                    best[i, j], back[i, j] = best[k, j - 1] + gain, k
    made: Made = {}
    i = len(texts)
    for j in range(len(days), 0, -1):
        made[days[j - 1]] = " ".join(texts[back[i, j] : i])
        i = int(back[i, j])
    return made


def datewise(articles: Sequence[AnnotatedArticle], days: int, sentences: int) -> Made:
    """Days by count of sentences that print them (the mention baseline of date-wise timelines)."""
    found = collect(articles, topic_words(articles))
    ranked = sorted(found, key=lambda d: (-sum(m.printed and m.on_topic for m in d.mentions), d.date))
    return _centroids(articles, ranked, days, sentences)


def clust(articles: Sequence[AnnotatedArticle], days: int, sentences: int) -> Made:
    """Reports of like words and near days are clusters; the largest give the day they print most, else publish on."""
    found = collect(articles, topic_words(articles))
    by_day = {d.date: d for d in found}
    rarity = _Rarity(articles)
    vectors = [_vector(article, rarity) for article in articles]
    order = sorted(range(len(articles)), key=lambda i: (articles[i].published or datetime.min.replace(tzinfo=UTC), i))
    clusters: list[tuple[Counter[str], list[int]]] = []
    for i in order:
        home, likeness = None, 0.25
        for cluster in clusters[-60:]:
            value = _cosine(vectors[i], cluster[0])
            if value > likeness and _days_apart(articles[i], articles[cluster[1][-1]]) <= 3:
                home, likeness = cluster, value
        if home is None:
            clusters.append((Counter(vectors[i]), [i]))
        else:
            home[0].update(vectors[i])
            home[1].append(i)
    ranked: list[Day] = []
    for _, members in sorted(clusters, key=lambda c: (-len(c[1]), c[1][0])):
        prints = Counter(d.date for d in found for m in d.mentions if m.printed and m.article in set(members))
        published = articles[members[0]].published
        day = min(prints, key=lambda d: (-prints[d], d)) if prints else published.date() if published else None
        if day in by_day and by_day[day] not in ranked:
            ranked.append(by_day[day])
        if len(ranked) >= days * 2:
            break
    return _centroids(articles, ranked, days, sentences)


def _vector(article: AnnotatedArticle, rarity: _Rarity) -> Counter[str]:
    stems = Counter(content_stems(" ".join(s.text for s in article.sentences[:12])))
    return Counter({s: n * rarity(s) for s, n in stems.items()})


def _cosine(a: Counter[str], b: Counter[str]) -> float:
    dot = sum(value * b[s] for s, value in a.items() if s in b)
    size = (sum(v * v for v in a.values()) * sum(v * v for v in b.values())) ** 0.5
    return dot / size if size else 0.0


def _days_apart(a: AnnotatedArticle, b: AnnotatedArticle) -> int:
    return abs((a.published - b.published).days) if a.published and b.published else 99


def _centroids(articles: Sequence[AnnotatedArticle], ranked: Sequence[Day], days: int, sentences: int) -> Made:
    rarity = _Rarity(articles)
    made: Made = {}
    for day in ranked:
        if len(made) == days:
            break
        chosen = _sentences(day, None, rarity, sentences)
        if chosen:
            made[day.date] = " ".join(m.sentence.text for m in chosen)
    return made


BASELINES: dict[str, System] = {"DATEWISE re-made": datewise, "CLUST re-made": clust}
OURS = "wiredesk"


def folders() -> list[Path]:
    """The folders of the entities, in order of name."""
    return sorted(path.parent for path in data_dir("timelines_entities").glob("*/outputwithpub.csv.gz"))


def run() -> dict[str, dict[str, tuple[float, float, float, float]]]:
    """Scores (AR1, AR2, date F1, seconds) of each system on each entity; ours by weights fitted on the others."""
    read = {}
    for folder in folders():
        articles = read_articles(folder)
        gold, most = read_gold(folder, articles)
        read[folder.name] = (articles, gold, most, days_of(articles, gold))
    rows: dict[str, dict[str, tuple[float, float, float, float]]] = {name: {} for name in (OURS, *BASELINES)}
    for entity, (articles, gold, most, _) in read.items():
        model = fit_days([other[3] for name, other in read.items() if name != entity])

        def ours(articles: Sequence[AnnotatedArticle], days: int, sentences: int, model: DayModel = model) -> Made:
            found = timeline(articles, days, sentences, model)
            return {date.fromisoformat(d.date): " ".join(d.sentences) for d in found}

        for name, system in {OURS: ours, **BASELINES}.items():
            clock = time.perf_counter()
            made = system(articles, len(gold), most)
            seconds = time.perf_counter() - clock
            scores = (aligned_rouge(made, gold, 1), aligned_rouge(made, gold, 2), date_f1(made, gold))
            rows[name][entity] = (*scores, seconds)
    return rows


def main() -> None:
    """Print the table."""
    rows = run()
    for title, keep in (("test entities", False), ("tuned on", True)):
        print(f"timelines, {title}:  AR1   AR2   date F1   s a topic")
        for name, table in rows.items():
            scores = np.array([row for entity, row in table.items() if (entity in TUNED) is keep])
            if len(scores):
                print(f"  {name:26} {' '.join(f'{v:.3f}' for v in scores.mean(axis=0))}  ({len(scores)})")
    for name, values in PUBLISHED.items():
        print(f"  {name:26} {' '.join(f'{v:.3f}' for v in values)}  (all 47, another copy of the gold)")


if __name__ == "__main__":
    main()
