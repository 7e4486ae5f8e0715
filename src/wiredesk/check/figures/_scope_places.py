"""The places that a line or a passage gives for a figure, each by the word under which its names meet."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from wiredesk.lang import PEOPLES, dateline_end, sense
from wiredesk.model import Figure, Name

from ..names._names import name_words
from ..text._index import Passage, SourceIndex
from ..text._tokens import Token
from ._counted import HEADS

LEVELS = frozenset(
    """capital city town country nation nationwide world worldwide globally global countrywide region regions
    cities countries district county province state states continent planet""".split()
)
"""Words for a kind of place, from a town to the world."""
HOME = frozenset({"country", "nation", "nationwide", "countrywide"})
"""Words for the whole country that is told of."""
_PREPOSITIONS = frozenset("at on in across over throughout against near around from of to within".split())
_ACTING = frozenset("has had have is was are were will would said says sent used began struck hit".split())
_AHEAD, _BEHIND = 14, 6
"""Words after a figure and before it among which its places are looked for."""
_ROW = 6
"""Characters between the ends and starts of names that stand in one list."""
_KINDS = frozenset({"region", "settlement", "country"})
_SEVERAL = 3
"""Places in a row over which a figure is spread."""
_BETWEEN = re.compile(
    r"[\s,;]*(?:\b(?:and|or|as well as|its?|the|of|in|region|regions|city|cities|province|oblast)\b[\s,;]*)*"
)


def places_near(
    figure: Figure, tokens: tuple[Token, ...], names: tuple[Name, ...], *, anywhere: bool = False
) -> dict[str, str]:
    """Places printed shortly after (or just before) a figure: folded word -> as printed."""
    spots = [n for n, token in enumerate(tokens) if figure.start <= token.start < figure.end]
    if not spots:
        return {}
    window = tokens[max(spots[0] - _BEHIND, 0) : spots[-1] + 1 + _AHEAD]
    found: dict[str, str] = {}
    first, last = window[0].start, window[-1].end
    listed = -100  # where the last name of a list ended
    for name in names:
        if name.kind != "place" or not first <= name.start < last:
            continue
        before = [t for t in tokens if t.end <= name.start][-2:]
        in_list = 0 <= name.start - listed <= _ROW
        if anywhere or in_list or any(t.low in _PREPOSITIONS for t in before):
            words = name_words(name.text)
            if words:
                found[place_word(words)] = name.text
                listed = name.end
    for token in window:
        if token.low in LEVELS and not (token.capital and token.low == "states"):
            found.setdefault(token.low, token.raw)
        elif anywhere and token.capital and token.stem in PEOPLES:
            found.setdefault(token.stem, token.raw)
    return found


def is_spread(passage: Passage, index: SourceIndex) -> bool:
    """Whether a passage, or the next sentence that goes on about it, lists three places or more."""
    after = _going_on(passage, index)
    return _over_several(passage) or any(_longest_list(p) >= _SEVERAL for p in (passage, after) if p is not None)


def _over_several(passage: Passage) -> bool:
    """Whether a passage counts the places: "at five regions"."""
    return any(
        f.value >= _SEVERAL and f.unit is None and HEADS.get(f.head or "") in _KINDS
        and any(t.low in _PREPOSITIONS for t in passage.tokens if f.start - _ROW <= t.start < f.start)
        for f in passage.figures
    )  # fmt: skip


def _longest_list(passage: Passage) -> int:
    """How many names of places stand in a row, with nothing but commas, "and" and words like "region" between."""
    places = [name for name in passage.names if name.kind == "place"]
    start = passage.sentence.start
    longest = row = min(len(places), 1)
    for name, following in pairwise(places):
        between = passage.text[name.end - start : following.start - start].lower()
        row = row + 1 if _BETWEEN.fullmatch(between) else 1
        longest = max(longest, row)
    return longest


def places_of(figure: Figure, passage: Passage, index: SourceIndex) -> dict[str, str]:
    """Places that a passage, with a next sentence that goes on about it, gives for a figure; not those that act."""
    found = _affected(passage)
    found.update(places_near(figure, passage.tokens, (), anywhere=not found))
    after = _going_on(passage, index)
    if after is not None:
        if _affected(after):
            found = _affected(passage)  # a country named before may be the one that acts
        found.update(_affected(after))
        found.update({t.low: t.raw for t in after.tokens if t.low in LEVELS})
    return found


def _going_on(passage: Passage, index: SourceIndex) -> Passage | None:
    """The next sentence of a passage's source, if it goes on about the same things ("They ...")."""
    following = passage.number + 1
    if following >= len(index.passages) or index.passages[following].source != passage.source:
        return None
    after = index.passages[following]
    return after if after.tokens and after.tokens[0].low in {"they", "these", "those"} else None


def _affected(passage: Passage) -> dict[str, str]:
    """Places of a passage that neither own what follows nor stand before a verb."""
    found: dict[str, str] = {}
    start = passage.sentence.start + dateline_end(passage.text)
    for name in passage.names:
        if name.kind != "place" or name.start < start:
            continue
        words = name_words(name.text)
        after = next((t for t in passage.tokens if t.start >= name.end), None)
        tail = passage.text[name.end - passage.sentence.start :][:2]
        owns = tail.startswith(("'", "’")) or name.text.endswith(("'s", "’s"))
        acts = after is not None and after.start - name.end <= 1 and (after.low in _ACTING or after.low.endswith("ed"))
        if words and not owns and not acts:
            found[place_word(words)] = name.text
    return found


def place_word(words: list[str]) -> str:
    """The word by which a place is known here: a country by its sense, so that "U.S." and "America" meet."""
    last = "us" if words[-2:] == ["united", "states"] else words[-1].replace(".", "")
    return sense(last) if sense(last) in PEOPLES else last


def known_places(places: dict[str, str], index: SourceIndex) -> set[str]:
    """Places with 'the capital' read as the city that the sources call so, and one word for the whole country."""
    found = {"country" if place in HOME else place for place in places}
    if "capital" in found:
        city = capital_of(index)
        if city:
            found = (found - {"capital"}) | {city}
    return found


@lru_cache(maxsize=8)
def capital_of(index: SourceIndex) -> str | None:
    """The city that stands nearest to the word capital in the sources, by count; None if they never say it."""
    tally: dict[str, int] = {}
    for passage in index.passages:
        for token in passage.tokens:
            if token.low != "capital":
                continue
            for name in passage.names:
                if name.kind == "place" and abs(name.start - token.start) <= 60 and name_words(name.text):
                    word = name_words(name.text)[-1]
                    tally[word] = tally.get(word, 0) + 1
    return max(sorted(tally), key=lambda word: tally[word]) if tally else None
