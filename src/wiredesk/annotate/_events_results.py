"""How an event came out, as printed in its sentence: the toll, the sentence passed, agreement or none, the votes."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from ._events_parts import TOLLS, is_passive
from ._events_triggers import Trigger
from ._names_tables import rows
from ._names_tokens import BREAKS, Tokens
from ._quotes_words import Range

_ENDS = frozenset(
    """. , ; : ( ) " “ ” — – after when while as because before since although though where who which that said says
    according in on at during amid but despite following until if from monday tuesday wednesday thursday friday saturday
    sunday yesterday today overnight""".split()
)
_TOLLS = frozenset("killed injured wounded displaced left claimed cost".split())
_COUNTED = frozenset(["economic_figure"])
_VOTES = re.compile(
    r"\b(?:by )?(?:a vote of |a margin of )?(?:\d{1,3}(?:,\d{3})*\s?(?:-|–|to)\s?\d{1,3}(?:,\d{3})*"
    r"|\d{1,3}(?:,\d{3})* votes? (?:to|against) \d{1,3}(?:,\d{3})*|(?:with )?\d{1,2}(?:\.\d)? ?(?:%|per ?cent))"
)
_SCORE = re.compile(r"\b\d{1,3}\s?[-–]\s?\d{1,3}(?:,? \d{1,2}[-–]\d{1,2}){0,4}\b")
_LONGEST = 14
_NEAR = 6  # tokens between a trigger and the outcome that hangs on it: "sentenced Anna Berg to"
_DIGITS = re.compile(r"\d{1,3}(?!\d)|\d{5,}")  # no year
_HANGING = frozenset("and the a of to or under with for from in on at by".split())


@cache
def _openers(kind: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The openers of outcomes of a type, or of "type/trigger", by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for types, opener in rows("results.tsv"):
        if kind in types.split(","):
            words = tuple(opener.split())
            found[words[0]].append(words)
    return {first: tuple(sorted(openers, key=len, reverse=True)) for first, openers in found.items()}


def result_of(text: str, tokens: Tokens, at: int, trigger: Trigger, bounds: Range) -> str | None:
    """Return the outcome of an event as printed, None where its sentence tells none.

    Args:
        text: of the article.
        tokens: of the text.
        at: index of the trigger.
        trigger: its type decides which words open an outcome.
        bounds: token range of its sentence.
    """
    first, last = bounds
    if trigger.type in TOLLS and trigger.form != "noun":
        return _toll(text, tokens, at, bounds)
    if trigger.type in ("vote", "sport_result"):
        pattern = _VOTES if trigger.type == "vote" else _SCORE
        printed = pattern.search(text, tokens.ends[at], min(tokens.ends[last - 1], tokens.ends[at] + 160))
        if printed is not None:
            return printed.group()
    own = {} if trigger.form == "noun" else _openers(f"{trigger.type}/{trigger.lemma}")
    openers = _openers(trigger.type)
    for place in (*range(at + 1, last), *range(first, at)):
        near = own.get(tokens.lows[place], ()) if at < place <= at + _NEAR else ()
        for opener in (*near, *openers.get(tokens.lows[place], ())):
            if tuple(tokens.lows[place : place + len(opener)]) == opener:
                if tokens.lows[place] in _TOLLS:
                    found = _toll(text, tokens, place, bounds)
                else:
                    found = _clause(text, tokens, place, len(opener), last, counted=trigger.type in _COUNTED)
                if found is not None:
                    return found
    return None


def _clause(text: str, tokens: Tokens, place: int, size: int, last: int, *, counted: bool) -> str | None:
    """The words from an opener to the end of its clause; "and wounding 31" goes on."""
    end = place + size
    while end < last and end - place < _LONGEST and not _ends(tokens, end):
        end += 1
    if end - place == _LONGEST and end < last:
        return None
    while end > place + size and tokens.lows[end - 1] in _HANGING:
        end -= 1
    bare = end == place + size and size == 1 and not tokens.lows[place].endswith("ed")
    if bare or (counted and not any(_DIGITS.match(word) for word in tokens.lows[place : min(end, place + 4)])):
        return None
    return text[tokens.starts[place] : tokens.ends[end - 1]]


def _toll(text: str, tokens: Tokens, at: int, bounds: Range) -> str | None:
    """The count that a verb of death or injury tells, with the verb: "killed 12 people", "31 people were wounded"."""
    first, last = bounds
    end = at + 1
    while end < last and end - at < _LONGEST and not _ends(tokens, end):
        end += 1
    if any(_number(word) for word in tokens.lows[at + 1 : end]) and not is_passive(tokens, at, first):
        return text[tokens.starts[at] : tokens.ends[end - 1]]
    begin = at
    while (
        begin > first and at - begin < _LONGEST and not (tokens.lows[begin - 1] in BREAKS and _ends(tokens, begin - 1))
    ):
        begin -= 1
    counts = [place for place in range(begin, at) if _number(tokens.lows[place])]
    if not counts:
        return None
    return text[tokens.starts[counts[0]] : tokens.ends[at]]


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether a token ends a clause; a mark within a number ("1,300", "3.2") does not."""
    if tokens.lows[at] not in _ENDS:
        return False
    inside = 0 < at < len(tokens.lows) - 1 and tokens.texts[at] in (".", ",")
    glued = inside and tokens.ends[at - 1] == tokens.starts[at] and tokens.ends[at] == tokens.starts[at + 1]
    return not (glued and tokens.texts[at - 1][-1].isdigit() and tokens.texts[at + 1][0].isdigit())


def _number(word: str) -> bool:
    return word[0].isdigit() or word in _COUNTS


_COUNTS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty dozens scores hundreds thousands several many nobody""".split()
)
