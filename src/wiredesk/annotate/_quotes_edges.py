"""Where reported words and sources begin and end: with the whole number, subject or clause, not in its midst."""

from __future__ import annotations

from bisect import bisect_right

from wiredesk.lang import number_words

from ._names_lexicon import COMMON
from ._names_tokens import Tokens
from ._quotes_cues import cue_forms
from ._quotes_found import ACCORDING, Found
from ._quotes_scene import Scene, kind_of
from ._quotes_settings import skip_setting
from ._quotes_words import DAYS, DETERMINERS, MARKS, QUOTES, STOPS

_COUNTS = frozenset("about some around nearly almost over under more fewer less than least most up to only".split())
_GOES_ON = frozenset("of to through with for from into against by on in over under between about at among".split())
_HOLDING = frozenset("as of in at on for with to from against like under near".split())
_NONE = frozenset("no none nobody nothing neither".split())
_ASIDES = frozenset("sign signal move nod bid apparent reference blow".split())
_FINITE = frozenset("is are was were has have had will would could can may might should must".split())
_LONGEST_NAME, _LONGEST_SUBJECT = 4, 16


def whole(scene: Scene, found: Found) -> Found:
    """An attribution whose source and reported words begin where their number, their subject or their name does."""
    tokens = scene.tokens
    if found.source is not None:
        low = _subject(tokens, _number_start(tokens, found.source[0]), found.source[1])
        found = found if low == found.source[0] else found._replace(source=(low, found.source[1]))
    cue, form = found.cue, found.form
    if cue is None or form is None or found.kind == "direct" or form is ACCORDING:
        return found
    found = _before_aside(tokens, found, cue[1])
    start, end = tokens.range_of(found.start, found.end)
    if end > cue[1] and tokens.lows[cue[1] - 1] in _NONE and cue[1] - cue[0] > 1:
        cue = cue[0], cue[1] - 1  # "said no help came" is no saying no
        found = found._replace(cue=cue)
    start = _number_start(tokens, start)
    if start >= cue[1] and form.frame != "tell":
        start = _behind(tokens, start, end, cue[1])
    elif end <= cue[0]:
        place = bisect_right(scene.sentences, start, key=lambda sentence: sentence[0]) - 1
        start = _before(tokens, start, scene.sentences[place][0]) if place >= 0 else start
    stop = _end(scene, end, found) if start >= cue[1] else found.end
    if tokens.starts[start] >= found.start and stop == found.end:
        return found
    first = min(tokens.starts[start], found.start)
    return found._replace(start=first, end=stop, kind=kind_of(scene, (first, stop, False)))


def _before_aside(tokens: Tokens, found: Found, cue: int) -> Found:
    """An attribution without what its report makes of the words behind a comma: "said he would go, in a sign that"."""
    start, end = tokens.range_of(found.start, found.end)
    for at in range(max(start, cue) + 2, end - 2):
        if tokens.texts[at] == "," and tokens.lows[at + 1] == "in" and tokens.lows[at + 2] in ("a", "an", "what"):
            made = tokens.lows[at + 3 : at + 5]
            if tokens.lows[at + 2] == "what" or not _ASIDES.isdisjoint(made):
                return found._replace(end=tokens.ends[at - 1])
    return found


def _subject(tokens: Tokens, low: int, end: int) -> int:
    """Where a subject begins that the last words of the phrase before it were taken with: "used as a new pier, the
    Herald said"."""
    if tokens.lows[max(low - 2, 0) : low] in (["more", "than"], ["at", "least"]):
        return low - 2
    if low and tokens.lows[low - 1] in _HOLDING and tokens.texts[end - 1] != ",":
        commas = [at for at in range(low, end - 1) if tokens.texts[at] == ","]
        if len(commas) == 1 and tokens.lows[commas[0] + 1] == "the":
            return commas[0] + 1
    return low


def _end(scene: Scene, end: int, found: Found) -> int:
    """Where words end that are cut between subject and verb: "his sister, who has a share, was open to a sale"."""
    tokens = scene.tokens
    if tokens.texts[end : end + 1] and tokens.texts[end] in _GOES_ON:
        last = scene.sentences[bisect_right(scene.sentences, end, key=lambda sentence: sentence[0]) - 1][1]
        stop = end + 1
        while stop < last and tokens.texts[stop] not in MARKS and tokens.lows[stop] not in STOPS:
            stop += 1
        said = any(tokens.lows[at] in cue_forms() or tokens.lows[at] in DAYS for at in range(end, min(stop + 1, last)))
        return found.end if said or stop - end < 2 else tokens.ends[stop - 1]
    if tokens.texts[end : end + 1] != [","] or tokens.lows[end + 1 : end + 2] not in (["who"], ["which"], ["whose"]):
        return found.end
    last = scene.sentences[bisect_right(scene.sentences, end, key=lambda sentence: sentence[0]) - 1][1]
    resumes = any(tokens.texts[at] == "," and tokens.lows[at + 1] in _FINITE for at in range(end + 1, last - 1))
    if not resumes or any(tokens.lows[at] in cue_forms() or tokens.texts[at] in QUOTES for at in range(end, last)):
        return found.end
    return tokens.ends[last - 2 if tokens.texts[last - 1] in (".", "!", "?") else last - 1]


def _number_start(tokens: Tokens, at: int) -> int:
    """The first piece of a number that a comma or point parts: of "14,806" and "1.5"."""
    while (
        at >= 2
        and tokens.texts[at][0].isdigit()
        and tokens.texts[at - 1] in (",", ".")
        and tokens.texts[at - 2].isdigit()
        and tokens.starts[at] - tokens.ends[at - 2] == 1
    ):
        at -= 2
    return at


def _behind(tokens: Tokens, start: int, end: int, cue: int) -> int:
    """Where words behind their verb begin: with the count or article left out ("said 12 people died"), and with the
    subject of the verb that they begin with ("said prices, at their highest, were too high")."""
    gap = tokens.lows[cue:start]
    counted = gap[1:] if gap[:2] in (["at", "least"], ["at", "most"]) else gap
    if gap and all(
        low in _COUNTS or low in DETERMINERS or low[0].isdigit() or number_words([low])[1] for low in counted
    ):
        return cue
    if start < end and tokens.lows[start] in _FINITE and 0 < len(gap) <= _LONGEST_SUBJECT:
        subject = skip_setting(tokens, cue, start)
        opens = subject < start and tokens.texts[subject] not in MARKS and tokens.lows[subject] not in STOPS
        if opens and not set(tokens.texts[subject:start]) & (MARKS - {",", "(", ")"}):
            return subject
    return start


def _before(tokens: Tokens, start: int, first: int) -> int:
    """Where words before their verb begin: with the name, behind which an age or an aside stands."""
    name = tokens.texts[first : start - 1]
    named = all(word[0].isupper() for word in name) and any(word.lower() not in COMMON for word in name)
    return first if 0 < len(name) <= _LONGEST_NAME and named and tokens.texts[start - 1] == "," else start
