"""The scored model for what no typed part decides.

Multinomial logistic regression over how a line sits on its evidence and what the comparators suspect. Its weights
are fitted by ``tools/fit_check.py`` and kept in ``weights.json``: one set for lines that the entailment model read, one
for those it did not.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wiredesk.neural import Reading

from ..text._view import Evidence, Finding, LineView
from ._local import local_features
from ._reading import read_features

WEIGHTS = Path(__file__).with_name("weights.json")
_GROUPS = (
    ("figure", "unit"), ("scope",), ("date",), ("name", "place"), ("actor",), ("role",), ("quote", "speaker"),
    ("polarity",), ("order",), ("hedge",), ("cause",), ("attribution",), ("rest",),
)  # fmt: skip
_HELD = {"figure": 1.0, "role": 1.0, "quote": 1.0, "speaker": 1.0, "date": 0.5, "name": 0.5, "place": 0.5}
"""What a part that the sources bear out counts for."""
LEXICAL = (
    "coverage", "close", "union", "anywhere", "context", "missing", "absent_names", "absent_figures", "quote_found",
    "figure_found", "absent", "bound", "gap", "strange_names", "denials", "sourced", "held",
    *(f"suspect_{group[0]}" for group in _GROUPS),
)  # fmt: skip


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
    around: frozenset[str] = frozenset()
    if best is not None:
        around = best.passage.senses.union(*(n.senses for n in evidence.index.neighbours(best.passage, 2)))
    weights = {word: evidence.index.idf(word) for word in sorted(line.senses)}
    total = sum(weights.values()) or 1.0
    figures = [f for f in findings if f.kind in {"figure", "unit"}]
    return [
        best.coverage if best else 0.0,
        best.close if best else 0.0,
        evidence.union,
        evidence.anywhere,
        sum(weights[word] for word in sorted(line.senses & around)) / total,
        len(evidence.missing) / max(len(line.senses), 1),
        _share([f for f in findings if f.kind in {"name", "place"}]),
        _share(figures),
        float(any(f.kind == "quote" and f.verdict == "supported" for f in findings)),
        float(bool(figures) and all(f.verdict == "supported" for f in figures)),
        max((f.sure for f in findings if f.verdict == "not_found"), default=0.0),
        *local_features(line, evidence),
        borne_out(findings) / 4,
        *(_suspicion(findings, group) for group in _GROUPS),
    ]


def borne_out(findings: Sequence[Finding]) -> float:
    """How many typed parts the sources bear out, 0-4; a name or date counts half."""
    return min(sum(_HELD.get(f.kind, 0.0) for f in findings if f.verdict == "supported"), 4.0)


def _suspicion(findings: Sequence[Finding], kinds: tuple[str, ...]) -> float:
    return max((f.sure for f in findings if f.verdict == "contradicted" and f.kind in kinds), default=0.0)


def _share(findings: list[Finding]) -> float:
    return sum(f.verdict != "supported" for f in findings) / len(findings) if findings else 0.0


@cache
def _fitted(name: str) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(row) for row in json.loads(WEIGHTS.read_text(encoding="utf-8"))[name])


def score(values: Sequence[float], reading: Reading | None = None) -> Scores:
    """Return the probabilities for the features of a line, and the entailment model's reading where there is one."""
    whole = [*values, *(read_features(reading) if reading is not None else ()), 1.0]
    rows = _fitted("read" if reading is not None else "plain")
    logits = [sum(w * v for w, v in zip(row, whole, strict=True)) for row in rows]
    top = max(logits)
    shares = [math.exp(value - top) for value in logits]
    total = sum(shares)
    return Scores(*(share / total for share in shares))
