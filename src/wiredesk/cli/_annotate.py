"""``wiredesk annotate``: reads each article the way an editor does."""

from __future__ import annotations

from typing import Annotated

import typer

from ._options import AllowPrivate, Jobs, JsonLog, Quiet, Sources, Verbose
from ._talk import Talk, options_for, skip_counts, write_line

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
    from wiredesk.model import Skipped
    from wiredesk.pipeline import nothing_readable, read

    talk = Talk(quiet=quiet, verbose=verbose, json_log=json_log)
    skipped: list[Skipped] = []
    count = 0
    with talk.progress() as progress:
        for item in read(sources, options_for(progress, jobs=jobs, allow_private=allow_private)):
            if isinstance(item, Skipped):
                skipped.append(item)
            else:
                write_line(to_html(item).encode() if html else item.to_json())
                count += 1
            progress("reading", count + len(skipped), None)
    if not count:
        raise nothing_readable(sources, skipped)
    talk.skipped(skipped)
    talk.say(f"{count} articles read, skipped: {skip_counts(skipped)}")
