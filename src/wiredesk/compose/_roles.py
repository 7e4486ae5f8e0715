"""Which part a sentence plays around the main event: main, reaction, background, expectation."""

from __future__ import annotations

from ._material import Candidate

_OPENING = 1
_QUOTED = 25
"""Quoted characters that make a line somebody's words."""


def role_of(candidate: Candidate) -> str:
    """``main``, ``reaction``, ``background`` or ``expectation``: the likeliest, by the role model.

    The first two sentences of a report and quotations need no model. What goes on around the event ("context") is told
    with it; an evaluation that nobody is said to make is no reaction.
    """
    if candidate.index <= _OPENING:
        return "main"
    if candidate.quoted > _QUOTED:
        return "reaction"
    roles = candidate.roles
    likely = {
        "main": max(candidate.central, roles["context"]),
        "background": roles["previous"] + roles["historical"] + roles["anecdotal"],
        "expectation": roles["expectation"],
        "reaction": roles["evaluation"] if candidate.speakers & candidate.names else 0.0,
    }
    return max(likely, key=lambda role: likely[role])
