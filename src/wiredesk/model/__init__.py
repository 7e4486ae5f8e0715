"""The records: the vocabulary of the code, the docs, the JSON and the page. Imports no room.

All are immutable (``msgspec.Struct``, frozen); ``record.to_json()`` and ``Record.from_json(data)`` round-trip. A span
that does not match its text cannot be made: see :class:`Span`, :class:`AnnotatedArticle`, :class:`Draft`.
"""

from ._article import AnnotatedArticle, Article
from ._base import Record, Span, digest
from ._draft import (
    CheckedDraft,
    CheckedLine,
    Draft,
    Fault,
    Line,
    LineRole,
    Made,
    Part,
    PartKind,
    Receipt,
    Section,
    Stance,
    Verdict,
)
from ._edition import Correction, Edition, Piece, PublishedFile
from ._layers import (
    LOWER_BOUNDS,
    UPPER_BOUNDS,
    Cue,
    Date,
    Event,
    Figure,
    Grain,
    Modifier,
    Name,
    NameKind,
    Polarity,
    Quote,
    QuoteKind,
    Sentence,
)
from ._ledger import FigureSlot, Ledger, LedgerQuote, Position, PrintedValue, Relation, TimelineEntry
from ._source import FeedHint, Kept, Skipped, Snapshot, Source, without_login
from ._story import Member, Origin, Related, Story

__all__ = [
    "LOWER_BOUNDS", "UPPER_BOUNDS",
    "AnnotatedArticle", "Article", "CheckedDraft", "CheckedLine", "Correction", "Cue", "Date", "Draft", "Edition",
    "Event", "Fault", "FeedHint", "Figure", "FigureSlot", "Grain", "Kept", "Ledger", "LedgerQuote", "Line", "LineRole",
    "Made", "Member", "Modifier", "Name", "NameKind", "Origin", "Part", "PartKind", "Piece", "Polarity", "Position",
    "PrintedValue", "PublishedFile", "Quote", "QuoteKind", "Receipt", "Record", "Related", "Relation", "Section",
    "Sentence", "Skipped", "Snapshot", "Source", "Span", "Stance", "Story", "TimelineEntry", "Verdict", "digest",
    "without_login",
]  # fmt: skip
