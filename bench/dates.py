"""Dates on timebank_dense: time expressions found and resolved, beside a regex floor.

Gold: TIMEX3 of type DATE or TIME whose value is a calendar value (PRESENT_REF names no interval), without the
creation time. Extent: overlap of found and gold (relaxed, as in TempEval-3). Value: the found interval, put into a
TIMEX value of the gold's grain (day, week, month, quarter, season, year), is the gold's. Rules were made on train and
dev; test is only scored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from html import unescape
from pathlib import Path

from bench._data import MissingDataError, data_dir
from bench._table import print_table
from wiredesk.annotate import annotate
from wiredesk.model import Article

_DCT = re.compile(r"<DCT>.*?value=\"([^\"]+)\"", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_TIMEX = re.compile(r"<TIMEX3\b([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
_CALENDAR = re.compile(r"\d{3,4}")
_FLOOR = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber"
    r"|(?:19|20)\d\d|[Tt]oday|[Yy]esterday|[Tt]omorrow)\b"
)


@dataclass(frozen=True)
class Timex:
    """A gold time expression with its offsets in the plain text."""

    start: int
    end: int
    value: str


def read_document(path: Path) -> tuple[str, datetime, list[Timex]]:
    """Plain text, creation time and gold expressions of a TimeML file."""
    raw = path.read_text(encoding="utf-8", errors="replace")
    dct = _DCT.search(raw)
    body = re.search(r"<TEXT>(.*?)</TEXT>", raw, re.DOTALL)
    if dct is None or body is None:
        raise ValueError(f"{path} is no TimeML file")
    out: list[str] = []
    gold: list[Timex] = []
    length = at = 0
    source = body.group(1)
    for match in _TIMEX.finditer(source):
        before = unescape(_TAG.sub("", source[at : match.start()]))
        inner = unescape(_TAG.sub("", match.group(2)))
        out += [before, inner]
        start = length + len(before)
        length = start + len(inner)
        at = match.end()
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', match.group(1)))
        if attributes.get("type") in ("DATE", "TIME") and _CALENDAR.match(attributes.get("value", "")):
            gold.append(Timex(start, length, attributes["value"]))
    out.append(unescape(_TAG.sub("", source[at:])))
    stamp = dct.group(1)
    published = datetime.fromisoformat(stamp[:16] if "T" in stamp else stamp[:10])
    return _wrapped("".join(out)), published, gold


def _wrapped(text: str) -> str:
    """Lines are wrapped in that set: a single line break is a space."""
    return re.sub(r"(?<!\n)\n(?!\n)", " ", text)


def agrees(value: str, first: str, last: str) -> bool:
    """Whether an interval is the TIMEX value."""
    day = date.fromisoformat(first[:10])
    if re.fullmatch(r"\d{4}-\d\d-\d\d(?:T.*)?", value):
        return first[:10] == value[:10]
    if re.fullmatch(r"\d{4}-\d\d", value):
        return first[:7] == value
    if re.fullmatch(r"\d{4}", value):
        return first[:4] == value and last[:4] == value
    if re.fullmatch(r"\d{3}", value):
        return first[:3] == value
    if "-W" in value:
        year, week, _ = day.isocalendar()
        return value[:8] == f"{year}-W{week:02d}"
    if "-Q" in value:
        return value == f"{day.year}-Q{(day.month - 1) // 3 + 1}"
    if re.fullmatch(r"\d{4}-(?:SP|SU|FA|WI)", value):
        season = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}.get(day.month)
        return value == f"{day.year}-{season}"
    return value == first[: len(value)]


def score(paths: list[Path]) -> tuple[int, int, int, int, int, int]:
    """Gold, found, overlapping, right value; found and overlapping of the regex floor."""
    gold_count = found_count = overlaps = right = floor_count = floor_overlaps = 0
    for path in paths:
        text, published, gold = read_document(path)
        dates = annotate(Article(id="x", url="x", title="", text=text, language="en", published=published)).dates
        gold_count += len(gold)
        found_count += len(dates)
        for timex in gold:
            hits = [d for d in dates if d.start < timex.end and timex.start < d.end]
            overlaps += bool(hits)
            right += any(agrees(timex.value, d.from_, d.to) for d in hits)
        spans = [m.span() for m in _FLOOR.finditer(text)]
        floor_count += len(spans)
        floor_overlaps += sum(any(a < t.end and t.start < b for a, b in spans) for t in gold)
    return gold_count, found_count, overlaps, right, floor_count, floor_overlaps


def main() -> None:
    """Print the table."""
    try:
        folder = data_dir("timebank_dense")
    except MissingDataError as missing:
        print(missing)
        return
    table: list[list[object]] = []
    for part in ("train", "dev", "test"):
        gold, found, overlaps, right, floor_found, floor_overlaps = score(sorted((folder / part).glob("*.tml")))
        table.append([part, "wiredesk", gold, overlaps / gold, right / gold, right / max(1, overlaps), found])
        table.append([part, "regex floor", gold, floor_overlaps / gold, "", "", floor_found])
    print_table(
        "Dates: timebank_dense, calendar expressions",
        ["part", "reader", "gold", "recall (overlap)", "found, value right", "value right of found", "found"],
        table,
    )  # fmt: skip


if __name__ == "__main__":
    main()
