"""Only public addresses are connected to, however they are written, resolved or redirected to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.desk import Clock, only, options, read, serve
from wiredesk.ingest._address import RefusedError, allowed, is_public

PRIVATE = [
    "127.0.0.1", "127.8.9.10", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "0.0.0.0",
    "100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1",
    "fe80::1%eth0", "fec0::1", "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1", "::ffff:127.0.0.1",
    "::ffff:10.0.0.1", "::ffff:169.254.169.254", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::",
    "2002:c0a8:101::",
]  # fmt: skip
PUBLIC = ["93.184.215.14", "1.1.1.1", "2606:4700:4700::1111", "::ffff:93.184.215.14", "64:ff9b::5db8:d70e"]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_and_special_addresses_are_refused(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_allowed(address):
    assert is_public(address)


@given(st.text(max_size=40))
def test_what_is_no_address_is_not_public(text):
    assert is_public(text) in (True, False)


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "::1", "127.0.0.1."])
def test_a_literal_address_is_checked_without_a_name_server(host):
    def never(host, port):
        raise AssertionError(host)

    with pytest.raises(RefusedError):
        allowed(host, 80, never, allow_private=False)


def test_of_mixed_answers_only_the_public_addresses_are_used():
    assert allowed("a.com", 80, lambda h, p: ["10.0.0.1", "1.1.1.1"], allow_private=False) == ["1.1.1.1"]


@pytest.mark.parametrize(
    "url", ["http://inside.internal/", "http://2130706433/", "http://0x7f.1/", "http://localhost/"]
)
def test_a_name_that_resolves_to_a_private_network_is_refused_with_a_hint(url):
    settings = options(allow_private=False, world=Clock().world(resolve=lambda h, p: ["192.168.1.7"]))
    item = only(read(url, settings=settings))
    assert item.kind == "fetch"
    assert "192.168.1.7, an address of a private network" in item.reason
    assert "--allow-private" in item.hint


def test_the_address_that_was_checked_is_the_one_connected_to():
    """A name server that says "public" first and "loopback" next finds nobody asking twice."""
    with serve() as desk:
        answers = [["127.0.0.1"], ["10.9.9.9"]]
        asked = []

        def rebinding(host, port):
            asked.append(host)
            return answers[min(len(asked) - 1, 1)]

        page = desk.page("/a")
        settings = options(world=Clock().world(resolve=rebinding), obey_robots=False)
        assert only(read(page.replace("127.0.0.1", "a.internal"), settings=settings)).media_type == "text/html"
        assert asked == ["a.internal"]


def test_a_redirect_into_a_private_network_is_refused():
    with serve() as desk:
        desk.page("/a", b"", 302, Location=desk.url("/secret", "inside.internal"))
        desk.page("/secret")
        # The server itself stands for a public one: its address passes, that of "inside" does not.
        settings = options(
            world=Clock().world(resolve=lambda h, p: ["127.0.0.1"] if h == "outside.internal" else ["10.0.0.1"]),
            allow_private=False,
            obey_robots=False,
        )
        import wiredesk.ingest._address as address

        real = address.is_public
        address.is_public = lambda one: one == "127.0.0.1" or real(one)
        try:
            item = only(read(desk.url("/a", "outside.internal"), settings=settings))
        finally:
            address.is_public = real
        assert "inside.internal leads to 10.0.0.1" in item.reason
        assert desk.paths() == ["/a"]


@pytest.mark.parametrize("host", ["a.example", "a.invalid", "a.test", "A.EXAMPLE."])
def test_names_kept_for_examples_are_not_looked_up(host):
    def never(host, port):
        raise AssertionError(host)

    settings = options(allow_private=False, world=Clock().world(resolve=never))
    assert only(read(f"https://{host}/", settings=settings)).reason == "there is no such host"
