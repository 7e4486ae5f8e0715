"""People introduced: the first mention carries the full name, with the office where a report prints both
together.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from wiredesk.lang import fold
from wiredesk.model import Name, Span, Story

from ._edits import Sheet
from ._material import Candidate

_KNOWN = 8
"""Mentions that make a last name known without a first name."""
_MISTER = re.compile(r"\b(?:Mr|Mrs|Ms)\.? $")
_SPELLING = re.compile(r"[yij]+$")


@dataclass(slots=True)
class People:
    """Who the reader has met, and where the story prints each person's full name."""

    full: dict[str, tuple[str, Span]]
    mentions: Counter[str] = field(default_factory=Counter)
    met: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, story: Story) -> People:
        """Collect full names of two words or more, by last word; a last word two people share is left out."""
        forms: dict[str, Counter[str]] = {}
        where: dict[str, Span] = {}
        others = {_last(n.canonical) for a in story.articles for n in a.names if n.kind in ("place", "organisation")}
        for article in story.articles:
            for name in article.names:
                if name.kind != "person" or " " not in name.text.strip() or name.text != name.canonical:
                    continue
                forms.setdefault(_last(name.text), Counter())[name.text] += 1
                if name.text not in where:
                    where[name.text] = _passage(article, name)
        full: dict[str, tuple[str, Span]] = {}
        for last, seen in forms.items():
            if last in others:
                continue
            firsts = {fold(form).split(" ")[0] for form in seen}
            if len(firsts) == 1:
                form = max(seen, key=lambda f: (seen[f], -len(f), f))
                full[last] = (form, where[form])
        mentions = Counter(_last(n.text) for a in story.articles for n in a.names if n.kind == "person")
        return cls(full, mentions)

    def stranger(self, candidate: Candidate) -> bool:
        """Whether a sentence speaks of a person by a last name that the reader cannot know."""
        for name in candidate.persons:
            last = _last(name.text)
            if " " in name.text.strip() or last in self.met or not name.text[:1].isupper():
                continue
            if last not in self.full and self.mentions[last] < _KNOWN:
                return True
        return False

    def introduce(self, candidate: Candidate, sheet: Sheet) -> list[Span]:
        """Put the full name at a person's first mention in a sentence; returns the passages that carry it."""
        evidence: list[Span] = []
        for name in candidate.persons:
            last = _last(name.text)
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
            if self.mentions[last] < 2 and name.canonical != full:
                continue
            if fold(full).split(" ")[-1] != fold(name.text) or _last(name.canonical) != last:
                continue
            if sheet.ask(start, end, full, f"wrote '{full}' for '{sheet.text[start:end]}'"):
                self.met.add(last)
                if passage.doc != candidate.sentence.doc or not (
                    candidate.sentence.start <= passage.start < candidate.sentence.end
                ):
                    evidence.append(passage)
        return evidence


def _last(text: str) -> str:
    """A key of the last name under which its spellings meet (Zelensky, Zelenskyy)."""
    last = fold(text).strip().split(" ")[-1]
    return _SPELLING.sub("", last) if len(last) >= 6 else last


def _titled(text: str, start: int) -> bool:
    """Whether the mention is part of a longer capitalised phrase ("the Trump administration" is not; "Mr
    Smith" is).
    """
    return text[:start].rstrip().endswith(("Mr", "Mrs", "Ms", "Dr", "Mr.", "Mrs.", "Ms.", "Dr.", "Sir", "Lady", "Lord"))


def _passage(article: object, name: Name) -> Span:
    from wiredesk.model import AnnotatedArticle

    assert isinstance(article, AnnotatedArticle)
    for sentence in article.sentences:
        if sentence.start <= name.start < sentence.end:
            return Span(doc=sentence.doc, start=sentence.start, end=sentence.end, text=sentence.text)
    return Span(doc=name.doc, start=name.start, end=name.end, text=name.text)
