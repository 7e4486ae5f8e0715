"""What words count as, by stem: states (killed, without power) and things (people, drones). The words stand in
``things.tsv``."""

from __future__ import annotations

from importlib.resources import files

from wiredesk.lang import stem


def _read() -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    states: dict[str, str] = {}
    things: dict[str, str] = {}
    persons: list[str] = []
    for line in (files("wiredesk") / "weigh" / "things.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sort, name, words = line.split("\t")
            if sort == "person":
                persons += words.split()
                continue
            table = states if sort == "state" else things
            table.update((stem(word), name) for word in ([name] if sort == "thing" else []) + words.split())
    return states, things, frozenset(things.get(stem(word), stem(word)) for word in persons)


STATES, THINGS, PERSONS = _read()
HUMAN = frozenset(
    "killed injured missing arrested hospital evacuated displaced rescued hostage released casualties shot "
    "captured aboard".split()
) | {"at large"}
"""States of people."""
CUT_OFF = frozenset({"no power", "no heat", "no water"})
"""States whose count rises and falls within days: three hours with three numbers are no conflict."""
GENERIC = frozenset(map(stem, ("number", "total", "figure", "estimate", "part", "group", "new")))
