"""Reports of the development sets by address: a URL of the day of news, or ``basil:``, ``newswcl50:`` and the like."""

from __future__ import annotations

import csv
import gzip
import html
import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any

from . import _newsdiscourse
from ._data import data_dir
from ._grouping import ecbplus_texts
from ._stream import stream_rows

Row = dict[str, Any]


def report(address: str) -> Row | None:
    """A report as ``link``, ``title``, ``text``; ``source`` and ``published`` where the set tells. None if lacking.

    The address is a URL of the day of news, or the name of a set, a colon and what the set calls the report.
    """
    name, _, rest = address.partition(":")
    return _SETS[name](rest) if name in _SETS else _day().get(address)


@cache
def _day() -> dict[str, Row]:
    return {str(row["link"]): row for row in stream_rows()}


def _basil(name: str) -> Row | None:
    path = next((data_dir("basil") / "articles").rglob(name), None)
    if path is None:
        return None
    row = json.loads(path.read_text(encoding="utf-8"))
    text = "\n\n".join(" ".join(paragraph) for paragraph in row["body-paragraphs"])
    published = f"{row['date']}T12:00:00+00:00" if row.get("date") else None
    told = {"title": row["title"], "source": row["source"], "published": published}
    return {"link": f"basil:{name}", "text": text, **told}


def _newswcl50(name: str) -> Row | None:
    path = next((data_dir("newswcl50") / "1-raw-articles").rglob(name), None)
    text = path.read_text(encoding="utf-8", errors="replace") if path else None
    return {"link": f"newswcl50:{name}", "title": "", "text": text} if text else None


def _polnear(name: str) -> Row | None:
    path = data_dir("polnear") / "data" / "train" / "text" / f"{name}.txt"
    if not path.is_file():
        return None
    outlet, day, _ = name.split("_", 2)
    text = path.read_text(encoding="utf-8")
    return {
        "link": f"polnear:{name}", "title": "", "text": text, "source": outlet, "published": f"{day}T12:00:00+00:00"
    }  # fmt: skip


@cache
def _discourse() -> list[Row]:
    return [
        {"link": f"newsdiscourse:{n}", "title": item.title, "text": "\n\n".join(item.texts)}
        for n, item in enumerate(_newsdiscourse.documents("train"))
    ]


def _discourse_report(number: str) -> Row | None:
    return _discourse()[int(number)]


@cache
def _ecb() -> dict[str, Row]:
    return {
        doc: {"link": f"ecbplus:{doc}", "title": "", "text": "\n\n".join(lines)}
        for part in ("Train", "Dev", "Test")
        for doc, lines in ecbplus_texts(part).items()
    }


@cache
def _fold(number: str) -> list[Row]:
    path = data_dir("numhg") / "Dataset" / f"fold-{number}" / "val.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        return [
            {"link": f"numhg:{number}/{n}", "title": item["summary"], "text": item["text"]}
            for n, item in enumerate(csv.DictReader(file))
        ]


def _numhg(name: str) -> Row | None:
    fold, _, number = name.partition("/")
    return _fold(fold)[int(number)]


# What the set's tokeniser parted is joined again: "yesterday 's", "do n't", "( 2 September )", "peace - keeping".
_PARTED = re.compile(r" (?=[,.;:!?%)\]])|(?<=[(\[$£€]) | (?=(?:n't|'(?:s|re|ve|ll|d|m))\b)|(?<=\w) (?=-(?: \w))")
_HYPHEN = re.compile(r"(?<=\w)- (?=\w)")
_QUOTED = re.compile(r'" ([^"\n]*?) "')


def _joined(text: str) -> str:
    text = _HYPHEN.sub("-", _PARTED.sub("", html.unescape(text)).replace("can not", "cannot"))
    return _QUOTED.sub(r'"\1"', text)


@cache
def entity(name: str) -> list[Row]:
    """The dated articles about one person or body of the timelines; none where the set has their sentences alone."""
    path = data_dir("timelines_entities") / name / "outputwithpub.csv.gz"
    if not path.is_file():
        return []
    csv.field_size_limit(10_000_000)
    with gzip.open(path, "rt", encoding="utf-8", errors="replace", newline="") as file:
        return [
            {
                "link": f"timelines:{name}/{n}", "title": "", "text": "\n\n".join(_joined(text).splitlines()),
                "published": f"{day}T12:00:00+00:00",
            }
            for n, (day, text, *_) in enumerate(csv.reader(file))
        ]  # fmt: skip


def _timelines(name: str) -> Row | None:
    name, _, number = name.partition("/")
    return entity(name)[int(number)]


_SETS: dict[str, Callable[[str], Row | None]] = {
    "basil": _basil, "newswcl50": _newswcl50, "polnear": _polnear, "newsdiscourse": _discourse_report,
    "ecbplus": lambda name: _ecb().get(name), "numhg": _numhg,
    "timelines": _timelines,
}  # fmt: skip
