"""One page from address to bytes: redirects, retries, conditional requests, manners."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

import httpx

from wiredesk.model import Kept

from ._failure import PageError
from ._manners import Manners
from ._options import FetchCache, IngestOptions
from ._sniff import HEAD, sniff
from ._urls import parsed
from ._wire import Answer, Wire

_BACK_OFF = 1.0


@dataclass(frozen=True)
class Page:
    """The bytes of a page.

    Attributes:
        url: final address.
        content: content encoding undone.
        media_type, charset: from the transport.
        fetched: when the bytes came over the network.
    """

    url: str
    content: bytes
    media_type: str | None
    charset: str | None
    fetched: datetime | None


class Fetcher:
    """Fetches pages; threads may share it.

    Args:
        options: limits and manners.
        cache: what earlier runs fetched.
        pause: waits so many seconds.
    """

    def __init__(self, options: IngestOptions, cache: FetchCache | None, pause: Callable[[float], None]) -> None:
        self._options = options
        self._world = options.world
        self._cache = cache
        self._wire = Wire(options)
        self.manners = Manners(self._wire, options, pause)

    def close(self) -> None:
        """Close all connections."""
        self._wire.close()

    def fetch(self, address: str) -> Page:
        """Fetch a page.

        Raises:
            PageError: why there is none; kind ``not_modified`` where the cache holds it already.
        """
        url = parsed(address)
        seen: set[str] = set()
        for _ in range(self._options.max_redirects + 1):
            if str(url) in seen:
                raise PageError("the page redirects in a circle", "fetch", "check the address")
            seen.add(str(url))
            outcome = self._one(url)
            if isinstance(outcome, Page):
                return outcome
            url = parsed(outcome, url)
        most = self._options.max_redirects
        raise PageError(f"the page redirects more than {most} times", "fetch", "check the address")

    def has_read(self, address: str) -> bool:
        """Whether a page was read from an address before."""
        return self._cache is not None and self._cache.recall(str(parsed(address))) is not None

    def _one(self, url: httpx.URL) -> Page | str:
        """Ask for one address; return the page, or where it redirects to."""
        kept = self._cache.recall(str(url)) if self._cache else None
        if kept is not None and self._is_fresh(kept):
            return self._again(url, kept)
        with self.manners.turn(url):
            answer = self._try(url, _conditions(kept))
        if answer.location is not None:
            return answer.location
        if answer.status == 304 and kept is not None:
            self._remember(url, kept, kept.content)
            return self._again(url, kept)
        if answer.status != 200:
            raise PageError(f"the host answered with status {answer.status}", "fetch", "check the address")
        now = self._world.now()
        is_list = sniff(answer.body[:HEAD]) in ("feed", "opml", "json")
        entry = Kept(
            sha256=sha256(answer.body).hexdigest(),
            etag=_sendable(answer.headers.get("etag")),
            last_modified=_sendable(answer.headers.get("last-modified")),
        )
        self._remember(url, entry, answer.body if is_list else None)
        return Page(str(url), answer.body, answer.media_type, answer.charset, now)

    def _try(self, url: httpx.URL, conditions: dict[str, str]) -> Answer:
        """Ask again after failures that may pass, each time later, never before the server's own time."""
        for tries in range(self._options.retries + 1):
            try:
                return self._wire.get(str(url), conditions)
            except PageError as failure:
                last = tries == self._options.retries
                if not failure.again or last:
                    raise
                wait = _BACK_OFF * 2**tries * (0.5 + self._world.jitter())
                if failure.wait is not None and failure.wait > self._options.max_wait:
                    raise PageError(
                        f"the host asks to come back in {failure.wait:.0f} seconds", "fetch", "try again then"
                    ) from failure
                self.manners.hold(url, max(wait, failure.wait or 0.0))
        raise AssertionError("the loop returns or raises")

    def _is_fresh(self, kept: Kept) -> bool:
        """Whether a page or list is current without a request."""
        if kept.fetched is None:
            return False
        seconds = self._options.revisit
        if kept.content is not None:
            seconds = min(seconds, self._options.revisit_lists)
        return 0 <= (self._world.now() - kept.fetched).total_seconds() < seconds

    def _again(self, url: httpx.URL, kept: Kept) -> Page:
        """A list is read again from the cache, for the pages it leads to; a page that was read needs no more."""
        if kept.content is None:
            raise PageError("it has not changed since it was read", "not_modified")
        return Page(str(url), kept.content, None, None, kept.fetched)

    def _remember(self, url: httpx.URL, kept: Kept, content: bytes | None) -> None:
        if self._cache:
            entry = Kept(
                sha256=kept.sha256,
                etag=kept.etag,
                last_modified=kept.last_modified,
                fetched=self._world.now(),
                content=content,
            )
            self._cache.remember(str(url), entry)


def _sendable(value: str | None) -> str | None:
    """A validator that may stand in a request; a server's nonsense must not spoil every later one."""
    return value if value and value.isascii() and value.isprintable() and len(value) < 1000 else None


def _conditions(kept: Kept | None) -> dict[str, str]:
    conditions: dict[str, str] = {}
    if kept and kept.etag:
        conditions["If-None-Match"] = kept.etag
    if kept and kept.last_modified:
        conditions["If-Modified-Since"] = kept.last_modified
    return conditions
