"""Noun phrases as figures need them: the words after a number, and the qualifiers that follow."""

from __future__ import annotations

import re
from typing import NamedTuple

from ._figures_tables import FALLS, RISES, STATES
from ._names_tokens import Tokens
from ._nouns import _IRREGULAR, plural

STOP = frozenset(
    """
    a an the this that these those and or but nor so if as than then when while where who whom whose which what why
    how in on at by for from to into onto of off over under with without within through throughout during since until
    after before against among between across near around about along behind beyond per via toward towards despite
    amid i you he she it we they me him us them my your his her its our their is are was were be been being am has
    have had do does did will would can could may might must shall should not no nor also both either each every
    because although though however said says say saying told according including ago earlier later yesterday today
    tomorrow monday tuesday wednesday thursday friday saturday sunday there here all any some only just even still
    already again too very now too up down out reportedly allegedly came come comes went go goes got get gets made
    make makes took take takes left gave give gives saw see sees found find began begin ran run runs became become
    becomes remain remains remained met meet meets won win wins lost lose held hold fell rose hit hits grew told know
    known want need needs set put kept keep keeps paid pay sold sell bought buy lies lay live lives sat stood stand
    stands spoke speak fled flee arrived wrote sent send led lead leads seem seems include includes included turned
    like such instead rather apiece respectively altogether overall total away back ahead apart together below above
    foreseen compared so-called whether once cannot unless anyway overnight tore blew broke drove shook swept threw
    wore ripped slammed scored joined
    """.split()
)
AUX = frozenset(
    """
        were was are is be been being have has had also reportedly still remain remained remains left feared
        confirmed not believed reported being others others' others more people
    """.split()
)
DETERMINERS = frozenset("the a an its his her their our these those this that all my your".split())
_MORE = frozenset("more other others additional extra further of".split())
_PLURAL_MODIFIERS = frozenset(
    """
        sports news arms goods sales savings customs operations women's human-rights rights communications
        systems drugs weapons series parents police staff media aircraft data fish
    """.split()
)
VERBS = (
    RISES
    | FALLS
    | frozenset(
        """
    is was were are be been has have had will would could can may might reached reach reaches hit hits stood
    stand stands totalled totaled totals cost costs measured measures averaged averages remained became cover
    covers covered worth valued estimated expected raised paid pay pays earned spent spend won made make makes
    received gave sold bought stretched reads read registered recorded posted reported touched topped exceeded
    weighs weighed lasted lasts took takes amounted comes came goes went swung swelled stretches set ended
    closed closes opened traded trades priced include includes included range ranges ranged produced contains
    contained carried holds held pegged tipped value values expect expects predict predicts
    """.split()
    )
)
_NOUNS_TOO = frozenset("runs sets wins hits leads holds stands".split())
"""Verbs in the singular that right after a number are nouns: "by eight runs"."""
_QUALIFIERS = frozenset(["without", "with", "aboard", "aged", "lacking"])
_MAX_WORDS = 6
_MODEL = re.compile(r"\d{3}(?:-\d{1,4})?")
_ADJECTIVE = re.compile(r"(?:al|ian|ish|ese|ic|ive|ous|ary|ern)$")


class What(NamedTuple):
    """What is counted, its head noun in the singular, and the token after it."""

    what: str | None
    head: str | None
    end: int


def skip_links(tokens: Tokens, at: int, last: int) -> int:
    """Pass "of the", "more", "other" between number and noun."""
    while at < last and tokens.lows[at] in _MORE:
        at += 1
    while (
        at < last
        and tokens.lows[at] in DETERMINERS
        and (tokens.lows[at - 1] in ("of", "half", "thirds", "quarters") or tokens.lows[at - 1] in DETERMINERS)
    ):
        at += 1
    return at


def noun_phrase(tokens: Tokens, at: int, last: int, plural_wanted: bool) -> tuple[list[str], str, int]:
    """Words of the noun phrase at a token, its head in lower case, and the token after it."""
    words: list[str] = []
    lows, texts = tokens.lows, tokens.texts
    begin = at
    while at < last and at - begin < _MAX_WORDS:
        low = lows[at]
        if low in ("'s", "’s") and words:
            words[-1] += texts[at]
            at += 1
            continue
        if plural_wanted and not words and _MODEL.fullmatch(low) and at + 1 < last and lows[at + 1] not in STOP:
            words.append(texts[at])  # "two 747-200 jets"
            at += 1
            continue
        if plural_wanted and low in ("and", "or") and words and _two_adjectives(tokens, at, last):
            words += [texts[at], texts[at + 1]]
            at += 2
            continue
        if _ends_before(tokens, at, begin, last, opens=not words, plural_wanted=plural_wanted):
            break
        words.append(texts[at])
        at += 1
        if plural_wanted and plural(low) and not (at < last and lows[at] in ("'s", "’s")):
            more = at < last and plural(lows[at]) and lows[at] not in VERBS and lows[at] not in STOP
            if more and (low in _PLURAL_MODIFIERS or lows[at] in _IRREGULAR):
                continue
            if _second_noun(tokens, at, last):
                words += [texts[at], texts[at + 1]]
                return words, low, at + 2
            break
    while words and (words[-1].lower().endswith("ly") or (words[-1].lower() in VERBS and len(words) > 1)):
        words.pop()
        at -= 1
    if not words or not _is_head(words, plural_wanted):
        return [], "", begin
    return words, words[-1].lower(), at


def _owns(tokens: Tokens, at: int, last: int) -> bool:
    """Whether a mark makes an owner of the word before it: "the town's", and "the drivers'" with what they own."""
    if at >= last or tokens.lows[at] in ("'s", "’s"):
        return at < last
    if tokens.lows[at] not in ("'", "’") or at + 1 >= last or not tokens.lows[at - 1].endswith("s"):
        return False
    glued = tokens.starts[at] == tokens.ends[at - 1] and tokens.starts[at + 1] > tokens.ends[at]
    return glued and tokens.texts[at + 1].isalpha() and tokens.lows[at + 1] not in STOP


def _ends_before(tokens: Tokens, at: int, begin: int, last: int, *, opens: bool, plural_wanted: bool) -> bool:
    """Whether a noun phrase that begins at a token is at its end before another; ``opens``: it has no word yet."""
    lows = tokens.lows
    low = lows[at]
    if not low[0].isalpha() or (low in STOP and not (plural_wanted and opens and low in _NOUNS_TOO)):
        return True
    if opens:
        return False
    if STATES.get(low) or (low.endswith("ed") and (not plural_wanted or lows[begin - 1] in DETERMINERS)):
        return True
    done_to = low.endswith(("ed", "ing")) and at + 1 < last
    return done_to and (lows[at + 1] in STOP or not lows[at + 1][0].isalpha())


def _is_head(words: list[str], plural_wanted: bool) -> bool:
    """Whether the last of some words can be what they are about."""
    low = words[-1].lower()
    if low.endswith(("'s", "’s")):
        return False
    if not plural_wanted or plural(low):
        return True
    return not (low.endswith("ed") or low in VERBS or (low in STATES and len(words) == 1))


def _second_noun(tokens: Tokens, at: int, last: int) -> bool:
    """Whether an "and" joins a second plural that is counted along ("367 drones and missiles"), not a verb."""
    lows = tokens.lows
    if at + 1 >= last or lows[at] != "and":
        return False
    noun = lows[at + 1]
    if not noun[0].isalpha() or not plural(noun) or noun in STOP or noun in VERBS or noun in STATES:
        return False
    if at + 2 >= last:
        return True
    after = lows[at + 2]
    return not after[0].isalnum() or (after in STOP and after not in DETERMINERS) or after.endswith(("ed", "ing"))


def _two_adjectives(tokens: Tokens, at: int, last: int) -> bool:
    """Whether an "and" joins two adjectives of one plural: "25 Arab and European diplomats"."""
    if at + 2 >= last or plural(tokens.lows[at - 1]) or not plural(tokens.lows[at + 2]):
        return False
    pair = tokens.texts[at - 1], tokens.texts[at + 1]
    return all(word[0].isupper() and word.isalpha() for word in pair) or all(_ADJECTIVE.search(word) for word in pair)


def qualifiers_after(tokens: Tokens, at: int, last: int) -> tuple[str, int]:
    """Qualifiers after a noun: "without heat", "of parliament", "(were) injured"."""
    lows, texts = tokens.lows, tokens.texts
    if at >= last:
        return "", at
    low = lows[at]
    if low in _QUALIFIERS or low == "of":
        words: list[str] = []
        place = at + 1
        while place < last and len(words) < 4:
            word = lows[place]
            if words and _owns(tokens, place, last):
                words[-1] += texts[place]
                place += 1
                continue
            if not word[0].isalnum() or (word in STOP and word not in DETERMINERS):
                break
            if word.endswith("ed") and any(one.endswith(("'s", "’s")) for one in words[:-1]):
                break
            words.append(texts[place])
            place += 1
            if plural(word) and not _owns(tokens, place, last):
                break
        if words and words[-1].lower() not in DETERMINERS:
            return f" {texts[at]} {' '.join(words)}", place
        return "", at
    aux = at
    while aux < last and aux - at < 5 and lows[aux] in AUX:
        aux += 1
    if aux < last:
        state = STATES.get(lows[aux])
        if state:
            return f" {state}", aux + 1
        if aux > at and lows[aux] == "without":
            return qualifiers_after(tokens, aux, last)
    return "", at
