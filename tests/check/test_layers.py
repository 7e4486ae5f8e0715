"""The layers of an article, cut by sentence."""

from __future__ import annotations

import random

from wiredesk.check.text._layers import Slices
from wiredesk.model import AnnotatedArticle, Quote, Span

TEXT = "x" * 400


def span(start, end, **more):
    return {"doc": "d", "start": start, "end": end, "text": TEXT[start:end], **more}


def test_quotes_are_found_by_their_words_and_by_their_source_wherever_it_stands():
    dice = random.Random(5)
    quotes = []
    for start in sorted(dice.randrange(350) for _ in range(60)):
        end = start + dice.randrange(1, 50)
        at = dice.randrange(390)
        source = Span(**span(at, at + 5)) if dice.random() < 0.6 else None
        quotes.append(Quote(**span(start, end), kind="direct", cue=None, source=source))
    article = AnnotatedArticle(id="d", url="u", title="", text=TEXT, quotes=tuple(quotes))
    slices = Slices(article)
    for start in range(0, 390, 7):
        sentence = Span(**span(start, start + 10))
        wanted = [
            quote for quote in quotes
            if quote.overlaps(sentence) or (quote.source and start <= quote.source.start < start + 10)
        ]  # fmt: skip
        assert list(slices.quotes(sentence)) == wanted
