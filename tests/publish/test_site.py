"""The site: what is written, that it is valid, safe, and the same each time."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from lxml import etree, html
from msgspec.structs import replace as changed

from tests.publish.making import COPY, EARLY, LATE, OTHER, ferries, flood, report, single
from wiredesk.errors import ConfigError, OutputError
from wiredesk.model import Edition, Piece
from wiredesk.publish import SiteOptions, publish

VOID = {"meta", "link", "input", "br", "hr", "img"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    publish([ferries(), flood()], tmp_path)
    return tmp_path


def page(path: Path) -> html.HtmlElement:
    return html.document_fromstring(path.read_bytes())


def text_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


class Balance(HTMLParser):
    """Fails where an element is closed that is not the one open, or where an id is there twice."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag, attrs):
        ident = dict(attrs).get("id")
        assert ident is None or ident not in self.ids, ident
        self.ids.add(ident or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, (tag, self.getpos())


def test_an_edition_lists_its_files_its_stories_and_how_many_lines_are_supported(tmp_path):
    edition = publish([ferries(), flood()], tmp_path, SiteOptions(base_url="https://desk.example"))
    assert [file.path for file in edition.files] == sorted(file.path for file in edition.files)
    assert {file.path for file in edition.files} == set(contents(tmp_path))
    assert edition.stories == ("arden-flood", "ferries")
    assert (edition.supported, edition.lines) == (8, 8)


def test_every_page_is_balanced_and_its_ids_are_unique(site):
    for path in site.rglob("*.html"):
        checker = Balance()
        checker.feed(path.read_text())
        assert checker.open == [], path


def assert_there(path: Path, target: str) -> None:
    name, _, anchor = target.partition("#")
    there = (path.parent / name).resolve() if name else path
    assert there.is_file(), target
    if anchor:
        assert page(there).get_element_by_id(anchor) is not None


def test_links_lead_to_files_and_places_that_exist_or_to_an_original(site):
    originals = {article.url for article in (EARLY, LATE, OTHER)} | {a.url for a in flood().story.articles}
    for path in site.rglob("*.html"):
        tree = page(path)
        for element in tree.iter("a", "link", "script", "img", "iframe", "form", "source"):
            for name in ("href", "src", "action"):
                target = element.get(name)
                if target is None:
                    continue
                if target.startswith("data:"):
                    assert element.get("rel") == "icon"
                elif "://" in target:
                    assert element.tag == "a", target
                    assert target in originals, target
                    assert "noopener" in element.get("rel", "")
                else:
                    assert_there(path, target)


def test_every_page_forbids_what_comes_from_elsewhere(site):
    for path in site.rglob("*.html"):
        policy = page(path).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert "http" not in policy
        assert "form-action 'none'" in policy
        assert not page(path).xpath(
            "//@style | //@onclick | //script[not(@src)][not(@type='application/ld+json')] | //style"
        )


def test_no_page_shows_a_missing_value_an_empty_heading_or_a_word_of_the_code(site):
    for path in site.rglob("*.html"):
        tree = page(path)
        body = text_of(tree.find("body"))
        assert "None" not in body
        assert not re.search(r"[a-z]_[a-z]", body), re.search(r"\S*[a-z]_[a-z]\S*", body)
        for heading in tree.iter("h1", "h2", "h3"):
            assert text_of(heading)


def test_each_receipt_on_the_page_is_the_exact_passage_of_its_source(site):
    shown = [mark.text_content() for mark in page(site / "stories/arden-flood.html").iter("mark")]
    assert shown
    for line in json.loads((site / "stories/arden-flood.json").read_text())["lines"]:
        for receipt in line["receipts"]:
            source = next(a for a in flood().story.articles if a.id == receipt["doc"])
            assert source.text[receipt["start"] : receipt["end"]] == receipt["text"]
            assert receipt["text"] in shown


def test_the_front_page_puts_stories_of_several_origins_first_and_the_rest_in_a_list(site):
    front = page(site / "index.html")
    assert [text_of(a) for a in front.xpath("//article[contains(@class,'card')]//h2")] == [
        "Number of injured in Arden rises to 31"
    ]
    assert "3 reports, 2 independent origins" in text_of(front.xpath("//article")[0])
    assert [text_of(li) for li in front.xpath("//section[@class='briefs']//li")] == [
        "Ferries sail again Tagus Tribune, 24 Jan, 07:00"
    ]


def test_the_front_page_lists_what_has_no_room_for_a_card(tmp_path):
    publish([flood(), ferries()], tmp_path, SiteOptions(cards=0))
    front = page(tmp_path / "index.html")
    assert not front.xpath("//article")
    assert "More stories Number of injured in Arden rises to 31 3 reports, 2 independent origins" in text_of(front)


def test_a_figure_known_by_its_unit_only_is_called_an_amount(tmp_path):
    piece = flood()
    slots = tuple(changed(slot, what="USD", unit="USD") for slot in piece.ledger.figures[1:2])
    publish([changed(piece, ledger=changed(piece.ledger, figures=slots))], tmp_path)
    assert "Amount (US dollars)" in text_of(page(tmp_path / "stories/arden-flood.html").get_element_by_id("differ"))


def test_a_story_page_tells_figures_that_changed_from_figures_that_conflict(site):
    differ = text_of(page(site / "stories/arden-flood.html").get_element_by_id("differ"))
    assert "People injured, Arden Updated over time" in differ
    assert "(metres) Reports conflict" in differ
    assert "Another unit: compare Homes without power" in differ
    assert "Another place or group: compare People injured, Arden" in differ
    assert "31 leads Northgate Herald" in differ
    assert "Eleven (11) Harbour Post, Lakeland Courier after Ines Calder" in differ


def test_a_story_page_has_timeline_quotes_positions_related_sources_and_disclosure(site):
    tree = page(site / "stories/arden-flood.html")
    assert "24 to 25 January 2026Ferries do not sail. (did not happen)" in text_of(tree.get_element_by_id("timeline"))
    said = text_of(tree.get_element_by_id("said"))
    assert "Ines Calder, mayor of Arden “held for as long as it was built to hold” Harbour Post; on X" in said
    assert "Speaker not named" in said
    assert "Islanders' council demands a second barrier" in text_of(tree.get_element_by_id("positions"))
    assert "Ferries sail againThe ferries that the flood stopped." in text_of(tree.get_element_by_id("related"))
    assert "Copy of the report of Harbour Post" in text_of(tree.get_element_by_id("sources"))
    assert "No language model took part" in text_of(tree.get_element_by_id("made"))


def test_parts_that_are_empty_are_left_out_and_a_single_source_is_said(site):
    tree = page(site / "stories/ferries.html")
    for part in ("differ", "agree", "timeline", "said", "positions", "related", "corrections"):
        assert not tree.xpath(f"//*[@id='{part}']")
    assert "1 report, 1 independent origin" in text_of(tree)
    assert "The story rests on a single report." in text_of(tree.get_element_by_id("made"))


def test_lines_of_one_paragraph_stay_in_one_paragraph(site):
    paragraphs = page(site / "stories/arden-flood.html").xpath("//div[@class='para']")
    assert len(paragraphs[0].xpath(".//summary")) == 2
    assert len(paragraphs[1].xpath(".//summary")) == 1


def test_the_same_pieces_write_the_same_bytes_and_touch_nothing(site):
    before = contents(site)
    times = {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}
    publish([flood(), ferries()], site)
    assert contents(site) == before
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()} == times


def test_order_of_the_pieces_does_not_matter(tmp_path):
    assert publish([flood(), ferries()], tmp_path / "a") == publish([ferries(), flood()], tmp_path / "b")
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_a_figure_that_changed_since_the_last_edition_is_listed_as_a_correction(site):
    edition = publish([flood(injured="35"), ferries()], site)
    assert next((c.before[-2:], c.after[-2:]) for c in edition.corrections) == ("31", "35")
    assert "Corrections" in text_of(page(site / "stories/arden-flood.html"))
    assert publish([flood(injured="35"), ferries()], site) == edition


def without_lines(piece: Piece, *indexes: int, **story: object) -> Piece:
    kept = tuple(line for line in piece.checked.lines if line.index not in indexes)
    return changed(
        piece, checked=changed(piece.checked, lines=kept), story=changed(piece.story, **story) if story else piece.story
    )


def test_a_line_that_was_only_not_chosen_again_is_no_correction(site):
    assert publish([without_lines(flood(), 1, 3, 5), ferries()], site).corrections == ()


def test_a_dropped_line_whose_figure_is_in_dispute_is_a_correction(site):
    measured = flood().checked.lines[4]
    edition = publish([without_lines(flood(), 4), ferries()], site)
    assert edition.corrections == ()  # the figure of the line is the one that leads
    piece = flood()
    slots = list(piece.ledger.figures)
    slots[1] = changed(slots[1], lead=1)
    publish([piece, ferries()], site)
    disputed = changed(without_lines(piece, 4), ledger=changed(piece.ledger, figures=tuple(slots)))
    found = publish([disputed, ferries()], site).corrections
    assert [(c.before, c.after) for c in found] == [(measured.text, "")]
    assert found[0].reason == (
        "reports conflict; the article leads with 1.5 metres (height of the water in the fish market)"
    )


def test_a_dropped_line_whose_report_is_gone_is_a_correction(site):
    rest = tuple(article for article in flood().story.articles if article.id not in (EARLY.id, COPY.id))
    found = publish([without_lines(flood(), 1, 4, 5, articles=rest), ferries()], site).corrections
    assert [c.reason for c in found] == ["the report it rested on was changed or withdrawn"]


def test_a_story_that_became_part_of_another_leaves_a_page_that_says_so(site):
    again = changed(flood(), story=changed(flood().story, id="flood-2"))
    edition = publish([again, ferries()], site)
    tree = page(site / "stories/arden-flood.html")
    assert "belong to another story" in text_of(tree)
    assert tree.xpath("//p[@class='goto']/a/@href") == ["flood-2.html"]
    assert json.loads((site / "stories/arden-flood.json").read_text())["merged_into"] == "flood-2"
    assert "arden-flood" not in edition.stories
    before = contents(site)
    publish([again, ferries()], site)
    assert contents(site) == before


def test_a_story_that_is_gone_keeps_its_page_off_the_front_page(site):
    publish([flood()], site)
    assert (site / "stories/ferries.html").is_file()
    assert "Ferries sail again" not in (site / "index.html").read_text()


def test_a_story_without_a_line_that_stands_is_not_published(tmp_path):
    edition = publish([without_lines(ferries(), 0, 1)], tmp_path)
    assert edition.stories == ()
    assert "There are no stories yet." in (tmp_path / "index.html").read_text()


HOSTILE = "<script>alert(1)</script> & \"quotes\" 'single' </title><img src=x onerror=alert(1)> {{ 7*7 }} ]]> <!--"


def test_hostile_words_stay_words(tmp_path):
    article = report(HOSTILE, HOSTILE, f"{HOSTILE} It rained.", url="https://x.example/'\"><script>alert(1)</script>")
    edition = publish([single(article, "hostile", HOSTILE)], tmp_path, SiteOptions(title=HOSTILE))
    assert edition.stories == ("hostile",)
    for path in tmp_path.rglob("*.html"):
        tree = page(path)
        assert not tree.xpath("//img | //*[@onerror] | //script[contains(text(), 'alert(1)</script')]")
        assert "<script>alert" not in path.read_text()
        assert "49" not in text_of(tree.find("body")).replace("{{ 7*7 }}", "")
    etree.fromstring((tmp_path / "feed.atom").read_bytes())


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x",
        "//host/x",
        "https://",
        "http://[bad",
        "https://a\tb/",
        "ftp://a.example/",
    ],
)
def test_an_address_a_reader_must_not_follow_is_no_link(tmp_path, url):
    article = report("Outlet", "Title", "It rained in Arden.", url=url)
    publish([single(article, "rain", "It rained in Arden.")], tmp_path)
    tree = page(tmp_path / "stories/rain.html")
    assert not tree.xpath("//a[contains(@rel, 'external')]")
    assert not [
        href for href in tree.xpath("//a/@href") if href.strip().lower().startswith(("javascript", "data", "vb"))
    ]


@pytest.mark.parametrize("ident", ["../evil", "a/b", "", ".hidden", "x" * 300, "ü", "a b", "nul\0"])
def test_a_story_id_that_is_no_plain_name_stays_inside_the_folder(tmp_path, ident):
    out = tmp_path / "site"
    publish([single(OTHER, ident, OTHER.text)], out)
    assert len(list((out / "stories").glob("*.html"))) == 1
    assert {p.name for p in tmp_path.iterdir()} == {"site"}


def test_a_report_that_was_changed_counts_from_its_change(tmp_path):
    later = changed(OTHER, modified=OTHER.published.replace(hour=20))
    publish([single(later, "ferries", OTHER.text)], tmp_path)
    assert "changed 24 January 2026, 20:00 UTC" in text_of(page(tmp_path / "stories/ferries.html"))
    assert "Latest report 24 January 2026, 20:00 UTC" in text_of(page(tmp_path / "index.html"))


def test_an_outlet_without_a_name_is_called_by_its_host(tmp_path):
    article = report("Outlet", "Title", "It rained in Arden.", url="https://www.rain.example/1")
    nameless = changed(article, outlet=None, published=None)
    publish([single(nameless, "rain", "It rained in Arden.")], tmp_path)
    assert "rain.example" in text_of(page(tmp_path / "stories/rain.html").get_element_by_id("sources"))


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError) as caught:
        publish([ferries()], tmp_path / "file")
    assert str(caught.value).startswith("cannot write ")
    assert "\n" not in str(caught.value)


def test_a_full_disk_leaves_the_old_file_whole(site, monkeypatch):
    before = contents(site)

    def full(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("wiredesk.publish._files.os.replace", full)
    with pytest.raises(OutputError, match="No space left on device"):
        publish([flood(injured="35"), ferries()], site)
    assert contents(site) == before


def test_an_earlier_file_that_cannot_be_read_counts_as_absent(site):
    (site / "stories/arden-flood.json").write_text("{half")
    edition: Edition = publish([flood(injured="35"), ferries()], site)
    assert edition.corrections == ()


def test_a_style_sheet_of_ones_own_is_linked_after_the_desks(site):
    (site / "assets/custom.css").write_text(":root { --accent: #600; }")
    publish([ferries(), flood()], site)
    for path in (site / "index.html", site / "stories/ferries.html"):
        sheets = page(path).xpath("//link[@rel='stylesheet']/@href")
        assert [sheet.split("/")[-1] for sheet in sheets] == ["style.css", "custom.css"]


def test_a_template_of_ones_own_extends_the_desks(tmp_path):
    own = tmp_path / "look"
    own.mkdir()
    (own / "about.html").write_text('{% extends "desk/about.html" %}{% block title %}Ours {{ "<b>" }}{% endblock %}')
    publish([ferries()], tmp_path / "site", SiteOptions(templates=own))
    text = (tmp_path / "site/about.html").read_text()
    assert "<title>Ours &lt;b&gt;</title>" in text
    assert "What this does not do" in text


@pytest.mark.parametrize("broken", ["{% if %}", "{{ nothing.here }}", '{% include "gone.html" %}'])
def test_a_template_that_is_wrong_is_one_sentence(tmp_path, broken):
    (tmp_path / "about.html").write_text(broken)
    with pytest.raises(ConfigError, match="a template in"):
        publish([ferries()], tmp_path / "site", SiteOptions(templates=tmp_path))
