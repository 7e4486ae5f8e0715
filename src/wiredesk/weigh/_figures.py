"""The figure slots of a story, with their relations across slots: other scope, other unit, sums."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

import msgspec

from wiredesk.lang import fold, stem
from wiredesk.model import FigureSlot, PrintedValue

from ._desk import Desk, is_official, place_key, seconds
from ._keys import STATES, Item, read_items
from ._measures import plain_dimension
from ._plain import speaker_words
from ._print import join, show
from ._relation import Reading, judge
from ._slots import Group, align

_WEIGHT = {
    "killed": 1.0,
    "injured": 0.9,
    "missing": 0.8,
    "casualties": 0.9,
    "hostage": 0.8,
    "no power": 0.8,
    "arrested": 0.7,
    "displaced": 0.7,
    "launched": 0.7,
    "downed": 0.6,
    "sentenced": 0.7,
}
_CUT_WORDS = {
    frozenset({"no power"}): "without power",
    frozenset({"no heat"}): "without heat",
    frozenset({"no water"}): "without water",
}
_KIND_WEIGHT = {"money": 0.6, "percent": 0.5, "measure": 0.45, "duration": 0.25}
_RIVALS = 10.0
"""How far apart two numbers for two places may lie for a reader to take one for the other."""
_ALL = "all places together"
_HOUR_OFF = 3600.0
_BRACKET = 3
"""Characters between a figure and its conversion in brackets."""
_NEAR_UNIT, _NEAR_UNSURE = 1.6, 1.3
"""How far apart two numbers for different units of one thing may lie (1.2 million properties, 1 million
people).
"""


@dataclass(frozen=True, slots=True)
class _Made:
    group: Group
    slot: FigureSlot


def figure_slots(desk: Desk) -> tuple[FigureSlot, ...]:
    """Align the figures of a story and judge each slot; most salient first, ``f1`` ..."""
    made = [_Made(group, _slot(desk, group)) for group in align(read_items(desk))]
    made.sort(key=lambda m: -m.slot.salience)
    made = [_Made(m.group, msgspec.structs.replace(m.slot, id=f"f{i}")) for i, m in enumerate(made, 1)]
    made = _cross(made)
    return tuple(_with_sum(m, made) for m in made)


def _slot(desk: Desk, group: Group) -> FigureSlot:
    readings = sorted(
        (_reading(desk, item) for item in group.items),
        key=lambda r: (r.stamp, desk.order[r.value.doc], r.value.start),
    )
    states = group.first.states
    finding = judge(readings, states)
    why, names = finding.why, names_of(group)
    if len(names) > 1:
        why = f"{why} The reports call what is counted {join(names)}."
    origins = len({r.origin for r in readings})
    return FigureSlot(
        id="",
        what=_what(group),
        unit=group.first.unit,
        scope=_scope(group),
        relation=finding.relation,
        values=tuple(r.value for r in readings),
        lead=finding.lead,
        why=why,
        origins=origins,
        salience=_salience(desk, group, origins, finding.relation != "agree"),
    )


def _reading(desk: Desk, item: Item) -> Reading:
    figure = item.figure
    article = desk.articles[figure.doc]
    claimant = desk.full_name(speaker_words(figure.claimant))
    stamp, timed, as_of = _moment(desk, item)
    role = desk.role_of(claimant)
    value = PrintedValue(
        doc=figure.doc,
        start=figure.start,
        end=figure.end,
        text=figure.text,
        value=figure.value,
        high=figure.high,
        modifier=figure.modifier,
        unit=figure.unit,
        claimant=claimant,
        as_of=as_of,
        printed=desk.printed(figure.doc),
        url=article.url,
        outlet=article.outlet,
        origin=desk.origin_of(figure.doc),
    )
    return Reading(
        value,
        stamp,
        stamp != 0.0,
        desk.origin_of(figure.doc),
        is_official(claimant) or is_official(role),
        item.copied,
        timed,
    )


def _moment(desk: Desk, item: Item) -> tuple[float, bool, str | None]:
    """When a count stood, in seconds; whether that is a time of its own; and as a reader is told.

    The hour of its own words counts before the one read for the whole sentence. Nothing stood after it was printed.
    """
    stamp, as_of = desk.stamp(item.doc), item.figure.as_of
    version = desk.version(item.doc)
    if item.time is not None:
        return item.time, True, as_of[:10] if as_of and item.time <= stamp and as_of[:10] <= str(version)[:10] else None
    if not as_of or version is None:
        return stamp, False, as_of
    try:
        moment = datetime.fromisoformat(as_of.split("/")[0])
    except ValueError:
        return stamp, False, None
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=version.tzinfo)
    if seconds(zoned) > stamp + _HOUR_OFF:
        return stamp, False, None
    return (seconds(zoned), True, as_of) if "T" in as_of else (stamp, False, as_of)


def _what(group: Group) -> str:
    first = group.first
    if first.head == "temperature":
        return "temperature"
    forms = Counter(item.what for item in group.items if item.what)
    if forms:
        best = max(forms, key=lambda form: (forms[form], len(form.split()) > 1, -len(form), form)) or ""
        if len(names_of(group)) > 1:
            return f"{join(names_of(group))} {_CUT_WORDS[first.states]}"
        cut = first.states in _CUT_WORDS and not any(stem(fold(word)) in STATES for word in best.split())
        return f"{best.removeprefix('cold ')} {_CUT_WORDS[first.states]}" if cut else best
    return plain_dimension(first.unit) or first.head or (first.unit or "figure").replace("_", " ")


def names_of(group: Group) -> list[str]:
    """What the reports call the one thing a slot counts, where they differ ("consumers", "properties")."""
    if group.first.states not in _CUT_WORDS:
        return []
    forms: dict[str, Counter[str]] = {}
    for item in group.items:
        word = next((w for w in (item.what or "").split() if stem(fold(w)) == stem(item.figure.head or "")), None)
        if word and item.head:
            forms.setdefault(item.head, Counter())[fold(word)] += 1
    ranked = sorted(forms.values(), key=lambda seen: (-seen.total(), min(seen)))
    return [max(seen, key=lambda word: (seen[word], word)) for seen in ranked]


def _scope(group: Group) -> str | None:
    forms = Counter(item.label for item in group.items if item.label)
    return max(forms, key=lambda form: (forms[form], form)) if forms else None


def _salience(desk: Desk, group: Group, origins: int, differ: bool) -> float:
    first = group.first
    weight = max((_WEIGHT.get(state, 0.5) for state in first.states), default=_KIND_WEIGHT.get(first.kind, 0.4))
    if first.kind == "duration":
        weight = _KIND_WEIGHT["duration"]
    early = max(1.0 / (1.0 + 0.25 * item.sentence) for item in group.items)
    titled = any(item.figure.text in desk.articles[item.doc].title for item in group.items)
    spread = origins / desk.origin_count if desk.origin_count > 1 else 0.3
    vague = all(item.figure.vague for item in group.items)
    score = 0.35 * weight + 0.3 * spread + 0.25 * early + 0.1 * titled + (0.1 if differ else 0.0)
    return round(min(1.0, score) * (0.6 if vague else 1.0) * (0.7 if first.era else 1.0), 4)


def _cross(made: list[_Made]) -> list[_Made]:
    """Name slots that differ in scope or unit only from one that more origins carry, or that is more salient."""
    out: list[_Made] = []
    for this in made:
        slot = this.slot
        if slot.relation == "agree":
            found = [(o, relation) for o in made if _before(o, this) and (relation := _beside(this, o)) is not None]
            if found:
                other, relation = min(found, key=lambda pair: _distance(this, pair[0]))
                slot = _crossed(slot, other.slot, relation)
        out.append(_Made(this.group, slot))
    return out


def _before(a: _Made, b: _Made) -> bool:
    return a is not b and (a.slot.origins, a.slot.salience, b.slot.id) > (b.slot.origins, b.slot.salience, a.slot.id)


def _distance(this: _Made, other: _Made) -> tuple[bool, float]:
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


def _beside(this: _Made, other: _Made) -> str | None:
    """``other_scope`` or ``other_unit`` when two groups differ in that alone."""
    a, b = this.group, other.group
    if _converted(a, b):
        return "other_unit"
    here, there = place_key(this.slot.scope), place_key(other.slot.scope)
    mine, theirs = this.slot.values[this.slot.lead], other.slot.values[other.slot.lead]
    x, y = a.first, b.first
    if x.rate != y.rate or x.era != y.era or x.figure.change != y.figure.change or x.states != y.states:
        return None
    if x.base or y.base or x.part or y.part:
        return None
    if x.whole != y.whole and x.states:
        return "other_scope" if x.head == y.head and mine.value != theirs.value else None
    if x.kind == y.kind and x.unit == y.unit and _heads(a) & _heads(b) and here and there and here != there:
        low, high = sorted((abs(mine.value), abs(theirs.value)))
        rivals = low != high and high <= _RIVALS * max(1.0, low)
        return "other_scope" if rivals and (x.states or a.quals & b.quals) else None
    if here != there and here and there:
        return None
    low, high = sorted((abs(x.figure.value), abs(y.figure.value)))
    if low < 20 or high > (_NEAR_UNIT if here == there else _NEAR_UNSURE) * low:
        return None
    if x.kind == y.kind == "money" and x.unit != y.unit and a.quals & b.quals:
        return "other_unit"
    heads = x.head is not None and y.head is not None and x.head != y.head
    if (
        x.kind == y.kind == "cardinal"
        and heads
        and (x.states & {"no power", "no heat", "no water"} or len(a.quals & b.quals) >= 2)
    ):
        return "other_unit"
    return None


def _heads(group: Group) -> set[str | None]:
    return {item.head for item in group.items}


def _converted(a: Group, b: Group) -> bool:
    """Whether a report prints one right after the other in another unit: "£4m ($5.4m)"."""
    for x in a.items:
        for y in b.items:
            f, g = x.figure, y.figure
            if (
                x.kind == y.kind
                and x.unit != y.unit
                and x.unit
                and y.unit
                and f.doc == g.doc
                and x.sentence == y.sentence
            ):
                first, second = (f, g) if f.start < g.start else (g, f)
                if 0 <= second.start - first.end <= _BRACKET:
                    return True
    return False


def _with_sum(this: _Made, made: list[_Made]) -> FigureSlot:
    """Say when a value is the sum of two others that count its parts (396 is 375 drones and 21 missiles)."""
    slot = this.slot
    whole = slot.values[slot.lead]
    if whole.value < 10 or whole.unit is not None or whole.high is not None or whole.modifier != "exact":
        return slot
    counts: dict[float, list[_Made]] = {}
    for other in made:
        if other is not this and other.slot.unit is None:
            counts.setdefault(other.slot.values[other.slot.lead].value, []).append(other)
    for value in sorted(counts, reverse=True):
        if not whole.value / 2 <= value < whole.value:
            continue
        for a in counts[value]:
            for b in counts.get(whole.value - value, ()):
                if a is not b and _parts(this.group, a.group, b.group):
                    parts = join([_part(a, a.slot.what == b.slot.what), _part(b, a.slot.what == b.slot.what)])
                    return msgspec.structs.replace(slot, why=f"It is the sum of {parts}. {slot.why}")
    return slot


def _part(made: _Made, same: bool) -> str:
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
    if None not in heads and len(heads) == 2 and heads <= stems and _names_two(whole):
        return True
    if not whole.items[0].states <= (a.items[0].states | b.items[0].states):
        return False
    places = [{(item.doc, item.sentence) for item in group.items} for group in (whole, a, b)]
    return bool(places[0] & places[1] & places[2])
