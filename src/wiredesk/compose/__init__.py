"""Compose: write one article of a story.

In: a :class:`Story` and its :class:`Ledger`. Out: a :class:`Draft` whose every line carries the passages it
was made
from. :func:`compose` is the extractive writer: it cuts, orders and joins sentences of the reports, needs
nothing, and
gives the same bytes for the same story. What can fail: nothing the world does; reports without one usable
sentence
give a draft without lines.
"""

from __future__ import annotations

from wiredesk.model import Draft, Ledger, Story

from ._extractive import write
from ._style import Style

__all__ = ["Style", "compose"]


def compose(story: Story, ledger: Ledger, style: Style | None = None) -> Draft:
    """Write the article of a story from its reports, line by line with evidence."""
    return write(story, ledger, style or Style())
