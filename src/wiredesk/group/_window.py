"""The articles that are held for comparison: the newest, by number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from wiredesk.model import AnnotatedArticle

from ._bags import Readings, read
from ._features import Features, features_of
from ._furniture import Furniture
from ._index import Index
from ._options import GroupOptions
from ._origins import in_time
from ._reading import Prepared, prepare
from ._terms import Terms
from ._words import Words

BATCH = 512
"""So many articles are read at once."""


class Window:
    """Features of the held articles in order of arrival, with the index, the word counts and the furniture."""

    def __init__(self, options: GroupOptions) -> None:
        self.options = options
        self.items: dict[str, Features] = {}
        self.index = Index()
        self.terms = Terms()
        self.furniture = Furniture()
        self.words = Words()
        self._ids: dict[int, str] = {}

    def read_all(
        self, articles: Sequence[AnnotatedArticle], ready: Mapping[str, Prepared] | None = None
    ) -> Iterator[tuple[AnnotatedArticle, Features]]:
        """Reduce articles in order of publication; words and furniture are counted over all of them first.

        Args:
            articles: in any order.
            ready: those that are prepared, by id.
        """
        ordered = sorted(articles, key=in_time)
        prepared = [(ready or {}).get(article.id) or prepare(article, self.words) for article in ordered]
        for article, one in zip(ordered, prepared, strict=True):
            self.furniture.add(one.keys, article.name)
        batches = [slice(start, start + BATCH) for start in range(0, len(ordered), BATCH)]
        readings = [self._read(prepared[batch]) for batch in batches]
        for batch, reading in zip(batches, readings, strict=True):
            yield from zip(ordered[batch], features_of(ordered[batch], reading, self.terms), strict=True)

    def _read(self, prepared: Sequence[Prepared]) -> Readings:
        """Read a batch and count its terms."""
        readings = read(prepared, [self.furniture.among(one.keys) for one in prepared])
        for place in range(len(prepared)):
            self.terms.add(readings.body.of(place), readings.names.of(place))
        return readings

    def near(self, item: Features) -> list[Features]:
        """Return the held articles worth comparing with an article, within the window of hours."""
        places = self.index.near(item, self.options.candidates, self.options.window_hours)
        return [self.items[self._ids[place]] for place in places]

    def enter(self, item: Features) -> list[str]:
        """Hold an article; return the ids of those that leave for it, the first to arrive first."""
        self.items[item.id] = item
        self._ids[self.index.add(item)] = item.id
        left = []
        while len(self.items) > self.options.window_articles:
            oldest = self._ids.pop(self.index.first)
            del self.items[oldest]
            self.index.first += 1
            left.append(oldest)
        return left

    def restore(self, items: list[Features], terms: Terms, furniture: Furniture) -> None:
        """Take over what another one held; the index follows from the order of arrival."""
        self.terms, self.furniture = terms, furniture
        for item in items:
            self.enter(item)

    def order(self, id_: str) -> tuple[float, str, str]:
        """Sort key of a held article: time, then address, then id."""
        item = self.items[id_]
        return (item.hours if item.hours is not None else float("inf"), item.url, id_)
