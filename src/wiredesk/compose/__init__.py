"""Compose: write one article of a story.

In: a :class:`Story` and its :class:`Ledger`. Out: a :class:`Draft` whose every line carries the passages it was
made from. :func:`compose` is the extractive writer: it cuts, orders and joins sentences of the reports, needs
nothing, and gives the same bytes for the same story; reports without one usable sentence give a draft without
lines. :func:`write_llm` lets a language model propose the lines and has each judged; a service that does not answer
raises :class:`wiredesk.errors.ServiceError`.
"""

from __future__ import annotations

from collections.abc import Sequence

from wiredesk.model import Draft, Ledger, Story
from wiredesk.neural import LlmOptions

from ._earlier import earlier_of
from ._extractive import write
from ._llm import write_llm
from ._style import Style
from ._title import Judge

__all__ = ["Judge", "LlmOptions", "Style", "compose", "earlier_of", "write_llm"]


def compose(
    story: Story,
    ledger: Ledger,
    style: Style | None = None,
    judge: Judge | None = None,
    earlier: Sequence[Story] = (),
) -> Draft:
    """Write the article of a story from its reports, line by line with evidence.

    With a ``judge`` a report's own headline that it calls supported may head the article; without one the headline is
    cut out of a sentence. What ``earlier`` stories told of the same matter stands at the end, under its day; those
    lines rest on passages of the earlier reports.
    """
    return write(story, ledger, style or Style(), judge, earlier)
