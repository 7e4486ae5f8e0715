"""Checks a draft line by line."""

from __future__ import annotations

from collections.abc import Sequence

from wiredesk.model import AnnotatedArticle, CheckedDraft, CheckedLine, Draft, Ledger, Line

from ._changes import compare_changes
from ._dates import compare_dates
from ._decide import decide
from ._evidence import find_evidence
from ._figures import compare_figures
from ._index import SourceIndex
from ._layers import Slices
from ._misplaced import compare_placing
from ._names import compare_names
from ._opinion import opinion_score
from ._options import CheckOptions
from ._quotes import compare_quotes
from ._scope import compare_scope
from ._rest import features, support_score
from ._statements import compare_statements
from ._tokens import tokenise
from ._view import Evidence, Finding, LineView


def check(
    draft: Draft,
    reading: AnnotatedArticle,
    sources: Sequence[AnnotatedArticle] | SourceIndex,
    ledger: Ledger | None = None,
    options: CheckOptions | None = None,
) -> CheckedDraft:
    """Give every line of a draft a verdict and its receipts.

    Args:
        draft: the lines. reading: the draft's own text, annotated (``annotate(draft.as_article())``).
        sources: annotated reports, or an index of them made before.
        ledger: what the reports say side by side; marks figures on which reports differ.
        options: choices; the defaults need no model.
    """
    options = options or CheckOptions()
    index = sources if isinstance(sources, SourceIndex) else SourceIndex(sources)
    slices = Slices(reading)
    lines = [
        _check_line(number, view(line, slices), index, options) for number, line in enumerate(draft.lines)
    ]
    return CheckedDraft(draft=draft, lines=tuple(lines))


def view(line: Line, slices: Slices) -> LineView:
    """The line with what was read in it."""
    return LineView(
        line, tokenise(line.text, line.start), slices.figures(line), slices.names(line), slices.dates(line),
        slices.quotes(line),
    )  # fmt: skip


def compare(line: LineView, evidence: Evidence) -> list[Finding]:
    """Every comparator's findings on a line."""
    return [
        *compare_quotes(line, evidence),
        *compare_figures(line, evidence),
        *compare_scope(line, evidence),
        *compare_names(line, evidence),
        *compare_placing(line, evidence),
        *compare_dates(line, evidence),
        *compare_changes(line, evidence),
        *compare_statements(line, evidence),
    ]


def _check_line(number: int, line: LineView, index: SourceIndex, options: CheckOptions) -> CheckedLine:
    evidence = find_evidence(line, index, options.passages)
    findings = compare(line, evidence)
    score = support_score(features(line, evidence, findings))
    return decide(number, line.line, evidence, findings, score, opinion_score(line, evidence), options)
