"""Audits of texts in memory."""

from __future__ import annotations

import pytest

import wiredesk
from wiredesk.pipeline import Options, audit

TALKS = "The first round of talks on the canal was held in Port Arden on April 12, the harbour minister said on Friday."


@pytest.mark.parametrize("published", [None, "2025-05-21T12:00:00+00:00"])
@pytest.mark.parametrize(("day", "other"), [("April 12", "April 19"), ("Friday", "Thursday")])
def test_another_day_is_a_wrong_date_whether_or_not_anything_is_dated(day, other, published):
    row = {"text": TALKS, "title": "Talks on the canal"} | ({"published": published} if published else {})
    (found,) = wiredesk.check(TALKS.replace(day, other), [row]).lines
    assert (found.verdict, found.decided_by) == ("contradicted", "date")


def test_an_undated_article_stays_undated():
    assert wiredesk.check(TALKS.replace("12", "19"), [TALKS]).draft.origin.published is None


def test_a_text_in_another_language_is_said_not_guessed():
    text = "Ein Schiff mit 214 Menschen an Bord ist am Samstag auf Grund gelaufen, teilte die Polizei mit."
    (line,) = wiredesk.check(text, ["A ship with 214 people on board ran aground on Saturday, police said."]).lines
    assert line.verdict == "not_found"
    assert line.explanation == "The article is in another language (de), which this check does not read."


def test_a_text_without_a_headline_gives_its_sentences_and_no_line_of_a_full_stop(tmp_path):
    article, source = tmp_path / "article.txt", tmp_path / "source.txt"
    article.write_text(f"{TALKS} The canal is 40 kilometres long.")
    source.write_text(TALKS)
    checked, _, _ = audit(str(article), [str(source)], Options())
    assert [line.text for line in checked.lines] == [TALKS.removesuffix("."), "The canal is 40 kilometres long."]
