"""The server."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wiredesk.errors import NotFoundError, UsageError

from ._check import check_page, problem

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


class _Site(StaticFiles):
    """The site's files, without the store and other hidden files."""

    def lookup_path(self, path: str) -> tuple[str, object]:  # type: ignore[override]
        if any(part.startswith(".") and part not in (".", "..") for part in Path(path).parts):
            return "", None
        return super().lookup_path(path)


def make_app(site: Path) -> Starlette:
    """Return the ASGI application over a site.

    Raises:
        NotFoundError: the folder holds no site.
    """
    if not (site / "index.html").is_file():
        raise NotFoundError(f"{site} holds no site", "make one with wiredesk brief SOURCE... -o DIR")
    return Starlette(
        routes=[
            Mount("/api", routes=[Route("/check", check_page, methods=["POST"])]),
            Mount("/", _Site(directory=site, html=True)),
        ],
        middleware=[Middleware(_Headers)],
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
    app = make_app(site)
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
