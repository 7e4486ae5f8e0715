"""A text handed over as a row keeps its characters; what is page furniture in it is marked."""

from __future__ import annotations

import pytest

from wiredesk.annotate import annotate
from wiredesk.model import Article

REPORT = (
    "The council voted on Monday to close the bridge for repairs until the end of May. "
    "Engineers found cracks in two of its five piers, said Ada Lind, the city's chief engineer. "
    "About 12,000 cars cross the bridge on a working day, and most of them will have to take the tunnel."
)


def body(text: str) -> str:
    read = annotate(Article(id="a", url="u", title="Bridge", text=text, outlet="Daily Test"))
    assert all(text[s.start : s.end] == s.text for s in read.sentences)
    return " ".join(s.text for s in read.sentences if s.kind == "body")


@pytest.mark.parametrize(
    "after",
    [
        " Sign up for our free newsletters. © 2026 Daily Test LLC. All Rights Reserved.",
        " Market data provided by Factset. Quotes displayed in real-time or delayed by at least 15 minutes.",
        "\n\nRead more: Five things to know",
        "\n\nOur website is the place for the latest breaking news and longreads.",
        "\n\nStay informed with the Daily Test – your source for credible journalism.",
        "\n\nFor the latest breaking news from across the county, sign up for our newsletter",
        "\n\nGet in touch with our news team by emailing us at desk@daily.example.",
        "\n\nOur Standards: The Daily Test Trust Principles.",
        "\n\nExplore the latest features & opinion on bridges",
        "\n\n• Email: alind@daily.example",
    ],
)
def test_site_notices_after_the_report_are_furniture(after):
    assert body(REPORT + after) == REPORT


def test_a_notice_of_an_old_browser_before_the_report_is_furniture():
    notice = (
        "the best experience, we recommend you use a more up to date browser (or turn off compatibility mode in\n\n"
        "Internet Explorer). In the meantime, to ensure continued support, we are displaying the site without\n\n"
        "and JavaScript.\n\n"
    )
    assert body(notice + REPORT) == REPORT


def test_labels_that_ran_into_the_first_sentence_are_left_out_of_it():
    assert body(f"Advertisement Supported by {REPORT}") == REPORT


def test_a_call_in_capitals_inside_a_sentence_is_no_part_of_it():
    text = REPORT.replace(" Engineers", " CLICK HERE TO GET THE DAILY TEST APP Engineers")
    assert "CLICK" not in body(text)
    assert "Engineers found cracks" in body(text)


def test_a_report_without_furniture_is_body_from_end_to_end():
    assert body(REPORT) == REPORT


@pytest.mark.parametrize(
    ("note", "is_report"),
    [
        ("Stephanie Lind is an assistant sports editor and runs the harbour letter.", False),
        ("Steph Lind covers courts and the harbour, always on foot.", False),
        ("Per Holm, a former sailor, has written on bridges since 2004.", False),
        ("Ada Lind is the city's chief engineer.", True),
    ],
)
def test_what_a_page_says_of_who_wrote_the_report_is_a_note(note, is_report):
    paragraphs = "\n\n".join(REPORT.split(". ")[:2] * 3)
    text = f"{paragraphs}.\n\n{note}"
    read = annotate(
        Article(id="a", url="u", title="Bridge", text=text, byline="Stephanie Lind and Per Holm", outlet="Daily Test")
    )
    assert (read.sentences[-1].kind == "body") is is_report
