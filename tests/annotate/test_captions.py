"""What a page prints between the sentences of a report is marked: captions, headlines in capitals, labels of blocks."""

from __future__ import annotations

import pytest

from wiredesk.annotate import annotate
from wiredesk.check import SourceIndex
from wiredesk.model import Article

FIRST = "The council voted on Monday to close the bridge for repairs."
LAST = "Engineers found cracks in two of its five piers."


def body(text: str) -> list[str]:
    read = annotate(Article(id="a", url="u", title="Bridge", text=text, outlet="Daily Test"))
    assert all(text[s.start : s.end] == s.text for s in read.sentences)
    return [s.text for s in read.sentences if s.kind == "body"]


@pytest.mark.parametrize(
    "between",
    [
        "Mayor Ana Dunn speaks to reporters at the bridge. (Getty Images)",
        "Mayor Ana Dunn speaks to reporters (credit: HARBOUR POST)",
        "Mayor Ana Dunn at the bridge. (Jo Orlo/Pool via AP)",
        "Mayor Ana Dunn at the bridge. (Arden State Police)",
        "Mayor Ana Dunn, right, speaks during a visit to the bridge.",
        "Ana Dunn (left) met Tom Hale (right) at the bridge in May.",
        "FILE - The bridge in winter.",
        "Ana Dunn talks to reporters inside a boat at the old bridge of Arden on May 19, 2025.",
        "Mayor Ana Dunn with Tom Hale at the bridge, in this handout released on May 14.",
        "ARDEN MAYOR UNDER FIRE OVER COST OF TUNNEL REPAIRS",
        "ARDEN MAYOR UNDER FIRE OVER COST OF TUNNEL REPAIRS The bridge on Monday. Cars wait. (Jo Orlo/Reuters/File)",
        "HOW A COLD WINTER BROUGHT DOWN KESSEL BRIDGE: 'HE WON'T BE BACK'  The bridge at noon. (iStock)",
    ],
)
def test_what_a_picture_or_link_left_between_two_sentences_is_none_of_the_report(between):
    assert body(f"{FIRST} {between} {LAST}") == [FIRST, LAST]


@pytest.mark.parametrize(
    "above",
    [
        "The party alleged that the mayor had known.\n\nMore is to come.\n\nARDEN, Elmland — ",
        "Cars wait on Monday.\n\nArden, May 3 (Reuters) - ",
        "ABSTRACT.\n\nThe bridge was old.\n\nFULL TEXT.\n\n",
        "Ana Dunn, the mayor of Arden, during a visit to the bridge last May.\n\n",
        "Mayor closes bridge over troubled piers\n\n",
        "Dunn, Hale clash over bridge repairs.\n\n",
        "Elmland President Jo Orlo warns Norland that it will pay for its dam.\n\n",
        "The mayor has closed the bridge; chief correspondent Jo Orlo reports from Port Amra, Elmland.\n\n",
        "Jo Orlo has that story.\n\n",
    ],
)
def test_what_a_page_prints_above_a_report_is_none_of_it(above):
    assert [text.removeprefix("ARDEN, Elmland — ") for text in body(f"{above}{FIRST}\n\n{LAST}")][-2] in (
        FIRST,
        "Arden, May 3 (Reuters) - " + FIRST,
    )
    assert len(body(f"{above}{FIRST}\n\n{LAST}")) == 2


@pytest.mark.parametrize(
    "first",
    [
        "A new poll of drivers shows the bridge in a tight race with the tunnel for the love of the old town of Arden.",
        "The council of Arden chose the tunnel.",
        "Arden Mayor Ana Dunn warns drivers to stay away.",
        "EXCLUSIVE — Arden will close its bridge.",
        "Will the bridge of Arden fall?",
    ],
)
def test_a_first_line_that_tells_is_the_report_s(first):
    assert body(f"{first}\n\nMayor Dunn spoke on Monday.\n\n{LAST}")[0] == first


@pytest.mark.parametrize(
    "text",
    [
        "The mayor turned left, right and left again.",
        "The party (Reform League of Arden) won four seats.",
        "Ana Dunn spoke to reporters at the old bridge of Arden on May 19, 2025.",
        "The law that closes the bridge takes effect on May 19, 2026.",
        '"CLOSE THE BRIDGE NOW AND MEND IT AT ONCE," he wrote.',
        "THE BRIDGE IS CLOSED AND WILL STAY CLOSED ALL SUMMER.",
    ],
)
def test_sentences_that_only_look_like_captions_stay(text):
    assert text in " ".join(body(f"{FIRST} {text} {LAST}"))


def test_an_agency_in_brackets_at_the_end_does_not_take_the_last_sentence():
    assert LAST in body(f"{FIRST} {LAST} (Press Trust of Elmland)")


def test_a_number_that_begins_the_next_sentence_is_not_the_headline_s():
    text = "ARDEN JAIL CHIEF TOLD TO GO AFTER ESCAPE 10 inmates fled from the jail in Arden on Friday."
    assert body(f"{FIRST} {text}") == [FIRST, "10 inmates fled from the jail in Arden on Friday."]


def test_the_caption_of_a_programme_above_the_report_is_none_of_it():
    caption = "Arden mayor Ana Dunn joins 'The Morning Desk' to discuss the closing of the bridge."
    assert body(f"{caption} {FIRST} {LAST}") == [FIRST, LAST]
    assert caption in body(f"{FIRST} {LAST} {caption}")


def test_blocks_that_were_put_on_one_line_are_read_apart():
    assert body(f"By Jo Orlo     3 min read  {FIRST} {LAST}")[-2:] == [FIRST, LAST]
    assert body(f"In this article {FIRST} {LAST}") == [FIRST, LAST]


def test_a_stop_and_two_blanks_end_a_sentence_within_quotation_marks_too():
    assert body(f'The mayor said "no.  {FIRST}  {LAST}')[-2:] == [FIRST, LAST]
    assert body(f'The mayor said "no.  {FIRST}  Cars wait," she said.')[1] == FIRST


def test_the_words_of_a_player_are_no_part_of_a_sentence():
    player = (
        "To view this video please enable JavaScript, and consider upgrading to a web browser that supports HTML5 video"
    )
    assert body(f"{FIRST} {player} {LAST}") == [FIRST, LAST]


def test_a_caption_is_evidence_for_a_check_and_no_part_of_the_report():
    text = (
        "Ana Berg opened the bridge on Monday. Berg, right, greets Tom Hale in Arden on 5 May 2025. (Getty Images) "
        "The bridge cost nine million euros."
    )
    article = annotate(Article(id="a", url="file:a", title="", text=text, language="en"))
    assert [s.kind for s in article.sentences if s.text.startswith("Berg, right")] == ["caption"]
    assert any(p.text.startswith("Berg, right") for p in SourceIndex([article]).passages)


POST = "The bridge is shut until the end of May. pic.example.com/x1 — Ada Lind (@alind) May 3, 2026"


def test_a_post_of_a_social_network_is_evidence_and_no_words_of_the_report():
    assert body(f"{FIRST}\n\n{POST}\n\n{LAST}") == [FIRST, LAST]


def test_a_post_in_a_text_without_paragraphs_takes_no_sentence_before_it():
    assert body(f"{FIRST} {LAST * 20} {POST}")[0] == FIRST


@pytest.mark.parametrize("credit", ["Photo: Jo Orlo/AFP", "Picture by: Jo Orlo", "Photo credit: Jo Orlo"])
def test_a_paragraph_that_ends_in_the_credit_of_a_picture_is_its_caption(credit):
    assert body(f"{FIRST}\n\nMayor Ana Dunn stood by the old bridge. {credit}\n\n{LAST}") == [FIRST, LAST]
    assert body(f"{FIRST}\n\n{credit}\n\n{LAST}") == [FIRST, LAST]
