"""The day or year of one event put on another that the same report tells: "opened in 1998" for "begun in 1998 and
opened in 2007"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wiredesk.lang import sense
from wiredesk.model import Date

from ..text._excerpt import excerpt
from ..text._tokens import Token, tokenise
from ..text._verbs import BE, HAVE, PAST, SAYING
from ..text._view import Evidence, Finding, LineView
from ._moments import Moment, clause_around, ends_in_time
from ._near import near_moments

_GRAINS = frozenset({"year", "month", "day"})
_SURE = 0.75
_BACK = 1
"""Sentences between the two events at most."""
_IDLE = BE | HAVE | SAYING
_IRREGULAR = frozenset("became rose grew born burnt".split())


def compare_event_dates(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each date of a line whose act the reports give another date of that grain, and whose date
    another act."""
    mine = [d for d in line.dates if d.grain in _GRAINS and not line.within_quote(d.start)]
    told = [(date, acts) for date in mine if (acts := _acts_at(date, line))]
    moments = near_moments(evidence) if told else []
    found = (_compare(date, acts, moments, line) for date, acts in told)
    return [finding for finding in found if finding is not None]


def _acts_at(date: Date, line: LineView) -> frozenset[str]:
    """The acts in the clause of a date of a line."""
    base = line.line.start
    return frozenset(_acts(tokenise(clause_around(line.line.text, date.start - base, date.end - base))))


def _compare(date: Date, acts: frozenset[str], told: Sequence[Moment], line: LineView) -> Finding | None:
    alike = [moment for moment in told if moment.grain == date.grain]
    here = [moment for moment in alike if _one(moment, date)]
    if any(acts & {sense(piece) for word in moment.words for piece in word.split("-")} for moment in here):
        return None
    for own in (moment for moment in here if _tells_an_act(moment)):
        for other in alike:
            apart = abs(other.passage.number - own.passage.number)
            near = other.passage.source == own.passage.source and apart <= _BACK
            if other in here or not near or not acts <= other.words or any(_one(other, d) for d in line.dates):
                continue
            return Finding(
                "date", date.text, "contradicted", found=other.told, passage=other.passage, sure=_SURE,
                why=f"The reports have “{own.told}” for something else: “{excerpt(other.passage, line.senses)}”.",
            )  # fmt: skip
    return None


def _tells_an_act(moment: Moment) -> bool:
    """Whether the clause of a moment has an act of its own."""
    base = moment.passage.sentence.start
    return any(_acts(tokenise(clause_around(moment.passage.text, moment.start - base, moment.end - base))))


def _one(moment: Moment, date: Date) -> bool:
    """Whether a moment of the reports is of a time that a line prints."""
    ends = ends_in_time(date)
    return ends is not None and ends[0] <= moment.last and moment.first <= ends[1]


def _acts(tokens: Sequence[Token]) -> Iterator[str]:
    """The senses of the verbs in the past of some words."""
    for token in tokens:
        low = token.low
        past = low in PAST | _IRREGULAR or (low.endswith("ed") and len(low) > len("need"))
        if past and not token.capital and low not in _IDLE:
            yield token.stem
