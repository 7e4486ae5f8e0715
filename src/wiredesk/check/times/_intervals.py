"""Times told by another event: "two days after the vote" against "a day after the vote", "before" against "after"."""

from __future__ import annotations

from dataclasses import dataclass

from ..text._tokens import Token, clause_of, senses
from ..text._view import Evidence, Finding, LineView
from ._sequence import held

_REACH, _OPENING = 9, 2
_UNITS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25,
    "decade": 3652.5,
}  # fmt: skip
"""Days of a unit."""
_RACE = 1 / 24
"""Days of the unit below which "ahead" tells how far a runner leads."""
_ELSE = 0.45
_ALIKE = 0.1
"""How far apart two lengths of time may lie and be one: four weeks are a month."""
_TOLD, _OF_IT, _TURNED = 3, 0.55, 0.8
"""Words of a thing told as later, and the share of them behind a passage's "after" from which the two are turned round;
how sure that is."""
_COUNTS = "one two three four five six seven eight nine ten eleven twelve".split()
_SIDES = {"after": 1, "following": 1, "since": 1, "later": 1, "before": -1, "earlier": -1, "ahead": -1}


@dataclass(frozen=True)
class Interval:
    """A count of a unit before or after something, with the senses of the words it is told by (``anchor``) and of
    those that it tells the time of (``front``)."""

    count: int
    unit: str
    side: int
    anchor: frozenset[str]
    front: frozenset[str]
    text: str

    @property
    def days(self) -> float:
        """Its length."""
        return self.count * _UNITS[self.unit]

    @property
    def led(self) -> bool:
        """Whether what it counts from went before ("a bomb three days earlier"), and does not follow it."""
        return self.text.lower().endswith(("later", "earlier"))


def intervals(tokens: tuple[Token, ...]) -> list[Interval]:
    """Intervals of a text."""
    found = []
    for place, token in enumerate(tokens[:-2]):
        count = _count(token.low)
        unit = tokens[place + 1].low.removesuffix("s")
        side = tokens[place + 2].low
        if count is None or unit not in _UNITS or side not in _SIDES or _part_of(tokens[:place]):
            continue
        if side == "ahead" and _UNITS[unit] < _RACE:  # a lead, not a time
            continue
        rest = tokens[place + 3 :]
        ahead = tuple(clause_of(rest[:_REACH]))
        # "three days before the vote, she left" tells what follows the stop by the vote
        other = tokens[max(place - _REACH, 0) : place] if place > _OPENING else rest[len(ahead) :][:_REACH]
        text = " ".join(t.raw for t in tokens[place : place + 3])
        found.append(Interval(count, unit, _SIDES[side], senses(ahead), senses(other), text))
    return found


def _part_of(before: tuple[Token, ...]) -> bool:
    """Whether a unit is told in parts: "half a year after", "three quarters of an hour before"."""
    return bool(before) and before[-1].low in {"of", "half", "quarter"}


def _count(low: str) -> int | None:
    if low in {"a", "an", "one"}:
        return 1
    return int(low) if low.isdigit() and len(low) < 5 else (_COUNTS.index(low) + 1 if low in _COUNTS else None)


def _same(mine: Interval, other: Interval) -> bool:
    return mine.side == other.side and abs(mine.days - other.days) <= _ALIKE * other.days


def _turned(mine: Interval, evidence: Evidence) -> Finding | None:
    """A finding where a line puts later what another thing came after: "B came a month later" against "A came a month
    after B"."""
    for hit in evidence.hits if mine.led and len(mine.front) >= _TOLD else []:
        for other in intervals(hit.passage.tokens):
            behind, front = held(mine.front, other.anchor), held(mine.front, other.front)
            alike = not other.led and abs(mine.days - other.days) <= _ALIKE * other.days
            if alike and mine.side == other.side and behind >= _OF_IT and behind > front:
                return Finding(
                    "order", mine.text, "contradicted", found=other.text, passage=hit.passage, sure=_TURNED,
                    why=f"The reports have another thing “{other.text}” this, not this “{mine.text}”.",
                )  # fmt: skip
    return None


def compare_intervals(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding where the reports tell another interval from the same event."""
    for mine in intervals(line.tokens):
        turned = _turned(mine, evidence)
        if turned is not None:
            return [turned]
        if not mine.anchor:
            continue
        told = [
            (held(mine.anchor, other.anchor), hit.coverage, other, hit.passage)
            for hit in evidence.hits if hit.coverage >= 0.3
            for other in intervals(hit.passage.tokens)
            if other.led == mine.led
            and held(mine.front, other.anchor) < held(mine.anchor, other.anchor)  # else the sentence is turned round
        ]  # fmt: skip
        if not told:
            continue
        share = max(entry[0] for entry in told)
        best = [entry for entry in told if entry[0] >= share - 1e-9]
        if share < 0.5 or any(_same(mine, other) for _, _, other, _ in best):
            continue
        _, coverage, other, passage = best[0]
        sure = min(0.3 + 0.3 * share + 0.3 * coverage, 0.85)
        if mine.front and other.front and not mine.front & other.front:
            sure = min(sure, _ELSE)  # something else may be told by the same event
        kind = "order" if other.side != mine.side and other.count == mine.count else "date"
        return [
            Finding(
                kind, mine.text, "contradicted", found=other.text, passage=passage,  # type: ignore[arg-type]
                sure=sure,
                why=f"The reports say “{other.text}”, not “{mine.text}”.",
            )
        ]  # fmt: skip
    return []
