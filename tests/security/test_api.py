"""The HTTP API under abuse: a problem in JSON each time, never a traceback, never a page without its policy."""

from __future__ import annotations

import json

import pytest
from starlette.testclient import TestClient

from tests.security.house import HOSTILE, PLAIN
from wiredesk.web import make_app
from wiredesk.web._check import MAX_BYTES, MAX_LINES, MAX_SOURCES, MAX_TEXT

JSON = {"content-type": "application/json"}
CALL = {"text": PLAIN, "sources": [{"text": PLAIN}]}


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    (folder / "index.html").write_text("<!doctype html><title>front</title>")
    return TestClient(make_app(folder), "http://localhost", headers=JSON, raise_server_exceptions=False)


def assert_problem(answer, status: int) -> None:
    assert answer.status_code == status, answer.text[:200]
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert answer.headers["x-content-type-options"] == "nosniff"
    if answer.request.method != "HEAD":
        assert answer.json()["status"] == status
        assert answer.json()["detail"]
        assert "Traceback" not in answer.text


BROKEN = {
    "nothing": b"",
    "half an object": b'{"text": "x", "sources": [{"text"',
    "bytes that are not UTF-8": b'{"text":"\xff\xfe","sources":[{"text":"x"}]}',
    "UTF-16": json.dumps(CALL).encode("utf-16"),
    "a lone surrogate": b'{"text":"x \\ud800","sources":[{"text":"x"}]}',
    "nesting without end": b'{"text":"x","sources":[{"text":' + b"[" * 100_000 + b"]" * 100_000 + b"}]}",
    "a number without end": b'{"text":"x","sources":[{"text":"x","n":' + b"9" * 10_000 + b"}]}",
    "a list": b"[" * 100_000,
    "a field we do not know": b'{"text":"x","sources":[{"text":"x"}],"callback":"http://127.0.0.1/"}',
    "sources of a wrong type": b'{"text":"x","sources":["x"]}',
    "a text of a wrong type": b'{"text":["x"],"sources":[{"text":"x"}]}',
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_body_that_is_no_check_is_a_bad_request(client, name):
    assert_problem(client.post("/api/check", content=BROKEN[name]), 400)


def test_a_body_over_the_limit_is_refused_though_it_does_not_tell_its_length(client):
    chunks = (b"x" * 1_000_000 for _ in range(MAX_BYTES // 1_000_000 + 2))
    assert_problem(client.post("/api/check", content=chunks), 413)


def test_more_sources_than_the_limit_are_refused_before_any_is_read(client):
    call = {"text": PLAIN, "sources": [{"text": "x"}] * (MAX_SOURCES + 1)}
    assert_problem(client.post("/api/check", json=call), 413)


def test_a_text_longer_than_the_limit_is_refused_before_it_is_read(client):
    answer = client.post("/api/check", json={"text": "word " * (MAX_TEXT // 5 + 1), "sources": [{"text": PLAIN}]})
    assert_problem(answer, 413)
    assert f"{MAX_TEXT:,}" in answer.json()["detail"]


def test_a_text_of_more_lines_than_the_limit_is_refused_before_the_sources_are_read(client):
    lines = " ".join(f"The council voted on matter {n} again." for n in range(MAX_LINES + 1))
    answer = client.post("/api/check", json={"text": lines, "sources": [{"text": PLAIN}]})
    assert_problem(answer, 413)
    assert answer.json()["detail"] == (
        f"the text has {MAX_LINES + 1:,} lines, more than the {MAX_LINES:,} of one check; send it in parts."
    )


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml"]
)
def test_what_a_foreign_web_page_can_make_a_browser_post_is_not_taken_for_a_check(client, kind):
    answer = client.post("/api/check", content=json.dumps(CALL).encode(), headers={"content-type": kind})
    assert_problem(answer, 415)


def test_bytes_without_a_type_which_a_foreign_web_page_can_post_too_are_not_taken_for_a_check(client):
    del client.headers["content-type"]
    answer = client.post("/api/check", content=json.dumps(CALL).encode())
    client.headers.update(JSON)
    assert_problem(answer, 415)


OURS = ["localhost", "LOCALHOST:8000", "localhost.", "desk.localhost", "127.0.0.1:8000", "[::1]:8000", "192.168.1.5"]
FOREIGN = ["", "evil.example", "evil.example:80", "localhost.evil.example", "127.0.0.1.evil.example", "[evil.example]"]


@pytest.mark.parametrize("host", OURS)
def test_the_desk_answers_by_its_addresses_and_as_localhost(client, host):
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", FOREIGN)
def test_a_foreign_name_that_leads_to_this_machine_reads_nothing(client, host):
    assert_problem(client.get("/", headers={"host": host}), 421)
    assert_problem(client.post("/api/check", json=CALL, headers={"host": host}), 421)


def test_the_desk_answers_by_the_name_it_listens_on_and_by_the_machine_s(tmp_path, monkeypatch):
    monkeypatch.setattr("wiredesk.web._serve.socket.gethostname", lambda: "Newsroom7")
    (tmp_path / "index.html").write_text("<!doctype html><title>front</title>")
    client = TestClient(make_app(tmp_path, "desk.example"))
    asked = {"desk.example": 200, "newsroom7": 200, "newsroom7.local": 200, "other.example": 421}
    assert {name: client.get("/", headers={"host": name}).status_code for name in asked} == asked


def test_json_with_a_charset_is_json(client):
    headers = {"content-type": "Application/JSON; charset=utf-8"}
    assert client.post("/api/check", content=json.dumps(CALL).encode(), headers=headers).status_code == 200


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_another_method_is_not_allowed(client, method):
    answer = client.request(method, "/api/check")
    assert_problem(answer, 405)
    assert answer.headers["allow"] == "POST"
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize("path", ["/api", "/api/", "/api/nothing", "/api/check/x", "/api/%2e%2e/%00"])
def test_a_call_that_does_not_exist_is_not_found(client, path):
    answer = client.get(path, follow_redirects=False)
    assert_problem(answer, 404)


@pytest.mark.parametrize("path", ["/%00", "/..%2f..%2fetc/passwd", "/%ff", "/" + "a" * 5000, "/assets/%2e%2e/%2e%2e/x"])
def test_a_path_outside_the_site_is_not_found(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


@pytest.mark.parametrize(
    "source",
    [{"text": 5}, {"text": []}, {"text": " "}, {"title": "x"}, {}],
    ids=["number", "list", "blank", "no", "{}"],
)
def test_a_source_without_text_cannot_be_processed(client, source):
    assert_problem(client.post("/api/check", json={"text": PLAIN, "sources": [source]}), 422)


def test_fields_of_wrong_types_count_as_not_given(client):
    source = {"text": PLAIN, "url": 5, "title": {}, "published": 1e300, "outlet": [[["x"]]], "language": True}
    answer = client.post("/api/check", json={"text": PLAIN, "sources": [source]})
    assert answer.status_code == 200
    assert {line["verdict"] for line in answer.json()["lines"]} <= {"supported", "not_checkable"}


def test_hostile_words_come_back_as_json(client):
    call = {"text": f"{PLAIN} {HOSTILE}", "sources": [{"text": PLAIN, "url": "http://[", "title": HOSTILE}]}
    answer = client.post("/api/check", json=call)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()["lines"]


def test_a_fault_of_the_program_tells_nothing_of_it(client, monkeypatch):
    def broken(*_args, **_options):
        raise RuntimeError("secret place /home/desk")

    monkeypatch.setattr("wiredesk.pipeline.audit_text", broken)
    answer = client.post("/api/check", json=CALL)
    assert_problem(answer, 500)
    assert "secret" not in answer.text
