"""One function in a process of its own."""

import os
import threading
from collections.abc import Callable

import pytest

from wiredesk.engine import _aside, aside

Told = Callable[[str, int, int | None], None]


@pytest.fixture
def forks(monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(os, "fork"):
        pytest.skip("no fork here")
    monkeypatch.setattr(_aside, "_may_fork", lambda: True)


def silent(_stage: str, _done: int, _total: int | None) -> None:
    """Tell nobody."""


@pytest.mark.usefixtures("forks")
def test_a_function_runs_in_another_process_and_what_it_tells_comes_in_order() -> None:
    def count(tell: Told) -> int:
        for done in range(3):
            tell("counting", done, 3)
        return os.getpid()

    told: list[tuple[str, int, int | None]] = []
    wait = aside(count)
    process = wait(lambda *message: told.append(message))
    assert process != os.getpid()
    assert told == [("counting", 0, 3), ("counting", 1, 3), ("counting", 2, 3)]


@pytest.mark.usefixtures("forks")
def test_what_fails_there_fails_here_with_its_own_error() -> None:
    def fail(_tell: Told) -> int:
        raise ValueError(f"no number in process {os.getpid()}")

    wait = aside(fail)
    with pytest.raises(ValueError, match=f"no number in process {os.getpid()}"):
        wait(silent)


@pytest.mark.usefixtures("forks")
def test_a_process_that_dies_or_has_a_result_that_cannot_be_sent_is_replaced() -> None:
    here = os.getpid()

    def die(_tell: Told) -> int:
        if os.getpid() != here:
            os._exit(9)
        return 7

    def unsendable(_tell: Told) -> Callable[[], int]:
        return lambda: 7

    assert aside(die)(silent) == 7
    assert aside(unsendable)(silent)() == 7


@pytest.mark.usefixtures("forks")
def test_who_stops_waiting_leaves_no_process_behind() -> None:
    import multiprocessing

    before = set(multiprocessing.active_children())
    wait = aside(lambda _tell: "x" * 1_000_000)
    started = set(multiprocessing.active_children()) - before
    assert len(started) == 1
    del wait
    for process in started:
        process.join(30)
        assert not process.is_alive()


def test_beside_another_thread_nothing_is_forked() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert aside(lambda _tell: os.getpid())(silent) == os.getpid()
    finally:
        stop.set()
        thread.join()
