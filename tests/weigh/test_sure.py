"""Whose words are printed: surely the speaker's, a statement, under one name."""

from __future__ import annotations

import sys

import pytest

from tests.weigh.making import at, report, story
from wiredesk.annotate import annotate
from wiredesk.model import Article, LedgerQuote
from wiredesk.pipeline import one_story
from wiredesk.weigh import weigh
from wiredesk.weigh._plain import speaker_words


def said(*texts: str) -> tuple[LedgerQuote, ...]:
    """The quotes of a story of reports as they are read."""
    reports = [
        annotate(Article(id=f"a{i}", url=f"u{i}", title="The pier", text=text, language="en", published=at(8 + i)))
        for i, text in enumerate(texts)
    ]
    return weigh(one_story(reports)).quotes


@pytest.mark.parametrize(
    "text",
    [
        "Unless Ida Sund says that the pier is safe, it will stay shut.",
        "Elmford is a town and one that Ida Sund has said she wants to leave.",
        "As Ida Sund says the pier will open, where is the weight laid on the town?",
        "Ida Sund had previously said that she would not deal with the town until it paid.",
        "Ida Sund jokingly said the two ports were at odds.",
        "Ida Sund called the plan a gift and noted it was late.",
        "Ida Sund has warned of a looming flood because the town has shut the lock.",
        "But the tone of the note by the French, the Danes and the British warns that Elmland is losing its hold.",
        "Ida Sund came. He also mentioned that the museum said it would be very glad to host the talks.",
        "Ida Sund added Olaf Berg, the former mayor of Arden, and two more to her team.",
        "Ida Sund accused the town of secretly paying the owners of the trawlers.",
        "Ida Sund reiterated their objection to the self-imposed deadline for shutting the pier.",
    ],
)
def test_what_is_no_statement_of_its_speaker_is_not_printed(text: str) -> None:
    assert not said(text)


@pytest.mark.parametrize(
    "words", ["the tolls hurt trade in the whole of Elmland", "it's late for the town", "the pier is safe"]
)
def test_a_clause_behind_a_verb_of_saying_is_a_statement(words: str) -> None:
    assert [quote.text for quote in said(f"Ida Sund said {words}.")] == [words]


def test_words_that_a_verb_before_them_holds_are_not_the_papers() -> None:
    words = "safe towns have strong walls"
    text = f'The candidate agreed, adding that "{words}," reported the Elmford News.'
    made = report(text, quotes=[(words, {"speaker": "Elmford News", "cue": ("reported", "report")})])
    assert not weigh(story(made)).quotes


def test_she_is_somebody_who_was_named_or_spoke_just_before() -> None:
    near = "Mayor Ida Sund opened the pier. The boats came in. She said the pier was safe."
    assert [quote.speaker for quote in said(near)] == ["Ida Sund"]
    far = near.replace("The boats came in.", "Olaf Berg left early for Arden. The boats came in. " * 3)
    assert not said(far)


def test_she_is_not_meant_after_whom_somebody_else_spoke() -> None:
    text = (
        "Mayor Ida Sund opened the pier. Boat owners in Arden said that the boats were late. "
        "She said the pier was safe."
    )
    assert "Ida Sund" not in [quote.speaker for quote in said(text)]


def test_words_that_another_report_surely_gives_count_with_it() -> None:
    sure = "Mayor Ida Sund said that the northern pier of the town was safe for trawlers."
    far = (
        "Mayor Ida Sund came. Olaf Berg left early for Arden. Tom Hale sang of boats. Two boats came. The rain fell. "
        "She said that the northern pier of the town was safe for trawlers."
    )
    (quote,) = said(sure, far)
    assert len(quote.wordings) == 2


@pytest.mark.parametrize(
    "speaker", ["Reports", "Spanish", "media reports", "HARBOUR CHIEF", "HARBOUR CHIEF CALLS FOR PROBE OF"]
)
def test_a_report_a_nation_and_a_heading_are_no_speakers(speaker: str) -> None:
    assert speaker_words(speaker) is None


@pytest.mark.parametrize(
    ("texts", "speakers"),
    [
        (
            (
                "Yan Berg Ostra, a town official, said the bus was full.",
                "Yan Berg said that the school would be closed for weeks.",
            ),
            {"Yan Berg Ostra"},
        ),
        (
            (
                "Armenian Foreign Minister Ida Sund said the bill was new.",
                '"The talks will go on for as long as they must," the top Armenian diplomat said.',
            ),
            {"Ida Sund"},
        ),
        (
            (
                "In contrast, moderate High Court Chief Justice Ida Sund said the day was long.",
                "The High Court of Justice on Wednesday ruled that the town broke its own rules.",
            ),
            {"Ida Sund", "High Court of Justice"},
        ),
        (
            (
                "The Elmford State Police (ESP) said two men were held.",
                "The Elmford State Police said a boat was found. The state police said that the boat had sunk.",
            ),
            {"Elmford State Police"},
        ),
        (
            ("A new White House statement said the bill was ready. The White House said that the vote was near.",),
            {"White House"},
        ),
        (
            (
                "UN humanitarian relief chief Ida Sund said the trucks were late.",
                "UN envoy Ida Sund said the road was shut. The UN envoy Ida Sund said that the port was open.",
                "UN envoy Ida Sund said the bridge was gone.",
                "A UN humanitarian chief said that fourteen boats could sink in the next days.",
            ),
            {"Ida Sund"},
        ),
        (
            ("The Elmford State Police said two men were held. Police said that the men had helped three others.",),
            {"Elmford State Police"},
        ),
    ],
)
def test_one_person_or_body_has_one_name(texts: tuple[str, ...], speakers: set[str]) -> None:
    assert {quote.speaker for quote in said(*texts)} == speakers


def test_marks_around_all_of_a_quote_are_printed_once() -> None:
    (quote,) = said("Ida Sund told the town: \"'Pay no heed to all these stories about the pier'.\"")
    assert quote.text == "Pay no heed to all these stories about the pier"


def test_a_lower_case_bit_of_a_sentence_is_not_printed_as_said() -> None:
    text = (
        'He is accused of planning with others to "damage by fire a pier of another, intending that life would be put '
        'at risk", the harbour police said.'
    )
    assert not [quote for quote in said(text) if quote.kind == "direct"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            '"The plan is dangerous and ill-advised," Olaf Berg said, according to Elm Press. '
            '"I am here to tell you: it will not work."',
            {"Olaf Berg"},
        ),
        ('"We got wiped out in the north, and we are toxic there," aides said Mr. Hale told his colleagues.', set()),
        (
            "Mayor Olaf Berg said on Monday he welcomes Tom Hale releasing a statement disputing the report. "
            '"I thought the report was bad, and I thank him for it," he told reporters.',
            {"Olaf Berg"},
        ),
        ("Mayor Ida Sund shared footage of the pier in the storm of the year before.", set()),
    ],
)
def test_whose_words_they_are_where_another_hands_them_on(text: str, speakers: set[str]) -> None:
    assert {quote.speaker for quote in said(text)} == speakers


def test_a_couple_of_one_surname_is_told_apart_by_the_title() -> None:
    text = "Anna and Mark Orlo came to Arden. Anna Orlo is the mayor. Mark Orlo sang. Mrs. Orlo said the pier was safe."
    assert [quote.speaker for quote in said(text)] == ["Anna Orlo"]


def test_the_work_of_asking_who_is_meant_grows_with_the_text() -> None:
    def calls(times: int) -> int:
        text = "Mayor Ana Berg said that it was so. She said that it was late by then. " * times
        of = one_story([annotate(Article(id="a", url="a", title="", text=text, published=at(9), language="en"))])
        weigh(of)  # words are looked up once a process
        count = 0

        def counted(_frame: object, event: str, _argument: object) -> None:
            nonlocal count
            count += event == "call"

        sys.setprofile(counted)
        try:
            weigh(of)
        finally:
            sys.setprofile(None)
        return count

    assert calls(160) <= 6 * calls(40)


@pytest.mark.parametrize(
    ("words", "speaker", "cue", "text"),
    [
        (
            "It is a frank exchange,", "Olaf Berg", ("broadcast", "broadcast"),
            "Olaf Berg said the talks went on. “It is a frank exchange,” Ida Sund in an interview broadcast on Sunday.",
        ),
        (
            "Her mind is shot and she has to go!", "Ida Sund", ("said", "say"),
            "“What a shame,” he wrote. “Her mind is shot and she has to go!”\n\nIda Sund said that it was calm.",
        ),
        (
            "the right to sell the pier and to keep the money,", "Elmford News", ("reported", "report"),
            "The rules are “the right to sell the pier and to keep the money,” the Elmford News reported.",
        ),
        (
            "From May we will stop all work on the pier,", "Elmland News Agency", ("said", "say"),
            "“From May we will stop all work on the pier,” the Elmland News Agency said, quoting Mr. Berg.",
        ),
    ],
)  # fmt: skip
def test_quoted_words_of_somebody_else_are_not_printed_under_a_name(
    words: str, speaker: str, cue: tuple[str, str], text: str
) -> None:
    names = [(name, {}) for name in ("Olaf Berg", "Ida Sund") if name in text]
    made = report(text, names=names, quotes=[(words, {"speaker": speaker, "source": speaker, "cue": cue})])
    assert not weigh(story(made)).quotes


def test_he_who_said_it_when_two_were_told_of_is_either() -> None:
    text = "Ida Sund asked Olaf Berg about it, as he claimed the town was broke."
    quote = (
        "the town was broke",
        {"speaker": "Ida Sund", "kind": "indirect", "source": "he", "cue": ("claimed", "claim")},
    )
    assert not weigh(story(report(text, names=[("Ida Sund", {}), ("Olaf Berg", {})], quotes=[quote]))).quotes


def test_only_one_sentence_in_other_words_is_worded_differently() -> None:
    def differs(*texts: str) -> set[bool]:
        return {quote.differs for quote in said(*(f"“{text},” Ida Sund said." for text in texts))}

    first = "If there is a chance for a short truce to free the sailors, we will be ready to talk"
    assert differs(
        first, "If there is an opportunity for a brief truce to bring back the sailors, we are prepared to talk"
    )
    assert True in differs(
        first, "If there is any chance of a short truce that frees the sailors, we will all be ready"
    )
    cut = "The pier was rotten for many years. We knew that and we told the town about it in good time"
    assert differs(
        cut, "We knew that and we told the town about it in good time. Nobody in the council listened to us then"
    ) == {False}
