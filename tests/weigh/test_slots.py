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
    assert (slot.relation, [(v.value, v.unit) for v in slot.values]) == (
        "other_unit", [(-10, "celsius"), (14, "fahrenheit")])  # fmt: skip
    assert slot.values[slot.lead].value == -10


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
    assert "−12 °C" in slot.why


def test_square_miles_are_told_in_the_storys_square_kilometres() -> None:
    area = {"kind": "measure", "scope": "Donetsk"}
    a = report("They hold 5,000 square kilometres.", outlet="A", figures=[
        ("5,000 square kilometres", {"value": 5000, "unit": "square_kilometre", **area})])  # fmt: skip
    b = report("They hold 5,000 square km (1,900 square miles).", outlet="B", figures=[
        ("5,000 square km", {"value": 5000, "unit": "square_kilometre", **area}),
        ("1,900 square miles", {"value": 1900, "unit": "square_mile", **area})])  # fmt: skip
    (slot,) = slots(a, b)
    assert (slot.what, slot.relation, values(slot)) == ("area", "other_unit", [5000, 5000, 1900])


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
    _, second = slots(made)
    assert (second.what, second.scope) == ("consumers without power", "Chernihiv")
    assert second.relation == "agree"  # one report prints both: it keeps them apart itself


def test_counts_of_two_places_in_two_reports_are_other_scope() -> None:
    a = report("More than 800,000 consumers lost power in Kyiv.", outlet="A", figures=[
        ("More than 800,000", {"value": 8e5, "modifier": "more_than", "scope": "Kyiv", **POWER})])  # fmt: skip
    b = report("In Chernihiv another 400,000 consumers were without electricity.", outlet="B", figures=[
        ("400,000", {"value": 4e5, "scope": "Chernihiv", **POWER})])  # fmt: skip
    first, second = slots(a, b)
    assert {first.scope, second.scope} == {"Kyiv", "Chernihiv"}
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


def test_money_in_brackets_joins_its_slot_as_another_unit() -> None:
    made = report("The jet is worth $400m (£300m).", outlet="A", figures=[
        ("$400m", {"value": 4e8, "unit": "USD", "kind": "money"}),
        ("£300m", {"value": 3e8, "unit": "GBP", "kind": "money"})])  # fmt: skip
    plain = report("The jet, worth $400 million, is a gift.", outlet="B", figures=[
        ("$400 million", {"value": 4e8, "unit": "USD", "kind": "money"})])  # fmt: skip
    pounds = report("A jet worth £300 million is a gift.", outlet="C", figures=[
        ("£300 million", {"value": 3e8, "unit": "GBP", "kind": "money"})])  # fmt: skip
    (slot,) = slots(made, plain, pounds)
    assert (slot.relation, slot.unit) == ("other_unit", "USD")
    assert sorted((v.unit or "", v.value) for v in slot.values) == [
        ("GBP", 3e8), ("GBP", 3e8), ("USD", 4e8), ("USD", 4e8)]  # fmt: skip
    assert "US dollars and pounds" in slot.why


def test_money_side_by_side_without_brackets_stays_two_slots() -> None:
    made = report("The grant is $400m, the loan £300m.", figures=[
        ("$400m", {"value": 4e8, "unit": "USD", "kind": "money"}),
        ("£300m", {"value": 3e8, "unit": "GBP", "kind": "money"})])  # fmt: skip
    assert len(slots(made)) == 2


def test_an_age_is_a_slot_only_where_two_reports_print_it() -> None:
    def told(age: int, outlet: str) -> AnnotatedArticle:
        return report(f"Ada Birk, {age}, left the court.", outlet=outlet, names=[("Ada Birk", {"kind": "person"})],
                      figures=[(str(age), {"value": age, "unit": "year", "kind": "age"})])  # fmt: skip

    assert slots(told(51, "A")) == ()
    (slot,) = slots(told(51, "A"), told(52, "B"))
    assert (slot.relation, sorted(values(slot))) == ("conflict", [51, 52])


def test_a_forecast_and_a_count_that_differ_are_two_slots() -> None:
    price = {"unit": "percent", "kind": "percent", "what": "inflation", "head": "inflation"}
    a = report("Inflation reached 3.5% in April.", outlet="A", figures=[("3.5%", {"value": 3.5, **price})])
    b = report("Inflation was expected to reach 3.3%.", outlet="B", figures=[("3.3%", {"value": 3.3, **price})])
    assert len(slots(a, b)) == 2


def test_a_number_with_fewer_decimals_is_the_same_number() -> None:
    price = {"unit": "percent", "kind": "percent", "what": "inflation", "head": "inflation"}
    a = report("Inflation reached 9.9% in April.", outlet="A", figures=[("9.9%", {"value": 9.9, **price})])
    b = report("Inflation reached 10% in April.", outlet="B", figures=[("10%", {"value": 10, **price})])
    (slot,) = slots(a, b)
    assert slot.relation == "agree"


def test_a_span_in_weeks_and_in_months_is_one_slot_of_other_unit() -> None:
    a = report("An 11-week blockade was eased.", outlet="A", figures=[
        ("11-week", {"value": 11, "unit": "week", "kind": "duration", "what": "blockade", "head": "blockade"})
    ])  # fmt: skip
    b = report("The two-month total blockade was eased.", outlet="B", figures=[
        ("two-month", {"value": 2, "unit": "month", "kind": "duration"})])  # fmt: skip
    (slot,) = slots(a, b)
    assert (slot.relation, sorted(values(slot))) == ("other_unit", [2, 11])


def test_a_wire_agencys_dateline_is_no_place_of_a_count() -> None:
    made = report("TUNIS, May 21. /WIRE/. Some 30 people were injured.", figures=[
        ("Some 30", {"value": 30, "modifier": "about", "scope": "Tunis", **HURT})])  # fmt: skip
    assert [slot.scope for slot in slots(made)] == [None]


def test_a_number_before_a_hyphen_counts_its_members() -> None:
    a = report("The 55,000-member union walked out.", outlet="A", figures=[
        ("55,000", {"value": 55000, "what": "union", "head": "union"})])  # fmt: skip
    b = report("The union has 55,000 members.", outlet="B", figures=[
        ("55,000", {"value": 55000, "what": "members", "head": "member"})])  # fmt: skip
    (slot,) = slots(a, b)
    assert slot.relation == "agree"
