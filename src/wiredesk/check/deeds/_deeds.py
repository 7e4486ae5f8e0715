"""Who did what to whom: the deeds of a sentence of which both parties are plain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from wiredesk.lang import fold
from wiredesk.model import Date, Name

from ..names._names import name_words
from ..text._lexicon import NEGATIONS
from ..text._tokens import Token
from ..text._verbs import BE, HAVE, PAST, SAYING
from ._deed_verbs import ACTS, BOTH, GIVES, INTENTS, LOSES, MODALS, PARTICLES, TAKES, TOOK_OVER
from ._parties import FAR, Party, Phrases

_ADVERBS = frozenset("also since later then again already first now once still just twice jointly".split())


_FAMILIES = GIVES.keys() | TAKES.keys() | ACTS.keys() | LOSES | TOOK_OVER
"""Verbs that share their deeds with others."""


class Deed(NamedTuple):
    """Who did what to whom.

    Attributes:
        kind: a family of verbs, or one verb by sense. verb: as printed.
        thing: words of what changed hands, by sense. passive: whether the verb is in the passive.
    """

    kind: str
    verb: Token
    doer: Party
    target: Party
    thing: frozenset[str]
    passive: bool

    @property
    def plain(self) -> bool:
        """Whether only the verb itself tells the deed."""
        low = self.verb.low
        return low not in _FAMILIES

    @property
    def side(self) -> str:
        """From which side it is told."""
        low = self.verb.low
        return "taken" if low in TAKES else "given" if low in GIVES else "lost" if low in LOSES else "done"


def deeds(
    tokens: tuple[Token, ...], names: Sequence[Name], dates: Sequence[Date], untold: Set[str] = frozenset()
) -> Iterator[Deed]:
    """The deeds of a sentence of which both parties are named.

    Args:
        untold: senses that no report has: a verb among them is passed over where no other word tells its deed.
    """
    clauses: _Clauses | None = None
    for place, token in enumerate(tokens):
        if place and _acts(token) and (token.stem not in untold or token.low in _FAMILIES):
            clauses = clauses or _Clauses(
                tokens, tuple((n.start, n.end, _known(n)) for n in names), tuple((d.start, d.end) for d in dates)
            )
            yield from clauses.at(place)


def kinds(token: Token) -> set[str | None]:
    """The kinds of deed that a word may tell."""
    low = token.low
    return {GIVES.get(low), TAKES.get(low), ACTS.get(low), "beat" if low in LOSES else None, token.stem}


def _acts(token: Token) -> bool:
    """Whether a word may be the verb of a deed."""
    low = token.low
    if low in _FAMILIES and low not in TOOK_OVER:
        return not token.capital
    past = low in PAST or (low.endswith("ed") and len(low) > 4)
    return past and not token.capital and low not in SAYING and low not in BOTH


def _known(name: Name) -> tuple[str, ...]:
    """The words by which a name is known again: of a person the last."""
    words = name_words(name.text)
    return tuple(fold(word) for word in (words[-1:] if name.kind == "person" else words))


class _Clauses(Phrases):
    """A sentence as it is read for deeds."""

    def at(self, place: int) -> list[Deed]:
        """The deeds told by the verb at a place."""
        first = self._group(place)
        if first is None:
            return []
        group = self.lows[first:place]
        if "to" in group:
            group = group[len(group) - group[::-1].index("to") :]
        passive = bool(BE.intersection(group)) and not self.lows[place].endswith("ing")
        subject = self.left(first)
        if subject is None:
            return []
        return list(self._told(place, subject, passive=passive))

    def _told(self, place: int, subject: Party, *, passive: bool) -> list[Deed]:
        low, verb, found = self.lows[place], self.tokens[place], []

        def add(kind: str, doer: Party | None, target: Party | None) -> None:
            if doer is not None and target is not None:
                thing = self._thing(place) - doer.words - target.words
                found.append(Deed(kind, verb, doer, target, thing, passive))

        by = self.behind(place, "by") if passive else None
        to = self.behind(place, "to") if low in GIVES or low in LOSES else None
        if low in GIVES and passive:
            add(GIVES[low], by, subject if to is None else to)
        elif low in GIVES:
            add(GIVES[low], subject, to or self.right(place + 1))
        elif low in TAKES and not passive:
            add(TAKES[low], self.behind(place, "from"), subject)
        if low in LOSES and not passive:
            add("beat", to, subject)
        kind, after = ACTS.get(low), place + 1
        if low in TOOK_OVER and self.lows[after : after + 2] == ["over", "from"]:
            add("succeed", subject, self.right(after + 2))
        elif kind is None and not (low in GIVES or low in TAKES or low in LOSES):
            kind = self.tokens[place].stem
            if self.lows[after : after + 1] and self.lows[after] in PARTICLES and not self.apart(place):
                kind, after = f"{kind} {self.lows[after]}", after + 1
        if kind is not None and passive:
            add(kind, by, subject)
        elif kind is not None:
            add(kind, subject, self.right(after))
        return found

    def _group(self, place: int) -> int | None:
        """Where the words of a verb begin, its auxiliaries among them; None where it is denied or has none before."""
        at = place - 1
        while at >= 0:
            low = self.lows[at]
            if low in NEGATIONS:
                return None
            if self.apart(at):
                break
            if low == "to" and at and (self.lows[at - 1] in INTENTS or self.lows[at - 1] in BE):
                at -= 2
            elif low in BE or low in HAVE or low in MODALS or low in _ADVERBS or low.endswith("ly") or low == "to":
                at -= 1
            else:
                break
        return at + 1 if at >= 0 else None

    def _thing(self, place: int) -> frozenset[str]:
        """Content words behind a verb in its clause."""
        found: set[str] = set()
        for at in range(place + 1, min(place + 1 + FAR, len(self.tokens))):
            if (at > place + 1 and self.apart(at - 1)) or self.stops(at):
                break
            if self.tokens[at].content and at not in self.dated:
                found.add(self.tokens[at].stem)
        return frozenset(found)
