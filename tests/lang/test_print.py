"""What the desk writes itself: numbers and lists in words."""

from __future__ import annotations

import pytest

from wiredesk.lang import capital, language_name, listed, number_as_printed


@pytest.mark.parametrize(
    ("value", "text"),
    [(375, "375"), (1200, "1,200"), (1_200_000, "1.2 million"), (8.5, "8.5"), (2e9, "2 billion"), (-1200, "−1,200")],
)
def test_a_number_is_printed_as_a_desk_prints_it(value, text):
    assert number_as_printed(value) == text


def test_a_language_is_called_by_its_name():
    assert [language_name(code) for code in ("de", "pt-BR", "ZH", "qq", "fil")] == [
        "German", "Portuguese", "Chinese", "qq", "fil",
    ]  # fmt: skip


def test_a_list_ends_with_and():
    assert [listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_a_capital_first_letter_leaves_the_others_alone():
    assert [capital(""), capital("the UN"), capital("élan")] == ["", "The UN", "Élan"]
