"""Records of the weigh room: what the reports of a story say, side by side."""

from __future__ import annotations

from typing import Literal

from ._base import Record, Span
from ._layers import Modifier, Polarity
from ._story import Origin

Relation = Literal["agree", "update", "conflict", "other_scope", "other_unit"]


class PrintedValue(Span, frozen=True, kw_only=True):
    """One printing of a figure; the span is the number phrase in its article.

    Attributes:
        value, high, modifier, unit: as in Figure.
        claimant: who says so.
        as_of: when the count stood, ISO 8601.
        printed: publication time of the article, ISO 8601.
        url: of the article. outlet: its outlet. origin: id of its origin.
    """

    value: float
    high: float | None = None
    modifier: Modifier = "exact"
    unit: str | None = None
    claimant: str | None = None
    as_of: str | None = None
    printed: str | None = None
    url: str
    outlet: str | None = None
    origin: str | None = None


class FigureSlot(Record, frozen=True, kw_only=True):
    """One quantity and every value printed for it.

    Attributes:
        id: stable inside the ledger ("f1").
        what: what is counted. unit: normalised unit. scope: place it holds for.
        relation: how the values stand to one another, or (other_scope, other_unit) to the slot named in ``see``;
            other_unit without ``see``: one quantity whose values are printed in several units, each with its own.
        see: id of the slot this one differs from in scope or unit only.
        values: in order of time.
        lead: index in ``values`` of the value to lead with.
        said: the values in a phrase for a reader, as printed: "between 27 and 31, by hour of the count"; with ``see``
            it names the lead of that slot too. said_by: indices in ``values`` of the printings it names.
        why: the rule that chose the lead and the relation, in words for a reader.
        origins: how many independent origins carry the slot.
        salience: 0-1, for choosing what to print.
        market: the level of a market, or its move in the day: another at each hour, which is no difference.
    """

    id: str
    what: str
    unit: str | None = None
    scope: str | None = None
    relation: Relation
    see: str | None = None
    values: tuple[PrintedValue, ...]
    lead: int = 0
    said: str = ""
    said_by: tuple[int, ...] = ()
    why: str = ""
    origins: int = 1
    salience: float = 0.0
    market: bool = False


class LedgerQuote(Record, frozen=True, kw_only=True):
    """One utterance over all articles.

    Attributes:
        id: stable inside the ledger ("q1").
        speaker: canonical name or description. role: office.
        text: the fullest wording. kind: direct, indirect, mixed.
        words: the verb as printed, which the text goes on from, where it turns the text round ("denied"); else empty.
        cue: lemma of the verb that says it is said.
        channel: where it was said. via: who relays it, for hearsay.
        said: ISO 8601 day, if known.
        wordings: every printing, fullest first. differs: wordings differ in substance (translations).
        origins: how many independent origins carry it. salience: 0-1.
    """

    id: str
    speaker: str | None
    role: str | None = None
    text: str
    words: str = ""
    kind: str
    cue: str | None = None
    channel: str | None = None
    via: str | None = None
    said: str | None = None
    wordings: tuple[Span, ...]
    differs: bool = False
    origins: int = 1
    salience: float = 0.0


class Position(Record, frozen=True, kw_only=True):
    """What a party demands, offers, rejects, denies, accepts, claims or accuses.

    Attributes:
        party: canonical name; a country for its government and its capital. stance: the verb class.
        words: the verb as printed, which the text goes on from; empty where it is said in another form.
        text: what, as printed. date: ISO 8601 day. evidence: the passages, by time.
        changed_from: the earlier, opposite stance of the party on the same matter, if there is one.
        origins: how many independent origins carry it.
    """

    party: str
    stance: str
    words: str = ""
    text: str
    date: str | None = None
    changed_from: str | None = None
    evidence: tuple[Span, ...]
    origins: int = 1


class TimelineEntry(Record, frozen=True, kw_only=True):
    """A dated event.

    Attributes:
        date: ISO 8601 day (or interval ``from/to``). text: one sentence. type: event type.
        polarity: happened, did_not, may. evidence: passages. salience: 0-1.
        origins: how many independent origins carry it.
    """

    date: str
    text: str
    type: str
    polarity: Polarity = "happened"
    evidence: tuple[Span, ...]
    origins: int = 1
    salience: float = 0.0


class Ledger(Record, frozen=True, kw_only=True):
    """What the reports of a story say: figures, quotes, positions, timeline, origins."""

    story: str
    figures: tuple[FigureSlot, ...] = ()
    quotes: tuple[LedgerQuote, ...] = ()
    positions: tuple[Position, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    origins: tuple[Origin, ...] = ()
