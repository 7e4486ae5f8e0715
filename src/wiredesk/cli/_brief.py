"""``wiredesk brief``: the main job."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ._options import AllowPrivate, Jobs, JsonLog, Quiet, Sources, StorePath, Verbose
from ._talk import Talk, options_for, site_options, skip_counts, some

if TYPE_CHECKING:
    from wiredesk.pipeline import BriefResult

NAME = "brief"


def _folder(given: str) -> Path:
    if not given.strip():  # a Path would take it for the folder one stands in
        raise typer.BadParameter("the folder has no name")
    if "://" in given:  # it would be made a folder of that name
        raise typer.BadParameter(f"{given!r} is no folder of this machine")
    return Path(given)


def command(
    sources: Sources,
    out: Annotated[
        Path,
        typer.Option(
            "--out",
            "-o",
            metavar="DIR",
            parser=_folder,
            help="Folder of the site; none of its pages is read as a source.",
            show_default=False,
        ),
    ],
    title: Annotated[str, typer.Option(help="Title of the site.")] = "wiredesk",
    base_url: Annotated[
        str, typer.Option(metavar="URL", help="Address the site will have, for feeds and sitemap.")
    ] = "",
    min_articles: Annotated[int, typer.Option(min=1, metavar="N", help="Write no story with fewer articles.")] = 1,
    one_story: Annotated[bool, typer.Option("--one-story", help="Take all the articles as one story.")] = False,
    spelling: Annotated[
        Literal["british", "american"], typer.Option(help="Spelling of the desk's own words.")
    ] = "british",
    writer: Annotated[
        Literal["extractive", "llm"], typer.Option(help="Who writes; a language model's lines are checked like any.")
    ] = "extractive",
    endpoint: Annotated[
        str,
        typer.Option(metavar="URL", help="OpenAI-compatible service for --writer llm; its key is WIREDESK_LLM_KEY."),
    ] = "",
    model: Annotated[str, typer.Option(metavar="NAME", help="Model for --writer llm.")] = "",
    jobs: Jobs = 1,
    store: StorePath = None,
    allow_private: AllowPrivate = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    json_log: JsonLog = False,
) -> None:
    """Read sources, write one sourced article a story, check every line, publish the site."""
    from wiredesk.compose import LlmOptions, Style
    from wiredesk.errors import UsageError
    from wiredesk.pipeline import STORE_FILE, Options, brief

    llm = None
    if writer == "llm":
        if not endpoint or not model:
            raise UsageError("--writer llm needs a service and a model", "name them with --endpoint URL --model NAME")
        llm = LlmOptions(endpoint=endpoint, model=model, cache=(out / STORE_FILE).parent / "answers")
    elif endpoint or model:
        raise UsageError("--endpoint and --model are for --writer llm", "add --writer llm or leave them out")
    talk = Talk(quiet=quiet, verbose=verbose, json_log=json_log)
    with talk.progress() as progress:
        reading = options_for(progress, jobs=jobs, allow_private=allow_private)
        options = Options(
            jobs=reading.jobs,
            ingest=reading.ingest,
            progress=reading.progress,
            site=site_options(title, base_url),
            style=Style(spelling=spelling),
            llm=llm,
            min_articles=min_articles,
            one_story=one_story,
        )
        result = brief(sources, out, options, store)
    talk.skipped(result.skipped)
    talk.say(summary(result, out), **result.seconds)


def summary(result: BriefResult, out: Path) -> str:
    """Return the one line that closes a run."""
    from wiredesk.lang import language_name, listed

    edition = result.edition
    share = f"{edition.supported} of {edition.lines} lines supported"
    mixed = f", {result.mixed} round-ups set aside" if result.mixed else ""
    languages = listed(sorted({language_name(code) for code in result.untold if not (code or "en").startswith("en")}))
    untold = f", nothing told from {some(len(result.untold), 'article')}" if result.untold else ""
    untold += f" (not read: {languages})" if languages else ""
    seconds = sum(result.seconds.values())
    stories = some(result.stories, "story", "stories")
    return (
        f"{some(result.read, 'article')} read, skipped: {skip_counts(result.skipped)}; {stories}{mixed}{untold}; "
        f"{share}; {seconds:.1f} s; open {out / 'index.html'}"
    )
