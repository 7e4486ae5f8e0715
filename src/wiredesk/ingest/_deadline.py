"""A time in which an answer must be whole, from its head on."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpcore


@dataclass(frozen=True)
class Limit:
    """Seconds from a request to the end of its answer, by a clock that never goes back."""

    seconds: float
    monotonic: Callable[[], float]


class TooSlowError(httpcore.ReadTimeout):
    """The answer came, but not within its time."""


class TimedStream(httpcore.NetworkStream):
    """A connection each of whose answers must be whole in time.

    The timeout of a read starts anew with every byte: a server that drips its head or its page would hold a worker for
    ever.
    """

    def __init__(self, inner: httpcore.NetworkStream, limit: Limit) -> None:
        self._inner = inner
        self._limit = limit
        self._end = limit.monotonic() + limit.seconds

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what came.

        Raises:
            TooSlowError: the time of the answer is over.
        """
        if self._limit.monotonic() > self._end:
            raise TooSlowError(f"the page took more than {self._limit.seconds:g} seconds")
        return self._inner.read(max_bytes, timeout)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send a request, whose answer has its own time."""
        self._end = self._limit.monotonic() + self._limit.seconds
        self._inner.write(buffer, timeout)

    def close(self) -> None:
        """Close the connection."""
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Go on over TLS."""
        return TimedStream(self._inner.start_tls(ssl_context, server_hostname, timeout), self._limit)

    def get_extra_info(self, info: str) -> Any:
        """What the pool asks of the connection, as of the one inside."""
        return self._inner.get_extra_info(info)
