"""What a figure counts, as a key: class of the counted thing, its state, its qualifiers, its time."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from wiredesk.lang import content_stems, fold, stem
from wiredesk.model import AnnotatedArticle, Figure

from ._context import (
    around,
    cut_off,
    goes_on,
    is_part,
    is_stock,
    is_whole,
    is_withdrawn,
    own_time,
    place_of,
    stock_of,
    whole_scope,
)
from ._desk import Desk, place_key
from ._measures import Measures, family, plain_dimension, twins
from ._things import GENERIC, HUMAN, STATES, THINGS

_CUT = re.compile(r"[,;:()—]| and | but | while | with ")
_PASSIVE = re.compile(r"^[^.;]{0,90}?\b(?:were|was|been|are|is) (?:\w{3,12}ly |also )?(\w+)")
_RATE = re.compile(r"^(?:per|a|an|each|every|annual|daily|monthly|weekly)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLASS = {"vague": "cardinal", "fraction": "percent"}


_NO_SLOT = frozenset({"ordinal", "age", "score"})
_UTILITY = frozenset({"no power", "no heat", "no water"})
_NEAR_FIGURES, _LONG = 8, 2000
_COMPOUND = re.compile(r"-[A-Za-z]")
"""What follows a number that is part of a word ("two-state")."""
_LOCAL = frozenset({"no heat", "no water"})
_TALLY = frozenset({"killed", "injured", "missing", "casualties", "arrested", "hospital", "evacuated", "displaced"})
_CUT_HEADS = frozenset({"building", "home", "property", "consumer", "apartment", "block", "flat", "site", "household"})
_SMALL_WORDS = frozenset({"the", "a", "an", "of", "that", "this", "in", "to", "by", "for"})
_NO_THING = frozenset(
    "morning noon midday afternoon evening night midnight today yesterday tomorrow day it its they them one ones "
    "number numbers total figure asks says said late early".split()
)
_BLAND = frozenset(
    map(stem, "country thing side city way time point party nation leader mayor place reason question".split())
)
"""Nouns whose small counts are grammar ("the two sides", "three countries"), no figure of the story."""


@dataclass(frozen=True, slots=True)
class Item:
    """A figure of the story with what is needed to align it.

    ``base``: it is what others are a share of; ``part``: some of those just counted; ``whole``: counted over several
    places; ``time``: the hour its sentence gives it.
    """

    figure: Figure
    kind: str
    unit: str | None
    head: str | None
    states: frozenset[str]
    quals: frozenset[str]
    scope: str | None
    rate: str | None
    era: str | None
    sentence: int
    copied: bool
    stems: frozenset[str]
    desk: Desk
    what: str | None
    label: str | None
    base: bool
    part: bool
    whole: bool
    time: float | None

    @property
    def doc(self) -> str:
        """Id of its article."""
        return self.figure.doc


_MOST = 150
"""Figures of one article that are aligned: no report has more, and a hostile one must not stop the run."""


def read_items(desk: Desk) -> list[Item]:
    """Every figure of the story that can stand in a slot, in order of article and place."""
    measures = Measures(desk.story)
    items: list[Item] = []
    for article in desk.story.articles:
        repeated = twins(article)
        mates: dict[int, list[Figure]] = {}
        for figure in article.figures:
            mates.setdefault(desk.sentence_index(article.id, figure.start), []).append(figure)
        own: list[Item] = []
        for index, found in mates.items():
            sentence = article.sentences[index] if index >= 0 else None
            if sentence is None or sentence.kind != "body" or is_withdrawn(sentence):
                continue
            for place, figure in enumerate(found):
                if figure.start not in repeated and figure.kind not in _NO_SLOT and not _in_a_date(article, figure):
                    near = found[max(0, place - _NEAR_FIGURES) : place + _NEAR_FIGURES + 1]
                    item = _item(desk, figure, measures.told(figure), index, near)
                    if item is not None:
                        own.append(item)
        items.extend(own[:_MOST])
    return _placed(_headed(items))


def _in_a_date(article: AnnotatedArticle, figure: Figure) -> bool:
    """Whether a span of time or a small count is part of a date ("in the next two days", "24 hours ago")."""
    if figure.kind != "duration":
        return False
    last = bisect_right(article.dates, figure.start, key=lambda date: date.start) - 1
    return last >= 0 and figure.end <= article.dates[last].end


def _item(desk: Desk, printed: Figure, figure: Figure, index: int, mates: list[Figure]) -> Item | None:
    article = desk.articles[figure.doc]
    sentence = article.sentences[index]
    stock = stock_of(sentence, printed, mates)
    named = stock if stock is not None and stock.what else figure
    what = None if _says_nothing(named.what, desk.places(figure.doc)) else named.what
    head = _head(named) if what else None
    stems = content_stems(what or "")
    base = is_stock(sentence, printed, mates)
    states, head = _states(desk, figure, index, mates, base, head, stems)
    if what is None and figure.unit is None and not states:
        return None
    if figure.kind == "cardinal" and figure.unit is None and _COMPOUND.match(around(sentence, printed)[1]):
        return None
    small = figure.kind == "cardinal" and figure.unit is None and not states and not base
    if small and (figure.value == 1 or (head in _BLAND and figure.value < 10)):
        return None
    utility = bool(states & _UTILITY)
    warm = family(figure.unit) == "celsius"
    if head is not None and head == plain_dimension(figure.unit):
        head, stems = None, []
    quals = frozenset(s for s in stems if s not in STATES and s not in GENERIC and THINGS.get(s, s) != head)
    rate = fold(figure.period) if figure.period and _RATE.match(fold(figure.period)) else None
    whole = bool(states & _TALLY) and not base and figure.value > 1 and is_whole(sentence, printed, mates)
    scope = place_of(article, sentence, figure.scope)
    label = whole_scope(sentence) if whole else scope
    return Item(
        figure=figure,
        kind=_CLASS.get(figure.kind, figure.kind),
        unit=figure.unit,
        head="temperature" if warm else head,
        states=frozenset() if base else states,
        quals=frozenset() if utility or (warm and not figure.change) else quals,
        scope=None if whole else place_key(scope),
        rate=rate,
        era=_era(desk, figure, index),
        sentence=index,
        copied=figure.doc in desk.copies,
        stems=desk.stems(figure.doc, index),
        desk=desk,
        what=what,
        label=label,
        base=base,
        part=is_part(sentence, printed, mates),
        whole=whole,
        time=own_time(article, desk.version(figure.doc), sentence, printed, mates),
    )


def _says_nothing(what: str | None, places: frozenset[str]) -> bool:
    """Whether the words read as the counted thing are none: an hour of the day, a pronoun, only a place."""
    if not what or what in places:
        return True
    return all(word in _NO_THING for word in fold(what).split() if word not in _SMALL_WORDS)


def _states(
    desk: Desk, figure: Figure, index: int, mates: list[Figure], base: bool, head: str | None, stems: Iterable[str]
) -> tuple[frozenset[str], str | None]:
    """The state of what is counted, and its head where the state gives it."""
    article = desk.articles[figure.doc]
    sentence = article.sentences[index]
    states = frozenset(STATES[s] for s in stems if s in STATES)
    if is_part(sentence, figure, mates):
        after = around(sentence, figure)[1][:70]
        found = [STATES[s] for s in content_stems(_CUT.split(after)[0]) if s in STATES]
        return (frozenset(found[:1]) or states), "people"
    nothing = figure.kind == "cardinal" and figure.unit is None and not base
    if nothing and (head is None or head in _CUT_HEADS):
        end = min(
            [m.start for m in mates if m.start > figure.end and not is_stock(sentence, m, mates)], default=sentence.end
        )
        state = cut_off(article, figure, head, end)
        if state is not None:
            return frozenset({state}), head
        last = next((m for m in reversed(mates) if m.end <= figure.start), None)
        if not states and last is not None and goes_on(sentence, figure, last):
            state = cut_off(article, last, head, figure.start)
            return (frozenset({state}) if state else states), head
    if not states and head in (None, "people", "child", "soldier", "officer", "drone"):
        states = _states_near(desk, figure, index) if figure.what or figure.unit else frozenset()
    if head is None and states & HUMAN:
        head = "people"
    return states, head


def _headed(items: list[Item]) -> list[Item]:
    """A number without its noun ("3,200 were still cold") counts what the last one with its state did, or most do;
    the parts of a sum ("35 injured: 31 in Kharkiv, four in Kyiv") are in its state."""
    told: dict[frozenset[str], Counter[tuple[str, str | None]]] = {}
    for item in items:
        if item.head and item.states & _UTILITY:
            told.setdefault(item.states, Counter())[item.head, item.what] += 1
    wholes = {(item.doc, item.sentence): item.states for item in items if item.whole}
    out: list[Item] = []
    for item in items:
        if not item.states and item.head in (None, "people") and (item.doc, item.sentence) in wholes:
            item = replace(item, states=wholes[item.doc, item.sentence], head="people")
        if item.head is None and item.states in told:
            same = [i for i in out if i.doc == item.doc and i.states == item.states and i.head]
            seen = told[item.states]
            head, what = (same[-1].head, same[-1].what) if same else max(seen, key=lambda k: (seen[k], str(k)))
            item = replace(item, head=head, what=what)
        out.append(item)
    return out


def _placed(items: list[Item]) -> list[Item]:
    """Temperatures, and counts without heat, that print no place are for the one place the story prints them for."""
    places: dict[tuple[str | None, frozenset[str]], set[tuple[str, str | None]]] = {}
    for item in items:
        if item.scope and not item.era and (item.head == "temperature" or item.states & _LOCAL):
            places.setdefault((item.head, item.states), set()).add((item.scope, item.label))
    out = []
    for item in items:
        found = places.get((item.head, item.states), set())
        if item.scope is None and not item.whole and len({scope for scope, _ in found}) == 1:
            scope, label = min(found, key=str)
            item = replace(item, scope=scope, label=label)
        out.append(item)
    return out


def _head(figure: Figure) -> str | None:
    if not figure.head:
        return None
    root = stem(fold(figure.head))
    if root in GENERIC:
        return None
    if figure.what and f"{figure.head.capitalize()}s" in figure.what.split():  # "Palestinians killed"
        return "people"
    if root in STATES and STATES[root] in HUMAN:  # "31 injured", "two deaths"
        return "people"
    return THINGS.get(root, root)


def _states_near(desk: Desk, figure: Figure, index: int) -> frozenset[str]:
    """States in the clause around a figure that names people or nothing: after it, then before it."""
    sentence = desk.articles[figure.doc].sentences[index]
    passive = _PASSIVE.search(sentence.text[figure.end - sentence.start :][:120])
    if passive and stem(passive.group(1).lower()) in STATES:
        return frozenset({STATES[stem(passive.group(1).lower())]})
    after = _CUT.split(sentence.text[figure.end - sentence.start :][:70])[0]
    found = [STATES[s] for s in content_stems(after) if s in STATES]
    if not found:
        before = _CUT.split(sentence.text[: figure.start - sentence.start][-50:])[-1]
        found = [STATES[s] for s in content_stems(before) if s in STATES][-1:]
    return frozenset(found[:1])


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
    years = [int(y) for y in _YEAR.findall(sentence.text[:_LONG])]
    old = [year for year in years if year < now]
    return str(old[0]) if old and now not in years else None
