"""What somebody heads: a committee, a campaign, an inquiry of which the reports name another head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from wiredesk.lang import sense
from wiredesk.model import Name

from ..text._index import Passage, SourceIndex
from ..text._tokens import Token, clause_of, senses
from ..text._view import Evidence, Finding, LineView
from ._name_forms import last_name
from ._offices import Office, offices

_VERBS = frozenset("chairs heads leads directs runs presides".split())
_HEADING = frozenset(sense(word) for word in "chair chairman chairwoman head leader director chief president".split())
_BODY, _ALIKE, _SURE = 6, 0.6, 0.85
"""Words of a body at most, share of them that make it the same, and how sure the finding is."""


def compare_headed(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each body of which the reports name a head, but not the line's."""
    found = []
    for name in line.names:
        if name.kind != "person" or line.within_quote(name.start):
            continue
        for text, body in _relative(name, line.tokens):
            other = _another(last_name(name), body, evidence.index)
            if other is not None:
                who, passage = other
                found.append(
                    Finding(
                        "role", text, "contradicted", found=who, passage=passage, sure=_SURE,
                        why=f"The reports say this of {who}, not of {name.text}.",
                    )
                )  # fmt: skip
    return found


def _another(last: str, body: frozenset[str], index: SourceIndex) -> tuple[str, Passage] | None:
    """Who heads a body in the reports, where they name no bearer of a surname as its head."""
    others = [
        (name, passage)
        for name, told, passage in _told(index) if len(body & told) >= _ALIKE * max(len(body), len(told))
    ]  # fmt: skip
    if not others or any(last_name(name) == last for name, _ in others):
        return None
    mentioned = any(f" {last} " in passage.low and body <= passage.senses for passage in index.passages)
    return None if mentioned else (others[0][0].text, others[0][1])


@lru_cache(maxsize=4)
def _told(index: SourceIndex) -> list[tuple[Name, frozenset[str], Passage]]:
    """Everybody whom the sources name as the head of something, with what it is."""
    return [
        (name, body, passage)
        for passage in index.passages
        for name in passage.names if name.kind == "person"
        for body in _headed(name, passage.tokens, passage)
    ]  # fmt: skip


def _headed(name: Name, tokens: Sequence[Token], passage: Passage) -> Iterator[frozenset[str]]:
    """What somebody heads: "finance committee chair Ana Berg", "Berg, who chairs the finance committee"."""
    for office in offices(name, tokens, passage):
        body = _body(office)
        if office.heads & _HEADING and body:
            yield body
    for _, body in _relative(name, tokens):
        yield body


def _relative(name: Name, tokens: Sequence[Token]) -> Iterator[tuple[str, frozenset[str]]]:
    """What a clause behind a name says that somebody heads, with its words."""
    after = [t for t in tokens if t.start >= name.end][: _BODY + 3]
    if len(after) > 2 and after[0].low == "who" and after[0].start - name.end <= 2 and after[1].low in _VERBS:
        words = list(clause_of(after[1:]))
        if senses(words[1:]):
            yield " ".join(t.raw for t in words), senses(words[1:])


def _body(office: Office) -> frozenset[str]:
    """The words of a description other than its offices and ranks."""
    words = office.around[: office.size]
    return senses(words) - office.heads - office.ranks
