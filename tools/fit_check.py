"""Fit the weights of the check's scored model and write ``src/wiredesk/check/weights.json``.

    python tools/fit_check.py [--write]

Fits on our labelled lines of the tune stories and of further train stories and, with a tenth of the weight and an
indicator of their
own, on DeFacto's val part (Liu et al., 2023); leaves one story out in turn to say how good it is. Needs
scikit-learn and the
development data.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

sys.path[:0] = [str(Path(__file__).resolve().parent.parent / "src"), str(Path(__file__).resolve().parent.parent)]

from bench._data import data_dir  # noqa: E402
from bench._pairs import split  # noqa: E402
from bench._stories import Case, cases, one_line  # noqa: E402
from bench.check import document  # noqa: E402
from wiredesk.check import CheckOptions, SourceIndex  # noqa: E402
from wiredesk.check._check import compare, view  # noqa: E402
from wiredesk.check._decide import decide  # noqa: E402
from wiredesk.check._evidence import find_evidence  # noqa: E402
from wiredesk.check._layers import Slices  # noqa: E402
from wiredesk.check._opinion import opinion_score  # noqa: E402
from wiredesk.check._rest import LEXICAL, WEIGHTS, Scores, lexical_features  # noqa: E402
from wiredesk.check._view import Evidence, Finding, LineView  # noqa: E402

CLASSES = ("contradicted", "not_found", "supported")
STRENGTH, SHARE = 3.0, 0.3
"""Inverse strength of the ridge penalty, weight of a DeFacto claim."""


@dataclass(frozen=True)
class Read:
    """A case with all that its verdict rests on but the score."""

    case: Case
    line: LineView
    evidence: Evidence
    findings: list[Finding]
    values: list[float]


def read(case: Case) -> Read:
    """What the check reads of a case."""
    line = view(case.draft.lines[0], Slices(case.reading))
    evidence = find_evidence(line, case.index)
    findings = compare(line, evidence)
    return Read(case, line, evidence, findings, lexical_features(line, evidence, findings))


def own(part: str) -> tuple[list[Read], np.ndarray, np.ndarray, np.ndarray]:
    """The labelled lines that are checkable: what was read, features, verdicts, stories."""
    chosen = [read(case) for case in cases(part) if case.row["verdict"] in CLASSES]
    verdicts = [CLASSES.index(item.case.row["verdict"]) for item in chosen]
    stories = np.array([item.case.row["story"] for item in chosen])
    return chosen, np.array([item.values for item in chosen]), np.array(verdicts), stories


def whole(items: list[Read], found: np.ndarray, options: CheckOptions) -> np.ndarray:
    """Verdicts of the whole check (class numbers, 3 for not checkable) with given probabilities."""
    verdicts = []
    for item, scores in zip(items, found, strict=True):
        opinion = opinion_score(item.line, item.evidence)
        said = decide(0, item.line.line, item.evidence, item.findings, Scores(*scores), opinion, options)
        verdicts.append((*CLASSES, "not_checkable").index(said.verdict))
    return np.array(verdicts)


def defacto() -> tuple[np.ndarray, np.ndarray]:
    """Features and verdicts of DeFacto's val part: an intrinsic error contradicts, an extrinsic one is not found."""
    rows, verdicts = [], []
    with (data_dir("defacto") / "data" / "val.jsonl").open(encoding="utf-8") as file:
        for text in file:
            item = json.loads(text)
            index = SourceIndex([document(split(item["article"]))])
            rows.append(read(one_line({"text": item["candidate"]}, index, None)).values)
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
    tune, x, y, stories = own("tune")
    more, mx, my, titles = own("train")
    ax, ay = defacto()
    items, x, y, stories = [*tune, *more], np.vstack([x, mx]), np.r_[y, my], np.r_[stories, titles]
    found = np.zeros((len(y), 3))
    for story in sorted(set(stories)):
        out = stories == story
        found[out] = fit(x[~out], y[~out], ax, ay).predict_proba(np.hstack([x[out], np.zeros((out.sum(), 1))]))
    for name, part in (("tune", slice(0, len(tune))), ("train", slice(len(tune), None))):
        truth, shares = y[part], found[part]
        loss = -np.log(shares[np.arange(len(truth)), truth]).mean()
        print(f"{name}, story left out: log loss {loss:.3f}, accuracy {(shares.argmax(1) == truth).mean():.3f}")
        for threshold in (0.4, 0.45, 0.5, 0.55, 0.6):
            said = whole(items[part], shares, CheckOptions(supported_at=threshold))
            yes = said == 2
            print(
                f"  at {threshold}: balanced accuracy {(yes[truth == 2].mean() + (~yes[truth != 2]).mean()) / 2:.3f}, "
                f"contradicted called supported {yes[truth == 0].mean():.3f}, "
                f"supported called contradicted {(said[truth == 2] == 0).mean():.3f}, "
                f"contradicted found {(said[truth == 0] == 0).mean():.3f}"
            )
    model = fit(x, y, ax, ay)
    weights = np.hstack([model.coef_[:, :-1], model.intercept_[:, None]]).round(4).tolist()
    if options.write:
        data = {"features": [*LEXICAL, "1"], "classes": CLASSES, "weights": weights}
        WEIGHTS.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
