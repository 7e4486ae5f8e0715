"""Runs what the readers ask for, in order."""

from __future__ import annotations

from collections.abc import Iterator

from wiredesk.model import Skipped, Snapshot

from ._items import Items, Request
from ._options import FetchCache, IngestOptions


class Crawl:
    """Turns requests into snapshots."""

    def __init__(self, options: IngestOptions, cache: FetchCache | None) -> None:
        self._options = options
        self._cache = cache

    def run(self, items: Items) -> Iterator[Snapshot | Skipped]:
        """Yield snapshots and what was left out, in order."""
        for item in items:
            if isinstance(item, Request):
                yield item.fallback or Skipped(location=item.url, reason="the network is not read yet", kind="fetch")
            else:
                yield item
