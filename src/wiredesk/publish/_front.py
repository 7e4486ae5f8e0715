"""The front page: stories by independent origins, then by time of the newest report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wiredesk.model import Piece

from ._story import headline, last_report, summary, updated
from ._times import When, of_moment
from ._words import count, outlet


@dataclass(frozen=True)
class CardView:
    """A story on the front page: under the headline the standfirst, else the first line.

    ``search`` is what the filter looks in.
    """

    path: str
    headline: str
    standfirst: str
    reports: str
    origins: str
    when: When | None
    outlet: str
    search: str


def ranked(pieces: Sequence[Piece]) -> list[Piece]:
    """Most independent origins first, then the newest."""
    by_id = sorted(pieces, key=lambda piece: piece.story.id)
    by_time = sorted(by_id, key=lambda piece: updated(piece) or "", reverse=True)
    return sorted(by_time, key=lambda piece: (len(piece.story.origins), len(piece.story.articles)), reverse=True)


def card(piece: Piece, path: str) -> CardView:
    """A story as the front page shows it."""
    story = piece.story
    names = list(dict.fromkeys(outlet(article) for article in story.articles))
    title, under = headline(piece), summary(piece)
    return CardView(
        path=path,
        headline=title,
        standfirst=under,
        reports=count(len(story.articles), "report"),
        origins=count(max(len(story.origins), 1), "independent origin"),
        when=of_moment(last_report(piece)),
        outlet=names[0],
        search=" ".join([title, under, *names]).lower(),
    )
