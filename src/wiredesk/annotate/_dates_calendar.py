"""Dates of the calendar: days, months, years, quarters, seasons, holidays; a missing year is the nearest."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ._dates_counts import count_of
from ._dates_now import WORD, Days, Now, month_of, nearest, one_day, shifted, year_of
from ._dates_patterns import HOLIDAYS, MONTHS

_SOON = 1
"""Months ahead up to which a bare month is the one to come, unless its clause speaks of what was."""
_HALF = 6
"""Months ahead up to which a month or season that may be either is the one to come."""
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def slashed(text: str) -> Days | None:
    """Day of "12/31/2025" or "31.12.2025"; the month comes first unless dots or a number above 12 say otherwise."""
    a, b, year = (int(part) for part in re.split(r"[/.]", text))
    year += 2000 if year < 50 else 1900 if year < 100 else 0
    day, month = (a, b) if "." in text or a > 12 else (b, a)
    return one_day(date(year, month, day))


def calendar_days(kind: str, low: str, now: Now) -> Days | None:
    """Days of a printed month, day, or range of days."""
    tokens = WORD.findall(low)
    months = [MONTHS[token] for token in tokens if token in MONTHS]
    year = year_of(low, now)
    numbers = [int(token) for token in tokens if token.isdigit() and len(token) <= 2]
    if kind == "month_day":
        day = date(year, months[0], numbers[0]) if year else nearest(months[0], numbers[0], now)
        return one_day(day) if day else None
    if kind == "day_range":
        last_month = months[-1]
        last = date(year, last_month, numbers[1]) if year else nearest(last_month, numbers[1], now)
        if last is None:
            return None
        first = date(last.year - (months[0] > last_month), months[0], numbers[0])
        return (first, last, "day") if first <= last else None
    if year is None:
        if now.published is None:
            return None
        year = _nearest_month(months[0], low, now)
    return month_of(year, months[0])


def _nearest_month(month: int, low: str, now: Now) -> int:
    assert now.published is not None
    today = now.published.date()
    if low.startswith("last "):
        return today.year if month < today.month else today.year - 1
    if low.startswith("next "):
        return today.year if month > today.month else today.year + 1
    if low.startswith("since "):
        return today.year if month <= today.month else today.year - 1
    if now.future or low.startswith(("by ", "until ", "till ", "through ")):
        return today.year if month >= today.month else today.year + 1
    ahead = (month - today.month) % 12
    if now.tense == "open" and 0 < ahead <= _HALF:
        return today.year + (month < today.month)
    if 0 < ahead <= _SOON and not now.past:
        return today.year + (month < today.month)  # the one to come is far nearer than the last
    return today.year - 1 if month > today.month else today.year


def years(kind: str, low: str) -> Days | None:
    """Years, a range of years, a decade or a century."""
    numbers = [int(token) for token in re.findall(r"\d+", low)]
    if kind == "year":
        return date(numbers[0], 1, 1), date(numbers[0], 12, 31), "year"
    if kind == "year_range":
        first, last = numbers[0], numbers[1]
        last = last if last > 99 else first // 100 * 100 + last
        return (date(first, 1, 1), date(last, 12, 31), "year") if first < last else None
    if "century" in low:
        names = {"twentieth": 20, "nineteenth": 19, "eighteenth": 18, "twenty-first": 21}
        number = numbers[0] if numbers else next(value for name, value in names.items() if name in low)
        return date((number - 1) * 100 + 1, 1, 1), date(number * 100, 12, 31), "decade"
    if numbers:
        first = numbers[0] if numbers[0] > 99 else (1900 + numbers[0] if numbers[0] >= 30 else 2000 + numbers[0])
    else:
        names = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80, "ninet": 90}
        first = 1900 + next(value for name, value in names.items() if name in low)
    shift = (0, 3) if "early" in low else (7, 9) if "late" in low else (4, 6) if "mid" in low else (0, 9)
    return date(first + shift[0], 1, 1), date(first + shift[1], 12, 31), "decade"


def part_of_year(kind: str, low: str, now: Now) -> Days | None:
    """Half or quarter of a year, half of a month."""
    year = year_of(low, now) or (now.published.year if now.published else None)
    if year is None:
        return None
    words = {
        "first": 1,
        "1st": 1,
        "second": 2,
        "2nd": 2,
        "third": 3,
        "3rd": 3,
        "fourth": 4,
        "4th": 4,
        "final": 4,
        "last": 4,
    }
    head = low.replace("the ", "", 1) if low.startswith("the ") else low
    number = words.get(re.split(r"[ -]", head)[0]) or int(next(c for c in head if c.isdigit()))
    if kind == "half":
        month = next((MONTHS[token] for token in WORD.findall(low) if token in MONTHS), None)
        if month:
            first, last, _ = month_of(_nearest_month(month, low, now) if now.published else year, month)
            middle = first.replace(day=15)
            return (first, middle, "week") if number == 1 else (middle + timedelta(1), last, "week")
        return date(year, 6 * number - 5, 1), month_of(year, 6 * number)[1], "quarter"
    printed = year_of(low, now) is not None
    if not printed and now.published and date(year, 3 * number - 2, 1) > now.published.date() and not now.future:
        year -= 1
    return date(year, 3 * number - 2, 1), month_of(year, 3 * number)[1], "quarter"


def months_of(low: str, now: Now) -> Days | None:
    """The first or last months of a year; of the year before, where this year's are not over and nothing is to come."""
    counted = count_of(low)
    year = year_of(low, now) or (now.published.year if now.published else None)
    if counted is None or year is None:
        return None
    number = int(counted[0])
    first, last = (1, number) if "first" in low else (13 - number, 12)
    if year_of(low, now) is None and now.published and not now.future:
        year -= month_of(year, last)[1] > shifted(now.published.date(), 1)
    return date(year, first, 1), month_of(year, last)[1], "quarter"


def season(low: str, now: Now) -> Days | None:
    """Season of the northern hemisphere, by calendar months."""
    words = WORD.findall(low)
    name = next(word for word in words if word in SEASONS)
    last, this, following = (word in words for word in ("last", "this", "next"))
    year = year_of(low, now)
    if year is None:
        if now.published is None:
            return None
        today = now.published.date()
        year = today.year
        start = date(year, SEASONS[name], 1)
        if name == "winter" and today.month <= 5:
            start = date(year - 1, 12, 1)  # the winter we are in, or that is just over
        bare = not (last or this or following) and start > today and not _to_come(start, today, now)
        if (last and shifted(start, 3) > today) or ("past" in words and start > today) or bare:
            start = shifted(start, -12)
        elif (following or now.future) and not (this or last) and start <= today:
            start = shifted(start, 12)
        year = start.year
    start = date(year, SEASONS[name], 1)
    return start, shifted(start, 3) - timedelta(1), "season"


def _to_come(start: date, today: date, now: Now) -> bool:
    return now.future or (now.tense == "open" and start < shifted(today, _HALF))


def _easter(year: int) -> date:
    """Gregorian Easter (anonymous algorithm, Nature 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def holiday(low: str, now: Now) -> Days | None:
    """Day of a holiday, in the year nearest to publication unless one is printed."""
    name = max((name for name in HOLIDAYS if low.startswith(name)), key=len)
    month, day = HOLIDAYS[name]
    year = year_of(low[len(name) :], now)
    if month != "easter":
        if year:
            return one_day(date(year, int(month), day))
        near = nearest(int(month), day, now)
        return one_day(near) if near else None
    if year:
        return one_day(_easter(year) + timedelta(day))
    if now.published is None:
        return None
    today = now.published.date()
    options = [_easter(y) + timedelta(day) for y in (today.year - 1, today.year, today.year + 1)]
    return one_day(min(options, key=lambda option: abs((option - today).days)))
