"""Fetching, against a real server on loopback: redirects, encodings, limits, manners, conditional requests."""

from __future__ import annotations

import gzip
import os
import random
import signal
import socket
import subprocess
import sys
import zlib
from datetime import timedelta
from pathlib import Path

import brotli
import pytest

from tests.ingest.desk import PAGE, START, Clock, Memory, only, options, read, serve, skips, snapshots
from wiredesk.ingest import IngestOptions, World, ingest
from wiredesk.ingest._decode import read_body
from wiredesk.model import Skipped, Snapshot, Source

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def desk():
    with serve() as running:
        yield running


def test_a_page_is_kept_as_it_came_with_address_time_type_and_charset(desk):
    url = desk.page("/a", "<p>Zwölf".encode("latin-1"), Content_Type="Text/HTML; charset=ISO-8859-1")
    item = only(read(url))
    assert item.url == item.requested == url
    assert item.content == "<p>Zwölf".encode("latin-1")
    assert (item.media_type, item.charset, item.fetched) == ("text/html", "iso-8859-1", START)


def test_requests_name_the_program(desk):
    read(desk.page("/a"))
    assert desk.asked[-1][2]["User-Agent"].startswith("wiredesk/")


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress),
        ("br", brotli.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data)[2:-4]),
        ("br, gzip", lambda data: gzip.compress(brotli.compress(data))),
        ("identity", bytes),
    ],
)
def test_content_encodings_are_undone(desk, encoding, pack):
    assert only(read(desk.page("/a", pack(PAGE), Content_Encoding=encoding))).content == PAGE


@pytest.mark.parametrize(
    ("encoding", "pack"), [("gzip", gzip.compress), ("br", lambda data: brotli.compress(data, quality=1))]
)
def test_a_small_answer_that_unpacks_to_more_than_the_limit_is_left_out(desk, encoding, pack):
    url = desk.page("/bomb", pack(b"\0" * 30_000_000), Content_Encoding=encoding)
    assert only(read(url)).kind == "too_large"


def test_a_page_over_the_limit_is_left_out_whether_or_not_it_says_its_size(desk):
    said = desk.page("/said", b"a" * 5000)
    desk.pages["/silent"] = lambda handler: _unsized(handler, b"a" * 5000)
    silent = desk.url("/silent")

    assert [kind for kind, _ in skips(read(said, silent, max_bytes=1000))] == ["too_large", "too_large"]


def _unsized(handler, body):
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    handler.wfile.write(b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body))
    handler.close_connection = True
    return


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_an_answer_that_cannot_be_unpacked_is_left_out(desk, encoding):
    assert isinstance(only(read(desk.page("/a", b"not packed at all", Content_Encoding=encoding))), Skipped)


def test_redirects_are_followed_to_the_final_address(desk):
    desk.page("/old", b"", 301, Location="/mid?x=1")
    desk.page("/mid?x=1", b"", 307, Location=desk.url("/new", "other.internal"))
    desk.page("/new")
    item = only(read(desk.url("/old")))
    assert item.requested == desk.url("/old")
    assert item.url == desk.url("/new", "other.internal")


def test_a_redirect_loop_ends_in_one_sentence(desk):
    desk.page("/a", b"", 302, Location="/b")
    desk.page("/b", b"", 302, Location="/a")
    assert skips(read(desk.url("/a"))) == [("fetch", "the page redirects in a circle")]


def test_an_endless_chain_of_redirects_ends_after_ten(desk):
    for number in range(20):
        desk.page(f"/{number}", b"", 302, Location=f"/{number + 1}")
    assert skips(read(desk.url("/0"))) == [("fetch", "the page redirects more than 10 times")]
    assert len(desk.paths()) == 11


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://x/", "http://", "//[::1"])
def test_a_redirect_to_anything_but_http_is_refused(desk, target):
    desk.page("/a", b"", 302, Location=target)
    assert only(read(desk.url("/a"))).kind == "fetch"


@pytest.mark.parametrize(
    ("status", "kind"), [(404, "not_found"), (410, "not_found"), (403, "fetch"), (418, "fetch"), (204, "fetch")]
)
def test_a_status_that_is_no_page_is_left_out_at_once(desk, status, kind):
    assert only(read(desk.page("/a", b"", status))).kind == kind
    assert len(desk.paths()) == 1


def test_a_host_that_has_trouble_is_asked_again_later_each_time(desk):
    clock = Clock()
    answers = [503, 502, 200]
    desk.pages["/a"] = lambda handler: (answers.pop(0), {"Content-Type": "text/html"}, PAGE)
    assert only(read(desk.url("/a"), clock=clock)).content == PAGE
    assert clock.waits == [1.0, 2.0]


def test_retry_after_is_waited_for_as_seconds_and_as_date(desk):
    clock = Clock()
    waits = ["7", (START + timedelta(seconds=30)).strftime("%a, %d %b %Y %H:%M:%S GMT")]
    desk.pages["/a"] = lambda handler: (429, {"Retry-After": waits.pop(0)}, b"") if waits else (200, {}, PAGE)
    assert only(read(desk.url("/a"), clock=clock)).content == PAGE
    assert clock.waits == [7.0, 23.0]


def test_a_host_that_asks_for_a_long_wait_is_left_for_a_later_run(desk):
    clock = Clock()
    assert skips(read(desk.page("/a", b"", 429, Retry_After="86400"), clock=clock)) == [
        ("fetch", "the host asks to come back in 86400 seconds")
    ]
    assert clock.waits == []


def test_retries_end(desk):
    assert skips(read(desk.page("/a", b"", 500))) == [("fetch", "the host cannot answer now (status 500)")]
    assert len(desk.paths()) == 3


def test_a_dead_host_is_one_sentence_and_is_not_asked_for_its_other_pages():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    asked = []
    world = Clock().world(resolve=lambda host, port: asked.append(host) or ["127.0.0.1"])
    settings = options(world=world)
    items = read(*(f"http://dead.internal:{port}/{n}" for n in range(5)), settings=settings)
    assert skips(items) == [("fetch", "the host refused the connection")] * 5
    assert len(asked) == 1


def test_a_host_without_an_address_is_one_sentence():
    def nothing(host, port):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    settings = options(world=Clock().world(resolve=nothing))
    assert skips(read("https://nowhere.internal/a", settings=settings)) == [("fetch", "there is no such host")]


def test_a_host_that_says_nothing_is_given_up(desk):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        assert only(read(url, timeout=0.05, retries=1, obey_robots=False)).reason == "the host stopped answering"


def test_a_host_that_drips_is_given_up_when_the_time_of_a_page_is_over(desk):
    clock = Clock()

    def drip(handler):
        clock.seconds += 200
        return 200, {}, b"x" * 300_000

    desk.pages["/a"] = drip
    world = clock.world(monotonic=lambda: clock.seconds if not desk.paths() else clock.sleep(50) or clock.seconds)
    item = only(read(desk.url("/a"), settings=options(world=world, deadline=10)))
    assert item.reason == "the page took more than 10 seconds"


def test_an_answer_that_is_no_http_is_one_sentence(desk):
    with socket.create_server(("127.0.0.1", 0)) as server:
        import threading

        def babble():
            for _ in range(3):  # one request and two more tries
                connection, _ = server.accept()
                connection.recv(1000)
                connection.sendall(b"220 mail.example ESMTP\r\n")
                connection.close()

        threading.Thread(target=babble, daemon=True).start()
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        assert only(read(url, obey_robots=False)).reason == "the connection broke"


def test_what_robots_txt_forbids_is_not_asked_for(desk):
    desk.page("/robots.txt", b"User-agent: *\nDisallow: /private\n", Content_Type="text/plain")
    desk.page("/private/a")
    desk.page("/open")
    items = read(desk.url("/private/a"), desk.url("/open"))
    assert skips(items) == [("robots", "the host's robots.txt forbids the page")]
    assert desk.paths() == ["/open"]
    assert [path for path, _, _ in desk.asked].count("/robots.txt") == 1


def test_rules_for_our_name_count_before_those_for_all(desk):
    desk.page("/robots.txt", b"User-agent: *\nDisallow:\n\nUser-agent: wiredesk\nDisallow: /\n")
    assert only(read(desk.page("/a"))).kind == "robots"


def test_a_robots_txt_that_cannot_be_read_forbids_and_a_missing_one_allows(desk):
    desk.page("/robots.txt", b"", 503)
    desk.page("/a")
    assert only(read(desk.url("/a"))).kind == "robots"
    desk.page("/robots.txt", b"", 403)
    assert isinstance(only(read(desk.url("/a"))), Snapshot)


def test_robots_txt_can_be_ignored_by_option(desk):
    desk.page("/robots.txt", b"User-agent: *\nDisallow: /\n")
    assert isinstance(only(read(desk.page("/a"), obey_robots=False)), Snapshot)


def test_one_host_is_asked_at_its_pace_and_other_hosts_meanwhile(desk):
    clock = Clock()
    for number in range(3):
        desk.page(f"/{number}")
    read(*(desk.url(f"/{n}") for n in range(3)), clock=clock, delay=2.0)
    assert clock.waits == [2.0, 2.0]
    clock = Clock()
    read(*(desk.url("/0", f"host{n}.internal") for n in range(3)), clock=clock, delay=2.0)
    assert clock.waits == []


def test_the_crawl_delay_of_robots_txt_is_kept_up_to_a_limit(desk):
    desk.page("/robots.txt", b"User-agent: *\nCrawl-delay: 9\n")
    clock = Clock()
    read(desk.page("/a"), desk.page("/b"), clock=clock)
    assert clock.waits == [9.0]
    desk.page("/robots.txt", b"User-agent: *\nCrawl-delay: 9000\n")
    clock = Clock()
    read(desk.page("/a"), desk.page("/b"), clock=clock)
    assert clock.waits == [30.0]


def test_pages_of_many_hosts_come_in_the_order_they_were_named(desk):
    urls = []
    for number in range(40):
        path = f"/{number}"
        desk.page(path, PAGE + str(number).encode())
        urls.append(desk.url(path, f"h{number % 7}.internal"))
    assert [item.requested for item in read(*urls, delay=0.0)] == urls


def test_a_page_that_was_read_is_asked_for_by_its_validators(desk):
    def page(handler):
        if handler.headers.get("If-None-Match") == '"v1"':
            assert handler.headers.get("If-Modified-Since") == "Sat, 24 Jan 2026 10:00:00 GMT"
            return 304, {}, b""
        return 200, {"ETag": '"v1"', "Last-Modified": "Sat, 24 Jan 2026 10:00:00 GMT"}, PAGE

    desk.pages["/a"] = page
    cache, source = Memory(), Source(location=desk.url("/a"))
    settings = options(revisit=0.0)
    first = only(list(ingest(source, settings, cache)))
    # It was fetched, but nobody read it: a run that was killed must get it again.
    assert only(list(ingest(source, settings, cache))).content == PAGE
    cache.read.add(first.sha256)
    assert only(list(ingest(source, settings, cache))).kind == "not_modified"


def test_a_validator_that_is_no_text_is_not_sent_back(desk):
    cache = Memory()
    source = Source(location=desk.page("/a", ETag='"\xe9\x85"', Last_Modified="x" * 3000))
    cache.read.add(only(list(ingest(source, options(), cache))).sha256)
    assert only(list(ingest(source, options(revisit=0.0), cache))).content == PAGE


def test_addresses_beyond_ascii_are_asked_for_and_followed(desk):
    desk.page("/zw%C3%B6lf", b"", 302, Location="/elf/\u00fc".encode().decode("latin-1"))
    desk.page("/elf/%C3%BC")
    assert only(read(desk.url("/zwölf"))).url == desk.url("/elf/%C3%BC")


def test_a_page_fetched_minutes_ago_is_not_asked_for_at_all(desk):
    clock, cache = Clock(), Memory()
    source = Source(location=desk.page("/a"))
    cache.read.add(only(list(ingest(source, options(clock), cache))).sha256)
    asked = len(desk.asked)
    assert only(list(ingest(source, options(clock), cache))).kind == "not_modified"
    assert len(desk.asked) == asked
    clock.seconds += 3600
    assert only(list(ingest(source, options(clock), cache))).content == PAGE


def test_bytes_that_are_no_page_are_left_out(desk):
    assert only(read(desk.page("/a.png", b"\x89PNG\r\n\x1a\n\0\0\0", Content_Type="image/png"))).kind == "unreadable"
    assert only(read(desk.page("/empty", b""))).kind == "empty"


def test_a_page_named_twice_is_fetched_once(desk):
    url = desk.page("/a")
    items = read(url, url + "#part")
    assert len(snapshots(items)) == 1
    assert [kind for kind, _ in skips(items)] == ["duplicate"]


def test_a_reader_that_stops_early_leaves_nothing_running(desk):
    urls = [desk.page(f"/{n}") for n in range(5)]
    items = ingest([Source(location=url) for url in urls], options())
    assert isinstance(next(items), Snapshot)
    items.close()


def test_the_default_options_reach_no_server_of_this_machine(desk):
    item = only(list(ingest(Source(location=desk.page("/a")), IngestOptions(delay=0))))
    assert item.kind == "fetch"
    assert "private network" in item.reason
    assert "--allow-private" in item.hint
    assert desk.asked == []


def test_ctrl_c_ends_a_run_that_waits_for_a_silent_host():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        code = (
            "import sys; from wiredesk.ingest import IngestOptions, ingest; from wiredesk.model import Source\n"
            "list(ingest(Source(location=sys.argv[1]), IngestOptions(allow_private=True, timeout=600)))"
        )
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
        process = subprocess.Popen([sys.executable, "-c", code, url], env=environment, stderr=subprocess.PIPE)
        connection, _ = silent.accept()
        connection.recv(10)
        process.send_signal(signal.SIGINT)
        assert b"KeyboardInterrupt" in process.communicate(timeout=30)[1]
        connection.close()


def test_a_pause_ends_when_the_reader_stops(desk):
    """A crawl delay of half a minute does not keep a reader that has enough."""
    desk.page("/robots.txt", b"User-agent: *\nCrawl-delay: 30\n")
    world = World(resolve=lambda host, port: ["127.0.0.1"])
    items = ingest([Source(location=desk.page(f"/{n}")) for n in range(3)], options(world=world))
    assert isinstance(next(items), Snapshot)
    items.close()


def test_a_page_packed_in_very_many_members_is_unpacked_in_time_of_its_length(monkeypatch):
    copied = 0
    real = zlib.decompressobj

    class Counting:
        """Counts what is copied behind the end of each member."""

        def __init__(self, bits):
            self._real = real(bits)

        def decompress(self, data, most):
            nonlocal copied
            part = self._real.decompress(data, most)
            copied += len(self._real.unused_data)
            return part

        def __getattr__(self, name):
            return getattr(self._real, name)

    monkeypatch.setattr("wiredesk.ingest._decode.zlib.decompressobj", Counting)
    packed = gzip.compress(b"a") * 5000
    assert read_body([packed], "gzip", len(packed)) == b"a" * 5000
    assert copied < 5000 * 5000


def test_what_stands_behind_the_last_member_is_no_part_of_the_page():
    assert read_body([gzip.compress(PAGE) + b"\0" * 9000], "gzip", 10_000) == PAGE


def test_a_page_that_was_cut_off_is_kept_as_far_as_it_came():
    body = bytes(random.Random(1).randbytes(20_000))
    came = read_body([gzip.compress(body)[:15_000]], "gzip", 30_000)
    assert body.startswith(came)
    assert len(came) > 10_000


@pytest.mark.parametrize("location", ["http://[::1", "http://host\x7f/", "ftp://elsewhere.example/robots.txt"])
def test_a_robots_txt_that_leads_nowhere_forbids_nothing_and_ends_no_run(desk, location):
    desk.page("/robots.txt", b"", 302, Location=location)
    assert only(read(desk.page("/a"))).content == PAGE


@pytest.mark.parametrize("when", ["Mon, 1 Jan 99999999999 00:00:00 GMT", "soon", "Mon, 99 Jan 2026 00:00:00 GMT"])
def test_a_time_to_come_back_at_that_is_none_is_passed_over(desk, when):
    item = only(read(desk.page("/a", b"", 503, Retry_After=when)))
    assert item.reason == "the host cannot answer now (status 503)"


def test_a_host_that_drips_the_head_of_its_answer_is_given_up_when_the_time_of_a_page_is_over(desk):
    clock = Clock()

    def drip(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(1000):
            clock.seconds += 1
            handler.wfile.write(b"X-%d: a\r\n" % number)
            handler.wfile.flush()
        handler.close_connection = True

    desk.pages["/a"] = drip
    # Each look at the clock takes a second, as if the next byte had come then.
    world = clock.world(monotonic=lambda: clock.sleep(1) or clock.seconds)
    item = only(read(desk.url("/a"), settings=options(world=world, deadline=10, obey_robots=False)))
    assert item.reason == "the page took more than 10 seconds"
