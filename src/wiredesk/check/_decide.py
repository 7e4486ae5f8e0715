"""From findings and score to one verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wiredesk.model import CheckedLine, Fault, Figure, Name, Part, PartKind, Verdict
from wiredesk.neural import Reading

from ._counts_differ import counts_differ
from ._diff import Likeness
from ._lexicon import CLAIM_WORDS, HEDGES
from ._options import CheckOptions
from ._proof import Against
from ._reading import SUSPECT, suspected
from ._receipts import nearest, receipts
from ._rest import Scores, borne_out
from ._things import family, status
from ._tokens import Token
from ._view import Evidence, Finding, LineView

_FAULTS: dict[PartKind, Fault] = {
    "quote": "sourcing",
    "speaker": "sourcing",
    "attribution": "opinion_as_fact",
    "hedge": "opinion_as_fact",
    "cause": "editorialising",
    "polarity": "accuracy",
}
_GUESSES = (HEDGES | CLAIM_WORDS) - frozenset("planned plans plan hopes hope considering consider would".split())
_COPIED = 0.55
"""From here a comparator's contradiction decides alone on a line that copies a passage but for one place."""
_EXACT = frozenset({"quote", "figure", "date", "place", "scope", "order"})
"""What decides alone, from there, also where a line differs from its passage in several places: such lines are as often
a passage told in other words as a turned one, and what else differs in them only weighs in the score."""
_EXCHANGED = 0.95
"""From here any kind does: two names in each other's place, the digits of a report with another magnitude."""
_WEIGHED = frozenset({"unit", "cause", "name"})
"""What decides alone on a line in other words only from there."""
_CERTAIN: dict[PartKind, float] = {"quote": 0.55, "figure": 0.65, "date": 0.5, "order": 0.5, "speaker": 0.75}
_ALONE = 0.7
"""From here it does on a line in other words: what is compared to the letter sooner than what hangs on the wording."""
_ABSENT = 0.7
_SENTENCE = 5
"""Words in quotation marks that are no mere term."""
_DOUBTFUL = 0.1
"""The model's support from which its doubt of what is counted is set aside where the reports count the same by the same
number: of the labelled lines that this frees, seven of eight were true."""
_TOUCHED, _SPOKEN = 0.2, 0.5
"""Share of a line from which a passage touches on it, and of its words, anywhere, from which the reports say something
of it."""
_OPINION = 0.5
_SURELY_NONE = 0.02
"""Below it the model is sure that there is something to check, whatever the cues say: of 303 labelled lines that only
the cues took for opinions none was one."""
_AGAINST = 0.54
"""Probability from which a line that the model read is contradicted; below it, it is not found, which is honest."""
_LIKELY = 0.4
"""Support from which the model's reading contradicts nothing: of 147 such labelled lines, stories left out in turn, 93
were true and 53 wrong."""
_WARY = 0.15
"""How much more a line in other words needs: a wrong "supported" is the worst error."""
_TERSE, _AGAINST_TERSE = 0.02, 0.65
"""The same two for a headline: the model doubts half of the day's true ones, for what they leave out."""
_HEADLINE, _FURTHER = 0.7, 0.2
"""Share of a line's words that a headline must hold to tell it, and how much more than any passage."""
_MANY, _EASE = 2.0, 0.04
"""Where so many typed parts are borne out and none is in doubt, the words in between may differ somewhat more, by so
much for each part; a line that copies a passage, with words left out, and that no comparator suspects, is as one where
two are."""


@dataclass(frozen=True)
class Matter:
    """What the verdict on a line rests on.

    Attributes:
        opinion: how much the line reads as the writer's own view, 0-1. likeness: how it follows its passage.
        reading: what the entailment model makes of it, None where it was not asked. against: what it makes of one
            passage alone.
    """

    line: LineView
    evidence: Evidence
    findings: Sequence[Finding]
    scores: Scores
    opinion: float
    likeness: Likeness
    reading: Reading | None = None
    against: Against | None = None

    def of(self, verdict: Verdict) -> list[Finding]:
        """The findings with a verdict, surest first."""
        return sorted((f for f in self.findings if f.verdict == verdict), key=lambda f: -f.sure)


def certain(finding: Finding, likeness: Likeness) -> bool:
    """Whether a contradiction decides alone."""
    if likeness == "turned":
        return finding.sure >= _COPIED
    if likeness == "near":
        return finding.sure >= (_COPIED if finding.kind in _EXACT else _EXCHANGED)
    if finding.kind in _WEIGHED:
        return finding.sure >= _EXCHANGED
    return finding.sure >= _CERTAIN.get(finding.kind, _ALONE)


def wants_reading(likeness: Likeness, cut: bool, findings: Sequence[Finding]) -> bool:
    """Whether the entailment model has something to add: not where a typed part decides, nor for a passage with words
    left out that no comparator suspects, where it would doubt more true lines than it finds wrong ones."""
    return not decided(likeness, findings) and (not cut or _suspects(findings))


def overruled(reading: Reading, line: LineView, findings: Sequence[Finding]) -> bool:
    """Whether the model doubts what a report gives as the line does: then the line counts as unread.

    An order with all its dates; a move between two counts, which those on the way seem to deny; things that the reports
    count by the same number; a number on which they differ.
    """
    likeliest = max(sorted(reading.kinds), key=lambda kind: reading.kinds[kind], default="")

    def stand(kind: PartKind) -> bool:
        return all(f.verdict == "supported" for f in findings if f.kind == kind)

    if likeliest in {"order", "date"}:
        return any(f.kind == "order" for f in findings) and stand("order") and stand("date")
    if likeliest == "unit":
        return reading.support >= _DOUBTFUL and stand("figure") and stand("unit") and _counted_alike(line, findings)
    if likeliest != "figure":
        return False
    doubts = reading.against > reading.support and any(counts_differ(f, findings, line) for f in findings)
    return doubts or (bool(line.moves) and stand("figure"))


def _counted_alike(line: LineView, findings: Sequence[Finding]) -> bool:
    """Whether what each figure of a line counts is of a family that the figure which bears it out counts too."""
    mine = {figure.text: figure for figure in line.figures}
    told = [
        (_counted(mine[f.text], line.tokens), _counted(f.span, f.passage.tokens))
        for f in findings
        if f.kind == "figure" and isinstance(f.span, Figure) and f.passage is not None and f.text in mine
    ]
    return bool(told) and all(one[0] is not None and one == other for one, other in told)


def _counted(figure: Figure, tokens: tuple[Token, ...]) -> tuple[str | None, str | None]:
    """The family of what a figure counts, and what befell it."""
    return family(figure, tokens), status(figure, tokens)


def _suspects(findings: Sequence[Finding]) -> bool:
    return any(f.verdict == "contradicted" and f.sure >= SUSPECT for f in findings)


def decided(likeness: Likeness, findings: Sequence[Finding]) -> bool:
    """Whether a typed part decides a line alone."""
    return any(f.verdict == "contradicted" and certain(f, likeness) for f in findings)


def decide(number: int, matter: Matter, options: CheckOptions) -> CheckedLine:
    """Return the verdict on a line with the part that decides it."""
    line, scores = matter.line.line, matter.scores
    wrong, absent = matter.of("contradicted"), matter.of("not_found")
    support = scores.support
    alone = next((f for f in wrong if certain(f, matter.likeness)), None)

    def verdict(kind: Verdict, deciding: Finding, value: float) -> CheckedLine:
        return _checked(number, matter, kind, deciding, value, options)

    if alone is not None:
        return verdict("contradicted", alone, min(support, 0.3))
    if _opinion(matter):
        why = "This is the writer's judgement or forecast: no report could carry or refute it."
        return verdict("not_checkable", Finding("rest", line.text, "not_checkable", why=why), support)
    if absent and absent[0].sure >= _ABSENT and (matter.likeness == "turned" or matter.reading is None):
        return verdict("not_found", absent[0], min(support, 0.45))
    if support >= _needed(matter, options):
        lacking = next((f for f in absent if _must_be_shown(f)), None)
        if lacking is not None:  # no receipt could show it
            return verdict("not_found", lacking, min(support, 0.45))
        carried = _carried(matter.evidence, matter.findings)
        return verdict("supported", Finding(_carrier(matter.findings), line.text, "supported", why=carried), support)
    if _contradicted(matter, options):
        return verdict("contradicted", _suspect(matter, wrong), support)
    causes = [f for f in wrong if f.kind == "cause" and f.sure >= _ABSENT]  # no report has evidence for it
    nothing = Finding("rest", line.text, "not_found", why=_nothing(matter.line, matter.evidence))
    return verdict("not_found", next(iter((*causes, *absent)), nothing), support)


def _must_be_shown(finding: Finding) -> bool:
    """Whether a line cannot stand without a part that no report has: a figure, or a sentence in quotation marks."""
    if finding.sure < _ABSENT:
        return False
    return finding.kind == "figure" or (finding.kind == "quote" and len(finding.text.split()) >= _SENTENCE)


def _opinion(matter: Matter) -> bool:
    reading = matter.reading
    if reading is not None and reading.uncheckable >= _OPINION:
        return True
    if reading is not None and reading.kinds and reading.uncheckable < _SURELY_NONE:
        return False  # the model tells opinions from news better than the cues do
    return matter.opinion >= _OPINION and matter.scores.support < 0.75


def _needed(matter: Matter, options: CheckOptions) -> float:
    """The support a line needs; never less than a caller who asks for more than is usual."""
    wary = _TERSE if _headline(matter) else _WARY
    usual = options.supported_at - _ease(matter) + (wary if matter.reading is not None else 0.0)
    if any(f.kind == "cause" and f.sure >= _ABSENT for f in matter.of("contradicted")):
        usual += _WARY  # no report has evidence for it
    return usual if options.supported_at <= CheckOptions().supported_at else max(usual, options.supported_at)


def _headline(matter: Matter) -> bool:
    return matter.line.line.role == "headline"


def _ease(matter: Matter) -> float:
    doubted = matter.of("contradicted") or matter.of("not_found")
    if matter.reading is None and matter.likeness in {"near", "turned"} and not _suspects(matter.findings):
        return _EASE * _MANY
    held = borne_out(matter.findings)
    return _EASE * held if not doubted and held >= _MANY else 0.0


def _contradicted(matter: Matter, options: CheckOptions) -> bool:
    """Whether a line that is not supported is contradicted rather than not found."""
    scores = matter.scores
    if matter.reading is not None:
        least = _AGAINST_TERSE if _headline(matter) else _AGAINST
        return scores.support < _LIKELY and scores.against >= max(scores.neither, least)
    wrong = matter.of("contradicted")
    suspected = bool(wrong) and wrong[0].sure >= SUSPECT and scores.against >= SUSPECT
    return suspected or scores.against >= options.contradicted_at


def _suspect(matter: Matter, wrong: Sequence[Finding]) -> Finding:
    """The part that decides a contradiction: a comparator's, if the model agrees on its kind or is not there."""
    if matter.reading is not None:
        return suspected(matter.line, matter.evidence, matter.reading, matter.findings, matter.against)
    if wrong:
        return wrong[0]
    passage = matter.evidence.best.passage if matter.evidence.best else None
    why = "The passages nearest to this line do not agree with it."
    return Finding("rest", matter.line.line.text, "contradicted", why=why, passage=passage)


def _carrier(findings: Sequence[Finding]) -> PartKind:
    return "quote" if any(f.kind == "quote" for f in findings) else "rest"


def _carried(evidence: Evidence, findings: Sequence[Finding]) -> str:
    sources = {hit.passage.source for hit in evidence.hits if hit.coverage >= 0.5}
    differ = [f for f in findings if f.verdict == "supported" and f.why]
    if differ:
        return differ[0].why
    count = len(sources)
    return f"{count} reports carry this." if count > 1 else "A report carries this."


def _nothing(line: LineView, evidence: Evidence) -> str:
    """What to say of a line that no report carries, of which no part is missing."""
    if evidence.best is not None and evidence.best.coverage >= _TOUCHED:
        return "The reports touch on this, but none says what the line says."
    name = next((name.text for name in line.names if _named(name, evidence)), None)
    if name is not None:
        return f"The reports speak of {name}, but none says this."
    return "No report says anything of this." if evidence.anywhere < _SPOKEN else "No report says this."


def _named(name: Name, evidence: Evidence) -> bool:
    """Whether a report names somebody or something."""
    return any(name.text in passage.text for passage in evidence.index.passages)


def _in_a_headline(matter: Matter) -> str | None:
    """What to say of a line that only a report's headline tells, which alone bears nothing out."""
    index, senses = matter.evidence.index, matter.line.senses
    total = sum(index.idf(word) for word in sorted(senses))
    shares = [sum(index.idf(word) for word in sorted(senses & title)) / total for title in index.titles if total]
    best = max(shares, default=0.0)
    if best < _HEADLINE or (matter.evidence.best and best < matter.evidence.best.coverage + _FURTHER):
        return None
    return f"Only a headline says this, and no report's text: “{index.sources[shares.index(best)].title}”"


def _checked(
    number: int, matter: Matter, verdict: Verdict, deciding: Finding, score: float, options: CheckOptions
) -> CheckedLine:
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
