"""An article that somebody else wrote, checked against sources."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

import msgspec

from wiredesk.annotate import annotate
from wiredesk.check import CheckOptions, check, differences, foreign
from wiredesk.errors import ExtractError, TooLargeError, UsageError
from wiredesk.extract import extract
from wiredesk.group import one_story
from wiredesk.ingest import ARTICLE_ROW
from wiredesk.model import AnnotatedArticle, Article, CheckedDraft, Skipped, Snapshot
from wiredesk.weigh import weigh

from ._read import read_all
from ._reading import ReadOptions

_SOME_DAY = datetime(2000, 1, 5, 12, tzinfo=UTC)
"""What "Friday" and "12 April" are counted from where neither an article nor any of its sources has a date."""


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
    return _with_differences(check(draft, reading, dated, None, options), reading, dated)


def _with_differences(
    checked: CheckedDraft, reading: AnnotatedArticle, sources: Sequence[AnnotatedArticle]
) -> CheckedDraft:
    """The audit with the figures on which the reports that carry its lines differ."""
    cited = {receipt.doc for line in checked.lines if line.verdict == "supported" for receipt in line.receipts}
    reports = [source for source in sources if source.id in cited]
    if len(reports) < 2 or not reading.figures:
        return checked
    return differences(checked, weigh(one_story(reports)))


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
    location: str, against: Sequence[str], options: ReadOptions, check_options: CheckOptions | None = None
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
    text: str,
    sources: Sequence[str | Mapping[str, object] | Article],
    options: CheckOptions | None = None,
    *,
    most_lines: int | None = None,
) -> tuple[CheckedDraft, list[AnnotatedArticle]]:
    """Check a text against sources in memory; nothing is fetched.

    Args:
        text: the article.
        sources: plain texts, rows as JSON Lines input has them (``url``, ``title``, ``text``, ...), or articles.
        options: thresholds and second readers.
        most_lines: lines that are checked in one call, None for any number.

    Raises:
        UsageError: the text or the list of sources is empty, or something else than text, rows and articles.
        TooLargeError: the text has more lines than ``most_lines``; the sources were not read.
        ExtractError: a source row holds no text.
    """
    if not isinstance(text, str) or not text.strip():
        raise UsageError("the text to check is empty or no string", "pass the article's text")
    if isinstance(sources, str | bytes | Mapping | Article):
        raise UsageError("the sources are no list", "put the one source into a list")
    if not sources:
        raise UsageError("no sources were given", "pass at least one source to check against")
    given = [_as_article(source, index) for index, source in enumerate(sources)]
    article = Article(id=Article.id_of("text:", text), url="text:", title="", text=text, language=_language(text))
    day = _day_of([article, *given])
    reading = _annotated(article, day)
    draft = foreign(reading)
    if most_lines is not None and len(draft.lines) > most_lines:
        raise TooLargeError(
            f"the text has {len(draft.lines):,} lines, more than the {most_lines:,} of one check", "send it in parts"
        )
    read_sources = [_annotated(source, day) for source in given]
    checked = check(draft, reading, _others(article, read_sources), None, options)
    return _with_differences(checked, reading, read_sources), read_sources


def _language(text: str) -> str | None:
    """The language of a text, None where it is too short to tell or holds no words."""
    try:
        return _as_article(text, 0).language
    except ExtractError:
        return None


def _as_article(source: str | Mapping[str, object] | Article, index: int) -> Article:
    if isinstance(source, Article):
        return source
    if not isinstance(source, str | Mapping):
        kind = type(source).__name__
        raise UsageError(f"source {index + 1} is of type {kind}", "pass a text, a mapping with 'text', or an Article")
    row = {"url": f"source:{index + 1}", "text": source} if isinstance(source, str) else dict(source)
    row.setdefault("url", f"source:{index + 1}")
    content = json.dumps(row, ensure_ascii=False, sort_keys=True).encode()
    return extract(Snapshot.of(content, url=str(row["url"]), media_type=ARTICLE_ROW))
