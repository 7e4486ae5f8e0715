"""The language-model writer: the model proposes lines, the check decides each, the rest is extractive."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

import msgspec

from wiredesk.lang import is_order
from wiredesk.model import Draft, Ledger, Line, LineRole, Made, Section, Story
from wiredesk.neural import LlmOptions, Meter, ask

from ._extractive import write
from ._headline import Cut, Titles, headline, trimmed
from ._llm_prompt import ARTICLE_SCHEMA, REPAIR_SCHEMA, article_messages, repair_message, unreadable_message
from ._llm_read import Proposal, Proposed, UnreadableAnswerError, fits, read_article, read_repairs
from ._material import Candidate
from ._pick import length_for
from ._rank import material
from ._style import Style
from ._times import newest
from ._title import Judge


def write_llm(story: Story, ledger: Ledger, judge: Judge, options: LlmOptions, style: Style | None = None) -> Draft:
    """Write a story with a language model; no line stands that ``judge`` does not call supported.

    Refused lines go back with the reason, at most ``options.attempts`` times; what is still refused is
    replaced by the
    source sentence it names, or dropped. When the model never gives a readable answer the extractive
    article is written.
    ``Draft.settings`` says all of this.

    Raises:
        UsageError: the endpoint is no address.
        ServiceError: the service did not answer.
    """
    house = style or Style()
    found = material(story, ledger)
    passages = _passages(found, options.passages)
    meter = Meter()
    messages = article_messages(ledger, passages, house, length_for(found, house))
    proposal = _propose(messages, passages, options, meter) if passages else None
    if proposal is None:
        return _signed(write(story, ledger, house, judge), options, meter, {"lines written by the model": 0})
    refusals = _repair(story, proposal, messages, passages, judge, options, meter)
    replaced, dropped = _replace(proposal, passages, headline(passages, Titles(story)))
    draft = _build(story, proposal, passages)
    draft = _only_supported(draft, judge)
    written = sum(line.made == "generated" for line in draft.lines)
    counts = {
        "lines written by the model": written,
        "lines refused": refusals,
        "lines replaced by source sentences": replaced,
        "lines dropped": dropped,
    }
    return _signed(draft, options, meter, counts)


def _passages(found: Sequence[Candidate], most: int) -> list[Candidate]:
    """The best source sentences, in the order of the reports."""
    best = sorted(range(len(found)), key=lambda i: (-found[i].score, i))[:most]
    return [found[i] for i in sorted(best)]


def _propose(
    messages: list[dict[str, str]], passages: Sequence[Candidate], options: LlmOptions, meter: Meter
) -> Proposal | None:
    """Ask until an answer can be read; None when none can."""
    for _ in range(options.attempts + 1):
        answer = ask(messages, ARTICLE_SCHEMA, options, meter)
        messages.append({"role": "assistant", "content": answer})
        try:
            return read_article(answer, passages)
        except UnreadableAnswerError as error:
            messages.append(unreadable_message(str(error)))
    return None


def _repair(
    story: Story,
    proposal: Proposal,
    messages: list[dict[str, str]],
    passages: Sequence[Candidate],
    judge: Judge,
    options: LlmOptions,
    meter: Meter,
) -> int:
    """Judge the lines and send refused ones back; returns how often a line was refused."""
    refusals = 0
    for attempt in range(options.attempts + 1):
        _judge(story, proposal, passages, judge)
        refused = [(i, line.text, line.refused) for i, line in enumerate(proposal.lines) if line.refused]
        refusals += len(refused)
        if not refused or attempt == options.attempts:
            break
        messages.append(repair_message([(i, text, reason or "") for i, text, reason in refused]))
        answer = ask(messages, REPAIR_SCHEMA, options, meter)
        messages.append({"role": "assistant", "content": answer})
        try:
            repairs = read_repairs(answer, passages)
        except UnreadableAnswerError:
            continue
        for number, line in repairs.items():
            if 0 <= number < len(proposal.lines) and proposal.lines[number].refused:
                old = proposal.lines[number]
                line.role, line.section = old.role, old.section
                if not line.text:
                    line.refused = "the model withdrew it"
                proposal.lines[number] = line
    return refusals


def _judge(story: Story, proposal: Proposal, passages: Sequence[Candidate], judge: Judge) -> None:
    """Mark the lines the check does not call supported; lines that cannot stand anyway are not judged."""
    standing = [line for line in proposal.lines if not line.refused]
    if not standing:
        return
    checked = judge(_build(story, Proposal(standing, proposal.titles), passages))
    verdicts = {line.index: line for line in checked.lines}
    for index, line in enumerate(standing):
        verdict = verdicts.get(index)
        if verdict is None or verdict.verdict != "supported":
            line.refused = verdict.explanation if verdict is not None else "the check has no verdict"
        elif any(is_order(receipt.text) for receipt in verdict.receipts):
            line.refused = "the passage speaks to a program and reports nothing"


def _replace(proposal: Proposal, passages: Sequence[Candidate], head: Cut | None) -> tuple[int, int]:
    """Put a source sentence for each refused line, drop it when its sentence is there already; ``head`` for
    a headline.
    """
    used = {n for line in proposal.lines if not line.refused for n in line.passages}
    replaced = dropped = 0
    kept: list[Proposed] = []
    for line in proposal.lines:
        if line.refused:
            if line.role == "headline" and head is not None:
                place = next(i for i, passage in enumerate(passages, 1) if passage is head.candidate)
                kept.append(Proposed(head.text, (place,), "headline", -1, None, True))
                replaced += 1
                continue
            number = next((n for n in line.passages if n not in used), None)
            if number is None or line.role in ("headline", "standfirst"):
                dropped += 1
                continue
            used.add(number)
            replaced += 1
            sheet, _ = trimmed(passages[number - 1], 34)
            line = Proposed(sheet.result()[0], (number,), line.role, line.section, None, True)
        kept.append(line)
    proposal.lines = kept
    return replaced, dropped


def _build(story: Story, proposal: Proposal, passages: Sequence[Candidate]) -> Draft:
    """A draft of the proposed lines, in order; titles whose words no passage has are left out."""
    text = ""
    lines: list[Line] = []
    sections: list[Section] = []
    current = -1
    for line in proposal.lines:
        joined = line.section >= 0 and line.section == current
        text += (" " if joined else "\n\n") if text else ""
        if line.section >= 0 and not joined:
            sections.append(Section(title="", first=len(lines), last=len(lines)))
            current = line.section
        made: Made = "trimmed" if line.replaced else "generated"
        evidence = line.evidence(passages)
        start = len(text)
        text += line.text
        role: LineRole = line.role
        lines.append(
            Line(doc=story.id, start=start, end=len(text), text=line.text, role=role, made=made, evidence=evidence)
        )
        if line.section >= 0:
            first = sections[-1].first
            spans = [span for one in lines[first:] for span in one.evidence]
            wanted = proposal.titles[line.section] if line.section < len(proposal.titles) else ""
            title = wanted if line.section > 0 and fits(wanted, spans) else ""
            sections[-1] = Section(title=title, first=first, last=len(lines))
    return Draft(
        id=story.id, text=text, lines=tuple(lines), sections=tuple(sections), writer="llm", published=newest(story)
    )


def _only_supported(draft: Draft, judge: Judge) -> Draft:
    """The draft without the lines a last judgement does not call supported."""
    good = {line.index for line in judge(draft).lines if line.verdict == "supported"}
    if len(good) == len(draft.lines):
        return draft
    text = ""
    lines: list[Line] = []
    sections: list[Section] = []
    starts = {section.first: section for section in draft.sections}
    place: dict[int, int] = {}
    for index, line in enumerate(draft.lines):
        place[index] = len(lines)
        if index not in good:
            continue
        before = draft.text[draft.lines[index - 1].end : line.start] if index else ""
        text += (before if index - 1 in good else "\n\n") if text else ""
        start = len(text)
        text += line.text
        lines.append(
            Line(
                doc=line.doc,
                start=start,
                end=len(text),
                text=line.text,
                role=line.role,
                made=line.made,
                evidence=line.evidence,
                edits=line.edits,
            )
        )
    place[len(draft.lines)] = len(lines)
    for section in starts.values():
        first, last = place[section.first], place[section.last]
        if last > first:
            sections.append(Section(title=section.title, first=first, last=last))
    return msgspec.structs.replace(draft, text=text, lines=tuple(lines), sections=tuple(sections))


def _signed(draft: Draft, options: LlmOptions, meter: Meter, counts: dict[str, int]) -> Draft:
    """The draft with what a reader should know: model, settings, attempts, tokens, cost."""
    cost = (meter.tokens_in * options.price_in + meter.tokens_out * options.price_out) / 1e6
    settings = (
        ("model", options.model),
        ("service", urlsplit(options.endpoint).hostname or options.endpoint),
        ("temperature", f"{options.temperature:g}"),
        ("requests", str(meter.requests)),
        ("answers from the cache", str(meter.cached)),
        ("tokens read", str(meter.tokens_in)),
        ("tokens written", str(meter.tokens_out)),
        ("cost in dollars", f"{cost:.4f}"),
        *((name, str(number)) for name, number in counts.items()),
    )
    return msgspec.structs.replace(draft, settings=settings)
