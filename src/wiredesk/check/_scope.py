"""The place a figure holds for: a city's figure is not the country's, and a salvo on five regions is not one
on the capital."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from wiredesk.lang import PEOPLES, dateline_end, fold, sense, significant_digits
from wiredesk.model import Figure, Name

from ._amounts import fits, one_amount, same_unit
from ._index import Passage, SourceIndex
from ._names import name_words
from ._things import counted_noun
from ._tokens import Token
from ._view import Evidence, Finding, LineView

_LEVELS = frozenset(
    """capital city town country nation nationwide world worldwide globally global countrywide region regions
    cities countries district county province state states continent planet""".split()
)
_EVERYWHERE = frozenset({"nationwide", "worldwide", "globally", "countrywide"})
_NOUNS = _LEVELS - _EVERYWHERE - {"global"}
_HOME = frozenset({"country", "nation", "nationwide", "countrywide"})
_WIDE = frozenset(
    """country nation nationwide world worldwide globally global countrywide regions cities countries states
    provinces several across""".split()
)
_LOCAL = frozenset("city town district county province region".split())
_PREPOSITIONS = frozenset("at on in across over throughout against near around from of to within".split())
_ACTING = frozenset("has had have is was are were will would said says sent used began struck hit".split())
_AHEAD, _BEHIND = 14, 6
_SEVERAL, _ATTACHED = 3, 30
_PART = re.compile(r"\b(?:including|among them|of them|of which|of whom)\b")
_BETWEEN = re.compile(
    r"[\s,;]*(?:\b(?:and|or|as well as|its?|the|of|in|region|regions|city|cities|province|oblast)\b[\s,;]*)*"
)


@dataclass(frozen=True)
class _Told:
    """The places that a passage gives for a figure, and whether it lists three or more."""

    passage: Passage
    places: dict[str, str]
    listed: bool


def compare_scope(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for a figure whose place in the line is not its place in the reports."""
    for figure in line.figures:
        small = figure.unit is None and figure.value < 10
        if figure.kind == "ordinal" or small or line.within_quote(figure.start):
            continue
        mine = places_near(figure, line.tokens, line.names)
        if not mine:
            continue
        found = _judge(figure, mine, line, evidence)
        if found is not None:
            return [found]
    return []


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
    listed = -100
    for name in names:
        if name.kind != "place" or not first <= name.start < last:
            continue
        before = [t for t in tokens if t.end <= name.start][-2:]
        in_list = 0 <= name.start - listed <= 6
        if anywhere or in_list or any(t.low in _PREPOSITIONS for t in before):
            words = name_words(name.text)
            if words:
                found[_one_place(words)] = name.text
                listed = name.end
    for token in window:
        if token.low in _LEVELS and not (token.capital and token.low == "states"):
            found.setdefault(token.low, token.raw)
        elif anywhere and token.capital and token.stem in PEOPLES:
            found.setdefault(token.stem, token.raw)
    return found


def _judge(figure: Figure, mine: dict[str, str], line: LineView, evidence: Evidence) -> Finding | None:
    index = evidence.index
    told: list[_Told] = []
    part: Finding | None = None
    for passage, other in _carriers(figure, evidence):
        part = part or _part(other, mine, passage, line)
        if part is not None and part.passage is passage:
            continue
        theirs = _Told(passage, _places_of(other, passage, index), _spread(passage, index))
        if _same_place(mine, theirs, index):
            return None
        if theirs.places:
            told.append(theirs)
    if part is not None or not told:
        return part
    narrowed = [entry for entry in told if _holds_more(mine, entry, index)]
    best = max(narrowed or told, key=lambda entry: (entry.listed, len(entry.places), -entry.passage.number))
    named = [place for low, place in best.places.items() if low not in _LEVELS]
    listed = named if len(named) >= 2 else list(best.places.values())
    shown = _list(list(dict.fromkeys(_full(best.passage, place) for place in listed))[:5])
    here = ", ".join(f"the {word}" if word in _NOUNS else word for word in dict.fromkeys(mine.values()))
    if not named and set(best.places) <= _EVERYWHERE:
        why = f"In the reports “{_counted(figure, line)}” holds {shown}, not for {here} alone."
    else:
        why = f"In the reports “{_counted(figure, line)}” holds for {shown}, not for {here} alone."
    spread = bool(narrowed) and best.listed and not _known(mine, index) & _WIDE
    if spread:
        why = f"The reports spread the {_counted(figure, line)} over {shown}, not {here} alone."
    # a list of places put on one is plain, a country for a district nearly so; else it may be two ways to say one thing
    widened = all(_widened(mine, entry.places, index) for entry in told)
    sure = 0.75 if spread else 0.65 if widened else 0.5 if narrowed else 0.4
    return Finding("scope", here, "contradicted", found=shown, passage=best.passage, sure=sure, why=why)


def _part(other: Figure, mine: dict[str, str], passage: Passage, line: LineView) -> Finding | None:
    """A finding where a passage gives the line's place a part of a figure: "159 drones, including 51 over Bryansk"."""
    base, text = passage.sentence.start, passage.text
    parts = [
        (name, share)
        for name in passage.names if name.kind == "place" and _one_place(name_words(name.text) or [""]) in mine
        for share in passage.figures
        if other.end <= share.start < share.end <= name.start and share.value < other.value
        and _PART.search(text[other.end - base : share.start - base].lower())
        and not any(share.end <= f.start < name.start for f in passage.figures)
        and name.start - share.end <= _ATTACHED
    ]  # fmt: skip
    if not parts or any(one_amount(f, parts[0][1]) for f in line.figures):
        return None
    name, share = parts[0]
    return Finding(
        "scope", name.text, "contradicted", found=share.text, passage=passage, sure=0.8,
        why=f"The reports give “{share.text}” for {name.text}; “{other.text}” is the whole.",
    )  # fmt: skip


def _list(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _full(passage: Passage, place: str) -> str:
    """A place with what the passage adds to it ("Kyiv and its region")."""
    added = f"{place} and its region"
    return added if added in passage.text else place


def _carriers(figure: Figure, evidence: Evidence) -> Iterator[tuple[Passage, Figure]]:
    """The same figure in the passages that bear on the line, and of the same things anywhere."""
    for hit in evidence.hits:
        for other in hit.passage.figures:
            if hit.coverage >= 0.3 and one_amount(figure, other) and _one_thing(figure, other):
                yield hit.passage, other
    for passage in evidence.index.passages if figure.head else ():
        for other in passage.figures:
            same = same_unit(figure, other) and fits(figure, other) == "same"
            if same and fold(figure.head or "") == fold(other.head or ""):
                yield passage, other


def _counted(figure: Figure, line: LineView) -> str:
    """A figure with the things it counts, as the line prints them."""
    noun = counted_noun(figure, line.tokens)
    end = noun.end if noun is not None else figure.end
    return " ".join(line.line.text[figure.start - line.line.start : end - line.line.start].split())


def _holds_more(mine: dict[str, str], theirs: _Told, index: SourceIndex) -> bool:
    """Whether a passage spreads a figure over more places than the line, or the line over more than the passage."""
    a, b = _known(mine, index), _known(theirs.places, index)
    if a & _WIDE and not b & _WIDE:
        return True
    return bool(b & _WIDE or (a & b and theirs.listed))


def _widened(mine: dict[str, str], theirs: dict[str, str], index: SourceIndex) -> bool:
    """Whether a line names a country for what a passage tells of a district or town only."""
    a, b = _known(mine, index), _known(theirs, index)
    return bool(a & PEOPLES and b & _LOCAL) and not b & (PEOPLES | _WIDE)


def _spread(passage: Passage, index: SourceIndex) -> bool:
    """Whether a passage, or the next sentence that goes on about it, lists three places or more."""
    after = _going_on(passage, index)
    return any(_longest_list(p) >= _SEVERAL for p in (passage, after) if p is not None)


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


def _one_thing(figure: Figure, other: Figure) -> bool:
    mine, theirs = fold(figure.head or ""), fold(other.head or "")
    telling = significant_digits(figure.value) >= 3 and figure.value == other.value
    return not mine or not theirs or mine == theirs or telling


def _places_of(figure: Figure, passage: Passage, index: SourceIndex) -> dict[str, str]:
    """Places that a passage, with a next sentence that goes on about it, gives for a figure; not those that act."""
    found = _affected(passage)
    found.update(places_near(figure, passage.tokens, (), anywhere=not found))
    after = _going_on(passage, index)
    if after is not None:
        if _affected(after):
            found = _affected(passage)  # a country named before may be the one that acts
        found.update(_affected(after))
        found.update({t.low: t.raw for t in after.tokens if t.low in _LEVELS})
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
            found[_one_place(words)] = name.text
    return found


def _one_place(words: list[str]) -> str:
    """The word by which a place is known here: a country by its sense, so that "U.S." and "America" meet."""
    last = "us" if words[-2:] == ["united", "states"] else words[-1].replace(".", "")
    return sense(last) if sense(last) in PEOPLES else last


def _same_place(mine: dict[str, str], theirs: _Told, index: SourceIndex) -> bool:
    """Whether the line's places are among the passage's and do not narrow a list of several to one."""
    a, b = _known(mine, index), _known(theirs.places, index)
    if a <= _HOME and b & PEOPLES:
        return True  # "the country" is the one that is named
    if not a & b:
        return False
    narrow = len(a - _WIDE) == 1 and not a & _WIDE
    return not (narrow and (theirs.listed or b & {"regions", "cities", "countries"}))


def _known(places: dict[str, str], index: SourceIndex) -> set[str]:
    """Places with 'the capital' read as the city that the sources call so, and one word for the whole country."""
    found = {"country" if place in _HOME else place for place in places}
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
