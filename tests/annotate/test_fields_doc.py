"""docs/fields.md: every field is there, and its examples are true."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.annotate.reading import read
from wiredesk.model import AnnotatedArticle, Article, Cue, Date, Event, Figure, Name, Quote, Sentence, Span

PAGE = (Path(__file__).parent.parent.parent / "docs" / "fields.md").read_text(encoding="utf-8")
LAYERS: dict[str, type[Span]] = {
    "sentences": Sentence, "names": Name, "quotes": Quote, "figures": Figure, "dates": Date, "events": Event,
}  # fmt: skip


def rows(heading: str) -> list[list[str]]:
    """Rows of all tables under a heading, without their heads."""
    part = PAGE.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in part.splitlines() if line.startswith("|")
    ]
    return [row for row in cells if row[0] != "field" and not row[0].startswith("---")]


def own_fields(record: type[msgspec.Struct]) -> set[str]:
    """Fields of a record in JSON, without those of a span."""
    shared = {field.encode_name for field in msgspec.structs.fields(Span)}
    return {field.encode_name for field in msgspec.structs.fields(record)} - shared


@pytest.mark.parametrize("record", LAYERS.values(), ids=lambda record: record.__name__)
def test_every_field_of_a_layer_is_documented(record: type[Span]) -> None:
    documented = {row[0] for row in rows(record.__name__)}
    assert documented == own_fields(record) | (own_fields(Cue) if record is Quote else set())


def test_every_field_of_an_article_is_documented() -> None:
    wanted = {field.encode_name for record in (Article, AnnotatedArticle) for field in msgspec.structs.fields(record)}
    assert {row[0] for row in rows("Article")} == wanted


EXAMPLES = [
    (layer, row[0], row[2], json.loads(row[3].strip("`")))
    for layer, record in LAYERS.items()
    for row in rows(record.__name__)
    if len(row) > 3 and row[3]
]


@pytest.mark.parametrize(("layer", "field", "text", "value"), EXAMPLES, ids=[f"{e[0]}-{e[1]}" for e in EXAMPLES])
def test_an_example_gives_its_value(layer: str, field: str, text: str, value: Any) -> None:
    records = json.loads(read(text).to_json())[layer]
    assert value in [record[field] for record in records]


def test_the_page_names_every_figure_kind() -> None:
    assert re.search(r"`cardinal`.*`score`", PAGE)
