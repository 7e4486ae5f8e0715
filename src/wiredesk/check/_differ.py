"""Marks the figures of a supported line on which the reports differ."""

from __future__ import annotations

import re

from msgspec.structs import replace

from wiredesk.model import CheckedDraft, CheckedLine, FigureSlot, Ledger, PrintedValue

_DIFFERING = frozenset({"conflict", "update"})


def differences(checked: CheckedDraft, ledger: Ledger) -> CheckedDraft:
    """Return the draft with the slots of a ledger on whose values the reports behind its lines differ.

    Each line names the slots that hold its figures (``differ``), the draft holds them (``differences``).
    """
    lines = tuple(with_differences(line, ledger) for line in checked.lines)
    named = {slot for line in lines for slot in line.differ}
    return replace(checked, lines=lines, differences=tuple(slot for slot in ledger.figures if slot.id in named))


def with_differences(line: CheckedLine, ledger: Ledger) -> CheckedLine:
    """Return the line with the ids of ledger slots that hold its figures and whose values differ.

    A slot holds a figure of the line when one of its printings stands in a receipt of the line and is what the line
    prints, or what its figure was found as. The explanation of a line that rests on a conflict says so.
    """
    if line.verdict != "supported":
        return line
    found = {_plain(part.found) for part in line.parts if part.kind == "figure" and part.found}
    slots = [
        slot for slot in ledger.figures
        if slot.relation in _DIFFERING and any(_rests_on(line, value, found) for value in slot.values)
    ]  # fmt: skip
    conflict = next((slot for slot in slots if slot.relation == "conflict"), None)
    explanation = told(conflict) if conflict is not None else line.explanation
    return replace(line, differ=tuple(slot.id for slot in slots), explanation=explanation)


def told(slot: FigureSlot) -> str:
    """What the reports print for a slot, in one sentence."""
    of = f"{slot.what} ({slot.scope})" if slot.scope else slot.what
    return f"Reports differ on {of}: {slot.said or ', '.join(_printings(slot))}."


def _rests_on(line: CheckedLine, value: PrintedValue, found: set[str]) -> bool:
    if not any(receipt.stance == "supports" and receipt.holds(value) for receipt in line.receipts):
        return False
    words = _plain(value.text)
    return words in found or re.search(rf"(?<!\w){re.escape(words)}(?!\w)", _plain(line.text)) is not None


def _printings(slot: FigureSlot) -> list[str]:
    """Each value as first printed."""
    printed = {(v.value, v.high, v.modifier, v.unit): " ".join(v.text.split()) for v in reversed(slot.values)}
    return list(reversed(printed.values()))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
