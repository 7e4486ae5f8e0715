"""A name, place or figure of the reports in the company that the line gives to another: when it decides alone (0.8 and
more), when it is a suspicion, and when it is no rival at all."""

import pytest

from wiredesk.check.names._rivals import compare_rivals

from .reports import looked_at, report

OPENED = "opened the new harbour bridge with a speech to a crowd of sailors on the quay."
ELSEWHERE = "fed the ducks of a crowd."
AT = "The mayor opened the new harbour bridge in {} with a speech to a crowd of sailors."
SPENT = "The mayor spent {} on the new harbour bridge for sailors of the quay."


def rivals(mine, *theirs, quotes=(), figures=(), **names):
    """Kind, text, rival and certainty of each finding; a layer counts in the texts that hold its words."""

    def made(text, name):
        layers = {layer: [words for words in group if words in text] for layer, group in names.items()}
        said = [(words, who) for words, who in quotes if words in text and who in text]
        counted = [(words, {"value": value, "unit": unit}) for words, value, unit in figures if words in text]
        return report(text, name=name, quotes=said, figures=counted, **layers)

    line, evidence = looked_at(made(mine, "mine"), *(made(text, f"r{n}") for n, text in enumerate(theirs)))
    return [(f.kind, f.text, f.found, round(f.sure, 2)) for f in compare_rivals(line, evidence)]


def sure(*texts, **layers):
    """How sure the surest rival is, 0 without one."""
    return max((found[-1] for found in rivals(*texts, **layers)), default=0)


def test_a_rival_is_told_with_the_part_that_it_stands_for():
    people = ["Olaf Sund", "Ana Berg"]
    found = rivals(f"Olaf Sund {OPENED}", f"Ana Berg {OPENED}", f"Olaf Sund {ELSEWHERE}", people=people)
    assert found == [("name", "Olaf Sund", "Ana Berg", 0.95)]


@pytest.mark.parametrize(
    ("mine", "theirs", "certain"),
    [
        ("Olaf Sund", "Ana Berg", True),
        ("Ana Sund", "Ana Berg", False),  # may be her married name
        ("Anastasia Sund", "Ana Berg", False),
        ("Ana Sund", "Anastasia Berg", False),
        ("Sund", "Ana Berg", False),  # no full name
    ],
)
def test_another_person_decides_unless_the_two_may_be_one(mine, theirs, certain):
    texts = f"{mine} {OPENED}", f"{theirs} {OPENED}", f"{mine} {ELSEWHERE}"
    assert sure(*texts, people=[mine, theirs]) == (0.95 if certain else 0.44)


@pytest.mark.parametrize(
    ("mine", "theirs", "wrong"),
    [
        ("Arden Group", "Harrow Bank", True),
        ("OSCE", "NATO", True),
        ("AGU", "Arden Gas Union", False),
        ("Arden Gas Union", "AGU", False),
        ("A.G.U.", "Arden Gas Union", False),
        ("NATOX", "NATO", False),
        ("NATO", "NATOX", False),
        ("Agu", "Arden Gas Union", False),
        ("Arden Gas Union", "Agu", False),
        ("OSCE", "Harrow Bank", False),  # could stand for anything
        ("Harrow Bannk", "Harrow Bank", False),
    ],
)
def test_another_body_decides_or_is_none_at_all(mine, theirs, wrong):
    texts = f"{mine} {OPENED}", f"{theirs} {OPENED}", f"{mine} {ELSEWHERE}"
    assert sure(*texts, organisations=[mine, theirs]) == (0.95 if wrong else 0)


def test_a_body_is_no_rival_of_a_person_and_who_stands_nowhere_else_only_a_suspect():
    people, bodies = ["Olaf Sund"], ["Harrow Bank"]
    mine = f"Olaf Sund {OPENED}"
    texts = mine, f"Harrow Bank {OPENED}", f"Olaf Sund {ELSEWHERE}"
    assert rivals(*texts, people=people, organisations=bodies) == []
    assert sure(mine, f"Ana Berg {OPENED}", people=["Olaf Sund", "Ana Berg"]) == 0.44


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        ("Elmford", "Port Elm", 0.8),
        ("Norway", "Sweden", 0.8),
        ("Texas", "Ohio", 0.8),
        ("Europe", "Asia", 0.8),
        ("Elmford", "Norway", 0.44),  # the one may lie in the other
        ("Texas", "Elmford", 0.44),
        ("Europe", "Norway", 0.44),
        ("Norway", "Elmford", 0.44),
        ("Paris", "France", 0.44),
        ("Elmford", "Elmfrod", 0.44),  # a slip of the pen
        ("Elm", "Elk", 0.8),  # too short for one
    ],
)
def test_another_place_decides_where_both_are_as_wide_and_not_one(mine, theirs, found):
    texts = AT.format(mine), AT.format(theirs), f"The ducks of {mine} were fed by a crowd."
    assert sure(*texts, places=[mine, theirs]) == found


@pytest.mark.parametrize(("name", "whole"), [("Arden", "Ardenese"), ("Ardenese", "Arden")])
def test_a_place_is_known_in_the_name_of_its_people(name, whole):
    texts = AT.format(name), AT.format(whole), f"The ducks of {name} were fed by a crowd."
    assert sure(*texts, places=[name, whole]) == 0


def test_two_countries_that_both_sides_have_are_a_suspicion_at_most():
    texts = (
        "The mayor of Norway opened the new harbour bridge with a speech to a crowd of sailors, not to Swedish ones.",
        "The mayor of Sweden opened the new harbour bridge with a speech to a crowd of sailors, not to Norwegian ones.",
        "The ducks of Norway were fed by a crowd.",
    )
    assert sure(*texts, places=["Norway", "Sweden"]) == 0.44
    assert sure(texts[0].replace(", not to Swedish ones", ""), *texts[1:], places=["Norway", "Sweden"]) == 0


def test_a_capital_may_stand_for_its_government_but_not_where_something_lies_in_it():
    there = "opened the new harbour bridge with a speech to a crowd of sailors."
    places = ["Tokyo", "Elmford"]
    assert sure(f"Tokyo {there}", f"Elmford {there}", "The ducks of Tokyo saw a crowd.", places=places) == 0.44
    assert sure(AT.format("Tokyo"), AT.format("Elmford"), "The ducks of Tokyo saw a crowd.", places=places) == 0.8


def test_whose_officer_somebody_is_makes_no_place_a_rival():
    texts = "{}'s minister " + OPENED, "The ducks of Norway were fed by a crowd."
    places = ["Norway", "Sweden"]
    assert sure(texts[0].format("Norway"), texts[0].format("Sweden"), texts[1], places=places) == 0
    sailors = texts[0].replace("minister", "choir")
    assert sure(sailors.format("Norway"), sailors.format("Sweden"), texts[1], places=places) == 0.8


@pytest.mark.parametrize(
    ("mine", "wrong"),
    [("Norway's minister", False), ("In Norway ministers", True), ("Norway's choir, the minister said,", True)],
)
def test_only_the_office_right_behind_a_place_makes_it_an_officers(mine, wrong):
    texts = f"{mine} {OPENED}", f"{mine} {OPENED}".replace("Norway", "Sweden"), "The ducks of Norway saw a crowd."
    assert sure(*texts, places=["Norway", "Sweden"]) == (0.8 if wrong else 0)


def test_a_persons_officer_is_anothers():
    mine = f"Olaf Sund's minister {OPENED}"
    texts = mine, mine.replace("Olaf Sund", "Ana Berg"), f"Olaf Sund {ELSEWHERE}"
    assert sure(*texts, people=["Olaf Sund", "Ana Berg"]) == 0.95


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("", 0.8),
        ("The ducks of Elmford saw a crowd.", 0.8),
        ("A crowd of sailors saw the harbour bridge of Elmford.", 0.44),
    ],
)
def test_a_place_that_stands_in_company_like_the_rivals_is_suspected_only(other, found):
    texts = [text for text in (AT.format("Elmford"), AT.format("Port Elm"), other) if text]
    assert sure(*texts, places=["Elmford", "Port Elm"]) == found


@pytest.mark.parametrize(("theirs", "least", "most"), [
    ("At noon a man opened the new harbour bridge in Port Elm.", 0.1, 0.44),
    ("A man in Port Elm slept in a harbour.", 0, 0),
])  # fmt: skip
def test_a_rival_in_part_of_the_company_is_a_suspicion_and_in_little_of_it_none(theirs, least, most):
    texts = AT.format("Elmford"), theirs, "The ducks of Elmford were fed by a crowd."
    assert least <= sure(*texts, places=["Elmford", "Port Elm"]) <= most


def test_an_amount_that_a_line_passes_on_its_way_is_no_rival():
    figures = [("$40", 40, "USD"), ("$90", 90, "USD"), ("$120", 120, "USD"), ("$150", 150, "USD")]
    mine = "The price of the new harbour bridge for sailors rose from $40 to $120 at the quay."
    theirs = "The price of the new harbour bridge for sailors rose to {} at the quay."
    assert sure(mine, theirs.format("$90"), figures=figures) == 0
    assert sure(mine, theirs.format("$150"), figures=figures) > 0.1


WORDS = "“We will open the new harbour bridge to sailors,”"
SAID = WORDS + " {} said to a crowd on the quay."
PEOPLE = ["Olaf Sund", "Ana Berg"]


def test_another_speaker_decides_unless_the_words_are_an_outlets():
    quotes = [(WORDS, who) for who in (*PEOPLE, "Reuters")]
    theirs = SAID.format("Ana Berg")
    assert rivals(SAID.format("Olaf Sund"), theirs, f"Olaf Sund {ELSEWHERE}", people=PEOPLE, quotes=quotes) == [
        ("speaker", "Olaf Sund", "Ana Berg", 0.95)
    ]
    outlet = ["Reuters", "Ana Berg"]
    assert sure(SAID.format("Reuters"), theirs, f"Reuters {ELSEWHERE}", people=outlet, quotes=quotes) == 0


def test_who_is_spoken_of_is_no_rival_speaker_and_who_speaks_of_it_no_rival_in_it():
    words = "Ana Berg will open the new harbour bridge to sailors"
    theirs = f"“{words},” a clerk said to a crowd on the quay."
    mine = "“We will open the new harbour bridge to sailors,” Olaf Sund said to a crowd on the quay."
    quotes = [(WORDS, "Olaf Sund"), (f"“{words},”", "a clerk")]
    assert sure(mine, theirs, f"Olaf Sund {ELSEWHERE}", people=PEOPLE, quotes=quotes) == 0
    told = f"Olaf Sund {OPENED}", f"The mayor {OPENED[:-1]}, Ana Berg said.", f"Olaf Sund {ELSEWHERE}"
    assert sure(*told, people=PEOPLE) > 0.3
    assert sure(*told, people=PEOPLE, quotes=[(f"The mayor {OPENED[:-1]}", "Ana Berg")]) == 0


@pytest.mark.parametrize(("opening", "most"), [("He", 0.45), ("The mayor", 0.95)])
def test_another_speaker_is_less_sure_where_the_passage_says_he(opening, most):
    said = "said the new harbour bridge will open to sailors before a crowd"
    quotes = [("the new harbour bridge will open to sailors", who) for who in ("Olaf Sund", "He", "The mayor")]
    mine, theirs = f"Olaf Sund {said}.", f"{opening}, Ana Berg, {said}."
    assert sure(mine, theirs, f"Olaf Sund {ELSEWHERE}", people=PEOPLE, quotes=quotes) == most


def test_the_words_of_a_quotation_are_compared_elsewhere():
    mine = f"“Olaf Sund {OPENED[:-1]},” the mayor said."
    other = f"Olaf Sund {ELSEWHERE}"
    assert sure(mine.replace("“", "").replace("”", ""), f"Ana Berg {OPENED}", other, people=PEOPLE) > 0.4
    assert sure(mine, f"Ana Berg {OPENED}", other, people=PEOPLE) == 0


@pytest.mark.parametrize(
    ("mine", "theirs", "other", "found"),
    [
        ("$40", "$90", "A crowd gave $40 to the ducks of the quay.", 0.8),
        ("$40", "$90", "", 0.44),  # the reports do not have it in other company
        ("$40", "90 euros", "A crowd gave $40 to the ducks of the quay.", 0),
    ],
)
def test_another_amount_decides_where_the_lines_own_stands_elsewhere(mine, theirs, other, found):
    texts = [text for text in (SPENT.format(mine), SPENT.format(theirs), other) if text]
    figures = [("$40", 40, "USD"), ("$90", 90, "USD"), ("90 euros", 90, "EUR")]
    assert sure(*texts, figures=figures) == found


def test_what_the_line_has_itself_is_no_rival():
    other = f"Olaf Sund {ELSEWHERE}"
    both = f"Olaf Sund, not Ana Berg, {OPENED}"
    assert sure(both, f"Ana Berg {OPENED}", other, people=PEOPLE) == 0
    figures = [("$40", 40, "USD"), ("$90", 90, "USD")]
    mine = SPENT.format("$40").replace("quay.", "quay, and $90 on the ducks.")
    assert sure(mine, SPENT.format("$90"), "A crowd gave $40 to the ducks of the quay.", figures=figures) == 0
