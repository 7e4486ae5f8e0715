"""The timeline of the ledger for readers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from wiredesk.model import TimelineEntry

from ._mister import without_mister
from ._sources import Sources
from ._story_parts import EventView
from ._times import of_text
from ._words import sentence

_TO_COME = re.compile(
    r"\b(?:will|would|could|may|might|should|can|to [a-z]+|expect\w*|plan\w*|schedul\w*|due|set|slated|aims?|next|"
    r"upcoming|until|by|if|hopes?|promis\w*|vow\w*|pledg\w*|forecast\w*|deadline|is|are)\b"
)
_UNSURE = re.compile(r"\b(?:may|might|could|can|[Ii]f|[Uu]nless)\b")
_CONDITION = re.compile(
    r"^(?:If|Unless|Should|In case|Were)\b|"
    r"\b(?:if|unless) [^,.]{3,80}, [^,.]{0,60}\b(?:would|could|will|may)\b"
)
_POLARITY = {"happened": "", "did_not": "did not happen", "may": "not certain"}


def timeline_views(
    entries: Sequence[TimelineEntry], sources: Sources, newest: datetime | None
) -> tuple[EventView, ...]:
    """Dated events; one whose date cannot be read is left out.

    An event dated after the ``newest`` report is still to come where its sentence speaks of what is to come; where it
    tells what happened, its date was misread and it is left out. One that hangs on a condition is not certain.
    """
    views = []
    for entry in entries:
        when = of_text(entry.date)
        if when is None or not entry.text.strip():
            continue
        note = _POLARITY[entry.polarity]
        if newest is not None and entry.date[:10] > newest.date().isoformat():
            if _TO_COME.search(entry.text) is None:
                continue
            planned = entry.polarity == "may" and _UNSURE.search(entry.text) is None
            note = "still to come" if planned or not note else note
        elif not note and _CONDITION.search(entry.text):
            note = _POLARITY["may"]
        told = sentence(without_mister(entry.text, sources.shared_surnames))
        views.append(EventView(when, told, note, sources.refs(entry.evidence)))
    return tuple(views)
