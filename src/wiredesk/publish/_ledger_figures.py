"""The figures of the ledger for readers: those over which reports differ, and those on which they agree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wiredesk.lang import capital
from wiredesk.model import FigureSlot, PrintedValue

from ._sources import Sources
from ._story_parts import FigureView, RowView, SourceRef
from ._times import When, of_text
from ._words import RELATIONS, in_digits, sentence, unit

_AMOUNT = "Amount"
_BY_ONE, _SEVERAL = "By one source", 2
"""How a number is called that stands where reports differ because another is compared with it, and has one origin."""
_ORDINAL = re.compile(
    r"(?:\w+[- ])?(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\w+teen|\w+tie)th)|"
    r"\d+(?:st|nd|rd|th)",
    re.IGNORECASE,
)


def _anchor(slot: str) -> str:
    """The anchor of a slot's entry."""
    return "figure-" + "".join(letter for letter in slot if letter.isalnum() or letter in "-_")


class Figures:
    """The slots that are shown: those that differ, and those that agree in several origins."""

    def __init__(self, slots: Sequence[FigureSlot], sources: Sources) -> None:
        self._slots = {slot.id: slot for slot in slots}
        self._sources = sources
        differ = [slot for slot in slots if _differs(slot)]
        named = {slot.see for slot in differ if slot.see}
        shown = [slot for slot in slots if slot in differ or slot.id in named]
        agree = [slot for slot in slots if slot not in shown and slot.origins > 1 and _counts(slot)]
        self._anchored = {slot.id for slot in (*shown, *agree)}
        self.differ = tuple(map(self._view, shown))
        self.agree = tuple(map(self._view, agree))

    def ref(self, slot_id: str) -> SourceRef | None:
        """A link to a shown slot."""
        slot = self._slots.get(slot_id)
        return SourceRef(_title(slot), _anchor(slot_id)) if slot and slot_id in self._anchored else None

    def _view(self, slot: FigureSlot) -> FigureView:
        return FigureView(
            anchor=_anchor(slot.id),
            title=_name(slot),
            scope=_scope(slot),
            unit=unit(slot.unit),
            relation=_BY_ONE if slot.relation == "agree" and slot.origins < _SEVERAL else RELATIONS[slot.relation],
            kind=slot.relation.replace("_", "-"),
            said=sentence(slot.said) if slot.relation != "agree" else "",
            why=sentence(slot.why),
            see=self.ref(slot.see) if slot.see else None,
            rows=_rows(slot, self._sources),
        )


def _differs(slot: FigureSlot) -> bool:
    """Whether a slot belongs where reports differ: one number in two units ("150 metres (500 feet)") is agreement, and
    an index at two hours is no difference."""
    if slot.market and slot.relation == "update":
        return False
    return slot.relation != "agree" and not (slot.relation == "other_unit" and slot.see is None)


def _counts(slot: FigureSlot) -> bool:
    """Whether a number on which reports agree tells a reader something: it has a name, and is no "second" or "5th"."""
    return _name(slot) != _AMOUNT and not all(_ORDINAL.fullmatch(value.text) for value in slot.values)


def _title(slot: FigureSlot) -> str:
    """``People injured, Kharkiv``."""
    return ", ".join(filter(None, (_name(slot), _scope(slot))))


def _scope(slot: FigureSlot) -> str:
    """The place or group a figure holds for, where its name does not tell it."""
    scope = slot.scope or ""
    return "" if scope.lower() in _name(slot).lower() else scope


def _name(slot: FigureSlot) -> str:
    """What is counted; an amount that is only known by its unit is called an amount."""
    bare = " ".join(slot.what.split())
    units = {"", (slot.unit or "").lower().replace("_", " "), unit(slot.unit).lower()}
    return _AMOUNT if bare.lower() in units else capital(bare)


def _rows(slot: FigureSlot, sources: Sources) -> tuple[RowView, ...]:
    """One row a value, in the order of the times that the rows show: when each was first counted or printed."""
    lead = slot.values[slot.lead] if 0 <= slot.lead < len(slot.values) else None
    groups: dict[tuple[object, ...], list[PrintedValue]] = {}
    for value in slot.values:
        groups.setdefault(_key(value), []).append(value)
    rows = []
    for key, values in sorted(groups.items(), key=lambda group: min(map(_hour, group[1]))):
        rows.append(
            RowView(
                printed=_printed(values[0]),
                claimant=next((v.claimant for v in values if v.claimant), ""),
                outlets=sources.refs(values),
                when=_since([when for v in values if (when := of_text(v.as_of or v.printed))]),
                lead=lead is not None and _key(lead) == key and len(groups) > 1,
            )
        )
    return tuple(rows)


def _hour(value: PrintedValue) -> str:
    """When a value was counted, where its report says the hour, else when it was printed; RFC 3339, last if unknown."""
    told = value.as_of if value.as_of and "T" in value.as_of else value.printed
    when = of_text(told)
    return when.iso if when else "~"


def _since(times: Sequence[When]) -> When | None:
    """When a value was printed; from when on, where reports print it at several times."""
    if not times:
        return None
    clocks = {when.iso for when in times if "T" in when.iso}
    first = min(times, key=lambda when: when.iso)
    return first if len(clocks) <= 1 else When(first.iso, f"from {first.words}", f"from {first.short}")


def _key(value: PrintedValue) -> tuple[object, ...]:
    return value.value, value.high, value.modifier, value.unit


def _printed(value: PrintedValue) -> str:
    words = " ".join(value.text.split())
    digits = "" if any(letter.isdigit() for letter in words) else in_digits(value)
    return f"{words} ({digits})" if digits else words
