"""Options that several commands share, as annotated types: one wording, one meaning."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def _file(given: str) -> Path:
    if "://" in given or not given.strip():  # it would be made a folder of that name
        raise typer.BadParameter(f"{given!r} is no file; a store is a file of this machine")
    return Path(given)


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE...",
        help="File, folder, URL, feed, OPML list, WARC or JSON Lines of articles; '-' reads standard input.",
        show_default=False,
    ),
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes to use.")]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Fetch from addresses of private networks and this machine too.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Name every source that was left out, and why.")]
JsonLog = Annotated[bool, typer.Option("--json-log", help="Write messages as JSON Lines.")]
StorePath = Annotated[
    Path | None,
    typer.Option(
        "--store", metavar="FILE", parser=_file, help="The store to use (default: .wiredesk/store.sqlite in the site).",
    ),
]
