"""How sources are read."""

from __future__ import annotations

from dataclasses import dataclass, field

from wiredesk.engine import Progress
from wiredesk.errors import UsageError
from wiredesk.ingest import IngestOptions


def silent(_stage: str, _done: int, _total: int | None) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class ReadOptions:
    """How sources are read.

    Attributes:
        jobs: processes.
        ingest: limits and manners of the fetcher.
        progress: told how far each stage is.

    Raises:
        UsageError: the number of processes is none.
    """

    jobs: int = 1
    ingest: IngestOptions = field(default_factory=IngestOptions)
    progress: Progress = silent

    def __post_init__(self) -> None:
        if type(self.jobs) is not int or self.jobs < 1:
            raise UsageError(f"jobs is {self.jobs!r}, which is no number of processes", "give 1 or more")
