"""The only place that knows the order of the rooms.

    read      ingest -> extract -> annotate, one article after another
    write     weigh -> compose -> check, one story after another
    brief     read, group, write, publish
    audit     read an article and its sources, check the one against the others, weigh those that carry it
    verify    re-read every receipt of a site from the kept snapshots

Failures of the world become :class:`wiredesk.model.Skipped` records and the run goes on; failures of the
program are raised.
"""

from wiredesk.group import one_story

from ._audit import audit, audit_reading, audit_text
from ._brief import READER, BriefResult, brief
from ._options import STORE_FILE, Options, Progress
from ._read import extract_or_skip, extracted, nothing_readable, read, read_all, snapshots
from ._verify import VerifyReport, verify
from ._write import explained, grouped, weighed, write

__all__ = [
    "READER",
    "STORE_FILE",
    "BriefResult",
    "Options",
    "Progress",
    "VerifyReport",
    "audit",
    "audit_reading",
    "audit_text",
    "brief",
    "explained",
    "extract_or_skip",
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
