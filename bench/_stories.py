"""The day of news as articles, and our labelled lines with their annotated sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any

from wiredesk.annotate import annotate
from wiredesk.check import SourceIndex
from wiredesk.model import AnnotatedArticle, Article, Draft, Line

from ._pairs import labelled
from ._reports import report


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
def source(address: str, most: int | None = None) -> AnnotatedArticle | None:
    """A source of a labelled line, annotated: its first ``most`` characters; None where the set lacks it."""
    found = report(address)
    return annotate(article_of({**found, "text": str(found["text"])[:most]})) if found else None


@dataclass(frozen=True)
class Case:
    """A labelled line, read as a one-line draft dated like its sources."""

    row: dict[str, Any]
    draft: Draft
    reading: AnnotatedArticle
    index: SourceIndex


def cases(part: str, wanted: Callable[[str], bool] | None = None) -> Iterator[Case]:
    """The labelled lines of a part; of those stories only whose name is wanted."""
    indexes: dict[str, SourceIndex] = {}
    for row in labelled(part):
        story = row["story"]
        if wanted is not None and not wanted(story):
            continue
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
