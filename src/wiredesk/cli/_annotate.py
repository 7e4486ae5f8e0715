"""``wiredesk annotate``: reads each article the way an editor does."""

from __future__ import annotations

from typing import Annotated

import typer

from ._options import AllowPrivate, Jobs, JsonLog, Quiet, Sources, Verbose
from ._talk import Talk, options_for, print_each, write_line

NAME = "annotate"


def command(
    sources: Sources,
    html: Annotated[bool, typer.Option("--html", help="Print one page with everything that was read marked.")] = False,
    jobs: Jobs = 1,
    allow_private: AllowPrivate = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    json_log: JsonLog = False,
) -> None:
    """Print the articles with sentences, names, quotes, figures, dates and events as JSON Lines."""
    from wiredesk.annotate import to_html
    from wiredesk.pipeline import read, read_all

    talk = Talk(quiet=quiet, verbose=verbose, json_log=json_log)
    if html:
        with talk.progress() as progress:
            articles, skipped = read_all(sources, options_for(progress, jobs=jobs, allow_private=allow_private))
        write_line(to_html(*articles).encode())
        talk.read(len(articles), skipped)
        return
    print_each(
        talk,
        sources,
        lambda progress: read(sources, options_for(progress, jobs=jobs, allow_private=allow_private)),
        lambda article: article.to_json(),
    )
