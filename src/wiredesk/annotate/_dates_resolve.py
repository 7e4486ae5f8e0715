"""From a printed time expression to an interval: first day or moment, last day or moment, grain."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import NamedTuple

from wiredesk.model import Date
from wiredesk.model._article import Grain

from ._dates_patterns import COUNTS, HOLIDAYS, MONTHS, WEEKDAYS

Interval = tuple[str, str, Grain]
Days = tuple[date, date, Grain]

_FUTURE = re.compile(
    r"\b(?:will|would|['’]ll|shall|to be|is to|are to|scheduled|slated|set (?:to"
    r"|for)|plan(?:s|ned)?|due|expect(?:s|ed)?|upcoming|going to|deadline"
    r"|until|till|by|ahead of|begins|starts|takes place|may|could|might|hopes?"
    r"|intends?|aims?|arrives|resumes?|before|through|vows?)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:said|told|announced|was|were|had|did|killed|reported|after|since|wrote"
    r"|posted|came|began|met|voted|(?!scheduled|slated|planned|expected|postponed"
    r"|delayed|needed)[a-z]{3,}ed)\s(?:\w+\s)?(?:on\s|in\s|late\s|early\s)?$",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will|shall|to|may|might|could) (?:not )?be [a-z]{2,20} (?:again )?(?:on |in |by |late |early )?$"
)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_WORD = re.compile(r"[A-Za-z]+|\d+")
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_PARTS = {
    "morning": (5, 11), "lunchtime": (11, 14), "midday": (11, 13), "noon": (12, 12), "afternoon": (12, 17),
    "evening": (17, 23), "night": (18, 30), "midnight": (23, 24), "dawn": (4, 7), "dusk": (17, 20),
}  # fmt: skip
_DAYS_OF = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "centurie": 1200}


class Now(NamedTuple):
    """What a date is read against: publication, and its sentence before and after it."""

    published: datetime | None
    before: str
    after: str

    @property
    def future(self) -> bool:
        """Whether the clause around speaks of what is to come."""
        clause = re.split(r"[;:]|, (?:and|but|which|who)\b", self.before)[-1]
        if _PLANNED.search(clause):
            return True
        if _PAST.search(clause) or re.search(r"\bhad\b", clause):
            return False
        if _FUTURE.search(clause):
            return True
        after = re.split(r"[;:.]", self.after.lstrip(", "))[0]
        return bool(re.match(r"(?:\s?\w+){0,3}?\s?(?:will|would|is expected|is due|may)\b", after))


def resolve(kind: str, text: str, now: Now, last: Date | None = None) -> Interval | None:
    """Return the interval of a printed time expression, None when it names none or cannot be placed.

    Args:
        kind: name of the pattern that found it.
        text: as printed.
        now: publication and surroundings.
        last: the date before it in the article: what a bare time of day holds on to.
    """
    try:
        if kind in ("time", "part", "overnight", "night_days"):
            return _moments(kind, text, now, last)
        found = _days(kind, text, now)
    except (ValueError, OverflowError, StopIteration):  # 31 February, year 0, a word that is no month
        return None
    if found is None:
        return None
    first, to, grain = found
    if grain == "day" and first == to:
        inside = _inside_day(text, first)
        if inside is not None:
            return inside
    return first.isoformat(), to.isoformat(), grain


def _days(kind: str, text: str, now: Now) -> Days | None:
    low = text.lower()
    if kind == "iso":
        return _one(date.fromisoformat(text[:10]))
    if kind == "slashed":
        return _slashed(text)
    if kind in ("month_day", "day_range", "month_year", "month"):
        return _calendar(kind, low, now)
    if kind in ("year", "year_range", "decade"):
        return _years(kind, low)
    if kind == "half" or kind == "quarter":
        return _part_of_year(kind, low, now)
    if kind in ("season_year", "season"):
        return _season(low, now)
    if kind == "holiday":
        return _holiday(low, now)
    if now.published is None:
        return None
    today = now.published.date()
    if kind in ("relative_day", "day_from"):
        return _relative(low, today)
    if kind == "weekday":
        return _one(_weekday(low, today, now))
    if kind == "weekday_span":
        names = [word for word in _WORD.findall(low) if word in WEEKDAYS]
        last = _weekday(names[1], today, now)
        return last - timedelta((last.weekday() - WEEKDAYS[names[0]]) % 7), last, "day"
    if kind == "weekend":
        return _weekend(low, today, now)
    if kind == "ago":
        return _ago(low, today)
    if kind in ("last_n", "in_n"):
        return _span(kind, low, today, now)
    if kind == "this_unit":
        return _this_unit(low, today)
    return None


def _one(day: date) -> Days:
    return day, day, "day"


def _month(year: int, month: int) -> Days:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month"


def _shift(day: date, months: int) -> date:
    place = day.year * 12 + day.month - 1 + months
    year, month = place // 12, place % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _slashed(text: str) -> Days | None:
    a, b, year = (int(part) for part in re.split(r"[/.]", text))
    year += 2000 if year < 50 else 1900 if year < 100 else 0
    day, month = (a, b) if "." in text or a > 12 else (b, a)
    return _one(date(year, month, day))


def _year_of(low: str, now: Now) -> int | None:
    """The year that is printed, in digits or as "last year"; None when none is."""
    found = _YEAR.findall(low)
    if found:
        return int(found[-1])
    if now.published is not None:
        for word, shift in (("last year", -1), ("this year", 0), ("next year", 1)):
            if word in low:
                return now.published.year + shift
    return None


def _nearest(month: int, day: int, now: Now) -> date | None:
    """The day of that name nearest to publication; the next or last one where the clause says so."""
    if now.published is None:
        return None
    today = now.published.date()
    years = (today.year - 1, today.year, today.year + 1)
    options = [date(year, month, day) for year in years if day <= monthrange(year, month)[1]]
    if now.future:
        later = [option for option in options if option >= today]
        if later and (later[0] - today).days < 330:
            return later[0]
    return min(options, key=lambda option: abs((option - today).days - 0) + (30 if option > today else 0))


def _calendar(kind: str, low: str, now: Now) -> Days | None:
    tokens = _WORD.findall(low)
    months = [MONTHS[token] for token in tokens if token in MONTHS]
    year = _year_of(low, now)
    numbers = [int(token) for token in tokens if token.isdigit() and len(token) <= 2]
    if kind == "month_day":
        day = date(year, months[0], numbers[0]) if year else _nearest(months[0], numbers[0], now)
        return _one(day) if day else None
    if kind == "day_range":
        last_month = months[-1]
        last = date(year, last_month, numbers[1]) if year else _nearest(last_month, numbers[1], now)
        if last is None:
            return None
        first = date(last.year - (months[0] > last_month), months[0], numbers[0])
        return (first, last, "day") if first <= last else None
    if year is None:
        if now.published is None:
            return None
        year = _nearest_month(months[0], low, now)
    return _month(year, months[0])


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
    return today.year - 1 if month > today.month else today.year


def _years(kind: str, low: str) -> Days | None:
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


def _part_of_year(kind: str, low: str, now: Now) -> Days | None:
    year = _year_of(low, now) or (now.published.year if now.published else None)
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
        month = next((MONTHS[token] for token in _WORD.findall(low) if token in MONTHS), None)
        if month:
            first, last, _ = _month(_nearest_month(month, low, now) if now.published else year, month)
            middle = first.replace(day=15)
            return (first, middle, "week") if number == 1 else (middle + timedelta(1), last, "week")
        return date(year, 6 * number - 5, 1), _month(year, 6 * number)[1], "quarter"
    printed = _year_of(low, now) is not None
    if not printed and now.published and date(year, 3 * number - 2, 1) > now.published.date() and not now.future:
        year -= 1
    return date(year, 3 * number - 2, 1), _month(year, 3 * number)[1], "quarter"


def _season(low: str, now: Now) -> Days | None:
    name = next(word for word in _WORD.findall(low) if word in _SEASONS)
    year = _year_of(low, now)
    if year is None:
        if now.published is None:
            return None
        today = now.published.date()
        year = today.year
        start = date(year, _SEASONS[name], 1)
        if name == "winter" and today.month <= 2:
            start = date(year - 1, 12, 1)  # the winter we are in
        if (low.startswith("last ") and _shift(start, 3) > today) or (
            not low.startswith(("last ", "this ", "next ")) and not now.future and start > today
        ):
            start = _shift(start, -12)
        elif (low.startswith("next ") or now.future) and not low.startswith("this ") and start <= today:
            start = _shift(start, 12)
        year = start.year
    start = date(year, _SEASONS[name], 1)
    return start, _shift(start, 3) - timedelta(1), "season"


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


def _holiday(low: str, now: Now) -> Days | None:
    name = max((name for name in HOLIDAYS if low.startswith(name)), key=len)
    month, day = HOLIDAYS[name]
    year = _year_of(low[len(name) :], now)
    if month != "easter":
        if year:
            return _one(date(year, int(month), day))
        near = _nearest(int(month), day, now)
        return _one(near) if near else None
    if year:
        return _one(_easter(year) + timedelta(day))
    if now.published is None:
        return None
    today = now.published.date()
    options = [_easter(y) + timedelta(day) for y in (today.year - 1, today.year, today.year + 1)]
    return _one(min(options, key=lambda option: abs((option - today).days)))


def _relative(low: str, today: date) -> Days | None:
    if "day before yesterday" in low:
        return _one(today - timedelta(2))
    if "day after tomorrow" in low:
        return _one(today + timedelta(2))
    if low.startswith("the ") or " after " in low or " from " in low:
        return None  # hangs on a day told before, not on publication
    if "yesterday" in low or "last night" in low or "last evening" in low:
        return _one(today - timedelta(1))
    if "tomorrow" in low:
        return _one(today + timedelta(1))
    if low.startswith("later") and "same" not in low and "day" in low and "today" not in low:
        return None
    return _one(today)


def _weekday(low: str, today: date, now: Now) -> date:
    name = next(word for word in _WORD.findall(low) if word in WEEKDAYS)
    back = (today.weekday() - WEEKDAYS[name]) % 7
    if "last week" in low:
        return today - timedelta(today.weekday() + 7 - WEEKDAYS[name])
    if "next week" in low:
        return today + timedelta(7 - today.weekday() + WEEKDAYS[name])
    if low.startswith(("last ", "on last ")):
        return today - timedelta(back or 7)
    if low.startswith(("next ", "on next ", "coming ", "this coming ")):
        return today + timedelta(7 - back)
    if back and now.future and not low.startswith("this past"):
        return today + timedelta(7 - back)
    return today - timedelta(back)


def _weekend(low: str, today: date, now: Now) -> Days:
    saturday = today - timedelta((today.weekday() - 5) % 7)
    if low.startswith("next") or "coming" in low or (now.future and not low.startswith("last") and today.weekday() < 5):
        saturday += timedelta(7)
    elif low.startswith("last") and today.weekday() >= 5:
        saturday -= timedelta(7)
    elif low.startswith("this weekend") and today.weekday() in (2, 3, 4):
        saturday += timedelta(7)
    return saturday, saturday + timedelta(1), "weekend"


_COUNT = re.compile(
    r"\d{1,3}(?:\.\d)?|" + "|".join(re.escape(w) for w in sorted(COUNTS, key=len, reverse=True) if w != "the")
)
_UNIT = re.compile(
    r"\b(second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|centur(?:y|ie))s?\b"
)


def _count(low: str) -> tuple[float, str] | None:
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
            number = 0.5
        elif word in ("couple", "dozen", "hundred"):
            number = {"couple": 2.0, "dozen": 12.0, "hundred": 100.0}[word]
    return number, unit.group(1)


def _away(today: date, number: float, unit: str) -> tuple[date, Grain]:
    """The day a number of units from today (negative: before)."""
    if unit in _DAYS_OF:
        grain: Grain = "day" if unit in ("day", "night") else "week"
        return today + timedelta(round(number * _DAYS_OF[unit])), grain
    if unit in _MONTHS_OF:
        months = round(number * _MONTHS_OF[unit])
        grain = (
            "month" if unit == "month" else "quarter" if unit == "quarter" else "year" if unit == "year" else "decade"
        )
        return _shift(today, months), grain
    return today, "hour" if unit == "hour" else "minute"


def _ago(low: str, today: date) -> Days | None:
    counted = _count(low)
    if counted is None:
        return None
    number, unit = counted
    if re.search(r"\b(?:later|after|earlier|before|previously)$", low):
        return None  # counted from a day told before
    sign = 1 if re.search(r"(?:from now|hence)$", low) else -1
    day, grain = _away(today, sign * number, unit)
    if grain == "month":
        return _month(day.year, day.month)
    if grain in ("year", "quarter"):
        return date(day.year, 1, 1), date(day.year, 12, 31), "year"
    if grain == "week":
        monday = day - timedelta(day.weekday())
        return monday, monday + timedelta(6), "week"
    if grain == "decade":
        return date(day.year, 1, 1), date(day.year, 12, 31), "decade"
    return day, day, grain


def _span(kind: str, low: str, today: date, now: Now) -> Days | None:
    counted = _count(low)
    if counted is None:
        return None
    if kind == "in_n" and not low.startswith(("in ", "over ", "during ")):
        return None  # "for three years" says how long, not when
    number, unit = counted
    ahead = bool(re.search(r"\b(?:next|coming|following)\b", low)) or (kind == "in_n" and now.future)
    if re.search(r"\b(?:first|final|following|preceding)\b", low):
        return None
    day, grain = _away(today, number if ahead else -number, unit)
    if kind == "in_n" and ahead and low.startswith("in "):
        return day, day, grain
    return (today, day, grain) if ahead else (day, today, grain)


def _this_unit(low: str, today: date) -> Days | None:
    shift = (
        -1
        if re.search(r"\b(?:last|previous|prior)\b", low)
        else 1
        if re.search(r"\b(?:next|following|coming)\b", low)
        else 0
    )
    if re.search(r"\bthe (?:same|previous|following|prior)\b", low):
        return None
    if re.search(r"\bpast\b", low):
        counted = _count(low)
        if counted is None:
            return None
        day, grain = _away(today, -1, counted[1])
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
    if re.search(r"\b(?:week|fortnight)\b", low):
        monday = today - timedelta(today.weekday()) + timedelta(7 * shift)
        return monday, monday + timedelta(6), "week"
    if "month" in low:
        day = _shift(today.replace(day=1), shift)
        return _month(day.year, day.month)
    if "quarter" in low:
        first = _shift(today.replace(month=3 * ((today.month - 1) // 3) + 1, day=1), 3 * shift)
        return first, _shift(first, 3) - timedelta(1), "quarter"
    if "decade" in low or "century" in low:
        size = 10 if "decade" in low else 100
        year = today.year // size * size + size * shift
        return date(year, 1, 1), date(year + size - 1, 12, 31), "decade"
    if "hour" in low:
        return today, today, "hour"
    for name in _SEASONS:
        if re.search(rf"\b{name}\b", low):
            found = _season(low, Now(datetime(today.year, today.month, today.day), "", ""))
            assert found is not None
            return found
    year = today.year + shift
    return date(year, 1, 1), date(year, 12, 31), "year"


# -- inside a day -------------------------------------------------------------------------------------------------


def _stamp(day: date, hour: int, minute: int = 0) -> str:
    if hour >= 24:
        day, hour = day + timedelta(1), hour - 24
    return f"{day.isoformat()}T{hour:02d}:{minute:02d}"


def _inside_day(text: str, day: date) -> Interval | None:
    """The part of a day that is named with it ("Friday night", "early Saturday"); None when the whole day is meant."""
    low = text.lower()
    if "tonight" in low or "last night" in low:
        return _stamp(day, 18), _stamp(day, 30), "part_of_day"
    for name, (first, last) in _PARTS.items():
        if re.search(rf"\b{name}s?\b", low):
            return _stamp(day, first), _stamp(day, last, 59 if last < 24 else 0), "part_of_day"
    if low.startswith(("early ", "on early ")):
        return _stamp(day, 0), _stamp(day, 8, 59), "part_of_day"
    if low.startswith(("late ", "on late ")):
        return _stamp(day, 18), _stamp(day, 23, 59), "part_of_day"
    return None


def _moments(kind: str, text: str, now: Now, last: Date | None) -> Interval | None:
    low = text.lower()
    if kind == "night_days":
        found = _days("day_range", re.sub(r"^(?:the )?(?:night|evening)s? (?:of|from) ", "", low), now)
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
    return stamp, stamp, "minute" if re.search(r"\d[:.]\d\d", low) else "hour"


def _day_before(last: Date | None) -> date | None:
    if last is None or last.grain not in ("day", "part_of_day", "hour", "minute"):
        return None
    return date.fromisoformat(last.from_[:10])


def _clock(low: str) -> tuple[int, int] | None:
    if "midnight" in low:
        return 0, 0
    if "noon" in low or "midday" in low:
        return 12, 0
    found = re.search(r"(\d{1,2})(?:[:.](\d\d))?", low)
    if found is None:
        return None
    hour, minute = int(found.group(1)), int(found.group(2) or 0)
    if re.search(r"p\.?\s?m", low) and hour < 12:
        hour += 12
    elif re.search(r"a\.?\s?m", low) and hour == 12:
        hour = 0
    return (hour, minute) if hour < 24 else None


def _overnight(low: str, today: date | None, now: Now) -> Interval | None:
    names = [word for word in _WORD.findall(low) if word in WEEKDAYS]
    months = [word for word in _WORD.findall(low) if word in MONTHS]
    if today is None:
        return None
    if months:
        day = _nearest(MONTHS[months[0]], int(next(t for t in _WORD.findall(low) if t.isdigit())), now)
    elif names:
        day = _weekday(names[-1], today, now)
        if len(names) == 1 and re.search(r"overnight,? (?:on|from)\b", low):
            day += timedelta(1)
    else:
        day = today
    if day is None:
        return None
    return _stamp(day - timedelta(1), 18), _stamp(day, 6), "part_of_day"
