"""The parts of a line and of the sources with the words of their company, found by those words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from wiredesk.lang import fold
from wiredesk.model import Date, Figure, Name, PartKind

from ..figures._amounts import ends_alike, one_amount, same_unit
from ..names._names import name_words
from ..times._dates import another_zone
from ._index import Passage, SourceIndex
from ._tokens import Token

_NEAR = 7
"""Content words near a part that are looked at, on each side."""
_SEATS = frozenset("sen rep gov senator representative governor congressman congresswoman".split())
_WORDS = re.compile(r"\w+")
Item = Figure | Name | Date


@dataclass(frozen=True)
class Spot:
    """A part of a text: what it is, the content words near it and those of its sentence, by sense."""

    item: Item
    kind: PartKind
    key: frozenset[str]
    near: frozenset[str]
    around: frozenset[str]
    passage: Passage | None = None

    @property
    def shelf(self) -> str:
        """What it may be exchanged for: bodies are named as people are, but are no rivals of theirs."""
        return "body" if isinstance(self.item, Name) and self.item.kind == "organisation" else self.kind


class Shelf:
    """The parts of one kind in the sources, found by the words of their company."""

    def __init__(self) -> None:
        self.spots: list[Spot] = []
        self._near: dict[str, list[int]] = {}
        self._around: dict[str, list[int]] = {}

    def add(self, spot: Spot) -> None:
        """Put one more part on the shelf."""
        for table, words in ((self._near, spot.near), (self._around, spot.around)):
            for word in words:
                table.setdefault(word, []).append(len(self.spots))
        self.spots.append(spot)

    def agreeing(self, spot: Spot, index: SourceIndex) -> list[tuple[float, Spot]]:
        """The parts that share a word of their company with one, each with how well the companies agree, 0-1."""
        values: dict[int, float] = {}
        for table, words in ((self._near, sorted(spot.near)), (self._around, sorted(spot.around))):
            weights = [index.idf(word) for word in words]
            shared: dict[int, float] = {}
            for word, weight in zip(words, weights, strict=True):
                for number in table.get(word, ()):
                    shared[number] = shared.get(number, 0.0) + weight
            whole = sum(weights) or 1.0
            for number, weight in shared.items():
                values[number] = values.get(number, 0.0) + weight / whole / 2
        return [(values[number], self.spots[number]) for number in sorted(values)]


def spots(
    items: Iterable[Item], tokens: tuple[Token, ...], around: frozenset[str], passage: Passage | None = None
) -> list[Spot]:
    """The parts of a sentence with their company; ``around`` holds the senses of the whole of it."""
    found = []
    for item in items:
        kind = _kind(item)
        places = [n for n, token in enumerate(tokens) if token.start < item.end and item.start < token.end]
        if not places or kind is None or (isinstance(item, Date) and another_zone(item, passage)):
            continue
        if kind == "place" and tokens[places[-1] + 1 : places[-1] + 2] and tokens[places[-1] + 1].low in _SEATS:
            continue  # "Vermont Sen. Bernie Sanders"
        window = (*tokens[max(places[0] - _NEAR, 0) : places[0]], *tokens[places[-1] + 1 : places[-1] + 1 + _NEAR])
        own = {tokens[n].stem for n in places}
        near = frozenset(t.stem for t in window if t.content) - own
        found.append(Spot(item, kind, key_of(item), near, around - own, passage))
    return found


def _kind(item: Item) -> PartKind | None:
    if isinstance(item, Figure):
        return "figure" if item.kind != "ordinal" else None
    if isinstance(item, Date):
        return "date"
    return "place" if item.kind == "place" else "name" if item.kind in {"person", "organisation"} else None


def key_of(item: Item) -> frozenset[str]:
    """What tells a part from others of its kind: the last word of a person's name, the words of any other, the text."""
    if isinstance(item, Name):
        words = name_words(item.canonical) or name_words(item.text)
        return frozenset(words[-1:] if item.kind == "person" else words)
    return frozenset({fold(" ".join(item.text.split()))})


def same(mine: Spot, theirs: Spot) -> bool:
    """Whether two parts of one kind say the same."""
    if isinstance(mine.item, Figure) and isinstance(theirs.item, Figure):
        one, other = mine.item, theirs.item
        return one_amount(one, other) or (same_unit(one, other) and ends_alike(one, other))
    if isinstance(mine.item, Date) and isinstance(theirs.item, Date):
        a, b = mine.item, theirs.item
        mine_words, their_words = (frozenset(_WORDS.findall(fold(date.text))) for date in (a, b))
        in_full = mine_words <= their_words or their_words <= mine_words  # "Tuesday", "Tuesday, 9 June"
        return in_full or (a.from_[:10] <= b.to[:10] and b.from_[:10] <= a.to[:10])
    if mine.shelf == "body":
        return mine.key <= theirs.key or theirs.key <= mine.key
    return bool(mine.key & theirs.key)


def comparable(mine: Spot, theirs: Spot) -> bool:
    """Whether one could stand in the other's place."""
    if isinstance(mine.item, Figure) and isinstance(theirs.item, Figure):
        return same_unit(mine.item, theirs.item) and not (mine.item.vague or theirs.item.vague)
    if isinstance(mine.item, Date) and isinstance(theirs.item, Date):
        return mine.item.grain == theirs.item.grain
    return True


@lru_cache(maxsize=4)
def source_spots(index: SourceIndex) -> dict[str, Shelf]:
    """Every part of the sources by kind; the sentence before lends its words, for a pronoun may stand for them."""
    table: dict[str, Shelf] = {}
    before: Passage | None = None
    for passage in index.passages:
        around = passage.senses
        if before is not None and before.source == passage.source:
            around = around | before.senses
        for spot in spots((*passage.figures, *passage.names, *passage.dates), passage.tokens, around, passage):
            table.setdefault(spot.shelf, Shelf()).add(spot)
        before = passage
    return table
