"""Speed of annotate: articles a second of one core by layer, linear growth, hostile text.

All articles of the stream are read, twice; the second pass is that of a process that has read news before: words it
met are known to it.

Beside it, in the same run, a floor: a tokeniser and one regex for numbers; and quantulum3, which reads quantities only.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from time import process_time

from bench._data import MissingDataError
from bench._stream import stream_rows
from bench._table import print_table
from bench.figures import quantulum
from wiredesk.annotate import annotate
from wiredesk.annotate._conventions import read_conventions
from wiredesk.annotate._dates import read_dates
from wiredesk.annotate._events import read_events
from wiredesk.annotate._figures import read_figures
from wiredesk.annotate._names import read_names
from wiredesk.annotate._quotes import read_quotes
from wiredesk.annotate._sentences import read_sentences
from wiredesk.model import Article

_COUNT = 200
_LAYERS = ("sentences", "conventions", "names", "quotes", "dates", "figures", "events")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?\s?\w*")


def _seconds(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def layers(articles: list[Article]) -> None:
    """Print milliseconds an article by layer."""
    spent: dict[str, float] = {}

    for article in articles:
        marks = [process_time()]
        sentences = read_sentences(article)
        marks.append(process_time())
        read_conventions(article)
        marks.append(process_time())
        names = read_names(article, sentences)
        marks.append(process_time())
        quotes = read_quotes(article, sentences, names)
        marks.append(process_time())
        dates = read_dates(article, sentences)
        marks.append(process_time())
        read_figures(article, sentences, names, quotes, dates)
        marks.append(process_time())
        read_events(article, sentences, names, dates, quotes)
        marks.append(process_time())
        for name, (first, last) in zip(_LAYERS, pairwise(marks), strict=True):
            spent[name] = spent.get(name, 0.0) + last - first
    rows: list[list[object]] = [[name, 1000 * seconds / len(articles)] for name, seconds in spent.items()]
    print_table(f"annotate by layer, {len(articles)} articles", ["layer", "ms an article"], rows)


def speed(articles: list[Article]) -> None:
    """Print articles a second, ours and others'."""
    size = sum(len(article.text) for article in articles) / len(articles)
    annotate(articles[0])
    rows: list[list[object]] = []
    for label in ("all layers", "all layers, again"):
        seconds = _seconds(lambda: [annotate(article) for article in articles])
        rows.append([f"wiredesk annotate, {label}", len(articles) / seconds])
    seconds = _seconds(lambda: [(_TOKEN.findall(article.text), _NUMBER.findall(article.text)) for article in articles])
    rows.append(["floor: tokens and one number regex", len(articles) / seconds])
    other = quantulum()
    if other is None:
        rows.append(["quantulum3", "not installed"])
    else:
        few = articles[:8]
        rows.append(
            ["quantulum3 (8 articles)", len(few) / _seconds(lambda: [other(article.text[:4000]) for article in few])]
        )
    print_table(f"annotate: articles a second of one core, mean {size:.0f} characters", ["reader", "articles/s"], rows)


def _article(text: str) -> Article:
    return Article(id="x", url="x", title="", text=text, language="en")


def growth(articles: list[Article]) -> None:
    """Print how time grows with length, on news and on hostile text."""
    news = "\n\n".join(article.text for article in articles[:30])[:40_000]
    texts = {
        "news": news, "digits": "1234567890" * 4000, "number words": "one hundred thousand " * 2000,
        "digits and spaces": "12 " * 13000,
        "quotes": '"' * 40_000, "capitals": "ABCDE FGHIJ " * 3300, "commas": "1," * 20000, "dates": "on May 5 " * 4400,
        "currency": "$€£" * 13000, "hyphens": "a-" * 20000, "open ends": "at least " * 4400,
    }  # fmt: skip
    rows: list[list[object]] = []
    for name, text in texts.items():
        tenth = text[: len(text) // 10]
        # A text that was just read is partly remembered: each run gets one of its own.
        first = min(_seconds(partial(annotate, _article(f"{run}\n{tenth}"))) for run in range(3))
        last = min(_seconds(partial(annotate, _article(f"{run}\n{text}"))) for run in range(3))
        rows.append([name, len(text), last, last / max(first, 1e-4)])
    print_table("annotate: ten times the text (linear is 10)", ["text", "characters", "seconds", "times a tenth"], rows)


def main() -> None:
    """Print the tables."""
    try:
        rows = stream_rows()
    except MissingDataError as missing:
        print(missing)
        return
    articles = [_article(row["text"]) for row in rows]
    speed(articles)
    layers(articles[:_COUNT])
    growth(articles)


if __name__ == "__main__":
    main()
