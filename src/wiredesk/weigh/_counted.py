"""What a figure counts, in words and as a key, and what befell it."""

from __future__ import annotations

import re

from wiredesk.lang import fold, stem
from wiredesk.model import Figure, Sentence

from ._context import around, cut_off, goes_on, is_part, is_stock, level_of, stock_of
from ._desk import Desk
from ._measures import plain_dimension
from ._nothing import MEMBERS, says_nothing
from ._states import befitting, beyond_aside, clause_of, included, own_states, stands_alone, states_in, states_near
from ._things import GENERIC, HUMAN, PERSONS, STATES, THINGS
from ._weak import bearer, named_age, ranked

_UNIT_WORDS = frozenset("percent points point kopecks cents pence basis".split())
"""What is read as the thing a number counts where it is the unit of the number before it."""
_POPULATION = re.compile(
    r"\b(?:village|town|city|hamlet|settlement|island|parish|suburb|municipality|country|nation) of "
    r"(?:about |some |around |nearly |fewer than |more than |only )?$"
)
"""Before the number of those who live in a place."""
_SENTENCED = re.compile(
    r"\b(?:sentenced|condemned)\b[^.;]{0,60}\bto (?:an? )?$|\b(?:jailed|imprisoned)\b(?: [\w’'-]+){0,4} for $|"
    r"\b(?:go|goes|went|going|sent) to (?:prison|jail) for $"
)
"""Before the length of a prison sentence."""
_ABOARD = re.compile(
    r"^[^.;,]{0,40}\b(?:aboard|on board|(?:in|on) the (?:[a-z]+ )?"
    r"(?:bus|coach|train|plane|aircraft|jet|flight|helicopter|ferry|boat|ship|vessel|dinghy))\b"
)
_CARRIES = re.compile(r"(?<!to )\b(?:carrying|carried|carries) (?:about |some |at least |more than |nearly )?$")
_NO_PEOPLE = frozenset({"money", "measure"})
"""Kinds of figures that are never a number of people, whatever befell those near them."""
_CUT_HEADS = frozenset({"building", "home", "property", "consumer", "apartment", "block", "flat", "site", "household"})


def counted(
    desk: Desk, printed: Figure, figure: Figure, index: int, mates: list[Figure]
) -> tuple[str | None, str | None, frozenset[str]]:
    """The words for what a figure counts, their key, and the states of it."""
    sentence = desk.articles[figure.doc].sentences[index]
    what, head = _thing(desk, printed, figure, sentence, mates)
    states, head = _states(desk, figure, index, mates, is_stock(sentence, printed, mates), head)
    return what, head, befitting(states, figure, head)


def _thing(
    desk: Desk, printed: Figure, figure: Figure, sentence: Sentence, mates: list[Figure]
) -> tuple[str | None, str | None]:
    """The words for what is counted, and their head."""
    article = desk.articles[figure.doc]
    if printed.kind in ("age", "ordinal"):
        rank = printed.what or ranked(article, printed) or "running count"
        return (rank if printed.kind == "ordinal" else named_age(article, printed)), bearer(article, printed)
    members = MEMBERS.match(around(sentence, printed)[1])
    if members and figure.kind == "cardinal" and figure.unit is None:
        return printed.what or members.group(1), THINGS.get(stem(members.group(1)), stem(members.group(1)))
    if figure.kind == "cardinal" and _POPULATION.search(around(sentence, printed)[0]):
        return "inhabitants", stem("inhabitants")
    if printed.kind == "duration" and _SENTENCED.search(around(sentence, printed)[0]):
        return "prison sentence", "sentence"
    stock = stock_of(sentence, printed, mates)
    named = stock if stock is not None and stock.what else figure
    names, measured = desk.no_things(figure.doc), figure.unit is not None
    if measured and (says_nothing(named.what, names, measured) or named.what in _UNIT_WORDS):
        named = level_of(sentence, printed, mates) or named
    names = names | desk.surnames if measured else names
    what = None if says_nothing(named.what, names, measured) else named.what
    return what, _head(named) if what else None


def _states(
    desk: Desk, figure: Figure, index: int, mates: list[Figure], base: bool, head: str | None
) -> tuple[frozenset[str], str | None]:
    """The state of what is counted, and its head where the state gives it."""
    article = desk.articles[figure.doc]
    sentence = article.sentences[index]
    clause = clause_of(sentence, figure, mates)
    states = own_states(figure.what, head, clause)
    last = next((m for m in reversed(mates) if m.end <= figure.start), None)
    if is_part(sentence, figure, mates):
        found = states_in(clause.after)
        counted = states_in((last.what if last else None) or "")
        return (frozenset(found[:1]) or states or frozenset(counted[:1])), head or "people"
    bare = figure.kind == "cardinal" and figure.unit is None and not states and not base
    if bare and (head is None or head in PERSONS) and _is_aboard(sentence, figure, clause.after):
        return frozenset({"aboard"}), "people"
    if figure.kind == "measure":
        states = states or _burned(figure, clause.before, clause.after)
    if not states and figure.unit is None:
        states = included(sentence, figure, mates)
        if states:
            return states, head or "people"
    nothing = figure.kind == "cardinal" and figure.unit is None and not base
    if nothing and (head is None or head in _CUT_HEADS):
        end = min(
            [m.start for m in mates if m.start > figure.end and not is_stock(sentence, m, mates)], default=sentence.end
        )
        state = cut_off(article, figure, head, end)
        if state is not None:
            return frozenset({state}), head
        if not states and last is not None and goes_on(sentence, figure, last):
            state = cut_off(article, last, head, figure.start)
            return (frozenset({state}) if state else states), head
    if not states and (head is None or head in PERSONS):
        near = figure.what or (figure.unit and figure.kind not in _NO_PEOPLE)
        near = near or (figure.kind == "cardinal" and stands_alone(clause))
        states = (beyond_aside(sentence, figure) or states_near(clause, head)) if near else frozenset()
    if head is None and states & HUMAN and figure.kind not in (*_NO_PEOPLE, "duration"):
        head = "people"
    return states, head


def _is_aboard(sentence: Sentence, figure: Figure, after: str) -> bool:
    """Whether people are counted who were on a ship, a bus or a plane."""
    return _ABOARD.match(after) is not None or _CARRIES.search(around(sentence, figure)[0]) is not None


def _burned(figure: Figure, before: str, after: str) -> frozenset[str]:
    """The state of an area that a fire has burned."""
    area = plain_dimension(figure.unit) == "area"
    return frozenset({"burned"} & {*states_in(before), *states_in(after)}) if area else frozenset()


def _head(figure: Figure) -> str | None:
    if not figure.head:
        return None
    root = stem(fold(figure.head))
    if root in GENERIC:
        return None
    if figure.kind == "cardinal" and figure.what and f"{figure.head.capitalize()}s" in figure.what.split():
        return "people"  # "Palestinians killed"
    if root in STATES and STATES[root] in HUMAN:  # "31 injured", "two deaths"
        return "people"
    return THINGS.get(root, root)
