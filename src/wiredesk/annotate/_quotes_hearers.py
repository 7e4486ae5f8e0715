"""Who is told, where it was written and who is cited: printed beside a verb, and not who speaks by it."""

from __future__ import annotations

from bisect import bisect_right

from ._names_tokens import Tokens
from ._quotes_cues import cue_forms
from ._quotes_found import Found
from ._quotes_scene import Scene, kind_of
from ._quotes_sources import source_before
from ._quotes_tagger import head_of
from ._quotes_words import AUXILIARIES, BE, DETERMINERS

_ON = frozenset("on in to via".split())
_CITES = frozenset("quote cite".split())
_NEAR = 6
"""Tokens between a verb and its hearer or medium."""
_FAR = 10
"""Tokens of content in which "as saying" stands."""


def without_hearers(scene: Scene, found: list[Found]) -> list[Found]:
    """The attributions of those who speak: none of "the Herald was told", the minister's of "told a reporter: ..." and
    "wrote on X: ...", the words of the one who "was quoted as saying" them, no verb of a shouted heading."""
    tokens = scene.tokens
    told = [i for i in found if i.cue is None or not (_shouted(tokens, i.cue[0]) or _is_told(tokens, i))]
    verbs = {item.cue[0] for item in told if item.cue is not None}
    told = [item for item in told if not _hears(tokens, item, verbs)]
    read = [(item, _before_colon(scene, item)) for item in told]
    moved = [new for item, new in read if new is not item]
    return [_as_saying(scene, new) for item, new in read if new is not item or not any(_again(new, o) for o in moved)]


def _again(item: Found, other: Found) -> bool:
    """Whether an attribution gives the words of another once more, by the same verb."""
    return item.cue is not None and item.cue == other.cue and item.start < other.end and other.start < item.end


def _shouted(tokens: Tokens, at: int) -> bool:
    return len(tokens.texts[at]) > 1 and tokens.texts[at].isupper()


def _is_told(tokens: Tokens, item: Found) -> bool:
    """Whether a verb of telling stands in the passive: what is named before it hears; so does who is "asked by"."""
    if item.cue is None or item.form is None or item.form.frame != "tell" or item.form.form != "ed":
        return False
    head = head_of(tokens, item.cue)
    if item.form.lemma == "ask" and tokens.lows[head + 1 : head + 2] == ["by"]:
        return True
    if item.source is None or item.source[0] >= head:
        return False
    low = head - 1
    while low > item.source[0] and tokens.lows[low] in AUXILIARIES - BE:
        low -= 1
    return tokens.lows[low] in BE


def _hears(tokens: Tokens, item: Found, verbs: set[int]) -> bool:
    """Whether whom a colon gives words to is told them by a verb of its own: "(Ocea) told the Herald: ..."."""
    if item.cue is None or item.source is None or tokens.texts[item.cue[0]] != ":":
        return False
    at = item.source[0] - 1
    at -= tokens.lows[at] in DETERMINERS
    form = cue_forms().get(tokens.lows[at])
    return at in verbs and form is not None and form.frame == "tell"


def _before_colon(scene: Scene, item: Found) -> Found:
    """The attribution of a colon given to the subject of the verb whose hearer or medium stands before the colon."""
    tokens = scene.tokens
    if item.cue is None or item.source is None or tokens.texts[item.cue[0]] != ":":
        return item
    start = item.source[0]
    first = scene.sentences[bisect_right(scene.sentences, start, key=lambda sentence: sentence[0]) - 1][0]
    for at in range(start - 1, max(first, start - _NEAR), -1):
        form = cue_forms().get(tokens.lows[at])
        if form is None:
            continue
        if at == first == start - 1 and form.form == "ed":
            return item._replace(cue=(at, start), form=form)  # "Said Berg: ..."
        heard = form.frame == "tell" and at == start - 1
        subject = source_before(tokens, at, first) if heard or tokens.lows[start - 1] in _ON else None
        return item if subject is None else item._replace(source=subject, cue=(at, at + 1), form=form)
    return item


def _as_saying(scene: Scene, item: Found) -> Found:
    """The words behind "as saying" are those of the one who is quoted: "the Herald quoted Berg as saying"."""
    tokens = scene.tokens
    cue = item.cue
    if item.form is None or item.form.lemma not in _CITES or cue is None or item.end <= tokens.starts[cue[0]]:
        return item
    last = tokens.range_of(item.start, item.end)[1]
    for at in range(cue[1], min(last - 2, cue[1] + _FAR)):
        form = cue_forms().get(tokens.lows[at + 1])
        if tokens.lows[at] != "as" or form is None or form.form != "ing":
            continue
        start = item.start if item.kind == "direct" else tokens.starts[at + 2]
        item = item._replace(start=start, kind=kind_of(scene, (start, item.end, item.kind == "direct")))
        head = head_of(tokens, cue)
        if tokens.lows[head - 1] not in BE:
            return item if at == cue[1] else item._replace(source=(cue[1], at), relay=item.source)
        if item.source is None or item.source[0] < head:
            return item
        first = scene.sentences[bisect_right(scene.sentences, head, key=lambda sentence: sentence[0]) - 1][0]
        return item._replace(source=source_before(tokens, head, first))
    return item
