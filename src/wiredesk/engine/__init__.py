"""Where the order runs: in this process, beside it, or over a pool of processes.

``run_map``: in, a picklable function and an iterable; out, an iterator of its results in the order of the items. An
exception of the function is the caller's: it ends the run. Memory is bounded: at most ``AHEAD`` items a worker are
under way at once. ``aside``: in, a function; out, what waits for its result.
"""

from ._aside import Progress, aside
from ._map import AHEAD, run_map

__all__ = ["AHEAD", "Progress", "aside", "run_map"]
