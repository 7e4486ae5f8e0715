"""``wiredesk watch``: poll the sources, keep the site current, issue corrections."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ._brief import summary
from ._options import JsonLog, Quiet, Verbose
from ._talk import Talk

NAME = "watch"


def command(
    config: Annotated[
        Path,
        typer.Argument(metavar="CONFIG", help="TOML file: sources, out, every, title, base_url, jobs, allow_private."),
    ],
    once: Annotated[bool, typer.Option("--once", help="Poll once and stop.")] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    json_log: JsonLog = False,
) -> None:
    """Poll the sources of a configuration file again and again and keep its site current."""
    import time

    from wiredesk.errors import NothingReadableError, ServiceError
    from wiredesk.pipeline import brief

    from ._watch_plan import read_watch_config

    talk = Talk(quiet=quiet, verbose=verbose, json_log=json_log)
    plan = read_watch_config(config)
    while True:
        try:
            with talk.progress() as progress:
                result = brief(plan.sources, plan.out, plan.options(progress))
            talk.skipped(result.skipped)
            talk.say(summary(result, plan.out))
        except (NothingReadableError, ServiceError) as error:
            # The next poll may find the sources well again.
            if once:
                raise
            talk.warn(str(error))
        if once:
            return
        time.sleep(plan.every)
