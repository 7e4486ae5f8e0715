"""Sentences: sentencex over each line, spans found again in the text."""

from __future__ import annotations

import re

from sentencex import segment

from wiredesk.model import Article, Sentence

from ._conventions import classify_sentence

_LINE = re.compile(r"[^\n]+")


def read_sentences(article: Article) -> tuple[Sentence, ...]:
    """Return the sentences in order; none crosses a line break."""
    found: list[Sentence] = []
    paragraph = -1
    end_of_last = -2
    for line in _LINE.finditer(article.text):
        if line.start() - end_of_last > 1 or paragraph < 0:
            paragraph += 1
        end_of_last = line.end()
        at = line.start()
        for piece in segment("en", line.group()):
            words = piece.strip()
            if not words:
                continue
            start = article.text.find(words, at, line.end())
            if start < 0:
                continue
            at = start + len(words)
            found.append(
                Sentence(
                    doc=article.id, start=start, end=at, text=words, paragraph=paragraph, kind=classify_sentence(words)
                )
            )
    return tuple(found)
