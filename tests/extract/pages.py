"""Snapshots for the tests of this room."""

from __future__ import annotations

import json
from pathlib import Path

from wiredesk.extract import ARTICLE_ROW, extract
from wiredesk.model import Article, FeedHint, Snapshot

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "abu-dhabi"

BODY = (
    "The council voted on Monday to close the bridge for repairs until the end of May.",
    "Engineers found cracks in two of its five piers, said Ada Lind, the city's chief engineer.",
    "About 12,000 cars cross the bridge on a working day, and most of them will have to take the tunnel.",
    "The mayor, Per Holm, said the work would cost 4.2 million euros and that it could not wait for another winter.",
)
"""Paragraphs long enough to be found as main text."""


def page(
    head: str = "", before: str = "", after: str = "", paragraphs: tuple[str, ...] = BODY, lang: str = "en"
) -> str:
    """An HTML page around some paragraphs."""
    text = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><title>Bridge to close | The Daily Test</title>{head}</head><body>'
        f"<nav><a href='/'>Home</a> <a href='/news'>News</a></nav><main><article><h1>Bridge to close</h1>"
        f"{before}{text}{after}"
        "</article></main><footer><p>© 2026 The Daily Test</p></footer></body></html>"
    )


def read(
    content: str | bytes,
    media_type: str = "text/html",
    url: str = "https://daily.example/news/bridge",
    charset: str | None = None,
    hint: FeedHint | None = None,
) -> Article:
    """Extract some content."""
    data = content if isinstance(content, bytes) else content.encode()
    return extract(Snapshot.of(data, url=url, media_type=media_type, charset=charset, hint=hint))


def read_row(**fields: object) -> Article:
    """Extract a row of a list of articles."""
    return read(json.dumps(fields), media_type=ARTICLE_ROW, url="file:rows.jsonl")


def read_sample(name: str) -> Article:
    """Extract a page of the sample story."""
    path = SAMPLES / name
    return read(path.read_bytes(), url=f"file:{path.name}")
