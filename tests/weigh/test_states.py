"""The state of those a figure counts is that of its own clause."""

from datetime import UTC, datetime

import pytest

from wiredesk.annotate import annotate
from wiredesk.model import Article
from wiredesk.pipeline import one_story
from wiredesk.weigh import weigh
from wiredesk.weigh._desk import Desk
from wiredesk.weigh._keys import read_items


def items(text):
    article = Article(
        id="a0",
        url="https://o.example/1",
        title="",
        text=text,
        published=datetime(2026, 1, 24, 8, tzinfo=UTC),
        language="en",
    )
    story = one_story((annotate(article),))
    return {item.figure.text: item for item in read_items(Desk(story))}, weigh(story).figures


@pytest.mark.parametrize(
    ("text", "number", "states"),
    [
        ("Gunmen killed 120 people and 25 others were taken to the hills as hostages.", "25", {"hostage"}),
        ("More than 600 people were killed and 12,000 others were forced from their homes.", "12,000", {"displaced"}),
        ("The stabbing left six people and their attacker dead.", "six", {"killed"}),
        ("The mayor freed 180 prisoners on Sunday.", "180", {"released"}),
        ("Two waves of deadly violence shook Arden.", "Two", set()),
        ("The talks with six world powers failed.", "six", set()),
        ("None of the 277 people aboard fell into the water.", "277", {"aboard"}),
        ("The town came under an attack by 20 drones, of which 13 were shot down.", "20", set()),
        ("The town came under an attack by 20 drones, of which 13 were shot down.", "13", {"downed"}),
        ("Officers fired at a minibus carrying seven passengers.", "seven", {"aboard"}),
        ("He fired four times through a door.", "four times", set()),
        ("He was jailed for five years for shooting dead a guard.", "five years", set()),
        ("Some 3,000 people in Arden were without power.", "Some 3,000", {"no power"}),
    ],
)
def test_a_state_is_read_from_the_figures_own_clause(text, number, states):
    found, _ = items(text)
    assert found[number].states == states


def test_those_taken_hostage_are_not_called_killed():
    _, slots = items("Gunmen killed 120 people and 25 others were taken to the hills as hostages.")
    assert "killed" not in next(slot.what for slot in slots if slot.values[0].value == 25)


@pytest.mark.parametrize(
    "text",
    [
        "The poet died around 278 BCE in Arden.",
        "The Group of 7 finance ministers met in Arden.",
        "The company builds two kinds of smaller 757s in Arden.",
        "The company presented Gemfire 2.5 Pro in Arden.",
    ],
)
def test_a_number_that_is_part_of_a_name_is_no_figure(text):
    _, slots = items(text)
    assert not {slot.values[0].value for slot in slots} & {278, 7, 757, 2.5}
