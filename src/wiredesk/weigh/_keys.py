"""What a figure counts, as a key: class of the counted thing, its state, its qualifiers, its time."""

from __future__ import annotations

import re
from dataclasses import replace

from msgspec.structs import replace as replace_struct

from wiredesk.lang import content_stems, fold, stem
from wiredesk.model import Figure, Modifier, Sentence

from ._context import (
    around,
    cut_off,
    goes_on,
    has_risen,
    is_part,
    is_stock,
    is_toll,
    is_whole,
    is_withdrawn,
    level_of,
    only_filed_from,
    own_time,
    place_after,
    place_of,
    stock_of,
    whole_scope,
)
from ._desk import Desk, place_key
from ._fill import UTILITY, headed, peopled, placed, spanned
from ._item import Item
from ._levels import traded
from ._measures import Measures, family, plain_dimension, twins
from ._nothing import MEMBERS, is_no_figure, says_nothing
from ._owners import is_owned, owner_of
from ._prices import is_price
from ._sorts import sort_of
from ._states import (
    befitting,
    beyond_aside,
    clause_of,
    included,
    own_states,
    renamed,
    stands_alone,
    states_in,
    states_near,
)
from ._things import GENERIC, HUMAN, PERSONS, STATES, THINGS
from ._weak import bearer, is_name, is_past, is_turn, is_weak, named_age, ranked

_RATE = re.compile(r"^(?:per|a|an|each|every|annual|daily|monthly|weekly)\b")
_ROLLING = re.compile(r"\b(?:past|last|previous) (?:day|24 hours|twenty-four hours|hours?)\b", re.IGNORECASE)
"""A span that ends with the report: two reports of two hours count two spans."""
_RATES = {"annual": "year", "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day"}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLASS = {"vague": "cardinal", "fraction": "percent"}


_NO_SLOT = frozenset({"score"})
_SINCE = re.compile(r"\b(?:since|from|until|till) (?:\w+ ){0,2}(?:\d{1,2},? )?(?:of )?$", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:expect\w*|forecast\w*|project(?:s|ed|ion|ions)|predict\w*|anticipat\w*|targets?|outlook|would|could|will|"
    r"plans? to|planned)\b"
)
_HOPED = re.compile(
    r"^ (?:that |which )?(?:\w+ )?(?:analysts|economists|investors|the market|wall street)(?: had)? "
    r"(?:expected|forecast|predicted|estimated|anticipated)|^ (?:expected|forecast|predicted|estimated) by ",
    re.IGNORECASE,
)
"""What follows a number that others had looked for."""
_CLAUSE = re.compile(r"[,;:()—]|--| (?:and|but|while|which|who|that includes?) ")
_UNIT_WORDS = frozenset("percent points point kopecks cents pence basis".split())
"""What is read as the thing a number counts where it is the unit of the number before it."""
_HELD = re.compile(
    r"\b(delegation|group|crowd|convoy|team|crew|fleet|gang|list|batch|panel|coalition|network) of (?:\w+ ){0,2}$"
)
_NEAR = 45
"""Characters on either side of a figure whose words are close to it."""
_NEAR_FIGURES, _LONG = 8, 2000
_NO_PEOPLE = frozenset({"money", "measure"})
"""Kinds of figures that are never a number of people, whatever befell those near them."""
_TALLY = frozenset({"killed", "injured", "missing", "casualties", "arrested", "hospital", "evacuated", "displaced"})
_CUT_HEADS = frozenset({"building", "home", "property", "consumer", "apartment", "block", "flat", "site", "household"})
_LENGTHS = frozenset({"page", "word", "point", "line", "question", "minute", "volume", "chapter"})
"""What a text has so many of, wherever and whenever: "a 48-page indictment"."""
_MOST = 150
"""Figures of one article that are aligned: no report has more, and a hostile one must not stop the run."""


def read_items(desk: Desk) -> list[Item]:
    """Every figure of the story that can stand in a slot, in order of article and place."""
    measures = Measures(desk.story)
    items: list[Item] = []
    for article in desk.story.articles:
        again = twins(article)
        repeated = {figure.start for found in again.values() for figure in found}
        mates: dict[int, list[Figure]] = {}
        for figure in article.figures:
            mates.setdefault(desk.sentence_index(article.id, figure.start), []).append(figure)
        own: list[Item] = []
        for index, found in mates.items():
            sentence = article.sentences[index] if index >= 0 else None
            if sentence is None or sentence.kind != "body" or is_withdrawn(sentence):
                continue
            for place, figure in enumerate(found):
                if figure.start not in repeated and figure.kind not in _NO_SLOT:
                    near = found[max(0, place - _NEAR_FIGURES) : place + _NEAR_FIGURES + 1]
                    item = _item(desk, figure, measures.told(figure), index, near)
                    if item is not None:
                        own.append(_in_main_unit(item, figure, again.get(figure.start, ()), measures))
        items.extend(own[:_MOST])
    return placed(peopled(spanned(headed(items))))


def _in_main_unit(item: Item, printed: Figure, again: tuple[Figure, ...], measures: Measures) -> Item:
    """The item in the unit most reports use, with the printings in other units beside it."""
    if not again:
        return item
    chosen = measures.main((printed, *again))
    others = tuple(figure for figure in (printed, *again) if figure is not chosen)
    if chosen is not printed:
        chosen = replace_struct(chosen, change=printed.change, modifier=_modifier(chosen, printed))
        told = measures.told(chosen)
        item = replace(item, figure=told, unit=told.unit)
    return replace(item, twins=others)


def _modifier(figure: Figure, printed: Figure) -> Modifier:
    """A conversion in brackets is as exact as what it repeats."""
    return printed.modifier if figure.modifier == "exact" else figure.modifier


def _item(desk: Desk, printed: Figure, figure: Figure, index: int, mates: list[Figure]) -> Item | None:
    article = desk.articles[figure.doc]
    sentence = article.sentences[index]
    if is_past(article, printed) or is_name(article, printed):
        return None
    before, after = around(sentence, printed)
    weak, base, price = is_weak(article, printed), is_stock(sentence, printed, mates), is_price(sentence, printed)
    what, head, states = _counted(desk, printed, figure, index, mates)
    stems = content_stems(what or "")
    what, head = renamed(what, states), "price" if price else head
    if (not weak and is_no_figure(figure, what, head, states, base, after)) or is_turn(printed, head):
        return None
    warm = family(figure.unit) == "celsius"
    if head is not None and head == plain_dimension(figure.unit):
        head, stems = None, []
    quals = frozenset(s for s in stems if s not in STATES and s not in GENERIC and THINGS.get(s, s) != head)
    compound = figure.kind == "cardinal" and MEMBERS.match(after) is not None and head in _LENGTHS
    whole = bool(states & _TALLY) and not base and figure.value > 1 and is_whole(sentence, printed, mates)
    scope = None if weak else _scope(desk, printed, figure, sentence, mates, bool(states))
    held, moves = _HELD.search(before), traded(sentence, printed)
    if moves:
        figure = replace_struct(figure, modifier="exact")  # "as high as 109,767" was a level of the day
    item = Item(
        figure=figure,
        kind=_CLASS.get(figure.kind, figure.kind),
        unit=figure.unit,
        head="temperature" if warm else head,
        states=frozenset() if base or weak else states,
        quals=frozenset() if states & UTILITY or weak or (warm and not figure.change) else quals,
        scope=None if whole or compound else place_key(scope),
        rate=_rate(figure),
        era=None if weak or compound else _era(desk, figure, index),
        sentence=index,
        copied=figure.doc in desk.copies,
        stems=desk.stems(figure.doc, index),
        names=desk.names(figure.doc, index),
        days=desk.days(figure.doc, index),
        near=frozenset(content_stems(f"{before[-_NEAR:]} {after[:_NEAR]}")),
        desk=desk,
        what=what,
        label=whole_scope(sentence) if whole else None if compound else scope,
        base=base,
        part=is_part(sentence, printed, mates),
        whole=whole,
        time=own_time(article, desk.version(figure.doc), sentence, printed, mates),
        ahead=not price and (_AHEAD.search(_CLAUSE.split(before)[-1]) or _HOPED.match(after)) is not None,
        held=held.group(1) if held else None,
        weak=weak,
        moves=moves,
        owned=not (moves or states or base) and is_owned(head, what),
        sort=sort_of(sentence, printed),
    )
    return _told_of(item, printed, mates)


def _told_of(item: Item, printed: Figure, mates: list[Figure]) -> Item:
    """The item with whose it is and how its sentence tells it as a count that goes on."""
    article = item.desk.articles[item.doc]
    sentence = article.sentences[item.sentence]
    return replace(
        item,
        risen=has_risen(sentence, printed, mates),
        toll=is_toll(sentence, printed),
        owner=owner_of(article, item.sentence, printed, mates, item.owned),
        rolling=_ROLLING.search(item.figure.period or "") is not None,
    )


def _counted(
    desk: Desk, printed: Figure, figure: Figure, index: int, mates: list[Figure]
) -> tuple[str | None, str | None, frozenset[str]]:
    """What a figure counts, in words and as a key, and what befell it."""
    sentence = desk.articles[figure.doc].sentences[index]
    what, head = _thing(desk, printed, figure, sentence, mates)
    states, head = _states(desk, figure, index, mates, is_stock(sentence, printed, mates), head)
    return what, head, befitting(states, figure, head)


def _rate(figure: Figure) -> str | None:
    """What a rate is per ("share" of "$18 a share" and "$18 per share"); None for no rate."""
    period = fold(figure.period or "")
    found = _RATE.match(period)
    if found is None:
        return None
    return _RATES.get(period) or period[found.end() :].strip() or period


def _scope(
    desk: Desk, printed: Figure, figure: Figure, sentence: Sentence, mates: list[Figure], befell: bool
) -> str | None:
    """The place a figure is for, never one that is only where its report comes from: what befell somebody (``befell``)
    befell them there where no other place is told, a firm's profit or a party's seats are not for that city."""
    article = desk.articles[figure.doc]
    end = min((m.start for m in mates if m.start >= printed.end), default=sentence.end)
    scope = place_after(article, sentence, printed, end) or place_of(article, sentence, figure.scope)
    if scope is None or desk.reported_from(figure.doc, scope):
        return None
    return None if not befell and only_filed_from(article, sentence, scope) else scope


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
    stock = stock_of(sentence, printed, mates)
    named = stock if stock is not None and stock.what else figure
    names, measured = desk.no_things(figure.doc), figure.unit is not None
    if measured and (says_nothing(named.what, names, measured) or named.what in _UNIT_WORDS):
        named = level_of(sentence, printed, mates) or named
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


def _era(desk: Desk, figure: Figure, index: int) -> str | None:
    """Year of a figure that stands for a past time ("in 2014"), None for the story's own days."""
    article = desk.articles[figure.doc]
    if article.published is None:
        return None
    now = article.published.year
    stamp = figure.as_of or figure.period or ""
    found = _YEAR.search(stamp)
    if found:
        return found.group() if int(found.group()) != now else None
    sentence = article.sentences[index]
    text = sentence.text[:_LONG]
    years = [int(y.group()) for y in _YEAR.finditer(text) if not _SINCE.search(text[: y.start()])]
    old = [year for year in years if year < now]
    return str(old[0]) if old and now not in years else None
