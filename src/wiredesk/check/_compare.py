"""What every comparator finds on a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from .changes._changes import compare_changes
from .claims._accused import compare_accused
from .claims._claims import compare_claims
from .claims._comparison import compare_comparisons
from .claims._conditions import compare_conditions
from .claims._disputed import compare_disputed
from .claims._exceptions import compare_exceptions
from .claims._left_open import compare_left_open
from .claims._narrowed import compare_narrowed
from .claims._negative_forms import compare_degree, compare_negative_forms, compare_plans, compare_quoted_denial
from .claims._statements import compare_statements
from .claims._superlatives import compare_superlatives
from .claims._taken_back import compare_taken_back
from .claims._unanswered import compare_unanswered
from .claims._unfulfilled import compare_unfulfilled
from .deeds._acts import compare_acts, compare_turned_acts
from .deeds._turned_deeds import compare_deeds
from .deeds._turns import compare_turns
from .figures._amounts import NUMBER
from .figures._antecedents import named_before
from .figures._bounds import bound_denied
from .figures._counts_differ import counts_differ
from .figures._dated import compare_dated
from .figures._exchanged import compare_exchanged
from .figures._figures import compare_figures
from .figures._more_than import compare_amounts_told
from .figures._multiples import compare_multiples
from .figures._qualified import compare_qualified
from .figures._ranks import compare_ranks
from .figures._scales import compare_scales
from .figures._scope import compare_scope
from .figures._shares import compare_quantifiers
from .figures._universal import compare_universal, is_universal
from .figures._wholes import compare_wholes
from .names._exclusive import compare_exclusive
from .names._headed import compare_headed
from .names._lists import compare_added, compare_lists
from .names._misplaced import compare_placing
from .names._names import compare_names
from .names._of_names import compare_of_names
from .names._posts import compare_posts
from .names._rivals import compare_rivals
from .names._standing import compare_standing
from .reading._reading import SUSPECT
from .text._diff import Alignment
from .text._view import Evidence, Finding, LineView
from .times._ages import compare_ages
from .times._calendar import compare_calendar
from .times._clock import clocks as clocks_of
from .times._clock import compare_clocks
from .times._dates import compare_dates
from .times._edges import compare_edges
from .times._elapsed import compare_elapsed
from .times._event_dates import compare_event_dates
from .times._how_old import compare_how_old
from .times._intervals import compare_intervals
from .times._order_told import compare_order_told
from .times._sequence import compare_sequence
from .times._thirds import compare_thirds
from .voices._credited import compare_credited
from .voices._hearers import compare_hearers
from .voices._quotes import compare_quotes
from .voices._said_of import compare_said_of
from .voices._speakers import compare_speakers
from .voices._told_by import compare_told_by

_RECKONED = re.compile(r" (?:[-+/]|(?<!out )of|against) ")
"""What makes a number one that was worked out from two others."""
_APART = re.compile(r"\b(?:more|fewer|less)\b")
_DISPUTED = 0.3
"""How sure a finding against a number is at most that another report prints of the same things."""
Comparator = Callable[[LineView, Evidence], list[Finding]]
_COPY: tuple[Comparator, ...] = (
    compare_scope, compare_sequence, compare_rivals, compare_unfulfilled, compare_dated, compare_exceptions,
    compare_turned_acts, compare_comparisons, compare_disputed, compare_left_open, compare_accused,
    compare_quoted_denial, compare_degree, compare_edges, compare_standing, compare_superlatives, compare_narrowed,
    compare_added, compare_headed, compare_qualified, compare_amounts_told, compare_deeds,
    compare_said_of, compare_told_by, compare_credited, compare_taken_back, compare_quantifiers, compare_universal,
    compare_ranks, compare_hearers, compare_unanswered, compare_conditions, compare_scales, compare_wholes,
    compare_event_dates,
)  # fmt: skip
_OTHERWISE: tuple[Comparator, ...] = (compare_scope, compare_placing, compare_statements)
_WHOLE = frozenset({"quote", "speaker", "attribution", "polarity"})
"""Kinds of findings on a near copy that are not of its changed words alone."""
_PARAPHRASE: tuple[Comparator, ...] = (
    compare_acts, compare_exclusive, compare_posts, compare_intervals, compare_sequence, compare_comparisons,
    compare_claims, compare_turns, compare_speakers, compare_rivals, compare_unfulfilled, compare_lists, compare_dated,
    compare_exceptions, compare_disputed, compare_left_open, compare_accused, compare_quoted_denial,
    compare_negative_forms, compare_degree, compare_plans, compare_edges, compare_standing, compare_superlatives,
    compare_narrowed, compare_added, compare_headed, compare_qualified, compare_amounts_told,
    compare_deeds, compare_said_of, compare_told_by, compare_credited, compare_taken_back,
    compare_quantifiers, compare_universal, compare_ranks, compare_hearers, compare_unanswered, compare_conditions,
    compare_scales, compare_wholes, compare_event_dates,
)  # fmt: skip


def compare(line: LineView, evidence: Evidence, alignment: Alignment | None) -> list[Finding]:
    """Every comparator's findings on a line.

    A line that nearly copies a passage is read word by word against it; the looser comparators, which look for what a
    paraphrase may hide, would only add noise there.
    """
    copied = alignment is not None and alignment.near
    exchanged = compare_exchanged(line, evidence)
    ages = compare_ages(line, evidence)
    multiples, times = compare_multiples(line, evidence), _times(line, evidence, ages)
    told_whole = [f.text for f in (*multiples, *times)]
    figures = [
        f for f in compare_figures(line, evidence)
        if all(f.text != other.text for other in exchanged) and all(f.text not in text for text in told_whole)
    ]  # fmt: skip
    figures += multiples
    named = named_before(line, evidence, figures)
    names = [*compare_names(line, evidence), *compare_of_names(line, evidence)]
    exact = [*compare_quotes(line, evidence), *figures, *named, *exchanged, *names]
    thirds = compare_thirds(line, evidence)
    clocks = [*(f for f in compare_clocks(line, evidence) if all(f.text != g.text for g in times)), *thirds, *times]
    told = [clock.date.text for clock in clocks_of(line.line.text, line.line.start, line.dates)]
    told += [f.text for f in (*thirds, *times)]
    dates = [f for f in compare_dates(line, evidence) if f.text not in told]
    changes = [
        f for f in compare_changes(line, alignment, evidence)
        if not (f.kind == "date" and _within(f, told)) and not _reconciled(f, figures, copied=copied)
    ]  # fmt: skip
    if alignment is not None and copied:
        changed = [token.start for change in alignment.changes for token in change.mine]
        exact = [
            f for f in exact
            if f.kind in _WHOLE or f.verdict == "supported" or f in exchanged or _on(f, line, changed)
        ]  # fmt: skip
        dates = [f for f in dates if _on(f, line, changed)]
        found = [*_doubled(exact, changes), *dates, *changes, *clocks, *_each(_COPY, line, evidence), *ages]
    else:
        loose = [*_each(_PARAPHRASE, line, evidence), *ages]
        loose = [f for f in loose if not _reconciled(f, figures, copied=copied)]
        found = [*exact, *dates, *clocks, *changes, *_each(_OTHERWISE, line, evidence), *loose]
    found = [f for f in found if not (_told_otherwise(f, times) or (f.kind == "unit" and _told_otherwise(f, named)))]
    found = _unsuspected(found, line)
    return [replace(f, sure=min(f.sure, _DISPUTED)) if counts_differ(f, found, line) else f for f in found]


def _doubled(exact: list[Finding], changes: list[Finding]) -> list[Finding]:
    """The findings, certain of an office that both its changed words and the reports' own word for it speak against."""
    offices = [f.text for f in changes if f.kind == "role" and f.verdict == "contradicted"]
    return [
        replace(f, sure=1.0) if f.kind == "role" and f.verdict == "contradicted" and any(t in f.text for t in offices)
        else f for f in exact
    ]  # fmt: skip


def _told_otherwise(finding: Finding, reckoned: list[Finding]) -> bool:
    """Whether a finding is against words of time that follow from what the reports print in another form."""
    return finding.verdict == "contradicted" and any(
        f.verdict == "supported" and (f.text in finding.text or finding.text in f.text) for f in reckoned
    )


def _times(line: LineView, evidence: Evidence, ages: list[Finding]) -> list[Finding]:
    """What follows from the days, times and ages of the reports by the calendar, but for ages that are somebody else's.

    Args:
        ages: the findings against the ages of those whom the line names.
    """
    ordered = compare_order_told(line, evidence)
    elapsed = [f for f in compare_elapsed(line, evidence) if all(f.text not in other.text for other in ordered)]
    aged = [f for f in compare_how_old(line, evidence) if all(f.text != other.text for other in ages)]
    return [*elapsed, *ordered, *aged, *compare_calendar(line, evidence)]


def _unsuspected(found: list[Finding], line: LineView) -> list[Finding]:
    """The findings without those that suspect a line for telling what another bears out in another form of words."""
    spared: set[str] = {"scope", "polarity"} if any(is_universal(f) for f in found) else set()
    spared |= {"polarity"} if any(bound_denied(f, line) for f in found) else set()
    ranked = [f.text for f in found if f.kind == "order" and f.reckoned]
    return [
        f for f in found
        if f.verdict == "supported" or not (f.kind in spared or any(f.text in text for text in ranked))
    ]  # fmt: skip


def _each(comparators: Iterable[Comparator], line: LineView, evidence: Evidence) -> list[Finding]:
    return [found for compare_one in comparators for found in compare_one(line, evidence)]


def _reconciled(finding: Finding, figures: list[Finding], *, copied: bool) -> bool:
    """Whether a figure that speaks against one of the line is the very figure that bears it out: "39 seconds" against
    "within 40 seconds"; or one of those that it was worked out from, in a line that nearly copies no passage."""
    if finding.verdict != "contradicted" or finding.kind != "figure" or finding.found is None:
        return False
    mine, theirs = set(NUMBER.findall(finding.text)), set(NUMBER.findall(finding.found))
    return any(
        figure.verdict == "supported" and figure.found is not None
        and (not copied or finding.sure < SUSPECT or not _RECKONED.search(figure.found) or _APART.search(finding.text))
        and (finding.text in figure.text or (mine and mine <= set(NUMBER.findall(figure.text))))
        and (finding.found in figure.found or theirs & set(NUMBER.findall(figure.found)))
        for figure in figures
    )  # fmt: skip


def _within(finding: Finding, told: list[str]) -> bool:
    """Whether a finding is about part of a time of day that was compared as a whole."""
    return any(finding.text in text for text in told)


def _on(finding: Finding, line: LineView, changed: list[int]) -> bool:
    """Whether a finding is about words that the line changed, or about a figure behind such a one ("to", "by")."""
    noun = r"(?: \S+){1,3}" if finding.kind == "unit" else ""
    lead = r"(?:\b(?:by|to|from) )?" if finding.kind in {"figure", "unit"} else ""
    found = re.search(rf"{lead}(?<!\w){re.escape(finding.text)}(?!\w){noun}", line.line.text)
    if found is None:
        return True
    start, end = (line.line.start + place for place in found.span())
    return any(start <= place < end for place in changed)
