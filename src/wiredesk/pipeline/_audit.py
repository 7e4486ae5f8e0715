"""An article that somebody else wrote, checked against sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import TypeVar
from urllib.parse import unquote

import msgspec

from wiredesk.annotate import annotate
from wiredesk.check import CheckOptions, check, differences, foreign
from wiredesk.errors import ExtractError, TooLargeError, UsageError
from wiredesk.group import one_story
from wiredesk.model import AnnotatedArticle, Article, CheckedDraft, Skipped
from wiredesk.weigh import weigh

from ._given import articles_of, require_letters
from ._read import read_all
from ._reading import ReadOptions

_A = TypeVar("_A", bound=Article)

_SOME_DAY = datetime(2000, 1, 5, 12, tzinfo=UTC)
"""What "Friday" and "12 April" are counted from where neither an article nor any of its sources has a date."""


def audit_reading(
    reading: AnnotatedArticle, sources: Sequence[AnnotatedArticle], options: CheckOptions | None = None
) -> CheckedDraft:
    """Check an article that somebody else wrote against sources; it is no source of its own, unless the only one."""
    others = parted(reading, sources)[0] or sources
    draft = foreign(reading)
    article = draft.as_article()
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


def parted(article: Article, sources: Sequence[_A]) -> tuple[list[_A], list[_A]]:
    """The sources that can speak for or against an article, and those that are the article itself.

    An article is the same one where its words are the very same and its outlet is too, or is not known: the same file
    or page, reached another way or saved under another name. The same words from another outlet are a copy, and the
    article is checked against them; so is another version of it, which may say something else.
    """
    words, outlet = _words(article), _outlet(article)
    others: list[_A] = []
    itself: list[_A] = []
    for source in sources:
        same = _outlet(source) in (None, outlet) and not words.isdisjoint(_words(source))
        (itself if same else others).append(source)
    return others, itself


def _words(article: Article) -> set[str]:
    """The words of an article, alone and under its headline: some files have that in the text."""
    return {" ".join(text.split()) for text in (article.text, f"{article.title} {article.text}")}


def _outlet(article: Article) -> str | None:
    return article.outlet or (article.url if "://" in article.url else None)


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
        UsageError: the article's location holds several articles, no sources were given, or none but the article.
        NothingReadableError: the article, or all sources, cannot be read.
    """
    if not location.strip():
        raise UsageError("the article has no location", "name a file or a URL, or '-' for standard input")
    if location == "-" and "-" in against:
        raise UsageError("standard input cannot be both the article and a source", "name a file for one of them")
    articles, _ = read_all([location], options)
    if len(articles) > 1:
        raise UsageError(f"{location} holds {len(articles)} articles", "name the one to check")
    sources, skipped = read_all(against, options)
    others, itself = parted(articles[0], sources)
    if not others:
        raise UsageError("the only source is the article itself", "name the reports that it rests on")
    left_out = [_left_out(source) for source in itself]
    return audit_reading(articles[0], others, check_options), others, [*left_out, *skipped]


def _left_out(source: Article) -> Skipped:
    reason = "it is the article itself, which is no source of its own"
    return Skipped(location=unquote(source.url.removeprefix("file:")), reason=reason, kind="duplicate")


def audit_text(
    text: str,
    sources: Sequence[str | Mapping[str, object] | Article],
    options: CheckOptions | None = None,
    *,
    most_lines: int | None = None,
) -> tuple[CheckedDraft, list[AnnotatedArticle]]:
    """Check a text against sources in memory; nothing is fetched.

    The text itself among several sources is left out; handed over as the only one, it is taken for a copy.

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
    require_letters(text, "the text to check")
    read = articles_of(sources)
    article = Article(id=Article.id_of("text:", text), url="text:", title="", text=text, language=_language(text))
    given = parted(article, read)[0] or read
    day = _day_of([article, *given])
    reading = _annotated(article, day)
    draft = foreign(reading)
    if most_lines is not None and len(draft.lines) > most_lines:
        raise TooLargeError(
            f"the text has {len(draft.lines):,} lines, more than the {most_lines:,} of one check", "send it in parts"
        )
    read_sources = [_annotated(source, day) for source in given]
    checked = check(draft, reading, read_sources, None, options)
    return _with_differences(checked, reading, read_sources), read_sources


def _language(text: str) -> str | None:
    """The language of a text, None where it is too short to tell or holds no words."""
    try:
        return articles_of([text])[0].language
    except ExtractError:
        return None
