"""How likely two figures are printings of one quantity: what they have in common, weighed.

The weights stand in ``weights.json``, written by ``tools/train_slots.py`` from slots labelled by reading; none is set
by hand. What is certain without learning (another unit, another rate) is a hard rule here.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import exp, log

from ._agree import agree, rounding
from ._item import Item

COMMON = tuple(
    "like near state_same state_none state_one head_same head_one head_none quals quals_differ scope_same scope_differ "
    "scope_one nested rival same_report same_sentence rare part stock whole era ahead held change copies names_same "
    "names_differ day_same day_differ early".split()
)
EQUAL = (*COMMON, "exact", "odd", "small", "digits", "money", "percent", "duration", "measure")
DIFFERENT = (*COMMON, "ratio", "tally", "apart", "only", "together", "money", "percent", "duration", "measure")
_ODD, _LARGE = 11, 100
_NOUN_ONLY = frozenset({"hostage"})
_LIKE, _LIKE_ELSEWHERE = 0.3, 0.4
"""Share of stems two sentences must have in common for their places not to count."""
_COMES_BACK = frozenset({"no power", "no heat", "no water"})
_SEVERAL = 2
_METERED = frozenset({"consumer", "property", "building", "home", None})
_WENT_ON = re.compile(r"\b(?:then|later|by|noon|morning|afternoon|evening|night|rose|from|up|earlier)\b")
_BETWEEN = 70
_BY_HOUR = 0.5
_RATIO = log(4.0)
"""Log of how many times the other a value may be for both to be printings of one quantity."""


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
        return chance(model, self.features(a, b))

    def features(self, a: Item, b: Item) -> tuple[bool, tuple[float, ...]] | None:
        """Whether the values agree, and the features; None when the two cannot be one quantity."""
        f, g = a.figure, b.figure
        if a.rate != b.rate or f.vague != g.vague:
            return None
        if f.high is None and g.high is None and not -_RATIO <= log_of(f.value) - log_of(g.value) <= _RATIO:
            return None  # most pairs end here
        equal = same_value(a, b)
        if a.states and b.states and not a.states & b.states and not (equal and _misread(a, b)):
            return None
        if a.whole != b.whole and (a.scope or b.scope):
            return None
        if a.states & _COMES_BACK and a.head != b.head and not (a.head in _METERED and b.head in _METERED):
            return None  # people without power are not homes without power, whatever the number
        if not equal and (self._apart(a, b) or not may_differ(a, b)):
            return None
        return equal, (*self._common(a, b), *(_equal(a, b) if equal else self._different(a, b)), *_kinds(a))

    def _apart(self, a: Item, b: Item) -> bool:
        """Whether the story keeps two values apart: several reports print both for one tally, or what is
        cut off is told by place and one of the two prints none."""
        both = self._reports[*_counted(a), a.figure.value] & self._reports[*_counted(b), b.figure.value]
        if a.states and len(both) >= _SEVERAL:
            return True
        placed = (a.scope is None) != (b.scope is None) and _share(a.stems, b.stems) < _LIKE_ELSEWHERE
        return placed and bool(a.states & _COMES_BACK) and (a.kind, a.unit, a.states) in self._by_place

    def _common(self, a: Item, b: Item) -> tuple[float, ...]:
        same_scope = a.scope == b.scope
        nested = not same_scope and a.scope is not None and b.scope is not None and a.desk.nested(a.scope, b.scope)
        states, heads = a.states == b.states, a.head == b.head
        union = a.quals | b.quals
        apart = a.scope is not None and b.scope is not None and not same_scope
        rare = 1.0 / max(self._count(a, b), self._count(b, a))
        return (
            _share(a.stems, b.stems),
            _share(a.near, b.near),
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
            _share(a.names, b.names),
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


def same_value(a: Item, b: Item) -> bool:
    """Whether two figures can stand for one number."""
    f, g = a.figure, b.figure
    if a.doc == b.doc and f.value != g.value and f.modifier == g.modifier == "exact":
        return False  # one report does not round its own number
    return agree((f.value, f.high, f.modifier), (g.value, g.high, g.modifier))


def may_differ(a: Item, b: Item) -> bool:
    """Whether two different values may be printings of one quantity at all.

    Never a forecast and a count, a part or a total and a count, values of two years, counts of two things or two
    places, nor two numbers of one sentence; hostages may be taken, returned or alive, so the word alone is no tally.
    """
    if (a.ahead, a.part, a.base, a.whole, a.era, a.weak) != (b.ahead, b.part, b.base, b.whole, b.era, b.weak):
        return False
    if a.figure.vague or (a.doc == b.doc and a.sentence == b.sentence):
        return False
    if a.weak and (a.head is None or a.head != b.head):
        return False
    if a.doc == b.doc and not (a.states and (a.scope or a.whole or a.time is not None)):
        return False
    if (a.kind == "cardinal" and _two_things(a, b)) or (a.kind == "duration" and (a.head is None or a.head != b.head)):
        return False
    if a.scope and b.scope and a.scope != b.scope:
        need = _LIKE if a.desk.nested(a.scope, b.scope) else _LIKE_ELSEWHERE
        if _share(a.stems, b.stems) < need:
            return False
    if a.states == b.states == _NOUN_ONLY and _share(a.stems, b.stems) < _LIKE:
        return False
    return -_RATIO <= log_of(a.figure.value) - log_of(b.figure.value) <= _RATIO


def is_series(a: Item, b: Item) -> bool:
    """Whether a sentence tells how a count went on: "11 in the morning, 19 by noon and 27 in the afternoon"."""
    if a.doc != b.doc or a.sentence != b.sentence or not a.states or a.states != b.states or a.scope != b.scope:
        return False
    first, second = sorted((a.figure, b.figure), key=lambda figure: figure.start)
    between = a.desk.articles[a.doc].text[first.end : second.start]
    return len(between) <= _BETWEEN and _WENT_ON.search(between) is not None


def comes_and_goes(a: Item, b: Item) -> bool:
    """Whether two counts of what is cut off in one place have hours of their own."""
    if not a.states or a.states != b.states or not a.states <= _COMES_BACK or a.scope != b.scope or a.time == b.time:
        return False
    near = -_RATIO <= log_of(a.figure.value) - log_of(b.figure.value) <= _RATIO
    return near and (a.head == b.head or (a.head in _METERED and b.head in _METERED))


def _two_things(a: Item, b: Item) -> bool:
    """Whether two counts print two nouns, neither of which is a word of the other's, for what make up no one group."""
    if a.head is None or b.head is None or a.head == b.head or (a.held and a.held == b.held):
        return False
    return a.head not in b.quals and b.head not in a.quals


@lru_cache(maxsize=50_000)
def log_of(value: float) -> float:
    """Natural logarithm of the size of a value; what lies below one counts as one."""
    return log(max(abs(value), 1.0))


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
        float(f.value == g.value and (value % 1 != 0 or (value >= _ODD and value % 10 != 0 and not rounding(value)))),
        float(value < _ODD),
        min(4, len(f"{value:.6g}".replace(".", "").strip("0"))) / 4,
    )


def _counted(item: Item) -> tuple[object, ...]:
    """What an item counts, without its place and time."""
    return item.kind, item.unit, item.states, None if item.states & _COMES_BACK else item.head


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


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    """Share of the shorter set the longer holds."""
    return len(a & b) / max(1, min(len(a), len(b)))
