"""What an explanation shows of a passage."""

from hypothesis import given
from hypothesis import strategies as st

from wiredesk.check import SourceIndex
from wiredesk.check.text._excerpt import excerpt

from .reports import report

LONG = (
    "The harbour board, which met for nine hours behind closed doors in the old customs house on Monday, heard a "
    "long report on silt, cranes and the price of diesel, and then voted to sell the ferry Sea Heron to a buyer from "
    "Norland."
)


def passage(text):
    return SourceIndex([report(text)]).passages[0]


def test_a_short_passage_is_shown_whole():
    assert excerpt(passage("The ferry  was sold."), frozenset()) == "The ferry was sold."


def test_a_dateline_is_not_shown():
    assert excerpt(passage("ARDEN, Feb 19 (AL) - The ferry was sold."), frozenset()) == "The ferry was sold."
    long = excerpt(passage(f"ARDEN, Feb 19 (AL) - {LONG}"), passage("The harbour board met").senses, most=60)
    assert long.startswith("The harbour board, which met")


def test_of_a_long_passage_the_stretch_is_shown_that_the_line_is_about():
    words = passage("voted to sell the ferry Sea Heron to a buyer from Norland").senses
    shown = excerpt(passage(LONG), words, most=120)
    assert shown.startswith("…")
    assert shown.endswith("voted to sell the ferry Sea Heron to a buyer from Norland.")
    assert len(shown) <= 121


def test_the_start_is_shown_where_the_end_has_no_more_in_common():
    shown = excerpt(passage(LONG), passage("The harbour board met").senses, most=60)
    assert shown.startswith("The harbour board, which met")
    assert shown.endswith("…")


def test_a_place_that_must_be_shown_is_shown():
    text = LONG.replace("silt", "mud")
    at = text.index("cranes")
    assert "cranes" in excerpt(passage(text), passage("a buyer from Norland").senses, at=at, most=60)


def test_a_passage_that_is_hardly_too_long_is_shown_whole():
    text = "The board heard a long report on silt and diesel and then voted to sell the ferry."
    assert excerpt(passage(text), frozenset(), most=len(text) - 10) == text


def test_two_more_words_in_common_make_it_worth_to_begin_in_the_middle():
    shown = excerpt(passage(LONG), passage("The board sold the ferry to Norland").senses, most=100)
    assert shown.endswith("to a buyer from Norland.")


@given(st.text(alphabet="ab .,\n", max_size=400), st.integers(10, 80))
def test_what_is_shown_is_cut_at_words_and_never_too_long(text, most):
    for one in SourceIndex([report(text)]).passages:
        shown = excerpt(one, frozenset(), most=most)
        assert shown.strip("…") in " ".join(one.text.split())
        assert len(shown) <= max(1.2 * most, max(len(word) for word in one.text.split()) + 2)
