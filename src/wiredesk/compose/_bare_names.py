"""A last name that stands alone: whether it is somebody's, and may be printed in full or short where it stands."""

from __future__ import annotations

import re

from wiredesk.lang import PEOPLES, STOP_WORDS, VERB, fold, sense, stem

_FAITHS = frozenset("muslim muslims jew jews jewish hindu hindus sikh sikhs catholic catholics buddhist".split())
_ONE_OF = re.compile(r"\b(?:[Aa]n?|[Ee]very|[Nn]o) $")
_THE, _OF_IT = re.compile(r"\b[Tt]he $"), re.compile(r" [a-z]{4,}")
"""What stands around a name that is part of another thing's ("the Marlow administration")."""
_NICKNAME = re.compile(r"[A-Z][\w’'-]* [\"“‘'(][^\"”’'(),]{2,20}[\"”’')] $")
"""A first name and a nickname ("Anna “Annie” Brandt")."""
_CALLED = re.compile(
    r"\b(?:names?|named|called|known|identified|born|alias|née?)(?: (?:is|was|as|of))? (?:[A-Z][\w’'.-]* )*$"
)
"""Words after which a full name is told for its own sake."""
_TITLES = ("Mr", "Mrs", "Ms", "Dr", "Mr.", "Mrs.", "Ms.", "Dr.", "Sir", "Lady", "Lord")
_OF_LAND = re.compile(r" of [A-Z]")


def is_somebody(form: str) -> bool:
    """Whether a name can be a person's: none that opens with a people or ends with a faith ("Hasidic Jews")."""
    first, *rest = fold(form).split(" ")
    if not rest:
        return first not in _FAITHS
    return rest[-1] not in _FAITHS and not (sense(first) in PEOPLES and sense(first) != stem(first))


def is_surname(text: str) -> bool:
    """Whether a person is named by the last name alone, small words before it or not ("Quill", "von Arden")."""
    words = text.split()
    while len(words) > 1 and words[0].islower():
        words = words[1:]
    return len(words) == 1 and words[0][:1].isupper()


def takes_first_name(text: str, start: int, end: int) -> bool:
    """Whether a last name may get its first name: after no title, nickname or "a", and where it names nothing else."""
    before = text[:start]
    if before.rstrip().endswith(_TITLES) or _ONE_OF.search(before) or _NICKNAME.search(before):
        return False
    return not (_THE.search(before) and _OF_IT.match(text[end:]))


def in_longer(before: str) -> bool:
    """Whether a word with a capital before a word makes both one name ("Port" before "Elm")."""
    last = before.rstrip().rpartition(" ")[2]
    return last[:1].isupper() and last[-1:].isalnum() and last.lower() not in STOP_WORDS


def told_for_itself(text: str, start: int, end: int) -> bool:
    """Whether a full name must stay: it says what somebody is called, or where a president is of."""
    return _CALLED.search(text[:start]) is not None or _OF_LAND.match(text[end:]) is not None


def ends_phrase(before: str) -> bool:
    """Whether what stands before an office is no part of it: not "acting regional" before "Governor"."""
    last = before.rstrip().rpartition(" ")[2]
    return not last[-1:].isalnum() or last.lower() in STOP_WORDS or VERB.fullmatch(last) is not None
