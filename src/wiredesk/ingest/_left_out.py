"""What is not read, whatever names it: the files and addresses of ``IngestOptions.leave_out``."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from wiredesk.model import Skipped, Snapshot, without_login

from ._items import Item


class LeftOut:
    """Knows what a run leaves out.

    Args:
        places: files and folders as paths, beginnings of addresses as text.
    """

    def __init__(self, places: Iterable[Path | str]) -> None:
        named = list(places)
        self._files = frozenset(target(place) for place in named if isinstance(place, Path))
        self._addresses = tuple(place for place in named if isinstance(place, str))

    def has_file(self, path: Path) -> bool:
        """Whether a path leads to something that is left out, or below it."""
        if not self._files:
            return False
        leads_to = target(path)
        return leads_to in self._files or not self._files.isdisjoint(leads_to.parents)

    def has_page(self, item: Item) -> bool:
        """Whether the address that was, or would be, asked for lies below one that is left out."""
        if not self._addresses:
            return False
        if isinstance(item, Skipped):
            asked = item.location
        else:
            asked = item.requested if isinstance(item, Snapshot) else item.url
        return without_login(asked).startswith(self._addresses)


def target(path: Path) -> Path:
    """Where a path leads at last; of links that lead in a circle, one of them, which then cannot be opened."""
    return Path(os.path.realpath(path))
