"""Lengths of time that follow from two days or years of the reports."""

from __future__ import annotations

import datetime
import re
from itertools import combinations

from wiredesk.model import Figure

from ._view import Evidence, LineView

_LONGEST, _TOLD = 60, 0.08
"""Days of the longest length that is looked for; how much of a line a passage must hold for its days to count."""
_DAYS = {"day": 1, "week": 7}
_SIDE = re.compile(r" (before|after)\b")


def span_of_years(figure: Figure, evidence: Evidence) -> str | None:
    """Two years of the evidence (or one and the year of publication) that lie as far apart as a duration in
    years says."""
    if figure.unit != "year" or figure.kind == "age":
        return None
    years = {
        int(t.low) for hit in evidence.hits if hit.coverage >= 0.2 for t in hit.passage.tokens
        if t.low.isdigit() and 1900 <= int(t.low) <= 2100
    }  # fmt: skip
    published = {s.published.year for s in evidence.index.sources if s.published is not None}
    for late in sorted(years | published):
        for early in sorted(years):
            gap = late - early
            if gap > 0 and (gap == figure.value or (figure.modifier != "exact" and abs(gap - figure.value) <= 1)):
                return f"{early} to {late}"
    return None


def span_of_days(figure: Figure, line: LineView, evidence: Evidence) -> str | None:
    """Two days of the evidence that lie as far apart as a number of days or weeks says, on the side that it says."""
    length = figure.value * _DAYS.get(figure.unit or "", 0)
    if not 2 <= length <= _LONGEST:
        return None
    told = {
        date.from_[:10]: date.text for hit in evidence.hits if hit.coverage >= _TOLD for date in hit.passage.dates
        if date.grain in {"day", "part_of_day", "hour", "minute"} and date.from_[:10] == date.to[:10]
    }  # fmt: skip
    slack = 0 if figure.modifier == "exact" else 1
    days = sorted(told)
    for early, late in combinations(days, 2):
        gap = (datetime.date.fromisoformat(late) - datetime.date.fromisoformat(early)).days
        if abs(gap - length) <= slack and not _turned(figure, line, early, late):
            return f"{told[early]} to {told[late]}"
    return None


def _turned(figure: Figure, line: LineView, early: str, late: str) -> bool:
    """Whether a line has the later of two days before the other, or the earlier after it: "on 2 December, four days
    before the downgrade" of 28 November."""
    side = _SIDE.match(line.line.text, figure.end - line.line.start)
    if side is None:
        return False
    for date in line.dates:
        day = date.from_[:10]
        if date.grain == "day" and day in {early, late}:
            first = (side[1] == "before") == (date.end <= figure.start)  # "four days before 2 December": that is later
            return day != (early if first else late)
    return False
