"""Whom each sentence tells of: its people and pronouns outside quoted words, and who of them may be its subject."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from wiredesk.model import Name, Sentence

from ._names_lexicon import TITLES, is_role
from ._names_tokens import Tokens
from ._quotes_cues import cue_forms
from ._quotes_marks import Passage
from ._words import Column

HE, SHE = frozenset(("he", "him")), frozenset(("she", "her"))
_SEXES = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
_PRONOUNS = Column(lambda word: word.lower() in _SEXES)
_BEFORE_OBJECTS = frozenset(
    """of to for by with from about against on in at near over under like unlike behind without between among
    including than after toward towards despite regarding""".split()
)
_ARTICLES = frozenset("the a an its his her their".split())
_SUBORDINATE = frozenset("as when while after before if although though since because once until whereas".split())
_LONGEST_ROLE = 8
_BACK = 12
"""Sentences that are looked at, so that the cost stays linear."""
_LEAD = 25
"""Letters of an office before the name that a sentence begins with."""
_EARLIER = 2
"""Sentences before a paragraph that may tell whom its first pronoun means."""


@dataclass
class Line:
    """A sentence.

    Attributes:
        people: those whom it tells of.
        subjects: those of them who are no owners and stand behind no preposition, of the main clause first.
        pronouns: offset, sex and word of "he", "her" ... in it.
    """

    start: int
    end: int
    paragraph: int
    people: list[Name] = field(default_factory=list)
    subjects: list[Name] = field(default_factory=list)
    pronouns: list[tuple[int, str, str]] = field(default_factory=list)

    def opens_with_one(self) -> bool:
        """Whether it tells of one person as its subject, or begins with one: "Berg, who worked for Hale, said so"."""
        subjects = {name.canonical for name in self.subjects}
        return len(subjects) == 1 or bool(self.subjects and self.subjects[0].start - self.start < _LEAD)

    def only(self) -> Name | None:
        """The subject of a sentence that tells of nobody else."""
        alone = len({name.canonical for name in self.people}) == 1
        return self.subjects[0] if alone and self.subjects else None


class Told:
    """The sentences of an article with their people."""

    def __init__(
        self, tokens: Tokens, people: Sequence[Name], sentences: Sequence[Sentence], passages: Sequence[Passage]
    ) -> None:
        self._tokens = tokens
        self._quoted = [(passage.open, passage.close) for passage in passages if not passage.single]
        self._opens = [start for start, _ in self._quoted]
        self._lines = [Line(s.start, s.end, s.paragraph) for s in sentences if s.kind == "body"]
        self._starts = [line.start for line in self._lines]
        self._introduce(people)
        for at in _PRONOUNS.where(tokens):
            line, low = self._line_at(tokens.starts[at]), tokens.lows[at]
            if line is not None and not self.within_quote(tokens.starts[at]):
                line.pronouns.append((tokens.starts[at], _SEXES[low], low))

    def _introduce(self, people: Sequence[Name]) -> None:
        seen: set[str] = set()
        for name in people:
            line = self._line_at(name.start)
            if line is not None and not self.within_quote(name.start):
                line.people.append(name)
                if not self._governed(name, line.start):
                    line.subjects.append(name)
        for line in self._lines:
            new = [name for name in line.people if name.canonical not in seen and " " in name.text]
            seen.update(name.canonical for name in line.people)
            if not line.subjects and len(line.people) == len(new) == 1 and not self._owns(new[0]):
                line.subjects = new  # "We spoke to Anna Berg, who ..."
            line.subjects.sort(key=partial(self._subordinate, line))

    def pronouns(self) -> list[tuple[int, str]]:
        """Where "he" and "she" stand, and which of them."""
        return [(at, sex) for line in self._lines for at, sex, low in line.pronouns if low in ("he", "she")]

    def back(self, offset: int) -> Iterator[Line]:
        """The sentence that holds an offset and those of its paragraph before it, the nearest first."""
        place = bisect_right(self._starts, offset) - 1
        for at in range(place, max(place - _BACK, -1), -1):
            if self._lines[at].paragraph != self._lines[place].paragraph:
                return
            yield self._lines[at]

    def before(self, offset: int) -> list[Line]:
        """The sentences before the paragraph of an offset, the nearest first."""
        place = bisect_right(self._starts, offset) - 1
        first = place
        while first > max(place - _BACK, 0) and self._lines[first - 1].paragraph == self._lines[place].paragraph:
            first -= 1
        return self._lines[max(first - _EARLIER, 0) : max(first, 0)][::-1]

    def unquoted(self, start: int, end: int) -> int:
        """How many characters between two offsets stand in no quotation marks."""
        inside = self._quoted[bisect_left(self._opens, start) : bisect_left(self._opens, end)]
        return end - start - sum(min(close, end) - opened for opened, close in inside)

    def stands_apart(self, line: Line, offset: int) -> bool:
        """Whether a pronoun in a sentence means nobody whom it names before: "In a letter to Berg, he said", "A plan of
        Berg was found, he said"."""
        tokens = self._tokens
        at, first = tokens.at(offset), tokens.lows[tokens.at(line.start)]
        return first in _BEFORE_OBJECTS | {"before", "during", "asked"} or not tokens.texts[at - 1][0].isalnum()

    def votes(self) -> dict[str, Counter[str]]:
        """How often which sex of pronoun follows each person where no other person is told of.

        Counted are those behind the only person of a sentence, and one that opens the sentence after it; not the one of
        ", he said", who may be somebody of another sentence.
        """
        votes: dict[str, Counter[str]] = {}
        last: Line | None = None
        for line in self._lines:
            alone = line.only()
            if alone is not None:
                sexes = (sex for at, sex, low in line.pronouns if at > alone.start and not self._says(at, low))
                votes.setdefault(alone.canonical, Counter()).update(sexes)
            before = last.only() if last is not None and last.paragraph == line.paragraph else None
            if before is not None and not line.people and line.pronouns and line.pronouns[0][0] == line.start:
                votes.setdefault(before.canonical, Counter())[line.pronouns[0][1]] += 1
            last = line
        return votes

    def _says(self, offset: int, low: str) -> bool:
        at = self._tokens.at(offset) + 1
        return low in ("he", "she") and at < len(self._tokens.lows) and self._tokens.lows[at] in cue_forms()

    def _line_at(self, offset: int) -> Line | None:
        at = bisect_right(self._starts, offset) - 1
        return self._lines[at] if at >= 0 and offset < self._lines[at].end else None

    def within_quote(self, offset: int) -> bool:
        """Whether an offset lies in quoted words."""
        at = bisect_left(self._opens, offset + 1) - 1
        return at >= 0 and offset < self._quoted[at][1]

    def _governed(self, name: Name, first: int) -> bool:
        """Whether a name is an owner ("Berg's lawyer") or stands behind a preposition ("a plan of the mayor, Berg")."""
        tokens = self._tokens
        low = before_role(tokens, tokens.at(name.start), name)
        held = _BEFORE_OBJECTS if name.role else _BEFORE_OBJECTS | {"'s", "’s"}  # "Israel's Iron Dome"
        behind = low >= 0 and tokens.starts[low] >= first and tokens.lows[low] in held
        return behind or self._owns(name)

    def _owns(self, name: Name) -> bool:
        after = self._tokens.at(name.end)
        return self._tokens.texts[after : after + 1] in (["'s"], ["’s"], ["'"], ["’"])

    def _subordinate(self, line: Line, name: Name) -> bool:
        """Whether a name stands in a clause before the main one: "As Berg spoke, ..."."""
        first, end = self._tokens.range_of(line.start, name.start)
        return self._tokens.lows[first] in _SUBORDINATE and "," not in self._tokens.texts[first:end]


def before_role(tokens: Tokens, at: int, name: Name) -> int:
    """The index of the last token before a name and its role, article and title, of a name that begins at ``at``."""
    low = _before_words(tokens, at, (name.role or "").lower().replace(" ", "")) - 1
    while low >= 0 and at - low <= _LONGEST_ROLE:
        word, small = tokens.texts[low], tokens.lows[low]
        if not (word in TITLES or is_role(word) or small in _ARTICLES or small.isdigit()) or _many(small):
            break
        low -= 1
    return low


def _before_words(tokens: Tokens, at: int, words: str) -> int:
    """Where some words, printed without blanks, begin that end right before a token; the token if others do."""
    low, rest = at, words
    while rest and low and rest.endswith(tokens.lows[low - 1]):
        low -= 1
        rest = rest.removesuffix(tokens.lows[low])
    return at if rest else low


def _many(low: str) -> bool:
    """Whether a role is that of several people, and so no part of one's name: "a letter to employees Berg wrote"."""
    return low.endswith("s") and not low.endswith("ss")
