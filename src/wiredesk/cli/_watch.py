"""``wiredesk watch``: poll the sources, keep the site current, issue corrections."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from wiredesk.errors import (
    KilledError,
    NothingReadableError,
    OutputError,
    ServiceError,
    StoreError,
    WiredeskError,
)

from ._brief import summary
from ._options import JsonLog, Quiet, Verbose
from ._talk import Talk

NAME = "watch"

_OF_SOURCES: tuple[type[WiredeskError], ...] = (NothingReadableError, ServiceError)
"""What the next poll may find well again."""
_OF_ANY_WORLD = (*_OF_SOURCES, StoreError, OutputError, KilledError)
"""The same once a poll came to its end: before, a disk or store that fails tells of a mistake in the file."""


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

    from wiredesk.pipeline import brief

    from ._watch_plan import read_watch_config

    talk = Talk(quiet=quiet, verbose=verbose, json_log=json_log)
    plan = read_watch_config(config)
    passing = _OF_SOURCES
    while True:
        try:
            with talk.progress() as progress:
                result = brief(plan.sources, plan.out, plan.options(progress))
            talk.skipped(result.skipped)
            talk.say(summary(result, plan.out))
            passing = _OF_ANY_WORLD
        except passing as error:
            if once:
                raise
            talk.warn(str(error))
        if once:
            return
        time.sleep(plan.every)
