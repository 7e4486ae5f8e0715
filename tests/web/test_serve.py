"""The server shows the site, hides the store, and audits text sent to it."""

from __future__ import annotations

import socket

import pytest
from starlette.testclient import TestClient

from wiredesk.errors import NotFoundError, UsageError
from wiredesk.web import make_app, serve


@pytest.fixture
def client(tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html><title>front</title>")
    (tmp_path / ".wiredesk").mkdir()
    (tmp_path / ".wiredesk" / "store.sqlite").write_text("secret")
    return TestClient(make_app(tmp_path), "http://localhost", raise_server_exceptions=False)


def test_a_folder_without_a_site_is_refused(tmp_path):
    with pytest.raises(NotFoundError):
        make_app(tmp_path)


def test_no_address_is_not_every_address_of_the_machine(tmp_path):
    def ready(url):
        raise AssertionError(f"listens on {url}")

    (tmp_path / "index.html").write_text("<!doctype html><title>front</title>")
    with pytest.raises(UsageError, match="the address to listen on is empty; name one with --host"):
        serve(tmp_path, "", 0, ready)


def test_an_address_of_ip_version_6_is_listened_on_and_told_as_browsers_write_it(tmp_path, monkeypatch):
    (tmp_path / "index.html").write_text("<!doctype html><title>front</title>")
    asked, told = [], []

    def listen(address, *, family):
        asked.append((address, family))
        return socket.socket()

    monkeypatch.setattr("wiredesk.web._serve.socket.create_server", listen)
    monkeypatch.setattr("wiredesk.web._serve.uvicorn.Server.run", lambda server, sockets: None)
    serve(tmp_path, "::1", 8000, told.append)
    serve(tmp_path, "127.0.0.1", 8000, told.append)
    assert asked == [(("::1", 8000), socket.AF_INET6), (("127.0.0.1", 8000), socket.AF_INET)]
    assert [url.rpartition(":")[0] for url in told] == ["http://[::1]", "http://127.0.0.1"]


def test_the_front_page_comes_with_a_policy_that_allows_nothing_from_elsewhere(client):
    answer = client.get("/")
    assert "front" in answer.text
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "path", ["/.wiredesk/store.sqlite", "/%2ewiredesk/store.sqlite", "/x/../.wiredesk/store.sqlite"]
)
def test_the_store_is_not_served(client, path):
    assert client.get(path).status_code == 404


def test_a_check_answers_with_a_verdict_for_each_line(client):
    body = {
        "text": "Thirty-one people were hurt in Arden.",
        "sources": [{"text": "Police said 31 people were hurt in Arden."}],
    }
    answer = client.post("/api/check", json=body)
    assert answer.status_code == 200
    assert len(answer.json()["lines"]) == 1


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"{", 400),
        (b"[]", 400),
        (b'{"text": "", "sources": ["x"]}', 400),
        (b'{"text": " ", "sources": [{"text": "x"}]}', 422),
        (b'{"text": "x", "sources": []}', 422),
        (b'{"text": "' + b"x" * 6_000_000 + b'"}', 413),
    ],
)
def test_a_wrong_request_gets_a_problem_and_its_status(client, content, status):
    answer = client.post("/api/check", content=content, headers={"content-type": "application/json"})
    assert answer.status_code == status
    assert answer.json()["detail"]
