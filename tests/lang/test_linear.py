"""No text makes reading it slow: what a page hands over may be one word of thousands of letters, or a call again and
again."""

from __future__ import annotations

import time

import pytest

from wiredesk.lang import Spellings, furniture_calls, is_caption, is_promotion, sense

_MOST = 1.5
"""Seconds of this process: without its bound each takes several times as long, most of them minutes for more text."""
HOSTILE = {
    "a word that may end in -ize": lambda: sense("ab" * 1_500),
    "a name of capitals alone": lambda: Spellings.of({"Ana " + "A" * 1_500: 1, "A" * 1_501: 1}),
    "a name of capitals and small letters before a stop": lambda: Spellings.of({"aB" * 250 + ".": 1}),
    "who stands where": lambda: is_caption("A" * 20_000 + " left"),
    "who stands where, in brackets": lambda: is_caption("A" * 20_000 + "left ("),
    "who reports from where": lambda: is_promotion("Ana reports from " + "A" * 120 + "!"),
    "who joins a programme": lambda: is_promotion("A" * 60_000),
    "a call without an end": lambda: furniture_calls("GET THE A " * 2_000),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_read_at_once(kind):
    begun = time.process_time()
    HOSTILE[kind]()
    assert time.process_time() - begun < _MOST


@pytest.mark.parametrize(
    ("american", "british"),
    [("organized", "organised"), ("analyzes", "analyses"), ("privatization", "privatisation"), ("prizes", "prize")],
)
def test_american_spellings_are_of_one_sense_with_the_british(american, british):
    assert sense(american) == sense(british)


@pytest.mark.parametrize("word", ["seize", "prize", "size", "maize"])
def test_no_ending_is_changed_that_is_part_of_the_word(word):
    assert "s" not in sense(word)[1:]


def test_a_reporter_who_reports_from_several_places_is_the_caption_of_a_video():
    assert is_promotion("Ana Orlo reports live from Port Amra, Elmland.")
    assert not is_promotion("Ana Orlo reports from the harbour of Port Amra that was closed.")
