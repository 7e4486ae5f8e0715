"""How old a line makes somebody, against the ages that the reports give him."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wiredesk.model import Name, Span

from ..names._name_forms import last_name, surname
from ..text._view import Evidence, Finding, LineView

_BEHIND = re.compile(r"(?:,|, aged|,? who is| \(|, who turned) ?(\d{1,3})(?=[,.;:)]| and |$)")
_BEFORE = re.compile(r"\b(\d{1,3})[- ]year[- ]old (?:(?!\d+-year)[\w’'-]+ ){0,6}$")
_EACH = re.compile(
    r"(?:(?:,? and|,) (?:[A-Z][\w’'-]+ ?){1,4}(?<! )){0,6}, (?:both|all)(?: aged)? (\d{1,3})(?=[,.;:)]| and |$)"
)
"""The one age of several people, behind the last of them: "Ana Berg and Bo Dahl, both 12"."""
_REACH = 80
"""Characters before a name within which its age may stand."""
_BIRTHDAY = 1
"""Years by which two ages of one person may differ: one report is older, or he has had a birthday."""
_SURE = 0.9


def compare_ages(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for everybody to whom the reports give an age, and none of them the line's."""
    found = (_age(name, line, evidence) for name in line.names if name.kind == "person")
    return [finding for finding in found if finding is not None]


def _age(name: Name, line: LineView, evidence: Evidence) -> Finding | None:
    mine = next(_printed(name, line.names, line.line), None)
    if mine is None:
        return None
    last = last_name(name)
    told = [
        (age, passage)
        for passage in evidence.index.passages if last in passage.low
        for other in passage.names if other.kind == "person" and surname(other.text) == last
        for age in _printed(other, passage.names, passage.sentence)
    ]  # fmt: skip
    if not told or any(abs(age - mine) <= _BIRTHDAY for age, _ in told):
        return None
    age, passage = told[0]
    return Finding(
        "figure", str(mine), "contradicted", found=str(age), passage=passage, sure=_SURE,
        why=f"The reports give the age of {name.text} as {age}, not {mine}.",
    )  # fmt: skip


def _printed(name: Name, names: tuple[Name, ...], whole: Span) -> Iterator[int]:
    """Yield the ages that a text prints right behind a name, or before it with no other name between."""
    text, start, end = whole.text, name.start - whole.start, name.end - whole.start
    behind = _BEHIND.match(text, end) or _EACH.match(text, end)
    if behind is not None:
        yield int(behind[1])
    before = _BEFORE.search(text[max(start - _REACH, 0) : start])
    if before is not None:
        at = whole.start + max(start - _REACH, 0) + before.start()
        if not any(at < other.start < name.start for other in names if other.kind == "person"):
            yield int(before[1])
