"""What a number or a date of the reports is of: other things, a part or the whole, another place, time or event."""

import pytest

import wiredesk
from wiredesk.check._compare import compare
from wiredesk.check.text._diff import align

from .reports import looked_at
from .test_turned import read

CERTAIN = 0.7
PENSIONERS = (
    "The allowance used to be paid to every one of the pensioners in the land, but 4.1 million lost out last winter."
)
FIRE = "Some 500 families lost their homes in the fire. By evening 320 had found a place with relatives."
BRIGADE = "The brigade has brought back 63 miners so far, of whom 41 are alive, its commander said."
PACT = "Hackers struck firms in 12 Baltic and Nordic countries and the US, the advisory said."
TWO_MAKERS = "Brightline and its rival Corvo together sold 8.2 million bicycles last year."
STRIKES = (
    "Strikes across Gaza killed at least 45 people overnight, hospitals said. In Khan Younis, where the army had told"
    " people to leave, 24 people were killed."
)
SALVO = "The army of the rebels fired 120 drones at five regions, among them Odesa and the capital, Kyiv."
LISTINGS = "Listings have raised 40 billion crowns, more than five times as much as in the same period last year."
INCOMES = "Households in the lowest decile (tenth) of the income scale would lose 3.9% of their resources."
BRIDGE = "On a scale of 1 to 10 the inspectors gave the bridge a 9 for wear, where 10 is the worst."
TUNNEL = "The tunnel was begun in 1998 and opened in 2007. Its ventilation was renewed in 2019 after a fire."


def against(mine, theirs):
    """How sure what speaks most against a line is, by the kind of part."""
    line, evidence = looked_at(read("mine", mine), read("theirs", theirs))
    sure = {}
    for finding in compare(line, evidence, align(line, evidence)):
        if finding.verdict == "contradicted":
            sure[finding.kind] = max(sure.get(finding.kind, 0), finding.sure)
    return sure


@pytest.mark.parametrize(
    ("line", "report", "kind"),
    [
        ("4.1 million households lost it last winter.", PENSIONERS, "unit"),
        ("By evening 320 schools had taken in people.", FIRE, "unit"),
        ("No country makes up more than a tenth of the toymaker's sales.",
         "No country will make up more than 10% of the toymaker's purchases.", "unit"),
        ("63 miners have been brought back alive so far.", BRIGADE, "scope"),
        ("Nine judges voted for the ban.", "Seven of the nine judges voted for the ban.", "scope"),
        ("1,400 trees along the canal have died.", "Of the 1,400 trees planted along the canal, 560 have died.",
         "scope"),
        ("The prime minister put the number of sailors still held at the port at 18.",
         "The prime minister said 18 of the sailors held at the port were certainly alive.", "scope"),
        ("Police put the number of arrests at 16.", "Police said 16 of those arrested were minors.", "scope"),
        ("Hackers struck firms in 12 countries, one of them the United States.", PACT, "scope"),
        ("Hackers struck firms in 12 countries, the US among them.", PACT, "scope"),
        ("Eleven states and Australia signed the pact.", "Eleven states, including Australia, signed the pact.",
         "scope"),
        ("Corvo alone sold 8.2 million bicycles.", TWO_MAKERS, "scope"),
        ("At least 45 people were killed in Khan Younis, hospitals said.", STRIKES, "scope"),
        ("Kyiv was attacked with 120 drones.", SALVO, "scope"),
        ("Listings have raised more than five times as much as in the whole of last year.", LISTINGS, "scope"),
        ("Halden's profit for the year came to 310 million euros.",
         "Net profit of Halden in the third quarter rose to 310 million euros.", "scope"),
        ("2,300 people have crossed the border since the beginning of the month.",
         "In a single night 2,300 people crossed the border at Sarn.", "scope"),
        ("The poorest fifth of households would lose 3.9% of their resources.", INCOMES, "figure"),
        ("The bridge was given a 9, the worst mark there is.", BRIDGE, "order"),
        ("The bridge was given the worst possible grade.", BRIDGE, "order"),
        ("The tunnel opened in 1998.", TUNNEL, "date"),
        ("A third of its parts come from Asia.",
         "A third of the firm's suppliers are based in Asia, and they deliver more than 60% of its parts.", "figure"),
    ],
)  # fmt: skip
def test_a_figure_or_date_of_something_else_is_refuted_for_certain(line, report, kind):
    assert against(line, report).get(kind, 0) >= CERTAIN


@pytest.mark.parametrize(
    ("line", "report"),
    [
        ("4.1 million pensioners lost it last winter.", PENSIONERS),
        ("Last winter 4.1 million people did not get the allowance any more.", PENSIONERS),
        ("By evening 320 families had found a place with relatives.", FIRE),
        ("About 400 people were cut off by the snow.",
         "Rescuers reached two villages on Monday. About 400 were cut off by the snow, the mayor said."),
        ("By 38 votes to 27 the committee backed the motion.", "The deputies of the committee voted, 38 to 27."),
        ("Foreigners make up 22% of its staff.", "Foreigners make up 22% of the firm's workforce."),
        ("Of the 63 miners brought back, 41 are alive.", BRIGADE),
        ("Not all of the 63 miners who were brought back are alive.", BRIGADE),
        ("Seven judges voted for the ban.", "Seven of the nine judges voted for the ban."),
        ("Hackers struck firms in 12 countries and in the United States.", PACT),
        ("Eleven states signed the pact, among them Australia.",
         "Eleven states, including Australia, signed the pact."),
        ("Brightline and Corvo sold 8.2 million bicycles between them.", TWO_MAKERS),
        ("The two makers sold 8.2 million bicycles last year.", TWO_MAKERS),
        ("In Khan Younis 24 people were killed.", STRIKES),
        ("At least 45 people were killed across Gaza.", STRIKES),
        ("Kyiv and four other regions were attacked with 120 drones.", SALVO),
        ("Listings have raised five times as much as in the same months of last year.", LISTINGS),
        ("The poorest tenth of households would lose 3.9% of their resources.", INCOMES),
        ("The bridge was rated 9 on a scale of one to ten.", BRIDGE),
        ("The school got a five, the best mark there is.", "The school got five, on a scale of 0 to 5."),
        ("The tunnel has been open since 2007.", TUNNEL),
        ("Kern was elected again in 2022.", "Ilse Kern was elected in 2017 and re-elected in 2022."),
        ("Police arrested 46 people.", "Police arrested 46 demonstrators, 11 of whom have been charged."),
        ("Most of the 80 missiles were fired at Kyiv.",
         "The rebels fired 80 missiles on Monday, most of them at Kyiv. 12 people were killed there."),
        ("Lund has scored 11 goals this season.",
         "Berg and Lund have 19 goals together this season. Lund has 11 of them."),
        ("It lost 20 million crowns in the first half.",
         "The plant lost 12 million crowns in the second quarter and 20 million crowns in the first half."),
    ],
)  # fmt: skip
def test_the_same_figure_of_the_same_thing_in_other_words_is_not(line, report):
    assert max(against(line, report).values(), default=0) < CERTAIN


def test_a_number_in_another_place_than_its_own_is_told_with_the_number_there():
    line = wiredesk.check("At least 45 people were killed in Khan Younis, hospitals said.", [STRIKES]).lines[0]
    assert (line.verdict, line.decided_by) == ("contradicted", "scope")
    assert "24" in line.explanation


def test_a_line_cannot_stand_with_a_year_that_no_report_has():
    line, evidence = looked_at(
        read("mine", "Senator Pell was last tested for the illness in 2016."),
        read("theirs", "Senator Pell was tested for the illness years ago, his office said."),
    )
    lacking = [f for f in compare(line, evidence, align(line, evidence)) if f.kind == "date"]
    assert [(f.verdict, f.sure >= CERTAIN) for f in lacking] == [("not_found", True)]


@pytest.mark.parametrize(
    ("line", "report"),
    [
        ("Forty-one miners have been brought back alive.", BRIGADE),
        ("It lost 20 million crowns in the first half.",
         "The plant made a loss of 12 million crowns in the second quarter and of 20 million in the first half."),
    ],
)  # fmt: skip
def test_a_part_and_a_number_of_millions_are_no_other_small_number(line, report):
    assert against(line, report).get("figure", 0) < 0.5


def test_a_share_of_missiles_is_not_reckoned_from_people():
    report = "The rebels fired 80 missiles on Monday, most of them at Kyiv. In Kyiv 12 people were killed by missiles."
    assert against("Most of the 80 missiles were fired at Kyiv.", report).get("scope", 0) < 0.5
