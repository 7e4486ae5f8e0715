"""From findings and score to one verdict."""

from __future__ import annotations

from collections.abc import Sequence

from wiredesk.model import CheckedLine, Fault, Line, Part, PartKind, Receipt, Verdict

from ._index import Passage, SourceIndex
from ._options import CheckOptions
from ._rest import Scores, borne_out
from ._view import Evidence, Finding

_FAULTS: dict[PartKind, Fault] = {
    "quote": "sourcing",
    "speaker": "sourcing",
    "attribution": "opinion_as_fact",
    "hedge": "opinion_as_fact",
    "cause": "editorialising",
    "polarity": "accuracy",
}
_CERTAIN = 0.55
"""From here a comparator's contradiction decides alone; below it the scored model has a say."""
_ABSENT = 0.7
_SUSPECT = 0.45
_OPINION = 0.5
_MANY, _EASE = 3.0, 0.08
"""Where so many typed parts are borne out and none is in doubt, the words in between may differ somewhat more."""


def decide(
    number: int,
    line: Line,
    evidence: Evidence,
    findings: Sequence[Finding],
    scores: Scores,
    opinion: float,
    options: CheckOptions,
) -> CheckedLine:
    """Return the verdict on a line with the part that decides it."""
    wrong = sorted((f for f in findings if f.verdict == "contradicted"), key=lambda f: -f.sure)
    absent = sorted((f for f in findings if f.verdict == "not_found"), key=lambda f: -f.sure)
    support = scores.support
    suspect = wrong[0] if wrong else None

    def verdict(kind: Verdict, deciding: Finding, value: float) -> CheckedLine:
        return _checked(number, line, kind, deciding, evidence, findings, value, options)

    if suspect is not None and suspect.sure >= _CERTAIN:
        return verdict("contradicted", suspect, min(support, 0.3))
    if opinion >= _OPINION and support < 0.75:
        why = "This is the writer's judgement or forecast: no report could carry or refute it."
        return verdict("not_checkable", Finding("rest", line.text, "not_checkable", why=why), support)
    if absent and absent[0].sure >= _ABSENT:
        return verdict("not_found", absent[0], min(support, 0.45))
    if support >= options.supported_at - (_EASE if not wrong + absent and borne_out(findings) >= _MANY else 0.0):
        return verdict(
            "supported",
            Finding(_carrier(findings), line.text, "supported", why=_carried(evidence, findings)),
            support,
        )
    if suspect is not None and suspect.sure >= _SUSPECT and scores.against >= _SUSPECT:
        return verdict("contradicted", suspect, support)
    if scores.against >= options.contradicted_at:
        why = "The passages nearest to this line do not agree with it."
        passage = evidence.best.passage if evidence.best else None
        return verdict("contradicted", Finding("rest", line.text, "contradicted", why=why, passage=passage), support)
    missing = absent[0] if absent else Finding("rest", line.text, "not_found", why=_nothing(evidence))
    return verdict("not_found", missing, support)


def verbatim(number: int, line: Line, passage: Passage, index: SourceIndex) -> CheckedLine:
    """The verdict on a line that repeats a passage word for word."""
    part = Part(kind="rest", text=line.text, verdict="supported", found=passage.text)
    return CheckedLine(
        index=number,
        text=line.text,
        start=line.start,
        end=line.end,
        verdict="supported",
        score=0.99,
        decided_by="rest",
        explanation="A report says this word for word.",
        parts=(part,),
        receipts=(index.receipt(passage),),
    )


def note(number: int, line: Line) -> CheckedLine:
    """The verdict on a line that speaks of the article itself."""
    return CheckedLine(
        index=number,
        text=line.text,
        start=line.start,
        end=line.end,
        verdict="not_checkable",
        score=0.5,
        decided_by="rest",
        explanation="This line speaks of the article itself, not of the news.",
    )


def unread(number: int, line: Line, index: SourceIndex) -> CheckedLine:
    """The verdict where no source can be read: it says why."""
    return CheckedLine(
        index=number,
        text=line.text,
        start=line.start,
        end=line.end,
        verdict="not_found",
        score=0.0,
        decided_by="rest",
        explanation=_no_sources(index),
        fault="sourcing",
    )


def _no_sources(index: SourceIndex) -> str:
    if index.foreign:
        languages = ", ".join(sorted({source.language or "?" for source in index.foreign}))
        return f"The only sources are in another language ({languages}), which this check does not read."
    return "There is no readable source to check this against."


def _carrier(findings: Sequence[Finding]) -> PartKind:
    return "quote" if any(f.kind == "quote" for f in findings) else "rest"


def _carried(evidence: Evidence, findings: Sequence[Finding]) -> str:
    sources = {hit.passage.source for hit in evidence.hits if hit.coverage >= 0.5}
    differ = [f for f in findings if f.verdict == "supported" and f.why]
    if differ:
        return differ[0].why
    count = len(sources)
    return f"{count} reports carry this." if count > 1 else "A report carries this."


def _nothing(evidence: Evidence) -> str:
    best = evidence.best
    if best is None or best.coverage < 0.2:
        return "No report says anything of this."
    return "The reports touch on this, but none says what the line says."


def _checked(
    number: int,
    line: Line,
    verdict: Verdict,
    deciding: Finding,
    evidence: Evidence,
    findings: Sequence[Finding],
    score: float,
    options: CheckOptions,
) -> CheckedLine:
    parts = tuple(Part(kind=f.kind, text=f.text, verdict=f.verdict, found=f.found) for f in findings)
    return CheckedLine(
        index=number,
        text=line.text,
        start=line.start,
        end=line.end,
        verdict=verdict,
        score=round(score, 3),
        decided_by=deciding.kind,
        explanation=deciding.why,
        parts=parts,
        receipts=_receipts(verdict, deciding, evidence, findings, options.receipts),
        fault=_fault(verdict, deciding.kind),
    )


def _fault(verdict: Verdict, kind: PartKind) -> Fault | None:
    if verdict == "contradicted":
        return _FAULTS.get(kind, "accuracy")
    if verdict == "not_found":
        return "sourcing"
    return "editorialising" if verdict == "not_checkable" else None


def _receipts(
    verdict: Verdict, deciding: Finding, evidence: Evidence, findings: Sequence[Finding], most: int
) -> tuple[Receipt, ...]:
    if verdict in {"not_found", "not_checkable"}:
        return ()
    chosen: list[Passage] = []
    if deciding.passage is not None:
        chosen.append(deciding.passage)
    if verdict == "supported":
        chosen += [f.passage for f in findings if f.kind == "quote" and f.passage is not None]
        chosen += [hit.passage for hit in evidence.hits[:1]]
        chosen += [f.passage for f in findings if f.passage is not None and f.verdict == "supported"]
        floor = 0.6 * (evidence.hits[0].coverage if evidence.hits else 0.0)
        chosen += [hit.passage for hit in evidence.hits[1:] if hit.coverage >= floor]
    elif not chosen:
        chosen += [hit.passage for hit in evidence.hits[:1]]
    unique = list({passage.number: passage for passage in chosen}.values())[:most]
    return tuple(evidence.index.receipt(p, contradicts=verdict == "contradicted") for p in unique)
