"""What the verdict on a line rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wiredesk.model import Verdict
from wiredesk.neural import Reading

from .reading._proof import Against
from .reading._rest import Scores
from .text._diff import Likeness
from .text._view import Evidence, Finding, LineView


@dataclass(frozen=True)
class Matter:
    """What the verdict on a line rests on.

    Attributes:
        opinion: how much the line reads as the writer's own view, 0-1. likeness: how it follows its passage.
        reading: what the entailment model makes of it, None where it was not asked. against: what it makes of one
            passage alone.
    """

    line: LineView
    evidence: Evidence
    findings: Sequence[Finding]
    scores: Scores
    opinion: float
    likeness: Likeness
    reading: Reading | None = None
    against: Against | None = None

    def of(self, verdict: Verdict) -> list[Finding]:
        """The findings with a verdict, surest first."""
        return sorted((f for f in self.findings if f.verdict == verdict), key=lambda f: -f.sure)
