"""What the reports only hand on, leave open or charge somebody with is no fact; what they state is."""

from datetime import UTC, datetime

import pytest

from wiredesk.annotate import annotate
from wiredesk.check import SourceIndex
from wiredesk.check.claims._accused import compare_accused
from wiredesk.check.claims._claims import compare_claims
from wiredesk.check.claims._disputed import compare_disputed
from wiredesk.check.claims._left_open import compare_left_open
from wiredesk.check.voices._quoted import find_words
from wiredesk.check.voices._speakers import compare_speakers
from wiredesk.model import Article

from .reports import looked_at, verdict


def read(name, text):
    published = datetime(2026, 3, 4, 12, tzinfo=UTC)
    return annotate(
        Article(id=name, url=f"https://{name}.example/1", title="", text=text, language="en", published=published)
    )


def kinds(compare, mine, theirs):
    found = compare(*looked_at(read("mine", mine), read("theirs", theirs)))
    return [finding.kind for finding in found if finding.verdict == "contradicted"]


RIVER = "Residents said that the company had dumped waste in the river at night. {} The mayor spoke of new rules."


@pytest.mark.parametrize(
    ("mine", "beside", "found"),
    [
        ("The company dumped waste in the river at night.", "The company denies it.", ["attribution"]),
        ("The company dumped waste in the river at night.", "The company rejected the claim.", ["attribution"]),
        (
            "The company dumped waste in the river at night.",
            "The company said that no waste was dumped in the river.",
            ["attribution"],
        ),
        ("The company dumped waste in the river at night.", "The company denied the mayor a visit.", []),
        ("The company dumped waste in the river at night.", "The company is an old one.", []),
        ("Residents said the company had dumped waste in the river at night.", "The company denies it.", []),
    ],
)
def test_a_claim_that_is_denied_beside_it_is_no_fact(mine, beside, found):
    assert kinds(compare_disputed, mine, RIVER.format(beside)) == found


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        (
            "The driver of the bus was drunk.",
            "Police are investigating whether the driver of the bus was drunk.",
            ["hedge"],
        ),
        (
            "The bank will cut jobs in Arden.",
            "The bank would not comment on whether it will cut jobs in Arden. It is old.",
            ["hedge"],
        ),
        (
            "The council of Arden has rejected the offer.",
            "A spokesman declined to say whether the council of Arden would accept the offer.",
            ["hedge"],
        ),
        (
            "Police are asking whether the driver was drunk.",
            "Police are investigating whether the driver of the bus was drunk.",
            [],
        ),
        (
            "The driver of the bus was drunk.",
            "Police asked whether the driver of the bus was drunk. A test showed that the driver of the bus was drunk.",
            [],
        ),
    ],
)
def test_what_stands_behind_whether_is_open(mine, theirs, found):
    assert kinds(compare_left_open, mine, theirs) == found


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        ("Omar Diaz shot Clara Hale at his home.", "Omar Diaz is accused of murdering Clara Hale at home.", True),
        ("Omar Diaz backed a rebel group in Arden.", "Omar Diaz is accused of backing a rebel group in Arden.", True),
        ("Clara Hale was shot at home.", "Omar Diaz is accused of shooting Clara Hale at home.", False),
        ("Omar Diaz shot Clara Hale at his home.", "Omar Diaz shot Clara Hale at home, the court found.", False),
        ("Omar Diaz is accused of having shot Clara Hale.", "Omar Diaz is accused of shooting Clara Hale.", False),
    ],
)
def test_what_somebody_is_accused_of_is_not_yet_done(mine, theirs, found):
    assert kinds(compare_accused, mine, theirs) == (["attribution"] if found else [])


@pytest.mark.parametrize(
    ("mine", "theirs", "whose"),
    [
        (
            "The 41 people hurt on Monday included at least three sailors.",
            "A fire broke out on a ferry in Arden on Monday, killing five people, including at least three sailors, "
            "and wounding 41 others, according to port officials.",
            "according to port officials",
        ),
        (
            "Arden's new dam has driven thousands of villagers from the valley.",
            "Arden's new dam has driven thousands of villagers from the valley, opposition activists claimed.",
            "opposition activists claimed",
        ),
    ],
)
def test_whose_claim_it_is_is_told_in_the_words_of_the_report(mine, theirs, whose):
    (finding,) = compare_claims(*looked_at(read("mine", mine), read("theirs", theirs)))
    assert f"claim or guess (“{whose}”)" in finding.why


def test_an_estimate_hedges_its_number_alone():
    theirs = "Omar Diaz allegedly paid a rebel group that killed an estimated 50,000 people in Arden."
    mine = "Omar Diaz paid a rebel group that killed an estimated 50,000 people in Arden."
    assert kinds(compare_claims, mine, theirs) == []
    assert verdict(read("mine", mine), read("theirs", theirs)).verdict == "contradicted"


def test_a_few_words_out_of_a_question_are_no_copy_of_the_report():
    theirs = read("theirs", "Police are investigating whether the driver was drunk. Three people died in Arden.")
    assert verdict(read("mine", "The driver was drunk."), theirs).decided_by == "hedge"


WELL = (
    'Nurse Clara Hale has not been home for days. "We took in 41 on Sunday," she said. The bridge is under water.\n'
    'Fisherman Omar Diaz brought his son. "We drink from the lake," he said. "A bottle of chlorine is 90 crowns now."\n'
)


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("Nurse Clara Hale complained that a bottle of chlorine was 90 crowns.", ["speaker"]),
        ("Fisherman Omar Diaz complained that a bottle of chlorine was 90 crowns.", []),
    ],
)
def test_the_words_of_somebody_told_by_a_pronoun_are_not_those_of_somebody_named_elsewhere(mine, found):
    assert kinds(compare_speakers, mine, WELL) == found


def test_a_sentence_in_marks_that_no_report_prints_is_not_found():
    theirs = read("theirs", "Omar Diaz is busy and is not willing to commit to any schedules in Arden, a lawyer said.")
    mine = read("mine", '"I am not willing to commit to any schedules," Omar Diaz said in Arden.')
    assert verdict(mine, theirs).verdict != "supported"


def test_an_apostrophe_in_the_wrong_encoding_is_an_apostrophe():
    theirs = read("theirs", "â€œIâ€ ™ m not holding my breath in Arden, â€\x9d Omar Diaz said.")
    assert find_words("I'm not holding my breath", SourceIndex([theirs]))
