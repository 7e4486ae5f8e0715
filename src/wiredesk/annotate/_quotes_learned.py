"""Attributions by the tagger, joined with what the rules read around the same words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np

from wiredesk.lang import STOP_WORDS
from wiredesk.model import Name

from ._names_tokens import Tokens
from ._quotes_cues import CueForm, cue_forms
from ._quotes_features import Page
from ._quotes_found import ACCORDING, Found
from ._quotes_rules import MOST_CUES, asks_anonymity, clip, rule_parts
from ._quotes_scene import Scene, kind_of
from ._quotes_tagger import Guess, Scores, Tagger, head_of
from ._quotes_trust import DIRECT_FLOOR, TRUST_FLOOR, is_nominal, trust
from ._quotes_voices import can_speak
from ._quotes_words import AUXILIARIES, Range

CUE_FLOOR = -1.2
CUE_EDGE = -0.8
SECOND_FLOOR = 1.0


def cue_segments(scores: Sequence[float], high: Sequence[int], floor: float) -> list[Range]:
    """Join neighbouring tokens of ``high``, those that score above the edge, and keep the runs that reach ``floor``."""
    found: list[Range] = []
    begin = 0
    for place, at in enumerate(high):
        if place + 1 < len(high) and high[place + 1] == at + 1:
            continue
        run = high[begin], at + 1
        if max(scores[run[0] : run[1]]) > floor:
            found.append(run)
        begin = place + 1
    return found


def learned(scene: Scene, names: Sequence[Name], tagger: Tagger, ruled: Sequence[tuple[Found, Range]]) -> list[Found]:
    """Return what the trained tagger attributes: at its own cues, and at cues of the rules that it does not see."""
    tokens = scene.tokens
    page = Page(tokens, names, scene.passages)
    rule = np.zeros(len(tokens.texts), dtype=np.int64)
    for item, _ in ruled:
        if item.cue is not None:
            rule[item.cue[0] : item.cue[1]] = {"direct": 1, "mixed": 2, "indirect": 3}[item.kind]
    scores = tagger.cue_scores(page, rule)
    jobs = _jobs(scene, scores, ruled)
    heads = [head_of(tokens, cue) for cue, _ in jobs]
    known = {item.cue[0]: item for item, _ in ruled if item.cue is not None}
    items = [
        known[head] if head in known else rule_parts(scene, cue, *sentence)
        for head, (cue, sentence) in zip(heads, jobs, strict=True)
    ]
    rows = [
        (cue, sentence, item.source if item else None, tokens.range_of(item.start, item.end) if item else None)
        for (cue, sentence), item in zip(jobs, items, strict=True)
    ]
    guesses = tagger.parts(page, rows, heads)
    found: list[Found] = []
    for (cue, sentence), head, ruling, guess in zip(jobs, heads, items, guesses, strict=True):
        sure = trust(page, tokens, cue, head, float(scores[cue[0] : cue[1]].max()), ruling, guess)
        if ruling is not None and (ruling.form is ACCORDING or _says_its_speaker(tokens, cue, ruling, guess)):
            merged, floor = [ruling._replace(cue=cue)], DIRECT_FLOOR
        else:
            merged, floor = _merged(scene, cue, sentence, ruling, guess), TRUST_FLOOR
        found.extend(one for one in merged if _believed(tokens, one, sure, floor))
    return found


def _believed(tokens: Tokens, item: Found, sure: float, floor: float) -> bool:
    if item.form is ACCORDING:
        return True
    if item.kind == "direct":
        return sure > DIRECT_FLOOR
    return sure > floor and not is_nominal(tokens, item)


def _jobs(scene: Scene, measured: Scores, ruled: Sequence[tuple[Found, Range]]) -> list[tuple[Range, Range]]:
    """Cues that may attribute something, each with the tokens of the sentence that it may reach."""
    tokens = scene.tokens
    scores: list[float] = measured.tolist()
    high: list[int] = np.flatnonzero(measured > CUE_EDGE).tolist()
    jobs: list[tuple[Range, Range]] = []
    for first, last in scene.sentences:
        runs = cue_segments(scores, high[bisect_left(high, first) : bisect_left(high, last)], CUE_FLOOR)
        for run in runs if len(runs) <= MOST_CUES else ():
            cue = _without_colon(tokens, run)
            if asks_anonymity(tokens, head_of(tokens, cue)) or _idle(tokens, cue):
                continue
            if not scene.spoken(tokens.starts[cue[0]]):
                jobs.append((cue, clip(cue[0], first, last)))
    seen = {at for cue, _ in jobs for at in range(*cue)}
    jobs.extend(
        (item.cue, clip(item.cue[0], *where))
        for item, where in ruled
        if item.cue is not None and item.cue[0] not in seen and _may_attribute(tokens, item, scores[item.cue[0]])
    )
    jobs.extend(_overlooked(scene, scores, [cue for cue, _ in jobs]))
    # A rule's cue may stand in page furniture beside the sentence: it attributes nothing of the report.
    return [(cue, where) for cue, where in jobs if where[0] <= cue[0] < cue[1] <= where[1]]


def _may_attribute(tokens: Tokens, item: Found, score: float) -> bool:
    """Whether a cue of the rules that the tagger does not see is worth its look: a listed verb needs a speaker."""
    if item.form is ACCORDING or item.form is None or item.form.lemma in _CORE:
        return item.form is ACCORDING or score > RESCUE_FLOOR
    if score <= LISTED_FLOOR or item.source is None:
        return False
    subject = tokens.texts[slice(*item.source)]
    return can_speak(subject, [word[0].isupper() for word in subject])


def _idle(tokens: Tokens, cue: Range) -> bool:
    """Whether a cue is nothing but auxiliaries or a mark other than a colon."""
    words = tokens.lows[cue[0] : cue[1]]
    return all(word in AUXILIARIES or word in _EMPTY or not (word[0].isalnum() or word == ":") for word in words)


_EMPTY = STOP_WORDS - {"say", "said", "says"}


def _without_colon(tokens: Tokens, cue: Range) -> Range:
    start, end = cue
    while end - start > 1 and (not tokens.texts[end - 1][0].isalnum() or tokens.lows[end - 1] in ("on", "that")):
        end -= 1
    return start, end


RESCUE_FLOOR, LISTED_FLOOR = -4.0, -3.0
"""Scores from which on a cue beside quoted words, or one of the core, and any other listed verb is looked at."""
_CORE = frozenset("say tell announce confirm deny warn claim".split())


def _overlooked(scene: Scene, scores: Sequence[float], cues: list[Range]) -> list[tuple[Range, Range]]:
    """Cues beside a quoted passage that scored too low: a passage without any cue near lowers the bar."""
    found: list[tuple[Range, Range]] = []
    tokens = scene.tokens
    begins = [first for first, _ in scene.sentences]
    taken = sorted(cue[0] for cue in cues)
    for passage in scene.passages if begins else ():  # all of a text may be furniture
        if passage.single or passage.end - passage.start < 20:
            continue
        low, high = tokens.range_of(passage.open, passage.close)
        first = max(bisect_left(begins, low + 1) - 1, 0)
        final = max(bisect_left(begins, high) - 1, 0)
        start, end = scene.sentences[first][0], scene.sentences[final][1]
        if bisect_left(taken, start) < bisect_left(taken, end):
            continue
        near = [
            at
            for at in (*range(max(start, low - 8), low), *range(high, min(end, high + 14)))
            if scene.holding(tokens.starts[at]) is None
        ]
        best = max(near, key=lambda at: scores[at], default=None)
        if best is not None and scores[best] > RESCUE_FLOOR and tokens.texts[best][0].isalpha():
            found.append(((best, best + 1), clip(best, *scene.sentences[first if best < low else final])))
            taken.insert(bisect_left(taken, best), best)
    return found


def _merged(
    scene: Scene, cue: Range, sentence: Range, item: Found | None, guess: tuple[Guess, Guess, Guess]
) -> list[Found]:
    """Join the tagger's reading of a cue with the rules': passages in marks are taken whole."""
    tokens = scene.tokens
    (source_score, source), before, after = guess
    form = cue_forms().get(tokens.lows[head_of(tokens, cue)]) or _form_of(tokens, cue)
    if source_score < 0 or source is None:
        source = None
    best, other = (before, after) if before[0] >= after[0] else (after, before)
    contents = [
        content
        for content in (best, other)
        if content[1] is not None and (content[0] > SECOND_FLOOR or content is best)
    ]
    spans: list[tuple[int, int, bool]] = []
    if item is not None and item.kind == "direct":
        spans.append((item.start, item.end, True))
        contents = []
    for score, content in contents:
        if content is not None and score > -2:
            span = _snapped(scene, content, sentence)
            short = span is not None and not span[2] and span[1] - span[0] < 12 and bool(spans)
            if span is not None and not short and not any(span[0] < end and start < span[1] for start, end, _ in spans):
                spans.append(span)
    return [Found(s[0], s[1], kind_of(scene, s), form, cue, source) for s in spans]


def _says_its_speaker(tokens: Tokens, cue: Range, item: Found, guess: tuple[Guess, Guess, Guess]) -> bool:
    """Whether the tagger finds no speaker and takes the one at the end of "The bridge is gone, says the mayor." for
    reported words."""
    (score, source), _, (_, behind) = guess
    if item.source is None or item.source[0] != cue[1] or item.form is None or item.form.form == "ing":
        return False
    closes = tokens.texts[item.source[1] : item.source[1] + 1] in ([], ["."])
    return closes and (source is None or score < 0) and behind is not None and behind[0] == cue[1]


def _form_of(tokens: Tokens, cue: Range) -> CueForm:
    if tokens.lows[cue[0]] == "according":
        return ACCORDING
    return CueForm(tokens.lows[head_of(tokens, cue)], "neutral", "clause", "ed")


def _snapped(scene: Scene, content: Range, sentence: Range) -> tuple[int, int, bool] | None:
    """Return a content's offsets: without marks at its edges, and the whole passage when it is one."""
    tokens = scene.tokens
    low, high = content
    while high > low and tokens.texts[high - 1] in (".", ",", ";", ":"):
        high -= 1
    while low < high and tokens.texts[low] in (",", ":", ";", "—"):
        low += 1
    if low >= high:
        return None
    start, end = tokens.starts[low], tokens.ends[high - 1]
    passage = scene.holding(start)
    if passage is not None and (not passage.single or end - start > 25) and end <= passage.close + 2:
        edge = high >= sentence[1] - 1 or passage.close <= end + 2
        if (start <= passage.start or low == sentence[0]) and edge:
            return passage.start, passage.end, True
        if passage.open == start:
            start = passage.start
        end = min(end, passage.end)
        return (start, end, True) if start < end else None
    held = scene.holding(tokens.starts[high - 1])
    if held is not None and not held.single and held.close > end and held.open > start:
        end = held.close if held.close - end < 3000 else end
    return start, end, False
