"""``wiredesk export``: the published stories for other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from wiredesk.errors import NotFoundError, OutputError, UsageError

from ._options import Quiet
from ._talk import Talk, some, write_line

NAME = "export"


def command(
    site: Annotated[Path, typer.Argument(metavar="[DIR]", help="Folder of a site made by brief.")] = Path(),
    to: Annotated[Literal["jsonl", "ninjs", "parquet"], typer.Option("--to", help="Format.")] = "jsonl",
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="File to write (default: standard output).")
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Write the stories of a site as JSON Lines, IPTC ninjs or Parquet (needs the extra `parquet`)."""
    talk = Talk(quiet=quiet)
    rows = export(site, to, out)
    if out is None:
        for row in rows:
            write_line(row)
    talk.say(f"{some(len(rows), 'story', 'stories')} exported as {to}")


def export(site: Path, to: str, out: Path | None) -> list[bytes]:
    """Return the stories of a site, one JSON row on one line a story, and write them to ``out`` where given.

    Raises:
        NotFoundError: the folder holds no site, or a story that cannot be read.
        UsageError: Parquet was asked for without a file, or without the extra.
        OutputError: ``out`` cannot be written.
    """
    files = sorted((site / "stories").glob("*.ninjs.json" if to == "ninjs" else "*.json"))
    rows = [_row(file) for file in files if to == "ninjs" or not file.name.endswith(".ninjs.json")]
    if not rows:
        raise NotFoundError(f"{site} holds no stories", "make a site with wiredesk brief SOURCE... -o DIR")
    try:
        if to == "parquet":
            _write_parquet(rows, out)
        elif out is not None:
            out.write_bytes(b"\n".join(rows) + b"\n")
    except OSError as error:
        raise OutputError(f"cannot write {out}: {error.strerror}", "choose another file with -o") from error
    return rows


def _row(file: Path) -> bytes:
    """A story's file on one line."""
    try:
        story = json.loads(file.read_bytes())
    except (ValueError, RecursionError) as error:
        raise _damaged(file) from error
    if not isinstance(story, dict):
        raise _damaged(file)
    return json.dumps(story, ensure_ascii=False, separators=(",", ":")).encode()


def _damaged(file: Path) -> NotFoundError:
    return NotFoundError(f"{file} holds no story: it is damaged", "make the site again with wiredesk brief")


def _write_parquet(rows: Sequence[bytes], out: Path | None) -> None:
    if out is None:
        raise UsageError("Parquet is no text for a terminal", "name a file with -o")
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise UsageError("Parquet needs pyarrow", "install it with pip install 'wiredesk[parquet]'") from None
    table = pyarrow.Table.from_pylist([{**_columns(json.loads(row)), "json": row.decode()} for row in rows])
    pyarrow.parquet.write_table(table, out)


def _columns(story: dict[str, object]) -> dict[str, object]:
    """The parts of a story that are worth a column of their own; the whole stands in ``json``."""
    return {name: story.get(name) for name in ("story", "headline", "standfirst")}
