"""What is shorter than a day: clock times, parts of a day, nights."""

from __future__ import annotations

import re
from datetime import date, timedelta

from wiredesk.lang import number_words
from wiredesk.model import Date

from ._dates_calendar import calendar_days
from ._dates_now import WORD, Interval, Now, nearest
from ._dates_patterns import MONTHS, WEEKDAYS
from ._dates_relative import weekday

_PARTS = {
    "morning": (5, 11), "lunchtime": (11, 14), "midday": (11, 13), "noon": (12, 12), "afternoon": (12, 17),
    "evening": (17, 23), "night": (18, 30), "midnight": (23, 24), "dawn": (4, 7), "dusk": (17, 20),
}  # fmt: skip
_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_PAST = {"half": 30, "quarter": 15}
_SPOKEN = re.compile(
    rf"(?:(?:a )?(half|quarter|five|ten|twenty(?:-five)?)(?: minutes)? (past|to) )?({'|'.join(_HOURS)})\b"
)
_AFTERNOON = re.compile(r"p\.?\s?m|in the (?:afternoon|evening)")
_NOON = re.compile(r"\bnoon\b|midday")
_MORNING = re.compile(r"a\.?\s?m|in the morning")


def _stamp(day: date, hour: int, minute: int = 0) -> str:
    if hour >= 24:
        day, hour = day + timedelta(1), hour - 24
    return f"{day.isoformat()}T{hour:02d}:{minute:02d}"


def inside_day(text: str, day: date) -> Interval | None:
    """The part of a day that is named with it ("Friday night", "early Saturday"); None when the whole day is meant."""
    low = text.lower()
    if "tonight" in low or "last night" in low:
        return _stamp(day, 18), _stamp(day, 30), "part_of_day"
    words = WORD.findall(low)
    for name, (first, last) in _PARTS.items():
        if name in words or f"{name}s" in words:
            return _stamp(day, first), _stamp(day, last, 59 if last < 24 else 0), "part_of_day"
    if low.startswith(("early ", "on early ")):
        return _stamp(day, 0), _stamp(day, 8, 59), "part_of_day"
    if low.startswith(("late ", "on late ")):
        return _stamp(day, 18), _stamp(day, 23, 59), "part_of_day"
    return None


def moments(kind: str, text: str, now: Now, last: Date | None) -> Interval | None:
    """Interval of a clock time, a part of a day or a night; a bare time holds on to the day before it."""
    low = text.lower()
    if kind == "night_days":
        found = calendar_days("day_range", re.sub(r"^(?:the )?(?:night|evening)s? (?:of|from) ", "", low), now)
        return (_stamp(found[0], 18), _stamp(found[1], 6), "part_of_day") if found else None
    today = now.published.date() if now.published else None
    if kind == "overnight":
        return _overnight(low, today, now)
    if kind == "part":
        part = next(
            (p for p in _PARTS if re.search(rf"\b{p}", low)),
            "dawn" if "sunrise" in low else "dusk" if "sunset" in low else None,
        )
        day = _day_before(last) or today
        if day is None or part is None or last is None:
            return None
        return _stamp(day, _PARTS[part][0]), _stamp(day, _PARTS[part][1]), "part_of_day"
    day = _day_before(last) or today
    if day is None:
        return None
    clock = _clock(low)
    if clock is None:
        return None
    stamp = _stamp(day, *clock)
    return stamp, stamp, "minute" if clock[1] or re.search(r"\d[:.]\d\d|\d{4}", low) else "hour"


def _day_before(last: Date | None) -> date | None:
    if last is None or last.grain not in ("day", "part_of_day", "hour", "minute"):
        return None
    return date.fromisoformat(last.from_[:10])


def _clock(low: str) -> tuple[int, int] | None:
    if "midnight" in low:
        return 0, 0
    if _NOON.search(low):
        return 12, 0
    time = _in_words(low) or _in_digits(low)
    if time is None:
        return None
    hour, minute = time
    if _AFTERNOON.search(low) and hour < 12:
        hour += 12
    elif _MORNING.search(low) and hour == 12:
        hour = 0
    elif low.endswith("at night") and hour >= 6:
        hour = (hour + 12) % 24
    return (hour, minute) if hour < 24 else None


def _in_digits(low: str) -> tuple[int, int] | None:
    """Hour and minute of "7:50", "7.50" and "0750"."""
    found = re.search(r"(\d{1,2})(?:[:.]?(\d\d))?", low)
    return None if found is None else (int(found.group(1)), int(found.group(2) or 0))


def _in_words(low: str) -> tuple[int, int] | None:
    """Hour and minute of "half past six" and "ten to eight"."""
    found = _SPOKEN.match(low)
    if found is None:
        return None
    parts, side, hour_word = found.groups()
    hour = _HOURS.index(hour_word) + 1
    if parts is None:
        return hour, 0
    minutes = _PAST.get(parts) or int(number_words(parts.split("-"))[0])
    return (hour, minutes) if side == "past" else ((hour - 1) or 12, 60 - minutes)


def _overnight(low: str, today: date | None, now: Now) -> Interval | None:
    names = [word for word in WORD.findall(low) if word in WEEKDAYS]
    months = [word for word in WORD.findall(low) if word in MONTHS]
    if today is None:
        return None
    if months:
        day = nearest(MONTHS[months[0]], int(next(t for t in WORD.findall(low) if t.isdigit())), now)
    elif names:
        day = weekday(names[-1], today, now)
        if len(names) == 1 and re.search(r"overnight,? (?:on|from)\b", low):
            day += timedelta(1)
    else:
        day = today
    if day is None:
        return None
    return _stamp(day - timedelta(1), 18), _stamp(day, 6), "part_of_day"
