"""``wiredesk export``: the published stories for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from ._options import Quiet
from ._talk import Talk, write_line

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
    from wiredesk.pipeline import export

    talk = Talk(quiet=quiet)
    rows = export(site, to, out)
    if out is None:
        for row in rows:
            write_line(row)
    talk.say(f"{len(rows)} stories exported as {to}")
