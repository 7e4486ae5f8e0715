"""House style, as data: it governs the desk's own words, never those of a source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Spelling = Literal["british", "american"]

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True)
class Style:
    """House style of a writer.

    Attributes:
        spelling: of the desk's own words; decides the order of day and month too.
        outlet: name the desk goes by, empty for none; its own reports are not credited line by line.
        words_min, words_max: length of an article; a thin story may stay below.
        attribute: whether a line that one origin alone carries says whose it is.
    """

    spelling: Spelling = "british"
    outlet: str = ""
    words_min: int = 250
    words_max: int = 700
    attribute: bool = True

    def day(self, day: date, *, weekday: bool = True, year: bool = False) -> str:
        """A date in house style: ``Saturday 24 January``, ``Saturday, January 24``."""
        month = _MONTHS[day.month - 1]
        name = _WEEKDAYS[day.weekday()]
        if self.spelling == "british":
            text = f"{day.day} {month}" + (f" {day.year}" if year else "")
            return f"{name} {text}" if weekday else text
        text = f"{month} {day.day}" + (f", {day.year}" if year else "")
        return f"{name}, {text}" if weekday else text
