"""Names: kinds, roles, aliases, and what is no name."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wiredesk.annotate._names import read_names
from wiredesk.annotate._sentences import read_sentences
from wiredesk.model import Article, Name


def names(text: str) -> list[Name]:
    article = Article(id="n", url="u", title="", text=text, language="en")
    return list(read_names(article, read_sentences(article)))


def facts(text: str) -> list[tuple[str, str]]:
    return [(name.text, name.kind) for name in names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Joe Biden on Friday.", ("Joe Biden", "person")),
        ("They met President Joe Biden on Friday.", ("Joe Biden", "person")),
        ("It was signed by Dr. Jane Miller.", ("Jane Miller", "person")),
        ("It was signed by Ihor Terekhov, the mayor of Kharkiv, at noon.", ("Ihor Terekhov", "person")),
        ("The bomb fell near Kharkiv.", ("Kharkiv", "place")),
        ("He fled to the United States.", ("United States", "place")),
        ("She works for the Ministry of Defence.", ("Ministry of Defence", "organisation")),
        ("She works for the Justice Department.", ("Justice Department", "organisation")),
        ("She sued Marks & Spencer over it.", ("Marks & Spencer", "organisation")),
        ("The aid was sent by UNICEF.", ("UNICEF", "organisation")),
        ("She studied at the University of Oxford.", ("University of Oxford", "organisation")),
        ("They swam in the Dnipro River.", ("Dnipro River", "place")),
        ("He is from South East Asia.", ("South East Asia", "place")),
    ],
)
def test_a_name_gets_its_kind(text: str, expected: tuple[str, str]) -> None:
    assert expected in facts(text)


def test_a_name_of_one_letter_ends_without_the_stop_of_its_sentence() -> None:
    assert facts("She posted it on X. Morova answered.")[0] == ("X", "organisation")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Exiled Morova aide found dead.", "Morova"),
        ("Fugitive Morova was seen in Arden.", "Morova"),
        ("Jailed Anna Morova wrote a letter.", "Anna Morova"),
        ("The Joint Board on Bridges met.", "Joint Board on Bridges"),
        ("The High Court of Arden met.", "High Court of Arden"),
    ],
)
def test_a_name_that_opens_a_sentence_has_its_own_words_and_no_others(text: str, name: str) -> None:
    assert facts(text)[0][0] == name


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("NICE, the body that weighs new drugs, said no. A rule of NICE's board was changed.", "organisation"),
        ("The guidance from NICE is clear.", "organisation"),
        ("LIMA, May 3 (Reuters) - It rained.", "place"),
        ("BERN - It rained.", "place"),
        ("The match in LIMA was lost.", "place"),
    ],
)
def test_a_place_in_capitals_is_one_in_a_dateline_and_else_abbreviates_a_body(text: str, kind: str) -> None:
    assert {name.kind for name in names(text) if name.text not in ("AP", "Reuters")} == {kind}


def test_the_small_words_of_a_surname_belong_to_it() -> None:
    told = "Ursula von der Heide spoke. Von der Heide left at noon. They met von der Heide and Pieter van den Broek."
    found = names(told)
    assert [name.text for name in found] == [
        "Ursula von der Heide", "Von der Heide", "von der Heide", "Pieter van den Broek",
    ]  # fmt: skip
    assert {name.canonical for name in found[:3]} == {"Ursula von der Heide"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill was built in 210 BCE.", []),
        ("It fell in A.D. 90, and again in the third century B.C.", []),
        ("She works in Arden, B.C. for the railway.", ["Arden", "B.C."]),
        ("Some 300 BC Rail drivers met.", ["BC Rail"]),
    ],
)
def test_an_era_is_no_name(text: str, expected: list[str]) -> None:
    assert [name.text for name in names(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Meanwhile the rain went on.",
        "On Monday it rained.",
        "In May, Russian troops left.",
        "I'm fine.",
        "READ MORE ABOUT THIS TODAY",
    ],
)
def test_openers_days_and_adjectives_are_no_names(text: str) -> None:
    assert [name for name in names(text) if name.kind != "other"] == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Kharkiv mayor Ihor Terekhov spoke.", "Kharkiv mayor"),
        ("He met Ihor Terekhov, the mayor of Kharkiv, there.", "mayor of Kharkiv"),
        ("British Prime Minister Keir Starmer left.", "British Prime Minister"),
        ("They heard Kremlin spokesman Dmitry Peskov speak.", "Kremlin spokesman"),
        ("They heard US Secretary of State Marco Rubio speak.", "US Secretary of State"),
        ("It was told by Anna Berg, 45, a teacher.", "teacher"),
        ("Chief operating officer Anna Berg left.", "Chief operating officer"),
        ("Harbour police chief Anna Berg left.", "Harbour police chief"),
        ("They met former central banker Anna Berg.", "former central banker"),
        ("Neurologist Anna Berg spoke.", "Neurologist"),
        ("They met Anna Berg, a fellow surgeon.", "surgeon"),
        ("They met fellow surgeon Anna Berg.", "surgeon"),
        ("They met Anna Berg, a fellow of the college.", "fellow of the college"),
        ("The ruling Farmers Union of Prime Minister Anna Berg lost.", "Prime Minister"),
        ("It was told by Anna Berg, head of the drivers' union.", "head of the drivers' union"),
        ("In court Mr Berg said so.", "Mr"),
        ("North Elmland-born banker Anna Berg left.", "North Elmland-born banker"),
    ],
)
def test_a_role_printed_with_a_person_is_kept(text: str, role: str) -> None:
    assert [name.role for name in names(text) if name.kind == "person"] == [role]


@pytest.mark.parametrize(
    "text",
    [
        "In a note to residents Anna Berg wrote that she was leaving.",
        "They met Anna Berg, a fellow collector.",
        "HARBOUR - Anna Berg left.",
    ],
)
def test_what_is_no_office_of_one_person_is_no_role(text: str) -> None:
    assert [name.role for name in names(text) if name.kind == "person"] == [None]


def test_the_body_of_a_leader_is_a_name_and_no_part_of_the_role() -> None:
    found = names("The ruling Farmers Union of Prime Minister Anna Berg lost.")
    assert [name.text for name in found] == ["Farmers Union", "Anna Berg"]


def test_an_acronym_in_a_role_opens_no_clause() -> None:
    found = names("Ole Berg, head of the WHO, spoke to the assembly in Arden.")
    assert [name.role for name in found if name.kind == "person"] == ["head of the WHO"]


def test_a_surname_stands_for_the_full_name_and_its_role() -> None:
    found = names("President Volodymyr Zelenskyy spoke. Later Zelensky left for Kyiv.")
    assert [(n.text, n.canonical, n.role) for n in found if n.kind == "person"] == [
        ("Volodymyr Zelenskyy", "Volodymyr Zelenskyy", "President"),
        ("Zelensky", "Volodymyr Zelenskyy", "President"),
    ]


def test_letters_stand_for_the_long_form() -> None:
    found = names("The International Energy Agency met. The IEA warned of a gap.")
    assert [n.canonical for n in found] == ["International Energy Agency", "International Energy Agency"]


def test_a_headline_like_line_gives_only_names_that_are_known() -> None:
    found = names("Storm Leaves Thousands Without Power In Kyiv\n\nThe storm hit Kyiv on Friday.")
    assert [n.text for n in found] == ["Kyiv", "Kyiv"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="AbC. \n'“”\"-é1,ZO", max_size=300))
def test_any_text_is_read_with_true_spans_in_order(text: str) -> None:
    found = names(text)
    assert all(text[n.start : n.end] == n.text for n in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_hostile_text_is_read() -> None:
    for text in ("Aa " * 30_000, "A." * 30_000, "a" * 100_000, "Of The And " * 10_000):
        assert isinstance(names(text), list)


def test_an_office_is_the_one_holder_named_before() -> None:
    text = (
        "President Joe Biden met Foreign Minister Anna Berg. The president smiled. The foreign minister left. "
        "The president of France did not come."
    )
    found = [(name.text, name.canonical, name.role) for name in names(text) if name.text[0].islower()]
    assert found == [("president", "Joe Biden", "President"), ("foreign minister", "Anna Berg", "Foreign Minister")]


def test_an_office_with_two_holders_is_nobody() -> None:
    text = "President Joe Biden met President Volodymyr Zelenskyy. The president smiled."
    assert [name.text for name in names(text)] == ["Joe Biden", "Volodymyr Zelenskyy"]


def test_a_body_is_the_one_organisation_of_its_word() -> None:
    found = names("Deutsche Bank cut jobs in Berlin. The bank said it was sorry.")
    assert [(n.canonical, n.kind) for n in found if n.text == "bank"] == [("Deutsche Bank", "organisation")]


def test_a_country_is_a_side_in_a_match_and_a_place_in_its_scene() -> None:
    text = (
        "England beat Wales with a late goal. The striker scored after half-time, the goalkeeper saved a penalty, the "
        "referee ended the match. The squad trains in England."
    )
    assert [name.kind for name in names(text) if name.text == "England"] == ["organisation", "place"]


def test_a_building_is_a_place_and_a_body_an_organisation() -> None:
    found = names("They met at the Museum of Flight near Dulles Airport. Later the Council voted.")
    assert [(n.text, n.kind) for n in found] == [
        ("Museum of Flight", "place"), ("Dulles Airport", "place"), ("Council", "organisation")
    ]  # fmt: skip


def test_a_country_of_two_words_is_whole_in_the_role_that_opens_a_sentence():
    text = "South African President Ana Berg spoke. North Korean leader Tom Hale listened."
    assert [name.role for name in names(text)] == ["South African President", "North Korean leader"]


def test_a_text_may_end_anywhere_behind_a_name():
    text = (
        "They met Ihor Terekhov, the 54-year-old mayor of Kharkiv and a fellow officer, on Friday, May 3, and officers "
        "Ana Berg and Tom Hale of the High Court of Arden."
    )
    for end in range(1, len(text)):
        names(text[:end])


def test_a_heading_word_that_the_text_prints_small_is_no_first_name() -> None:
    text = "Building Lindo\n\nLindo is a language. The vitamins Vitamins Dore gave are for building."
    assert ("Building Lindo", "person") not in facts(text)
    assert ("Vitamins Dore", "person") not in facts(text)
    assert ("Flick Marlow", "person") in facts("They met Flick Marlow on Friday.")


def test_a_surname_told_before_a_junior_of_it_is_not_his() -> None:
    text = (
        "President Berg kept the ban on Friday. A photograph showed Ivan Berg Jr. and his brother. "
        "Mr. Berg wrote that he would decide later."
    )
    assert [n.canonical for n in names(text) if "Berg" in n.text] == ["Berg", "Ivan Berg Jr.", "Berg"]
    later = "Ivan Berg Jr. kept the ban on Friday. Mr. Berg wrote that he would decide later."
    assert {n.canonical for n in names(later) if "Berg" in n.text} == {"Ivan Berg Jr."}
