"""Who is meant over the reports of a story: people of one surname, bodies of two names."""

from __future__ import annotations

from tests.weigh.test_sure import said


def test_a_surname_alone_is_the_one_who_is_named_most_and_a_relative_keeps_no_role_of_his() -> None:
    found = said(
        "President Olaf Berg came. Olaf Berg spoke of tolls. Berg left at noon. Berg said the pier will open in June.",
        "President Berg said the town will pay for all of it. Berg and first lady Ida Berg greeted the guests.",
        "“I planted all of the trees,” Ida Berg said.",
    )
    assert {quote.speaker: quote.role for quote in found} == {"Olaf Berg": "President", "Ida Berg": None}


def test_a_body_speaks_under_one_of_its_names() -> None:
    found = said(
        "The Justice Department said the pier was sold. The Justice Department said it was late.",
        "The Department of Justice said the town had signed the deed.",
    )
    assert {quote.speaker for quote in found} == {"Justice Department"}


def test_words_are_not_handed_on_by_their_speaker_or_by_nobody() -> None:
    (quote,) = said("Ida Sund said she had told Olaf Berg that the town would not pay for a pier.")[:1]
    assert quote.via is None


def test_an_office_told_without_a_name_is_its_one_holder_whom_the_report_names() -> None:
    found = said(
        "Ida Berg, the Harbour Party front-runner for mayor, was glad. “We will win it,” she said.",
        "Olaf Sund watched as Ida Berg spoke. “The pier has been sold for nothing,” the agriculture minister said.",
        "Agriculture Minister Olaf Sund said the town was late.",
    )
    assert {quote.speaker for quote in found if "sold" in quote.text} == {"Olaf Sund"}


def test_a_surname_alone_is_the_one_whose_office_is_told_with_it() -> None:
    found = said(
        "President Olaf Berg said the town will pay for all of it.",
        "President Berg said the pier will open in June. Berg and first lady Ida Berg greeted the guests.",
        "Ida Berg greeted the guests.",
    )
    assert {quote.speaker for quote in found} == {"Olaf Berg"}
