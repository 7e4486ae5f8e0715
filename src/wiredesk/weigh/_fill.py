"""What a figure does not print, from the others of its story: its noun, its place."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import msgspec

from wiredesk.lang import content_stems

from ._item import Item
from ._things import CUT_OFF, HUMAN
from ._unsaid import Unsaid

_REACH, _WORDS = 40, 3
"""How far after a span of time its noun may stand, in characters and content words."""
_FEW = 5
_COUNTED = frozenset({"cardinal", "measure"})
_LOCAL = frozenset({"no heat", "no water"})


def replaced(items: list[Item]) -> list[Item]:
    """A number without a noun that was taken back ("an earlier figure of 12") counts what the one does that its
    sentence tells in its place; one with which somebody counts again, what the one before it does."""
    out: list[Item] = []
    for item in items:
        new = None
        if item.unsaid is not None and not item.states:
            mates = (i for i in items if _place(i) == _place(item) and i.unsaid is None)
            new = next((i for i in mates if i.states), None)
        elif item.again and not (item.states or item.unit) and out:
            near = out[-1].doc == item.doc and item.sentence - out[-1].sentence <= 1
            new = out[-1] if near and out[-1].kind in _COUNTED else None
        out.append(item if new is None else _counting(item, new))
    return out


def _place(item: Item) -> tuple[str, int, str, str | None]:
    return item.doc, item.sentence, item.kind, item.unit


def _counting(item: Item, other: Item) -> Item:
    """An item as one that counts what another does."""
    unsaid = item.unsaid and Unsaid(item.unsaid.how, item.unsaid.who or other.figure.claimant)
    counts = replace(item, states=other.states, head=other.head, what=other.what, quals=other.quals, unsaid=unsaid)
    if other.kind == "measure":
        figure = msgspec.structs.replace(item.figure, unit=other.unit)
        counts = replace(counts, kind=other.kind, unit=other.unit, figure=figure)
    return replace(counts, scope=item.scope or other.scope, label=item.label or other.label)


def headed(items: list[Item]) -> list[Item]:
    """A number without its noun ("3,200 were still cold") counts what the last one with its state did, or most do;
    the parts of a sum ("35 injured: 31 in Kharkiv, four in Kyiv") are in its state."""
    told: dict[frozenset[str], Counter[tuple[str, str | None]]] = {}
    for item in items:
        if item.head and item.states & CUT_OFF:
            told.setdefault(item.states, Counter())[item.head, item.what] += 1
    wholes = {(item.doc, item.sentence): item.states for item in items if item.whole}
    out: list[Item] = []
    for item in items:
        if not item.states and item.head in (None, "people") and (item.doc, item.sentence) in wholes:
            item = replace(item, states=wholes[item.doc, item.sentence], head="people")
        if item.head is None and item.states in told:
            same = [i for i in out if i.doc == item.doc and i.states == item.states and i.head]
            seen = told[item.states]
            head, what = (same[-1].head, same[-1].what) if same else max(seen, key=lambda k: (seen[k], str(k)))
            item = replace(item, head=head, what=what)
        out.append(item)
    return out


def peopled(items: list[Item]) -> list[Item]:
    """A count of people by what they are ("fourteen miners died") counts people where another report has the same
    number in that state of people ("the 14 dead")."""
    told = {(i.states, i.figure.value, i.doc) for i in items if i.head == "people" and _of_people(i)}
    out = []
    for item in items:
        if item.head not in (None, "people") and _of_people(item):
            same = (states == item.states and value == item.figure.value for states, value, d in told if d != item.doc)
            item = replace(item, head="people") if any(same) else item
        out.append(item)
    return out


def _of_people(item: Item) -> bool:
    """Whether a figure counts, exactly and from five on, those whom something befell."""
    exact = item.figure.modifier == "exact" and item.figure.high is None
    return exact and item.figure.value >= _FEW and bool(item.states) and item.states <= HUMAN and not item.part


def placed(items: list[Item]) -> list[Item]:
    """Temperatures, and counts without heat, that print no place are for the one place the story prints them for."""
    places: dict[tuple[str | None, frozenset[str]], set[tuple[str, str | None]]] = {}
    for item in items:
        if item.scope and not item.era and (item.head == "temperature" or item.states & _LOCAL):
            places.setdefault((item.head, item.states), set()).add((item.scope, item.label))
    out = []
    for item in items:
        found = places.get((item.head, item.states), set())
        if item.scope is None and not item.whole and len({scope for scope, _ in found}) == 1:
            scope, label = min(found, key=str)
            item = replace(item, scope=scope, label=label)
        out.append(item)
    return out


def spanned(items: list[Item]) -> list[Item]:
    """A span of time without its noun ("a two-month total blockade") takes the noun right after it that another span of
    the story has."""
    heads = {item.head for item in items if item.kind == "duration" and item.head}
    out = []
    for item in items:
        if item.kind == "duration" and item.head is None and heads:
            text = item.desk.articles[item.doc].text[item.figure.end : item.figure.end + _REACH]
            near = content_stems(text)[:_WORDS]
            head = next((stem for stem in near if stem in heads), None)
            item = replace(item, head=head) if head else item
        out.append(item)
    return out
