"""Time expressions found around a few trigger words, before they are resolved."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from wiredesk.model import Sentence

from ._dates_patterns import ANY, AT_DIGIT, AT_MONTH, AT_WEEKDAY, MONTHS, OPENERS, SECONDS, TRIGGERS, WEEKDAYS
from ._eras import counted_down
from ._names_tokens import Tokens, tokens_of
from ._nouns import plural
from ._words import Column

_YEARISH = re.compile(r"(?:1\d|2[01])\d\d|\d{4}s|\d{2,4}[-–/]\d{1,4}")
_APOSTROPHES = frozenset("'’")
_NO_THINGS = frozenset("sees shows says brings marks elections sales results comes begins starts ends was".split())
_CASED = (MONTHS.keys() | {"sun", "sat", "wed", "mon"}) - {"september", "january", "february"}
_DIGIT_MARK = frozenset([":", "/", ".", "GMT", "UTC"])
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
    windows: list[_Window] = []
    marks = _MARKS.of(tokens).tolist()
    for at in _MARKS.where(tokens):
        if marks[at] == _DIGITS and not _marks_time(at, tokens.texts):
            continue
        place = tokens.starts[at]
        index = bisect_right(starts, place) - 1
        if index < 0:
            continue
        first, last = bounds[index]
        start, end = max(first, place - _BEFORE), min(last, tokens.ends[at] + _AFTER)
        if windows and start <= windows[-1].end:
            if windows[-1].end <= last:
                windows[-1] = _Window(windows[-1].start, max(end, windows[-1].end), place)
        elif end > start:
            windows.append(_Window(start, end, place))
    openings, seconds = _OPENINGS.of(tokens).tolist(), _SECONDS.of(tokens).tolist()
    return tuple(found for window in windows for found in _in_window(text, tokens, window, openings, seconds))


class _Window(NamedTuple):
    """A stretch of text around the words that no date goes without, and where the last of these starts."""

    start: int
    end: int
    trigger: int


_NEVER, _ALWAYS, _DIGITS = range(3)


def _mark(word: str) -> int:
    """Whether a word makes a date: never, always, or as its digits and the mark after it say."""
    low = word.lower()
    if low in TRIGGERS:
        return _ALWAYS if low not in _CASED or word[0].isupper() else _NEVER
    if low[0].isdigit():
        return _DIGITS
    last = low.rsplit("-", 1)[1] if "-" in low else ""
    marks = last in TRIGGERS or (len(last) == 4 and _YEARISH.match(last) is not None)
    return _ALWAYS if marks else _NEVER


def _marks_time(at: int, texts: Sequence[str]) -> bool:
    """Whether digits are part of a date: a year, "5pm", "1990s", or what a dot, colon or slash follows."""
    word = texts[at]
    if (len(word) >= 4 and _YEARISH.match(word)) or word.lower().endswith(("am", "pm", "0s")):
        return True
    return at + 1 < len(texts) and texts[at + 1] in _DIGIT_MARK and len(word) <= 4


_PATTERNS = (ANY, AT_DIGIT, AT_MONTH, AT_WEEKDAY)
_NO, _ANY, _ANY_BEFORE, _AT_DIGIT, _AT_MONTH, _AT_WEEKDAY = range(-2, 4)


def _opening(word: str) -> int:
    """Which patterns a word may open, as an index of ``_PATTERNS``; a month opens one only as a capital."""
    low = word.lower()
    if low[0].isdigit():
        return _AT_DIGIT
    if low[0] in _APOSTROPHES or low in OPENERS or low.startswith("mid-"):
        return _ANY if _mark(word) else _ANY_BEFORE
    if low in WEEKDAYS:
        return _AT_WEEKDAY
    return _AT_MONTH if low.rstrip(".") in MONTHS and word[0].isupper() else _NO


def _second(word: str) -> bool:
    """Whether a word may stand second in a date, after "the", "in", "of": spares the patterns most of their tries."""
    low = word.lower()
    return low[0].isdigit() or "-" in low or low[0] in _APOSTROPHES or low.rstrip(".") in SECONDS


_MARKS, _OPENINGS, _SECONDS = Column(_mark), Column(_opening), Column(_second)


def _in_window(
    text: str, tokens: Tokens, window: _Window, openings: Sequence[int], seconds: Sequence[int]
) -> Iterator[Found]:
    """Try the patterns at each word of a window that a date may begin with."""
    at, end = window.start, window.end
    for index in range(tokens.at(window.start), tokens.at(window.trigger) + 1):
        place = tokens.starts[index]
        if place < at:
            continue
        low = tokens.lows[index]
        opening = openings[index]
        if opening == _NO or (opening == _ANY_BEFORE and not seconds[index + 1]):
            continue
        pattern = _PATTERNS[max(opening, 0)]
        match = pattern.match(text, place, end)
        if match is None or match.end() == place:
            continue
        kind = str(match.lastgroup)
        if kind == "year" and _counts(tokens, match.end()):
            continue
        if kind in ("year", "year_range", "decade") and counted_down(text, tokens, match.end()):
            continue
        if kind == "month" and (low in OPENERS or not tokens.texts[index][0].isupper()):
            place, match, kind = _without_lead(text, tokens, index, end, place, match)
        at = match.end()
        yield Found(kind, place, at)


def _without_lead(
    text: str, tokens: Tokens, index: int, end: int, place: int, match: re.Match[str]
) -> tuple[int, re.Match[str], str]:
    """ "In July last year": the longer reading from the month on, if there is one."""
    if index + 1 == len(tokens.starts):
        return place, match, "month"
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
