"""Captions of pictures that ran into a report: known by their credit, or by standing before the report begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

import msgspec

from wiredesk.lang import begins_report, credit_spans, dateline_end, is_caption, is_label, signs_post
from wiredesk.model import Sentence

from ._sentence_kinds import classify_sentence

_BACK = 3
"""Sentences a caption has at most."""
_GAP = 15
"""Letters between two sentences from which on a headline or call was taken out between them."""
_WORDS = 3
_BLOCK = 800
"""Characters of a paragraph that a picture or a post of a social network left."""
_CREDIT = re.compile(r"(?:photo(?:graph)?|picture|image|video)s?(?: credits?)?(?: by)?: ", re.IGNORECASE)
_BEFORE = 4
"""Sentences a report has at most before its dateline."""


def mark_captions(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences with captions marked; a sentence that a caption ran into begins behind its credit."""
    marked: list[Sentence] = []
    for index, sentence in enumerate(sentences):
        spans = credit_spans(sentence.text) if sentence.kind == "body" else []
        if not spans:
            told = sentence.kind == "body" and is_caption(sentence.text)
            marked.append(as_caption(sentence) if told else sentence)
            continue
        at = 0
        for start, end in spans:
            last = end == len(sentence.text) and index + 1 == len(sentences)
            alone = not last and not has_words(sentence.text[at:start])
            for back in range(_sentences_before(marked, sentence.start + at, int(alone))):
                marked[-1 - back] = as_caption(marked[-1 - back])
            marked.append(as_caption(own_part(sentence, at, end)))
            at = end
        if has_words(sentence.text[at:]):
            rest = own_part(sentence, at, len(sentence.text))
            marked.append(as_caption(rest) if is_caption(rest.text) else rest)
    return marked


def mark_blocks(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Mark a paragraph as caption that ends in the credit of a picture, or as a post of a social network is signed.

    What somebody posted is evidence, but no words of the report; where the text has no paragraphs, only the sentence
    that signs it is marked.
    """
    marked: list[Sentence] = []
    for _, found in groupby(sentences, key=lambda sentence: sentence.paragraph):
        block = list(found)
        last = block[-1]
        if signs_post(last.text) or (len(block) > 1 and _CREDIT.match(last.text)):
            kept = len(block) - 1 if last.end - block[0].start > _BLOCK else 0
            block = [*block[:kept], *map(as_caption, block[kept:])]
        marked += block
    return marked


def mark_above(sentences: list[Sentence], title: str) -> list[Sentence]:
    """Mark as captions what a page prints above a report: all before its dateline, or a first line that tells nothing.

    Args:
        title: the headline; a first line about somebody whom neither it nor the report names is of another picture.
    """
    body = [index for index, sentence in enumerate(sentences) if sentence.kind == "body"][: _BEFORE + 1]
    if not body or begins_report(sentences[body[0]].text):
        return sentences
    for nth, index in enumerate(body[1:], start=1):
        if sentences[index].paragraph != sentences[body[nth - 1]].paragraph and begins_report(sentences[index].text):
            last = index - bool(dateline_end(sentences[index].text))
            return [as_caption(s) if at <= last else s for at, s in enumerate(sentences)]
    if len(body) > 1 and sentences[body[0]].paragraph != sentences[body[1]].paragraph:
        first = sentences[body[0]]
        if is_label(first.text, title, [s.text for s in sentences[body[1] :]]):
            return [*sentences[: body[0]], as_caption(first), *sentences[body[0] + 1 :]]
    return sentences


def _sentences_before(marked: Sequence[Sentence], start: int, least: int) -> int:
    """How many sentences before an offset are the caption's: back to where a headline stood, else ``least``."""
    for back in range(_BACK + 1):
        if back == len(marked):
            break
        if marked[-1 - back].kind == "caption" or start - marked[-1 - back].end > _GAP:
            return back
        start = marked[-1 - back].start
    return min(least, len(marked))


def has_words(text: str) -> bool:
    """Whether a part of a sentence has more than hardly a word."""
    return sum(map(str.isalnum, text)) >= _WORDS


def part_of(sentence: Sentence, start: int, end: int) -> Sentence:
    """The part of a sentence between two of its offsets, without the blanks around it."""
    text = sentence.text[start:end]
    at = sentence.start + start + len(text) - len(text.lstrip())
    text = text.strip()
    return msgspec.structs.replace(sentence, start=at, end=at + len(text), text=text)


def own_part(sentence: Sentence, start: int, end: int) -> Sentence:
    """A part of a sentence as a sentence of its own, of its own kind."""
    part = part_of(sentence, start, end)
    return msgspec.structs.replace(part, kind=classify_sentence(part.text))


def as_caption(sentence: Sentence) -> Sentence:
    """The sentence as a caption, unless it is none of the report's in any case."""
    return msgspec.structs.replace(sentence, kind="caption") if sentence.kind == "body" else sentence
