"""What a command says to people: on standard error, in one place."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from wiredesk.errors import NothingReadableError, WiredeskError

from ._streams import tell, write_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiredesk.model import Skipped
    from wiredesk.pipeline import Progress, ReadOptions
    from wiredesk.publish import SiteOptions

T = TypeVar("T")

_READABLE = 120

SKIP_WORDS = {
    "not_found": "not found",
    "fetch": "not fetched",
    "too_large": "too large",
    "unreadable": "unreadable",
    "no_article": "without an article",
    "empty": "empty",
    "duplicate": "seen before",
    "not_modified": "not modified",
    "robots": "closed by robots.txt",
    "failed": "failed",
}


def harmless(text: str) -> str:
    """Text as one line that cannot drive the terminal: what is not printable is written as JSON escapes it."""
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else json.dumps(letter)[1:-1] for letter in text)


def some(number: int, one: str, many: str = "") -> str:
    """Return "1 line" or "2 lines"; ``many`` where the plural has no mere s."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def terminal_width() -> int:
    """Columns of the terminal that standard output is, at most as many as read well; 0 where it is none."""
    return min(shutil.get_terminal_size().columns, _READABLE) if sys.stdout.isatty() else 0


def coloured() -> bool:
    """Whether a terminal may be written to in colour (no-color.org)."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


class Talk:
    """Messages, progress and the summary of one command.

    Attributes:
        current: how the command that runs talks, for what ends it.
    """

    current: ClassVar[Talk]

    def __init__(self, *, quiet: bool = False, verbose: bool = False, json_log: bool = False) -> None:
        Talk.current = self
        self.quiet = quiet
        self.verbose = verbose
        self.json_log = json_log

    def say(self, text: str, **fields: Any) -> None:
        """Write one message for people."""
        if not self.quiet:
            self._write(text, "info", fields)

    def warn(self, text: str, **fields: Any) -> None:
        """Write one message that --quiet does not silence."""
        self._write(text, "warning", fields)

    def fail(self, sentence: str, code: int) -> int:
        """Write why the command ends, and return its exit code."""
        self._write(sentence if self.json_log else f"wiredesk: {sentence}", "error", {"code": code})
        return code

    def fail_for(self, error: WiredeskError) -> int:
        """Write what an error says, before it each thing that was left out where that is the reason."""
        if isinstance(error, NothingReadableError) and len(error.skipped) > 1:
            self.skipped(error.skipped)
        return self.fail(str(error), error.exit_code)

    def _write(self, text: str, level: str, fields: dict[str, Any]) -> None:
        if self.json_log:
            text = json.dumps({"level": level, "message": text, **fields})
        tell(harmless(text))

    def skipped(self, items: Sequence[Skipped]) -> None:
        """Say what was left out: each with --verbose, else the first few and a count."""
        left_out = [item for item in items if self.verbose or item.kind != "not_modified"]
        shown = left_out if self.verbose else left_out[:3]
        for item in shown:
            hint = f"; {item.hint}" if item.hint else ""
            self.say(f"skipped {item.location}: {item.reason}{hint}", kind=item.kind, location=item.location)
        if len(left_out) > len(shown):
            self.say(f"skipped {len(left_out) - len(shown)} more; --verbose names them")

    def read(self, count: int, skipped: Sequence[Skipped], *made: str) -> None:
        """Close a command that read articles: what was left out, how many were read, and what was made of them."""
        self.skipped(skipped)
        self.say("; ".join((f"{some(count, 'article')} read, skipped: {skip_counts(skipped)}", *made)))

    @contextmanager
    def progress(self) -> Iterator[Progress]:
        """Give a progress callback: a bar on a terminal, nothing elsewhere."""
        if self.quiet or self.json_log or not sys.stderr.isatty():
            yield lambda _stage, _done, _total: None
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
            tasks: dict[str, Any] = {}

            def report(stage: str, done: int, total: int | None) -> None:
                if stage not in tasks:
                    tasks[stage] = bars.add_task(stage, total=total)
                bars.update(tasks[stage], completed=done, total=total)

            yield report


def skip_counts(items: Iterable[Skipped]) -> str:
    """Return "3 unreadable, 1 empty" for a summary line, "none" for nothing."""
    counts = Counter(SKIP_WORDS.get(item.kind, item.kind) for item in items)
    return ", ".join(f"{count} {word}" for word, count in sorted(counts.items())) or "none"


def options_for(progress: Progress | None = None, *, jobs: int = 1, allow_private: bool = False) -> ReadOptions:
    """Build the options of reading from what the command line gave."""
    from wiredesk.ingest import IngestOptions
    from wiredesk.pipeline import ReadOptions

    options = ReadOptions(jobs=jobs, ingest=IngestOptions(allow_private=allow_private))
    return options if progress is None else replace(options, progress=progress)


def site_options(title: str, base_url: str) -> SiteOptions:
    """Build the options of a site.

    Raises:
        UsageError: the title is empty, or the address is none that a site can have.
    """
    from wiredesk.errors import UsageError
    from wiredesk.publish import SiteOptions

    if not title.strip():
        raise UsageError("the title of the site is empty", "give it a name, or leave it out")
    options = SiteOptions(title=title, base_url=base_url)
    if base_url.strip() and not options.root:
        raise UsageError(
            f"the site's address {base_url!r} is no web address of a site", "write it as https://host/folder"
        )
    return options


def write_line(data: bytes) -> None:
    """Write one line of data to standard output."""
    write_bytes(data + b"\n")


def print_each(
    talk: Talk,
    sources: Sequence[str],
    read: Callable[[Progress], Iterable[T | Skipped]],
    render: Callable[[T], bytes],
) -> None:
    """Print what was read as it comes, a line each, and say what was left out.

    Raises:
        NothingReadableError: nothing was read.
    """
    from wiredesk.model import Skipped
    from wiredesk.pipeline import nothing_readable

    skipped: list[Skipped] = []
    count = 0
    with talk.progress() as progress:
        for item in read(progress):
            if isinstance(item, Skipped):
                skipped.append(item)
            else:
                write_line(render(item))
                count += 1
            progress("reading", count + len(skipped), None)
    if not count:
        raise nothing_readable(sources, skipped)
    talk.read(count, skipped)
