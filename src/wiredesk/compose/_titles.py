"""Section titles that say what is in the section: its people, its matter, or what comes next."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from wiredesk.lang import STOP_WORDS, fold

from ._material import Candidate

_LABEL = {
    "main": "What is known",
    "background": "Background",
    "expectation": "What comes next",
    "reaction": "What is being said",
    "differ": "Where the reports differ",
    "one": "About this account",
}
_TOKEN = re.compile(r"[A-Za-z][\w’'-]*|[^\w\s]|\d\S*")
_WEAK = frozenset(
    "told asked added monday tuesday wednesday thursday friday saturday sunday last next new first second two three "
    "will would could may might january february march april june july august september october november december "
    "including according reporters many several made make take took like one also year week month day today "
    "people".split()
)
_SUFFIX = re.compile(r",? (?:Jr|Sr|II|III)\.?$")
_VERBAL = re.compile(r"(?:ed|ing|ly)$")


def title_for(kind: str, lines: Sequence[Candidate], used: set[str]) -> str:
    """A title for a section, of words its own lines print more than once; each is used once an article."""
    if kind == "reaction":
        people = _people(lines, used)[:2]
        if people:
            used.update(people)
            return f"What {' and '.join(people)} {'says' if len(people) == 1 else 'say'}"
    if kind == "main":
        pair = _pair(lines, used)
        if pair:
            used.add(pair.lower())
            return pair[:1].upper() + pair[1:]
        places = _names(lines, "place", used)[:2]
        if places:
            used.update(places)
            return f"In {' and '.join(places)}"
    return _LABEL[kind]


def _pair(lines: Sequence[Candidate], used: set[str]) -> str | None:
    """The pair of neighbouring content words that most lines share ("aid trucks"), None below two lines."""
    count: Counter[str] = Counter()
    form: dict[str, str] = {}
    for line in lines:
        tokens = _TOKEN.findall(line.sentence.text)
        seen = set()
        for a, b in pairwise(tokens):
            if _content(a) and _content(b) and a[0].isupper() == b[0].isupper() and not _VERBAL.search(b):
                seen.add(f"{a} {b}".lower())
                form.setdefault(f"{a} {b}".lower(), f"{a} {b}")
        count.update(sorted(seen))
    often = {key for key in count if count[key] > (1 if form[key].islower() else 2) and key not in used}
    ranked = sorted(often, key=lambda key: (-count[key], key))
    people = {fold(name.text) for line in lines for name in line.persons}
    return next((form[key] for key in ranked if not any(key in person or person in key for person in people)), None)


def _content(token: str) -> bool:
    low = token.lower()
    return (
        token[0].isalpha()
        and len(token) > 2
        and low not in STOP_WORDS
        and low not in _WEAK
        and "’" not in low
        and "'" not in low
    )


def _people(lines: Sequence[Candidate], used: set[str]) -> list[str]:
    """Last names of those the lines quote, most often quoted first."""
    count: Counter[str] = Counter()
    for line in lines:
        shown = {
            name.canonical for name in line.persons if fold(name.canonical) in line.speakers and " " in name.canonical
        }
        count.update(sorted(_SUFFIX.sub("", name).split(" ")[-1] for name in shown if " " in name))
    return [label for label in sorted(count, key=lambda label: (-count[label], label)) if label not in used]


def _names(lines: Sequence[Candidate], kind: str, used: set[str]) -> list[str]:
    """Names of a kind that at least two lines print."""
    count: Counter[str] = Counter()
    for line in lines:
        seen = set()
        for name in line.article.names:
            if name.kind == kind and line.sentence.start <= name.start < line.sentence.end:
                seen.add(name.canonical)
        count.update(sorted(seen))
    ranked = sorted(count, key=lambda label: (-count[label], label))
    return [label for label in ranked if count[label] > 1 and label not in used and label[:1].isupper()]
