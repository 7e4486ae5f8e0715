"""The body of an extractive article: its lines in sections, each with its title, in the order of the reports."""

from __future__ import annotations

from collections.abc import Sequence

from wiredesk.model import LineRole, Section, Story

from ._assemble import Writer
from ._leans import near_things
from ._ledger_lines import Written
from ._material import Candidate
from ._stems import senses, stems_of
from ._titles import title_for
from ._topics import matters_of, split

_ORDER = ("main", "reaction", "background", "expectation")
_ROLE: dict[str, LineRole] = {
    "main": "body",
    "reaction": "quote",
    "background": "background",
    "expectation": "body",
}
_TIES = 2
"""Words that a line which no matter holds shares with headline and lead to stand beside them."""
_BARE = 8
"""Words below which a line without a number tells nothing by itself."""
_REST = "What else the reports say"
_LOOSE = 12
"""Lines of no matter that an article may have."""
_PARAGRAPH = 3


def write_sections(writer: Writer, body: Sequence[Candidate], written: list[Written]) -> None:
    """Print the body: what happened by matter, what the reports count, then reactions, background and what comes."""
    headline = next((line.text for line in writer.lines if line.role == "headline"), "")
    used: set[str] = set()
    groups = {kind: [c for c in body if c.role == kind] for kind in _ORDER}
    for kind in _ORDER:
        if kind != "main" and len(groups[kind]) == 1:  # a section of one line joins what happened
            groups["main"].append(groups[kind].pop())
    matters, loose = _matters(groups["main"], used, headline)
    near, other = _by_tie(loose, writer)
    _more_of_lead(writer, near)
    for title, lines, matter in matters:
        counts = [
            line for line in written if matter is not None and matter in matters_of(frozenset(stems_of(line.text)))
        ]
        written = [line for line in written if line not in counts]
        _section(writer, "main", _in_order(writer.story, lines), title, counts)
    _section(writer, "main", _in_order(writer.story, other), _REST)
    if written:
        start = len(writer.lines)
        for line in written:
            writer.put(line.text, "figure", "generated", line.evidence)
        writer.sections.append(Section(title=title_for("differ", (), used), first=start, last=len(writer.lines)))
    for kind in _ORDER[1:]:
        lines = _in_order(writer.story, groups[kind])
        if kind == "reaction":
            lines = _by_speaker(lines)
        _section(writer, kind, lines, None, used=used)


def _by_tie(lines: Sequence[Candidate], writer: Writer) -> tuple[list[Candidate], list[Candidate]]:
    """Lines that speak of what headline and lead tell, and the others, where those are enough for a section.

    Names tie a line to the lead only where its report gave a line of it: two reports of one person may tell two things.
    """
    told = senses(frozenset(writer.stems()))
    first = {span.doc for line in writer.lines if line.role == "lead" for span in line.evidence}
    near = [
        line
        for line in lines
        if len((line.senses if line.sentence.doc in first else senses(line.topical)) & told) >= _TIES
    ]
    near += [line for line in lines if near_things(line.plain) and any(line.follows(each) for each in near)]
    other = [line for line in lines if not any(line is each for each in near) and _says_enough(line)]
    return (near, other) if len(other) > 1 else ([*near, *other], [])


def _says_enough(line: Candidate) -> bool:
    """Whether a line that nothing ties to the rest tells something: "Okoro kept to the agenda" does not."""
    return line.words >= _BARE or bool(line.numbers)


def _more_of_lead(writer: Writer, lines: Sequence[Candidate]) -> None:
    """Print lines that no matter holds after the lead, in its section."""
    first = writer.sections.pop().first
    _section(writer, "main", _in_order(writer.story, lines), "")
    if writer.sections:
        writer.sections.pop()
    writer.sections.append(Section(title="", first=first, last=len(writer.lines)))


def _matters(
    lines: Sequence[Candidate], used: set[str], headline: str
) -> tuple[list[tuple[str, list[Candidate], int | None]], list[Candidate]]:
    """Lines of what happened by matter, with titles, and those that nothing names."""
    titled: list[tuple[str, list[Candidate], int | None]] = []
    loose: list[Candidate] = []
    for matter, part in split(lines, headline):
        title = title_for("main", part, used, matter) if len(part) > 1 else ""
        if title:
            titled.append((title, part, matter))
        else:
            loose += part
    return titled, sorted(loose, key=lambda line: -line.score)[:_LOOSE]


def _section(
    writer: Writer,
    kind: str,
    lines: Sequence[Candidate],
    title: str | None,
    counts: Sequence[Written] = (),
    used: set[str] | None = None,
) -> None:
    """Write a section; without a title it gets that of the lines that were printed."""
    printed: list[Candidate] = []
    start = len(writer.lines)
    if title != "":
        writer.last = None
    for count in counts:
        writer.put(count.text, "figure", "generated", count.evidence)
    last: Candidate | None = None
    run = 0
    for candidate in lines:
        if writer.people.stranger(candidate) or not writer.leads_to(candidate):
            continue
        together = last is not None and run % _PARAGRAPH != 0 and not candidate.quoted and not last.quoted
        role: LineRole = _ROLE[kind] if candidate.quoted or kind != "reaction" else "body"
        if not writer.sentence(candidate, role, joined=together):
            continue
        last, run = candidate, run + 1
        printed.append(candidate)
    size = len(writer.lines) - start
    if size == 0:
        return
    if title is None:
        title = title_for(kind, printed, used if used is not None else set())
    if size == 1 and kind == "main" and not counts and writer.sections:  # one line joins the section before
        before = writer.sections.pop()
        title, start = before.title, before.first
    writer.sections.append(Section(title=title, first=start, last=len(writer.lines)))


def _in_order(story: Story, lines: Sequence[Candidate]) -> list[Candidate]:
    """Reports in the order of their best line, each report's lines in its own order."""
    rank: dict[str, float] = {}
    for line in lines:
        key = line.sentence.doc
        rank[key] = max(rank.get(key, 0.0), line.score)
    position = {article.id: i for i, article in enumerate(story.articles)}
    return sorted(lines, key=lambda c: (-rank[c.sentence.doc], position[c.sentence.doc], c.index))


def _by_speaker(lines: Sequence[Candidate]) -> list[Candidate]:
    """Lines of one speaker together, speakers in the order of their first line."""
    place: dict[str, int] = {}
    for i, line in enumerate(lines):
        for speaker in sorted(line.speakers):
            place.setdefault(speaker, i)
    key = {id(line): min((place[s] for s in line.speakers), default=i) for i, line in enumerate(lines)}
    return sorted(lines, key=lambda line: key[id(line)])
