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
from ._leans import known, near_things
from ._material import Candidate
from ._patterns import ADDED, SAYING
from ._stems import shared, stem_set, stems_of
from ._style import Style
from ._times import newest
from ._turns import DENIAL

_TIES = re.compile(
    r"dropped '(?:but|however|also|too|still|yet|instead|nevertheless|nonetheless|even so|as a result|"
    r"in (?:response|return)|then|later|for (?:example|instance)|(?:by|in) contrast)'"
)
"""Cut words that tie a sentence to the one before it."""
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
    last: Candidate | None = None
    """The sentence printed last in this section."""

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
        quotations are. The sentence that turns it round comes with it.
        """
        turn = candidate.turn
        if role != "lead" and turn is not None and self.people.stranger(turn):
            return False
        if turn is not None and not DENIAL.search(turn.plain) and self._says_again(turn.plain):
            turn = None
        sheet, _ = trimmed(candidate, _LONG)
        if self.last is not None and candidate.follows(self.last):
            _relink(sheet)
        days, people = set(self.days), self.people.copy()
        make_absolute(candidate, sheet, self.style, self.days)
        extra = self.people.introduce(candidate, sheet)
        turns = self.last is not None and self.last.turn is candidate
        if not (turns or candidate.quoted or role in ("lead", "background")) and self._says_again(sheet.result()[0]):
            self.days, self.people = days, people
            return False
        _say(candidate, sheet, self.last.speakers if self.last is not None else frozenset())
        self.last = candidate
        self._attribute(candidate, sheet, role)
        extra += self.people.respell(sheet)
        text, edits = sheet.result()
        made: Made = "trimmed" if edits else "verbatim"
        self.put(text, role, made, _once(candidate.span, *candidate.counted, *extra), edits, joined=joined)
        if turn is not None and not self.people.stranger(turn):
            self.sentence(turn, "body" if role == "quote" and not turn.quoted else role, joined=True)
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

    def leads_to(self, candidate: Candidate) -> bool:
        """Whether the things that a sentence leans on stand in the lines printed so far."""
        near = near_things(candidate.plain)
        if near and (self.last is None or not (candidate.follows(self.last) or near <= known(self.lines[-1].text))):
            return False
        return not candidate.leans or candidate.leans <= known(self.text)

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


def _relink(sheet: Sheet) -> None:
    """Give a sentence its "but" and "also" back: what they tie it to stands right before it."""
    sheet.edits = [edit for edit in sheet.edits if _TIES.match(edit.why) is None]


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
