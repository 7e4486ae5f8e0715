"""The audit for people and for machines: its JSON, what is chosen of it, and the door to its other forms. Pure."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any, Literal

from msgspec.structs import replace

from wiredesk.model import AnnotatedArticle, Article, CheckedDraft, CheckedLine, FigureSlot, Receipt, Verdict, digest

from ._report_marks import as_github, as_sarif
from ._report_text import WIDTH, as_text

Form = Literal["text", "json", "sarif", "github"]

FAULTS = {
    "accuracy": "accuracy: says something else than the sources",
    "sourcing": "sourcing: no source, or another source than printed",
    "opinion_as_fact": "opinion as fact: a claim or guess printed as a fact",
    "editorialising": "editorialising: the writer's own judgement or link",
    "missing_context": "missing context: what a reader needs to judge is left out",
}
"""The five kinds of fault that public broadcasters' studies of AI assistants count, in words."""


def render(
    checked: CheckedDraft,
    sources: Sequence[AnnotatedArticle] = (),
    form: Form = "text",
    *,
    colour: bool = False,
    width: int = WIDTH,
    path: str = "",
    original: str | None = None,
) -> str:
    """Return the audit in a form.

    Args:
        checked: the verdicts. sources: what was checked against, for the head of the report.
        form: text (a terminal), json (documented shape), sarif (2.1.0), github (workflow annotations).
        colour: ANSI colours in the text form. width: columns of the text form.
        path: file to name in sarif and github; none is named in github, the article's address in sarif, if empty.
        original: the text of that file, for places in it; empty where it has no rows (a PDF), None where the article's
            own text is the file.
    """
    if form == "json":
        return json.dumps(as_json(checked, sources), ensure_ascii=False, indent=2) + "\n"
    if form == "sarif":
        sarif = as_sarif(checked, path or article_of(checked).url, original, fingerprint)
        return json.dumps(sarif, ensure_ascii=False, indent=2) + "\n"
    if form == "github":
        return as_github(checked, path, original)
    faults = [f"{number} x {FAULTS[name]}" for name, number in overview(checked).items() if number]
    return as_text(checked, sources, faults, colour=colour, width=width)


def findings(checked: CheckedDraft) -> tuple[CheckedLine, ...]:
    """Lines that do not stand: contradicted or not found."""
    return tuple(line for line in checked.lines if line.verdict in {"contradicted", "not_found"})


def select(
    checked: CheckedDraft,
    *,
    only: Verdict | None = None,
    known: Collection[str] = (),
) -> CheckedDraft:
    """Keep the lines with one verdict and without findings of a baseline.

    Args:
        only: keep lines with this verdict.
        known: fingerprints (see :func:`fingerprints`) of findings that are known; supported lines are never
            dropped by it.
    """
    lines = (
        line
        for line in checked.lines
        if (only is None or line.verdict == only) and (line.verdict == "supported" or fingerprint(line) not in known)
    )
    return replace(checked, lines=tuple(lines))


def fingerprint(line: CheckedLine) -> str:
    """Stable id of a finding: its words, verdict and deciding part, wherever the line moves to."""
    return digest(" ".join(line.text.split()), line.verdict, line.decided_by)


def fingerprints(report: bytes | str) -> frozenset[str]:
    """Read the fingerprints of a JSON report, to be used as a baseline.

    Raises:
        ValueError: the bytes are no JSON report of a check.
    """
    try:
        rows = json.loads(report)["lines"]
        return frozenset(
            digest(" ".join(str(row["text"]).split()), str(row["verdict"]), str(row["decided_by"])) for row in rows
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ValueError("it is no JSON report of a check") from error


def overview(checked: CheckedDraft) -> dict[str, int]:
    """How many lines have each of the five kinds of fault; all five are always there."""
    counted = Counter(line.fault for line in checked.lines if line.fault)
    return {name: counted.get(name, 0) for name in FAULTS}  # type: ignore[call-overload]


def article_of(checked: CheckedDraft) -> Article:
    """The article that was checked."""
    return checked.draft.origin or checked.draft.as_article()


def as_json(checked: CheckedDraft, sources: Sequence[AnnotatedArticle] = ()) -> dict[str, Any]:
    """The audit as plain data."""
    article = article_of(checked)
    return {
        "article": {
            "id": checked.draft.id, "url": article.url, "title": article.title, "outlet": article.outlet,
            "published": article.published.isoformat() if article.published else None,
            "language": checked.draft.language, "sha256": article.sha256,
        },
        "sources": [
            {"url": s.url, "outlet": s.outlet, "title": s.title, "language": s.language, "sha256": s.sha256}
            for s in sources
        ],
        "lines": [_line(line) for line in checked.lines],
        "counts": checked.counts(),
        "faults": overview(checked),
        "differences": [_slot(slot) for slot in checked.differences],
    }  # fmt: skip


def _line(line: CheckedLine) -> dict[str, Any]:
    return {
        "index": line.index, "text": line.text, "start": line.start, "end": line.end, "verdict": line.verdict,
        "score": line.score, "decided_by": line.decided_by, "explanation": line.explanation, "fault": line.fault,
        "parts": [{"kind": p.kind, "text": p.text, "verdict": p.verdict, "found": p.found} for p in line.parts],
        "receipts": [_receipt(receipt) for receipt in line.receipts],
        "nearest": [_receipt(receipt) for receipt in line.nearest], "differ": list(line.differ),
    }  # fmt: skip


def _receipt(receipt: Receipt) -> dict[str, Any]:
    return {
        "url": receipt.url, "outlet": receipt.outlet, "start": receipt.start, "end": receipt.end, "text": receipt.text,
        "sha256": receipt.sha256, "stance": receipt.stance,
    }  # fmt: skip


def _slot(slot: FigureSlot) -> dict[str, Any]:
    return {
        "id": slot.id, "what": slot.what, "unit": slot.unit, "scope": slot.scope, "relation": slot.relation,
        "said": slot.said,
        "values": [
            {"text": v.text, "value": v.value, "high": v.high, "modifier": v.modifier, "claimant": v.claimant,
             "as_of": v.as_of, "printed": v.printed, "url": v.url, "outlet": v.outlet, "start": v.start, "end": v.end}
            for v in slot.values
        ],
    }  # fmt: skip
