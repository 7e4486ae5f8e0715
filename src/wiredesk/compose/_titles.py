"""Section titles that say what is in the section: its matter, who speaks, or what comes next."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from wiredesk.lang import fold, stem

from ._material import Candidate
from ._matters import ATTACK, HALVES, KILLED, TALKS, TITLES
from ._patterns import REACTS, SAYING

_LABEL = {
    "background": "Background",
    "expectation": "What comes next",
    "reaction": "What was said",
    "differ": "Counts that changed or differ",
}
_HELD = re.compile(
    r"\b(?:talks|met|meet|meeting|session|summit|delegations|negotiations)\b[^.;]{0,40}?\bin ([A-Z][a-z]+(?: "
    r"[A-Z][a-z]+)?)(?! [A-Z])"
)
_MET = ("meeting", "summit", "session", "delegation", "dialogue")
_MOSTLY, _MANY = 3, 6
"""How many times as often the words of one half of a title must stand as those of the other, and how often at least."""
_REACTING = 0.4
"""Share of its lines that must take a stand for the section to be of reactions."""
_COURT = frozenset(
    stem(word)
    for word in (
        "court",
        "judge",
        "trial",
        "jury",
        "verdict",
        "sentenced",
        "lawsuit",
        "hearing",
        "prosecutor",
        "prosecutors",
    )
)
_CASE = frozenset(stem(word) for word in ("case", "charges", "guilty", "convicted"))
_SUFFIX = re.compile(r",? (?:Jr|Sr|II|III)\.?$")


def title_for(kind: str, lines: Sequence[Candidate], used: set[str], matter: int | None = None) -> str:
    """A title that names the matter of a section; each is used once an article, empty where nothing names it."""
    if kind == "reaction":
        people = _people(lines, used)
        others = any(not _shown(line) & set(people) or not _says(line) for line in lines)
        if 0 < len(people) <= 2 and not others:
            used.update(people)
            return f"What {' and '.join(people)} {'says' if len(people) == 1 else 'say'}"
        reacting = sum(REACTS.search(line.sentence.text) is not None for line in lines)
        return "Reactions" if reacting >= _REACTING * len(lines) else _LABEL[kind]
    if kind != "main":
        return _LABEL[kind]
    title = _matter(matter, lines) if matter is not None else ""
    if title.lower() in used:
        return ""
    used.add(title.lower())
    return title


def _matter(matter: int, lines: Sequence[Candidate]) -> str:
    """The title of a matter, closer where the lines print more: the place of the talks, what kind of attack."""
    stems = Counter(each for line in lines for each in line.topical)
    if matter == KILLED:
        dead = sum(stems[stem(word)] for word in ("killed", "dead", "died", "death", "deaths"))
        hurt = sum(stems[stem(word)] for word in ("injured", "wounded", "injuries", "hospital"))
        return "Killed and injured" if dead and hurt else "The dead" if dead else "The injured"
    if matter == ATTACK:
        if sum(stems[stem(word)] for word in ("drones", "missiles", "strikes", "airstrike")) > 1:
            return "The strikes"
        if stems[stem("shooting")] + stems[stem("gunman")] + stems[stem("shot")] > 1:
            return "The shooting"
        return "The attack" if stems[stem("attack")] > 1 else "Violence"
    if matter == TALKS:
        place = Counter(found for line in lines for found in _HELD.findall(line.sentence.text))
        if not stems[stem("talks")] and not stems[stem("negotiations")]:
            if stems[stem("ceasefire")] or stems[stem("truce")]:
                return "The ceasefire" if stems[stem("ceasefire")] else "The truce"
            return "The meeting" if any(stems[stem(word)] for word in _MET) else ""
        return f"The talks in {max(sorted(place), key=lambda p: place[p])}" if place else "The talks"
    title = TITLES[matter]
    if title == "In court" and 2 * sum(bool(line.topical & _COURT) for line in lines) < len(lines):
        return "The case" if any(stems[each] for each in _CASE) else ""
    told = {half: sum(stems[stem(word)] for word in words.split()) for half, words in HALVES.get(title, ())}
    first, *others = sorted(told, key=lambda half: -told[half]) or [title]
    alone = all(told[first] > _MOSTLY * told[other] and (told[first] >= _MANY or not told[other]) for other in others)
    return first if alone else title


def _shown(line: Candidate) -> set[str]:
    """Last names of the people that a line quotes."""
    shown = {name.canonical for name in line.persons if fold(name.canonical) in line.speakers and " " in name.canonical}
    return {_SUFFIX.sub("", name).split(" ")[-1] for name in shown}


def _says(line: Candidate) -> bool:
    """Whether somebody says something in a line: in quotation marks, or with a verb of saying, no mere belief."""
    return line.quoted > 0 or SAYING.search(line.sentence.text) is not None


def _people(lines: Sequence[Candidate], used: set[str]) -> list[str]:
    """Last names of those the lines quote, most often quoted first."""
    count: Counter[str] = Counter()
    for line in lines:
        count.update(sorted(_shown(line)))
    return [label for label in sorted(count, key=lambda label: (-count[label], label)) if label not in used]
