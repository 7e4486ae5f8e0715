"""The check on typed parts told in another form than the report's: units, roundings, shares, sums, times, ranks.

Invented reports of a few sentences, each with true lines and wrong ones of which one typed thing is refuted. Two
writers made them, who knew nothing of the check; the items of one ("b") may be read while the check is written, those
of the other ("a") may not.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from wiredesk.annotate import annotate
from wiredesk.check import CheckOptions, SourceIndex, check
from wiredesk.model import AnnotatedArticle, Article

from ._baselines import Baselines
from ._data import LABELS
from ._stories import one_line
from .capabilities import Found, print_by_kind

VERDICTS = ("supported", "contradicted")


def items(writer: str) -> Iterator[dict[str, Any]]:
    """The items of a writer, in the order of the file."""
    with (LABELS / "check_exact.jsonl").open(encoding="utf-8") as file:
        yield from (item for item in map(json.loads, file) if item["id"].startswith(f"{writer}-"))


def report(item: dict[str, Any], number: int) -> AnnotatedArticle:
    """A report of an item."""
    url, text = f"https://{'abcdef'[number]}.example/{item['id']}", item["reports"][number]
    return annotate(
        Article(
            id=Article.id_of(url, text), url=url, title="", text=text, language="en",
            published=datetime.fromisoformat(item["published"]),
        )
    )  # fmt: skip


def checked(item: dict[str, Any], peers: Baselines) -> Found:
    """The lines of an item with what the check says of them."""
    index = SourceIndex([report(item, number) for number in range(len(item["reports"]))])
    found: Found = []
    for verdict in VERDICTS:
        for text in item[verdict]:
            row = {"text": text, "verdict": verdict, "kind": item["kind"] if verdict == "contradicted" else None}
            case = one_line(row, index, datetime.fromisoformat(item["published"]))
            found.append((case.row, check(case.draft, case.reading, index, None, CheckOptions()).lines[0]))
            peers.add(text, index, verdict == "supported")
    return found


def main() -> None:
    """Print the tables."""
    for name, writer in (("items that may be read", "b"), ("items held back", "a")):
        by_kind: dict[str, Found] = defaultdict(list)
        peers = Baselines(embeddings=True)
        for item in items(writer):
            by_kind[item["kind"]] += checked(item, peers)
        print_by_kind(f"typed parts in another form, {name}", by_kind, peers)


if __name__ == "__main__":
    main()
