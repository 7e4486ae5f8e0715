"""Checks a draft line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from wiredesk.model import AnnotatedArticle, CheckedDraft, CheckedLine, Draft, Ledger, Line
from wiredesk.neural import LONGEST_CLAIM, Reader, Reading, second_reader, shipped_reader

from ._compare import compare
from ._context import body_index, headline_against_body, one_sided
from ._decide import decide, decided, overruled
from ._differ import with_differences
from ._fixed import note, too_long, unread, verbatim
from ._matter import Matter
from ._opinion import opinion_score, tells_no_news
from ._options import CheckOptions
from .reading._as_told import AsTold
from .reading._pairs import against_line, pair, read_pairs, reckoned_pair
from .reading._reading import between
from .reading._rest import Scores, lexical_features, score
from .text._diff import Likeness, align, cut_out, likeness
from .text._evidence import find_evidence
from .text._index import Passage, SourceIndex, is_foreign
from .text._layers import Slices
from .text._lexicon import HEDGES, SAY_WORDS, TURNING
from .text._tokens import tokenise
from .text._view import Evidence, Finding, LineView

_TURNED = HEDGES | SAY_WORDS | TURNING | {"whether", "if"}
_TITLE = 4
"""Words of a line that may be a title."""
_JOINING = frozenset("and but so yet also however meanwhile then the a an".split())
"""Words by which a sentence is more than a line that repeats it, and which tell nothing."""


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
        return bool(self.evidence.hits) and not decided(self.likeness, self.findings)


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
    if len(line.line.text) > LONGEST_CLAIM:
        return too_long(number, line.line)
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
                yield reckoned_pair(line, item.evidence, item.findings)

    reader = shipped_reader() if options.entailment else None
    if reader is None:
        for _ in pairs():  # compared, not read
            pass
        return opened, {}
    found = read_pairs(reader, pairs())
    readings = {
        item.number: reading
        for item, reading in zip(asked, found, strict=True)
        if not overruled(reading, item.line, item.findings, cut=item.cut)
    }
    return opened, readings | _again(reader, asked, readings)


def _again(reader: Reader, asked: list[_Open], readings: dict[int, Reading]) -> dict[int, Reading]:
    """Headlines, read once more with their passages in the opposite order: so terse a line hangs on that order."""
    titles = [item for item in asked if item.number in readings and item.line.line.role == "headline"]
    given = (reckoned_pair(item.line, item.evidence, item.findings, backwards=True) for item in titles)
    found = read_pairs(reader, given)
    return {item.number: between(readings[item.number], reading) for item, reading in zip(titles, found, strict=True)}


def _close(lines: list[_Open | CheckedLine], first: dict[int, Reading], options: CheckOptions) -> list[CheckedLine]:
    """Score and decide the open lines."""
    second = _second(lines, options)
    reader = shipped_reader() if options.entailment else None
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
        against = None if reader is None or reading is None else partial(against_line, reader, item.line)
        matter = Matter(item.line, item.evidence, item.findings, scores, item.opinion, item.likeness, reading, against)
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
        if hit.coverage > 0.999 and line.low in passage.low and _whole(line, passage):
            return passage
    return _across(line, evidence)


def _open_ended(passage: Passage) -> bool:
    """Whether a passage may only hand on, deny or ask what some of its words say: "whether the driver was drunk"."""
    return any(t.low in _TURNED for t in passage.tokens)


def _whole(line: LineView, passage: Passage) -> bool:
    """Whether a line that a passage holds is all of it but for a word that joins it to the one before, or so short as
    to be a title."""
    before, _, after = passage.low.partition(line.low)
    whole = {*before.split(), *after.split()} <= _JOINING
    return whole or (len(line.tokens) <= _TITLE and not _open_ended(passage))


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
