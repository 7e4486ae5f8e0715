"""The check by capability: small invented events, each with lines that try one kind of fault in one form of language
(behavioural tests after Ribeiro et al., 2020).

Two reports, two true lines (near to the reports' words and far from them), two wrong ones, in every second item one
that no report settles. Items with an odd number may be read while the check is written; those with an even one may
not.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from wiredesk.annotate import annotate
from wiredesk.check import CheckOptions, SourceIndex, check
from wiredesk.model import AnnotatedArticle, Article, CheckedLine

from ._baselines import Baselines
from ._data import LABELS
from ._stories import one_line
from ._table import print_table
from .check import measures

Found = list[tuple[dict[str, Any], CheckedLine]]
_SHOWN = (
    "balanced accuracy (aim 0.88)",
    "contradicted called supported (at most 0.10)",
    "supported called contradicted (at most 0.10)",
    "contradicted found as such",
    "AUC of the score, supported against the rest",
)


def items() -> Iterator[dict[str, Any]]:
    """The items, in the order of the file."""
    with (LABELS / "check_capabilities.jsonl").open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def held_back(item: dict[str, Any]) -> bool:
    """Whether nobody may read an item while the check is written."""
    return int(item["id"].rpartition("-")[2]) % 2 == 0


def report(item: dict[str, Any], row: dict[str, str]) -> AnnotatedArticle:
    """A report of an item."""
    url = f"https://{''.join(filter(str.isalnum, row['outlet'].lower()))}.example/{item['id']}"
    return annotate(
        Article(
            id=Article.id_of(url, row["text"]), url=url, title=row["title"], text=row["text"], outlet=row["outlet"],
            published=datetime.fromisoformat(row["date"]), language="en",
        )
    )  # fmt: skip


def checked(item: dict[str, Any], peers: Baselines) -> Found:
    """The lines of an item with what the check says of them."""
    index = SourceIndex([report(item, row) for row in item["reports"]])
    published = max(source.published for source in index.sources if source.published is not None)
    found: Found = []
    for line in item["lines"]:
        case = one_line({**line, "kind": item["kind"]}, index, published)
        draft = case.draft
        if item["kind"] == "headline":
            draft = replace(draft, lines=tuple(replace(one, role="headline") for one in draft.lines))
        found.append((case.row, check(draft, case.reading, index, None, CheckOptions()).lines[0]))
        peers.add(line["text"], index, line["verdict"] == "supported")
    return found


def print_by_kind(name: str, by_kind: dict[str, Found], peers: Baselines) -> None:
    """Print what the check makes of lines by their kind, and the peers on the same lines."""
    every = [pair for found in by_kind.values() for pair in found]
    groups = [*sorted(by_kind.items()), ("all", every)]
    rows = [(kind, len(found), *(measures(found)[shown] for shown in _SHOWN)) for kind, found in groups]
    columns = ("kind", "lines", "balanced", "wrong called supported", "true called contradicted", "found", "AUC")
    print_table(name, columns, rows)
    print_peers(peers)


def print_peers(peers: Baselines) -> None:
    """Print what overlap and embeddings make of the lines they were given."""
    both = zip(peers.rows(), peers.balanced(), strict=True)
    rows = [(peer, area, balanced) for (peer, area), (_, balanced) in both]
    print_table("peers on the same lines", ("method", "AUC", "balanced at its best threshold here"), rows)


def main() -> None:
    """Print the tables."""
    for name, wanted in (("items that may be read", False), ("items held back", True)):
        by_kind: dict[str, Found] = defaultdict(list)
        peers = Baselines(embeddings=True)
        for item in items():
            if held_back(item) == wanted:
                by_kind[item["kind"]] += checked(item, peers)
        print_by_kind(f"lines by capability, {name}", by_kind, peers)


if __name__ == "__main__":
    main()
