"""The layers of an article, cut by sentence or line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import TypeVar

from wiredesk.model import AnnotatedArticle, Date, Figure, Name, Quote, Span

_S = TypeVar("_S", bound=Span)


class Slices:
    """Finds what lies inside a span by bisection; quotes may cross it."""

    def __init__(self, article: AnnotatedArticle) -> None:
        self._figures = sorted(article.figures, key=lambda s: s.start)
        self._names = sorted(article.names, key=lambda s: s.start)
        self._dates = sorted(article.dates, key=lambda s: s.start)
        quotes = sorted(article.quotes, key=lambda s: s.start)
        hulls = ((*_hull(quote), number, quote) for number, quote in enumerate(quotes))
        self._hulls = sorted(hulls, key=lambda hull: hull[:3])
        self._lows = [hull[0] for hull in self._hulls]
        self._reach = list(accumulate((hull[1] for hull in self._hulls), max))
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
        """Quotes whose content, cue or source overlaps a span, in order of start."""
        found = []
        last = bisect_left(self._lows, span.end)
        while last and self._reach[last - 1] > span.start:
            last -= 1
            number, quote = self._hulls[last][2:]
            if (quote.start < span.end and span.start < quote.end) or (
                quote.source is not None and span.start <= quote.source.start < span.end
            ):
                found.append((number, quote))
        return tuple(quote for _, quote in sorted(found, key=lambda item: item[0]))


def _hull(quote: Quote) -> tuple[int, int]:
    """From the first to the last place of a quote and the beginning of its source."""
    source = quote.start if quote.source is None else quote.source.start
    return min(quote.start, source), max(quote.end, source + 1)
