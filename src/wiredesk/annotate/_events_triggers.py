"""Trigger words of the event types, from the data file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ._names_tables import rows
from ._quotes_cues import forms_of


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may report an event: its type, base form, part of speech and form (base, s, ed, ing, noun)."""

    type: str
    lemma: str
    form: str


@cache
def verb_triggers() -> dict[str, Trigger]:
    """Return the verbs by printed form."""
    table: dict[str, Trigger] = {}
    for row in rows("events.tsv"):
        if row[2] == "verb":
            for printed, form in forms_of(row[1], row[3] if len(row) > 3 else "").items():
                table.setdefault(printed, Trigger(row[0], row[1], form))
    return table


@cache
def noun_triggers() -> dict[str, Trigger]:
    """Return the nouns by printed form, singular and plural."""
    table: dict[str, Trigger] = {}
    for row in rows("events.tsv"):
        if row[2] == "noun":
            for printed in (row[1], row[1] + "s"):
                table.setdefault(printed, Trigger(row[0], row[1], "noun"))
    return table


@cache
def trigger_words() -> frozenset[str]:
    """Return every printed form of a trigger."""
    return frozenset(verb_triggers().keys() | noun_triggers().keys())
