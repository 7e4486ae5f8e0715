"""Names of stories: an id never changes when an article is added, and a merge keeps the older one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wiredesk.model import digest

Order = Callable[[str], tuple[float, str, str]]


class StoryNames:
    """Remembers which story each article was last in.

    A group takes the id that most of its articles had before; of two groups that claim one id the larger claim wins,
    and the
    other takes its next or a new one, made from its first article.
    """

    def __init__(self, known: dict[str, tuple[str, ...]] | None = None) -> None:
        self.of: dict[str, str] = {article: story for story, ids in (known or {}).items() for article in ids}
        self.age: dict[str, int] = {story: place for place, story in enumerate(known or {})}

    def forget(self, article: str) -> None:
        """Drop an article that left the window."""
        self.of.pop(article, None)

    def assign(self, groups: Sequence[tuple[str, ...]], order: Order) -> dict[str, str]:
        """Give each group its id; return article -> story."""
        chosen = self._chosen(groups)
        taken = set(chosen.values())
        found: dict[str, str] = {}
        for place, members in enumerate(groups):
            name = chosen.get(place)
            if name is None:
                name = self._fresh(sorted(members, key=order), taken)
                taken.add(name)
            self.age.setdefault(name, len(self.age))
            for one in members:
                found[one] = self.of[one] = name
        if len(self.age) > 4 * len(found) + 1000:
            kept = sorted((age, story) for story, age in self.age.items() if story in taken)
            self.age = {story: place for place, (_, story) in enumerate(kept)}
        return found

    def _chosen(self, groups: Sequence[tuple[str, ...]]) -> dict[int, str]:
        """Return the id that each group takes over; one that takes none is left out."""
        claims: dict[str, list[tuple[int, int]]] = {}
        disputed: set[str] = set()
        for place, members in enumerate(groups):
            held: dict[str, int] = {}
            for one in members:
                if (story := self.of.get(one)) is not None:
                    held[story] = held.get(story, 0) + 1
            if len(held) > 1:
                disputed.update(held)
            for story, count in held.items():
                claims.setdefault(story, []).append((-count, place))
        disputed.update(story for story, made in claims.items() if len(made) > 1)
        # Most groups are as they were: nobody else claims their id, and they claim no other.
        chosen = {made[0][1]: story for story, made in claims.items() if story not in disputed}
        taken: set[str] = set()
        ordered = sorted((n, self.age.get(story, 0), story, place) for story in disputed for n, place in claims[story])
        for _, _, story, place in ordered:
            if place not in chosen and story not in taken:
                chosen[place] = story
                taken.add(story)
        return chosen

    @staticmethod
    def _fresh(members: Sequence[str], taken: set[str]) -> str:
        for one in members:
            name = digest("story", one)
            if name not in taken:
                return name
        return digest("story", *members)
