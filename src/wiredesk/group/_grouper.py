"""Stories out of a stream, in bounded time and memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from wiredesk.model import AnnotatedArticle, Story

from ._features import Features
from ._links import Links
from ._names import StoryNames
from ._options import GroupOptions
from ._story import StoryMaker, rank
from ._window import Window

Fetch = Callable[[str], AnnotatedArticle]


class Grouper:
    """Takes articles one after another and knows the stories at any time.

    An article is compared with at most ``options.candidates`` earlier ones, found through an index; what is kept of it is
    small. Articles leave when they are older than the window or too many are held. The state can be written and read back
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
            fetch: gives an article by its id when a story is made, such as a store's lookup; without it the articles of the
                window are kept in memory.
        """
        self.options = options or GroupOptions()
        self._fetch = fetch
        self._window = Window(self.options)
        self._links = Links(self.options)
        self._names = StoryNames(known)
        self._articles: dict[str, AnnotatedArticle] = {}

    def add(self, article: AnnotatedArticle) -> None:
        """Take an article; one that is held already changes nothing."""
        if article.id in self._window.items:
            return
        self._enter(article, self._window.read(article))

    def _enter(self, article: AnnotatedArticle, item: Features) -> None:
        if self._fetch is None:
            self._articles[article.id] = article
        self._links.add(item, self._window.near(item))
        for old in self._window.enter(item):
            self._links.remove(old)
            self._names.forget(old)
            self._articles.pop(old, None)

    def places(self) -> dict[str, str]:
        """Return the story id of each article of the window; cheap: only what changed since the last call is regrouped."""
        return self._names.assign(self._links.groups(self._window.items), self._window.order)

    def stories(self) -> list[Story]:
        """Return the stories of the window: those with most origins first, then newest, then by id."""
        bodies: dict[str, list[str]] = {}
        for article, story in self.places().items():
            bodies.setdefault(story, []).append(article)
        maker = StoryMaker(self._window, self._links, self.options)
        made = [maker.story(story, [self._article(id_) for id_ in ids]) for story, ids in bodies.items()]
        return sorted(maker.with_related(made), key=rank)

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
    grouper = Grouper(chosen, known)
    for article, item in grouper._window.read_all(list(held.values())):
        grouper._enter(article, item)
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
