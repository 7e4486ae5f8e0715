"""Print every table: ``python -m bench``; or those named: ``python -m bench figures check``."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from time import perf_counter

from ._data import MissingDataError


def main(names: list[str]) -> None:
    """Run the tables, in order of name; ``scale`` runs only when it is named."""
    folder = Path(__file__).parent
    chosen = names or [p.stem for p in sorted(folder.glob("[a-z]*.py")) if p.stem != "scale"]
    for name in chosen:
        started = perf_counter()
        try:
            importlib.import_module(f"bench.{name}").main()
        except MissingDataError as missing:
            print(f"\n## {name}\n\nleft out: {missing}")
        print(f"\n({name}: {perf_counter() - started:.0f} s)", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
