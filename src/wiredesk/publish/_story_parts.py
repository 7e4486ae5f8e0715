"""What a story page shows, as plain records for the templates: no logic is left to them."""

from __future__ import annotations

from dataclasses import dataclass

from wiredesk.model import Correction

from ._context import Context
from ._times import When


@dataclass(frozen=True)
class SourceRef:
    """A name that links to an entry of the sources list."""

    name: str
    anchor: str


@dataclass(frozen=True)
class SourceView:
    """An entry of the sources list.

    ``url`` is empty where a reader must not follow it; ``place`` is then printed. ``when`` is the time of the version
    that was read, ``changed`` says that it came after the first publication.
    """

    number: int
    anchor: str
    outlet: str
    title: str
    url: str
    place: str
    when: When | None
    changed: bool
    byline: str
    note: str
    sha256: str
    language: str


@dataclass(frozen=True)
class OriginView:
    """An independent origin and the reports that rest on it."""

    name: str
    why: str
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class ReceiptView:
    """A passage in its context."""

    source: SourceView
    context: Context
    start: int
    end: int
    sha256: str
    label: str


@dataclass(frozen=True)
class LineView:
    """A line and what it rests on; ``cites`` holds the numbers of its sources, for paper."""

    anchor: str
    text: str
    role: str
    receipts: tuple[ReceiptView, ...]
    explanation: str
    made: str
    differ: tuple[SourceRef, ...]
    label: str
    cites: str


@dataclass(frozen=True)
class SectionView:
    """A titled run of paragraphs; each paragraph is a run of lines."""

    title: str
    paragraphs: tuple[tuple[LineView, ...], ...]


@dataclass(frozen=True)
class RowView:
    """A printed value of a figure: who printed it, since when."""

    printed: str
    claimant: str
    outlets: tuple[SourceRef, ...]
    when: When | None
    lead: bool


@dataclass(frozen=True)
class FigureView:
    """A figure over the reports."""

    anchor: str
    title: str
    scope: str
    unit: str
    relation: str
    kind: str
    said: str
    why: str
    see: SourceRef | None
    rows: tuple[RowView, ...]


@dataclass(frozen=True)
class QuoteView:
    """An utterance."""

    text: str
    direct: bool
    note: str
    outlets: tuple[SourceRef, ...]


@dataclass(frozen=True)
class SpeakerView:
    """A speaker and the weightiest of what they said; ``more`` utterances are not shown."""

    name: str
    role: str
    quotes: tuple[QuoteView, ...]
    more: int = 0


@dataclass(frozen=True)
class PositionView:
    """What a party wants: verb and content."""

    verb: str
    text: str
    outlets: tuple[SourceRef, ...]


@dataclass(frozen=True)
class PartyView:
    """A party and its positions."""

    name: str
    positions: tuple[PositionView, ...]


@dataclass(frozen=True)
class EventView:
    """A dated event."""

    when: When
    text: str
    note: str
    outlets: tuple[SourceRef, ...]


@dataclass(frozen=True)
class RelatedView:
    """Another story of the edition; ``when`` is its newest report where it is an earlier story."""

    title: str
    path: str
    reason: str
    when: When | None = None


@dataclass(frozen=True)
class StoryView:
    """All of a story page."""

    id: str
    headline: str
    standfirst: str
    summary: str
    heads: tuple[LineView, ...]
    sections: tuple[SectionView, ...]
    reports: str
    origins: str
    why: str
    place: str
    updated: When | None
    published: When | None
    differ: tuple[FigureView, ...]
    more_differ: tuple[FigureView, ...]
    agree: tuple[FigureView, ...]
    timeline: tuple[EventView, ...]
    speakers: tuple[SpeakerView, ...]
    parties: tuple[PartyView, ...]
    earlier: tuple[RelatedView, ...]
    related: tuple[RelatedView, ...]
    made: tuple[str, ...]
    sources: tuple[OriginView, ...]
    corrections: tuple[tuple[Correction, When | None], ...]
    language: str
    single: bool
