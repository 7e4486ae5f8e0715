"""Addresses that may be asked for."""

from __future__ import annotations

import httpx

from ._failure import PageError


def parsed(address: str, base: httpx.URL | None = None) -> httpx.URL:
    """Return an address that may be asked for: http or https, with a host, without fragment and credentials.

    Args:
        address: as it was given or printed.
        base: what it is relative to.

    Raises:
        PageError: it is none.
    """
    try:
        url = base.join(address.strip()) if base else httpx.URL(address.strip())
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise PageError("the address is malformed", "fetch", "check it") from error
    if url.scheme not in ("http", "https"):
        scheme = url.scheme or "such"
        raise PageError(f"{scheme} addresses are not fetched", "fetch", "only http and https are")
    if not url.host:
        raise PageError("the address names no host", "fetch", "check it")
    return url.copy_with(fragment=None, username=None, password=None)


def origin(address: str) -> str:
    """Return the host an address belongs to, the address itself where it is malformed."""
    try:
        return origin_of(parsed(address))
    except PageError:
        return address


def origin_of(url: httpx.URL) -> str:
    """Return scheme, host and port: what robots.txt and the pace hold for."""
    return f"{url.scheme}://{url.netloc.decode('ascii', 'replace')}"
