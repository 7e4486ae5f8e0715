"""check: finds what the sources do not carry.

In: a draft (one's own, or somebody else's article through :func:`foreign`), its text as annotated, and the annotated
sources. Out: a verdict for each line (supported, contradicted, not found, not checkable), the part that decides it, one
plain sentence, and the passages that carry or contradict it.

Nothing fails on text: a verdict is data. A model file that was asked for and cannot be read raises ``UsageError``.
"""

from ._check import check
from ._differ import differences
from ._options import CheckOptions
from .audit._foreign import foreign
from .audit._report import FAULTS, as_json, findings, fingerprints, render, select
from .audit._report_text import unread_sources
from .text._index import SourceIndex

__all__ = [
    "FAULTS", "CheckOptions", "SourceIndex", "as_json", "check", "differences", "findings",
    "fingerprints", "foreign", "render", "select", "unread_sources",
]  # fmt: skip
