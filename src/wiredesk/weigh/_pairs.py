"""How likely two figures are printings of one quantity: what they have in common, weighed.

The weights stand in ``weights.json``, written by ``tools/train_slots.py`` from slots labelled by reading; none is set
by hand. What is certain without learning (another unit, another rate) is a hard rule here.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, log

from ._distinct import are_two_rates
from ._item import Item
from ._rules import (
    LIKE_ELSEWHERE,
    METERED,
    RATIO,
    comes_and_goes,
    has_climbed,
    is_odd,
    is_series,
    log_of,
    may_differ,
    near_one,
    one_market,
    same_value,
    share,
    two_markets,
    unlike,
)
from ._sorts import two_sorts
from ._things import CUT_OFF

COMMON = tuple(
    "like near state_same state_none state_one head_same head_one head_none quals quals_differ scope_same scope_differ "
    "scope_one nested rival same_report same_sentence rare part stock whole era ahead held change copies names_same "
    "names_differ day_same day_differ early".split()
)
EQUAL = (*COMMON, "exact", "odd", "small", "digits", "money", "percent", "duration", "measure")
DIFFERENT = (*COMMON, "ratio", "tally", "apart", "only", "together", "money", "percent", "duration", "measure")
_ODD, _LARGE = 11, 100
_SEVERAL = 2
_BY_HOUR, _CLIMBED = 0.5, 0.8
_DOUBT = 0.12
"""For two figures that share but a number many things share: they make no slot, nor keep two of a larger one apart."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of the features of pairs whose values agree, and of pairs whose values differ; each with its bias."""

    equal: tuple[float, ...]
    different: tuple[float, ...]
    equal_bias: float
    different_bias: float
    join: float
    least: float


@cache
def shipped() -> Model:
    """The model of ``weights.json``."""
    table = json.loads((files("wiredesk") / "weigh" / "weights.json").read_text(encoding="utf-8"))
    return Model(
        tuple(table["equal"][name] for name in EQUAL),
        tuple(table["different"][name] for name in DIFFERENT),
        table["equal_bias"],
        table["different_bias"],
        table["join"],
        table["least"],
    )


class Pairs:
    """The pairs of one story: which places rival, how rare a value is."""

    def __init__(self, items: list[Item]) -> None:
        self._rivals = _rival_places(items)
        self._by_place = {(kind, unit, states) for kind, unit, states, _, _ in self._rivals if states}
        self._seen: dict[tuple[str, str, str | None, float], int] = {}
        for item in items:
            key = (item.doc, item.kind, item.unit, item.figure.value)
            self._seen[key] = self._seen.get(key, 0) + 1
        self._values: dict[tuple[object, ...], set[float]] = {}
        self._reports: dict[tuple[object, ...], set[str]] = {}
        for item in items:
            self._values.setdefault((item.doc, *_counted(item)), set()).add(item.figure.value)
            self._reports.setdefault((*_counted(item), item.figure.value), set()).add(item.doc)

    def chance(self, model: Model, a: Item, b: Item) -> float:
        """Probability that two figures are one quantity; a count that is told as it went on is certain."""
        if not same_value(a, b):
            if is_series(a, b):
                return 1.0
            if comes_and_goes(a, b) and not self._apart(a, b):
                return _BY_HOUR
            if one_market(a, b) and (a.doc != b.doc or may_differ(a, b)):
                return _BY_HOUR
            if has_climbed(a, b) and may_differ(a, b) and not self._apart(a, b):
                return max(chance(model, self.features(a, b)), _CLIMBED if a.scope == b.scope and a.scope else _BY_HOUR)
            if (a.again or b.again) and a.states and a.states == b.states and may_differ(a, b):
                return _BY_HOUR
        features = self.features(a, b)
        found = chance(model, features)
        if features is not None and not features[0] and a.doc != b.doc and near_one(a, b):
            return max(found, _BY_HOUR)
        return _DOUBT if found > _DOUBT and same_value(a, b) and unlike(a, b) else found

    def features(self, a: Item, b: Item) -> tuple[bool, tuple[float, ...]] | None:
        """Whether the values agree, and the features; None when the two cannot be one quantity."""
        f, g = a.figure, b.figure
        together = a.doc == b.doc and abs(a.sentence - b.sentence) <= 1
        if a.rate != b.rate or f.vague != g.vague or two_sorts(a.sort, b.sort, together):
            return None
        if f.high is None and g.high is None and not -RATIO <= log_of(f.value) - log_of(g.value) <= RATIO:
            return None  # most pairs end here
        equal = same_value(a, b)
        if are_two_rates(a, b):
            return None
        if a.kind == "age" and (f.high is None) != (g.high is None):
            return None  # of one and of many
        if a.states and b.states and not a.states & b.states and not (equal and _misread(a, b)):
            return None
        if a.whole != b.whole and (a.scope or b.scope):
            return None
        if a.states & CUT_OFF and a.head != b.head and not (a.head in METERED and b.head in METERED):
            return None  # people without power are not homes without power, whatever the number
        if a.ahead != b.ahead and f.value != g.value:
            return None  # a forecast near a count is not that count
        if not equal and two_markets(a, b):
            return None
        if not equal and (self._apart(a, b) or not may_differ(a, b)):
            return None
        return equal, (*self._common(a, b), *(_equal(a, b) if equal else self._different(a, b)), *_kinds(a))

    def _apart(self, a: Item, b: Item) -> bool:
        """Whether the story keeps two values apart: several reports print both for one tally, or what is
        cut off is told by place and one of the two prints none."""
        both = self._reports[*_counted(a), a.figure.value] & self._reports[*_counted(b), b.figure.value]
        if a.states and len(both) >= _SEVERAL:
            return True
        placed = (a.scope is None) != (b.scope is None) and share(a.stems, b.stems) < LIKE_ELSEWHERE
        return placed and bool(a.states & CUT_OFF) and (a.kind, a.unit, a.states) in self._by_place

    def _common(self, a: Item, b: Item) -> tuple[float, ...]:
        """The features that pairs of any values have, in the order of ``COMMON``."""
        same_scope = a.scope == b.scope
        nested = not same_scope and a.scope is not None and b.scope is not None and a.desk.nested(a.scope, b.scope)
        states, heads = a.states == b.states, a.head == b.head
        union = a.quals | b.quals
        apart = a.scope is not None and b.scope is not None and not same_scope
        rare = 1.0 / max(self._count(a, b), self._count(b, a))
        return (
            share(a.stems, b.stems),
            share(a.near, b.near),
            float(states and bool(a.states)),
            float(states and not a.states),
            float(not states and not (a.states and b.states)),
            float(heads and a.head is not None),
            float(not heads and (a.head is None or b.head is None)),
            float(heads and a.head is None),
            len(a.quals & b.quals) / len(union) if union else 0.0,
            float(bool(a.quals and b.quals) and not a.quals & b.quals),
            float(same_scope and a.scope is not None),
            float(apart and not nested),
            float(not same_scope and not apart),
            float(nested),
            float(apart and not nested and self._rival(a, b)),
            float(a.doc == b.doc),
            float(a.doc == b.doc and a.sentence == b.sentence),
            rare,
            float(a.part != b.part),
            float(a.base != b.base),
            float(a.whole != b.whole),
            float(a.era != b.era),
            float(a.ahead != b.ahead),
            float(a.held is not None and a.held == b.held),
            float(a.figure.change != b.figure.change),
            float(a.desk.origin_of(a.doc) == a.desk.origin_of(b.doc) and a.doc != b.doc),
            share(a.names, b.names),
            float(bool(a.names and b.names) and not a.names & b.names),
            float(bool(a.days & b.days)),
            float(bool(a.days and b.days) and not a.days & b.days),
            1.0 / (1.0 + 0.2 * max(a.sentence, b.sentence)),
        )

    def _different(self, a: Item, b: Item) -> tuple[float, ...]:
        low, high = sorted((abs(a.figure.value), abs(b.figure.value)))
        timed = a.time is not None and b.time is not None and a.time != b.time
        counts = len(self._values[a.doc, *_counted(a)]) * len(self._values[b.doc, *_counted(b)])
        both = self._reports[*_counted(a), a.figure.value] & self._reports[*_counted(b), b.figure.value]
        return (
            log(max(high, 1e-9) / max(low, 1e-9)) if low else 2.0,
            float(bool(a.states) and a.states == b.states and a.head == b.head),
            float(timed),
            1.0 / counts,
            float(bool(both)),
        )

    def _count(self, a: Item, b: Item) -> int:
        """How many figures of one report print the value of the other."""
        return self._seen.get((a.doc, b.kind, b.unit, b.figure.value), 1)

    def _rival(self, a: Item, b: Item) -> bool:
        return (a.kind, a.unit, a.states, min(a.scope or "", b.scope or ""), max(a.scope or "", b.scope or "")) in (
            self._rivals
        )


def chance(model: Model, found: tuple[bool, tuple[float, ...]] | None) -> float:
    """Probability that a pair is one quantity."""
    if found is None:
        return 0.0
    equal, values = found
    weights, bias = (model.equal, model.equal_bias) if equal else (model.different, model.different_bias)
    total = bias + sum(weight * value for weight, value in zip(weights, values, strict=True) if value)
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, total))))


def _rival_places(items: list[Item]) -> set[tuple[str, str | None, frozenset[str], str, str]]:
    """Pairs of places for which one report counts the same thing apart: "four in Kyiv, 31 in Kharkiv"."""
    told: dict[tuple[str, str, str | None, frozenset[str]], dict[str, set[float]]] = {}
    for item in items:
        if item.scope is not None:
            key = (item.doc, item.kind, item.unit, item.states)
            told.setdefault(key, {}).setdefault(item.scope, set()).add(item.figure.value)
    found = set()
    for (_, kind, unit, states), places in told.items():
        names = sorted(places)
        for i, one in enumerate(names):
            for other in names[i + 1 :]:
                if not places[one] & places[other]:
                    found.add((kind, unit, states, one, other))
    return found


def _equal(a: Item, b: Item) -> tuple[float, ...]:
    f, g = a.figure, b.figure
    value = abs(f.value)
    return (
        float(f.value == g.value and f.high == g.high),
        float(f.value == g.value and is_odd(value)),
        float(value < _ODD),
        min(4, len(f"{value:.6g}".replace(".", "").strip("0"))) / 4,
    )


def _counted(item: Item) -> tuple[object, ...]:
    """What an item counts, without its place and time."""
    return item.kind, item.unit, item.states, None if item.states & CUT_OFF else item.head


def _misread(a: Item, b: Item) -> bool:
    """Whether a number is so odd that one of two states was read wrong."""
    value = a.figure.value
    return value == b.figure.value and value >= _LARGE and value % 10 != 0 and a.unit is None


def _kinds(a: Item) -> tuple[float, ...]:
    return (
        float(a.kind == "money"),
        float(a.kind == "percent"),
        float(a.kind == "duration"),
        float(a.kind == "measure"),
    )
