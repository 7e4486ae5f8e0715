"""The sample pages: what is read off them, and quality floors for the main text."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from .pages import SAMPLES, read_sample

EXPECTED = json.loads((Path(__file__).parent / "samples.json").read_text(encoding="utf-8"))
FURNITURE = (
    "cookie",
    "sign up",
    "subscribe",
    "advertisement",
    "read more",
    "read also",
    "read next",
    "related:",
    "©",
    "log in",
    "recommended",
    "newsletter",
    "share",
    "all rights reserved",
    "privacy",
    "ctrl+enter",
    "updated:",
)


def kept_and_added(name: str) -> tuple[float, float]:
    """Share of the report's paragraphs that are in the text, and of the text's that are not the report's."""
    text = read_sample(f"reports/{name}").text.split("\n\n")
    wanted = EXPECTED[name]["paragraphs"]
    added = [paragraph for paragraph in text if paragraph not in wanted]
    return sum(paragraph in text for paragraph in wanted) / len(wanted), len(added) / len(text)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_every_paragraph_of_a_sample_is_kept_and_at_most_its_standfirst_is_added(name):
    kept, added = kept_and_added(name)
    assert kept == 1.0
    assert added <= 0.09


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_no_furniture_is_left_in_a_sample(name):
    text = read_sample(f"reports/{name}").text.lower()
    assert [word for word in FURNITURE if word in text] == []


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_the_metadata_of_a_sample_is_read_however_its_template_prints_it(name):
    article, wanted = read_sample(f"reports/{name}"), EXPECTED[name]
    assert article.title == wanted["title"]
    assert article.outlet == wanted["outlet"]
    assert article.byline == wanted["byline"]
    assert article.url == wanted["url"]
    assert article.language == "en"
    assert article.published == datetime.fromisoformat(wanted["published"])
    assert article.published.utcoffset() == datetime.fromisoformat(wanted["published"]).utcoffset()
    if wanted["modified"]:
        assert article.modified == datetime.fromisoformat(wanted["modified"])


def test_the_correction_notes_of_the_samples_stay():
    for name in ("capital-evening.html", "rhine-review.html"):
        assert "\n\nCorrection, 2" in read_sample(f"reports/{name}").text


def test_the_lines_of_the_ai_style_article_are_in_its_text():
    text = read_sample("ai-article.html").text
    for slip in json.loads((SAMPLES / "slips.json").read_text(encoding="utf-8")):
        assert slip["sentence"] in text


def test_an_early_and_a_late_version_have_one_address_and_two_ids():
    early, late = read_sample("reports/kyiv-ledger-early.html"), read_sample("reports/kyiv-ledger-late.html")
    assert early.url == late.url
    assert early.id != late.id
    assert late.modified > early.modified
