"""Two different values that are two quantities, by what their own sentences say of them."""

from __future__ import annotations

from wiredesk.lang import stem

from ._item import Item

_RATES = frozenset(
    map(
        stem,
        "mortgage market discount deposit lombard savings inflation unemployment jobless employment exchange growth "
        "tax birth death mortality vacancy occupancy default conversion overnight swap "
        "core headline food energy services rent wholesale producer consumer import export".split(),
    )
)
"""What names a rate that is not the one a central bank is known for."""
_NAMED_RATES = frozenset(map(stem, ("rate", "inflation", "price")))

_ROUNDED = 0.005
"""Share of the whole by which two rounded shares may miss it."""
_UNNAMED = frozenset(("the ", "our "))
"""What opens a place without a name ("the suburbs"), which is no country or city as a whole."""


def are_distinct(a: Item, b: Item) -> bool:
    """Whether two figures with different values are surely two quantities: so many more and a total, two rates of two
    names, two shares that make up the whole, temperatures of two places or days, a day's count and that of several
    days, two stocks or shares of one."""
    if a.states and _is_added(a) != _is_added(b):
        return True
    if are_two_rates(a, b) or _make_up_the_whole(a, b):
        return True
    if a.head == b.head == "temperature" and not _of_one_reading(a, b):
        return True
    if a.part and b.part and a.doc == b.doc:
        return True
    if not a.states and not b.states and ((a.part and b.part and a.scope != b.scope) or (a.base and b.base)):
        return True
    if any((one.label or "")[:4] in _UNNAMED and other.scope is None for one, other in ((a, b), (b, a))):
        return True
    return _within_days(a, b) or _within_days(b, a)


def are_two_rates(a: Item, b: Item) -> bool:
    """Whether two shares are of two names: the mortgage rate and the rate, core inflation and inflation."""
    if not a.kind == b.kind == "percent":
        return False
    return a.head == b.head and a.head in _NAMED_RATES and a.quals & _RATES != b.quals & _RATES


def _make_up_the_whole(a: Item, b: Item) -> bool:
    """Whether two shares come to all there is: those of two sides, or of those that did and did not."""
    if not a.kind == b.kind == "percent":
        return False
    whole = 100.0 if a.unit == "percent" else 1.0
    return abs(a.figure.value + b.figure.value - whole) <= _ROUNDED * whole


def _is_added(item: Item) -> bool:
    """Whether a count comes to the one before it ("twelve more bodies"); those hurt beside the dead ("31 dead and 55
    others hurt") are all the hurt."""
    text = item.desk.articles[item.doc].text
    return item.sort == "more" and not text.startswith(" other", item.figure.end)


def _of_one_reading(a: Item, b: Item) -> bool:
    """Whether two temperatures can be one: on one side of zero, for one day, and for no two places."""
    if (a.figure.value < 0) != (b.figure.value < 0) or not _days(a) & _days(b):
        return False
    return not (a.scope and b.scope) or a.scope == b.scope or a.desk.nested(a.scope, b.scope)


def _days(item: Item) -> frozenset[str]:
    """The days a sentence prints, else that of its report."""
    version = item.desk.version(item.doc)
    return item.days or (frozenset({version.date().isoformat()}) if version else frozenset())


def _within_days(a: Item, b: Item) -> bool:
    """Whether the smaller of two counts of what befell nobody is of one of the days of the other."""
    if a.kind != "cardinal" or a.states or b.states or a.figure.value >= b.figure.value:
        return False
    return len(a.days) == 1 and a.days < b.days
