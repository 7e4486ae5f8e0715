"""Fitting the weights by which figures share a slot, for the tool that writes them and for cross-validation."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from wiredesk.group import one_story
from wiredesk.model import AnnotatedArticle, Story
from wiredesk.weigh._desk import Desk
from wiredesk.weigh._item import Item
from wiredesk.weigh._keys import read_items
from wiredesk.weigh._pairs import Model, Pairs

from ._data import LABELS
from ._grouping import basil, ecbplus, newswcl50
from ._pairs import json_lines
from .weigh import articles_of, keys_of, labelled, part_of

FITTED = ("tune", "read", "fresh_read")
FOLDS = 5
ARTICLES = 10
"""Reports of a story the pairs were drawn from."""
SINGLE = 0.5
Judged = list[tuple[tuple[float, ...], bool]]


@dataclass(frozen=True)
class Case:
    """A labelled story with its pairs: whether the values agree, features, whether they are one slot."""

    name: str
    rows: list[dict[str, Any]]
    story: Story | None
    equal: Judged
    different: Judged


def cases(parts: Sequence[str] = FITTED) -> list[Case]:
    """The labelled stories of some parts."""
    cache: dict[str, AnnotatedArticle] = {}
    return [
        _case(name, rows, one_story(articles_of(rows, cache)))
        for name, rows in labelled().items()
        if part_of(rows[0]) in parts
    ]


def _case(name: str, rows: list[dict[str, Any]], story: Story) -> Case:
    items = read_items(Desk(story))
    slots = [_slots_of(item, rows) for item in items]
    pairs = Pairs(items)
    found: dict[bool, Judged] = {True: [], False: []}
    for i, j in combinations(range(len(items)), 2):
        a, b = items[i], items[j]
        if (a.kind, a.unit) != (b.kind, b.unit) or not (slots[i] or slots[j]):
            continue
        if not (slots[i] and slots[j]) and a.doc == b.doc:
            continue  # a second printing in one report is not labelled
        values = pairs.features(a, b)
        if values is not None:
            found[values[0]].append((values[1], bool(slots[i] & slots[j])))
    return Case(name, rows, story, found[True], found[False])


def read_pairs() -> Case:
    """The pairs of ``slot_pairs.jsonl``, drawn from three other sets and judged by reading, as one case."""
    sets = {"basil": basil, "newswcl50": newswcl50, "ecbplus": ecbplus}
    rows = list(json_lines(LABELS / "slot_pairs.jsonl"))
    found: dict[bool, Judged] = {True: [], False: []}
    for name, read in sets.items():
        stories: dict[str, list[AnnotatedArticle]] = defaultdict(list)
        for article, story in read():
            if len(stories[story]) < ARTICLES:
                stories[story].append(article)
        for story in sorted({row["story"] for row in rows if row["set"] == name}):
            items = read_items(Desk(one_story(stories[story])))
            by_place = {(item.desk.articles[item.doc].url, item.figure.start): item for item in items}
            pairs = Pairs(items)
            for row in rows:
                a, b = by_place.get(tuple(row["a"][:2])), by_place.get(tuple(row["b"][:2]))
                values = pairs.features(a, b) if row["story"] == story and a is not None and b is not None else None
                if values is not None:
                    found[values[0]].append((values[1], row["same"]))
    return Case("pairs", [], None, found[True], found[False])


def _slots_of(item: Item, rows: list[dict[str, Any]]) -> frozenset[int]:
    """The labelled slots a figure stands in."""
    url = item.desk.articles[item.doc].url
    spans = [(item.figure.start, item.figure.end), *((t.start, t.end) for t in item.twins)]
    return frozenset(
        place
        for place, row in enumerate(rows)
        for key in keys_of(row)
        if key[0] == url and any(start < key[2] and key[1] < end for start, end in spans)
    )


def fit(found: Iterable[Case], pairs: Case, strength: float = 0.3) -> Model:
    """Fit both sets of weights; a story weighs as the root of its pairs, the pairs judged singly at half weight."""
    found = list(found)
    equal, equal_bias = _fit([case.equal for case in found], pairs.equal, strength)
    different, different_bias = _fit([case.different for case in found], pairs.different, strength)
    return Model(equal, different, equal_bias, different_bias, 0.3, 0.1)


def _fit(stories: list[Judged], single: Judged, strength: float) -> tuple[tuple[float, ...], float]:
    rows = [row for story in stories for row in story]
    x = np.array([values for values, _ in (*rows, *single)])
    y = np.array([same for _, same in (*rows, *single)])
    weight = np.array([1.0 / len(story) ** 0.5 for story in stories for _ in story])
    weight = np.concatenate([weight / weight.mean(), np.full(len(single), SINGLE)])
    mean, spread = x.mean(0), x.std(0)
    spread[spread < 1e-6] = 1.0
    learned = LogisticRegression(C=strength, max_iter=3000).fit((x - mean) / spread, y, sample_weight=weight)
    weights = learned.coef_[0] / spread
    return tuple(round(float(w), 3) for w in weights), round(float(learned.intercept_[0] - (weights * mean).sum()), 3)


def fold_of(name: str, split: int = 0) -> int:
    """Fold of a story."""
    return zlib.crc32(f"{split}|{name}".encode()) % FOLDS
