"""Every passage and every source that a site shows, read again from the kept snapshots."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from wiredesk.engine import Progress, run_map
from wiredesk.errors import ExtractError, NotFoundError, SpanError
from wiredesk.extract import extract
from wiredesk.model import Article, Receipt, Snapshot
from wiredesk.store import Store

from ._options import STORE_FILE
from ._reading import silent
from ._shown import SourceShown, StoryFile, facts


@dataclass(frozen=True)
class VerifyReport:
    """What :func:`verify` found: counts, and a sentence for each thing that does not match.

    ``receipts`` are those of lines, ``passages`` those behind figures, quotes, positions and days; ``matched`` counts
    those of both that stand in their place. ``seal`` is a digest of the files of the site and of its originals with
    their addresses and times: who noted it elsewhere sees by it that somebody changed site and store together.
    """

    stories: int
    lines: int
    receipts: int
    snapshots: int
    faults: tuple[str, ...]
    matched: int = 0
    passages: int = 0
    seal: str = ""


def verify(site: Path, store_path: Path | None = None, *, jobs: int = 1, progress: Progress = silent) -> VerifyReport:
    """Re-read every passage and source that a site shows from the kept snapshots.

    For each receipt of a line, and each passage behind a figure, quote, position or day, the snapshot is taken from the
    store, its bytes are digested again, the article is extracted from them again, and the passage must stand at its
    offsets, character for character. Address, outlet, headline and times that are shown of a source must be those of
    that article. Every file that the store says was published must have the bytes it was last published with, and no
    other file may lie among the stories.

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
    seal = hashlib.sha256()
    with Store(path) as store:
        mismatched = 0
        for done, wrong in enumerate(_mismatches(store, wanted, jobs, seal), start=1):
            progress("verifying", done, len(wanted))
            mismatched += sum(isinstance(shown, Receipt) for shown, _ in wrong)
            faults += dict.fromkeys(fault for _, fault in wrong)
        edition = store.edition()
        current = {file.path for file in edition[0].files} if edition else set()
        published = store.published()
    found = {path: _digest(site, path) for path in published}
    faults += _changed_files(site, published, found, current, faults)
    seal.update(msgspec.json.encode([(path, found[path]) for path in sorted(current)]))
    lines = [line for story in stories.values() for line in story.lines]
    receipts = sum(len(line.receipts) for line in lines)
    shown = sum(isinstance(item, Receipt) for items in wanted.values() for _, item in items)
    return VerifyReport(
        len(stories), len(lines), receipts, len(wanted), tuple(faults), shown - mismatched, shown - receipts,
        seal.hexdigest(),
    )  # fmt: skip


def _stories(site: Path, faults: list[str]) -> dict[str, StoryFile]:
    """What each story file shows: nothing for a damaged one, which is added to the faults."""
    found: dict[str, StoryFile] = {}
    for file in sorted((site / "stories").glob("*.json")):
        if file.name.endswith(".ninjs.json"):
            continue
        if not (file.is_file() and file.resolve().is_relative_to(site.resolve())):  # a pipe would never end
            faults.append(f"stories/{file.name}: it is no file of the site")
            continue
        try:
            found[file.name] = msgspec.json.decode(file.read_bytes(), type=StoryFile)
        except (msgspec.MsgspecError, ValueError, RecursionError, SpanError, OSError) as error:
            found[file.name] = StoryFile([])
            faults.append(f"stories/{file.name}: the file is damaged: {error}")
    return found


def _wanted(
    stories: Mapping[str, StoryFile], faults: list[str]
) -> dict[str, list[tuple[str, Receipt | SourceShown]]]:
    """The passages and sources by digest of their snapshot, each with where it is printed."""
    wanted: dict[str, list[tuple[str, Receipt | SourceShown]]] = {}
    for name, story in stories.items():
        bare = [line.index for line in story.lines if line.verdict == "supported" and not line.receipts]
        faults += [f"stories/{name}: line {index} is called supported without a receipt" for index in bare]
        for part, shown in story.shown():
            wanted.setdefault(shown.sha256 or "", []).append((f"stories/{name}: {part}", shown))
    return wanted


def _mismatches(
    store: Store, wanted: Mapping[str, Sequence[tuple[str, Receipt | SourceShown]]], jobs: int, seal: hashlib._Hash
) -> Iterator[list[tuple[Receipt | SourceShown, str]]]:
    """What is shown of each original and is not borne out by it, with a sentence each; the seal takes in what is kept
    of them."""

    def originals() -> Iterator[tuple[str, list[Snapshot]]]:
        for sha in sorted(wanted):
            kept = list(store.originals(sha))
            for snapshot in kept:
                seal.update(msgspec.json.encode(msgspec.structs.replace(snapshot, content=b"")))
            yield sha, kept

    for sha, articles in run_map(_read_again, originals(), jobs):
        told = ((shown, _mismatch(place, shown, articles)) for place, shown in wanted[sha])
        yield [(shown, fault) for shown, fault in told if fault is not None]


def _mismatch(place: str, shown: Receipt | SourceShown, articles: Sequence[Article]) -> str | None:
    """A sentence where the originals do not bear out what is shown, None where one does."""
    if not articles:
        return f"{place}: the snapshot {shown.sha256 or '?'} is missing or damaged"
    at = [article for article in articles if article.url == shown.url]
    if not at:
        return f"{place}: its original was not read at {shown.url}"
    if isinstance(shown, Receipt):
        at = [article for article in at if article.text[shown.start : shown.end] == shown.text]
    if not at:
        return f"{place}: the passage is not at its place in {shown.url}"
    # One page that was kept under several addresses may have been called by other names in several feeds.
    told = facts(shown)
    wrong = min(([name for name, value in told.items() if facts(one)[name] != value] for one in at), key=len)
    return f"{place}: the original gives {_other(wrong)} for {shown.url}" if wrong else None


def _other(names: Sequence[str]) -> str:
    return "another " + " and another ".join(names)


def _digest(site: Path, path: str) -> str | None:
    """The digest of a file of the site, None for one that is missing, empty for one that lies outside the site."""
    file = site / path
    if not file.resolve().is_relative_to(site.resolve()):
        return ""
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else None


def _changed_files(
    site: Path,
    published: Mapping[str, str],
    found: Mapping[str, str | None],
    current: set[str],
    told: Sequence[str],
) -> list[str]:
    """A sentence for each file that has other bytes than it was last published with, is gone from the current edition,
    or lies among the stories and is of none.

    Files ``told`` of are left out.
    """
    named = {fault.partition(":")[0] for fault in told}
    faults = []
    for path, digest in sorted(published.items()):
        if path in named or found[path] == digest:
            continue
        if found[path]:
            faults.append(f"{path}: the file was changed after it was published")
        elif found[path] == "":
            faults.append(f"{path}: the file lies outside the site")
        elif path in current:
            faults.append(f"{path}: the file is missing")
    there = (f"stories/{file.name}" for file in sorted((site / "stories").glob("*")))
    return faults + [f"{path}: no edition published this file" for path in there if path not in {*published, *named}]


def _read_again(item: tuple[str, list[Snapshot]]) -> tuple[str, list[Article]]:
    """The articles that the originals of a digest hold now, one an address; none of damaged bytes."""
    sha, snapshots = item
    articles = []
    for snapshot in snapshots:
        try:
            articles.append(extract(snapshot))
        except ExtractError:
            continue
    return sha, articles
