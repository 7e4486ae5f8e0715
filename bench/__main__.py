"""Print every table: ``python -m bench``; or those named: ``python -m bench figures check``.

``--save`` also keeps what was printed in ``docs/quality/NAME.md``, so that a figure in the docs was
printed by a command.
"""

from __future__ import annotations

import importlib
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from time import perf_counter

from ._data import ROOT, MissingDataError

SAVED = ROOT / "docs" / "quality"


class Tee(StringIO):
    """Keeps what it is given and passes it on to standard output."""

    def write(self, text: str) -> int:
        sys.__stdout__.write(text)  # type: ignore[union-attr]
        sys.__stdout__.flush()  # type: ignore[union-attr]
        return super().write(text)


def main(words: list[str]) -> None:
    """Run the tables, in order of name; ``scale`` runs only when it is named.

    Raises:
        SystemExit: a word is no table's name and no option: what there is.
    """
    tables = sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))
    unknown = [word for word in words if word not in {*tables, "--save"}]
    if unknown:
        raise SystemExit(f"no table is called {unknown[0]}; give --save, or names of: {', '.join(tables)}")
    save = "--save" in words
    for name in [word for word in words if word != "--save"] or [table for table in tables if table != "scale"]:
        started = perf_counter()
        printed = Tee()
        with redirect_stdout(printed):
            try:
                importlib.import_module(f"bench.{name}").main()
            except MissingDataError as missing:
                print(f"\n## {name}\n\nleft out: {missing}")
        print(f"\n({name}: {perf_counter() - started:.0f} s)", flush=True)
        if save:
            SAVED.mkdir(exist_ok=True)
            head = f"# {name}\n\nPrinted by `python -m bench {name} --save`.\n"
            (SAVED / f"{name}.md").write_text(head + printed.getvalue().rstrip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
