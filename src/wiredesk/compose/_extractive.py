"""The extractive writer: plan, choose, order, write."""

from __future__ import annotations

from collections.abc import Sequence

from wiredesk.model import Draft, Ledger, LineRole, Made, Section, Story

from ._assemble import Writer
from ._earlier import background
from ._headline import Cut, Titles
from ._introduce import People
from ._latest import current, outdated, replaced, since_come, stale, without_previews
from ._leans import known
from ._ledger_lines import Written, ledger_lines
from ._material import Candidate
from ._opening import about, adds_to_lead, opening_for, standfirst_for
from ._pick import Facts, length_for, pick
from ._rank import material
from ._stems import senses, stems_of
from ._style import Style
from ._title import Judge, choose_headline
from ._titles import title_for
from ._topics import matters_of, split

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
_EARLY = 6
_ADDS = 25
"""Characters that a lead must add to a headline it begins with."""
_AGAIN = 0.35
"""Share of stems above which a second line of the lead would say the first once more."""
_OF_ONE = 2
"""Words, names aside, that a line of the lead from another report shares with its first line or the headline."""
_TIES = 2
"""Words that a line which no matter holds shares with headline and lead to stand beside them."""
_BARE = 8
"""Words below which a line without a number tells nothing by itself."""
_REST = "What else the reports say"
_SHORT = 24
"""Words above which a standfirst loses its trailing clause."""
_LOOSE = 12
"""Lines of no matter that an article may have."""
_PARAGRAPH = 3


def write(
    story: Story, ledger: Ledger, style: Style, judge: Judge | None = None, earlier: Sequence[Story] = ()
) -> Draft:
    """Write a story from its reports; ``judge`` says which of their own headlines may stand.

    ``earlier`` are stories it goes on from: each may give a line of background, under its day.
    """
    found = current(without_previews(material(story, ledger)), ledger)
    origins = len({member.origin for member in story.members}) or len(story.articles)
    writer = Writer(story, style, People.of(story), origins)
    if not found:
        return writer.draft()
    written = ledger_lines(story, ledger)
    titles = Titles(story)
    cut = choose_headline(story, found, titles, judge, replaced(ledger), writer.people)
    found = since_come(found, cut.text if cut is not None else "")
    opening = opening_for(found, ledger, cut, titles)
    facts = Facts.of(ledger, found)
    told = frozenset(line.slot for line in written)
    taken = _front(writer, found, facts, ledger, cut, opening, told)
    target = length_for(found, style)
    body = pick(found, facts, target, taken, told, cut.text if cut is not None else "")
    _sections(writer, body, list(written))
    _earlier(writer, earlier)
    return writer.draft()


def _earlier(writer: Writer, earlier: Sequence[Story]) -> None:
    """Print what earlier stories told, a section a day."""
    if not earlier:
        return
    for day, candidate in background(writer.story, earlier, [line.text for line in writer.lines]):
        title = f"Background: {writer.style.day(day)}"
        start = len(writer.lines)
        if not writer.sentence(candidate, "background"):
            continue
        if writer.sections and writer.sections[-1].title == title:
            start = writer.sections.pop().first
        writer.sections.append(Section(title=title, first=start, last=len(writer.lines)))


def _front(
    writer: Writer,
    found: Sequence[Candidate],
    facts: Facts,
    ledger: Ledger,
    cut: Cut | None,
    opening: Candidate,
    told: frozenset[str],
) -> list[Candidate]:
    """Print headline, standfirst and lead; returns the sentences they used."""
    head = cut.candidate if cut is not None else opening
    if cut is not None:
        made: Made = "merged" if cut.rests_on else "trimmed" if cut.edits else "verbatim"
        writer.headline(cut, made)
    own = cut is not None and bool(cut.rests_on)
    taken = [opening] if head is opening or own else [opening, head]
    old = stale(ledger)
    able = [c for c in found if not writer.people.stranger(c) and not outdated(c, old)]
    standfirst = standfirst_for(able, head, opening, cut.text if cut is not None else "")
    if standfirst is not None:
        writer.standfirst(standfirst, _SHORT)
        taken.append(standfirst)
    told_of = frozenset(stems_of(cut.text if cut is not None else ""))
    told_before = frozenset(known(f"{writer.text} {opening.plain}"))
    early = [c for c in able if _may_follow(c, opening, opening.stems | head.stems, opening.topical | told_of)]
    early = [c for c in early if c.leans <= told_before and adds_to_lead(c, cut.text if cut is not None else "")]
    first = pick(early, facts, sum(c.words for c in taken) + 45, taken, told)
    more = first
    lead = [opening, *more[: _LEAD - 1]]
    if cut is not None and more and _says_again(opening, cut) and about(more[0], cut):
        lead = more[: _LEAD - 1]
    start = len(writer.lines)
    for i, candidate in enumerate(lead):
        writer.sentence(candidate, "lead", joined=i > 0)
    writer.sections.append(Section(title="", first=start, last=len(writer.lines)))
    return [*taken, *[c for c in lead if c is not opening]]


def _may_follow(candidate: Candidate, opening: Candidate, printed: frozenset[str], matter: frozenset[str]) -> bool:
    """Whether a sentence may stand after the first of the lead: early in its report, of the event, adding to it.

    One of another report shares words, names aside, with ``matter``: two reports of one place may tell two things.
    """
    if candidate.index > _EARLY or candidate.role != "main" or candidate.quoted > _QUOTED:
        return False
    if candidate.report != opening.report:
        return False
    if not candidate.senses & senses(printed | matter):
        return False
    if candidate.article is not opening.article and len(senses(candidate.topical) & senses(matter)) < _OF_ONE:
        return False
    return len(candidate.stems & opening.stems) < _AGAIN * min(len(candidate.stems), len(opening.stems))


def _says_again(opening: Candidate, cut: Cut) -> bool:
    """Whether a lead would be the headline once more, with hardly a word added."""
    text, _ = opening.sheet.result()
    return cut.text.lower() in text.lower() and len(text) - len(cut.text) < _ADDS


def _sections(writer: Writer, body: Sequence[Candidate], written: list[Written]) -> None:
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
