"""The start, middle and end of a month or year: "early April" tells 3 April, "late April" does not."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from wiredesk.model import Date

from ..text._view import Evidence, Finding, LineView
from ._dates import another_zone, ends_of

Third = Literal["first", "middle", "last"]
_WORDS: dict[str, Third] = {
    "early": "first", "start": "first", "beginning": "first", "mid": "middle", "middle": "middle", "late": "last",
    "end": "last",
}  # fmt: skip
_WORD = re.compile(r"[a-z]+")
_NEAR = 0.3
"""Coverage from which a passage tells of the line's own event."""
_FITS: dict[Third, tuple[float, float]] = {"first": (0.0, 0.45), "middle": (0.25, 0.75), "last": (0.55, 1.0)}
"""Where in a month or year a day lies that such words fairly tell, 0-1."""
_FAR = 0.2
"""How far outside of that a day lies at least that they tell wrongly."""
_PART = 0.2
"""How long a time may be that lies in one third, as a part of the whole."""
_SURE, _SHARED = 0.8, 2
"""How sure another day is; words that a passage shares with a line to speak of its matter."""


def third_of(item: Date) -> Third | None:
    """The third of a month or year that a date names, if it names one."""
    if item.grain not in {"month", "year"}:
        return None
    return next((_WORDS[word] for word in _WORD.findall(item.text.lower()) if word in _WORDS), None)


def compare_thirds(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each part of a month or year in which the passages have a day, or another day."""
    found = []
    for item in line.dates:
        third, whole = third_of(item), ends_of(item)
        if third is not None and whole is not None and not line.within_quote(item.start):
            finding = _compare(item, third, whole, line, evidence)
            if finding is not None:
                found.append(finding)
    return found


def _compare(
    item: Date, third: Third, whole: tuple[date, date], line: LineView, evidence: Evidence
) -> Finding | None:
    outside: Finding | None = None
    low, high = _FITS[third]
    for hit in evidence.hits:
        for other in hit.passage.dates if hit.coverage >= _NEAR else ():
            ends = ends_of(other)
            if ends is None or another_zone(other, hit.passage) or third_of(other) is not None:
                continue
            place = _place(ends, whole)
            if place is None:
                continue
            if low <= place <= high:
                return Finding("date", item.text, "supported", found=other.text, passage=hit.passage, span=other)
            if outside is None and other.text not in line.line.text and not low - _FAR <= place <= high + _FAR:
                outside = Finding(
                    "date", item.text, "contradicted", found=other.text, passage=hit.passage, sure=_SURE,
                    why=f"The reports say “{other.text}”, not “{item.text}”.",
                )  # fmt: skip
    return None if outside is not None and _told_elsewhere(third, whole, line, evidence) else outside


def _told_elsewhere(third: Third, whole: tuple[date, date], line: LineView, evidence: Evidence) -> bool:
    """Whether a passage further off that shares some words with the line has a day in the part that it tells."""
    low, high = _FITS[third]
    places = (
        _place(ends, whole)
        for passage in evidence.index.passages if len(passage.senses & line.senses) >= _SHARED
        for other in passage.dates if (ends := ends_of(other)) is not None
    )  # fmt: skip
    return any(place is not None and low <= place <= high for place in places)


def _place(ends: tuple[date, date], whole: tuple[date, date]) -> float | None:
    """Where in a time a short one lies, 0 at its start and 1 at its end; None if it is no short part of it."""
    days = (whole[1] - whole[0]).days + 1
    if not (whole[0] <= ends[0] and ends[1] <= whole[1]) or (ends[1] - ends[0]).days + 1 > _PART * days:
        return None
    return ((ends[0] - whole[0]).days + (ends[1] - whole[0]).days + 1) / 2 / days
