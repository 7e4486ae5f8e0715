"""The only place that knows the order of the rooms.

    read      ingest -> extract -> annotate, one article after another
    write     weigh -> compose -> check, one story after another
    brief     read, group, write, publish
    audit     read an article and its sources, check the one against the others
    verify    re-read every receipt of a site from the kept snapshots

Failures of the world become :class:`Skipped` records and the run goes on; failures of the program are raised.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from urllib.parse import unquote

import msgspec

from wiredesk import __version__
from wiredesk.annotate import annotate, mark_repeats
from wiredesk.check import CheckOptions, SourceIndex, check, foreign
from wiredesk.compose import LlmOptions, Style, compose, earlier_of, write_llm
from wiredesk.engine import run_map
from wiredesk.errors import ExtractError, NotFoundError, NothingReadableError, OutputError, SpanError, UsageError
from wiredesk.extract import extract
from wiredesk.group import explain, group, one_story
from wiredesk.ingest import ARTICLE_ROW, FetchCache, IngestOptions, ingest
from wiredesk.model import (
    AnnotatedArticle,
    Article,
    CheckedDraft,
    CheckedLine,
    Draft,
    Edition,
    Ledger,
    Piece,
    Receipt,
    Skipped,
    Snapshot,
    Source,
    Story,
)
from wiredesk.publish import SiteOptions, publish
from wiredesk.store import Store
from wiredesk.weigh import weigh

READER = __version__
"""Which version of extract and annotate read the articles of a store; those of another are read again."""

STORE_FILE = Path(".wiredesk") / "store.sqlite"

_SOME_DAY = datetime(2000, 1, 5, 12, tzinfo=UTC)
"""What "Friday" and "12 April" are counted from where neither an article nor any of its sources has a date."""

Progress = Callable[[str, int, int | None], None]
"""Called with a stage, how many are done and how many there are (None if unknown)."""


def _silent(_stage: str, _done: int, _total: int | None) -> None:
    return None


@dataclass(frozen=True)
class Options:
    """How a run runs.

    Attributes:
        jobs: processes.
        ingest: limits and manners of the fetcher.
        style: house style of the writer.
        llm: the language model that writes; None leaves it to the extractive writer.
        site: title and address of the site.
        min_articles: stories with fewer articles are not written.
        progress: told how far each stage is.
    """

    jobs: int = 1
    ingest: IngestOptions = field(default_factory=IngestOptions)
    style: Style = field(default_factory=Style)
    llm: LlmOptions | None = None
    site: SiteOptions = field(default_factory=SiteOptions)
    min_articles: int = 1
    progress: Progress = _silent


@dataclass(frozen=True)
class BriefResult:
    """What a run of ``brief`` did.

    Attributes:
        edition: what was published.
        read: articles read in this run.
        skipped: what was left out, and why.
        stories: stories written. mixed: round-ups that were set aside.
        seconds: wall time by stage.
    """

    edition: Edition
    read: int
    skipped: tuple[Skipped, ...]
    stories: int
    mixed: int
    seconds: dict[str, float]


# -- read ---------------------------------------------------------------------------------------------------------


def snapshots(
    locations: Iterable[str], options: Options, cache: FetchCache | None = None
) -> Iterator[Snapshot | Skipped]:
    """Yield every snapshot of the sources, and what was left out."""
    yield from ingest([Source(location=location) for location in locations], options.ingest, cache)


def extract_or_skip(item: Snapshot | Skipped) -> tuple[Snapshot | None, Article | Skipped]:
    """Extract one snapshot; a page without an article is skipped."""
    if isinstance(item, Skipped):
        return None, item
    try:
        return item, extract(item)
    except ExtractError as error:
        reason = error.message.removeprefix(f"{unquote(item.url)} ")
        return item, Skipped(location=item.requested, reason=reason, kind="no_article", hint=error.hint)


def _read_one(item: Snapshot | Skipped) -> tuple[Snapshot | None, AnnotatedArticle | Skipped]:
    snapshot, article = extract_or_skip(item)
    return snapshot, article if isinstance(article, Skipped) else annotate(article)


def extracted(locations: Iterable[str], options: Options) -> Iterator[Article | Skipped]:
    """Read sources up to the extract room."""
    for _, article in run_map(extract_or_skip, snapshots(locations, options), options.jobs):
        yield article


def read(locations: Iterable[str], options: Options) -> Iterator[AnnotatedArticle | Skipped]:
    """Read sources up to the annotate room, without a store; each article once."""
    seen: set[str] = set()
    for _, item in run_map(_read_one, snapshots(locations, options), options.jobs):
        if isinstance(item, AnnotatedArticle):
            if item.id in seen:
                continue
            seen.add(item.id)
        yield item


def read_all(locations: Sequence[str], options: Options) -> tuple[list[AnnotatedArticle], list[Skipped]]:
    """Read sources into memory.

    Raises:
        UsageError: no sources were given.
        NothingReadableError: none of them could be read.
    """
    if not locations:
        raise UsageError("no sources were given", "name a file, folder, URL, feed, OPML list, WARC or JSON Lines file")
    articles: list[AnnotatedArticle] = []
    skipped: list[Skipped] = []
    for item in read(locations, options):
        if isinstance(item, Skipped):
            skipped.append(item)
        else:
            articles.append(item)
        options.progress("reading", len(articles) + len(skipped), None)
    if not articles:
        raise nothing_readable(locations, skipped)
    return articles, skipped


def nothing_readable(locations: Sequence[str], skipped: Sequence[Skipped]) -> NothingReadableError:
    """The error for a call whose sources hold nothing, with the first reason."""
    where = ", ".join(locations[:3]) + (" ..." if len(locations) > 3 else "")
    if not skipped:
        return NothingReadableError(f"nothing to read in {where}", "check that the folder or list is not empty")
    first = skipped[0]
    return NothingReadableError(f"nothing readable in {where}: {first.location}: {first.reason}", first.hint)


# -- write --------------------------------------------------------------------------------------------------------


def write(
    story: Story, style: Style | None = None, llm: LlmOptions | None = None, earlier: Sequence[Story] = ()
) -> Piece:
    """Write one story: weigh, compose, check; only lines the sources carry are kept.

    Lines of background from ``earlier`` stories are checked against the reports of those.

    Raises:
        ServiceError: the language model that was asked for did not answer.
    """
    ledger = weigh(story)
    index = SourceIndex(story.articles)
    # what is cut from the reports is compared with them word by word; a model's own words are read by a model too
    options = CheckOptions(entailment=llm is not None)

    def judge(draft: Draft) -> CheckedDraft:
        return check(draft, annotate(draft.as_article()), index, ledger, options)

    if llm is not None:
        written = judge(write_llm(story, ledger, judge, llm, style))
        return Piece(story=story, ledger=ledger, checked=written.keep_supported())
    checked = judge(compose(story, ledger, style, judge, earlier))
    if before := _told_before(checked.draft, story, earlier):
        lines = check(checked.draft, annotate(checked.draft.as_article()), before, None, options).lines
        mine = {article.id for article in story.articles}
        kept = (
            new if not {span.doc for span in line.evidence} & mine else old
            for line, old, new in zip(checked.draft.lines, checked.lines, lines, strict=True)
        )
        checked = CheckedDraft(draft=checked.draft, lines=tuple(kept))
    checked = checked.keep_supported()
    return Piece(story=story, ledger=ledger, checked=checked, earlier=_told_before(checked.draft, story, earlier))


def _told_before(draft: Draft, story: Story, earlier: Sequence[Story]) -> tuple[AnnotatedArticle, ...]:
    """The reports of earlier stories that lines of a draft rest on."""
    docs = {span.doc for line in draft.lines for span in line.evidence}
    docs -= {article.id for article in story.articles}
    return tuple(article for other in earlier for article in other.articles if article.id in docs)


def _write_one(job: tuple[Story, Style, LlmOptions | None, tuple[Story, ...]]) -> Piece:
    return write(*job)


def grouped(articles: Iterable[AnnotatedArticle], known: Mapping[str, tuple[str, ...]] | None = None) -> list[Story]:
    """Group articles into stories, in the order the room gives them; ``known`` stories keep their ids."""
    return list(group(mark_repeats(list(articles)), known=dict(known or {})))


def explained(stories: Sequence[Story], url: str) -> str | None:
    """Say why the article at an address is where it is, None if no story has it."""
    for story in stories:
        if any(url in (article.url, article.id) for article in story.articles):
            return explain(story, url)
    return None


def weighed(articles: Sequence[AnnotatedArticle], single: bool = False) -> Iterator[Ledger]:
    """Yield a ledger a story; ``single`` takes all articles as one story."""
    stories = [one_story(articles)] if single else [story for story in grouped(articles) if not story.mixed]
    yield from map(weigh, stories)


def brief(locations: Sequence[str], out: Path, options: Options, store_path: Path | None = None) -> BriefResult:
    """Read sources, write their stories and publish them under ``out``.

    What was read before from the same store takes part: the site is made from all the store holds, so a run that was
    killed is carried on by the next, and the same sources twice change nothing.

    Raises:
        UsageError: no sources were given. NothingReadableError: none could be read, and the store is empty.
        OutputError: ``out`` cannot be written. StoreError: the store cannot be opened or written.
    """
    if not locations:
        raise UsageError("no sources were given", "name a file, folder, URL, feed, OPML list, WARC or JSON Lines file")
    path = store_path or out / STORE_FILE
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"cannot write to {out}: {error.strerror}", "choose another folder with -o") from error
    seconds: dict[str, float] = {}
    clock = perf_counter()
    with Store(path, reader=READER) as store:
        number = store.start_run()
        skipped, count = _fill(store, locations, options)
        articles = store.annotated()
        seconds["read"], clock = perf_counter() - clock, perf_counter()
        if not articles:
            raise nothing_readable(locations, skipped)
        stories = grouped(articles, store.stories())
        seconds["group"], clock = perf_counter() - clock, perf_counter()
        chosen = [story for story in stories if not story.mixed and len(story.articles) >= options.min_articles]
        jobs = [(story, options.style, options.llm, tuple(earlier_of(story, stories))) for story in chosen]
        pieces: list[Piece] = []
        for piece in run_map(_write_one, jobs, options.jobs):
            pieces.append(piece)
            options.progress("writing", len(pieces), len(chosen))
        seconds["write"], clock = perf_counter() - clock, perf_counter()
        edition = publish(pieces, out, options.site)
        seconds["publish"] = perf_counter() - clock
        store.put_stories(stories)
        store.put_edition(edition, {piece.story.id: [line.text for line in piece.checked.lines] for piece in pieces})
        store.finish_run(number, {"read": count, "skipped": len(skipped), "stories": len(chosen)})
    mixed = sum(story.mixed for story in stories)
    return BriefResult(edition, count, tuple(skipped), len(edition.stories), mixed, seconds)


def _fill(store: Store, locations: Sequence[str], options: Options) -> tuple[list[Skipped], int]:
    """Read the sources into the store; articles it holds already are not read again."""
    skipped: list[Skipped] = []
    count = 0

    def fresh() -> Iterator[Snapshot | Skipped]:
        nonlocal count
        yield from store.unread()
        for item in snapshots(locations, options, store):
            if isinstance(item, Snapshot) and store.has_read(item):
                count += 1
                options.progress("reading", count + len(skipped), None)
                continue
            yield item

    for snapshot, item in run_map(_read_one, fresh(), options.jobs):
        if isinstance(item, Skipped):
            skipped.append(item)
        if snapshot is not None:
            store.put(snapshot, item if isinstance(item, AnnotatedArticle) else None)
            count += isinstance(item, AnnotatedArticle)
        options.progress("reading", count + len(skipped), None)
    store.flush()
    return skipped, count


# -- audit --------------------------------------------------------------------------------------------------------


def audit_reading(
    reading: AnnotatedArticle, sources: Sequence[AnnotatedArticle], options: CheckOptions | None = None
) -> CheckedDraft:
    """Check an article that somebody else wrote against sources."""
    draft = foreign(reading)
    article = draft.as_article()
    others = _others(article, sources)
    day = _day_of([article, *others])
    if article.text != reading.text or article.published is None:
        # Where the headline was put before the text, the whole is read again, so that offsets fit.
        reading = _annotated(article, day)
    dated = [source if source.published is not None else _annotated(source.article, day) for source in others]
    return check(draft, reading, dated, None, options)


def _others(article: Article, sources: Sequence[AnnotatedArticle]) -> Sequence[AnnotatedArticle]:
    """The sources without the article itself, unless it is the only one."""
    return [source for source in sources if source.id != article.id] or sources


def _day_of(articles: Iterable[Article | AnnotatedArticle]) -> datetime:
    """The day as of which an article without a date is read: that of the newest."""
    return max((article.published for article in articles if article.published is not None), default=_SOME_DAY)


def _annotated(article: Article, day: datetime) -> AnnotatedArticle:
    """An article, annotated; without a date of its own, its weekdays and days of a month are read as of a day."""
    if article.published is not None:
        return annotate(article)
    return msgspec.structs.replace(annotate(msgspec.structs.replace(article, published=day)), published=None)


def audit(
    location: str, against: Sequence[str], options: Options, check_options: CheckOptions | None = None
) -> tuple[CheckedDraft, list[AnnotatedArticle], list[Skipped]]:
    """Read an article and its sources, and check the one against the others.

    Raises:
        UsageError: the article's location holds several articles, or no sources were given.
        NothingReadableError: the article, or all sources, cannot be read.
    """
    if location == "-" and "-" in against:
        raise UsageError("standard input cannot be both the article and a source", "name a file for one of them")
    articles, _ = read_all([location], options)
    if len(articles) > 1:
        raise UsageError(f"{location} holds {len(articles)} articles", "name the one to check")
    sources, skipped = read_all(against, options)
    return audit_reading(articles[0], sources, check_options), sources, skipped


def audit_text(
    text: str, sources: Sequence[str | Mapping[str, object] | Article], options: CheckOptions | None = None
) -> tuple[CheckedDraft, list[AnnotatedArticle]]:
    """Check a text against sources in memory; nothing is fetched.

    Args:
        text: the article.
        sources: plain texts, rows as JSON Lines input has them (``url``, ``title``, ``text``, ...), or articles.
        options: thresholds and second readers.

    Raises:
        UsageError: the text or the list of sources is empty.
        ExtractError: a source row holds no text.
    """
    if not text.strip():
        raise UsageError("the text to check is empty", "pass the article's text")
    if not sources:
        raise UsageError("no sources were given", "pass at least one source to check against")
    given = [_as_article(source, index) for index, source in enumerate(sources)]
    article = Article(id=Article.id_of("text:", text), url="text:", title="", text=text, language=_language(text))
    day = _day_of([article, *given])
    reading, read_sources = _annotated(article, day), [_annotated(source, day) for source in given]
    return check(foreign(reading), reading, _others(article, read_sources), None, options), read_sources


def _language(text: str) -> str | None:
    """The language of a text, None where it is too short to tell or holds no words."""
    try:
        return _as_article(text, 0).language
    except ExtractError:
        return None


def _as_article(source: str | Mapping[str, object] | Article, index: int) -> Article:
    if isinstance(source, Article):
        return source
    row = {"url": f"source:{index + 1}", "text": source} if isinstance(source, str) else dict(source)
    row.setdefault("url", f"source:{index + 1}")
    content = json.dumps(row, ensure_ascii=False, sort_keys=True).encode()
    return extract(Snapshot.of(content, url=str(row["url"]), media_type=ARTICLE_ROW))


# -- verify -------------------------------------------------------------------------------------------------------


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


def verify(site: Path, store_path: Path | None = None, *, jobs: int = 1, progress: Progress = _silent) -> VerifyReport:
    """Re-read every receipt of a site from the kept snapshots.

    For each receipt the snapshot is taken from the store, its bytes are digested again, the article is extracted from
    them again, and the passage must stand at the receipt's offsets, character for character. Every file that the store
    says was published must have the bytes it was published with.

    Raises:
        NotFoundError: the folder holds no site, or its store is missing.
    """
    path = store_path or site / STORE_FILE
    files = [f for f in sorted((site / "stories").glob("*.json")) if not f.name.endswith(".ninjs.json")]
    if not (site / "index.html").is_file():
        raise NotFoundError(f"{site} holds no site", "make one with wiredesk brief SOURCE... -o DIR")
    if not path.is_file():
        raise NotFoundError(f"the store {path} of the site is missing", "name it with --store")
    wanted: dict[str, list[tuple[str, CheckedLine, Receipt]]] = {}
    lines = 0
    faults: list[str] = []
    mismatched = 0
    for file in files:
        try:
            checked = msgspec.json.decode(file.read_bytes(), type=_StoryFile).lines
        except (msgspec.MsgspecError, ValueError, RecursionError, SpanError) as error:
            faults.append(f"stories/{file.name}: the file is damaged: {error}")
            continue
        lines += len(checked)
        for line in checked:
            if line.verdict == "supported" and not line.receipts:
                faults.append(f"stories/{file.name}: line {line.index} is called supported without a receipt")
            for receipt in line.receipts:
                wanted.setdefault(receipt.sha256 or "", []).append((file.name, line, receipt))
    with Store(path) as store:
        texts = run_map(_text_of, ((sha, store.snapshot(sha)) for sha in sorted(wanted)), jobs)
        for done, (sha, text) in enumerate(texts, start=1):
            progress("verifying", done, len(wanted))
            for name, line, receipt in wanted[sha]:
                mismatched += text is None or text[receipt.start : receipt.end] != receipt.text
                if text is None:
                    faults.append(f"stories/{name}: line {line.index}: the snapshot {sha or '?'} is missing or damaged")
                elif text[receipt.start : receipt.end] != receipt.text:
                    faults.append(
                        f"stories/{name}: line {line.index}: the passage is not at its place in {receipt.url}"
                    )
        edition = store.edition()
        current = {file.path for file in edition[0].files} if edition else set()
        faults += _changed_files(site, store.published(), current, faults)
    receipts = sum(len(items) for items in wanted.values())
    return VerifyReport(len(files), lines, receipts, len(wanted), tuple(faults), receipts - mismatched)


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
