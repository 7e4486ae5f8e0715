"""Names, dates, numbers and acts compared to the letter where all their words stand in the reports."""

import pytest

import wiredesk
from wiredesk.annotate import annotate
from wiredesk.check._compare import compare
from wiredesk.check.changes._changes import compare_changes
from wiredesk.check.claims._comparison import compare_comparisons
from wiredesk.check.claims._hedges import attributed
from wiredesk.check.claims._statements import compare_statements
from wiredesk.check.claims._unfulfilled import compare_unfulfilled
from wiredesk.check.figures._exchanged import compare_exchanged
from wiredesk.check.figures._figures import compare_figures
from wiredesk.check.names._exclusive import compare_exclusive
from wiredesk.check.names._names import compare_names
from wiredesk.check.names._of_names import compare_of_names
from wiredesk.check.names._rivals import compare_rivals
from wiredesk.check.text._diff import align
from wiredesk.check.times._dates import compare_dates
from wiredesk.check.times._intervals import compare_intervals
from wiredesk.check.voices._quotes import compare_quotes
from wiredesk.model import Article

from .reports import looked_at
from .test_turned import read


def verdicts(compare, mine, *theirs):
    """Kind and verdict of what a comparator finds in a line against reports."""
    return [(finding.kind, finding.verdict) for finding in _findings(compare, mine, *theirs)]


def _findings(compare, mine, *theirs):
    line, evidence = looked_at(read("mine", mine), *(read(f"theirs{n}", text) for n, text in enumerate(theirs)))
    return compare(line, evidence)


TWEET = "The remark was first told in a tweet by Punchbowl co-founder Jake Sherman, who was in the room."


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        ("A tweet by Jason Sherman, co-founder of Punchbowl, first told the remark.", TWEET, "contradicted"),
        ("A tweet by Jake Sherman, co-founder of Punchbowl, first told the remark.", TWEET, "supported"),
        ("A tweet by Jacob Sherman, co-founder of Punchbowl, first told the remark.", TWEET, "supported"),
        ("Jason Sherman has opened a bakery.", TWEET, "not_found"),  # somebody else of that name
        ("Irene Sherman was in the room.", f"{TWEET} Sherman and his wife, Irene, left late.", "supported"),
    ],
)
def test_a_first_name_is_that_of_the_reports_though_its_word_stands_in_them(mine, theirs, found):
    more = "Jason Miller and Jacob Stein spoke too. Irene Stein stayed at home."
    assert next(verdict for kind, verdict in verdicts(compare_names, mine, theirs, more) if kind == "name") == found


@pytest.mark.parametrize(("airport", "found"), [("Stansted", "not_found"), ("Luton", "supported")])
def test_an_airport_is_told_by_its_own_word(airport, found):
    theirs = "The man was arrested on 17 May at Luton Airport, north of London."
    assert ("place", found) in verdicts(compare_names, f"The man was arrested at {airport} Airport on 17 May.", theirs)


@pytest.mark.parametrize(("day", "found"), [("Monday", "supported"), ("Tuesday", "contradicted")])
def test_the_day_of_another_report_is_not_that_of_a_near_copy(day, found):
    mine = f"A third man, aged 34, was arrested in the Arden area on {day} on suspicion of arson."
    theirs = "A third man, aged 34, was arrested on Monday in the Arden area on suspicion of arson."
    other = "The first man appeared in a court on Tuesday over arson."
    assert verdicts(compare_dates, mine, theirs, other) == [("date", found)]


def test_a_date_beside_other_words_of_a_merged_line_is_no_rival():
    mine = "The post of Arden, which last made a profit in 2017, has loans of $500 million to refinance this summer."
    theirs = "The post of Arden has to refinance loans of $500 million this summer, and by 2026 it needs more."
    other = "The last time it made a profit was 2017."
    assert ("date", "contradicted") not in verdicts(compare_dates, mine, theirs, other)


@pytest.mark.parametrize(("number", "found"), [("53", [("figure", "contradicted")]), ("51", [])])
def test_a_number_belongs_to_its_place(number, found):
    mine = f"The ministry said {number} drones were shot down over the Bryansk region."
    theirs = "The ministry said its defences shot down drones, 53 over the Oryol region and 51 over the Bryansk region."
    assert verdicts(compare_exchanged, mine, theirs) == found


@pytest.mark.parametrize(("magnitude", "kind"), [("million", "unit"), ("billion", "figure")])
def test_a_magnitude_is_that_of_the_thing_counted(magnitude, kind):
    mine = f"The post has three million new addresses, but delivers more than three {magnitude} fewer letters."
    theirs = ("The country has added three million new addresses.", "It is delivering three billion fewer letters.")
    line, evidence = looked_at(read("mine", mine), *(read(f"t{n}", text) for n, text in enumerate(theirs)))
    assert compare_figures(line, evidence)[1].kind == kind


@pytest.mark.parametrize(("amount", "found"), [("£7", "supported"), ("£9", "contradicted")])
def test_a_rate_in_another_period_is_reckoned(amount, found):
    theirs = "The rise of the basic pension of Arden is worth £363 a year."
    mine = f"The rise of the basic pension of Arden is worth about {amount} a week."
    assert [verdict for _, verdict in verdicts(compare_figures, mine, theirs)] == [found]


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("Initiatives like the Garden of Victory marked the day within Arden.", [("name", "contradicted")]),
        ("Initiatives like the Garden of Memory marked the day within Arden.", []),
        ("Initiatives like the Garden of Peace and Memory marked the day within Arden.", []),
    ],
)
def test_what_stands_after_of_belongs_to_a_name(mine, found):
    theirs = "Initiatives like the Garden of Memory, for Peace, marked the day within Arden."
    assert verdicts(compare_of_names, mine, theirs, "The day of Victory was long ago.") == found


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        ("The revolt has derailed the tax bill of Arden.", "The revolt threatens to derail the tax bill of Arden.", 1),
        ("The revolt has derailed the tax bill of Arden.", "The revolt derailed the tax bill of Arden.", 0),
        ("The revolt may derail the tax bill of Arden.", "The revolt threatens to derail the tax bill of Arden.", 0),
        ("The roofs of Arden collapsed.", "The roofs of Arden are gone due to collapses.", 0),
    ],
)
def test_what_is_only_threatened_is_not_told_as_done(mine, theirs, found):
    assert verdicts(compare_unfulfilled, mine, theirs) == [("hedge", "contradicted")] * found


def test_somebody_before_a_comma_does_not_hold_the_office_of_the_next_subject():
    article = Article(id="a", url="file:a", title="", text="For Ana Berg, the mayor is a friend.", language="en")
    assert [name.role for name in annotate(article).names if name.text == "Ana Berg"] == [None]
    held = Article(id="b", url="file:b", title="", text="Ana Berg, the mayor, said so.", language="en")
    assert [name.role for name in annotate(held).names if name.text == "Ana Berg"] == ["mayor"]


def test_he_continued_is_not_surely_the_man_named_before():
    mine = "“Our standing in the world will collapse,” said Ana Berg."
    theirs = (
        "Ana Berg answered Tom Hale in a video. “What Hale said means years of war.” "
        "“Our standing in the world will collapse,” he continued."
    )
    line, evidence = looked_at(read("mine", mine), read("theirs", theirs))
    assert all(f.sure < 0.55 for f in compare_quotes(line, evidence) if f.kind == "speaker")


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Police hold a man of 34, over the fires in Arden.", "A 34-year-old man is held over the fires in Arden."),
        ("Arden took 540 square miles, or nearer 500.", "Arden took some 500 square miles, or 540 square miles."),
        ("Ana Berg of Arden conceded 28 runs.", "Ana Berg of Arden performed well with 1-28."),
    ],
)  # fmt: skip
def test_a_bare_number_and_a_score_are_borne_out(mine, theirs):
    assert {verdict for _, verdict in verdicts(compare_figures, mine, theirs)} == {"supported"}


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        ("Spread evenly, the offer of Arden would pay Brandt $20 million a year.", "the offer", "supported"),
        ("Spread evenly, the offer of Arden would pay Brandt $35 million a year.", "the offer", "not_found"),
        ("The budget of Arden for roads has more than doubled.", "the budget", "supported"),
        ("The budget of Arden for roads has nearly quadrupled.", "the budget", "not_found"),
    ],
)
def test_quotients_follow(mine, theirs, found):
    theirs = {
        "the offer": "The offer of Arden would pay Brandt $160 million over eight years.",
        "the budget": "The budget of Arden for roads rose from $100 million in 2004 to $240 million.",
    }[theirs]
    assert [verdict for _, verdict in verdicts(compare_figures, mine, theirs)][:1] == [found]


def test_a_day_with_its_year_is_the_day_that_a_report_prints_without_one():
    mine = "The troops of Arden crossed the border on 6 August 2024."
    assert verdicts(compare_dates, mine, "On Aug. 6, the troops of Arden crossed the border.") == [
        ("date", "supported")
    ]
    assert verdicts(compare_dates, mine, "On Aug. 9, the troops of Arden crossed the border.") != [
        ("date", "supported")
    ]


@pytest.mark.parametrize(("speaker", "found"), [("Lapid", "supported"), ("Golan", "contradicted")])
def test_a_shared_first_name_makes_no_speaker(speaker, found):
    theirs = "“These words mean the occupation of the valley for years,” Yair Lapid said. Yair Golan had spoken before."
    mine = f"“These words mean the occupation of the valley for years,” said Yair {speaker}."
    assert ("speaker", found) in verdicts(compare_quotes, mine, theirs)


def test_what_is_told_of_a_speaker_behind_a_comma_is_not_the_name():
    theirs = (
        "“We will not throw them under the bus,” Rep. Mike Lawler, R-N.Y., told reporters. Young Kim was not there."
    )
    mine = "Young Kim, a Republican from California, refused to “throw them under the bus” in the talks."
    assert ("speaker", "contradicted") in verdicts(compare_quotes, mine, theirs)


@pytest.mark.parametrize(("words", "found"), [("wholly inadequate", "supported"), ("a bad joke", "contradicted")])
def test_a_short_quotation_belongs_to_its_matter(words, found):
    theirs = "In a joint statement Arden and Belmar condemned the restrictions on the camps as “wholly inadequate”."
    other = "Snow fell on the hills. The mayor of Cale called his own dinner “a bad joke”."
    mine = f"Arden and Belmar condemned the restrictions on the camps as “{words}” in a joint statement."
    assert verdicts(compare_quotes, mine, theirs, other)[0] == ("quote", found)


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("Anna Berg led the talks of the government with the staff of Congress.", [("name", "contradicted")]),
        ("Carl Dahl led the talks of the government with the staff of Congress.", []),
        ("The Harbor Bank hosted the yearly forum of the coast towns.", [("name", "contradicted")]),
        ("The Forest Bank hosted the yearly forum of the coast towns.", []),
        ("FMB hosted the yearly forum of the coast towns.", []),
    ],
)
def test_a_person_or_a_body_who_stands_elsewhere_has_a_rival(mine, found):
    theirs = (
        "Carl Dahl led the talks of the government with the staff of Congress.",
        "Anna Berg, who left the government long ago, paints bridges in oil.",
        "The Forest Bank hosted the yearly forum of the coast towns.",
        "The Harbor Bank lends money to small towns and to owners of ships.",
    )
    sure = [f for f in _findings(compare_rivals, mine, *theirs) if f.sure >= 0.9]
    assert [(f.kind, f.verdict) for f in sure] == found


@pytest.mark.parametrize("place", ["Washington", "Sinaloan"])
def test_a_capital_for_its_government_and_another_form_of_a_name_are_no_rivals(place):
    theirs = "Schools in all Sinaloa towns were shut. The United States paid for the schools. Washington is far away."
    mine = "Schools in all Sinaloan towns were shut." if place == "Sinaloan" else "Washington paid for the schools."
    assert all(f.sure < 0.7 for f in _findings(compare_rivals, mine, theirs) if f.text == place)


def test_words_that_a_report_put_in_brackets_may_be_left_out():
    theirs = "“He's got a real shot at pulling it [Syria] together,” Trump said of Sharaa."
    mine = "“He's got a real shot at pulling it together,” Trump said of Sharaa."
    assert verdicts(compare_quotes, mine, theirs)[0] == ("quote", "supported")


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (
            "Biden told a reporter in November 2013 that he had a clean bill.",
            "Biden told a reporter in November of it.",
        ),
        ("A stranger broke into the speech late on Saturday.", "A stranger broke into the speech at 11.20pm."),
        ("The law should be ready before the August recess.", "The law should be ready before August, when they rest."),
    ],
)
def test_a_month_with_its_year_and_a_time_of_day_are_no_rivals(mine, theirs):
    assert all(verdict != "contradicted" for _, verdict in verdicts(compare_dates, mine, theirs))


CAMPAIGN = (
    "Ana Berg, a top strategist for Senator Cole Harding, said no. The Treasury's deputy head, Paul Reyes, left."
    " Lena Ortiz, the former governor of Ohio, and Mark Stone, the head of the World Trade Board, disagreed."
)


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("Ana Berg, an adviser to Senator Rita Moss, said no.", "contradicted"),
        ("Ana Berg, an adviser to Senator Cole Harding, said no.", "supported"),
        ("The Treasury's head, Paul Reyes, has left.", "contradicted"),
        ("Paul Reyes, the deputy head of the Treasury, has left.", "supported"),
        ("Lena Ortiz, a former governor of Maine, disagreed.", "contradicted"),
        ("Mark Stone, the head of the WTB, disagreed.", "supported"),  # by its initials
    ],
)
def test_an_office_is_that_of_its_rank_and_owner(mine, found):
    told = verdicts(compare_names, mine, f"{CAMPAIGN} Rita Moss and the state of Maine said nothing, nor did the WTB.")
    assert (("role", "contradicted") in told) == (found == "contradicted")


@pytest.mark.parametrize(
    ("speaker", "found"),
    [("Donald Marsh", "contradicted"), ("Brad Parsons", "supported"), ("the Marsh campaign", "supported")],
)
def test_a_person_named_in_a_speakers_office_is_not_the_speaker(speaker, found):
    theirs = (
        "Brad Parsons, the manager of the Donald Marsh campaign, called the suit a sham. “They have sunk"
        " to a new low to raise money,” Mr. Parsons said."
    )
    told = verdicts(compare_quotes, f"“They have sunk to a new low to raise money,” said {speaker}.", theirs)
    assert ("speaker", found) in told


@pytest.mark.parametrize("body", ["Kremlin", "Downing Street"])
def test_two_spokesmen_of_two_bodies_are_two(body):
    theirs = "A Downing Street spokesman said the meeting was “constructive and workmanlike”."
    told = verdicts(compare_quotes, f"A {body} spokesman said the meeting was “constructive and workmanlike”.", theirs)
    assert (("speaker", "supported") in told) == (body == "Downing Street")


@pytest.mark.parametrize("age", ["58", "55"])
def test_the_bound_of_an_age_group_is_exact(age):
    theirs = "Workers who are 58 and older would not be affected by the package."
    mine = f"Workers who are {age} and older would be left untouched by the package."
    assert (("figure", "supported") in verdicts(compare_figures, mine, theirs)) == (age == "58")


def sure(compare, mine, theirs):
    """How sure the surest contradiction is that a comparator finds, 0 if none."""
    return max((f.sure for f in _findings(compare, mine, theirs) if f.verdict == "contradicted"), default=0.0)


@pytest.mark.parametrize(
    ("compare", "mine", "theirs"),
    [
        (  # the other number stands in the line too
            compare_figures,
            "Around 72 of the 144 witnesses for the prosecution are expected to appear in person.",
            "The 144 witnesses for the prosecution are expected at the court, and half of them will appear in person.",
        ),
        (  # the noun is that of the whole
            compare_exchanged,
            "Eight of the 146 flats in Carse Tower are now for rent.",
            "Carse Tower has 146 flats. Eight apartments in Carse Tower and a one-bed flat are now for rent.",
        ),
        (
            compare_intervals,
            "The trial went on half a year after he had boycotted its opening.",
            "The trial went on six months after he had boycotted its opening.",
        ),
        (
            compare_statements,
            "Cole Marsh takes a place right behind Ana Berg on the list of the powerful.",
            "Ana Berg takes a place right ahead of Cole Marsh on the list of the powerful.",
        ),
        (compare_names, "History will judge Thabo Berg's diplomacy.", "The president, Thabo Berg, met the envoys."),
        (compare_figures, "The fine of 7,200 francs was suspended.", "The fine of 7,200 Swiss francs was suspended."),
    ],
)
def test_what_another_wording_explains_does_not_decide(compare, mine, theirs):
    assert sure(compare, mine, theirs) < 0.5


@pytest.mark.parametrize(
    ("compare", "mine", "theirs", "expected"),
    [
        (compare_quotes, "Berg called the move “legal”.", "Berg called the move “illegal”.", ("quote", "not_found")),
        (  # an earlier "yes" is another one
            compare_quotes,
            "“Yes. We will go on Monday,” Berg said.",
            "He was asked whether the answer was yes. “Yes,” Berg said. “We will go on Monday.”",
            ("quote", "supported"),
        ),
        (
            compare_names,
            "Karl Smithson Jr. opened the bridge in Oslo.",
            "Donald Marsh Jr. opened the bridge in Oslo.",
            ("name", "not_found"),
        ),
        (
            compare_unfulfilled,
            "Berg lifted the ban on cars in the city.",
            "Berg pledged to lift the ban on cars in the city.",
            ("hedge", "contradicted"),
        ),
        (
            compare_figures,
            "The dam cost 3.1 million dollars in 2019.",
            "In 2019, 3.1 billion dollars were spent on the dam.",
            ("unit", "contradicted"),
        ),
    ],
)
def test_a_part_is_read_as_it_stands(compare, mine, theirs, expected):
    assert expected in verdicts(compare, mine, theirs)


@pytest.mark.parametrize(
    ("compare", "mine", "theirs"),
    [
        (compare_intervals, "She left a week after the vote in Arden.", "She left seven days after the vote in Arden."),
        (compare_intervals, "She left 12 months after the vote.", "She left a year after the vote."),
        (
            compare_exclusive,
            "House prices in Arden are about to fall, the bank said.",
            "House prices in Arden will drop in spring, the bank said.",
        ),
        (
            compare_exclusive,
            "Ana Berg joined the march in Geneva with thousands.",
            "Ana Berg joined the rally in Geneva in June with thousands.",
        ),
        (
            compare_names,
            "Ana Berg, mayor of Bergen, resigned over the bridge.",
            "On Monday Mayor Ana Berg resigned over the bridge. The town of Bergen had paid for it.",
        ),
        (
            compare_names,
            "Ana Berg, whose father was head of Statoil, resigned.",
            "Ana Berg, head of the Equinor board, resigned. Statoil said nothing.",
        ),
        (
            compare_names,
            "Kay Bailey Hutchison, the senator, lost the primary to Perry.",
            "Perry beat Kay Bailey Huchison, the senator, in the primary.",
        ),
        (
            compare_names,
            "David Duncan, once the lead partner on the audit, pleaded guilty.",
            "The key witness, David Duncan, is expected to plead guilty to obstruction of the audit.",
        ),
        (
            compare_names,
            "Louise Arbour, the UN human rights chief, called the violence unacceptable.",
            "Louise Arbour, the UN commissioner for human rights, called the violence unacceptable.",
        ),
        (
            compare_exclusive,
            "John McCain told Republicans that he had worked with the other side.",
            "The Democrats whom McCain needs came to hear how he had worked with the other side.",
        ),
        (
            compare_exclusive,
            "The council accepted the offer of the bank for the bridge.",
            "The council rejected a loan for the bridge rather than the offer of the bank.",
        ),
        (
            compare_unfulfilled,
            "Rivals of Rubio spent 20 million dollars on adverts in Iowa.",
            "Rivals of Rubio felt threatened to spend 20 million dollars on adverts in Iowa.",
        ),
        (
            compare_unfulfilled,
            "The machine is sold without a screen or a keyboard in Arden.",
            "The machine, set to sell without a screen or a keyboard in Arden, costs little.",
        ),
        (
            compare_intervals,
            "McEwen won in an hour, 23 seconds ahead of Armstrong in the stage.",
            "McEwen won an hour after riding close to Armstrong in the stage.",
        ),
        (
            compare_statements,
            "Beloki, third in both years before, finishes the tour in second place.",
            "Beloki moves up on the podium of the tour after his third place in both years before.",
        ),
        (
            compare_figures,
            "Marsh had been chairman of the party for ten years before the split.",
            "Marsh was chairman of the party for a decade and minister for 12 years before the split.",
        ),
        (
            compare_figures,
            "The panel voted to call Todd Palin and twelve other people as witnesses.",
            "Todd Palin was one of 13 people the panel voted to call as witnesses.",
        ),
        (
            compare_names,
            "He acted out a call to Binyamin Netanyahu at the dinner in Arden.",
            "He acted out a call to Benjamin Netanyahu at the dinner in Arden.",
        ),
        (
            compare_names,
            "Pierre Bedier, a former mayor of Mantes, quit over the inquiry.",
            "Pierre Bedier, a deputy minister, quit over the inquiry.",
        ),
        (
            compare_exclusive,
            "Kaine kept the state for the Democrats although George Bush had gone there.",
            "The state turned against George Bush and the Republican party.",
        ),
        (
            compare_exchanged,
            "Eight of the nine members of the Dover school board lost their seats.",
            "The nine-person Dover school board lost eight of its members in the vote on the seats.",
        ),
        (
            compare_dates,
            "The trust was given 800,000 pounds by the firm over eight years.",
            "The trust was given 800,000 pounds by the firm over an eight-year period, ending in 1999.",
        ),
        (
            compare_comparisons,
            "Forstall, at the firm for more than a decade, leaves next year.",
            "For Forstall, at the firm for years, to leave next year looks like nothing less than a fall.",
        ),
        (
            compare_names,
            "An opposition MP, Thamsanqa Mahlangu, lay in hospital after an attack.",
            "The party said one of its MPs, Thamsanqa Mahlangu, was in hospital after an attack.",
        ),
        (
            compare_names,
            "Both the president and his deputy, Dick Cheney, were once in the oil business.",
            "Vice president Dick Cheney was once in the oil business, as the president was.",
        ),
        (
            compare_names,
            "Party chairman Reince Priebus conceded that the affair was off message.",
            "The affair was off message, said Republican party boss Reince Priebus.",
        ),
        (
            compare_names,
            "Steve Smith, a teacher in Idaho, said reporters cannot keep up.",
            "Reporters cannot keep up, said Steve Smith, a veteran newspaper editor who teaches in Idaho.",
        ),
        (
            compare_comparisons,
            "Bush, who was far less popular than Obama, kept out of sight.",
            "The president is far more popular than Bush, who kept out of sight.",
        ),
        (
            compare_exclusive,
            "Tillerson had not denied the reports of last year about the remark.",
            "Tillerson was at odds with them after failing to deny the reports of last year about the remark.",
        ),
        (
            compare_exchanged,
            "Merrill expects the dollar to drop 10 percent against the yen, while Standard sees 6.8 percent.",
            "Standard forecasts a dollar decline of 6.8 percent against the yen; Merrill sees a decline of 10 percent.",
        ),
    ],
)
def test_what_is_no_fault_does_not_decide(compare, mine, theirs):
    assert sure(compare, mine, theirs) < 0.5


def test_a_long_word_after_a_dash_is_read_in_one_pass():
    line, _ = looked_at(read("mine", f"Something happened here - {'a' * 3000}!"), read("theirs", "Nothing happened."))
    assert not attributed(line)


@pytest.mark.parametrize(("mine", "wrong"), [("Bashar al-Assad", False), ("Niger", True)])
def test_one_bearer_is_told_by_whole_words(mine, wrong):
    theirs = read("theirs", "The forces loyal to Assad crossed into Nigeria on Monday. Bashar al-Assad had led them.")
    whole = "The forces loyal to Assad crossed into Nigeria on Monday."
    text = whole.replace("Nigeria", mine) if mine == "Niger" else whole.replace("Assad", mine)
    line, evidence = looked_at(read("mine", text), theirs)
    found = compare_changes(line, align(line, evidence), evidence)
    assert any(f.verdict == "contradicted" and f.sure >= 0.55 for f in found) == wrong


@pytest.mark.parametrize(("printed", "kinds"), [("80s", []), ("1970s", ["date"])])
def test_a_decade_without_its_century_is_that_decade(printed, kinds):
    mine = read("mine", "In the 1980s Marsh served as a deputy in the ministry of Arden.")
    theirs = read("theirs", f"In the {printed} Marsh served as a deputy in the ministry of Arden.")
    line, evidence = looked_at(mine, theirs)
    assert [f.kind for f in compare_changes(line, align(line, evidence), evidence)] == kinds


@pytest.mark.parametrize(
    ("theirs", "found"),
    [
        ("The second day of the talks took about three hours. Snow fell on the harbour at night.", True),
        ("The raids of the winter were timed to undermine the talks, said the minister.", False),
    ],
)
def test_a_motive_of_which_no_report_speaks_is_in_doubt_though_no_passage_carries_the_line(theirs, found):
    mine = "Each of the three strikes on the town was timed to undermine the talks."
    assert (("cause", "contradicted") in verdicts(compare_statements, mine, theirs)) is found


def test_a_persons_words_are_not_those_of_another_countrys_ministry():
    report = (
        "EU ministers agreed to lift sanctions, Kaja Kallas said.\n\nThe Syrian foreign ministry said the decision "
        'marked "the beginning of a new chapter in relations".'
    )
    told = {}
    people = "Kaja Kallas, the European Union's foreign policy chief", "Asaad Shaibani, the Syrian foreign minister"
    for who in people:
        line, evidence = looked_at(
            read("mine", f'The decision marked "the beginning of a new chapter in relations", said {who}.'),
            read("theirs", report),
        )
        told[who.split()[1]] = [f.verdict for f in compare_quotes(line, evidence) if f.kind == "speaker"]
    assert told == {"Kallas,": ["contradicted"], "Shaibani,": ["supported"]}


def test_ten_times_a_large_count_is_a_slip_of_the_pen():
    line, evidence = looked_at(
        read("mine", "The war drove 1.2 million Syrians from their homes."),
        read("theirs", "The war forced 12 million others in Syria from their homes."),
    )
    [told] = compare_figures(line, evidence)
    assert (told.verdict, told.found) == ("contradicted", "12 million")


def test_another_office_is_not_excused_by_words_around_the_name():
    line, evidence = looked_at(
        read("mine", "Palestinian Premier Mahmoud Abbas urged leaders to end the siege."),
        read("theirs", "Palestinian President Mahmoud Abbas urged leaders and ministers to end the siege."),
    )
    roles = [f.verdict for f in compare_names(line, evidence) if f.kind == "role"]
    assert roles == ["contradicted"]


def test_what_is_somebodys_is_no_office_of_his():
    line, evidence = looked_at(
        read("mine", "The rescue had failed, one of Jonathan's advisers conceded."),
        read("theirs", "Nigerian president Goodluck Jonathan heard that the rescue had failed."),
    )
    assert [f for f in compare_names(line, evidence) if f.kind == "role"] == []


def test_a_day_told_in_full_is_no_rival_of_its_weekday():
    line, evidence = looked_at(
        read("mine", "A ferry sank off Marrow Island on Tuesday."),
        read("theirs", "A ferry sank off Marrow Island on Tuesday, 9 June 2026. The coast guard said 12 were missing."),
    )
    assert [f for f in compare_rivals(line, evidence) if f.kind == "date"] == []


TALKS = (
    "The Arvenian delegation was led by Foreign Minister Tomas Relk, and the Ostian team by Special Envoy Ines Varga.",
    "A Foreign Ministry spokesman said the talks would go on.",
)


@pytest.mark.parametrize(("office", "decided"), [("Foreign Ministry spokesman", "contradicted"), ("Minister", None)])
def test_a_spokesman_of_a_ministry_is_not_its_minister(office, decided):
    line = f"The Arvenian delegation was led by {office} Tomas Relk, and the Ostian team by special envoy Ines Varga."
    checked = wiredesk.check(line, list(TALKS)).lines[0]
    assert (checked.verdict if checked.decided_by == "role" else None) == decided


def test_a_press_secretary_is_a_spokeswoman_and_no_minister():
    told = "Press Secretary Karla Veen said on Monday that the plan was ready. A minister was there."
    for office, verdict in (("spokeswoman", "supported"), ("health minister", "not_found")):
        line, evidence = looked_at(read("mine", f"The plan was ready, {office} Karla Veen said."), read("theirs", told))
        assert [f.verdict for f in compare_names(line, evidence) if f.kind == "role"] == [verdict]


@pytest.mark.parametrize(
    ("told", "office", "verdict"),
    [
        ("CFO", "finance chief", "supported"),
        ("Finance chief", "CFO", "supported"),
        ("CFO", "chief executive", "contradicted"),
        ("CFO", "CEO", "contradicted"),
    ],
)
def test_an_officer_of_a_firm_goes_by_letters_or_in_full(told, office, verdict):
    line, evidence = looked_at(
        read("mine", f"Prices would rise in May, its {office}, Jon Rainer, told the paper."),
        read("theirs", f"{told} Jon Rainer told the paper on Tuesday that prices would rise in May."),
    )
    assert [f.verdict for f in compare_names(line, evidence) if f.kind == "role"] == [verdict]


SISTERS = "The victims were named as 12-year-old Hana Kess, 16-year-old Ela Sarn and 12-year-old Sana Somm."


@pytest.mark.parametrize(
    ("mine", "wrong"),
    [
        ("Those named were Hana Kess and Sana Somm, both 12, and Ela Sarn, 16.", []),
        ("Those named were Hana Kess and Ela Sarn, both 12, and Sana Somm, 16.", ["12", "16"]),
    ],
)
def test_an_age_told_of_two_is_that_of_each(mine, wrong):
    line, evidence = looked_at(read("mine", mine), read("theirs", SISTERS))
    findings = compare(line, evidence, align(line, evidence))
    assert [f.text for f in findings if f.verdict == "contradicted" and f.kind == "figure"] == wrong


def test_a_rate_that_rose_by_a_number_from_another_is_at_that_number():
    theirs = "Core inflation rose by 3.8 percent in the year to April, up from 3.4 percent in March."
    assert verdicts(compare_figures, "Core inflation accelerated to 3.8 percent from 3.4 percent.", theirs) == [
        ("figure", "supported"), ("figure", "supported"),
    ]  # fmt: skip
    theirs = "Wages rose by 3.8 percent in the year to April, the agency said."
    assert ("unit", "contradicted") in verdicts(compare_figures, "Wages rose to 3.8 percent in April.", theirs)
