"""One spelling for a person whom the reports of a story spell in several ways."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ._names import name_key, same_name, sound
from ._words import fold

_LEAST, _ALONE, _TYPO = 4, 6, 7
"""Letters of a name whose spellings are known by sound, of a last name alone, of one in which a letter differs."""
_FIRST = 5
"""Letters from which another first name of one person is a spelling (Sergei, Serhiy), no short form (Joe, Joseph)."""
_CAPITAL, _SMALL, _NO_NAME = re.compile(r"[A-Z]"), re.compile(r"[a-z]"), re.compile(r"[^\w’'-]")
_SUFFIX = re.compile(r"\b(?:[JS]r|[IVX]+)\.?$")
_DOUBLE = re.compile(r"(.)\1")


@dataclass(frozen=True, slots=True)
class Spellings:
    """Other spellings of people's names with the one that most reports print.

    Attributes:
        words: last name as another report spells it -> the main spelling.
        firsts: (first name as spelled elsewhere, main last name) -> the main first name.
    """

    words: Mapping[str, str]
    firsts: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, forms: Mapping[str, int]) -> Spellings:
        """From the forms in which reports name people, each with how many reports print it.

        Full forms meet by :func:`same_name`; a last name alone goes with the only person it sounds like, or from whom
        it differs in one letter of seven and more. Of two spellings as common the one that comes first in the alphabet.
        """
        groups: dict[str, list[list[str]]] = {}
        forms = {form: n for form, n in forms.items() if _ends_as_name(form) and not _SUFFIX.search(form)}
        for form in sorted((form for form in forms if " " in form), key=lambda form: (-forms[form], form)):
            near = groups.setdefault(_last(form)[:1].lower(), [])
            home = next((group for group in near if _one_person(form, group[0])), None)
            near.append([form]) if home is None else home.append(form)
        words: dict[str, str] = {}
        firsts: dict[tuple[str, str], str] = {}
        lone = [form for form in forms if " " not in form]
        everybody = [group for near in groups.values() for group in near]
        for group in everybody:
            last = _commonest(group, forms, lone)
            words |= {other: last for form in group if name_key(other := _last(form)) != name_key(last)}
            first = group[0].split(" ")[0]
            for form in group:
                other = form.split(" ")[0]
                if _letters(other) != _letters(first) and _spells(other, first):
                    firsts[other, last] = first
        known = {_last(form) for group in everybody for form in group}
        mains = sorted({words.get(last, last) for last in known})
        for form in sorted(set(lone) - known):
            like = [main for main in mains if main not in words and _one_name(form, main)]
            if len(like) == 1 and name_key(like[0]) != name_key(form):
                words[form] = like[0]
        words |= _alone([form for form in lone if form not in words and form not in known], forms)
        both = {_last(form) for group in everybody for form in group if _last(form) not in words}
        return cls({word: main for word, main in words.items() if word not in both}, firsts)

    @classmethod
    def of_reports(cls, reports: Iterable[Iterable[str]]) -> Spellings:
        """From the names of people that each report prints; names of a kind ("the mayor") are passed over."""
        return _of_reports(tuple(frozenset(name for name in names if name[:1].isupper()) for names in reports))

    def of_name(self, name: str) -> str:
        """A name in the main spelling."""
        if not self.words and not self.firsts:
            return name
        parts = name.split(" ")
        parts[-1] = self.words.get(parts[-1], parts[-1])
        if len(parts) > 1:
            parts[0] = self.firsts.get((parts[0], parts[-1]), parts[0])
        return " ".join(parts)

    def one(self, a: str, b: str) -> bool:
        """Whether two words are spellings of one name."""
        if self.words.get(a, a) == self.words.get(b, b):
            return True
        return any({a, b} <= {word, main} for (word, _), main in self.firsts.items())

    def found(self, text: str) -> Iterable[tuple[int, int, str]]:
        """Places of a text with another spelling, and what is written there instead."""
        for word, main in self.words.items():
            for match in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text):
                yield match.start(), match.end(), main
        for (word, last), first in self.firsts.items():
            lasts = "|".join(map(re.escape, (last, *(w for w, main in self.words.items() if main == last))))
            for match in re.finditer(rf"(?<![\w-]){re.escape(word)}(?= (?:\w+\.? )?(?:{lasts})(?![\w-]))", text):
                yield match.start(), match.end(), first


@lru_cache(maxsize=64)
def _of_reports(reports: tuple[frozenset[str], ...]) -> Spellings:
    """Every room asks for the spellings of a story once."""
    return Spellings.of(Counter(name for names in reports for name in sorted(names)))


def _ends_as_name(form: str) -> bool:
    """Whether the last word of a name has a capital and a small letter behind it: no acronym, no common noun."""
    last = _NO_NAME.split(form)[-1]
    capital = _CAPITAL.search(last)
    return capital is not None and _SMALL.search(last, capital.end()) is not None


def _one_person(a: str, b: str) -> bool:
    """Whether two full names are of one person: the same, or one first name and last names of one sound."""
    if _last(a) == _last(b) and a.split(" ")[0] == b.split(" ")[0]:
        return True
    return same_name(a, b) or (a.split(" ")[0] == b.split(" ")[0] and _sounds(_last(a)) == _sounds(_last(b)))


@lru_cache(maxsize=20_000)
def _sounds(last: str) -> str:
    """A coarser key than :func:`sound`: "gh", "q" and "k" stand for one letter (Araghchi, Araqchi)."""
    return _DOUBLE.sub(r"\1", sound("".join(name_key(last))).replace("g", "k"))


def _alone(lone: list[str], forms: Mapping[str, int]) -> dict[str, str]:
    """Last names that nobody introduces, in several spellings of one sound: the one that most reports print."""
    by_sound: dict[str, list[str]] = {}
    for form in sorted(lone, key=lambda form: (-forms[form], form)):
        if len(form) >= _ALONE and form.isalpha():
            by_sound.setdefault(form[0] + _sounds(form), []).append(form)
    pairs = [(first, other) for first, *rest in by_sound.values() for other in rest]
    return {b: a for a, b in pairs if not a.startswith(b) and not b.startswith(a)}  # a land and its people are two


def _letters(name: str) -> str:
    return "".join(filter(str.isalpha, fold(name)))


def _last(form: str) -> str:
    return form.split(" ")[-1]


def _commonest(group: list[str], forms: Mapping[str, int], lone: list[str]) -> str:
    """The last name that most reports print, in full forms of one person or alone."""
    count: dict[str, int] = {}
    for form in group:
        count[_last(form)] = count.get(_last(form), 0) + forms[form]
    for form in lone:
        if form in count:
            count[form] += forms[form]
    return min(count, key=lambda last: (-count[last], last))


def _spells(a: str, b: str) -> bool:
    """Whether a first name is another spelling of one, no short form of it."""
    if min(len(a), len(b)) < _FIRST or "." in a + b:
        return sound(a) == sound(b) and min(len(a), len(b)) >= _LEAST
    return not fold(a).startswith(fold(b)) and not fold(b).startswith(fold(a))


def _one_name(a: str, b: str) -> bool:
    """Whether a last name alone is a spelling of another."""
    left, right = "".join(name_key(a)), "".join(name_key(b))
    if not left or not right or left[0] != right[0] or min(len(left), len(right)) < _ALONE:
        return False
    if _sounds(left) == _sounds(right):
        return True
    return len(left) == len(right) >= _TYPO and sum(x != y for x, y in zip(left, right, strict=True)) == 1
