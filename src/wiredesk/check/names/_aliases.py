"""Words for one office: a report may print one and a line the other."""

from __future__ import annotations

from collections.abc import Set

from wiredesk.lang import sense

from ..text._lexicon import ROLE_HEADS

OFFICE_ROWS = (
    "ceo chief executive boss head", "chief head leader commander boss president director chair",
    "envoy ambassador representative diplomat delegate", "spokesman spokeswoman spokesperson aide",
    "adviser advisor aide assistant strategist", "lawyer attorney counsel prosecutor",
    "chairman chairwoman chair chairperson head leader boss",
    "lawmaker representative congressman congresswoman senator mp deputy member politician delegate",
    "commander general admiral chief", "commissioner chief head", "governor chief head",
    "minister secretary diplomat", "premier minister",
    "judge justice magistrate", "secretary-general chief head",
    "professor researcher scientist historian economist scholar academic analyst",
    "doctor surgeon physician oncologist",
    "reporter journalist author writer editor columnist correspondent", "coach manager", "actor actress player star",
    "officer inspector policeman sheriff", "bishop archbishop cardinal priest", "speaker leader",
    "leader premier", "leader chancellor", "leader king", "leader governor", "leader mayor", "leader minister",
    "owner founder boss partner",
)  # fmt: skip
"""Words for one office, by row: a report's word and a line's may differ within a row."""
OFFICES = frozenset(sense(word) for word in ROLE_HEADS)
"""Words that name an office or trade, by sense."""
_ROWS = tuple(frozenset(sense(word) for word in row.split()) for row in OFFICE_ROWS)


def one_office(heads: Set[str], theirs: Set[str]) -> bool:
    """Whether an office, by sense, is another word for one that the reports print (chief executive, CEO)."""
    return not heads & theirs and any(heads & group and theirs & group for group in _ROWS)
