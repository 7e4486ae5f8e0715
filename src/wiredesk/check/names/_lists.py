"""Lists of names: the reports have one like the line's, with another name in one place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wiredesk.lang import fold
from wiredesk.model import Name

from ..text._index import Passage
from ..text._spots import key_of
from ..text._view import Evidence, Finding, LineView
from ._capitals import country_or_sense
from ._name_forms import initials
from ._names import misspelt

_JOINED = re.compile(r"(?:,|,? (?:and|or|&)) (?:the )?")
_LAST = re.compile(r",? (?:and|or|&) (?:the )?")
_LEAST, _BEARS, _LIKE = 3, 0.3, 0.85
"""Names of a list; share of a line's words from which a passage bears on it; likeness of two spellings."""
_PAIR, _CARRIES = 2, 0.35
_SURE, _ADDED = 0.8, 0.95


def compare_lists(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each list of three names or more that the reports give with another name for one of them."""
    theirs = [
        (list_, hit.passage)
        for hit in evidence.hits if hit.coverage >= _BEARS
        for list_ in _lists(hit.passage.names, hit.passage.text, hit.passage.sentence.start)
    ]  # fmt: skip
    if not theirs:
        return []
    free = [name for name in line.names if not line.within_quote(name.start)]
    found = []
    for mine in _lists(free, line.line.text, line.line.start):
        told = [(_strange(mine, other), _strange(other, mine), passage) for other, passage in theirs]
        if any(len(odd) == 0 for odd, _, _ in told):
            continue
        for odd, instead, passage in told:
            if len(odd) == len(instead) == 1 and _others(odd[0], instead[0], line, passage):
                found.append(
                    Finding(
                        "place" if odd[0].kind == "place" else "name", odd[0].text, "contradicted",
                        found=instead[0].text, sure=_SURE, passage=passage,
                        why=f"In this list the reports have “{instead[0].text}”, not “{odd[0].text}”.",
                    )
                )  # fmt: skip
                break
    return found


def compare_added(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for a name in a list of three or more that the reports have without it, where no sentence of
    theirs has it beside one of the others."""
    free = [name for name in line.names if not line.within_quote(name.start)]
    for mine in _lists(free, line.line.text, line.line.start):
        if line.line.text[mine[-1].end - line.line.start :][:1] == ",":
            continue  # "the clubs that had met Grazer, Liverpool and Rangers, ..."
        told = [
            (_strange(mine, other), other, hit.passage)
            for hit in evidence.hits if hit.coverage >= _CARRIES
            for other in _lists(hit.passage.names, hit.passage.text, hit.passage.sentence.start, _PAIR)
            if len(_strange(mine, other)) < len(mine) - 1 and not _strange(other, mine)
        ]  # fmt: skip
        if not told or any(len(odd) != 1 for odd, _, _ in told):
            continue
        (odd,), other, passage = told[0]
        if any(_beside(odd, other, {t.stem for t in p.tokens}) for p in evidence.index.passages):
            continue
        shown = passage.text[other[0].start - passage.sentence.start : other[-1].end - passage.sentence.start]
        return [
            Finding(
                "place" if odd.kind == "place" else "name", odd.text, "contradicted", found=shown, sure=_ADDED,
                passage=passage, why=f"In this list the reports have “{shown}”, without “{odd.text}”.",
            )
        ]  # fmt: skip
    return []


def _beside(odd: Name, others: Sequence[Name], words: set[str]) -> bool:
    """Whether some words hold a name with one of some others."""
    return bool(_key(odd) & words) and any(_key(name) & words for name in others)


def _lists(names: Sequence[Name], text: str, start: int, least: int = _LEAST) -> Iterator[list[Name]]:
    """Runs of names with commas between them and "and" before the last."""
    run: list[Name] = []
    for name in sorted(names, key=lambda n: n.start):
        between = text[run[-1].end - start : name.start - start] if run else ""
        if run and _JOINED.fullmatch(between):
            run.append(name)
            if _LAST.fullmatch(between):
                if len(run) >= least:
                    yield run
                run = []
        else:
            run = [name]


def _key(name: Name) -> frozenset[str]:
    return frozenset(map(country_or_sense, key_of(name)))


def _one(mine: Name, other: Name) -> bool:
    a, b = _key(mine), _key(other)
    if fold(mine.text) in initials(other.text) or fold(other.text) in initials(mine.text):
        return True
    return bool(a & b) or misspelt(max(a, key=len, default=""), max(b, key=len, default=""), _LIKE)


def _strange(mine: Sequence[Name], others: Sequence[Name]) -> list[Name]:
    """The names of one list that the other lacks."""
    return [name for name in mine if not any(_one(name, other) for other in others)]


def _others(odd: Name, instead: Name, line: LineView, passage: Passage) -> bool:
    """Whether each of two names stands on one side only."""
    mine, theirs = ({t.stem for t in tokens} for tokens in (line.tokens, passage.tokens))
    return not _key(instead) & mine and not _key(odd) & theirs
