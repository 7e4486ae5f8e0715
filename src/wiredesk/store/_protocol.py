"""What a store must offer. SQLite is one; another database fits behind the same few methods."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from wiredesk.model import AnnotatedArticle, Article, Edition, Kept, Snapshot, Story


@dataclass(frozen=True)
class KeptRun:
    """A run as the store remembers it; ``finished`` is None for one that was killed or is under way."""

    number: int
    started: datetime
    finished: datetime | None
    counts: Mapping[str, int]


class Keeper(Protocol):
    """Keeps what was read and published. Every method may raise StoreError."""

    def has_read(self, snapshot: Snapshot) -> bool:
        """Whether these bytes at this address were read to the end by this reader."""
        ...

    def put(self, snapshot: Snapshot, article: AnnotatedArticle | None) -> None:
        """Keep a snapshot and the article that was read from it (None: it holds no article)."""
        ...

    def stand(self, snapshot: Snapshot) -> None:
        """Note that its place holds a snapshot now: what was read there before is an older version of it."""
        ...

    def flush(self) -> None:
        """Write what is gathered; afterwards a kill loses none of it."""
        ...

    def snapshot(self, sha256: str, url: str | None = None) -> Snapshot | None:
        """Return a kept snapshot, None if it is missing or its bytes are damaged."""
        ...

    def annotated(self) -> list[AnnotatedArticle]:
        """Return the articles of this reader, in order of time, then address, then id."""
        ...

    def addresses(self) -> dict[str, str]:
        """Return the address of each article by its id, of older versions too."""
        ...

    def article(self, id: str) -> AnnotatedArticle | None:  # noqa: A002 - the record's own word
        """Return one article."""
        ...

    def search(self, query: str, limit: int = 20) -> list[Article]:
        """Return the articles that hold all words of any string, best first."""
        ...

    def recall(self, url: str) -> Kept | None:
        """Return what is kept of an address; a page counts only once it was read to the end."""
        ...

    def remember(self, url: str, kept: Kept) -> None:
        """Keep what was fetched from an address."""
        ...

    def put_stories(self, stories: Iterable[Story]) -> None:
        """Keep which articles each story has; what is gone from the list is gone from the store."""
        ...

    def stories(self) -> dict[str, tuple[str, ...]]:
        """Return the article ids of each story id, in order of id."""
        ...

    def put_edition(self, edition: Edition, lines: Mapping[str, Sequence[str]]) -> None:
        """Keep an edition and the texts of its lines by story id; the same edition is kept once."""
        ...

    def edition(self) -> tuple[Edition, dict[str, tuple[str, ...]]] | None:
        """Return the last edition and its lines by story id, None before the first."""
        ...

    def start_run(self) -> int:
        """Note that a run starts; return its number."""
        ...

    def finish_run(self, number: int, counts: Mapping[str, int]) -> None:
        """Note that a run came to its end."""
        ...

    def runs(self) -> list[KeptRun]:
        """Return the runs, oldest first."""
        ...
