"""Probable pairs among the held articles, and the groups they make; only what changed is grouped again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from ._background import Floats
from ._clusters import Pair, average_linkage
from ._features import Features
from ._model import FEW, load_model
from ._options import GroupOptions

PROBABLE = 0.05
LARGE = 300
STEP, STRONG = 0.1, 0.95


class Links:
    """Probability of each pair that was compared and is not improbable."""

    def __init__(self, options: GroupOptions) -> None:
        self.options = options
        self.near: dict[str, dict[str, float]] = {}
        self._groups: dict[str, tuple[str, ...]] = {}
        self._joined: float | None = None
        self.changed: set[str] = set()

    def enter(self, id_: str) -> None:
        """Take in an article, as yet without a probable pair."""
        self.near[id_] = {}
        self.changed.add(id_)

    def add(self, pairs: Sequence[Pair], chances: Floats) -> None:
        """Keep those pairs of held articles that are probable."""
        near = self.near
        for place in np.flatnonzero(chances >= self._least).tolist():
            a, b = pairs[place]
            if a in near and b in near:
                near[a][b] = near[b][a] = round(float(chances[place]), 4)
                self.changed.update((a, b))

    def remove(self, id_: str) -> None:
        """Forget an article that left; what it was grouped with stays as it was until it changes."""
        for other in self.near.pop(id_, ()):
            self.near[other].pop(id_, None)
        self.changed.discard(id_)
        group = self._groups.pop(id_, None)
        if group is not None:
            rest = tuple(one for one in group if one != id_)
            for one in rest:
                self._groups[one] = rest

    def held_groups(self) -> list[tuple[str, ...]]:
        """Return the groups as they stood after the last call of :meth:`groups`."""
        return sorted(set(self._groups.values()))

    def restore(self, near: dict[str, dict[str, float]], groups: list[tuple[str, ...]], changed: list[str]) -> None:
        """Take over what another one held."""
        self.near, self.changed = near, set(changed)
        self._joined = self.join if len(near) >= FEW else None
        self._groups = {one: group for group in groups for one in group}

    def of(self, a: str, b: str) -> float:
        """Return the probability of a pair, 0 where it was not probable."""
        return self.near.get(a, {}).get(b, 0.0)

    def groups(self, held: Mapping[str, Features]) -> list[tuple[str, ...]]:
        """Return the groups of all held articles; what no change has touched is not computed again."""
        if self.join != self._joined:
            self.changed.update(self.near)
            self._joined = self.join
        done: set[str] = set()
        for start in sorted(self.changed):
            if start in done:
                continue
            component = self._component(start, self.join)
            done.update(component)
            parts = self._parts(component, self.join)
            # All are looked at before one is grouped again, so that the order of the parts makes no difference.
            for part in [part for part in parts if len(component) <= LARGE or not self._settled(part)]:
                self._regroup(part)
        self.changed.clear()
        return list(dict.fromkeys(self._groups[id_] for id_ in held))

    @property
    def join(self) -> float:
        """From which mean probability two groups are one story."""
        chosen = self.options.join
        return load_model().join_among(len(self.near)) if chosen is None else chosen

    @property
    def _least(self) -> float:
        """From which probability on a pair counts."""
        return min(PROBABLE, self.join)

    def _component(self, start: str, least: float) -> set[str]:
        """Return the articles that pairs of at least this probability tie to one.

        With ``join`` these are all that its story could hold: a mean reaches it only where one pair does.
        """
        near = self.near
        found, waiting = {start}, [start]
        while waiting:
            for other, value in near[waiting.pop()].items():
                if value >= least and other not in found:
                    found.add(other)
                    waiting.append(other)
        return found

    def _parts(self, component: set[str], least: float) -> Iterator[set[str]]:
        """Cut a component at its weaker pairs until no part is large, so that the cost of a change is bounded."""
        if len(component) <= LARGE or least >= STRONG:
            yield component
            return
        left = set(component)
        while left:
            part = self._component(next(iter(left)), least + STEP)
            left -= part
            yield from self._parts(part, least + STEP)

    def _settled(self, part: set[str]) -> bool:
        """Whether nothing changed in a part of a large component since it was grouped."""
        return part.isdisjoint(self.changed) and all(part.issuperset(self._groups.get(one, (one, ""))) for one in part)

    def _regroup(self, nodes: set[str]) -> None:
        for old in {self._groups[one] for one in nodes if one in self._groups}:
            # What tied the others of an old group to these may have left: no article stands in two groups.
            rest = tuple(one for one in old if one not in nodes)
            for one in rest:
                self._groups[one] = rest
        least = self._least
        strength = {(a, b): p for a in nodes for b, p in self.near[a].items() if a < b and b in nodes and p >= least}
        for found in average_linkage(sorted(nodes), strength, self.join):
            group = tuple(found)
            for one in group:
                self._groups[one] = group
