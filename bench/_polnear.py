"""Reading PolNeAR: brat stand-off annotation of who says what (Newell et al. 2018)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ._data import data_dir

Spans = tuple[tuple[int, int], ...]
_SPAN = re.compile(r"(\w+) ([\d ;]+)$")


@dataclass(frozen=True)
class Gold:
    """One attribution: character spans of source, cue and content; each may be in pieces."""

    source: Spans
    cue: Spans
    content: Spans


def documents(part: str) -> Iterator[tuple[str, str, list[Gold]]]:
    """Yield name, text and attributions of ``train`` or ``dev``; of several people's marks the first by id."""
    folder = data_dir("polnear") / "data" / part
    marked: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        marked.setdefault(path.stem.rpartition("_")[0], path)
    for name, path in sorted(marked.items()):
        text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        yield name, text, _attributions(path)


def _attributions(path: Path) -> list[Gold]:
    spans: dict[str, Spans] = {}
    found: list[Gold] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        fields = line.split("\t")
        match = _SPAN.match(fields[1]) if len(fields) > 1 else None
        if fields[0].startswith("T") and match:
            pairs = (piece.split() for piece in match.group(2).split(";"))
            spans[fields[0]] = tuple((int(pair[0]), int(pair[1])) for pair in pairs)
        elif fields[0].startswith("E"):
            parts: dict[str, list[tuple[int, int]]] = defaultdict(list)
            for argument in fields[1].split():
                role, _, target = argument.partition(":")
                parts[role.rstrip("0123456789")].extend(spans.get(target, ()))
            if parts["Cue"]:
                found.append(Gold(*(tuple(sorted(parts[role])) for role in ("Source", "Cue", "Content"))))
    return found
