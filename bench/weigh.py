"""The ledger against slots labelled by reading: which figures share a slot, and the relation of their values.

A labelled slot is found when one of ours holds at least half of their values together (Jaccard over labelled values).
Precision counts our slots that hold a labelled value. Scores are means over stories, as the labels ask.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from wiredesk.annotate import annotate
from wiredesk.group import one_story
from wiredesk.model import AnnotatedArticle, FigureSlot
from wiredesk.weigh import weigh

from ._data import LABELS
from ._pairs import json_lines
from ._reports import report
from ._stories import article_of
from ._table import print_table

Key = tuple[str, int, int]

PARTS = ("tune", "report", "read", "kept", "fresh_read", "fresh_kept")
READ = ("tune", "read", "fresh_read")
"""The parts whose errors may be read."""


def labelled() -> dict[str, list[dict[str, Any]]]:
    """Labelled slots by story."""
    table: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for name in ("figure_slots", "figure_slots_more", "figure_slots_fresh"):
        for row in json_lines(LABELS / f"{name}.jsonl"):
            table[row["story"]].append(row)
    return dict(table)


def part_of(row: dict[str, Any]) -> str:
    """The part of the labels a row belongs to: tune, report, and the two halves of the other files."""
    return str(row.get("half") or row["split"])


def articles_of(rows: Sequence[dict[str, Any]], cache: dict[str, AnnotatedArticle]) -> list[AnnotatedArticle]:
    """The annotated sources of a labelled story."""
    wanted = dict.fromkeys(url for row in rows for url in row["sources"])
    for url in wanted:
        if url not in cache:
            found = report(url)
            if found is None:
                raise KeyError(url)
            cache[url] = annotate(article_of(found))
    return [cache[url] for url in wanted]


def keys_of(slot: dict[str, Any]) -> set[Key]:
    """The values of a labelled slot, by place."""
    return {(v["url"], v["start"], v["end"]) for v in slot["values"]}


def touched(slot: FigureSlot, known: set[Key]) -> set[Key]:
    """Labelled values a slot of ours holds, by overlap."""
    return {key for key in known for v in slot.values if v.url == key[0] and v.start < key[2] and key[1] < v.end}


def score(
    story: str, rows: Sequence[dict[str, Any]], slots: Sequence[FigureSlot], verbose: bool = False
) -> dict[str, float]:
    """Precision, recall, F1 of slots and share of relations right among those found."""
    known = {key for row in rows for key in keys_of(row)}
    by_id = {slot.id: slot for slot in slots}
    ours = [(slot, touched(slot, known)) for slot in slots]
    ours = [(slot, keys) for slot, keys in ours if keys]
    for slot, keys in list(ours):  # the labels hold conversions in one slot
        if slot.relation == "other_unit" and slot.see and (more := touched(by_id[slot.see], known)):
            ours = [(s, k) for s, k in ours if s.id not in (slot.id, slot.see)] + [(slot, keys | more)]
    pairs = sorted(
        (
            (len(keys & keys_of(row)) / len(keys | keys_of(row)), i, j)
            for i, row in enumerate(rows)
            for j, (_, keys) in enumerate(ours)
        ),
        key=lambda p: (-p[0], p[1], p[2]),
    )
    taken_row: dict[int, int] = {}
    for value, i, j in pairs:
        if value >= 0.5 and i not in taken_row and j not in taken_row.values():
            taken_row[i] = j
    right = 0
    for i, j in taken_row.items():
        allowed = {rows[i]["relation"], *rows[i].get("accept", ())}
        good = ours[j][0].relation in allowed
        right += good
        if verbose and not good:
            print(f"  relation {story}: {rows[i]['what']}: {rows[i]['relation']}, ours {ours[j][0].relation}")
    if verbose:
        for i, row in enumerate(rows):
            if i not in taken_row:
                parts = [(s.what, s.scope, sorted({v.value for v in s.values})) for s, k in ours if k & keys_of(row)]
                print(f"  missed {story}: {row['what']} {[v['value'] for v in row['values']]} -> {parts}")
    found = len(taken_row)
    precision, recall = found / max(1, len(ours)), found / len(rows)
    f1 = 2 * precision * recall / (precision + recall) if found else 0.0
    return {"precision": precision, "recall": recall, "f1": f1, "relation": right / found if found else 0.0}


def main(verbose: bool = False) -> None:
    """Print the table, a line a part."""
    cache: dict[str, AnnotatedArticle] = {}
    rows_of: dict[str, list[list[float]]] = {part: [] for part in PARTS}
    seconds, count = 0.0, 0
    for story, rows in labelled().items():
        made = one_story(articles_of(rows, cache))
        clock = time.perf_counter()
        ledger = weigh(made)
        seconds, count = seconds + time.perf_counter() - clock, count + 1
        split = part_of(rows[0])
        result = score(story, rows, ledger.figures, verbose and split in READ)
        rows_of[split].append([result["precision"], result["recall"], result["f1"], result["relation"]])
    table = [
        (split, len(values), *(sum(column) / len(values) for column in zip(*values, strict=True)))
        for split, values in rows_of.items()
    ]
    print_table("weigh: figure slots", ("split", "stories", "precision", "recall", "F1", "relation right"), table)
    print(f"\n{count / seconds:.0f} ledgers a second")


if __name__ == "__main__":
    main()
