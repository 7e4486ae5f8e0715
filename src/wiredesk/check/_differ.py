"""Marks the figures of a supported line on which the reports differ."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from wiredesk.model import CheckedLine, FigureSlot, Ledger

from ._view import Finding

_DIFFERING = frozenset({"conflict", "update"})


def with_differences(line: CheckedLine, findings: Sequence[Finding], ledger: Ledger) -> CheckedLine:
    """Return the line with the ids of ledger slots that hold its figures and whose values differ.

    A slot holds a figure of the line when the passage that proves the figure is one of its printings. The
    explanation of a
    line that rests on a conflict says so.
    """
    spans = [f.span for f in findings if f.kind == "figure" and f.verdict == "supported" and f.span is not None]
    slots = [
        slot for slot in ledger.figures
        if slot.relation in _DIFFERING and any(value.overlaps(span) for value in slot.values for span in spans)
    ]  # fmt: skip
    if not slots or line.verdict != "supported":
        return line
    conflict = next((slot for slot in slots if slot.relation == "conflict"), None)
    explanation = _sentence(conflict) if conflict is not None else line.explanation
    return replace(line, differ=tuple(slot.id for slot in slots), explanation=explanation)


def _sentence(slot: FigureSlot) -> str:
    printed = list(dict.fromkeys(" ".join(value.text.split()) for value in slot.values))[:4]
    return f"Reports differ on {slot.what}: {', '.join(printed)}."
