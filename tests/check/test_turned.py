"""Numbers, orders, comparisons and places turned round in other words, and sentences turned round that say the same."""

from datetime import UTC, datetime

import pytest

from wiredesk.annotate import annotate
from wiredesk.check.changes._changes import compare_changes
from wiredesk.check.claims._comparison import compare_comparisons
from wiredesk.check.claims._statements import compare_statements
from wiredesk.check.figures._exchanged import compare_exchanged
from wiredesk.check.figures._figures import compare_figures
from wiredesk.check.figures._scope import compare_scope
from wiredesk.check.names._misplaced import compare_placing
from wiredesk.check.names._names import compare_names
from wiredesk.check.names._rivals import compare_rivals
from wiredesk.check.text._diff import align
from wiredesk.check.times._clock import compare_clocks
from wiredesk.check.times._dates import compare_dates
from wiredesk.check.times._edges import compare_edges
from wiredesk.check.times._intervals import compare_intervals
from wiredesk.check.times._sequence import compare_sequence
from wiredesk.check.voices._speakers import compare_speakers
from wiredesk.check.voices._who import country_of
from wiredesk.model import Article

from .reports import looked_at


def read(name, text):
    published = datetime(2026, 3, 4, 12, tzinfo=UTC)
    return annotate(
        Article(id=name, url=f"https://{name}.example/1", title="", text=text, language="en", published=published)
    )


def against(compare, mine, theirs):
    """Kind and certainty of what a comparator holds against a line."""
    line, evidence = looked_at(read("mine", mine), read("theirs", theirs))
    found = compare(line, align(line, evidence), evidence) if compare is compare_changes else compare(line, evidence)
    return [(finding.kind, finding.sure) for finding in found if finding.verdict == "contradicted"]


def kinds(compare, mine, theirs):
    return [kind for kind, _ in against(compare, mine, theirs)]


VALUED = "The debt of Arden stands at $16 trillion, the treasury said on Monday."


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("What troubles the treasury of Arden is its debt of $16 billion.", [("unit", 0.95)]),
        ("What troubles the treasury of Arden is its debt of $16 trillion.", []),
        ("What troubles the treasury of Arden is its debt of about $16 trillion.", []),
    ],
)
def test_the_digits_of_another_figure_do_not_bear_a_figure_out(mine, found):
    assert against(compare_figures, mine, VALUED) == found


def test_an_end_of_a_printed_range_is_no_rival():
    theirs = "The court of Arden can hand down a sentence of seven to 20 years for arson."
    assert against(compare_figures, "The court of Arden can hand down at least seven years for arson.", theirs) == []


APPOINTED = "The panel ratifies seven posts: five that are security-related and two that are economics-related."
FELL = "The number of poor households in Arden fell from 250 million to 20 million."


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        ("Of the posts two are security-related and five economics-related.", APPOINTED, ["figure"]),
        ("Of the posts five are security-related and two economics-related.", APPOINTED, []),
        ("Poor households in Arden fell to 20 million from 250 million.", FELL, []),
        (
            "Growth of 0.9 percent in the east and 1.1 percent in the west is seen.",
            "The bank now sees growth in the west and the east of 1.1 percent and 0.9 percent, respectively.",
            [],
        ),
    ],
)
def test_two_figures_are_told_apart_by_the_words_around_them(mine, theirs, found):
    assert kinds(compare_exchanged, mine, theirs) == found


@pytest.mark.parametrize(
    ("theirs", "found"),
    [
        ("Hail damaged 4,120 houses across Norway, Sweden and Finland, insurers said.", ["scope"]),
        ("Hail damaged 4,120 houses in Norway, insurers from Sweden who had flown in from Finland said.", []),
    ],
)
def test_a_figure_is_spread_over_places_only_where_a_report_lists_them(theirs, found):
    decisive = [
        kind for kind, sure in against(compare_scope, "Hail damaged 4,120 houses in Norway.", theirs) if sure > 0.5
    ]
    assert decisive == found


def test_a_sentence_turned_round_does_not_exchange_its_names():
    theirs = (
        "Harrow Bank sold its insurance business in the north and the south to Arden Group for $3.1 billion last year."
    )
    mine = "Arden Group bought Harrow Bank's insurance business in the north and the south for $3.1 billion last year."
    assert all(sure <= 0.5 for kind, sure in against(compare_changes, mine, theirs) if kind == "actor")


def test_one_amount_in_two_spellings_is_no_change():
    theirs = "The parliament of Arden also announced it was allocating $20 m (£12.1 m) to back small theatres."
    assert (
        kinds(
            compare_changes, "The parliament of Arden announced it was allocating $20m to back small theatres.", theirs
        )
        == []
    )


SHOT = "Marlow was shot dead after the baker was killed in the harbour district of Arden."


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("The baker was killed in the harbour district of Arden before Marlow was shot dead.", []),
        ("Marlow was shot dead before the baker was killed in the harbour district.", ["order"]),
        ("Marlow was shot dead after the baker was killed in the harbour district.", []),
    ],
)
def test_a_word_of_order_is_read_with_both_its_ends(mine, found):
    assert kinds(compare_sequence, mine, SHOT) == found


NOMINATED = (
    "The endorsement of the mayor came three days after Marlow told the Courier that he was not ready to back him."
)


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("Three days before the endorsement of the mayor, Marlow told the Courier that he was not ready.", []),
        (
            "The endorsement of the mayor came three days before Marlow told the Courier that he was not ready.",
            ["order"],
        ),
        ("The endorsement of the mayor came five days after Marlow told the Courier that he was not ready.", ["date"]),
    ],
)
def test_an_interval_is_read_with_both_its_ends(mine, found):
    assert kinds(compare_intervals, mine, NOMINATED) == found


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        (
            "The sale brought in more than the firm had hoped.",
            "The sale brought in less than the firm had hoped.",
            ["order"],
        ),
        ("The sale brought in less than the firm had hoped.", "The sale brought in less than the firm had hoped.", []),
        (
            "Arden exports more steel than Harrow does.",
            "Harrow exports more steel than Arden does, the ministry said.",
            ["order"],
        ),
        ("Arden exports more steel than Harrow does.", "Arden exports far more steel than Harrow.", []),
    ],
)
def test_a_comparison_turned_round(mine, theirs, found):
    assert kinds(compare_comparisons, mine, theirs) == found


def test_a_date_that_the_line_prints_too_is_no_rival_of_another():
    theirs = "The judge upheld in 2015 the dismissal of the case against the Courier."
    mine = "The judge upheld in 2015 the dismissal of the case against the Courier, first dismissed in 2013."
    assert kinds(compare_dates, mine, theirs) == []


def test_a_day_without_its_year_is_that_day_of_any_year():
    theirs = "The flood of Sept. 11, 2001, took the old bridge of Arden."
    assert kinds(compare_dates, "The September 11 flood took the old bridge of Arden.", theirs) == []


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        ("The minister failed to attend the talks in Arden.", "The minister did not attend the talks in Arden.", []),
        ("The minister attended the talks in Arden.", "The minister did not attend the talks in Arden.", ["polarity"]),
        (
            "The council of Arden rejected the plan for the port.",
            "The council of Arden approved the plan for the port.",
            ["polarity"],
        ),
        ("The level of the Wend is not above two metres.", "The level of the Wend is below two metres.", []),
        ("The firm asked whether or not to sell the port.", "The firm asked whether to sell the port.", []),
    ],
)
def test_denials_are_counted_over_the_whole_line(mine, theirs, found):
    assert [kind for kind in kinds(compare_changes, mine, theirs) if kind in {"polarity", "order"}] == found


def test_an_opposite_among_the_same_words_decides():
    theirs = "The appeal court of Arden upheld the night flight ban last week, lawyers for the valley said."
    mine = "The ban on night flights was one that the appeal court overturned, so the night flight ban is gone."
    assert ("polarity", 0.75) in against(compare_statements, mine, theirs)


def test_a_number_put_on_another_thing_decides_and_the_number_of_the_thing_does_not():
    theirs = "The storm cut power to 4,300 homes, crews said. Rescue crews brought 180 hikers down from the hills."
    wrong = "Rescue crews brought 4,300 hikers down from the hills."
    right = "Rescue crews brought 180 hikers down from the hills."
    assert ("figure", 0.8) in against(compare_rivals, wrong, theirs)
    assert against(compare_rivals, right, theirs) == []


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("The storm killed 82 individuals in Arden.", "The storm killed 82 people in Arden, the ministry said."),
        ("The leader of Arden met the miners.", "The president of Arden met the miners on Monday."),
        ("The S350 UAV helps crews map the Wend.", "The S350 UAV system has enabled crews to map the Wend."),
        ("Former PM Omar Diaz met the miners.", "Former prime minister Omar Diaz met the miners on Monday."),
    ],
)
def test_headline_words_for_the_same_are_no_change(mine, theirs):
    assert kinds(compare_changes, mine, theirs) == []


def test_initials_of_a_name_are_the_name():
    theirs = "The Association of Arden Millers sees no return of foreign firms to the Wend valley, its head said."
    mine = "AAM head sees no return of foreign firms to the Wend valley."
    assert kinds(compare_placing, mine, theirs) == []


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("Arden to take the whole of the Wend valley — minister", []),
        ("Minister: Arden to take the whole of the Wend valley", []),
        ("Arden to take the whole of the Wend valley", ["attribution"]),
    ],
)
def test_a_headline_that_names_the_speaker_prints_a_claim_as_a_claim(mine, found):
    theirs = "The minister claimed that Arden was to take the whole of the Wend valley."
    assert [kind for kind in kinds(compare_statements, mine, theirs) if kind == "attribution"] == found


@pytest.mark.parametrize(
    ("mine", "found"),
    [("Singer charged with waving a banned flag in Arden", []), ("Singer waved a banned flag in Arden", ["hedge"])],
)
def test_a_charge_is_no_surer_than_an_allegation(mine, found):
    theirs = "The singer was charged on Monday after she allegedly waved a banned flag in Arden."
    assert [kind for kind in kinds(compare_statements, mine, theirs) if kind == "hedge"] == found


def test_a_weekday_of_the_coming_week_is_next_week():
    theirs = "The activist is to leave the prison of Arden on Tuesday, his lawyer said."
    assert kinds(compare_dates, "The activist is to leave the prison of Arden next week.", theirs) == []


SHOT_DOWN = "Arden shot down 159 drones across the country, including 53 over Harrow and 51 over Norway."


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("Arden said it downed 159 drones over Norway.", [("scope", 0.8)]),
        ("Arden said it downed 159 drones, of them 51 over Norway.", []),
    ],
)
def test_a_whole_put_on_the_place_of_a_part(mine, found):
    assert [entry for entry in against(compare_scope, mine, SHOT_DOWN) if entry[1] > 0.5] == found


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("Steel prices will fall further this year, Norway said.", ["speaker"]),
        ("Steel prices will fall further this year, Sweden said.", []),
        ("Steel prices will fall further this year, Stockholm said.", []),
    ],
)
def test_what_one_government_said_is_not_another_s(mine, found):
    theirs = "Sweden said that steel prices would fall further this year."
    assert kinds(compare_speakers, mine, theirs) == found


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        ("Shares of the mill gained 4.6%.", "Shares of the mill closed down 4.6% on Monday.", ["polarity"]),
        ("Shares of the mill lost 4.6%.", "Shares of the mill fell 4.6% on Monday.", []),
        ("No more than 340,000 homes lost power.", "At least 340,000 homes lost power on Monday.", ["figure"]),
        ("More than 340,000 homes lost power.", "At least 340,000 homes lost power on Monday.", []),
        (
            "The miller was found guilty on all 14 counts.",
            "The miller was found guilty on 11 of 14 counts.",
            ["figure"],
        ),
        ("The miller was charged on all 14 counts.", "The miller was charged on 14 counts on Monday.", []),
    ],
)
def test_a_printed_value_may_have_another_direction_bound_or_share(mine, theirs, found):
    assert kinds(compare_figures, mine, theirs) == found


def test_for_is_the_opposite_of_against():
    theirs = "The council of Arden voted for the new port on Monday."
    assert kinds(compare_changes, "The council of Arden voted against the new port on Monday.", theirs) == ["polarity"]


def test_a_strong_word_that_a_report_denies_is_not_the_report_s():
    theirs = (
        "No agreement, no collapse: how the talks in Arden went. The talks in Arden ended on Monday without agreement."
    )
    assert ("polarity", 0.75) in against(compare_statements, "The talks in Arden collapsed on Monday.", theirs)
    assert kinds(compare_statements, "The talks in Arden collapsed on Monday.", "The talks in Arden broke down.") == []
    denied = "The talks in Arden did not break down on Monday."
    assert "polarity" in kinds(compare_statements, "The talks in Arden collapsed on Monday.", denied)


def test_a_day_of_another_time_zone_is_no_rival():
    theirs = "Blasts were first heard in Arden at about 1:20 a.m. (2320 GMT on Tuesday) on Wednesday, the mayor said."
    mine = "Blasts were first heard in Arden at about 1:20 a.m. on Wednesday."
    assert kinds(compare_rivals, mine, theirs) == kinds(compare_dates, mine, theirs) == []


@pytest.mark.parametrize(
    ("theirs", "found"),
    [
        ("Asked on Monday, Arden's minister said it was weighing whether or not to join the new round of talks.", []),
        ("Arden's minister said it was not only weighing the new round of talks with Brel but hoping for it.", []),
        ("Arden's minister said it was not weighing the new round of talks with Brel.", ["polarity"]),
    ],
)
def test_whether_or_not_and_not_only_deny_nothing(theirs, found):
    assert kinds(compare_statements, "Arden is weighing the new round of talks with Brel.", theirs) == found


@pytest.mark.parametrize(
    ("theirs", "verdict"),
    [
        ("Ana Ruiz, the chess player, has died in Arden. She was 81.", "supported"),
        ("Ana Ruiz, the chess player, has died in Arden. She played 81 games.", "not_found"),
    ],
)
def test_an_age_that_a_report_gives_by_itself_is_borne_out(theirs, verdict):
    line, evidence = looked_at(read("mine", "Chess player Ana Ruiz dies at 81 in Arden."), read("theirs", theirs))
    assert [finding.verdict for finding in compare_figures(line, evidence)] == [verdict]


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("Over 5,600 participants came to the legal forum of Arden.", []),
        ("Over 5,600 protesters came to the legal forum of Arden.", ["unit"]),
    ],
)
def test_words_that_count_the_same_things_are_no_other_unit(mine, found):
    assert kinds(compare_changes, mine, "Over 5,600 delegates came to the legal forum of Arden.") == found


HEATLESS = "In Arden some 800,000 people were without electricity, and 6,000 buildings had no heat on Saturday."


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("On Saturday 6,000 buildings in Arden had no electricity.", ["contradicted"]),
        ("On Saturday 6,000 buildings in Arden had no heating.", ["supported"]),
        ("On Saturday 800,000 people in Arden had no power.", ["supported"]),
    ],
)
def test_a_figure_for_one_supply_is_no_figure_for_another(mine, found):
    line, evidence = looked_at(read("mine", mine), read("theirs", HEATLESS))
    assert [finding.verdict for finding in compare_figures(line, evidence)] == found


@pytest.mark.parametrize(
    ("who", "country"),
    [
        ("Russia", "russia"), ("the Kremlin", "russia"), ("Paris", "franc"), ("Seoul", "=southkorea"),
        ("Russians", None), ("Paris Hall", None), ("the harbour master", None),
    ],
)  # fmt: skip
def test_a_capital_alone_speaks_for_its_country(who, country):
    assert country_of(who) == country


ALARM = "The alarm in Arden was raised at 2.17 a.m. local time on Tuesday and the fire was out by noon."


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("The alarm was raised in Arden at 2.17 p.m. local time.", [("date", 0.85)]),
        ("Arden heard the alarm raised at 2:17 p.m.", [("date", 0.85)]),
        ("The alarm was raised in Arden at 2.17 a.m. local time.", []),
        ("The alarm was raised in Arden at 4.17 a.m. GMT.", []),
    ],
)
def test_the_same_minute_of_the_other_half_of_the_day_is_another_time_in_any_zone(mine, found):
    assert against(compare_clocks, mine, ALARM) == found


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("The candidates meet on Thursday in Arden for their second debate.", []),
        ("The candidates meet on Friday in Arden for their second debate.", ["date"]),
    ],
)
def test_a_bare_weekday_may_be_the_next_or_the_last_one(mine, found):
    theirs = "Tomorrow night the candidates meet in Arden for their second debate."
    assert kinds(compare_dates, mine, theirs) == found


ROUND = "The first round of the talks in Arden lasted two days and ended with an exchange of prisoners."


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("The first round of the talks in Arden began with an exchange of prisoners.", ["order"]),
        ("The first round in Arden had followed an exchange of prisoners.", ["order"]),
        ("The first round of the talks in Arden was followed by an exchange of prisoners.", []),
        ("The first round of the talks in Arden concluded with an exchange of prisoners.", []),
        ("The first round of the talks in Arden began with a speech.", []),
    ],
)
def test_what_a_thing_ended_with_it_did_not_begin_with(mine, found):
    assert kinds(compare_edges, mine, ROUND) == found


def test_what_follows_an_age_between_commas_is_not_counted():
    theirs = "Ana Berg, 28, and the cook, Paul Lind, 60, were handed over to the Red Cross near the border with Arden."
    mine = "Ana Berg, 28, and Paul Lind, 60, were turned over to the Red Cross not far from the Arden border."
    assert not {"unit", "polarity"} & set(kinds(compare_changes, mine, theirs))


def test_an_office_stands_for_its_holder():
    theirs = "It was last summer that the US ambassador to Arden, Karl Eikenberg, wrote two memos about Orlov."
    mine = "Karl Eikenberg, the American ambassador in Arden, questioned Orlov in two memos last summer."
    assert kinds(compare_names, mine, theirs) == []
