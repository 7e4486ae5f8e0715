"""What SQLite says, in one sentence for a person."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wiredesk.errors import StoreError

_SENTENCES: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (("disk is full", "disk i/o error", "no space left"), "there is no space left to write the store {path}",
     "free some space, then run again: what was read before is kept"),
    (("readonly", "read-only", "unable to open", "permission denied", "not a directory", "is a directory"),
     "the store {path} cannot be opened for writing", "check the folder's permissions, or name another with --store"),
    (("not a database", "malformed", "corrupt", "no such table", "no such column"), "the store {path} is damaged",
     "move it away: the next run makes a new one from the sources"),
    (("locked", "busy"), "another run is writing to the store {path}", "wait until it is done"),
)  # fmt: skip


@contextmanager
def guard(path: Path) -> Iterator[None]:
    """Map what the database and the disk raise to :class:`StoreError`."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise fault(path, error) from error


def fault(path: Path, error: Exception) -> StoreError:
    """Return the error for what went wrong at a store."""
    said = str(error).lower()
    for marks, sentence, hint in _SENTENCES:
        if any(mark in said for mark in marks):
            return StoreError(sentence.format(path=path), hint)
    return StoreError(f"the store {path} cannot be used ({error})", "move it away: the next run makes a new one")


def newer(path: Path, found: int, known: int) -> StoreError:
    """Return the error for a store that a later version made."""
    message = f"the store {path} was made by a newer wiredesk (its schema is {found}, this one knows {known})"
    return StoreError(message, "update wiredesk, or name another store with --store")
