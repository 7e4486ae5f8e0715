"""What the finder of attributions looks at, and the words behind or before a verb that may be what was said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from wiredesk.model import QuoteKind

from ._names_tokens import Tokens
from ._quotes_cues import CueForm, cue_forms
from ._quotes_marks import Passage
from ._quotes_settings import addressee, skip_setting
from ._quotes_words import QUOTES, Range
from ._words import Column

_CUED = Column(lambda word: word.lower() in cue_forms() or word.lower() == "according")
_LONGEST = 6000
"""Characters of a passage within which another may stand."""
_TITLE = 25
"""Characters from which on words in marks are somebody's."""
Content = tuple[int, int, bool]
"""What was said: the offsets of its start and end, and whether it is in quotation marks."""


@dataclass
class Scene:
    """What the finder looks at: tokens, sentences, passages in marks, and the words that may attribute."""

    tokens: Tokens
    sentences: Sequence[Range]
    passages: list[Passage]

    def __post_init__(self) -> None:
        self.opens = [passage.open for passage in self.passages]
        self.closes = {passage.close: passage for passage in self.passages}
        self.cued = _CUED.where(self.tokens)

    def holding(self, offset: int) -> Passage | None:
        """Return the passage that holds an offset."""
        at = bisect_left(self.opens, offset + 1) - 1
        while at >= 0 and self.opens[at] > offset - _LONGEST:
            if self.passages[at].open <= offset < self.passages[at].close:
                return self.passages[at]
            if not self.passages[at].single:
                return None
            at -= 1
        return None

    def spoken(self, offset: int) -> bool:
        """Whether an offset stands in words that somebody said, and not in a title or a single word in marks."""
        held = self.holding(offset)
        return held is not None and not held.single and held.close - held.open >= _TITLE

    def opened_at(self, offset: int) -> Passage | None:
        """Return the passage whose opening mark is at an offset."""
        at = bisect_left(self.opens, offset)
        return self.passages[at] if at < len(self.opens) and self.opens[at] == offset else None

    def closed_at(self, offset: int) -> Passage | None:
        """Return the passage whose closing mark ends at an offset."""
        return self.closes.get(offset)


def content_behind(scene: Scene, at: int, first: int) -> Content | None:
    """Return the content that ends right before a token: a quoted passage, or a clause closed by a comma."""
    tokens = scene.tokens
    before = at - 1
    if before < 0:
        return None
    mark = tokens.texts[before]
    if mark in (",", "—", "–", "-") and before > 0 and tokens.texts[before - 1] in QUOTES:
        before -= 1
        mark = tokens.texts[before]
    if mark in QUOTES or mark in ("'", "’"):
        passage = scene.closed_at(tokens.ends[before])
        if passage is not None:
            # A full stop inside the marks ends what was quoted: the words after it begin something new.
            ended = tokens.texts[before - 1] in (".", "...", "…") or (
                before < first and not passage.single and tokens.texts[before - 1] not in ("?", "!", ",")
            )
            return None if ended else (passage.start, passage.end, True)
    if mark == "," and before - first >= 3:
        return tokens.starts[first], tokens.ends[before - 1], False
    return None


def content_ahead(scene: Scene, at: int, form: CueForm, last: int) -> Content | None:
    """Return the content that a cue verb at a token governs: a quoted passage, or the rest of its sentence."""
    tokens = scene.tokens
    start = at + 1
    if form.frame == "tell":
        told = addressee(tokens, at, last)
        start = told[1] if told else start
    start = skip_setting(tokens, start, last)
    while start < last and tokens.texts[start] in (",", ":", "—"):
        start += 1
    if start >= last:
        passage = scene.opened_at(tokens.starts[start]) if start < len(tokens.starts) else None
        return (passage.start, passage.end, True) if passage and tokens.texts[start - 1] == ":" else None
    passage = scene.opened_at(tokens.starts[start])
    if passage is not None:
        end = tokens.at(passage.close)
        if end >= last or tokens.texts[end] in (".", ",", ";", "—") or end - last > 0:
            return passage.start, passage.end, True
    end = last
    while end > start and tokens.texts[end - 1] in (".", "!", "?", ",", ";", ":"):
        end -= 1
    if end - start < 2:
        return None
    return tokens.starts[start], tokens.ends[end - 1], False


def kind_of(scene: Scene, content: Content) -> QuoteKind:
    """Return the kind of some content: direct in quotation marks, mixed with some inside it, else indirect."""
    if content[2]:
        return "direct"
    at = bisect_left(scene.opens, content[0])
    return "mixed" if at < len(scene.opens) and scene.opens[at] < content[1] else "indirect"
