"""Gathers what is put and writes it in one transaction."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from wiredesk.model import AnnotatedArticle, Snapshot

from ._codec import Row, pack, snapshot_row, time_text

_MOST_BYTES = 16_000_000
_MOST_STANDING = 1000
# What holds no article (a page under repair) takes nothing's place, and neither does what was fetched before (an old
# archive), unless the time that stands is still to come: a clock ran ahead.
_STAND = """
    INSERT INTO standing SELECT ?1, ?2, ?3, ?4
    WHERE EXISTS (SELECT 1 FROM snapshots WHERE sha256 = ?3 AND url = ?1 AND article IS NOT NULL)
    ON CONFLICT DO UPDATE SET sha256 = excluded.sha256, fetched = excluded.fetched
    WHERE (fetched IS NULL AND sha256 <> excluded.sha256) OR excluded.fetched >= fetched OR fetched > ?5
"""


class Batch:
    """Snapshots and articles on their way into the tables.

    The write lock is held only while a batch is written, never while the next pages are read: another process can
    use the store meanwhile.
    """

    def __init__(self, db: sqlite3.Connection, reader: str, size: int) -> None:
        self._db = db
        self._reader = reader
        self._size = size
        self._bytes = 0
        self._items: dict[tuple[str, str], tuple[Row, int, bytes, AnnotatedArticle | None, bytes]] = {}
        self._standing: list[Row] = []

    def __contains__(self, key: tuple[str, str]) -> bool:
        return key in self._items

    def add(self, snapshot: Snapshot, article: AnnotatedArticle | None) -> None:
        """Take one in; a full batch is written."""
        content = pack(snapshot.content)
        record = pack(article.to_json()) if article else b""
        key = (snapshot.sha256, snapshot.url)
        self._items[key] = (snapshot_row(snapshot), len(snapshot.content), content, article, record)
        self._bytes += len(content) + len(record)
        if len(self._items) >= self._size or self._bytes >= _MOST_BYTES:
            self.write()

    def stand(self, snapshot: Snapshot, now: datetime) -> None:
        """Take in that its place holds a snapshot now."""
        fetched = time_text(snapshot.fetched)
        requested = snapshot.requested if fetched is None else ""
        self._standing.append((snapshot.url, requested, snapshot.sha256, fetched, time_text(now)))
        if len(self._standing) >= _MOST_STANDING:
            self.write()

    def write(self) -> None:
        """Write what is gathered, all or nothing; what could not be written stays gathered."""
        if not self._items and not self._standing:
            return
        db = self._db
        db.execute("BEGIN IMMEDIATE")
        try:
            for row, size, content, article, record in self._items.values():
                self._write_snapshot(row, size, content, article)
                if article is not None:
                    self._write_article(article, str(row[0]), record)
            db.executemany(_STAND, self._standing)
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
        self._items.clear()
        self._standing.clear()
        self._bytes = 0

    def _write_snapshot(self, row: Row, size: int, content: bytes, article: AnnotatedArticle | None) -> None:
        self._db.execute("INSERT OR IGNORE INTO contents VALUES (?, ?, ?)", (row[0], size, content))
        # The first fetch of the same bytes stands: reading a source again changes nothing.
        self._db.execute(
            "INSERT INTO snapshots VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE "
            "SET reader = excluded.reader, article = excluded.article WHERE reader IS NOT excluded.reader",
            (*row, self._reader, article.id if article else None),
        )

    def _write_article(self, article: AnnotatedArticle, sha256: str, record: bytes) -> None:
        found = self._db.execute(
            "INSERT OR IGNORE INTO articles (id, url, outlet, published, language, sha256, title) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                article.id,
                article.url,
                article.outlet,
                time_text(article.published),
                article.language,
                article.sha256 or sha256,
                article.title,
            ),
        )
        if found.rowcount:
            self._db.execute(
                "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)",
                (found.lastrowid, article.title, article.text),
            )
        self._db.execute("INSERT OR IGNORE INTO annotated VALUES (?, ?, ?)", (article.id, self._reader, record))
