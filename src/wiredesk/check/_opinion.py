"""Lines that no report could carry: opinion, rhetoric, the writer's own forecast."""

from __future__ import annotations

import re

from ._lexicon import OPINION_PHRASES, OPINION_WORDS, SAY_WORDS
from ._view import Evidence, LineView

_FORECAST = re.compile(r"\b(?:will|is going to|are going to)\b")


def opinion_score(line: LineView, evidence: Evidence) -> float:
    """Return how much a line reads as the writer's judgement, 0-1; low for a line full of names, figures and quotes."""
    marks = sum(
        1.0 for token in line.tokens if token.low in OPINION_WORDS and not line.within_quote(token.start)
    )
    marks += sum(1.6 for phrase in OPINION_PHRASES if f" {phrase} " in line.low)
    if line.line.text.rstrip().endswith("?") and not line.quoted:
        marks += 1.0
    if any(
        token.low in {"we", "us", "our", "you", "your", "i"} and not line.within_quote(token.start)
        for token in line.tokens
    ):
        marks += 0.8
    if _FORECAST.search(line.low) and not line.figures and not line.dates:
        marks += 0.6
    facts = 0.9 * len(line.figures) + 0.5 * len(line.names) + 1.2 * len(line.quoted) + 0.7 * len(line.dates)
    facts += sum(0.9 for token in line.tokens if token.low in SAY_WORDS)
    best = evidence.best
    covered = best.coverage if best else 0.0
    raw = marks - 0.6 * facts - 2.2 * max(covered - 0.35, 0.0) + 0.6 * (1 - evidence.anywhere)
    return min(max((raw + 0.4) / 2.4, 0.0), 1.0)
