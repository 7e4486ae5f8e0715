"""Who speaks: people, organisations, governments, people by their role; a thing or a day does not."""

from __future__ import annotations

import pytest

from tests.annotate.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "Heat said that all is fine.", "The meeting said that the budget is fine.",
        "Saturday said that all is well.", "More talks will show that peace is possible.",
    ],
)  # fmt: skip
def test_what_cannot_speak_is_no_speaker(text: str) -> None:
    assert [quote.speaker for quote in read(text).quotes if quote.speaker] == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("PM Mark Carney's office said that it was false.", "PM Mark Carney's office"),
        ("The work and pensions secretary said that it was late.", "work and pensions secretary"),
        ("Experts interviewed by Reuters said that it was late.", "Experts interviewed by Reuters"),
        ("WAR Russia said that the strike was a success.", "Russia"),
        ("Critics of the law said that it was unfair.", "Critics of the law"),
    ],
)
def test_names_and_roles_speak(text: str, speaker: str) -> None:
    assert [quote.speaker for quote in read(text).quotes] == [speaker]


def test_a_number_at_the_head_of_a_sentence_is_no_name() -> None:
    assert read("Thirty-one people were injured. Twelve people died.").names == ()
