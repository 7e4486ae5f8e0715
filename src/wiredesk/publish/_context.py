"""A passage with a sentence or two around it, cut at words."""

from __future__ import annotations

from dataclasses import dataclass

from wiredesk.model import AnnotatedArticle

_REACH = 260
"""Most characters shown on each side of a passage."""


@dataclass(frozen=True)
class Context:
    """What stands around a passage: ``before + passage + after`` is a slice of the source text.

    ``cut_before`` and ``cut_after`` say that the text goes on beyond the slice.
    """

    before: str
    passage: str
    after: str
    cut_before: bool
    cut_after: bool


def around(article: AnnotatedArticle, start: int, end: int) -> Context:
    """Return the passage ``start:end`` of an article in its context."""
    text = article.text
    first = _first(article, start)
    last = _last(article, end)
    return Context(
        before=text[first:start],
        passage=text[start:end],
        after=text[end:last],
        cut_before=bool(text[:first].strip()),
        cut_after=bool(text[last:].strip()),
    )


def _first(article: AnnotatedArticle, start: int) -> int:
    """Where the context begins: the sentence of the passage and the one before, or words within reach."""
    floor = max(0, start - _REACH)
    starts = [s.start for s in article.sentences if s.start <= start][-2:]
    if starts and starts[0] >= floor:
        return starts[0]
    if starts and starts[-1] >= floor:
        return starts[-1]
    return _word_start(article.text, floor, start)


def _last(article: AnnotatedArticle, end: int) -> int:
    ceiling = min(len(article.text), end + _REACH)
    ends = [s.end for s in article.sentences if s.end >= end][:2]
    if ends and ends[-1] <= ceiling:
        return ends[-1]
    if ends and ends[0] <= ceiling:
        return ends[0]
    return _word_end(article.text, end, ceiling)


def _word_start(text: str, at: int, limit: int) -> int:
    """The first word start at or after ``at``, ``limit`` if there is none."""
    if at == 0:
        return 0
    while at < limit and not text[at - 1].isspace():
        at += 1
    return at


def _word_end(text: str, limit: int, at: int) -> int:
    """The last word end at or before ``at``, ``limit`` if there is none."""
    if at == len(text):
        return at
    while at > limit and not text[at].isspace():
        at -= 1
    return at
