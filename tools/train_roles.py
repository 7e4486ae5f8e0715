"""Rebuild ``src/wiredesk/compose/data/roles.bin``: which role a sentence plays around the main event.

    python tools/train_roles.py [--output FILE]

Needs the ``bench`` extra (scikit-learn) and the ``newsdiscourse`` data. Trained on its train part; the strength of the
penalty was chosen on its validation part; ``python -m bench roles`` prints the quality on its test part.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench._newsdiscourse import documents  # noqa: E402
from wiredesk.compose._role_features import BITS, rows  # noqa: E402
from wiredesk.compose._role_model import FILE, ROLES, dump  # noqa: E402

PENALTY = 0.1


def main() -> None:
    """Train and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=FILE)
    options = parser.parse_args()
    found: list[list[int]] = []
    labels: list[int] = []
    for document in documents("train"):
        found += rows(document.title, document.texts)
        labels += [ROLES.index(role) for role in document.roles]
    places = np.concatenate([np.asarray(row) for row in found])
    ends = np.cumsum([0, *(len(row) for row in found)])
    matrix = csr_matrix((np.ones(len(places)), places, ends), shape=(len(found), 1 << BITS))
    matrix.sum_duplicates()
    model = LogisticRegression(C=PENALTY, max_iter=1000).fit(matrix, labels)
    weights = model.coef_.T.astype(np.float32)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_bytes(dump(weights, model.intercept_.astype(np.float32)))
    print(f"{options.output.name}: {len(labels)} sentences, {options.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
