"""Records of the compose and check rooms: lines, verdicts, receipts."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Literal

import msgspec

from ._article import Article
from ._base import Record, Span, require_span
from ._ledger import FigureSlot

Made = Literal["verbatim", "trimmed", "merged", "generated", "foreign"]
LineRole = Literal["headline", "standfirst", "lead", "body", "quote", "figure", "background", "note"]
Verdict = Literal["supported", "contradicted", "not_found", "not_checkable"]
Stance = Literal["supports", "contradicts", "near"]
PartKind = Literal[
    "figure", "unit", "scope", "date", "place", "name", "role", "quote", "speaker", "polarity", "hedge", "cause",
    "order", "actor", "attribution", "rest",
]  # fmt: skip
Fault = Literal["accuracy", "sourcing", "opinion_as_fact", "editorialising", "missing_context"]


class Line(Span, frozen=True, kw_only=True):
    """One line of a draft: what gets one verdict. The span points into ``Draft.text``.

    Attributes:
        role: headline, standfirst, lead, body, ...
        made: how it was made; ``foreign`` in an audited article.
        evidence: passages it was made from (empty in an audited article).
        edits: each edit to the source sentence, in words ("dropped 'meanwhile'").
    """

    role: LineRole = "body"
    made: Made = "generated"
    evidence: tuple[Span, ...] = ()
    edits: tuple[str, ...] = ()


class Section(Record, frozen=True, kw_only=True):
    """A titled run of lines: ``Draft.lines[first:last]``; an empty title is the lead section."""

    title: str
    first: int
    last: int


class Draft(Record, frozen=True, kw_only=True):
    """An article as lines over one text; a foreign article is a draft too.

    Attributes:
        id: story id, or article id for a foreign article.
        text: the whole text the lines point into.
        lines: in order of ``start``; the headline and standfirst come first where there are any.
        sections: runs of body lines.
        language: ISO 639-1 code.
        writer: "extractive", "llm" or "foreign".
        settings: what a reader should know of the writer (model, attempts), as (name, value) pairs.
        origin: the foreign article, for an audit.
        published: the day the draft speaks from (its newest report), for reading its dates.

    Raises:
        SpanError: a line that does not match the text.
    """

    id: str
    text: str
    lines: tuple[Line, ...]
    sections: tuple[Section, ...] = ()
    language: str = "en"
    writer: Literal["extractive", "llm", "foreign"] = "extractive"
    settings: tuple[tuple[str, str], ...] = ()
    origin: Article | None = None
    published: datetime | None = None

    def __post_init__(self) -> None:
        for line in self.lines:
            require_span(line, self.id, self.text)

    def first(self, role: LineRole) -> Line | None:
        """The first line of a role, None if there is none."""
        return next((line for line in self.lines if line.role == role), None)

    def as_article(self) -> Article:
        """The draft as an article, for reading its own figures, names and quotes."""
        if self.origin is not None and self.origin.id == self.id and self.origin.text == self.text:
            return self.origin
        headline = self.first("headline")
        return Article(
            id=self.id, url=f"draft:{self.id}", title=headline.text if headline else "", text=self.text,
            language=self.language,
            published=self.origin.published if self.origin else self.published,
        )  # fmt: skip


class Part(Record, frozen=True, kw_only=True):
    """A typed part of a line and what the sources say of it.

    Attributes:
        kind: figure, unit, scope, date, place, name, role, quote, speaker, polarity, hedge, cause, order, actor,
            attribution, rest.
        text: the words in the line.
        verdict: for this part alone.
        found: what the sources have instead or as proof, in their words; None if nothing bears on it.
    """

    kind: PartKind
    text: str
    verdict: Verdict
    found: str | None = None


class Receipt(Span, frozen=True, kw_only=True):
    """The exact passage of a source that carries or contradicts a line, or comes nearest to one that none carries.

    Attributes:
        url: of the source article. outlet: its outlet. title: its headline.
        sha256: digest of the snapshot the source was read from.
        published: ISO 8601.
        stance: supports, contradicts, or near: no proof of either.
    """

    url: str
    outlet: str | None = None
    title: str | None = None
    sha256: str | None = None
    published: str | None = None
    stance: Stance = "supports"


class CheckedLine(Record, frozen=True, kw_only=True):
    """A verdict for a line.

    Attributes:
        index: index in ``Draft.lines``.
        text, start, end: the line, and where it stands in the text of the draft.
        score: 0-1, calibrated probability that the sources support the line.
        decided_by: kind of the part that decides, ``rest`` for the scored model.
        explanation: one sentence in plain words.
        parts, receipts: what was compared, with what.
        nearest: of a line that is not found, the passages that tell most of it.
        fault: class of fault for overviews, None for a line without one.
        differ: ids of ledger slots where reports differ on a figure of this line.
    """

    index: int
    text: str
    start: int
    end: int
    verdict: Verdict
    score: float
    decided_by: PartKind
    explanation: str
    parts: tuple[Part, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    nearest: tuple[Receipt, ...] = ()
    fault: Fault | None = None
    differ: tuple[str, ...] = ()


class CheckedDraft(Record, frozen=True, kw_only=True):
    """A draft with a verdict for each line, in the order of the lines.

    Attributes:
        differences: in an audit, the figures on which the reports behind its lines differ; a line names those it prints
            in ``differ``.
    """

    draft: Draft
    lines: tuple[CheckedLine, ...]
    differences: tuple[FigureSlot, ...] = ()

    def counts(self) -> dict[str, int]:
        """How many lines have each verdict; all four are always there."""
        table: dict[str, int] = {"supported": 0, "contradicted": 0, "not_found": 0, "not_checkable": 0}
        for line in self.lines:
            table[line.verdict] += 1
        return table

    def keep_supported(self) -> CheckedDraft:
        """Return the draft with only its supported lines, offsets and sections moved to fit.

        A headline that is not supported is replaced by the first supported line of the body, which then leaves the
        body, without the stop and the outlet at its end: a page must have a headline, and it must stand.
        """
        kept = [line for line in self.lines if line.verdict == "supported"]
        draft = self.draft
        if not kept or len(kept) == len(self.lines):
            return self if kept else CheckedDraft(draft=_rebuild(draft, []), lines=())
        indexes = [line.index for line in kept]
        if draft.lines[indexes[0]].role != "headline" and draft.first("headline") is not None:
            body = next((i for i in indexes if draft.lines[i].role not in ("standfirst", "note")), indexes[0])
            indexes.remove(body)
            indexes.insert(0, body)
        rebuilt = _rebuild(draft, indexes)
        by_index = {line.index: line for line in kept}
        lines = tuple(
            msgspec.structs.replace(by_index[old], index=new, text=line.text, start=line.start, end=line.end)
            for new, (old, line) in enumerate(zip(indexes, rebuilt.lines, strict=True))
        )
        return CheckedDraft(draft=rebuilt, lines=lines)


_AFTER_HEADLINE = re.compile(r"(?:, [^,.“”\"]{2,40} (?:reports|writes in a comment))?\.$")
"""What a sentence has at its end and a headline has not: its outlet and the stop."""


def _rebuild(draft: Draft, indexes: list[int]) -> Draft:
    """Make a draft of some lines of another, in the order given; lines that shared a paragraph still do."""
    lines: list[Line] = []
    texts: list[str] = []
    offset = 0
    has_headline = draft.first("headline") is not None
    for position, index in enumerate(indexes):
        line = draft.lines[index]
        last = draft.lines[indexes[position - 1]] if position else None
        if last is not None:
            same = last.end <= line.start and "\n" not in draft.text[last.end : line.start]
            texts.append(" " if same else "\n\n")
            offset += len(texts[-1])
        role: LineRole = "headline" if position == 0 and has_headline else line.role
        text = line.text if role == line.role else _AFTER_HEADLINE.sub("", line.text)
        lines.append(msgspec.structs.replace(line, text=text, start=offset, end=offset + len(text), role=role))
        texts.append(text)
        offset += len(text)
    sections = []
    for section in draft.sections:
        inside = [new for new, old in enumerate(indexes) if new and section.first <= old < section.last]
        if inside:
            sections.append(Section(title=section.title, first=inside[0], last=inside[-1] + 1))
    return msgspec.structs.replace(draft, text="".join(texts), lines=tuple(lines), sections=tuple(sections))
