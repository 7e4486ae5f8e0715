"""The articles that are held for comparison: the newest, by time and by number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wiredesk.model import AnnotatedArticle

from ._features import Features, features_of
from ._furniture import Furniture
from ._index import Index
from ._options import GroupOptions
from ._origins import in_time
from ._reading import read
from ._terms import Terms


class Window:
    """Features of the held articles in order of arrival, with the index, the word counts and the furniture."""

    def __init__(self, options: GroupOptions) -> None:
        self.options = options
        self.items: dict[str, Features] = {}
        self.index = Index()
        self.terms = Terms()
        self.furniture = Furniture()

    def read_all(self, articles: Sequence[AnnotatedArticle]) -> Iterator[tuple[AnnotatedArticle, Features]]:
        """Reduce articles in order of publication; words and furniture are counted over all of them first."""
        ordered = sorted(articles, key=in_time)
        for article in ordered:
            self.furniture.add(article)
        readings = [read(article, self.furniture.of(article)) for article in ordered]
        for reading in readings:
            self.terms.add(reading)
        yield from ((a, features_of(a, r, self.terms)) for a, r in zip(ordered, readings, strict=True))

    def near(self, item: Features) -> list[Features]:
        """Return the held articles worth comparing with an article, within the window of hours."""
        found = (self.items[id_] for id_ in self.index.near(item, self.options.candidates))
        return [other for other in found if not self._apart(item, other)]

    def _apart(self, a: Features, b: Features) -> bool:
        return a.hours is not None and b.hours is not None and abs(a.hours - b.hours) > self.options.window_hours

    def enter(self, item: Features) -> list[str]:
        """Hold an article; return the ids of those that leave for it, the first to arrive first."""
        self.items[item.id] = item
        self.index.add(item)
        left = []
        while len(self.items) > self.options.window_articles:
            oldest = next(iter(self.items))
            self.index.remove(self.items.pop(oldest))
            left.append(oldest)
        return left

    def restore(self, items: list[Features], terms: Terms, furniture: Furniture) -> None:
        """Take over what another one held; the index follows from the order of arrival."""
        self.terms, self.furniture = terms, furniture
        for item in items:
            self.items[item.id] = item
            self.index.add(item)

    def order(self, id_: str) -> tuple[float, str, str]:
        """Sort key of a held article: time, then address, then id."""
        item = self.items[id_]
        return (item.hours if item.hours is not None else float("inf"), item.url, id_)
