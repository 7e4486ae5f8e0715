"""Claims with the evidence they are judged by, from the entailment sets: for training and for reporting, never both."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ._data import data_dir

CONTRADICTS, NEITHER, SUPPORTS, UNCHECKABLE, NOT_SUPPORTED = 0, 1, 2, 3, -1
"""Labels; NOT_SUPPORTED is one of the first two, the set does not say which."""

_BREAK = re.compile(r"(?<=[.!?])[\"”’)]{0,2}\s+(?=[\"“‘(A-Z0-9])|\n+")


@dataclass(frozen=True)
class Pair:
    """A claim, its whole source text as sentences, and a label."""

    claim: str
    source: tuple[str, ...]
    label: int
    group: str


def split(text: str) -> tuple[str, ...]:
    """Sentences of a text, by a plain rule."""
    return tuple(part.strip() for part in _BREAK.split(text) if part.strip())


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSON Lines file."""
    with path.open(encoding="utf-8") as file:
        for row in file:
            yield json.loads(row)


def fever(*names: str) -> list[Pair]:
    """Symmetric FEVER (Schuster et al., 2019)."""
    pairs = []
    for name in names:
        for row in json_lines(data_dir("fever_symmetric") / name):
            label = str(row.get("gold_label") or row.get("label"))
            value = SUPPORTS if label.startswith("SUPPORT") else CONTRADICTS if label.startswith("REFUTE") else NEITHER
            text = row.get("evidence_sentence") or row.get("evidence") or row.get("sentence1")
            pairs.append(Pair(str(row["claim"]), (str(text),), value, "fever"))
    return pairs


def defacto(part: str) -> list[Pair]:
    """DeFacto (Liu et al., 2023): part train, val or test."""
    return [
        Pair(row["candidate"], split(row["article"]), NOT_SUPPORTED if row["has_error"] else SUPPORTS, "defacto")
        for row in json_lines(data_dir("defacto") / "data" / f"{part}.jsonl")
    ]


def wice(part: str) -> list[Pair]:
    """WiCE claims (Kamoi et al., 2023): part dev or test; partially supported counts as not supported."""
    path = data_dir("wice") / "data" / "entailment_retrieval" / "claim" / f"{part}.jsonl"
    return [
        Pair(row["claim"], tuple(row["evidence"]), SUPPORTS if row["label"] == "supported" else NOT_SUPPORTED, "wice")
        for row in json_lines(path)
    ]


def summedits(domain: str, part: str | None = None) -> list[Pair]:
    """SummEdits (Laban et al., 2023), one domain."""
    rows = json.loads((data_dir("summedits_dev") / f"summedits_{domain}.json").read_text(encoding="utf-8"))
    return [
        Pair(row["summary"], split(row["doc"]), SUPPORTS if row["label"] else NOT_SUPPORTED, f"summedits_{domain}")
        for row in rows
        if part is None or row.get("split") == part
    ]


def _flat(path: Path) -> Iterator[dict[str, Any]]:
    """Rows of a label file, one a line of an article, whether it has them so or by story."""
    for row in json_lines(path):
        lines = row.pop("lines", None)
        yield from [row] if lines is None else [{"kind": None, **row, **line} for line in lines]


_FILES = {
    "train": ("check_lines_more.jsonl", "check_lines_train.jsonl"),
    "sets": ("check_lines_sets.jsonl",),
    "articles": ("check_lines_articles.jsonl",),
    "fit": ("check_lines_fit.jsonl",),
    "slips": ("check_lines_slips.jsonl",),
}


def labelled(part: str) -> list[dict[str, Any]]:
    """Our own labelled lines: part tune, report, sets (nothing is fitted on them), fit, train, articles or slips.

    A wrong line that has a true twin (the line of its pair before it) gets it as ``twin``.
    """
    folder = Path(__file__).parent / "labels"
    rows = [row for name in _FILES.get(part, ("check_lines.jsonl",)) for row in _flat(folder / name)]
    true: dict[tuple[str, int], str] = {}
    for row in rows:
        if row.get("pair") is not None:
            key = (row["story"], row["pair"])
            if row["verdict"] == "supported":
                true[key] = row["text"]
            elif key in true:
                row["twin"] = true[key]
    return [row for row in rows if row["split"] == part]
