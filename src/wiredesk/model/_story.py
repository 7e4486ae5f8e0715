"""Records of the group room."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import ClassVar, Literal

from ._article import AnnotatedArticle
from ._base import Record


class Member(Record, frozen=True, kw_only=True):
    """Why an article stands in a story, and what it brings.

    Attributes:
        article: article id.
        url: its address.
        copy_of: article id of the original it copies, None for an original.
        copied: share of its text that stands in the original, 0-1.
        origin: id of the independent origin its reporting goes back to.
        why: one clause for a person.
    """

    article: str
    url: str
    copy_of: str | None = None
    copied: float = 0.0
    origin: str
    why: str = ""


class Origin(Record, frozen=True, kw_only=True):
    """An independent first-hand report and those that only pass it on.

    Attributes:
        id: stable id.
        name: outlet or agency whose reporting it is.
        articles: ids of the articles that rest on it.
        why: one clause for a person.
    """

    id: str
    name: str
    articles: tuple[str, ...]
    why: str = ""


class Related(Record, frozen=True, kw_only=True):
    """Another story and how it is related.

    Attributes:
        story: its id.
        score: strength, 0-1.
        relation: same_actors, same_place, continues, reaction, background.
        reason: the relation in words for a reader.
    """

    story: str
    score: float
    relation: Literal["same_actors", "same_place", "continues", "reaction", "background"]
    reason: str


class Story(Record, frozen=True, kw_only=True):
    """Articles that report one development.

    Attributes:
        id: stable id: it does not change when an article is added.
        title: headline of the most central article, for lists (the written article has its own).
        articles: in order of publication, then URL.
        members: one for each article, same order.
        origins: independent first-hand reports, most articles first.
        related: strongest first.
        mixed: a round-up, newsletter or live page that holds several stories.
        first: earliest publication time.
        last: latest publication time.
    """

    id: str
    title: str
    articles: tuple[AnnotatedArticle, ...]
    members: tuple[Member, ...]
    origins: tuple[Origin, ...]
    related: tuple[Related, ...] = ()
    mixed: bool = False
    first: datetime | None = None
    last: datetime | None = None

    APART: ClassVar = timedelta(hours=12)
    """How long before a story's first report the last of another must be for that to be an earlier story."""
