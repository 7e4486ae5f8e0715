"""Checks a draft line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from wiredesk.model import AnnotatedArticle, CheckedDraft, CheckedLine, Draft, Ledger, Line
from wiredesk.neural import Reader, Reading, second_reader, shipped_reader

from ._acts import compare_acts
from ._changes import compare_changes
from ._claims import compare_claims
from ._clock import compare_clocks
from ._context import body_index, headline_against_body, one_sided
from ._dates import compare_dates
from ._decide import Matter, decide, decided, doubted, note, unread, verbatim
from ._diff import Alignment, Likeness, align, likeness
from ._differ import with_differences
from ._evidence import find_evidence, spread
from ._exchanged import compare_exchanged
from ._exclusive import compare_exclusive
from ._figures import compare_figures
from ._index import Passage, SourceIndex, is_foreign
from ._intervals import compare_intervals
from ._layers import Slices
from ._misplaced import compare_placing
from ._names import compare_names
from ._opinion import opinion_score, tells_no_news
from ._options import CheckOptions
from ._posts import compare_posts
from ._quotes import compare_quotes
from ._rest import Scores, lexical_features, score
from ._rivals import compare_rivals
from ._scope import compare_scope
from ._speakers import compare_speakers
from ._statements import compare_statements
from ._tokens import tokenise
from ._turns import compare_turns
from ._view import Evidence, Finding, Hit, LineView

_PARAPHRASE = (
    compare_acts, compare_exclusive, compare_posts, compare_intervals, compare_claims, compare_turns, compare_speakers,
    compare_rivals,
)  # fmt: skip
_MOST, _SIZE = 4, 600
"""Passages, and their characters in all, that the model reads beside a line."""
_CARRIED = 0.7
"""Support from which further passages carry a line that the nearest seem to contradict."""


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
    if is_foreign(reading):
        return CheckedDraft(
            draft=draft, lines=tuple(unread(n, line, index, reading.language) for n, line in enumerate(draft.lines))
        )
    slices = Slices(reading)
    views = [view(line, slices) for line in draft.lines]
    opened, readings = _read(views, index, options)
    lines = one_sided(_against_body(_close(opened, readings, options), views, reading), views, index)
    if ledger is not None:
        found = {item.number: item.findings for item in opened if isinstance(item, _Open)}
        lines = [with_differences(line, found.get(line.index, []), ledger) for line in lines]
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
    exact = [*compare_quotes(line, evidence), *figures, *exchanged, *compare_names(line, evidence)]
    clocks = compare_clocks(line, evidence)
    told = [f.text for f in clocks]
    changes = [f for f in compare_changes(line, alignment, evidence) if f.kind != "date" or not _within(f, told)]
    if alignment is not None and alignment.near:
        changed = [token.start for change in alignment.changes for token in change.mine]
        kept = [
            f
            for f in exact
            if f.kind in {"quote", "speaker", "attribution"} or f.verdict == "supported" or _on(f, line, changed)
        ]
        dates = [f for f in compare_dates(line, evidence) if f.text not in told and _on(f, line, changed)]
        return [*kept, *compare_scope(line, evidence), *dates, *changes, *clocks]
    return [
        *exact,
        *compare_scope(line, evidence),
        *compare_placing(line, evidence),
        *(f for f in compare_dates(line, evidence) if f.text not in told),
        *clocks,
        *changes,
        *compare_statements(line, evidence),
        *(found for compare_one in _PARAPHRASE for found in compare_one(line, evidence)),
    ]


def _within(finding: Finding, told: list[str]) -> bool:
    """Whether a finding is about part of a time of day that was compared as a whole."""
    return any(finding.text in text for text in told)


def _on(finding: Finding, line: LineView, changed: list[int]) -> bool:
    """Whether a finding is about words that the line changed."""
    at = line.line.text.find(finding.text)
    if at < 0:
        return True
    start = line.line.start + at
    return any(start <= place < start + len(finding.text) for place in changed)


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
    return _Open(number, line, evidence, findings, values, opinion_score(line, evidence), likeness(alignment))


def _read(
    views: list[LineView], index: SourceIndex, options: CheckOptions
) -> tuple[list[_Open | CheckedLine], dict[int, Reading]]:
    """Compare every line; the entailment model reads the earlier ones meanwhile."""
    opened: list[_Open | CheckedLine] = []
    asked: list[int] = []

    def pairs() -> Iterator[tuple[str, str]]:
        for number, line in enumerate(views):
            item = _open(number, line, index, options)
            opened.append(item)
            if isinstance(item, _Open) and item.evidence.hits and not decided(item.likeness, item.findings):
                asked.append(number)
                yield pair(line, item.evidence)

    reader = shipped_reader() if options.entailment else None
    if reader is None:
        for _ in pairs():  # compared, not read
            pass
        return opened, {}
    readings = dict(zip(asked, reader.read(pairs()), strict=True))
    read = [item for item in opened if isinstance(item, _Open) and item.number in readings]
    again = [item for item in read if doubted(readings[item.number], item.findings)]
    return opened, readings | _elsewhere(again, reader)


def _elsewhere(lines: list[_Open], reader: Reader) -> dict[int, Reading]:
    """Readings of the further passages where these carry a line: what some reports carry is not contradicted."""
    lines = [item for item in lines if len(item.evidence.hits) > _MOST]
    readings = reader.read(further(item.line, item.evidence) for item in lines)
    return {item.number: found for item, found in zip(lines, readings, strict=True) if found.support >= _CARRIED}


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
    readings = chosen.read(pair(item.line, item.evidence) for item in asked)
    return {item.number: found for item, found in zip(asked, readings, strict=True) if found is not None}


def pair(line: LineView, evidence: Evidence) -> tuple[str, str]:
    """The line and the passages that bear on it, in order of the sources: what an entailment model reads."""
    return _beside(line, spread(line, evidence, _MOST))


def further(line: LineView, evidence: Evidence) -> tuple[str, str]:
    """The line and the next passages after those of :func:`pair`."""
    read = {hit.passage.number for hit in spread(line, evidence, _MOST)}
    return _beside(line, [hit for hit in evidence.hits if hit.passage.number not in read][:_MOST])


def _beside(line: LineView, hits: Sequence[Hit]) -> tuple[str, str]:
    chosen: list[tuple[int, str]] = []
    length = 0
    for hit in hits:
        told = hit.passage.told
        if chosen and length + len(told) > _SIZE:
            continue
        chosen.append((hit.passage.number, told))
        length += len(told)
    return line.line.text, " ".join(text for _, text in sorted(chosen))


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
