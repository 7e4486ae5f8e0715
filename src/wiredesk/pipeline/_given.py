"""Sources that a program hands over, as articles; what is none of them is told in words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Set
from datetime import date

from wiredesk.errors import UsageError
from wiredesk.extract import extract
from wiredesk.ingest import ARTICLE_ROW
from wiredesk.model import Article, Snapshot

_LIST = "put the sources into a list: texts, mappings with 'text', or Articles"


def articles_of(sources: Iterable[str | Mapping[str, object] | Article]) -> list[Article]:
    """Sources in memory as articles.

    Raises:
        UsageError: no list, an empty one, or a source that is no text, row or article.
        ExtractError: a source holds no text.
    """
    if isinstance(sources, str | bytes | Mapping | Article):
        raise UsageError("the sources are no list", "put the one source into a list")
    if isinstance(sources, Set) or not isinstance(sources, Iterable):  # a set has no order, and receipts name places
        raise UsageError(f"the sources are of type {type(sources).__name__}", _LIST)
    found = [_article(source, f"source {number}", f"source:{number}") for number, source in enumerate(sources, start=1)]
    if not found:
        raise UsageError("no sources were given", "pass at least one source to check against")
    return found


def require_letters(text: str, name: str) -> None:
    """Refuse a text with half a letter in it, which no file or answer could hold.

    Raises:
        UsageError: it has a lone surrogate.
    """
    try:
        text.encode()
    except UnicodeEncodeError as error:
        broken = f"{name} holds a lone surrogate (U+{ord(text[error.start]):04X})"
        raise UsageError(broken, "decode it with errors='replace'") from None


def _article(source: object, name: str, url: str) -> Article:
    if isinstance(source, Article):
        require_letters(source.text, name)
        return source
    if isinstance(source, str):
        row: dict[str, object] = {"text": source}
    elif isinstance(source, Mapping):
        row = _row(source, name)
    else:
        kind = type(source).__name__
        raise UsageError(f"{name} is of type {kind}", "pass a text, a mapping with 'text', or an Article")
    told = (row.get("url"), row.get("link"))
    row["url"] = next((one.strip() for one in told if isinstance(one, str) and one.strip()), url)
    try:
        content = json.dumps(row, ensure_ascii=False, sort_keys=True)
    except (TypeError, ValueError, RecursionError) as error:
        hint = "pass texts, numbers, lists and mappings of them"
        raise UsageError(f"{name} is no row of an article: {error}", hint) from error
    require_letters(content, name)
    return extract(Snapshot.of(content.encode(), url=str(row["url"]), media_type=ARTICLE_ROW))


def _row(given: Mapping[object, object], name: str) -> dict[str, object]:
    """A mapping as JSON has it; a moment or a day is written as ISO 8601."""
    row: dict[str, object] = {}
    for key, value in given.items():
        if not isinstance(key, str):
            raise UsageError(f"{name} has a key of type {type(key).__name__}", "name its fields by strings")
        if not isinstance(value, str | int | float | list | tuple | Mapping | date | None):
            kind = type(value).__name__
            raise UsageError(f"the field {key!r} of {name} is of type {kind}", "pass it as text")
        row[key] = value.isoformat() if isinstance(value, date) else value
    return row
