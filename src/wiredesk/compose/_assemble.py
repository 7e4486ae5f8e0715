"""Put an article together: lines over one text, sections, evidence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from wiredesk.model import Draft, Line, LineRole, Made, Section, Span, Story

from ._absolute import make_absolute
from ._edits import Sheet
from ._headline import Cut, trimmed
from ._introduce import People
from ._material import Candidate
from ._patterns import ADDED, SAYING
from ._stems import shared, stem_set, stems_of
from ._style import Style
from ._times import newest

_OUTLETS = 3
"""Lines of an article that name their outlet, at most."""
_LONGEST_NAME = 40
_HEADS, _AGAIN = ("headline", "standfirst"), 0.5
"""Lines above the body, and the share of stems at which a line says another once more."""
_LONG = 34
"""Words above which a trailing clause is cut."""


@dataclass(slots=True)
class Writer:
    """Collects the text and the lines of a draft; offsets are right by construction."""

    story: Story
    style: Style
    people: People
    origins: int
    text: str = ""
    lines: list[Line] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    days: set[date] = field(default_factory=set)
    outlets: set[str] = field(default_factory=set)
    spoke: frozenset[str] = frozenset()
    """Who spoke in the sentence printed last."""

    def put(
        self,
        text: str,
        role: LineRole,
        made: Made,
        evidence: tuple[Span, ...],
        edits: tuple[str, ...] = (),
        *,
        joined: bool = False,
    ) -> None:
        """Add a line; ``joined`` puts it in the paragraph of the line before."""
        if self.text:
            self.text += " " if joined else "\n\n"
        start = len(self.text)
        self.text += text
        line = Line(
            doc=self.story.id,
            start=start,
            end=len(self.text),
            text=text,
            role=role,
            made=made,
            evidence=evidence,
            edits=edits,
        )
        self.lines.append(line)

    def headline(self, cut: Cut, made: Made) -> None:
        """Add the headline; that of a comment says whose it is."""
        outlet, text, edits = cut.candidate.article.outlet, cut.text, cut.edits
        if not cut.candidate.report and not cut.candidate.speakers and outlet and _printable(outlet):
            text, edits = f"{text}, {outlet} writes in a comment", (*edits, f"named the source: {outlet}")
        sheet = Sheet.of(text)
        extra = self.people.respell(sheet)
        text, why = sheet.result()
        self.put(
            text,
            "headline",
            made,
            _once(*(cut.rests_on or (cut.candidate.span, *cut.candidate.counted)), *extra),
            (*edits, *why),
        )

    def sentence(self, candidate: Candidate, role: LineRole, *, joined: bool = False) -> bool:
        """Add a source sentence: dates absolute, people introduced, trimmed, attributed.

        Tells whether it was added: one that says half of an earlier line again, once its names are short, is not;
        quotations are.
        """
        sheet, _ = trimmed(candidate, _LONG)
        days, people = set(self.days), self.people.copy()
        make_absolute(candidate, sheet, self.style, self.days)
        extra = self.people.introduce(candidate, sheet)
        if role not in ("lead", "background") and not candidate.quoted and self._says_again(sheet.result()[0]):
            self.days, self.people = days, people
            return False
        _say(candidate, sheet, self.spoke)
        self.spoke = candidate.speakers
        self._attribute(candidate, sheet, role)
        extra += self.people.respell(sheet)
        text, edits = sheet.result()
        made: Made = "trimmed" if edits else "verbatim"
        self.put(text, role, made, _once(candidate.span, *candidate.counted, *extra), edits, joined=joined)
        return True

    def _says_again(self, text: str) -> bool:
        """Whether half of a line's stems stand in a line of the body, or half of that one's in it."""
        own = stem_set(text)
        told = (stem_set(line.text) for line in self.lines if line.role not in _HEADS)
        return any(shared(own, each) >= _AGAIN for each in told)

    def standfirst(self, candidate: Candidate, most: int) -> None:
        """Add a source sentence as standfirst; its days stay new for the lines after."""
        sheet, _ = trimmed(candidate, most)
        make_absolute(candidate, sheet, self.style, set(self.days))
        extra = self.people.introduce(candidate, sheet)
        extra += self.people.respell(sheet)
        text, edits = sheet.result()
        self.put(
            text,
            "standfirst",
            "trimmed" if edits else "verbatim",
            _once(candidate.span, *candidate.counted, *extra),
            edits,
        )

    def stems(self) -> set[str]:
        """Stems printed so far."""
        return {stem for line in self.lines for stem in stems_of(line.text)}

    def _attribute(self, candidate: Candidate, sheet: Sheet, role: LineRole) -> None:
        """Say whose a line with a count is when one origin alone carries it and nobody in it says it.

        A story of one origin names it in its lead, whoever speaks there.
        """
        outlet = candidate.article.outlet
        if not self.style.attribute or not outlet or candidate.support > 1:
            return
        if outlet == self.style.outlet or outlet in self.outlets or not sheet.text.endswith("."):
            return
        if (candidate.quoted or _speaks(candidate)) and not (self.origins == 1 and role == "lead"):
            return
        if not _printable(outlet) or len(self.outlets) >= _OUTLETS:
            return
        if self.origins > 1 and not re.search(r"\d", candidate.sentence.text):
            return
        self.outlets.add(outlet)
        end = len(sheet.text)
        verb = "reports" if candidate.report else "writes in a comment"
        sheet.ask(end - 1, end, f", {outlet} {verb}.", f"named the source: {outlet}")

    def draft(self) -> Draft:
        """The finished draft."""
        return Draft(
            id=self.story.id,
            text=self.text,
            lines=tuple(self.lines),
            sections=tuple(self.sections),
            published=newest(self.story),
            settings=(("origins", str(self.origins)), ("spelling", self.style.spelling)),
        )


def _say(candidate: Candidate, sheet: Sheet, spoke: frozenset[str]) -> None:
    """Nobody "added" anything who did not speak in the line before."""
    if candidate.speakers & spoke:
        return
    for match in ADDED.finditer(sheet.text):
        before = [
            verb for verb in SAYING.finditer(sheet.text, 0, match.start()) if sheet.free(verb.start(), verb.end())
        ]
        if not before:
            sheet.ask(match.start(), match.end(), "said", "wrote 'said' for 'added'")


def _once(*passages: Span) -> tuple[Span, ...]:
    """Passages in order, each once."""
    return tuple(dict.fromkeys(passages))


def _printable(outlet: str) -> bool:
    """Whether an outlet's name reads as one: no long string, no bare label."""
    return len(outlet) <= _LONGEST_NAME and (outlet != outlet.lower() or "." in outlet)


def _speaks(candidate: Candidate) -> bool:
    """Whether the sentence says who says it."""
    s = candidate.sentence
    return any(
        (quote.cue is not None and s.holds(quote.cue)) or s.start <= quote.start < s.end
        for quote in candidate.article.quotes
    )
