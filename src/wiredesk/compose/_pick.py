"""Choose sentences: worth, novelty, balance over origins, until the article is long enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from wiredesk.model import Ledger

from ._again import one_event, retold, same_words
from ._material import Candidate
from ._stems import senses, shared, stems_of
from ._style import Style

_REPEAT = 0.48
_SAME_FACT = 0.3
_SAME_SENSE = 0.55
"""Share of senses from which a line without a fact of its own says in other words what one before it says."""
_SAME_EVENT, _SAME_NAMES = 0.2, 2
_SAME_TALE = 0.38
"""Share of stems above which two lines of one event with two names in common tell the same."""
_HEAD, _AGAIN = 4, 0.62
"""Senses a headline must have to be told again, and the share of them in a sentence that does so."""
_SHARED = 5.0
"""How much more a fact weighs that two independent origins carry."""
_NAME = 0.7
"""What the first mention of a person or body weighs whom two origins name."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Which ledger facts stand in which sentence: (doc, start) -> ids."""

    table: dict[str, list[tuple[int, str, float]]]
    names: frozenset[str] = frozenset()

    @classmethod
    def of(cls, ledger: Ledger, found: Sequence[Candidate]) -> Facts:
        """Index a ledger by article; names that candidates of two origins print are facts too."""
        table: dict[str, list[tuple[int, str, float]]] = {}
        for slot in ledger.figures:
            for value in slot.values:
                weight = slot.salience * (_SHARED if slot.origins > 1 else 1.0)
                table.setdefault(value.doc, []).append((value.start, slot.id, weight))
        for quote in ledger.quotes:
            for wording in quote.wordings:
                weight = quote.salience * (_SHARED if quote.origins > 1 else 1.0)
                table.setdefault(wording.doc, []).append((wording.start, quote.id, weight))
        for entry in ledger.timeline:
            for span in entry.evidence if entry.origins > 1 else ():
                table.setdefault(span.doc, []).append(
                    (span.start, f"{entry.date} {entry.text}", _SHARED * entry.salience)
                )
        return cls(table, _shared_names(found))

    def inside(self, candidate: Candidate) -> dict[str, float]:
        """Facts of a candidate with their weight."""
        s = candidate.sentence
        held = {ident: weight for start, ident, weight in self.table.get(s.doc, ()) if s.start <= start < s.end}
        return held | dict.fromkeys(candidate.names & self.names, _NAME)


def _shared_names(found: Sequence[Candidate]) -> frozenset[str]:
    spread: dict[str, set[str]] = {}
    for candidate in found:
        for name in candidate.names:
            spread.setdefault(name, set()).add(candidate.origin)
    return frozenset(name for name, origins in spread.items() if len(origins) > 1)


def length_for(found: Sequence[Candidate], style: Style) -> int:
    """Words an article of this story should have: what the reports carry, at most half of a single report."""
    longest: dict[str, int] = {}
    for candidate in found:
        longest[candidate.origin] = longest.get(candidate.origin, 0) + candidate.words
    if not longest:
        return 0
    carried = sorted(longest.values(), reverse=True)
    target = 0.5 * carried[0] if len(carried) == 1 else 0.8 * carried[0] + 0.5 * sum(carried[1:])
    return int(max(min(style.words_min, sum(carried)), min(style.words_max, target)))


def pick(
    found: Sequence[Candidate],
    facts: Facts,
    target: int,
    taken: Sequence[Candidate],
    told: frozenset[str],
    headline: str = "",
) -> list[Candidate]:
    """Greedy choice of the best sentence that adds something, until ``target`` words.

    A sentence is out when about half of its stems (of the shorter) stand in one already chosen, or a third of
    them and all of
    its facts do, or it tells an event of the same type with two of the same names and adds no fact.
    ``taken`` are sentences the article has already, ``told`` facts that a line of the ledger tells; a sentence that
    tells the ``headline`` once more is out unless it has a fact that several origins carry and no line has.
    """
    so_far = _Chosen(facts, set(told))
    for candidate in taken:
        so_far.add(candidate)
    rest = [c for c in found if not any(c is t or _turns(t, c) for t in taken)]
    head = senses(frozenset(stems_of(headline)))
    again = {id(c) for c in rest if _retells(c, head)}
    while rest and so_far.size < target:
        rest = [c for c in rest if so_far.may_add(c, told, id(c) in again)]
        worths = [so_far.worth(c) for c in rest]
        if max(worths, default=0.0) <= 0.0:
            break
        best = rest.pop(worths.index(max(worths)))
        so_far.add(best)
        rest = [c for c in rest if not _turns(best, c) and not _turns(c, best)]
    return so_far.lines[len(taken) :]


def _turns(candidate: Candidate, other: Candidate) -> bool:
    """Whether another sentence is the one that turns a candidate round, and is printed with it."""
    return candidate.turn is not None and candidate.turn.sentence is other.sentence


class _Chosen:
    """The sentences chosen so far and what they tell: facts, stems, whose they are."""

    def __init__(self, facts: Facts, told: set[str]) -> None:
        self.lines: list[Candidate] = []
        self.size = 0
        self._told: list[Candidate] = []
        self._facts = facts
        self._printed = told
        self._covered: set[str] = set()
        self._origins: Counter[str] = Counter()
        self._speakers: Counter[str] = Counter()
        self._inside: dict[int, dict[str, float]] = {}

    def add(self, candidate: Candidate) -> None:
        """Take a sentence."""
        self.lines.append(candidate)
        self.size += candidate.words
        self._origins[candidate.origin] += 1
        self._speakers.update(candidate.speakers)
        for told in (candidate, candidate.turn):
            if told is not None:
                self._told.append(told)
                self._printed |= self._held(told).keys()
                self._covered |= told.stems

    def may_add(self, candidate: Candidate, told: frozenset[str], retells: bool) -> bool:
        """Whether a sentence adds something to those chosen, to the ledger's lines and to the headline."""
        inside = self._held(candidate)
        held = inside.keys() - self._facts.names
        if held and held <= told and not candidate.quoted:
            return False
        fresh = held - self._printed
        if retells and max((inside[key] for key in fresh), default=0.0) < 1.0:
            return False
        return not _repeats(candidate, self._told, fresh, bool(held))

    def worth(self, candidate: Candidate) -> float:
        """Score and new facts, less for stems told already and for an origin or speaker printed already."""
        fresh = sum(weight for ident, weight in self._held(candidate).items() if ident not in self._printed)
        new = len(candidate.stems - self._covered) / max(1, len(candidate.stems))
        worth = (candidate.score + 0.4 * min(6.0, fresh)) * (0.4 + 0.6 * new)
        worth *= 0.92 ** self._origins[candidate.origin]
        for speaker in candidate.speakers:
            worth *= 0.8 ** self._speakers[speaker]
        return worth

    def _held(self, candidate: Candidate) -> dict[str, float]:
        """Facts of a candidate with their weight, looked up once."""
        if id(candidate) not in self._inside:
            self._inside[id(candidate)] = self._facts.inside(candidate)
        return self._inside[id(candidate)]


def _retells(candidate: Candidate, head: frozenset[str]) -> bool:
    """Whether a sentence tells what the headline tells, in its words or in others for the same."""
    if len(head) < _HEAD or candidate.quoted:
        return False
    return len(head & candidate.senses) >= _AGAIN * len(head)


def _large(numbers: frozenset[str]) -> set[str]:
    """Numbers of three digits and more that are no years: two lines that print one tell the same count."""
    return {n for n in numbers if len(n) > 2 and not (len(n) == 4 and n[:2] in ("19", "20"))}


def _repeats(candidate: Candidate, chosen: Sequence[Candidate], fresh: set[str], has_facts: bool) -> bool:
    """Whether a sentence tells again what a chosen one tells: by its stems, numbers, events or speakers."""
    for other in chosen:
        share = shared(candidate.stems, other.stems)
        if share >= _REPEAT or (share >= _SAME_FACT and has_facts and not fresh):
            return True
        if share >= _SAME_EVENT and one_event(candidate.plain, other.plain):
            return True
        if share >= _SAME_EVENT and candidate.speakers & other.speakers and same_words(candidate.plain, other.plain):
            return True
        mine, theirs = candidate.senses, other.senses
        alike = share >= _SAME_EVENT and not fresh
        if alike and len(mine & theirs) >= _SAME_SENSE * min(len(mine), len(theirs)):
            return True
        if share >= _SAME_EVENT and _large(candidate.numbers) & _large(other.numbers):
            return True
        if share >= _SAME_EVENT and candidate.numbers and candidate.numbers <= other.numbers:
            return True
        if (
            candidate.events & other.events
            and share >= _SAME_TALE
            and len(candidate.names & other.names) >= _SAME_NAMES
        ):
            return True
        if candidate.events & other.events and not fresh:
            alike = len(candidate.names & other.names) >= _SAME_NAMES and share >= _SAME_EVENT
            if alike or share >= _SAME_FACT:
                return True
        if share >= _SAME_EVENT and not fresh and not candidate.quoted and retold(candidate.plain, other.plain):
            return True
    return False
