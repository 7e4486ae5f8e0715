"""Amounts that are a part of others: a third of 600,000, 14 percent of an appeal; more than half, four of seven; three
that are not, of seven of which four are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import permutations, product

from msgspec.structs import replace

from wiredesk.model import Figure, Span

from ._amounts import fits, fraction, one_amount, same_unit, unit_of
from ._denials import denials
from ._lexicon import NEGATIVES
from ._view import Evidence, LineView

_SEES, _MOST = 0.2, 6
"""Share of a line that a passage must hold, and figures of it at most, for their product to be looked for."""
_LEAST = 13
"""Of smaller numbers any may be a part of another."""
_OF = re.compile(r" of (?:(?:the|its|their|his|her|those|these|all) )?(?:\w+ )?$")
_WHOLE = 100


def part_of(figure: Figure, evidence: Evidence) -> str | None:
    """The amount of a passage of which another figure of that passage makes a number: "a third" of "600,000"."""
    if figure.value < _LEAST or fraction(figure) or unit_of(figure) == "percent":
        return None
    for hit in evidence.hits:
        told = [f for f in hit.passage.figures if f.kind not in {"ordinal", "score"} and not f.vague and f.high is None]
        if hit.coverage < _SEES or len(told) > _MOST:
            continue
        shares = [f for f in told if fraction(f) or f.unit == "percent"]
        for share, whole in product(shares, told):
            part = share.value * (1.0 if fraction(share) else 0.01)
            if whole is share or not 0 < part < 1 or not same_unit(figure, whole):
                continue
            if fits(figure, replace(whole, value=part * whole.value)) != "no":
                return f"{share.text} of {whole.text}"
    return None


def share_of_own(figure: Figure, line: LineView, told: Sequence[tuple[Figure, float]]) -> str | None:
    """Two numbers of the line, both printed by the reports, of which one is the share of the other that the line gives:
    "more than half, four of seven"."""
    if not fraction(figure):
        return None
    own = [f for f in line.figures if f is not figure and not f.vague and f.high is None and f.kind != "ordinal"]
    own = [f for f in own if any(one_amount(f, other) for other, _ in told)]
    for part, whole in permutations(own, 2):
        if same_unit(part, whole) and 0 < part.value < whole.value:
            share = replace(figure, value=part.value / whole.value, modifier="exact")
            if fits(figure, share) != "no":
                return f"{part.text} of {whole.text}"
    return None


def rest_of(figure: Figure, line: LineView, evidence: Evidence) -> str | None:
    """What a passage's part leaves of its whole, where one of line and passage denies what the other says: "three of
    seven are not" for "four of the seven are"."""
    denied = bool(denials(line.free, NEGATIVES))
    percent = unit_of(figure) == "percent"
    for hit in evidence.hits:
        if hit.coverage < _SEES or bool(denials(hit.passage.tokens, NEGATIVES)) == denied:
            continue
        for part in hit.passage.figures:
            if percent and unit_of(part) == "percent" and not part.vague:
                share = part.value * (_WHOLE if fraction(part) else 1)
                if fits(figure, replace(part, value=_WHOLE - share, unit="percent", kind="percent")) != "no":
                    return f"{_WHOLE} % - {part.text}"
            whole = _whole(part, hit.passage.figures, hit.passage.sentence)
            mine = _whole(figure, line.figures, line.line)
            if whole and mine and whole.value == mine.value and figure.value == whole.value - part.value:
                return f"{whole.text} - {part.text}"
    return None


def another_part(figure: Figure, line: LineView, evidence: Evidence) -> bool:
    """Whether a passage tells another part of the same whole, and neither it nor the line denies: "three of the seven"
    does not follow from "four of the seven"."""
    mine = _whole(figure, line.figures, line.line)
    denied = bool(denials(line.free, NEGATIVES))
    return mine is not None and any(
        (whole := _whole(part, hit.passage.figures, hit.passage.sentence)) is not None
        and whole.value == mine.value and part.value != figure.value
        and bool(denials(hit.passage.tokens, NEGATIVES)) == denied
        for hit in evidence.hits if hit.coverage >= _SEES for part in hit.passage.figures
    )  # fmt: skip


def _whole(part: Figure, figures: Sequence[Figure], text: Span) -> Figure | None:
    """The number of which another is told as a part: "four of the seven"."""
    for whole in figures:
        if part.end < whole.start and _OF.fullmatch(text.text[part.end - text.start : whole.start - text.start]):
            return whole
    return None
