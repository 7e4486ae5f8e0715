"""The measures of timeline summarisation as tilse defines them (Martschat and Markert 2017), re-made.

AR1 and AR2 are the F scores of alignment-based ROUGE ("align+ m:1"): each day of one timeline is aligned to
the day of the
other that costs least, (1 - 1/(days apart + 1)) * (1 - ROUGE-1 F); n-grams that match count 1/(days apart + 1).
Words are lower-cased and stemmed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date

from wiredesk.lang import stem

Timeline = Mapping[date, str]
Grams = Counter[tuple[str, ...]]

_WORD = re.compile(r"[a-z0-9]+")


def grams(text: str, size: int) -> Grams:
    """N-grams of the stems of a text."""
    stems = [stem(word) for word in _WORD.findall(text.lower())]
    return Counter(tuple(stems[i : i + size]) for i in range(len(stems) - size + 1))


def _f(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _overlap(a: Grams, b: Grams) -> int:
    return sum((a & b).values())


def _rouge1(a: Grams, b: Grams) -> float:
    same = _overlap(a, b)
    return _f(same / max(1, sum(a.values())), same / max(1, sum(b.values())))


def _one_way(source: Timeline, target: Timeline, size: int) -> float:
    """Share of the source's n-grams found in the aligned days of the target, weighted by nearness in time."""
    ones = {day: grams(text, 1) for day, text in target.items()}
    many = {day: grams(text, size) for day, text in target.items()}
    found, total = 0.0, 0
    for day, text in source.items():
        own = grams(text, 1)
        cost = {other: (1 - 1 / (abs((day - other).days) + 1)) * (1 - _rouge1(own, ones[other])) for other in target}
        home = min(cost, key=lambda other: (cost[other], abs((day - other).days), other))
        mine = grams(text, size)
        found += _overlap(mine, many[home]) / (abs((day - home).days) + 1)
        total += sum(mine.values())
    return found / total if total else 0.0


def aligned_rouge(made: Timeline, gold: Timeline, size: int) -> float:
    """F of alignment-based ROUGE-``size``; 0 for an empty timeline."""
    if not made or not gold:
        return 0.0
    return _f(_one_way(made, gold, size), _one_way(gold, made, size))


def date_f1(made: Timeline, gold: Timeline) -> float:
    """F of the days."""
    same = len(made.keys() & gold.keys())
    return _f(same / len(made), same / len(gold)) if made and gold else 0.0
