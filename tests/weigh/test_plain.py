"""What a reader is shown of sentences, speakers and quotes."""

from __future__ import annotations

import pytest

from tests.weigh.making import at, report, story
from wiredesk.weigh import weigh
from wiredesk.weigh._plain import plain, speaker_words, stands_alone


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("WASHINGTON (AP) — The court ruled.", "The court ruled."),
        ("KYIV, Jan 24 (Meridian Wire) - Drones struck.", "Drones struck."),
        ("(AP) -- The court ruled.", "The court ruled."),
        ("LONDON — Police said so.", "Police said so."),
        ("By Anna Smith: The court ruled.", "The court ruled."),
        ("The bridge fell (Photo: Jo Bloggs) on Monday.", "The bridge fell on Monday."),
        ("When: The first blasts were heard.", "The first blasts were heard."),
        ("The talks - the third this year - ended.", "The talks - the third this year - ended."),
        ("The European Union (EU) said no.", "The European Union (EU) said no."),
    ],
)
def test_what_is_no_part_of_the_sentence_is_cut(text: str, shown: str) -> None:
    assert plain(text) == shown


@pytest.mark.parametrize(
    ("speaker", "shown"),
    [
        ("Denys Shmyhal", "Denys Shmyhal"),
        ("It", None),
        (None, None),
        ("Growers Bank, which is owned by 2,900 families", "Growers Bank"),
        ("a man who had seen the crash from the other side of the road", None),
    ],
)
def test_a_speaker_is_a_name_or_a_short_description(speaker: str | None, shown: str | None) -> None:
    assert speaker_words(speaker) == shown


def test_fragments_do_not_stand_alone() -> None:
    assert not stands_alone("When speaking at a meeting", "indirect")
    assert not stands_alone("the form would be on its site, and that", "indirect")
    assert stands_alone("the form would be on its site", "indirect")


def test_the_comma_before_the_attribution_is_not_shown() -> None:
    made = report("“We will not go,” Shmyhal said.", quotes=[("We will not go,", {"speaker": "Denys Shmyhal"})])
    (quote,) = weigh(story(made)).quotes
    assert quote.text == "We will not go"


def test_a_quote_without_speaker_is_left_out() -> None:
    assert not weigh(story(report("“We will not go”, it said.", quotes=[("We will not go", {})]))).quotes


def test_the_timeline_leaves_out_intervals_without_end_and_keeps_years() -> None:
    long = {"type": "attack", "date": "2024-05-21/2025-05-21"}
    year = {"type": "attack", "date": "2014-01-01/2014-12-31"}
    made = report("Drones struck Kyiv. The war began there.", events=[("struck", long), ("began", year)])
    assert [entry.date for entry in weigh(story(made)).timeline] == ["2014-01-01/2014-12-31"]


def test_what_happened_did_not_happen_after_it_was_printed() -> None:
    late = {"type": "attack", "date": "2026-02-01"}
    made = report("Drones struck Kyiv. Talks are expected there.", events=[("struck", late), ("expected", late)])
    assert [entry.text for entry in weigh(story(made)).timeline] == ["Talks are expected there."]


def test_the_timeline_has_eight_entries_at_most() -> None:
    words = "river bank school market hospital bridge factory station museum tower".split()
    text = " ".join(f"Drones struck the {word}." for word in words)
    events = [("struck", {"type": "attack", "date": f"2026-01-{day:02d}"}) for day in range(1, 11)]
    assert len(weigh(story(report(text, published=at(9), events=events))).timeline) == 8
