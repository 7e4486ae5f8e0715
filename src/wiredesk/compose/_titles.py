"""Section titles that say what is in the section: its people, places, or what comes next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ._material import Candidate

_LABEL = {
    "main": "What is known",
    "background": "Background",
    "expectation": "What comes next",
    "reaction": "What is being said",
    "differ": "Where the reports differ",
}


def title_for(kind: str, lines: Sequence[Candidate], used: set[str]) -> str:
    """A title for a section; the names in it are those its lines print most, each used once an article."""
    if kind == "differ":
        return _LABEL[kind]
    if kind == "reaction":
        people = _names(lines, "person", used)[:2]
        if people:
            used.update(people)
            verb = "says" if len(people) == 1 else "say"
            return f"What {' and '.join(people)} {verb}"
        return _LABEL[kind]
    places = _names(lines, "place", used)[:2] or _names(lines, "organisation", used)[:2]
    if not places:
        return _LABEL[kind]
    used.update(places)
    joined = " and ".join(places)
    return f"{_LABEL[kind]}: {joined}" if kind != "main" else f"In detail: {joined}"


def _names(lines: Sequence[Candidate], kind: str, used: set[str]) -> list[str]:
    count: Counter[str] = Counter()
    for line in lines:
        seen = set()
        for name in line.article.names:
            if name.kind == kind and line.sentence.start <= name.start < line.sentence.end:
                label = name.canonical.split(" ")[-1] if kind == "person" else name.canonical
                if label[:1].isupper() and len(label) <= 30:
                    seen.add(label)
        count.update(sorted(seen))
    ranked = sorted(count, key=lambda label: (-count[label], label))
    return [label for label in ranked if label not in used]
