"""The whole error tree.

    WiredeskError                  every error a caller may see; ``str(error)`` is one sentence for a person
    ├── UsageError                 the call is wrong (exit 2)
    │   └── ConfigError            a configuration file is wrong (exit 2)
    ├── SourceError                one source cannot be read; the run goes on without it
    │   ├── NotFoundError          no such file, folder or page
    │   ├── FetchError             the network said no: dead host, timeout, status, redirect loop, refused address
    │   ├── TooLargeError          more bytes, or lines to check, than the limit
    │   └── UnreadableError        bytes that are no text, feed, page or archive we know
    ├── ExtractError               a snapshot holds no article; the run goes on without it
    ├── NothingReadableError       no source of the call could be read (exit 3)
    ├── ServiceError               a service that was asked for did not answer (exit 4)
    ├── StoreError                 the store cannot be opened, read or written (exit 2)
    ├── OutputError                the output folder cannot be written (exit 2)
    ├── KilledError                a process of the run was ended from outside, mostly for want of memory (exit 2)
    └── SpanError                  a record whose span does not match its text: a failure of the program

Each carries ``message`` (what and where) and ``hint`` (what to try next, may be empty).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wiredesk.model import Skipped

__all__ = [
    "ConfigError",
    "ExtractError",
    "FetchError",
    "KilledError",
    "NotFoundError",
    "NothingReadableError",
    "OutputError",
    "ServiceError",
    "SourceError",
    "SpanError",
    "StoreError",
    "TooLargeError",
    "UnreadableError",
    "UsageError",
    "WiredeskError",
]


class WiredeskError(Exception):
    """Base of all errors of this package.

    Args:
        message: what went wrong and where, without a final full stop.
        hint: what to try next, as a clause that starts with a lower-case verb ("pass --allow-private").
    """

    exit_code = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}." if self.hint else f"{self.message}."


class UsageError(WiredeskError):
    """The call is wrong: an unknown option value, arguments that exclude each other."""


class ConfigError(UsageError):
    """A configuration file is wrong."""


class SourceError(WiredeskError):
    """One source cannot be read; the run goes on without it."""

    exit_code = 3


class NotFoundError(SourceError):
    """No such file, folder or page."""


class FetchError(SourceError):
    """The network said no: dead host, timeout, bad status, redirect loop, refused address."""


class TooLargeError(SourceError):
    """More bytes, or more lines to check, than the limit allows."""


class UnreadableError(SourceError):
    """Bytes that are no text, feed, page or archive we know."""


class ExtractError(WiredeskError):
    """A snapshot that holds no article."""

    exit_code = 3


class NothingReadableError(WiredeskError):
    """No source of the call could be read.

    Args:
        message, hint: as of all errors; the message has the first reason.
        skipped: all that was left out, each with its reason.
    """

    exit_code = 3

    def __init__(self, message: str, hint: str = "", skipped: Sequence[Skipped] = ()) -> None:
        super().__init__(message, hint)
        self.skipped = tuple(skipped)


class ServiceError(WiredeskError):
    """A service that was asked for did not answer."""

    exit_code = 4


class StoreError(WiredeskError):
    """The store cannot be opened, read or written."""


class OutputError(WiredeskError):
    """The output folder cannot be written."""


class KilledError(WiredeskError):
    """A process of the run was ended from outside, as a machine short of memory does."""


class SpanError(WiredeskError):
    """A record whose span does not match the text it points into."""

    exit_code = 1
