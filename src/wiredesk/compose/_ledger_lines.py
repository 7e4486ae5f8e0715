"""Lines written from the ledger: where counts rose, and where reports differ, with each printed value as
evidence.
"""

from __future__ import annotations

from dataclasses import dataclass

from wiredesk.lang import place_in_text
from wiredesk.model import FigureSlot, Ledger, PrintedValue, Span, Story

_MOST = 4
_PLURALS = frozenset("people men women children police troops aircraft cattle fish sheep staff".split())
_NO_THING = frozenset("figure people ordinal age kopecks cents pence points percent".split())


@dataclass(frozen=True, slots=True)
class Written:
    """A line of the desk's own words."""

    text: str
    evidence: tuple[Span, ...]
    slot: str


def ledger_lines(story: Story, ledger: Ledger) -> list[Written]:
    """One line for each slot, most salient first, whose values differ over reports."""
    lines: list[Written] = []
    slots = {slot.id: slot for slot in ledger.figures}
    for slot in ledger.figures:
        if len(lines) == _MOST:
            break
        if not _countable(slot):
            continue
        other = slots.get(slot.see or "")
        if slot.relation == "update":
            made = _update(story, slot)
        elif slot.relation == "conflict":
            made = _told(story, slot, f"Reports differ on the number of {slot.what.strip()}{{place}}: {slot.said}.")
        elif slot.relation == "other_scope" and other is not None and other.origins > 1:
            made = _elsewhere(story, slot, other)
        else:
            made = None
        if made is not None:
            lines.append(Written(made[0], _passages(story, made[1]), slot.id))
    return lines


def _countable(slot: FigureSlot) -> bool:
    """Whether the slot's words can stand after "the number of": a plural thing, no unit, no fallback."""
    words = slot.what.split()
    plural = any((word.endswith("s") and not word.endswith(("ss", "'s", "’s"))) or word in _PLURALS for word in words)
    return slot.unit is None and plural and slot.what not in _NO_THING and len(slot.what) < 60 and words[0].isalpha()


def _update(story: Story, slot: FigureSlot) -> tuple[str, list[PrintedValue]] | None:
    """ "The number of people injured in Arden rose from 11 to 31 with the hour of the report"."""
    if not slot.said.startswith("between "):
        return None  # "from more than 45 to at least 82" says less than the reports do
    top = slot.values[slot.lead]
    who = f"; {top.claimant} gave the latest" if top.claimant and top.claimant[:1].isupper() else ""
    low, high = (slot.values[i] for i in slot.said_by)
    if top.value not in (low.value, high.value):
        return None  # up, and down again
    least, _, most = slot.said.removeprefix("between ").rpartition(", by ")[0].partition(" and ")
    verb, first, last = ("rose", least, most) if high.value == top.value else ("fell", most, least)
    by = "hour" if low.printed and high.printed and low.printed[:10] == high.printed[:10] else "day"
    course = f"{verb} from {first} to {last} with the {by} of the report"
    return _told(story, slot, f"The number of {slot.what.strip()}{{place}} {course}{who}.")


def _told(story: Story, slot: FigureSlot, text: str) -> tuple[str, list[PrintedValue]] | None:
    """The line, with its place where every sentence it rests on names that place; none where one names another."""
    values = [_best_printing(story, slot, slot.values[i]) for i in slot.said_by]
    fits = [_names_place(story, slot, value) for value in values]
    if len(values) < 2 or False in fits or (None in fits and not slot.origins > 1):
        return None
    scope = slot.scope or ""
    named = scope and None not in fits and scope.lower() not in slot.what.lower()
    return text.format(place=f" in {place_in_text(scope)}" if named else ""), values


def _best_printing(story: Story, slot: FigureSlot, value: PrintedValue) -> PrintedValue:
    """Of the printings that bear out what is said of a value, one whose sentence names the slot's place alone."""
    key = value.value, value.high, value.modifier
    same = [v for v in slot.values if (v.value, v.high, v.modifier) == key]
    if slot.relation == "conflict":
        same = [v for v in same if (v.outlet, v.claimant) == (value.outlet, value.claimant)]
    return next((v for v in same if _names_place(story, slot, v)), value)


def _names_place(story: Story, slot: FigureSlot, value: PrintedValue) -> bool | None:
    """Whether the sentence of a value names the slot's place; False if it names another, None if it names none."""
    article = next(article for article in story.articles if article.id == value.doc)
    home = next((s for s in article.sentences if s.start <= value.start < s.end), None)
    if home is None:
        return False
    places = {n.canonical for n in article.names if n.kind == "place" and home.start <= n.start < home.end}
    if slot.scope is None:
        return True
    return all(slot.scope in place for place in places) if places else None


def _elsewhere(story: Story, slot: FigureSlot, other: FigureSlot) -> tuple[str, list[PrintedValue]] | None:
    """The counts of one thing in two places, each in a sentence that names its own."""
    values = [slot.values[slot.lead], other.values[other.lead]]
    if slot.what != other.what or not (slot.scope and other.scope):
        return None
    if not (_names_place(story, slot, values[0]) and _names_place(story, other, values[1])):
        return None
    return f"The number of {slot.what.strip()} is counted by place: {slot.said}.", values


def _passages(story: Story, values: list[PrintedValue]) -> tuple[Span, ...]:
    """The sentences that print the values."""
    articles = {article.id: article for article in story.articles}
    spans: list[Span] = []
    for value in values:
        sentences = articles[value.doc].sentences
        home = next((s for s in sentences if s.start <= value.start < s.end), None)
        source: Span = home if home is not None else value
        span = Span(doc=source.doc, start=source.start, end=source.end, text=source.text)
        if span not in spans:
            spans.append(span)
    return tuple(spans)
