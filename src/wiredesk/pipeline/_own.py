"""What a site published, met again where its sources are read."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from wiredesk.model import Skipped, Snapshot
from wiredesk.store import Store

IsOwn = Callable[[Snapshot | Skipped], bool]


def own_files(store: Store, locations: Sequence[str], out: Path, address: str) -> IsOwn:
    """Return what tells whether something that was found is a page of the site itself.

    Args:
        store: knows the files that were published.
        locations: the sources.
        out: folder of the site. All in it is the site's, unless a source is this folder or lies in it: then what was
            published is.
        address: where the site will be; its feed, read as a source, leads to the stories there.
    """
    home = real_path(str(out))
    shared = any("://" not in place and real_path(place).is_relative_to(home) for place in locations)
    published = {home / path for path in store.published()}

    def is_own(item: Snapshot | Skipped) -> bool:
        place = item.requested if isinstance(item, Snapshot) else item.location
        if "://" in place:
            return bool(address) and place.startswith(f"{address}stories/")
        path = real_path(place)
        return path in published if shared else path.is_relative_to(home)

    return is_own


def real_path(place: str) -> Path:
    """Where a path leads, links followed."""
    try:
        return Path(os.path.realpath(place))
    except ValueError:  # a name that no file can have
        return Path(place)
