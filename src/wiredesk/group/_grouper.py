"""Stories out of a stream, in bounded time and memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress

import msgspec
import numpy as np

from wiredesk.model import AnnotatedArticle, Story

from ._background import Floats
from ._clusters import Pair
from ._features import Features
from ._furniture import Furniture
from ._links import Links
from ._model import load_model
from ._names import StoryNames
from ._options import GroupOptions
from ._pairs import Compared, Comparer
from ._reading import Prepared
from ._state import VERSION, State, decode, encode
from ._story import StoryMaker, rank
from ._terms import Terms
from ._window import BATCH, Window

TOGETHER = 16
"""So many articles are compared at once: few enough that their numbers stay near the processor."""
Fetch = Callable[[str], AnnotatedArticle]


class Grouper:
    """Takes articles one after another and knows the stories at any time.

    An article is compared with at most ``options.candidates`` earlier ones, found through an index; what is kept of it
    is
    small. Arrivals wait until 512 are there or the stories are asked for, and are then read together, so that their
    order
    matters little. Articles leave when they are older than the window or too many are held. The state can be written
    and read back
    at any time (:meth:`to_state`, :meth:`from_state`): a run that was killed goes on exactly where it stood.
    """

    def __init__(
        self,
        options: GroupOptions | None = None,
        known: dict[str, tuple[str, ...]] | None = None,
        fetch: Fetch | None = None,
    ) -> None:
        """Start empty.

        Args:
            options: how to group.
            known: article ids by story id of an earlier run: their stories keep their ids.
            fetch: gives an article by its id when a story is made, such as a store's lookup; without it the articles
                of the
                window are kept in memory.
        """
        self.options = options or GroupOptions()
        self._fetch = fetch
        self._window = Window(self.options)
        self._comparer = Comparer()
        self._links = Links(self.options)
        self._names = StoryNames(known)
        self._articles: dict[str, AnnotatedArticle] = {}
        self._waiting: dict[str, AnnotatedArticle] = {}
        self._ready: dict[str, Prepared] = {}

    def add(self, article: AnnotatedArticle, prepared: Prepared | None = None) -> None:
        """Take an article; one that is held already changes nothing.

        Args:
            article: the article.
            prepared: what another process read in it with :func:`prepare`, which saves two fifths of the time here.
        """
        if article.id in self._window.items or article.id in self._waiting:
            return
        self._waiting[article.id] = article
        if prepared is not None:
            self._ready[article.id] = prepared
        if len(self._waiting) >= BATCH:
            self._settle()

    def _settle(self) -> None:
        """Compare the articles that wait, in order of publication: the order in which they came makes no difference."""
        waiting, ready = list(self._waiting.values()), self._ready
        self._waiting, self._ready = {}, {}
        compared: list[Compared] = []
        for article, item in self._window.read_all(waiting, ready):
            near = self._window.near(item)
            if near:
                compared.append((item, near))
            self._enter(article, item)
        pairs: list[Pair] = []
        values: list[Floats] = []
        for start in range(0, len(compared), TOGETHER):
            some = compared[start : start + TOGETHER]
            found = self._comparer.values(some)
            worth = self._comparer.worth(some, found)
            pairs += compress([(item.id, other.id) for item, near in some for other in near], worth.tolist())
            values.append(found[worth])
        if pairs:
            self._links.add(pairs, load_model().probabilities(np.concatenate(values)))

    def _enter(self, article: AnnotatedArticle, item: Features) -> None:
        if self._fetch is None:
            self._articles[article.id] = article
        self._links.enter(item.id)
        for old in self._window.enter(item):
            self._links.remove(old)
            self._names.forget(old)
            self._articles.pop(old, None)

    def places(self) -> dict[str, str]:
        """Return the story id of each article of the window; cheap: only what changed since the last call is
        regrouped."""
        self._settle()
        return self._names.assign(self._links.groups(self._window.items), self._window.order)

    def stories(self) -> list[Story]:
        """Return the stories of the window: those with most origins first, then newest, then by id."""
        bodies: dict[str, list[str]] = {}
        for article, story in self.places().items():
            bodies.setdefault(story, []).append(article)
        maker = StoryMaker(self._window, self._links, self.options)
        made = [maker.story(story, [self._article(id_) for id_ in ids]) for story, ids in bodies.items()]
        return sorted(maker.with_related(made), key=rank)

    def to_state(self) -> bytes:
        """Return all that is held, as bytes; :meth:`from_state` goes on from them exactly."""
        links, window = self._links, self._window
        return encode(
            State(
                VERSION, self.options, list(window.items.values()), window.terms.seen, window.terms.counts,
                window.furniture.seen, links.near, links.held_groups(), sorted(links.changed), self._names.of,
                self._names.age, list(self._articles.values()), list(self._waiting.values()),
            )
        )  # fmt: skip

    @classmethod
    def from_state(cls, data: bytes, fetch: Fetch | None = None) -> Grouper:
        """Read a grouper back.

        Args:
            data: what :meth:`to_state` returned.
            fetch: as in the constructor; a function is no part of the state.

        Raises:
            UsageError: the bytes are no state, or one of another version.
        """
        state = decode(data)
        grouper = cls(state.options, None, fetch)
        grouper._window.restore(state.items, Terms(state.seen, state.counts), Furniture(state.furniture))
        grouper._links.restore(state.near, state.groups, state.changed)
        grouper._names.of, grouper._names.age = state.names, state.ages
        grouper._articles = {article.id: article for article in state.articles}
        grouper._waiting = {article.id: article for article in state.waiting}
        return grouper

    def _article(self, id_: str) -> AnnotatedArticle:
        return self._articles[id_] if self._fetch is None else self._fetch(id_)


def group(
    articles: Iterable[AnnotatedArticle],
    options: GroupOptions | None = None,
    known: dict[str, tuple[str, ...]] | None = None,
) -> Iterator[Story]:
    """Group articles into stories, those with most origins first. Their order makes no difference.

    Args:
        articles: in any order.
        options: how to group.
        known: article ids by story id of an earlier run, whose stories keep their ids.
    """
    held = {article.id: article for article in articles}
    chosen = options or GroupOptions()
    if len(held) > chosen.window_articles:
        # All of them are in memory as it is: none may leave before its story is told.
        chosen = GroupOptions(**{**msgspec.structs.asdict(chosen), "window_articles": len(held)})
    grouper = Grouper(chosen, known)
    grouper._waiting = held
    yield from grouper.stories()


def one_story(articles: Iterable[AnnotatedArticle]) -> Story:
    """Take all the articles as one story; copies and origins are still told apart."""
    held: Sequence[AnnotatedArticle] = list({article.id: article for article in articles}.values())
    options = GroupOptions(window_articles=max(len(held), 1), window_hours=1e9)
    window = Window(options)
    for _, item in window.read_all(held):
        window.enter(item)
    links = Links(options)
    return StoryMaker(window, links, options).story(None, held)
