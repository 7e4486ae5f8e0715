"""The audit of an article that somebody else wrote, as one HTML file that needs nothing else."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from textwrap import shorten

from wiredesk.lang import capital, language_name
from wiredesk.model import AnnotatedArticle, CheckedDraft, CheckedLine, Fault, Part, Verdict

from ._ledger_figures import Figures
from ._lines import SlotRef, receipt_views
from ._render import asset, render
from ._sources import Sources
from ._story_parts import FigureView, ReceiptView, SourceRef, SourceView
from ._times import of_moment
from ._words import FAULTS, PARTS, VERDICTS, count, outlet, quoted, sentence, web_address

_SHOWN = 2
"""Receipts shown with a line that does not stand; the rest, and those of lines that stand, are folded away."""
_WITHOUT: dict[Verdict, str] = {
    "not_found": "No passage of the sources carries this line.",
    "not_checkable": "Not held against the sources.",
}
"""What is said in the place of passages."""
_TEASER = 110
"""Characters of a folded passage that stay in sight."""


@dataclass(frozen=True)
class PartView:
    """A compared part in words."""

    kind: str
    text: str
    verdict: str
    state: Verdict
    found: str


@dataclass(frozen=True)
class AuditLine:
    """A line with its verdict."""

    number: int
    anchor: str
    text: str
    heading: bool
    state: Verdict
    verdict: str
    reason: str
    fault: str
    parts: tuple[PartView, ...]
    receipts: tuple[ReceiptView, ...]
    folded: tuple[ReceiptView, ...]
    teaser: str
    stands: bool
    differ: tuple[SourceRef, ...]
    without: str
    nearest: tuple[ReceiptView, ...]


@dataclass(frozen=True)
class FaultView:
    """A kind of fault and the lines that have it."""

    name: str
    meaning: str
    lines: tuple[AuditLine, ...]


@dataclass(frozen=True)
class Stretch:
    """A stretch of a source's text; ``anchor`` names a cited passage, empty for the rest."""

    text: str
    anchor: str
    lines: tuple[AuditLine, ...]


@dataclass(frozen=True)
class CitedSource:
    """A source with its cited passages marked."""

    source: SourceView
    stretches: tuple[Stretch, ...]


def audit_page(
    checked: CheckedDraft, sources: Sequence[AnnotatedArticle], *, title: str = "", site: str = "wiredesk"
) -> str:
    """Return the audit as an HTML page: article and sources side by side, the verdict and the reason for each line.

    Args:
        checked: the article and the verdicts. sources: what it was checked against.
        title: title of the page, the article's headline if empty. site: name of the desk that made the audit.
    """
    origin = checked.draft.origin
    shelf = Sources(sources)
    figures = Figures(checked.differences, shelf)
    lines = tuple(_line(item, checked, shelf, figures.ref) for item in checked.lines)
    headline = title or (origin.title if origin else "") or "Untitled article"
    style = asset("style.css") + asset("audit.css")
    script = asset("audit.js")
    return render(
        "audit.html",
        site=site,
        headline=headline,
        outlet=outlet(origin) if origin and not origin.url.startswith("text:") else "",
        url=web_address(origin.url) if origin else "",
        when=of_moment(origin.published if origin else None),
        against=count(len(sources), "source"),
        unread=_unread(sources),
        language=checked.draft.language,
        lines=lines,
        total=_total(checked),
        differ=tuple(map(_plain, figures.differ)),
        counts=[(state, VERDICTS[state], number) for state, number in checked.counts().items()],  # type: ignore[index]
        faults=_faults(checked.lines, lines),
        cited=_cited(lines, shelf),
        others=_others(lines, shelf),
        style=style,
        script=script,
        policy_inline=f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'",
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _total(checked: CheckedDraft) -> str:
    """How many lines are shown, of how many where some are not."""
    shown, whole = len(checked.lines), len(checked.draft.lines)
    return count(whole, "line") if shown == whole else f"{shown:,} of {count(whole, 'line')} shown,"


def _plain(figure: FigureView) -> FigureView:
    """A figure without the value that would lead an article of our own, and why."""
    return replace(figure, why="", rows=tuple(replace(row, lead=False) for row in figure.rows))


def _unread(sources: Sequence[AnnotatedArticle]) -> str:
    """Which sources were not read: the check reads English."""
    languages = [language_name(s.language) for s in sources if s.language and not s.language.startswith("en")]
    if not languages:
        return ""
    be = "was" if len(languages) == 1 else "were"
    return f"{len(languages):,} in another language ({', '.join(sorted(set(languages)))}) {be} not read"


def _line(item: CheckedLine, checked: CheckedDraft, shelf: Sources, slot: SlotRef) -> AuditLine:
    """A line of the audit in words; receipts are folded away where it stands."""
    number = item.index + 1
    role = next((line.role for line in checked.draft.lines if line.start == item.start), "body")
    stands = item.verdict in ("supported", "not_checkable")
    receipts = receipt_views(item.receipts, shelf)
    return AuditLine(
        number=number,
        anchor=f"line-{number}",
        text=item.text,
        heading=role == "headline",
        state=item.verdict,
        verdict=capital(VERDICTS[item.verdict]),
        reason=sentence(item.explanation),
        fault=FAULTS[item.fault][0] if item.fault else "",
        parts=tuple(_part(part) for part in item.parts if not stands and _told(part, item)),
        differ=tuple(ref for ref in map(slot, item.differ) if ref is not None),
        without=_WITHOUT.get(item.verdict, ""),
        nearest=receipt_views(item.nearest, shelf),
        receipts=() if stands else receipts[:_SHOWN],
        folded=receipts if stands else receipts[_SHOWN:],
        teaser=_teaser(receipts) if stands else "",
        stands=stands,
    )


def _told(part: Part, item: CheckedLine) -> bool:
    """Whether a part is worth a row of its own: the reason tells of the part that decides already, a passage stands
    beside the line, and what was found tells nothing where it is the same words."""
    passages = {" ".join(receipt.text.split()) for receipt in item.receipts}
    found = " ".join((part.found or "").split())
    same = found.casefold() == part.text.casefold()
    return part.verdict != "supported" and part.kind != item.decided_by and not same and found not in passages


def _part(part: Part) -> PartView:
    text, found = (" ".join((words or "").split()) for words in (part.text, part.found))
    shown = quoted(found) if found else ""
    return PartView(capital(PARTS[part.kind]), quoted(text), VERDICTS[part.verdict], part.verdict, shown)


def _teaser(receipts: Sequence[ReceiptView]) -> str:
    """The beginning of the first passage, cut at a word."""
    if not receipts:
        return ""
    return quoted(shorten(receipts[0].context.passage, _TEASER, placeholder=" …"))


def _faults(items: Sequence[CheckedLine], lines: Sequence[AuditLine]) -> tuple[FaultView, ...]:
    """All five kinds, those without a line too."""
    having: dict[Fault, list[AuditLine]] = {fault: [] for fault in FAULTS}
    for item, line in zip(items, lines, strict=True):
        if item.fault:
            having[item.fault].append(line)
    return tuple(FaultView(*FAULTS[fault], tuple(found)) for fault, found in having.items())


def _cited(lines: Iterable[AuditLine], shelf: Sources) -> tuple[CitedSource, ...]:
    """The sources that some line cites, in their own order, with the passages marked."""
    spans: dict[str, list[tuple[int, int, AuditLine]]] = {}
    for line in lines:
        for receipt in (*line.receipts, *line.folded):
            spans.setdefault(receipt.source.anchor, []).append((receipt.start, receipt.end, line))
    return tuple(
        CitedSource(view, _stretches(shelf.articles[doc].text, view.anchor, spans[view.anchor]))
        for doc, view in shelf.views.items()
        if view.anchor in spans
    )


def _others(lines: Iterable[AuditLine], shelf: Sources) -> tuple[SourceView, ...]:
    cited = {receipt.source.anchor for line in lines for receipt in (*line.receipts, *line.folded)}
    return tuple(view for view in shelf.views.values() if view.anchor not in cited)


def _stretches(text: str, anchor: str, spans: list[tuple[int, int, AuditLine]]) -> tuple[Stretch, ...]:
    """Cut a text where cited passages begin and end; passages that overlap become one."""
    merged: list[tuple[int, int, list[AuditLine]]] = []
    for start, end, line in sorted(spans, key=lambda span: (span[0], span[1], span[2].number)):
        if merged and start < merged[-1][1]:
            first, last, having = merged[-1]
            merged[-1] = (first, max(last, end), [*having, line])
        else:
            merged.append((start, end, [line]))
    stretches: list[Stretch] = []
    at = 0
    for number, (start, end, having) in enumerate(merged, start=1):
        if start > at:
            stretches.append(Stretch(text[at:start], "", ()))
        stretches.append(Stretch(text[start:end], f"{anchor}-{number}", tuple(dict.fromkeys(having))))
        at = end
    if at < len(text):
        stretches.append(Stretch(text[at:], "", ()))
    return tuple(stretches)
