"""Fit the weights of the check's scored model and write ``src/wiredesk/check/weights.json``.

    python tools/fit_check.py [--write]

Fits on our labelled lines of the tune stories (verdicts of people) and, with a tenth of the weight and an
indicator of their
own, on DeFacto's val part (Liu et al., 2023); leaves one story out in turn to say how good it is. Needs
scikit-learn and the
development data.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

sys.path[:0] = [str(Path(__file__).resolve().parent.parent / "src"), str(Path(__file__).resolve().parent.parent)]

from bench._data import data_dir  # noqa: E402
from bench._pairs import split  # noqa: E402
from bench._stories import Case, cases, one_line  # noqa: E402
from bench.check import document  # noqa: E402
from wiredesk.check import SourceIndex  # noqa: E402
from wiredesk.check._check import compare, view  # noqa: E402
from wiredesk.check._evidence import find_evidence  # noqa: E402
from wiredesk.check._layers import Slices  # noqa: E402
from wiredesk.check._rest import LEXICAL, WEIGHTS, lexical_features  # noqa: E402

CLASSES = ("contradicted", "not_found", "supported")
STRENGTH, SHARE = 3.0, 0.1
"""Inverse strength of the ridge penalty, weight of a DeFacto claim."""


def row_of(case: Case) -> list[float]:
    """Features of a case."""
    line = view(case.draft.lines[0], Slices(case.reading))
    evidence = find_evidence(line, case.index)
    return lexical_features(line, evidence, compare(line, evidence))


def own(part: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Features, verdicts and stories of the labelled lines that are checkable."""
    chosen = [case for case in cases(part) if case.row["verdict"] in CLASSES]
    verdicts = [CLASSES.index(case.row["verdict"]) for case in chosen]
    return np.array([row_of(c) for c in chosen]), np.array(verdicts), np.array([c.row["story"] for c in chosen])


def defacto() -> tuple[np.ndarray, np.ndarray]:
    """Features and verdicts of DeFacto's val part: an intrinsic error contradicts, an extrinsic one is not found."""
    rows, verdicts = [], []
    with (data_dir("defacto") / "data" / "val.jsonl").open(encoding="utf-8") as file:
        for text in file:
            item = json.loads(text)
            index = SourceIndex([document(split(item["article"]))])
            rows.append(row_of(one_line({"text": item["candidate"]}, index, None)))
            wrong = item["intrinsic_error"] and not item["extrinsic_error"]
            verdicts.append(2 if not item["has_error"] else 0 if wrong else 1)
    return np.array(rows), np.array(verdicts)


def fit(x: np.ndarray, y: np.ndarray, ax: np.ndarray, ay: np.ndarray) -> LogisticRegression:
    """Multinomial logistic regression; the last feature says that a row is DeFacto's."""
    whole = np.vstack([np.hstack([x, np.zeros((len(x), 1))]), np.hstack([ax, np.full((len(ax), 1), 2.0)])])
    weight = np.r_[np.ones(len(x)), np.full(len(ax), SHARE)]
    return LogisticRegression(C=STRENGTH, max_iter=5000).fit(whole, np.r_[y, ay], sample_weight=weight)


def main() -> None:
    """Fit, say how good, write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    x, y, stories = own("tune")
    mx, my, _ = own("train")
    ax, ay = defacto()
    found = np.zeros((len(y), 3))
    for story in sorted(set(stories)):
        out = stories == story
        found[out] = fit(np.vstack([x[~out], mx]), np.r_[y[~out], my], ax, ay).predict_proba(np.hstack([x[out], np.zeros((out.sum(), 1))]))
    loss = -np.log(found[np.arange(len(y)), y]).mean()
    print(f"story left out: log loss {loss:.3f}, accuracy {(found.argmax(1) == y).mean():.3f}")
    support = y == 2
    for threshold in (0.45, 0.5, 0.55, 0.6):
        said = found[:, 2] >= threshold
        balanced = (said[support].mean() + (~said[~support]).mean()) / 2
        print(
            f"  at {threshold}: balanced accuracy {balanced:.3f}, contradicted called supported "
            f"{said[y == 0].mean():.3f}"
        )
    model = fit(np.vstack([x, mx]), np.r_[y, my], ax, ay)
    weights = np.hstack([model.coef_[:, :-1], model.intercept_[:, None]]).round(4).tolist()
    if options.write:
        data = {"features": [*LEXICAL, "1"], "classes": CLASSES, "weights": weights}
        WEIGHTS.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
