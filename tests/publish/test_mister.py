"""The ledger's entries print people without "Mr", as the article does."""

from __future__ import annotations

import pytest

from tests.publish.building import report
from wiredesk.annotate import annotate
from wiredesk.model import Article
from wiredesk.publish._mister import shared_surnames, without_mister


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Mr. Sund said Mrs Holt’s pier was shut.", "Sund said Holt’s pier was shut."),
        ("“Mr. Sund is late,” Mr. Holt said.", "“Mr. Sund is late,” Holt said."),
        ("Mr. Berg met Mrs. Berg.", "Mr. Berg met Mrs. Berg."),
        ("Mr. and Mrs. Sund left.", "Mr. and Mrs. Sund left."),
    ],
)
def test_mister_goes_but_in_quoted_words_and_where_two_share_a_name(text: str, plain: str) -> None:
    assert without_mister(text, frozenset(["berg"])) == plain


def test_a_surname_of_two_people_is_shared_and_short_forms_of_one_are_not() -> None:
    text = "Tom Berg met Ida Berg. Mike Sund left. Michael Sund came back."
    article = annotate(Article(id="a", url="u", title="", text=text, language="en"))
    assert shared_surnames([article]) == {"berg"}
    assert shared_surnames([report("Post", "The pier", "Nobody came.", hour=8)]) == frozenset()
