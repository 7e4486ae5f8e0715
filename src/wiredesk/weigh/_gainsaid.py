"""Numbers that a report tells as denied or as taken back: what that does to the relation of a slot, and in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from wiredesk.lang import capital, listed
from wiredesk.model import FigureSlot

from ._claimants import in_text
from ._print import as_printed, show, when
from ._readings import Reading
from ._relation import Finding, judge
from ._unsaid import Unsaid

_BACK = "taken back"


@dataclass(frozen=True, slots=True)
class Against:
    """A number as the sentence prints it that tells it as denied or taken back."""

    reading: Reading
    unsaid: Unsaid

    def of(self, reading: Reading) -> bool:
        """Whether it is this printing of the number, made before, that is spoken against."""
        mine, theirs = self.reading.value, reading.value
        return (mine.value, mine.high) == (theirs.value, theirs.high) and reading.stamp <= self.reading.stamp


def weighed(readings: Sequence[Reading], against: Sequence[Against], states: frozenset[str]) -> Finding:
    """The finding over the numbers that stand; over all, where none does.

    What those who gave it took back is told as an update, what somebody else denies as a conflict.
    """
    fallen = [i for i, r in enumerate(readings) if any(a.unsaid.how == _BACK and a.of(r) for a in against)]
    live = [i for i in range(len(readings)) if i not in fallen] or list(range(len(readings)))
    found = judge([readings[i] for i in live], states)
    told = [a for a in against if any(a.of(r) for r in readings)]
    lead = readings[live[found.lead]]
    open_ = found.relation == "agree" or any(a.of(lead) for a in told)
    relation = "update" if fallen else "conflict" if told and open_ else found.relation
    first = {(show(a.reading.value), a.unsaid.who, a.unsaid.how): a for a in sorted(told, key=_late)}
    why = " ".join([*map(_told, reversed(first.values())), found.why])
    return Finding(relation, live[found.lead], why, tuple(live[i] for i in found.levels))


def _late(against: Against) -> float:
    """The last first."""
    return -against.reading.stamp


def _told(against: Against) -> str:
    """ "The army denied 40 (1 December, 14:00 UTC).\""""
    value, unsaid = against.reading.value, against.unsaid
    number, stamp = show(value), when(value.printed)
    if unsaid.who is None:
        told = f"{number} was {unsaid.how}"
    else:
        told = f"{in_text(unsaid.who)} {'took back' if unsaid.how == _BACK else unsaid.how} {number}"
    return f"{capital(told)}{f' ({stamp})' if stamp else ''}."


def phrase(slot: FigureSlot, against: Sequence[tuple[int, Unsaid]], *, several: bool) -> FigureSlot | None:
    """The slot with its phrase where its lead is denied or was taken back, or alone stands of several; None otherwise.

    Args:
        slot: a slot whose relation is settled. against: the printings that speak against a number, as indices in
            ``slot.values``. several: whether several numbers stand.
    """
    lead = slot.values[slot.lead]
    own = [(i, one) for i, one in against if (slot.values[i].value, slot.values[i].high) == (lead.value, lead.high)]
    number = as_printed(lead)
    if own:
        how = max(one.how for _, one in own)
        own = [(i, one) for i, one in own if one.how == how]
        names = list(dict.fromkeys(in_text(one.who) for _, one in own if one.who))
        by = f" by {listed(names)}" if names else ""
        told = f"{'since ' * (how == _BACK)}{how}{by}"
        return replace(slot, said=f"{number}, {told}", said_by=(slot.lead, own[0][0]))
    back = [i for i, one in against if one.how == _BACK]
    if not back or several:
        return None
    said = f"{number}, after {as_printed(slot.values[back[0]])} was taken back"
    return replace(slot, said=said, said_by=(slot.lead, back[0]))
