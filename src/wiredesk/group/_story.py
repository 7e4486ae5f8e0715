"""Makes the records of stories."""

from __future__ import annotations

from collections.abc import Sequence

from wiredesk.model import AnnotatedArticle, Story, digest

from ._links import Links
from ._options import GroupOptions
from ._origins import in_time, members_of
from ._related import Relation, as_related, common_names, relate
from ._window import Window


class StoryMaker:
    """Makes stories of the articles of a window."""

    def __init__(self, window: Window, links: Links, options: GroupOptions) -> None:
        self.window = window
        self.links = links
        self.options = options

    def story(self, name: str | None, articles: Sequence[AnnotatedArticle]) -> Story:
        """Return a story of these articles, without its relations.

        Args:
            name: its id; one is made from the first article if None.
        """
        ordered = tuple(sorted(articles, key=in_time))
        members, origins = members_of(ordered)
        times = sorted(a.published for a in ordered if a.published)
        ids = [a.id for a in ordered]
        central = max(ordered, key=lambda a: (round(sum(self.links.of(a.id, other) for other in ids), 3), a.id))
        return Story(
            id=name or digest("story", ids[0]),
            title=central.title,
            articles=ordered,
            members=members,
            origins=origins,
            mixed=all(self.window.items[id_].mixed for id_ in ids),
            first=times[0] if times else None,
            last=times[-1] if times else None,
        )

    def with_related(self, stories: Sequence[Story]) -> list[Story]:
        """Return the stories, each with those it is related to."""
        names = {story.id: common_names(story.articles) for story in stories if not story.mixed}
        keys = {key for bag in names.values() for key in bag}
        rarity = {key: self.window.terms.of_name(key) for key in keys}
        return [self._with_related(story, names, rarity) for story in stories]

    def _with_related(
        self, story: Story, names: dict[str, dict[str, tuple[str, str, float]]], rarity: dict[str, float]
    ) -> Story:
        if story.mixed:
            return story
        found: list[tuple[str, float, Relation, str]] = []
        for other, theirs in names.items():
            if other != story.id and (tie := relate(names[story.id], theirs, rarity)) is not None:
                found.append((other, *tie))
        fields = {name: getattr(story, name) for name in story.__struct_fields__}
        return Story(**{**fields, "related": as_related(found, self.options.related)})


def rank(story: Story) -> tuple[int, int, float, str]:
    """Sort key of a list of stories."""
    last = story.last.timestamp() if story.last else 0.0
    return -len(story.origins), -len(story.articles), -last, story.id
