"""How slots stand to one another: another place, another unit, the sum of two."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from wiredesk.lang import content_stems, listed
from wiredesk.model import FigureSlot

from ._desk import place_key
from ._item import Item
from ._print import show
from ._slots import Group
from ._things import CUT_OFF
from ._unsaid import Unsaid

_RIVALS = 10.0
"""How far apart two numbers for two places may lie for a reader to take one for the other."""
_ALL = "all places together"
_NEAR_UNIT, _NEAR_UNSURE = 1.6, 1.3
"""How far apart two numbers for different units of one thing may lie (1.2 million properties, 1 million
people).
"""
_HOUSEHOLD = 3.0
"""How many times the homes that are cut off the people in them may be."""


@dataclass(frozen=True, slots=True)
class Made:
    """A slot with the figures it was made of, the printings that speak for its values and those against one."""

    group: Group
    slot: FigureSlot
    levels: tuple[int, ...] = ()
    against: tuple[tuple[int, Unsaid], ...] = ()


def crossed(made: list[Made]) -> list[Made]:
    """Name slots that differ in scope or unit only from one that more origins carry, or that is more salient."""
    out: list[Made] = []
    for this in made:
        slot = this.slot
        if slot.relation == "agree":
            found = [(o, relation) for o in made if _before(o, this) and (relation := _beside(this, o)) is not None]
            if found:
                other, relation = min(found, key=lambda pair: _distance(this, pair[0]))
                slot = _crossed(slot, other.slot, relation)
        out.append(Made(this.group, slot, this.levels, this.against))
    return out


def _before(a: Made, b: Made) -> bool:
    return a is not b and (a.slot.origins, a.slot.salience, b.slot.id) > (b.slot.origins, b.slot.salience, a.slot.id)


def _distance(this: Made, other: Made) -> tuple[bool, float]:
    """Another place counts as further than any number; then how far apart the numbers are."""
    mine, theirs = this.slot.values[this.slot.lead].value, other.slot.values[other.slot.lead].value
    low, high = sorted((abs(mine), abs(theirs)))
    same = this.slot.unit != other.slot.unit or place_key(this.slot.scope) == place_key(other.slot.scope)
    return not same, high / max(low, 1e-9)


def _crossed(slot: FigureSlot, other: FigureSlot, relation: str) -> FigureSlot:
    mine, theirs = show(slot.values[slot.lead]), show(other.values[other.lead])
    if relation == "other_scope":
        here, there = slot.scope or _ALL, other.scope or _ALL
        why = f"{mine} is for {here}, {theirs} for {there}: two counts. {slot.why}"
        return msgspec.structs.replace(slot, relation="other_scope", see=other.id, why=why)
    if slot.unit != other.unit and slot.unit and other.unit:
        why = f"{mine} and {theirs} are in different units. {slot.why}"
    else:
        why = f"{mine} counts {slot.what}; {theirs} counts {other.what}: not the same thing. {slot.why}"
    return msgspec.structs.replace(slot, relation="other_unit", see=other.id, why=why)


def _beside(this: Made, other: Made) -> str | None:
    """``other_scope`` or ``other_unit`` when two groups differ in that alone."""
    a, b = this.group, other.group
    here, there = place_key(this.slot.scope), place_key(other.slot.scope)
    mine, theirs = this.slot.values[this.slot.lead], other.slot.values[other.slot.lead]
    x, y = a.first, b.first
    if x.rate != y.rate or x.era != y.era or x.figure.change != y.figure.change or x.states != y.states:
        return None
    if x.base or y.base or x.part or y.part:
        return None
    if x.whole != y.whole and x.states:
        if not here and not there:
            return None  # both are for all places together
        return "other_scope" if x.head == y.head and mine.value != theirs.value else None
    if x.kind == y.kind and x.unit == y.unit and _heads(a) & _heads(b) and here and there and here != there:
        low, high = sorted((abs(mine.value), abs(theirs.value)))
        rivals = low != high and high <= _RIVALS * max(1.0, low) and not _side_by_side(a, b)
        one = set(content_stems(this.slot.what)) & set(content_stems(other.slot.what))
        return "other_scope" if rivals and one and (x.states or a.quals & b.quals) else None
    if here != there and here and there:
        return None
    low, high = sorted((abs(x.figure.value), abs(y.figure.value)))
    far = _NEAR_UNIT if here == there else _NEAR_UNSURE
    if low < 20 or high > (_HOUSEHOLD if x.states & CUT_OFF and here == there else far) * low:
        return None
    if x.kind == y.kind == "money" and x.unit != y.unit and a.quals & b.quals:
        return "other_unit"
    heads = x.head is not None and y.head is not None and x.head != y.head and not _of_other_days(x, y)
    if x.kind == y.kind == "cardinal" and heads and (x.states & CUT_OFF or len(a.quals & b.quals) >= 2):
        return "other_unit"
    return None


def _of_other_days(a: Item, b: Item) -> bool:
    """Whether two counts are told for days of which none is the same: an earlier event is no rival."""
    return bool(a.days and b.days) and not a.days & b.days


def _side_by_side(a: Group, b: Group) -> bool:
    """Whether one report prints both: it keeps them apart itself."""
    return bool({item.doc for item in a.items} & {item.doc for item in b.items})


def _heads(group: Group) -> set[str | None]:
    return {item.head for item in group.items}


def with_sum(this: Made, made: list[Made]) -> FigureSlot:
    """Say when a value is the sum of two others that count its parts (396 is 375 drones and 21 missiles)."""
    slot = this.slot
    whole = slot.values[slot.lead]
    if whole.value < 10 or whole.unit is not None or whole.high is not None or whole.modifier != "exact":
        return slot
    counts: dict[float, list[Made]] = {}
    for other in made:
        if other is not this and other.slot.unit is None:
            counts.setdefault(other.slot.values[other.slot.lead].value, []).append(other)
    for value in sorted(counts, reverse=True):
        if not whole.value / 2 <= value < whole.value:
            continue
        for a in counts[value]:
            for b in counts.get(whole.value - value, ()):
                if a is not b and _parts(this.group, a.group, b.group):
                    parts = listed([_part(a, a.slot.what == b.slot.what), _part(b, a.slot.what == b.slot.what)])
                    return msgspec.structs.replace(slot, why=f"It is the sum of {parts}. {slot.why}")
    return slot


def _part(made: Made, same: bool) -> str:
    """A part of a sum: with its place where the parts count one thing."""
    slot = made.slot
    text = f"{show(slot.values[slot.lead])} {slot.what}"
    return f"{text} in {slot.scope}" if same and slot.scope else text


def _names_two(group: Group) -> bool:
    return any(
        " and " in (item.figure.what or "") or item.head in ("target", "weapon", "people", None, "casualti", "air")
        for item in group.items
    )


def _parts(whole: Group, a: Group, b: Group) -> bool:
    """Whether two groups count parts of a third: its words name both, or a report prints all three side by side."""
    stems = whole.quals | {item.head for item in whole.items if item.head}
    heads = {a.items[0].head, b.items[0].head}
    states = whole.first.states
    if any(part.first.era != whole.first.era or (states and part.first.states - states) for part in (a, b)):
        return False
    if None not in heads and len(heads) == 2 and heads <= stems and _names_two(whole):
        return True
    if not whole.items[0].states <= (a.items[0].states | b.items[0].states):
        return False
    places = [{(item.doc, item.sentence) for item in group.items} for group in (whole, a, b)]
    return bool(places[0] & places[1] & places[2])
