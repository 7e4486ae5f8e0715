"""The store in one SQLite file."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from wiredesk.errors import StoreError
from wiredesk.model import AnnotatedArticle, Article, Edition, Kept, Snapshot, Story

from ._batch import Batch
from ._codec import article_of, counts_text, fts_query, snapshot_of, time_of, time_text
from ._faults import guard
from ._open import open_database
from ._protocol import KeptRun
from ._validators import ValidatorTable

_SNAPSHOT = """
    SELECT s.sha256, s.url, s.requested, s.fetched, s.media_type, s.charset, s.hint, c.data
    FROM snapshots s JOIN contents c USING (sha256)
"""


def _now() -> datetime:
    return datetime.now(UTC)


class Store:
    """Keeps snapshots, articles, stories, editions and runs. Use it in a ``with`` block; threads may share it.

    Args:
        path: file of the store; made if it is missing, its folder must exist.
        reader: version of what reads snapshots (extract and annotate). Articles of another version are kept but
            not returned: their snapshots count as not read.
        batch: snapshots that are gathered for one transaction.
        clock: for the times of runs.

    A store on a medium that cannot be written is opened for reading; the first write is refused.

    Raises:
        StoreError: the file cannot be opened, is damaged, or was made by a newer version.
    """

    def __init__(
        self, path: Path | str, *, reader: str = "1", batch: int = 64, clock: Callable[[], datetime] = _now
    ) -> None:
        self.path = Path(path)
        self.reader = reader
        self._clock = clock
        self._lock = threading.RLock()
        with guard(self.path):
            self._db = open_database(self.path)
        self._batch = Batch(self._db, reader, batch)
        self._validators = ValidatorTable(self._db)

    # -- open and close ------------------------------------------------------------------------------------------

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self.close()
        except StoreError:
            if error is None:
                raise

    def close(self) -> None:
        """Write what is gathered and close the file."""
        try:
            self.flush()
        finally:
            with self._lock:
                self._db.close()

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        """One thread at a time, what was put is in the tables, errors are ours."""
        with self._lock, guard(self.path):
            self._batch.write()
            yield self._db

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """As :meth:`_using`, all or nothing."""
        with self._using() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                db.execute("ROLLBACK")
                raise
            db.execute("COMMIT")

    # -- snapshots and articles ----------------------------------------------------------------------------------

    def has_read(self, snapshot: Snapshot) -> bool:
        """Whether these bytes at this address were read to the end by this reader."""
        if (snapshot.sha256, snapshot.url) in self._batch:
            return True
        sql = "SELECT 1 FROM snapshots WHERE sha256 = ? AND url = ? AND reader = ?"
        with self._lock, guard(self.path):
            return self._db.execute(sql, (snapshot.sha256, snapshot.url, self.reader)).fetchone() is not None

    def put(self, snapshot: Snapshot, article: AnnotatedArticle | None) -> None:
        """Keep a snapshot and the article that was read from it (None: it holds no article)."""
        with self._lock, guard(self.path):
            self._batch.add(snapshot, article)

    def stand(self, snapshot: Snapshot) -> None:
        """Note that its place holds a snapshot now: what was read there before is an older version of it.

        A place is an address that was fetched from, or a file. Call it after the snapshot was put.
        """
        with self._lock, guard(self.path):
            self._batch.stand(snapshot, self._clock())

    def flush(self) -> None:
        """Write what is gathered; afterwards a kill loses none of it."""
        with self._using():
            pass

    def snapshot(self, sha256: str, url: str | None = None) -> Snapshot | None:
        """Return a kept snapshot, None if it is missing or its bytes are damaged.

        Args:
            sha256: digest of the bytes.
            url: address; without one, the first of those where the bytes were found.
        """
        where = "WHERE s.sha256 = ? AND (? IS NULL OR s.url = ?) ORDER BY s.url LIMIT 1"
        with self._using() as db:
            row = db.execute(_SNAPSHOT + where, (sha256, url, url)).fetchone()
        return snapshot_of(row) if row else None

    def originals(self, sha256: str) -> Iterator[Snapshot]:
        """Yield the kept snapshots of these bytes that are whole, one an address, in order of address."""
        with self._using() as db:
            rows = db.execute(_SNAPSHOT + "WHERE s.sha256 = ? ORDER BY s.url", (sha256,)).fetchall()
        yield from filter(None, map(snapshot_of, rows))

    def snapshots(self) -> Iterator[Snapshot]:
        """Yield every kept snapshot that is whole, in order of digest and address."""
        with self._using() as db:
            keys = db.execute("SELECT sha256, url FROM snapshots ORDER BY sha256, url").fetchall()
        for sha256, url in keys:
            if snapshot := self.snapshot(sha256, url):
                yield snapshot

    def unread(self) -> Iterator[Snapshot]:
        """Yield the kept snapshots that this reader has not read, as after an update of the program."""
        sql = "SELECT sha256, url FROM snapshots WHERE reader IS NOT ? ORDER BY sha256, url"
        with self._using() as db:
            keys = db.execute(sql, (self.reader,)).fetchall()
        for sha256, url in keys:
            if snapshot := self.snapshot(sha256, url):
                yield snapshot

    def annotated(self) -> list[AnnotatedArticle]:
        """Return the articles of this reader, in order of time, then address, then id.

        Of a page or file that was read several times and changed, only the version that stands is returned.
        """
        sql = """
            SELECT a.url, (SELECT max(fetched) FROM snapshots s WHERE s.sha256 = a.sha256), n.record
            FROM articles a JOIN annotated n ON n.article = a.id
            WHERE n.reader = ? AND (
                EXISTS (
                    SELECT 1 FROM snapshots s JOIN standing p ON p.sha256 = s.sha256 AND p.url = s.url
                    WHERE s.article = a.id
                ) OR NOT EXISTS (
                    SELECT 1 FROM snapshots s JOIN standing p ON p.url = s.url AND p.requested IN ('', s.requested)
                    WHERE s.article = a.id
                )
            ) ORDER BY a.published IS NULL, a.published, a.url, a.id
        """
        with self._using() as db:
            rows = db.execute(sql, (self.reader,)).fetchall()
        latest: dict[str, str] = {}
        for url, fetched, _ in rows:
            if fetched:
                latest[url] = max(latest.get(url, ""), fetched)
        records = (article_of(data) for url, fetched, data in rows if not fetched or fetched == latest[url])
        return [record for record in records if record is not None]

    def addresses(self) -> dict[str, str]:
        """Return the address of each article by its id, of older versions too."""
        with self._using() as db:
            return dict(db.execute("SELECT id, url FROM articles ORDER BY number").fetchall())

    def article(self, id: str) -> AnnotatedArticle | None:  # noqa: A002 - the record's own word
        """Return one article, None if it is not there."""
        sql = "SELECT record FROM annotated WHERE article = ? AND reader = ?"
        with self._using() as db:
            row = db.execute(sql, (id, self.reader)).fetchone()
        return article_of(row[0]) if row else None

    def search(self, query: str, limit: int = 20) -> list[Article]:
        """Return the articles that hold all words of any string, best first (BM25, the title counts threefold)."""
        wanted = fts_query(query)
        if not wanted:
            return []
        sql = """
            SELECT n.record FROM words JOIN articles a ON a.number = words.rowid JOIN annotated n ON n.article = a.id
            WHERE words MATCH ? AND n.reader = ? ORDER BY bm25(words, 3.0, 1.0), a.id LIMIT ?
        """
        with self._using() as db:
            rows = db.execute(sql, (wanted, self.reader, max(0, limit))).fetchall()
        return [record.article for (data,) in rows if (record := article_of(data))]

    # -- what was fetched ----------------------------------------------------------------------------------------

    def recall(self, url: str) -> Kept | None:
        """Return what is kept of an address; a page counts only once it was read to the end."""
        with self._using():
            return self._validators.get(url, self.reader)

    def remember(self, url: str, kept: Kept) -> None:
        """Keep what was fetched from an address."""
        with self._writing():
            self._validators.put(url, kept)

    # -- stories and editions ------------------------------------------------------------------------------------

    def put_stories(self, stories: Iterable[Story]) -> None:
        """Keep which articles each story has; what is gone from the list is gone from the store."""
        rows = [
            (
                s.id,
                s.title,
                msgspec.json.encode([a.id for a in s.articles]).decode(),
                time_text(s.first),
                time_text(s.last),
            )
            for s in stories
        ]
        with self._writing() as db:
            db.execute("DELETE FROM stories")
            db.executemany("INSERT OR REPLACE INTO stories VALUES (?, ?, ?, ?, ?)", rows)

    def stories(self) -> dict[str, tuple[str, ...]]:
        """Return the article ids of each story id, in order of id."""
        with self._using() as db:
            rows = db.execute("SELECT id, articles FROM stories ORDER BY id").fetchall()
        return {id_: tuple(msgspec.json.decode(articles)) for id_, articles in rows}

    def put_edition(self, edition: Edition, lines: Mapping[str, Sequence[str]]) -> None:
        """Keep an edition and the texts of its lines by story id; the same edition is kept once."""
        record = edition.to_json()
        with self._writing() as db:
            last = db.execute("SELECT record FROM editions ORDER BY number DESC LIMIT 1").fetchone()
            if last and last[0] == record.decode():
                return
            number = db.execute("INSERT INTO editions (record) VALUES (?)", (record.decode(),)).lastrowid
            db.executemany(
                "INSERT INTO lines VALUES (?, ?, ?, ?)",
                ((number, story, place, text) for story, texts in lines.items() for place, text in enumerate(texts)),
            )

    def edition(self) -> tuple[Edition, dict[str, tuple[str, ...]]] | None:
        """Return the last edition and its lines by story id, None before the first."""
        with self._using() as db:
            row = db.execute("SELECT number, record FROM editions ORDER BY number DESC LIMIT 1").fetchone()
            if row is None:
                return None
            lines: dict[str, tuple[str, ...]] = {}
            sql = "SELECT story, text FROM lines WHERE edition = ? ORDER BY story, place"
            for story, text in db.execute(sql, (row[0],)):
                lines[story] = (*lines.get(story, ()), text)
        return _edition_of(row[1]), lines

    def published(self) -> dict[str, str]:
        """Return the digest with which each file of the site was last published, by path, over all editions."""
        with self._using() as db:
            rows = db.execute("SELECT record FROM editions ORDER BY number").fetchall()
        return {file.path: file.sha256 for (record,) in rows for file in _edition_of(record).files}

    # -- runs ----------------------------------------------------------------------------------------------------

    def start_run(self) -> int:
        """Note that a run starts; return its number."""
        with self._writing() as db:
            number = db.execute("INSERT INTO runs (started) VALUES (?)", (time_text(self._clock()),)).lastrowid
        assert number is not None
        return number

    def finish_run(self, number: int, counts: Mapping[str, int]) -> None:
        """Note that a run came to its end."""
        with self._writing() as db:
            sql = "UPDATE runs SET finished = ?, counts = ? WHERE number = ?"
            db.execute(sql, (time_text(self._clock()), counts_text(counts), number))

    def runs(self) -> list[KeptRun]:
        """Return the runs, oldest first."""
        with self._using() as db:
            rows = db.execute("SELECT number, started, finished, counts FROM runs ORDER BY number").fetchall()
        return [
            KeptRun(number, datetime.fromisoformat(started), time_of(finished), msgspec.json.decode(counts or "{}"))
            for number, started, finished, counts in rows
        ]


def _edition_of(record: str) -> Edition:
    try:
        return Edition.from_json(record)
    except (msgspec.MsgspecError, ValueError) as error:
        raise StoreError("the store holds a damaged edition", "run brief into a new folder") from error
