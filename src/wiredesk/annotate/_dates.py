"""Dates: time expressions found around a few trigger words and resolved against publication."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from wiredesk.model import Article, Date, Sentence

from ._dates_now import Now
from ._dates_patterns import ANY, AT_DIGIT, AT_MONTH, AT_WEEKDAY, KINDS, MONTHS, OPENERS, TRIGGERS, WEEKDAYS
from ._dates_resolve import resolve
from ._names_tokens import Tokens, tokens_of
from ._nouns import plural

_LEAD = re.compile(
    r"(?:(?:[Ii]n|[Oo]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Dd]uring|[Ff]or|[Tt]hrough|[Tt]o|[Aa]t|[Ww]ithin|[Uu]nder|[Oo]f|[Aa]fter|[Bb]efore|[Ff]rom|[Oo]ver)\s){1,2}"
)
_YEARISH = re.compile(r"(?:1[5-9]|20)\d\d|\d{4}s|\d{2,4}[-–/]\d{1,4}")
_APOSTROPHES = frozenset("'’")
_NO_THINGS = frozenset("sees shows says brings marks elections sales results comes begins starts ends was".split())
_CASED = (MONTHS.keys() | {"sun", "sat", "wed", "mon"}) - {"september", "january", "february"}
_DIGIT_MARK = frozenset(":/.")
_BEFORE, _AFTER = 45, 48


class Found(NamedTuple):
    """A printed time expression, before it is resolved: which pattern, where."""

    kind: str
    start: int
    end: int


@lru_cache(maxsize=4)
def find_dates(text: str, bounds: tuple[tuple[int, int], ...]) -> tuple[Found, ...]:
    """Find time expressions inside the sentences ``bounds``; they do not overlap. Work is bounded by the triggers."""
    tokens = tokens_of(text)
    text = spaced(text)
    starts = [start for start, _ in bounds]
    windows: list[list[int]] = []
    for at, low in enumerate(tokens.lows):
        if low in TRIGGERS:
            if low in _CASED and not tokens.texts[at][0].isupper():
                continue
        elif not ((low[0] in "123456789" or "-" in low) and _marks_time(low, at, tokens.texts)):
            continue
        index = bisect_right(starts, tokens.starts[at]) - 1
        if index < 0:
            continue
        first, last = bounds[index]
        start, end = max(first, tokens.starts[at] - _BEFORE), min(last, tokens.ends[at] + _AFTER)
        if windows and start <= windows[-1][1]:
            windows[-1][1] = max(end, windows[-1][1]) if windows[-1][1] <= last else windows[-1][1]
        elif end > start:
            windows.append([start, end])
    found: list[Found] = []
    for start, end in windows:
        found.extend(_in_window(text, tokens, start, end))
    return tuple(found)


def _in_window(text: str, tokens: Tokens, start: int, end: int) -> Iterator[Found]:
    """Try the patterns at each word of a window that a date may begin with."""
    at = start
    for index in range(*tokens.range_of(start, end)):
        place = tokens.starts[index]
        if place < at:
            continue
        low = tokens.lows[index]
        first = low[0]
        capital = tokens.texts[index][0].isupper()
        if first.isdigit():
            pattern = AT_DIGIT
        elif first in _APOSTROPHES or low in OPENERS or low.startswith("mid-"):
            pattern = ANY
        elif low in WEEKDAYS:
            pattern = AT_WEEKDAY
        elif capital and low.rstrip(".") in MONTHS:
            pattern = AT_MONTH
        else:
            continue
        match = pattern.match(text, place, end)
        if match is None or match.end() == place:
            continue
        kind = str(match.lastgroup)
        if kind == "year" and _counts(tokens, match.end()):
            continue
        if (kind == "month" and not capital) or (kind == "month" and low in OPENERS):
            place, match, kind = _without_lead(text, tokens, index, end, place, match)
        at = match.end()
        yield Found(kind, place, at)


def _without_lead(
    text: str, tokens: Tokens, index: int, end: int, place: int, match: re.Match[str]
) -> tuple[int, re.Match[str], str]:
    """ "In July last year": the longer reading from the month on, if there is one."""
    following = AT_MONTH.match(text, tokens.starts[index + 1], end)
    if following is None or following.end() <= match.end():
        return place, match, "month"
    return tokens.starts[index + 1], following, str(following.lastgroup)


def _counts(tokens: Tokens, end: int) -> bool:
    """Whether what looks like a year counts things: "2000 hires"."""
    index = tokens.at(end)
    if index >= len(tokens.lows) or tokens.starts[index] != end + 1:
        return False
    low = tokens.texts[index]
    return low.isalpha() and low.islower() and plural(low) and low not in _NO_THINGS


def _marks_time(low: str, at: int, texts: Sequence[str]) -> bool:
    first = low[0]
    if first.isdigit():
        if len(low) >= 4 and _YEARISH.match(low):
            return True
        if low[-1] in "ms" and (low.endswith(("am", "pm", "0s"))):
            return True
        return at + 1 < len(texts) and texts[at + 1] in _DIGIT_MARK and len(low) <= 4
    last = low.rsplit("-", 1)[1] if "-" in low else ""
    return last in TRIGGERS or (len(last) == 4 and _YEARISH.match(last) is not None)


_SPACES = "\u00a0\u202f\u2009\u2007"


def spaced(text: str) -> str:
    """The text with every fixed space a plain one: same length, same offsets."""
    if not text.isascii():
        for space in _SPACES:
            text = text.replace(space, " ")
    return text


def bounds_of(sentences: Sequence[Sentence]) -> tuple[tuple[int, int], ...]:
    """The sentences as offsets, the key under which what was found is kept."""
    return tuple((sentence.start, sentence.end) for sentence in sentences)


def read_dates(article: Article, sentences: Sequence[Sentence], dateline: str | None = None) -> tuple[Date, ...]:
    """Return the dates of an article in order of ``start``; what cannot be resolved is left out.

    A weekday is the nearest past one, today included, unless its clause speaks of the future; a day without a year
    lies in the year that puts it nearest to publication. Without a publication time only full dates are resolved.

    Args:
        article: ``published`` is what dates are resolved against.
        sentences: of the article.
        dateline: place; kept for signature symmetry with the zone of the place, times stay local.
    """
    del dateline
    text = spaced(article.text)
    bounds = bounds_of(sentences)
    starts = [start for start, _ in bounds]
    dates: list[Date] = []
    found = find_dates(article.text, bounds)
    for place, (kind, start, end) in enumerate(found):
        index = bisect_right(starts, start) - 1
        first, last = bounds[index]
        now = Now(article.published, text[max(first, start - 90) : start], text[end : min(last, end + 60)])
        match = KINDS[kind].fullmatch(text, start, end)
        if match is None:
            match = KINDS[kind].match(text, start, end)
        if match is None:
            continue
        lead = _LEAD.match(match.group())
        skip = lead.end() if lead and kind != "iso" else 0
        held = dates[-1] if dates else None
        if kind == "time" and place + 1 < len(found) and found[place + 1].start - end <= 4:
            held = _day_after(article, text, found[place + 1], now) or held
        interval = resolve(kind, match.group(), now, held)
        if interval is None:
            continue
        start += skip
        dates.append(
            Date(
                doc=article.id,
                start=start,
                end=end,
                text=article.text[start:end],
                from_=interval[0],
                to=interval[1],
                grain=interval[2],
            )
        )
    return tuple(dates)


def _day_after(article: Article, text: str, found: Found, now: Now) -> Date | None:
    """The day that follows a time of day: "at 5 p.m. on Friday"."""
    printed = text[found.start : found.end]
    interval = resolve(found.kind, printed, now, None)
    if interval is None or interval[2] not in ("day", "part_of_day"):
        return None
    return Date(
        doc=article.id,
        start=found.start,
        end=found.end,
        text=printed,
        from_=interval[0],
        to=interval[1],
        grain=interval[2],
    )
