"""NewsDiscourse (Choubey et al., 2020): every sentence of 802 reports with its role around the main event."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from ._data import data_dir

ROLES = {
    "Main": "main",
    "Main_Consequence": "consequence",
    "Cause_Specific": "previous",
    "Cause_General": "context",
    "Distant_Historical": "historical",
    "Distant_Anecdotal": "anecdotal",
    "Distant_Evaluation": "evaluation",
    "Distant_Expectations_Consequences": "expectation",
}
_LINE = re.compile(r"^(H|S\d+)\s+(.*)$")
_MARK = re.compile(r"^T\d+\t(\w+) \d+ \d+\t(\S+)")


@dataclass(frozen=True)
class Labelled:
    """A report with the role of each sentence."""

    title: str
    texts: tuple[str, ...]
    roles: tuple[str, ...]


def documents(part: str) -> Iterator[Labelled]:
    """Yield the reports of a part (train, validation, test) in order of name; sentences without a role are left out."""
    with zipfile.ZipFile(data_dir("newsdiscourse") / "data" / f"{part}.zip") as archive:
        names = sorted(n for n in archive.namelist() if n.endswith(".ann") and "__MACOSX" not in n)
        for name in names:
            text = archive.read(name.removesuffix(".ann") + ".txt").decode("utf-8", errors="replace")
            marks = archive.read(name).decode("utf-8", errors="replace")
            role = {
                m.group(2): ROLES[m.group(1)] for m in map(_MARK.match, marks.splitlines()) if m and m.group(1) in ROLES
            }
            title, texts, roles = "", [], []
            for match in filter(None, map(_LINE.match, text.splitlines())):
                label, words = match.group(1), " ".join(match.group(2).split())
                if label == "H":
                    title = words
                elif label in role:
                    texts.append(words)
                    roles.append(role[label])
            if texts:
                yield Labelled(title, tuple(texts), tuple(roles))
