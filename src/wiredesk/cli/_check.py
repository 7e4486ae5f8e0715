"""``wiredesk check``: audit an article against the sources it claims to rest on."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Literal

import typer

from ._options import AllowPrivate, Jobs, JsonLog, Quiet, Verbose
from ._streams import hush, write_bytes
from ._talk import Talk, coloured, options_for, some, terminal_width

if TYPE_CHECKING:
    from wiredesk.model import AnnotatedArticle, CheckedDraft
    from wiredesk.neural import ChatReader

NAME = "check"


def command(
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="The article: file, URL or '-'.", show_default=False)
    ],
    more: Annotated[
        list[str] | None, typer.Argument(metavar="SOURCE...", help="Further sources.", show_default=False)
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
        typer.Option("--only", help="Report only lines with this verdict; the exit code counts all."),
    ] = None,
    min_score: Annotated[
        float, typer.Option("--min-score", min=0, max=1, metavar="P", help="Score a line needs to count as supported.")
    ] = 0.5,
    model: Annotated[
        bool, typer.Option("--model/--no-model", help="Read lines with the entailment model too: slower, better.")
    ] = True,
    second_reader: Annotated[
        str,
        typer.Option(
            metavar="PATH|llm",
            help="Reads the lines no typed part decides: an ONNX cross-encoder, a folder of one of the transformers "
            "library, or a language model ('llm').",
        ),
    ] = "",
    endpoint: Annotated[
        str,
        typer.Option(
            metavar="URL", help="OpenAI-compatible service for --second-reader llm; its key is WIREDESK_LLM_KEY."
        ),
    ] = "",
    llm: Annotated[str, typer.Option("--llm", metavar="NAME", help="Language model for --second-reader llm.")] = "",
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
    from wiredesk.pipeline import begin_audited

    sources = [*(against or []), *(more or [])]
    if not sources:
        raise UsageError("no sources to check against", "name them with --against SOURCE")
    talk = Talk(quiet=quiet, verbose=verbose, json_log=json_log)
    known = _known(baseline) if baseline else frozenset()
    second = _second(second_reader, endpoint, llm)
    original = None
    if output_format in {"github", "sarif"}:
        article, original = _opened(article, sources)
    options = options_for(jobs=jobs, allow_private=allow_private)
    begun = begin_audited(article, sources, options)

    from wiredesk.check import CheckOptions, findings, select, unread_sources  # while the sources are being read
    from wiredesk.pipeline import audit

    with talk.progress() as progress:
        choices = CheckOptions(supported_at=min_score, entailment=model, second_reader=second)
        checked, read, skipped = audit(article, sources, replace(options, progress=progress), choices, begun)
    talk.skipped(skipped)
    if set(sources) == {article}:
        talk.say("the article is its own only source, which bears out every line; name other reports with --against")
    if unread := unread_sources(read):
        talk.say(f"of the sources, {unread}")
    shown = select(checked, only=only, known=known)
    width = terminal_width() if out is None else 0
    text = _rendered(shown, read, output_format, article, original, width)
    if out is None:
        _print(text, output_format)
    else:
        _write(out, text)
    faults = findings(select(checked, known=known))
    counts = ", ".join(f"{count} {verdict.replace('_', ' ')}" for verdict, count in checked.counts().items())
    if before := len(findings(checked)) - len(faults):
        counts += f"; {some(before, 'finding')} known from the baseline"
    talk.say(f"{some(len(checked.lines), 'line')} against {some(len(read), 'source')}: {counts}{_asked(second)}")
    raise typer.Exit(1 if faults else 0)


def _second(given: str, endpoint: str, name: str) -> Path | ChatReader | None:
    """The reader that was asked for."""
    from wiredesk.errors import UsageError

    if given != "llm":
        if endpoint or name:
            raise UsageError("--endpoint and --llm are for --second-reader llm", "add it or leave them out")
        return Path(given) if given else None
    if not endpoint or not name:
        raise UsageError("--second-reader llm needs a service and a model", "name them with --endpoint URL --llm NAME")
    from wiredesk.neural import ChatReader, LlmOptions  # slow to import, and most audits ask no language model

    return ChatReader(LlmOptions(endpoint=endpoint, model=name))


def _asked(second: Path | ChatReader | None) -> str:
    """What the language model was asked and what it cost, for the last line of a run."""
    if second is None or isinstance(second, Path):
        return ""
    meter = second.meter
    return f"; {second.options.model} asked {some(meter.requests, 'time')}, {meter.tokens_in + meter.tokens_out} tokens"


def _rendered(
    checked: CheckedDraft, sources: list[AnnotatedArticle], form: str, article: str, original: str | None, width: int
) -> str:
    """The report; ``width`` is that of the terminal it goes to, 0 if it goes elsewhere."""
    if form == "html":
        from wiredesk.publish import audit_page

        return audit_page(checked, sources)
    from wiredesk.check import render

    if form == "text" and width:
        return render(checked, sources, colour=coloured(), width=width)
    path = "" if "://" in article or article == "-" else article
    return render(checked, sources, form, path=path, original=original)  # type: ignore[arg-type]


def _opened(article: str, sources: Sequence[str]) -> tuple[str, str]:
    """Where to read the article, and its file as text; of a pipe, which gives its bytes once, they are kept as "-"."""
    if article == "-":
        return article, _decoded(_kept(sys.stdin.buffer))
    path = Path(article)
    try:
        if not path.is_fifo():
            return article, _decoded(path.read_bytes())
        if "-" in sources:
            return article, ""
        with path.open("rb") as pipe:
            return "-", _decoded(_kept(pipe))
    except (OSError, ValueError):
        return article, ""


def _decoded(content: bytes) -> str:
    """A file as text, empty where it has no rows and columns, as a PDF."""
    from wiredesk.extract import decode

    return "" if content.startswith(b"%PDF") else decode(content)


def _kept(pipe: IO[bytes]) -> bytes:
    """What comes through a pipe; it stays to be read as standard input."""
    from wiredesk.ingest import IngestOptions

    content = pipe.read(IngestOptions().max_bytes + 1)
    sys.stdin = io.TextIOWrapper(io.BytesIO(content))
    return content


def _known(baseline: Path) -> frozenset[str]:
    """Fingerprints of the findings of an earlier JSON report."""
    from wiredesk.check import fingerprints
    from wiredesk.errors import UsageError

    try:
        return frozenset(fingerprints(baseline.read_bytes()))
    except (OSError, ValueError) as error:
        hint = "write one with wiredesk check ... --format json --out FILE"
        reason = (error.strerror if isinstance(error, OSError) else None) or error
        raise UsageError(f"the baseline {baseline} cannot be read: {reason}", hint) from error


def _print(text: str, form: str) -> None:
    """Print the report; where its reader went away, the exit code is still to tell what was found."""
    try:
        if form == "text":
            sys.stdout.write(text)
        else:
            write_bytes(_encoded(text))
        sys.stdout.flush()
    except BrokenPipeError:
        hush(sys.stdout)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")  # a file's name may hold bytes that are no letters


def _write(out: Path, text: str) -> None:
    from wiredesk.errors import OutputError

    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(_encoded(text))
    except OSError as error:
        raise OutputError(f"cannot write {out}: {error.strerror}", "choose another file with --out") from error
