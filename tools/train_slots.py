"""Fit the weights by which figures share a slot and write ``src/wiredesk/weigh/weights.json``.

    python tools/train_slots.py

Reads the labels of ``bench/labels`` (the parts ``tune``, ``read`` and
``fresh_read``; never ``report``, ``kept`` or ``fresh_kept``), cross-validates by story, chooses the two thresholds,
fits on all.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench._slots_fit import FOLDS, Case, cases, fit, fold_of, read_pairs  # noqa: E402
from bench.weigh import score  # noqa: E402
from wiredesk.weigh import weigh  # noqa: E402
from wiredesk.weigh._pairs import DIFFERENT, EQUAL, Model  # noqa: E402

OUT = ROOT / "src" / "wiredesk" / "weigh" / "weights.json"
JOINS = (0.2, 0.25, 0.3)
LEAST = 0.1
STRENGTHS = (0.02, 0.05, 0.1, 0.3)
SPLITS = 2
CLOSE = 0.01
"""Settings this near the best count as good; of those the plainest model is taken, in the manner of the
one-standard-error rule (Breiman et al. 1984).
"""


def measured(model: Model, case: Case) -> tuple[float, float]:
    """F1 of slots and share of relations right on a story."""
    found = score(case.name, case.rows, weigh(case.story, model).figures)
    return found["f1"], found["relation"]


def crossed(found: Sequence[Case], pairs: Case, strength: float) -> list[tuple[float, float]]:
    """Mean F1 and relation for each threshold, each story judged by a model that did not see it."""
    totals = [[0.0, 0.0] for _ in JOINS]
    for split in range(SPLITS):
        for fold in range(FOLDS):
            learned = fit([case for case in found if fold_of(case.name, split) != fold], pairs, strength)
            for case in (case for case in found if fold_of(case.name, split) == fold):
                for place, join in enumerate(JOINS):
                    f1, relation = measured(replace(learned, join=join, least=LEAST), case)
                    totals[place][0] += f1
                    totals[place][1] += relation
    count = len(found) * SPLITS
    return [(f1 / count, relation / count) for f1, relation in totals]


def main() -> None:
    """Choose, fit, write."""
    found, pairs = cases(), read_pairs()
    tried: list[tuple[float, float, float]] = []
    for strength in STRENGTHS:
        for join, (f1, relation) in zip(JOINS, crossed(found, pairs, strength), strict=True):
            print(f"strength {strength} join {join}: F1 {f1:.3f}, relation {relation:.3f}", flush=True)
            tried.append((round(f1 + 0.3 * relation, 4), join, strength))
    best = max(tried)[0]
    near = [settings for settings in tried if settings[0] >= best - CLOSE]
    _, join, strength = max(near, key=lambda settings: (-settings[2], settings[0]))
    model = replace(fit(found, pairs, strength), join=join, least=LEAST)
    table = {
        "equal_bias": model.equal_bias,
        "different_bias": model.different_bias,
        "join": join,
        "least": LEAST,
        "equal": dict(zip(EQUAL, model.equal, strict=True)),
        "different": dict(zip(DIFFERENT, model.different, strict=True)),
        "made_by": "tools/train_slots.py",
    }
    OUT.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    print(f"strength {strength} join {join}: written to {OUT.name}")


if __name__ == "__main__":
    main()
