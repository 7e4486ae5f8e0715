"""The only place that knows the order of the rooms.

    read      ingest -> extract -> annotate, one article after another
    write     weigh -> compose -> check, one story after another
    brief     read, group, write, publish
    audit     read an article and its sources, check the one against the others, weigh those that carry it
    verify    re-read every receipt of a site from the kept snapshots

Failures of the world become :class:`wiredesk.model.Skipped` records and the run goes on; failures of the
program are raised.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wiredesk.engine import Progress
    from wiredesk.group import one_story

    from ._audit import audit, audit_text
    from ._audited import begin_audited
    from ._brief import BriefResult, brief
    from ._options import STORE_FILE, Options
    from ._read import extracted, nothing_readable, read, read_all, snapshots
    from ._reading import ReadOptions
    from ._verify import VerifyReport, verify
    from ._write import explained, grouped, weighed, write

__all__ = [
    "STORE_FILE",
    "BriefResult",
    "Options",
    "Progress",
    "ReadOptions",
    "VerifyReport",
    "audit",
    "audit_text",
    "begin_audited",
    "brief",
    "explained",
    "extracted",
    "grouped",
    "nothing_readable",
    "one_story",
    "read",
    "read_all",
    "snapshots",
    "verify",
    "weighed",
    "write",
]

_HOMES = {
    "wiredesk.engine": ("Progress",),
    "wiredesk.group": ("one_story",),
    "._audit": ("audit", "audit_text"),
    "._audited": ("begin_audited",),
    "._brief": ("BriefResult", "brief"),
    "._options": ("STORE_FILE", "Options"),
    "._read": ("extracted", "nothing_readable", "read", "read_all", "snapshots"),
    "._reading": ("ReadOptions",),
    "._verify": ("VerifyReport", "verify"),
    "._write": ("explained", "grouped", "weighed", "write"),
}


def __getattr__(name: str) -> object:
    """A member, imported when it is asked for: an audit need not load the writer and the pages."""
    home = next((home for home, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home, __name__), name)
