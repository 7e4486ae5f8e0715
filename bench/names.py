"""Names on the Wikinews articles of GUM: people, organisations, places.

GUM marks every mention of an entity; a gold name is the run of proper nouns around the head of a mention whose head
is a proper noun, or that closes a person's mention ("professor Marc Hill"); runs within a longer one do not count. A
predicted name is right when it overlaps a gold name of its kind; adjectives are no names in GUM's tags either. The
floor beside it takes every capitalised run that opens no sentence for a name of unknown kind.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from wiredesk.annotate import annotate
from wiredesk.model import Article

from ._data import data_dir
from ._table import print_table

_KINDS = {"person": "person", "organization": "organisation", "place": "place"}
_CAPITALS = re.compile(r"(?<![.!?\"“] )(?<!^)\b[A-Z][\w'-]+(?: [A-Z][\w'-]+)*", re.MULTILINE)

Mark = tuple[int, int, str]


def documents() -> Iterator[tuple[str, str, list[Mark]]]:
    """Yield name, text and gold names of each article."""
    for path in sorted((data_dir("gum_news") / "dep").glob("*.conllu")):
        text, gold = "", []
        for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
            rows = [line.split("\t") for line in block.split("\n") if not line.startswith("#")]
            text += "\n" if "# newpar" in block and text else ""
            text, marks = _sentence(text, rows)
            gold.extend(marks)
        yield path.stem, text, gold


def _sentence(text: str, rows: list[list[str]]) -> tuple[str, list[Mark]]:
    spans: list[tuple[int, int]] = []
    tags, heads, fields = [], [], []
    glued = {}
    for row in rows:
        if "-" in row[0]:
            low, high = map(int, row[0].split("-"))
            glued.update(dict.fromkeys(range(low, high), row[1]))
            continue
        if "." in row[0]:
            continue
        spans.append((len(text), len(text) + len(row[1])))
        space = "" if "SpaceAfter=No" in row[9] or int(row[0]) in glued else " "
        text += row[1] + space
        tags.append(row[3])
        heads.append(int(row[6]) - 1)
        fields.append(re.search(r"Entity=([^|]+)", row[9]))
    return text.rstrip(" ") + " ", _marks(spans, tags, heads, [match.group(1) if match else "" for match in fields])


def _marks(spans: list[tuple[int, int]], tags: list[str], heads: list[int], fields: list[str]) -> list[Mark]:
    found: set[Mark] = set()
    opened: list[tuple[str, int, str]] = []
    for at, field in enumerate(fields):
        for opening, closing in re.findall(r"\(([^()]+)|(\d*)\)", field):
            if opening:
                number, _, rest = opening.partition("-")
                opened.append((number, at, rest.split("-")[0]))
                continue
            place = next((i for i in range(len(opened) - 1, -1, -1) if closing in ("", opened[i][0])), None)
            if place is None:
                continue
            _, start, kind = opened.pop(place)
            mark = _name(spans, tags, heads, start, at, kind)
            if mark is not None:
                found.add(mark)
    return sorted(m for m in found if not any(o != m and o[0] <= m[0] and m[1] <= o[1] for o in found))


def _name(
    spans: list[tuple[int, int]], tags: list[str], heads: list[int], start: int, end: int, kind: str
) -> Mark | None:
    if kind not in _KINDS:
        return None
    head = next((at for at in range(start, end + 1) if not start <= heads[at] <= end), None)
    if head is not None and tags[head] != "PROPN" and kind == "person" and tags[end] == "PROPN":
        head = end  # "professor Marc Hill": the name closes a mention that a common noun heads
    if head is None or tags[head] != "PROPN":
        return None
    low = high = head
    while low > start and tags[low - 1] == "PROPN":
        low -= 1
    while high < end and tags[high + 1] == "PROPN":
        high += 1
    return spans[low][0], spans[high][1], _KINDS[kind]


def main() -> None:
    """Print precision, recall and F1 by kind."""
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for name, text, gold in documents():
        read = annotate(Article(id=name, url=name, title="", text=text, language="en"))
        ours = [(n.start, n.end, n.kind) for n in read.names]
        floor = [(m.start(), m.end(), "any") for m in _CAPITALS.finditer(text)]
        for kind in (*_KINDS.values(), "any"):
            wanted = [mark for mark in gold if kind in (mark[2], "any")]
            for label, marks in (("wiredesk", ours), ("capitals", floor)):
                given = [mark for mark in marks if kind in (mark[2], "any") and (mark[2] != "other" or kind != "any")]
                if label == "capitals" and kind != "any":
                    continue
                tally = counts[label, kind]
                tally[0] += sum(1 for g in wanted if any(g[0] < m[1] and m[0] < g[1] for m in given))
                tally[1] += len(wanted)
                tally[2] += sum(1 for m in given if any(g[0] < m[1] and m[0] < g[1] for g in wanted))
                tally[3] += len(given)
    rows = []
    for (label, kind), (hit, wanted_n, right, given_n) in counts.items():
        recall, precision = hit / max(wanted_n, 1), right / max(given_n, 1)
        rows.append([label, kind, wanted_n, precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)])
    print_table("Names, GUM news (overlap and kind)", ["reader", "kind", "gold", "precision", "recall", "F1"], rows)


if __name__ == "__main__":
    main()
