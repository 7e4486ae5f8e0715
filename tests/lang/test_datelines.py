"""Datelines: where they end, and which dashes end none."""

from __future__ import annotations

import time

import pytest

from wiredesk.lang import dateline_end


@pytest.mark.parametrize(
    "line",
    [
        "LA PORTE, Elm. — ",
        "PORT ELM, Norland, July 21 - ",
        "ARDEN - ",
        "ARDEN (AP) - ",
        "KESSEL/ARDEN, May 21 (Reuters) - ",
        "ARDEN, 21 May 2025 — ",
        "Arden, May 3 (Reuters) - ",
        "ST. ELMO (AP) — ",
        "PORT ELM, Norland (AP) -- ",
        "ARDEN, Norland, Tuesday, May 20 – ",
        "ARDEN, Sunday, 2.50 a.m. - ",
        "Arden, May 3, 14:20 (Reuters) - ",
        "(Reuters) - ",
        "May 21 (UPI) -- ",
        "The Hague, May 3 (AFP) - ",
    ],
)
def test_a_dateline_ends_after_its_dash(line: str) -> None:
    assert dateline_end(f"{line}The pier was closed.") == len(line)


@pytest.mark.parametrize(
    "line",
    [
        "The pier was closed.",
        "Mary - Ana's sister - closed it.",
        "NATO - the alliance - met in Arden.",
        "Arden - where the pier is - was flooded.",
        "ELM-114 ferries were sold.",
        "The North - South line was cut.",
    ],
)
def test_a_dash_in_a_sentence_ends_no_dateline(line: str) -> None:
    assert dateline_end(line) == 0


def test_a_long_line_in_capitals_takes_no_time() -> None:
    clock = time.process_time()
    for _ in range(50):
        dateline_end("PIER CLOSED. A.B.C.D.E. " * 400)
    assert time.process_time() - clock < 1


def test_two_letters_and_another_desk_open_a_dateline_too() -> None:
    for line in ("ST ARDEN, Elmland — The ferry sank.", "HARBOUR via NWA — The ferry sank."):
        assert line[dateline_end(line) :] == "The ferry sank."
