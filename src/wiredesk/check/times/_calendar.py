"""Days of a line that the reports tell in another form: a weekday for a date, "6 January" for "a week later"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from wiredesk.model import Date

from ..text._tokens import senses, tokenise
from ..text._view import Evidence, Finding, LineView
from ._moments import Moment, ends_in_time
from ._near import near_moments
from ._thirds import third_of

_NEARLY, _SHARE, _DAY = 0.75, 0.2, 10
"""What share of the words of the likeliest moment, and of the line, another must hold; characters of a day."""
_SPAN = re.compile(r"\b(?:past|last \w+ |earlier)\b|s$", re.IGNORECASE)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_WEEKDAY = re.compile(rf"(?:(?:on|next|last|this|early|late) ){{0,2}}({'|'.join(_WEEKDAYS)})", re.IGNORECASE)


def compare_calendar(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each day or time of a line that the calendar makes one that the passages print otherwise."""
    mine = [date for date in line.dates if not line.within_quote(date.start) and third_of(date) is None]
    if not mine:
        return []
    told = near_moments(evidence)
    found = (_compare(date, told, line, evidence) for date in mine)
    return [finding for finding in found if finding is not None]


def _compare(date: Date, told: Sequence[Moment], line: LineView, evidence: Evidence) -> Finding | None:
    ends = ends_in_time(date)
    if ends is None or not told:
        return None
    first, last = ends
    if len(date.to) <= _DAY:
        last += timedelta(hours=23, minutes=59)
    words = senses(t for t in line.tokens if not date.start <= t.start < date.end)
    worth = [evidence.index.weight(words & moment.words) for moment in told]
    least = max(_NEARLY * max(worth), _SHARE * evidence.index.weight(words))
    likely = [moment for moment, value in zip(told, worth, strict=True) if value >= least > 0]
    weekday = _WEEKDAY.fullmatch(date.text)
    for moment in likely:
        within = first <= moment.first and moment.last <= last
        if within and (weekday is None or moment.counted) and _otherwise(date, moment):
            return _borne_out(date, moment, date.text)
    if weekday is not None:
        days = [m for m in likely if m.grain == "day" and any(c.isdigit() for c in m.told)]
        names = {_WEEKDAYS[moment.first.weekday()] for moment in days}
        if names == {weekday[1].lower()} and weekday[1].lower() not in days[0].told.lower():
            return _borne_out(date, days[0], weekday[1])
    return None


def _otherwise(date: Date, moment: Moment) -> bool:
    """Whether a moment is told in quite other words than a date."""
    if moment.counted:
        return moment.grain in {date.grain, "minute"} or date.grain in {"month", "year"}
    if _SPAN.search(date.text) or (date.grain in {"year", "month", "decade"} and any(c.isdigit() for c in date.text)):
        return False
    mine, theirs = ({t.low for t in tokenise(text)} for text in (date.text, moment.told))
    return not mine & theirs and date.grain not in {"minute", "hour", "day", "part_of_day"}


def _borne_out(date: Date, moment: Moment, words: str) -> Finding:
    return Finding(
        "date", date.text, "supported", found=moment.told, passage=moment.passage, gloss=(moment.end, words)
    )
