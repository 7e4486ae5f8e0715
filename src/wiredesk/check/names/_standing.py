"""Offices that the reports call former, acting or not yet taken up, and a line as if held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wiredesk.model import Name

from ..text._index import SourceIndex
from ..text._tokens import Token
from ..text._view import Evidence, Finding, LineView
from ._name_forms import last_name
from ._offices import INTO, Office, as_printed, office_of, offices, printed_offices

_GONE = frozenset("former formerly ex one-time onetime once retired until".split())
_MARKS = (
    _GONE, frozenset("acting interim caretaker".split()), frozenset("elect designate".split()),
    frozenset("vice deputy".split()),
)  # fmt: skip
"""Words for an office that lies behind, is held for somebody, is yet to be taken up, is a deputy's: a row each."""
_THEN = frozenset("then previously been served years ago".split())
"""Words of a line that tells of the time when an office was held."""
_LEFT = _GONE | frozenset(
    """resigned resigns resign quit quits left leave ousted fired dismissed sacked removed predecessor successor
    succeeded replaced served was stepped retires lost defeated last previous late""".split()
)
_SURE = 0.95


def compare_standing(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for everybody to whom a line gives plainly the office that every report marks as former, acting,
    to come or a deputy's."""
    people = [name for name in line.names if name.kind == "person" and not line.within_quote(name.start)]
    found = (_standing(name, line.tokens, evidence.index) for name in people)
    return [finding for finding in found if finding is not None]


def _standing(name: Name, tokens: Sequence[Token], index: SourceIndex) -> Finding | None:
    mine = next(offices(name, tokens), None)
    if mine is None or _told_as_past(mine, tokens):
        return None
    heads = {office_of(t) for t in mine.around[: mine.size] if not t.raw.endswith(("'s", "’s"))}
    last, lows = last_name(name), {part for t in tokens for part in t.low.split("-")}
    told = [
        (office, marks)
        for office in printed_offices(last, index)
        for marks in _marks(office, mine.heads & heads)
    ]  # fmt: skip
    gone = [marks & _GONE for marks in _marks(mine, mine.heads & heads)]
    if told and any(gone) and not any(_GONE & marks for _, marks in told) and not _over(last, index):
        return _finding(name, mine, told[0][0])
    for row in _MARKS:
        if told and not row & lows and all(row & marks for _, marks in told):
            return _finding(name, mine, told[0][0])
    return None


def _finding(name: Name, mine: Office, office: Office) -> Finding:
    return Finding(
        "role", mine.text, "contradicted", found=_shown(office), passage=office.passage, sure=_SURE,
        why=f"The reports call {name.text} “{_shown(office)}”, not “{mine.text}”.",
    )  # fmt: skip


def _over(last: str, index: SourceIndex) -> bool:
    """Whether a report has a word for an office that lies behind, or for leaving one, beside somebody's surname."""
    return any(
        _LEFT & {part for t in passage.tokens for part in (t.low, *t.low.split("-"))}
        for passage in index.passages if f" {last}" in passage.low
    )  # fmt: skip


def _told_as_past(mine: Office, tokens: Sequence[Token]) -> bool:
    """Whether a line says that somebody was or became something, or otherwise looks back on it."""
    before = next((t.low for t in reversed(tokens) if t.end <= mine.around[0].start), "")
    return before in INTO - {"is"} or any(t.low in _THEN for t in tokens)


def _marks(office: Office, heads: frozenset[str]) -> Iterator[frozenset[str]]:
    """The words of the table that stand with each of some offices in a description: "founder and former chairman"."""
    words, behind = office.around[: office.size], office.around[office.size :]
    for place, token in enumerate(words):
        if office_of(token) not in heads:
            continue
        lows = [t.low for t in words[:place]]
        own = lows[max((n + 1 for n, low in enumerate(lows) if low in {"and", "of", "to", "for"}), default=0) :]
        until = {t.low for t in behind[:1]} & {"until"}
        yield frozenset(part for low in (*own, token.low) for part in (low, *low.split("-"))) | until


def _shown(office: Office) -> str:
    """A description as printed, with the "until 2021" behind it."""
    behind = office.around[office.size :]
    more = behind[:2] if behind and behind[0].low == "until" else ()
    return " ".join((as_printed(office), *(t.raw for t in more)))
