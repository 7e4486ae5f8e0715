"""Whether a text ends as a question, or as a call."""

import pytest

from wiredesk.lang import asks


@pytest.mark.parametrize(
    ("text", "question", "call"),
    [
        ("Who won?", True, True),
        ("“Who won?” ", True, True),
        ("“Come and see!”", False, True),
        ("Who won, he asked.", False, False),
        ("", False, False),
    ],
)
def test_closing_quotation_marks_hide_no_question_and_no_call(text, question, call):
    assert (asks(text), asks(text, or_calls=True)) == (question, call)
