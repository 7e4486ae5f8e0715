"""The ledger for readers: figures over the reports, timeline, who said what, positions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from wiredesk.lang import capital
from wiredesk.model import FigureSlot, LedgerQuote, Position, PrintedValue, Span, TimelineEntry

from ._mister import without_mister
from ._pronouns import clear
from ._said import shown
from ._sources import Sources
from ._story_parts import (
    EventView,
    FigureView,
    PartyView,
    PositionView,
    QuoteView,
    RowView,
    SourceRef,
    SpeakerView,
)
from ._times import When, of_text
from ._words import RELATIONS, sentence, short_value, unit

_QUOTES, _EACH = 24, 4
"""Utterances that a page shows, and those of one speaker; how many more there are is said."""
_TO_COME = re.compile(
    r"\b(?:will|would|could|may|might|should|can|to [a-z]+|expect\w*|plan\w*|schedul\w*|due|set|slated|aims?|next|"
    r"upcoming|until|by|if|hopes?|promis\w*|vow\w*|pledg\w*|forecast\w*|deadline|is|are)\b"
)
_UNSURE = re.compile(r"\b(?:may|might|could|can|[Ii]f|[Uu]nless)\b")
_CONDITION = re.compile(
    r"^(?:If|Unless|Should|In case|Were)\b|"
    r"\b(?:if|unless) [^,.]{3,80}, [^,.]{0,60}\b(?:would|could|will|may)\b"
)
_ADDRESS = frozenset({"mr.", "mrs.", "ms.", "mr", "mrs", "ms", "dr.", "dr"})
_HAVE = re.compile(r"^(?:has|have|had) ")
_THAT = re.compile(r"^that,? ")
_THAT_TOO = re.compile(r",? (and|but) that (?=(?:he|she|it|they|there|we|the|an?|some|few|no|none|nobody|\w+ing)\b)")
"""A second "that", where the first is left out."""
_QUOTED = re.compile(r"(“[^”]*”?|\"[^\"]*\"?|''.*?'')")
_UNNAMED = "Speaker not named"
_POLARITY = {"happened": "", "did_not": "did not happen", "may": "not certain"}
_ON = frozenset({"x", "twitter", "telegram", "facebook", "instagram", "truth social", "threads", "bluesky", "linkedin",
                 "tiktok", "youtube", "weibo", "social media", "television", "tv", "radio", "state tv"})  # fmt: skip
_AT = frozenset(
    {"press conference", "news conference", "conference", "briefing", "press briefing", "rally", "hearing", "summit"}
)
_IN = frozenset({"statement", "interview", "letter", "speech", "post", "video", "report", "email", "e-mail", "message",
                 "address", "column", "blog post", "press release", "court", "parliament", "tweet"})  # fmt: skip


def anchor_of(slot: str) -> str:
    """The anchor of a slot's entry."""
    return "figure-" + "".join(letter for letter in slot if letter.isalnum() or letter in "-_")


class Figures:
    """The slots that are shown: those that differ, and those that agree in several origins."""

    def __init__(self, slots: Sequence[FigureSlot], sources: Sources) -> None:
        self._slots = {slot.id: slot for slot in slots}
        self._sources = sources
        differ = [slot for slot in slots if _differs(slot)]
        named = {slot.see for slot in differ if slot.see}
        shown = [slot for slot in slots if slot in differ or slot.id in named]
        agree = [slot for slot in slots if slot not in shown and slot.origins > 1]
        self._anchored = {slot.id for slot in (*shown, *agree)}
        self.differ = tuple(map(self._view, shown))
        self.agree = tuple(map(self._view, agree))

    def ref(self, slot_id: str) -> SourceRef | None:
        """A link to a shown slot."""
        slot = self._slots.get(slot_id)
        return SourceRef(title_of(slot), anchor_of(slot_id)) if slot and slot_id in self._anchored else None

    def _view(self, slot: FigureSlot) -> FigureView:
        return FigureView(
            anchor=anchor_of(slot.id),
            title=_name(slot),
            scope=slot.scope or "",
            unit=unit(slot.unit),
            relation=RELATIONS[slot.relation],
            kind=slot.relation.replace("_", "-"),
            said=sentence(slot.said) if slot.relation != "agree" else "",
            why=sentence(slot.why),
            see=self.ref(slot.see) if slot.see else None,
            rows=_rows(slot, self._sources),
        )


def _differs(slot: FigureSlot) -> bool:
    """Whether a slot belongs where reports differ: one number in two units ("150 metres (500 feet)") is agreement, and
    an index at two hours is no difference."""
    if slot.market and slot.relation == "update":
        return False
    return slot.relation != "agree" and not (slot.relation == "other_unit" and slot.see is None)


def title_of(slot: FigureSlot) -> str:
    """``People injured, Kharkiv``."""
    scope = f", {slot.scope}" if slot.scope else ""
    return f"{_name(slot)}{scope}"


def _name(slot: FigureSlot) -> str:
    """What is counted; an amount that is only known by its unit is called an amount."""
    bare = " ".join(slot.what.split())
    units = {"", (slot.unit or "").lower(), unit(slot.unit).lower()}
    return "Amount" if bare.lower() in units else capital(bare)


def _rows(slot: FigureSlot, sources: Sources) -> tuple[RowView, ...]:
    """One row a value, in the order in which the values were first printed."""
    lead = slot.values[slot.lead] if 0 <= slot.lead < len(slot.values) else None
    groups: dict[tuple[object, ...], list[PrintedValue]] = {}
    for value in slot.values:
        groups.setdefault(_key(value), []).append(value)
    rows = []
    for key, values in groups.items():
        rows.append(
            RowView(
                printed=_printed(values[0]),
                claimant=next((v.claimant for v in values if v.claimant), ""),
                outlets=sources.refs(values),
                when=_since([when for v in values if (when := of_text(v.as_of or v.printed))]),
                lead=lead is not None and _key(lead) == key and len(groups) > 1,
            )
        )
    return tuple(rows)


def _since(times: Sequence[When]) -> When | None:
    """When a value was printed; from when on, where reports print it at several times."""
    clocks = {when.iso for when in times if "T" in when.iso}
    if len(clocks) <= 1:
        return times[0] if times else None
    return When(times[0].iso, f"from {times[0].words}", f"from {times[0].short}")


def _key(value: PrintedValue) -> tuple[object, ...]:
    return value.value, value.high, value.modifier, value.unit


def _printed(value: PrintedValue) -> str:
    words = " ".join(value.text.split())
    return words if any(letter.isdigit() for letter in words) else f"{words} ({short_value(value)})"


def timeline_views(
    entries: Sequence[TimelineEntry], sources: Sources, newest: datetime | None
) -> tuple[EventView, ...]:
    """Dated events; one whose date cannot be read is left out.

    An event dated after the ``newest`` report is still to come where its sentence speaks of what is to come; where it
    tells what happened, its date was misread and it is left out. One that hangs on a condition is not certain.
    """
    views = []
    for entry in entries:
        when = of_text(entry.date)
        if when is None or not entry.text.strip():
            continue
        note = _POLARITY[entry.polarity]
        if newest is not None and entry.date[:10] > newest.date().isoformat():
            if _TO_COME.search(entry.text) is None:
                continue
            planned = entry.polarity == "may" and _UNSURE.search(entry.text) is None
            note = "still to come" if planned or not note else note
        elif not note and _CONDITION.search(entry.text):
            note = _POLARITY["may"]
        told = sentence(without_mister(entry.text, sources.shared_surnames))
        views.append(EventView(when, told, note, sources.refs(entry.evidence)))
    return tuple(views)


def speaker_views(
    quotes: Sequence[LedgerQuote], sources: Sources, printed: Sequence[Span] = ()
) -> tuple[SpeakerView, ...]:
    """The weightiest utterances by speaker; the speaker of the weightiest one first, unnamed speakers last.

    Weightier: carried by more origins, in the article (whose lines rest on the ``printed`` passages), in quotation
    marks, of more salience in the ledger.
    """
    groups: dict[str, list[LedgerQuote]] = {}
    told = shown(clear(quotes, sources.articles))
    for quote in sorted(told, key=lambda quote: _weight(quote, printed), reverse=True):
        groups.setdefault(capital(quote.speaker or _UNNAMED), []).append(quote)
    views, left = [], _QUOTES
    for name, said in sorted(groups.items(), key=lambda item: item[0] == _UNNAMED):
        if left <= 0:
            break
        first = _as_reported(said[: min(_EACH, left)])
        left -= len(first)
        role = next((q.role for q in said if q.role and q.role.lower() not in {name.lower(), *_ADDRESS}), "")
        name = without_mister(name, sources.shared_surnames)
        views.append(SpeakerView(name, role, tuple(_quote(q, sources) for q in first), len(said) - len(first)))
    return tuple(views)


def _as_reported(quotes: Sequence[LedgerQuote]) -> list[LedgerQuote]:
    """Utterances by report, the report of the weightiest first, in the order in which each report has them."""
    reports: dict[str, list[LedgerQuote]] = {}
    for quote in quotes:
        reports.setdefault(quote.wordings[0].doc if quote.wordings else "", []).append(quote)
    return [
        quote
        for own in reports.values()
        for quote in sorted(own, key=lambda quote: quote.wordings[0].start if quote.wordings else 0)
    ]


def _weight(quote: LedgerQuote, printed: Sequence[Span]) -> tuple[int, bool, bool, float]:
    """How much it is worth to show an utterance."""
    told = any(line.holds(wording) for line in printed for wording in quote.wordings)
    return quote.origins, told, quote.kind == "direct", quote.salience


def _quote(quote: LedgerQuote, sources: Sources) -> QuoteView:
    notes = []
    if quote.channel and (where := _channel(quote.channel)):
        notes.append(where)
    if quote.via:
        notes.append(f"as relayed by {quote.via}")
    when = of_text(quote.said)
    if when is not None:
        notes.append(when.words)
    if quote.differs:
        notes.append("the reports word it differently")
    direct = quote.kind == "direct"
    text = " ".join(quote.text.split())
    # The comma before "she said" is the report's, the word "that" opens a clause that stands alone here.
    if direct:
        text = text.strip('“”"').rstrip(",")
    elif quote.words:
        text = f"{_HAVE.sub('', quote.words)} {text}"
    else:
        text = capital(_without_that(text))
    text = text if direct else without_mister(text, sources.shared_surnames)
    told = without_mister(", ".join(notes), sources.shared_surnames)
    return QuoteView(text, direct, told, sources.refs(quote.wordings))


def _without_that(text: str) -> str:
    """Reported words without the "that" that opens them, and those that answer it; quoted words stay as they are."""
    parts = _QUOTED.split(_THAT.sub("", text))
    return "".join(part if at % 2 else _THAT_TOO.sub(r" \1 ", part) for at, part in enumerate(parts))


def _channel(channel: str) -> str:
    low = channel.lower().strip()
    for words, link in ((_ON, "on"), (_AT, "at"), (_IN, "in")):
        if low in words:
            article = "" if link == "on" or low in ("court", "parliament") else ("an " if low[0] in "aeiou" else "a ")
            return f"{link} {article}{channel}"
    if channel == low and not low.endswith("s") and " " not in low:  # "to article" tells nothing
        return ""
    return channel if low.split(" ")[0] in ("on", "at", "in", "to", "via") else f"to {channel}"


def party_views(positions: Sequence[Position], sources: Sources) -> tuple[PartyView, ...]:
    """Positions by party, in the order of the ledger."""
    groups: dict[str, list[PositionView]] = {}
    for position in positions:
        if position.text.strip():
            text, outlets = " ".join(position.text.split()), sources.refs(position.evidence)
            earlier = f" (earlier: {position.changed_from})" if position.changed_from else ""
            view = PositionView(position.words or _verb(position.stance), f"{text}{earlier}", outlets)
            groups.setdefault(position.party, []).append(view)
    return tuple(PartyView(capital(name), tuple(views)) for name, views in groups.items())


def _verb(stance: str) -> str:
    return stance.replace("_", " ")
