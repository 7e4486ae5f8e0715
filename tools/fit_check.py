"""Fit the weights of the check's scored model and write ``src/wiredesk/check/weights.json``.

    python tools/fit_check.py [--write]

Fits on our labelled lines of the tune stories (verdicts of people), leaving one story out in turn to choose the strength of
the regularisation and to say how good it is; prints both. Needs scikit-learn and the development data.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

sys.path[:0] = [str(Path(__file__).resolve().parent.parent / "src"), str(Path(__file__).resolve().parent.parent)]

from bench._stories import cases
from wiredesk.check._check import compare, read_line, view
from wiredesk.check._evidence import find_evidence
from wiredesk.check._layers import Slices
from wiredesk.check._rest import LEXICAL, READ, WEIGHTS, lexical_features, read_features
from wiredesk.neural import shipped_reader

CLASSES = ("contradicted", "not_found", "supported")


def table(part: str) -> tuple[np.ndarray, np.ndarray, list[str], bool]:
    """Features, verdicts and stories of the labelled lines that are checkable; whether the model was read."""
    rows, verdicts, stories = [], [], []
    reader = shipped_reader()
    for case in cases(part):
        if case.row["verdict"] not in CLASSES:
            continue
        line = view(case.draft.lines[0], Slices(case.reading))
        evidence = find_evidence(line, case.index)
        values = lexical_features(line, evidence, compare(line, evidence))
        if reader is not None:
            values += read_features(read_line(line, evidence, reader))
        rows.append(values)
        verdicts.append(CLASSES.index(case.row["verdict"]))
        stories.append(case.row["story"])
    return np.array(rows), np.array(verdicts), stories, reader is not None


def fit(x: np.ndarray, y: np.ndarray, c: float) -> LogisticRegression:
    """Multinomial logistic regression with ridge penalty."""
    return LogisticRegression(C=c, max_iter=5000).fit(x, y)


def left_out(x: np.ndarray, y: np.ndarray, stories: list[str], c: float) -> np.ndarray:
    """Probabilities for each line from a model that has not seen its story."""
    found = np.zeros((len(y), 3))
    for story in sorted(set(stories)):
        out = np.array([s == story for s in stories])
        found[out] = fit(x[~out], y[~out], c).predict_proba(x[out])
    return found


def report(p: np.ndarray, y: np.ndarray) -> str:
    """Log loss, balanced accuracy of support, and accuracy."""
    loss = -np.log(p[np.arange(len(y)), y] + 1e-9).mean()
    support = y == 2
    said = p[:, 2] >= 0.5
    balanced = (said[support].mean() + (~said[~support]).mean()) / 2
    return f"log loss {loss:.3f}  balanced accuracy {balanced:.3f}  accuracy {(p.argmax(1) == y).mean():.3f}"


def main() -> None:
    """Fit, say how good, write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    x, y, stories, read = table("tune")
    size = len(LEXICAL)
    found: dict[str, object] = {"lexical_features": LEXICAL, "read_features": READ, "classes": CLASSES}
    for name, part in (("lexical", x[:, :size]), ("full", x)):
        best = min((0.03, 0.1, 0.3, 1.0), key=lambda c: -np.log(left_out(part, y, stories, c)[np.arange(len(y)), y]).mean())
        print(name, "C", best, report(left_out(part, y, stories, best), y))
        model = fit(part, y, best)
        rows = np.hstack([model.coef_, model.intercept_[:, None]]).round(4).tolist()
        found[name] = {"weights": rows}
        for row, label in zip(rows, CLASSES, strict=True):
            names = [*LEXICAL, *READ, "1"] if name == "full" and read else [*LEXICAL, "1"]
            print("  ", label, {n: v for n, v in zip(names, row, strict=True) if abs(v) > 0.15})
    if options.write:
        WEIGHTS.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
