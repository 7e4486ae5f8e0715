"""Which addresses may be connected to; the check happens on the address that is then used."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable
from typing import Any

import httpcore

from ._deadline import Limit, TimedStream
from ._options import Resolve

_Ip = ipaddress.IPv4Address | ipaddress.IPv6Address

# Names that RFC 2606 and RFC 6761 keep out of the public name system: asking for them only takes time.
_NEVER_PUBLIC = (".example", ".invalid", ".test")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class RefusedError(Exception):
    """The address must not be connected to."""


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public network, also the one inside a mapped, tunnelled or translated one."""
    try:
        ip: _Ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(
        one.is_global
        and not (one.is_multicast or one.is_reserved or one.is_unspecified or one.is_private)
        and not getattr(one, "is_site_local", False)  # private by RFC 3879 (2004), and yet global to Python
        for one in _unwrapped(ip)
    )


def _unwrapped(ip: _Ip) -> list[_Ip]:
    """The address that counts: a mapped one is the IPv4 address inside it, a tunnel is both its ends."""
    if isinstance(ip, ipaddress.IPv4Address):
        return [ip]
    if ip.ipv4_mapped:
        return [ip.ipv4_mapped]
    if ip in _NAT64:
        return [ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)]
    inside: list[_Ip] = [ip]
    if ip.sixtofour:
        inside.append(ip.sixtofour)
    if ip.teredo:
        inside.extend(ip.teredo)
    return inside


def allowed(host: str, port: int, resolve: Resolve, allow_private: bool) -> list[str]:
    """Return the addresses of a host that may be connected to.

    Raises:
        RefusedError: all of them are private or special.
        OSError: the name has no address.
    """
    name = host.rstrip(".").lower()
    if name.endswith(_NEVER_PUBLIC) and not allow_private:
        raise socket.gaierror(socket.EAI_NONAME, "the name is reserved for examples")
    addresses = [name.strip("[]")] if _is_literal(name) else resolve(name, port)
    chosen = addresses if allow_private else [address for address in addresses if is_public(address)]
    if addresses and not chosen:
        leads = "is" if _is_literal(name) else f"leads to {addresses[0]},"
        raise RefusedError(f"{host} {leads} an address of a private network")
    return chosen


def _is_literal(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


class CheckedBackend(httpcore.NetworkBackend):
    """Opens connections to checked addresses only.

    A name is resolved once, its addresses are checked, and the connection goes to one of exactly these: a name server
    that answers differently the second time cannot lead inside. TLS still checks the certificate for the name.
    """

    def __init__(self, resolve: Resolve, allow_private: bool, limit: Limit) -> None:
        self._resolve = resolve
        self._allow_private = allow_private
        self._limit = limit
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first allowed address of a host that answers."""
        try:
            addresses = allowed(host, port, self._resolve, self._allow_private)
        except (OSError, UnicodeError) as error:
            raise NoSuchHostError(str(error)) from error
        failure: Exception = NoSuchHostError(f"{host} has no address")
        for address in addresses[:4]:
            try:
                stream = self._inner.connect_tcp(address, port, timeout, local_address, socket_options)
                return TimedStream(stream, self._limit)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        """Refuse: no page lies behind a socket of this machine."""
        del timeout, socket_options
        raise RefusedError(path)

    def sleep(self, seconds: float) -> None:
        """Wait, for the pool's own retries; none are asked for."""


class NoSuchHostError(httpcore.ConnectError):
    """The name has no address."""
