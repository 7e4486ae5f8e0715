"""The three standard streams, whatever the caller made of them: closed, full, or in an encoding that lacks letters."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from typing import TextIO


def prepare_streams() -> None:
    """Make the standard streams safe to use.

    A stream that the caller closed leads nowhere; its number is taken, so that no file of ours gets it and is written
    over. A letter that the encoding lacks is printed as an escape; data in a form of its own (JSON, HTML) is written
    as bytes, UTF-8 always.
    """
    while (number := os.open(os.devnull, os.O_RDWR)) < 3:
        pass
    os.close(number)
    sys.stdin = sys.stdin or open(os.devnull)  # noqa: SIM115 - for as long as the process runs
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def hush(stream: TextIO) -> None:
    """Lead a stream whose reader went away nowhere, so that what is still in it raises no second error at exit."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def write_bytes(data: bytes) -> None:
    """Write data to standard output, after any text."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def tell(line: str) -> None:
    """Write a line to standard error; nobody may be listening, or its disk be full, and the work goes on."""
    try:
        print(line, file=sys.stderr, flush=True)
    except OSError:
        hush(sys.stderr)
