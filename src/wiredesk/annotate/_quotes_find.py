"""Attributions of a text: every cue with its source and content, and the passages in marks without a cue of their own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from wiredesk.model import QuoteKind

from ._names_tokens import Tokens
from ._quotes_cues import CueForm, cue_forms
from ._quotes_marks import Passage
from ._quotes_parts import QUOTES, Range, addressee, skip_setting, source_after, source_before

ACCORDING = CueForm("according to", "neutral", "clause", "ed")
COLON = CueForm(":", "neutral", "quote", "ed")


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution before it becomes a record: offsets of the content, token ranges of cue and source."""

    start: int
    end: int
    kind: QuoteKind
    form: CueForm | None = None
    cue: Range | None = None
    source: Range | None = None
    channel: str | None = None
    via: str | None = None


@dataclass(slots=True)
class Scene:
    """What the finder looks at: tokens, the sentences' ranges, the passages in marks."""

    tokens: Tokens
    sentences: Sequence[Range]
    passages: list[Passage]
    opens: list[int]
    closes: list[int]

    def holding(self, offset: int) -> Passage | None:
        """Return the passage that holds an offset."""
        at = bisect_left(self.opens, offset + 1) - 1
        while at >= 0 and at >= 0 and self.opens[at] > offset - 6000:
            if self.passages[at].open <= offset < self.passages[at].close:
                return self.passages[at]
            if not self.passages[at].single:
                return None
            at -= 1
        return None

    def opened_at(self, offset: int) -> Passage | None:
        """Return the passage whose opening mark is at an offset."""
        at = bisect_left(self.opens, offset)
        return self.passages[at] if at < len(self.opens) and self.opens[at] == offset else None

    def closed_at(self, offset: int) -> Passage | None:
        """Return the passage whose closing mark ends at an offset."""
        return next((p for p in self.passages if p.close == offset), None) if offset in self.closes else None


def find(tokens: Tokens, sentences: Sequence[Range], passages: list[Passage]) -> list[Found]:
    """Return the attributions of a text."""
    scene = Scene(tokens, sentences, passages, [p.open for p in passages], [p.close for p in passages])
    found: list[Found] = []
    for first, last in sentences:
        found.extend(_of_sentence(scene, first, last))
    found.extend(_orphans(scene, found))
    return found


def _of_sentence(scene: Scene, first: int, last: int) -> list[Found]:
    found: list[Found] = []
    tokens, forms = scene.tokens, cue_forms()
    for at in range(first, last):
        low = tokens.lows[at]
        if low == "according" and at + 2 < last and tokens.lows[at + 1] == "to":
            item = _according(scene, at, first, last)
        else:
            form = forms.get(low)
            if form is None or (at > first and _is_noun(tokens, at, form)):
                continue
            if scene.holding(tokens.starts[at]) is not None:
                continue
            item = _attribution(scene, at, form, first, last)
        if item is not None:
            found.extend(item)
    return found


_NOUN_BEFORE = frozenset("the a an his her their its our my this that these those some any no of 's ’s new".split())


def _is_noun(tokens: Tokens, at: int, form: CueForm) -> bool:
    before = tokens.lows[at - 1]
    if form.form == "ed":
        return before in ("the", "a", "an", "his", "her", "their", "its", "this")
    return before in _NOUN_BEFORE or (form.form == "base" and before in ("in", "on", "for", "with", "from", "by"))


def _attribution(scene: Scene, at: int, form: CueForm, first: int, last: int) -> list[Found] | None:
    tokens = scene.tokens
    after = _inverted(scene, at, form, first, last)
    if after is not None:
        return after
    source = source_before(tokens, at, first)
    if source is None:
        return None
    behind = _content_behind(scene, source[0], first)
    ahead = None if behind and form.frame != "tell" and _ends_soon(tokens, at, last) else _content_ahead(scene, at, form, last)
    if behind is not None and (ahead is None or _is_passage(behind)):
        return [Found(behind[0], behind[1], _kind(scene, behind), form, (at, at + 1), source)]
    if ahead is None or form.frame == "quote" and _kind(scene, ahead) == "indirect":
        return None
    return [Found(ahead[0], ahead[1], _kind(scene, ahead), form, (at, at + 1), source)]


def _is_passage(content: tuple[int, int, bool]) -> bool:
    return content[2]


def _ends_soon(tokens: Tokens, at: int, last: int) -> bool:
    return at + 2 >= last or tokens.texts[at + 1] in (".", ",", ";")


def _inverted(scene: Scene, at: int, form: CueForm, first: int, last: int) -> list[Found] | None:
    """'"...," said Ivan Ivanov.': content, verb, source."""
    if form.frame == "object" or at == first:
        return None
    content = _content_behind(scene, at, first)
    if content is None:
        return None
    source = source_after(scene.tokens, at, last)
    if source is None:
        return None
    if not content[2] and form.lemma not in ("say", "add", "report", "note", "write", "explain"):
        return None
    return [Found(content[0], content[1], _kind(scene, content), form, (at, at + 1), source)]


def _content_behind(scene: Scene, at: int, first: int) -> tuple[int, int, bool] | None:
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
            return passage.start, passage.end, True
    if mark == "," and before - first >= 3:
        return tokens.starts[first], tokens.ends[before - 1], False
    return None


def _content_ahead(scene: Scene, at: int, form: CueForm, last: int) -> tuple[int, int, bool] | None:
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


def _according(scene: Scene, at: int, first: int, last: int) -> list[Found] | None:
    tokens = scene.tokens
    source = source_after(tokens, at + 1, last)
    if source is None:
        return None
    if at - first > 2:
        stop = at - 1 if tokens.texts[at - 1] == "," else at
        content = (tokens.starts[first], tokens.ends[stop - 1], False)
    else:
        start = source[1] + 1
        if start >= last or tokens.texts[source[1]] != ",":
            return None
        end = last - 1 if tokens.texts[last - 1] == "." else last
        if end <= start:
            return None
        content = (tokens.starts[start], tokens.ends[end - 1], False)
    return [Found(content[0], content[1], _kind(scene, content), ACCORDING, (at, at + 2), source)]


def _kind(scene: Scene, content: tuple[int, int, bool]) -> QuoteKind:
    if content[2]:
        return "direct"
    at = bisect_left(scene.opens, content[0])
    return "mixed" if at < len(scene.opens) and scene.opens[at] < content[1] else "indirect"


def _orphans(scene: Scene, found: list[Found]) -> list[Found]:
    """Passages that no cue took: the second half of a split quote, and paragraphs that carry a quote on."""
    taken = sorted((item.start, item.end) for item in found)
    extra: list[Found] = []
    order = sorted((item for item in found if item.kind != "indirect"), key=lambda item: item.start)
    for passage in scene.passages:
        if passage.single or any(start < passage.end and passage.start < end for start, end in taken):
            continue
        if passage.end - passage.start < 20:
            continue
        before = [item for item in (*order, *extra) if item.end <= passage.open and passage.open - item.end < 400]
        if before:
            last = max(before, key=lambda item: item.end)
            extra.append(replace(last, start=passage.start, end=passage.end, kind="direct", via=None))
    return extra
