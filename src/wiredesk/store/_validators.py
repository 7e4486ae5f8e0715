"""What was fetched from each address: the store is a fetch cache of the ingest room."""

from __future__ import annotations

import sqlite3
from hashlib import sha256

from wiredesk.model import Kept

from ._codec import pack, time_of, unpack


class ValidatorTable:
    """The table ``validators``; the store holds lock and transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def get(self, url: str, reader: str) -> Kept | None:
        """Return what is kept of an address.

        A validator is worth something only with the bytes it stands for. Those of a page are a snapshot that was read
        to the end: a run that was killed between fetch and read must not be told "not modified" the next time.
        """
        row = self._db.execute(
            "SELECT sha256, etag, last_modified, fetched, content FROM validators WHERE url = ?", (url,)
        ).fetchone()
        if row is None:
            return None
        digest, etag, modified, fetched, content = row
        if content is None:
            sql = "SELECT 1 FROM snapshots WHERE sha256 = ? AND reader = ?"
            if not self._db.execute(sql, (digest, reader)).fetchone():
                return None
            return Kept(sha256=digest, etag=etag, last_modified=modified, fetched=time_of(fetched))
        data = self._db.execute("SELECT data FROM contents WHERE sha256 = ?", (content,)).fetchone()
        kept = unpack(data[0]) if data else None
        if kept is None or sha256(kept).hexdigest() != digest:
            return None
        return Kept(sha256=digest, etag=etag, last_modified=modified, fetched=time_of(fetched), content=kept)

    def put(self, url: str, kept: Kept) -> None:
        """Keep a fetch; the bytes of an older version of a list are dropped when nothing else rests on them."""
        old = self._db.execute("SELECT content FROM validators WHERE url = ?", (url,)).fetchone()
        content = kept.sha256 if kept.content is not None else None
        if kept.content is not None:
            self._db.execute(
                "INSERT OR IGNORE INTO contents VALUES (?, ?, ?)", (content, len(kept.content), pack(kept.content))
            )
        self._db.execute(
            "INSERT OR REPLACE INTO validators VALUES (?, ?, ?, ?, ?, ?)",
            (url, kept.sha256, kept.etag, kept.last_modified, kept.fetched and kept.fetched.isoformat(), content),
        )
        if old and old[0] and old[0] != content:
            self._db.execute(
                "DELETE FROM contents WHERE sha256 = :sha AND NOT EXISTS (SELECT 1 FROM snapshots WHERE sha256 = :sha) "
                "AND NOT EXISTS (SELECT 1 FROM validators WHERE content = :sha) "
                "AND NOT EXISTS (SELECT 1 FROM articles WHERE sha256 = :sha)",
                {"sha": old[0]},
            )
