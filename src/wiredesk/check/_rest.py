"""The scored model for what no typed part decides: logistic regression over how a line sits on its evidence."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ._lexicon import HEDGES, NEGATIONS, SAY_WORDS
from ._view import Evidence, Finding, LineView

FEATURES = (
    "coverage", "close", "union", "anywhere", "names_missing", "figures_missing", "quote_found", "length", "second",
    "negation_gap", "hedge_gap", "said_gap", "fault", "missing_share", "context",
)  # fmt: skip
_WEIGHTS = (2.0, 1.2, 3.2, 2.0, -1.2, -1.4, 1.0, -0.2, 0.6, -0.3, -0.2, -0.2, -1.0, -1.0, 1.0)
_BIAS = -3.9


def features(line: LineView, evidence: Evidence, findings: Sequence[Finding]) -> list[float]:
    """Return the numbers of :data:`FEATURES` for a line, each about 0-1."""
    best = evidence.best
    names = [f for f in findings if f.kind in {"name", "place"}]
    figures = [f for f in findings if f.kind in {"figure", "unit"}]
    lows = {token.low for token in line.tokens}
    theirs = {token.low for token in best.passage.tokens} if best else set()
    around: frozenset[str] = frozenset()
    if best is not None:
        around = best.passage.senses.union(*(n.senses for n in evidence.index.neighbours(best.passage, 2)))
    weights = {word: evidence.index.idf(word) for word in line.senses}
    total = sum(weights.values()) or 1.0
    return [
        best.coverage if best else 0.0,
        best.close if best else 0.0,
        evidence.union,
        evidence.anywhere,
        _share(names),
        _share(figures),
        float(any(f.kind == "quote" and f.verdict == "supported" for f in findings)),
        min(len(line.content) / 30, 1.5),
        evidence.hits[1].coverage if len(evidence.hits) > 1 else 0.0,
        float(bool(lows & NEGATIONS) != bool(theirs & NEGATIONS)),
        float(bool(theirs & HEDGES) and not lows & HEDGES),
        float(bool(lows & SAY_WORDS) != bool(theirs & SAY_WORDS)),
        max((f.sure for f in findings if f.verdict == "contradicted"), default=0.0),
        len(evidence.missing) / max(len(line.senses), 1),
        sum(weights[word] for word in sorted(line.senses & around)) / total,
    ]


def _share(findings: list[Finding]) -> float:
    return sum(f.verdict != "supported" for f in findings) / len(findings) if findings else 0.0


def support_score(values: Sequence[float]) -> float:
    """Probability that the sources support the line."""
    return 1 / (1 + math.exp(-_BIAS - sum(w * v for w, v in zip(_WEIGHTS, values, strict=True))))
