"""Audits of texts in memory."""

from __future__ import annotations

import re
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import wiredesk
from wiredesk.errors import ExtractError, UsageError
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


def test_a_short_text_in_another_script_is_said_to_be_another_language(tmp_path):
    article, source = tmp_path / "article.txt", tmp_path / "source.txt"
    article.write_text("警方表示，周五阿登有31人受伤。市长说火灾于下午三点开始。")
    source.write_text(TALKS)
    checked, *_ = audit(str(article), [str(source)], Options())
    assert checked.lines
    assert all("another language (zh)" in line.explanation for line in checked.lines)


def test_no_headline_is_made_for_a_text_without_one(tmp_path):
    article, source = tmp_path / "article.txt", tmp_path / "source.txt"
    lines = ["Mr. Lee, who was in Arden, said 31 people had been hurt.", "Nobody was killed, the fire service said."]
    article.write_text("\n\n".join(lines))
    source.write_text(TALKS)
    checked, *_ = audit(str(article), [str(source)], Options())
    assert [(line.text, line.role) for line in checked.draft.lines] == [(lines[0], "lead"), (lines[1], "body")]


def test_a_text_without_a_headline_gives_its_sentences_and_no_line_of_a_full_stop(tmp_path):
    article, source = tmp_path / "article.txt", tmp_path / "source.txt"
    article.write_text(f"{TALKS} The canal is 40 kilometres long.")
    source.write_text(TALKS)
    checked, _, _ = audit(str(article), [str(source)], Options())
    assert [line.text for line in checked.lines] == [TALKS, "The canal is 40 kilometres long."]


@pytest.mark.parametrize(
    ("text", "sources", "error", "told"),
    [
        ("", [TALKS], UsageError, "the text to check is empty"),
        (None, [TALKS], UsageError, "the text to check is empty or no string"),
        (TALKS, [], UsageError, "no sources were given"),
        (TALKS, TALKS, UsageError, "put the one source into a list"),
        (TALKS, {"text": TALKS}, UsageError, "put the one source into a list"),
        (TALKS, [TALKS, 3], UsageError, "source 2 is of type int; pass a text"),
        (TALKS, [TALKS, " "], ExtractError, "source:2 has no text"),
    ],
)
def test_a_wrong_call_is_told_in_words(text, sources, error, told):
    with pytest.raises(error, match=re.escape(told)):
        wiredesk.check(text, sources)


def test_threads_get_the_same_answer():
    text = f"{TALKS.replace('12', '19')} The canal is 40 kilometres long."
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: wiredesk.check(text, [TALKS]).to_json(), range(8)))
    assert set(answers) == {wiredesk.check(text, [TALKS]).to_json()}


@pytest.mark.parametrize("page", ["README.md", "docs/tutorial.md", "docs/how-to/audit-an-article.md"])
def test_the_python_of_the_docs_runs(page, capsys):
    text = (Path(__file__).resolve().parents[2] / page).read_text()
    blocks = [block for block in re.findall(r"(?:^    .*\n|^\n)+", text, re.MULTILINE) if "import wiredesk" in block]
    assert blocks
    for block in blocks:
        exec(textwrap.dedent(block), {})
    assert "contradicted" in capsys.readouterr().out


def test_figures_on_which_reports_differ_come_with_what_each_prints():
    first = "The coast guard said 12 people were missing after the ferry sank off Marrow Island on Tuesday."
    checked = wiredesk.check(
        "The coast guard said 12 people were missing.\n\nThe ferry sank off Marrow Island.",
        [first, first.replace("12", "19").replace("coast guard", "interior ministry")],
    )
    (slot,) = checked.differences
    assert [value.text for value in slot.values] == ["12", "19"]
    assert [line.differ for line in checked.lines] == [(slot.id,), ()]
    assert checked.lines[0].explanation == "Reports differ on people missing: 12 or 19, by report."
