"""How a run runs, and where a site keeps its store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from wiredesk.compose import LlmOptions, Style
from wiredesk.ingest import IngestOptions
from wiredesk.publish import SiteOptions

STORE_FILE = Path(".wiredesk") / "store.sqlite"
"""Where the store of a site is, below its folder."""

Progress = Callable[[str, int, int | None], None]
"""Called with a stage, how many are done and how many there are (None if unknown)."""


def silent(_stage: str, _done: int, _total: int | None) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Options:
    """How a run runs.

    Attributes:
        jobs: processes.
        ingest: limits and manners of the fetcher.
        style: house style of the writer.
        llm: the language model that writes; None leaves it to the extractive writer.
        site: title and address of the site.
        min_articles: stories with fewer articles are not written.
        progress: told how far each stage is.
    """

    jobs: int = 1
    ingest: IngestOptions = field(default_factory=IngestOptions)
    style: Style = field(default_factory=Style)
    llm: LlmOptions | None = None
    site: SiteOptions = field(default_factory=SiteOptions)
    min_articles: int = 1
    progress: Progress = silent
