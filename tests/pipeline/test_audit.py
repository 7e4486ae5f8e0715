"""Audits of texts in memory."""

from __future__ import annotations

import os
import re
import textwrap
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import wiredesk
from wiredesk.engine import _aside
from wiredesk.errors import ExtractError, NothingReadableError, UsageError
from wiredesk.pipeline import Options, _audited, audit, begin_audited, read

PAGE = (
    '<html><head><title>{title}</title><meta property="og:site_name" content="{outlet}"></head>'
    "<body><article><h1>{title}</h1><p>{text}</p></article></body></html>"
)
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
    assert line.explanation == "The article is in another language (German), which this check does not read."


def test_a_short_text_in_another_script_is_said_to_be_another_language(tmp_path):
    article, source = tmp_path / "article.txt", tmp_path / "source.txt"
    article.write_text("警方表示，周五阿登有31人受伤。市长说火灾于下午三点开始。")
    source.write_text(TALKS)
    checked, *_ = audit(str(article), [str(source)], Options())
    assert checked.lines
    assert all("another language (Chinese)" in line.explanation for line in checked.lines)


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


CIRCLE: dict[str, object] = {"text": TALKS}
CIRCLE["self"] = CIRCLE


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
        (TALKS, 5, UsageError, "the sources are of type int; put the sources into a list"),
        (TALKS, {TALKS}, UsageError, "the sources are of type set; put the sources into a list"),
        (TALKS, iter([]), UsageError, "no sources were given"),
        (TALKS, [{"text": TALKS.encode()}], UsageError, "the field 'text' of source 1 is of type bytes; pass it as"),
        (TALKS, [{"text": TALKS, "url": Path("x")}], UsageError, "the field 'url' of source 1 is of type Posix"),
        (TALKS, [{"text": TALKS, "byline": {"A"}}], UsageError, "the field 'byline' of source 1 is of type set"),
        (TALKS, [{"text": TALKS, "byline": [{"A"}]}], UsageError, "source 1 is no row of an article: Object of type"),
        (TALKS, [TALKS, {"text": TALKS, 1: 2}], UsageError, "source 2 has a key of type int; name its fields by"),
        (TALKS, [CIRCLE], UsageError, "source 1 is no row of an article: Circular reference detected; pass texts"),
        (TALKS, ["\ud800 " + TALKS], UsageError, "source 1 holds a lone surrogate (U+D800); decode it"),
        ("\ud800 " + TALKS, [TALKS], UsageError, "the text to check holds a lone surrogate (U+D800)"),
    ],
)
def test_a_wrong_call_is_told_in_words(text, sources, error, told):
    with pytest.raises(error, match=re.escape(told)):
        wiredesk.check(text, sources)


@pytest.mark.parametrize("day", [datetime(2025, 5, 21, 12, tzinfo=UTC), date(2025, 5, 21), "2025-05-21"])
def test_a_day_is_a_datetime_a_date_or_iso_8601(day):
    (line,) = wiredesk.check(TALKS, [{"text": TALKS, "outlet": "Arden Post", "published": day}]).lines
    assert line.receipts[0].published.startswith("2025-05-21")


def test_sources_may_come_one_by_one():
    assert wiredesk.check(TALKS, (text for text in [TALKS])) == wiredesk.check(TALKS, [TALKS])


def test_what_stands_at_the_end_of_a_long_line_is_read_too():
    told = (
        "The mayor, Anna Holt, said that the mill, which has stood beside the river since 1871 and which employs some "
        "400 people from the town and the villages around it, will be rebuilt within two years with money from the "
        "county, the insurers and the owners, the Marlow family"
    )
    more = (
        "thanked the fire brigade, which sent 12 engines, and the nurses of the county hospital, where two people were"
    )
    report = f"{told}. Tom Marlow, who runs the mill, {more} in intensive care."
    line = f"{told}, while Tom Marlow, who runs the mill, {more} in intensive care"
    true, wrong = (wiredesk.check(line + end, [report]).lines[0].verdict for end in (".", ", which will be closed."))
    assert true == "supported" != wrong


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


FERRY = (
    "A ferry sank off Marrow Island on Tuesday with 87 passengers and nine crew on board. The coast guard said 12 "
    "people were missing. The captain, Olaf Brandt, survived and was taken to a hospital in Halven."
)


def saved(path, text=FERRY, title="Ferry sinks off Marrow Island", outlet="Marrow Mail"):
    path.parent.mkdir(exist_ok=True)
    page = PAGE.format(title=title, outlet=outlet, text=text)
    path.write_text(page if path.suffix == ".html" else f"{title}\n\n{text}\n")
    return str(path)


def audited(article, *sources):
    checked, read, skipped = audit(article, sources, Options())
    return checked.counts(), [source.outlet or source.url for source in read], [item.location for item in skipped]


@pytest.mark.parametrize("suffix", ["html", "txt"])
def test_an_article_in_the_folder_of_its_sources_is_no_source_of_its_own(tmp_path, suffix):
    article = saved(tmp_path / "all" / f"article.{suffix}", FERRY.replace("87", "78"))
    saved(tmp_path / "all" / "report.html", FERRY, "Ferry goes down", "Bay Herald")
    counts, read, left_out = audited(article, str(tmp_path / "all"))
    assert (counts["contradicted"], read, left_out) == (1, ["Bay Herald"], [article])


def test_a_copy_under_another_name_is_a_source(tmp_path):
    article = saved(tmp_path / "article.txt")
    saved(tmp_path / "all" / "saved.txt")
    saved(tmp_path / "all" / "report.html", "A storm keeps the harbour shut until Friday, the mayor said.", "Storm")
    counts, _, left_out = audited(article, str(tmp_path / "all"))
    assert (counts["supported"], left_out) == (sum(counts.values()), [])


def test_a_copy_of_another_outlets_report_is_checked_against_it(tmp_path):
    article = saved(tmp_path / "article.html")
    report = saved(tmp_path / "report.html", outlet="Bay Herald")
    counts, read, left_out = audited(article, report)
    assert (counts["supported"], read, left_out) == (sum(counts.values()), ["Bay Herald"], [])


def test_another_version_of_the_article_is_a_source(tmp_path):
    article = saved(tmp_path / "new" / "article.html", FERRY.replace("12 people", "19 people"))
    before = saved(tmp_path / "old" / "article.html")
    counts, _, left_out = audited(article, before)
    assert (counts["contradicted"], left_out) == (1, [])


def test_an_article_that_is_its_only_source_is_checked_against_itself(tmp_path):
    article = saved(tmp_path / "article.html")
    counts, _, left_out = audited(article, article)
    assert (counts["supported"], left_out) == (sum(counts.values()), [])


def test_of_a_folder_given_for_the_article_no_more_is_read_than_shows_that_it_holds_several(tmp_path, monkeypatch):
    def two(locations, options):
        for number in range(2):
            yield from read([saved(tmp_path / f"{number}.txt", text=f"{FERRY} Line {number}.")], options)
        raise AssertionError("a third was asked for")

    monkeypatch.setattr(_audited, "read", two)
    with pytest.raises(UsageError, match=f"{tmp_path} holds several articles; name a file or page that holds the one"):
        audited(str(tmp_path), saved(tmp_path / "source.txt"))


def test_a_pipe_whose_reader_would_fail_in_another_process_is_read_in_this_one(tmp_path, monkeypatch):
    monkeypatch.setattr(_aside, "_may_fork", lambda: hasattr(os, "fork"))
    pipe, end = os.pipe()
    os.write(end, bytes(range(256)) * 8)
    os.close(end)
    wait = begin_audited(saved(tmp_path / "article.txt"), [f"/dev/fd/{pipe}"], Options())
    with pytest.raises(NothingReadableError, match="it is no text"):
        wait(lambda *_: None)
    os.close(pipe)
