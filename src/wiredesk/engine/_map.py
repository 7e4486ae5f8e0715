"""An ordered, bounded map in process or over processes."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TypeVar

from wiredesk.errors import KilledError

from ._parent import serve_parent

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 4
CHUNK = 8


def run_map(function: Callable[[T], R], items: Iterable[T], jobs: int = 1) -> Iterator[R]:
    """Yield ``function(item)`` for each item, in order.

    Args:
        function: a module-level function; with more than one job it runs in another process.
        items: read lazily, at most ``jobs * AHEAD * CHUNK`` ahead of what was yielded.
        jobs: processes; 1 runs here.

    Raises:
        KilledError: one of the processes was ended from outside.
    """
    if jobs <= 1:
        yield from map(function, items)
        return
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["wiredesk.pipeline"])
    source = iter(items)
    # Threads of the fetcher may be running: a fork server never inherits their locks, a plain fork would.
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=serve_parent) as pool:
        waiting: deque[Future[list[R]]] = deque()
        try:
            while True:
                while len(waiting) < jobs * AHEAD and (chunk := list(islice(source, CHUNK))):
                    waiting.append(pool.submit(_apply, function, chunk))
                if not waiting:
                    return
                yield from waiting.popleft().result()
        except BrokenProcessPool:
            what = f"one of the {jobs} processes was ended from outside, most likely for want of memory"
            raise KilledError(what, "use fewer --jobs, or fewer sources at a time") from None
        finally:
            for future in waiting:
                future.cancel()


def _apply(function: Callable[[T], R], chunk: list[T]) -> list[R]:
    return [function(item) for item in chunk]
