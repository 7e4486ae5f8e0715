"""Dates: time expressions found around a few trigger words and resolved against publication."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from wiredesk.model import Article, Date, Sentence

from ._dates_patterns import ANY, KINDS, TRIGGERS
from ._dates_resolve import Now, resolve
from ._names_tokens import tokens_of

_LEAD = re.compile(
    r"(?:(?:[Ii]n|[Oo]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Dd]uring|[Ff]or|[Tt]hrough|[Tt]o|[Aa]t|[Ww]ithin|[Uu]nder|[Oo]f|[Aa]fter|[Bb]efore|[Ff]rom|[Oo]ver)\s){1,2}"
)
_YEARISH = re.compile(r"(?:1[5-9]|20)\d\d|\d{4}s|\d{2,4}[-–/]\d{1,4}")
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
    starts = [start for start, _ in bounds]
    windows: list[list[int]] = []
    for at, low in enumerate(tokens.lows):
        if not (low in TRIGGERS or _marks_time(low, at, tokens.texts)):
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
        start = _word_start(text, start)
        for match in ANY.finditer(text, start, end):
            if match.start() and text[match.start() - 1].isalnum() and match.group()[0].isalnum():
                continue
            found.append(Found(str(match.lastgroup), match.start(), match.end()))
    return tuple(found)


def _marks_time(low: str, at: int, texts: Sequence[str]) -> bool:
    first = low[0]
    if first.isdigit():
        if len(low) >= 4 and _YEARISH.match(low):
            return True
        if low[-1] in "ms" and (low.endswith(("am", "pm")) or low.endswith("0s")):
            return True
        return at + 1 < len(texts) and texts[at + 1] in _DIGIT_MARK and len(low) <= 4
    return "-" in low and low.rsplit("-", 1)[1] in TRIGGERS


def _word_start(text: str, at: int) -> int:
    """Move into the text until a word begins, so that no pattern starts inside one."""
    while 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum():
        at += 1
    return at


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
    text = article.text
    bounds = bounds_of(sentences)
    starts = [start for start, _ in bounds]
    dates: list[Date] = []
    for kind, start, end in find_dates(text, bounds):
        index = bisect_right(starts, start) - 1
        first, last = bounds[index]
        now = Now(article.published, text[max(first, start - 90) : start], text[end : min(last, end + 60)])
        match = KINDS[kind].fullmatch(text, start, end)
        if match is None:
            match = KINDS[kind].match(text, start, end)
        if match is None:
            continue
        lead = _LEAD.match(match.group())
        skip = lead.end() if lead and kind not in ("iso",) else 0
        interval = resolve(kind, match.group(), now, dates[-1] if dates else None)
        if interval is None:
            continue
        start += skip
        dates.append(
            Date(doc=article.id, start=start, end=end, text=text[start:end], from_=interval[0], to=interval[1], grain=interval[2])
        )
    return tuple(dates)


def published_day(article: Article) -> datetime | None:
    """When the article was published, in its own zone."""
    return article.published
