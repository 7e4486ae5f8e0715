"""What a figure counts, as a key: class of the counted thing, its state, its qualifiers, its time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wiredesk.lang import content_stems, fold, stem
from wiredesk.model import Figure

from ._desk import Desk, place_key

_STATE_WORDS = {
    "killed": "kill killed killing dead death deaths die died fatality fatalities slain fatal toll lives",
    "injured": "injured injury injuries injuring wounded wounding hurt wounds",
    "casualties": "casualty casualties",
    "missing": "missing unaccounted",
    "arrested": "arrested arrests detained detainees custody",
    "hospital": "hospitalised hospitalized hospital",
    "evacuated": "evacuated evacuation evacuees",
    "displaced": "displaced refugees fled",
    "rescued": "rescued",
    "no power": "power electricity blackout outage outages blackouts",
    "no heat": "heat heating",
    "no water": "water",
    "downed": "downed intercepted shot destroyed neutralised neutralized repelled",
    "launched": "launched fired launching firing",
    "hostage": "hostage hostages captive captives abducted kidnapped",
    "damaged": "damaged damage",
    "released": "released freed",
    "alive": "alive living survivors survived",
    "sentenced": "sentenced sentence prison jail jailed",
}
STATES = {stem(word): state for state, line in _STATE_WORDS.items() for word in line.split()}
_HUMAN = frozenset(
    {
        "killed",
        "injured",
        "missing",
        "arrested",
        "hospital",
        "evacuated",
        "displaced",
        "rescued",
        "hostage",
        "released",
        "casualties",
    }
)
_SAME_THING = {
    "people": "person persons civilian civilians resident residents victim victims others citizens",
    "child": "children schoolchildren schoolchild kid kids minor minors",
    "drone": "drones uav uavs unmanned",
    "home": "homes house houses household households",
    "building": "buildings",
    "consumer": "consumers customers subscribers users",
    "soldier": "soldiers troops servicemen servicemembers",
    "year": "years",
    "hour": "hours",
    "job": "jobs positions",
    "officer": "officers policemen",
    "worker": "workers employees staff",
}
THINGS = {stem(word): kind for kind, line in _SAME_THING.items() for word in [kind, *line.split()]}
_GENERIC = frozenset(map(stem, ("number", "total", "figure", "estimate", "part", "group", "new")))
_CUT = re.compile(r"[,;:()—]| and | but | while | with ")
_PASSIVE = re.compile(r"^[^.;]{0,90}?\b(?:were|was|been|are|is) (?:\w{3,12}ly |also )?(\w+)")
_RATE = re.compile(r"^(?:per|a|an|each|every|annual|daily|monthly|weekly)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLASS = {"vague": "cardinal", "fraction": "percent"}


@dataclass(frozen=True, slots=True)
class Item:
    """A figure of the story with what is needed to align it."""

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

    @property
    def doc(self) -> str:
        """Id of its article."""
        return self.figure.doc


def read_items(desk: Desk) -> list[Item]:
    """Every figure of the story that can stand in a slot, in order of article and place."""
    items: list[Item] = []
    for article in desk.story.articles:
        for figure in article.figures:
            item = _item(desk, figure)
            if item is not None:
                items.append(item)
    return items


def _item(desk: Desk, figure: Figure) -> Item | None:
    if figure.kind in ("ordinal", "age", "score"):
        return None
    index = desk.sentence_index(figure.doc, figure.start)
    if index < 0 or desk.articles[figure.doc].sentences[index].kind != "body":
        return None
    if figure.what is None and figure.unit is None:
        return None
    stems = content_stems(figure.what or "")
    states = frozenset(STATES[s] for s in stems if s in STATES)
    head = _head(figure)
    if not states and head in (None, "people", "child", "soldier", "officer", "drone"):
        states = _states_near(desk, figure, index)
    if head is None and states & _HUMAN:
        head = "people"
    quals = frozenset(s for s in stems if s not in STATES and s not in _GENERIC and THINGS.get(s, s) != head)
    rate = fold(figure.period) if figure.period and _RATE.match(fold(figure.period)) else None
    return Item(
        figure,
        _CLASS.get(figure.kind, figure.kind),
        figure.unit,
        head,
        states,
        quals,
        place_key(figure.scope),
        rate,
        _era(desk, figure, index),
        index,
        figure.doc in desk.copies,
        desk.stems(figure.doc, index),
        desk,
    )


def _head(figure: Figure) -> str | None:
    if not figure.head:
        return None
    root = stem(fold(figure.head))
    if root in _GENERIC:
        return None
    if figure.what and f"{figure.head.capitalize()}s" in figure.what.split():  # "Palestinians killed"
        return "people"
    if root in STATES and STATES[root] in _HUMAN:  # "31 injured", "two deaths"
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
    years = [int(y) for y in _YEAR.findall(sentence.text)]
    old = [year for year in years if year < now]
    return str(old[0]) if old and now not in years else None
