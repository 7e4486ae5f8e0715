"""Fetches what the readers ask for, over many hosts at once, and yields everything in the sources' order."""

from __future__ import annotations

import io
import queue
import threading
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from wiredesk.model import Skipped, Snapshot

from ._bytes import read_stream
from ._failure import PageError
from ._items import Item, Items, Place, Request, fit_to_keep
from ._options import FetchCache, IngestOptions

if TYPE_CHECKING:
    from ._fetch import Fetcher

# How far ahead of what was yielded requests are made: far enough to reach other hosts behind a long feed.
_WINDOW = 400
_AHEAD_BYTES = 64_000_000


class _Slot:
    """A place in the order: an item, or a request that becomes items."""

    __slots__ = ("children", "error", "item", "running")

    def __init__(self, item: Item) -> None:
        self.item = item
        self.running = False
        self.children: list[Item] | None = None
        self.error: BaseException | None = None


class Crawl:
    """Turns requests into snapshots.

    Workers only wait: for a host's turn, for the network. There is one request a host at a time, so that threads are
    spent on different hosts.

    Args:
        options: limits and manners.
        cache: what earlier runs fetched.
    """

    def __init__(self, options: IngestOptions, cache: FetchCache | None) -> None:
        self._options = options
        self._cache = cache
        self._stop = threading.Event()
        self._done: queue.SimpleQueue[_Slot] = queue.SimpleQueue()
        self._slots: list[_Slot] = []
        self._busy: dict[str, _Slot] = {}
        self._fetcher: Fetcher | None = None
        self._seen: set[str] = set()

    def run(self, items: Items) -> Iterator[Snapshot | Skipped]:
        """Yield snapshots and what was left out, in order."""
        wanted = self._wanted(items)
        try:
            while self._fill(wanted):
                head = self._slots[0]
                if isinstance(head.item, Request):
                    self._start()
                    self._finish(self._done.get())
                else:
                    self._slots.pop(0)
                    yield fit_to_keep(head.item)
        finally:
            # Ctrl-C or a reader that stops early: workers wake up and end; they never keep the process.
            self._stop.set()
            if self._fetcher and not self._busy:
                self._fetcher.close()

    def _wanted(self, items: Iterable[Item]) -> Items:
        """What is not left out by its address."""
        return (item for item in items if not self._options.left_out.has_page(item))

    def _fill(self, items: Items) -> bool:
        """Read ahead while requests are waiting; return whether anything is left."""
        waiting = sum(isinstance(slot.item, Request) for slot in self._slots)
        while len(self._slots) < _WINDOW and (not self._slots or waiting) and not self._is_full():
            item = next(items, None)
            if item is None:
                break
            waiting += self._add(len(self._slots), item)
        return bool(self._slots)

    def _add(self, index: int, item: Item) -> bool:
        """Put an item in the order; an address that was asked for in this run is not asked for again."""
        is_request = isinstance(item, Request)
        if isinstance(item, Request):
            key = item.url.partition("#")[0]
            if key in self._seen:
                item = Skipped(location=item.url, reason="another source named it before", kind="duplicate")
                is_request = False
            self._seen.add(key)
        self._slots.insert(index, _Slot(item))
        return is_request

    def _is_full(self) -> bool:
        sizes = (len(slot.item.content) for slot in self._slots if isinstance(slot.item, Snapshot))
        return sum(sizes) > _AHEAD_BYTES

    def _start(self) -> None:
        """Start requests, the first in order whose host is ready; the first of all even when much is held already."""
        from ._fetch import Fetcher  # the HTTP stack takes a tenth of a second to import
        from ._urls import origin

        if self._fetcher is None:
            self._fetcher = Fetcher(self._options, self._cache, self._pause)
        now = self._options.world.monotonic()
        waiting: dict[str, _Slot] = {}
        for slot in self._slots:
            if isinstance(slot.item, Request) and not slot.running:
                waiting.setdefault(origin(slot.item.url), slot)
        free = [host for host in waiting if host not in self._busy]
        ready_at = self._fetcher.manners.ready_at
        # Stable: hosts that are ready in the order of their requests, then those that are ready soonest.
        free.sort(key=lambda host: max(0.0, ready_at(host) - now))
        if self._is_full():
            free = [host for host in free if waiting[host] is self._slots[0]]
        for host in free[: self._options.concurrency - len(self._busy)]:
            slot = waiting[host]
            slot.running = True
            self._busy[host] = slot
            threading.Thread(target=self._work, args=(slot,), daemon=True).start()

    def _finish(self, slot: _Slot) -> None:
        """Put what a request gave in its place."""
        self._busy = {host: other for host, other in self._busy.items() if other is not slot}
        if slot.error is not None:
            raise slot.error
        index = self._slots.index(slot)
        del self._slots[index]
        for offset, item in enumerate(self._wanted(slot.children or ())):
            self._add(index + offset, item)

    def _work(self, slot: _Slot) -> None:
        assert isinstance(slot.item, Request)
        try:
            slot.children = self._answer(slot.item)
        except BaseException as error:  # a failure of the program is raised where the items are read
            slot.error = error
        self._done.put(slot)

    def _answer(self, request: Request) -> list[Item]:
        assert self._fetcher is not None
        try:
            page = self._fetcher.fetch(request.url)
        except PageError as failure:
            # What a feed tells of a page stands in for one that was never had, not for one that is out of reach now.
            told = request.fallback if failure.kind != "not_modified" else None
            if told is not None and not self._fetcher.has_read(request.url):
                return [told]
            return [Skipped(location=request.url, reason=failure.reason, kind=failure.kind, hint=failure.hint)]
        place = Place(
            location=request.url,
            url=page.url,
            name=PurePosixPath(urlsplit(page.url).path).name,
            media_type=page.media_type,
            charset=page.charset,
            fetched=page.fetched,
            hint=request.hint,
            depth=request.depth,
            outlet=request.outlet,
        )
        return list(read_stream(io.BytesIO(page.content), place, self._options))

    def _pause(self, seconds: float) -> None:
        if self._options.world.sleep is not None:
            self._options.world.sleep(seconds)
        else:
            self._stop.wait(seconds)
        if self._stop.is_set():
            raise PageError("the run was stopped", "failed")
