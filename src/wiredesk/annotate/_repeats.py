"""Sentences an outlet prints under many reports: teasers and boxes that no single article can show to be foreign."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from typing import TypeVar

import msgspec

from wiredesk.model import AnnotatedArticle, Span

from ._teasers import site_of, teasers

T = TypeVar("T", bound=Span)

REPEATED = 3
OPENING = 5
"""Sentences at the head of a report in which news is told."""


def mark_repeats(articles: Sequence[AnnotatedArticle]) -> list[AnnotatedArticle]:
    """Return the articles with sentences marked as furniture that stand in several reports, or are teasers.

    A sentence counts from three articles of an outlet on whose headlines differ: a report that was updated keeps its
    headline, an agency's copies stand in other outlets. So does one of a site with several feeds, but for what stands
    among the first sentences anywhere: a later report tells it again. At the head of a text two of a site are enough:
    the caption of one video stands above two reports, and no two reports begin alike and go on apart.
    """
    repeated = _repeated(articles)
    marked = []
    for article, foot in zip(articles, teasers(articles), strict=True):
        homes = (article.outlet or "", site_of(article))
        again = {i for i, s in enumerate(article.sentences) for home in homes if (home, s.text) in repeated}
        marked.append(_marked(article, again | foot))
    return marked


def _repeated(articles: Sequence[AnnotatedArticle]) -> set[tuple[str, str]]:
    """Outlet or site, and the sentence that it prints again."""
    titles: dict[tuple[str, str], set[str]] = defaultdict(set)
    feeds: dict[tuple[str, str], set[str]] = defaultdict(set)
    heads: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    opening: set[tuple[str, str]] = set()
    for article in articles:
        body = [sentence.text for sentence in article.sentences if sentence.kind == "body"]
        site = site_of(article)
        for place, text in enumerate(body):
            titles[article.outlet or "", text].add(article.name)
            feeds[site, text].add(article.name)
            if place < OPENING:
                opening.add((site, text))
        if len(body) > 1:
            heads[site, body[0]][body[1]] = article.name
    found = {key for key, names in titles.items() if len(names) >= REPEATED}
    found |= {key for key, names in feeds.items() if len(names) >= REPEATED and key not in opening}
    return found | {key for key, after in heads.items() if len(set(after.values())) > 1}


def _marked(article: AnnotatedArticle, foreign: Set[int]) -> AnnotatedArticle:
    """The article without the layers of the sentences at these places, which are furniture."""
    foreign = {index for index in foreign if article.sentences[index].kind == "body"}
    if not foreign:
        return article
    sentences = tuple(
        msgspec.structs.replace(sentence, kind="furniture") if index in foreign else sentence
        for index, sentence in enumerate(article.sentences)
    )
    spans = [(article.sentences[index].start, article.sentences[index].end) for index in foreign]

    def kept(layer: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(one for one in layer if not any(start <= one.start < end for start, end in spans))

    return msgspec.structs.replace(
        article,
        sentences=sentences,
        names=kept(article.names),
        quotes=kept(article.quotes),
        figures=kept(article.figures),
        dates=kept(article.dates),
        events=kept(article.events),
    )
