"""Whether a printed source can speak: a person, an organisation, a government, people by their role, a study."""

from __future__ import annotations

from collections.abc import Sequence

from ._names_lexicon import CALENDAR, COMMON, ORG_WORDS, TITLES, is_role
from ._names_tables import word_list
from ._nouns import singular
from ._quotes_words import AUXILIARIES

_PRONOUNS = frozenset("he she they we i you".split())
_ENDS = frozenset(
    """of for in from at on with to by about that who whose which close near familiar involved seen outside
    inside based overseeing , ; : ( — – -""".split()
)
_BEFORE = frozenset(
    """besides amid after before during despite without between among for in on at with by from of about through
    until since per than as if when while because neither""".split()
)
_QUANTITIES = frozenset(
    "many several both all most one few none number dozens hundreds thousands others two three".split()
)

_SINGLE = frozenset("a an one another his her their its this".split())
_PEOPLE = frozenset(
    """woman man girl boy mother father sister brother son daughter wife husband widow widower relative friend neighbour
    neighbor victim survivor student pupil teacher resident witness driver doctor nurse soldier passenger patient parent
    worker lawyer person protester activist villager prisoner player grandmother grandfather""".split()
)


def can_speak(words: Sequence[str], named: Sequence[bool]) -> bool:
    """Return whether a noun phrase may be a speaker: its head is a name, a role, or a word of ``speakers.txt``.

    Args:
        words: of the phrase, articles included.
        named: for each word, whether it is part of a name of the article.
    """
    if not words or words[0].lower() in _BEFORE or all(word in CALENDAR for word in words):
        return False
    start = 1 if words[0].lower() in ("the", "a", "an") and len(words) > 1 else 0
    if len(words) - start == 1 and words[start].lower() in _PRONOUNS:
        return True
    links = (at for at in range(start + 1, len(words)) if words[at].lower() in _ENDS)
    end = next(links, len(words))
    while end - start > 1 and not named[end - 1] and _trails(words[end - 1].lower()):
        end -= 1
    if words[end - 1] in ("'s", "’s"):
        return False
    head = words[end - 1]
    low = head.lower()
    if named[end - 1]:
        return True
    if low in _QUANTITIES:
        return end == len(words) or words[end] != "of" or any(_speaks(word) for word in words[end + 1 :])
    return _speaks(head) or _looks_named(head)


def one_person(words: Sequence[str]) -> bool:
    """Whether a phrase without a name brings in one person: "a nurse of the hospital", no "the ministry", "two nurses".

    "The minister" is most often somebody whom the text has named, "the mayor's spokesman" and "the woman" are not.
    """
    links = (at for at in range(1, len(words)) if words[at].lower() in _ENDS)
    end = next(links, len(words))
    head, first = words[end - 1].lower(), words[0].lower()
    new = first in _SINGLE or "'s" in words[:end] or "’s" in words[:end]
    if [word.lower() for word in words[:2]] == ["one", "of"]:
        return any(singular(word.lower()) in _PEOPLE or is_role(word) for word in words[2:])
    return (head in _PEOPLE and (new or first == "the")) or (new and is_role(head) and not head.endswith("s"))


def heads(word: str, phrase: Sequence[str]) -> bool:
    """Whether a common noun right behind a name is what speaks in a phrase: "the Berg family", "Berg campaign aides";
    not in one without an article, as "Ana Berg, senior economist" is printed without a comma."""
    last = next((other for other in reversed(phrase) if not _trails(other.lower())), word)
    several = last.islower() and last.endswith("s")
    return word.islower() and _speaks(word) and (phrase[0].lower() in ("the", "a", "an") or several)


def _trails(low: str) -> bool:
    """Whether a word only follows the head: "experts interviewed", "ministers also"."""
    return (
        low in AUXILIARIES
        or not low[-1].isalnum()
        or low in ("meanwhile", "along", "alone", "however")
        or low.endswith(("ed", "ly"))
    )


def _speaks(word: str) -> bool:
    low = word.lower().rsplit("-", 1)[-1]
    return (
        is_role(word)
        or word in TITLES
        or low in _voices()
        or singular(low) in _voices()
        or (word[0].isupper() and word in ORG_WORDS)
    )


def _looks_named(word: str) -> bool:
    """Whether a word is printed like a name that no list knows: "Kalinowski"."""
    return word[0].isupper() and not word.isupper() and word.isalpha() and word.lower() not in COMMON


def _voices() -> frozenset[str]:
    return word_list("speakers.txt")
