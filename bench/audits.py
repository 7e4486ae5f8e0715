"""Whole articles in the manner of AI writers over real reports, audited as a user audits one.

Writers who knew nothing of the check wrote one article a story and put into each five to seven subtle slips of the
kinds such articles have, beside true lines, lines that no report carries and one opinion. Articles with an odd number
may be read while the check is written; those with an even one may not.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from wiredesk.annotate import annotate
from wiredesk.check import SourceIndex
from wiredesk.model import AnnotatedArticle, Article
from wiredesk.pipeline._audit import audit_reading

from ._baselines import Baselines
from ._data import LABELS
from ._stories import source
from ._table import print_table
from .capabilities import Found, held_back, print_peers
from .check import VERDICTS, measures


def articles() -> Iterator[dict[str, Any]]:
    """The labelled articles, in the order of the file."""
    with (LABELS / "check_audits.jsonl").open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def read(row: dict[str, Any]) -> AnnotatedArticle:
    """A labelled article: its headline, and the rest in paragraphs, with the titles of sections between them."""
    headline, *rest = row["lines"]
    text = "\n\n".join(" ".join(line["text"] for line in run) for _, run in groupby(rest, lambda li: li["paragraph"]))
    url = f"https://portal.example/{row['id']}"
    return annotate(Article(id=Article.id_of(url, text), url=url, title=headline["text"], text=text, language="en"))


def audited(row: dict[str, Any], peers: Baselines) -> Found:
    """The labelled lines of an article with what the check says of them."""
    sources = [found for found in map(source, row["sources"]) if found is not None]
    checked = {" ".join(line.text.split()): line for line in audit_reading(read(row), sources).lines}
    index = SourceIndex(sources)
    found = [(line, checked[line["text"]]) for line in row["lines"] if line["text"] in checked and "verdict" in line]
    for line, _ in found:
        peers.add(line["text"], index, line["verdict"] == "supported")
    return found


def _print(name: str, found: Found, peers: Baselines) -> None:
    rows = []
    for truth in VERDICTS:
        told = [line.verdict for row, line in found if row["verdict"] == truth]
        rows.append((truth, len(told), *(told.count(verdict) for verdict in VERDICTS)))
    print_table(f"{name}: what is said of which lines", ("a line that is", "lines", *VERDICTS), rows)
    print_table(name, ("measure", "value"), list(measures(found).items()))
    slips: dict[str, list[str]] = defaultdict(list)
    for row, line in found:
        if "kind" in row:
            slips[row["kind"]].append(line.verdict)
    print_table(
        f"{name}: slips by kind", ("kind", "slips", "called supported", "found"),
        [(kind, len(said), *map(said.count, ("supported", "contradicted"))) for kind, said in sorted(slips.items())],
    )  # fmt: skip
    print_peers(peers)


def main() -> None:
    """Print the tables."""
    for name, wanted in (("articles that may be read", False), ("articles held back", True)):
        found: Found = []
        peers = Baselines(embeddings=True)
        for row in articles():
            if held_back(row) == wanted:
                found += audited(row, peers)
        _print(name, found, peers)


if __name__ == "__main__":
    main()
