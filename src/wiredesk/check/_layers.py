"""The layers of an article, cut by sentence or line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeVar

from wiredesk.model import AnnotatedArticle, Date, Figure, Name, Quote, Span

_S = TypeVar("_S", bound=Span)


class Slices:
    """Finds what lies inside a span by bisection; quotes may cross it."""

    def __init__(self, article: AnnotatedArticle) -> None:
        self._figures = sorted(article.figures, key=lambda s: s.start)
        self._names = sorted(article.names, key=lambda s: s.start)
        self._dates = sorted(article.dates, key=lambda s: s.start)
        self._quotes = sorted(article.quotes, key=lambda s: s.start)
        self._starts = {
            id(layer): [span.start for span in layer] for layer in (self._figures, self._names, self._dates)
        }

    def _inside(self, layer: Sequence[_S], span: Span) -> tuple[_S, ...]:
        starts = self._starts[id(layer)]
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        return tuple(item for item in layer[first:last] if item.end <= span.end)

    def figures(self, span: Span) -> tuple[Figure, ...]:
        """Figures inside a span."""
        return self._inside(self._figures, span)

    def names(self, span: Span) -> tuple[Name, ...]:
        """Names inside a span."""
        return self._inside(self._names, span)

    def dates(self, span: Span) -> tuple[Date, ...]:
        """Dates inside a span."""
        return self._inside(self._dates, span)

    def quotes(self, span: Span) -> tuple[Quote, ...]:
        """Quotes whose content, cue or source overlaps a span."""
        return tuple(
            quote
            for quote in self._quotes
            if (quote.start < span.end and span.start < quote.end)
            or (quote.source is not None and span.start <= quote.source.start < span.end)
        )
