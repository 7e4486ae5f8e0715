"""Roles as they are read: whole, of the person told, and nobody else's."""

from __future__ import annotations

import pytest

from tests.annotate.test_names import names
from wiredesk.annotate import annotate
from wiredesk.model import Article


def roles(text: str) -> dict[str, str | None]:
    return {name.text: name.role for name in names(text) if name.kind == "person"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Los Angeles lawyer Ana Berg left.", "Los Angeles lawyer"),
        ("Commerce Secretary Ana Berg said so.", "Commerce Secretary"),
        ("Holt campaign manager Ana Berg said so.", "Holt campaign manager"),
        ("On Monday Deputy Mayor Ana Berg left.", "Deputy Mayor"),
        ("House Dikes and Canals Committee Chairman Ana Berg left.", "House Dikes and Canals Committee Chairman"),
        ("The House Committee Chairman Rep. Ana Berg left.", "House Committee Chairman"),
        ("He asked then-national security adviser Ana Berg.", "then-national security adviser"),
        ("They heard the fired FBI director Ana Berg.", "fired FBI director"),
        ("The mayor fired police chief Ana Berg.", "police chief"),
        ("He took into his legal team former Arden mayor Ana Berg.", "former Arden mayor"),
        ("Should the president fire special counsel Ana Berg, it is war.", "special counsel"),
        ("He met the king's oldest son and Danish lawyer Ana Berg.", "Danish lawyer"),
        ("He met Olaf of Germany and Prime Minister Ana Berg.", "Prime Minister"),
        ("Statistics Canada's chief economist Ana Berg said so.", "Statistics Canada's chief economist"),
        ("Perhaps Canada's chief economist Ana Berg said so.", "Canada's chief economist"),
    ],
)
def test_a_role_before_a_name_is_whole_and_its_own(text: str, role: str) -> None:
    assert roles(text)["Ana Berg"] == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“No,” the British foreign secretary, Ana Berg, said.", "British foreign secretary"),
        ("Israel's ambassador to the United States, Ana Berg, left.", "Israel's ambassador to the United States"),
        ("The defense minister, Ana Berg, who was away, left.", "defense minister"),
        ("In Arden, the owner of the Elm Country Club, Ana Berg, faced them.", "owner of the Elm Country Club"),
        ("His lead lawyer, Ana Berg, was late.", "lead lawyer"),
        ("His deputy, Ana Berg, was late.", None),
        ("The official, Ana Berg, was late.", None),
        ("He met the president, Ana Berg, Tom Hale and others.", None),
        ("A coordinator for the march's main group, Ana Berg, was late.", None),
        ("In a letter to the president, Ana Berg said no.", None),
    ],
)
def test_a_role_that_a_comma_parts_from_the_name_behind_it_is_read(text: str, role: str | None) -> None:
    assert roles(text)["Ana Berg"] == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Ana Berg, a vice president at the Center for Naval and Coastal Studies who advised him, left.",
            "vice president at the Center for Naval and Coastal Studies",
        ),
        ("Ana Berg, director of Elm Partners and a former aide, left.", "director of Elm Partners"),
        (
            "It is so, said Ana Berg, a Holt campaign aide during her failed run and now a teacher.",
            "Holt campaign aide during her failed run",
        ),
        ("Ana Berg, one of the main organizers of the Elm March, left.", "one of the main organizers of the Elm March"),
        ("Ana Berg, 32, noted the Justice Department returned the ring.", None),
        ("They asked of Ana Berg, including the attorney general's wish to leave.", None),
        ("They sued Ana Berg, party associate Tom Hale and others.", None),
    ],
)
def test_a_role_after_a_name_goes_to_its_end_and_is_no_verb(text: str, role: str | None) -> None:
    assert roles(text)["Ana Berg"] == role


def test_a_role_of_several_is_that_of_each_in_the_singular() -> None:
    assert roles("He met rivals Ana Berg and Tom Hale.") == {"Ana Berg": "rival", "Tom Hale": "rival"}


def test_a_title_of_its_own_is_not_replaced_by_what_somebody_is_called_besides() -> None:
    text = "Senator Ana Berg left. Ana Berg, a self-described socialist, spoke. Senator Ana Berg wept."
    assert [name.role for name in names(text)] == ["Senator", "self-described socialist", "Senator"]


def test_a_month_behind_a_first_name_or_a_title_is_a_surname() -> None:
    told = names("Prime Minister Theresa May left. Mrs. May said so. In May she met Ana. On May 3 she left.")
    assert [name.text for name in told if "May" in name.text] == ["Theresa May", "May"]


def test_a_state_with_the_name_of_a_woman_is_no_first_name_before_a_title() -> None:
    assert roles("“No,” South Carolina Sen. Tom Hale said.") == {"Tom Hale": "South Carolina Sen."}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Han Do-yun left. Mr. Han was late.", ["Han Do-yun", "Han Do-yun"]),
        ("Han Do-yun met Han Seo-jin. Mr. Han was late.", ["Han Do-yun", "Han Seo-jin", "Han"]),
    ],
)
def test_mister_and_a_family_name_that_comes_first_is_its_one_bearer(text: str, who: list[str]) -> None:
    assert [name.canonical for name in names(text)] == who


def test_an_office_of_another_kind_is_not_meant() -> None:
    text = "White House counsel Ana Berg wept. The special counsel told Tom Hale that he is not a target."
    quotes = annotate(Article(id="a", url="u", title="", text=text, language="en")).quotes
    assert [quote.speaker for quote in quotes] == ["special counsel"]


def test_the_code_of_a_link_is_no_part_of_a_role() -> None:
    assert roles("See pic.example.com/F8Tf4K4uUj Danish Foreign Minister Ida Sund said it was late.") == {
        "Ida Sund": "Danish Foreign Minister"
    }
