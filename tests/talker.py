"""A chat-completions service on this machine, for tests of whatever asks a language model."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

Answer = Callable[[dict[str, Any]], tuple[int, bytes]]


class Server:
    """A chat-completions service whose answers the test chooses, one a request."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.answers: list[Answer] = []
        self.hold = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["content-length"])))
                outer.asked.append(body)
                outer.headers.append(dict(self.headers.items()))
                answer = outer.answers[min(len(outer.asked), len(outer.answers)) - 1]
                status, data = answer(body)
                self.send_response(status)
                self.send_header("content-length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_: Any) -> None:
                return

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.http.handle_error = lambda *_: None  # type: ignore[method-assign]
        threading.Thread(target=self.http.serve_forever, args=(0.01,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.http.server_address[1]}/v1"


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.hold.set()
    made.http.shutdown()
    made.http.server_close()


def says(content: Any, status: int = 200) -> Answer:
    text = content if isinstance(content, str) else json.dumps(content)
    usage = {"prompt_tokens": 1000, "completion_tokens": 100}
    data = json.dumps({"choices": [{"message": {"content": text}}], "usage": usage}).encode()
    return lambda _body: (status, data)


def raw(status: int, data: bytes) -> Answer:
    return lambda _body: (status, data)
