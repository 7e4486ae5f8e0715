"""Figures of a supported line on which the reports behind it differ."""

import pytest

from wiredesk.check import differences
from wiredesk.model import CheckedDraft, CheckedLine, Draft, FigureSlot, Ledger, Part, PrintedValue, Receipt

TOLD = "Eleven people were hurt in Arden, the fire service said."
MINE = "In Arden eleven people were hurt."


def receipt(text=TOLD, stance="supports", start=0):
    return Receipt(doc="a", start=start, end=start + len(text), text=text, url="https://a.example/1", stance=stance)


def value(words, number, start=0, doc="a", **more):
    return PrintedValue(
        doc=doc, start=start, end=start + len(words), text=words, value=number, url=f"https://{doc}.example/1", **more
    )


def slot(*values, relation="conflict", name="f1", what="people hurt", **more):
    return FigureSlot(id=name, what=what, relation=relation, values=values, **more)


ELEVEN, THIRTY = value("Eleven", 11), value("thirty", 30, doc="b")
CONFLICT = slot(ELEVEN, THIRTY)


def line(text=MINE, verdict="supported", **more):
    more = {"receipts": (receipt(),), **more}
    return CheckedLine(
        index=0, text=text, start=0, end=len(text), verdict=verdict, score=1.0, decided_by="rest", explanation="So.",
        **more,
    )  # fmt: skip


def marked(one, *slots):
    """A line with the slots on which the reports behind it differ, and those slots as the draft holds them."""
    draft = CheckedDraft(draft=Draft(id="d", text=one.text, lines=(), writer="foreign"), lines=(one,))
    found = differences(draft, Ledger(story="s", figures=slots))
    return found.lines[0], found.differences


def test_a_line_whose_figure_another_report_has_otherwise_says_what_each_prints():
    one, held = marked(line(), CONFLICT, slot(ELEVEN, name="f2", relation="agree"))
    assert (one.differ, held) == (("f1",), (CONFLICT,))
    assert one.explanation == "Reports differ on people hurt: Eleven, thirty."


def test_a_difference_names_its_place_and_what_the_reports_say_in_a_phrase():
    told = marked(line(), slot(ELEVEN, THIRTY, scope="Arden", said="between 11 and 30"))[0].explanation
    assert told == "Reports differ on people hurt (Arden): between 11 and 30."


def test_a_value_that_two_reports_print_stands_once_as_it_was_first_printed():
    again = value("30", 30, doc="c")
    assert marked(line(), slot(ELEVEN, THIRTY, again))[0].explanation.endswith(": Eleven, thirty.")


def test_a_count_that_rose_is_marked_and_keeps_the_lines_own_reason():
    one, held = marked(line(), slot(ELEVEN, THIRTY, relation="update"))
    assert (one.differ, one.explanation, len(held)) == (("f1",), "So.", 1)


def test_of_a_count_that_rose_and_one_in_conflict_the_conflict_is_told():
    one, _ = marked(line(), slot(ELEVEN, THIRTY, name="f0", relation="update", what="homes"), CONFLICT)
    assert one.differ == ("f0", "f1")
    assert "people hurt" in one.explanation


@pytest.mark.parametrize(
    "other",
    [
        line(verdict="contradicted"),
        line(receipts=(receipt(stance="contradicts"),)),
        line(receipts=(receipt("The fire was out by noon.", start=len(TOLD)),)),
        line("In Arden people were hurt."),
        line("In Arden eleventh-hour help came."),
    ],
    ids=["another verdict", "a receipt against it", "a receipt without the figure", "no figure", "part of a word"],
)
def test_a_line_that_does_not_rest_on_a_figure_is_not_marked(other):
    assert marked(other, CONFLICT) == (other, ())


@pytest.mark.parametrize(("kind", "found"), [("figure", ("f1",)), ("name", ())])
def test_a_figure_in_another_form_is_known_by_what_it_was_found_as(kind, found):
    parts = (
        Part(kind=kind, text="11", verdict="supported", found="eleven"),
        Part(kind="figure", text="2", verdict="not_found"),
    )
    assert marked(line("In Arden 11 people were hurt.", parts=parts), CONFLICT)[0].differ == found
