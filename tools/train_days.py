"""Fit the weights by which days of a timeline are chosen and write ``src/wiredesk/weigh/days.json``.

    python tools/train_days.py

Logistic regression over the days of all entities of ``timelines_entities``. A figure on those entities is read from
``python -m bench timelines``, which scores each by weights fitted on the others, never from the shipped weights.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench._days_fit import days_of, fit_days  # noqa: E402
from bench.timelines import folders, read_articles, read_gold  # noqa: E402
from wiredesk.weigh._days import FEATURES  # noqa: E402

OUT = ROOT / "src" / "wiredesk" / "weigh" / "days.json"


def main() -> None:
    """Fit, write."""
    subjects = []
    for folder in folders():
        articles = read_articles(folder)
        gold, _ = read_gold(folder, articles)
        subjects.append(days_of(articles, gold))
    model = fit_days(subjects)
    table = {
        "bias": model.bias,
        "weights": dict(zip(FEATURES, model.weights, strict=True)),
        "made_by": "tools/train_days.py",
    }
    OUT.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
