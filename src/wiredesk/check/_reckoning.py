"""Figures of a line that no report prints and that follow from those they print."""

from __future__ import annotations

from collections.abc import Sequence

from wiredesk.model import Figure

from ._amounts import follows, plain_unit, same_unit
from ._view import Evidence, LineView

_TOLD, _UNTOLD = 0.08, 0.25
"""How much of a line a passage must hold for its figures to be added up: little where the line says that it reckons."""
RECKONING = frozenset(
    """together altogether total totalling combined sum all difference gap separate separates separated between apart
    left remaining remain rest more fewer less higher lower raised lost gained rose fell added up down ahead behind
    short later earlier extra further besides beyond doubled""".split()
)
"""Words by which a line tells that its figure was worked out from others."""


def worked_out(figure: Figure, line: LineView, told: Sequence[tuple[Figure, float]], evidence: Evidence) -> str | None:
    """How a figure follows by sum, difference, share or span of years; None if it does not.

    Args:
        told: figures of the passages near the line, each with the share of the line that its passage holds.
    """
    floor = _TOLD if _reckons(line) else _UNTOLD
    usable = [source for source, held in told if held >= floor and _same_unit_or_share(figure, source)]
    return follows(figure, usable) or span_of_years(figure, evidence)


def span_of_years(figure: Figure, evidence: Evidence) -> str | None:
    """Two years of the evidence (or one and the year of publication) that lie as far apart as a duration in
    years says."""
    if plain_unit(figure.unit) not in {"year", "years"} or figure.kind == "age":
        return None
    years = {
        int(t.low) for hit in evidence.hits if hit.coverage >= 0.2 for t in hit.passage.tokens
        if t.low.isdigit() and 1900 <= int(t.low) <= 2100
    }  # fmt: skip
    published = {s.published.year for s in evidence.index.sources if s.published is not None}
    for late in sorted(years | published):
        for early in sorted(years):
            gap = late - early
            if gap > 0 and (gap == figure.value or (figure.modifier != "exact" and abs(gap - figure.value) <= 1)):
                return f"{early} to {late}"
    return None


def _same_unit_or_share(claim: Figure, source: Figure) -> bool:
    """Whether a claim could be worked out from a source figure: one unit, a share of two counts, points of percents."""
    return same_unit(claim, source) or plain_unit(claim.unit) in {"percent", "percentage_point"}


def _reckons(line: LineView) -> bool:
    """Whether the line says that its figure is a sum, a difference or a rest."""
    return any(token.low in RECKONING for token in line.tokens)
