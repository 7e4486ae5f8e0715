"""Numbers that a report tells as denied or taken back, and two parties' counts of one thing."""

from __future__ import annotations

import pytest

from tests.weigh.making import told
from wiredesk.annotate import annotate
from wiredesk.model import Article, FigureSlot
from wiredesk.weigh._unsaid import unsaid


def slot_of(slots: tuple[FigureSlot, ...], value: float) -> FigureSlot:
    return next(slot for slot in slots if any(v.value == value for v in slot.values))


CLAIM = "The relief agency said on Tuesday that 14,000 babies could die in Merrowland unless aid came."


def test_a_claim_that_was_taken_back_is_told_as_such():
    slot = slot_of(
        told(CLAIM, "The relief agency has retracted its claim that 14,000 babies could die in Merrowland."), 14_000
    )
    assert slot.relation == "update"
    assert slot.said == "14,000, since taken back by the relief agency"
    assert slot.why.startswith("The relief agency took back 14,000 (24 January, 11:00 UTC).")
    assert [slot.values[i].doc for i in slot.said_by] == ["a0", "a1"]


def test_those_who_take_a_number_back_do_not_count_as_its_source():
    slot = slot_of(told(CLAIM, "The agency has withdrawn its claim that 14,000 babies could die there."), 14_000)
    assert slot.origins == 1


def test_another_number_of_the_report_that_takes_one_back_is_not_that_number():
    slots = told(
        CLAIM,
        "The relief agency has retracted its claim that 14,000 babies could die in Merrowland. "
        "A study had found that 14,100 severe cases of hunger could occur.",
    )
    assert slot_of(slots, 14_000) is not slot_of(slots, 14_100)


MINE = "Twelve miners were killed in a blast at the mine, the ministry said."


@pytest.mark.parametrize(
    "correction",
    [
        "Eight miners were killed in the blast at the mine, the ministry said, correcting an earlier figure of 12.",
        "The ministry revised the death toll at the mine down to eight from 12.",
        "The ministry withdrew its figure of 12 dead and said eight miners were killed in the blast at the mine.",
    ],
)
def test_the_number_that_takes_the_place_of_another_leads(correction):
    slot = slot_of(told(MINE, correction), 12)
    assert slot.values[slot.lead].value == 8
    assert slot.relation == "update"
    assert slot.said == "eight, after 12 was taken back"


def test_a_toll_that_was_first_told_higher_did_not_rise_to_that():
    slots = told("Eight men died at the mine on Saturday. The ministry had first said 12 were killed.")
    assert all(value.value != 12 for slot in slots for value in slot.values)


STRIKE = "Forty people were killed in a strike on a hospital in Arden, the health office said."


def test_those_who_deny_a_number_did_not_give_it():
    slot = slot_of(told(STRIKE, "The army denied that 40 people were killed in Arden."), 40)
    assert slot.relation == "conflict"
    assert slot.said == "forty, denied by the army"
    assert {value.claimant for value in slot.values} == {"health office", None}


def test_a_number_told_beside_a_denial_of_something_else_stands():
    slot = slot_of(told(STRIKE, "The army denied that it was behind the strike in which 40 people were killed."), 40)
    assert slot.relation == "agree"


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The army denied killing 40 people.", "denied"),
        ("The army disputed the figure of 40.", "disputed"),
        ("An official doubted that 40 people died.", "disputed"),
        ("The office no longer stands by the 40 it gave on Tuesday.", "taken back"),
        ("The office walked back its claim that 40 people died.", "taken back"),
        ("The army denied any part in the attack and said 40 people died.", None),
        ("The firm withdrew 40 lorries.", None),
        ("The firm cut its prices from 40 crowns.", None),
    ],
)
def test_what_a_sentence_does_to_its_number(text, how):
    article = annotate(Article(id="a", url="https://a.example/1", title="", text=text, language="en"))
    figure = next(figure for figure in article.figures if figure.value == 40)
    found = unsaid(article.sentences[0], figure)
    assert (found.how if found else None) == how


def test_two_parties_counts_of_a_crowd_are_a_conflict_whatever_lies_between():
    slot = slot_of(
        told("Organisers said 100,000 people took part in the march; police put the crowd at 20,000."), 20_000
    )
    assert slot.relation == "conflict"
    assert slot.said == "20,000 by the police’s count and 100,000 by organisers’"


def test_a_number_without_its_noun_counts_what_the_one_before_it_does():
    slot = slot_of(
        told("The union put the number of strikers at 42,000, while the company spoke of 25,000."), 25_000
    )
    assert sorted(value.value for value in slot.values) == [25_000, 42_000]


def test_two_parties_tolls_in_one_report_are_no_update():
    slot = slot_of(
        told(
            "A spokesman for the aid group said at least 30 people were dead. "
            "The coastguard said it had found 24 bodies.",
            "The coastguard said it had found 24 bodies.",
        ),
        24,
    )
    assert slot.relation == "conflict"
    assert sorted({value.value for value in slot.values}) == [24, 30]


def test_one_of_two_counts_of_a_sentence_is_no_rivals_count():
    slots = told(
        "Six people were killed in Merrow and two in Kessel, rescuers said. "
        "The mayor of Merrow said seven people had died in his city."
    )
    assert slot_of(slots, 7) is not slot_of(slots, 2)


def test_one_source_under_two_names_does_not_contradict_itself():
    slots = told(
        "Strikes killed at least 55 people in Arden, local medics said. "
        "Women and children were among the 18 dead, according to Arden medics."
    )
    assert slot_of(slots, 55) is not slot_of(slots, 18)


def test_one_report_with_two_numbers_of_no_hour_and_no_giver_tells_two_things():
    slots = told(
        "The shelling in Arden damaged three private homes, the governor said. "
        "Five drones in Arden damaged two private homes, the governor said."
    )
    assert {slot.relation for slot in slots} == {"agree"}


def test_counts_for_two_cities_are_no_two_parties_counts_of_one_thing():
    slots = told(
        "Ida Brandt, the mayor, said four people had been injured. Jon Ruud, the mayor of Kessel, said eleven people "
        "had been injured in the city of Kessel.",
        "Ida Brandt said four people had been injured in Velmark.",
        "Jon Ruud said eleven people had been injured in Kessel.",
    )
    assert slot_of(slots, 4) is not slot_of(slots, 11)
