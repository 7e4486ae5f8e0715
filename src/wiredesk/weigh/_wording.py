"""The values of a slot in a phrase for a reader: "between 27 and 31, by hour of the count".

The numbers stand as printed, so that each has a passage to rest on.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from wiredesk.lang import fold, listed, number_as_printed, place_in_text
from wiredesk.model import FigureSlot, PrintedValue

from ._agree import rounding
from ._claimants import in_text
from ._desk import is_official
from ._gainsaid import phrase
from ._print import as_printed
from ._readings import can_be
from ._unsaid import Unsaid

_SEVERAL, _MOST = 2, 3
"""Values a conflict is told by."""
_LONGEST_NAME = 36
_PLURAL = frozenset("police officials authorities medics rescuers doctors prosecutors teams firefighters".split())
_BODY = frozenset(
    "service ministry agency department office government army military council committee court administration "
    "commission bank mayor governor president parliament command navy".split()
)
"""Offices and bodies that stand with an article."""
_EXACT = "exact"


def worded(
    slot: FigureSlot,
    levels: Sequence[int],
    other: FigureSlot | None,
    against: Sequence[tuple[int, Unsaid]] = (),
) -> FigureSlot:
    """The slot with its phrase.

    Args:
        slot: a slot whose relation is settled. levels: the printing that speaks for each value, indices in
            ``slot.values``, lowest first. other: the slot it is compared with, if it is.
        against: the printings that tell a number as denied or taken back, and how.
    """
    values = slot.values
    spoken = phrase(slot, against, several=len(levels) >= _SEVERAL)
    if spoken is not None:
        return spoken
    named: tuple[int, ...] = (slot.lead,)
    if slot.relation in ("other_scope", "other_unit") and other is not None:
        text = _beside(slot, other)
    elif slot.relation == "update" and len(levels) > 1:
        named = (levels[0], levels[-1])
        text = _range(values[named[0]], values[named[1]], slot)
    elif slot.relation == "conflict" and len(levels) > 1:
        named = _shown(slot, levels)
        parties = _opposed(slot, named)
        named = parties or named
        text = _rivals([values[i] for i in named], slot, by_party=bool(parties))
    else:
        again = _again(slot)
        named = (slot.lead,) if again is None else (slot.lead, again)
        text = _forms(slot, again)
    return msgspec.structs.replace(slot, said=text, said_by=named)


def _range(low: PrintedValue, high: PrintedValue, slot: FigureSlot) -> str:
    by = "by hour of the count" if slot.unit is None else "by hour of the report"
    if low.modifier == high.modifier == _EXACT and low.high is None and high.high is None:
        return f"between {_alike(low, high)} and {_alike(high, low)}, {by}"
    lead = slot.values[slot.lead]
    rises = high is lead or (low is not lead and slot.values.index(low) < slot.values.index(high))
    first, last = (low, high) if rises else (high, low)
    return f"from {_alike(first, last)} to {_alike(last, first)}, {by}"


def _alike(value: PrintedValue, other: PrintedValue) -> str:
    """A number in digits where the one beside it is: "between 14 and 20", not "between fourteen and 20"."""
    text, near = as_printed(value), as_printed(other)
    word = text.replace("-", "").isalpha() and value.unit is None and any(map(str.isdigit, near))
    return number_as_printed(value.value) if word else text


def _shown(slot: FigureSlot, levels: Sequence[int]) -> tuple[int, ...]:
    """The values a conflict is told by: the lead's and the extremes, lowest first."""
    lead = slot.values[slot.lead]
    own = min(levels, key=lambda i: (i != slot.lead, abs(slot.values[i].value - lead.value)))
    kept = set(levels) if len(levels) <= _MOST else {levels[0], levels[-1], own}
    return tuple(slot.lead if i == own else i for i in levels if i in kept)


def _opposed(slot: FigureSlot, named: Sequence[int]) -> tuple[int, ...]:
    """Of the values a conflict is told by, the printings of one report that has each from another; none where no report
    does."""
    for doc in dict.fromkeys(value.doc for value in slot.values):
        own = [i for i, value in enumerate(slot.values) if value.doc == doc and value.claimant]
        found = [next((i for i in own if can_be(slot.values[i], slot.values[at])), None) for at in named]
        givers = {slot.values[i].claimant for i in found if i is not None}
        if None not in found and len(givers) == len(named):
            return tuple(i for i in found if i is not None)
    return ()


def _rivals(values: Sequence[PrintedValue], slot: FigureSlot, *, by_party: bool) -> str:
    names = [in_text(value.claimant or "") if by_party else _office(value.claimant) for value in values]
    if None in names or len(set(names)) < len(names):
        names = [value.outlet for value in values]
    if None in names or len(set(names)) < len(names):
        return f"{_either([as_printed(value) for value in values])}, by report"
    parts: list[str] = []
    for value, name in zip(values, map(str, names), strict=True):
        short = slot.unit is None and len(name.split()) <= _MOST and "’" not in name
        count = "" if any(part.endswith(" count") for part in parts) else " count"
        by = f"by {_owner(name)}{count}" if short else f"according to {name}"
        parts.append(f"{as_printed(value)} {by}")
    return listed(parts)


def _either(parts: list[str]) -> str:
    return f"{', '.join(parts[:-1])} or {parts[-1]}"


def _owner(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _office(claimant: str | None) -> str | None:
    """An office or body that says a value, in words that stand in a sentence; None for anyone else."""
    who = (claimant or "").replace("'", "’").strip()
    if not who or not is_official(who) or len(who) > _LONGEST_NAME:
        return None
    if fold(who) == "police":
        return "the police"
    plain, last = fold(who), fold(who).split(" ")[-1]
    if plain.startswith(("the ", "a ", "an ")) or plain in _PLURAL:
        return who[:1].lower() + who[1:]
    if who.split(" ")[-1][:1].isupper() or last in _PLURAL or "’" in who:
        return who
    return f"the {who}" if last in _BODY else None


def _beside(slot: FigureSlot, other: FigureSlot) -> str:
    """Two slots that differ in place or in what is counted: "four in Kessel, 31 in Arden"."""
    mine, theirs = as_printed(slot.values[slot.lead]), as_printed(other.values[other.lead])
    same = slot.what == other.what
    here, there = ("", "") if same else (f" {slot.what}", f" {other.what}")
    if slot.relation == "other_scope":
        here, there = here + _inside(slot.scope), there + _inside(other.scope)
    elif same or slot.unit != other.unit:
        return mine
    return f"{mine}{here}, {theirs}{there}"


def _inside(scope: str | None) -> str:
    return f" in {place_in_text(scope)}" if scope else " in all"


def _again(slot: FigureSlot) -> int | None:
    """Another form of the number that leads: in another unit, else another number; the one printed with it first."""
    lead = slot.values[slot.lead]
    found = [
        (value.unit == lead.unit, value.doc != lead.doc, value.start < lead.start, i)
        for i, value in enumerate(slot.values)
        if value.unit != lead.unit or (value.value, value.high) != (lead.value, lead.high)
    ]
    return min(found)[-1] if found else None


def _forms(slot: FigureSlot, again: int | None) -> str:
    """One number: as printed; with a conversion in brackets; the rounder form first, the exact one in brackets."""
    lead = slot.values[slot.lead]
    first = as_printed(lead)
    if again is None:
        return first
    other = slot.values[again]
    second = as_printed(other)
    if slot.relation == "other_unit":
        return f"{first} ({second})"
    if _holds(other, lead) or _holds(lead, other):
        return second if _holds(other, lead) else first
    if _rounder(other, lead):
        return f"{second} ({first})"
    return f"{first} ({second})" if _rounder(lead, other) else f"{first} or {second}"


def _holds(a: PrintedValue, b: PrintedValue) -> bool:
    """Whether a range holds another value."""
    return a.high is not None and a.value <= b.value <= (b.high or b.value) <= a.high


def _rounder(a: PrintedValue, b: PrintedValue) -> bool:
    """Whether a printing is a rounder form of an exact one: hedged, round, or of fewer decimals."""
    if b.modifier != _EXACT or b.high is not None or a.high is not None:
        return False
    if rounding(b.value):
        return False
    return a.modifier != _EXACT or rounding(a.value) > 0 or len(f"{a.value:.6g}") < len(f"{b.value:.6g}")
