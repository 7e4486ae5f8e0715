"""``wiredesk annotate``: reads each article the way an editor does."""

from __future__ import annotations

from typing import Annotated

import typer

from ._options import AllowPrivate, Jobs, JsonLog, Quiet, Sources, Verbose
from ._talk import Talk, options_for, print_each

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
    from wiredesk.pipeline import read

    talk = Talk(quiet=quiet, verbose=verbose, json_log=json_log)
    print_each(
        talk,
        sources,
        lambda progress: read(sources, options_for(progress, jobs=jobs, allow_private=allow_private)),
        lambda article: to_html(article).encode() if html else article.to_json(),
    )
