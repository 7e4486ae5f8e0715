"""A word against its own negative: "reliable" against "unreliable", quoted words against the "not" before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..deeds._turns import denied
from ..text._denials import denials, denies
from ..text._excerpt import excerpt
from ..text._lexicon import NEGATIONS, NEGATIVES
from ..text._tokens import Token, senses
from ..text._view import Evidence, Finding, LineView
from ..voices._quoted import EDGE, Place, find_words

_OPEN = ("un", "non-")
_EXCEPT = frozenset("uncover uncovered uncovering uncovers unveil unveiled unveiling unveils unfold unfolded".split())
_LISTED = frozenset(
    """improper improperly incorrect incorrectly inaccurate inadequate ineffective insufficient invalid impossible
    illegal illegally irrelevant irresponsible dishonest disloyal dissatisfied disapprove disapproved disapproves
    disagree disagreed disagrees dislike disliked dislikes disallowed disproved mistreated inactive incapable
    incomplete inconsistent independent indirect indirectly inexperienced informal insecure insensitive intolerant
    invisible immature immoral impartial impatient imperfect impractical illiterate illegitimate illogical irrational
    irregular irreversible inappropriate insincere discontinued dishonoured dishonored mistrust mistrusted distrust
    distrusted intolerable insane incompatible incompetent dissimilar""".split()
)
"""Negatives with other prefixes, listed: no "dismissed", no "improved"."""
_PREFIXES = ("un", "non-", "in", "im", "il", "ir", "dis", "mis")
_SHORTEST, _NEAREST, _CARRIES, _SURE = 5, 3, 0.35, 0.8
_LESSER = frozenset("least less rather hardly barely scarcely than".split())
_BELIEFS, _HELD = frozenset("belief believe believed believing illusion delusion deluded thinking".split()), 6
"""Words for what somebody holds true that need not be, and how far before a word they may stand."""
_WORDS, _BEFORE = 10, 4
"""Words of a quotation that a "not" just before it denies whole, and how far before it may stand."""
_PLANS = frozenset("plan plans intention intentions".split())
_PLANNED = frozenset("plan plans planned planning intend intends intended prepare prepares prepared preparing".split())
_BEHIND = 14
"""Words behind "no plans" that tell what for."""
_STOP = re.compile("[,.;:!?]")
_PLAIN = 0.95


def compare_negative_forms(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding where the line has a word and a passage its negative, or the other way round."""
    lows = {t.low for hit in evidence.hits for t in hit.passage.tokens}
    mine = {t.low for t in line.tokens}
    for place, token in enumerate(line.free):
        if not token.content or token.capital or token.low in lows or _weighed(line.free, place):
            continue
        others = set(_counterparts(token.low)) - mine
        for hit in evidence.hits[:_NEAREST]:
            tokens = hit.passage.tokens
            for at, other in enumerate(tokens):
                if other.low in others and hit.coverage >= _CARRIES and not _weighed(tokens, at):
                    return [
                        Finding(
                            "polarity", token.raw, "contradicted", found=other.raw, passage=hit.passage, sure=_SURE,
                            why=f"The reports say “{other.raw}” where the line says “{token.raw}”.",
                        )
                    ]  # fmt: skip
    return []


def compare_degree(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding where a passage finds too much of what the line finds not enough of, or the other way round."""
    mine = _degrees(line.free)
    for hit in evidence.hits[:_NEAREST] if mine else ():
        theirs = _degrees(hit.passage.tokens) if hit.coverage >= _CARRIES else {}
        for stem, (word, too_much) in mine.items():
            if stem in theirs and theirs[stem][1] != too_much:
                shown = excerpt(hit.passage, line.senses)
                why = f"The reports say the opposite: “{shown}”"
                return [
                    Finding("polarity", word, "contradicted", found=shown, passage=hit.passage, sure=_PLAIN, why=why)
                ]
    return []


def _degrees(tokens: Sequence[Token]) -> dict[str, tuple[str, bool]]:
    """By stem, the words of which there is too much (true: "too orthodox") or not enough ("not orthodox enough")."""
    found = {}
    for place, token in enumerate(tokens):
        after = tokens[place + 1].low if place + 1 < len(tokens) else ""
        if place and tokens[place - 1].low == "too" and not denied(tuple(tokens), place - 1):
            found[token.stem] = token.raw, True
        elif after == "enough" and denied(tuple(tokens), place):
            found[token.stem] = token.raw, False
    return found


def compare_quoted_denial(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for quoted words that every report prints behind a "not" and the line behind none."""
    if denials(line.free, NEGATIVES):
        return []
    for _, _, words in line.quoted:
        places = find_words(words, evidence.index) if len(words.split()) <= _WORDS else []
        if places and all(_denied_at(place) for place in places):
            passage = places[0].passage
            return [
                Finding(
                    "polarity", words.strip(EDGE), "contradicted", found=passage.text, passage=passage, sure=_PLAIN,
                    why=f"The reports deny this: “{excerpt(passage, line.senses)}”",
                )
            ]  # fmt: skip
    return []


def compare_plans(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding where a line tells of plans for what a passage says that there are none for."""
    planned = next((t for t in line.free if t.low in _PLANNED), None)
    if planned is None or denials(line.free, NEGATIVES):
        return []
    for hit in evidence.hits:
        tokens = hit.passage.tokens
        for at in range(len(tokens) - 1) if hit.coverage >= _CARRIES else ():
            behind = senses(tokens[at + 2 : at + _BEHIND])
            if tokens[at].low == "no" and tokens[at + 1].low in _PLANS and len(behind & line.senses) >= 2:
                return [
                    Finding(
                        "polarity", planned.raw, "contradicted", found=f"no {tokens[at + 1].raw}", sure=_PLAIN,
                        passage=hit.passage, why=f"The reports deny this: “{excerpt(hit.passage, line.senses)}”",
                    )
                ]  # fmt: skip
    return []


def _counterparts(low: str) -> Iterator[str]:
    """The negatives of a word, and what it is the negative of."""
    for prefix in _PREFIXES:
        for longer, shorter in ((prefix + low, low), (low, low.removeprefix(prefix))):
            if longer == prefix + shorter and len(shorter) >= _SHORTEST and _negative(longer, prefix):
                yield shorter if longer == low else longer
    if low.endswith("ful"):
        yield f"{low[:-3]}less"
    elif low.endswith("less") and len(low) > _SHORTEST:
        yield f"{low[:-4]}ful"


def _negative(word: str, prefix: str) -> bool:
    return word in _LISTED or (prefix in _OPEN and word not in _EXCEPT)


def _weighed(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is denied, lessened or only believed: "not reliable", "the least cooperative", "rather than
    religious", "in the belief that they are talented"."""
    before = [t.low for t in tokens[max(place - _HELD, 0) : place]]
    return not (_LESSER.isdisjoint(before[-2:]) and _BELIEFS.isdisjoint(before)) or denied(tuple(tokens), place)


def _denied_at(place: Place) -> bool:
    """Whether a negation stands shortly before quoted words, in their clause."""
    passage = place.passage
    before = [t for t in passage.tokens if t.end <= place.offset]
    text, base = passage.text, passage.sentence.start
    for at in range(len(before) - 1, max(len(before) - 1 - _BEFORE, -1), -1):
        if _STOP.search(text, before[at].end - base, place.offset - base):
            return False
        if denies(before, at, NEGATIONS):
            return True
    return False
