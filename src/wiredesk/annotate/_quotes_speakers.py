"""Who the printed source is: pronouns, surnames and descriptions resolved to the article's names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from wiredesk.model import Name, Sentence

from ._names_lexicon import is_role
from ._names_tables import word_list
from ._names_tokens import Tokens
from ._quotes_found import Found
from ._quotes_marks import Passage
from ._quotes_offices import HEADS, is_other_kind, is_unnamed, offices
from ._quotes_sexes import sex_of_words, sexes
from ._quotes_told import HE, SHE, Line, Told, before_role
from ._quotes_voices import can_speak, heads, one_person
from ._quotes_words import Range

Who = tuple[str, str | None]
"""A speaker, by name or description, with the role."""
_WHO = frozenset("who which that".split())
_GOING_ON = frozenset("add continue conclude".split())
"""Verbs of one who has spoken before."""
_NEAR = 500
_DESCRIBED = re.compile(r", (?:an?|the|who|which|whose) ")
"""What tells more of the name before it: "Ostra, which makes lamps,"."""
_LISTED = re.compile(r", the [A-Z][\w. ]* and (?:the )?[A-Z][\w. ]+")
"""The rest of a list of names: "Elmland, the Union and Norland"."""
_PREPOSITIONS = frozenset("for to by with from about of against on at in".split())


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Whom a pronoun may mean.

    Attributes:
        sex: of the pronoun; nobody of the other is meant.
        barred: whom it does not mean.
        doubtful: whether it may be somebody who is a person by the look of the name only.
    """

    sex: str
    barred: frozenset[str] = frozenset()
    doubtful: bool = True


class Speakers:
    """Resolves the sources of one article; call :meth:`resolve` in order of the text."""

    def __init__(
        self,
        text: str,
        tokens: Tokens,
        names: Sequence[Name],
        sentences: Sequence[Sentence],
        passages: Sequence[Passage],
    ) -> None:
        self._text = text
        self._tokens = tokens
        self._names = names
        self._starts = [name.start for name in names]
        self._people = [n for n in names if n.kind == "person" and not n.text.isupper()]
        captions = [sentence for sentence in sentences if sentence.kind == "caption"]
        self._shown = frozenset(n.start for n in self._people if any(caption.holds(n) for caption in captions))
        self._people_starts = [name.start for name in self._people]
        self._told = Told(tokens, self._people, sentences, passages)
        self._sexes = sexes(tokens, self._people, self._told)
        self._mentions = Counter(name.canonical for name in self._people)
        self._pronouns = self._told.pronouns()[::-1]
        self._meant: dict[int, Who | None] = {}
        self._sources: dict[Range, tuple[str | None, str | None]] = {}
        self._last: tuple[int, Who] | None = None

    def resolve(self, found: Found) -> tuple[str | None, str | None]:
        """Return speaker and role of an attribution."""
        return (None, None) if found.source is None else self._once(found.source, found)

    def relay(self, found: Found) -> str | None:
        """Return who relays the words, None where nobody does."""
        return None if found.relay is None else self._once(found.relay, found)[0]

    def _once(self, source: Range, found: Found) -> tuple[str | None, str | None]:
        """Who a source is; of a quote in several pieces it is the same for each."""
        if source not in self._sources:
            self._sources[source] = self._resolved(source, found)
        return self._sources[source]

    def _resolved(self, source: Range, found: Found) -> tuple[str | None, str | None]:
        """Speaker and role of a source: a pronoun, "who", a name, an office or a description."""
        source = self._without_adverb(source)
        start, end = self._tokens.starts[source[0]], self._tokens.ends[source[1] - 1]
        plain = self._text[start:end].strip(" ,")
        low = plain.lower()
        if low in HE or low in SHE:
            goes_on = found.form is not None and found.form.lemma in _GOING_ON
            who = _Wanted("f" if low in SHE else "m", self._named_in(found), doubtful=not goes_on)
            meant = self._person_before(start, who)
            return self._spoken(start, meant) if meant else (low, None)
        if low in _WHO:
            named = self._name_ending_before(start)
            return self._said_by(start, named) if named else (low, None)
        inside = self._names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        person = self._main_person(inside, source) or self._apposed(source)
        if person is not None:
            return self._said_by(start, person)
        words = self._tokens.texts[source[0] : source[1]]
        if "," in words and words[words.index(",") + 1 : words.index(",") + 2] in (["a"], ["an"]):
            end = self._tokens.ends[source[0] + words.index(",") - 1]  # "the judge, a former senator"
            words, plain = words[: words.index(",")], self._text[start:end]
        unnamed = is_unnamed(self._tokens, words, start, self._people_starts)
        described = None if unnamed else self._described(words, start)
        if described is not None:
            return self._said_by(start, described)
        if inside and inside[0].start <= start + 4 and self._whole(inside[0], end):
            return inside[0].canonical, None
        if not can_speak(words, self._named(source, inside)):
            return None, None
        if words[0].lower() in ("the", "a", "an") and len(words) > 1:
            plain = plain[len(words[0]) :].strip()
        if unnamed or one_person(words):
            self._sexes.setdefault(plain, sex_of_words(words))
            return self._spoken(start, (plain, None))
        return plain, None

    def _without_adverb(self, source: Range) -> Range:
        """A source without the adverb of its verb: "Berg officials initially"."""
        last = self._tokens.texts[source[1] - 1]
        adverb = source[1] - source[0] > 1 and last.islower() and last.endswith("ly") and not can_speak([last], [False])
        return (source[0], source[1] - 1) if adverb else source

    def _whole(self, name: Name, end: int) -> bool:
        """Whether what follows a name in a phrase tells nothing, or more of the one named."""
        rest = self._text[name.end : end]
        return len(rest) <= 2 or (_DESCRIBED.match(rest) is not None and _LISTED.fullmatch(rest) is None)

    def _named(self, source: Range, inside: Sequence[Name]) -> list[bool]:
        """For each word of a phrase, whether it is part of a name."""
        starts = self._tokens.starts[source[0] : source[1]]
        return [any(name.start <= at < name.end for name in inside) for at in starts]

    def _said_by(self, at: int, name: Name) -> Who:
        who = name.canonical, name.role
        return self._spoken(at, who) if name.kind == "person" else who

    def _spoken(self, at: int, who: Who) -> Who:
        if self._last is None or at >= self._last[0]:
            self._last = at, who
        return who

    def _named_in(self, found: Found) -> frozenset[str]:
        """Whom some words name: hardly anybody speaks of themselves by name."""
        if found.kind != "direct" and found.source is not None and found.start < self._tokens.starts[found.source[0]]:
            return frozenset()
        inside = self._people[
            bisect_left(self._people_starts, found.start) : bisect_left(self._people_starts, found.end)
        ]
        return frozenset(name.canonical for name in inside)

    def _main_person(self, inside: Sequence[Name], source: Range) -> Name | None:
        """Return the person a phrase is about: not the one of "a spokesman for Smith", "the daughter of Sir John
        Smith", "Smith's lawyer" or "the Smith family"."""
        tokens = self._tokens
        for name in sorted(inside, key=lambda name: not self._surely(name)):
            at, after = tokens.at(name.start), tokens.at(name.end)
            if name.kind != "person" or tokens.texts[after : after + 1] in (["'s"], ["’s"]):
                continue
            low = before_role(tokens, at, name)
            if low >= source[0] and tokens.lows[low] in _PREPOSITIONS and not _of_office(tokens, low, at, source[0]):
                continue
            if after < source[1] and heads(tokens.texts[after], tokens.texts[source[0] : source[1]]):
                continue
            if any(self._employs(name, other) for other in inside):
                continue
            return name
        return None

    def _apposed(self, source: Range) -> Name | None:
        """Who is named right behind an office: "the capital's mayor, Ana Berg"."""
        end = self._tokens.ends[source[1] - 1]
        at = bisect_left(self._starts, end)
        name = self._names[at] if at < len(self._names) else None
        if name is None or name.kind != "person" or self._text[end : name.start] != ", ":
            return None
        return name if is_role(self._tokens.lows[source[1] - 1]) else None

    def _employs(self, name: Name, other: Name) -> bool:
        """Whether a name only tells whose an office is: "Moore campaign chairman Ana Berg"."""
        office = (other.role or "").partition(name.text)[2]
        if other.start > name.end and office and self._text.startswith(office, name.end):
            return True  # "former Moore medical adviser Dr. Ana Berg"
        between = self._text[name.end : max(other.start, name.end)].split()
        if other.kind != "person" or not between or "and" in between:
            return False
        return all(word.islower() and word.isalpha() for word in between) and is_role(between[-1])

    def _person_before(self, start: int, wanted: _Wanted) -> Who | None:
        """Return who a pronoun at an offset is: whom the paragraph is about, else the last speaker or person."""
        while self._pronouns and self._pronouns[-1][0] < start:
            at, sex = self._pronouns.pop()
            self._meant[at] = self._near(at, _Wanted(sex))
        quoted = self._told.within_quote(start)
        spoke = self._last[1] if quoted and self._last is not None else None
        found = spoke if spoke is not None and self._fits(spoke, wanted) else self._near(start, wanted)
        if found is not None:
            return found
        before = () if quoted else [line for line in self._told.before(start) if line.opens_with_one()]
        found = next(filter(None, (self._about(line, start, wanted) for line in before)), None)
        if found is not None:
            return found
        place = bisect_left(self._people_starts, start)
        near = [p for p in self._people[max(0, place - 25) : place] if not _late(p) and self._fits(_who(p), wanted)]
        told = [p for p in near if quoted or not self._told.within_quote(p.start)] or near
        fitting = [p for p in told if p.start not in self._shown] or told
        sure = [p for p in fitting if self._sexes[p.canonical] == wanted.sex and start - p.start < _NEAR]
        if wanted.barred and not fitting:
            return self._person_before(start, _Wanted(wanted.sex))
        return _who((sure or fitting)[-1]) if fitting else None

    def _fits(self, who: Who, wanted: _Wanted) -> bool:
        return self._sexes.get(who[0]) in (wanted.sex, "") and who[0] not in wanted.barred

    def _near(self, start: int, wanted: _Wanted) -> Who | None:
        """Whom the nearest sentence of the paragraph, up to the pronoun, is about, else the last speaker."""
        spoke = self._last if self._last is not None and self._fits(self._last[1], wanted) else None
        for line in self._told.back(start):
            here = spoke is not None and line.start <= spoke[0] < min(line.end, start)
            if spoke is not None and here and spoke[1][0] in self._mentions:
                return spoke[1]
            about = self._about(line, start, wanted)
            if about is not None or here:
                return about or (spoke and spoke[1])
            named = line.people if line.start <= start < line.end and not self._told.stands_apart(line, start) else ()
            owners = (_who(name) for name in reversed(named) if name.start < start and self._surely(name))
            owner = next((who for who in owners if self._fits(who, wanted)), None)
            if owner is not None:
                return owner
        return spoke[1] if spoke is not None and self._told.unquoted(spoke[0], start) < _NEAR else None

    def _about(self, line: Line, start: int, wanted: _Wanted) -> Who | None:
        """The first person of a sentence before an offset who fits, by pronoun or name."""
        said = [self._meant.get(at) for at, _, _ in line.pronouns if at < start]
        names = [name for name in line.subjects if name.start < start]
        people = [_who(name) for name in names if self._surely(name)]
        if wanted.doubtful:
            people += [_who(n) for n in names if n.start == line.start or self._mentions[n.canonical] > 1]
        opens = line.pronouns and line.subjects and line.pronouns[0][0] < line.subjects[0].start
        order = [*said, *people] if opens else [*people, *said]
        return next((who for who in order if who is not None and self._fits(who, wanted)), None)

    def _surely(self, name: Name) -> bool:
        """Whether a name is surely a person's: the text tells an office, or who is meant by "he"."""
        return bool(self._sexes.get(name.canonical) or name.role)

    def _name_ending_before(self, start: int) -> Name | None:
        at = bisect_left(self._starts, start) - 1
        return self._names[at] if at >= 0 and not self._text[self._names[at].end : start].strip(" ,)–—-") else None

    def _described(self, words: list[str], start: int) -> Name | None:
        """Return the person whose printed role "the minister" names; the nearest before it."""
        if words[0].lower() not in ("the", "his", "her") or len(words) > 4:
            return None
        head, more = words[-1].lower(), {word.lower() for word in words[1:]}
        place = bisect_left(self._people_starts, start)
        near = [n for n in reversed(self._people[max(0, place - 40) : place]) if n.role and not _late(n)]
        heads = frozenset((head,)) if len(more) > 1 else HEADS.get(head, frozenset((head,)))
        kinds = (more - {head}) & word_list("role_modifiers.txt")
        held = [n for n in near if heads & offices(n.role or "") and not is_other_kind(n.role or "", kinds)]
        exact = (n for n in held if more <= set((n.role or "").lower().split()))
        return next(exact, held[0] if held else None)


def _of_office(tokens: Tokens, preposition: int, name: int, first: int) -> bool:
    """Whether a preposition belongs to the office of the name behind it ("Port of Arden spokesman Ana Berg")."""
    if preposition in (name - 1, first) or not tokens.texts[preposition - 1][0].isupper():
        return False
    return preposition - 1 > first or not is_role(tokens.texts[first])


def _late(name: Name) -> bool:
    """Whether somebody is dead: nobody who speaks."""
    return (name.role or "").startswith("late ")


def _who(name: Name) -> Who:
    return name.canonical, name.role
