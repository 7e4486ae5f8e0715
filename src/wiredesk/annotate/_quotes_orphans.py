"""Quoted passages that no cue took: the second half of a split quote, a quote carried over paragraphs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ._names_tokens import Tokens
from ._quotes_found import COLON, Found
from ._quotes_marks import Passage
from ._quotes_scene import Scene
from ._quotes_words import QUOTES, Range


def orphans(scene: Scene, found: list[Found]) -> list[Found]:
    """Passages that no cue took: the second half of a split quote, and paragraphs that carry a quote on."""
    taken = sorted((item.start, item.end) for item in found)
    order = sorted((item for item in found if item.kind != "indirect"), key=lambda item: item.end)
    indirect = sorted((item for item in found if item.kind == "indirect" and item.source), key=lambda item: item.end)
    indirect_ends = [item.end for item in indirect]
    ends = [item.end for item in order]
    extra: list[Found] = []
    at = 0
    for passage in scene.passages:
        if passage.end - passage.start < 8 or (passage.single and passage.end - passage.start < 25):
            continue
        while at < len(taken) and taken[at][1] <= passage.start:
            at += 1
        if any(start < passage.end and passage.start < end for start, end in taken[at : at + 3]):
            continue
        named = _named_before(scene, passage)
        if named is not None:
            extra.append(Found(passage.start, passage.end, "direct", COLON, (named[1], named[1] + 1), named))
            continue
        signed = _signed(scene, passage)
        if signed is not None:
            extra.append(Found(passage.start, passage.end, "direct", COLON, (signed[0] - 1, signed[0]), signed))
            continue
        number = bisect_left(ends, passage.open + 1) - 1
        before = [*order[max(number - _OVERTAKEN, 0) : number + 1], *extra[-1:]]
        last = max(before, key=_reach, default=None)
        if last is not None and passage.open - last.end < _REACH and _goes_on(scene, last, passage):
            voice = last if _same_voice(scene, last, passage) else Found(0, 0, "direct")
            extra.append(voice._replace(start=passage.start, end=passage.end, kind="direct"))
        elif passage.end - passage.start > _SURELY_SAID and _fresh(scene, passage):
            place = bisect_left(indirect_ends, passage.open + 1) - 1
            told = indirect[place] if place >= 0 and passage.open - indirect_ends[place] < _REACH // 2 else None
            told = told if told is not None and _same_voice(scene, told, passage) else None
            made = told._replace(kind="direct") if told is not None else Found(0, 0, "direct")
            extra.append(made._replace(start=passage.start, end=passage.end))
    return extra


def freed(scene: Scene, found: list[Found]) -> list[Found]:
    """The attributions without quoted sentences before a verb that reports a clause of its own: they go on from words
    before them ('“We won,” Berg said. “All of it.” Hale said that he would pay.')."""
    tokens = scene.tokens
    clauses = {
        item.cue
        for item in found
        if item.cue is not None and item.start > tokens.starts[item.cue[0]] and "that" in _opening(tokens, item)
    }

    def is_free(item: Found) -> bool:
        if item.kind != "direct" or item.cue is None or item.cue not in clauses:
            return False
        return item.end <= tokens.starts[item.cue[0]] and tokens.texts[tokens.at(item.end - 1)] in (".", "…", "...")

    return [item for item in found if not is_free(item)]


def _opening(tokens: Tokens, item: Found) -> Sequence[str]:
    """The word before reported words and their first one."""
    at = tokens.at(item.start)
    return tokens.lows[at - 1 : at + 1]


def _reach(item: Found) -> tuple[int, int]:
    """How far on an attribution stands: by its verb, which a long content may overtake, then by its content."""
    return item.cue[0] if item.cue is not None else -1, item.end


_DASHES = frozenset("―—–-")
_LONGEST_NAME = 5  # words
_SENTENCE_LONG = 30
_SURELY_SAID = 60
_REACH = 400
_BACK = 4  # sentences
_OVERTAKEN = 2
"""Attributions with a longer content that may end behind the one whose verb stands last."""


def _fresh(scene: Scene, passage: Passage) -> bool:
    """Whether a passage is a sentence of its own: somebody's words, even where nobody is named."""
    tokens = scene.tokens
    at = tokens.at(passage.open)
    before = tokens.texts[at - 1] if at else "."
    parted = at > 0 and passage.open - tokens.ends[at - 1] > 1
    ends = tokens.texts[tokens.at(passage.end) - 1] in (".", "!", "?", ",", "...", "…")
    return ends and (parted or before in (".", "!", "?", ":", ",", "...", "…", *QUOTES))


def _goes_on(scene: Scene, last: Found, passage: Passage) -> bool:
    """Whether a passage without a cue carries a quote on: it opens a sentence, or follows its cue after a comma."""
    tokens = scene.tokens
    at = tokens.at(passage.open)
    if at == 0:
        return False
    before = tokens.texts[at - 1]
    if before == "," and last.cue is not None and 0 < at - last.cue[1] < 16:
        return True
    fresh = before in (".", "!", "?", "...", "…", *QUOTES) or passage.open - tokens.ends[at - 1] > 1
    whole = (
        tokens.texts[tokens.at(passage.end) - 1] in (".", "!", "?", ",", "...", "…", "-", "—")
        or passage.close == passage.end
    )
    return (fresh and whole) or passage.end - passage.start > _SENTENCE_LONG


def _same_voice(scene: Scene, last: Found, passage: Passage) -> bool:
    """Whether nothing between an attribution and a passage without a cue tells that somebody else speaks.

    Somebody else may: where a sentence of the report's own stands between, where the passage stands within such a
    sentence ("The jury calls it “...”"), and where words without a known verb follow its comma ("“...,” quoth Berg").
    """
    tokens = scene.tokens
    at = tokens.at(passage.open)
    place = bisect_right(scene.sentences, at, key=lambda sentence: sentence[0]) - 1
    if place < 0:
        return True
    first = scene.sentences[place][0]
    ends = [tokens.at(last.end - 1) + 1, *(part[1] for part in (last.cue, last.source) if part is not None)]
    after = max(end for end in ends if end <= at) if any(end <= at for end in ends) else 0
    if after > first:
        return True
    near = scene.sentences[max(0, place - _BACK) : place]
    between = [start for start, end in near if after <= start and end <= first]
    narrated = any(tokens.lows[start] not in ("he", "she", "they") for start in between)
    behind = tokens.at(passage.close)
    told = behind < len(tokens.texts) and tokens.texts[behind].isalpha() and tokens.texts[behind - 2] == ","
    return not (narrated or told or any(word.isalpha() for word in tokens.texts[first:at]))


def _signed(scene: Scene, passage: Passage) -> Range | None:
    """'"..." — Anna Berg': a dash and a capitalised name that ends its line, right after a passage."""
    tokens = scene.tokens
    dash = tokens.at(passage.close)
    if dash + 1 >= len(tokens.texts) or tokens.texts[dash] not in _DASHES:
        return None
    place = bisect_left(scene.sentences, (dash + 1, 0)) - 1
    start, end = dash + 1, scene.sentences[place][1] if place >= 0 else 0
    while end > start and tokens.texts[end - 1] == ".":
        end -= 1
    named = all(word[0].isupper() for word in tokens.texts[start:end])
    return (start, end) if 0 < end - start <= _LONGEST_NAME and named else None


def _named_before(scene: Scene, passage: Passage) -> Range | None:
    """'Bush: "..."': a capitalised name and a colon right before a passage."""
    tokens = scene.tokens
    at = tokens.at(passage.open) - 1
    if at < 1 or tokens.texts[at] != ":" or not tokens.texts[at - 1][0].isupper():
        return None
    low = at
    while (
        low > 0
        and at - low < 5
        and tokens.texts[low - 1][0].isupper()
        and tokens.starts[low] - tokens.ends[low - 1] <= 1
    ):
        low -= 1
    opens = (
        low == 0 or tokens.texts[low - 1] in (".", "!", "?", *QUOTES) or tokens.starts[low] - tokens.ends[low - 1] > 1
    )
    return (low, at) if opens else None
