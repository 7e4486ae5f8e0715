"""Times of day: half past six in the evening is not half past six in the morning."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from wiredesk.model import Date

from ..text._index import Passage
from ..text._view import Evidence, Finding, LineView

_EXACT = frozenset({"minute", "hour"})
_NEAR = 0.4
"""Coverage from which a passage tells of the line's own event."""
_TOLD = 0.25
"""Coverage from which a passage that has the same minute of the other half of the day tells of that event."""
_SLACK = timedelta(minutes=30)
_ABOUT = timedelta(minutes=15)
_HALF_DAY = timedelta(hours=12)
_LEAD = re.compile(r"(?:shortly (?:before|after)|around|at|by) ", re.IGNORECASE)
"""Words that the annotator reads as part of a time."""
_REACH = 32
"""Characters before a time in which words of how near it is meant stand."""
_ZONE = re.compile(r"\b(?!AM\b|PM\b)[A-Z]{2,4}\b|\blocal time")
_HALF = re.compile(r"[ap]\.? ?m\b|\d:\d|\bin the\b|\bat night\b", re.IGNORECASE)
"""What says by itself which half of the day is meant."""
_LATER = re.compile(r",? (?:on )?\w+ (?:afternoon|evening)\b")
_NOON = 12
_LOCAL = frozenset({"local time", None})
"""How a report prints the time of where something happened."""
_BESIDE = re.compile(
    r"\b(?:(?:shortly|just|soon|moments|a little|minutes) )?(before|after) $|\b(?:around|about|nearly|almost) $"
)


@dataclass(frozen=True)
class Clock:
    """A time of day as printed: ``date``, the moment, the zone, and the words before it.

    Attributes:
        side: "before", "after", "about", or "" for the very time. start: where these words begin.
    """

    date: Date
    moment: datetime
    zone: str | None
    side: str
    start: int

    def same_zone(self, other: Clock) -> bool:
        """Whether both are surely in one zone."""
        return self.zone == other.zone

    def fits(self, other: Clock) -> bool:
        """Whether this time, with the words before it, fairly tells another in the same zone or in one not named."""
        if not (self.same_zone(other) or {self.zone, other.zone} <= _LOCAL or other.zone is None):
            return False
        later = _later(self.moment, other.moment)
        if self.side in {"before", "after"} and not other.side:
            return timedelta(0) < (-later if self.side == "before" else later) <= _SLACK
        return abs(later) <= (_ABOUT if self.side == "about" else timedelta(0))


def clocks(text: str, offset: int, dates: Iterable[Date]) -> list[Clock]:
    """The times of day of a text that starts at ``offset``."""
    found = []
    for item in dates:
        moment = _time(item)
        if moment is not None:
            zone = _ZONE.search(item.text)
            lead = _LEAD.match(item.text)
            at = item.start - offset + (lead.end() if lead else 0)
            beside = _BESIDE.search(text, max(0, at - _REACH), at)
            side = "" if beside is None else beside[1] or "about"
            start = item.start if beside is None else offset + beside.start()
            if moment.hour < _NOON and _LATER.match(text, item.end - offset) and not _HALF.search(item.text):
                moment += _HALF_DAY
            found.append(Clock(item, moment, None if zone is None else zone[0], side, start))
    return found


def compare_clocks(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each time of day that the passages bear out or print otherwise.

    Times of two zones are not compared, which zone a report means it seldom says, but for "a.m." against "p.m.", which
    no two zones of one story account for.
    """
    found = []
    for mine in clocks(line.line.text, line.line.start, line.dates):
        if not line.within_quote(mine.date.start):
            finding = _compare(mine, evidence)
            if finding is not None:
                found.append(finding)
    return found


def _compare(mine: Clock, evidence: Evidence) -> Finding | None:
    """What near passages make of a time of day: the same, another that is no slack or zone, or nothing (None)."""
    item = mine.date
    rivals: list[tuple[timedelta, Passage, Date]] = []
    for hit in evidence.hits:
        told = clocks(hit.passage.text, hit.passage.sentence.start, hit.passage.dates)
        fitting = next((other for other in told if mine.fits(other)), None)
        if fitting is not None:
            return Finding(
                "date", item.text, "supported", found=fitting.date.text, passage=hit.passage, span=fitting.date
            )
        zones = {other.zone for other in told}
        for other in told:
            apart = abs(_later(mine.moment, other.moment))
            turned = apart <= _SLACK and mine.same_zone(other) and {mine.side, other.side} & {"before", "after"}
            if apart == _HALF_DAY and mine.moment.minute and hit.coverage >= _TOLD:
                rivals.append((apart, hit.passage, other.date))
            comparable = mine.same_zone(other) and (mine.zone is not None or zones == {None})
            if comparable and hit.coverage >= _NEAR and (apart >= _SLACK or turned):
                rivals.append((apart, hit.passage, other.date))
    if not rivals or _told(mine, evidence):
        return None
    apart, passage, theirs = next((rival for rival in rivals if rival[0] == _HALF_DAY), rivals[0])
    why = f"The reports say “{theirs.text}”, not “{item.text}”."
    return Finding(
        "date", item.text, "contradicted", found=theirs.text, why=why,
        sure=0.85 if apart == _HALF_DAY else 0.6, passage=passage,
    )  # fmt: skip


def _told(mine: Clock, evidence: Evidence) -> bool:
    """Whether any report prints this time, in this zone or in none."""
    told = (other for source in evidence.index.sources for other in clocks(source.text, 0, source.dates))
    return any(
        (mine.same_zone(other) or None in {mine.zone, other.zone})
        and not {mine.side, other.side} & {"before", "after"}
        and abs(_later(mine.moment, other.moment)) < _SLACK
        for other in told
    )


def _time(item: Date) -> datetime | None:
    if item.grain not in _EXACT or "T" not in item.from_:
        return None
    try:
        return datetime.fromisoformat(item.from_).replace(tzinfo=None)
    except ValueError:
        return None


def _later(a: datetime, b: datetime) -> timedelta:
    """How much later than ``a`` the clock shows ``b``, whatever their days: at most half a day either way."""
    gap = timedelta(minutes=(b.hour - a.hour) * 60 + b.minute - a.minute)
    return (gap + _HALF_DAY) % (2 * _HALF_DAY) - _HALF_DAY
