"""From a printed time expression to an interval: first day or moment, last day or moment, grain."""

from __future__ import annotations

from datetime import date, timedelta

from wiredesk.model import Date

from ._dates_calendar import calendar_days, holiday, months_of, part_of_year, season, slashed, years
from ._dates_moments import inside_day, moments
from ._dates_now import WORD, Days, Interval, Now, one_day
from ._dates_patterns import WEEKDAYS
from ._dates_relative import ago, relative, span, this_unit, weekday, weekend


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
            return moments(kind, text, now, last)
        found = _days(kind, text, now)
    except (ValueError, OverflowError, StopIteration):  # 31 February, year 0, a word that is no month
        return None
    if found is None:
        return None
    first, to, grain = found
    if grain == "day" and first == to:
        inside = inside_day(text, first)
        if inside is not None:
            return inside
    return first.isoformat(), to.isoformat(), grain


def _days(kind: str, text: str, now: Now) -> Days | None:
    """First and last day, and grain, of a date of a kind; None where it cannot be told without a day of printing."""
    low = text.lower()
    if kind == "iso":
        return one_day(date.fromisoformat(text[:10]))
    if kind == "slashed":
        return slashed(text)
    if kind in ("month_day", "day_range", "month_year", "month"):
        return calendar_days(kind, low, now)
    if kind in ("year", "year_range", "decade"):
        return years(kind, low)
    if kind == "half" or kind == "quarter":
        return part_of_year(kind, low, now)
    if kind == "months_of":
        return months_of(low, now)
    if kind in ("season_year", "season"):
        return season(low, now)
    if kind == "holiday":
        return holiday(low, now)
    if now.published is None:
        return None
    today = now.published.date()
    if kind in ("relative_day", "day_from"):
        return relative(low, today)
    if kind == "weekday":
        return one_day(weekday(low, today, now))
    if kind == "weekday_span":
        names = [word for word in WORD.findall(low) if word in WEEKDAYS]
        last = weekday(names[1], today, now)
        return last - timedelta((last.weekday() - WEEKDAYS[names[0]]) % 7), last, "day"
    if kind == "weekend":
        return weekend(low, today, now)
    if kind == "ago":
        return ago(low, today)
    if kind in ("last_n", "in_n"):
        return span(kind, low, today, now)
    if kind == "this_unit":
        return this_unit(low, today)
    return None
