"""One person has one spelling, the one that most reports print; two people keep theirs."""

from __future__ import annotations

from wiredesk.lang import Spellings


def test_the_spelling_that_most_reports_print_is_the_main_one() -> None:
    spellings = Spellings.of({"Abbas Araqi": 1, "Abbas Araghi": 2, "Olexa Filipenko": 1, "Olexa Filippenko": 2})
    assert spellings.of_name("Abbas Araqi") == "Abbas Araghi"
    assert spellings.of_name("Filipenko") == "Filippenko"


def test_first_names_have_one_spelling_too_and_short_forms_stay() -> None:
    spellings = Spellings.of({"Andriy Portnyk": 2, "Andrey Portnyk": 1, "Joe Marlow": 1, "Joseph Marlow": 2})
    assert spellings.of_name("Andrey Portnyk") == "Andriy Portnyk"
    assert spellings.of_name("Joe Marlow") == "Joe Marlow"


def test_a_last_name_that_nobody_introduces_goes_with_the_only_person_it_sounds_like() -> None:
    spellings = Spellings.of(
        {"Nina Filippenko": 1, "Filipenko": 1, "Ali Kharmenei": 2, "Kharmanei": 1, "Bagheri": 2, "Baqeri": 1}
    )
    assert spellings.of_name("Baqeri") == "Bagheri"
    assert spellings.of_name("Filipenko") == "Filippenko"
    assert spellings.of_name("Kharmanei") == "Kharmenei"


def test_two_people_with_like_names_keep_theirs() -> None:
    spellings = Spellings.of({"John Hanson": 2, "Mary Hansen": 1, "Boris Johnson": 2, "Johnston": 1})
    assert spellings.of_name("Mary Hansen") == "Mary Hansen"
    assert spellings.of_name("Johnston") == "Johnston"


def test_a_land_and_its_people_are_no_spellings() -> None:
    assert not Spellings.of({"Israel": 2, "Israeli": 1}).words


def test_suffixes_and_letters_alone_are_no_spelling() -> None:
    spellings = Spellings.of({"Donald Marlow Jr.": 1, "Donald Marlow": 3, "Luís Sund": 1, "Luis Sund": 2})
    assert spellings.of_name("Donald Marlow Jr.") == "Donald Marlow Jr."
    assert not spellings.words


def test_other_spellings_are_found_in_a_text_with_what_stands_for_them() -> None:
    spellings = Spellings.of({"Andriy Portnyk": 2, "Andrey Portnik": 1})
    text = "Andrey Portnik left. Portnik's house stood."
    assert sorted(spellings.found(text)) == [(0, 6, "Andriy"), (7, 14, "Portnyk"), (21, 28, "Portnyk")]
