"""Whose words they are, told in other words: a claim, estimate or phrase that the reports have from another party.

The party that a line names must be one whom the same report quotes with something else: only then does its writer tell
the two apart.
"""

from __future__ import annotations

from typing import NamedTuple

from wiredesk.lang import fold
from wiredesk.model import Quote

from ..names._name_forms import an_outlet
from ..names._offices import AGENCIES
from ..text._excerpt import excerpt
from ..text._index import Passage, SourceIndex
from ..text._tokens import senses
from ..text._verbs import BE
from ..text._view import Evidence, Finding, LineView
from ._party import Party, apart, naming, party_of
from ._who import speaker_of

_NO_CLAIMS = frozenset({"deny", "doubt"})
"""Stances of verbs whose object is not what somebody says."""
_AIMED = frozenset({"criticise", "praise"})
"""Stances of verbs whose object is whom the words are about."""
_SEES, _HELD, _LEAST = 0.3, 0.6, 2
"""Coverage of passages that are looked at; share of the weight of a line's words that a passage's must hold to be the
same; words from which they are a claim."""
_OWN = 0.35
"""How much less of them what the party itself says anywhere must hold."""
_SURE, _RESOLVED, _ALIKE = 0.95, 0.7, 0.5
"""How sure another party is whom the passage names, one whom the sentences before it name, and one of another kind,
which may go by both names."""
_IN_FULL = frozenset({"agence france-presse", "associated press", "deutsche presse-agentur"})
"""Agencies by more than one word."""
_BEFORE = 4
_LONG = 6
"""Letters of a word that alone in marks is somebody's."""


class _Told(NamedTuple):
    """Words of a passage and who says them."""

    passage: Passage
    quote: Quote
    party: Party
    held: float
    named: bool


def compare_credited(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for words that every report which has them gives to another party than the line."""
    for mine in line.quotes:
        if mine.cue is None or mine.cue.stance in _NO_CLAIMS or not (words := _words(mine, line)):
            continue
        holding = _holding(words, evidence)
        claimed = party_of(mine, evidence.index) if holding else None
        if claimed is None or claimed.kind == "class" or _relays(mine, line, evidence.index):
            continue
        if (told := _others(claimed, words, holding, evidence.index)) is not None:
            passage, _, other, _, named = told
            if any(t.low == other.head for t in line.free) and mine.cue.stance not in _AIMED:
                continue  # the line names the very speaker
            return [
                Finding(
                    "speaker", claimed.shown, "contradicted", found=other.shown, passage=passage,
                    sure=(_SURE if named else _RESOLVED) if _surely_two(claimed, other) else _ALIKE,
                    why=f"The reports have this from {other.shown}, not from {claimed.shown}: "
                    f"“{excerpt(passage, line.senses)}”",
                )
            ]  # fmt: skip
    return []


def _surely_two(claimed: Party, other: Party) -> bool:
    """Whether a party is none that could be the other by a second name: of one kind with it, or of a kind that a report
    calls by no name, a person only with an office of his own."""
    if claimed.kind == other.kind:
        return True
    people = [one for one in (claimed, other) if one.kind == "person"]
    return "kind" in {claimed.kind, other.kind} and all(one.office for one in people)


def _relays(mine: Quote, line: LineView, index: SourceIndex) -> bool:
    """Whether an attribution only hands on another that stands in its words, or names the outlet of a report."""
    who = speaker_of(mine)
    if fold(who) in AGENCIES | _IN_FULL or an_outlet(who, (source.outlet for source in index.sources)):
        return True
    within = (other for other in line.quotes if mine.start <= other.start and other.end <= mine.end)
    return any(speaker_of(other) != speaker_of(mine) for other in within)


def _words(mine: Quote, line: LineView) -> frozenset[str]:
    """What a line gives to somebody: the words in marks among them, else all of them if they are a claim."""
    marked = [t for t in line.content if mine.start <= t.start < mine.end and line.within_quote(t.start)]
    words = senses(marked or [t for t in line.content if mine.start <= t.start < mine.end])
    telling = any(len(t.low) >= _LONG for t in marked)
    return words if telling or len(words) >= _LEAST else frozenset()


def _holding(words: frozenset[str], evidence: Evidence) -> list[Passage]:
    """The passages that hold most of some words."""
    weight, near = evidence.index.weight, (hit.passage for hit in evidence.hits if hit.coverage >= _SEES)
    least = _HELD * weight(words)
    return [passage for passage in near if weight(words & passage.senses) >= least]


def _others(claimed: Party, words: frozenset[str], holding: list[Passage], index: SourceIndex) -> _Told | None:
    """Who says some words in the passage that holds most of them, where nobody says them as the line has it."""
    found: list[_Told] = []
    whole = index.weight(words)
    for passage in holding:
        told = [one for quote in passage.quotes if (one := _told(quote, passage, words, index)) is not None]
        if not told or any(claimed.same(one.party) for one in told) or _beside(claimed, told, passage):
            return None
        found += told
    best = max(found, key=lambda one: (one.held, -one.passage.number), default=None)
    if best is None:
        return None
    others = (p for p in naming(claimed, index) if all(p is not one.passage for one in found))
    own = max((index.weight(words & p.senses) / whole for p in others), default=0.0)
    two = own <= max(best.held - _OWN, 0.0) and apart(claimed, best.party, best.passage.source, index)
    return best if two else None


def _beside(claimed: Party, told: list[_Told], passage: Passage) -> bool:
    """Whether a passage names the party of a line, but as the one that is criticised or praised in the words."""
    aimed = [one.quote for one in told if one.quote.cue is not None and one.quote.cue.stance in _AIMED]
    return any(
        t.stem in claimed.words and not any(quote.start <= t.start < quote.end for quote in aimed)
        for t in passage.tokens
    )


def _told(quote: Quote, passage: Passage, words: frozenset[str], index: SourceIndex) -> _Told | None:
    """The words that a quote of a passage holds, if they are most of those wanted, and who says them."""
    if quote.cue is not None and any(q.start <= quote.cue.start < q.end for q in passage.quotes):
        return None
    first = _first(quote, passage)
    held = index.weight(words & senses(t for t in passage.tokens if first <= t.start < quote.end))
    if held < _HELD * index.weight(words):
        return None
    by, named = party_of(quote, index), True
    if by is None:
        by = _before(quote, passage, index)
    elif by.head not in passage.low:
        named = False
        if quote.source is None or not passage.sentence.start <= quote.source.start < passage.sentence.end:
            return None  # words that go on from a sentence before
    if by is None:
        return None
    return _Told(passage, quote, by, held / index.weight(words), named)


def _first(quote: Quote, passage: Passage) -> int:
    """Where words of a passage begin: with "34" in "34 the military says are dead"."""
    at = next((t for t in passage.tokens if t.start >= quote.start), None)
    if at is None or at.low not in BE or quote.source is None or quote.source.start > quote.start:
        return quote.start
    before = [t for t in passage.tokens if t.end <= quote.source.start][-_BEFORE:]
    return before[0].start if before else quote.start


def _before(quote: Quote, passage: Passage, index: SourceIndex) -> Party | None:
    """The body that "it" stands for: the last that speaks in the sentence before, if no other does there."""
    if quote.source is None or quote.source.text.lower() != "it":
        return None
    back = next((p for p in index.neighbours(passage, 1) if p.number < passage.number), None)
    found = [p for q in back.quotes if (p := party_of(q, index)) is not None] if back is not None else []
    bodies = [p for p in found if p.kind != "person"]
    return bodies[0] if len({p.head for p in bodies}) == 1 else None
