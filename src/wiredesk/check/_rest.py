"""The scored model for what no typed part decides.

Multinomial logistic regression over how a line sits on its evidence, what the comparators suspect, and (where it is
installed) what the entailment model reads. Its weights are fitted by ``tools/fit_check.py`` and kept in ``weights.json``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ._lexicon import HEDGES, NEGATIONS, SAY_WORDS
from ._view import Evidence, Finding, LineView

WEIGHTS = Path(__file__).with_name("weights.json")
_GROUPS = (
    ("figure", "unit"), ("scope",), ("date",), ("name", "place", "actor"), ("role",), ("quote", "speaker"),
    ("polarity", "order"), ("hedge",), ("cause",), ("attribution",), ("rest",),
)  # fmt: skip
LEXICAL = (
    "coverage", "close", "union", "anywhere", "second", "context", "missing", "length", "absent_names", "absent_figures",
    "quote_found", "figure_found", "negation_gap", "hedge_gap", "said_gap", "absent", *(f"suspect_{group[0]}" for group in _GROUPS),
)  # fmt: skip
READ = ("read_against", "read_for", "read_margin")
"""What the entailment model adds: probabilities of contradiction and support, and the log of their ratio."""


@dataclass(frozen=True)
class Scores:
    """Probabilities that the sources contradict a line, leave it open, support it; they sum to 1."""

    against: float
    neither: float
    support: float

    def halfway(self, other: Scores) -> Scores:
        """The mean of two readings."""
        return Scores(
            (self.against + other.against) / 2, (self.neither + other.neither) / 2, (self.support + other.support) / 2
        )


def lexical_features(line: LineView, evidence: Evidence, findings: Sequence[Finding]) -> list[float]:
    """Return the numbers of :data:`LEXICAL` for a line, each about 0-1."""
    best = evidence.best
    lows = {token.low for token in line.tokens}
    theirs = {token.low for token in best.passage.tokens} if best else set()
    around: frozenset[str] = frozenset()
    if best is not None:
        around = best.passage.senses.union(*(n.senses for n in evidence.index.neighbours(best.passage, 2)))
    weights = {word: evidence.index.idf(word) for word in line.senses}
    total = sum(weights.values()) or 1.0
    figures = [f for f in findings if f.kind in {"figure", "unit"}]
    return [
        best.coverage if best else 0.0,
        best.close if best else 0.0,
        evidence.union,
        evidence.anywhere,
        evidence.hits[1].coverage if len(evidence.hits) > 1 else 0.0,
        sum(weights[word] for word in sorted(line.senses & around)) / total,
        len(evidence.missing) / max(len(line.senses), 1),
        min(len(line.content) / 30, 1.5),
        _share([f for f in findings if f.kind in {"name", "place"}]),
        _share(figures),
        float(any(f.kind == "quote" and f.verdict == "supported" for f in findings)),
        float(bool(figures) and all(f.verdict == "supported" for f in figures)),
        float(bool(lows & NEGATIONS) != bool(theirs & NEGATIONS)),
        float(bool(theirs & HEDGES) and not lows & HEDGES),
        float(bool(lows & SAY_WORDS) != bool(theirs & SAY_WORDS)),
        max((f.sure for f in findings if f.verdict == "not_found"), default=0.0),
        *(_suspicion(findings, group) for group in _GROUPS),
    ]


def read_features(read: tuple[float, float, float]) -> list[float]:
    """Return the numbers of :data:`READ` for what the entailment model says."""
    against, _, support = read
    return [against, support, math.log((support + 0.01) / (1 - support + 0.01)) / 5]


def _suspicion(findings: Sequence[Finding], kinds: tuple[str, ...]) -> float:
    return max((f.sure for f in findings if f.verdict == "contradicted" and f.kind in kinds), default=0.0)


def _share(findings: list[Finding]) -> float:
    return sum(f.verdict != "supported" for f in findings) / len(findings) if findings else 0.0


@cache
def _fitted() -> dict[str, tuple[tuple[float, ...], ...]]:
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return {name: tuple(tuple(row) for row in data[name]["weights"]) for name in ("lexical", "full")}


def score(values: Sequence[float], read: tuple[float, float, float] | None) -> Scores:
    """Return the probabilities for the features of a line, with or without what the entailment model read."""
    whole = [*values, *read_features(read), 1.0] if read is not None else [*values, 1.0]
    rows = _fitted()["full" if read is not None else "lexical"]
    logits = [sum(w * v for w, v in zip(row, whole, strict=True)) for row in rows]
    top = max(logits)
    shares = [math.exp(value - top) for value in logits]
    total = sum(shares)
    return Scores(*(share / total for share in shares))
