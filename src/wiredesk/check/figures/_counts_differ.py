"""Numbers on which the reports differ: one speaks against a line's, another prints it of the same things."""

from __future__ import annotations

from collections.abc import Iterable

from wiredesk.model import Figure

from ..text._tokens import tokenise, values
from ..text._view import Finding, LineView
from ._things import status


def counts_differ(finding: Finding, findings: Iterable[Finding], line: LineView) -> bool:
    """Whether another report than the one that speaks against a number of a line prints that number of the same
    things, to which the same befell: a toll has risen, or two bodies count otherwise. Then neither makes the line
    wrong."""
    if finding.verdict != "contradicted" or finding.kind != "figure" or finding.passage is None:
        return False
    mine = values(tokenise(finding.text))
    return any(
        other.kind == "figure" and other.verdict == "supported" and other.passage is not None
        and other.passage.source != finding.passage.source and mine & values(tokenise(other.text))
        and _befell_alike(other, line)
        for other in findings
    )  # fmt: skip


def _befell_alike(told: Finding, line: LineView) -> bool:
    """Whether a number of a line and the one that bears it out tell of people to whom the same happened."""
    if not isinstance(told.span, Figure) or told.passage is None:
        return False
    theirs = status(told.span, told.passage.tokens)
    return theirs is not None and any(
        status(figure, line.tokens) == theirs for figure in line.figures if figure.text == told.text
    )
