"""``wiredesk timeline``: the days that matter, and what happened on them."""

from __future__ import annotations

from typing import Annotated

import typer

from ._options import AllowPrivate, Jobs, JsonLog, Quiet, Sources, Verbose
from ._talk import Talk, options_for, some, write_line

NAME = "timeline"


def command(
    sources: Sources,
    days: Annotated[int, typer.Option(min=1, metavar="N", help="Days to choose.")] = 10,
    sentences: Annotated[int, typer.Option(min=1, metavar="N", help="Sentences a day.")] = 1,
    jobs: Jobs = 1,
    allow_private: AllowPrivate = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    json_log: JsonLog = False,
) -> None:
    """Print a timeline over all the articles as JSON Lines, one day a line, in order of date."""
    import msgspec

    from wiredesk.pipeline import read_all
    from wiredesk.weigh import timeline

    talk = Talk(quiet=quiet, verbose=verbose, json_log=json_log)
    with talk.progress() as progress:
        articles, skipped = read_all(sources, options_for(progress, jobs=jobs, allow_private=allow_private))
    found = timeline(articles, days=days, sentences=sentences)
    for day in found:
        write_line(msgspec.json.encode(day))
    talk.read(len(articles), skipped, some(len(found), "day"))
