"""The real day of news: 759 dated English articles of about 60 feeds."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from ._data import ROOT, data_dir


def stream_rows() -> list[dict[str, Any]]:
    """Return the rows as the set has them, in its order."""
    with gzip.open(data_dir("stream_2025_05_21") / "articles.jsonl.gz", "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def stream_jsonl() -> Path:
    """Return a JSON Lines file of the articles with the fields that wiredesk reads, written at first use."""
    path = ROOT / "build" / "stream.jsonl"
    if not path.exists():
        rows = (
            {
                "url": row["link"], "title": row["title"], "text": row["text"], "published": row["published"],
                "outlet": row["source"], "language": row["lang"], "summary": row["summary"],
            }
            for row in stream_rows()
        )  # fmt: skip
        part = path.with_suffix(".part")
        part.parent.mkdir(parents=True, exist_ok=True)
        part.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        part.replace(path)
    return path
