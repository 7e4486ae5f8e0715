"""How a verdict is told: the checked line with its explanation, parts, receipts and fault."""

from __future__ import annotations

from collections.abc import Sequence

from wiredesk.model import CheckedLine, Fault, Name, Part, PartKind, Verdict

from ._matter import Matter
from ._options import CheckOptions
from ._receipts import nearest, receipts
from .reading._reading import SUSPECT
from .text._lexicon import CLAIM_WORDS, HEDGES
from .text._view import Evidence, Finding, LineView

_FAULTS: dict[PartKind, Fault] = {
    "quote": "sourcing",
    "speaker": "sourcing",
    "attribution": "opinion_as_fact",
    "hedge": "opinion_as_fact",
    "cause": "editorialising",
    "polarity": "accuracy",
}
_GUESSES = (HEDGES | CLAIM_WORDS) - frozenset("planned plans plan hopes hope considering consider would".split())
_TOUCHED, _SPOKEN = 0.2, 0.5
"""Share of a line from which a passage touches on it, and of its words, anywhere, from which the reports say something
of it."""
_HEADLINE, _FURTHER = 0.7, 0.2
"""Share of a line's words that a headline must hold to tell it, and how much more than any passage."""


def checked_line(
    number: int, matter: Matter, verdict: Verdict, deciding: Finding, score: float, options: CheckOptions
) -> CheckedLine:
    """The verdict on a line with its parts, receipts, fault and the sentence that explains it."""
    line = matter.line.line
    told = verdict != "supported"  # what was suspected of a line that stands was found to be nothing
    found = [f for f in matter.findings if f.verdict == "supported" or (told and f.sure >= SUSPECT) or f == deciding]
    if verdict == "contradicted" and deciding not in found:
        found.append(deciding)
    parts = tuple(Part(kind=f.kind, text=f.text, verdict=f.verdict, found=f.found) for f in found)
    return CheckedLine(
        index=number,
        text=line.text,
        start=line.start,
        end=line.end,
        verdict=verdict,
        score=round(score, 3),
        decided_by=deciding.kind,
        explanation=(_in_a_headline(matter) if verdict == "not_found" else None) or deciding.why,
        parts=parts,
        receipts=receipts(verdict, deciding, matter.line, matter.evidence, matter.findings, options.receipts),
        nearest=nearest(matter.line, matter.evidence, deciding) if verdict == "not_found" else (),
        fault=_fault(verdict, deciding),
    )


def _fault(verdict: Verdict, deciding: Finding) -> Fault | None:
    if verdict == "contradicted":
        if deciding.kind == "hedge" and not _guessed(deciding):
            return "accuracy"
        return _FAULTS.get(deciding.kind, "accuracy")
    if verdict == "not_found":
        return "sourcing"
    return "editorialising" if verdict == "not_checkable" else None


def _guessed(finding: Finding) -> bool:
    """Whether the report has a claim or a guess, which the line prints as a fact: "charged" for "convicted", or what is
    still ahead told as done, is another matter."""
    return finding.passage is not None and any(token.low in _GUESSES for token in finding.passage.tokens)


def carried(evidence: Evidence, findings: Sequence[Finding]) -> str:
    """What to say of a line that the reports carry."""
    sources = {hit.passage.source for hit in evidence.hits if hit.coverage >= 0.5}
    differ = [f for f in findings if f.verdict == "supported" and f.why]
    if differ:
        return differ[0].why
    count = len(sources)
    return f"{count} reports carry this." if count > 1 else "A report carries this."


def nothing(line: LineView, evidence: Evidence) -> str:
    """What to say of a line that no report carries, of which no part is missing."""
    if evidence.best is not None and evidence.best.coverage >= _TOUCHED:
        return "The reports touch on this, but none says what the line says."
    name = next((name.text for name in line.names if _named(name, evidence)), None)
    if name is not None:
        return f"The reports speak of {name}, but none says this."
    return "No report was found that speaks of this." if evidence.anywhere < _SPOKEN else "No report says this."


def _named(name: Name, evidence: Evidence) -> bool:
    """Whether a report names somebody or something."""
    return any(name.text in passage.text for passage in evidence.index.passages)


def _in_a_headline(matter: Matter) -> str | None:
    """What to say of a line that only a report's headline tells, which alone bears nothing out."""
    index, senses = matter.evidence.index, matter.line.senses
    total = index.weight(senses)
    shares = [index.weight(senses & title) / total for title in index.titles if total]
    best = max(shares, default=0.0)
    if best < _HEADLINE or (matter.evidence.best and best < matter.evidence.best.coverage + _FURTHER):
        return None
    return f"Only a headline says this, and no report's text: “{index.sources[shares.index(best)].title}”"
