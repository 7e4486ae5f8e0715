"""Checks a draft line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from wiredesk.model import AnnotatedArticle, CheckedDraft, CheckedLine, Draft, Ledger, Line
from wiredesk.neural import Reading, second_reader, shipped_reader

from ._acts import compare_acts
from ._as_told import AsTold
from ._changes import compare_changes
from ._claims import compare_claims
from ._clock import compare_clocks
from ._comparison import compare_comparisons
from ._context import body_index, headline_against_body, one_sided
from ._dates import compare_dates
from ._decide import Matter, decide, decided, overruled, wants_reading
from ._diff import Alignment, Likeness, align, cut_out, likeness
from ._differ import with_differences
from ._evidence import find_evidence
from ._exchanged import compare_exchanged
from ._exclusive import compare_exclusive
from ._figures import compare_figures
from ._fixed import note, unread, verbatim
from ._index import Passage, SourceIndex, is_foreign
from ._intervals import compare_intervals
from ._layers import Slices
from ._lists import compare_lists
from ._misplaced import compare_placing
from ._names import compare_names
from ._of_names import compare_of_names
from ._opinion import opinion_score, tells_no_news
from ._options import CheckOptions
from ._pairs import pair, read_pairs
from ._posts import compare_posts
from ._quotes import compare_quotes
from ._reading import SUSPECT
from ._rest import Scores, lexical_features, score
from ._rivals import compare_rivals
from ._scope import compare_scope
from ._sequence import compare_sequence
from ._speakers import compare_speakers
from ._statements import compare_statements
from ._tokens import tokenise
from ._turns import compare_turns
from ._unfulfilled import compare_unfulfilled
from ._view import Evidence, Finding, LineView

_NUMBER, _RECKONED = re.compile(r"\d[\d.,]*"), re.compile(r" (?:[-+/]|of|against) ")
_PARAPHRASE = (
    compare_acts, compare_exclusive, compare_posts, compare_intervals, compare_sequence, compare_comparisons,
    compare_claims, compare_turns, compare_speakers, compare_rivals, compare_unfulfilled, compare_lists,
)  # fmt: skip


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
        options: choices; by default the shipped model reads along.
    """
    options = options or CheckOptions()
    index = sources if isinstance(sources, SourceIndex) else SourceIndex(sources)
    if is_foreign(reading):
        return CheckedDraft(
            draft=draft, lines=tuple(unread(n, line, index, reading.language) for n, line in enumerate(draft.lines))
        )
    slices = Slices(reading)
    views = [view(line, slices) for line in draft.lines]
    opened, readings = _read(views, index, options)
    lines = one_sided(_against_body(_close(opened, readings, options), views, reading), views, index)
    if ledger is not None:
        lines = [with_differences(line, ledger) for line in lines]
    return CheckedDraft(draft=draft, lines=tuple(lines))


def _against_body(lines: list[CheckedLine], views: list[LineView], reading: AnnotatedArticle) -> list[CheckedLine]:
    """The lines, headline and standfirst held against the article under them."""
    titled = [item.line for item in views if item.line.role in {"headline", "standfirst"}]
    body = body_index(reading, max(line.end for line in titled)) if titled else None
    if body is None:
        return lines
    return [
        headline_against_body(line, item, body) if item.line in titled else line
        for line, item in zip(lines, views, strict=True)
    ]


def view(line: Line, slices: Slices) -> LineView:
    """The line with what was read in it."""
    return LineView(
        line, tokenise(line.text, line.start), slices.figures(line), slices.names(line), slices.dates(line),
        slices.quotes(line),
    )  # fmt: skip


def compare(line: LineView, evidence: Evidence, alignment: Alignment | None) -> list[Finding]:
    """Every comparator's findings on a line.

    A line that nearly copies a passage is read word by word against it; the looser comparators, which look for what a
    paraphrase may hide, would only add noise there.
    """
    exchanged = compare_exchanged(line, evidence)
    figures = [f for f in compare_figures(line, evidence) if all(f.text != other.text for other in exchanged)]
    names = [*compare_names(line, evidence), *compare_of_names(line, evidence)]
    exact = [*compare_quotes(line, evidence), *figures, *exchanged, *names]
    clocks = compare_clocks(line, evidence)
    told = [f.text for f in clocks]
    changes = [
        f for f in compare_changes(line, alignment, evidence)
        if not (f.kind == "date" and _within(f, told)) and not _reconciled(f, figures)
    ]  # fmt: skip
    if alignment is not None and alignment.near:
        changed = [token.start for change in alignment.changes for token in change.mine]
        kept = [
            f
            for f in exact
            if f.kind in {"quote", "speaker", "attribution"} or f.verdict == "supported" or _on(f, line, changed)
        ]
        dates = [f for f in compare_dates(line, evidence) if f.text not in told and _on(f, line, changed)]
        return [
            *kept,
            *compare_scope(line, evidence),
            *compare_sequence(line, evidence),
            *dates,
            *changes,
            *clocks,
            *compare_rivals(line, evidence),
            *compare_unfulfilled(line, evidence),
        ]
    return [
        *exact,
        *compare_scope(line, evidence),
        *compare_placing(line, evidence),
        *(f for f in compare_dates(line, evidence) if f.text not in told),
        *clocks,
        *changes,
        *compare_statements(line, evidence),
        *(
            found
            for compare_one in _PARAPHRASE
            for found in compare_one(line, evidence)
            if not _reconciled(found, figures)
        ),
    ]


def _reconciled(finding: Finding, figures: list[Finding]) -> bool:
    """Whether a figure that speaks against one of the line is the very figure that bears it out: "39 seconds" against
    "within 40 seconds"."""
    if finding.verdict != "contradicted" or finding.kind != "figure" or finding.found is None:
        return False
    mine, theirs = set(_NUMBER.findall(finding.text)), set(_NUMBER.findall(finding.found))
    return any(
        figure.verdict == "supported" and figure.found is not None
        and (finding.sure < SUSPECT or not _RECKONED.search(figure.found))
        and (finding.text in figure.text or (mine and mine <= set(_NUMBER.findall(figure.text))))
        and (finding.found in figure.found or theirs & set(_NUMBER.findall(figure.found)))
        for figure in figures
    )  # fmt: skip


def _within(finding: Finding, told: list[str]) -> bool:
    """Whether a finding is about part of a time of day that was compared as a whole."""
    return any(finding.text in text for text in told)


def _on(finding: Finding, line: LineView, changed: list[int]) -> bool:
    """Whether a finding is about words that the line changed."""
    noun = r"(?: \S+){1,3}" if finding.kind == "unit" else ""
    found = re.search(rf"(?<!\w){re.escape(finding.text)}(?!\w){noun}", line.line.text)
    if found is None:
        return True
    start, end = (line.line.start + place for place in found.span())
    return any(start <= place < end for place in changed)


@dataclass(frozen=True)
class _Open:
    """A line on its way to a verdict."""

    number: int
    line: LineView
    evidence: Evidence
    findings: list[Finding]
    values: list[float]
    opinion: float
    likeness: Likeness
    cut: bool
    """Whether it is a passage with words left out."""

    @property
    def asks(self) -> bool:
        """Whether the entailment model has something to add."""
        return bool(self.evidence.hits) and wants_reading(self.likeness, self.cut, self.findings)


def _open(number: int, line: LineView, index: SourceIndex, options: CheckOptions) -> _Open | CheckedLine:
    evidence = find_evidence(line, index, options.passages)
    no_news = tells_no_news(line)
    if no_news:
        return note(number, line.line, no_news)
    if not index.passages:
        return unread(number, line.line, index)
    copied = copied_from(line, evidence)
    if copied is not None:
        return verbatim(number, line.line, copied, index)
    alignment = align(line, evidence)
    findings = compare(line, evidence, alignment)
    values = lexical_features(line, evidence, findings)
    opinion, cut = opinion_score(line, evidence), cut_out(alignment, evidence)
    return _Open(number, line, evidence, findings, values, opinion, likeness(alignment), cut)


def _read(
    views: list[LineView], index: SourceIndex, options: CheckOptions
) -> tuple[list[_Open | CheckedLine], dict[int, Reading]]:
    """Compare every line; the entailment model reads the earlier ones meanwhile."""
    opened: list[_Open | CheckedLine] = []
    asked: list[_Open] = []

    def pairs() -> Iterator[tuple[AsTold, str]]:
        for number, line in enumerate(views):
            item = _open(number, line, index, options)
            opened.append(item)
            if isinstance(item, _Open) and item.asks:
                asked.append(item)
                yield pair(line, item.evidence)

    reader = shipped_reader() if options.entailment else None
    if reader is None:
        for _ in pairs():  # compared, not read
            pass
        return opened, {}
    found = read_pairs(reader, pairs())
    return opened, {
        item.number: reading
        for item, reading in zip(asked, found, strict=True)
        if not overruled(reading, item.line, item.findings)
    }


def _close(lines: list[_Open | CheckedLine], first: dict[int, Reading], options: CheckOptions) -> list[CheckedLine]:
    """Score and decide the open lines."""
    second = _second(lines, options)
    found: list[CheckedLine] = []
    for item in lines:
        if isinstance(item, CheckedLine):
            found.append(item)
            continue
        reading = first.get(item.number)
        scores = score(item.values, reading)
        if item.number in second:
            other = second[item.number]
            scores = scores.halfway(Scores(other.against, other.neither, other.support))
        matter = Matter(item.line, item.evidence, item.findings, scores, item.opinion, item.likeness, reading)
        found.append(decide(item.number, matter, options))
    return found


def _second(lines: list[_Open | CheckedLine], options: CheckOptions) -> dict[int, Reading]:
    """What the user's own reader makes of the lines that the typed parts do not decide."""
    reader = options.second_reader
    if reader is None:
        return {}
    opened = [item for item in lines if isinstance(item, _Open) and item.evidence.hits]
    asked = [item for item in opened if not decided(item.likeness, item.findings)]
    chosen = second_reader(reader) if isinstance(reader, Path) else reader
    readings = chosen.read((told.text, beside) for told, beside in (pair(i.line, i.evidence) for i in asked))
    return {item.number: found for item, found in zip(asked, readings, strict=True) if found is not None}


def copied_from(line: LineView, evidence: Evidence) -> Passage | None:
    """The passage that a line repeats word for word, whole; None if there is none."""
    if not line.tokens:
        return None
    for hit in evidence.hits:
        passage = hit.passage
        whole = len(line.tokens) >= len(passage.tokens) - 1 or len(line.tokens) <= 4
        if hit.coverage > 0.999 and line.low in passage.low and whole:
            return passage
    return _across(line, evidence)


def _across(line: LineView, evidence: Evidence) -> Passage | None:
    """The first of several neighbouring passages that a line repeats, for texts cut into sentences in another way."""
    for hit in evidence.hits[:2]:
        around = sorted([hit.passage, *evidence.index.neighbours(hit.passage, 2)], key=lambda p: p.number)
        for first in range(len(around)):
            joined = ""
            for passage in around[first:]:
                joined = joined.rstrip() + passage.low
                if joined == line.low:
                    return around[first]
    return None
