"""Coincidence of two series: real pairs are found, bursts and trends are not mistaken for them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from wiredesk.errors import NotFoundError, UnreadableError, UsageError
from wiredesk.weigh import coincide, read_series

DAY = 86400.0


def random_days(count: int, seed: int) -> list[float]:
    return sorted(float(t) for t in np.random.default_rng(seed).uniform(0, 700 * DAY, count))


def test_events_that_follow_each_other_are_found() -> None:
    b = random_days(40, 1)
    a = [t + 0.3 * DAY for t in b]
    found = coincide(a, b, "24h")
    assert found.rate > 0.95
    assert found.p < 0.01
    assert found.ratio is not None
    assert found.ratio > 3
    assert "nor which drives which" in found.sentence


def test_unrelated_series_are_not_found() -> None:
    values = [coincide(random_days(40, 2 * s), random_days(40, 2 * s + 1), "24h").p for s in range(40)]
    assert sum(p <= 0.05 for p in values) <= 6


def whole_days(count: int, seed: int) -> list[float]:
    """Dates without times, as most event tables give them."""
    return [t // DAY * DAY for t in random_days(count, seed)]


def test_unrelated_dates_are_not_found_although_a_day_either_side_holds_three_dates() -> None:
    found = [coincide(whole_days(60, 2 * s), whole_days(60, 2 * s + 1), "24h") for s in range(40)]
    assert sum(max(one.p, one.p_local) <= 0.05 for one in found) <= 4
    assert abs(float(np.mean([one.rate - one.expected for one in found]))) < 0.02


def test_what_chance_gives_for_dates_is_the_mean_over_all_whole_days() -> None:
    a, b = [0, 10, 11, 30, 42, 55, 56, 71, 88, 99], [1, 4, 12, 29, 43, 60, 61, 79, 90, 100]
    found = coincide([d * DAY for d in a], [d * DAY for d in b], "24h")
    turns = [sum(any(abs((d + k) % 101 - e) <= 1 for e in b) for d in a) / 10 for k in range(1, 101)]
    assert (found.step, found.span) == (DAY, 101 * DAY)
    assert found.rate == 0.5
    assert found.expected == round(sum(turns) / 100, 4)
    assert found.p == round((1 + sum(t >= 0.5 for t in turns)) / 101, 4)
    assert "within 1 day;" in found.sentence


def test_two_weeks_of_dates_are_too_short_to_claim_anything() -> None:
    some = [d * DAY for d in (0, 0, 1, 4, 4, 5, 9, 9, 10, 13)]
    assert coincide(some, some, "1h").sentence.endswith("The time that both cover is too short to say more.")


def test_bursts_in_both_series_are_not_taken_for_coincidence() -> None:
    false_alarms = 0
    for seed in range(30):
        rng = np.random.default_rng(seed)
        bursts = [np.sort(rng.uniform(0, 700, 5)) for _ in range(2)]
        a, b = ([float((c + d) * DAY) for c in burst for d in rng.uniform(0, 15, 8)] for burst in bursts)
        found = coincide([0.0, *a, 720 * DAY], [3 * DAY, *b, 717 * DAY], "24h")
        false_alarms += found.p <= 0.05
    assert false_alarms <= 5


def test_a_rate_near_one_by_chance_is_no_finding() -> None:
    daily = [d * DAY for d in range(300)]
    found = coincide(daily, [t + 3600 for t in daily[::9]], "24h")
    assert "more often than chance" not in found.sentence


def test_few_events_say_so() -> None:
    found = coincide([0.0, DAY], [0.0, DAY], 3600.0)
    assert "too few" in found.sentence


def test_events_that_took_no_part_and_long_windows_are_told_in_plain_numbers() -> None:
    found = coincide([0.0, DAY, 2 * DAY, 3 * DAY, 40 * DAY], [0.0, DAY, 3 * DAY], "1h")
    assert found.sentence.startswith("3 of 4 events of the first series (75%) have one of the second within 1 hour;")
    assert (
        " Outside the time that both cover, and not counted: 1 event of the first series. There are" in found.sentence
    )
    wide = coincide([0.0, DAY, 40 * DAY], [0.0, DAY], "10000000000d").sentence
    assert "within 10 billion days;" in wide
    assert "not counted" not in wide


def test_the_interval_holds_the_rate_and_figures_repeat() -> None:
    a, b = random_days(60, 5), random_days(60, 6)
    found = coincide(a, b, "3d")
    assert found.low <= found.rate <= found.high
    assert found == coincide(a, b, "3d")


@pytest.mark.parametrize("window", ["", "0h", "soon", "24 hours ago"])
def test_a_window_that_is_no_span_of_time_is_refused(window: str) -> None:
    with pytest.raises(UsageError):
        coincide([0.0], [0.0], window)


def test_series_of_different_years_are_refused() -> None:
    with pytest.raises(UsageError):
        coincide([0.0, DAY], [900 * DAY, 901 * DAY], "24h")


def test_a_series_is_read_from_its_date_column(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = "place,date\nKyiv,2026-01-09\nLviv,\n\nKyiv,2026-01-08 18:00\nKyiv,soon\nKyiv\n"
    path.write_text(rows, encoding="utf-8")
    first, second = read_series(path).times
    assert second - first == 6 * 3600
    assert read_series(path).undated == ((3, ""), (6, "soon"), (7, ""))
    path.write_text("2026-01-32\n2026-01-30\n", encoding="utf-8")
    assert read_series(path).undated == ((1, "2026-01-32"),)


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_series_is_read_with_any_usual_mark_between_cells_and_from_the_first_column_of_dates(
    tmp_path: Path, mark: str
) -> None:
    path = tmp_path / "a.csv"
    rows = [("Ort", "Datum"), ("Kyiv", "2026-01-09 3:30"), ("Lviv", "2026-01-09")]
    path.write_text("\n".join(mark.join(row) for row in rows), encoding="utf-8")
    first, second = read_series(path).times
    assert second - first == 3.5 * 3600
    assert read_series(path).undated == ()


def test_a_missing_or_dateless_file_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        read_series(tmp_path / "none.csv")
    (tmp_path / "b.csv").write_text("x\ny\n", encoding="utf-8")
    with pytest.raises(UnreadableError):
        read_series(tmp_path / "b.csv")
