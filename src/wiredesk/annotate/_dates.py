"""Dates: time expressions found around a few trigger words and resolved against publication."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime

from wiredesk.model import Article, Date, Sentence

from ._dates_find import Found, bounds_of, find_dates, spaced
from ._dates_now import Interval, Now
from ._dates_resolve import resolve

_LEAD = re.compile(
    r"(?:(?:[Ii]n|[Oo]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Dd]uring|[Ff]or|[Tt]hrough|[Tt]o|[Aa]t|[Ww]ithin|[Uu]nder|[Oo]f|[Aa]fter|[Bb]efore|[Ff]rom|[Oo]ver)\s){1,2}"
)

_SPOKE = re.compile(
    r"\b(?:said|told|announced|confirmed|reported|stated|wrote|added)\b(?: \w+){0,3} (?:on |late |early )*$"
)
_BACK = 3
_MONTH_YEAR = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) "
    r"(?:\d{1,2}, )?(\d{4})\b"
)
_ANEW = 2
"""Months of later years from which a page was written anew, and not only stored again."""
_OF_A_DAY = frozenset(["time", "part"])
"""Ways of printing a moment without its day."""
_TITLED = re.compile(r"\b(?:USA|Radio \d) $")
"""What makes "Today" the name of a paper or programme: "USA TODAY", "Radio 4 Today"."""


def read_dates(article: Article, sentences: Sequence[Sentence], dateline: str | None = None) -> tuple[Date, ...]:
    """Return the dates of an article in order of ``start``; what cannot be resolved is left out.

    A weekday is the nearest past one, today included, unless the verb that governs it speaks of the future; a day
    without a year lies in the year that puts it nearest to publication. Without a publication time only full dates are
    resolved. In a report that was changed a day or two after it was published, a weekday between the two is that day;
    a page that was written anew since ("What is the alliance?", first of 2012) is read as of its last change.

    Args:
        article: ``published`` is what dates are resolved against, and ``modified`` for such a weekday.
        sentences: of the article.
        dateline: place; kept for signature symmetry with the zone of the place, times stay local.
    """
    del dateline
    text, written = spaced(article.text), _written(article)
    bounds = bounds_of(sentences)
    starts = [start for start, _ in bounds]
    dates: list[Date] = []
    found = find_dates(article.text, bounds)
    for place, (kind, start, end) in enumerate(found):
        index = bisect_right(starts, start) - 1
        first, last = bounds[index]
        before, after = text[max(first, start - 120) : start], text[end : min(last, end + 60)]
        now = Now(written, before, after, article.modified)
        printed = text[start:end]
        if printed in ("Today", "TODAY") and _TITLED.search(text, max(0, start - 20), start):
            continue
        lead = _LEAD.match(printed)
        skip = lead.end() if lead and kind != "iso" else 0
        held = _held(text, dates) if kind in _OF_A_DAY else None
        if kind == "time" and place + 1 < len(found) and found[place + 1].start - end <= 4:
            held = _day_after(article, text, found[place + 1], now) or held
        interval = resolve(kind, printed, now, held)
        if interval is None:
            continue
        dates.append(_dated(article, start + skip, end, interval))
    return tuple(dates)


def _written(article: Article) -> datetime | None:
    """When the text was written: its last change where it tells, months and all, of years that came after it was first
    published, up to the change or the year before that; else its publication."""
    first, last = article.published, article.modified
    if first is None or last is None or last.year <= first.year:
        return first
    told = [year for match in _MONTH_YEAR.finditer(article.text) if first.year < (year := int(match[1])) <= last.year]
    return last if len(told) >= _ANEW and max(told) >= last.year - 1 else first


def _held(text: str, dates: Sequence[Date]) -> Date | None:
    """The date a bare time of day holds on to: the last one that does not tell when somebody spoke, if there is one."""
    told = (date for date in dates[: -_BACK - 1 : -1] if not _SPOKE.search(text[max(0, date.start - 40) : date.start]))
    return next(told, dates[-1] if dates else None)


def _day_after(article: Article, text: str, found: Found, now: Now) -> Date | None:
    """The day that follows a time of day: "at 5 p.m. on Friday"."""
    printed = text[found.start : found.end]
    interval = resolve(found.kind, printed, now, None)
    if interval is None or interval[2] not in ("day", "part_of_day"):
        return None
    return _dated(article, found.start, found.end, interval)


def _dated(article: Article, start: int, end: int, interval: Interval) -> Date:
    first, last, grain = interval
    return Date(
        doc=article.id, start=start, end=end, text=article.text[start:end], from_=first, to=last, grain=grain
    )  # fmt: skip
