"""Which sentences are page furniture: what stands before and after the report, and calls that ran into it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from wiredesk.lang import (
    INSIDE_LABELS,
    capital_headlines,
    closes_report,
    furniture_calls,
    furniture_edge,
    furniture_head,
    is_furniture,
    is_promotion,
)
from wiredesk.model import Sentence

from ._authors import mark_authors
from ._captions import as_caption, has_words, mark_above, mark_blocks, mark_captions, own_part, part_of
from ._sentence_kinds import classify_sentence

_PLAYER = re.compile(rf"\b(?:{INSIDE_LABELS})\b", re.IGNORECASE)
_REACH = 60
_LABELS = 5
"""Sentences at the start of a text that labels may fill or run into."""
_CAPTIONED = 2
"""Sentences of the report among which the caption of a video above it may stand."""


def mark_furniture(
    sentences: Sequence[Sentence], title: str, outlet: str | None, byline: str | None
) -> list[Sentence]:
    """Return the sentences with furniture marked; a sentence that a label or call ran into begins after it.

    A text that came without page structure (a row of a list) still has the site's notices in it. The rules are those
    of the extract room, so that both ways into the house see the same report.
    """
    marked = mark_blocks(mark_captions([part for sentence in sentences for part in _without_calls(sentence)]))
    if not marked:
        return marked
    marked = _without_labels(marked)
    marked = [_as(s) if s.kind == "body" and is_furniture(s.text) else s for s in marked]
    head = furniture_edge((s.text for s in marked[:_REACH]), outlet)
    tail = furniture_edge((s.text for s in reversed(marked[-_REACH:])), outlet)
    last = len(marked) - tail
    if head >= last:
        return marked
    for index in [*range(head), *range(last, len(marked))]:
        marked[index] = _as(marked[index])
    return mark_above(mark_authors(_after_closing(marked), byline), title)


def _without_labels(sentences: list[Sentence]) -> list[Sentence]:
    """Labels cut off the beginning of the text and of each block; captions of programmes above the report go."""
    bare: list[Sentence] = []
    opening, body = True, 0
    for index, sentence in enumerate(sentences):
        begins = index > 0 and sentence.paragraph != sentences[index - 1].paragraph
        without = _from(sentence, furniture_head(sentence.text)) if opening or begins else sentence
        opening = opening and index + 1 < _LABELS and (without is not sentence or sentence.kind != "body")
        if body < _CAPTIONED and sentence.kind == "body":
            body += 1
            without = as_caption(without) if is_promotion(without.text) else without
        bare.append(without)
    return bare


def _after_closing(sentences: list[Sentence]) -> list[Sentence]:
    """Everything after a label such as "Related stories" in the last third, if no prose follows it."""
    for index in range(len(sentences) - 1, 2 * len(sentences) // 3, -1):
        if closes_report(sentences[index].text):
            rest = sentences[index:]
            if not any(s.kind == "body" and len(s.text) > 160 for s in rest):
                return [*sentences[:index], *(_as(s) if s.kind == "body" else s for s in rest)]
    return sentences


def _without_calls(sentence: Sentence) -> list[Sentence]:
    """Split a sentence around calls in capitals, which are dropped, and linked headlines in capitals, which are
    captions; a part with hardly a word is dropped."""
    calls = furniture_calls(sentence.text)
    if not calls and "JavaScript" in sentence.text:
        calls = [found.span() for found in _PLAYER.finditer(sentence.text)]
    linked = [] if calls else capital_headlines(sentence.text)
    if not (calls or linked) or sentence.text.isupper():  # all of it in capitals: a quotation, or a bulletin
        return [sentence]
    edges = [0, *(edge for span in calls or linked for edge in span), len(sentence.text)]
    parts = [(start, end, "") for start, end in zip(edges[::2], edges[1::2], strict=True)]
    parts = sorted((*parts, *((start, end, "caption") for start, end in linked)))
    pieces = (
        part_of(as_caption(sentence), start, end) if kind else own_part(sentence, start, end)
        for start, end, kind in parts
    )
    return [piece for piece in pieces if has_words(piece.text)]


def _from(sentence: Sentence, offset: int) -> Sentence:
    if not offset:
        return sentence
    offset += len(sentence.text[offset:]) - len(sentence.text[offset:].lstrip())
    text = sentence.text[offset:]
    if not has_words(text):
        return _as(sentence)
    return msgspec.structs.replace(sentence, start=sentence.start + offset, text=text, kind=classify_sentence(text))


def _as(sentence: Sentence) -> Sentence:
    return sentence if sentence.kind == "note" else msgspec.structs.replace(sentence, kind="furniture")
