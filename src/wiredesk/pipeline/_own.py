"""What a site published: left out where its sources are read, and told from what somebody else put into its folder."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from wiredesk.errors import OutputError
from wiredesk.store import Store

_PAGES = ("index.html", "about.html", "feed.atom")
"""The files of a site that stand beside whatever else is in its folder."""
_HEAD = 4096
"""Bytes in which a page of ours names its generator."""


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


def require_own(store: Store, out: Path) -> None:
    """Refuse a folder whose pages somebody else wrote: they would be lost.

    Raises:
        OutputError: a file has the name of a page of a site, and neither the store nor its generator says it is one.
    """
    known = store.published()
    for page in (out / name for name in _PAGES if name not in known):
        if page.is_file() and b"wiredesk" not in page.read_bytes()[:_HEAD]:
            raise OutputError(
                f"{page} is no page of wiredesk and would be lost", "choose another folder with -o, or move it away"
            )


def real_path(place: str) -> Path:
    """Where a path leads, links followed."""
    try:
        return Path(os.path.realpath(place))
    except ValueError:  # a name that no file can have
        return Path(place)
