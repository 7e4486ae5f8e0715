"""People introduced: the first mention carries the full name; each has one spelling throughout."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from wiredesk.lang import Spellings, fold
from wiredesk.model import AnnotatedArticle, Name, Span, Story

from ._edits import Sheet
from ._material import Candidate

_KNOWN = 8
"""Mentions that make a last name known without a first name."""
_MISTER = re.compile(r"\b(?:Mr|Mrs|Ms)\.? $")


@dataclass(slots=True)
class People:
    """Who the reader has met, and where the story prints each person's full name."""

    full: dict[str, tuple[str, Span]]
    mentions: Counter[str] = field(default_factory=Counter)
    met: set[str] = field(default_factory=set)
    spelling: Spellings = field(default_factory=lambda: Spellings({}, {}))
    prints: dict[str, Span] = field(default_factory=dict)
    """Where the main spelling of a word of a name stands, for words that are spelled in several ways."""

    @classmethod
    def of(cls, story: Story) -> People:
        """Collect full names of two words or more, by last word; a last word two people share is left out."""
        spelling = Spellings.of_reports(article.person_forms for article in story.articles)
        forms: dict[str, Counter[str]] = {}
        where: dict[str, Span] = {}
        others = {_last(n.canonical) for a in story.articles for n in a.names if n.kind in ("place", "organisation")}
        mentions: Counter[str] = Counter()
        for article in story.articles:
            for name in article.names:
                if name.kind != "person":
                    continue
                form = spelling.of_name(name.text)
                mentions[_last(form)] += 1
                if " " not in name.text.strip() or name.text != name.canonical:
                    continue
                forms.setdefault(_last(form), Counter())[form] += 1
                if form not in where or (name.text == form and form not in where[form].text):
                    where[form] = _passage(article, name)
        full: dict[str, tuple[str, Span]] = {}
        for last, seen in forms.items():
            if last in others:
                continue
            firsts = {fold(form).split(" ")[0] for form in seen}
            if len(firsts) == 1:
                form = max(seen, key=lambda f: (seen[f], -len(f), f))
                full[last] = (form, where[form])
        return cls(full, mentions, spelling=spelling, prints=_printed(story, spelling))

    def key(self, name: str) -> str:
        """A key of the last name under which its spellings meet (Zelensky, Zelenskyy)."""
        return _last(self.spelling.of_name(name))

    def stranger(self, candidate: Candidate) -> bool:
        """Whether a sentence speaks of a person by a last name that the reader cannot know."""
        for name in candidate.persons:
            last = self.key(name.text)
            if " " in name.text.strip() or last in self.met or not name.text[:1].isupper():
                continue
            if last not in self.full and self.mentions[last] < _KNOWN:
                return True
        return False

    def introduce(self, candidate: Candidate, sheet: Sheet) -> list[Span]:
        """Put the full name at a person's first mention in a sentence; returns the passages that carry it."""
        evidence: list[Span] = []
        for name in candidate.persons:
            last = self.key(name.text)
            if last in self.met:
                continue
            start, end = name.start - candidate.sentence.start, name.end - candidate.sentence.start
            if " " in name.text.strip() or not name.text[:1].isupper():
                if name.text[:1].isupper() and sheet.free(start, end):
                    self.met.add(last)
                continue
            known = self.full.get(last)
            if known is None:
                continue
            title = _MISTER.search(sheet.text[:start])
            if title is not None:
                start = title.start()
            elif _titled(sheet.text, start):
                continue
            full, passage = known
            if self.mentions[last] < 2 and self.spelling.of_name(name.canonical) != full:
                continue
            if _last(full) != _last(self.spelling.of_name(name.text)) or self.key(name.canonical) != last:
                continue
            if sheet.ask(start, end, full, f"wrote '{full}' for '{sheet.text[start:end]}'"):
                self.met.add(last)
                if passage.doc != candidate.sentence.doc or not (
                    candidate.sentence.start <= passage.start < candidate.sentence.end
                ):
                    evidence.append(passage)
        return evidence


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


def _last(text: str) -> str:
    return fold(text).strip().split(" ")[-1]


def _printed(story: Story, spelling: Spellings) -> dict[str, Span]:
    """The first passage that prints each main spelling."""
    wanted = {*spelling.words.values(), *spelling.firsts.values()}
    found: dict[str, Span] = {}
    for article in story.articles if wanted else ():
        for name in article.names:
            for word in wanted.intersection(name.text.split(" ")) - found.keys():
                found[word] = _passage(article, name)
    return found


def _titled(text: str, start: int) -> bool:
    """Whether the mention is part of a longer capitalised phrase ("the Trump administration" is not; "Mr
    Smith" is).
    """
    return text[:start].rstrip().endswith(("Mr", "Mrs", "Ms", "Dr", "Mr.", "Mrs.", "Ms.", "Dr.", "Sir", "Lady", "Lord"))


def _passage(article: AnnotatedArticle, name: Name) -> Span:
    for sentence in article.sentences:
        if sentence.start <= name.start < sentence.end:
            return Span(doc=sentence.doc, start=sentence.start, end=sentence.end, text=sentence.text)
    return Span(doc=name.doc, start=name.start, end=name.end, text=name.text)
