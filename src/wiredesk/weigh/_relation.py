"""How the values of one slot stand to one another, which leads, and why: the rules of docs/weigh.md."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from wiredesk.lang import capital, listed
from wiredesk.model import PrintedValue, Relation

from ._claimants import in_text
from ._print import show, when
from ._readings import Reading, exactest, is_hedged, levels_of
from ._things import CUT_OFF

_SAME_HOUR = 20 * 60.0
_HALF_DAY = 12 * 3600.0
_GROWS = frozenset(
    {
        "killed",
        "injured",
        "missing",
        "arrested",
        "casualties",
        "hospital",
        "evacuated",
        "displaced",
        "rescued",
        "downed",
        "launched",
        "no power",
        "no heat",
        "damaged",
        "hostage",
        "released",
        "burned",
    }
)


LEFT = frozenset({"left"})
"""Beside the states: a count of those not yet caught or found."""
_SOUGHT = frozenset({"missing"})
_FALLS = frozenset({"missing", "no power", "no heat", "hostage"}) | LEFT


@dataclass(frozen=True, slots=True)
class Finding:
    """Relation, index of the lead among the readings, the reason in words; the printing that speaks for each value."""

    relation: Relation
    lead: int
    why: str
    levels: tuple[int, ...] = ()


def judge(readings: Sequence[Reading], states: frozenset[str]) -> Finding:
    """Name the relation of readings (in order of time) and choose the lead."""
    levels = levels_of(readings)
    if len(levels) == 1:
        return _agreement(readings)
    if _is_update(readings, levels, states):
        return _update(readings, levels)
    rest = _without_stray(readings, levels, states)
    if rest is not None:
        return _update(readings, rest)
    return _conflict(readings, levels)


def _origins(readings: Sequence[Reading], level: Sequence[int]) -> int:
    return len({readings[i].origin for i in level})


def _is_update(readings: Sequence[Reading], levels: list[list[int]], states: frozenset[str]) -> bool:
    """Values whose first printings rise (or fall) strictly with time, and whose times are known.

    A measured value (a temperature, a share) needs counts with their own time; a tally of what can only grow takes
    the time of printing, unless two sources print two numbers within twenty minutes. A level of a market, and a count
    over the last hours before a report, may go up and down; one that a report tells as risen has risen.
    """
    first = [
        readings[min(level, key=lambda i: (not readings[i].timed and bool(states & CUT_OFF), readings[i].stamp, i))]
        for level in levels
    ]
    if _told_risen(readings, levels) and states & _GROWS:
        return True
    if not all(reading.dated for reading in first) or _two_parties(readings, levels):
        return False
    if 2 * sum(reading.moves for reading in readings) >= len(readings) and _each_its_hour(first):
        return True
    rising = all(_earlier(a, b) for a, b in pairwise(first))
    falling = all(_earlier(b, a) for a, b in pairwise(first))
    grows = bool(states & _GROWS) or any(reading.risen for reading in readings)
    if states <= _SOUGHT and states and _each_its_day(first):
        return True
    if states & CUT_OFF and len({reading.stamp for reading in first}) == len(first):
        later = sorted(first, key=lambda reading: reading.stamp)[1:]
        return all(reading.timed for reading in later) or _each_its_day(first)
    if not rising and not (falling and (not grows or states & _FALLS)):
        return False
    if not grows and not (falling and states & LEFT) and not all(reading.timed for reading in first):
        return False
    for a, b in pairwise(first):
        near = a.value.doc != b.value.doc and abs(a.stamp - b.stamp) < _SAME_HOUR
        if near and a.value.claimant != b.value.claimant:
            return False
    return True


def _two_parties(readings: Sequence[Reading], levels: Sequence[Sequence[int]]) -> bool:
    """Whether one report prints two of the values, each as given by another, without an hour of their own."""
    told: dict[str, dict[str, set[int]]] = {}
    for number, level in enumerate(levels):
        for reading in (readings[i] for i in level):
            if reading.value.claimant and not (reading.timed or reading.risen):
                told.setdefault(reading.value.doc, {}).setdefault(reading.value.claimant, set()).add(number)
    return any(len(givers) > 1 and len(set().union(*givers.values())) > 1 for givers in told.values())


def _told_risen(readings: Sequence[Reading], levels: Sequence[Sequence[int]]) -> bool:
    """Whether every value but the lowest is told by some report as one the count has risen to."""
    return all(any(readings[i].risen for i in level) for level in levels[1:])


def _each_its_hour(first: Sequence[Reading]) -> bool:
    """Whether no two were printed within the same minutes: a market moves both ways from one hour to the next."""
    stamps = sorted(reading.stamp for reading in first)
    return all(b - a >= _SAME_HOUR for a, b in pairwise(stamps))


def _each_its_day(first: Sequence[Reading]) -> bool:
    """Whether no two were counted within half a day: those sought or cut off are more one day and fewer another."""
    stamps = sorted(reading.stamp for reading in first)
    return all(b - a >= _HALF_DAY for a, b in pairwise(stamps))


def _earlier(a: Reading, b: Reading) -> bool:
    """Whether a count was printed before another: by time, inside one report by place."""
    return a.stamp < b.stamp or (a.value.doc == b.value.doc and a.value.start < b.value.start)


def _without_stray(
    readings: Sequence[Reading], levels: list[list[int]], states: frozenset[str]
) -> list[list[int]] | None:
    """The levels without one that a single origin prints, if the other three or more are an update; None if not."""
    if len(levels) < 4:
        return None
    for stray in levels:
        rest = [level for level in levels if level is not stray]
        if _origins(readings, stray) == 1 and _is_update(readings, rest, states):
            return rest
    return None


def _agreement(readings: Sequence[Reading]) -> Finding:
    lead = exactest(readings, range(len(readings)))
    count = len({r.origin for r in readings})
    chosen = readings[lead].value
    if count == 1:
        who = f", from {in_text(chosen.claimant)}" if chosen.claimant else ""
        return Finding("agree", lead, f"Only one independent source prints it{who}.")
    forms = sorted({show(r.value) for r in readings if not _agree_text(r.value, chosen)})
    if forms:
        fit = f"{listed(forms)} {'fits' if len(forms) == 1 else 'fit'} {show(chosen)}, the most exact"
        return Finding("agree", lead, f"{count} independent sources agree: {fit}.")
    return Finding("agree", lead, f"{count} independent sources print the same number.")


def _agree_text(a: PrintedValue, b: PrintedValue) -> bool:
    return (a.value, a.high, a.modifier) == (b.value, b.high, b.modifier)


def _update(readings: Sequence[Reading], levels: list[list[int]]) -> Finding:
    """The finding that a number changed with time: the latest leads, an official one first."""
    ordered = sorted(levels, key=lambda level: min(readings[i].stamp for i in level))
    ordered = levels if _told_risen(readings, levels) else ordered
    latest = ordered[-1]
    lead = min(
        latest,
        key=lambda i: (
            not readings[i].official,
            is_hedged(readings[i]),
            readings[i].copied,
            -readings[i].stamp,
            i,
        ),
    )
    steps = [show(readings[exactest(readings, level)].value) for level in ordered]
    chosen = readings[lead].value
    who = f", from {in_text(chosen.claimant)}," if chosen.claimant else ""
    stamp = when(chosen.as_of or chosen.printed)
    outlived = any(r.stamp > readings[lead].stamp for r in readings)
    which = "highest" if outlived and chosen.value == max(r.value.value for r in readings) else "latest"
    why = f"The number changed with the hour of the report: {', then '.join(steps)}. The {which}{who} leads"
    shown = tuple(lead if lead in level else exactest(readings, level) for level in levels)
    return Finding("update", lead, f"{why}{f' ({stamp})' if stamp else ''}.", shown)


def _conflict(readings: Sequence[Reading], levels: list[list[int]]) -> Finding:
    """The finding that reports differ: the value of most origins leads, else an official one, else the last printed."""

    def rank(level: list[int]) -> tuple[int, int, float]:
        return (
            _origins(readings, level),
            sum(readings[i].official for i in level) > 0,
            max(readings[i].stamp for i in level),
        )

    best = max(levels, key=rank)
    lead = exactest(readings, best)
    shown = listed([show(readings[exactest(readings, level)].value) for level in levels])
    most = _origins(readings, best)
    others = [level for level in levels if level is not best]
    if all(_origins(readings, level) < most for level in others):
        reason = f"{most} independent sources print it, more than any other"
    elif readings[lead].official and not all(any(readings[i].official for i in level) for level in others):
        reason = f"{in_text(readings[lead].value.claimant or '')} gave it officially"
    elif all(max(readings[i].stamp for i in level) < max(readings[i].stamp for i in best) for level in others):
        reason = "it was printed last"
    else:
        reason = ""
    leads = f"{capital(show(readings[lead].value))} leads because {reason}"
    return Finding(
        "conflict",
        lead,
        f"Reports differ: {shown}. {leads if reason else 'None stands out by its sources or its hour'}.",
        tuple(exactest(readings, level) for level in levels),
    )
