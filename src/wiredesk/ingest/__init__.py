"""The ingest room: where to read in, the bytes as they were found out.

In: a :class:`~wiredesk.model.Source` (file, folder, URL, feed, OPML list, WARC, JSON Lines of articles, ``-``).
Out: a :class:`~wiredesk.model.Snapshot` for each page or row, in the order of the source, and a
:class:`~wiredesk.model.Skipped` for each thing that was left out.
What can fail: the world, all the time; that is a ``Skipped`` record, and reading goes on. Only a wrong call raises.

Nothing here decides what a page says: bytes, address, media type and the transport's charset are kept as they came.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wiredesk.model import Skipped, Snapshot, Source

from ._crawl import Crawl
from ._locations import places
from ._options import ARTICLE_ROW, FetchCache, IngestOptions, World

__all__ = ["ARTICLE_ROW", "FetchCache", "IngestOptions", "World", "ingest"]


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
