"""What a line puts before or after something, where a passage puts it before or after the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..text._lexicon import NEGATIONS
from ..text._tokens import Token, clause_of, senses, tokenise
from ..text._view import Evidence, Finding, LineView

_SIDES = {
    "before": "before", "ahead": "before", "prior": "before", "after": "after", "following": "after", "once": "after",
}  # fmt: skip
_OPENS = frozenset("the his her its their he she it they these those that".split())
"""Words behind "once" where it says after what something happens."""
_REACH, _FAR = 11, 20
"""Tokens behind the word of order that say what it is told by, in the line and, to bear it out, in a passage."""
_LENGTHS = senses(tokenise("seconds minutes hours days weeks months years decades moments"))
"""What only tells how long before or after."""
_LEADS = frozenset("point points vote votes seat seats percent cent % goal goals".split())
"""What somebody is ahead by: no time."""
_CARRIES, _SHARED, _LEAST, _BOTH = 0.4, 0.6, 2, 0.3
"""Coverage of a passage; share and number of those words that it must hold behind its own word of order; the share of
them that is enough where it also holds so much of what stands in front."""
_SURE, _UNSURE, _SAME_THING = 0.8, 0.45, 0.5
"""How sure the other word of order is where what is told by it is the same too, so much of its words, and where it is
not: of the labelled lines that it speaks against, 82 of 89 were wrong, and 49 of 69."""


def compare_sequence(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each "before" or "after" whose other end a passage tells things by too."""
    found = (
        _compare(end, evidence)
        for end in _ends(line.tokens, _REACH, clause=True)
        if end.behind and not line.within_quote(end.word.start)
    )
    return [finding for finding in found if finding is not None]


@dataclass(frozen=True)
class _End:
    """A word of order with the senses of the words behind it, by which it tells the time, and of those in front."""

    word: Token
    behind: frozenset[str]
    front: frozenset[str]

    @property
    def side(self) -> str:
        return _SIDES[self.word.low]


def _compare(mine: _End, evidence: Evidence) -> Finding | None:
    clash: Finding | None = None
    for hit in evidence.hits:
        if hit.coverage < _CARRIES:
            continue
        told = [end for end in _ends(hit.passage.tokens, _FAR) if _alike(mine, end)]
        if any(end.side == mine.side for end in told):
            if mine.word.low == "once":  # it tells that a thing is over, and bears out no order
                return None
            return Finding("order", mine.word.raw, "supported", passage=hit.passage)
        told = [end for end in _ends(hit.passage.tokens, _REACH) if _alike(mine, end)]
        if clash is None and told:
            one = any(held(mine.front - _LENGTHS, end.front) >= _SAME_THING for end in told)
            clash = Finding(
                "order", mine.word.raw, "contradicted", found=told[0].word.raw, passage=hit.passage,
                sure=_SURE if one else _UNSURE,
                why=f"The reports say “{told[0].word.raw}” here, not “{mine.word.raw}”.",
            )  # fmt: skip
    return clash


def _alike(mine: _End, other: _End) -> bool:
    """Whether two words of order tell one thing by another: not the same two turned round ("B after A")."""
    behind, front = held(mine.behind, other.behind), held(mine.front, other.front)
    turned = held(mine.front, other.behind)
    both = min(behind, front) >= _BOTH and min(behind, front) > min(turned, held(mine.behind, other.front))
    return both or (len(mine.behind) >= _LEAST and behind >= _SHARED and turned < behind)


def held(words: frozenset[str], by: frozenset[str]) -> float:
    """Share of some words that others hold."""
    return len(words & by) / len(words) if words else 0.0


def _opens(before: tuple[Token, ...]) -> bool:
    """Whether a word of order opens a sentence, but for a length of time: its main clause follows what it tells by."""
    return all(not t.content or t.number or t.stem in _LENGTHS for t in before)


def _ends(tokens: tuple[Token, ...], reach: int, *, clause: bool = False) -> Iterator[_End]:
    """Each word of order that has another end, which may be held to its clause."""
    for place, token in enumerate(tokens[:-1]):
        behind = tokens[place + 1 : place + 1 + reach]
        if token.low not in _SIDES or behind[0].start != token.end + 1:  # "two months before, ..." has no other end
            continue
        if place and tokens[place - 1].low in NEGATIONS | _LEADS:
            continue
        if token.low == "once" and behind[0].low not in _OPENS:  # "once a week", "once again"
            continue
        if clause:
            behind = tuple(clause_of(behind))
            if _opens(tokens[:place]) and behind[-1] is tokens[-1]:
                continue  # "the day after the vote Norway left": where the other end stops, no comma says
        yield _End(token, senses(behind), senses(tokens[max(place - _REACH, 0) : place]))
