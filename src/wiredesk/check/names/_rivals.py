"""Rivals: where the line has one figure, name or date, the reports have another of its kind among the same words.

A part that is swapped for another of the same story stands in the reports too, only in other company. Each part of a
line is compared with every one of its kind in the sources by the words near it and by the rest of its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from wiredesk.lang import PEOPLES, fold, sense
from wiredesk.model import Figure, PartKind

from ..text._index import Passage, SourceIndex
from ..text._spots import Shelf, Spot, comparable, key_of, same, source_spots, spots
from ..text._view import Evidence, Finding, LineView
from ._aliases import OFFICES
from ._capitals import CAPITALS, country_or_sense, located
from ._name_forms import an_outlet, initials
from ._names import misspelt
from ._offices import AGENCIES
from ._short_names import STATES

_MOST = 12
"""Parts of a line that are compared."""
_SUREST, _LEAST, _PLAIN = 0.44, 0.1, 0.8
_APART, _APART_PLACE, _ELSEWHERE = 0.6, 0.75, 0.25
"""From what difference in company a rival is plain, and below what agreement a part stands elsewhere: of labelled lines
that nobody had read and that this speaks against, 10 of 11 with a figure and 22 of 26 with a place were wrong."""
_NAMED, _NAMED_BODY, _SURE_NAME = 0.65, 0.55, 0.95
"""The same for people and bodies, and how sure that is: 17 of 20 such lines were wrong."""
_LONG, _FORM, _ONE_BODY = 5, 4, 0.9
"""Letters from which a name that begins another is a form of it, and a place that begins a word is in it; likeness of
two bodies from which they are one."""
_WIDE = frozenset({"europe", "asia", "africa", "america", "middle east", "latin america", "south asia", "world"})
_LETTERS = re.compile(r"[^\W\d_]+")
_PRONOUNS = frozenset("he she it they".split())
_UNNAMED = 0.45
"""How sure another speaker is at most, in a passage that does not name its own."""


def _meant(spot: Spot) -> frozenset[str]:
    return frozenset(sense(word) for word in spot.key)


def _as_people(spot: Spot, passage: Passage) -> bool:
    """Whether a passage has a place in the name of its people ("Iranian waters", "the British government")."""
    if any(t.capital and t.stem in _meant(spot) for t in passage.tokens):
        return True
    return any(t.low.startswith(word) for word in spot.key if len(word) >= _FORM for t in passage.tokens)


def compare_rivals(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each part of a line whose place a rival of its kind has in the reports.

    It is a suspicion for the scored model, sure enough to decide alone only where a rival's company is the line's.
    """
    table = source_spots(evidence.index)
    mine = spots((*line.figures, *line.names, *line.dates), line.tokens, line.senses)[:_MOST]
    named = frozenset(word for name in line.names for word in key_of(name))

    def told(other: Spot) -> bool:
        """Whether the line has this part itself, or moves past it: then it is no rival of another part."""
        return (
            (other.key <= named if other.shelf == "body" else bool(other.key & named))
            or _on_the_way(other, line.moves)
            or any(part.kind == other.kind and same(part, other) for part in mine)
        )

    found = []
    for spot in mine:
        if line.within_quote(spot.item.start):
            continue
        own, rival, other = _nearest(spot, table.get(spot.shelf, Shelf()), told, evidence.index)
        sure = _sure_of(spot, line, own, rival, other) if other is not None else 0.0
        if other is None or not sure or not _in_its_place(spot, other, line, evidence.index):
            continue
        printed = " ".join(other.item.text.split())
        found.append(
            Finding(
                _told_kind(spot, line), spot.item.text, "contradicted", found=printed, sure=sure, passage=other.passage,
                why=f"Among these words the reports have “{printed}”, not “{spot.item.text}”.",
            )
        )  # fmt: skip
    return found


def _sure_of(spot: Spot, line: LineView, own: float, rival: float, other: Spot) -> float:
    """How sure it is that the other part belongs in the place of a line's part, 0-1, by the company of both; 0 for
    too little."""
    sure = _SUREST * min(max(rival - own, 0.0) / 0.4, 1.0) * min(rival / 0.6, 1.0)
    if sure < _LEAST or other.passage is None:
        return 0.0
    if _plain(spot, other, own, rival) and not _governs(spot, line):
        sure = _SURE_NAME if spot.kind == "name" else _PLAIN
    elif spot.shelf == "body":
        return 0.0
    if spot.kind == "place" and _as_people(spot, other.passage):
        if not _meant(other) & line.senses:
            return 0.0
        sure = min(sure, _SUREST)  # both countries on both sides: which is which, this cannot tell
    if _told_kind(spot, line) == "speaker" and other.passage.tokens[0].low in _PRONOUNS:
        sure = min(sure, _UNNAMED)
    return sure


def _in_its_place(spot: Spot, other: Spot, line: LineView, index: SourceIndex) -> bool:
    """Whether the other part is of the same use in its passage as the line's part is here."""
    if _told_kind(spot, line) == "speaker":
        if _spoken_of(other) or _an_outlet(spot, index):
            return False
    elif spot.kind == "name" and _speaks(other):
        return False  # who only tells of it
    return not _owns_an_office(spot, line)


def _owns_an_office(spot: Spot, line: LineView) -> bool:
    """Whether a place only tells whose officer somebody is: "China's spokesperson"."""
    following = next((t for t in line.tokens if t.start >= spot.item.end), None)
    owns = any(t.raw.endswith(("'s", "’s")) for t in line.tokens if spot.item.start <= t.start < spot.item.end)
    return spot.kind == "place" and owns and following is not None and following.stem in OFFICES


def _speaks(spot: Spot) -> bool:
    """Whether a name is that of the speaker in its passage."""
    quotes = spot.passage.quotes if spot.passage is not None else ()
    return any(q.source is not None and q.source.start <= spot.item.start < q.source.end for q in quotes)


def _spoken_of(spot: Spot) -> bool:
    """Whether a name stands in somebody's words in quotation marks: its bearer does not speak there."""
    quotes = spot.passage.quotes if spot.passage is not None else ()
    return any(q.kind == "direct" and q.start <= spot.item.start < q.end for q in quotes)


def _an_outlet(spot: Spot, index: SourceIndex) -> bool:
    """Whether a speaker is an agency or the outlet of a report ("TASS says")."""
    agency = fold(spot.item.text).removeprefix("the ") in AGENCIES
    return agency or an_outlet(spot.item.text, (source.outlet for source in index.sources))


def _plain(spot: Spot, other: Spot, own: float, rival: float) -> bool:
    """Whether a rival has a part's very company, and the part itself stands in another."""
    if spot.kind == "name":
        body = spot.shelf == "body"
        stands_elsewhere = 0.0 < own < _ELSEWHERE and rival - own >= (_NAMED_BODY if body else _NAMED)
        return stands_elsewhere and not (_one_body if body else _one_person)(spot, other)
    if rival - own < (_APART_PLACE if spot.kind == "place" else _APART) or own >= _ELSEWHERE:
        return False
    if spot.kind == "place":  # a city and its country may be one place, told nearer or less near
        return _size(spot) == _size(other) and not _one_place(spot, other)
    return spot.kind == "figure" and own > 0.0


def _size(spot: Spot) -> str:
    """How wide a place is, as far as its name tells: a part of the world, a country, an American state, else nearer."""
    name = " ".join(spot.item.text.lower().split())
    if name in _WIDE or name in STATES:
        return "wide" if name in _WIDE else "state"
    return "country" if any(sense(word) in PEOPLES for word in spot.key) else "near"


def _one_body(spot: Spot, other: Spot) -> bool:
    """Whether two names may mean one body, or one is an abbreviation that could stand for anything."""
    mine, theirs = (" ".join(part.item.text.replace(".", "").split()) for part in (spot, other))
    if fold(mine) in initials(theirs) or fold(theirs) in initials(mine):
        return True
    if misspelt(fold(mine), fold(theirs), _ONE_BODY):
        return True
    if mine.isupper() and theirs.isupper() and (mine.startswith(theirs) or theirs.startswith(mine)):
        return True  # "UN", "UNWGAB"
    return mine.isupper() != theirs.isupper()


def _told_kind(spot: Spot, line: LineView) -> PartKind:
    """The kind of part that a rival's place shows to be wrong: the name of a speaker is one of its own."""
    if spot.kind == "name" and any(
        q.source is not None and q.source.start <= spot.item.start < q.source.end for q in line.quotes
    ):
        return "speaker"
    return spot.kind


def _one_person(spot: Spot, other: Spot) -> bool:
    """Whether two names may mean one person: they share a word, or the line's is no full name."""
    mine, theirs = (set(_LETTERS.findall(fold(part.item.text))) for part in (spot, other))
    return len(mine) < 2 or any(a.startswith(b) or b.startswith(a) for a in mine for b in theirs)


def _governs(spot: Spot, line: LineView) -> bool:
    """Whether a place may be a capital that stands for its government."""
    return bool(spot.key & CAPITALS.keys()) and not located(spot.item.start, line.tokens)


def _one_place(spot: Spot, other: Spot) -> bool:
    """Whether two names may mean one place: a capital and its country, a word of the other ("Sinaloan"), a slip."""
    mine, theirs = (frozenset(map(country_or_sense, part.key)) for part in (spot, other))
    if mine & theirs:
        return True
    a, b = (max(part.key, key=len, default="") for part in (spot, other))
    return min(len(a), len(b)) >= _LONG and (a.startswith(b) or b.startswith(a) or sorted(a) == sorted(b))


def _on_the_way(other: Spot, moves: Sequence[tuple[float, float]]) -> bool:
    """Whether a figure of a report is a count between the two that a line tells a move from and to: no rival."""
    return isinstance(other.item, Figure) and any(low <= other.item.value <= high for low, high in moves)


def _nearest(
    spot: Spot, shelf: Shelf, told: Callable[[Spot], bool], index: SourceIndex
) -> tuple[float, float, Spot | None]:
    """How well a part's company agrees with that of the same part at best, and with a rival's; the rival."""
    own, rival, best = 0.0, 0.0, None
    for value, other in shelf.agreeing(spot, index):
        if value <= own and value <= rival:
            continue  # whatever it is, it changes nothing: most parts of long sources end here
        if same(spot, other):
            own = max(own, value)
        elif value > rival and comparable(spot, other) and not told(other):
            rival, best = value, other
    return own, rival, best
