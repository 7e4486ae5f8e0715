"""What is certain of two figures without learning: whether their values agree, whether different ones may differ."""

from __future__ import annotations

import re
from functools import lru_cache
from math import log

from wiredesk.lang import fold, stem

from ._agree import agree, rounding, told_apart
from ._claimants import are_two_parties
from ._distinct import are_distinct
from ._item import Item
from ._states import FALLEN
from ._things import CUT_OFF, HUMAN

RATIO = log(4.0)
"""Log of how many times the other a value may be for both to be printings of one quantity."""
_TWICE = log(2.0)
_LIKE, LIKE_ELSEWHERE = 0.3, 0.4
"""Share of stems two sentences must have in common for their places not to count."""
_ALIKE, _FAINT = 0.25, 0.15
"""Share of stems of two sentences, or of the words near two figures, from which on they may tell of one thing."""
_ODD, _FEW, _MANY = 11, 20, 20
"""Values from which a number is seldom one of two things, below which a count often is, from which near ones rival."""
_CLOSE = log(1.05)
"""Log of how many times the other a near count may be."""
METERED = frozenset({"consumer", "property", "building", "home", None})
_LOOSE = frozenset({"percent", "money"})
"""Kinds whose noun is often read wrong: two nouns part them only where the values lie further apart."""
_NOUN_ONLY = frozenset({"hostage"})
_WENT_ON = re.compile(
    r"\b(?:then|later|earlier|rose|risen|noon|midday|morning|afternoon|evening|night|midnight)\b|"
    r"\bby (?:late |early )?(?:[A-Z][a-z]+day\b|\d)|"
    r"\b(?:up|from|up to) (?:a total of |about |some |around |nearly |at least |more than )?$"
)
"""Words between two counts that tell the second as one of another hour; a cause or an agent ("from burns", "by the
army") is none."""
_OF_OTHERS = re.compile(r"^[^.;,]{0,20}\b(?:in|on|at|for|of|among|by|from) the (?:others?|second|rest|control)\b")
"""What follows a number that counts those beside the ones just counted."""
_BETWEEN = 70
_ALONG = re.compile(r"s and ([a-z]+s)$")
_NEXT_TOLL = 4 / 3
"""How many times the toll before it the next may be where the one counts miners and the other people."""
_DAY = log(1.15)
"""Log of how many times the other a level of one market may be within a day."""


def same_value(a: Item, b: Item) -> bool:
    """Whether two figures can stand for one number."""
    f, g = a.figure, b.figure
    if a.doc == b.doc and f.value != g.value and (f.modifier == g.modifier == "exact" or a.sentence == b.sentence):
        return False  # one report does not round its own number
    if a.kind == "money" and f.modifier == g.modifier and f.high is None and told_apart(f.value, g.value):
        return False  # a sum of about 2.3 billion is none of about 2.5
    return agree((f.value, f.high, f.modifier), (g.value, g.high, g.modifier))


def may_differ(a: Item, b: Item) -> bool:
    """Whether two different values may be printings of one quantity at all.

    Never a forecast and a count, a part or a total and a count, values of two years, counts of two things or two
    places, ordinals, nor two numbers of one sentence, nor of one report without an hour or place of their own; hostages
    may be taken, returned or alive, so the word alone is no tally.
    """
    if (a.ahead, a.base, a.era, a.weak) != (b.ahead, b.base, b.era, b.weak):
        return False
    if a.whole != b.whole and (a.scope or b.scope):
        return False
    if (a.part != b.part and not near_one(a, b)) or are_distinct(a, b):
        return False
    if a.figure.vague or a.kind == "ordinal" or (a.doc == b.doc and a.sentence == b.sentence):
        return False
    if a.weak and (a.head is None or a.head != b.head):
        return False
    if a.doc == b.doc and not (_told_apart(a, b) or _by_hour(a, b)):
        return False
    apart = abs(log_of(a.figure.value) - log_of(b.figure.value))
    if (a.kind == "cardinal" or (a.kind in _LOOSE and apart > _DAY)) and _two_things(a, b):
        return False
    if a.kind == "duration" and (a.head is None or a.head != b.head):
        return False
    if a.scope and b.scope and a.scope != b.scope:
        nested = a.desk.nested(a.scope, b.scope) or a.scope in b.scope or b.scope in a.scope
        if a.states and _printed_in(a) and _printed_in(b) and not nested:
            return False
        need = _LIKE if a.desk.nested(a.scope, b.scope) else LIKE_ELSEWHERE
        if share(a.stems, b.stems) < need:
            return False
    if not (a.states or b.states) and (_of_another_place(a, b) or _of_another_place(b, a)):
        return False
    told = a.kind == "cardinal" and bool(a.states) != bool(b.states)
    if told and (apart > _TWICE or share(a.stems, b.stems) < _FAINT):
        return False  # 80 migrants, 24 migrants drowned
    if two_owners(a, b) or ((a.owned or b.owned) and not _of_one_owner(a, b)):
        return False
    if _of_two_days(a, b):
        return False
    if a.states == b.states == _NOUN_ONLY and share(a.stems, b.stems) < _LIKE and not near_one(a, b):
        return False
    return apart <= RATIO


def _printed_in(item: Item) -> bool:
    """Whether the sentence of a figure names its place, not only where the report comes from."""
    return item.scope in item.desk.places(item.doc, item.sentence)


def _of_another_place(a: Item, b: Item) -> bool:
    """Whether one figure is for a place its sentence names and the other's sentence names places, but not that one."""
    if not a.scope or b.scope or not _printed_in(a):
        return False
    near = b.desk.places(b.doc, b.sentence)
    return bool(near) and not any(place in a.scope or a.scope in place for place in near)


def near_one(a: Item, b: Item) -> bool:
    """Whether two counts in one state and place are so near that they rival: 58 of whom are held, 57 held."""
    if a.head != b.head or (a.scope and b.scope and a.scope != b.scope):
        return False
    f, g = abs(a.figure.value), abs(b.figure.value)
    return bool(a.states) and a.states == b.states and min(f, g) >= _MANY and abs(log_of(f) - log_of(g)) <= _CLOSE


def is_odd(value: float) -> bool:
    """Whether a number is one that two things seldom share: 43 or 3.4, not 5, 40 or 6,000."""
    value = abs(value)
    return value % 1 != 0 or (value >= _ODD and value % 10 != 0 and not rounding(value))


def unlike(a: Item, b: Item) -> bool:
    """Whether two figures share but a number that many things share: a vague word, a small count, a round share.

    Two nouns need like words around them; where a noun is lacking, any will do.
    """
    f, g = a.figure.value, b.figure.value
    if _of_things(a, b) or _of_things(b, a) or (f < _ODD and _in_two_places(a, b)):
        return True
    if is_odd(f) and f == g and not a.figure.vague:
        return False
    if two_owners(a, b):
        return True
    if a.head is not None and a.head == b.head:
        return False
    near, like = share(a.near, b.near), share(a.stems, b.stems)
    ordinal = a.kind == "ordinal"
    if not (ordinal or a.figure.vague or a.kind == "percent" or (a.kind == "cardinal" and a.unit is None and f < _FEW)):
        return False
    named = a.head is not None and b.head is not None and a.head not in b.quals and b.head not in a.quals
    most = _ALIKE if (named or ordinal) and a.kind != "percent" else _FAINT
    return near == 0 and like < most


def _of_things(a: Item, b: Item) -> bool:
    """Whether one of two counts is of people whom something befell, the other of what flies."""
    people = a.head == "people" and bool(a.states & HUMAN)
    return people and b.kind == "cardinal" and b.head in FALLEN


def _in_two_places(a: Item, b: Item) -> bool:
    """Whether two counts are each for another place that its own sentence names."""
    if not a.scope or not b.scope or a.scope == b.scope or a.desk.nested(a.scope, b.scope):
        return False
    return _printed_in(a) and _printed_in(b) and a.scope not in b.scope and b.scope not in a.scope


def two_owners(a: Item, b: Item) -> bool:
    """Whether two figures have two owners; the Calders are Calder."""
    one, other = a.owner, b.owner
    return one is not None and other is not None and not (one.startswith(other) or other.startswith(one))


def _of_one_owner(a: Item, b: Item) -> bool:
    """Whether two figures that are somebody's have one owner; where none is told of either, in sentences alike."""
    if a.owner is None and b.owner is None:
        return share(a.stems, b.stems) >= LIKE_ELSEWHERE
    return a.owner is not None and b.owner is not None


def _of_two_days(a: Item, b: Item) -> bool:
    """Whether two counts of what befell nobody are each of a day of its own: 93 trucks on Tuesday, 100 on Wednesday."""
    own = a.kind == "cardinal" and (a.figure.period or b.figure.period) and not (a.rolling or b.rolling)
    one_each = len(a.days) == len(b.days) == 1 or (a.figure.period and b.figure.period)
    return bool(own and one_each and a.days and b.days) and not (a.states or b.states or a.days & b.days)


def _told_apart(a: Item, b: Item) -> bool:
    """Whether one report tells two tallies of one place as of two hours, as risen, or as given by two."""
    if not a.states or a.states != b.states or not (a.scope or a.whole or a.time is not None):
        return False
    gone_on = a.time != b.time or a.risen or b.risen or a.toll or b.toll
    return gone_on or are_two_parties(a.figure.claimant, b.figure.claimant)


def _by_hour(a: Item, b: Item) -> bool:
    """Whether one report prints a level of a market at two hours."""
    return a.time is not None and b.time is not None and a.time != b.time and one_market(a, b)


def one_market(a: Item, b: Item) -> bool:
    """Whether two figures are levels, or moves, of one market, near enough to be of one day."""
    if not (a.moves and b.moves) or two_markets(a, b):
        return False
    if (a.figure.change, a.ahead, a.era) != (b.figure.change, b.ahead, b.era):
        return False
    near = abs(log_of(a.figure.value) - log_of(b.figure.value)) <= _DAY
    return near if a.kind != "percent" else a.figure.change is not None


def two_markets(a: Item, b: Item) -> bool:
    """Whether two figures are levels of two markets: the one index and the other."""
    return bool(a.moves and b.moves) and not (a.moves <= b.moves or b.moves <= a.moves)


def is_series(a: Item, b: Item) -> bool:
    """Whether a sentence tells how a count went on: "11 in the morning, 19 by noon and 27 in the afternoon"."""
    if a.doc != b.doc or a.sentence != b.sentence or not a.states or a.states != b.states:
        return False
    if (a.part, a.whole) != (b.part, b.whole) or (a.scope != b.scope and a.scope and b.scope):
        return False
    if abs(log_of(a.figure.value) - log_of(b.figure.value)) > RATIO:
        return False
    first, second = sorted((a.figure, b.figure), key=lambda figure: figure.start)
    text = a.desk.articles[a.doc].text
    between = text[first.end : second.start]
    if len(between) > _BETWEEN or _OF_OTHERS.match(text[second.end : second.end + _BETWEEN]):
        return False
    return _WENT_ON.search(between) is not None


def has_climbed(a: Item, b: Item) -> bool:
    """Whether the later and higher of two counts in one state is told as one that the toll has risen to or stood at."""
    if not a.states or a.states != b.states or a.part or b.part:
        return False
    first, last = sorted((a, b), key=lambda item: (item.desk.stamp(item.doc), item.figure.value))
    told = last.risen or (last.toll and a.desk.stamp(first.doc) < a.desk.stamp(last.doc))
    if not told:
        return False
    return first.figure.value < last.figure.value and (not a.scope or not b.scope or a.scope == b.scope)


def comes_and_goes(a: Item, b: Item) -> bool:
    """Whether two counts of what is cut off in one place have hours of their own."""
    if not a.states or a.states != b.states or not a.states <= CUT_OFF or a.scope != b.scope or a.time == b.time:
        return False
    near = -RATIO <= log_of(a.figure.value) - log_of(b.figure.value) <= RATIO
    return near and (a.head == b.head or (a.head in METERED and b.head in METERED))


def along(item: Item) -> str | None:
    """The second noun of two that are counted together: the missiles of "367 drones and missiles"."""
    found = _ALONG.search(item.what or "") if item.kind == "cardinal" else None
    return stem(fold(found.group(1))) if found else None


def _two_things(a: Item, b: Item) -> bool:
    """Whether two counts print two nouns, neither of which is a word of the other's, for what make up no one group; or
    one prints two nouns together."""
    if along(a) != along(b) and not a.states & CUT_OFF:
        return True
    if a.head is None or b.head is None or a.head == b.head or (a.held and a.held == b.held):
        return False
    if "people" in (a.head, b.head) and has_climbed(a, b):
        first, last = sorted((a.figure.value, b.figure.value))
        return last > first * _NEXT_TOLL  # fourteen miners died; the toll rose to 15
    return a.head not in b.quals and b.head not in a.quals


@lru_cache(maxsize=50_000)
def log_of(value: float) -> float:
    """Natural logarithm of the size of a value; what lies below one counts as one."""
    return log(max(abs(value), 1.0))


def share(a: frozenset[str], b: frozenset[str]) -> float:
    """Share of the shorter set the longer holds."""
    return len(a & b) / max(1, min(len(a), len(b)))
