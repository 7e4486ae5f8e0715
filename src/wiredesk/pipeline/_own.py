"""What a site published, left out where its sources are read."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from wiredesk.store import Store


def own_places(store: Store, locations: Sequence[str], out: Path, address: str) -> list[Path | str]:
    """Return the files, folders and addresses that are the site itself.

    Args:
        store: knows the files that were published.
        locations: the sources.
        out: folder of the site. All in it is the site's, unless a source is this folder or lies in it: then what was
            published is.
        address: where the site will be; its feed, read as a source, leads to the stories there.
    """
    home = real_path(str(out))
    shared = any("://" not in place and real_path(place).is_relative_to(home) for place in locations)
    files = [home / path for path in store.published()] if shared else [home]
    return [*files, f"{address}stories/"] if address else [*files]


def real_path(place: str) -> Path:
    """Where a path leads, links followed."""
    try:
        return Path(os.path.realpath(place))
    except ValueError:  # a name that no file can have
        return Path(place)
