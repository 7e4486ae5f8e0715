"""Split a run of lines by matter, so that a section is about one thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from wiredesk.lang import stem

from ._material import Candidate
from ._matters import ATTACK, EVENTS, MATTERS, TITLES
from ._stems import senses, stems_of

_LEAST = 2
"""Lines a section of its own needs."""
_DENSE = 1.5
"""Words of a matter that its lines have on average, those near their opening twice."""
_LOOSE = frozenset(
    stem(word)
    for word in "court launch round session service class model platform border party team series award forces data "
    "technology sentence case bill record appeal set track military army defence defense police health market bank "
    "evidence share shares fire fires storm flood wind goal goals coach match final players cup league heat power "
    "staff jobs drug treatment arms tank tanks release released land plane children campus education actor director "
    "music stage shot struck raid delegation data app users virus grid bus bodies strike strikes intelligence "
    "theatre".split()
)
"""Words that tell a matter only beside another of its words: "court" alone may be a rabbi's, "launch" a club's, and to
"fire" somebody is no fire."""
_FAINT = frozenset(stem(word) for word in "million billion rules".split())
"""Words that put no line under a matter by themselves: "1.9 million tonnes" are no money, "the rules" no court."""
_WHERE = frozenset(stem(word) for word in "hospital customs".split())
"""Words that put no line under a matter whatever is beside them: a hospital on strike has no injured in it, and
"customers" share the stem of "customs"."""
_FIRM = re.compile(
    r"[$€£¥]|\b(?:ruled|ruling|dollars?|euros?|pounds?|yen|yuan|rubles?|roubles?|rupees?|francs?|rand)\b"
)
_BODY = re.compile(
    r"\b(?:air force|armed forces|defen[cs]e (?:ministry|minister|department|secretary|chief)|"
    r"(?:health|trade|energy|education|transport|interior|justice) (?:ministry|minister|department|secretary)|"
    r"military (?:leader|chief|spokes\w+|administration)|army (?:chief|spokes\w+)|security forces)\b",
    re.IGNORECASE,
)
"""Bodies and offices: who says a thing is not what it is about."""
_WEAPONS = frozenset(stem(word) for word in "drones missiles rockets shelling bombardment airstrike".split())
_SEVERAL = 2
_BLOWS = frozenset(("attack", "death", "injury", "shooting", "explosion", "killing"))
_STRUCK = ("Travel and transport", "Schools and students")
"""Matters that an attack on a bus or a school is not about."""
_HEAD = 60
"""Characters in which a sentence says what it is about."""
_MOST = 4
"""Sections at most."""


_SENSES: dict[int, frozenset[str]] = {}
for _stem, _matters in MATTERS.items():
    for _matter in _matters:
        _SENSES[_matter] = _SENSES.get(_matter, frozenset()) | senses(frozenset((_stem,)))


def matters_of(stems: frozenset[str]) -> Counter[int]:
    """How many words of a line tell each matter."""
    return Counter(matter for stem in stems for matter in MATTERS.get(stem, ()))


def _told(line: Candidate) -> Counter[int]:
    """Matters of a line, those it opens with twice; weapons alone are no attack."""
    told = matters_of(line.topical)
    told.update(matters_of(line.topical & frozenset(stems_of(line.sentence.text[:_HEAD]))))
    if ATTACK in told and not line.events & _BLOWS and len(line.topical & _WEAPONS) < _SEVERAL:
        del told[ATTACK]
    if ATTACK in told or line.events & _BLOWS:
        told = Counter({matter: n for matter, n in told.items() if TITLES[matter] not in _STRUCK})
    for matter in [m for m in told if _body_alone(line, m) or _faint_alone(line, m)]:
        del told[matter]
    return told


def _faint_alone(line: Candidate, matter: int) -> bool:
    """Whether only words of a place tell a matter, or faint ones in a line that names no sum of money and no ruling."""
    words = {each for each in line.topical if matter in MATTERS.get(each, ())}
    return words <= _WHERE or (words <= _FAINT and _FIRM.search(line.sentence.text) is None)


def _body_alone(line: Candidate, matter: int) -> bool:
    """Whether a line has the words of a matter only in the name of a body or office ("the air force counted")."""
    text = line.sentence.text
    if _BODY.search(text) is None:
        return False
    left = frozenset(stems_of(_BODY.sub(" ", text)))
    return not any(matter in MATTERS.get(each, ()) for each in left & line.topical)


def split(lines: Sequence[Candidate], headline: str = "") -> list[tuple[int | None, list[Candidate]]]:
    """Groups of lines about one matter, in order of their best line, with the matter; None for lines of none.

    Matters are taken greedily, the one that tells most of the lines left first; a line goes to the matter that most of
    its words tell, among those taken. What the ``headline`` is about, the whole story is: no section of its own.
    """
    told = [_told(line) for line in lines]
    head = senses(frozenset(stems_of(headline)))
    whole = {matter for matter, words in _SENSES.items() if head & words} - EVENTS
    taken: list[int] = []
    left = set(range(len(lines)))
    while left and len(taken) < _MOST:
        weight: Counter[int] = Counter()
        size: Counter[int] = Counter()
        words: dict[int, set[str]] = {}
        for i in left:
            for matter, n in told[i].items():
                weight[matter] += min(n, 3)
                size[matter] += 1
                words.setdefault(matter, set()).update(s for s in lines[i].topical if matter in MATTERS.get(s, ()))
        able = [
            matter
            for matter in weight
            if size[matter] >= _LEAST
            and not words[matter] <= _LOOSE
            and weight[matter] >= _DENSE * size[matter]
            and matter not in whole
        ]
        if not able:
            break
        best = max(able, key=lambda matter: (weight[matter], -matter))
        taken.append(best)
        left -= {i for i in left if told[i][best]}
    groups: dict[int | None, list[int]] = {}
    for i, line_told in enumerate(told):
        mine = [matter for matter in taken if line_told[matter]]
        home = max(mine, key=lambda matter: (line_told[matter], -taken.index(matter))) if mine else None
        groups.setdefault(home, []).append(i)
    for matter in [m for m, group in groups.items() if m is not None and len(group) < _LEAST]:
        groups.setdefault(None, []).extend(groups.pop(matter))
    ranked = sorted(groups.items(), key=lambda item: -max(lines[i].score for i in item[1]))
    return [(matter, [lines[i] for i in sorted(group)]) for matter, group in ranked]
