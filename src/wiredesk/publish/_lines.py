"""The lines of an article with their receipts, in paragraphs and sections."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from wiredesk.model import CheckedDraft, CheckedLine, Line, Receipt

from ._context import around
from ._sources import Sources
from ._story_parts import LineView, ReceiptView, SectionView, SourceRef
from ._words import MADE, count, sentence

SlotRef = Callable[[str], SourceRef | None]
"""Finds the entry of the figures table for a slot id."""

_HEADS = ("headline", "standfirst")


def receipt_views(receipts: Sequence[Receipt], sources: Sources) -> tuple[ReceiptView, ...]:
    """Receipts in their context; one whose source is not at hand, or that does not stand in it, is left out.

    Passages of one report that lie inside another are shown once.
    """
    views = []
    shown: list[Receipt] = []
    for receipt in receipts:
        article = sources.articles.get(receipt.doc)
        if article is None or article.text[receipt.start : receipt.end] != receipt.text or not receipt.text.strip():
            continue
        if any(other.holds(receipt) for other in shown):
            continue
        shown.append(receipt)
        views.append(
            ReceiptView(
                source=sources.views[receipt.doc],
                context=around(article, receipt.start, receipt.end),
                start=receipt.start,
                end=receipt.end,
                sha256=receipt.sha256 or article.sha256 or "",
                label="Says otherwise" if receipt.stance == "contradicts" else "",
            )
        )
    return tuple(views)


def line_view(checked: CheckedLine, line: Line, sources: Sources, slot: SlotRef) -> LineView:
    """One line."""
    receipts = receipt_views(checked.receipts, sources)
    outlets = len({view.source.outlet for view in receipts})
    edits = "; ".join(line.edits)
    return LineView(
        anchor=f"line-{checked.index}",
        text=checked.text,
        role=line.role,
        receipts=receipts,
        explanation=sentence(checked.explanation),
        made=sentence(f"{(MADE[line.made] or MADE['trimmed']).rstrip('.')}: {edits}") if edits else MADE[line.made],
        differ=tuple(ref for ref in map(slot, checked.differ) if ref is not None),
        label=f"{count(len(receipts), 'passage')} from {count(outlets, 'source')}",
        cites=", ".join(map(str, sorted({view.source.number for view in receipts}))),
    )


def article_lines(
    checked: CheckedDraft, sources: Sources, slot: SlotRef
) -> tuple[tuple[LineView, ...], tuple[SectionView, ...]]:
    """Headline and standfirst, then the sections of the body; where no line of the lead stood the check, the next
    section opens the article, without its title: "What else the reports say" would be the first thing said."""
    draft = checked.draft
    views: dict[int, LineView] = {}
    heads: list[LineView] = []
    for item in checked.lines:
        line = draft.lines[item.index]
        view = line_view(item, line, sources, slot)
        if line.role in _HEADS:
            heads.append(view)
        else:
            views[item.index] = view
    sections: list[SectionView] = []
    run: list[int] = []
    title = ""
    for index in sorted(views):
        now = next((s.title for s in draft.sections if s.first <= index < s.last), "" if not sections else title)
        if run and now != title:
            sections.append(SectionView(title, _paragraphs(checked, run, views)))
            run = []
        title = now
        run.append(index)
    if run:
        sections.append(SectionView(title, _paragraphs(checked, run, views)))
    if sections and draft.sections and not draft.sections[0].title:
        sections[0] = replace(sections[0], title="")
    return tuple(heads), tuple(sections)


def _paragraphs(
    checked: CheckedDraft, run: Sequence[int], views: dict[int, LineView]
) -> tuple[tuple[LineView, ...], ...]:
    """Lines of one paragraph have no blank line between them in the draft's text."""
    draft = checked.draft
    paragraphs: list[list[LineView]] = []
    last: int | None = None
    for index in run:
        start = draft.lines[index].start
        if last is None or "\n" in draft.text[last:start]:
            paragraphs.append([])
        paragraphs[-1].append(views[index])
        last = draft.lines[index].end
    return tuple(map(tuple, paragraphs))
