"""Made-up pages, and what a store holds, for comparison."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from wiredesk.model import AnnotatedArticle, Article, FeedHint, Sentence, Snapshot

START = datetime(2026, 1, 24, 8, 0, tzinfo=UTC)
WORDS = "council bridge heat talks drone mayor vote strike ruling storm harbour budget".split()


def snapshot(number: int, **changes: Any) -> Snapshot:
    fields: dict[str, Any] = {"url": f"https://a.example/{number}", "media_type": "text/html", "charset": "utf-8"}
    content = f"<html><p>{text(number)}</p></html>".encode()
    return Snapshot.of(content, **{**fields, "hint": FeedHint(title=f"Title {number}"), **changes})


def text(number: int) -> str:
    """A few sentences that differ from number to number."""
    return " ".join(f"{WORDS[(number * 7 + n * n) % len(WORDS)]} {number + n}" for n in range(40)) + "."


def article(page: Snapshot, number: int, **changes: Any) -> AnnotatedArticle:
    body = text(number)
    id_ = Article.id_of(page.url, body)
    fields: dict[str, Any] = {
        "id": id_, "url": page.url, "title": f"{WORDS[number % len(WORDS)].title()} {number}", "text": body,
        "published": START + timedelta(minutes=number), "language": "en", "sha256": page.sha256,
        "sentences": (Sentence(doc=id_, start=0, end=len(body), text=body),),
    }  # fmt: skip
    return AnnotatedArticle(**{**fields, **changes})


def fill(store: Any, numbers: range) -> int:
    """Read pages into a store as a run does: what it holds is not read again. Every fifth page has no article."""
    read = 0
    for number in numbers:
        page = snapshot(number)
        if not store.has_read(page):
            read += 1
            store.put(page, None if number % 5 == 4 else article(page, number))
    return read


def dump(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables but those of the runs, ordered; the search index by what it finds."""
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        tables = {
            name: sorted(db.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
            for name in names
            if name != "runs" and not name.startswith(("words", "sqlite_"))
        }
        tables["words"] = [
            (word, *db.execute("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid", (word,)).fetchall())
            for word in WORDS
        ]
    db.close()
    return tables
