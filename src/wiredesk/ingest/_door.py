"""The door of the room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wiredesk.model import Skipped, Snapshot, Source

from ._crawl import Crawl
from ._locations import places
from ._options import FetchCache, IngestOptions


def ingest(
    source: Source | Sequence[Source], options: IngestOptions | None = None, cache: FetchCache | None = None
) -> Iterator[Snapshot | Skipped]:
    """Yield the snapshots of a source, and what was left out, in the source's order.

    Args:
        source: where to read. Several sources in one call share the manners of the fetcher: one pace a host, each
            robots.txt once, hosts in parallel.
        options: limits and manners.
        cache: what earlier runs fetched, for conditional requests; the store is one.

    Raises:
        UsageError: the location is empty.
    """
    sources = [source] if isinstance(source, Source) else list(source)
    settings = options or IngestOptions()
    crawl = Crawl(settings, cache)
    # The call is checked here, not at the first item: a generator would raise late.
    return crawl.run(places(sources, settings))
