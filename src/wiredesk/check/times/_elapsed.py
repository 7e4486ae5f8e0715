"""Lengths of time that a line tells and the reports do not: what lies between two of their days or times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from itertools import combinations

from ..text._tokens import senses
from ..text._view import Evidence, Finding, LineView
from ._how_old import ages
from ._lengths import DAYS, Length, lengths
from ._moments import Moment, units_between
from ._near import TOUCHES, near_moments

_GRAINS = {"day": 1.0, "weekend": 7.0, "week": 7.0, "month": 30.0, "year": 365.0}
"""Days of the shortest length that two moments of a grain can tell."""
_LIKE = 3.0
"""How many times as long as a length of the line another is at most that stands in its place."""
_NEARLY, _LEAST, _SURE, _RANGED, _TOGETHER, _ONE = 0.75, 0.5, 0.4, 0.75, 1.5, 2.0
"""What share of the words of the likeliest two moments any others must have; how many units lie between two at least;
how sure another length than theirs is, and than that of one range of dates; how much likelier two of one sentence, and
of one date, are the ends of one thing."""
_WORDS = "no one two three four five six seven eight nine ten eleven twelve".split()
_NOW = frozenset("has have is are been will ago away now already still yet so".split())
"""Words by which a line tells how things are, not how they were."""


def compare_elapsed(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each length of time that lies between two moments of the reports, and that none prints."""
    mine = [
        length for length in lengths(line.line, line.figures)
        if not (line.within_quote(length.start) or length.text.lower().startswith("the ") or _printed(length, evidence))
    ]  # fmt: skip
    told = near_moments(evidence) if mine else []
    found = (_compare(length, told, line, evidence) for length in mine)
    return [finding for finding in found if finding is not None]


def _printed(length: Length, evidence: Evidence) -> bool:
    """Whether a passage that bears on the line prints the very length, in whatever unit."""
    return any(
        abs(other.days - length.days) <= 0.02 * length.days
        for hit in evidence.hits if hit.coverage >= TOUCHES
        for other in lengths(hit.passage.sentence, hit.passage.figures)
    )  # fmt: skip


def _compare(length: Length, told: Sequence[Moment], line: LineView, evidence: Evidence) -> Finding | None:
    """What lies between the two moments whose clauses hold most of the line."""
    words = senses(t for t in line.tokens if not length.start <= t.start < length.end)
    pairs = [
        (_nearness(pair) * evidence.index.weight(words & (pair[0].words | pair[1].words)), pair)
        for pair in _pairs(told, line, evidence) if _fine_enough(length, *pair)
    ]  # fmt: skip
    most = max((worth for worth, _ in pairs), default=0.0)
    lying = [(worth, pair) for worth, pair in pairs if worth >= _NEARLY * most and _lies(length, *pair)]
    if not lying and (aged := _between_ages(length, evidence)) is not None:
        return aged
    if not lying:
        return _otherwise(length, [pair for worth, pair in pairs if worth >= most > 0])
    _, (early, late) = max(lying, key=lambda entry: (entry[0], -entry[1][1].start))
    return Finding(
        "figure", length.text, "supported", found=f"{early.told} to {late.told or 'publication'}",
        passage=late.passage, gloss=(late.end, length.text),
    )  # fmt: skip


def _nearness(pair: tuple[Moment, Moment]) -> float:
    """How much sooner two moments are the ends of one thing that one sentence, or one date, tells together."""
    early, late = pair
    return _ONE if early.end == late.end else _TOGETHER if early.passage is late.passage else 1.0


def _fine_enough(length: Length, early: Moment, late: Moment) -> bool:
    """Whether two moments are told finely enough for what lies between them to be such a length: no hours by days."""
    return length.days >= max(_GRAINS.get(moment.grain, 0.0) for moment in (early, late))


def _between_ages(length: Length, evidence: Evidence) -> Finding | None:
    """Years that lie between two ages of a passage: "opened it at 24 and closed it at 91"."""
    if length.unit != "year":
        return None
    for hit in evidence.hits:
        passage = hit.passage
        for one, other in combinations(ages(passage.sentence, passage.figures), 2):
            if hit.coverage >= TOUCHES and length.tells(abs(one.value - other.value)) and one.value != other.value:
                return Finding(
                    "figure", length.text, "supported", found=f"{one.text} and {other.text}", passage=passage,
                    gloss=(other.end, length.text),
                )  # fmt: skip
    return None


def _otherwise(length: Length, likeliest: Sequence[tuple[Moment, Moment]]) -> Finding | None:
    """What lies between the two moments that a line is about, if there are only two."""
    if len(likeliest) != 1:
        return None
    ((early, late),) = likeliest
    if early.passage is not late.passage or early.grain != late.grain:
        return None
    unit = "year" if length.unit in {"decade", "century"} else length.unit
    units, _ = units_between(early, late, unit)
    if units < _LEAST or not length.days / _LIKE <= units * DAYS[unit] <= _LIKE * length.days:
        return None
    true, end = so_many(units, unit), f"“{late.told}”" if late.told else "publication"
    ranged = early.told == late.told  # "from 2002 to 2013"
    span = f"“{late.told}”" if ranged else f"From “{early.told}” to {end}"
    return Finding(
        "figure", length.text, "contradicted", found=true, passage=late.passage,
        sure=_RANGED if ranged else _SURE,
        why=f"{span} is {true}, not “{length.text}”.", gloss=(late.end, true),
    )  # fmt: skip


def so_many(units: float, unit: str) -> str:
    """A length of time in words: "about four and a half years"."""
    near = round(units * 2) / 2
    about = "" if abs(near - units) < 0.05 else "about "
    whole = _WORDS[int(near)] if near < len(_WORDS) else str(int(near))
    if near == 0.5:
        return f"{about}half a{'n' if unit == 'hour' else ''} {unit}"
    half = " and a half" if near % 1 else ""
    return f"{about}{whole}{half} {unit}{'' if near == 1 else 's'}"


def _pairs(told: Sequence[Moment], line: LineView, evidence: Evidence) -> Iterator[tuple[Moment, Moment]]:
    """Two moments, the earlier first; and each with the day of publication of its report, which has no words, where the
    line tells how things are now."""
    for one, other in combinations(told, 2):
        yield (one, other) if one.middle <= other.middle else (other, one)
    if not any(token.low in _NOW for token in line.tokens):
        return
    for moment in told:
        published = evidence.index.sources[moment.passage.source].published
        if published is None or moment.grain == "minute":
            continue
        day = datetime.combine(published.date(), time())
        now = Moment(day, day, "day", frozenset(), moment.start, moment.end, "", moment.passage)
        yield (moment, now) if moment.middle <= day else (now, moment)


def _lies(length: Length, early: Moment, late: Moment) -> bool:
    units, off = units_between(early, late, length.unit)
    return units > 0 and length.tells(units, off)
