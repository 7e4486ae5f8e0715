"""``wiredesk extract``: the first two rooms."""

from __future__ import annotations

from ._options import AllowPrivate, Jobs, JsonLog, Quiet, Sources, Verbose
from ._talk import Talk, options_for, skip_counts, write_line

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
    from wiredesk.model import Skipped
    from wiredesk.pipeline import extracted, nothing_readable

    talk = Talk(quiet=quiet, verbose=verbose, json_log=json_log)
    skipped: list[Skipped] = []
    count = 0
    with talk.progress() as progress:
        for item in extracted(sources, options_for(progress, jobs=jobs, allow_private=allow_private)):
            if isinstance(item, Skipped):
                skipped.append(item)
            else:
                write_line(item.to_json())
                count += 1
            progress("reading", count + len(skipped), None)
    if not count:
        raise nothing_readable(sources, skipped)
    talk.skipped(skipped)
    talk.say(f"{count} articles read, skipped: {skip_counts(skipped)}")
