"""What kind of thing a name is, from its words and what stands around it."""

from __future__ import annotations

import re
from functools import lru_cache

from wiredesk.model import NameKind

from ._names_lexicon import (
    COMMON,
    DEMONYMS,
    FIRST_NAMES,
    KNOWN,
    LINKS,
    ORG_WORDS,
    PARTICLES,
    PLACE_WORDS,
    PLACES,
    SUBJECT_VERBS,
    TITLES,
    is_role,
)
from ._names_tokens import Tokens

_PLACE_BEFORE = frozenset("in near outside across around throughout".split())
_DIRECTIONS = frozenset(
    """North South East West Northern Southern Eastern Western Central Upper Lower Greater Northeast Northwest
    Southeast Southwest Downtown New Old""".split()
)
_SURNAMES = frozenset("Hill Hills Park Lane Bridge Castle Falls Cape Forest Gardens Port Point Palace Base".split())
_SURELY_PLACES = PLACE_WORDS - _SURNAMES
_SCENES = frozenset(
    "Airport Station Base Stadium Arena Bridge Park Square Street Avenue Road Cemetery Plant Port".split()
)
_HALLS = frozenset("Museum Hotel Mosque Planetarium Theater Theatre Prison Jail Memorial Hall Mall Garden Zoo".split())
_CENTRES = frozenset(["Center", "Centre", "Complex", "Facility"])
_OF_CENTRES = frozenset(
    """Space Convention Art Arts Science Shopping Sports Civic Community Visitor Visitors Exhibition Trade Conference
    Town City Cultural Detention Correctional Leisure Processing Mall Event Events Entertainment""".split()
)
_ORDINARY = COMMON - PARTICLES
"""Words that make no name of a person or place by the look of it."""
_ACRONYM = 3  # letters: a longer word in capitals may be a place
_LONGEST_ACRONYM = 6
_SETTLEMENTS = frozenset(
    """city cities town towns village villages district districts province provinces region regions capital port island
    suburb suburbs neighbourhood neighborhood county state area oblast municipality resort enclave""".split()
)
_ROMAN = re.compile(r"[IVX]+$")
_STOPPED = re.compile(r"(?:[A-Z]\.){2,6}$")
_PLACE_END = re.compile(r"(?:stan|burg|burgh|grad|shire|abad|pur|ville|istan)$")


def by_words(words: list[str]) -> tuple[NameKind, str] | None:
    """Return kind and canonical form if the words alone tell."""
    return _by_text(" ".join(words))


@lru_cache(maxsize=20_000)
def _by_text(text: str) -> tuple[NameKind, str] | None:
    """Kind and fullest form that the words of a name tell by themselves; None where they leave it open."""
    words = text.split(" ")
    if text in KNOWN:
        return KNOWN[text]
    if text in PLACES:
        return "place", PLACES[text]
    if text.isupper() and len(text) > _ACRONYM and text.title() in PLACES:
        return "place", PLACES[text.title()]  # "TEL AVIV" of a dateline
    last = words[-1]
    if words[0] in TITLES and len(words) >= 3 and words[1] in FIRST_NAMES:
        return None
    personal = len(words) >= 2 and words[0] in FIRST_NAMES and last not in ORG_WORDS and last not in _SURELY_PLACES
    if personal and not any(word in ("of", "and", "&", "for") for word in words):
        return "person", text
    if len(words) >= 2 and last in PLACE_WORDS and (last in _SCENES or not any(word in ORG_WORDS for word in words)):
        return "place", text
    if len(words) >= 2 and (
        last in _HALLS or (words[0] in _HALLS and words[1] == "of") or (last in _CENTRES and words[-2] in _OF_CENTRES)
    ):
        return "place", text
    if len(words) >= 2 and not ORG_WORDS.intersection(words) and _directed(words):
        return "place", text
    if any(word in ORG_WORDS for word in words) and len(words) >= 2:
        return "organisation", text
    if "&" in words:
        return "organisation", text
    if len(words) == 1 and last.isupper() and 2 <= len(last) <= 6 and last.isalpha() and not _ROMAN.match(last):
        return "organisation", text
    if len(words) == 1 and _STOPPED.match(last):
        return "organisation", text
    if len(words) == 1 and len(last) > 6 and _PLACE_END.search(last):
        return "place", text
    return None


def _directed(words: list[str]) -> bool:
    """Whether a name is a place and a direction: "East Los Angeles", "Kowloon West"."""
    return (words[0] in _DIRECTIONS and (words[-1] in PLACES or " ".join(words[1:]) in PLACES)) or (
        words[-1] in _DIRECTIONS and " ".join(words[:-1]) in PLACES
    )


def by_context(tokens: Tokens, start: int, end: int, first: int, last: int) -> NameKind:
    """Guess the kind from the words around a name that no list knows."""
    texts, lows = tokens.texts, tokens.lows
    words = texts[start:end]
    before = lows[start - 1] if start > first else ""
    after = lows[end] if end < last else ""
    if start > first and (texts[start - 1] in TITLES or is_role(before)) and before not in ("the", "a"):
        return "person"
    alphabetic = all(
        word in LINKS or word.replace("-", "").replace("’", "").replace("'", "").isalpha() for word in words
    )
    plain = alphabetic and not any(word.lower() in _ORDINARY and word not in LINKS for word in words)
    if after == "," and end + 2 < last and alphabetic:
        if texts[end + 1].isdigit() and len(texts[end + 1]) <= 2 and texts[end + 2] in (",", "."):
            return "person"
        if lows[end + 1] in ("a", "an", "the") and _role_within(tokens, end + 2, min(end + 7, last)):
            return "person" if len(words) >= 2 else "other"
    if words[-1] in DEMONYMS or " ".join(words[-2:]) in DEMONYMS:
        return "other"  # "White South Africans"
    if before == "of" and start - 1 > first and lows[start - 2] in _SETTLEMENTS and plain:
        return "place"
    if after in SUBJECT_VERBS and 2 <= len(words) <= 4 and plain and before != "the":
        return "person"
    if before in _PLACE_BEFORE and len(words) <= 2 and plain:
        return "place"
    if (
        2 <= len(words) <= 3
        and plain
        and before != "the"
        and not any(word.isupper() and len(word) > 1 for word in words)
        and (words[0].lower() not in tokens.words or words[0].lower() in PARTICLES)  # no "Vitamins D" beside "vitamins"
    ):
        return "person"
    if len(words) == 1 and plain and words[0] in FIRST_NAMES and before != "the":
        return "person"
    return "other"


def shouted_body(tokens: Tokens, start: int, end: int, first: int, last: int) -> bool:
    """Whether a place's name in capitals stands where no dateline does, nor a place: it abbreviates a body ("NICE")."""
    word = tokens.texts[start]
    if end - start > 1 or not word.isupper() or not _ACRONYM < len(word) <= _LONGEST_ACRONYM or word in PLACES:
        return False
    if start > first and tokens.lows[start - 1] in _PLACE_BEFORE:
        return False
    after = tokens.texts[end] if end < last else "."
    if after in (",", "."):
        return end + 1 < last and tokens.texts[end + 1][0].islower()
    return after[0].islower() or after in ("'s", "’s")


def _role_within(tokens: Tokens, start: int, end: int) -> bool:
    for at in range(start, end):
        if tokens.texts[at] in (",", ".", ";"):
            return False
        if is_role(tokens.lows[at]):
            return True
    return False


def only_demonym(words: list[str]) -> bool:
    """Whether a run is nothing but an adjective or people ("Russian", "North Koreans")."""
    return " ".join(words) in DEMONYMS
