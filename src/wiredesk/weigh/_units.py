"""One quantity told in several units: slots that a conversion or a calendar joins."""

from __future__ import annotations

from ._agree import agree
from ._item import Item
from ._rules import share, two_owners
from ._slots import Group

_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 365 / 12, "year": 365.0}
_LIKE = 0.25
_CALENDAR = 1.4
"""How many times the other a span told in another unit may be ("two months" of 11 weeks)."""


def in_one(groups: list[Group]) -> list[Group]:
    """Put together slots in two units: one report prints the one as a conversion of the other, or both are spans of one
    thing and of a length."""
    out: list[Group] = []
    for group in groups:
        home = next((other for other in out if _converts(group, other) or _one_span(group, other)), None)
        if home is None:
            out.append(group)
        else:
            home.items.extend(group.items)
    return out


def _converts(a: Group, b: Group) -> bool:
    """Whether a conversion in brackets of one slot is the value of the other."""
    if a.first.kind not in ("money", "measure") or a.first.kind != b.first.kind or a.first.unit == b.first.unit:
        return False
    return _printed_beside(a, b) or _printed_beside(b, a)


def _printed_beside(a: Group, b: Group) -> bool:
    twins = [twin for item in a.items for twin in item.twins if twin.unit == b.first.unit]
    return bool(twins) and all(
        any(agree((t.value, t.high, t.modifier), (i.figure.value, i.figure.high, i.figure.modifier)) for t in twins)
        for i in b.items
    )


def _one_span(a: Group, b: Group) -> bool:
    """Whether two slots are spans of one thing, such as a blockade, in weeks and in months."""
    x, y = a.first, b.first
    if x.kind != "duration" or y.kind != "duration" or x.unit == y.unit or x.head != y.head:
        return False
    if two_owners(x, y):
        return False
    lengths = [_length(item) for group in (a, b) for item in group.items]
    if x.head is None:  # 48 hours, two days
        like = any(share(i.stems, j.stems) >= _LIKE for i in a.items for j in b.items)
        return like and min(lengths) == max(lengths) > 0
    return min(lengths) > 0 and max(lengths) <= _CALENDAR * min(lengths)


def _length(item: Item) -> float:
    """Days."""
    return item.figure.value * _DAYS.get(item.unit or "", 0.0)
