"""Spellings of names: do two printed names mean one person or thing?"""

from __future__ import annotations

import re
from functools import lru_cache

from ._words import fold

_HONORIFICS = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady president premier minister secretary senator sen rep gov
    governor mayor general gen colonel col major maj captain capt lt lieutenant sgt king queen prince princess
    pope cardinal bishop archbishop rev imam sheikh sheik judge justice the jr sr ii iii""".split()
)
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii"})
_PARTICLES = frozenset(
    "al el ul bin ben ibn bint de del della di da do dos du la le van von der den of and y e".split()
)
_SPELLINGS = (
    ("shch", "sh"),
    ("tch", "ch"),
    ("tsch", "ch"),
    ("kh", "h"),
    ("zh", "j"),
    ("dj", "j"),
    ("dzh", "j"),
    ("ph", "f"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("yi", "i"),
    ("iy", "i"),
    ("yy", "i"),
    ("ij", "i"),
    ("ii", "i"),
    ("ey", "e"),
    ("ei", "e"),
    ("ye", "e"),
    ("ie", "e"),
    ("io", "o"),
    ("yo", "o"),
    ("ya", "a"),
    ("ia", "a"),
    ("yu", "u"),
    ("iu", "u"),
    ("ck", "k"),
    ("q", "k"),
    ("c", "k"),
    ("w", "v"),
    ("x", "ks"),
    ("ae", "a"),
    ("oe", "o"),
    ("ue", "u"),
    ("gh", "g"),
    ("y", "i"),
    ("th", "t"),
    ("dh", "d"),
    ("aa", "a"),
    ("kht", "ht"),
    ("h", ""),
)
_SPELT_END = re.compile(r"[yij]+$")
_LONG_NAME = 6
"""Letters from which a name's last vowel is a spelling, no part of it (Zelenskyy, but Levy)."""
_DOUBLE = re.compile(r"(.)\1")
_SPECIAL = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})
_SHORT = {
    "joe": "joseph",
    "bill": "william",
    "bob": "robert",
    "rob": "robert",
    "jim": "james",
    "mike": "michael",
    "tom": "thomas",
    "dave": "david",
    "dan": "daniel",
    "steve": "steven",
    "stephen": "steven",
    "tony": "anthony",
    "ed": "edward",
    "ted": "edward",
    "ben": "benjamin",
    "sam": "samuel",
    "chris": "christopher",
    "alex": "alexander",
    "andy": "andrew",
    "greg": "gregory",
    "jeff": "jeffrey",
    "ken": "kenneth",
    "liz": "elizabeth",
    "kate": "katherine",
    "matt": "matthew",
    "nick": "nicholas",
    "pete": "peter",
    "ron": "ronald",
    "don": "donald",
    "tim": "timothy",
    "will": "william",
    "bernie": "bernard",
    "vova": "volodymyr",
    "vladimir": "volodymyr",
    "bibi": "benjamin",
    "dmitry": "dmytro",
    "alexander": "oleksandr",
    "alexandr": "oleksandr",
    "aleksandr": "oleksandr",
    "sergei": "serhiy",
    "sergey": "serhiy",
    "andrei": "andriy",
    "andrey": "andriy",
    "nikolai": "mykola",
    "mikhail": "mykhailo",
    "muhammad": "mohammed",
    "mohamed": "mohammed",
    "mohammad": "mohammed",
}


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """Return a key that spellings of one name share ("Zelenskyy", "Zelensky", "Zelenskiy")."""
    key = "".join(c for c in fold(word).translate(_SPECIAL) if c.isalpha())
    for spelling, plain in _SPELLINGS:
        key = key.replace(spelling, plain)
    key = _DOUBLE.sub(r"\1", key)
    return key[0] + key[1:].rstrip("i") if key else ""


def _parts(name: str) -> list[str]:
    """The words of a name, folded, without possessives; hyphened ones apart."""
    plain = fold(name).translate(_SPECIAL).replace("'s ", " ").removesuffix("'s")
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", plain.replace("-", " ").replace(".", " "))


@lru_cache(maxsize=50_000)
def name_key(name: str) -> tuple[str, ...]:
    """Return the telling words of a name: folded, without honorifics, particles and possessives."""
    parts = _parts(name)
    kept = [part for part in parts if part not in _HONORIFICS and part not in _PARTICLES]
    return tuple(kept or parts)


@lru_cache(maxsize=50_000)
def surname_key(name: str) -> str:
    """Return a key under which spellings and short forms of one person's or body's name meet ("zelensk").

    It is the last word, junior and third not counted, without the vowels that transliterations end in; initials
    ("U.S.") are one word.
    """
    parts = _parts(name)
    if parts and all(len(part) == 1 for part in parts):
        return "".join(parts)
    while len(parts) > 1 and parts[-1] in _GENERATIONS:
        parts.pop()
    last = parts[-1] if parts else ""
    return _SPELT_END.sub("", last) if len(last) >= _LONG_NAME else last


def same_name(a: str, b: str) -> bool:
    """Whether two printed names can mean one person or thing.

    Accents, hyphens, honorifics ("Mr", "President") and transliterations ("Kiev" is not "Kyiv", but "Zelenskyy" is
    "Zelensky") do not count; a surname alone matches a full name; initials match first names; an acronym matches the
    words it abbreviates. Different first names do not match.

    Args:
        a: a name as printed.
        b: another.
    """
    left, right = name_key(a), name_key(b)
    if not left or not right:
        return False
    if left == right or "".join(left) == "".join(right):
        return True
    if _acronym(left, right) or _acronym(right, left):
        return True
    both = len(left) > 1 and len(right) > 1
    if not both:
        return _alike(left[-1], right[-1])
    if _alike(left[-1], right[-1]):
        return _first_alike(left[0], right[0]) or _one_letter(left[0], right[0])
    return _first_alike(left[0], right[0]) and _one_letter(left[-1], right[-1])


def _one_letter(a: str, b: str) -> bool:
    """Whether two words of five letters or more, with one initial, differ by one letter."""
    if len(a) != len(b) or len(a) < 5 or a[0] != b[0]:
        return False
    return sum(1 for x, y in zip(a, b, strict=True) if x != y) == 1


def _acronym(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    letters = "".join(short)
    return len(long) >= 2 and 2 <= len(letters) <= 6 and letters == "".join(word[0] for word in long)


def _alike(a: str, b: str) -> bool:
    if a == b:
        return True
    x, y = sound(a), sound(b)
    return bool(x) and x == y and min(len(a), len(b)) >= 3


def _first_alike(a: str, b: str) -> bool:
    if _alike(a, b) or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    return _alike(_SHORT.get(a, a), _SHORT.get(b, b)) or (
        min(len(a), len(b)) >= 3 and (a.startswith(b) or b.startswith(a))
    )


_TAKES_THE = re.compile(
    r"\b(?:Strip|Bank|States|Kingdom|Emirates|Netherlands|Philippines|Bahamas|Gambia|Maldives|Republic|Islands|Sea|Ocean|"
    r"Gulf|Union|[Rr]egion|[Dd]istrict|[Pp]rovince)$"
)


def place_in_text(place: str) -> str:
    """A place as it stands inside a sentence: ``the West Bank``, ``Kharkiv``."""
    return f"the {place}" if _TAKES_THE.search(place) else place
