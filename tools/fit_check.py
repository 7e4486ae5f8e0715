"""Fit the weights of the check's scored model and write ``src/wiredesk/check/reading/weights.json``.

    python tools/fit_check.py [--write]

Two sets of weights, both fitted on our labelled lines: ``plain`` for lines that the entailment model did not read, on
three tenths of the train and articles stories and on the tune and fit stories, with DeFacto's val part (Liu et al.,
2023) at three tenths of the weight and with an indicator of its own; ``read`` for those it did, on the train, articles
and slips stories that the model was not trained on and on the tune and fit stories. Stories are left out in turn, in
folds, to say how good it is.
Needs scikit-learn and the development data.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

sys.path[:0] = [str(Path(__file__).resolve().parent.parent / "src"), str(Path(__file__).resolve().parent.parent)]

from bench._data import data_dir  # noqa: E402
from bench._pairs import split  # noqa: E402
from bench._stories import Case, cases, one_line  # noqa: E402
from bench._training import held_out, place  # noqa: E402
from bench.check import document, measures  # noqa: E402
from wiredesk.check import CheckOptions, SourceIndex  # noqa: E402
from wiredesk.check._check import view  # noqa: E402
from wiredesk.check._compare import compare  # noqa: E402
from wiredesk.check._decide import decide, decided  # noqa: E402
from wiredesk.check._matter import Matter  # noqa: E402
from wiredesk.check._opinion import opinion_score  # noqa: E402
from wiredesk.check.reading._pairs import read_pairs, reckoned_pair  # noqa: E402
from wiredesk.check.reading._reading import READ, read_features  # noqa: E402
from wiredesk.check.reading._rest import LEXICAL, WEIGHTS, Scores, lexical_features  # noqa: E402
from wiredesk.check.text._diff import Likeness, align, cut_out, likeness  # noqa: E402
from wiredesk.check.text._evidence import find_evidence  # noqa: E402
from wiredesk.check.text._layers import Slices  # noqa: E402
from wiredesk.check.text._view import Evidence, Finding, LineView  # noqa: E402
from wiredesk.model import CheckedLine  # noqa: E402
from wiredesk.neural import Reading, shipped_reader  # noqa: E402

CLASSES = ("contradicted", "not_found", "supported")
STRENGTH, SHARE = 3.0, 0.3
SHARES = (5 / 15, 3 / 15, 7 / 15)
"""Inverse strength of the ridge penalty, weight of a DeFacto claim; shares of the verdicts in a tune story."""
WHOLE = ("tune", "fit")
"""Parts of which no line was trained on."""
ALIKE = {"tune": 20.0, "fit": 2.0, "articles": 2.0, "train": 1.0}
ALIKE_READ = {"tune": 10.0, "fit": 5.0, "articles": 5.0, "slips": 1.5, "train": 0.2}
"""Weight of a line by part, where the entailment model did not read it and where it did: more for stories of several
reports with lines as an article has them than for the train stories, most of which have one report and pairs that are
hard by design (docs/choices.md)."""


@dataclass(frozen=True)
class Read:
    """A case with all that its verdict rests on but the score."""

    case: Case
    line: LineView
    evidence: Evidence
    findings: list[Finding]
    values: list[float]
    likeness: Likeness
    cut: bool
    reading: Reading | None = None

    @property
    def features(self) -> list[float]:
        """The numbers that the score is made from."""
        return [*self.values, *(read_features(self.reading) if self.reading is not None else ())]


def third(story: str) -> bool:
    """Whether a train story is one of those that the weights without the model are fitted on: enough for them."""
    return place(story) < 30


def read(case: Case) -> Read:
    """What the check reads of a case, without the entailment model."""
    line = view(case.draft.lines[0], Slices(case.reading))
    evidence = find_evidence(line, case.index)
    alignment = align(line, evidence)
    findings = compare(line, evidence, alignment)
    return Read(
        case,
        line,
        evidence,
        findings,
        lexical_features(line, evidence, findings),
        likeness(alignment),
        cut_out(alignment, evidence),
    )


def own(parts: tuple[str, ...], *, with_model: bool) -> list[Read]:
    """The labelled lines; with the model's readings, those of stories it has not seen."""
    chosen = [
        read(case)
        for part in parts
        for case in cases(part, None if part in WHOLE else held_out if with_model else third)
    ]
    if not with_model:
        return chosen
    reader = shipped_reader()
    assert reader is not None, "no entailment model is installed"
    chosen = [item for item in chosen if not decided(item.likeness, item.findings)]
    given = (reckoned_pair(item.line, item.evidence, item.findings) for item in chosen)
    readings = read_pairs(reader, given)
    return [replace(item, reading=reading) for item, reading in zip(chosen, readings, strict=True)]


def whole(items: list[Read], found: np.ndarray, options: CheckOptions) -> list[CheckedLine]:
    """What the whole check says with given probabilities."""
    said = []
    for item, scores in zip(items, found, strict=True):
        opinion = opinion_score(item.line, item.evidence)
        matter = Matter(item.line, item.evidence, item.findings, Scores(*scores), opinion, item.likeness, item.reading)
        said.append(decide(0, matter, options))
    return said


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


def fit(
    x: np.ndarray, y: np.ndarray, each: np.ndarray, ax: np.ndarray | None, ay: np.ndarray | None
) -> LogisticRegression:
    """Multinomial logistic regression; with DeFacto, the last feature says that a row is its own.

    Without it the verdicts are weighed to the shares they have in a tune story: the train lines have more wrong ones.
    """
    if ax is None or ay is None:
        weight = each * np.array([SHARES[label] / each[y == label].sum() * each.sum() for label in y])
        rows = np.hstack([x, np.zeros((len(x), 1))])
        return LogisticRegression(C=STRENGTH, max_iter=5000).fit(rows, y, sample_weight=weight)
    rows = np.vstack([np.hstack([x, np.zeros((len(x), 1))]), np.hstack([ax, np.full((len(ax), 1), 2.0)])])
    weight = np.r_[each, np.full(len(ax), SHARE)]
    return LogisticRegression(C=STRENGTH, max_iter=5000).fit(rows, np.r_[y, ay], sample_weight=weight)


def fitted(
    items: list[Read], alike: dict[str, float], more: tuple[np.ndarray, np.ndarray] | None = None
) -> list[list[float]]:
    """Weights from labelled lines, each with the weight of its part; prints how good they are on stories left out."""
    x = np.array([item.features for item in items])
    gold = [str(item.case.row["verdict"]) for item in items]
    y = np.array([CLASSES.index(verdict) if verdict in CLASSES else -1 for verdict in gold])
    stories = np.array([item.case.row["story"] for item in items])
    each = np.array([alike[item.case.row["split"]] for item in items])
    known = y >= 0
    ax, ay = more or (None, None)
    found = np.zeros((len(y), 3))
    for inner, outer in GroupKFold(10).split(x, y, stories):
        chosen = inner[known[inner]]
        model = fit(x[chosen], y[chosen], each[chosen], ax, ay)
        found[outer] = model.predict_proba(np.hstack([x[outer], np.zeros((len(outer), 1))]))
    for threshold in (0.35, 0.4, 0.45, 0.5, 0.55, 0.6):
        said = whole(items, found, CheckOptions(supported_at=threshold))
        rows = [(item.case.row, line) for item, line in zip(items, said, strict=True)]
        print(f"at {threshold}: " + ", ".join(f"{name} {value:.3f}" for name, value in measures(rows).items()))
    model = fit(x[known], y[known], each[known], ax, ay)
    return np.hstack([model.coef_[:, :-1], model.intercept_[:, None]]).round(4).tolist()


def main() -> None:
    """Fit, say how good, write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    print("without the entailment model")
    plain = fitted(own(tuple(ALIKE), with_model=False), ALIKE, defacto())
    print("with it, on stories it has not seen")
    read_too = fitted(own(tuple(ALIKE_READ), with_model=True), ALIKE_READ)
    if options.write:
        data = {"features": [*LEXICAL, *READ, "1"], "classes": CLASSES, "plain": plain, "read": read_too}
        WEIGHTS.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
