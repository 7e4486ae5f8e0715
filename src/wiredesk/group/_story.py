"""Makes the records of stories."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from wiredesk.model import AnnotatedArticle, Story, digest

from ._links import Links
from ._options import GroupOptions
from ._origins import in_time, members_of
from ._related import related
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
            title=central.name,
            articles=ordered,
            members=members,
            origins=origins,
            mixed=all(self.window.items[id_].mixed for id_ in ids),
            first=times[0] if times else None,
            last=times[-1] if times else None,
        )

    def with_related(self, stories: Sequence[Story]) -> list[Story]:
        """Return the stories, each with those it is related to."""
        found = related(stories, self.window.terms.of_name, self.options.related)
        return [msgspec.structs.replace(story, related=found.get(story.id, ())) for story in stories]


def rank(story: Story) -> tuple[int, int, float, str]:
    """Sort key of a list of stories."""
    last = story.last.timestamp() if story.last else 0.0
    return -len(story.origins), -len(story.articles), -last, story.id
