"""A function in a process of its own, while this one goes on."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TypeVar

from ._parent import serve_parent

R = TypeVar("R")
Progress = Callable[[str, int, int | None], None]
"""Called with a stage, how many are done and how many there are (None if unknown)."""


def aside(function: Callable[[Progress], R]) -> Callable[[Progress], R]:
    """Begin a function in another process, and return what waits for its result.

    Where no process can be forked safely, or none would have a processor of its own, the function runs here once its
    result is asked for; so it does where it failed there, which then fails here.

    Args:
        function: has no effect but a picklable result; is given what it tells its progress to.

    Returns:
        A function to call once: it passes on what is told of the progress, and returns the result.
    """
    if not _may_fork():
        return function
    context = multiprocessing.get_context("fork")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(function, receiving, sending), daemon=True)
    process.start()
    sending.close()

    def wait(told: Progress) -> R:
        with receiving, suppress(EOFError):
            while True:
                ended, message = receiving.recv()
                if ended:
                    process.join()
                    result: R = message
                    return result
                told(*message)
        return function(told)

    return wait


def _may_fork() -> bool:
    """Whether a fork copies nothing half done, for want of other threads, and has a processor."""
    return sys.platform == "linux" and threading.active_count() == 1 and len(os.sched_getaffinity(0)) > 1


def _answer(function: Callable[[Progress], R], receiving: Connection, sending: Connection) -> None:
    """Send what the function tells and returns; nothing where it fails, or where nobody waits any more."""
    receiving.close()
    serve_parent()
    with suppress(Exception):
        result = function(lambda *message: sending.send((False, message)))
        sending.send((True, result))
