"""Sentences: breaks that are none, paragraphs, lines."""

from __future__ import annotations

import pytest

from tests.annotate.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "The talks end at 5 p.m. Friday in Geneva.",
        "As of 5:45 p.m. Moscow time (2:45 p.m. GMT), the index was up by 0.6%.",
        "It fell to -22.5 C. overnight in Kyiv.",
        "Sen. John Kerry spoke.",
        "The office of No. 10 said so.",
        "On Jan. 24 they met.",
        "J. K. Rowling wrote it.",
        "The U.S. Congress voted.",
        "Mr. Smith met Dr. Jones.",
        "Rs. 500 was paid.",
        "“No,” Rep. Mike Lawler, R-N.Y., told reporters.",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert [sentence.text for sentence in read(text).sentences] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "She posted it on X. Morova answered an hour later.",
        "He has sold his shares in Lund's X. Morova did not comment.",
        "The board has no Plan B. Morova denied it.",
        "The drops hold vitamin D. Farmers buy them in winter.",
        "No tram goes from A to B. Morova blamed the snow.",
        "It stays between you and I. Nobody else may know.",
    ],
)
def test_a_letter_that_is_no_initial_ends_a_sentence(text: str) -> None:
    assert len(read(text).sentences) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The mill was left to Harriet W. Oakes.",
        "They read E. M. Forster and talked to B. Traven.",
        "Mayor Lucian X. Morova spoke.",
        "It was told by J. Oakes.",
    ],
)
def test_an_initial_ends_no_sentence(text: str) -> None:
    assert [sentence.text for sentence in read(text).sentences] == [text]


def test_a_full_stop_ends_a_sentence() -> None:
    assert len(read("They left. He stayed. The office of No. 10 said so.").sentences) == 3


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The band released Where Are We Now? without warning, ahead of an album. It sold well.", 2),
        ("Yahoo! said that it was late.", 1),
        ("Who gains by it? iPhone makers do.", 2),
        ("Where is it? Nobody knows.", 2),
    ],
)
def test_a_mark_that_belongs_to_a_title_ends_no_sentence(text: str, count: int) -> None:
    assert len(read(text).sentences) == count


def test_no_sentence_crosses_a_line_break() -> None:
    sentences = read("A headline without a stop\nThen text.\n\nA new paragraph. More.").sentences
    assert all("\n" not in sentence.text for sentence in sentences)
    assert [sentence.paragraph for sentence in sentences] == [0, 0, 1, 1]


def test_sentences_cover_all_words_in_order() -> None:
    text = "One two. Three!  Four?\n\n“Five,” he said. Six"
    joined = " ".join(sentence.text for sentence in read(text).sentences)
    assert joined.split() == text.split()


@pytest.mark.parametrize("count", [10, 1000])
def test_a_text_on_one_line_has_the_same_sentences_however_long_it_is(count: int) -> None:
    text = "“He said so,” the mayor of St. Ives told U.S. reporters at 5 p.m. on Tuesday. It was cold. " * count
    found = read(text).sentences
    assert [s.text for s in found] == [
        "“He said so,” the mayor of St. Ives told U.S. reporters at 5 p.m. on Tuesday.",
        "It was cold.",
    ] * count


def test_a_line_without_end_is_cut_between_words() -> None:
    text = "and the bridge cost 48 million euros " * 500
    words = [word for sentence in read(text).sentences for word in sentence.text.split()]
    assert words == text.split()


def test_a_word_without_end_comes_to_an_end() -> None:
    assert "".join(sentence.text for sentence in read("a" * 20_000).sentences) == "a" * 20_000


def test_a_quotation_without_its_closing_mark_turns_no_later_text_into_one() -> None:
    told = [
        'Speaking on the radio she said: "No bridge should stand without a railing, and this town has nine of them.',
        '"I think the council is about to do what it should have done in the spring."',
        "It had been thought that the railings could be paid for by the county.",
        'But the county "had no money left" after the floods of March, an official said.',
        "Work is to begin in the autumn at the old harbour.",
    ]
    assert [s.text.strip('"') for s in read(" ".join(told)).sentences] == [text.strip('"') for text in told]


def test_a_desk_behind_the_us_begins_a_sentence() -> None:
    text = "It leads the tariff talks with the U.S. NHK World reported that Ida Sund will go."
    assert [sentence.text[:9] for sentence in read(text).sentences] == ["It leads ", "NHK World"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("“I am not comparing it, but…” Hale said last week in a post that the ship would replace the ferry.", 2),
        ("“I am not comparing it, but…” Hale said last week.", 1),
    ],
)
def test_a_quotation_that_breaks_off_ends_before_somebody_says_something_else(text: str, count: int) -> None:
    assert len(read(text).sentences) == count


def test_a_stop_inside_a_name_ends_no_sentence() -> None:
    text = "The worm, known as Arden/Larkdale.C, has been active since May. It was found in June."
    first = read(text).sentences[0]
    assert first.text == text[: text.index(" It was")]
