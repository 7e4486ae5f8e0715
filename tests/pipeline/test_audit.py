"""Audits of texts in memory."""

from __future__ import annotations

import pytest

import wiredesk

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
