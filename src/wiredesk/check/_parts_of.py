"""Amounts that are a part of others: a third of 600,000, 14 percent of an appeal; more than half, four of seven."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations, product

from msgspec.structs import replace

from wiredesk.model import Figure

from ._amounts import fits, fraction, one_amount, same_unit, unit_of
from ._view import Evidence, LineView

_SEES, _MOST = 0.2, 6
"""Share of a line that a passage must hold, and figures of it at most, for their product to be looked for."""
_LEAST = 13
"""Of smaller numbers any may be a part of another."""


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
