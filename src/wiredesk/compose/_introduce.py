"""People introduced: the first mention carries the full name; each has one spelling throughout."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from wiredesk.lang import VERB, Spellings, capital, fold
from wiredesk.model import Name, Span, Story

from ._bare_names import ends_phrase, in_longer, is_somebody, is_surname, takes_first_name, told_for_itself
from ._beside import printed_roles, told_twice, wants_role
from ._edits import Sheet
from ._full_names import PrintedNames, first_names, last_of, printed_spellings, unread_names
from ._material import Candidate
from ._offices import printed_offices, wants_office
from ._stems import stem_set

_KNOWN = 8
"""Mentions that make a last name known without a first name."""
_PUT = re.compile(r"^wrote '(?P<new>.+)' for '(?P<old>.+)'$")
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w’'.-]* (?:[a-z]{2,3} )?$")
"""An office or first name before a name."""
_TIED = (" and", ",", " of", "former", "'s", "’s")
"""Words after which an office belongs to a longer phrase."""
_LAST = re.compile(r"(?:^|(?<=[a-z,] ))(?P<name>[A-Z][a-z’'-]{3,})(?= [a-z]|[’']s [a-z]|,|\.$)")
"""A word with a capital that stands alone."""
_SPEAKS = re.compile(r" (?:said|says|told|wrote|stated|noted|added|stressed|explained|warned|announced|has said)\b")
_OF_BODY = re.compile(r"[A-Z]{2,}[’']s ")
"""An office of a body that is printed with "the" ("the UN's envoy")."""
_HE = ("He", "She")
_OWNER = re.compile(r"(?:[A-Z][\w-]* )*([A-Z][\w-]*)[’']s? ")
_MISTER = re.compile(r"\b(?:Mr|Mrs|Ms)\.? $")


@dataclass(slots=True)
class People:
    """Who the reader has met, and where the story prints each person's full name."""

    full: dict[str, tuple[str, Span]]
    mentions: Counter[str] = field(default_factory=Counter)
    met: set[str] = field(default_factory=set)
    spelling: Spellings = field(default_factory=lambda: Spellings({}, {}))
    shared: frozenset[str] = frozenset()
    """Last names of several people."""
    alone: frozenset[str] = frozenset()
    """Last names that the reports print without a first name."""
    offices: dict[str, tuple[str, Span]] = field(default_factory=dict)
    """Folded full name to the office that most reports print before it, with a passage."""
    roles: dict[str, tuple[str, Span]] = field(default_factory=dict)
    """Folded full name to what a report prints beside it, with a passage."""
    told: dict[str, frozenset[str]] = field(default_factory=dict)
    """Stems of the offices that the reader has been told, by last name."""
    longer: frozenset[str] = frozenset()
    """Last words of longer names that were read as no person's, place's or body's ("Ana Del Marsh")."""
    printed: set[str] = field(default_factory=set)
    """Last words of all longer names that the reader has met."""
    prints: dict[str, Span] = field(default_factory=dict)
    """Where the main spelling of a word of a name stands, for words that are spelled in several ways."""

    @classmethod
    def of(cls, story: Story) -> People:
        """Collect full names of two words or more, by last word; a last word two people share is left out."""
        spelling = Spellings.of_reports(article.person_forms for article in story.articles)
        seen = PrintedNames.of(story, spelling)
        shared = frozenset(last for last, forms in seen.forms.items() if len(first_names(forms)) > 1)
        return cls(
            seen.full(),
            seen.mentions,
            spelling=spelling,
            shared=shared,
            alone=frozenset(seen.alone - shared),
            offices=printed_offices(story.articles),
            roles=printed_roles(story.articles),
            longer=unread_names(story),
            prints=printed_spellings(story, spelling),
        )

    def key(self, name: str) -> str:
        """A key of the last name under which its spellings meet (Zelensky, Zelenskyy)."""
        return last_of(self.spelling.of_name(name))

    def copy(self) -> People:
        """The same, to go back to where a line is not printed after all."""
        return replace(self, met=set(self.met), told=dict(self.told), printed=set(self.printed))

    def stranger(self, candidate: Candidate) -> bool:
        """Whether a sentence speaks of a person by a last name that the reader cannot know."""
        for name in candidate.persons:
            last = self.key(name.text)
            if last in self.met or not is_surname(name.text):
                continue
            if is_somebody(name.canonical) and last not in self.full and self.mentions[last] < _KNOWN:
                return True
        if any(self._misspells(candidate, word) for word in self.spelling.words):
            return True
        known = self.printed | self.full.keys() | _longer(candidate)
        return any(who in self.longer and who not in known for who in candidate.speakers)

    def _misspells(self, candidate: Candidate, word: str) -> bool:
        """Whether a sentence has the rare spelling of the last name of somebody not met, and it was read as nobody's:
        the full name put there would be a name that its report does not print."""
        if word not in candidate.plain or self.key(word) in self.met:
            return False
        return not any(word in name.text for name in candidate.article.names)

    def introduce(self, candidate: Candidate, sheet: Sheet) -> list[Span]:
        """Put the full name at a person's first mention in a sentence; returns the passages that carry it."""
        self.printed |= _longer(candidate)
        evidence = self._pronouns(sheet)
        evidence += self._unseen(candidate, sheet)
        for name in candidate.persons:
            last = self.key(name.text)
            start, end = name.start - candidate.sentence.start, name.end - candidate.sentence.start
            if last in self.met:
                told_twice(sheet, name, end, self.told.get(last, frozenset()))
                self._shorten(candidate, sheet, name)
                continue
            self._tell(last, name.role)
            if not is_surname(name.text):
                if name.text[:1].isupper() and sheet.free(start, end):
                    self.met.add(last)
                    full = self.spelling.of_name(name.text)
                    evidence += self._put(candidate, sheet, (start, end), full, None)
                continue
            known = self.full.get(last)
            title = _MISTER.search(sheet.text[:start])
            if known is None and title is not None:
                known, last = self._of_family(name)
                if last in self.met:
                    sheet.ask(title.start(), start, "", f"dropped '{title.group().strip()}'")
                    continue
            if known is None:
                continue
            if title is not None:
                start = title.start()
            elif not takes_first_name(sheet.text, start, end):
                continue
            full, passage = known
            if self.mentions[last] < 2 and self.spelling.of_name(name.canonical) != full:
                continue
            other = last_of(full) != last_of(self.spelling.of_name(name.text)) and not full.startswith(f"{name.text} ")
            if other or self.key(name.canonical) != last:
                continue
            if sheet.free(start, end):
                self.met.add(last)
                evidence += self._put(candidate, sheet, (start, end), full, passage)
        return evidence

    def _of_family(self, name: Name) -> tuple[tuple[str, Span] | None, str]:
        """Full name, with its passage, and key of the one whose family name comes first ("Mr. Han" is Han Do-yun)."""
        last = self.key(name.canonical)
        known = self.full.get(last)
        return (known, last) if known is not None and known[0].startswith(f"{name.text} ") else (None, "")

    def _unseen(self, candidate: Candidate, sheet: Sheet) -> list[Span]:
        """Introduce people whose last name the annotation did not see in a sentence ("Deek condemned ...")."""
        evidence: list[Span] = []
        s = candidate.sentence
        for word in _LAST.finditer(sheet.text):
            last = self.key(word["name"])
            start, end = word.span("name")
            known = self.full.get(last)
            seen = any(n.start < s.start + end and s.start + start < n.end for n in candidate.persons)
            if known is None or last in self.met or seen or self.key(known[0]) != last:
                continue
            if in_longer(sheet.text[:start]) or not takes_first_name(sheet.text, start, end):
                continue
            if start == 0 and not (VERB.match(sheet.text[end + 1 :]) or _SPEAKS.match(sheet.text[end:])):
                continue
            if sheet.free(start, end):
                self.met.add(last)
                new, passage = known
                sheet.ask(start, end, new, f"wrote '{new}' for '{sheet.text[start:end]}'")
                evidence.append(passage)
        return evidence

    def _put(
        self, candidate: Candidate, sheet: Sheet, at: tuple[int, int], full: str, passage: Span | None
    ) -> list[Span]:
        """Write a name in full, with its office where it stands bare; returns the passages of other sentences."""
        start, end = at
        if " " in full and sheet.text[:start].endswith(f"{full.split(' ')[0]} "):
            return []
        new, rests = full, [passage] if passage is not None else []
        office, printed = self.offices.get(fold(full), ("", None))
        role, beside = self.roles.get(fold(full), ("", None))
        if printed is not None and wants_office(sheet, start, end, office):
            new, rests = f"{'the ' * bool(_OF_BODY.match(office))}{office} {full}", [*rests, printed]
            new = capital(new) if _opens(sheet, start) else new
            self._tell(self.key(full), office)
        elif beside is not None and wants_role(sheet, start, end, role) and self._knows_owner(sheet, role):
            comma = "" if sheet.text[end : end + 1] in (",", ".", ";") else ","
            new, rests = f"{full}, {role}{comma}", [*rests, beside]
            self._tell(self.key(full), role)
        elif passage is None:
            return []
        sheet.ask(start, end, new, f"wrote '{new}' for '{sheet.text[start:end]}'")
        s = candidate.sentence
        return [span for span in rests if span.doc != s.doc or not s.start <= span.start < s.end]

    def _knows_owner(self, sheet: Sheet, role: str) -> bool:
        """Whether the reader has met the person whose lawyer or aide somebody is."""
        owner = _OWNER.match(role)
        last = self.key(owner.group(1)) if owner is not None else ""
        return last not in self.full or last in self.met or owner is None or owner.group(1) in sheet.text

    def _tell(self, last: str, office: str | None) -> None:
        """Keep in mind that the reader has been told an office."""
        if office:
            self.told[last] = self.told.get(last, frozenset()) | stem_set(office)

    def _pronouns(self, sheet: Sheet) -> list[Span]:
        """A name put for a pronoun or an office is the last name where the reader has met the person; where not, it
        has the office that the reports print before it. Returns the passages that do."""
        evidence: list[Span] = []
        for i, edit in enumerate(sheet.edits):
            put = _PUT.match(edit.why)
            if put is None or put["new"] != edit.new or " " not in edit.new:
                continue
            last = self.key(edit.new)
            office, printed = self.offices.get(fold(edit.new), ("", None))
            if last not in self.met:
                self.met.add(last)
                if printed is None or edit.start > 0 or put["old"] not in _HE or _OF_BODY.match(office):
                    continue
                new = capital(f"{office} {edit.new}")
                self._tell(last, office)
                evidence.append(printed)
            elif last in self.alone:
                new = edit.new.split(" ")[-1]
            else:
                continue
            sheet.edits[i] = replace(edit, new=new, why=f"wrote '{new}' for '{put['old']}'")
        return evidence

    def _shorten(self, candidate: Candidate, sheet: Sheet, name: Name) -> None:
        """Somebody the reader has met goes by the last name, without the office before it, without "Mr"."""
        last = self.key(name.text)
        start, end = name.start - candidate.sentence.start, name.end - candidate.sentence.start
        if last in self.shared or sheet.text[start:end] != name.text or told_for_itself(sheet.text, start, end):
            return
        title = _MISTER.search(sheet.text[:start])
        if title is not None and last == last_of(self.spelling.of_name(name.text)):
            sheet.ask(title.start(), start, "", f"dropped '{title.group().strip()}'")
        if " " not in name.text or last not in self.alone or title is not None:
            return
        role = f"{name.role} " if name.role and name.role[:1].isupper() else ""
        tied = sheet.text[: start - len(role)].rstrip().endswith(_TIED)
        if tied and _SPEAKS.match(sheet.text[end:]):  # "..., Foreign Minister Marlow said"
            tied = not sheet.text[: start - len(role)].endswith(", ")
        if role and sheet.text[:start].endswith(role) and not tied and ends_phrase(sheet.text[: start - len(role)]):
            start -= len(role)
        elif _CAPITAL_BEFORE.search(sheet.text[:start]) or sheet.text[:start].endswith(", "):
            return
        new = name.text.split(" ")[-1]
        sheet.ask(start, end, new, f"wrote '{new}' for '{sheet.text[start:end]}'")

    def respells(self, text: str) -> bool:
        """Whether a text spells a person in another way than most reports do."""
        return next(iter(self.spelling.found(text)), None) is not None

    def respell(self, sheet: Sheet) -> list[Span]:
        """Give people the spelling that most reports print, quoted words aside; returns the passages that carry it."""
        evidence: list[Span] = []
        for start, end, new in self.spelling.found(sheet.text):
            if sheet.ask(start, end, new, f"wrote '{new}' for '{sheet.text[start:end]}', as most reports spell it"):
                evidence += [self.prints[new]] if new in self.prints else []
        for i, edit in enumerate(sheet.edits):
            new = edit.new
            for start, end, word in sorted(self.spelling.found(new), reverse=True):
                new = new[:start] + word + new[end:]
            sheet.edits[i] = replace(edit, new=new)
        return evidence


def _opens(sheet: Sheet, at: int) -> bool:
    """Whether what stands before a place of a sentence is nothing, or cut."""
    return at == 0 or any(edit.start == 0 and edit.end == at and not edit.new for edit in sheet.edits)


def _longer(candidate: Candidate) -> set[str]:
    """Last words of the longer names of a sentence."""
    return {last_of(name) for name in candidate.names if " " in name}
