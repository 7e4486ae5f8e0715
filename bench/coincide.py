"""Mass attacks on Ukraine (``ukraine_attacks``) beside days of talks (``bench/labels/ukraine_talks.csv``).

A mass attack is a night (or day) on which at least 20 missiles were launched; drones are not counted. One event a day.
"""

from __future__ import annotations

import csv
from collections import Counter
from datetime import UTC, datetime

from wiredesk.weigh import coincide, read_series

from ._data import LABELS, data_dir
from ._table import print_table

MISSILES = 20
_NO_MISSILE = ("uav", "drone", "loitering", "reconnaissance")


def attacks() -> tuple[float, ...]:
    """The days of mass attacks, as seconds since 1970 UTC at midnight of the day they began."""
    folder = data_dir("ukraine_attacks") / "data"
    with (folder / "missiles_and_uavs.csv").open(encoding="utf-8", newline="") as file:
        drones = {
            row["model"].lower()
            for row in csv.DictReader(file)
            if any(word in f"{row['category']} {row['type']}".lower() for word in _NO_MISSILE)
        }
    launched: Counter[str] = Counter()
    with (folder / "missile_attacks_daily.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["model"].lower() not in drones and row["launched"]:
                launched[row["time_start"][:10]] += int(float(row["launched"]))
    days = sorted(day for day, count in launched.items() if count >= MISSILES)
    return tuple(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp() for day in days)


def main() -> None:
    """Print the test both ways, for three windows."""
    talks, strikes = read_series(LABELS / "ukraine_talks.csv").times, attacks()
    rows = []
    for first, second, name in ((talks, strikes, "talks near an attack"), (strikes, talks, "attacks near talks")):
        for window in ("24h", "48h", "72h"):
            r = coincide(first, second, window)
            rows.append((name, window, r.events_a, r.matched, r.rate, f"{r.low:.2f}-{r.high:.2f}", r.expected,
                         "none" if r.ratio is None else f"{r.ratio:.2f}", r.p, r.p_local))  # fmt: skip
    header = ("events", "window", "all", "matched", "rate", "95% interval", "by chance", "ratio", "p", "p, near shifts")
    print_table("coincide: mass attacks and talks", header, rows)
    print(f"\n{coincide(talks, strikes, '24h').sentence}")


if __name__ == "__main__":
    main()
