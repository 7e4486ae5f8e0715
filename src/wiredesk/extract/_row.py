"""A row of a list of articles: JSON with the text in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from wiredesk.errors import ExtractError

_KEYS = {
    "url": ("url", "link", "canonical_url", "uri"),
    "title": ("title", "headline"),
    "text": ("text", "body", "content", "articleBody"),
    "published": ("published", "date", "datePublished", "published_at", "pubDate"),
    "modified": ("modified", "dateModified", "updated", "updated_at"),
    "outlet": ("outlet", "source", "publisher", "site_name"),
    "byline": ("byline", "author", "authors", "creator"),
    "language": ("language", "lang", "inLanguage"),
    "summary": ("summary", "description", "standfirst"),
    "image": ("image", "image_url"),
}


def read_row(text: str, name: str) -> dict[str, str]:
    """Return the fields of a row under our names; what is missing is left out.

    Raises:
        ExtractError: no JSON object, or one without text.
    """
    try:
        row = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ExtractError(f"{name} is no JSON object", "give one article a line") from error
    if not isinstance(row, Mapping):
        raise ExtractError(f"{name} is no JSON object", "give one article a line")
    found = {}
    for ours, theirs in _KEYS.items():
        value = next((_text(row[key]) for key in theirs if _text(row.get(key))), "")
        if value:
            found[ours] = value
    # Offsets into the text are other people's too: not even white space around it goes.
    found["text"] = next((row[key] for key in _KEYS["text"] if isinstance(row.get(key), str) and row[key].strip()), "")
    if not found["text"]:
        raise ExtractError(f"{name} has no text", "give the article in the field 'text'")
    return found


def _text(value: Any, depth: int = 4) -> str:
    if isinstance(value, str):
        return value.strip()
    if not depth:
        return ""
    if isinstance(value, Mapping):
        return _text(value.get("name") or value.get("title") or value.get("url"), depth - 1)
    if isinstance(value, list):
        return ", ".join(filter(None, (_text(one, depth - 1) for one in value[:20])))
    return ""
