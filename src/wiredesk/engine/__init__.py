"""Where the order runs: in this process, or over a pool of processes. Results come in the order of the items.

In: a picklable function and an iterable. Out: an iterator of its results. An exception of the function is the
caller's: it ends the run. Memory is bounded: at most ``AHEAD`` items a worker are under way at once.
"""

from ._map import AHEAD, run_map

__all__ = ["AHEAD", "run_map"]
