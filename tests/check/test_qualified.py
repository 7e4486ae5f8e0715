"""What an amount is of, who heads what, what is only possible: turned lines whose words are all the reports'."""

import pytest

from wiredesk.check._decide import certain, overruled
from wiredesk.check.claims._disputed import compare_disputed
from wiredesk.check.claims._left_open import compare_left_open
from wiredesk.check.claims._statements import compare_statements
from wiredesk.check.figures._exchanged import compare_exchanged
from wiredesk.check.figures._figures import compare_figures
from wiredesk.check.figures._qualified import compare_qualified
from wiredesk.check.names._headed import compare_headed
from wiredesk.check.names._names import compare_names
from wiredesk.check.names._standing import compare_standing
from wiredesk.check.text._view import Finding
from wiredesk.check.times._sequence import compare_sequence
from wiredesk.neural import Reading

from .reports import looked_at
from .test_turned import read


def found(compare, mine, *theirs):
    """Kind and verdict of what a comparator finds in a line against reports."""
    line, evidence = looked_at(read("mine", mine), *(read(f"theirs{n}", text) for n, text in enumerate(theirs)))
    return [(finding.kind, finding.verdict) for finding in compare(line, evidence)]


GROSS = "A new nurse in Arden earns 1,385 euros gross a month. About 1,090 euros is left."
QUARTER = "Sales of the packaging group in the quarter declined 6 percent. For the full year they fell 3 percent."
HOUSING = "Annual inflation in Arden fell to 4.6 percent in May. Excluding housing, the rate was 3.4 percent."
DEBTS = "The airline has debts of 3.4 billion euros. Set against its cash, the net debt is 2.9 billion euros."
CROWN = "The crown weakened 0.7 percent shortly after the announcement. The crown ended the day 0.3 percent weaker."


@pytest.mark.parametrize(
    ("mine", "theirs", "kind"),
    [
        ("A new nurse in Arden takes home 1,385 euros after tax a month.", GROSS, "unit"),
        ("A new nurse in Arden earns 1,385 euros before tax a month.", GROSS, None),
        ("Over 2025 as a whole, sales of the packaging group declined 6 percent.", QUARTER, "scope"),
        ("In the fourth quarter, sales of the packaging group declined 6 percent.", QUARTER, None),
        ("With housing left out, annual inflation in Arden was 4.6 percent in May.", HOUSING, "scope"),
        ("Annual inflation in Arden was 4.6 percent in May.", HOUSING, None),
        ("The airline has net debts of 3.4 billion euros.", DEBTS, "unit"),
        ("The airline has debts of 3.4 billion euros.", DEBTS, None),
        ("The airline has net debts of 2.9 billion euros.", DEBTS, None),
        ("The crown weakened 0.3 percent at first and had lost 0.7 percent by the close.", CROWN, "order"),
        ("The crown weakened 0.7 percent at first and had lost 0.3 percent by the close.", CROWN, None),
    ],
)
def test_an_amount_is_qualified_as_in_the_reports(mine, theirs, kind):
    assert {k for k, _ in found(compare_qualified, mine, theirs)} == ({kind} if kind else set())


FINANCE = "Ida Sund, who chairs the finance committee, voted for the plan. Roads chair Olaf Berg warned of repairs."


@pytest.mark.parametrize(
    ("mine", "theirs", "wrong"),
    [
        ("Olaf Berg, who chairs the finance committee, warned of repairs.", FINANCE, True),
        ("Ida Sund, who chairs the finance committee, warned of repairs.", FINANCE, False),
        ("Olaf Berg, who chairs the finance committee, warned.", "Finance committee chair Ida Sund came.", True),
        ("Olaf Berg, who chairs the planning board, warned of repairs.", FINANCE, False),  # no report says who does
        ("Olaf Berg, who heads the inquiry, came.", "The head of the inquiry, Olaf Berg, left. Ida Sund came.", False),
    ],
)
def test_a_body_has_the_head_that_the_reports_name(mine, theirs, wrong):
    assert bool(found(compare_headed, mine, theirs)) == wrong


@pytest.mark.parametrize(
    ("theirs", "wrong"),
    [
        ("Olaf Berg, the mayor of Elmford, waited for the count.", True),
        ("Olaf Berg, the former mayor of Elmford, waited for the count.", False),
        ("Olaf Berg, the mayor of Elmford, waited. Berg resigned on Monday.", False),
        ("Olaf Berg waited for the count.", False),
    ],
)
def test_an_office_is_no_former_one_where_the_reports_have_it_as_held(theirs, wrong):
    mine = "Olaf Berg, a former mayor of Elmford, claimed the task."
    assert (("role", "contradicted") in found(compare_standing, mine, theirs)) == wrong


def test_who_has_another_office_is_not_the_mayor():
    theirs = "The councillor for culture, Ida Sund, spoke of cameras. The mayor, Olaf Berg, spoke of a wound."
    assert ("role", "contradicted") in found(compare_names, "Mayor Ida Sund spoke of cameras.", theirs)
    assert ("role", "contradicted") not in found(compare_names, "Councillor Ida Sund spoke of cameras.", theirs)


@pytest.mark.parametrize(
    ("mine", "wrong"),
    [
        ("Worst hit was Elmford, where 1,190 operations were postponed.", True),
        ("Worst hit was Elmford, where 1,020 operations were postponed.", False),
        ("In Arden 1,190 operations were postponed.", False),
    ],
)
def test_a_number_is_of_the_place_before_it(mine, wrong):
    theirs = "In Arden 1,190 operations were postponed, in Elmford 1,020, the managers said."
    assert bool(found(compare_exchanged, mine, theirs)) == wrong


@pytest.mark.parametrize(
    ("mine", "theirs", "wrong"),
    [
        ("A loss of pressure brought the engine of the rocket down.",
         "He said it was too early to name a loss of pressure as what brought the engine of the rocket down.", True),
        ("It is too early to name what brought the engine of the rocket down.",
         "He said it was too early to name what brought the engine of the rocket down.", False),
        ("The union will leave the wage agreement in the autumn.",
         "The union may leave the wage agreement in the autumn.", True),
        ("The union will leave the wage agreement in the autumn.",
         "The union is to leave the wage agreement in the autumn and may strike.", False),
        ("The union could leave the wage agreement in the autumn.",
         "The union may leave the wage agreement in the autumn.", False),
        ("Voters told of the will of the union to leave the wage agreement.",
         "Voters told that the union may leave the wage agreement.", False),
    ],
)  # fmt: skip
def test_what_is_open_or_possible_is_no_fact(mine, theirs, wrong):
    assert bool(found(compare_left_open, mine, theirs)) == wrong


@pytest.mark.parametrize(
    ("theirs", "sure"),
    [
        ("The council of Elmford adjourned its meeting on bus cuts late on Thursday without voting.", True),
        ("The council of Elmford held a meeting on bus cuts late on Thursday.", False),
    ],
)
def test_a_meeting_that_was_adjourned_has_not_collapsed(theirs, sure):
    line, evidence = looked_at(
        read("mine", "The meeting of the council of Elmford on bus cuts collapses."), read("theirs", theirs)
    )
    (finding,) = [f for f in compare_statements(line, evidence) if f.text == "collapses"]
    assert certain(finding, "far") == sure


BRAKED = "The coach, Olaf Berg, said that a motorbike braked in a bend and caused the fall of Ida Sund."


@pytest.mark.parametrize(
    ("behind", "wrong"),
    [
        ("The organisers see it differently.", True),
        ("It rained. The race director said that there was no evidence that a motorbike had played any part.", True),
        ("The race director said no such thing had happened.", True),
        ("Neither account could be checked.", True),
        ("There was no evidence of rain.", False),
        ("It rained. It blew. The race director said no such thing had happened.", False),
    ],
)
def test_a_claim_that_another_gainsays_is_no_fact(behind, wrong):
    mine = "A motorbike braked in a bend and caused the fall of Ida Sund."
    assert bool(found(compare_disputed, mine, f"{BRAKED} {behind}")) == wrong


def test_talks_that_were_suspended_have_not_collapsed_in_a_headline_that_shares_little():
    theirs = "Negotiators for the government of Elmland on Thursday suspended peace talks with the rebels for a week."
    line, evidence = looked_at(
        read("mine", "Elmland Peace Talks Collapse in Arden With Army Question Unresolved"), read("theirs", theirs)
    )
    assert any(f.text == "Collapse" for f in compare_statements(line, evidence))


def test_once_something_is_over_is_after_it():
    theirs = "The auditor will appear before the council on Tuesday, ahead of the vote."
    assert ("order", "contradicted") in found(
        compare_sequence, "The auditor will appear on Tuesday once the vote is over.", theirs
    )
    assert not found(compare_sequence, "The auditor will appear once a week to see the vote.", theirs)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("They were 0.4 percentage points apart in the count.",
         "In the count the List had 26.0 percent and Baltic Way 25.6."),
        ("The fare would go up by 30 cents.", "The board would raise the fare from $3.35 to $3.65."),
        ("Holders of shares get 15 cents less a share.",
         "The board proposes 0.60 euros a share, compared with 0.75 a year ago."),
        ("The group earned 71 million euros, undershooting the average by 12 million.",
         "The group earned 71 million euros. Analysts had on average expected 83 million, the company said."),
        ("Growers could lose a buyer for 200,000 tonnes of wood.",
         "Growers sell it 600,000 tonnes of wood, a third of which may not be needed."),
        ("Of the 32 million dollars, roughly 4.5 million had been raised.",
         "The appeal for 32 million dollars was 14 percent funded."),
        ("The airline now counts 32,000 more tickets than it first did.",
         "The airline counts 212,000 tickets. It had first spoken of 180,000 passengers."),
        ("Three of the seven factions are not in the coalition.", "Four of the seven factions are in the coalition."),
        ("One pupil in five does not eat lunch.", "The ministry reckons that 80 percent of pupils eat lunch."),
        ("The firm has shed 14,100 jobs.", "The firm had 22,000 people; today its payroll stands at 7,900."),
        ("More than half of the cargo, four satellites of seven, was lost.",
         "The cargo was seven satellites. Four satellites were lost."),
    ],
)  # fmt: skip
def test_a_number_follows_from_numbers_whose_unit_the_one_before_tells(mine, theirs):
    assert all(verdict == "supported" for _, verdict in found(compare_figures, mine, theirs))


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("They were 0.6 percentage points apart in the count.",
         "In the count the List had 26.0 percent and Baltic Way 25.6."),
        ("The fare would go up by 35 cents.", "The board would raise the fare from $3.35 to $3.65."),
        ("Three of the seven factions are in the coalition.", "Four of the seven factions are in the coalition."),
        ("One pupil in five eats lunch.", "The ministry reckons that 80 percent of pupils eat lunch."),
        ("Growers could lose a buyer for 300,000 tonnes of wood.",
         "Growers sell it 600,000 tonnes of wood, a third of which may not be needed."),
    ],
)  # fmt: skip
def test_a_number_that_comes_to_something_else_does_not_follow(mine, theirs):
    assert any(verdict != "supported" for _, verdict in found(compare_figures, mine, theirs))


@pytest.mark.parametrize(("against", "aside"), [(0.6, True), (0.9, False)])
def test_a_passage_with_words_left_out_is_contradicted_only_in_little_doubt(against, aside):
    line, _ = looked_at(read("mine", "The town hid the debt."), read("theirs", "Berg says the town hid the debt."))
    doubt = Reading(against, 0.05, 0.95 - against, kinds={"attribution": 0.9})
    assert overruled(doubt, line, [], cut=True) == aside
    assert not overruled(doubt, line, [], cut=False)
    assert not overruled(doubt, line, [Finding("hedge", "hid", "contradicted", sure=0.5)], cut=True)


LEFT_OUT = "With housing left out, annual inflation in Arden was 4.6 percent in May."
ANNUAL = "Annual inflation in Arden fell to 4.6 percent in May."


@pytest.mark.parametrize(
    ("theirs", "wrong"),
    [
        (f"{ANNUAL} Excluding housing, the rate was 3.4 percent.", True),
        (f"{ANNUAL} Excluding housing, the rate was 34 crowns.", False),  # no other amount for it
        (f"{ANNUAL} The rate was 3.4 percent.", False),
        (f"{ANNUAL} Without cats, dogs ate 3.4 percent more.", False),  # of another matter
        ("Annual inflation without energy in Arden fell to 4.6 percent in May. Excluding housing, it was 3.4 percent.",
         False),
    ],
)  # fmt: skip
def test_another_amount_without_a_part_is_of_the_same_thing(theirs, wrong):
    assert bool(found(compare_qualified, LEFT_OUT, theirs)) == wrong


@pytest.mark.parametrize(
    ("mine", "wrong"),
    [
        ("A nurse in Arden has 1,385 euros after tax a month.", True),
        ("A nurse in Arden has 1,385 euros gross, or after tax, a month.", False),  # both ways
        ("“A nurse in Arden has 1,385 euros after tax a month,” she said.", False),  # her own words
        ("A nurse in Arden has 1,385 crowns after tax a month.", False),
        ("A nurse in Arden pays 90 euros of net rent, and has 1,385 euros a month.", False),  # of the other amount
        ("A nurse in Arden has 1,385 euros, and pays 90 euros of net rent a month.", False),
    ],
)
def test_an_amount_is_qualified_by_the_words_of_its_own_part(mine, wrong):
    assert bool(found(compare_qualified, mine, GROSS.replace(" new", "").replace("earns", "has"))) == wrong
