"""Weigh: what the reports of a story say, side by side.

In: a :class:`Story` of annotated articles. Out: a :class:`Ledger`: figure slots with the relation of their values,
quotes merged over articles, positions by party, a timeline, the origins. Two more doors: :func:`timeline` makes a
timeline of days from many articles of one subject, :func:`coincide` tests whether two series of events fall
together. The rules are in ``docs/weigh.md``. What can fail: nothing the world does; an empty story gives an empty
ledger.
"""

from __future__ import annotations

from wiredesk.model import Ledger, Story

from ._coincide import Coincidence, coincide
from ._desk import Desk
from ._events import story_timeline
from ._figures import figure_slots
from ._pairs import Model
from ._positions import positions
from ._quotes import merge_quotes
from ._series import Series, read_series
from ._timeline import TimelineDay, timeline

__all__ = ["Coincidence", "Series", "TimelineDay", "coincide", "read_series", "timeline", "weigh"]


def weigh(story: Story, model: Model | None = None) -> Ledger:
    """Weigh a story: same story in, same ledger out.

    Args:
        story: annotated articles of one development. model: weights for aligning figures; the shipped ones if None.
    """
    desk = Desk(story)
    return Ledger(
        story=story.id,
        figures=figure_slots(desk, model),
        quotes=merge_quotes(desk),
        positions=positions(desk),
        timeline=story_timeline(desk),
        origins=story.origins,
    )
