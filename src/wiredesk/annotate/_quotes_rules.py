"""Attributions by rule: every listed verb with the source and the content that stand around it."""

from __future__ import annotations

from bisect import bisect_left

from ._names_tokens import Tokens
from ._quotes_cues import CueForm, cue_forms
from ._quotes_found import ACCORDING, Found
from ._quotes_scene import Content, Scene, content_ahead, content_behind, kind_of
from ._quotes_settings import skip_setting
from ._quotes_sources import source_after, source_before
from ._quotes_tagger import head_of
from ._quotes_words import Range

MOST_CUES = 60
"""Cues of a sentence: one with more is no language, and is passed over."""
_BEFORE, _AFTER = 80, 120
"""Tokens before and after a cue that are read."""
_OTHER_CLAUSE = frozenset("while as when after before because although though whereas where hours days".split())
"""Words that open another clause behind the day of a saying."""
_NOUN_BEFORE = frozenset("the a an his her their its our my this that these those some any no of 's ’s new".split())
"""Words before a noun."""
_DESCRIBING = frozenset("known also formerly who which whose".split())
"""What goes on about a name between two commas."""


def clip(at: int, first: int, last: int) -> Range:
    """Clip an endless sentence to the stretch around a token, so that cost stays linear."""
    return max(first, at - _BEFORE), min(last, at + _AFTER)


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


def _is_passage(content: Content) -> bool:
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
