"""Counted time: "about two weeks", and the day that lies so far away."""

from __future__ import annotations

import re
from datetime import date, timedelta

from wiredesk.model import Grain

from ._dates_now import shifted
from ._dates_patterns import COUNTS

_DAYS_OF = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "centurie": 1200}
_UNIT = re.compile(
    r"\b(second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|centur(?:y|ie))s?\b"
)


def count_of(low: str) -> tuple[float, str] | None:
    """Number and unit of "about two weeks"; one when none is printed."""
    unit = _UNIT.search(low)
    if unit is None:
        return None
    number = 3.0 if unit.group().endswith("s") else 1.0
    for found in re.finditer(r"\d{1,3}(?:\.\d)?|[a-z-]+", low[: unit.start()]):
        word = found.group()
        if word[0].isdigit():
            number = float(word)
        elif word in COUNTS and word not in ("the", "a", "an", "some"):
            number = COUNTS[word]
        elif word == "half":
            number = number + 0.5 if "and a half" in low else 0.5
        elif word in ("couple", "dozen", "hundred"):
            number = {"couple": 2.0, "dozen": 12.0, "hundred": 100.0}[word]
    return number, unit.group(1)


def away(today: date, number: float, unit: str) -> tuple[date, Grain]:
    """The day a number of units from today (negative: before)."""
    if unit in _DAYS_OF:
        grain: Grain = "day" if unit in ("day", "night") else "week"
        return today + timedelta(round(number * _DAYS_OF[unit])), grain
    if unit in _MONTHS_OF:
        months = round(number * _MONTHS_OF[unit])
        grain = (
            "month" if unit == "month" else "quarter" if unit == "quarter" else "year" if unit == "year" else "decade"
        )
        return shifted(today, months), grain
    return today, "hour" if unit == "hour" else "minute"
