"""Who wrote a report, as the page says above or below it: a note of the desk, no news."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from wiredesk.model import Sentence

_ABOVE, _BELOW = 1, 3
"""Paragraphs at either end of a text that may tell of its author."""
_APART = re.compile(r",| and | & |/|\||;")
_DOES = (
    r"(?:is|was|has|covers?|covered|writes?|wrote|reports|works|worked|joined|leads|teaches|edits|hosts|makes|serves|"
    r"lives|holds|contributes|speciali[sz]es|focuses|can be)"
)


def mark_authors(sentences: Sequence[Sentence], byline: str | None) -> list[Sentence]:
    """Return the sentences with those as notes whose paragraph, at either end, opens with who wrote the report.

    A reporter does not report on himself in the third person; "Steph Lind covers courts" is by Stephanie Lind.
    """
    opens = _opening(byline)
    paragraphs = list(dict.fromkeys(sentence.paragraph for sentence in sentences))
    if opens is None or len(paragraphs) <= _ABOVE + _BELOW:
        return list(sentences)
    edges = {*paragraphs[:_ABOVE], *paragraphs[-_BELOW:]}
    firsts = {sentence.paragraph: sentence for sentence in reversed(sentences) if sentence.paragraph in edges}
    told = {paragraph for paragraph, first in firsts.items() if opens.match(first.text)}
    return [
        msgspec.structs.replace(s, kind="note") if s.paragraph in told and s.kind == "body" else s for s in sentences
    ]


def _opening(byline: str | None) -> re.Pattern[str] | None:
    """How a sentence opens that tells of one of the authors; None where no person is named."""
    persons = [words for part in _APART.split(byline or "") if len(words := part.split()) > 1]
    if not persons:
        return None
    names = "|".join(rf"{re.escape(words[0][:4])}[\w.]*(?: [\w.]+)? {re.escape(words[-1])}" for words in persons)
    return re.compile(rf"(?:{names}),?(?: [^.]{{1,80}},)? {_DOES}\b")
