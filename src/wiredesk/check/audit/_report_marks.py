"""The audit as marks on the article's file: SARIF 2.1.0 (OASIS, 2020) and the annotations of GitHub workflows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from wiredesk.model import CheckedDraft, CheckedLine, PartKind, Receipt, Verdict

from ..text._excerpt import clip
from ._places import Place, place_in, places
from ._report_text import LABELS, plain

_LEVELS: dict[Verdict, str] = {
    "contradicted": "error", "not_found": "warning", "not_checkable": "note", "supported": "none",
}  # fmt: skip
_RULES: dict[PartKind, str] = {
    "figure": "A figure is the one the sources print, fairly rounded.",
    "unit": "A figure counts or measures what the sources count or measure.",
    "scope": "A statement holds for the place, group or time it holds for in the sources.",
    "date": "A date, weekday or time of day is the one the sources give.",
    "place": "A place is the one the sources give.",
    "name": "A name is the one the sources give.",
    "role": "An office, title or description is the one the sources give.",
    "quote": "Words in quotation marks are those the sources print.",
    "speaker": "Words are given to whoever says them in the sources.",
    "polarity": "What is said to have happened did happen according to the sources, and what is denied did not.",
    "hedge": "A line is as sure as the sources are, and no surer.",
    "cause": "A cause is one that the sources give, not the writer.",
    "order": "An order, rank or comparison is the one the sources give.",
    "actor": "Who does something, and to whom, is as the sources have it.",
    "attribution": "A claim of one party is printed as its claim.",
    "rest": "The sentence as a whole is carried by the sources.",
}


def as_sarif(
    checked: CheckedDraft, path: str, original: str | None, fingerprint: Callable[[CheckedLine], str]
) -> dict[str, Any]:
    """The lines that are not supported as results of a SARIF log; ``path`` is a file or an address."""
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
                        "rules": [{"id": kind, "shortDescription": {"text": _RULES[kind]}} for kind in kinds],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    _result(line, kinds, where.get(line.index), path) | _fingerprints(fingerprint(line))
                    for line in lines
                ],
            }
        ],
    }  # fmt: skip


def as_github(checked: CheckedDraft, path: str, original: str | None) -> str:
    """The lines that are not supported as workflow commands; without a path they name no file."""
    where = _places(checked, original) if path else {}
    out = []
    for line in checked.lines:
        if line.verdict == "supported":
            continue
        place = where.get(line.index)
        command = {"contradicted": "error", "not_found": "warning"}.get(line.verdict, "notice")
        named = {"file": path} if path else {}
        title = LABELS[line.verdict].lower() + ("" if line.decided_by == "rest" else f": {line.decided_by}")
        properties = {**named, **(_spot(place) if place else {}), "title": title}
        told = ",".join(f"{name}={_escape(str(value), True)}" for name, value in properties.items())
        out.append(f"::{command} {told}::{_escape(_message(line, place))}")
    return "\n".join(out) + ("\n" if out else "")


def _places(checked: CheckedDraft, original: str | None) -> dict[int, Place]:
    if original is not None:
        return places(checked.lines, original)
    return {line.index: place_in(checked.draft.text, line.start, line.end) for line in checked.lines}


def _message(line: CheckedLine, place: Place | None) -> str:
    """The explanation; where no place shows which line is meant, after the line."""
    why = line.explanation or LABELS[line.verdict].capitalize()
    return plain(why if place else f"“{clip(line.text)}”: {why}")


def _spot(place: Place) -> dict[str, int]:
    """Where an annotation stands; columns are for one row only."""
    rows = {"line": place.row, "endLine": place.last_row}
    columns = {"col": place.column, "endColumn": place.last_column} if place.row == place.last_row else {}
    return rows | columns


def _escape(text: str, is_property: bool = False) -> str:
    """Escaping of workflow commands: percent and line ends; commas and colons too in properties."""
    safe = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return safe.replace(":", "%3A").replace(",", "%2C") if is_property else safe


def _uri(place: str) -> str:
    """A path or address as RFC 3986 wants it: no blank, no control character, no scheme of a script."""
    if place.startswith("file:") and not place.startswith("file:/"):  # how ingest names a file it was given
        return quote(unquote(place[5:]), safe="/")
    scheme, _, rest = place.partition(":")
    if rest.startswith("//") or "/" in scheme or not rest:
        return _quoted(place, "/:?#[]@!$&'()*+,;=%~" if rest.startswith("//") else "/")
    return _quoted(place, "/")


def _of_file(path: str) -> str:
    """The article's file: a viewer opens a whole path by its scheme, another one from the folder of its own."""
    file = Path(path)
    return file.as_uri() if file.is_absolute() else _uri(path)


def _quoted(place: str, safe: str) -> str:
    return quote(place, safe=safe, errors="surrogateescape")  # a file's name may hold bytes that are no letters


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
        "message": {"text": _message(line, place)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _of_file(path)}, **_region(place)}}],
        "relatedLocations": [_related(number, receipt) for number, receipt in enumerate(line.receipts, start=1)],
        "properties": {"verdict": line.verdict, "score": line.score, "fault": line.fault},
    }


def _related(number: int, receipt: Receipt) -> dict[str, Any]:
    """A passage. Its offsets count in the text that was read, not in the file, so they are no region of it."""
    return {
        "id": number,
        "message": {"text": receipt.text},
        "physicalLocation": {"artifactLocation": {"uri": _uri(receipt.url)}},
        "properties": {"outlet": receipt.outlet, "start": receipt.start, "end": receipt.end, "sha256": receipt.sha256},
    }


def _fingerprints(of_line: str) -> dict[str, Any]:
    return {"partialFingerprints": {"wiredesk/v1": of_line}}
