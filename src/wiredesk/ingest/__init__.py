"""The ingest room: where to read in, the bytes as they were found out.

In: a :class:`~wiredesk.model.Source` (file, folder, URL, feed, OPML list, WARC, JSON Lines of articles, ``-``).
Out: a :class:`~wiredesk.model.Snapshot` for each page or row, in the order of the source, and a
:class:`~wiredesk.model.Skipped` for each thing that was left out.
What can fail: the world, all the time; that is a ``Skipped`` record, and reading goes on. Only a wrong call raises.

Nothing here decides what a page says: bytes, address, media type and the transport's charset are kept as they came.
"""

from ._door import ingest
from ._options import ARTICLE_ROW, FetchCache, IngestOptions, World

__all__ = ["ARTICLE_ROW", "FetchCache", "IngestOptions", "World", "ingest"]
