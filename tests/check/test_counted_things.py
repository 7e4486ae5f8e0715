"""What a number counts: one number of other things, of the same things by another noun, and reckoned from others."""

import pytest

from wiredesk.check._compare import compare
from wiredesk.check._receipts import receipts
from wiredesk.check.figures._figures import compare_figures
from wiredesk.check.text._diff import align

from .reports import looked_at
from .test_turned import read


def found(mine, theirs):
    """Kind and verdict of each figure of a line, by its text."""
    line, evidence = looked_at(read("mine", mine), read("theirs", theirs))
    return {f.text: (f.kind, f.verdict) for f in compare_figures(line, evidence)}


def against(mine, theirs):
    """Kinds of the parts of a line that speak against it, with how sure."""
    line, evidence = looked_at(read("mine", mine), read("theirs", theirs))
    return {f.kind: f.sure for f in compare(line, evidence, align(line, evidence)) if f.verdict == "contradicted"}


@pytest.mark.parametrize(
    ("mine", "theirs", "figure"),
    [
        ("England beat the West Indies by eight runs at Hove.", "England beat West Indies by eight wickets at Hove.",
         "eight"),
        ("Twenty-seven aid agencies condemned the plan for Gaza.", "27 donor countries condemned the plan for Gaza.",
         "Twenty-seven"),
        ("The embassy has some ten flats in Knightsbridge.", "The embassy has some 10 rooms in Knightsbridge.",
         "some ten"),
        ("The list of the firm holds 175 officials.", "The list of the firm holds 175 secret payments.", "175"),
        ("The alliance won three of 15 councils in Tehran.", "The alliance won three of 15 seats in Tehran.", "three"),
        ("The government issued two permits on species.", "The government issued two regulations on species.", "two"),
        ("The four teams were expelled from the Tour.", "The four riders were expelled from the Tour.", "four"),
        ("The committee has to vet seven candidates.", "The committee vets seven appointments, five in security and two"
         " in business.", "seven"),
        ("The alliance may account for at least 25% of the seats.", "The alliance accounts for at least 25% of the"
         " vote.", "at least 25%"),
        ("Iran has stepped up its enrichment of uranium by 60%.", "Iran is accelerating uranium enrichment to 60%.",
         "60%"),
    ],
)  # fmt: skip
def test_one_number_of_other_things_is_another_count(mine, theirs, figure):
    assert found(mine, theirs)[figure] == ("unit", "contradicted")


@pytest.mark.parametrize(
    ("mine", "theirs", "figure"),
    [
        ("Ten nations signed the pact on fishing.", "Ten countries signed the pact on fishing.", "Ten"),
        ("A thousand films will be for rent in February.", "A thousand titles will be for rent in February.",
         "A thousand"),
        ("Lawmakers in 56 countries belong to it, more than 1,500 of them.",
         "The network spans 56 countries and includes over 1,500 legislators.", "more than 1,500"),
        ("The ministers of the twelve Unasur states met in Guayaquil.",
         "Ministers of the 12-strong Unasur South American union met in Guayaquil.", "twelve"),
        ("Videos show that the soldiers fired seven times.", "The soldiers fired seven shots, videos show.",
         "seven times"),
        ("The basket brought Hansbrough to 2,292 points.", "The basket was the 2,292nd point for Hansbrough.",
         "2,292 points"),
        ("Shares of Enron lost about 99% of their price.", "Shares of Enron collapsed from about $95 to $1 in price.",
         "about 99%"),
        ("The audience of the show shrank by two-fifths.", "The audience of the show fell from 5 million to 3 million.",
         "two-fifths"),
        ("Democrats need three Republican votes for the package.",
         "Democrats need the support of three Republicans to reach 27 votes for the package.", "three"),
        ("Enrichment in Iran is short of the 20% needed for bombs.",
         "Enrichment in Iran would go to 20% or more, as is needed for bombs.", "short of the 20%"),
    ],
)  # fmt: skip
def test_the_same_things_by_another_noun_are_one_count(mine, theirs, figure):
    assert found(mine, theirs)[figure][1] == "supported"


def test_a_sum_is_not_made_of_the_number_itself():
    said = found("The court heard 15,000 seekers.", "The court heard 15,000 applications and two lawyers.")
    assert said["15,000"] == ("unit", "contradicted")


def test_a_year_before_christ_is_no_age():
    said = found("The vessel is some 2,600 years old.", "The vessel dates to around 2600 B.C., the museum says.")
    assert said["some 2,600 years old"][1] != "supported"


def test_one_person_of_a_thousand_is_no_slip_of_the_pen():
    said = found(
        "More than a thousand people heard the speech in the tower.",
        "More than a thousand supporters heard the speech of one of the people's favourites in the tower.",
    )
    assert said["More than a thousand"][1] == "supported"


def test_an_age_is_not_another_one_because_of_what_befell_its_bearer():
    assert not against(
        "Moshe Atias, an 18-year-old, was watched at a hospital in Israel.",
        "Police announced the arrest of 18-year-old Moshe Atias, who was watched at a hospital in Israel.",
    ).get("unit")


@pytest.mark.parametrize(
    ("mine", "theirs", "kind"),
    [
        ("The poll had Obama six points ahead of McCain.",
         "The poll of two days following the speech had Obama leading McCain by six points.", "order"),
        ("No senator had missed more votes than Rubio, a paper wrote.",
         "Rubio had missed more votes than any other senator, a paper wrote.", "order"),
        ("Mike Fratantoni, the chief economist of the MBA, spoke of debt.",
         "Mike Fratantoni, senior vice president and chief economist at the MBA, spoke of debt.", "role"),
        ("Jim Doyle, the governor of Wisconsin, and Charlie Crist attended.",
         "I commend Governor Sebelius, Governor Jim Doyle, Governor Crist and your host for attending.", "role"),
        ("The murder heightened Iran's urgency to hit Israel at home.",
         "The murder heightened Tehran’s urgency to hit Israel at home.", "place"),
        ("Exports of Japan fell by a tenth in a month.", "Exports of Japan fell by a tenth in April.", "date"),
        ("Between one and three million tonnes enter the sea in a year, by an estimate.",
         "It is estimated that between one and three million tonnes enter the sea in a year.", "hedge"),
        ('The suit says that the campaign "gleefully welcomed the help".',
         'The lawsuit alleged that the campaign "gleefully welcomed the help".', "hedge"),
        ("Some $40 more than the annual fee is what it costs.", "The annual fee is $139, and that is what it costs.",
         "figure"),
    ],
)  # fmt: skip
def test_what_is_told_from_another_side_does_not_decide_against_a_line(mine, theirs, kind):
    assert against(mine, theirs).get(kind, 0.0) < 0.5 + 0.2 * (kind == "figure")


def test_dashes_may_be_set_with_blanks_or_without():
    line, evidence = looked_at(
        read("mine", '"There were levels of contact – some direct and some indirect," Omer said.'),
        read("theirs", '"There were levels of contact-some direct and some indirect," Omer said.'),
    )
    assert {f.verdict for f in compare(line, evidence, align(line, evidence)) if f.kind == "quote"} == {"supported"}


def test_a_shadow_minister_is_no_minister():
    said = against(
        "Robert Jenrick, the justice secretary, told the Commons that the bill fell short.",
        "Shadow Justice Secretary Robert Jenrick said in the House of Commons that the bill did not go far enough.",
    )
    assert said["role"] >= 0.7


FAR = (
    "Thieves may have taken the files of 84,000 patients. Its telephone line took many calls. Nobody was hurt. The "
    "director of the clinic, Ana Berg, has been ill. On Thursday its staff spoke of 118,000 patients."
)


@pytest.mark.parametrize(
    ("mine", "verdict"),
    [
        ("Within days the count at Arden grew by 34,000 patients.", "supported"),
        ("Within days the count at Arden grew by 36,000 patients.", "not_found"),
        ("The clinic has since written to 34,000 patients.", "not_found"),
    ],
)
def test_a_difference_is_looked_for_among_counts_of_the_same_things_anywhere(mine, verdict):
    (figure,) = (f for f in found(mine, FAR).values())
    assert figure == ("figure", verdict)


def test_both_numbers_of_a_difference_are_shown():
    line, evidence = looked_at(read("mine", "The count at Arden grew by 34,000 patients."), read("theirs", FAR))
    findings = compare_figures(line, evidence)
    shown = receipts("supported", findings[0], line, evidence, findings, 3)
    assert {"84,000", "118,000"} <= {number for r in shown for number in ("84,000", "118,000") if number in r.text}
