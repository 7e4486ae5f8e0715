"""What the tests of annotate share: a bare article, and golden tables."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from wiredesk.annotate import annotate
from wiredesk.model import AnnotatedArticle, Article

GOLDEN = Path(__file__).parent.parent / "golden"
SATURDAY = datetime(2026, 1, 24, 15, tzinfo=UTC)


def read(
    text: str, published: datetime | None = SATURDAY, *, modified: datetime | None = None
) -> AnnotatedArticle:
    """Annotate a bare English text."""
    fields = {"id": "a", "url": "https://a.example/", "title": "", "text": text, "language": "en"}
    return annotate(Article(**fields, published=published, modified=modified))


def golden(name: str) -> list[tuple[str, list[list[str]]]]:
    """Phrases of a golden table with the fields of each expected record."""
    rows = []
    for line in (GOLDEN / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            phrase, _, records = line.partition("\t")
            rows.append((phrase, [record.split("|") for record in records.split(" ; ") if record]))
    return rows
