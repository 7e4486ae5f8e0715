"""Dates of a line against dates of the sources: resolved intervals that must meet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from wiredesk.model import Date, Name

from ..text._index import Passage
from ..text._view import Evidence, Finding, LineView

_FINE = frozenset({"minute", "hour", "part_of_day", "day", "weekend", "week"})
_WEEKDAY = re.compile(r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?")
_ZONE = re.compile(r"\([^()]{0,30}\b(?:GMT|UTC)\b[^()]{0,12}$")
_COMPANY, _SHARED = 40, 2
"""Characters around a date within which its company stands, and how much of it a passage needs to tell that date."""
_TELLS = 0.3
"""From what share of a line's words a passage tells its date."""
_WEEKS = 63
"""Days from one of its weekdays within which a story's bare weekday may lie."""
_YEAR = re.compile(r"\b[12]\d{3}\b")
_NOWHERE = 0.75
"""How sure it is that a line cannot stand whose year no report prints or tells in other words."""
_LENGTH = re.compile(r"[\w-]+ (?:years|months|weeks|days|hours)", re.IGNORECASE)
_ONE = re.compile(r"an? (?:year|month|week|day)", re.IGNORECASE)
_OVER = re.compile(r"\b(?:over|for|within|during|in the space of) $", re.IGNORECASE)
_LOOSE, _NOW = frozenset({"today", "now"}), 0.45
"""Words for these days, sooner than for a day, and how sure another day is at most where a line has one."""
_LITTLE = frozenset("the on of in at".split())
_LETTERS = re.compile(r"[A-Z][a-z]{2,}")
_CLOCK = re.compile(r"[\d.: ]+(?:[ap]\.?m\.?)?", re.IGNORECASE)
"""A time of day, whose day the report may tell elsewhere."""
_PART_OF_DAY = re.compile(
    r"(?:in |during )?(?:the )?(?:early |late )?(?:morning|afternoon|evening|night)", re.IGNORECASE
)


def compare_dates(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return one finding a date of the line."""
    found = [
        _compare(item, line, evidence)
        for item in line.dates
        if not (line.within_quote(item.start) or _in_a_name(item, line.names) or _lasts(item, line))
    ]  # fmt: skip
    return [finding for finding in found if finding is not None]


def _in_a_name(item: Date, names: Iterable[Name]) -> bool:
    """Whether a day is a word of a longer name ("the Mail on Sunday")."""
    return any(n.start <= item.start and item.end <= n.end and len(n.text) > len(item.text) for n in names)


def _lasts(item: Date, line: LineView) -> bool:
    """Whether a date is how long something went on ("over eight years"), and no time."""
    before = line.line.text[: item.start - line.line.start]
    if _ONE.fullmatch(item.text):
        return True
    return _LENGTH.fullmatch(item.text) is not None and _OVER.search(before) is not None


def one_time(a: Date, b: Date) -> bool:
    """Whether two dates are one time of one grain, in whatever words."""
    return (a.grain, a.from_, a.to) == (b.grain, b.from_, b.to)


def another_zone(item: Date, passage: Passage | None) -> bool:
    """Whether a day of a passage is that of another time zone than the story's ("1:20 a.m. (2320 GMT on Friday)")."""
    if passage is None:
        return False
    return _ZONE.search(passage.text[: item.start - passage.sentence.start]) is not None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def ends_of(item: Date) -> tuple[date, date] | None:
    """The first and last day of a date; None where it has no calendar days."""
    first, last = _day(item.from_), _day(item.to)
    return (first, last) if first and last and first <= last else None


def meet(a: tuple[date, date], b: tuple[date, date], slack: int = 0) -> bool:
    """Whether two times have a day in common, or lie at most ``slack`` days apart."""
    pad = timedelta(days=slack)
    return a[0] - pad <= b[1] and b[0] <= a[1] + pad


def _compare(item: Date, line: LineView, evidence: Evidence) -> Finding | None:
    """What the reports make of a date: near passages first, then days of printing, then every passage."""
    mine = ends_of(item)
    if mine is None:
        return None
    words = _plain(t.low for t in line.tokens if item.start <= t.start < item.end)
    published = [s.published.date() for s in evidence.index.sources if s.published is not None]
    near = [hit for hit in evidence.hits if hit.coverage >= _TELLS]
    pool: list[tuple[Passage, Date, tuple[date, date], float]] = []
    for hit in near:
        around = ((passage, 0.5) for passage in evidence.index.neighbours(hit.passage, 1))
        for passage, weight in ((hit.passage, 1.0), *around):
            for other in passage.dates:
                ends = ends_of(other)
                if ends is not None:
                    pool.append((passage, other, ends, weight * hit.coverage))
            if words in _plain(t.low for t in passage.tokens):
                return Finding("date", item.text, "supported", found=item.text, passage=passage)
    clash = _clash(item, mine, line, pool)
    for passage, other, ends, _ in pool:
        if (
            _same_day_of_a_year(item, mine, other, ends)
            or _weekday_of_the_week(item, mine, other, ends)
            or _bare_weekday(item, mine, ends)
        ):
            return Finding("date", item.text, "supported", found=other.text, passage=passage)
        if meet(mine, ends) and (other.grain == item.grain or (ends[1] - ends[0]).days <= 370):
            return Finding("date", item.text, "supported", found=other.text, passage=passage)
    if any(meet(mine, (day, day), slack=1) for day in published):
        return clash or Finding("date", item.text, "supported", sure=0.5)
    if clash is not None and not _told_beside(item, mine, line, evidence):
        return clash
    for passage in evidence.index.passages:
        if words in _plain(t.low for t in passage.tokens):
            return Finding("date", item.text, "supported", found=item.text, sure=0.3, passage=passage)
        told = _of_grain(item, passage)
        if any(meet(mine, ends) or _same_day_of_a_year(item, mine, other, ends) for other, ends in told):
            return Finding("date", item.text, "supported", sure=0.3, passage=passage)
    if item.text.isdigit():  # a year inside another word: "the 1998-built ship"
        year = re.compile(rf"\b{item.text}\b")
        inside = next((p for p in evidence.index.passages if year.search(p.text)), None)
        if inside is not None:
            return Finding("date", item.text, "supported", found=item.text, sure=0.3, passage=inside)
    sure = _NOWHERE if _YEAR.fullmatch(item.text) else 0.5
    return Finding("date", item.text, "not_found", why=f"No report gives the date “{item.text}”.", sure=sure)


def _plain(words: Iterable[str]) -> str:
    """Words in a row without articles and prepositions ("early on Tuesday"), with a blank on both sides."""
    return f" {' '.join(word for word in words if word not in _LITTLE)} "


def _of_grain(item: Date, passage: Passage) -> Iterator[tuple[Date, tuple[date, date]]]:
    """The dates of a passage of one grain with another, with their ends."""
    for other in passage.dates:
        if other.grain == item.grain and (ends := ends_of(other)) is not None:
            yield other, ends


def _told_beside(item: Date, mine: tuple[date, date], line: LineView, evidence: Evidence) -> bool:
    """Whether a passage gives the date with words that stand near it in the line, which may merge several passages."""
    near = {
        t.stem for t in line.content
        if item.start - _COMPANY <= t.start <= item.end + _COMPANY and not item.start <= t.start < item.end
    }  # fmt: skip
    return any(
        len(near & passage.senses) >= _SHARED and any(meet(mine, ends) for _, ends in _of_grain(item, passage))
        for passage in evidence.index.passages
    )


def _same_day_of_a_year(item: Date, mine: tuple[date, date], other: Date, ends: tuple[date, date]) -> bool:
    """Whether a day or month that line or report prints without its year is that of another year ("September 11")."""
    if item.grain == other.grain == "month" and not (_YEAR.search(item.text) and _YEAR.search(other.text)):
        return len(set(_LETTERS.findall(item.text)) & set(_LETTERS.findall(other.text))) == 1
    if item.grain != "day" or not any(c.isdigit() for c in item.text):
        return False
    if _YEAR.search(item.text) and (_YEAR.search(other.text) or not any(c.isdigit() for c in other.text)):
        return False
    return all((a.month, a.day) == (b.month, b.day) for a, b in zip(mine, ends, strict=True))


def _weekday_of_the_week(item: Date, mine: tuple[date, date], other: Date, ends: tuple[date, date]) -> bool:
    """Whether a weekday of a report, which may be the last or the next one, lies in the week that the line prints."""
    if item.grain not in {"week", "weekend"} or other.grain != "day" or any(c.isdigit() for c in other.text):
        return False
    return any(meet(mine, (ends[0] + timedelta(days=n), ends[1] + timedelta(days=n))) for n in (-7, 7))


def _bare_weekday(item: Date, mine: tuple[date, date], ends: tuple[date, date]) -> bool:
    """Whether a weekday without more ("they meet on Tuesday"), which may be the last or the next one, is a report's."""
    if not _WEEKDAY.fullmatch(item.text):
        return False
    apart = abs((mine[0] - ends[0]).days)
    return apart % 7 == 0 and apart <= _WEEKS


def _clash(
    item: Date, mine: tuple[date, date], line: LineView, pool: list[tuple[Passage, Date, tuple[date, date], float]]
) -> Finding | None:
    """A passage much like the line that gives another date of the same kind, which the line does not print too."""
    printed = [ends for other in line.dates if other is not item and (ends := ends_of(other)) is not None]
    rivals = [
        entry for entry in pool
        if entry[3] >= 0.5 and (entry[1].grain == item.grain or {entry[1].grain, item.grain} <= _FINE)
        and not meet(mine, entry[2]) and entry[2] not in printed and not re.search(
            rf"\b{re.escape(entry[1].text)}\b", line.line.text
        )
        and (entry[1].grain == item.grain or not _CLOCK.fullmatch(entry[1].text))
        and not _PART_OF_DAY.fullmatch(entry[1].text)
    ]  # fmt: skip
    if not rivals:
        return None
    passage, other, _, weight = max(rivals, key=lambda entry: (entry[3], -entry[0].number))
    loose = item.text.lower() in _LOOSE
    return Finding(
        "date", item.text, "contradicted", found=other.text, why=f"The reports say “{other.text}”, not “{item.text}”.",
        sure=min(0.25 + 0.6 * weight, _NOW if loose else 1.0), passage=passage,
    )  # fmt: skip
