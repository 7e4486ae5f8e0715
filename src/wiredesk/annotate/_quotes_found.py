"""An attribution before it becomes a record."""

from __future__ import annotations

from typing import NamedTuple

from wiredesk.model import QuoteKind

from ._quotes_cues import CueForm
from ._quotes_words import Range

ACCORDING = CueForm("according to", "neutral", "clause", "ed")
COLON = CueForm(":", "neutral", "quote", "ed")


class Found(NamedTuple):
    """An attribution before it becomes a record: offsets of the content, token ranges of cue and source."""

    start: int
    end: int
    kind: QuoteKind
    form: CueForm | None = None
    cue: Range | None = None
    source: Range | None = None
    channel: str | None = None
    relay: Range | None = None
