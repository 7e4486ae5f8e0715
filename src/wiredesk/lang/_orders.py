"""Sentences that speak to whoever works on the text, a program or a writer, and report nothing."""

from __future__ import annotations

import re

_ORDER = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b[^.]{0,30}\b(?:instructions?|prompts?|rules|guidelines)\b|"
    r"\b(?:system prompt|as an ai|language model,? (?:you|write|say|must))\b|"
    r"\byou (?:must|are to) (?:write|say|output|answer)\b|"
    r"^\W{0,3}(?:note|message|instructions?|memo) (?:to|for) (?:the |any |all )?"
    r"(?:writers?|editors?|checkers?|models?|assistants?|readers? of this file|ai)\b|"
    r"\bnew instructions\b|\"verdict\"\s*:|^\W{0,3}system\s*:",
    re.IGNORECASE,
)

_HINTS = (
    "ignore", "disregard", "forget", "override", "system", "as an ai", "language model", "you must", "you are to",
    "note", "message", "instruction", "memo", "verdict",
)  # fmt: skip
"""One of them stands in every order: looking for them first spares nearly all sentences the long search."""


def is_order(text: str) -> bool:
    """Whether a sentence speaks to a program or a writer: data like all the rest, and nothing may rest on it."""
    low = text.lower()
    return any(hint in low for hint in _HINTS) and _ORDER.search(text) is not None
