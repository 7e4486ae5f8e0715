"""Two verbs of one speaker: "denied that the boat was full and said it had struck a tree" is two attributions."""

from __future__ import annotations

from bisect import bisect_right

from ._names_tokens import Tokens
from ._quotes_cues import cue_forms
from ._quotes_found import Found
from ._quotes_rules import is_noun
from ._quotes_scene import Scene, content_ahead, kind_of
from ._quotes_settings import skip_setting
from ._quotes_voices import can_speak
from ._quotes_words import AUXILIARIES, BE, DETERMINERS, PRONOUNS, QUOTES

_MODAL = frozenset("will would can could may might must should".split())
_NEGATED = frozenset("not never neither".split())
_PARTICLES = frozenset("out up down off back over in away".split())
_MARKS = frozenset(",;:-–—")
_FEWEST = 2
_SUBJECT = 6


def joined(scene: Scene, found: list[Found]) -> list[Found]:
    """Return the attributions with the reported words of each ending before a second verb of the same speaker.

    The second verb is the speaker's where it is read as such behind "and", "but" or, as a participle, a comma; where
    the clause before it has a subject that cannot speak ("the boat was full"), is none ("denied this"), or tells what
    may be ("would wait and asked"), with which no finite verb goes on.
    """
    waiting = list(reversed(_parted(scene, found)))
    out: list[Found] = []
    while waiting:
        item = waiting.pop()
        at = _second(scene, item)
        if at is None:
            out.append(item)
            continue
        out.append(_cut(scene, item, at - 1))
        second = _attributed(scene, item, at)
        if second is not None:
            waiting = [other for other in waiting if other.cue is None or other.cue[0] != at]
            out = [other for other in out if other.cue is None or other.cue[0] != at]
            waiting.append(second)
    return out


def _cut(scene: Scene, item: Found, stop: int) -> Found:
    """The attribution with its reported words up to a token, without the marks before that."""
    while stop > 0 and scene.tokens.texts[stop - 1] in _MARKS:
        stop -= 1
    content = (item.start, scene.tokens.ends[stop - 1], False)
    return item._replace(end=content[1], kind=kind_of(scene, content))


def _parted(scene: Scene, found: list[Found]) -> list[Found]:
    """The attributions, none of which holds what its speaker goes on to say: "said he would go, adding that ..."."""
    tokens = scene.tokens
    order = sorted((item for item in found if item.cue is not None), key=lambda item: item.cue or (0, 0))
    heads = [item.cue[0] for item in order if item.cue is not None]
    out = []
    for item in found:
        if item.cue is None or item.kind == "direct" or item.source is None or item.start < tokens.starts[item.cue[0]]:
            out.append(item)
            continue
        first, last = tokens.range_of(item.start, item.end)
        for other in order[bisect_right(heads, first + 1) : bisect_right(heads, last - 1)]:
            link = _link(tokens, other)
            if link is not None and link > first + 1 and other.source in (None, item.source):
                item = _cut(scene, item, link)
                break
        out.append(item)
    return out


def _link(tokens: Tokens, item: Found) -> int | None:
    """Where the "and", "but" or, before a participle, the comma stands by which a verb goes on from another one."""
    if item.cue is None:
        return None
    at = item.cue[0]
    while at > 0 and (tokens.lows[at - 1] in AUXILIARIES or tokens.lows[at - 1].endswith("ly")):
        at -= 1
    at -= 2 if tokens.texts[at - 1] in QUOTES else 1
    participle = tokens.lows[at] in (",", "before", "while") and tokens.lows[item.cue[0]].endswith("ing")
    return at if participle or tokens.lows[at] in ("and", "but") else None


def _second(scene: Scene, item: Found) -> int | None:
    """The token of a second verb, behind "and" or "but", within the reported words of a first that has a speaker."""
    tokens, forms = scene.tokens, cue_forms()
    if item.cue is None or item.source is None or item.form is None or item.kind == "direct":
        return None
    first, last = tokens.range_of(item.start, item.end)
    if first < item.cue[1] or tokens.lows[item.cue[1] - 1] not in forms:
        return None
    mine = forms[tokens.lows[item.cue[1] - 1]]
    for at in range(first + 2, last):
        form = forms.get(tokens.lows[at])
        if form is None or tokens.lows[at - 1] not in ("and", "but") or form.form != mine.form or form.form == "base":
            continue
        if scene.holding(tokens.starts[at]) is not None or is_noun(tokens, at, form) or _passive(scene, first, at):
            continue
        if _ends(scene, first, at - 1):
            return at
    return None


def _passive(scene: Scene, first: int, at: int) -> bool:
    """Whether a verb goes on with a passive or perfect one: "had been checked and verified", "have seen and heard"."""
    tokens = scene.tokens
    before = set(tokens.lows[max(first, at - 5) : at - 2])
    if "have" in before:
        return True
    word = tokens.texts[at + 1] if at + 1 < len(tokens.texts) else "."
    object_follows = word[0].isupper() or word.lower() in DETERMINERS | PRONOUNS | {"that"}
    return bool(before & BE) and tokens.lows[at - 2].endswith("ed") and not object_follows


def _ends(scene: Scene, first: int, end: int) -> bool:
    """Whether the words up to a conjunction are all that the first verb reports."""
    lows, texts = scene.tokens.lows[first:end], scene.tokens.texts[first:end]
    if lows[:1] == ["that"] and len(lows) > 1:
        lows, texts = lows[1:], texts[1:]
    verb = next((place for place, low in enumerate(lows) if low in AUXILIARIES - _NEGATED and low.isalpha()), None)
    if len(lows) <= _FEWEST and verb is None:
        return True
    if verb is None or not 0 < verb <= _SUBJECT:
        return False
    if lows[verb] in _MODAL:
        return True
    subject = texts[:verb]
    return (
        (lows[0] in DETERMINERS | {"it"} or lows[0].endswith("ing") or bool({"'s", "’s"} & set(subject)))
        and lows[0] not in PRONOUNS - {"it"}
        and not can_speak(subject, [word[0].isupper() for word in subject])
    )


def _attributed(scene: Scene, item: Found, at: int) -> Found | None:
    """What the second verb reports, said by the speaker of the first."""
    tokens = scene.tokens
    place = scene.sentences[bisect_right(scene.sentences, at, key=lambda sentence: sentence[0]) - 1][1]
    form = cue_forms()[tokens.lows[at]]
    start = skip_setting(tokens, at + 1, place)
    if start >= place or tokens.lows[start] in _PARTICLES:
        return None
    content = content_ahead(scene, at, form, place)
    if content is None or content[1] <= content[0]:
        return None
    return Found(content[0], content[1], kind_of(scene, content), form, (at, at + 1), item.source)
