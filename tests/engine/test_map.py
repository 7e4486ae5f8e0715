"""The engine maps in order, lazily, in one process or several, with the same result."""

from __future__ import annotations

import os
from itertools import count, islice

import pytest

from wiredesk.engine import AHEAD, run_map
from wiredesk.errors import KilledError


def double(number: int) -> int:
    return number * 2


def fail_at_three(number: int) -> int:
    if number == 3:
        raise ValueError("three")
    return number


def process_id(_number: int) -> int:
    return os.getpid()


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_items(jobs):
    assert list(run_map(double, range(50), jobs)) == [2 * n for n in range(50)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_items_give_no_results(jobs):
    assert list(run_map(double, [], jobs)) == []


def test_a_process_that_is_ended_from_outside_is_an_error_in_words():
    with pytest.raises(KilledError, match=r"one of the 2 processes was ended from outside.*; use fewer --jobs"):
        list(run_map(os._exit, [1], 2))


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_exception_of_the_function_reaches_the_caller(jobs):
    with pytest.raises(ValueError, match="three"):
        list(run_map(fail_at_three, range(5), jobs))


def test_an_endless_stream_is_read_a_bounded_way_ahead():
    read = []

    def source():
        for number in count():
            read.append(number)
            yield number

    assert list(islice(run_map(double, source(), 2), 3)) == [0, 2, 4]
    assert len(read) <= 8 * 2 * (AHEAD + 1)


def test_several_jobs_run_in_other_processes():
    assert os.getpid() not in set(run_map(process_id, range(20), 2))
