"""Choices of the group room."""

from __future__ import annotations

from wiredesk.model import Record


class GroupOptions(Record, frozen=True, kw_only=True):
    """How to group.

    Attributes:
        window_hours: articles further apart in time are not compared.
        window_articles: most articles that are kept for comparison; the oldest leave.
        join: average probability, over the pairs of two groups, from which they are one story; None for the threshold
            that was
            chosen with the weights.
        candidates: how many earlier articles an article is compared with, at most.
        related: how many related stories each story names, at most.
    """

    window_hours: float = 72.0
    window_articles: int = 40_000
    join: float | None = None
    candidates: int = 20
    related: int = 5
