"""Opens the file of a store."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

from ._faults import newer
from ._schema import NEWEST, migrate, schema_of

_WAIT = 20.0


def open_database(path: Path) -> sqlite3.Connection:
    """Open a store for reading and writing and bring it up to date; make it where it is missing.

    Raises:
        StoreError: a newer version made it. sqlite3.Error: anything else; the caller maps it.
    """
    db = sqlite3.connect(path, timeout=_WAIT, isolation_level=None, check_same_thread=False)
    try:
        _prepare(db, path)
    except sqlite3.OperationalError as error:
        db.close()
        if not _is_whole(path) or not any(word in str(error) for word in ("readonly", "unable to open")):
            raise
        return _open_for_reading(path)
    except BaseException:
        db.close()
        raise
    return db


def _prepare(db: sqlite3.Connection, path: Path) -> None:
    _require_known(db, path)
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA journal_mode = WAL")
    # A kill loses nothing at NORMAL; a power cut may lose the last batches, which the next run reads again.
    db.execute("PRAGMA synchronous = NORMAL")
    migrate(db)


def _require_known(db: sqlite3.Connection, path: Path) -> None:
    found = schema_of(db)
    if found > NEWEST:
        raise newer(path, found, NEWEST)


def _is_whole(path: Path) -> bool:
    """Whether the file alone is the store: what a killed run left beside it would not be seen."""
    return path.is_file() and not path.with_name(path.name + "-wal").exists()


def _open_for_reading(path: Path) -> sqlite3.Connection:
    """Open a store on a medium that cannot be written; nothing there changes, so no lock is needed."""
    address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
    db = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    try:
        _require_known(db, path)
        if schema_of(db) < NEWEST:
            raise sqlite3.OperationalError("attempt to write a readonly database")
    except BaseException:
        db.close()
        raise
    return db
