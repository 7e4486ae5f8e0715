"""The server."""

from __future__ import annotations

import socket
from collections.abc import Callable
from ipaddress import ip_address
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wiredesk.errors import NotFoundError, UsageError

from ._check import check_page, problem

_LOCAL = "localhost"
_NOT_ITS_NAME = (
    "the request names a host that this desk does not go by: ask by its address, as localhost, or by the name given"
    " with --host"
)
HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"content-security-policy", b"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:"),
)


class _Headers:
    """Adds the security headers that a static file cannot carry itself."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *HEADERS]
            await send(message)

        await self.app(scope, receive, send_with_headers if scope["type"] == "http" else send)


class _Named:
    """Answers only requests that name this machine.

    A web page elsewhere can have its own name lead to this machine and then read the desk as if it were a part of that
    page (DNS rebinding). An address in figures cannot be made to lead elsewhere, and neither can the names that are
    ours.
    """

    def __init__(self, app: ASGIApp, names: frozenset[str]) -> None:
        self.app = app
        self.names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or self._is_ours(Headers(scope=scope).get("host", "")):
            await self.app(scope, receive, send)
        else:
            await problem(421, _NOT_ITS_NAME)(scope, receive, send)

    def _is_ours(self, told: str) -> bool:
        host = told.rpartition("]")[0].removeprefix("[") or told.partition(":")[0]
        name = host.lower().removesuffix(".")
        try:
            ip_address(name)
        except ValueError:
            return name in self.names or name.endswith(f".{_LOCAL}")
        return True


class _Site(StaticFiles):
    """The site's files, without the store and other hidden files."""

    def lookup_path(self, path: str) -> tuple[str, object]:  # type: ignore[override]
        if any(part.startswith(".") and part not in (".", "..") for part in Path(path).parts):
            return "", None
        return super().lookup_path(path)


def make_app(site: Path, host: str = _LOCAL) -> Starlette:
    """Return the ASGI application over a site.

    Args:
        site: its folder.
        host: what it listens on: a name it is asked for by, besides its addresses and the machine's own name.

    Raises:
        NotFoundError: the folder holds no site.
    """
    if not (site / "index.html").is_file():
        raise NotFoundError(f"{site} holds no site", "make one with wiredesk brief SOURCE... -o DIR")
    machine = socket.gethostname().lower()
    names = frozenset({_LOCAL, host.lower(), machine, f"{machine}.local"})
    return Starlette(
        routes=[
            Mount("/api", routes=[Route("/check", check_page, methods=["POST"])]),
            Mount("/", _Site(directory=site, html=True)),
        ],
        middleware=[Middleware(_Headers), Middleware(_Named, names=names)],
        exception_handlers={HTTPException: _refused, Exception: _failed},
    )


async def _refused(request: Request, error: Exception) -> Response:
    """A page that is not there or a method that is not allowed; programs get a problem, people a word."""
    assert isinstance(error, HTTPException)
    if request.url.path.startswith("/api"):
        return problem(error.status_code, error.detail, error.headers)
    return PlainTextResponse(error.detail, error.status_code, error.headers)


async def _failed(_request: Request, _error: Exception) -> Response:
    """A fault of the program: where it happened stays on this side."""
    # The server answers this outside the middleware, so the headers are put here.
    headers = {name.decode(): value.decode() for name, value in HEADERS}
    return problem(500, "a fault of the program; the server's log says where", headers)


def serve(site: Path, host: str, port: int, ready: Callable[[str], None]) -> None:
    """Serve until interrupted; ``ready`` is told the address once the port is open.

    Raises:
        UsageError: the address cannot be listened on.
    """
    app = make_app(site, host)
    if not host.strip():  # sockets take it for every address of the machine
        raise UsageError("the address to listen on is empty", "name one with --host, or leave it out for this machine")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family)
    except OSError as error:
        hint = "choose another --host or --port"
        reason = (error.strerror or str(error)).partition(" (while")[0]  # Python adds the address once more
        raise UsageError(f"cannot listen on {host}:{port}: {reason}", hint) from error
    with listener:
        ready(f"http://{f'[{host}]' if family == socket.AF_INET6 else host}:{listener.getsockname()[1]}/")
        config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
        uvicorn.Server(config).run(sockets=[listener])
