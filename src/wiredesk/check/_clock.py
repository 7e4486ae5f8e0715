"""Times of day: half past six in the evening is not half past six in the morning."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from wiredesk.model import Date

from ._index import Passage
from ._view import Evidence, Finding, LineView

_EXACT = frozenset({"minute", "hour"})
_NEAR = 0.5
"""Coverage from which a passage tells of the line's own event."""
_TOLD = 0.25
"""Coverage from which a passage that has the same minute of the other half of the day tells of that event."""
_SLACK = timedelta(minutes=30)
_HALF_DAY = timedelta(hours=12)
_ZONE = re.compile(r"\b(?:GMT|UTC|BST|CES?T|EES?T|MSK|[ECMP][SD]?T|(?:local|[A-Z]\w+) time)\b")


def compare_clocks(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each time of day that the passages bear out or print otherwise.

    Times of two zones are not compared, which zone a report means it seldom says, but for "a.m." against "p.m.", which
    no two zones of one story account for.
    """
    zone = _ZONE.search(line.line.text) is not None
    found = []
    for item in line.dates:
        mine = _time(item)
        if mine is not None and not line.within_quote(item.start):
            finding = _compare(item, mine, evidence, zone)
            if finding is not None:
                found.append(finding)
    return found


def _compare(item: Date, mine: datetime, evidence: Evidence, zone: bool) -> Finding | None:
    """What near passages make of a time of day: the same, another that is no slack or zone, or nothing (None)."""
    rivals: list[tuple[timedelta, Passage, Date]] = []
    for hit in evidence.hits:
        for other in hit.passage.dates:
            theirs = _time(other)
            if theirs is None:
                continue
            apart = _apart(mine, theirs)
            if apart == _HALF_DAY and mine.minute and hit.coverage >= _TOLD:
                rivals.append((apart, hit.passage, other))
            if zone or _ZONE.search(hit.passage.text):
                continue
            if apart == timedelta(0):
                return Finding("date", item.text, "supported", found=other.text, passage=hit.passage)
            if hit.coverage >= _NEAR and apart > _SLACK:
                rivals.append((apart, hit.passage, other))
    if not rivals or _told(mine, evidence):
        return None
    apart, passage, other = next((rival for rival in rivals if rival[0] == _HALF_DAY), rivals[0])
    return Finding(
        "date", item.text, "contradicted", found=other.text, why=f"The reports say “{other.text}”, not “{item.text}”.",
        sure=0.85 if apart == _HALF_DAY else 0.6, passage=passage,
    )  # fmt: skip


def _told(mine: datetime, evidence: Evidence) -> bool:
    """Whether any report prints this time."""
    times = (_time(date) for source in evidence.index.sources for date in source.dates)
    return any(time is not None and _apart(mine, time) <= _SLACK for time in times)


def _time(item: Date) -> datetime | None:
    if item.grain not in _EXACT or "T" not in item.from_:
        return None
    try:
        return datetime.fromisoformat(item.from_).replace(tzinfo=None)
    except ValueError:
        return None


def _apart(a: datetime, b: datetime) -> timedelta:
    """How far apart two times stand on the clock, whatever their days: at most half a day."""
    gap = timedelta(minutes=abs((a.hour - b.hour) * 60 + a.minute - b.minute))
    return min(gap, 2 * _HALF_DAY - gap)
