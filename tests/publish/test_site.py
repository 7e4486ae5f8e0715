"""The pages: what is on them, that they are valid and lead nowhere else."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from msgspec.structs import replace as changed

from tests.publish.building import single
from tests.publish.making import COPY, EARLY, LATE, OTHER, at, ferries, flood
from tests.publish.reading import Balance, contents, page, text_of
from wiredesk.model import Member, Origin
from wiredesk.publish import SiteOptions, publish
from wiredesk.publish._front import card
from wiredesk.publish._sources import why_so_many


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


def test_a_card_without_a_standfirst_shows_the_first_line_unless_it_is_the_headline():
    words = "The harbour was closed at noon."
    assert card(single(EARLY, "s", words, headline="Storm closes Arden harbour"), "s.html").standfirst == words
    assert card(single(EARLY, "s", words, headline="The harbour was closed at noon"), "s.html").standfirst == ""


def test_the_front_page_lists_what_has_no_room_for_a_card(tmp_path):
    publish([flood(), ferries()], tmp_path, SiteOptions(cards=0))
    front = page(tmp_path / "index.html")
    assert not front.xpath("//article")
    assert "More stories Number of injured in Arden rises to 31 3 reports, 2 independent origins" in text_of(front)


def test_reported_words_stand_alone(tmp_path):
    piece = flood()
    direct, told = piece.ledger.quotes
    quotes = (
        changed(direct, text="It held for as long as it was built to hold,"),
        changed(told, text="that the water reached 1.5 metres"),
        changed(told, text="the claim"),
    )
    publish([changed(piece, ledger=changed(piece.ledger, quotes=quotes))], tmp_path)
    said = text_of(page(tmp_path / "stories/arden-flood.html").get_element_by_id("said"))
    assert "“It held for as long as it was built to hold”" in said
    assert "The water reached 1.5 metres Reported by" in said
    assert "claim" not in said


@pytest.mark.parametrize(
    ("articles", "members", "origins", "why"),
    [
        (1, (), 1, "It rests on one report; no second one was among the sources."),
        (3, (), 3, "Each report is counted as reporting of its own."),
        (3, (1,), 2, "Copies count once: Lakeland Courier prints what another report here has."),
        (3, (1, 2), 1, "Copies count once: Lakeland Courier and Northgate Herald print what another report here has."),
        (3, (), 2, "Counted as one origin: 2 reports of Meridian Wire."),
    ],
)
def test_the_number_of_origins_is_explained(articles, members, origins, why):
    docs = (EARLY, COPY, LATE)[:articles]
    groups = [docs] if origins == 1 else [docs[:2], docs[2:]] if origins == 2 else [(doc,) for doc in docs]
    story = changed(
        flood().story,
        articles=docs,
        members=tuple(Member(article=docs[i].id, url=docs[i].url, origin="o", copy_of=EARLY.id) for i in members),
        origins=tuple(
            Origin(id=str(i), name="Meridian Wire", articles=tuple(doc.id for doc in group))
            for i, group in enumerate(groups)
        ),
    )
    assert why_so_many(story) == why


def test_several_origins_of_several_reports_are_counted_each():
    docs = (EARLY, COPY, LATE, OTHER)
    pairs = (("Meridian Wire", docs[:2]), ("Elm Wire", docs[2:]))
    origins = tuple(Origin(id=name, name=name, articles=tuple(doc.id for doc in two)) for name, two in pairs)
    story = changed(flood().story, articles=docs, members=(), origins=origins)
    assert why_so_many(story) == "Counted as one origin each: 2 reports of Meridian Wire and 2 reports of Elm Wire."


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
    assert "Eleven (11) Harbour Post, Lakeland Courier, citing Ines Calder" in differ


def test_one_number_in_two_units_does_not_stand_where_reports_differ(tmp_path):
    piece = flood()
    slots = tuple(
        changed(slot, relation="other_unit", see=None, what="breadth") if slot.id == "f2" else slot
        for slot in piece.ledger.figures
    )
    publish([changed(piece, ledger=changed(piece.ledger, figures=slots))], tmp_path)
    assert "Breadth" not in text_of(page(tmp_path / "stories/arden-flood.html").get_element_by_id("differ"))


def test_a_story_page_tells_the_values_in_a_phrase(tmp_path):
    piece = flood()
    slots = tuple(
        changed(slot, said="between 11 and 31, by hour of the count") if slot.relation == "update" else slot
        for slot in piece.ledger.figures
    )
    publish([changed(piece, ledger=changed(piece.ledger, figures=slots))], tmp_path)
    differ = text_of(page(tmp_path / "stories/arden-flood.html").get_element_by_id("differ"))
    assert "Between 11 and 31, by hour of the count." in differ


def test_a_position_is_told_with_its_verb_as_printed_and_what_it_was_before(tmp_path):
    piece = flood()
    first, *rest = piece.ledger.positions
    turned = changed(first, words="now agrees", text="to the barrier", changed_from="rejects")
    publish([changed(piece, ledger=changed(piece.ledger, positions=(turned, *rest)))], tmp_path)
    told = text_of(page(tmp_path / "stories/arden-flood.html").get_element_by_id("positions"))
    assert "Islanders' council now agrees to the barrier (earlier: rejects)" in told


def test_a_story_page_has_timeline_quotes_positions_related_sources_and_disclosure(site):
    tree = page(site / "stories/arden-flood.html")
    assert "24 to 25 January 2026Ferries do not sail. (did not happen)" in text_of(tree.get_element_by_id("timeline"))
    said = text_of(tree.get_element_by_id("said"))
    assert "Ines Calder, mayor of Arden “it held for as long as it was built to hold” Harbour Post; on X" in said
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


def test_an_article_whose_lead_did_not_stand_the_check_does_not_open_with_a_section_title(tmp_path):
    piece = flood()
    titled = next(section for section in piece.checked.draft.sections if section.title)
    heads = list(piece.checked.lines[:2])
    kept = [line for line in piece.checked.lines if line.index >= titled.first]
    publish([changed(piece, checked=changed(piece.checked, lines=(*heads, *kept)))], tmp_path)
    told = (tmp_path / "stories/arden-flood.md").read_text()
    assert f"## {titled.title}" not in told
    assert kept[0].text in told


def test_the_front_page_tells_the_year_of_a_story_that_is_not_of_the_newest_year(tmp_path):
    old = ferries()
    long_ago = at(9).replace(year=2019)
    articles = tuple(changed(article, published=long_ago) for article in old.story.articles)
    old = changed(old, story=changed(old.story, articles=articles, first=long_ago, last=long_ago))
    publish([old, flood()], tmp_path)
    told = text_of(page(tmp_path / "index.html"))
    assert "24 January 2019" in told
    assert "24 Jan, " in told


def test_a_day_printed_without_an_hour_is_that_day_wherever_it_was_printed(tmp_path):
    east = timezone(timedelta(hours=8))
    day = datetime(2026, 1, 24, tzinfo=east)
    piece = ferries()
    articles = tuple(changed(article, published=day) for article in piece.story.articles)
    piece = changed(piece, story=changed(piece.story, articles=articles, first=day, last=day.astimezone(UTC)))
    publish([piece], tmp_path)
    for name in ("index.html", "stories/ferries.html"):
        told = text_of(page(tmp_path / name))
        assert "24 January 2026" in told
        assert "23 Jan" not in told


def test_a_related_story_whose_reports_are_all_older_stands_under_background_with_its_day_and_link(tmp_path):
    old = ferries()
    old = changed(old, story=changed(old.story, first=at(6) - timedelta(days=3), last=at(8) - timedelta(days=3)))
    publish([old, flood()], tmp_path)
    earlier = page(tmp_path / "stories/arden-flood.html").get_element_by_id("earlier")
    assert "Background: earlier stories" in text_of(earlier)
    assert "21 January 2026" in text_of(earlier)
    assert earlier.xpath(".//a/@href") == ["ferries.html"]
    assert "](<ferries.md>)" in (tmp_path / "stories/arden-flood.md").read_text()


def test_a_report_in_another_language_is_told_to_count_as_no_source():
    foreign = changed(LATE, language="es")
    origins = (Origin(id="1", name="Meridian Wire", articles=(EARLY.id,)),)
    story = changed(flood().story, articles=(EARLY, foreign), members=(), origins=origins)
    assert why_so_many(story) == (
        "It rests on one report; no second one that could be read was among the sources. "
        "1 report in Spanish was not read and counts as no source."
    )
