"""The extractive writer: plan, choose, order, write."""

from __future__ import annotations

from collections.abc import Sequence

from wiredesk.model import Draft, Ledger, LineRole, Made, Section, Story

from ._assemble import Writer
from ._headline import headline, title_shares, trimmed
from ._introduce import People
from ._ledger_lines import Written, ledger_lines
from ._material import Candidate
from ._pick import Facts, length_for, pick
from ._rank import material
from ._style import Style
from ._titles import title_for
from ._topics import split

_LEAD = 3
_QUOTED = 60
"""Quoted characters above which a sentence is no lead."""
_ORDER = ("main", "reaction", "background", "expectation")
_ROLE: dict[str, LineRole] = {
    "main": "body",
    "reaction": "quote",
    "background": "background",
    "expectation": "body",
}


def write(story: Story, ledger: Ledger, style: Style) -> Draft:
    """Write a story from its reports."""
    found = material(story, ledger)
    origins = len({member.origin for member in story.members}) or len(story.articles)
    writer = Writer(story, style, People.of(story), origins)
    if not found:
        return _bare(writer)
    cut = headline(found, title_shares(story))
    facts = Facts.of(ledger, found)
    opening = cut.candidate if cut else max(found, key=lambda c: c.score)
    if cut is not None:
        writer.put(cut.text, "headline", "trimmed" if cut.edits else "verbatim", (cut.candidate.span,), cut.edits)
    early = [c for c in found if c.index <= 6 and c.quoted <= _QUOTED]
    first = pick(early or found, facts, opening.words + 45, [opening])
    standfirst = _standfirst(first)
    if standfirst is not None:
        sheet, _ = trimmed(standfirst, 24)
        text, edits = sheet.result()
        made: Made = "trimmed" if edits else "verbatim"
        writer.put(text, "standfirst", made, (standfirst.span,), edits)
    lead = [opening, *[c for c in first if c is not standfirst][: _LEAD - 1]]
    start = len(writer.lines)
    for i, candidate in enumerate(lead):
        writer.sentence(candidate, "lead", joined=i > 0)
    writer.sections.append(Section(title="", first=start, last=len(writer.lines)))
    taken = [*lead, *([standfirst] if standfirst else [])]
    target = length_for(found, style)
    body = pick(found, facts, target, taken)
    _sections(writer, body, ledger_lines(story, ledger))
    return writer.draft()


def _bare(writer: Writer) -> Draft:
    """A draft for reports without one usable sentence: no lines."""
    return writer.draft()


def _standfirst(first: Sequence[Candidate]) -> Candidate | None:
    fitting = [c for c in first if c.words <= 34 and c.quoted < 30]
    return fitting[0] if fitting else None


def _sections(writer: Writer, body: Sequence[Candidate], written: Sequence[Written]) -> None:
    used: set[str] = set()
    groups = {kind: [c for c in body if c.role == kind] for kind in _ORDER}
    for kind in _ORDER:
        if kind != "main" and len(groups[kind]) == 1:  # a section of one line joins what happened
            groups["main"].append(groups[kind].pop())
    for kind in _ORDER:
        for part in split(groups[kind]) if kind == "main" else [groups[kind]]:
            lines = _in_order(writer.story, part)
            if lines:
                _section(writer, kind, lines, title_for(kind, lines, used))
        if kind == "main" and written:
            start = len(writer.lines)
            for line in written:
                writer.put(line.text, "figure", "generated", line.evidence)
            writer.sections.append(Section(title=title_for("differ", (), used), first=start, last=len(writer.lines)))


def _section(writer: Writer, kind: str, lines: Sequence[Candidate], title: str) -> None:
    start = len(writer.lines)
    for i, candidate in enumerate(lines):
        together = i > 0 and i % 3 != 0 and not candidate.quoted and not lines[i - 1].quoted
        writer.sentence(candidate, _ROLE[kind] if candidate.quoted or kind != "reaction" else "body", joined=together)
    writer.sections.append(Section(title=title, first=start, last=len(writer.lines)))


def _in_order(story: Story, lines: Sequence[Candidate]) -> list[Candidate]:
    """Reports in the order of their best line, each report's lines in its own order."""
    rank: dict[str, float] = {}
    for line in lines:
        key = line.sentence.doc
        rank[key] = max(rank.get(key, 0.0), line.score)
    position = {article.id: i for i, article in enumerate(story.articles)}
    return sorted(lines, key=lambda c: (-rank[c.sentence.doc], position[c.sentence.doc], c.index))
