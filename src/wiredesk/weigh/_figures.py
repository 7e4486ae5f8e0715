"""The figure slots of a story: what each counts, its values in order of time, how much it matters."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace as swap
from datetime import datetime

from msgspec.structs import replace

from wiredesk.lang import fold, listed, seconds, stem
from wiredesk.model import Figure, FigureSlot, PrintedValue, Relation

from ._cross import Made, crossed, with_sum
from ._desk import Desk, is_official
from ._gainsaid import Against, weighed
from ._item import Item
from ._keys import read_items
from ._measures import plain_dimension
from ._pairs import Model
from ._plain import speaker_words
from ._print import unit_words
from ._readings import Reading
from ._relation import LEFT
from ._slots import Group, align
from ._states import stated
from ._things import STATES, THINGS
from ._units import in_one
from ._unsaid import Unsaid
from ._wording import worded

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
    frozenset({"power back"}): "with power again",
}
_KIND_WEIGHT = {"money": 0.6, "percent": 0.5, "measure": 0.45, "duration": 0.25}
_BARE = frozenset({"people", "person", "others"})
_HOUR_OFF = 3600.0
_COMPARED = re.compile(r"^(?:smaller|larger|bigger|higher|lower|greater|latest|final) (?=\w)")
"""What tells a quantity as beside another printing of it; no part of what it is called."""


def figure_slots(desk: Desk, model: Model | None = None) -> tuple[FigureSlot, ...]:
    """Align the figures of a story and judge each slot; most salient first, ``f1`` ..."""
    groups = (group for group in in_one(align(read_items(desk), model)) if not all(item.unsaid for item in group.items))
    made = [_made(desk, group) for group in groups]
    made.sort(key=lambda m: -m.slot.salience)
    made = [Made(m.group, replace(m.slot, id=f"f{i}"), m.levels, m.against) for i, m in enumerate(made, 1)]
    made = crossed(made)
    by_id = {m.slot.id: m.slot for m in made}
    return tuple(worded(with_sum(m, made), m.levels, by_id.get(m.slot.see or ""), m.against) for m in made)


def _made(desk: Desk, group: Group) -> Made:
    """The slot of a group of figures: its values in order of time, how they stand to each other, and which leads."""

    def place(reading: Reading) -> tuple[float, int, int]:
        return reading.stamp, desk.order[reading.value.doc], reading.value.start

    told = Group([item for item in group.items if item.unsaid is None])
    unit = main_unit(told)
    readings = sorted((_reading(desk, i, i.figure) for i in told.items if i.unit == unit), key=place)
    others = [_reading(desk, i, i.figure) for i in told.items if i.unit != unit]
    others += [_reading(desk, i, twin) for i in told.items for twin in i.twins]
    against = [_against(desk, i) for i in group.items if i.unit == unit and i.unsaid is not None]
    finding = weighed(readings, against, _told_states(told) | _left(told))
    why, names = finding.why, names_of(group)
    if len(names) > 1:
        why = f"{why} The reports call what is counted {listed(names)}."
    relation: Relation = finding.relation
    origins = len({r.origin for r in (*readings, *others)})
    every = sorted([*readings, *others, *(a.reading for a in against)], key=place)
    if others and relation == "agree":
        if origins > len({r.origin for r in readings}) == 1:  # the others print it too, in their units
            why = why.removeprefix(finding.why).lstrip()
        relation, why = "other_unit", f"It is printed in {_units(desk, readings, others)}. {why}".rstrip()
    slot = FigureSlot(
        id="",
        what=_what(group),
        unit=unit,
        scope=_scope(group),
        relation=relation,
        values=tuple(r.value for r in every),
        lead=every.index(readings[finding.lead]),
        why=why,
        origins=origins,
        salience=_salience(desk, group, origins, finding.relation != "agree"),
        market=2 * sum(bool(item.moves) for item in group.items) >= len(group.items),
    )
    levels = tuple(every.index(readings[i]) for i in finding.levels)
    return Made(group, slot, levels, tuple((every.index(a.reading), a.unsaid) for a in against))


def _against(desk: Desk, item: Item) -> Against:
    """A number that a sentence tells as denied or taken back: those who deny it did not give it."""
    reading, said = _reading(desk, item, item.figure), item.unsaid or Unsaid("denied", None)
    named = said.who and not said.who.lower().startswith("the ")
    who = (desk.full_name(speaker_words(said.who)) if named else None) or said.who
    return Against(swap(reading, value=replace(reading.value, claimant=None)), swap(said, who=who))


def _told_states(group: Group) -> frozenset[str]:
    """The state of what is counted, if at least half of the printings tell it: a stray word makes no tally."""
    states = group.first.states
    return states if 2 * sum(item.states == states for item in group.items) >= len(group.items) else frozenset()


def _left(group: Group) -> frozenset[str]:
    """The mark of a count of those not yet caught or found, which falls with time."""
    return LEFT if 2 * sum(item.sort == "left" for item in group.items) >= len(group.items) else frozenset()


def main_unit(group: Group) -> str | None:
    """The unit most reports of a slot print; the first of equals."""
    reports: dict[str | None, set[str]] = {}
    for item in group.items:
        reports.setdefault(item.unit, set()).add(item.doc)
    return max(reports, key=lambda unit: len(reports[unit]))


def _units(desk: Desk, readings: list[Reading], others: list[Reading]) -> str:
    """The units as printed, also of a measure that the ledger tells in another."""
    values = [reading.value for reading in (*readings, *others)]
    own = {(v.doc, v.start): f.unit for v in values for f in desk.articles[v.doc].figures if f.start == v.start}
    words = (unit_words(replace(v, unit=own.get((v.doc, v.start), v.unit))) for v in values)
    return listed(list(dict.fromkeys(words)))


def _reading(desk: Desk, item: Item, figure: Figure) -> Reading:
    """A figure as it is judged: its printed value, its moment, who stands by it."""
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
        timed or item.rolling,
        bool(item.moves) or item.rolling,
        item.risen,
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
        best = max(forms, key=lambda f: (forms[f], f not in _BARE, f.split()[-1].islower(), " " in f, -len(f), f)) or ""
        best = _COMPARED.sub("", best)
        if len(names_of(group)) > 1:
            return f"{listed(names_of(group))} {_CUT_WORDS[first.states]}"
        cut = first.states in _CUT_WORDS and not any(stem(fold(word)) in STATES for word in best.split())
        cut = cut and " without " not in best
        if cut:
            return best if "without" in best.split() else f"{best.removeprefix('cold ')} {_CUT_WORDS[first.states]}"
        best = f"{best} at large" if _left(group) and "large" not in best else best
        return stated(best, _told_states(group))
    known = first.head if first.head in THINGS.values() else None
    known = stated(known, _told_states(group)) if known else None
    return plain_dimension(first.unit) or known or (first.unit or "figure").replace("_", " ")


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
