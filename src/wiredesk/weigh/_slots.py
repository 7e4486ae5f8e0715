"""Figures of a story aligned into slots: one quantity, and every value printed for it.

The rule throughout: better two slots than one that mixes two things.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from ._item import Item
from ._links import are_rivals, is_spoken_of, takes_its_place
from ._pairs import Model, Pairs, shipped
from ._rules import is_series


@dataclass(slots=True)
class Group:
    """A slot in the making."""

    items: list[Item] = field(default_factory=list)

    @property
    def scope(self) -> str | None:
        """The scope its items print, None if none does."""
        return next((item.scope for item in self.items if item.scope), None)

    @property
    def main_scope(self) -> str | None:
        """The place most of its items print."""
        seen = Counter(item.scope for item in self.items if item.scope)
        return max(seen, key=lambda scope: (seen[scope], scope)) if seen else None

    @property
    def first(self) -> Item:
        """The item that speaks for all: the first that prints a state."""
        return next((item for item in self.items if item.states), self.items[0])

    @property
    def quals(self) -> frozenset[str]:
        """All qualifiers its items print."""
        return frozenset().union(*(item.quals for item in self.items))


def align(items: list[Item], model: Model | None = None) -> list[Group]:
    """Cluster figures: the likeliest pairs first, two slots become one when their pairs are likely on average
    (average linkage) and none is all but ruled out.
    """
    model = model or shipped()
    pairs = Pairs(items)
    shelves: dict[tuple[str, str | None], list[int]] = {}
    for index, item in enumerate(items):
        shelves.setdefault((item.kind, item.unit), []).append(index)
    groups: list[Group] = []
    for shelf in shelves.values():
        groups += [Group([items[i] for i in sorted(found)]) for found in _clusters(items, shelf, pairs, model)]
    groups = _with_series([group for group in groups if not _only_weak(group)])
    groups = _linked(groups, [item for item in items if item.unsaid is not None])
    position = {id(item): index for index, item in enumerate(items)}
    groups.sort(key=lambda group: position[id(group.items[0])])
    return groups


def _with_series(groups: list[Group]) -> list[Group]:
    """Where a report tells how a toll went on, the other tolls of that state in that place belong to it."""
    found: list[Group] = []
    series: dict[tuple[object, ...], Group] = {}
    for group in sorted(groups, key=lambda group: not _told_on(group)):
        item = group.first
        sort = (item.ahead, item.part, item.base, item.whole, item.era)
        key = (item.kind, item.unit, item.states, group.main_scope, *sort)
        home = series.get(key)
        if home is not None and item.states and group.main_scope and _in_reach(home, group):
            home.items.extend(group.items)
            continue
        found.append(group)
        if _told_on(group):
            series.setdefault(key, group)
    return found


def _linked(groups: list[Group], unsaid: list[Item]) -> list[Group]:
    """The slots with those put together that a report sets against one another: two parties' counts, a number and the
    one in its place; what is denied or taken back stands in the slot of its number."""
    groups = [Group([item for item in group.items if item.unsaid is None]) for group in groups]
    groups = [group for group in groups if group.items]
    for item in unsaid:
        homes = [g for g in groups if any(is_spoken_of(item, i) or takes_its_place(item, i) for i in g.items)]
        if homes:
            homes[0].items.extend([item, *(i for other in homes[1:] for i in other.items)])
            groups = [group for group in groups if not any(group is other for other in homes[1:])]
    homes_of = {id(item): group for group in groups for item in group.items}
    for a, b in _rivals([item for group in groups for item in group.items]):
        home, other = homes_of[id(a)], homes_of[id(b)]
        if home is not other and not _elsewhere(home, other):
            home.items.extend(other.items)
            homes_of.update((id(item), home) for item in other.items)
            groups = [group for group in groups if group is not other]
    return groups


def _elsewhere(a: Group, b: Group) -> bool:
    """Whether two slots are told of different places, though one of their figures may name none."""
    here, there = ({item.scope for item in group.items if item.scope} for group in (a, b))
    return bool(here and there) and not here & there


def _rivals(items: list[Item]) -> list[tuple[Item, Item]]:
    """The pairs that a report tells as two parties' counts of one thing: both in one sentence or in neighbours."""
    told = Counter((i.doc, i.sentence, i.states) for i in items)
    single = {id(i) for i in items if told[i.doc, i.sentence, i.states] == 1}
    ordered = sorted(items, key=lambda i: (i.doc, i.figure.start))
    found = []
    for place, a in enumerate(ordered):
        for b in ordered[place + 1 :]:
            if a.doc != b.doc or b.sentence - a.sentence > 1:
                break
            if are_rivals(a, b, single):
                found.append((a, b))
    return found


def _told_on(group: Group) -> bool:
    """Whether one sentence tells how a count went on."""
    told: dict[tuple[str, int], list[Item]] = {}
    for item in group.items:
        told.setdefault((item.doc, item.sentence), []).append(item)
    return any(is_series(a, b) for one in told.values() for a, b in pairwise(one) if a.figure.value != b.figure.value)


def _in_reach(home: Group, other: Group) -> bool:
    """Whether values lie where a count may have been before or after: at most a third above the last of the series."""
    first, last = (choose(i.figure.value for i in home.items) for choose in (min, max))
    return all(first <= i.figure.value <= last * 4 / 3 for i in other.items)


def _only_weak(group: Group) -> bool:
    """Whether one report alone prints an age, an ordinal or a span of time that is part of a date."""
    return all(item.weak for item in group.items) and len({item.doc for item in group.items}) < 2


def _clusters(items: list[Item], shelf: list[int], pairs: Pairs, model: Model) -> list[list[int]]:
    """Average linkage over the pairs of a shelf, ties in order of the reports."""
    chances: dict[tuple[int, int], float] = {}
    for place, i in enumerate(shelf):
        for j in shelf[place + 1 :]:
            value = pairs.chance(model, items[i], items[j])
            if value > 0.0:
                chances[i, j] = value
    order = sorted((pair for pair, value in chances.items() if value >= model.join), key=lambda p: (-chances[p], p))
    home = {i: [i] for i in shelf}
    for i, j in order:
        one, other = home[i], home[j]
        if one is other:
            continue
        between = [chances.get((min(a, b), max(a, b)), 0.0) for a in one for b in other]
        if min(between) < model.least or sum(between) / len(between) < model.join:
            continue
        one.extend(other)
        for member in other:
            home[member] = one
    return list({id(found): found for found in home.values()}.values())
