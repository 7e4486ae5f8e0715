"""One HTTP request: to a checked address, within time and size, and what the answer means."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from functools import cache

import httpcore

from ._address import CheckedBackend, NoSuchHostError, RefusedError
from ._deadline import Limit, TooSlowError
from ._decode import ENCODINGS, read_body, too_large
from ._failure import PageError
from ._options import IngestOptions

_ACCEPT = (
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json;q=0.9,*/*;q=0.5"
)
_REDIRECTS = (301, 302, 303, 307, 308)
_PASSING = (408, 425, 429, 500, 502, 503, 504)


@dataclass(frozen=True)
class Answer:
    """What a server answered.

    Attributes:
        status: 200, 304 or a redirect.
        headers: lower-case names; of repeated ones the last.
        body: content encoding undone; empty but for 200.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def location(self) -> str | None:
        """Where a redirect leads."""
        return self.headers.get("location") if self.status in _REDIRECTS else None

    @property
    def media_type(self) -> str | None:
        """Content type without parameters, lower case."""
        return (self.headers.get("content-type") or "").partition(";")[0].strip().lower() or None

    @property
    def charset(self) -> str | None:
        """Charset the transport names."""
        message = Message()
        message["content-type"] = self.headers.get("content-type", "")
        charset = message.get_param("charset")
        return charset.strip("'\" ").lower() or None if isinstance(charset, str) else None


class Wire:
    """Makes requests over a pool of connections; threads may share it."""

    def __init__(self, options: IngestOptions) -> None:
        self._options = options
        self._world = options.world
        self._pool = httpcore.ConnectionPool(
            ssl_context=_tls(),
            max_connections=options.concurrency * 2,
            keepalive_expiry=15.0,
            network_backend=CheckedBackend(
                options.world.resolve, options.allow_private, Limit(options.deadline, options.world.monotonic)
            ),
        )

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()

    def get(self, url: str, headers: Mapping[str, str] | None = None, limit: int | None = None) -> Answer:
        """Ask for an address once; redirects are returned, not followed.

        Raises:
            PageError: no answer, an answer that is none, more bytes than ``limit``.
        """
        options = self._options
        sent: dict[bytes | str, bytes | str] = {
            "User-Agent": options.user_agent,
            "Accept": _ACCEPT,
            "Accept-Encoding": ENCODINGS,
        }
        sent.update(dict(headers or {}))
        seconds = dict.fromkeys(("connect", "read", "write", "pool"), options.timeout)
        try:
            with self._pool.stream("GET", url, headers=sent, extensions={"timeout": seconds}) as response:
                return self._read(response, limit or options.max_bytes)
        except RefusedError as error:
            hint = "pass --allow-private if it is yours (in a file of watch: allow_private = true)"
            raise PageError(f"{error}, which is refused", "fetch", hint, dead=True) from error
        except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError, ssl.SSLError) as error:
            raise _network_failure(error) from error
        except (httpcore.UnsupportedProtocol, UnicodeError, ValueError) as error:
            raise PageError("the address is malformed", "fetch", "check it") from error

    def _read(self, response: httpcore.Response, limit: int) -> Answer:
        headers = {name.decode("latin-1").lower(): _text(value) for name, value in response.headers}
        status = response.status
        if status != 200:
            if status in _REDIRECTS or status == 304:
                return Answer(status, headers)
            raise _status_failure(status, retry_after(headers.get("retry-after"), self._world.now()))
        length = headers.get("content-length", "")
        if length.isdecimal() and len(length) < 20 and int(length) > limit:
            raise too_large(limit)
        return Answer(status, headers, read_body(response.iter_stream(), headers.get("content-encoding", ""), limit))


def _text(value: bytes) -> str:
    """The value of a header: UTF-8 where it is that, as addresses in redirects of the wild are, else Latin-1."""
    try:
        return value.decode().strip()
    except UnicodeDecodeError:
        return value.decode("latin-1").strip()


@cache
def _tls() -> ssl.SSLContext:
    context = ssl.create_default_context()
    if not context.get_ca_certs():
        # Not every machine brings its own list of authorities.
        import certifi

        context.load_verify_locations(certifi.where())
    return context


def _network_failure(error: Exception) -> PageError:
    later = "try again later"
    if isinstance(error, NoSuchHostError):
        return PageError("there is no such host", "fetch", "check the address", dead=True)
    if isinstance(error, TooSlowError):
        return PageError(str(error), "fetch", later)
    if isinstance(error, httpcore.ConnectTimeout | httpcore.PoolTimeout):
        return PageError("the host did not answer", "fetch", later, dead=True)
    if isinstance(error, httpcore.TimeoutException):
        return PageError("the host stopped answering", "fetch", later, again=True)
    if "certificate" in str(error).lower():
        return PageError("the host's certificate is not valid", "fetch", "check the address", dead=True)
    if isinstance(error, httpcore.ConnectError | ssl.SSLError):
        return PageError("the host refused the connection", "fetch", later, dead=True)
    return PageError("the connection broke", "fetch", later, again=True)


def _status_failure(status: int, wait: float | None) -> PageError:
    if status in (404, 410):
        return PageError(f"the page is not there (status {status})", "not_found", "check the address", status=status)
    if status in (401, 402, 403, 451):
        hint = "save the page and name the file"
        return PageError(f"the host refuses the page (status {status})", "fetch", hint, status=status)
    if status in _PASSING:
        reason = f"the host cannot answer now (status {status})"
        return PageError(reason, "fetch", "try again later", again=True, wait=wait, status=status)
    return PageError(f"the host answered with status {status}", "fetch", "check the address", status=status)


def retry_after(value: str | None, now: datetime) -> float | None:
    """Return the seconds a Retry-After header asks for (a number or a date), None if it does not say."""
    if not value:
        return None
    if value.isdecimal():
        return float(value[:9])
    try:
        when = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return max(0.0, (when - now).total_seconds())
