"""What one line alone does not show: a headline stronger than its own article, a claim without its contradiction."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from wiredesk.model import AnnotatedArticle, CheckedLine

from .claims._statements import compare_statements
from .text._evidence import find_evidence
from .text._excerpt import excerpt
from .text._index import Passage, SourceIndex
from .text._tokens import Token
from .text._view import Evidence, LineView

_SURE = 0.6
_REBUTS = frozenset(
    """disagreed disagrees disputed disputes denied denies rejected rejects dismissed dismisses contradicted
    contradicts rebutted refuted refutes countered counters questioned doubted doubts""".split()
)
_PROMISING = frozenset(
    """progress constructive positive success successful productive breakthrough optimistic agreed agreement close
    victory safe effective innocent lawful legal fair proof proven guarantee guaranteed best improved true""".split()
)
_CARRIED = 0.45


def body_index(reading: AnnotatedArticle, after: int) -> SourceIndex | None:
    """An article's own sentences below its headline and standfirst, as a source; None where there are none."""
    body = tuple(s for s in reading.sentences if s.start >= after and s.kind == "body")
    return SourceIndex([replace(reading, title="", summary=None, sentences=body)]) if body else None


def headline_against_body(line: CheckedLine, view: LineView, index: SourceIndex) -> CheckedLine:
    """The verdict on a headline or standfirst that its own article, as an index, does not bear out.

    Only how it states things is compared (polarity, hedge, strength, cause); a headline may leave out what it likes.
    """
    if line.verdict == "contradicted":
        return line
    found = [
        finding for finding in compare_statements(view, find_evidence(view, index))
        if finding.verdict == "contradicted" and finding.sure >= _SURE and finding.passage is not None
    ]  # fmt: skip
    if not found:
        return line
    worst = max(found, key=lambda finding: finding.sure)
    passage = worst.passage
    assert passage is not None
    return replace(
        line, verdict="contradicted", decided_by=worst.kind, score=min(line.score, 0.3), fault="editorialising",
        explanation=f"The {line_role(view)} says more than the article under it: “{excerpt(passage, view.senses)}”",
        receipts=(index.receipt(passage, "contradicts"),),
    )  # fmt: skip


def line_role(view: LineView) -> str:
    """Headline or standfirst, in words."""
    return "standfirst" if view.line.role == "standfirst" else "headline"


def one_sided(lines: Sequence[CheckedLine], views: Sequence[LineView], index: SourceIndex) -> list[CheckedLine]:
    """The lines, those marked that print a party's favourable claim without the contradiction the reports carry."""
    told = [view.senses for view in views]
    if any(_rebuts(view.tokens) for view in views):
        return list(lines)
    found = []
    for line, view in zip(lines, views, strict=True):
        claimed = line.verdict == "supported" and line.fault is None and _claim(view)
        other = _contradiction(view, find_evidence(view, index)) if claimed else None
        if other is None or _carried(other, told):
            found.append(line)
            continue
        why = f"The reports also carry the other side, which the article leaves out: “{excerpt(other, view.senses)}”"
        receipts = (*line.receipts, index.receipt(other, "contradicts"))
        found.append(replace(line, fault="missing_context", explanation=why, receipts=receipts))
    return found


def _claim(view: LineView) -> bool:
    """Whether a line hands on somebody's favourable words."""
    return bool(view.quotes) and bool({t.low for t in view.tokens} & _PROMISING)


def _rebuts(tokens: Sequence[Token]) -> bool:
    return any(token.low in _REBUTS for token in tokens)


def _contradiction(view: LineView, evidence: Evidence) -> Passage | None:
    """A passage that disputes what the line hands on: it stands right after the claim, or shares two of its words."""
    for hit in evidence.hits:
        if hit.coverage < _CARRIED:
            continue
        for passage in (hit.passage, *evidence.index.neighbours(hit.passage, 1)):
            after = passage.number >= hit.passage.number
            if after and _rebuts(passage.free) and (passage is not hit.passage or len(view.senses) > 2):
                return passage
    return next(
        (h.passage for h in evidence.hits if _rebuts(h.passage.free) and len(h.passage.senses & view.senses) >= 2), None
    )


def _carried(passage: Passage, told: Sequence[frozenset[str]]) -> bool:
    """Whether some line of the draft holds much of a passage."""
    return any(len(words & passage.senses) >= _CARRIED * max(len(passage.senses), 1) for words in told)
