"""What must share a slot, and what must not: parts, stocks, totals, conversions, hours, what is cut off."""

from __future__ import annotations

from typing import Any

import msgspec

from tests.weigh.making import at, report, story
from wiredesk.model import AnnotatedArticle, FigureSlot
from wiredesk.weigh import weigh

HURT: dict[str, Any] = {"what": "people injured", "head": "people"}
COLD: dict[str, Any] = {"kind": "measure", "unit": "celsius", "what": "temperature", "head": "temperature"}
WARM: dict[str, Any] = COLD | {"unit": "fahrenheit"}
BLOCKS: dict[str, Any] = {"what": "apartment buildings", "head": "building", "scope": "Kyiv"}
POWER: dict[str, Any] = {"what": "consumers", "head": "consumer"}


def slots(*articles: AnnotatedArticle) -> tuple[FigureSlot, ...]:
    return weigh(story(*articles)).figures


def values(slot: FigureSlot) -> list[float]:
    return [value.value for value in slot.values]


def test_a_changed_report_counts_from_its_change() -> None:
    early = report("In Kharkiv 27 people were injured.", outlet="A", published=at(12), figures=[
        ("27", {"value": 27, "scope": "Kharkiv", **HURT})])  # fmt: skip
    late = report("In Kharkiv 31 people were injured.", outlet="B", published=at(6), figures=[
        ("31", {"value": 31, "scope": "Kharkiv", **HURT})])  # fmt: skip
    (slot,) = slots(early, msgspec.structs.replace(late, modified=at(20)))
    assert (slot.relation, values(slot)) == ("update", [27, 31])
    assert slot.values[1].printed == at(20).isoformat()


def test_nothing_stood_after_it_was_printed() -> None:
    made = report("In Kharkiv 31 people were injured.", figures=[
        ("31", {"value": 31, "as_of": "2026-01-31T18:00", **HURT})])  # fmt: skip
    assert slots(made)[0].values[0].as_of is None


def test_a_conversion_in_brackets_is_the_same_statement() -> None:
    made = report("It was minus 10 degrees Celsius (14 Fahrenheit) in Kyiv.", figures=[
        ("minus 10 degrees Celsius", {"value": -10, "scope": "Kyiv", **COLD}),
        ("14 Fahrenheit", {"value": 14, "scope": "Kyiv", **WARM})])  # fmt: skip
    (slot,) = slots(made)
    assert (slot.unit, values(slot)) == ("celsius", [-10])


def test_temperatures_of_one_place_are_one_slot_in_one_unit() -> None:
    places = {"A": ("minus 12 degrees Celsius", -12, COLD), "B": ("18 Fahrenheit", 18, WARM),
              "C": ("minus 12 Celsius", -12, COLD)}  # fmt: skip
    made = [
        report(f"In Kyiv it was {text}.", outlet=o, figures=[(text, {"value": v, "scope": "Kyiv", **f})])
        for o, (text, v, f) in places.items()
    ]
    (slot,) = slots(*made)
    assert (slot.relation, sorted(values(slot))) == ("conflict", [-12, -12, -8])
    assert "celsius" not in slot.why
    assert "-12 °C" in slot.why


def test_square_miles_are_told_in_the_storys_square_kilometres() -> None:
    area = {"kind": "measure", "scope": "Donetsk"}
    a = report("They hold 5,000 square kilometres.", outlet="A", figures=[
        ("5,000 square kilometres", {"value": 5000, "unit": "square_kilometre", **area})])  # fmt: skip
    b = report("They hold 5,000 square km (1,900 square miles).", outlet="B", figures=[
        ("5,000 square km", {"value": 5000, "unit": "square_kilometre", **area}),
        ("1,900 square miles", {"value": 1900, "unit": "square_mile", **area})])  # fmt: skip
    (slot,) = slots(a, b)
    assert (slot.what, slot.relation, values(slot)) == ("area", "agree", [5000, 5000])


def test_a_total_over_places_stands_apart_from_the_count_of_one() -> None:
    a = report("In Kharkiv 27 people were injured.", outlet="A", figures=[
        ("27", {"value": 27, "scope": "Kharkiv", **HURT})])  # fmt: skip
    b = report("It left 31 people injured in Kyiv and Kharkiv together.", outlet="B", published=at(12), figures=[
        ("31", {"value": 31, "scope": "Kharkiv", **HURT})])  # fmt: skip
    assert sorted(map(values, slots(a, b))) == [[27], [31]]


def test_the_sum_of_two_parts_is_a_total_and_its_parts_share_its_state() -> None:
    made = report("By night 35 people were injured: 31 in Kharkiv and four in Kyiv.", figures=[
        ("35", {"value": 35, "scope": "Kharkiv", **HURT}),
        ("31", {"value": 31, "scope": "Kharkiv", "what": "people", "head": "people"}),
        ("four", {"value": 4, "scope": "Kyiv", "what": "people", "head": "people"})])  # fmt: skip
    found = {slot.values[0].value: slot for slot in slots(made)}
    assert set(found) == {35, 31, 4}
    assert found[35].scope is None
    assert "sum of" in found[35].why


def test_some_of_those_counted_are_another_thing() -> None:
    made = report("Four people were injured, three of whom were in hospital.", figures=[
        ("Four", {"value": 4, "scope": "Kyiv", **HURT}), ("three", {"value": 3, "scope": "Kyiv", **HURT})])  # fmt: skip
    other = report("In Kyiv 4 people were injured.", outlet="B", figures=[
        ("4", {"value": 4, "scope": "Kyiv", **HURT})])  # fmt: skip
    assert sorted(map(values, slots(made, other))) == [[3], [4, 4]]


def test_what_others_are_a_share_of_is_no_rival_value() -> None:
    a = report("Nearly 6,000 of the city's 12,000 apartment buildings had no heat.", outlet="A", figures=[
        ("Nearly 6,000", {"value": 6000, "modifier": "nearly", "what": "people", "head": "people", "scope": "Kyiv"}),
        ("12,000", {"value": 12000, **BLOCKS})])  # fmt: skip
    b = report("There are 12,000 apartment buildings in Kyiv.", outlet="B", figures=[
        ("12,000", {"value": 12000, **BLOCKS})])  # fmt: skip
    found = slots(a, b)
    assert sorted(map(values, found)) == [[6000], [12000, 12000]]
    assert {slot.what for slot in found} == {"apartment buildings", "apartment buildings without heat"}


def test_hours_order_a_count_that_comes_and_goes() -> None:
    a = report("Nearly 6,000 apartment buildings had no heat in the morning.", outlet="A", published=at(12), figures=[
        ("Nearly 6,000", {"value": 6000, "modifier": "nearly", **BLOCKS})])  # fmt: skip
    b = report("By late evening 3,200 apartment buildings were without heat.", outlet="B", published=at(23), figures=[
        ("3,200", {"value": 3200, **BLOCKS})])  # fmt: skip
    c = report("On the day before, fewer than 2,000 were cold.", outlet="C", published=at(13), figures=[
        ("fewer than 2,000", {"value": 2000, "modifier": "fewer_than", "scope": "Kyiv"})])  # fmt: skip
    (slot,) = slots(a, b, c)
    assert (slot.relation, values(slot)) == ("update", [2000, 6000, 3200])
    assert slot.values[slot.lead].value == 3200


def test_one_count_of_connections_is_one_slot_that_names_what_reports_call_them() -> None:
    a = report("Some 1.2 million consumers lost power.", outlet="A", figures=[
        ("1.2 million", {"value": 1.2e6, **POWER})])  # fmt: skip
    b = report("Now 1.2 million properties were without power.", outlet="B", figures=[
        ("1.2 million", {"value": 1.2e6, "what": "properties", "head": "property"})])  # fmt: skip
    (slot,) = slots(a, b)
    assert slot.relation == "agree"
    assert "consumers and properties" in slot.why


def test_a_number_after_and_is_in_the_same_state() -> None:
    made = report("More than 800,000 consumers lost power in Kyiv and 400,000 in Chernihiv.", figures=[
        ("More than 800,000", {"value": 8e5, "modifier": "more_than", "scope": "Kyiv", **POWER}),
        ("400,000", {"value": 4e5, "scope": "Chernihiv", **POWER})])  # fmt: skip
    first, second = slots(made)
    assert (second.relation, second.see) == ("other_scope", first.id)


def test_grammar_is_no_figure() -> None:
    made = report("One country backs the two-state plan of the two sides, withdrawn in an earlier hour.", figures=[
        ("One", {"value": 1, "what": "country", "head": "country"}),
        ("two", {"value": 2, "what": "plan", "head": "plan"}),
        ("two", {"value": 2, "what": "sides", "head": "side"})])  # fmt: skip
    assert slots(made) == ()


def test_what_an_earlier_version_had_is_no_value() -> None:
    made = report("An earlier version of this article said 19 people were injured.", figures=[
        ("19", {"value": 19, **HURT})])  # fmt: skip
    assert slots(made) == ()


def test_hostages_taken_and_hostages_returned_are_two_things() -> None:
    hostages = {"what": "hostages", "head": "hostage"}
    a = report("Militants took 251 hostages in the attack.", outlet="A", figures=[("251", {"value": 251, **hostages})])
    b = report("We brought home 197 hostages so far.", outlet="B", figures=[("197", {"value": 197, **hostages})])
    assert len(slots(a, b)) == 2


def test_the_owner_of_an_attack_and_a_dateline_are_no_place_of_a_count() -> None:
    a = report("Thirty people were injured in Russia's night attack on Kharkiv.", outlet="A", names=[
        ("Russia", {"kind": "place"}), ("Kharkiv", {"kind": "place"})], figures=[
        ("Thirty", {"value": 30, "scope": "Russia", **HURT})])  # fmt: skip
    b = report("TEHRAN — A blast left 5 people injured.", outlet="B", figures=[
        ("5", {"value": 5, "scope": "Tehran", **HURT})])  # fmt: skip
    assert {slot.scope for slot in slots(a, b)} == {"Kharkiv", None}


def test_money_in_brackets_is_another_unit_since_no_rate_is_known() -> None:
    made = report("The jet is worth $400m (£300m).", figures=[
        ("$400m", {"value": 4e8, "unit": "USD", "kind": "money"}),
        ("£300m", {"value": 3e8, "unit": "GBP", "kind": "money"})])  # fmt: skip
    assert sorted(slot.relation for slot in slots(made)) == ["agree", "other_unit"]
