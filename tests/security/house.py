"""Attacks on the whole house: rows in, published files out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lxml import html

from wiredesk.pipeline import BriefResult, Options, brief

PLAIN = (
    "Police said on Monday that 31 people were injured when a ferry hit the pier in Arden. "
    'Mayor Anna Holt said: "We will rebuild the pier by May." The harbour stays closed until Friday.'
)
MARKUP = (
    "</script><script>alert(1)</script><!-- --><img src=x onerror=alert(2)>' onmouseover='x \" autofocus "
    'onfocus="y {{7*7}} ]]> &lt;script&gt;'
)
TERMINAL = "\x1b[31mred\x1b]0;own\x07\x1b[2J\x9b2J\x00\x08\x7f"
TURNED = "\u202egpj.exe\u202c\u2066x\u2028\u2029"
HOSTILE = f"{MARKUP} {TURNED} {TERMINAL}\n::error file=x::y"


def row(**fields: Any) -> dict[str, Any]:
    """One article as a row of JSON Lines; any field may be made hostile."""
    return {
        "url": "https://a.example/1",
        "title": "Ferry hits pier in Arden",
        "text": PLAIN,
        "published": "2026-01-24T08:00:00Z",
        "outlet": "Arden Post",
        **fields,
    }


def lines_file(folder: Path, *rows: object, name: str = "rows.jsonl") -> str:
    """Write rows as JSON Lines and return the address."""
    path = folder / name
    path.write_text("".join(json.dumps(one) + "\n" for one in rows))
    return str(path)


def published(folder: Path, *rows: object) -> tuple[Path, BriefResult]:
    """Run ``brief`` on rows into ``folder/site``."""
    result = brief([lines_file(folder, *rows)], folder / "site", Options())
    return folder / "site", result


def files(site: Path) -> dict[str, str]:
    """What a visitor may read, by path."""
    return {
        str(path.relative_to(site)): path.read_text("utf-8")
        for path in sorted(site.rglob("*"))
        if path.is_file() and ".wiredesk" not in path.parts
    }


def dangers(page: str) -> list[str]:
    """Everything in a page that the desk's own templates never make."""
    tree = html.document_fromstring(page)
    found = [f"<{element.tag}>" for element in tree.iter("img", "iframe", "object", "embed", "base", "svg")]
    found += [f"{name}=" for name in (str(a.attrname) for a in tree.xpath("//@*")) if name.startswith("on")]
    found += [str(a) for a in tree.xpath("//@href | //@src") if str(a).strip().lower().startswith(_SCHEMES)]
    found += [str(s) for s in tree.xpath("//script[not(@src)][not(@type)]/text()") if "alert" in s]
    return found


_SCHEMES = ("javascript", "vbscript", "file:", "data:text")
