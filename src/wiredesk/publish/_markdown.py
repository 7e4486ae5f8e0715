"""The story as Markdown, its receipts as footnotes."""

from __future__ import annotations

import re

from ._story_parts import LineView, SourceRef, SourceView, StoryView

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$]|&(?=#?\w{1,40};))")
_LEAD = re.compile(r"^(\d{1,9}(?=[.)])|(?=[-+]))(.)(?=\s|[- ]*$)")
"""What begins an item of a list or draws a rule. A digit cannot be escaped; the mark behind it can."""


def plain(text: str) -> str:
    """Text that Markdown prints as it is: on one line, what it would read as markup or as an entity escaped."""
    return _LEAD.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", " ".join(text.split())))


def markdown(view: StoryView) -> str:
    """The whole story."""
    out = [f"# {plain(view.headline)}", ""]
    if view.standfirst:
        out += [f"*{plain(view.standfirst)}*", ""]
    when = f"{view.updated.words} · " if view.updated else ""
    out += [f"{when}{view.reports}, {view.origins}", ""]
    notes: list[LineView] = []
    for section in view.sections:
        if section.title:
            out += [f"## {plain(section.title)}", ""]
        for paragraph in section.paragraphs:
            out += [" ".join(_noted(line, notes) for line in paragraph), ""]
    out += _earlier(view) + _differ(view) + _timeline(view) + _said(view) + _sources(view)
    out += ["## How this was made", "", *[line for text in view.made for line in (plain(text), "")]]
    out += _corrections(view)
    for number, line in enumerate(notes, start=1):
        passages = "; ".join(
            f"{plain(receipt.source.outlet)}, characters {receipt.start}-{receipt.end}: "
            f"“{plain(receipt.context.passage)}”"
            for receipt in line.receipts
        )
        out.append(f"[^{number}]: {passages}")
    return "\n".join(out).rstrip("\n") + "\n"


def _noted(line: LineView, notes: list[LineView]) -> str:
    if not line.receipts:
        return plain(line.text)
    notes.append(line)
    return f"{plain(line.text)}[^{len(notes)}]"


def _names(refs: tuple[SourceRef, ...]) -> str:
    return ", ".join(plain(ref.name) for ref in refs)


def _differ(view: StoryView) -> list[str]:
    out: list[str] = []
    for figure in (*view.differ, *view.more_differ):
        scope = f", {plain(figure.scope)}" if figure.scope else ""
        unit = f" ({plain(figure.unit)})" if figure.unit else ""
        out += [f"### {plain(figure.title)}{scope}{unit}: {figure.relation.lower()}", ""]
        out += [plain(figure.said), ""] if figure.said else []
        for row in figure.rows:
            lead = " (leads)" if row.lead else ""
            claimant = f", according to {plain(row.claimant)}" if row.claimant else ""
            when = f", {row.when.words}" if row.when else ""
            out.append(f"- {plain(row.printed)}{lead}{claimant}: {_names(row.outlets)}{when}")
        out += ["", *([plain(figure.why), ""] if figure.why else [])]
    return ["## Where reports differ", "", *out] if out else []


def _earlier(view: StoryView) -> list[str]:
    rows = [
        f"- {item.when.words if item.when else ''}: [{plain(item.title)}](<{item.path}.md>)" for item in view.earlier
    ]
    return ["## Background: earlier stories", "", *rows, ""] if rows else []


def _timeline(view: StoryView) -> list[str]:
    rows = []
    for event in view.timeline:
        note = f" ({event.note})" if event.note else ""
        rows.append(f"- {event.when.words}: {plain(event.text)}{note}")
    return ["## Timeline", "", *rows, ""] if rows else []


def _said(view: StoryView) -> list[str]:
    rows = []
    for speaker in view.speakers:
        role = f", {plain(speaker.role)}" if speaker.role else ""
        for quote in speaker.quotes:
            text = f"“{plain(quote.text)}”" if quote.direct else plain(quote.text)
            note = f" ({plain(quote.note)})" if quote.note else ""
            rows.append(f"- {plain(speaker.name)}{role}: {text}{note}")
        if speaker.more:
            rows.append(f"- {plain(speaker.name)}: {speaker.more} more in the reports")
    return ["## Who said what", "", *rows, ""] if rows else []


def _sources(view: StoryView) -> list[str]:
    rows = [_source(source) for origin in view.sources for source in origin.sources]
    return ["## Sources", "", *rows, ""]


def _source(source: SourceView) -> str:
    title = plain(source.title)
    if source.url:
        title = f"[{title}](<{source.url.replace('>', '%3E').replace('<', '%3C')}>)"
    when = f", {source.when.words}" if source.when else ""
    note = f". {plain(source.note)}" if source.note else ""
    # Bullets: a list of numbers is numbered anew by its renderer, and the page's own are not in this order.
    return f"- \\[{source.number}\\] {plain(source.outlet)}: {title}{when}{note}"


def _corrections(view: StoryView) -> list[str]:
    rows = []
    for item, when in view.corrections:
        after = f" Now: {plain(item.after)}" if item.after else ""
        rows.append(f"- {when.words + ': ' if when else ''}{plain(item.reason)}. Before: {plain(item.before)}{after}")
    return ["## Corrections", "", *rows, ""] if rows else []
