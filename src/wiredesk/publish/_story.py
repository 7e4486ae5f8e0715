"""Puts a story page together."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from wiredesk.model import Correction, Piece, Story, TimelineEntry

from ._disclosure import how_made
from ._ledger_figures import Figures
from ._ledger_timeline import timeline_views
from ._ledger_voices import party_views, speaker_views
from ._lines import article_lines
from ._options import SiteOptions
from ._sources import Sources, by_origin, why_so_many
from ._story_parts import RelatedView, StoryView
from ._times import newest, of_moment, of_text, stamp, utc, version_of
from ._words import count, sentence


def last_report(piece: Piece) -> datetime | None:
    """When the newest report came out, in its own zone, where midnight is a day without an hour; None if unknown."""
    return newest((*map(version_of, piece.story.articles), piece.story.last))


def last_printed(story: Story) -> datetime | None:
    """``Story.last`` in the zone of the report that came out then."""
    last = story.last
    printed = (article.published for article in story.articles)
    return next((own for own in printed if own and last and utc(own) == utc(last)), last)


def updated(piece: Piece) -> str | None:
    """Time of the newest report, RFC 3339; None if no report has one."""
    moment = last_report(piece)
    return stamp(moment) if moment else None


def headline(piece: Piece) -> str:
    """The checked headline; the title of the most central report where there is none."""
    return _role(piece, "headline") or piece.story.title or "Untitled story"


def standfirst(piece: Piece) -> str:
    """The checked standfirst, empty if there is none."""
    return _role(piece, "standfirst")


def summary(piece: Piece) -> str:
    """What is said of a story elsewhere: its standfirst, else its first checked line where that tells more than the
    headline, else empty."""
    line = standfirst(piece) or _role(piece, "lead")
    return "" if line.rstrip(".") == headline(piece) else line


def _role(piece: Piece, role: str) -> str:
    lines = piece.checked.draft.lines
    return next((" ".join(line.text.split()) for line in piece.checked.lines if lines[line.index].role == role), "")


class Named(NamedTuple):
    """What other pages say of a story: headline, file name, time of its newest report."""

    title: str
    path: str
    last: datetime | None


def _others(story: Story, names: Mapping[str, Named]) -> tuple[tuple[RelatedView, ...], tuple[RelatedView, ...]]:
    """Related stories: those all of whose reports came out hours before this one's, oldest first, and the rest."""
    earlier: list[tuple[datetime, RelatedView]] = []
    rest: list[RelatedView] = []
    for tie in story.related:
        if tie.story not in names or tie.story == story.id:
            continue
        other = names[tie.story]
        reason = sentence(tie.reason)
        if story.first is not None and other.last is not None and story.first - other.last >= story.APART:
            earlier.append((other.last, RelatedView(other.title, other.path, reason, of_moment(other.last))))
        else:
            rest.append(RelatedView(other.title, other.path, reason))
    earlier.sort(key=lambda item: (item[0], item[1].path))
    return tuple(view for _, view in earlier), tuple(rest)


def _beyond_lead(piece: Piece) -> tuple[TimelineEntry, ...]:
    """The timeline, where it tells more than one thing beyond the lead: else it would only repeat that."""
    lines = piece.checked.draft.lines
    told = [s for n in piece.checked.lines if lines[n.index].role == "lead" for s in lines[n.index].evidence]
    beyond = sum(not any(span.overlaps(s) for s in told for span in e.evidence) for e in piece.ledger.timeline)
    return piece.ledger.timeline if beyond > 1 else ()


def story_view(
    piece: Piece,
    names: Mapping[str, Named],
    corrections: tuple[Correction, ...],
    published: str | None,
    options: SiteOptions,
) -> StoryView:
    """All that a story page shows.

    Args:
        piece: the story. names: every story of the edition, by id.
        corrections: newest first. published: time of the first edition of the page.
    """
    story = piece.story
    sources = Sources(story.articles, story.members, piece.earlier)
    figures = Figures(piece.ledger.figures, sources)
    earlier, rest = _others(story, names)
    heads, sections = article_lines(piece.checked, sources, figures.ref)
    return StoryView(
        id=story.id,
        headline=headline(piece),
        standfirst=standfirst(piece),
        summary=summary(piece),
        heads=heads,
        sections=sections,
        reports=count(len(story.articles), "report"),
        origins=count(max(len(story.origins), 1), "independent origin"),
        why=why_so_many(story),
        place=next((article.dateline for article in story.articles if article.dateline), "") or "",
        updated=of_moment(last_report(piece)),
        published=of_text(published),
        differ=figures.differ[: options.differ],
        more_differ=figures.differ[options.differ :],
        agree=figures.agree,
        timeline=timeline_views(_beyond_lead(piece), sources, last_report(piece)),
        speakers=speaker_views(
            piece.ledger.quotes, sources, [span for line in piece.checked.draft.lines for span in line.evidence]
        ),
        parties=party_views(piece.ledger.positions, sources),
        earlier=earlier,
        related=rest,
        made=how_made(piece),
        sources=by_origin(story, sources),
        corrections=tuple((c, of_text(c.at)) for c in corrections),
        language=piece.checked.draft.language,
        single=len(story.articles) == 1,
    )
