"""Sentences an outlet prints under many reports: teasers and boxes that no single article can show to be foreign."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TypeVar

import msgspec

from wiredesk.model import AnnotatedArticle, Sentence, Span

T = TypeVar("T", bound=Span)

REPEATED = 3


def mark_repeats(articles: Sequence[AnnotatedArticle]) -> list[AnnotatedArticle]:
    """Return the articles with sentences marked as furniture that stand in several of an outlet's reports.

    A sentence counts from three articles on whose headlines differ: a report that was updated keeps its headline, an
    agency's copies stand in other outlets.
    """
    titles: dict[tuple[str, str], set[str]] = defaultdict(set)
    for article in articles:
        for sentence in article.sentences:
            titles[article.outlet or "", sentence.text].add(article.name)
    repeated = {key for key, under in titles.items() if len(under) >= REPEATED}
    return [_marked(article, repeated) for article in articles]


def _marked(article: AnnotatedArticle, repeated: set[tuple[str, str]]) -> AnnotatedArticle:
    outlet = article.outlet or ""
    if not any((outlet, s.text) in repeated and s.kind == "body" for s in article.sentences):
        return article
    sentences: list[Sentence] = []
    for sentence in article.sentences:
        foreign = sentence.kind == "body" and (outlet, sentence.text) in repeated
        sentences.append(msgspec.structs.replace(sentence, kind="furniture") if foreign else sentence)
    spans = [(s.start, s.end) for s, old in zip(sentences, article.sentences, strict=True) if s is not old]

    def kept(layer: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(one for one in layer if not any(start <= one.start < end for start, end in spans))

    return msgspec.structs.replace(
        article,
        sentences=tuple(sentences),
        names=kept(article.names),
        quotes=kept(article.quotes),
        figures=kept(article.figures),
        dates=kept(article.dates),
        events=kept(article.events),
    )
