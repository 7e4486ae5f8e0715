"""What all records share: immutability, JSON in and out, and the span."""

from __future__ import annotations

import hashlib
from typing import Self

import msgspec

from wiredesk.errors import SpanError


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """An immutable record. JSON in and out round-trips: ``R.from_json(r.to_json()) == r``."""

    def to_json(self) -> bytes:
        """Return the record as one line of UTF-8 JSON, keys in field order."""
        return msgspec.json.encode(self)

    @classmethod
    def from_json(cls, data: bytes | str) -> Self:
        """Read a record back.

        Raises:
            msgspec.DecodeError: the bytes are no JSON.
            msgspec.ValidationError: the JSON is not this record.
        """
        return msgspec.json.decode(data, type=cls)


class Span(Record, frozen=True, kw_only=True):
    """A passage of a document.

    Attributes:
        doc: id of the document.
        start: offset of the first character (Unicode code points, 0-based).
        end: offset after the last character.
        text: exactly ``document.text[start:end]``.
    """

    doc: str
    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.text):
            raise SpanError(f"span {self.start}:{self.end} of {self.doc} does not fit its text {self.text[:40]!r}")

    def overlaps(self, other: Span) -> bool:
        """Whether both share at least one character of one document."""
        return self.doc == other.doc and self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.doc == other.doc and self.start <= other.start and other.end <= self.end

    @property
    def bare(self) -> Span:
        """The passage alone, without what a layer tells of it."""
        return Span(doc=self.doc, start=self.start, end=self.end, text=self.text)


def require_span(span: Span, doc: str, text: str) -> None:
    """Check the span invariant: ``text[span.start:span.end] == span.text`` and the document is the right one.

    Raises:
        SpanError: the span is one character off, or belongs to another document.
    """
    if span.doc != doc or text[span.start : span.end] != span.text:
        raise SpanError(f"span {span.start}:{span.end} is not the text of {doc}: {span.text[:40]!r}")


def digest(*parts: str) -> str:
    """Return a stable 16-digit hexadecimal id of the parts (SHA-256, shortened)."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
