"""The sources of a story: numbered, grouped by the origin their reporting goes back to, copies marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wiredesk.lang import capital, language_name, listed
from wiredesk.model import AnnotatedArticle, Member, Span, Story

from ._mister import shared_surnames
from ._story_parts import OriginView, SourceRef, SourceView
from ._times import of_moment, utc, version_of
from ._words import count, outlet, place, web_address

_NAMED = 4
"""Outlets named in a sentence before the rest is counted."""
_EARLIER = "Of an earlier story"
_NEAR = 0.95
"""Share of copied text from which a copy is called a copy without its share."""


class Sources:
    """The articles a page rests on, by id: those of the story, and those of ``earlier`` stories."""

    def __init__(
        self,
        articles: Sequence[AnnotatedArticle],
        members: Sequence[Member] = (),
        earlier: Sequence[AnnotatedArticle] = (),
    ) -> None:
        articles, before = (*articles, *earlier), {article.id for article in earlier}
        self.articles = {article.id: article for article in articles}
        self.shared_surnames = shared_surnames(articles)
        member_of = {member.article: member for member in members}
        names = {article.id: outlet(article) for article in articles}
        self.views = {
            article.id: _source(
                number, article, _EARLIER if article.id in before else _note(member_of.get(article.id), names)
            )
            for number, article in enumerate(articles, start=1)
        }

    def refs(self, spans: Iterable[Span]) -> tuple[SourceRef, ...]:
        """The outlets some passages stand in, each once with its first report, in the order of the passages."""
        seen: dict[str, str] = {}
        for span in spans:
            if span.doc in self.views:
                seen.setdefault(self.views[span.doc].outlet, self.views[span.doc].anchor)
        return tuple(SourceRef(name, anchor) for name, anchor in seen.items())


def _source(number: int, article: AnnotatedArticle, note: str) -> SourceView:
    url = web_address(article.url)
    version = version_of(article)
    language = article.language or ""
    unread = f"Not read: it is in {language_name(language)}" if article.is_foreign else ""
    return SourceView(
        number=number,
        anchor=f"source-{number}",
        outlet=outlet(article),
        title=article.name or "Untitled report",
        url=url,
        place="" if url else place(article.url),
        when=of_moment(version),
        changed=article.published is not None and version is not None and version > utc(article.published),
        byline=article.byline or "",
        note=". ".join(filter(None, (note, unread))),
        sha256=article.sha256 or "",
        language=language,
    )


def _note(member: Member | None, names: dict[str, str]) -> str:
    if member is None or member.copy_of is None:
        return ""
    of = names.get(member.copy_of, "")
    share = "Copy" if member.copied >= _NEAR or not member.copied else f"Near copy ({member.copied:.0%} of its text)"
    return f"{share} of the report of {of}" if of else share


def by_origin(story: Story, sources: Sources) -> tuple[OriginView, ...]:
    """The origins of a story with their reports; reports of no listed origin come last, each by itself."""
    listed: set[str] = set()
    groups = []
    for origin in story.origins:
        views = tuple(sources.views[doc] for doc in origin.articles if doc in sources.views and doc not in listed)
        listed.update(origin.articles)
        if views:
            groups.append(OriginView(origin.name, capital(origin.why), views))
    rest = [view for doc, view in sources.views.items() if doc not in listed]
    return (*groups, *(OriginView(view.outlet, "", (view,)) for view in rest))


def why_so_many(story: Story) -> str:
    """One or two sentences that say why the number of origins is what it is, and which reports count for none."""
    return " ".join(filter(None, (_why_read(story), _unread(story))))


def _unread(story: Story) -> str:
    foreign = [article for article in story.articles if article.is_foreign]
    if not foreign:
        return ""
    languages = listed(sorted({language_name(article.language or "") for article in foreign}))
    verb, counts = ("was", "counts") if len(foreign) == 1 else ("were", "count")
    return f"{count(len(foreign), 'report')} in {languages} {verb} not read and {counts} as no source."


def _why_read(story: Story) -> str:
    read = [article for article in story.articles if not article.is_foreign]
    reports, origins = len(read), len(story.origins)
    if not read:
        return ""
    if reports == 1 < len(story.articles):
        return "It rests on one report; no second one that could be read was among the sources."
    if reports == 1:
        return "It rests on one report; no second one was among the sources."
    if origins >= reports:
        return "Each report is counted as reporting of its own."
    names = {article.id: outlet(article) for article in read}
    copies = {member.article for member in story.members if member.copy_of is not None and member.article in names}
    said = []
    if copies:
        listed = list(dict.fromkeys(name for doc, name in names.items() if doc in copies))
        verb = "prints" if len(listed) == 1 else "print"
        said.append(f"Copies count once: {_some(listed)} {verb} what another report here has.")
    once = [(o.name, sum(doc in names and doc not in copies for doc in o.articles)) for o in story.origins]
    shared = [f"{count(number, 'report')} of {name}" for name, number in once if number > 1]
    if shared:
        said.append(f"Counted as one origin{' each' if len(shared) > 1 else ''}: {_some(shared)}.")
    if said:
        return " ".join(said)
    passing = "passes" if reports - origins == 1 else "pass"
    return f"{count(reports - origins, 'report')} only {passing} on what another one here has."


def _some(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    if len(names) <= _NAMED:
        return listed(names)
    return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} more"
