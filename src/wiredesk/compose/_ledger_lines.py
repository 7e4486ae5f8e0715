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
            made = _update(story, slot)
        elif slot.relation == "conflict":
            made = _conflict(story, slot)
        elif slot.relation == "other_unit" and slot.see in slots:
            made = _unit(slot, slots[slot.see])
        else:
            made = None
        if made is not None:
            lines.append(Written(made[0], _passages(story, made[1]), slot.id))
    return lines


def _countable(slot: FigureSlot) -> bool:
    """Whether the slot's words can stand after "the number of": a plural thing, no unit, no fallback."""
    first = slot.what.split(" ")[0]
    return slot.unit is None and slot.what not in ("figure", "people") and len(slot.what) < 60 and first.isalpha()


def _placed(story: Story, slot: FigureSlot, value: PrintedValue) -> PrintedValue | None:
    """A printing of a value whose sentence names the slot's place and no other: a scope read wrong must not print."""
    articles = {article.id: article for article in story.articles}
    for other in slot.values:
        if (other.value, other.high, other.modifier) != (value.value, value.high, value.modifier):
            continue
        article = articles[other.doc]
        home = next((s for s in article.sentences if s.start <= other.start < s.end), None)
        if home is None:
            continue
        places = {n.canonical for n in article.names if n.kind == "place" and home.start <= n.start < home.end}
        if slot.scope is None or (places and all(slot.scope in place for place in places)):
            return other
    return None


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


def _update(story: Story, slot: FigureSlot) -> tuple[str, list[PrintedValue]] | None:
    top = slot.values[slot.lead]
    ends = [v for v in _distinct(slot) if v.value != top.value and v.modifier == "exact" and v.high is None]
    if not ends:
        return None
    rose = top.value > min(v.value for v in ends)
    start = min(ends, key=lambda v: v.value) if rose else max(ends, key=lambda v: v.value)
    first, last = _placed(story, slot, start), _placed(story, slot, top)
    if first is None or last is None:
        return None
    verb = "rose" if rose else "fell"
    text = f"The number of {_of(slot)} {verb} from {_printed(first)} to {_printed(last)} with the hour of the report"
    who = f", the latest count given by {last.claimant}" if last.claimant and last.claimant[:1].isupper() else ""
    return f"{text}{who}.", [first, last]


def _conflict(story: Story, slot: FigureSlot) -> tuple[str, list[PrintedValue]] | None:
    seen: set[str | None] = set()
    shown: list[PrintedValue] = []
    for value in [slot.values[slot.lead], *_distinct(slot)]:
        placed = _placed(story, slot, value)
        if placed is None or placed.outlet in seen or any(v.value == placed.value for v in shown):
            continue
        seen.add(placed.outlet)
        shown.append(placed)
    shown = shown[:3]
    if len(shown) < 2 or any(value.outlet is None for value in shown):
        return None
    parts = [f"{value.outlet} gives {_printed(value)}" for value in shown[:1]]
    parts += [f"{value.outlet} {_printed(value)}" for value in shown[1:]]
    joined = f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"Reports differ on the number of {_of(slot)}: {joined}.", shown


def _unit(slot: FigureSlot, other: FigureSlot) -> tuple[str, list[PrintedValue]] | None:
    mine, theirs = slot.values[slot.lead], other.values[other.lead]
    if slot.unit == other.unit or not (mine.text[-1:].isdigit() or theirs.text[-1:].isdigit()):
        return None
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
