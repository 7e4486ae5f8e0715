"""Attributions by rule: every listed verb with the source and the content that stand around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from wiredesk.model import QuoteKind

from ._names_tokens import Tokens
from ._quotes_cues import CueForm, cue_forms
from ._quotes_found import ACCORDING, Found
from ._quotes_marks import Passage
from ._quotes_settings import addressee, skip_setting
from ._quotes_sources import source_after, source_before
from ._quotes_tagger import head_of
from ._quotes_words import QUOTES, Range
from ._words import Column

MOST_CUES = 60  # a sentence with more is no language, and is passed over


_CUED = Column(lambda word: word.lower() in cue_forms() or word.lower() == "according")


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
        return self.closes.get(offset)


def clip(at: int, first: int, last: int) -> Range:
    """Clip an endless sentence to the stretch around a token, so that cost stays linear."""
    return max(first, at - 80), min(last, at + 120)


def of_sentence(scene: Scene, first: int, last: int) -> list[Found]:
    """Return what the cues of one sentence attribute, from token ``first`` to ``last``."""
    found: list[Found] = []
    tokens, forms = scene.tokens, cue_forms()
    for at in scene.cued[bisect_left(scene.cued, first) : bisect_left(scene.cued, last)]:
        if len(found) > MOST_CUES:
            return []
        low = tokens.lows[at]
        near = clip(at, first, last)
        if low == "according" and at + 2 < last and tokens.lows[at + 1] == "to":
            item = according(scene, at, *near)
        else:
            form = forms.get(low)
            if form is None or (at > first and is_noun(tokens, at, form)) or asks_anonymity(tokens, at):
                continue
            if scene.holding(tokens.starts[at]) is not None:
                continue
            item = attribution(scene, at, form, *near)
        if item is not None:
            found.append(item)
    return found


def rule_parts(scene: Scene, cue: Range, first: int, last: int) -> Found | None:
    """Return what the rules read around a given cue."""
    tokens = scene.tokens
    head = head_of(tokens, cue)
    if tokens.lows[head] == "according":
        return according(scene, head, first, last)
    form = cue_forms().get(tokens.lows[head]) or CueForm(tokens.lows[head], "neutral", "object", "ed")
    return attribution(scene, head, form, first, last)


def token_range(tokens: Tokens, start: int, end: int) -> Range:
    """Return the tokens between two offsets."""
    return tokens.range_of(start, end)


_OTHER_CLAUSE = frozenset("while as when after before because although though whereas where hours days".split())
_NOUN_BEFORE = frozenset("the a an his her their its our my this that these those some any no of 's ’s new".split())


def is_noun(tokens: Tokens, at: int, form: CueForm) -> bool:
    """Whether the word at ``at``, in the form of a cue, is a noun there ("the claim", "in support")."""
    before = tokens.lows[at - 1]
    if form.form == "ed":
        return before in ("the", "a", "an", "his", "her", "their", "its", "this")
    return before in _NOUN_BEFORE or (form.form == "base" and before in ("in", "on", "for", "with", "from", "by"))


def asks_anonymity(tokens: Tokens, at: int) -> bool:
    """Whether a verb only says how the source speaks: "who asked not to be named", "who requested anonymity"."""
    low = tokens.lows[at]
    if low not in ("asked", "requested", "declined", "wished", "wanted", "preferred", "spoke", "insisted"):
        return False
    ahead = tokens.lows[at + 1 : at + 7]
    return any(word in ("named", "identified", "anonymity", "anonymous", "unnamed") for word in ahead)


def attribution(scene: Scene, at: int, form: CueForm, first: int, last: int) -> Found | None:
    """Return what the cue verb at ``at`` attributes: source before or after it, words before or after that."""
    tokens = scene.tokens
    after = _inverted(scene, at, form, first, last)
    if after is not None:
        return after
    source = source_before(tokens, at, first)
    if source is None:
        return None
    behind = content_behind(scene, source[0], first)
    ahead = (
        None
        if behind and form.frame != "tell" and _ends_soon(tokens, at, last)
        else content_ahead(scene, at, form, last)
    )
    if behind is not None and (ahead is None or _is_passage(behind)):
        return Found(behind[0], behind[1], kind_of(scene, behind), form, (at, at + 1), source)
    if ahead is None or (form.frame == "quote" and kind_of(scene, ahead) == "indirect"):
        return None
    return Found(ahead[0], ahead[1], kind_of(scene, ahead), form, (at, at + 1), source)


def _is_passage(content: tuple[int, int, bool]) -> bool:
    return content[2]


def _ends_soon(tokens: Tokens, at: int, last: int) -> bool:
    """Whether nothing of what is said stands behind a verb: a stop, or another clause behind the day of the saying."""
    if at + 2 >= last or tokens.texts[at + 1] in (".", ",", ";"):
        return True
    start = skip_setting(tokens, at + 1, last)
    comma = start if start < last and tokens.texts[start] == "," else start - 1
    return at < comma < last - 1 and tokens.texts[comma] == "," and tokens.lows[comma + 1] in _OTHER_CLAUSE


def _inverted(scene: Scene, at: int, form: CueForm, first: int, last: int) -> Found | None:
    """'"...," said Ivan Ivanov.': content, verb, source."""
    if form.frame == "object" or at == first:
        return None
    content = content_behind(scene, at, first)
    if content is None:
        return None
    source = source_after(scene.tokens, at, last)
    if source is None:
        return None
    if not content[2] and form.lemma not in ("say", "add", "report", "note", "write", "explain"):
        return None
    return Found(content[0], content[1], kind_of(scene, content), form, (at, at + 1), source)


def content_behind(scene: Scene, at: int, first: int) -> tuple[int, int, bool] | None:
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


def content_ahead(scene: Scene, at: int, form: CueForm, last: int) -> tuple[int, int, bool] | None:
    """Return the words that a cue verb governs: first and last token, and whether they are in quotation marks."""
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


_DESCRIBING = frozenset("known also formerly who which whose".split())
"""What goes on about a name between two commas."""


def according(scene: Scene, at: int, first: int, last: int) -> Found | None:
    """Return what the "according to" at ``at`` attributes."""
    tokens = scene.tokens
    opens = at - first <= 2
    commas = [i for i in range(at + 2, last) if tokens.texts[i] == ","] if opens else []
    source = source_after(tokens, at + 1, commas[0] + 1 if len(commas) == 1 else last)
    if source is None:
        return None
    if commas[1:] and source[1] == commas[0] and all(w[0].isupper() for w in tokens.texts[commas[0] + 1 : commas[1]]):
        source = source[0], commas[1]  # "the chief executive, Ana Berg, ..."
    if not opens:
        behind = content_behind(scene, at, first)
        if behind is not None and behind[2]:
            return Found(behind[0], behind[1], "direct", ACCORDING, (at, at + 2), source)
        stop = at - 1 if tokens.texts[at - 1] == "," else at
        content = (tokens.starts[first], tokens.ends[stop - 1], False)
    else:
        comma = source[1]
        if commas[1:] and comma == commas[0] and tokens.lows[comma + 1] in _DESCRIBING:
            comma = commas[1]  # "the charity Ostra, known for its lamps, ..."
        start = comma + 1
        if start >= last or tokens.texts[comma] != ",":
            return None
        end = last - 1 if tokens.texts[last - 1] == "." else last
        if end <= start:
            return None
        content = (tokens.starts[start], tokens.ends[end - 1], False)
    return Found(content[0], content[1], kind_of(scene, content), ACCORDING, (at, at + 2), source)


def kind_of(scene: Scene, content: tuple[int, int, bool]) -> QuoteKind:
    """Return the kind of some content: direct in quotation marks, mixed with some inside it, else indirect."""
    if content[2]:
        return "direct"
    at = bisect_left(scene.opens, content[0])
    return "mixed" if at < len(scene.opens) and scene.opens[at] < content[1] else "indirect"
