"""What a location names: standard input, an address of the web, a file or a folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from wiredesk.errors import UsageError
from wiredesk.model import Skipped, Source

from ._bytes import read_stream
from ._files import read_path
from ._items import Items, Place, Request
from ._options import IngestOptions

_HINT = "name a file, folder, URL, feed, OPML list, WARC or JSON Lines file"


def places(sources: Sequence[Source], options: IngestOptions) -> Items:
    """Return what the sources hold or lead to.

    Raises:
        UsageError: a location is empty, or there are none.
    """
    if not sources or any(not source.location.strip() for source in sources):
        raise UsageError("a source has no location" if sources else "no sources were given", _HINT)
    return (item for source in sources for item in _read(source, options))


def _read(source: Source, options: IngestOptions) -> Items:
    location = source.location.strip()
    scheme, mark, _ = location.partition("://")
    if location == "-":
        place = Place(location="standard input", url="file:stdin", outlet=source.outlet)
        yield from read_stream(sys.stdin.buffer, place, options)
    elif mark and scheme.lower() in ("http", "https"):
        yield Request(url=location, outlet=source.outlet)
    elif mark and scheme.isalnum() and len(scheme) > 1 and not os.path.exists(location):
        reason = f"{scheme.lower()} addresses are not fetched"
        yield Skipped(location=location, reason=reason, kind="fetch", hint="only http and https are")
    else:
        # A blank may be part of a file's name.
        named = source.location if os.path.exists(source.location) else location
        yield from read_path(Path(named), named, options, source.outlet)
