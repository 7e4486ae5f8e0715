"""Dates told from the day of publication: "yesterday", "last Friday", "two weeks ago", "this month"."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from ._dates_calendar import SEASONS, season
from ._dates_counts import away, count_of
from ._dates_now import WORD, Days, Now, month_of, one_day, shifted
from ._dates_patterns import WEEKDAYS

_PART = re.compile(r" of (?:the|this|last|next|his|her|its|their|[A-Z]\w+)\b")
_RECORD = re.compile(r"\b(?:first|only|worst|[a-z]{3,}est) [^,;.]*$")
_TIME = re.compile(r"['’]s? time\b")
_CHANGED = 2
"""Days after publication up to which a change of the report is taken to have brought a weekday of these days in."""
_NEAR = 3
"""Days back up to which a weekday that may be either is the one that was: the other is farther away."""


def relative(low: str, today: date) -> Days | None:
    """ "yesterday", "tomorrow", "later today"."""
    if "day before yesterday" in low:
        return one_day(today - timedelta(2))
    if "day after tomorrow" in low:
        return one_day(today + timedelta(2))
    if low.startswith("the ") or " after " in low or " from " in low:
        return None  # hangs on a day told before, not on publication
    if "yesterday" in low or "last night" in low or "last evening" in low:
        return one_day(today - timedelta(1))
    if "tomorrow" in low:
        return one_day(today + timedelta(1))
    if low.startswith("later") and "same" not in low and "day" in low and "today" not in low:
        return None
    return one_day(today)


def weekday(low: str, today: date, now: Now) -> date:
    """The weekday nearest before publication, or after it where the clause speaks of the future.

    What happened the day before publication happened "on Monday": "last Monday" is a week before it. One after
    publication, up to a change of the report soon after, is the day that the change tells of.
    """
    name = next(word for word in WORD.findall(low) if word in WEEKDAYS)
    back = (today.weekday() - WEEKDAYS[name]) % 7
    if "last week" in low:
        return today - timedelta(today.weekday() + 7 - WEEKDAYS[name])
    if "next week" in low:
        return today + timedelta(7 - today.weekday() + WEEKDAYS[name])
    if low.startswith(("last ", "on last ")):
        return today - timedelta(back if back > 1 else back + 7)
    if low.startswith(("next ", "on next ", "coming ", "this coming ")):
        return today + timedelta(7 - back)
    changed = (now.modified.date() - today).days if now.modified else 0
    if back and 7 - back <= changed <= _CHANGED and not low.startswith("this past"):
        return today + timedelta(7 - back)
    ahead = now.future or (now.tense == "open" and back > _NEAR) or (now.tense == "present" and back > 1)
    if back and ahead and not low.startswith("this past"):
        return today + timedelta(7 - back)
    return today - timedelta(back)


def weekend(low: str, today: date, now: Now) -> Days:
    """Saturday and Sunday of the weekend that is meant."""
    saturday = today - timedelta((today.weekday() - 5) % 7)
    if low.startswith("next") or "coming" in low or (now.future and not low.startswith("last") and today.weekday() < 5):
        saturday += timedelta(7)
    elif low.startswith("last") and today.weekday() >= 5:
        saturday -= timedelta(7)
    elif low.startswith("this weekend") and today.weekday() in (2, 3, 4):
        saturday += timedelta(7)
    return saturday, saturday + timedelta(1), "weekend"


def ago(low: str, today: date) -> Days | None:
    """ "two weeks ago", with the grain of its unit."""
    counted = count_of(low)
    if counted is None:
        return None
    number, unit = counted
    if re.search(r"\b(?:later|after|earlier|before|previously)$", low):
        return None  # counted from a day told before
    sign = 1 if re.search(r"(?:from now|hence)$", low) else -1
    day, grain = away(today, sign * number, unit)
    if grain == "month":
        return month_of(day.year, day.month)
    if grain in ("year", "quarter"):
        return date(day.year, 1, 1), date(day.year, 12, 31), "year"
    if grain == "week":
        monday = day - timedelta(day.weekday())
        return monday, monday + timedelta(6), "week"
    if grain == "decade":
        return date(day.year, 1, 1), date(day.year, 12, 31), "decade"
    return day, day, grain


def span(kind: str, low: str, today: date, now: Now) -> Days | None:
    """ "the past two weeks": up to today, or from it on."""
    counted = count_of(low)
    if counted is None:
        return None
    if kind == "in_n" and not low.startswith(("in ", "over ", "during ")):
        return None  # "for three years" says how long, not when
    number, unit = counted
    if now.after.startswith(" of ") and (kind == "in_n" or _PART.match(now.after)):
        return None  # "in a night of talks" says how long, "the last day of May" is part of a time that is told
    ahead = bool(re.search(r"\b(?:next|coming|following)\b", low)) or (kind == "in_n" and _to_come(low, now))
    if re.search(r"\b(?:first|final|following|preceding)\b", low):
        return None
    if kind == "in_n" and not ahead and number == 1 and unit in ("day", "night"):
        return None  # "fell by half in a day"
    day, grain = away(today, number if ahead else -number, unit)
    if kind == "in_n" and ahead and low.startswith("in "):
        return day, day, grain
    return (today, day, grain) if ahead else (day, today, grain)


def _to_come(low: str, now: Now) -> bool:
    """Whether "in six months" counts from publication on."""
    if _RECORD.search(now.before):
        return False
    return now.future or (low.startswith("in ") and (now.tense == "open" or _TIME.match(now.after) is not None))


def this_unit(low: str, today: date) -> Days | None:
    """ "this week", "last month", "next year"."""
    shift = (
        -1
        if re.search(r"\b(?:last|previous|prior)\b", low)
        else 1
        if re.search(r"\b(?:next|following|coming)\b", low)
        else 0
    )
    if re.search(r"\bthe (?:same|previous|following|prior)\b", low):
        return None
    if re.search(r"\bpast\b", low) and not any(name in WORD.findall(low) for name in SEASONS):
        counted = count_of(low)
        if counted is None:
            return None
        day, grain = away(today, -1, counted[1])
        return day, today, grain
    first, last, grain = _unit_around(low, today, shift)
    if low.startswith("earlier") and first <= today:
        last = min(last, today)
    elif low.startswith("later") and today <= last:
        first = max(first, today)
    elif low.startswith("so far"):
        last = today
    return first, last, grain


def _unit_around(low: str, today: date, shift: int) -> Days:
    """The week, month, ... ``shift`` ones from the one that holds a day."""
    if re.search(r"\b(?:week|fortnight)\b", low):
        monday = today - timedelta(today.weekday()) + timedelta(7 * shift)
        return monday, monday + timedelta(6), "week"
    if "month" in low:
        day = shifted(today.replace(day=1), shift)
        return month_of(day.year, day.month)
    if "quarter" in low:
        first = shifted(today.replace(month=3 * ((today.month - 1) // 3) + 1, day=1), 3 * shift)
        return first, shifted(first, 3) - timedelta(1), "quarter"
    if "decade" in low or "century" in low:
        size = 10 if "decade" in low else 100
        year = today.year // size * size + size * shift
        return date(year, 1, 1), date(year + size - 1, 12, 31), "decade"
    if "hour" in low:
        return today, today, "hour"
    for name in SEASONS:
        if re.search(rf"\b{name}\b", low):
            found = season(low, Now(datetime(today.year, today.month, today.day), "", ""))
            assert found is not None
            return found
    year = today.year + shift
    return date(year, 1, 1), date(year, 12, 31), "year"
