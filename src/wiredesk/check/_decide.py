"""From findings and score to one verdict."""

from __future__ import annotations

from collections.abc import Sequence

from wiredesk.model import CheckedLine, Figure, PartKind, Verdict
from wiredesk.neural import Reading

from ._matter import Matter
from ._options import CheckOptions
from ._told import carried, checked_line, nothing
from .figures._bounds import bound_denied
from .figures._counts_differ import counts_differ
from .figures._shares import is_share
from .figures._things import family, status
from .figures._universal import is_universal
from .reading._reading import SUSPECT, suspected
from .reading._rest import borne_out
from .text._diff import Likeness
from .text._tokens import Token
from .text._view import Finding, LineView

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
_OPINION = 0.5
_SURELY_NONE = 0.02
"""Below it the model is sure that there is something to check, whatever the cues say: of 303 labelled lines that only
the cues took for opinions none was one."""
_AGAINST = 0.54
"""Probability from which a line that the model read is contradicted; below it, it is not found, which is honest."""
_LIKELY = 0.4
"""Support from which the model's reading contradicts nothing: of 147 such labelled lines, stories left out in turn, 93
were true and 53 wrong."""
_LEFT_OUT = 0.7
"""Its probability from which the model contradicts a passage with words left out: of 41 such labelled lines 36 were
wrong ("accused of", "much of", "may have" left out), of seven with less one."""
_WARY = 0.15
"""How much more a line in other words needs: a wrong "supported" is the worst error."""
_TERSE, _AGAINST_TERSE = 0.02, 0.65
"""The same two for a headline: the model doubts half of the day's true ones, for what they leave out."""
_MANY, _EASE = 2.0, 0.04
"""Where so many typed parts are borne out and none is in doubt, the words in between may differ somewhat more, by so
much for each part; a line that copies a passage, with words left out, and that no comparator suspects, is as one where
two are."""
_SPRAWLING = 60
"""Words from which parts that are borne out say nothing of the rest of a line: of 82 lines of three sentences each, one
of them wrong, six were supported and not eleven (SummEdits, news)."""


def certain(finding: Finding, likeness: Likeness) -> bool:
    """Whether a contradiction decides alone."""
    if likeness == "turned":
        return finding.sure >= _COPIED
    if likeness == "near":
        return finding.sure >= (_COPIED if finding.kind in _EXACT else _EXCHANGED)
    if finding.kind in _WEIGHED:
        return finding.sure >= _EXCHANGED
    return finding.sure >= _CERTAIN.get(finding.kind, _ALONE)


def overruled(reading: Reading, line: LineView, findings: Sequence[Finding], *, cut: bool = False) -> bool:
    """Whether the model doubts what a report gives as the line does: then the line counts as unread.

    A passage with words left out that no comparator suspects, unless it is in little doubt itself; an order with all
    its dates; a share that two counts bear out; what is said of all in one form and of none in the other; a bound told
    by denying the other one; a move between two counts, which those on the way seem to deny; things that the reports
    count by the same number; a number on which they differ.
    """
    if cut and not _suspects(findings) and reading.against < _LEFT_OUT:
        return True
    likeliest = max(sorted(reading.kinds), key=lambda kind: reading.kinds[kind], default="")

    def stand(kind: PartKind) -> bool:
        return all(f.verdict == "supported" for f in findings if f.kind == kind)

    by_counts = [f.kind for f in findings if is_share(f)]
    ranked = any(f.kind == "order" and f.reckoned for f in findings)
    if reading.support > reading.against and (by_counts or ranked):
        return False  # it has been told what they come to
    if any(kind == likeliest and stand(kind) for kind in by_counts):
        return True
    if likeliest in {"figure", "polarity"} and any(bound_denied(f, line) for f in findings):
        return stand("figure") and stand("polarity")
    if likeliest in {"scope", "polarity"} and any(is_universal(f) for f in findings):
        return stand("scope") and stand("polarity")
    if likeliest in {"order", "date"}:
        return any(f.kind == "order" for f in findings) and stand("order") and stand("date")
    if likeliest == "unit":
        alike = _counted_alike(line, findings) or any(f.kind == "unit" for f in findings)
        return reading.support >= _DOUBTFUL and stand("figure") and stand("unit") and alike
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
        return checked_line(number, matter, kind, deciding, value, options)

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
        why = carried(matter.evidence, matter.findings)
        return verdict("supported", Finding(_carrier(matter.findings), line.text, "supported", why=why), support)
    if _contradicted(matter, options):
        return verdict("contradicted", _suspect(matter, wrong), support)
    causes = [f for f in wrong if f.kind == "cause" and f.sure >= _ABSENT]  # no report has evidence for it
    nowhere = Finding("rest", line.text, "not_found", why=nothing(matter.line, matter.evidence))
    return verdict("not_found", next(iter((*causes, *absent)), nowhere), support)


def _must_be_shown(finding: Finding) -> bool:
    """Whether a line cannot stand without a part that no report has: a figure, a year, or a sentence in quotation
    marks."""
    if finding.sure < _ABSENT:
        return False
    return finding.kind in {"figure", "date"} or (finding.kind == "quote" and len(finding.text.split()) >= _SENTENCE)


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
    if len(matter.line.tokens) > _SPRAWLING:
        return 0.0
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
