"""The tables of figures: rows in the order of their times, numbers in words, what reports agree on."""

from __future__ import annotations

from tests.publish.building import printed, report
from wiredesk.model import FigureSlot, PrintedValue
from wiredesk.publish._ledger_figures import Figures, _title
from wiredesk.publish._sources import Sources

TEXT = "At least four boats sank, dozens of crates were lost, fifty men swam, and the second pier broke for 3 weeks."
EARLY = report("Harbour Post", "Boats sink", TEXT, hour=8)
LATE = report("Elm Gazette", "More boats sink", TEXT, hour=18)


def figures(*values: PrintedValue, **more: object) -> Figures:
    fields = {"id": "f1", "what": "boats sunk", "relation": "conflict", "values": values, "origins": 2} | more
    return Figures([FigureSlot(**fields)], Sources([EARLY, LATE]))  # type: ignore[arg-type]


def shown(*values: PrintedValue) -> list[str]:
    return [row.printed for row in figures(*values).differ[0].rows]


def test_rows_stand_in_the_order_of_the_times_that_they_show() -> None:
    late, early = printed(LATE, "3", 3), printed(EARLY, "four", 4)
    assert shown(late, early) == ["four", "3"]
    told = printed(LATE, "3", 3, as_of="2026-01-24T06:00:00+00:00")
    assert shown(told, early) == ["3", "four"]


def test_a_number_in_words_has_digits_beside_it_where_they_are_read_faster() -> None:
    assert shown(printed(EARLY, "At least four", 4, modifier="at_least")) == ["At least four"]
    assert shown(printed(EARLY, "fifty", 50)) == ["fifty (50)"]
    assert shown(printed(EARLY, "dozens", 24, high=99)) == ["dozens (24 to 99)"]


def test_reports_do_not_agree_on_a_number_that_orders_or_has_no_name() -> None:
    both = printed(EARLY, "second", 2), printed(LATE, "second", 2)
    assert figures(*both, what="pier", relation="agree").agree == ()
    weeks = printed(EARLY, "3 weeks", 3, unit="week"), printed(LATE, "3 weeks", 3, unit="week")
    assert figures(*weeks, what="week", unit="week", relation="agree").agree == ()
    assert len(figures(*weeks, what="closure", unit="week", relation="agree").agree) == 1


def test_a_value_stands_from_the_first_time_it_was_printed() -> None:
    (row,) = figures(printed(LATE, "fifty", 50), printed(EARLY, "fifty", 50)).differ[0].rows
    assert row.when is not None
    assert row.when.short == "from 24 Jan, 08:00"


def test_a_place_in_the_name_of_a_figure_is_not_named_again() -> None:
    (told,) = figures(printed(EARLY, "fifty", 50), what="sailors of Elmford", scope="Elmford").differ
    assert (told.title, told.scope) == ("Sailors of Elmford", "")
    assert (
        _title(FigureSlot(id="f", what="sailors", scope="Elmford", relation="agree", values=())) == "Sailors, Elmford"
    )


def test_one_report_does_not_agree_with_itself() -> None:
    slots = [
        FigureSlot(id="f1", what="boats sunk", relation="agree", values=(printed(EARLY, "four", 4),), origins=1),
        FigureSlot(id="f2", what="boats sunk", scope="Arden", relation="other_scope", see="f1", values=(), origins=1),
    ]
    told = {view.title: view.relation for view in Figures(slots, Sources([EARLY])).differ if not view.scope}
    assert told == {"Boats sunk": "By one source"}
