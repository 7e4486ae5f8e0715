"""Spellings of names: do two printed names mean one person or thing?"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

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


def _short_names() -> dict[str, frozenset[str]]:
    """The rows of ``short_names.txt`` in which a first name stands, by the long form."""
    rows: dict[str, set[str]] = {}
    for line in (files("wiredesk") / "lang" / "data" / "short_names.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            long, *forms = line.split()
            for form in (long, *forms):
                rows.setdefault(form, set()).add(long)
    return {form: frozenset(longs) for form, longs in rows.items()}


_SHORT = _short_names()


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


@lru_cache(maxsize=50_000)
def person_key(name: str) -> str:
    """Return :func:`surname_key` with the generation where one is printed: a son is not his father ("kerr jr")."""
    parts = _parts(name)
    key = surname_key(name)
    return f"{key} {parts[-1]}" if len(parts) > 1 and parts[-1] in _GENERATIONS else key


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
    return one_first_name(a, b) or (min(len(a), len(b)) >= 3 and (a.startswith(b) or b.startswith(a)))


def one_first_name(a: str, b: str) -> bool:
    """Whether two first names, folded, are one by the rows of ``short_names.txt`` ("bob" and "robert")."""
    return not _SHORT.get(a, frozenset()).isdisjoint(_SHORT.get(b, frozenset()))


@lru_cache(maxsize=20_000)
def same_first_name(a: str, b: str) -> bool:
    """Whether two first names, as printed, can be one person's: spellings, short forms and initials of one name."""
    one, other = fold(a).replace(".", ""), fold(b).replace(".", "")
    if _first_alike(one, other) or first_name_sound(one) == first_name_sound(other):
        return True
    return len(one) >= _LONG_NAME and one[0] == other[:1] and sorted(one) == sorted(other)


def first_name_sound(first: str) -> str:
    """A key, of a folded first name, under which its spellings meet: first and last letter and what stands between
    without vowels. Short names differ by a vowel (Maria, Mario) and stay as they are."""
    if len(first) < _LONG_NAME:
        return first
    plain = first.replace("y", "i")
    return plain[0] + re.sub(r"[aeiou]", "", plain[1:-1]) + plain[-1]


_COURTESY = re.compile(r"\b(?:Mr|Mrs|Ms)\.? (?=[A-Z])")


def without_courtesy(role: str) -> str:
    """A role without the "Mr" before a name in it."""
    return _COURTESY.sub("", role)


_PAST_ROLE = re.compile(r"^(?:former|then|fired|sacked|ousted|deposed|late|ex)[- ]", re.IGNORECASE)


def is_past_role(role: str) -> bool:
    """Whether a role is told as over: "former mayor", "ex-minister", "fired director"."""
    return _PAST_ROLE.match(role) is not None


def present_role(role: str) -> str:
    """A role without the word that says that it is over."""
    return _PAST_ROLE.sub("", role)


_TAKES_THE = re.compile(
    r"\b(?:Strip|Bank|States|Kingdom|Emirates|Netherlands|Philippines|Bahamas|Gambia|Maldives|Republic|Islands|Sea|Ocean|"
    r"Gulf|Union|[Rr]egion|[Dd]istrict|[Pp]rovince)$"
)


def place_in_text(place: str) -> str:
    """A place as it stands inside a sentence: ``the West Bank``, ``Kharkiv``."""
    return f"the {place}" if _TAKES_THE.search(place) else place
