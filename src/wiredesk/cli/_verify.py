"""``wiredesk verify``: re-check every receipt of a site."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ._options import Jobs, JsonLog, Quiet, StorePath, Verbose
from ._talk import Talk, some

NAME = "verify"


def command(
    site: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of a site made by brief.", show_default=False)],
    jobs: Jobs = 1,
    store: StorePath = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    json_log: JsonLog = False,
) -> None:
    """Re-read every passage that a site shows from the kept snapshots: it must stand there byte for byte."""
    from wiredesk.pipeline import verify

    talk = Talk(quiet=quiet, verbose=verbose, json_log=json_log)
    with talk.progress() as progress:
        report = verify(site, store, jobs=jobs, progress=progress)
    for fault in report.faults:
        talk.warn(fault)
    talk.say(
        f"{some(report.receipts, 'receipt')} of {some(report.lines, 'line')} and "
        f"{some(report.passages, 'passage')} behind figures, quotes and days in "
        f"{some(report.stories, 'story', 'stories')}, {some(report.snapshots, 'snapshot')}: "
        f"{report.matched} {'matches' if report.matched == 1 else 'match'} byte for byte, "
        f"{some(len(report.faults), 'fault')}"
    )
    talk.say(f"seal {report.seal}: another one as soon as a file, an original, its address or time is changed")
    raise typer.Exit(1 if report.faults else 0)
