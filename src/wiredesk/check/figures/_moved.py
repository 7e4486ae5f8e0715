"""Figures of a line that follow from a number now and before: what it had been, by how much or what share it moved."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from wiredesk.model import Figure

from ..text._view import Evidence, Finding, LineView
from ._amounts import fits, fraction, same_unit, unit_of
from ._follows import DIFFERENCE, Worked
from ._moves import Move, moves, way_of
from ._ratios import ROUNDED

BEFORE = "Before, it was {}"
"""How a number before a move is told to the model."""
_TOUCHES, _BEARS = 0.15, 0.3
"""Share of a line that a passage must hold for its moves to bear a number out, and to turn its direction round."""
_EARLIER = re.compile(
    r"\b(?:had|before|earlier|previous(?:ly)?|ago|was|were|stood|used to|until|last|down from|up from|then"
    r"|in (?:19|20)\d\d|in (?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r")\b",
    re.IGNORECASE,
)
"""Words by which a line tells what was before a move."""
_SEEN_FROM_THEN = re.compile(
    r"\bthan (?:now|today|this|it (?:is|does)|they (?:are|do)|at present)\b"
    r"|\b(?:before|earlier|then|ago)\b.*\b(?:less|more|fewer|lower|higher)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?: [a-z]+){0,2} (more|less|fewer|higher|lower|larger|smaller|above|below|longer|shorter|dearer|cheaper)\b"
)
_LED = 50
"""Characters before a number in which the verb of its move stands."""
_TURNED = 0.75


def by_a_move(figure: Figure, line: LineView, evidence: Evidence) -> Worked | None:
    """How a figure follows from a move that a near passage tells; None if it does not."""
    if figure.high is not None or figure.vague:
        return None
    earlier, way = _EARLIER.search(line.line.text) is not None, _way(figure, line)
    for move in _near(evidence, _TOUCHES):
        if earlier and move.then not in move.printed and _same(figure, move.then):
            return Worked(move.told, move.printed, BEFORE)
        if way is not None and (move.now.value > move.then.value) == (way > 0) and _moved_by(figure, move):
            return Worked(move.told, move.printed, DIFFERENCE)
    return None


def of_a_step(terms: Sequence[Figure], evidence: Evidence) -> bool:
    """Whether two numbers are one and the step that led to it, which say what was before only as the move says."""
    places = {f.start for f in terms}
    return any(
        move.then not in move.printed and {f.start for f in move.printed} == places
        for passage in evidence.index.printing(terms) for move in moves(passage)
    )  # fmt: skip


def turned_move(figure: Figure, line: LineView, evidence: Evidence) -> Finding | None:
    """A difference told as the other way than a passage's two numbers lie: "6,800 more" of 88,200, down from 95,000."""
    way = _way(figure, line)
    if way is None or figure.high is not None or figure.vague or _SEEN_FROM_THEN.search(line.line.text):
        return None
    alike = [move for move in _near(evidence, _BEARS) if move.dated and _moved_by(figure, move)]
    if not alike or any((move.now.value > move.then.value) == (way > 0) for move in alike):
        return None
    move = alike[0]
    side = "down" if way > 0 else "up"
    return Finding(
        "figure", figure.text, "contradicted", found=move.told, passage=move.passage, sure=_TURNED,
        why=f"The reports have it {side} by that much, not {'up' if way > 0 else 'down'}: “{move.told}”.",
    )  # fmt: skip


def _near(evidence: Evidence, least: float) -> Iterator[Move]:
    """The moves of the passages that hold so much of the line."""
    for hit in evidence.hits:
        if hit.coverage >= least:
            yield from moves(hit.passage)


def _way(figure: Figure, line: LineView) -> int | None:
    """Up (1) or down (-1) as the line tells a difference; None where it tells none."""
    text, start = line.line.text, figure.start - line.line.start
    behind = _BEHIND.match(text, figure.end - line.line.start)
    return way_of(behind[1] if behind else text[max(start - _LED, 0) : start])


def _same(figure: Figure, other: Figure) -> bool:
    return same_unit(figure, other) and fraction(figure) == fraction(other) and fits(figure, other) != "no"


def _moved_by(figure: Figure, move: Move) -> bool:
    """Whether a figure is the difference between the ends of a move, in their unit, in points or as a share."""
    now, then = move.now, move.then
    apart = round(abs(now.value - then.value), 9)
    if unit_of(figure) == "percent" and unit_of(now) != "percent":
        share = figure.value if fraction(figure) else figure.value / 100
        return then.value > 0 and abs(apart / then.value - share) <= ROUNDED
    if unit_of(now) == "percent":
        scale = {"percentage_point": 1.0, "point": 1.0, "basis_point": 100.0}.get(unit_of(figure) or "")
        if scale is None:
            return False
        return fits(figure, replace(now, value=apart * scale, unit=figure.unit, kind=figure.kind)) != "no"
    return apart > 0 and _same(figure, replace(now, value=apart, modifier="exact"))
