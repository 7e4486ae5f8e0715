"""The audit for a terminal: each line with its verdict, the reason and the passage."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from urllib.parse import unquote

from wiredesk.model import AnnotatedArticle, CheckedDraft, CheckedLine, FigureSlot, PrintedValue, Receipt, Verdict

from .._differ import told
from ..text._index import foreign_languages, is_foreign

LABELS: dict[Verdict, str] = {
    "supported": "supported", "contradicted": "CONTRADICTED", "not_found": "not found",
    "not_checkable": "not checkable",
}  # fmt: skip
_COLOURS: dict[Verdict, str] = {"supported": "32", "contradicted": "31;1", "not_found": "33", "not_checkable": "36"}
WIDTH = 80
"""Columns of a report that is not for a terminal: those a log or a pager shows without turning its lines."""
_INDENT = " " * 15
_NARROW = 30
_PASSAGE = 320
"""Characters of a passage that are printed; of a longer one, those around the words that decide."""
_RECEIPTS = 2

Paint = Callable[[Verdict, str], str]


def as_text(
    checked: CheckedDraft, sources: Sequence[AnnotatedArticle], faults: Sequence[str], *, colour: bool, width: int
) -> str:
    """The audit as text of some columns; ``faults`` are the rows of the overview."""

    def paint(verdict: Verdict, words: str) -> str:
        return f"\x1b[{_COLOURS[verdict]}m{words}\x1b[0m" if colour else words

    article = checked.draft.origin or checked.draft.as_article()
    unread = unread_sources(sources)
    against = f"checked against {_some(len(sources), 'source')}{f'; {unread}' if unread else ''}"
    title = plain(article.title) or name_of(article.url, article.outlet)
    out = [*textwrap.wrap(title, width), *textwrap.wrap(against, width), ""]
    slots = {slot.id: slot for slot in checked.differences}
    for line in checked.lines:
        out += _line(line, [slots[name] for name in line.differ if name in slots], paint, width)
    out += _sums(checked, paint)
    out += [f"  {row}" for row in faults]
    named = {name for line in checked.lines for name in line.differ}
    for slot in checked.differences:
        if slot.id in named:
            out += _table(slot, width)
    return "\n".join(out) + "\n"


def unread_sources(sources: Sequence[AnnotatedArticle]) -> str:
    """How many of the sources the check does not read, and why; empty if it reads them all."""
    number = sum(is_foreign(source) for source in sources)
    if not number:
        return ""
    languages = foreign_languages(sources)
    return f"{number} in another language than English ({languages}) {'was' if number == 1 else 'were'} not read"


def name_of(url: str, outlet: str | None = None) -> str:
    """An outlet, or an address as people know it: a file by its name."""
    return plain(outlet or (unquote(url[5:]) if url.startswith("file:") else url))


def plain(text: str) -> str:
    """On one line and without control characters: an article must not drive the terminal it is printed on."""
    return "".join(c for c in " ".join(text.split()) if c.isprintable())


def _some(number: int, one: str) -> str:
    return f"{number} {one}{'' if number == 1 else 's'}"


def _sums(checked: CheckedDraft, paint: Paint) -> list[str]:
    """How many lines have each verdict; of a report that shows some lines only, how many those are."""
    counts = checked.counts()
    shown, whole = len(checked.lines), len(checked.draft.lines)
    sums = ", ".join(
        paint(verdict, f"{counts[verdict]} {label.lower()}")
        for verdict, label in LABELS.items()
        if counts[verdict] or shown == whole
    )
    if shown == whole:
        return [sums]
    return [f"{shown} of {_some(whole, 'line')} shown{f': {sums}' if sums else ''}"]


def _line(line: CheckedLine, slots: Sequence[FigureSlot], paint: Paint, width: int) -> list[str]:
    room = max(width - len(_INDENT), _NARROW)
    label = paint(line.verdict, f"{LABELS[line.verdict]:>13}")
    body = textwrap.wrap(plain(line.text), room) or [""]
    rows = [f"{label}  {body[0]}", *(f"{_INDENT}{row}" for row in body[1:])]
    why = [] if line.verdict == "supported" and not line.fault else [line.explanation]
    for reason in dict.fromkeys([*why, *map(told, slots)]):
        rows += _hanging("> ", plain(reason), room)
    shown = 1 if line.verdict == "supported" and not line.fault else _RECEIPTS
    for receipt in line.receipts[:shown]:
        where = f"[{name_of(receipt.url, receipt.outlet)}, {receipt.start}-{receipt.end}]"
        rows += _hanging("", f"{where} {_excerpt(receipt, line)}", room)
    if len(line.receipts) > shown:
        rows.append(f"{_INDENT}and {_some(len(line.receipts) - shown, 'more passage')}")
    for receipt in line.nearest[:_RECEIPTS]:
        where = f"nearest, no proof: [{name_of(receipt.url, receipt.outlet)}, {receipt.start}-{receipt.end}]"
        rows += _hanging("", f"{where} {_excerpt(receipt, line)}", room)
    return rows


def _hanging(mark: str, text: str, room: int) -> list[str]:
    wrapped = textwrap.wrap(text, room - len(mark))
    return [f"{_INDENT}{mark if number == 0 else ' ' * len(mark)}{row}" for number, row in enumerate(wrapped)]


def _excerpt(receipt: Receipt, line: CheckedLine) -> str:
    """A passage, cut at words around what decides where it is long."""
    text = plain(receipt.text)
    if len(text) <= _PASSAGE:
        return text
    found = [plain(p.found) for p in line.parts if p.found and p.verdict == line.verdict and p.kind == line.decided_by]
    at = next((text.find(words) for words in found if words in text and words != text), 0)
    start = max(min(at - _PASSAGE // 3, len(text) - _PASSAGE), 0)
    end = start + _PASSAGE
    start = text.find(" ", start) + 1 if start else 0
    end = text.rfind(" ", start, end) if end < len(text) else end
    return f"{'… ' if start else ''}{text[start:end]}{' …' if end < len(text) else ''}"


def _table(slot: FigureSlot, width: int) -> list[str]:
    """Every value that is printed for a figure, with who prints it."""
    of = f"{slot.what} ({slot.scope})" if slot.scope else slot.what
    groups: dict[tuple[object, ...], list[PrintedValue]] = {}
    for value in slot.values:
        groups.setdefault((value.value, value.high, value.modifier, value.unit), []).append(value)
    rows = ["", *textwrap.wrap(f"The reports differ on {plain(of)}:", width)]
    longest = max(len(plain(values[0].text)) for values in groups.values())
    for values in groups.values():
        outlets = ", ".join(dict.fromkeys(name_of(value.url, value.outlet) for value in values))
        claimant = next((f", citing {plain(value.claimant)}" for value in values if value.claimant), "")
        head = f"  {plain(values[0].text):>{longest}}  "
        wrapped = textwrap.wrap(f"{outlets}{claimant}", max(width - len(head), _NARROW))
        rows += [f"{head if number == 0 else ' ' * len(head)}{row}" for number, row in enumerate(wrapped)]
    return rows
