"""The extractive writer: plan, choose, order, write."""

from __future__ import annotations

from collections.abc import Sequence

from wiredesk.model import Draft, Ledger, Made, Section, Story

from ._assemble import Writer
from ._earlier import background
from ._headline import Cut, Titles
from ._introduce import People
from ._latest import current, outdated, replaced, since_come, stale, without_previews
from ._leans import known
from ._ledger_lines import ledger_lines
from ._material import Candidate
from ._opening import about, adds_to_lead, opening_for, standfirst_for
from ._pick import Facts, length_for, pick
from ._rank import material
from ._sections import write_sections
from ._stems import senses, stems_of
from ._style import Style
from ._taken_back import TakenBack
from ._title import Judge, choose_headline

_LEAD = 3
_QUOTED = 60
"""Quoted characters above which a sentence is no lead."""
_EARLY = 6
_ADDS = 25
"""Characters that a lead must add to a headline it begins with."""
_AGAIN = 0.35
"""Share of stems above which a second line of the lead would say the first once more."""
_OF_ONE = 2
"""Words, names aside, that a line of the lead from another report shares with its first line or the headline."""
_SHORT = 24
"""Words above which a standfirst loses its trailing clause."""


def write(
    story: Story, ledger: Ledger, style: Style, judge: Judge | None = None, earlier: Sequence[Story] = ()
) -> Draft:
    """Write a story from its reports; ``judge`` says which of their own headlines may stand.

    ``earlier`` are stories it goes on from: each may give a line of background, under its day.
    """
    gone = TakenBack(story)
    found = gone.without(current(without_previews(material(story, ledger)), ledger))
    origins = len(story.origins) or len(story.articles)
    writer = Writer(story, style, People.of(story), origins)
    if not found:
        return writer.draft()
    written = ledger_lines(story, ledger)
    titles = Titles(story)
    cut = choose_headline(story, found, titles, judge, replaced(ledger), writer.people, gone)
    found = since_come(found, cut.text if cut is not None else "")
    opening = opening_for(found, ledger, cut, titles)
    facts = Facts.of(ledger, found)
    told = frozenset(line.slot for line in written)
    taken = _front(writer, found, facts, ledger, cut, opening, told)
    target = length_for(found, style)
    body = pick(found, facts, target, taken, told, cut.text if cut is not None else "")
    write_sections(writer, body, list(written))
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
