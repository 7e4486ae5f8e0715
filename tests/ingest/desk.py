"""A real HTTP server on loopback, and a world whose clock only the tests move."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from wiredesk.ingest import IngestOptions, World, ingest
from wiredesk.model import Kept, Skipped, Snapshot, Source

START = datetime(2026, 1, 24, 12, 0, tzinfo=UTC)
PAGE = b"<!doctype html><html><head><title>A</title></head><body><p>Heat is back in the city.</p></body></html>"


class Clock:
    """Time that moves when somebody waits."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.waits: list[float] = []
        self._lock = threading.Lock()

    def monotonic(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return START + timedelta(seconds=self.seconds)

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self.waits.append(round(seconds, 3))
            self.seconds += seconds

    def world(self, **changes: Any) -> World:
        """A world with this clock; every name is this machine."""
        fields: dict[str, Any] = {
            "now": self.now,
            "monotonic": self.monotonic,
            "sleep": self.sleep,
            "jitter": lambda: 0.5,
            "resolve": lambda host, port: ["127.0.0.1"],
        }
        return World(**{**fields, **changes})


Reply = tuple[int, dict[str, str], bytes]


@dataclass
class Desk:
    """The server: pages by path, and every request it got."""

    port: int = 0
    pages: dict[str, Reply | Callable[[BaseHTTPRequestHandler], Reply | None]] = field(default_factory=dict)
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def page(self, path: str, body: bytes = PAGE, status: int = 200, **headers: str) -> str:
        named = {"Content-Type": "text/html; charset=utf-8"}
        named.update({key.replace("_", "-"): value for key, value in headers.items()})
        self.pages[path] = (status, named, body)
        return self.url(path)

    def paths(self) -> list[str]:
        """What was asked for, without robots.txt."""
        return [path for path, _, _ in self.asked if path != "/robots.txt"]


@contextmanager
def serve() -> Iterator[Desk]:
    """Run a server for the length of a test."""
    desk = Desk()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            desk.asked.append((self.path, self.headers.get("Host", ""), dict(self.headers.items())))
            found = desk.pages.get(self.path, (404, {}, b"no"))
            reply = found(self) if callable(found) else found
            if reply is None:
                return
            status, headers, body = reply
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if "Content-Length" not in headers:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if status != 304:
                try:
                    self.wfile.write(body)
                except OSError:
                    self.close_connection = True

        def log_message(self, *_: Any) -> None:
            return

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            """A client that hangs up in the middle is what some tests are about."""

    server = Server(("127.0.0.1", 0), Handler)
    desk.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield desk
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Memory:
    """A fetch cache in memory; pages count as read when the test says so."""

    def __init__(self) -> None:
        self.kept: dict[str, Kept] = {}
        self.read: set[str] = set()

    def recall(self, url: str) -> Kept | None:
        kept = self.kept.get(url)
        return kept if kept and (kept.content is not None or kept.sha256 in self.read) else None

    def remember(self, url: str, kept: Kept) -> None:
        self.kept[url] = kept


def options(clock: Clock | None = None, **changes: Any) -> IngestOptions:
    """Options that reach the loopback server."""
    fields: dict[str, Any] = {"allow_private": True, "world": (clock or Clock()).world(), "delay": 1.0, "timeout": 5.0}
    return IngestOptions(**{**fields, **changes})


def read(*locations: object, **changes: Any) -> list[Snapshot | Skipped]:
    """Everything the sources give."""
    settings = changes.pop("settings", None) or options(**changes)
    return list(ingest([Source(location=str(location)) for location in locations], settings))


def only(items: list[Snapshot | Skipped]) -> Any:
    """The one item."""
    assert len(items) == 1, items
    return items[0]


def skips(items: list[Snapshot | Skipped]) -> list[tuple[str, str]]:
    """Kind and reason of what was left out."""
    return [(item.kind, item.reason) for item in items if isinstance(item, Skipped)]


def snapshots(items: list[Snapshot | Skipped]) -> list[Snapshot]:
    return [item for item in items if isinstance(item, Snapshot)]
