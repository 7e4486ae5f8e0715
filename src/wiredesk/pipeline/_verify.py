"""Every passage that a site shows, read again from the kept snapshots."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from wiredesk.engine import Progress, run_map
from wiredesk.errors import ExtractError, NotFoundError, SpanError
from wiredesk.extract import extract
from wiredesk.model import CheckedLine, Receipt, Snapshot, Span
from wiredesk.store import Store

from ._options import STORE_FILE
from ._reading import silent


@dataclass(frozen=True)
class VerifyReport:
    """What :func:`verify` found: counts, and a sentence for each thing that does not match.

    ``receipts`` are those of lines, ``passages`` those behind figures, quotes, positions and days; ``matched`` counts
    those of both that stand in their place.
    """

    stories: int
    lines: int
    receipts: int
    snapshots: int
    faults: tuple[str, ...]
    matched: int = 0
    passages: int = 0


def verify(site: Path, store_path: Path | None = None, *, jobs: int = 1, progress: Progress = silent) -> VerifyReport:
    """Re-read every passage that a site shows from the kept snapshots.

    For each receipt of a line, and each passage behind a figure, quote, position or day, the snapshot is taken from the
    store, its bytes are digested again, the article is extracted from them again, and the passage must stand at its
    offsets, character for character. Every file that the store says was published must have the bytes it was published
    with, and no other file may lie among the stories.

    Raises:
        NotFoundError: the folder holds no site, or its store is missing.
    """
    path = store_path or site / STORE_FILE
    if not (site / "index.html").is_file():
        raise NotFoundError(f"{site} holds no site", "make one with wiredesk brief SOURCE... -o DIR")
    if not path.is_file():
        raise NotFoundError(f"the store {path} of the site is missing", "name it with --store")
    faults: list[str] = []
    stories = _stories(site, faults)
    wanted = _wanted(stories, faults)
    mismatched = 0
    with Store(path) as store:
        texts = run_map(_text_of, ((sha, store.snapshot(sha)) for sha in sorted(wanted)), jobs)
        for done, (sha, text) in enumerate(texts, start=1):
            progress("verifying", done, len(wanted))
            wrong = [told for place, passage in wanted[sha] if (told := _mismatch(place, passage, text)) is not None]
            mismatched += len(wrong)
            faults += dict.fromkeys(wrong)
        edition = store.edition()
        current = {file.path for file in edition[0].files} if edition else set()
        faults += _changed_files(site, store.published(), current, faults)
    lines = [line for story in stories.values() for line in story.lines]
    receipts, shown = sum(len(line.receipts) for line in lines), sum(len(items) for items in wanted.values())
    return VerifyReport(
        len(stories), len(lines), receipts, len(wanted), tuple(faults), shown - mismatched, shown - receipts
    )


def _stories(site: Path, faults: list[str]) -> dict[str, _StoryFile]:
    """What each story file shows: nothing for a damaged one, which is added to the faults."""
    found: dict[str, _StoryFile] = {}
    for file in sorted((site / "stories").glob("*.json")):
        if file.name.endswith(".ninjs.json"):
            continue
        try:
            found[file.name] = msgspec.json.decode(file.read_bytes(), type=_StoryFile)
        except (msgspec.MsgspecError, ValueError, RecursionError, SpanError, OSError) as error:
            found[file.name] = _StoryFile([])
            faults.append(f"stories/{file.name}: the file is damaged: {error}")
    return found


def _wanted(stories: Mapping[str, _StoryFile], faults: list[str]) -> dict[str, list[tuple[str, Receipt]]]:
    """The passages by digest of their snapshot, each with where it is printed."""
    wanted: dict[str, list[tuple[str, Receipt]]] = {}
    for name, story in stories.items():
        for line in story.lines:
            place = f"stories/{name}: line {line.index}"
            if line.verdict == "supported" and not line.receipts:
                faults.append(f"{place} is called supported without a receipt")
            for receipt in line.receipts:
                wanted.setdefault(receipt.sha256 or "", []).append((place, receipt))
        for part, passage in story.passages():
            wanted.setdefault(passage.sha256 or "", []).append((f"stories/{name}: {part}", passage))
    return wanted


def _mismatch(place: str, receipt: Receipt, text: str | None) -> str | None:
    """A sentence where the text of a snapshot does not bear out a receipt, None where it does."""
    if text is None:
        return f"{place}: the snapshot {receipt.sha256 or '?'} is missing or damaged"
    if text[receipt.start : receipt.end] != receipt.text:
        return f"{place}: the passage is not at its place in {receipt.url}"
    return None


def _changed_files(
    site: Path, published: Mapping[str, frozenset[str]], current: set[str], told: Sequence[str]
) -> list[str]:
    """A sentence for each file that has other bytes than in any edition, is gone from the current one, or lies among
    the stories and is of none.

    Files ``told`` of are left out.
    """
    named = {fault.partition(":")[0] for fault in told}
    faults = []
    for path, digests in sorted(published.items()):
        file = site / path
        if path in named or not file.resolve().is_relative_to(site.resolve()):
            continue
        if not file.is_file():
            if path in current:
                faults.append(f"{path}: the file is missing")
        elif hashlib.sha256(file.read_bytes()).hexdigest() not in digests:
            faults.append(f"{path}: the file was changed after it was published")
    there = (f"stories/{file.name}" for file in sorted((site / "stories").glob("*")))
    return faults + [f"{path}: no edition published this file" for path in there if path not in {*published, *named}]


class _Evidence(msgspec.Struct):
    """The passages of a figure, quote, position or day of the ledger."""

    values: list[Span] = []
    wordings: list[Span] = []
    evidence: list[Span] = []


class _Source(msgspec.Struct):
    id: str
    url: str = ""
    sha256: str | None = None


class _StoryFile(msgspec.Struct):
    """What verify needs of a story's JSON."""

    lines: list[CheckedLine]
    figures: list[_Evidence] = []
    quotes: list[_Evidence] = []
    positions: list[_Evidence] = []
    timeline: list[_Evidence] = []
    sources: list[_Source] = []
    earlier_sources: list[_Source] = []

    def passages(self) -> Iterator[tuple[str, Receipt]]:
        """The passages of the ledger, each with the part of the page that shows it."""
        sources = {source.id: source for source in (*self.earlier_sources, *self.sources)}
        parts = {"figure": self.figures, "quote": self.quotes, "position": self.positions, "day": self.timeline}
        for part, entries in parts.items():
            for number, entry in enumerate(entries, start=1):
                for span in (*entry.values, *entry.wordings, *entry.evidence):
                    source = sources.get(span.doc) or _Source(span.doc, span.doc)
                    yield f"{part} {number}", _receipt(span, source)


def _receipt(span: Span, source: _Source) -> Receipt:
    return Receipt(
        doc=span.doc, start=span.start, end=span.end, text=span.text, url=source.url, sha256=source.sha256
    )


def _text_of(item: tuple[str, Snapshot | None]) -> tuple[str, str | None]:
    sha, snapshot = item
    if snapshot is None or hashlib.sha256(snapshot.content).hexdigest() != sha:
        return sha, None
    try:
        return sha, extract(snapshot).text
    except ExtractError:
        return sha, None
