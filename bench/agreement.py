"""How far two readers of the labelled lines agree: the second read the sources and the lines, not the first's verdicts.

``labels/check_lines_second.jsonl`` holds the second reader's verdict on lines of the train, tune and report stories,
``or`` a second verdict where the reader wavered. Both readers are language models under our rules, so the figure tells
how well the rules decide a line, not that an editor would agree.
"""

from __future__ import annotations

import json
from collections import Counter

from ._data import LABELS
from ._pairs import labelled
from ._table import print_table

VERDICTS = ("supported", "contradicted", "not_found", "not_checkable")


def kappa(pairs: list[tuple[str, str]]) -> float:
    """Cohen's kappa (Cohen, 1960) of pairs of verdicts: agreement beyond what their shares alone would give."""
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(first[v] * second[v] for v in VERDICTS) / len(pairs) ** 2
    return (sum(a == b for a, b in pairs) / len(pairs) - chance) / (1 - chance)


def main() -> None:
    """Print the agreement by part, and the verdicts of both."""
    text = (LABELS / "check_lines_second.jsonl").read_text(encoding="utf-8")
    second = {(row["story"], row["text"]): row for row in map(json.loads, text.splitlines())}
    rows = []
    seen: Counter[tuple[str, str]] = Counter()
    for part in ("train", "tune", "report"):
        both = [
            (str(row["verdict"]), second[key])
            for row in labelled(part)
            if (key := (str(row["story"]), str(row["text"]))) in second
        ]
        if not both:
            continue
        pairs = [(verdict, str(other["verdict"])) for verdict, other in both]
        wavered = sum(a == b["verdict"] or a == b.get("or") for a, b in both) / len(both)
        rows.append([part, len(pairs), sum(a == b for a, b in pairs) / len(pairs), wavered, kappa(pairs)])
        seen.update(pairs)
    header = ["part", "lines", "same verdict", "or one of two where it wavered", "kappa"]
    print_table("two readers of the labelled lines", header, rows)
    counts = [[first, *(seen[first, other] for other in VERDICTS)] for first in VERDICTS]
    print_table("verdicts (rows: first reader, columns: second)", ["", *VERDICTS], counts)
