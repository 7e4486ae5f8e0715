"""What the files of a site show: passages and sources, each with the digest of the original it is from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import msgspec

from wiredesk.model import Article, CheckedLine, Receipt, Span

_OF_RECEIPT = ("outlet", "title", "published")
_OF_SOURCE = (*_OF_RECEIPT, "byline", "modified", "language")


class _Evidence(msgspec.Struct):
    """The passages of a figure, quote, position or day of the ledger."""

    values: list[Span] = []
    wordings: list[Span] = []
    evidence: list[Span] = []


class SourceShown(msgspec.Struct):
    """A source as the story's file names it."""

    id: str
    url: str = ""
    sha256: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    byline: str | None = None
    modified: str | None = None
    language: str | None = None


class StoryFile(msgspec.Struct):
    """What verify needs of a story's JSON."""

    lines: list[CheckedLine]
    figures: list[_Evidence] = []
    quotes: list[_Evidence] = []
    positions: list[_Evidence] = []
    timeline: list[_Evidence] = []
    sources: list[SourceShown] = []
    earlier_sources: list[SourceShown] = []
    merged_into: str | None = None

    def shown(self) -> Iterator[tuple[str, Receipt | SourceShown]]:
        """Every passage and source, each with the part of the page that shows it."""
        for line in self.lines:
            for receipt in line.receipts:
                yield f"line {line.index}", receipt
        known = [*self.earlier_sources, *self.sources]
        sources = {source.id: source for source in known}
        parts = {"figure": self.figures, "quote": self.quotes, "position": self.positions, "day": self.timeline}
        for part, entries in parts.items():
            for number, entry in enumerate(entries, start=1):
                for span in (*entry.values, *entry.wordings, *entry.evidence):
                    source = sources.get(span.doc) or SourceShown(span.doc, span.doc)
                    yield f"{part} {number}", _receipt(span, source)
        if self.merged_into is None:  # where a story became part of another, its sources are shown there
            for number, source in enumerate(known, start=1):
                yield f"source {number}", source


def facts(shown: Receipt | SourceShown | Article) -> dict[str, str | None]:
    """What is told of a report beside its address and its text."""
    names = _OF_RECEIPT if isinstance(shown, Receipt) else _OF_SOURCE
    values = {name: getattr(shown, name) for name in names}
    return {name: v.isoformat() if isinstance(v, datetime) else v for name, v in values.items()}


def _receipt(span: Span, source: SourceShown) -> Receipt:
    return Receipt(
        doc=span.doc, start=span.start, end=span.end, text=span.text, url=source.url, sha256=source.sha256,
        outlet=source.outlet, title=source.title, published=source.published,
    )  # fmt: skip
