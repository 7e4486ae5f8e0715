"""What a process of ours does for the one that began it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading


def serve_parent() -> None:
    """Leave Ctrl-C, which reaches the whole group, to the parent, end when asked, and when the parent is gone.

    A parent that is killed ends nobody: its processes would wait for work for ever, and hold its output open.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
