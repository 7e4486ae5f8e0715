"""The audit for people and for machines: text, JSON, SARIF 2.1.0, GitHub annotations. Pure: records in, text out."""

from __future__ import annotations

import json
import textwrap
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from typing import Any, Literal
from urllib.parse import quote

from wiredesk.model import AnnotatedArticle, Article, CheckedDraft, CheckedLine, Receipt, Verdict, digest

from ._index import foreign_languages
from ._places import Place, place_in, places

Form = Literal["text", "json", "sarif", "github"]

_LABELS: dict[Verdict, str] = {
    "supported": "supported", "contradicted": "CONTRADICTED", "not_found": "not found",
    "not_checkable": "not checkable",
}  # fmt: skip
_COLOURS: dict[Verdict, str] = {"supported": "32", "contradicted": "31;1", "not_found": "33", "not_checkable": "36"}
_LEVELS: dict[Verdict, str] = {
    "contradicted": "error", "not_found": "warning", "not_checkable": "note", "supported": "none",
}  # fmt: skip
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
    path: str = "",
    original: str = "",
) -> str:
    """Return the audit in a form.

    Args:
        checked: the verdicts. sources: what was checked against, for the head of the report.
        form: text (a terminal), json (documented shape), sarif (2.1.0), github (workflow annotations).
        colour: ANSI colours in the text form. path: file to name in sarif and github, the article's address if empty.
        original: the text of that file: places in sarif and github are places in it; in the article's text if empty.
    """
    if form == "json":
        return json.dumps(as_json(checked, sources), ensure_ascii=False, indent=2) + "\n"
    if form == "sarif":
        return json.dumps(_sarif(checked, path or _article(checked).url, original), ensure_ascii=False, indent=2) + "\n"
    if form == "github":
        return _github(checked, path or _article(checked).url, original)
    return _text(checked, sources, colour)


def findings(checked: CheckedDraft) -> tuple[CheckedLine, ...]:
    """Lines that do not stand: contradicted or not found."""
    return tuple(line for line in checked.lines if line.verdict in {"contradicted", "not_found"})


def select(
    checked: CheckedDraft,
    *,
    only: Verdict | None = None,
    min_score: float | None = None,
    known: Collection[str] = (),
) -> CheckedDraft:
    """Keep the lines with one verdict, with less than a score, and without findings of a baseline.

    Args:
        only: keep lines with this verdict. min_score: keep lines whose score is below it.
        known: fingerprints (see :func:`fingerprints`) of findings that are known; supported lines are never
        dropped by it.
    """
    lines = (
        line
        for line in checked.lines
        if (only is None or line.verdict == only)
        and (min_score is None or line.score < min_score)
        and (line.verdict == "supported" or fingerprint(line) not in known)
    )
    return CheckedDraft(draft=checked.draft, lines=tuple(lines))


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


def _article(checked: CheckedDraft) -> Article:
    return checked.draft.origin or checked.draft.as_article()


def as_json(checked: CheckedDraft, sources: Sequence[AnnotatedArticle] = ()) -> dict[str, Any]:
    """The audit as plain data."""
    article = _article(checked)
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
    }  # fmt: skip


def _line(line: CheckedLine) -> dict[str, Any]:
    return {
        "index": line.index, "text": line.text, "start": line.start, "end": line.end, "verdict": line.verdict,
        "score": line.score, "decided_by": line.decided_by, "explanation": line.explanation, "fault": line.fault,
        "parts": [{"kind": p.kind, "text": p.text, "verdict": p.verdict, "found": p.found} for p in line.parts],
        "receipts": [_receipt(receipt) for receipt in line.receipts],
    }  # fmt: skip


def _receipt(receipt: Receipt) -> dict[str, Any]:
    return {
        "url": receipt.url, "outlet": receipt.outlet, "start": receipt.start, "end": receipt.end, "text": receipt.text,
        "sha256": receipt.sha256, "stance": receipt.stance,
    }  # fmt: skip


def _text(checked: CheckedDraft, sources: Sequence[AnnotatedArticle], colour: bool) -> str:
    def paint(verdict: Verdict, words: str) -> str:
        return f"\x1b[{_COLOURS[verdict]}m{words}\x1b[0m" if colour else words

    article = _article(checked)
    out = [
        _plain(article.title or article.url),
        f"checked against {len(sources)} source{'s' * (len(sources) != 1)}{_unread(sources)}",
        "",
    ]
    for line in checked.lines:
        out += _text_line(line, paint)
    counts = checked.counts()
    out.append(", ".join(paint(verdict, f"{counts[verdict]} {_LABELS[verdict].lower()}") for verdict in _LABELS))
    faults = [f"  {number} x {FAULTS[name]}" for name, number in overview(checked).items() if number]
    return "\n".join([*out, *faults]) + "\n"


def _unread(sources: Sequence[AnnotatedArticle]) -> str:
    languages = foreign_languages(sources)
    return f"; those in another language than English ({languages}) were not read" if languages else ""


def _text_line(line: CheckedLine, paint: Callable[[Verdict, str], str]) -> list[str]:
    label = paint(line.verdict, f"{_LABELS[line.verdict]:>13}")
    body = textwrap.wrap(_plain(" ".join(line.text.split())), 96) or [""]
    rows = [f"{label}  {body[0]}", *(f"{'':15}{row}" for row in body[1:])]
    if line.verdict != "supported" or line.fault:
        why = textwrap.wrap(_plain(line.explanation), 94)
        rows += [f"{'':15}{'> ' if n == 0 else '  '}{row}" for n, row in enumerate(why)]
    shown = line.receipts[: 1 if line.verdict == "supported" else 2]
    for receipt in shown:
        where = _plain(receipt.outlet or receipt.url)
        quoted = textwrap.shorten(_plain(" ".join(receipt.text.split())), 150, placeholder=" …")
        rows.append(f"{'':15}[{where}, {receipt.start}-{receipt.end}] {quoted}")
    return rows


def _plain(text: str) -> str:
    """Without control characters: an article must not drive the terminal it is printed on."""
    return "".join(c for c in text if c.isprintable())


def _places(checked: CheckedDraft, original: str) -> dict[int, Place]:
    if original:
        return places(checked.lines, original)
    return {line.index: place_in(checked.draft.text, line.start, line.end) for line in checked.lines}


def _sarif(checked: CheckedDraft, path: str, original: str) -> dict[str, Any]:
    where = _places(checked, original)
    lines = [line for line in checked.lines if line.verdict != "supported"]
    kinds = sorted({line.decided_by for line in lines})
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "wiredesk check",
                        "rules": [
                            {"id": kind, "shortDescription": {"text": f"The part that decides: {kind}"}}
                            for kind in kinds
                        ],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(line, kinds, where.get(line.index), path) for line in lines],
            }
        ],
    }  # fmt: skip


def _uri(place: str) -> str:
    """A path or address as RFC 3986 wants it: no blank, no control character, no scheme of a script."""
    scheme, _, rest = place.partition(":")
    if rest.startswith("//") or "/" in scheme or not rest:
        return quote(place, safe="/:?#[]@!$&'()*+,;=%~" if rest.startswith("//") else "/")
    return quote(place, safe="/")


def _region(place: Place | None) -> dict[str, Any]:
    if place is None:
        return {}
    return {
        "region": {
            "startLine": place.row, "startColumn": place.column, "endLine": place.last_row,
            "endColumn": place.last_column, "charOffset": place.start, "charLength": place.end - place.start,
        }
    }  # fmt: skip


def _result(line: CheckedLine, kinds: Sequence[str], place: Place | None, path: str) -> dict[str, Any]:
    return {
        "ruleId": line.decided_by,
        "ruleIndex": kinds.index(line.decided_by),
        "level": _LEVELS[line.verdict],
        "message": {"text": line.explanation},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(path)}, **_region(place)}}],
        "relatedLocations": [
            {
                "id": number,
                "message": {"text": receipt.text},
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(receipt.url)},
                    "region": {"charOffset": receipt.start, "charLength": receipt.end - receipt.start},
                },
            }
            for number, receipt in enumerate(line.receipts, start=1)
        ],
        "partialFingerprints": {"wiredesk/v1": fingerprint(line)},
        "properties": {"verdict": line.verdict, "score": line.score, "fault": line.fault},
    }


def _github(checked: CheckedDraft, path: str, original: str) -> str:
    where = _places(checked, original)
    out = []
    for line in checked.lines:
        if line.verdict == "supported":
            continue
        place = where.get(line.index)
        spot = f"line={place.row},col={place.column}," if place else ""
        command = {"contradicted": "error", "not_found": "warning"}.get(line.verdict, "notice")
        title = _escape(f"{line.verdict}: {line.decided_by}", True)
        out.append(f"::{command} file={_escape(path, True)},{spot}title={title}::{_escape(line.explanation)}")
    return "\n".join(out) + ("\n" if out else "")


def _escape(text: str, is_property: bool = False) -> str:
    """Escaping of workflow commands: percent and line ends; commas and colons too in properties."""
    safe = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return safe.replace(":", "%3A").replace(",", "%2C") if is_property else safe
