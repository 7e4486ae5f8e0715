"""``wiredesk weigh``: what the reports of each story say, side by side."""

from __future__ import annotations

from typing import Annotated

import typer

from ._options import AllowPrivate, Jobs, JsonLog, Quiet, Sources, Verbose
from ._talk import Talk, options_for, some, write_line

NAME = "weigh"


def command(
    sources: Sources,
    one_story: Annotated[bool, typer.Option("--one-story", help="Take all the articles as one story.")] = False,
    jobs: Jobs = 1,
    allow_private: AllowPrivate = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    json_log: JsonLog = False,
) -> None:
    """Print the ledger of each story as JSON Lines: figures, quotes, positions, timeline, origins."""
    from wiredesk.pipeline import read_all, weighed

    talk = Talk(quiet=quiet, verbose=verbose, json_log=json_log)
    with talk.progress() as progress:
        articles, skipped = read_all(sources, options_for(progress, jobs=jobs, allow_private=allow_private))
    count = 0
    for ledger in weighed(articles, one_story):
        write_line(ledger.to_json())
        count += 1
    talk.read(len(articles), skipped, some(count, "ledger"))
