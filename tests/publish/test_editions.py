"""One edition after another: same bytes, corrections, stories that move or go."""

from __future__ import annotations

import json

from msgspec.structs import replace as changed

from tests.publish.making import COPY, EARLY, ferries, flood
from tests.publish.reading import contents, page, text_of
from wiredesk.model import Piece
from wiredesk.publish import publish
from wiredesk.publish._files import Folder
from wiredesk.publish._previous import merged_into, read_earlier


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


def test_a_figure_in_dispute_elsewhere_in_another_report_is_none_of_the_line(site):
    piece = flood()
    slots = list(piece.ledger.figures)
    moved = tuple(changed(value, doc="another") for value in slots[1].values)
    slots[1] = changed(slots[1], lead=1, values=moved)
    publish([piece, ferries()], site)
    found = changed(without_lines(piece, 4), ledger=changed(piece.ledger, figures=tuple(slots)))
    assert publish([found, ferries()], site).corrections == ()


def test_a_line_that_says_the_same_in_other_small_words_is_the_one_that_corrects_it(site):
    piece = flood()
    line = piece.checked.lines[2]
    told = changed(line, text=line.text.replace("31", "35").replace("The number of people", "The count of people"))
    assert told.text.startswith("The count of people")
    assert "35" in told.text
    lines = tuple(told if item is line else item for item in piece.checked.lines)
    publish([piece], site)
    edition = publish([changed(piece, checked=changed(piece.checked, lines=lines))], site)
    assert [(c.before, c.after) for c in edition.corrections] == [(line.text, told.text)]


def test_a_story_file_that_is_nested_without_end_counts_as_absent(site):
    (site / "stories" / "deep.json").write_text('{"story": "deep", "more": ' + "[" * 200_000)
    assert publish([flood(), ferries()], site).corrections == ()


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


def test_a_story_whose_reports_were_changed_and_became_part_of_another_leaves_a_page_that_says_so(site):
    nothing = dict.fromkeys(("sentences", "names", "quotes", "figures", "dates", "events"), ())
    articles = tuple(changed(article, id=f"{article.id}-2", **nothing) for article in flood().story.articles)
    home = merged_into(read_earlier(site), [changed(ferries().story, id="other", articles=articles)])
    assert home == {"arden-flood": "other"}


def test_a_story_that_is_gone_keeps_its_page_off_the_front_page(site):
    publish([flood()], site)
    assert (site / "stories/ferries.html").is_file()
    assert "Ferries sail again" not in (site / "index.html").read_text()


def test_a_story_without_a_line_that_stands_is_not_published(tmp_path):
    edition = publish([without_lines(ferries(), 0, 1)], tmp_path)
    assert edition.stories == ()
    assert "There are no stories yet." in (tmp_path / "index.html").read_text()


def test_a_link_laid_where_a_file_is_made_is_not_written_through(tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("mine")
    (tmp_path / ".index.html.part").symlink_to(other)
    Folder(tmp_path).write("index.html", "page")
    assert (other.read_text(), (tmp_path / "index.html").read_text()) == ("mine", "page")
