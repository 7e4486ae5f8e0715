"""Records of the annotate room: what was read in an article, each a span of its text."""

from __future__ import annotations

from typing import Literal

import msgspec

from ._base import Span

NameKind = Literal["person", "organisation", "place", "other"]
QuoteKind = Literal["direct", "indirect", "mixed"]
Modifier = Literal["exact", "at_least", "more_than", "about", "nearly", "up_to", "fewer_than"]
LOWER_BOUNDS: frozenset[Modifier] = frozenset({"at_least", "more_than"})
"""Modifiers of a figure that the true value reaches or exceeds."""
UPPER_BOUNDS: frozenset[Modifier] = frozenset({"up_to", "fewer_than"})
"""Modifiers of a figure that the true value does not exceed."""
Polarity = Literal["happened", "did_not", "may"]
Grain = Literal[
    "minute", "hour", "part_of_day", "day", "weekend", "week", "month", "quarter", "season", "year", "decade"
]


class Sentence(Span, frozen=True, kw_only=True):
    """A sentence.

    Attributes:
        paragraph: index of its paragraph, from 0.
        kind: ``body``; ``furniture`` for page furniture that survived extraction; ``note`` for agency credits,
            corrections and bylines in the text ("Reuters contributed to this report"); ``caption`` for what stood
            under a picture, which a check may read and no article prints.
    """

    paragraph: int = 0
    kind: Literal["body", "furniture", "note", "caption"] = "body"


class Name(Span, frozen=True, kw_only=True):
    """A mention of a person, organisation or place.

    Attributes:
        kind: person, organisation, place or other.
        canonical: fullest form of the name in this article ("Volodymyr Zelenskyy" for "Zelensky" and "the president").
        role: office or description printed with it ("mayor of Kyiv").
    """

    kind: NameKind
    canonical: str
    role: str | None = None


class Cue(Span, frozen=True, kw_only=True):
    """The words that attribute ("said", "according to").

    Attributes:
        lemma: base form ("say").
        stance: neutral, claim, deny, warn, demand, promise, doubt, confirm, praise, criticise.
    """

    lemma: str
    stance: str = "neutral"


class Quote(Span, frozen=True, kw_only=True):
    """Attributed words; the span is their content (without the quotation marks for a direct quote).

    Attributes:
        kind: direct, indirect, mixed (indirect with quoted words inside).
        cue: the attributing words.
        source: who says it, as printed ("the minister").
        speaker: who says it, resolved to a canonical name or description.
        role: the speaker's office or description.
        channel: where or to whom it was said ("X", "Reuters", "statement").
        via: for hearsay, who relays the speaker's words ("Witkoff" in "Rutte, Witkoff said, had called it ...").
    """

    kind: QuoteKind
    cue: Cue | None = None
    source: Span | None = None
    speaker: str | None = None
    role: str | None = None
    channel: str | None = None
    via: str | None = None


class Figure(Span, frozen=True, kw_only=True):
    """A quantity; the span is the number phrase with its modifier and unit words.

    Attributes:
        value: number in base magnitude of ``unit`` ("1.2 million" is 1200000, "a third" is 0.333...); the lower
            end of a range.
        high: upper end of a range or vague number, else None.
        modifier: exact where the text says no more.
        unit: normalised unit ("USD", "percent", "celsius", "kilometre"); None for plain counts.
        kind: cardinal, ordinal, percent, fraction, money, measure, vague, duration, age, score.
        what: what is counted or measured, with its qualifiers ("apartment buildings without heat").
        head: the head noun of ``what``, lower case singular ("building").
        scope: place the figure holds for, canonical name.
        period: time or rate the figure holds for ("per day", "overnight", "since January").
        claimant: who says so.
        as_of: when the count stood, ISO 8601.
        change: ``up``, ``down`` or None: the figure is a difference ("rose by 12").
        vague: the text gives no numeral ("dozens", "scores").
    """

    value: float
    high: float | None = None
    modifier: Modifier = "exact"
    unit: str | None = None
    kind: str = "cardinal"
    what: str | None = None
    head: str | None = None
    scope: str | None = None
    period: str | None = None
    claimant: str | None = None
    as_of: str | None = None
    change: Literal["up", "down"] | None = None
    vague: bool = False


class Date(Span, frozen=True, kw_only=True):
    """A time expression, resolved.

    Attributes:
        from_: first moment, ISO 8601 date (grain of a day or more) or local date and time; ``from`` in JSON.
        to: last day or moment, inclusive.
        grain: minute, hour, part_of_day, day, week, month, ...
    """

    from_: str = msgspec.field(name="from")
    to: str
    grain: Grain


class Event(Span, frozen=True, kw_only=True):
    """Something that happened, may happen, or did not; the span is the trigger word.

    Attributes:
        type: from the documented list (attack, talks, statement, agreement, vote, ruling, ...).
        actors: canonical names or descriptions of who did it.
        targets: of whom or what it was done to.
        place: canonical place.
        date: ISO 8601 day or interval ``from/to``.
        result: outcome as printed, if any.
        polarity: happened, did_not, may.
        sentence: index of its sentence.
    """

    type: str
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    place: str | None = None
    date: str | None = None
    result: str | None = None
    polarity: Polarity = "happened"
    sentence: int = 0
