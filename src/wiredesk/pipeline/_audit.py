"""An article that somebody else wrote, checked against sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime

import msgspec

from wiredesk.annotate import annotate
from wiredesk.check import CheckOptions, check, differences, foreign
from wiredesk.engine import Progress
from wiredesk.errors import ExtractError, TooLargeError, UsageError
from wiredesk.extract import unwrapped
from wiredesk.group import one_story
from wiredesk.model import AnnotatedArticle, Article, CheckedDraft, Skipped
from wiredesk.neural import shipped_reader
from wiredesk.weigh import weigh

from ._audited import Audited, read_audited
from ._given import articles_of, require_letters
from ._reading import ReadOptions

_SOME_DAY = datetime(2000, 1, 5, 12, tzinfo=UTC)
"""What "Friday" and "12 April" are counted from where neither an article nor any of its sources has a date."""


def audit_reading(
    reading: AnnotatedArticle, sources: Sequence[AnnotatedArticle], options: CheckOptions | None = None
) -> CheckedDraft:
    """Check an article that somebody else wrote against sources."""
    draft = foreign(reading)
    article = draft.as_article()
    day = _day_of([article, *sources])
    if article.text != reading.text or article.published is None:
        # Where the headline was put before the text, the whole is read again, so that offsets fit.
        reading = _annotated(article, day)
    dated = [source if source.published is not None else _annotated(source.article, day) for source in sources]
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


def _day_of(articles: Iterable[Article | AnnotatedArticle]) -> datetime:
    """The day as of which an article without a date is read: that of the newest."""
    return max((article.published for article in articles if article.published is not None), default=_SOME_DAY)


def _annotated(article: Article, day: datetime) -> AnnotatedArticle:
    """An article, annotated; without a date of its own, its weekdays and days of a month are read as of a day."""
    if article.published is not None:
        return annotate(article)
    return msgspec.structs.replace(annotate(msgspec.structs.replace(article, published=day)), published=None)


def audit(
    location: str,
    against: Sequence[str],
    options: ReadOptions,
    check_options: CheckOptions | None = None,
    begun: Callable[[Progress], Audited] | None = None,
) -> tuple[CheckedDraft, list[AnnotatedArticle], list[Skipped]]:
    """Read an article and its sources, and check the one against the others.

    Args:
        location: the article. against: its sources. options: how both are read.
        check_options: how it is checked.
        begun: what waits for the article and its sources where they are being read already (``begin_audited``).

    Raises:
        UsageError: the article's location holds several articles, or no sources were given.
        NothingReadableError: the article, or all sources, cannot be read.
    """
    if begun is None:
        read = read_audited(location, against, options)
    else:
        if (check_options or CheckOptions()).entailment and (reader := shipped_reader()) is not None:
            reader.open()
        read = begun(options.progress)
    return audit_reading(read.article, read.sources, check_options), read.sources, read.skipped


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
    require_letters(text, "the text to check")
    given = articles_of(sources)
    text = unwrapped(text)
    article = Article(id=Article.id_of("text:", text), url="text:", title="", text=text, language=_language(text))
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
