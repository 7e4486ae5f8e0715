"""Run by the tests in a process of its own: fill a store and be killed."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.store.desk import fill
from wiredesk.store import Store


def say(word: str) -> None:
    """Tell the test how far this is."""
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


def main(path: Path, pages: int) -> None:
    """Fill the store, slowly enough to be hit in the middle of anything."""
    say("go")
    with Store(path, batch=5) as store:
        run = store.start_run()
        read = fill(store, range(pages))
        store.finish_run(run, {"read": read})
    say("done")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
