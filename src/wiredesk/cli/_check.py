"""``wiredesk check``: audit an article against the sources it claims to rest on."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from ._options import AllowPrivate, Jobs, JsonLog, Quiet, Verbose
from ._talk import Talk, options_for

NAME = "check"


def command(
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="The article: file, URL or '-'.", show_default=False)
    ],
    more: Annotated[
        list[str] | None, typer.Argument(metavar="SOURCE", help="Further sources.", show_default=False)
    ] = None,
    against: Annotated[
        list[str] | None,
        typer.Option("--against", metavar="SOURCE...", help="Sources to check against.", show_default=False),
    ] = None,
    output_format: Annotated[
        Literal["text", "json", "html", "github", "sarif"], typer.Option("--format", "-f", help="Form of the report.")
    ] = "text",
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="File to write (default: standard output).")
    ] = None,
    only: Annotated[
        Literal["supported", "contradicted", "not_found", "not_checkable"] | None,
        typer.Option("--only", help="Report only lines with this verdict."),
    ] = None,
    min_score: Annotated[
        float,
        typer.Option("--min-score", min=0, max=1, metavar="P", help="Support a line needs where a model decides."),
    ] = 0.5,
    baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A JSON report whose findings are known: only new ones count.")
    ] = None,
    jobs: Jobs = 1,
    allow_private: AllowPrivate = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    json_log: JsonLog = False,
) -> None:
    """Audit an article: a verdict, the reason and the passage for each line. Exit code 1 when a line does not stand."""
    from wiredesk.errors import UsageError
    from wiredesk.pipeline import CheckReport, Options, audit_report

    sources = [*(against or []), *(more or [])]
    if not sources:
        raise UsageError("no sources to check against", "name them with --against SOURCE...")
    talk = Talk(quiet=quiet, verbose=verbose, json_log=json_log)
    with talk.progress() as progress:
        options: Options = options_for(progress, jobs=jobs, allow_private=allow_private)
        wanted = CheckReport(
            form=output_format, only=only, min_score=min_score, baseline=baseline,
            colour=out is None and sys.stdout.isatty(),
        )  # fmt: skip
        report = audit_report(article, sources, options, wanted)
    talk.skipped(report.skipped)
    report.write(out)
    talk.say(report.summary)
    raise typer.Exit(1 if report.findings else 0)
