"""Where the lines of an article stand in its file."""

from __future__ import annotations

from wiredesk.check.audit._places import places
from wiredesk.model import CheckedLine


def lines(*texts):
    return [
        CheckedLine(
            index=n,
            text=text,
            start=0,
            end=len(text),
            verdict="not_found",
            score=0.1,
            decided_by="rest",
            explanation="",
        )
        for n, text in enumerate(texts)
    ]


def test_a_line_is_found_below_front_matter_and_inside_marks():
    original = "---\ntitle: Bridge\n---\n\n# Bridge\n\n- The **mayor** said [so](https://x.example/a) twice.\n"
    found = places(lines("- The mayor said so twice."), original)[0]
    assert (found.row, found.column, found.last_row) == (7, 3, 7)
    assert original[found.start : found.end].endswith("twice")


def test_a_line_is_found_in_html_across_tags_and_entities():
    original = "<html>\n<p class='the mayor'>The <b>mayor</b> said &quot;no&quot;\nto them.</p></html>"
    found = places(lines('The mayor said "no" to them.'), original)[0]
    assert (found.row, found.last_row) == (2, 3)
    assert original[found.start : found.end] == "The <b>mayor</b> said &quot;no&quot;\nto them"


def test_lines_that_repeat_stand_one_after_the_other():
    found = places(lines("It rained.", "It rained."), "It rained.\nIt rained.\n")
    assert [place.row for place in found.values()] == [1, 2]


def test_a_line_that_is_not_in_the_file_has_no_place():
    assert places(lines("The sun shone.", "* * *"), "It rained.") == {}


def test_a_file_of_marks_alone_has_no_places():
    assert places(lines("a a a b"), "<script>" * 20_000 + "](" * 20_000 + "<!--" * 20_000 + "a " * 20_000) == {}
