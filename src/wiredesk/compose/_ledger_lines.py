"""Lines written from the ledger: where counts rose, and where reports differ, with each printed value as
evidence.
"""

from __future__ import annotations

from dataclasses import dataclass

from wiredesk.model import FigureSlot, Ledger, PrintedValue, Span, Story

_MOST = 4


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
        if slot.relation == "update":
            made = _update(slot)
        elif slot.relation == "conflict":
            made = _conflict(slot)
        elif slot.relation == "other_unit" and slot.see in slots:
            made = _unit(slot, slots[slot.see])
        else:
            made = None
        if made is not None and _placed(story, slot, made[1]):
            lines.append(Written(made[0], _passages(story, made[1]), slot.id))
    return lines


def _countable(slot: FigureSlot) -> bool:
    """Whether the slot's words can stand after "the number of": a plural thing, no unit, no fallback."""
    first = slot.what.split(" ")[0]
    return slot.unit is None and slot.what not in ("figure", "people") and len(slot.what) < 60 and first.isalpha()


def _placed(story: Story, slot: FigureSlot, values: list[PrintedValue]) -> bool:
    """Whether each sentence that prints a value names the slot's place and no other: a scope read wrong
    must not print.
    """
    articles = {article.id: article for article in story.articles}
    for value in values:
        article = articles[value.doc]
        home = next((s for s in article.sentences if s.start <= value.start < s.end), None)
        if home is None:
            return False
        places = {n.canonical for n in article.names if n.kind == "place" and home.start <= n.start < home.end}
        if slot.scope is not None and places != {slot.scope}:
            return False
    return True


def _of(slot: FigureSlot) -> str:
    what = slot.what.strip()
    where = f" in {slot.scope}" if slot.scope and slot.scope.lower() not in what.lower() else ""
    return f"{what}{where}"


def _printed(value: PrintedValue) -> str:
    """A value as printed, with a small letter inside a sentence."""
    return value.text[:1].lower() + value.text[1:]


def _distinct(slot: FigureSlot) -> list[PrintedValue]:
    """The first printing of each value as printed, in order of time."""
    seen: set[tuple[float, float | None]] = set()
    out = []
    for value in slot.values:
        if (value.value, value.high) not in seen:
            seen.add((value.value, value.high))
            out.append(value)
    return out


def _update(slot: FigureSlot) -> tuple[str, list[PrintedValue]] | None:
    values = _distinct(slot)
    first, last = values[0], slot.values[slot.lead]
    if first.value == last.value or slot.unit is not None:
        return None
    verb = "rose" if last.value > first.value else "fell"
    text = f"The number of {_of(slot)} {verb} from {_printed(first)} to {_printed(last)} with the hour of the report"
    who = f", the latest count given by {last.claimant}" if last.claimant and last.claimant[:1].isupper() else ""
    return f"{text}{who}.", [first, last]


def _conflict(slot: FigureSlot) -> tuple[str, list[PrintedValue]] | None:
    lead = slot.values[slot.lead]
    others = [v for v in _distinct(slot) if v.value != lead.value and v.outlet != lead.outlet]
    seen: set[str | None] = {lead.outlet}
    shown = [lead]
    for value in others:
        if value.outlet not in seen and len(shown) < 3:
            seen.add(value.outlet)
            shown.append(value)
    if len(shown) < 2 or any(value.outlet is None for value in shown):
        return None
    parts = [f"{value.outlet} gives {_printed(value)}" for value in shown[:1]]
    parts += [f"{value.outlet} {_printed(value)}" for value in shown[1:]]
    joined = f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"Reports differ on the number of {_of(slot)}: {joined}.", shown


def _unit(slot: FigureSlot, other: FigureSlot) -> tuple[str, list[PrintedValue]] | None:
    mine, theirs = slot.values[slot.lead], other.values[other.lead]
    if mine.outlet is None or theirs.outlet is None or mine.outlet == theirs.outlet:
        return None
    text = (
        f"Reports do not count the same thing: {theirs.outlet} prints {_printed(theirs)} {_noun(other)}, "
        f"{mine.outlet} {_printed(mine)} {_noun(slot)}."
    )
    return text, [theirs, mine]


def _noun(slot: FigureSlot) -> str:
    return slot.what.strip()


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
