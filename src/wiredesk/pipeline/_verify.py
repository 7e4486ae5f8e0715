"""Every receipt of a site, read again from the kept snapshots."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from wiredesk.engine import Progress, run_map
from wiredesk.errors import ExtractError, NotFoundError, SpanError
from wiredesk.extract import extract
from wiredesk.model import CheckedLine, Receipt, Snapshot
from wiredesk.store import Store

from ._options import STORE_FILE
from ._reading import silent


@dataclass(frozen=True)
class VerifyReport:
    """What :func:`verify` found: counts, and a sentence for each thing that does not match.

    ``matched`` counts the receipts whose passage stands in its place.
    """

    stories: int
    lines: int
    receipts: int
    snapshots: int
    faults: tuple[str, ...]
    matched: int = 0


def verify(site: Path, store_path: Path | None = None, *, jobs: int = 1, progress: Progress = silent) -> VerifyReport:
    """Re-read every receipt of a site from the kept snapshots.

    For each receipt the snapshot is taken from the store, its bytes are digested again, the article is extracted from
    them again, and the passage must stand at the receipt's offsets, character for character. Every file that the store
    says was published must have the bytes it was published with.

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
    before = len(faults)
    with Store(path) as store:
        texts = run_map(_text_of, ((sha, store.snapshot(sha)) for sha in sorted(wanted)), jobs)
        for done, (sha, text) in enumerate(texts, start=1):
            progress("verifying", done, len(wanted))
            faults += [told for place, receipt in wanted[sha] if (told := _mismatch(place, receipt, text)) is not None]
        mismatched = len(faults) - before
        edition = store.edition()
        current = {file.path for file in edition[0].files} if edition else set()
        faults += _changed_files(site, store.published(), current, faults)
    lines = sum(len(found or ()) for found in stories.values())
    receipts = sum(len(items) for items in wanted.values())
    return VerifyReport(len(stories), lines, receipts, len(wanted), tuple(faults), receipts - mismatched)


def _stories(site: Path, faults: list[str]) -> dict[str, list[CheckedLine] | None]:
    """The checked lines of each story file, None for a damaged one, which is added to the faults."""
    found: dict[str, list[CheckedLine] | None] = {}
    for file in sorted((site / "stories").glob("*.json")):
        if file.name.endswith(".ninjs.json"):
            continue
        try:
            found[file.name] = msgspec.json.decode(file.read_bytes(), type=_StoryFile).lines
        except (msgspec.MsgspecError, ValueError, RecursionError, SpanError, OSError) as error:
            found[file.name] = None
            faults.append(f"stories/{file.name}: the file is damaged: {error}")
    return found


def _wanted(stories: Mapping[str, list[CheckedLine] | None], faults: list[str]) -> dict[str, list[tuple[str, Receipt]]]:
    """The receipts by digest of their snapshot, each with where it is printed."""
    wanted: dict[str, list[tuple[str, Receipt]]] = {}
    for name, lines in stories.items():
        for line in lines or ():
            place = f"stories/{name}: line {line.index}"
            if line.verdict == "supported" and not line.receipts:
                faults.append(f"{place} is called supported without a receipt")
            for receipt in line.receipts:
                wanted.setdefault(receipt.sha256 or "", []).append((place, receipt))
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
    """A sentence for each file that has other bytes than in any edition, or is gone from the current one.

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
    return faults


class _StoryFile(msgspec.Struct):
    """What verify needs of a story's JSON."""

    lines: list[CheckedLine]


def _text_of(item: tuple[str, Snapshot | None]) -> tuple[str, str | None]:
    sha, snapshot = item
    if snapshot is None or hashlib.sha256(snapshot.content).hexdigest() != sha:
        return sha, None
    try:
        return sha, extract(snapshot).text
    except ExtractError:
        return sha, None
