"""Figures of one report that it sets against one another: two parties' counts of one thing, a number and the one that
took its place."""

from __future__ import annotations

import re
from collections.abc import Container

from ._claimants import are_two_parties
from ._distinct import are_distinct
from ._item import Item
from ._rules import LIKE_ELSEWHERE, RATIO, log_of, share
from ._things import HUMAN

_MORE_THAN = re.compile(r", (?:far |well |slightly )?(?:more|fewer|higher|lower|less) than (?:the (?:\w+ )?)?$")
_FAR = 10.0
"""How many times the other the count of a rival may be."""
_WINDOW = 60


def are_rivals(a: Item, b: Item, single: Container[int]) -> bool:
    """Whether a report tells two figures, one right after the other, as two parties' counts of one thing.

    The second names no thing of its own ("organisers said 100,000 people took part; police put the crowd at 20,000"),
    both count people whom one thing befell ("the group said 30 were dead; the coastguard had found 24 bodies"), or the
    one is told as more than the other ("at least 25 died, more than the 17 the ministry admits").

    Args:
        a, b: figures of one story. single: ids of the items whose sentence tells no other count in their state ("six
            died in Arden and two in Kessel" does).
    """
    if a.doc != b.doc or (a.kind, a.unit, a.rate) != (b.kind, b.unit, b.rate) or a.figure.value == b.figure.value:
        return False
    first, second = sorted((a, b), key=lambda item: item.figure.start)
    if second.sentence - first.sentence > 1 or second.unsaid or first.unsaid or "ordinal" in (a.kind, b.kind):
        return False
    if (a.base, a.part, a.whole, a.era, a.ahead) != (b.base, b.part, b.whole, b.era, b.ahead) or are_distinct(a, b):
        return False
    if a.scope and b.scope and a.scope != b.scope:
        return False
    text = a.desk.articles[a.doc].text
    before = text[max(first.figure.end, second.figure.start - _WINDOW) : second.figure.start]
    if first.sentence == second.sentence and _MORE_THAN.search(before):
        return True
    if not are_two_parties(a.figure.claimant, b.figure.claimant):
        return False
    apart = abs(log_of(a.figure.value) - log_of(b.figure.value))
    if first.again or second.again:
        return apart <= log_of(_FAR)
    people = a.states == b.states and bool(a.states) and a.states <= HUMAN and a.head == b.head == "people"
    people = people and id(a) in single and id(b) in single
    return people and apart <= RATIO


def takes_its_place(old: Item, new: Item) -> bool:
    """Whether a number stands in the sentence that takes another back, and counts the same ("eight, not 12")."""
    if old.unsaid is None or old.unsaid.how != "taken back" or new.unsaid is not None:
        return False
    same = (old.doc, old.sentence, old.kind, old.unit) == (new.doc, new.sentence, new.kind, new.unit)
    return same and old.states == new.states and old.part == new.part


def is_spoken_of(said: Item, printed: Item) -> bool:
    """Whether what is denied or taken back is a number that a report prints, by what is counted where that is told."""
    if said.unsaid is None or printed.unsaid is not None or said.figure.value != printed.figure.value:
        return False
    if (said.kind, said.unit, said.rate) != (printed.kind, printed.unit, printed.rate):
        return False
    if said.scope and printed.scope and said.scope != printed.scope:
        return False
    if said.states or (printed.states and said.head is not None):
        return said.states == printed.states
    if said.head is None:
        return True
    return said.head == printed.head or share(said.stems, printed.stems) >= LIKE_ELSEWHERE
