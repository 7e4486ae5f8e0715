"""What a changed word turns: a negation, a hedge, a cause or a rank that only one side has, an opposite."""

from __future__ import annotations

from collections import Counter

from wiredesk.lang import sense
from wiredesk.model import PartKind

from ..figures._counted import counted_family
from ..text._denials import denials
from ..text._diff import Alignment, Change
from ..text._lexicon import (
    CAUSES,
    CERTAINTIES,
    DIRECTIONS,
    HEDGES,
    NEGATIONS,
    OPPOSITES,
    ORDINALS,
    REVERSALS,
    SAY_WORDS,
    SUPERLATIVES,
    TURNING,
)
from ..text._tokens import Token, clause_of, senses
from ..text._view import LineView
from ..times._sequence import held

_ALLEGED = frozenset("allege alleges alleged claim claims claimed charge charges charged".split())
_THINKING = frozenset({"think", "thinks", "believe", "believes", "suspect", "suspects", "suggest", "suggests"})
_RANKING = (
    SUPERLATIVES
    | ORDINALS.keys()
    | frozenset("before after more less fewer earlier later higher lower bigger smaller older younger".split())
)
_RANKS = frozenset("deputy vice former acting assistant interim associate junior senior ex co".split())
_SAME_EVENT = 0.4
"""Share of the words behind a passage's "after" from which the main clause of a line tells that event."""
_FAR = frozenset({("far", "near"), ("near", "far"), ("far", "close"), ("close", "far")})


def flip(change: Change, mine: set[str], theirs: set[str], alignment: Alignment, line: LineView) -> PartKind | None:
    """A negation, hedge or certainty that only one side has."""
    mine, theirs = mine - _named(change.mine), theirs - _named(change.theirs)
    if _denied_opposites(mine, theirs):
        return None
    if any((a, b) in OPPOSITES | _FAR for a in mine for b in theirs):
        if not opposed(change, alignment, line):
            return None
        counted = any(counted_family(word) for word in mine) and any(counted_family(word) for word in theirs)
        if mine & DIRECTIONS:
            return "place"
        return "order" if (mine | theirs) & _RANKING else "unit" if counted else "polarity"
    denied = denials(line.free, TURNING) != denials(alignment.passage.free, TURNING)
    if denied and bool(mine & NEGATIONS) != bool(theirs & NEGATIONS):
        return "polarity"
    if denied and bool(mine & REVERSALS) != bool(theirs & REVERSALS) and alignment.share >= 0.7:
        return "polarity"
    if _reported(mine, theirs, line):
        theirs = theirs - {"would"}
    hedged = theirs & HEDGES
    if hedged and hedged <= _ALLEGED and mine & (SAY_WORDS | _ALLEGED):
        return None  # "the suit says" what "the lawsuit alleged"
    dropped = _fewer(hedged, line.tokens, alignment.passage.tokens)
    added = _fewer(mine & HEDGES, alignment.passage.tokens, line.tokens)
    if (dropped and not mine & (HEDGES | _THINKING)) or (mine & CERTAINTIES and not theirs & CERTAINTIES):
        return "hedge"
    if added and not theirs & (HEDGES | _ALLEGED | _THINKING) and alignment.share >= 0.75:
        return "hedge"
    if _causal(change.mine, line.tokens) and not (
        _causal(change.theirs, alignment.passage.tokens) or theirs & {"citing", "cited"}
    ):
        return "cause"
    if bool(mine & _RANKS) != bool(theirs & _RANKS) and not (mine | theirs) - _RANKS:
        return "role"
    return None


def _denied_opposites(mine: set[str], theirs: set[str]) -> bool:
    """Whether one side denies the opposite of the other's word: "not far from" is "near"."""
    negative = bool(mine & NEGATIONS) != bool(theirs & NEGATIONS)
    return negative and any((a, b) in OPPOSITES | _FAR for a in mine for b in theirs)


def _fewer(words: set[str], here: tuple[Token, ...], there: tuple[Token, ...]) -> bool:
    """Whether one text has one of some words less often than another, in any form: "estimated", "by an estimate"."""
    counts = [Counter(token.stem for token in tokens) for tokens in (here, there)]
    return any(counts[0][sense(word)] < counts[1][sense(word)] for word in words)


def opposed(change: Change, alignment: Alignment, line: LineView) -> bool:
    """Whether a change puts a word for its opposite, and no denial turns it back ("not above" is "below")."""
    pairs = [(a, b) for a in change.mine for b in change.theirs if (a.low, b.low) in OPPOSITES | _FAR]
    if any(_told_from_behind(a, b, alignment, line) for a, b in pairs):
        return False
    mine = denials([t for t in line.free if t not in [a for a, _ in pairs]])
    theirs = denials([t for t in alignment.passage.free if t not in [b for _, b in pairs]])
    return bool(pairs) and mine == theirs


def _told_from_behind(mine: Token, theirs: Token, alignment: Alignment, line: LineView) -> bool:
    """Whether "before" of a line and "after" of a passage tell one order, each from its own end."""
    if {mine.low, theirs.low} != {"before", "after"}:
        return False
    behind = next((t.stem for t in line.tokens if t.start > mine.start and t.content), None)
    if behind in {t.stem for t in alignment.passage.tokens if t.content and t.start < theirs.start}:
        return True
    by = list(clause_of([t for t in line.tokens if t.start > mine.start]))
    event = senses(clause_of([t for t in alignment.passage.tokens if t.start > theirs.start]))
    told = held(event, senses(t for t in line.tokens if t not in by))
    return told >= _SAME_EVENT and told > held(event, senses(by))


def _reported(mine: set[str], theirs: set[str], line: LineView) -> bool:
    """Whether "says it will" stands for "said it would": one tense in reported speech, no hedge less."""
    if theirs & HEDGES != {"would"} or "will" not in mine | {t.low for t in line.tokens}:
        return False
    return any(t.low == "says" for t in line.tokens)


def _named(words: tuple[Token, ...]) -> set[str]:
    """Words of names ("North Korea"), and ``may`` where it is the month: no date passes for a hedge."""
    found = [token for token in words if token.low == "may"]
    parts = {token.low for token in words if token.stem.startswith("=")}
    return parts | {"may"} if found and all(token.capital for token in found) else parts


def _causal(words: tuple[Token, ...], tokens: tuple[Token, ...]) -> bool:
    """Whether changed words, with the word that follows them, assert a cause."""
    if not words:
        return False
    following = next((t.low for t in tokens if t.start >= words[-1].end), "")
    text = f" {' '.join(t.low for t in words)} {following} "
    return any(f" {cue} " in text for cue in CAUSES)
