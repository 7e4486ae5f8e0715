"""How far an attribution is to be believed: by the scores of the tagger, and by its grammar."""

from __future__ import annotations

from ._names_tokens import Tokens
from ._nouns import plural
from ._quotes_cues import cue_forms
from ._quotes_features import Page
from ._quotes_found import Found
from ._quotes_sources import skip_auxiliaries
from ._quotes_tagger import Guess, head_of
from ._quotes_voices import can_speak
from ._quotes_words import AUXILIARIES, PRONOUNS, QUOTES, Range

TRUST_FLOOR = 1.1
DIRECT_FLOOR = 0.4
_SCORES = (0.26, 0.04, 0.04)
"""Weights of the scores of cue, source and content."""
_UNLISTED, _SURE, _WEAK, _AGREED, _SPEAKS = -1.1, 0.6, -0.45, 0.55, 0.75
"""What the grammar adds, in the same units. These and the weights are rounded from a logistic regression of "is an
attribution" on every cue of held-back documents of the train part, each read by a tagger that had not seen it."""
_SURELY, _HARDLY = TRUST_FLOOR - _UNLISTED - _WEAK, DIRECT_FLOOR - _SURE - _AGREED - _SPEAKS
"""Sums of scores that no grammar turns round."""
_MARKED = frozenset(("according", ":"))
_PHRASES = frozenset("to for of on at with in against about from by as up out down into over after".split())
_CLAUSES = PRONOUNS | frozenset("there if whether why how what when where".split())
_FINITE = frozenset(
    "is are was were has have had will would can could may might must should did does do 's ’s 'd ’d".split()
)
_NEAR = 9
"""Tokens from the start of a clause in which its finite verb stands."""
_SEVERAL = frozenset("many most some both all few several others those these half third one-third and percent".split())
_OWNERS = frozenset("his her its their my our your".split())
_BEHIND = frozenset("of for in from at on with to by about that who whose which close near like there here".split())


def trust(
    page: Page,
    tokens: Tokens,
    cue: Range,
    head: int,
    score: float,
    ruling: Found | None,
    guess: tuple[Guess, Guess, Guess],
) -> float:
    """How far the attribution of a cue is to be believed.

    Counted are the scores of the cue, of its source, and of the better of its contents before and behind it; and its
    grammar: a verb that no list holds counts against it; a source that can speak, and one that the rules read too,
    count for it; so does content that opens with "that" or a quotation mark, while a phrase instead of a clause counts
    against it.

    Args:
        page: arrays of the text.
        tokens: of the text.
        cue: its tokens.
        head: its telling token.
        score: the tagger's for the cue.
        ruling: what the rules read around the cue.
        guess: what the tagger reads as its source, and as content before and behind it.
    """
    (source_score, source), before, behind = guess
    content_score, content = max(before, behind, key=lambda one: one[0])
    scores = (score, source_score, content_score)
    total = sum(weight * min(max(one, -15.0), 15.0) for weight, one in zip(_SCORES, scores, strict=True))
    if total > _SURELY or total < _HARDLY:
        return total
    if tokens.lows[head] not in cue_forms() and tokens.lows[cue[0]] not in _MARKED:
        total += _UNLISTED
    if content is not None:
        total += _opening(tokens, *content)
    if source is not None and source_score >= 0:
        total += _AGREED * (ruling is not None and ruling.source == source)
        if DIRECT_FLOOR - _SPEAKS < total <= TRUST_FLOOR:  # the answer matters
            named = page.named[Page.PAD + source[0] : Page.PAD + source[1]] > 0
            total += _SPEAKS * can_speak(tokens.texts[slice(*source)], named.tolist())
    return total


def _opening(tokens: Tokens, first: int, last: int) -> float:
    """What the first words of some content tell: a clause, or no more than a phrase."""
    low = tokens.lows[first]
    if low == "that" or tokens.texts[first] in QUOTES:
        return _SURE
    phrase = low in _PHRASES or low.endswith("ing") or _FINITE.isdisjoint(tokens.lows[first : min(first + _NEAR, last)])
    return _WEAK if phrase and low not in _CLAUSES else 0.0


def is_nominal(tokens: Tokens, item: Found) -> bool:
    """Whether a cue is a noun behind its would-be subject, with which the verb would not agree in number: "a court
    order", "an independent state"."""
    if item.form is None or item.form.form != "base" or item.cue is None or item.source is None:
        return False
    head = head_of(tokens, item.cue)
    first, end = item.source
    if end > item.cue[0] or skip_auxiliaries(tokens, head, first) != head - 1 or tokens.lows[first - 1] in AUXILIARIES:
        return False
    phrase = tokens.lows[first:end]
    stop = next((place for place, low in enumerate(phrase) if place and low in _BEHIND), len(phrase))
    if phrase[-1] in ("'s", "’s") or phrase[0] in _OWNERS:
        return False
    return not any(
        low in _SEVERAL or low[0].isdigit() or (low in PRONOUNS and low not in ("he", "she", "it")) or plural(low)
        for low in phrase[:stop]
    )
