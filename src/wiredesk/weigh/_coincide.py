"""Do two series of events fall together more than chance? Event coincidence analysis with a test that keeps
bursts.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from wiredesk.errors import UsageError
from wiredesk.lang import listed, number_as_printed
from wiredesk.model import Record

from ._series import read_window

Times = NDArray[np.float64]

_SHIFTS = 1499
_DRAWS = 1000
_LOCAL = 45 * 86400.0
_FEW = 10
_LEAST_SHIFTS = 19
_UNITS = (86400.0, 3600.0, 60.0)
_USUAL = 0.25


class Coincidence(Record, frozen=True, kw_only=True):
    """What a test of coincidence found.

    Attributes:
        window: seconds either side within which two events coincide.
        span: seconds of the time both series cover.
        step: seconds of which every shift is a multiple: a day where both series give dates without times.
        events_a, events_b: events inside that time.
        matched: events of A with at least one of B within the window.
        rate: ``matched / events_a`` (the precursor rate of Donges et al. 2016, with a window on both sides).
        rate_b: share of events of B with at least one of A.
        expected: mean rate when one series is shifted against the other.
        ratio: ``rate / expected``, the effect size; None when nothing is expected.
        low, high: 95% interval of ``rate`` by block bootstrap over the events of A.
        p: share of shifts around the whole span with a rate at least as high.
        p_local: the same with shifts of at most 45 days, which keeps a slow rise and fall of both series.
        sentence: the finding for a reader.
    """

    window: float
    span: float
    step: float
    events_a: int
    events_b: int
    matched: int
    rate: float
    rate_b: float
    expected: float
    ratio: float | None
    low: float
    high: float
    p: float
    p_local: float
    sentence: str


def coincide(a: Sequence[float], b: Sequence[float], window: float | str) -> Coincidence:
    """Test whether events of ``a`` have events of ``b`` near them more often than chance.

    Event coincidence analysis (Donges, Schleussner, Siegmund, Donner 2016) with lag 0 and a window on both sides. The
    null is made by shifting ``a`` as a whole, around the time both series cover: gaps and bursts inside each series
    stay as they are, so that clustered events do not pass for coincidence, as they do under the Poisson null. Shifts
    are evenly spaced, not drawn: the same series give the same figures. Dates are shifted by whole days: a window of a
    day holds three dates, but only two of any other moment, so that other shifts would make chance look rarer than it
    is (times on the hour are shifted by whole hours, for the same reason).

    Args:
        a, b: times in seconds. window: seconds, or text such as "24h".

    Raises:
        UsageError: the window is no span of time, or the series share no time.
    """
    width = read_window(window) if isinstance(window, str) else float(window)
    if width <= 0:
        raise UsageError("the window must be longer than nothing", "pass a span such as 24h")
    first, second = _common(np.sort(np.asarray(a, dtype=float)), np.sort(np.asarray(b, dtype=float)), width)
    step = min(_unit(first), _unit(second))
    start = min(first[0], second[0]) - width / 2
    span = float(np.ceil((max(first[-1], second[-1]) + width / 2 - start) / step) * step)
    hits = _near(first, second, width)
    rate = float(hits.mean())
    whole = _shifted(first, second, width, start, span, _shifts(width, span - width, _SHIFTS, step))
    reach = min(_LOCAL, span / 4)
    steps = _shifts(min(width, reach / 2), reach, _SHIFTS // 2, step)
    local = _shifted(first, second, width, start, span, np.concatenate([-steps, steps]))
    expected = float(whole.mean())
    low, high = _interval(hits)
    values = {
        "window": width,
        "span": span,
        "step": step,
        "events_a": len(first),
        "events_b": len(second),
        "matched": int(hits.sum()),
        "rate": round(rate, 4),
        "rate_b": round(float(_near(second, first, width).mean()), 4),
        "expected": round(expected, 4),
        "ratio": round(rate / expected, 3) if expected > 0 else None,
        "low": round(low, 4),
        "high": round(high, 4),
        "p": round(_share(whole, rate), 4),
        "p_local": round(_share(local, rate), 4),
    }
    outside = (len(a) - len(first), len(b) - len(second))
    return Coincidence(**values, sentence=_sentence(values, outside, min(len(whole), len(local))))  # type: ignore[arg-type]


def _common(a: Times, b: Times, width: float) -> tuple[Times, Times]:
    """The events inside the time both series cover."""
    if len(a) == 0 or len(b) == 0:
        raise UsageError("a series has no events", "give two series with at least one event each")
    start, end = max(a[0], b[0]) - width, min(a[-1], b[-1]) + width
    first, second = a[(a >= start) & (a <= end)], b[(b >= start) & (b <= end)]
    if len(first) == 0 or len(second) == 0:
        raise UsageError("the two series share no time", "give series that cover the same months")
    return first, second


def _unit(times: Times) -> float:
    """Seconds of the largest unit, from a day to a second, that a fair share of the events are whole numbers of."""
    return next((unit for unit in _UNITS if np.mean(times % unit == 0) >= _USUAL), 1.0)


def _shifts(first: float, last: float, count: int, step: float) -> Times:
    """Up to ``count`` evenly spaced multiples of ``step`` from ``first`` to ``last``, none of them zero."""
    return np.unique(np.maximum(np.round(np.linspace(first, last, count) / step), 1) * step)


def _near(a: Times, b: Times, width: float) -> NDArray[np.bool_]:
    """For each event of ``a``, whether an event of ``b`` lies within the window."""
    at = np.searchsorted(b, a)
    left = np.abs(a - b[np.clip(at - 1, 0, len(b) - 1)])
    right = np.abs(a - b[np.clip(at, 0, len(b) - 1)])
    near: NDArray[np.bool_] = np.minimum(left, right) <= width
    return near


def _shifted(a: Times, b: Times, width: float, start: float, span: float, shifts: Times) -> Times:
    """Rates with ``a`` shifted around the span by each of ``shifts``."""
    moved = (a[None, :] - start + shifts[:, None]) % span + start
    rates: Times = _near(moved, b, width).mean(axis=1)
    return rates


def _share(null: Times, rate: float) -> float:
    return float((1 + np.count_nonzero(null >= rate - 1e-12)) / (1 + len(null)))


def _interval(hits: NDArray[np.bool_]) -> tuple[float, float]:
    """95% interval of the rate: moving-block bootstrap (Kuensch 1989), blocks of the cube root of the events."""
    count = len(hits)
    size = max(1, round(count ** (1 / 3)))
    rng = np.random.default_rng(20160501)
    starts = rng.integers(0, count - size + 1, size=(_DRAWS, -(-count // size)))
    draws = hits[(starts[..., None] + np.arange(size)).reshape(_DRAWS, -1)[:, :count]].mean(axis=1)
    low, high = np.quantile(draws, [0.025, 0.975])
    return float(low), float(high)


def _sentence(v: dict[str, float | int | None], outside: tuple[int, int], shifts: int) -> str:
    """The finding in words that claim no more than the test shows.

    Args:
        outside: events of either series that took no part. shifts: how many the smaller of the two tests made.
    """
    hours = float(v["window"] or 0) / 3600
    in_days = hours >= 96 or (v["step"] == _UNITS[0] and hours % 24 == 0)
    width = _amount(hours / 24, "day") if in_days else _amount(hours, "hour")
    rate, expected, p = (
        float(v["rate"] or 0),
        float(v["expected"] or 0),
        max(float(v["p"] or 0), float(v["p_local"] or 0)),
    )
    has = "has" if v["matched"] == 1 else "have"
    events = _amount(int(v["events_a"] or 0), "event")
    facts = (
        f"{v['matched']} of {events} of the first series ({rate:.0%}) {has} one of the second within {width}; shifting "
        f"one series against the other gives {expected:.0%} on average (p = {p:.3g}).{_left_out(*outside)}"
    )
    if min(int(v["events_a"] or 0), int(v["events_b"] or 0)) < _FEW:
        return f"{facts} There are too few events to say more."
    if shifts < _LEAST_SHIFTS:
        return f"{facts} The time that both cover is too short to say more."
    if p > 0.05:
        return f"{facts} That is not more than chance would often give."
    if float(v["p"] or 0) > 0.05 or float(v["p_local"] or 0) > 0.05:
        return f"{facts} The two ways of testing disagree, so no more is claimed."
    return f"{facts} They fall together more often than chance; the test does not say why, nor which drives which."


def _amount(number: float, unit: str) -> str:
    return f"{number_as_printed(number)} {unit}{'' if number == 1 else 's'}"


def _left_out(first: int, second: int) -> str:
    """A sentence on the events outside the time that both series cover."""
    parts = [f"{_amount(first, 'event')} of the first series"] if first else []
    parts += [f"{_amount(second, 'event')} of the second"] if second else []
    return f" Outside the time that both cover, and not counted: {listed(parts)}." if parts else ""
