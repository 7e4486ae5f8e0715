"""The subject and the object of a verb, by the grammar of its clause.

No parser: the words between a verb and the nearest stop, preposition or other verb. Where they are not plain there is
none.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ..text._tokens import Token
from ..text._verbs import BE, HAVE, PAST, SAYING
from ._deed_verbs import GIVES, MODALS, TAKES

_PREPOSITIONS = frozenset(
    """in at on from for to with against by over after before during under about into near between through as than
    without within across behind off up out since until like despite among per via""".split()
)
_CLAUSE = frozenset(
    "and but or while when that which who whom because although though whether if where whose what how so".split()
)
_STOPS = _CLAUSE | GIVES.keys() | TAKES.keys() | BE | HAVE | MODALS | SAYING
_UNKNOWN = frozenset("he she they it him her them this these those we us you i himself herself who which".split())
FAR = 12


class Party(NamedTuple):
    """One side of a deed: where it stands; the words by which its names are known, folded; its words by sense, those
    that end it."""

    start: int
    end: int
    names: frozenset[str]
    words: frozenset[str]
    heads: frozenset[str]

    def same(self, other: Party) -> bool:
        """Whether two may be one: they share a name, or a word where one of them has none."""
        if self.names and other.names:
            return bool(self.names & other.names)
        return bool(self.words & other.words)


    def is_one(self, other: Party) -> bool:
        """Whether two end in the same word or name: "Bush" is not the Bush administration."""
        return bool(self.heads & other.heads)


Named = tuple[tuple[int, int, tuple[str, ...]], ...]
"""Names: where they stand, and the words by which they are known."""


class Phrases:
    """A sentence as it is read for parties."""

    def __init__(self, tokens: tuple[Token, ...], names: Named, dates: tuple[tuple[int, int], ...]) -> None:
        self.tokens, self.named = tokens, names
        self.dated = frozenset(n for n, t in enumerate(tokens) if any(a <= t.start < b for a, b in dates))
        self.lows = [t.low for t in tokens]

    def apart(self, at: int) -> bool:
        """Whether a stop stands behind a word."""
        return at + 1 < len(self.tokens) and self.tokens[at + 1].start - self.tokens[at].end > 1

    def stops(self, at: int) -> bool:
        """Whether a word joins clauses or is a verb."""
        low = self.lows[at]
        return low in _STOPS or (not self.tokens[at].capital and (low in PAST or low.endswith("ed")))

    def left(self, first: int) -> Party | None:
        """The subject before a verb: back to a stop, a joining word or another verb; whom "who" stands for."""
        behind = first > 1 and self.lows[first - 1] == "who"
        last = first - 1 - behind
        if self.apart(last) and not behind:
            last = self._before_clause(last)
        at = last
        while at >= 0 and not self.stops(at) and not (at < last and self.apart(at)) and last - at < FAR:
            at -= 1
        if last - at >= FAR or (at >= 0 and self.lows[at] in {"and", "or", "whose"}):
            return None
        words = [n for n in range(at + 1, last + 1) if n not in self.dated]
        if behind or last < first - 1 - behind:
            led = next((i + 1 for i in reversed(range(len(words))) if self.lows[words[i]] in _PREPOSITIONS), 0)
            words = words[led:]
        while words and self.lows[words[0]] in _PREPOSITIONS and words[0] + 1 in self.dated:
            words.pop(0)
        return self._party(words)

    def _before_clause(self, last: int) -> int:
        """The last word before a clause between commas with "which" or "who" that ends at a word; -1 if none does."""
        for at in range(last, max(last - FAR, 0), -1):
            if at < last and self.apart(at):
                break
            if self.lows[at] in {"which", "who"} and self.apart(at - 1):
                return at - 1
        return -1

    def right(self, start: int) -> Party | None:
        """The object from a place on."""
        at = start
        while at < len(self.tokens) and not self.stops(at) and (at == start or not self.apart(at - 1)):
            at += 1
        if at < len(self.tokens) and self.lows[at] in {"and", "or"} and not self.apart(at - 1):
            return None
        if at == start or self.apart(start - 1):
            return None
        return self._party(range(start, min(at, start + FAR)))

    def _party(self, places: Sequence[int]) -> Party | None:
        """The party that some words name, up to the first preposition; None for a pronoun, a number or none."""
        if not places or self.lows[places[0]] in _PREPOSITIONS or self.tokens[places[0]].number:
            return None
        end = next((i for i, n in enumerate(places) if i and self._ends(n)), len(places))
        held = [self.tokens[n] for n in places[:end]]
        if any(t.low in _UNKNOWN for t in held):
            return None
        first, last, heads = held[0].start, held[-1].end, self._heads(held)
        if end == len(places) and (called := self._called(places[-1])):
            held, last, heads = [*held, *called], called[-1].end, heads | self._heads(called)
        words = frozenset(t.stem for t in held if t.content)
        names = [known for start, stop, known in self.named if first <= start and stop <= last]
        return Party(first, last, frozenset(w for name in names for w in name), words, heads) if words else None

    def _heads(self, held: Sequence[Token]) -> frozenset[str]:
        """The last word of a party, the name that ends there, and the word before "of", by sense."""
        ends = [held[-1], *(a for a, b in pairwise(held) if b.low == "of")]
        within = [(a, b) for a, b, _ in self.named if any(a < t.end and t.start < b for t in ends[:1])]
        ends += [t for t in held if any(a <= t.start < b for a, b in within)]
        return frozenset(t.stem for t in ends if t.content)

    def _ends(self, at: int) -> bool:
        """Whether a word belongs to no party that began before it."""
        low = self.lows[at]
        return low in _PREPOSITIONS or at in self.dated or self.tokens[at].number or (
            low == "of" and self.lows[at + 1 : at + 2] != [] and self.lows[at + 1].endswith("ing")
        )

    def _called(self, at: int) -> list[Token]:
        """The name behind a comma that says who is meant: "the director, Paul Ferrer"."""
        if at + 1 >= len(self.tokens) or self.tokens[at + 1].start - self.tokens[at].end != 2:
            return []
        after = self.tokens[at + 1].start
        stop = next((stop for start, stop, _ in self.named if start == after), 0)
        return [t for t in self.tokens[at + 1 :] if t.end <= stop]

    def behind(self, place: int, preposition: str) -> Party | None:
        """The party behind the first such preposition after a verb, in its clause."""
        for at in range(place + 1, min(place + 1 + FAR, len(self.tokens) - 1)):
            if (self.apart(at - 1) and at > place + 1) or self.stops(at):
                return None
            if self.lows[at] == preposition:
                return self.right(at + 1)
        return None
