"""Who speaks, as a party that a report tells from others: a person, a body by its name, a body by its kind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from wiredesk.lang import PEOPLES, fold, sense
from wiredesk.model import Quote

from ..names._aliases import OFFICES, one_office
from ..names._name_forms import initials, surname
from ..names._names import misspelt
from ..text._index import Passage, SourceIndex
from ..text._lexicon import ROLE_HEADS, SAY_WORDS
from ..text._tokens import Token, senses, tokenise
from ._who import PRONOUNS, countries_in, speaker_of

Kind = Literal["person", "body", "kind", "class"]
_FORCES = frozenset("army military troops soldiers forces idf navy".split())
_KINDS = _FORCES | frozenset(
    """police ministry court prosecutors prosecution hospital hospitals doctors medics residents witness witnesses
    family families relatives villagers survivors railway union unions exporters organisers farmers""".split()
)
"""Parties that a report calls by what they are, and means by it no body that it names."""
_VOICES = {
    sense(kind): frozenset(sense(word) for word in offices.split())
    for kinds, offices in (
        ("police", "officer inspector sheriff detective constable sergeant superintendent commissioner chief captain"),
        ("army military troops soldiers forces navy", "general colonel captain major commander admiral officer chief"),
        ("prosecutors prosecution", "prosecutor attorney detective inspector"),
        ("court", "judge justice magistrate"), ("ministry", "minister secretary"),
        ("hospital hospitals doctors medics", "doctor dr director professor surgeon nurse chief"),
        ("union unions exporters organisers railway", "leader president chair head director"),
    )
    for kind in kinds.split()
}  # fmt: skip
"""The offices of those who speak for a party of a kind, by sense; any other kind has no offices."""
_STATE = frozenset("government ministry official officials authorities administration kremlin president".split())
"""Those who speak for a country."""

_OPENING = 6
"""Words in which the subject of a sentence begins."""


class Party(NamedTuple):
    """One who speaks.

    Attributes:
        kind: a person by name; a body by name; one by its kind ("the army"); a class that may be either of them.
        shown: as printed. head: the surname or last word, folded. words: all that tells who it is, by sense.
        office: what somebody is, by sense.
    """

    kind: Kind
    shown: str
    head: str
    words: frozenset[str]
    office: frozenset[str]

    def same(self, other: Party) -> bool:
        """Whether two may be one, or one of them may speak for the other."""
        if self.head == other.head or "class" in {self.kind, other.kind}:
            return True
        if self.kind == other.kind == "person":
            spelled = self.head[:_STEM] == other.head[:_STEM] and misspelt(self.head, other.head, _ONE_NAME)
            told = self.words <= other.words or other.words <= self.words
            return spelled or told or bool((self.office | other.office) & _SPEAKS_FOR)
        if {self.head, other.head} <= _FORCES or _initialled(self.shown, other.shown):
            return True
        if {self.kind, other.kind} == {"person", "kind"}:
            kind, person = (self, other) if self.kind == "kind" else (other, self)
            voices = _VOICES.get(sense(kind.head))
            if voices & person.office if voices else not person.office & OFFICES:
                return True
        own, others = self.words | self.office, other.words | other.office
        if own & others - OFFICES - PEOPLES - _LOOSE:
            return True
        if _lands(self) & _lands(other) and (_state(self) or _state(other)):
            return True
        if any(countries_in(one.shown) and two.office & _OF_STATE for one, two in ((self, other), (other, self))):
            return True
        return bool(self.office & other.words or other.office & self.words) and "kind" in {self.kind, other.kind}


_STEM, _ONE_NAME = 3, 0.7
"""First letters, and likeness, of two spellings of one surname ("Araghchi", "Araqchi")."""
_OF_STATE = frozenset(
    sense(word)
    for word in "official minister secretary president premier diplomat envoy ambassador commissioner".split()
)
"""Offices of those who speak for a country that the report need not name beside them."""
_SPEAKS_FOR = frozenset(
    sense(word) for word in "spokesman spokeswoman spokesperson aide lawyer attorney adviser".split()
)
"""Offices of those who say what others have to say."""
_LOOSE = frozenset(sense(word) for word in "national international new general group association office".split())


def _initialled(one: str, other: str) -> bool:
    return fold(one) in initials(other) or fold(other) in initials(one)


def _lands(party: Party) -> set[str]:
    return countries_in(party.shown) | (party.office & PEOPLES)


def _state(party: Party) -> bool:
    return party.head in _STATE | _FORCES or len(tokenise(party.shown)) == 1


def party_of(quote: Quote, index: SourceIndex) -> Party | None:
    """The party that speaks a quote; None where nobody is named."""
    return party(speaker_of(quote), quote.role or "", quote.source.text if quote.source else "", index)


def party(who: str, role: str, printed: str, index: SourceIndex) -> Party | None:
    """The party of a name or description, with the office and the words that a text has beside it."""
    words = [t for t in tokenise(who) if t.content or t.capital]
    if not words or fold(who) in PRONOUNS or any(t.number for t in words):
        return None
    head = surname(who)
    office = _senses(role) | _senses(printed) - senses(words)
    known = index.people.get(head, ())
    if not (known and words[-1].capital) and (meant := _holder(senses(words), index)) is not None:
        who, head = meant, surname(meant)
        words, known = [t for t in tokenise(who) if t.content], index.people.get(head, ())
    if known and words[-1].capital:
        roles = (other or "" for _, other, *_ in known)
        return Party("person", who, head, senses(words), office.union(*(_senses(r) for r in roles)))
    return Party(_kind(words), who, head, senses(words), office)


@lru_cache(maxsize=20_000)
def _senses(text: str) -> frozenset[str]:
    """The words of a description that carry content, by sense."""
    return senses(tokenise(text))


def _holder(words: frozenset[str], index: SourceIndex) -> str | None:
    """The one person whose office in the reports some words tell: "the Norland leader" of Norland's president."""
    lands, offices = words & PEOPLES, words & OFFICES
    if not offices:
        return None
    found = {
        name
        for people in index.people.values()
        for name, role, *_ in people
        if role and _holds(offices, lands, words - offices - lands, _senses(role))
    }
    return next(iter(found)) if len({surname(name) for name in found}) == 1 else None


def _holds(offices: frozenset[str], lands: frozenset[str], rest: frozenset[str], role: frozenset[str]) -> bool:
    """Whether an office in a report has the land and the field of one, and its title or, with a land, another word for
    it."""
    return lands | rest <= role and (offices <= role or bool(lands and one_office(offices, role & OFFICES)))


def _kind(words: list[Token]) -> Kind:
    last = words[-1]
    if last.low in _KINDS:
        return "kind"
    if last.low in ROLE_HEADS or not last.capital:
        return "class"
    return "body"


def apart(claimed: Party, told: Party, source: int, index: SourceIndex) -> bool:
    """Whether a report has two parties speak, and they are none that could be one."""
    if claimed.same(told):
        return False
    quoted = (by for quote in index.sources[source].quotes if (by := party_of(quote, index)) is not None)
    return any(by.same(claimed) and not by.same(told) for by in quoted) or any(
        _speaks(claimed, passage) for passage in naming(claimed, index) if passage.source == source
    )


def naming(one: Party, index: SourceIndex) -> Iterator[Passage]:
    """The passages that name a party."""
    places = [set(index.postings.get(word, ())) for word in sorted(one.words)]
    found = set.intersection(*places) if places else set()
    return (index.passages[number] for number in sorted(found))


def _speaks(one: Party, passage: Passage) -> bool:
    """Whether a sentence opens with a party and goes on with a verb of saying."""
    at = next((n for n, t in enumerate(passage.free[:_OPENING]) if t.stem in one.words), None)
    return at is not None and any(t.low in SAY_WORDS for t in passage.free[at + 1 :])
