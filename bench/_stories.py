"""The day of news as articles, and our labelled lines with their annotated sources."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any

from wiredesk.annotate import annotate
from wiredesk.check import SourceIndex
from wiredesk.model import AnnotatedArticle, Article, Draft, Line

from ._data import data_dir
from ._pairs import labelled, stream


def article_of(row: dict[str, Any]) -> Article:
    """A row of the day of news as an article."""
    url, text = str(row["link"]), str(row["text"])
    return Article(
        id=Article.id_of(url, text),
        url=url,
        title=str(row["title"]),
        text=text,
        outlet=row.get("source"),
        published=_time(row.get("published")),
        language="en",
    )


def _time(text: str | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text) if text else None
    except (TypeError, ValueError):
        try:
            moment = datetime.fromisoformat(text or "")
        except ValueError:
            return None
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment


@cache
def _rows() -> dict[str, dict[str, Any]]:
    return {str(row["link"]): row for row in stream()}


@cache
def source(address: str, most: int | None = None) -> AnnotatedArticle | None:
    """A source of a labelled line, annotated: its first ``most`` characters; None where the set lacks it.

    The address is a URL of the day of news, or ``basil:FILE`` or ``newswcl50:FILE``.
    """
    if address.startswith("basil:"):
        found = _basil(address.removeprefix("basil:"))
    elif address.startswith("newswcl50:"):
        name = address.removeprefix("newswcl50:")
        path = next((data_dir("newswcl50") / "1-raw-articles").rglob(name), None)
        text = path.read_text(encoding="utf-8", errors="replace") if path else None
        found = {"link": address, "title": "", "text": text} if text else None
    else:
        found = _rows().get(address)
    return annotate(article_of({**found, "text": str(found["text"])[:most]})) if found else None


def _basil(name: str) -> dict[str, Any] | None:
    path = next((data_dir("basil") / "articles").rglob(name), None)
    if path is None:
        return None
    row = json.loads(path.read_text(encoding="utf-8"))
    text = "\n\n".join(" ".join(paragraph) for paragraph in row["body-paragraphs"])
    published = f"{row['date']}T12:00:00+00:00" if row.get("date") else None
    told = {"title": row["title"], "source": row["source"], "published": published}
    return {"link": f"basil:{name}", "text": text, **told}


@dataclass(frozen=True)
class Case:
    """A labelled line, read as a one-line draft dated like its sources."""

    row: dict[str, Any]
    draft: Draft
    reading: AnnotatedArticle
    index: SourceIndex


def cases(part: str) -> Iterator[Case]:
    """The labelled lines of a part (train, tune or report)."""
    indexes: dict[str, SourceIndex] = {}
    for row in labelled(part):
        story = row["story"]
        if story not in indexes:
            found = (source(url, row.get("chars")) for url in row["sources"])
            indexes[story] = SourceIndex([article for article in found if article is not None])
        index = indexes[story]
        published = max((s.published for s in index.sources if s.published is not None), default=None)
        yield one_line(row, index, published)


def one_line(row: dict[str, Any], index: SourceIndex, published: datetime | None) -> Case:
    """A line of text as a case."""
    text = str(row["text"])
    article = Article(
        id=Article.id_of("line", text), url="file:line", title="", text=text, published=published, language="en"
    )
    draft = Draft(
        id=article.id,
        text=text,
        lines=(Line(doc=article.id, start=0, end=len(text), text=text, made="foreign"),),
        writer="foreign",
        origin=article,
    )
    return Case(row, draft, annotate(article), index)
