"""Builders of records for the tests of publish: spans are found by their words, so they fit by construction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256
from itertools import pairwise
from typing import Any

from wiredesk.model import (
    AnnotatedArticle,
    Article,
    CheckedDraft,
    CheckedLine,
    Draft,
    Ledger,
    Line,
    LineRole,
    Made,
    Member,
    Origin,
    Piece,
    PrintedValue,
    Receipt,
    Section,
    Sentence,
    Span,
    Story,
)


def at(hour: int, minute: int = 0, day: int = 24) -> datetime:
    """A moment of the stories' month."""
    return datetime(2026, 1, day, hour, minute, tzinfo=UTC)


def report(
    outlet: str, title: str, text: str, *, hour: int = 9, url: str | None = None, language: str = "en"
) -> AnnotatedArticle:
    """A report; its sentences end at full stops that a space or line end follows."""
    address = url or f"https://{outlet.lower().replace(' ', '-')}.example/{len(text)}"
    ident = Article.id_of(address, text)
    sentences, start = [], 0
    while start < len(text):
        stop = next(
            (i + 1 for i in range(start, len(text)) if text[i] == "." and text[i + 1 : i + 2] in ("", " ", "\n")),
            len(text),
        )
        if text[start:stop].strip():
            sentences.append(Sentence(doc=ident, start=start, end=stop, text=text[start:stop]))
        start = stop
        while start < len(text) and text[start].isspace():
            start += 1
    return AnnotatedArticle(
        id=ident,
        url=address,
        title=title,
        text=text,
        outlet=outlet,
        published=at(hour),
        language=language,
        sha256=sha256(text.encode("utf-8", "replace")).hexdigest(),
        sentences=tuple(sentences),
    )


def passage(article: AnnotatedArticle, words: str) -> Span:
    """The first place where the words stand."""
    start = article.text.index(words)
    return article.span(start, start + len(words))


def receipt(article: AnnotatedArticle, words: str, **more: Any) -> Receipt:
    """A receipt for the first place where the words stand."""
    span = passage(article, words)
    return Receipt(
        doc=span.doc,
        start=span.start,
        end=span.end,
        text=span.text,
        url=article.url,
        outlet=article.outlet,
        title=article.title,
        sha256=article.sha256,
        published=article.published.isoformat() if article.published else None,
        **more,
    )


def printed(article: AnnotatedArticle, words: str, value: float, **more: Any) -> PrintedValue:
    """A printed figure."""
    span = passage(article, words)
    return PrintedValue(
        doc=span.doc,
        start=span.start,
        end=span.end,
        text=span.text,
        value=value,
        url=article.url,
        outlet=article.outlet,
        printed=article.published.isoformat() if article.published else None,
        **more,
    )


def written(
    story: str,
    rows: Sequence[tuple[LineRole, str, Sequence[Receipt]]],
    *,
    titles: dict[int, str] | None = None,
    made: Made = "verbatim",
    **more: Any,
) -> CheckedDraft:
    """A draft whose lines are all supported. A row whose text starts with ``+`` goes on in the paragraph before.

    Args:
        rows: role, text, receipts. titles: title of the section that starts at a row.
    """
    text, lines = "", []
    for role, words, _ in rows:
        joined = words.startswith("+")
        if text:
            text += " " if joined else "\n\n"
        start = len(text)
        text += words.removeprefix("+")
        lines.append(Line(doc=story, start=start, end=len(text), text=text[start:], role=role, made=made))
    starts = sorted(titles or {})
    body = next((i for i, row in enumerate(rows) if row[0] not in ("headline", "standfirst")), len(rows))
    bounds = sorted({body, *starts, len(rows)})
    sections = tuple(
        Section(title=(titles or {}).get(first, ""), first=first, last=last) for first, last in pairwise(bounds)
    )
    draft = Draft(id=story, text=text, lines=tuple(lines), sections=sections, **more)
    return CheckedDraft(
        draft=draft,
        lines=tuple(
            CheckedLine(
                index=index,
                text=line.text,
                start=line.start,
                end=line.end,
                verdict="supported",
                score=0.98,
                decided_by="rest",
                explanation="A report says this word for word.",
                receipts=tuple(row[2]),
            )
            for index, (line, row) in enumerate(zip(lines, rows, strict=True))
        ),
    )


def single(article: AnnotatedArticle, story: str, words: str, *, headline: str | None = None) -> Piece:
    """A story of one report and one line below its headline."""
    carried = [receipt(article, words)]
    title = headline or article.title
    return Piece(
        story=Story(
            id=story,
            title=title,
            articles=(article,),
            members=(Member(article=article.id, url=article.url, origin="o1"),),
            origins=(Origin(id="o1", name=article.outlet or "", articles=(article.id,)),),
            first=article.published,
            last=article.published,
        ),
        ledger=Ledger(story=story),
        checked=written(story, [("headline", title, carried), ("lead", words, carried)]),
    )
