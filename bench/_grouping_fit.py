"""Fitting the weights of the group room, for the tool that writes them and for the bench that cross-validates them."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression

from wiredesk.group._clusters import average_linkage
from wiredesk.group._links import PROBABLE
from wiredesk.group._model import Model
from wiredesk.group._options import GroupOptions
from wiredesk.group._pairs import Comparer
from wiredesk.group._window import Window

from ._grouping import Labelled, scores

FOLDS = 5
SPLITS = 5
JOINS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)
Array = np.ndarray


@dataclass(frozen=True)
class Pairs:
    """The pairs of a set that the index proposes: names, features, whether they are one story."""

    labels: dict[str, str]
    names: list[tuple[str, str]]
    x: Array
    y: Array


def pairs_of(rows: Labelled) -> Pairs:
    """Read a set and propose its pairs as the room does; MIXED pages are no story."""
    window = Window(GroupOptions(window_articles=len(rows), candidates=30))
    labels = {article.id: story for article, story in rows}
    comparer = Comparer()
    found: dict[tuple[str, str], Array] = {}
    for _, item in window.read_all([article for article, _ in rows]):
        if near := window.near(item):
            values = comparer.values([(item, near)])
            for other, row, worth in zip(near, values, comparer.worth([(item, near)], values), strict=True):
                if worth:
                    found[min(item.id, other.id), max(item.id, other.id)] = row
        window.enter(item)
    names = sorted(found)
    same = [labels[a] == labels[b] and labels[a] != "MIXED" for a, b in names]
    return Pairs(labels, names, np.array([found[pair] for pair in names]), np.array(same))


def fit(parts: Sequence[tuple[Pairs, float]], keep: Array | None = None, strength: float = 0.02) -> Model:
    """Fit over weighted sets; ``keep`` masks the pairs of the first."""
    masks = [keep if place == 0 and keep is not None else np.ones(len(p.y), bool) for place, (p, _) in enumerate(parts)]
    x = np.vstack([p.x[m] for (p, _), m in zip(parts, masks, strict=True)])
    y = np.concatenate([p.y[m] for (p, _), m in zip(parts, masks, strict=True)])
    weight = np.concatenate([np.full(int(m.sum()), w) for (_, w), m in zip(parts, masks, strict=True)])
    mean, spread = x.mean(0), x.std(0) + 1e-6
    learned = LogisticRegression(C=strength, max_iter=3000).fit((x - mean) / spread, y, sample_weight=weight)
    weights = learned.coef_[0] / spread
    return Model(float(learned.intercept_[0] - (weights * mean).sum()), tuple(float(w) for w in weights))


def chances(model: Model, x: Array) -> Array:
    """Probability of each pair."""
    return model.probabilities(x)


def out_of_fold(day: Pairs, extra: Sequence[tuple[Pairs, float]], split: int = 0) -> Array:
    """Probability of each pair of a day by a model that saw neither of its two stories.

    Args:
        day: the pairs. extra: sets that are trained on as well, with their weights.
        split: which way of dealing the stories into folds.
    """
    folds = np.array([[zlib.crc32(f"{split}|{day.labels[one]}".encode()) % FOLDS for one in p] for p in day.names])
    found = np.zeros(len(day.y))
    for i in range(FOLDS):
        for j in range(i, FOLDS):
            seen = np.isin(folds, (i, j)).any(1)
            asked = np.all((folds == (i, j)) | (folds == (j, i)), axis=1)
            if asked.any():
                found[asked] = chances(fit([(day, 1.0), *extra], ~seen), day.x[asked])
    return found


def clusters(day: Pairs, values: Array, join: float) -> dict[str, str]:
    """Group a day by average linkage over these probabilities, as the room does."""
    probable = {pair: float(p) for pair, p in zip(day.names, values, strict=True) if p >= PROBABLE}
    near: dict[str, set[str]] = defaultdict(set)
    for a, b in probable:
        near[a].add(b)
        near[b].add(a)
    found: dict[str, str] = {}
    for start in sorted(day.labels):
        if start in found:
            continue
        component, waiting = {start}, [start]
        while waiting:
            fresh = near[waiting.pop()] - component
            component |= fresh
            waiting += fresh
        inside = {(a, b): probable[(a, b)] for a in component for b in near[a] if a < b}
        for group in average_linkage(sorted(component), inside, join):
            found.update(dict.fromkeys(group, group[0]))
    return found


def choose_join(day: Pairs, extra: Sequence[tuple[Pairs, float]]) -> tuple[float, dict[str, float]]:
    """Return the threshold with the best mean pair F1 out of fold, with its mean scores.

    The mean is over several ways of dealing the stories into folds: one alone says little about a hundredth.
    """
    gold = {one: story for one, story in day.labels.items() if story != "MIXED"}
    dealt = [out_of_fold(day, extra, split) for split in range(SPLITS)]
    rated = []
    for join in JOINS:
        rows = [scores(gold, clusters(day, values, join)) for values in dealt]
        rated.append(({key: float(np.mean([row[key] for row in rows])) for key in rows[0]}, join))
    best, join = max(rated, key=lambda row: (row[0]["pair F1"], row[1]))
    return join, best
