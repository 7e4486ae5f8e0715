"""Figures over reports: what shares a slot, and how the values stand to one another."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.weigh.making import at, report, story
from wiredesk.model import AnnotatedArticle, FigureSlot, Story
from wiredesk.weigh import weigh
from wiredesk.weigh._agree import agree

INJURED: dict[str, Any] = {"what": "people injured", "head": "person", "scope": "Kharkiv"}


def injured(number: int, outlet: str, hour: int, **more: Any) -> AnnotatedArticle:
    return report(
        f"In Kharkiv {number} people were injured, the mayor said.",
        outlet=outlet,
        published=at(hour),
        figures=[(str(number), {"value": number, **INJURED, **more})],
    )


def slots(*articles: AnnotatedArticle, origins: tuple[str, ...] = ()) -> tuple[FigureSlot, ...]:
    return weigh(story(*articles, origins=origins)).figures


def one(number: str, value: float, outlet: str, published: datetime | None = None, **fields: Any) -> AnnotatedArticle:
    return report(
        f"It was {number} of them in all, reports say.",
        outlet=outlet,
        published=published,
        figures=[(number, {"value": value, **fields})],
    )


def test_a_count_that_grows_through_the_day_is_an_update_and_the_latest_leads() -> None:
    (slot,) = slots(injured(11, "Post", 6), injured(19, "Mail", 9), injured(31, "Wire", 15))
    assert slot.relation == "update"
    assert slot.values[slot.lead].value == 31
    assert "11, then 19, then 31" in slot.why


def test_a_rough_number_that_agrees_with_an_exact_one_is_said_to_fit_it() -> None:
    rough = report(
        "In Kharkiv more than 30 people were injured, the mayor said.",
        outlet="Mail",
        published=at(9),
        figures=[("more than 30", {"value": 30, "modifier": "more_than", **INJURED})],
    )
    (slot,) = slots(injured(31, "Post", 9), rough)
    assert slot.why == "2 independent sources agree: more than 30 fits 31, the most exact."


def test_two_counts_of_one_hour_from_two_claimants_are_a_conflict() -> None:
    (slot,) = slots(injured(15, "Post", 9, claimant="police"), injured(23, "Mail", 9, claimant="rescuers"))
    assert slot.relation == "conflict"


def test_the_number_most_origins_print_leads_a_conflict() -> None:
    cold = {"what": "temperature", "unit": "celsius", "scope": "Kyiv", "kind": "measure"}
    (slot,) = slots(
        one("minus 12 degrees", -12, "A", **cold),
        one("minus 8 degrees", -8, "B", **cold),
        one("minus 12 degrees", -12, "C", **cold),
    )
    assert slot.relation == "conflict"
    assert slot.values[slot.lead].value == -12
    assert "2 independent sources" in slot.why


def test_a_copy_counts_once_with_its_origin() -> None:
    cold = {"what": "temperature", "unit": "celsius", "scope": "Kyiv", "kind": "measure"}
    (slot,) = slots(
        one("minus 12 degrees", -12, "A", **cold),
        one("minus 12 degrees", -12, "B", **cold),
        one("minus 8 degrees", -8, "C", **cold),
        one("minus 8 degrees", -8, "D", **cold),
        origins=("o1", "o1", "o2", "o3"),
    )
    assert slot.origins == 3
    assert slot.values[slot.lead].value == -8


def test_over_370_agrees_with_375_and_the_exact_number_leads() -> None:
    drones = {"what": "drones", "head": "drone"}
    (slot,) = slots(one("over 370", 370, "A", modifier="more_than", **drones), one("375", 375, "B", **drones))
    assert slot.relation == "agree"
    assert slot.values[slot.lead].value == 375


def test_one_thing_in_two_places_is_two_slots_of_other_scope() -> None:
    here = injured(31, "A", 9)
    there = report(
        "In Kyiv 4 people were injured.",
        outlet="B",
        figures=[("4", {"value": 4, "what": "people injured", "head": "person", "scope": "Kyiv"})],
    )
    first, second = slots(here, there)
    assert second.relation == "other_scope"
    assert second.see == first.id


def test_properties_and_people_without_power_are_two_slots_of_other_unit() -> None:
    a = one("1.2 million", 1.2e6, "A", what="properties without power", head="property", scope="Ukraine")
    b = one(
        "over 1 million", 1e6, "B", what="people without power", head="person", scope="Ukraine", modifier="more_than"
    )
    first, second = slots(a, b)
    assert {first.relation, second.relation} == {"agree", "other_unit"}


def test_killed_and_injured_never_share_a_slot() -> None:
    a = one("4", 4, "A", what="people killed", head="person", scope="Kyiv")
    b = one("4", 4, "B", what="people injured", head="person", scope="Kyiv")
    assert len(slots(a, b)) == 2


def test_a_sum_is_explained() -> None:
    text = "Russia launched 375 drones and 21 missiles, 396 drones and missiles in all."
    (article,) = [
        report(
            text,
            figures=[
                ("375", {"value": 375, "what": "drones", "head": "drone"}),
                ("21", {"value": 21, "what": "missiles", "head": "missile"}),
                ("396", {"value": 396, "what": "drones and missiles", "head": "missile"}),
            ],
        )
    ]
    whole = next(slot for slot in slots(article) if slot.values[0].value == 396)
    assert "sum of" in whole.why


def test_figures_of_different_years_stay_apart() -> None:
    text = "In 2014, 298 people were killed in the crash. The crash on Friday killed 300 people."
    killed = {"what": "people killed", "head": "person"}
    found = slots(report(text, figures=[("298", {"value": 298, **killed}), ("300", {"value": 300, **killed})]))
    assert len(found) == 2


def test_the_same_story_gives_the_same_ledger_in_any_order_of_reports() -> None:
    articles = [injured(11, "Post", 6), injured(19, "Mail", 9), injured(31, "Wire", 15)]
    assert weigh(story(*articles)) == weigh(story(*reversed(articles)))


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ((370, None, "more_than"), (375, None, "exact"), True),
        ((6000, None, "exact"), (5971, None, "exact"), True),
        ((1.2e6, None, "exact"), (1.1e6, None, "exact"), False),
        ((30, None, "more_than"), (35, None, "exact"), False),
        ((11, None, "exact"), (12, None, "exact"), False),
        ((10, 20, "exact"), (15, None, "exact"), True),
        ((6000, None, "nearly"), (5971, None, "exact"), True),
    ],
)
def test_rounding_is_agreement_and_a_different_count_is_not(a: Any, b: Any, same: bool) -> None:
    assert agree(a, b) is same


@given(
    st.floats(-1e9, 1e9),
    st.floats(-1e9, 1e9),
    st.sampled_from(["exact", "at_least", "more_than", "about", "nearly", "up_to", "fewer_than"]),
)
def test_agreement_is_symmetric_and_every_value_agrees_with_itself(a: float, b: float, modifier: Any) -> None:
    assert agree((a, None, modifier), (a, None, modifier))
    assert agree((a, None, modifier), (b, None, "exact")) == agree((b, None, "exact"), (a, None, modifier))


def test_a_series_in_one_sentence_is_an_update() -> None:
    text = "Ihor Terekhov, the mayor of Kharkiv, reported 11 people injured in the morning, 19 by noon and 27 later."
    figures = [(number, {"value": float(number), **INJURED}) for number in ("11", "19", "27")]
    (slot,) = slots(report(text, figures=figures))
    assert slot.relation == "update"
    assert slot.values[slot.lead].value == 27


def test_one_stray_printing_does_not_make_a_conflict_of_an_update() -> None:
    (slot,) = slots(
        injured(11, "Post", 6),
        injured(15, "Echo", 6),
        injured(19, "Mail", 9),
        injured(27, "Wire", 12),
        injured(31, "Sun", 15),
    )
    assert slot.relation == "update"
    assert slot.values[slot.lead].value == 31


def test_reports_without_time_or_sentences_are_weighed_without_failing() -> None:
    bare = msgspec.structs.replace(injured(11, "Post", 6), published=None)
    empty = msgspec.structs.replace(bare, sentences=(), figures=(), url="https://empty.example/")
    made = story(bare)
    assert weigh(made).figures
    assert weigh(msgspec.structs.replace(made, articles=(empty,))).figures == ()


def test_no_articles_give_an_empty_ledger() -> None:
    ledger = weigh(Story(id="none", title="", articles=(), members=(), origins=()))
    assert (ledger.figures, ledger.quotes, ledger.timeline) == ((), (), ())


def test_what_is_without_one_thing_is_told_so_once() -> None:
    what = {"what": "households without supply", "head": "household"}
    text = "About 9,700 households lost power and were without supply in Arden."
    (slot,) = slots(report(text, outlet="A", figures=[("9,700", {"value": 9700, **what})]))
    assert slot.what == "households without supply"
