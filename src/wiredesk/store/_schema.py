"""The tables, as numbered migrations. A migration that was released is never edited: write the next one."""

from __future__ import annotations

import sqlite3

MIGRATIONS: tuple[tuple[str, str], ...] = (
    (
        "snapshots, articles, search",
        """
        CREATE TABLE contents (
            sha256 TEXT PRIMARY KEY,
            size INTEGER NOT NULL,
            data BLOB NOT NULL              -- zlib
        );
        CREATE TABLE snapshots (
            sha256 TEXT NOT NULL REFERENCES contents,
            url TEXT NOT NULL,
            requested TEXT NOT NULL,
            fetched TEXT,                   -- ISO 8601 with zone
            media_type TEXT NOT NULL,
            charset TEXT,
            hint TEXT,                      -- JSON of FeedHint
            reader TEXT,                    -- version it was read with; NULL: not read to the end
            PRIMARY KEY (sha256, url)
        ) WITHOUT ROWID;
        CREATE TABLE validators (
            url TEXT PRIMARY KEY,
            sha256 TEXT NOT NULL,           -- of the bytes they stand for
            etag TEXT,
            last_modified TEXT,
            fetched TEXT,
            content TEXT REFERENCES contents -- the bytes of a feed or list, which is no snapshot
        ) WITHOUT ROWID;
        CREATE TABLE articles (
            number INTEGER PRIMARY KEY,     -- row of the search index
            id TEXT NOT NULL UNIQUE,
            url TEXT NOT NULL,
            outlet TEXT,
            published TEXT,                 -- ISO 8601, UTC: sorts as text
            language TEXT,
            sha256 TEXT NOT NULL REFERENCES contents,
            title TEXT NOT NULL
        );
        CREATE INDEX articles_by_url ON articles (url);
        CREATE INDEX articles_by_time ON articles (published);
        CREATE TABLE annotated (
            article TEXT NOT NULL REFERENCES articles (id),
            reader TEXT NOT NULL,
            record BLOB NOT NULL,           -- zlib of the JSON of AnnotatedArticle
            PRIMARY KEY (article, reader)
        );
        CREATE VIRTUAL TABLE words USING fts5 (
            title, text, content='', tokenize="unicode61 remove_diacritics 2"
        );
        """,
    ),
    (
        "stories, editions, runs",
        """
        CREATE TABLE stories (
            id TEXT PRIMARY KEY,
            title TEXT NOT NULL,
            articles TEXT NOT NULL,         -- JSON list of article ids
            first TEXT,
            last TEXT
        ) WITHOUT ROWID;
        CREATE TABLE editions (
            number INTEGER PRIMARY KEY,
            record TEXT NOT NULL            -- JSON of Edition
        );
        CREATE TABLE lines (
            edition INTEGER NOT NULL REFERENCES editions,
            story TEXT NOT NULL,
            place INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (edition, story, place)
        ) WITHOUT ROWID;
        CREATE TABLE runs (
            number INTEGER PRIMARY KEY,
            started TEXT NOT NULL,
            finished TEXT,                  -- NULL: it was killed
            counts TEXT                     -- JSON
        );
        """,
    ),
    (
        "versions",
        """
        -- The id of what was read in it; NULL: nothing, or unknown.
        ALTER TABLE snapshots ADD COLUMN article TEXT;
        UPDATE snapshots SET article = (
            SELECT min(a.id) FROM articles a WHERE a.sha256 = snapshots.sha256 HAVING count(*) = 1
        );
        CREATE INDEX snapshots_by_article ON snapshots (article);
        CREATE TABLE standing (
            url TEXT NOT NULL,
            requested TEXT NOT NULL,        -- of a file; empty for what was fetched, whatever led there
            sha256 TEXT NOT NULL,           -- of the bytes that were there when it was last read
            fetched TEXT,                   -- ISO 8601, UTC: sorts as text
            PRIMARY KEY (url, requested)
        ) WITHOUT ROWID;
        """,
    ),
)

NEWEST = len(MIGRATIONS)


def schema_of(db: sqlite3.Connection) -> int:
    """Return the number of the last migration a database has, 0 for a new one."""
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").fetchone():
        return 0
    return int(db.execute("SELECT coalesce(max(number), 0) FROM migrations").fetchone()[0])


def migrate(db: sqlite3.Connection) -> None:
    """Bring a database up to date; each migration is whole or not there at all."""
    if schema_of(db) == NEWEST:
        return
    # Taken before looking again: of two runs that start at once, the second finds the work done.
    db.execute("BEGIN IMMEDIATE")
    try:
        db.execute("CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)")
        for number in range(schema_of(db) + 1, NEWEST + 1):
            name, script = MIGRATIONS[number - 1]
            for statement in script.split(";\n"):
                if statement.strip():
                    db.execute(statement)
            db.execute("INSERT INTO migrations VALUES (?, ?)", (number, name))
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")
