"""Capitalised runs of a sentence: the raw matter of names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from wiredesk.lang import TENS, UNITS_OF_COUNT

from ._eras import is_era
from ._names_lexicon import (
    CALENDAR,
    COMMON,
    DEMONYMS,
    FIRM_WORDS,
    FIRST_NAMES,
    INNER_PARTICLES,
    KNOWN,
    LINKS,
    NOT_NAMES,
    ORG_WORDS,
    PARTICLES,
    PLACES,
    TITLES,
    is_role,
)
from ._names_tokens import Tokens
from ._words import Column

_OPENERS = frozenset("\"“”‘'«„:;•*—–-(|.!?") | {"...", "…"}
_ORG_JOIN = frozenset("for on in the".split())
_ADJECTIVAL = frozenset("led held run born made style wide bound".split())
_ORDINARY = COMMON - INNER_PARTICLES
_SURNAMES = frozenset(["May", "March"])
_COURTESY = frozenset("Mr Mr. Mrs Mrs. Ms Ms. Miss".split())
"""Months that are a surname behind a first name or a title."""
_SHOUT = 4  # words: a shorter line may be all names


def _in_name(tokens: Tokens, at: int) -> bool:
    """Whether a word may belong to a name."""
    word = tokens.texts[at]
    if word in _SURNAMES:
        before = tokens.texts[at - 1] if at else ""
        return before in _COURTESY or (before in FIRST_NAMES and before not in CALENDAR)
    return is_capital(word) and word not in CALENDAR and not is_era(tokens, at)


def is_capital(word: str) -> bool:
    """Whether a word is written like a name ("Kyiv", "al-Sharaa", "d'Ivoire", "iPhone" not)."""
    head, dash, tail = word.partition("-")
    if word[0].isupper():
        adjectival = dash and tail.islower() and (tail in _ADJECTIVAL or tail.endswith("ed"))
        return word not in NOT_NAMES and not adjectival
    return bool(dash) and head in ("al", "el", "ul", "ibn") and tail[:1].isupper()


CAPITAL = Column(lambda word: word != word.lower())
"""Words that hold a capital letter: without one there is no name."""


def shouting(tokens: Tokens, capitals: Sequence[int], first: int, last: int) -> bool:
    """Whether a sentence is written in capitals or title case, so that capitals say nothing."""
    if bisect_left(capitals, last) - bisect_left(capitals, first) < _SHOUT:
        return False
    texts = tokens.texts[first:last]
    closed = texts[-1] in (".", "!", "?")
    if closed and any(word[0].islower() for word in texts):
        return False
    words = [word for word in texts if word[0].isalpha() and (len(word) > 3 or word.isupper())]
    if len(words) < _SHOUT:
        return False
    return closed or sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def chunks(tokens: Tokens, capitals: Sequence[int], first: int, last: int) -> list[tuple[int, int]]:
    """Return the half-open token ranges of the capitalised runs of a sentence, longest first joined by link words."""
    found: list[tuple[int, int]] = []
    reached = first
    for place in range(bisect_left(capitals, first), bisect_left(capitals, last)):
        at = capitals[place]
        if at < reached or not _in_name(tokens, at):
            continue
        end = _run_end(tokens, at, last)
        start = _without_opener(tokens, first, at, end)
        while start < end and tokens.texts[start] in LINKS:
            start += 1
        if start < end:
            found.append((_with_lead(tokens, start, max(first, reached)), end))
        reached = end
    return found


def _with_lead(tokens: Tokens, start: int, first: int) -> int:
    """Where a name begins that does not begin with a capital: "von der Leyen", "49 Enterprises"."""
    texts = tokens.texts
    if texts[start] in FIRM_WORDS and start > first and texts[start - 1][0].isdigit():
        return start - 1
    for at in range(start - 1, max(first, start - _MOST_PARTICLES) - 1, -1):
        if texts[at] in PARTICLES:
            return at
        if texts[at] not in INNER_PARTICLES:
            break
    return start


def _run_end(tokens: Tokens, at: int, last: int) -> int:
    starts, ends = tokens.starts, tokens.ends
    end = at + 1
    while end < last and end - at < 12:
        if starts[end] - ends[end - 1] > 1:
            break
        if _in_name(tokens, end):
            end += 1
            continue
        reach = _linked(tokens, at, end, last)
        if reach == end:
            break
        end = reach
    return end


def _linked(tokens: Tokens, at: int, link: int, last: int) -> int:
    """Return the end of the run if the link word joins what follows, else ``link``."""
    texts = tokens.texts
    word = texts[link]
    nxt = link + 1
    if nxt < last and ((texts[nxt] == "the" and word in ("of", "for")) or _goes_on_to(word, texts[nxt])):
        nxt += 1
    if nxt >= last or not _in_name(tokens, nxt):
        return link
    if word == "&":
        return nxt + 1
    run = texts[at:link]
    org = any(token in ORG_WORDS for token in run) and run[-1] not in DEMONYMS
    if word == "of":
        return nxt + 1 if org or run[-1] in _OF_HEADS or is_role(run[-1]) else link
    if word == "and":
        return nxt + 1 if org and len(run) >= 3 and "of" in run and texts[nxt] in _AND_TAILS else link
    if word in _ORG_JOIN:
        return nxt + 1 if org and word in ("for", "on") and run[-1] in ORG_WORDS else link
    if word in LINKS and word not in ("y", "e", "et", "und"):
        return nxt + 1
    return link


def _goes_on_to(particle: str, following: str) -> bool:
    """Whether two small words belong to one surname: "van der", "de la"."""
    return (particle in PARTICLES or particle == "de") and following in INNER_PARTICLES


_MOST_PARTICLES = 2
_OF_HEADS = frozenset(
    """Bank House University Ministry Department Republic Kingdom Institute Court Bureau Chamber Church Duke
    Duchess Prince Princess Strait Gulf Isle Bay Cape Sea State States Horn Office Board Council League City
    Port Port-au Gates Band Knights Joint Chiefs Guardians Order Academy College School Museum Tower Rock Sons
    Ivory""".split()
)
_AND_TAILS = frozenset(
    """Human Social Urban Rural Technology Economic Trade Industry Development Commerce Culture Sports Sport
    Welfare Environment Energy Water Food Drug Rural Immigration Security Exchange Border Customs Research
    Prevention Sciences Science Medicine Engineering Tourism Communications Information Education Training
    Skills Innovation Cooperation Crime Prosecutions Defence Defense Tropical Fisheries Agriculture Forestry
    Transport Infrastructure Budget""".split()
)


def _without_opener(tokens: Tokens, first: int, at: int, end: int) -> int:
    """Drop common words that are capitalised only because they open the sentence or a quotation."""
    if at > first and tokens.texts[at - 1] not in _OPENERS:
        return at
    texts = tokens.texts
    start = at
    while start < end:
        word, low = texts[start], tokens.lows[start]
        if low == "the" and start + 1 < end:
            start += 1
            if end - start > 1 or texts[start] in ORG_WORDS:
                return start  # "The Council", "The Joint Committee": it is "The" that opens
            continue
        if low in PARTICLES and start + 1 < end and tokens.lows[start + 1] not in _ORDINARY:
            return start  # "Von der Leyen"
        loud = word.isupper() and len(word) > 1 and low not in ("the", "a", "it")
        if loud or (low not in COMMON and not _is_number(low)):
            return start
        if start + 1 < end:
            if texts[start + 1] == "of" and low not in _NEVER_OPEN:
                return start
            pair = f"{word} {texts[start + 1]}"
            if pair in PLACES or pair in KNOWN or " ".join(texts[start:end]) in PLACES:
                return start
            if word in TITLES or is_role(word) or (word in FIRST_NAMES and texts[start + 1].lower() not in COMMON):
                return start
            if texts[end - 1] in ORG_WORDS and low not in _NEVER_OPEN and end - start >= 2:
                return start
        elif word in FIRST_NAMES and start + 1 < len(texts) and tokens.lows[start + 1] in ("said", "says", "'s", "’s"):
            return start
        start += 1
        break
    return start


def _is_number(low: str) -> bool:
    """Whether a word is a number in words ("thirty-one"): at the head of a sentence no name."""
    return all(part in UNITS_OF_COUNT or part in TENS for part in low.split("-"))


_NEVER_OPEN = frozenset(
    """a an and as at but by for from he her his if in it its many more most my no not of on one or our she some
    that the their these they this those to under we what when while with you your after before since because
    although though during both each every another other such all any so yet then now today here there last next
    former current""".split()
)
