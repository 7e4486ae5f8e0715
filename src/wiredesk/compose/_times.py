"""When a story speaks from."""

from __future__ import annotations

from datetime import datetime

from wiredesk.lang import seconds
from wiredesk.model import Story


def newest(story: Story) -> datetime | None:
    """The time a draft speaks from: that of its newest report."""
    times = [article.published for article in story.articles if article.published is not None]
    return max(times, key=seconds) if times else None
