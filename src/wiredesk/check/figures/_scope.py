"""The place a figure holds for: a city's figure is not the country's, and a salvo on five regions is not one
on the capital."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wiredesk.lang import PEOPLES, fold, listed, significant_digits
from wiredesk.model import Figure

from ..names._names import name_words
from ..text._excerpt import excerpt
from ..text._index import Passage, SourceIndex
from ..text._view import Evidence, Finding, LineView
from ._amounts import fits, one_amount, same_unit
from ._scope_places import HOME, LEVELS, is_spread, known_places, place_word, places_near, places_of
from ._things import counted_noun, family, status

_EVERYWHERE = frozenset({"nationwide", "worldwide", "globally", "countrywide"})
_NOUNS = LEVELS - _EVERYWHERE - {"global"}
_WIDE = frozenset(
    """country nation nationwide world worldwide globally global countrywide regions cities countries states
    provinces several across""".split()
)
_WAS = frozenset({"was", "were"})
_LOCAL = frozenset("city town district county province region".split())
_SHOWN = 5
"""Places of the reports that a finding names."""
_ATTACHED = 30
"""Characters between a share and the place that it is given for."""
_PART = re.compile(r"\b(?:including|among them|of them|of which|of whom)\b")


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
        mine = places_near(figure, line.tokens, line.names) or _suffered(figure, line)
        if not mine:
            continue
        found = _judge(figure, mine, line, evidence)
        if found is not None:
            return [found]
    return []


def _suffered(figure: Figure, line: LineView) -> dict[str, str]:
    """The place that is the subject of a passive before a figure: "Kyiv was attacked with 210 drones"."""
    for name in line.names:
        after = [t for t in line.tokens if t.start >= name.end][:2]
        passive = [t.low in _WAS for t in after[:1]] == [True] and after[-1].low.endswith(("ed", "hit", "struck"))
        if name.kind == "place" and passive and name.end < figure.start and name_words(name.text):
            return {place_word(name_words(name.text)): name.text}
    return {}


def _judge(figure: Figure, mine: dict[str, str], line: LineView, evidence: Evidence) -> Finding | None:
    index = evidence.index
    told: list[_Told] = []
    part: Finding | None = None
    for passage, other in _carriers(figure, evidence):
        part = part or _part(other, mine, passage, line)
        if part is not None and part.passage is passage:
            continue
        theirs = _Told(passage, places_of(other, passage, index), is_spread(passage, index))
        if _same_place(mine, theirs, index):
            return None
        if theirs.places:
            told.append(theirs)
    if part is not None or not told:
        return part
    return _share_there(figure, mine, told, line, evidence) or _elsewhere(figure, mine, told, line, index)


def _elsewhere(figure: Figure, mine: dict[str, str], told: list[_Told], line: LineView, index: SourceIndex) -> Finding:
    """The finding that every passage which gives a place for a figure gives another than the line's."""
    narrowed = [entry for entry in told if _holds_more(mine, entry, index)]
    best = max(narrowed or told, key=lambda entry: (entry.listed, len(entry.places), -entry.passage.number))
    named = [place for low, place in best.places.items() if low not in LEVELS]
    printed = map(_with_article, named or best.places.values())
    shown = listed(list(dict.fromkeys(_full(best.passage, place) for place in printed))[:_SHOWN])
    here = ", ".join(map(_with_article, dict.fromkeys(mine.values())))
    there = shown if set(best.places) <= _EVERYWHERE else f"for {shown}"
    alone = " alone" if narrowed else ""
    why = f"In the reports “{_counted(figure, line)}” holds {there}, not for {here}{alone}."
    spread = bool(narrowed) and best.listed and not known_places(mine, index) & _WIDE
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
        for name in passage.names if name.kind == "place" and place_word(name_words(name.text) or [""]) in mine
        for share in passage.figures
        if other.end <= share.start < share.end <= name.start and share.value < other.value
        and _PART.search(text[other.end - base : name.start - base].lower())
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


def _with_article(place: str) -> str:
    return f"the {place}" if place in _NOUNS else place


def _share_there(
    figure: Figure, mine: dict[str, str], told: list[_Told], line: LineView, evidence: Evidence
) -> Finding | None:
    """A finding where a passage near those that give a figure for another place has for the line's place, by itself, a
    smaller number of the same: "24 in Khan Younis" of the 45 in Gaza."""
    index, kind, befell = evidence.index, family(figure, line.tokens), status(figure, line.tokens)
    if figure.unit is not None or known_places(mine, index) & _WIDE or any(t.low == "than" for t in line.tokens):
        return None
    for entry in told:
        for passage in (entry.passage, *index.neighbours(entry.passage, 2)):
            if not known_places(mine, index) <= known_places(_all_places(passage), index):
                continue
            for other in passage.figures:
                plain = other.unit is None and other.kind == figure.kind and not other.vague
                if not plain or other.value >= figure.value or any(one_amount(f, other) for f in line.figures):
                    continue
                there = places_near(other, passage.tokens, passage.names)
                fate, same = status(other, passage.tokens), kind == family(other, passage.tokens)
                known = kind is not None or None not in {befell, fate}  # else three hurt are three of 375 drones
                clash = not (same and known) or not (None in {befell, fate} or befell == fate)
                if not clash and (passage is not entry.passage or mine.keys() & there.keys()):
                    return Finding(
                        "scope", next(iter(mine.values())), "contradicted", found=other.text, passage=passage, sure=0.8,
                        why=f"The reports say {other.text} there: “{excerpt(passage, line.senses)}”.",
                    )  # fmt: skip
    return None


def _all_places(passage: Passage) -> dict[str, str]:
    """The places that a passage names, in whatever part."""
    found = {place_word(name_words(n.text) or [""]): n.text for n in passage.names if n.kind == "place"}
    return found | {t.low: t.raw for t in passage.tokens if t.low in LEVELS}


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
    a, b = known_places(mine, index), known_places(theirs.places, index)
    if a & _WIDE and not b & _WIDE:
        return True
    return bool(b & _WIDE or (a & b and theirs.listed))


def _widened(mine: dict[str, str], theirs: dict[str, str], index: SourceIndex) -> bool:
    """Whether a line names a country for what a passage tells of a district or town only."""
    a, b = known_places(mine, index), known_places(theirs, index)
    return bool(a & PEOPLES and b & _LOCAL) and not b & (PEOPLES | _WIDE)


def _one_thing(figure: Figure, other: Figure) -> bool:
    mine, theirs = fold(figure.head or ""), fold(other.head or "")
    telling = significant_digits(figure.value) >= 3 and figure.value == other.value
    return not mine or not theirs or mine == theirs or telling


def _same_place(mine: dict[str, str], theirs: _Told, index: SourceIndex) -> bool:
    """Whether the line's places are among the passage's and do not narrow a list of several to one."""
    a, b = known_places(mine, index), known_places(theirs.places, index)
    if a <= HOME and b & PEOPLES:
        return True  # "the country" is the one that is named
    if not a & b:
        return False
    narrow = len(a - _WIDE) == 1 and not a & _WIDE
    return not (narrow and (theirs.listed or b & {"regions", "cities", "countries"}))
