"""From articles to stories, ledgers and checked articles: group, weigh, compose, check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from wiredesk.annotate import annotate, mark_repeats
from wiredesk.check import CheckOptions, SourceIndex, check
from wiredesk.compose import LlmOptions, Style, compose, write_llm
from wiredesk.group import explain, group, one_story
from wiredesk.model import AnnotatedArticle, CheckedDraft, Draft, Ledger, Piece, Story
from wiredesk.weigh import weigh


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


def grouped(
    articles: Iterable[AnnotatedArticle],
    known: Mapping[str, tuple[str, ...]] | None = None,
    *,
    single: bool = False,
) -> list[Story]:
    """Group articles into stories, in the order the room gives them.

    Args:
        articles: in any order.
        known: article ids by story id of an earlier run, whose stories keep their ids.
        single: whether all of them are one story.
    """
    marked = mark_repeats(list(articles))
    return [one_story(marked)] if single else list(group(marked, known=dict(known or {})))


def explained(stories: Sequence[Story], url: str) -> str | None:
    """Say why the article at an address is where it is, None if no story has it."""
    held = sum(len(story.articles) for story in stories)
    for story in stories:
        if any(url in (article.url, article.id) for article in story.articles):
            return explain(story, url, held)
    return None


def weighed(articles: Sequence[AnnotatedArticle], single: bool = False) -> Iterator[Ledger]:
    """Yield a ledger a story; ``single`` takes all articles as one story."""
    yield from map(weigh, (story for story in grouped(articles, single=single) if not story.mixed))
