"""``wiredesk extract``: the first two rooms."""

from __future__ import annotations

from ._options import AllowPrivate, Jobs, JsonLog, Quiet, Sources, Verbose
from ._talk import Talk, options_for, print_each

NAME = "extract"


def command(
    sources: Sources,
    jobs: Jobs = 1,
    allow_private: AllowPrivate = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    json_log: JsonLog = False,
) -> None:
    """Print the articles of the sources as JSON Lines: main text and metadata."""
    from wiredesk.pipeline import extracted

    talk = Talk(quiet=quiet, verbose=verbose, json_log=json_log)
    print_each(
        talk,
        sources,
        lambda progress: extracted(sources, options_for(progress, jobs=jobs, allow_private=allow_private)),
        lambda article: article.to_json(),
    )
