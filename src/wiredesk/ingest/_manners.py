"""Manners towards hosts: one request at a time, a pause between two, robots.txt obeyed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import httpx
from protego import Protego

from ._failure import PageError
from ._options import IngestOptions
from ._urls import origin_of, parsed
from ._wire import Answer, Wire

_ROBOTS_BYTES = 512_000  # RFC 9309 asks for at least 500 KiB
_ROBOTS_HOPS = 5


@dataclass
class _Host:
    """What is known of a host in this run."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    next: float = 0.0
    delay: float = 0.0
    rules: Protego | None = None
    asked: bool = False
    dead: PageError | None = None


class Manners:
    """Keeps the pace and the rules of every host; threads may share it."""

    def __init__(self, wire: Wire, options: IngestOptions, pause: Callable[[float], None]) -> None:
        self._wire = wire
        self._options = options
        self._world = options.world
        self._pause = pause
        self._agent = options.user_agent.partition("/")[0]
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    def ready_at(self, origin: str) -> float:
        """Return when (monotonic seconds) the next request to a host may be made."""
        return self._host(origin).next

    def _host(self, origin: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(origin, _Host(delay=self._options.delay))

    @contextmanager
    def turn(self, url: httpx.URL) -> Iterator[None]:
        """Wait for this host's turn; inside, nobody else asks it.

        Raises:
            PageError: robots.txt forbids the page, or the host is known to be out of reach.
        """
        host = self._host(origin_of(url))
        with host.lock:
            if host.dead:
                raise host.dead
            try:
                self._obey(host, url)
                self._wait(host)
                yield
            except PageError as failure:
                if failure.dead:
                    host.dead = failure
                raise
            finally:
                host.next = max(host.next, self._world.monotonic() + host.delay)

    def hold(self, url: httpx.URL, seconds: float) -> None:
        """Leave a host alone for a while; called within its turn."""
        host = self._host(origin_of(url))
        host.next = max(host.next, self._world.monotonic() + seconds)
        self._wait(host)

    def _wait(self, host: _Host) -> None:
        seconds = host.next - self._world.monotonic()
        if seconds > 0:
            self._pause(seconds)

    def _obey(self, host: _Host, url: httpx.URL) -> None:
        if not self._options.obey_robots:
            return
        if not host.asked:
            self._wait(host)
            host.rules = self._read_rules(url)
            host.asked = True
            host.delay = self._pace(host.rules)
        if host.rules is not None and not host.rules.can_fetch(str(url), self._agent):
            raise PageError("the host's robots.txt forbids the page", "robots", "save the page and name the file")

    def _pace(self, rules: Protego | None) -> float:
        asked = 0.0
        if rules is not None:
            asked = rules.crawl_delay(self._agent) or 0.0
            rate = rules.request_rate(self._agent)
            if rate is not None and rate.requests > 0:
                asked = max(asked, rate.seconds / rate.requests)
        return max(self._options.delay, min(asked, self._options.max_delay))

    def _read_rules(self, url: httpx.URL) -> Protego | None:
        """Read a host's robots.txt as RFC 9309 has it: 4xx allows all, 5xx and silence forbid all."""
        try:
            answer = self._follow(url.join("/robots.txt"))
        except PageError as failure:
            if failure.dead:
                raise
            if failure.again or (failure.kind == "fetch" and failure.status is None):
                reason = f"the host's robots.txt cannot be read: {failure.reason}"
                raise PageError(reason, "robots", "try again later", dead=True) from failure
            return None
        if answer is None:
            return None
        return Protego.parse(answer.body.decode("utf-8", "replace").removeprefix("\ufeff"))

    def _follow(self, url: httpx.URL) -> Answer | None:
        for _ in range(_ROBOTS_HOPS + 1):
            try:
                answer = self._wire.get(str(url), limit=_ROBOTS_BYTES)
            except PageError as failure:
                if failure.kind == "too_large":
                    return None
                raise
            if answer.location is None:
                return answer
            try:
                url = parsed(answer.location, url)
            except PageError:
                return None
        return None
