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
        ("Reiterating Elmland", None),
        ("CANADA STATEMENT ON AID The ministry", None),
        ("Joint statement by the towns", None),
        ("Harbour poll released", None),
        ("King Olaf", "King Olaf"),
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


def timeline_of(text: str, passage: str, day: str, event: str) -> list[str]:
    """Texts of the timeline of one report, published on 24 January 2026."""
    made = report(
        text, published=at(9), dates=[(passage, day)], events=[(event, {"type": "other", "date": day})]
    )  # fmt: skip
    return [entry.text for entry in weigh(story(made)).timeline]


@pytest.mark.parametrize(
    ("text", "passage", "day", "event"),
    [
        ("Elmland has dropped the 2015 agreement on its piers.", "2015", "2015-01-01/2015-12-31", "agreement"),
        ("Four boats have left the port since 9 January.", "9 January", "2026-01-09", "left"),
        ("“If we win on 20 January we mend the pier,” Sund said.", "20 January", "2026-01-20", "mend"),
        ("Elmford lost its ferry, which had been built there in 2001.", "2001", "2001-01-01/2001-12-31", "built"),
        ("Berg is accused of a fire on a pier in February 2023.", "February 2023", "2023-02-01/2023-02-28", "fire"),
        ("Berg, signed in the January window, scored.", "the January", "2026-01-01/2026-01-31", "scored"),
        ("Bonds of Elmford due in June 2026 fell.", "June 2026", "2026-06-01/2026-06-30", "fell"),
        ("Sund put off a trip to Hull planned for 26 January.", "26 January", "2026-01-26", "put"),
        ("Sales rose to 39 million, against 35 million a year ago.", "a year ago", "2025-01-01/2025-12-31", "rose"),
        ("Eighty have left since the storm began on 9 January.", "9 January", "2026-01-09", "left"),
        ("It had closed on 9 January for good.", "9 January", "2026-01-09", "closed"),
        ("Did Elmford close the pier on 9 January?", "9 January", "2026-01-09", "close"),
        ("Ferries at the quay of Elmford, January 9, 2026.", "January 9, 2026", "2026-01-09", "Ferries"),
    ],
)
def test_a_date_that_is_not_of_the_main_clause_and_a_line_that_leans_make_no_timeline(
    text: str, passage: str, day: str, event: str
) -> None:
    assert timeline_of(text, passage, day, event) == []


def test_a_day_to_come_is_in_the_timeline_a_year_to_come_is_not() -> None:
    text = "Talks on the pier are due to begin on 5 March."
    assert timeline_of(text, "5 March", "2026-03-05", "begin") == [text]
    text = "The pier of Elmford is expected to close by 2030."
    assert timeline_of(text, "2030", "2030-01-01/2030-12-31", "close") == []


def test_a_moment_of_a_day_stands_under_the_day() -> None:
    made = report(
        "Police closed the pier at 9:15 on Friday.",
        published=at(9),
        events=[("closed", {"type": "other", "date": "2026-01-23T09:15"})],
    )
    assert [entry.date for entry in weigh(story(made)).timeline] == ["2026-01-23"]


def test_an_event_and_its_announcement_the_day_after_are_one_entry() -> None:
    made = report(
        "Mayor Ida Sund visited the broken northern pier of Elmford on Thursday. "
        "Mayor Ida Sund visited the broken northern pier of Elmford for the first time, the town said Friday.",
        published=at(9),
        dates=[("Thursday", "2026-01-22"), ("Friday", "2026-01-23")],
        events=[
            ("visited", {"type": "visit", "date": "2026-01-22"}),
            ("visited", {"type": "visit", "date": "2026-01-23"}),
        ],
    )
    assert [entry.date for entry in weigh(story(made)).timeline] == ["2026-01-22"]


def test_what_was_said_has_the_day_of_the_week_before_its_report_or_none() -> None:
    made = report(
        "“We will not go,” Denys Shmyhal said, as in the storm of 9 October.",
        published=at(9),
        quotes=[("We will not go,", {"speaker": "Denys Shmyhal"})],
        dates=[("9 October", "2025-10-09")],
    )
    assert [quote.said for quote in weigh(story(made)).quotes] == [None]


def test_one_person_in_two_spellings_is_one_speaker() -> None:
    one = report(
        "“We will not go,” Olexa Filippenko said.",
        names=[("Olexa Filippenko", {"kind": "person", "canonical": "Olexa Filippenko"})],
        quotes=[("We will not go,", {"speaker": "Olexa Filippenko"})],
    )
    two = report(
        "“Nobody asked us about it,” Filipenko said.",
        outlet="Gulf Standard",
        quotes=[("Nobody asked us about it,", {"speaker": "Filipenko"})],
    )
    assert {quote.speaker for quote in weigh(story(one, two)).quotes} == {"Olexa Filippenko"}


def test_an_office_that_one_person_holds_is_that_person() -> None:
    made = report(
        "Elmlander Foreign Minister Ida Sund met fishermen. “We will not go,” Elmland's foreign minister said.",
        names=[("Ida Sund", {"kind": "person", "canonical": "Ida Sund", "role": "Elmlander Foreign Minister"})],
        quotes=[("We will not go,", {"speaker": "Elmland's foreign minister"})],
    )
    assert [quote.speaker for quote in weigh(story(made)).quotes] == ["Ida Sund"]
