"""Figures of a story aligned into slots: one quantity, and every value printed for it.

The rule throughout: better two slots than one that mixes two things.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from ._agree import agree, rounding
from ._keys import Item

_WENT_ON = re.compile(r"\b(?:then|later|by|noon|morning|afternoon|evening|night|rose|from|up|earlier)\b")
_BETWEEN = 70
_SUM = 1000.0
_SMALL, _RATIO_SMALL, _RATIO_LARGE = 100.0, 3.0, 2.0
_RATIO_HOURS = 4.0
"""How far a count of what is cut off may rise or fall between two hours."""
_COMES_BACK = frozenset({"no power", "no heat", "no water"})
_NOUN_ONLY = frozenset({"hostage"})
"""States a noun gives, not a verb: hostages may be taken, returned or alive, so they alone make no tally."""
_NO_POWER = frozenset({"no power"})
_METERED = frozenset({"consumer", "property", "building", "home"})
_DEGREES = 10.0
"""Degrees two reports of one day's temperature may lie apart."""
_LIKE, _LIKE_NESTED = 0.4, 0.3
"""Share of stems two sentences must have in common to tell of one thing, whatever scopes were read."""


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


def same_value(a: Item, b: Item) -> bool:
    """Whether two figures can stand for one number."""
    f, g = a.figure, b.figure
    return agree((f.value, f.high, f.modifier), (g.value, g.high, g.modifier))


def align(items: list[Item]) -> list[Group]:
    """Cluster figures greedily, complete-link: an item joins the slot all of whose items it fits, best fit
    first.

    Figures that say more (scope and qualifiers printed) are placed first, so that bare ones find them.
    """
    ranked = sorted(
        range(len(items)), key=lambda i: (not items[i].base, items[i].scope is None, -len(items[i].quals) > -1, i)
    )
    shelves: dict[tuple[str, str | None], list[Group]] = {}
    groups: list[Group] = []
    for index in ranked:
        item = items[index]
        shelf = shelves.setdefault((item.kind, item.unit), [])
        best, score = None, 0.0
        for group in shelf:
            value = _fit(item, group)
            if value > score:
                best, score = group, value
        if best is None:
            best = Group()
            shelf.append(best)
            groups.append(best)
        best.items.append(item)
    groups = _joined(groups)
    position = {id(item): index for index, item in enumerate(items)}
    for group in groups:
        group.items.sort(key=lambda item: position[id(item)])
    groups.sort(key=lambda group: position[id(group.items[0])])
    return groups


def _joined(groups: list[Group]) -> list[Group]:
    """Put together slots of one state, thing and main place in which every printing agrees: the order of reports, not
    their content, had kept them apart."""
    out: list[Group] = []
    shelves: dict[tuple[object, ...], list[Group]] = {}
    for group in groups:
        first = group.first
        if not first.states or not first.head or group.main_scope is None:
            out.append(group)
            continue
        key = (first.kind, first.unit, first.states, first.head, first.rate, first.era, first.part, first.whole,
               first.base, first.figure.change, first.figure.vague, group.main_scope)  # fmt: skip
        shelf = shelves.setdefault(key, [])
        home = next((g for g in shelf if all(same_value(a, b) for a in group.items for b in g.items)), None)
        if home is None:
            shelf.append(group)
            out.append(group)
        else:
            home.items.extend(group.items)
    return out


def _fit(item: Item, group: Group) -> float:
    """How well an item fits a group; 0 when it must stay out."""
    total = 0.0
    for other in group.items:
        value = _pair(item, other)
        if value == 0.0:
            return 0.0
        total += value
    if item.scope and group.scope is None and len({i.doc for i in group.items}) == 1:
        total *= 0.9
    return total / len(group.items)


def _pair(a: Item, b: Item) -> float:
    """How well two figures fit one slot; 0 when they must not share one."""
    equal = same_value(a, b)
    if a.rate != b.rate or a.figure.vague != b.figure.vague:
        return 0.0
    if a.part != b.part or (a.base != b.base and not equal):
        return 0.0
    if a.whole != b.whole and (a.scope or b.scope or not equal):
        return 0.0
    special = equal and _specific(a) and a.figure.value == b.figure.value
    if a.figure.change != b.figure.change and not special:
        return 0.0
    like = _likeness(a, b)
    if a.scope and b.scope and a.scope != b.scope and not special:
        nested = a.desk.nested(a.scope, b.scope)
        need = (0.0 if equal else _LIKE_NESTED) if nested else _LIKE
        if like < need or (a.doc == b.doc and not (nested and equal)):
            return 0.0
    if a.era != b.era and not (equal and (a.era is None or b.era is None) and a.figure.value >= _SMALL):
        return 0.0
    thing = _same_thing(a, b, equal, special)
    if thing == 0.0:
        return 0.0
    if equal:
        small = a.figure.value < 10 and a.kind == "cardinal"
        if small and (a.scope is None) != (b.scope is None) and not (a.states or a.quals) and like < _LIKE:
            return 0.0  # "two men" of two places
        return 1.0 + thing + like
    return thing + like if _may_differ(a, b, like) and thing >= 0.5 else 0.0


def _specific(item: Item) -> bool:
    """Whether a number is odd enough that a story will not print it for two things: 3.5, 82, 148, not 20 or 500."""
    value = abs(item.figure.value)
    if item.figure.vague or item.figure.high is not None:
        return False
    return value % 1 != 0 or (value >= 11 and value % 10 != 0 and rounding(value) == 0.0)


def _likeness(a: Item, b: Item) -> float:
    """Share of stems two sentences have in common, of the shorter."""
    return len(a.stems & b.stems) / max(1, min(len(a.stems), len(b.stems)))


def _same_thing(a: Item, b: Item, equal: bool, special: bool) -> float:
    """Likeness of the counted things, 0-1; 0 when they are different things."""
    if a.states != b.states and a.base == b.base and (not equal or (a.states and b.states)):
        return 0.3 if special and a.figure.value >= _SMALL and a.unit is None else 0.0  # one was read wrong
    if a.head != b.head:
        if equal and a.states | b.states == _NO_POWER and a.head in _METERED and b.head in _METERED:
            return 1.0  # one count of connections, whatever reports call them
        bare = a.head is None or b.head is None
        shared = a.states == b.states and bool(a.states or a.quals & b.quals)
        return 0.3 if special and (bare or shared or a.unit is not None) else 0.0
    union = a.quals | b.quals
    if not union:
        if a.head or a.states:
            return 1.0
        same_sum = equal and a.kind == "money" and a.figure.value >= _SUM
        return 0.4 if special or same_sum or (equal and a.unit is not None and _likeness(a, b) >= _LIKE) else 0.0
    share = len(a.quals & b.quals) / len(union)
    if share > 0:
        return 0.5 + share / 2
    if not a.quals or not b.quals:
        return 0.6 if a.states else (0.5 if equal else 0.0)
    return 0.4 if equal and (a.states or a.figure.value >= 20) else 0.0


def _may_differ(a: Item, b: Item, like: float) -> bool:
    """Whether two different values may be printings of one quantity at all.

    Not inside one sentence without a time each, not inside one report unless both print scope and state, and never
    when one is many times the other.
    """
    f, g = a.figure, b.figure
    if (a.scope is None) != (b.scope is None) and like < _LIKE:
        return False
    if f.vague or g.vague:
        return False
    if a.kind == "money" or a.kind == "duration":
        return a.quals == b.quals and bool(a.quals) and a.doc != b.doc and _near(f.value, g.value, 1.5)
    if a.head == b.head == "temperature":
        return a.scope == b.scope and a.doc != b.doc and a.era == b.era and abs(f.value - g.value) <= _DEGREES
    series = bool(f.as_of and g.as_of and f.as_of != g.as_of) or _series(a, b)
    series = series or (a.time is not None and b.time is not None and a.time != b.time)
    if a.states == b.states and a.states <= _COMES_BACK and (a.states and (a.time is not None or b.time is not None)):
        return a.scope == b.scope and a.time != b.time and _near(f.value, g.value, _RATIO_HOURS)
    if a.doc == b.doc and (
        (a.sentence == b.sentence and not series) or not (a.states and (a.scope or a.whole or a.time))
    ):
        return False
    if a.states <= _NOUN_ONLY and a.kind != "measure" and like < _LIKE_NESTED:
        return False
    return _near(f.value, g.value, _RATIO_SMALL if max(abs(f.value), abs(g.value)) < _SMALL else _RATIO_LARGE)


def _series(a: Item, b: Item) -> bool:
    """Whether a sentence tells how a count went on: "11 in the morning, 19 by noon and 27 in the afternoon"."""
    if a.doc != b.doc or a.sentence != b.sentence or not a.states or a.scope != b.scope:
        return False
    first, second = sorted((a.figure, b.figure), key=lambda figure: figure.start)
    between = a.desk.articles[a.doc].text[first.end : second.start]
    return len(between) <= _BETWEEN and _WENT_ON.search(between) is not None


def _near(a: float, b: float, ratio: float) -> bool:
    low, high = sorted((abs(a), abs(b)))
    return high <= ratio * max(low, 1.0)
