"""The golden table of attributions: each line's reading must be found, with both readers, up to a stated share."""

from __future__ import annotations

from pathlib import Path

import pytest

from wiredesk.annotate._names import read_names
from wiredesk.annotate._quotes import read_quotes
from wiredesk.annotate._quotes_tagger import Tagger, default_tagger
from wiredesk.annotate._sentences import read_sentences
from wiredesk.model import Article

TABLE = Path(__file__).parent.parent / "golden" / "quotes.tsv"
ROWS = [tuple(line.split("\t")) for line in TABLE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def readings(text: str, tagger: Tagger | None) -> list[tuple[str, str, str, str]]:
    text = text.replace("\\n", "\n")
    article = Article(id="g", url="u", title="", text=text, language="en")
    sentences = read_sentences(article)
    quotes = read_quotes(article, sentences, read_names(article, sentences), tagger)
    return [(q.speaker or "", q.cue.text if q.cue else "", q.kind, q.text) for q in quotes]


def plain(reading: tuple[str, ...]) -> tuple[str, ...]:
    speaker, cue, kind, content = reading
    return speaker.lower(), cue, kind, content.strip(" .,\"“”'")


def found(row: tuple[str, ...], tagger: Tagger | None) -> bool:
    speaker, cue, kind, content = plain(row[1:])
    return any(
        (speaker, kind, content) == (who, how, words) and cue in told
        for who, told, how, words in (plain(reading) for reading in readings(row[0], tagger))
    )


def test_the_table_holds_at_least_150_phrases() -> None:
    assert len(ROWS) >= 150
    assert all(len(row) == 5 for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=[f"{number}" for number in range(len(ROWS))])
def test_each_phrase_is_read_as_the_table_says(row: tuple[str, ...]) -> None:
    assert found(row, default_tagger()), readings(row[0], default_tagger())


def test_the_rules_alone_read_most_of_the_table() -> None:
    assert sum(found(row, None) for row in ROWS) >= 0.75 * len(ROWS)
