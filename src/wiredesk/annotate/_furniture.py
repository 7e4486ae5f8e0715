"""Which sentences are page furniture: what stands before and after the report, and calls that ran into it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from wiredesk.lang import closes_report, furniture_calls, furniture_edge, furniture_head, is_furniture
from wiredesk.model import Sentence

from ._conventions import classify_sentence

_REACH = 60
_LABELS = 5
"""Sentences at the start of a text that labels may fill or run into."""


def mark_furniture(sentences: Sequence[Sentence], outlet: str | None) -> list[Sentence]:
    """Return the sentences with furniture marked; a sentence that a label or call ran into begins after it.

    A text that came without page structure (a row of a list) still has the site's notices in it. The rules are those
    of the extract room, so that both ways into the house see the same report.
    """
    marked = [part for sentence in sentences for part in _without_calls(sentence)]
    if not marked:
        return marked
    for index, sentence in enumerate(marked[:_LABELS]):
        marked[index] = _from(sentence, furniture_head(sentence.text))
        if marked[index] is sentence and sentence.kind == "body":
            break
    marked = [_as(s) if s.kind == "body" and is_furniture(s.text) else s for s in marked]
    head = furniture_edge((s.text for s in marked[:_REACH]), outlet)
    tail = furniture_edge((s.text for s in reversed(marked[-_REACH:])), outlet)
    last = len(marked) - tail
    if head >= last:
        return marked
    for index in [*range(head), *range(last, len(marked))]:
        marked[index] = _as(marked[index])
    return _after_closing(marked)


def _after_closing(sentences: list[Sentence]) -> list[Sentence]:
    """Everything after a label such as "Related stories" in the last third, if no prose follows it."""
    for index in range(len(sentences) - 1, 2 * len(sentences) // 3, -1):
        if closes_report(sentences[index].text):
            rest = sentences[index:]
            if not any(s.kind == "body" and len(s.text) > 160 for s in rest):
                return [*sentences[:index], *(_as(s) if s.kind == "body" else s for s in rest)]
    return sentences


def _without_calls(sentence: Sentence) -> list[Sentence]:
    """Split a sentence around calls in capitals; a part with hardly a word is dropped."""
    calls = furniture_calls(sentence.text)
    if not calls:
        return [sentence]
    edges = [0, *(edge for call in calls for edge in call), len(sentence.text)]
    parts = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        piece = sentence.text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        piece = piece.strip()
        if sum(map(str.isalnum, piece)) >= 3:
            at = sentence.start + left
            kind = classify_sentence(piece)
            parts.append(msgspec.structs.replace(sentence, start=at, end=at + len(piece), text=piece, kind=kind))
    return parts


def _from(sentence: Sentence, offset: int) -> Sentence:
    if not offset:
        return sentence
    offset += len(sentence.text[offset:]) - len(sentence.text[offset:].lstrip())
    text = sentence.text[offset:]
    if sum(map(str.isalnum, text)) < 3:
        return _as(sentence)
    return msgspec.structs.replace(sentence, start=sentence.start + offset, text=text, kind=classify_sentence(text))


def _as(sentence: Sentence) -> Sentence:
    return sentence if sentence.kind == "note" else msgspec.structs.replace(sentence, kind="furniture")
