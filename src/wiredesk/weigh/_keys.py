"""What a figure counts, as a key: class of the counted thing, its state, its qualifiers, its time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from msgspec.structs import replace as replace_struct

from wiredesk.lang import content_stems, fold
from wiredesk.model import AnnotatedArticle, Figure, Modifier, Sentence

from ._context import (
    around,
    has_risen,
    is_corrected,
    is_part,
    is_stock,
    is_summand,
    is_toll,
    is_whole,
    is_withdrawn,
    whole_scope,
)
from ._counted import counted
from ._desk import Desk, place_key
from ._fill import headed, peopled, placed, replaced, spanned
from ._hours import own_time
from ._item import Item
from ._levels import traded
from ._measures import Measures, family, plain_dimension, twins
from ._nothing import MEMBERS, is_no_figure
from ._owners import is_owned, owner_of
from ._prices import is_price
from ._recounts import recounter
from ._sorts import is_of_count, sort_of
from ._states import renamed
from ._things import CUT_OFF, GENERIC, STATES, THINGS
from ._unsaid import unsaid
from ._weak import is_name, is_past, is_turn, is_weak
from ._where import only_filed_from, place_after, place_here, place_of, tells_elsewhere, two_places

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
    r"plans? to|(?:is|are) to|planned|scheduled|set to|due to|"
    r"grant(?:s|ed|ing)?|permi(?:ts?|tted|ssion)|request(?:s|ed|ing)?|"
    r"clear(?:ed|ance)|authori[sz]\w+|pledg\w+|promis\w+|vow(?:s|ed)?)\b"
)
_HOPED = re.compile(
    r"^ (?:that |which )?(?:\w+ )?(?:analysts|economists|investors|the market|wall street)(?: had)? "
    r"(?:expected|forecast|predicted|estimated|anticipated)|^ (?:expected|forecast|predicted|estimated) by ",
    re.IGNORECASE,
)
"""What follows a number that others had looked for."""
_CLEARED = re.compile(
    r"^(?: [\w-]+){1,3} (?:to (?:be|enter|cross|leave|arrive|come|go)\b|(?:(?:was|were|had been|have been) )?"
    r"(?:granted|permitted|requested|cleared|authori[sz]ed|pledged|promised)\b)"
)
"""What follows a number that was asked for or let through, and had not come yet."""
_CLAUSE = re.compile(r"[,;:()—]|--| (?:and|but|while|which|who|that includes?) ")
_HELD = re.compile(
    r"\b(delegation|group|crowd|convoy|team|crew|fleet|gang|list|batch|panel|coalition|network) of (?:\w+ ){0,2}$"
)
_NEAR = 45
"""Characters on either side of a figure whose words are close to it."""
_NEAR_FIGURES, _LONG = 8, 2000
_TALLY = frozenset({"killed", "injured", "missing", "casualties", "arrested", "hospital", "evacuated", "displaced"})
_LENGTHS = frozenset({"page", "word", "point", "line", "question", "minute", "volume", "chapter"})
"""What a text has so many of, wherever and whenever: "a 48-page indictment"."""
_MOST = 150
"""Figures of one article that are aligned: no report has more, and a hostile one must not stop the run."""
_READ = 10 * _MOST
"""Figures of one article that are looked at for them: one that cannot stand in a slot costs time too."""


def read_items(desk: Desk) -> list[Item]:
    """Every figure of the story that can stand in a slot, in order of article and place."""
    measures = Measures(desk.story)
    items: list[Item] = []
    for article in desk.story.articles:
        items.extend(islice(_items(desk, article, measures), _MOST))
    return placed(peopled(spanned(headed(replaced(items)))))


def _items(desk: Desk, article: AnnotatedArticle, measures: Measures) -> Iterator[Item]:
    """The figures of one article that can stand in a slot, each read when it is asked for."""
    again = twins(article)
    repeated = {figure.start for found in again.values() for figure in found}
    mates: dict[int, list[Figure]] = {}
    for figure in article.figures[:_READ]:
        mates.setdefault(desk.sentence_index(article.id, figure.start), []).append(figure)
    for index, found in mates.items():
        sentence = article.sentences[index] if index >= 0 else None
        if sentence is None or sentence.kind != "body" or is_withdrawn(sentence):
            continue
        for place, figure in enumerate(found):
            if figure.start not in repeated and figure.kind not in _NO_SLOT:
                near = found[max(0, place - _NEAR_FIGURES) : place + _NEAR_FIGURES + 1]
                item = _item(desk, figure, measures.told(figure), index, near)
                if item is not None:
                    yield _in_main_unit(item, figure, again.get(figure.start, ()), measures)


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
    """A figure with what it is compared by; None where it is of the past, part of a name or no count at all."""
    article = desk.articles[figure.doc]
    sentence = article.sentences[index]
    if is_past(article, printed) or is_name(article, printed) or is_corrected(sentence, printed):
        return None
    before, after = around(sentence, printed)
    weak, base, price = is_weak(article, printed), is_stock(sentence, printed, mates), is_price(sentence, printed)
    what, head, states = counted(desk, printed, figure, index, mates)
    stems = content_stems(what or "")
    laid_off = head == "worker" and figure.change == "down"
    what, head = renamed(what, states), "price" if price else "job" if laid_off else head
    nothing = not weak and is_no_figure(figure, what, head, states, base, after)
    counter = recounter(sentence, printed)
    if (nothing and unsaid(sentence, printed) is None and counter is None) or is_turn(printed, head):
        return None
    if counter is not None:
        figure = replace_struct(figure, claimant=figure.claimant or counter)
    warm = family(figure.unit) == "celsius"
    if head is not None and head == plain_dimension(figure.unit):
        head, stems = None, []
    quals = frozenset(s for s in stems if s not in STATES and s not in GENERIC and THINGS.get(s, s) != head)
    compound = figure.kind == "cardinal" and MEMBERS.match(after) is not None and head in _LENGTHS
    whole = bool(states & _TALLY) and not base and figure.value > 1
    whole = whole and (is_whole(sentence, printed, mates) or bool(two_places(article, sentence, printed)))
    scope = None if weak else _scope(desk, printed, figure, sentence, mates, bool(states))
    moves = traded(sentence, printed)
    if moves:
        figure = replace_struct(figure, modifier="exact")  # "as high as 109,767" was a level of the day
    item = Item(
        figure=figure,
        kind=_CLASS.get(figure.kind, figure.kind),
        unit=figure.unit,
        head="temperature" if warm else head,
        states=frozenset() if base or weak else states,
        quals=frozenset() if states & CUT_OFF or weak or (warm and not figure.change) else quals,
        scope=None if whole or compound or "aboard" in states else place_key(scope),
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
        label=whole_scope(sentence) if whole else None if compound or "aboard" in states else scope,
        base=base,
        part=is_part(sentence, printed, mates) or (scope is None and is_summand(sentence, printed, mates)),
        whole=whole,
        time=own_time(article, desk.version(figure.doc), sentence, printed, mates),
        weak=weak,
        moves=moves,
        owned=head == "sentence" or (not (moves or states or base) and is_owned(head, what)),
    )
    return _told_of(item, printed, mates, is_priced=price)


def _told_of(item: Item, printed: Figure, mates: list[Figure], *, is_priced: bool) -> Item:
    """The item with whose it is and how its sentence tells it: as hoped for, as a rank, as a count that goes on."""
    article = item.desk.articles[item.doc]
    sentence = article.sentences[item.sentence]
    before, after = around(sentence, printed)
    held = _HELD.search(before)
    return replace(
        item,
        ahead=not is_priced and _is_ahead(before, after),
        held=held.group(1) if held else None,
        sort=sort_of(sentence, printed),
        risen=has_risen(sentence, printed, mates),
        toll=is_toll(sentence, printed),
        unsaid=unsaid(sentence, printed),
        again=recounter(sentence, printed) is not None,
        owner=owner_of(article, item.sentence, printed, mates, item.owned, item.head == "sentence"),
        rolling=_ROLLING.search(item.figure.period or "") is not None or is_of_count(item.figure, item.head, sentence),
    )


def _is_ahead(before: str, after: str) -> bool:
    """Whether the words around a number tell it as expected, asked for or let through, not as counted."""
    return bool(_AHEAD.search(_CLAUSE.split(before)[-1]) or _HOPED.match(after) or _CLEARED.match(after))


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
    scope = place_after(article, sentence, printed, end) or place_here(article, sentence, printed, end)
    scope = scope or place_of(article, sentence, figure.scope)
    if scope is None or desk.reported_from(figure.doc, scope):
        return None
    if scope in two_places(article, sentence, printed):
        return None
    filed = only_filed_from(article, sentence, scope) and (not befell or tells_elsewhere(article))
    return None if filed else scope


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
