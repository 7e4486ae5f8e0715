"""Limits and manners of reading, the seams tests use, and what a cache must offer."""

from __future__ import annotations

import random
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Protocol

from wiredesk.model import Kept

from ._left_out import LeftOut

ARTICLE_ROW = "application/vnd.wiredesk.article+json"
"""Media type of a snapshot that is one JSON object of article fields (``url``, ``title``, ``text``, ...)."""

USER_AGENT = "wiredesk/0.1 (open-source news desk)"

Resolve = Callable[[str, int], list[str]]


def _now() -> datetime:
    return datetime.now(UTC)


def _resolve(host: str, port: int) -> list[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True)
class World:
    """What reading asks of the machine; tests put their own here, so that nothing sleeps or leaves the machine.

    Attributes:
        now: time of day with zone, for ``Snapshot.fetched``.
        monotonic: seconds that never go back, for pace and deadlines.
        sleep: wait so many seconds; None waits in a way that Ctrl-C ends at once.
        jitter: a number in [0, 1), for back-off.
        resolve: addresses of a host name, as text; raises OSError where there are none.
    """

    now: Callable[[], datetime] = _now
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] | None = None
    jitter: Callable[[], float] = random.random
    resolve: Resolve = _resolve


@dataclass(frozen=True)
class IngestOptions:
    """Limits and manners of reading.

    Attributes:
        max_bytes: bytes a page, row or feed may have after decompression. A JSON Lines or WARC file may be larger; its
            rows may not.
        allow_private: fetch from loopback, private and other special addresses too.
        obey_robots: follow robots.txt (and its crawl delay).
        user_agent: product name and contact that requests carry; robots.txt is read for the name before ``/``.
        delay: seconds between two requests to one host, where robots.txt asks for no more.
        max_delay: longest crawl delay that is waited for; a host that asks for more is read at this pace.
        concurrency: requests under way at once, over all hosts; never more than one a host.
        timeout: seconds without a byte until a request is given up.
        deadline: seconds one page may take in all.
        retries: further tries after a failure that may pass (no answer, 429, 500, 502, 503, 504).
        max_wait: longest Retry-After that is waited for, in seconds.
        max_redirects: hops until a page is given up.
        revisit: seconds for which a page that was fetched is taken as current, without a request.
        revisit_lists: the same of a feed or list, where that is less.
        max_entries: entries of one feed that are followed, newest first as the feed has them.
        min_words: words the text of a feed entry needs to stand in for a page that cannot be had.
        leave_out: files and folders (paths) that are not read, and addresses below which nothing is asked for, whatever
            names them.
        world: clock, sleep, resolver.
    """

    max_bytes: int = 20_000_000
    allow_private: bool = False
    obey_robots: bool = True
    user_agent: str = USER_AGENT
    delay: float = 1.0
    max_delay: float = 30.0
    concurrency: int = 8
    timeout: float = 20.0
    deadline: float = 120.0
    retries: int = 2
    max_wait: float = 60.0
    max_redirects: int = 10
    revisit: float = 600.0
    revisit_lists: float = 600.0
    max_entries: int = 300
    min_words: int = 60
    leave_out: tuple[Path | str, ...] = ()
    world: World = field(default_factory=World)

    @cached_property
    def left_out(self) -> LeftOut:
        """What ``leave_out`` names, made ready once a run."""
        return LeftOut(self.leave_out)


class FetchCache(Protocol):
    """Keeps what was fetched between runs. Calls come from several threads."""

    def recall(self, url: str) -> Kept | None:
        """Return what is kept of an address.

        A page counts only once its snapshot was read to the end: a run that was killed in between fetches it again.
        """
        ...

    def remember(self, url: str, kept: Kept) -> None:
        """Keep what was fetched from an address."""
        ...
