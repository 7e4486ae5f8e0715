"""The forms for machines: JSON, JSON-LD, ninjs, Markdown, Atom, sitemap."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from lxml import etree, html
from msgspec.structs import replace as changed

from tests.publish.building import receipt, report, single, written
from tests.publish.making import EARLY, LATE, ferries, flood
from wiredesk.model import CheckedLine, FigureSlot, LedgerQuote, Origin, Position, Related, TimelineEntry
from wiredesk.publish import SiteOptions, publish
from wiredesk.publish._markdown import plain

ATOM = {"a": "http://www.w3.org/2005/Atom"}
BASE = SiteOptions(base_url="https://desk.example/news", title="The Desk")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    publish([ferries(), flood()], tmp_path, BASE)
    return tmp_path


def linked(path: Path) -> dict[str, object]:
    return json.loads(
        html.document_fromstring(path.read_bytes()).xpath("//script[@type='application/ld+json']/text()")[0]
    )


def test_the_story_json_has_the_documented_keys(site):
    data = json.loads((site / "stories/arden-flood.json").read_text())
    assert list(data) == [
        "story", "headline", "standfirst", "published", "updated", "language", "writer", "counts", "text", "sections",
        "lines", "figures", "quotes", "positions", "timeline", "origins", "sources", "earlier_sources",
        "related", "corrections",
    ]  # fmt: skip
    assert data["headline"] == "Number of injured in Arden rises to 31"
    assert data["updated"] == "2026-01-24T18:00:00Z"
    assert data["counts"] == {"supported": 6, "contradicted": 0, "not_found": 0, "not_checkable": 0}


@pytest.mark.parametrize(
    ("key", "record"),
    [("lines", CheckedLine), ("figures", FigureSlot), ("quotes", LedgerQuote), ("positions", Position),
     ("timeline", TimelineEntry), ("origins", Origin), ("related", Related)],
)  # fmt: skip
def test_the_lists_of_the_story_json_are_the_records(site, key, record):
    data = json.loads((site / "stories/arden-flood.json").read_text())
    piece = flood()
    expected = {"lines": piece.checked.lines, "origins": piece.story.origins, "related": piece.story.related}
    assert tuple(msgspec.convert(data[key], list[record])) == expected.get(key, getattr(piece.ledger, key, None))


def test_json_ld_names_what_the_article_is_based_on_and_who_made_it(site):
    data = linked(site / "stories/arden-flood.html")
    assert data["@type"] == "NewsArticle"
    assert data["digitalSourceType"] == "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
    assert [s["url"] for s in data["isBasedOn"]] == [a.url for a in flood().story.articles]
    assert data["citation"] == data["isBasedOn"]
    assert data["url"] == "https://desk.example/news/stories/arden-flood.html"
    assert data["dateModified"] == "2026-01-24T18:00:00Z"


@pytest.mark.parametrize(
    ("made", "kind"), [("generated", "trainedAlgorithmicMedia"), ("verbatim", "compositeWithTrainedAlgorithmicMedia")]
)
def test_a_language_model_is_disclosed_to_people_and_machines(tmp_path, made, kind):
    carried = [receipt(LATE, "Four of them were children.")]
    checked = written(
        "s",
        [("headline", "Four children injured", carried)],
        made=made,
        writer="llm",
        settings=(("model", "small-7b"),),
    )
    publish([changed(flood(), story=changed(flood().story, id="s"), checked=checked)], tmp_path)
    assert str(linked(tmp_path / "stories/s.html")["digitalSourceType"]).endswith(f"/{kind}")
    assert "A language model (small-7b) wrote the article" in (tmp_path / "stories/s.html").read_text()


def test_json_ld_cannot_end_its_script_element(tmp_path):
    words = "</script><script>alert(1)</script> & \u2028"
    publish([single(report("O", words, f"{words} It rained."), "x", words.strip())], tmp_path)
    assert linked(tmp_path / "stories/x.html")["headline"].startswith("</script>")


def test_ninjs_has_headline_body_sources_and_the_label(site):
    data = json.loads((site / "stories/arden-flood.ninjs.json").read_text())
    assert data["standard"]["version"] == "3.2"
    assert data["uri"].startswith("urn:uuid:")
    assert data["altIds"] == [{"role": "webpage", "value": "https://desk.example/news/stories/arden-flood.html"}]
    assert data["headlines"][0]["value"] == "Number of injured in Arden rises to 31"
    assert data["bodies"][0]["value"].split("\n\n")[0].endswith("said. Four of them were children.")
    assert data["bodies"][0]["charCount"] == len(data["bodies"][0]["value"])
    assert data["digitalSourceType"]["uri"].endswith("/algorithmicMedia")
    assert [source["name"] for source in data["infoSources"]] == [
        "Harbour Post",
        "Lakeland Courier",
        "Northgate Herald",
    ]


def test_ninjs_has_no_property_that_the_standard_does_not_know(site):
    known = set(
        "uri type representationType profile version firstCreated versionCreated contentCreated pubStatus usageTerms "
        "edNote language descriptions bodies headlines infoSources title by altIds standard digitalSourceType".split()
    )
    for path in (site / "stories").glob("*.ninjs.json"):
        data = json.loads(path.read_text())
        assert set(data) <= known
        assert set(data["bodies"][0]) <= {"role", "contentType", "charCount", "wordCount", "value"}
        assert all(set(source) <= {"name", "role", "uri", "literal"} for source in data["infoSources"])


def test_markdown_has_a_footnote_for_each_line_with_receipts(site):
    text = (site / "stories/arden-flood.md").read_text()
    assert text.startswith("# Number of injured in Arden rises to 31\n")
    assert "hospital said.[^1] Four of them were children.[^2]" in text
    assert "[^4]: Harbour Post, characters" in text
    assert "### People injured, Arden: updated over time" in text
    assert "- 24 to 25 January 2026: Ferries do not sail. (did not happen)" in text


def test_markdown_numbers_the_sources_as_the_page_does(site):
    page = (site / "stories/arden-flood.html").read_text()
    _, rows = (site / "stories/arden-flood.md").read_text().split("## Sources\n\n")
    numbers = re.findall(r"^- \\\[(\d+)\\\] ", rows.split("\n\n")[0], re.MULTILINE)
    assert numbers == re.findall(r'<p><span class="cites" aria-hidden="true">\[(\d+)\] ', page)
    assert len(numbers) > 1


def test_markdown_prints_special_characters_as_they_are(tmp_path):
    words = "# *Bold* [link](javascript:alert(1)) <b>"
    publish([single(report("O", words, f"{words} It rained."), "x", words)], tmp_path)
    text = (tmp_path / "stories/x.md").read_text()
    assert r"\# \*Bold\* \[link\](javascript:alert(1)) \<b\>" in text


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("1. Bundesliga begins", r"1\. Bundesliga begins"),
        ("2) or not", r"2\) or not"),
        ("1.", r"1\."),
        ("- a dash", r"\- a dash"),
        ("-", r"\-"),
        ("---", r"\---"),
        ("-5 degrees at 1.5 metres", "-5 degrees at 1.5 metres"),
        ("1.5 metres", "1.5 metres"),
        ("12345678901. no item of a list", "12345678901. no item of a list"),
        ("&copy; of &#60;b&#62;", r"\&copy; of \&\#60;b\&\#62;"),
        ("Bread & butter; a&b", "Bread & butter; a&b"),
    ],
)
def test_markdown_takes_no_word_of_a_report_for_a_list_a_rule_or_an_entity(text, printed):
    assert plain(text) == printed


def test_the_feed_names_its_own_address_where_it_has_one(tmp_path):
    for options, own in ((BASE, [f"{BASE.root}feed.atom"]), (SiteOptions(), [])):
        publish([ferries()], tmp_path, options)
        feed = etree.fromstring((tmp_path / "feed.atom").read_bytes())
        assert feed.xpath("a:link[@rel='self']/@href", namespaces=ATOM) == own


@pytest.mark.parametrize("options", [BASE, SiteOptions()])
def test_the_feed_is_valid_atom_with_stable_ids_and_no_clock(tmp_path, options):
    publish([ferries(), flood()], tmp_path, options)
    feed = etree.fromstring((tmp_path / "feed.atom").read_bytes())
    for required in ("a:id", "a:title", "a:updated", "a:author/a:name", "a:link[@rel='alternate']"):
        assert feed.xpath(required, namespaces=ATOM), required
    entries = feed.xpath("a:entry", namespaces=ATOM)
    assert [e.findtext("a:title", namespaces=ATOM) for e in entries] == [
        "Number of injured in Arden rises to 31", "Ferries sail again",
    ]  # fmt: skip
    assert len({e.findtext("a:id", namespaces=ATOM) for e in entries}) == 2
    assert feed.findtext("a:updated", namespaces=ATOM) == "2026-01-24T18:00:00Z"
    for entry in entries:
        datetime.fromisoformat(entry.findtext("a:updated", namespaces=ATOM))
        assert entry.xpath("string(a:link/@href)", namespaces=ATOM).endswith(".html")


def test_a_story_without_a_date_is_in_the_feed_under_that_of_the_newest_story(tmp_path):
    undated = changed(report("Arden Post", "Rain in Arden", "It rained in Arden."), published=None)
    rain = single(undated, "rain", "It rained in Arden.")
    publish([rain, ferries(), flood()], tmp_path)
    feed = etree.fromstring((tmp_path / "feed.atom").read_bytes())
    assert feed.xpath("a:entry/a:title/text()", namespaces=ATOM)[-1] == "Rain in Arden"
    assert feed.xpath("a:entry/a:updated/text()", namespaces=ATOM)[-1] == "2026-01-24T18:00:00Z"
    assert len(feed.xpath("a:entry/a:published", namespaces=ATOM)) == 2
    publish([rain], tmp_path / "alone")
    feed = etree.fromstring((tmp_path / "alone" / "feed.atom").read_bytes())
    assert (len(feed.xpath("a:updated", namespaces=ATOM)), feed.xpath("a:entry", namespaces=ATOM)) == (1, [])


def test_the_sitemap_needs_an_address(site, tmp_path):
    tree = etree.fromstring((site / "sitemap.xml").read_bytes())
    places = tree.xpath("//*[local-name()='loc']/text()")
    assert "https://desk.example/news/stories/ferries.html" in places
    publish([ferries()], tmp_path / "bare", SiteOptions(base_url="javascript:alert(1)"))
    assert not (tmp_path / "bare/sitemap.xml").exists()


def test_a_control_character_does_not_break_the_feed(tmp_path):
    words = "A bell \x07 rang\x00 twice"
    publish([single(report("O", words, f"{words}. It rained."), "x", words)], tmp_path)
    assert "A bell  rang twice" in etree.fromstring((tmp_path / "feed.atom").read_bytes()).xpath("string()")


def test_a_story_without_a_standfirst_is_summed_up_by_its_first_line_wherever_it_is_named(tmp_path):
    words = "The harbour was closed at noon."
    publish([single(EARLY, "arden", words, headline="Storm closes Arden harbour")], tmp_path)
    feed = etree.fromstring((tmp_path / "feed.atom").read_bytes())
    assert feed.xpath("a:entry/a:summary/text()", namespaces=ATOM) == [words]
    page = html.document_fromstring((tmp_path / "stories/arden.html").read_bytes())
    assert page.xpath("//meta[@name='description' or @property='og:description']/@content") == [words, words]
    assert json.loads(page.xpath("//script[@type='application/ld+json']")[0].text)["description"] == words
    assert json.loads((tmp_path / "stories/arden.ninjs.json").read_text())["descriptions"][0]["value"] == words
