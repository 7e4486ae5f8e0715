"""``wiredesk serve``: the reading desk in the browser, and the HTTP API."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ._options import Quiet
from ._talk import Talk

NAME = "serve"


def command(
    site: Annotated[Path, typer.Argument(metavar="[DIR]", help="Folder of a site made by brief.")] = Path(),
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="Port to listen on.")] = 8000,
    quiet: Quiet = False,
) -> None:
    """Serve a site on this machine, with an API that audits text: POST /api/check."""
    from wiredesk.web import serve

    talk = Talk(quiet=quiet)
    serve(site, host, port, ready=lambda url: talk.say(f"serving {site.resolve()} at {url}; Ctrl-C stops"))
