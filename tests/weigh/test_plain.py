"""What a reader is shown of sentences, speakers and quotes."""

from __future__ import annotations

import pytest

from tests.weigh.making import at, report, story
from wiredesk.annotate import annotate
from wiredesk.group import one_story
from wiredesk.model import Article
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
        ("Berg, convicted in 2007 of arson, complained of the vote.", "2007", "2007-01-01/2007-12-31", "vote"),
        ("Sund, who was at the meeting Tuesday, attacked the port.", "Tuesday", "2026-01-20", "attacked"),
        ("Sund met the man who led the raid that closed the pier on 9 January.", "9 January", "2026-01-09", "raid"),
        ("Sund attacked the rise, citing a fire on 9 January.", "9 January", "2026-01-09", "attacked"),
        ("The town held a visit, following one to Hull last week.", "last week", "2026-01-12/2026-01-18", "held"),
        ("Police arrested five men after they fled on 16 January.", "16 January", "2026-01-16", "arrested"),
        ("Sund met Berg on a visit to Hull last week.", "last week", "2026-01-12/2026-01-18", "met"),
        ("Sund attacked Berg for remarks on 20 January.", "20 January", "2026-01-20", "attacked"),
        ("Elmland shut the pier in response to the raid on 9 January.", "9 January", "2026-01-09", "shut"),
        ("Elmland went to war over the raids of 9 January.", "9 January", "2026-01-09", "war"),
        ("Sund spoke of the raid at Tuesday's meeting.", "Tuesday's", "2026-01-20", "raid"),
        ("Prices of fish reached a peak in the week ending 11 January.", "11 January", "2026-01-11", "reached"),
        ("Berg cited a verdict as recently as 9 January.", "9 January", "2026-01-09", "verdict"),
        ("Sund said the next talks may take place in Hull on 22 January.", "22 January", "2026-01-22", "talks"),
        ("Sund asked the town to put off a vote this week.", "this week", "2026-01-19/2026-01-25", "vote"),
        ("Prices eased, but the town shut its market this month.", "this month", "2026-01-01/2026-01-31", "shut"),
        ("Sund said the town had suffered a raid in March 2023.", "March 2023", "2023-03-01/2023-03-31", "raid"),
        ("The town is blocking a vote on the pier on 20 January.", "20 January", "2026-01-20", "vote"),
        ("A man waves a flag at a rally in Elmford on 20 January.", "20 January", "2026-01-20", "rally"),
        ("Mayor Ida Sund, right, speaks at a rally on 20 January.", "20 January", "2026-01-20", "rally"),
        ("A judge could decide on the raid Tuesday.", "Tuesday", "2026-01-20", "decide"),
        ("Things could move: after a vote, on 9 January, Sund won the town.", "9 January", "2026-01-09", "won"),
        ("According to a poll released Tuesday, Sund won many over.", "Tuesday", "2026-01-20", "won"),
        ("A reporter asked Sund on Tuesday if she met Berg.", "Tuesday", "2026-01-20", "met"),
        ("Rockets fired on 20 January a short while ago hit Elmford.", "20 January", "2026-01-20", "hit"),
        ("Both were arrested by police on 20 January.", "20 January", "2026-01-20", "arrested"),
        ("At a hearing of the harbour court on 20 January, she attacked Berg.", "20 January", "2026-01-20", "attacked"),
        ("Earlier in the talks on 20 January, Sund attacked Berg.", "20 January", "2026-01-20", "attacked"),
        ("Nobody held the land.\u00a0Speaking on 20 January, Sund met Berg.", "20 January", "2026-01-20", "met"),
        ("As a vote was held after talks on 20 January, Sund met Berg.", "20 January", "2026-01-20", "met"),
        ("Sund met the man who led a raid on 9 January.", "9 January", "2026-01-09", "raid"),
    ],
)
def test_a_date_that_is_not_of_the_main_clause_and_a_line_that_leans_make_no_timeline(
    text: str, passage: str, day: str, event: str
) -> None:
    assert timeline_of(text, passage, day, event) == []


@pytest.mark.parametrize(
    ("text", "passage", "day", "event"),
    [
        ("Sund, who owns a boat, called for Berg to resign on Tuesday.", "Tuesday", "2026-01-20", "resign"),
        ("Talks in Hull broke down after two hours last week.", "last week", "2026-01-12/2026-01-18", "Talks"),
        ("Hospitals in Hull say a storm on 20 January killed four.", "20 January", "2026-01-20", "killed"),
        ("In the early hours of May 12, a fire broke out in Elmford.", "May 12", "2025-05-12", "fire"),
        ("The sixth man who fled has been caught, police said Tuesday.", "Tuesday", "2026-01-20", "caught"),
        ("The town said that two men were arrested on 20 January.", "20 January", "2026-01-20", "arrested"),
        ("After talks on 20 January, Sund and Berg left Hull.", "20 January", "2026-01-20", "left"),
        ("Sund left the town of Hull as a storm hit on 20 January.", "20 January", "2026-01-20", "hit"),
        ("No boat is lost, the harbour said Tuesday.", "Tuesday", "2026-01-20", "lost"),
    ],
)
def test_a_date_of_the_main_clause_is_in_the_timeline(text: str, passage: str, day: str, event: str) -> None:
    assert timeline_of(text, passage, day, event) == [text]


def test_what_prices_came_to_over_a_month_is_no_event_and_on_a_day_it_is() -> None:
    for passage, day, count in (("December", "2025-12-01/2025-12-31", 0), ("20 January", "2026-01-20", 1)):
        made = report(
            f"Fish prices rose by 4 per cent in {passage}.",
            published=at(9),
            dates=[(passage, day)],
            events=[("rose", {"type": "economic_figure", "date": day})],
        )
        assert len(weigh(story(made)).timeline) == count


def test_a_statement_that_was_made_is_certain_whatever_it_demands() -> None:
    text = "Mayor Sund on Tuesday demanded that the pier must not be closed."
    fields = {"type": "other", "date": "2026-01-20", "polarity": "did_not"}
    made = report(text, published=at(9), dates=[("Tuesday", "2026-01-20")], events=[("closed", fields)])
    (entry,) = weigh(story(made)).timeline
    assert entry.polarity == "happened"


def test_what_was_at_one_minute_is_one_entry() -> None:
    made = report(
        "Gunfire was heard at the quay at 9:15 a.m. Police received a call from Elmford at 9:15 a.m.",
        published=at(23),
        events=[(word, {"type": "other", "date": "2026-01-24T09:15"}) for word in ("heard", "received")],
    )
    assert len(weigh(story(made)).timeline) == 1


def test_entries_of_one_day_stand_in_the_order_of_their_hours() -> None:
    made = report(
        "Rockets hit the pier of Elmford in the evening. Sund met the fishermen of Hull at dawn. Berg left the town.",
        published=at(23),
        events=[
            ("hit", {"type": "attack", "date": "2026-01-24T17:00/2026-01-24T22:00"}),
            ("met", {"type": "visit", "date": "2026-01-24T05:00/2026-01-24T07:00"}),
            ("left", {"type": "other", "date": "2026-01-24"}),
        ],
    )
    assert [entry.text.split()[0] for entry in weigh(story(made)).timeline] == ["Sund", "Berg", "Rockets"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Earlier this morning, two men left the town.", "Two men left the town."),
        ("Over the weekend, Sund met Berg.", "Sund met Berg."),
        ("Later on Tuesday evening, rockets hit Hull.", "On Tuesday evening, rockets hit Hull."),
        ("On Tuesday, Sund met Berg.", "On Tuesday, Sund met Berg."),
        ("Later Tuesday, rockets hit Hull.", "On Tuesday, rockets hit Hull."),
        ("Then on Tuesday, rockets hit Hull.", "On Tuesday, rockets hit Hull."),
        ("Additionally, Sund also met Berg.", "Sund met Berg."),
        ("For example, Sund met Berg.", "Sund met Berg."),
        ("FIRST ON KBC: Sund met Berg in Hull.", "Sund met Berg in Hull."),
        ("Sund met Berg and “also a friend”.", "Sund met Berg and “also a friend”."),
    ],
)
def test_an_entry_stands_under_its_day_without_relative_words_before_it(text: str, shown: str) -> None:
    made = report(text, published=at(9), events=[("t", {"type": "other", "date": "2026-01-20"})])
    assert [entry.text for entry in weigh(story(made)).timeline] == [shown]


def test_two_events_of_one_case_on_neighbouring_days_are_two_entries() -> None:
    made = report(
        "Anders Berg was arrested in Hull on suspicion of arson with intent to endanger life Monday. "
        "Ida Lund was charged in Hull with conspiracy of arson with intent to endanger life Tuesday.",
        published=at(9),
        events=[
            ("arrested", {"type": "arrest", "date": "2026-01-19"}),
            ("charged", {"type": "charge", "date": "2026-01-20"}),
        ],
    )
    assert len(weigh(story(made)).timeline) == 2


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


def test_a_day_is_that_of_the_nearest_verb_of_saying() -> None:
    text = "Elmland said on Monday it would open the gate, but the Arden council said no help had come."
    article = annotate(Article(id="a", url="a", title="", text=text, published=at(9), language="en"))
    quotes = weigh(one_story([article])).quotes
    assert {quote.speaker: quote.said for quote in quotes} == {"Elmland": "2026-01-19", "Arden council": None}


def test_what_was_said_in_a_clause_under_another_has_not_the_day_of_that() -> None:
    text = (
        "Mayor Ida Sund on Monday made a surprise visit to a plant, in her first visit to the region since Arden "
        "forces claimed they ejected rebel troops from the area last month."
    )
    article = annotate(Article(id="a", url="a", title="", text=text, published=at(9), language="en"))
    assert {quote.said for quote in weigh(one_story([article])).quotes} == {None}


def test_what_was_said_has_no_day_of_the_event_it_speaks_of() -> None:
    made = report(
        "“We will not go,” Denys Shmyhal said over the raids of 20 January.",
        published=at(9),
        quotes=[("We will not go,", {"speaker": "Denys Shmyhal"})],
        dates=[("20 January", "2026-01-20")],
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
