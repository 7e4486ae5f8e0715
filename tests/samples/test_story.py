"""The sample story says what its README says: invented outlets, the spread of figures, five slips."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from wiredesk.cli import _run

STORY = Path(__file__).resolve().parents[2] / "samples" / "abu-dhabi"
REPORTS = sorted((STORY / "reports").glob("*.html"))
HOSTS = re.compile(r"https?://([^/\"'\s<]+)")
REAL_HOSTS = {"schema.org", "ogp.me", "www.w3.org", "cv.iptc.org"}  # names of vocabularies, never fetched


def body(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [*REPORTS, STORY / "ai-article.html"], ids=lambda path: path.name)
def test_every_address_of_a_page_is_invented(path):
    hosts = set(HOSTS.findall(body(path))) - REAL_HOSTS
    assert hosts
    assert all(host.endswith(".example") for host in hosts)


def test_there_are_the_reports_of_the_readme():
    readme = (STORY.parent / "README.md").read_text(encoding="utf-8")
    assert len(REPORTS) >= 14
    assert set(re.findall(r"`reports/([\w-]+\.html)`", readme)) == {path.name for path in REPORTS}


@pytest.mark.parametrize(
    "printed",
    [
        "375 drones",
        "ver 370",
        "more than 370 drones",
        "396",
        "21 missiles",
        "11 people were injured",
        "risen to 19",
        "27 people had been",
        "30 people had been",
        "at 31",
        "injuring 15",
        "injuring at least 23",
        "ver 30 people",
        "35 people",
        "1.2 million consumers",
        "1.2 million properties",
        "1.2 million buildings",
        "Over 1 million people",
        "800,000 consumers",
        "800,000 households",
        "800,000 people",
        "400,000",
        "early 6,000 apartment buildings",
        "ver 6,000 apartment buildings",
        "6,000 apartments",
        "3,200",
        "under 2,000",
        "-8C",
        "minus 10",
        "minus 12",
        "minus 13",
        "up to 80%",
        "5,000 square",
    ],
)
def test_each_printing_of_a_figure_is_in_some_report(printed):
    assert any(printed in body(path) for path in REPORTS)


@pytest.mark.parametrize(
    "quote",
    [
        "the possible parameters for ending the war",
        "in the dock of the special tribunal",
        "His missiles hit not only our people",
        "constructive and positive atmosphere",
        "outstanding elements",
        "a lot of respect in the room",
        "a lot of progress",
    ],
)
def test_each_quote_is_in_some_report(quote):
    assert any(quote in body(path) for path in REPORTS)


def test_the_five_slips_are_sentences_of_the_ai_style_article_and_of_no_report():
    slips = json.loads((STORY / "slips.json").read_text(encoding="utf-8"))
    article = body(STORY / "ai-article.html")
    assert [slip["slip"] for slip in slips] == [1, 2, 3, 4, 5]
    for slip in slips:
        assert set(slip) == {"slip", "sentence", "kind", "reason"}
        assert slip["sentence"] in article
        assert not any(slip["sentence"] in body(path) for path in REPORTS)


def test_the_feed_lists_every_address_once():
    feed = ElementTree.parse(STORY / "feed.xml")  # our own file
    links = [link.text for link in feed.iterfind("./channel/item/link")]
    addresses = {
        re.search(r'rel="canonical" href="([^"]+)"|og:url" content="([^"]+)"', body(path)).group(0) for path in REPORTS
    }
    assert len(links) == len(set(links)) == len(addresses) == len(REPORTS) - 1


def test_the_audit_that_the_readme_shows_is_what_the_command_prints(monkeypatch, capsys):
    root = STORY.parents[1]
    monkeypatch.chdir(root)
    article, reports = "samples/abu-dhabi/ai-article.html", "samples/abu-dhabi/reports"
    command = f"wiredesk check {article} --against {reports} --only contradicted"
    monkeypatch.setattr("sys.argv", command.split())
    assert _run() == 1
    printed = " ".join(capsys.readouterr().out.split())
    shown = (root / "README.md").read_text(encoding="utf-8").split(f"$ {command}\n")[1].split("\n(shortened")[0]
    lines = [" ".join(part.split()) for part in re.split(r"\n\s*(?=CONTRADICTED|> |\[)", shown) if part.strip()]
    assert len(lines) == 7
    assert [line for line in lines if line not in printed] == []


def test_the_count_of_kharkiv_rose_with_the_hour_to_31(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.argv", ["wiredesk", "brief", str(STORY / "reports"), "--out", str(tmp_path), "--quiet"])
    assert _run() == 0
    pages = [page.read_text(encoding="utf-8") for page in (tmp_path / "stories").glob("*.md")]
    (text,) = (page for page in pages if "Kharkiv" in page)
    lead = text.split(" UTC · 15 reports")[1].split("\n\n")[1]
    assert "31" in lead.split("[^1]")[0]  # with the latest count, and with what happened sooner than with who says so
    assert " said " not in lead.split("[^1]")[0]
    part = text.split("### People injured, Kharkiv: updated over time")[1].split("\n### ")[0]
    assert "Between 11 and 31, by hour of the count." in part
    assert "11, then 19, then 27, then 30, then 31." in part
