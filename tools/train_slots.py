"""Fit the weights by which figures share a slot and write ``src/wiredesk/weigh/weights.json``.

    python tools/train_slots.py

Reads the labels of ``bench/labels`` (the parts ``tune`` and
``read``; never ``report`` or ``kept``), cross-validates by story, chooses the two thresholds, fits on all.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench._slots_fit import FOLDS, Case, cases, fit, fold_of  # noqa: E402
from bench.weigh import score  # noqa: E402
from wiredesk.weigh import weigh  # noqa: E402
from wiredesk.weigh._pairs import DIFFERENT, EQUAL, Model  # noqa: E402

OUT = ROOT / "src" / "wiredesk" / "weigh" / "weights.json"
JOINS = (0.3, 0.4, 0.5, 0.6)
LEASTS = (0.02, 0.05, 0.1, 0.2)
STRENGTHS = (0.03, 0.1, 0.3)
SPLITS = 2


def measured(model: Model, case: Case) -> tuple[float, float]:
    """F1 of slots and share of relations right on a story."""
    found = score(case.name, case.rows, weigh(case.story, model).figures)
    return found["f1"], found["relation"]


def crossed(found: Sequence[Case], strength: float, settings: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Mean F1 and relation for each pair of thresholds, each story judged by a model that did not see it."""
    totals = [[0.0, 0.0] for _ in settings]
    for split in range(SPLITS):
        for fold in range(FOLDS):
            rest = [case for case in found if fold_of(case.name, split) != fold]
            held = [case for case in found if fold_of(case.name, split) == fold]
            learned = fit(rest, strength)
            for place, (join, least) in enumerate(settings):
                for case in held:
                    f1, relation = measured(replace(learned, join=join, least=least), case)
                    totals[place][0] += f1
                    totals[place][1] += relation
    count = len(found) * SPLITS
    return [(f1 / count, relation / count) for f1, relation in totals]


def main() -> None:
    """Choose, fit, write."""
    found = cases()
    settings = [(join, least) for join in JOINS for least in LEASTS if least < join]
    best: tuple[float, float, float, float] = (-1.0, 0.5, 0.1, 0.1)
    for strength in STRENGTHS:
        for (join, least), (f1, relation) in zip(settings, crossed(found, strength, settings), strict=True):
            print(f"strength {strength} join {join} least {least}: F1 {f1:.3f}, relation {relation:.3f}", flush=True)
            best = max(best, (round(f1 + 0.3 * relation, 4), join, least, strength))
    _, join, least, strength = best
    model = replace(fit(found, strength), join=join, least=least)
    table = {
        "equal_bias": model.equal_bias,
        "different_bias": model.different_bias,
        "join": join,
        "least": least,
        "equal": dict(zip(EQUAL, model.equal, strict=True)),
        "different": dict(zip(DIFFERENT, model.different, strict=True)),
        "made_by": "tools/train_slots.py",
    }
    OUT.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    print(f"strength {strength} join {join} least {least}: written to {OUT.name}")


if __name__ == "__main__":
    main()
