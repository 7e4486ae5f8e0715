"""Series of events read from CSV, and spans of time as people write them ("24h")."""

from __future__ import annotations

import csv
import re
from datetime import datetime
from pathlib import Path

from wiredesk.errors import NotFoundError, UnreadableError, UsageError
from wiredesk.lang import seconds
from wiredesk.model import Record

_WINDOW = re.compile(r"^\s*(\d+(?:\.\d+)?)\s*(m|min|h|d|w)\s*$", re.IGNORECASE)
_SHORT_HOUR = re.compile(r"(?<=\d)[ T](?=\d:)")
_SECONDS = {"m": 60.0, "min": 60.0, "h": 3600.0, "d": 86400.0, "w": 604800.0}
_COLUMNS = ("date", "time", "datetime", "timestamp", "start", "time_start", "day", "from")


def read_window(text: str) -> float:
    """Seconds in a span of time such as ``24h``, ``3d``, ``90min``.

    Raises:
        UsageError: the text is no span of time, or is zero.
    """
    found = _WINDOW.match(text)
    if found is None or float(found.group(1)) == 0:
        raise UsageError(f"{text!r} is no span of time", "write a number and a unit, such as 24h or 3d")
    return float(found.group(1)) * _SECONDS[found.group(2).lower()]


class Series(Record, frozen=True, kw_only=True):
    """Events read from a file.

    Attributes:
        times: seconds since 1970 UTC, sorted.
        undated: rows that were left out, by their number in the file, with what stands where the date should.
    """

    times: tuple[float, ...]
    undated: tuple[tuple[int, str], ...] = ()


def read_series(path: Path) -> Series:
    """Read the times of events, one a row.

    Cells are parted by commas, semicolons or tabs. The column is the one named date, time, start or the like, else the
    first in which a date stands; ISO 8601 dates or times; a row without one is left out. A date counts from its
    midnight UTC. A first row without a digit there is the head.

    Raises:
        NotFoundError: no such file. UnreadableError: the file is no UTF-8 text, or no row has a date.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            head = file.readline()
            file.seek(0)
            reader = csv.reader(file, delimiter=max(",;\t", key=head.count))
            rows = [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except FileNotFoundError as error:
        raise NotFoundError(f"there is no file {path}", "check the path") from error
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UnreadableError(f"{path} cannot be read as CSV", "save it as UTF-8 CSV") from error
    column = _dated_column([row for _, row in rows])
    cells = [(number, row[column] if len(row) > column else "") for number, row in rows]
    moments = [(number, cell, _moment(cell)) for number, cell in cells]
    times = [moment for _, _, moment in moments if moment is not None]
    if not times:
        raise UnreadableError(f"no row of {path} has a date", "give ISO dates in a column named date")
    headed = not any(map(str.isdigit, moments[0][1]))
    undated = tuple((number, cell) for number, cell, moment in moments[headed:] if moment is None)
    return Series(times=tuple(sorted(times)), undated=undated)


def _dated_column(rows: list[list[str]]) -> int:
    header = [cell.strip().lower() for cell in rows[0]] if rows else []
    named = (header.index(name) for name in _COLUMNS if name in header)
    dated = (column for row in rows for column, cell in enumerate(row) if _moment(cell) is not None)
    return next(named, next(dated, 0))


def _moment(text: str) -> float | None:
    try:
        moment = datetime.fromisoformat(_SHORT_HOUR.sub(r"\g<0>0", text.strip()))
    except ValueError:
        return None
    return seconds(moment)
