"""Figures: the golden table, what is no figure, and what surrounds one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.annotate.reading import golden, read
from wiredesk.model import Figure

TABLE = golden("figures.tsv")


def fields(figure: Figure) -> list[str]:
    """A figure as a row of the golden table."""
    high = "" if figure.high is None else f"{figure.high:.12g}"
    modifier = "" if figure.modifier == "exact" else figure.modifier
    return [
        figure.text, f"{figure.value:.12g}", high, modifier, figure.unit or "", figure.kind, figure.what or "",
        figure.change or "",
    ]  # fmt: skip


@pytest.mark.parametrize(("phrase", "expected"), TABLE, ids=[phrase for phrase, _ in TABLE])
def test_golden_phrase_is_read(phrase: str, expected: list[list[str]]) -> None:
    assert [fields(figure) for figure in read(phrase).figures] == expected


def test_the_golden_table_is_large_enough() -> None:
    assert len(TABLE) >= 400


def only(text: str) -> Figure:
    figures = read(text).figures
    assert len(figures) == 1, [figure.text for figure in figures]
    return figures[0]


def test_scope_is_the_place_after_the_figure() -> None:
    assert only("At least 12 people were killed in Kharkiv, the mayor of Kyiv said.").scope == "Kharkiv"


def test_what_was_damaged_is_no_people() -> None:
    assert only("Around 640 were damaged in the storm.").head is None


def test_scope_is_the_owner_before_the_figure() -> None:
    assert only("Kyiv's 1,330 apartment buildings are cold.").scope == "Kyiv"


def test_dateline_is_the_scope_when_the_sentence_names_no_place() -> None:
    assert read("KYIV, Ukraine (AP) — The strike hurt many. It killed 12 people.").figures[-1].scope == "Kyiv"


def test_two_figures_take_each_its_own_place() -> None:
    first, second = read("The strikes killed 12 people in Kharkiv and wounded 31 in Odesa.").figures
    assert (first.scope, second.scope) == ("Kharkiv", "Odesa")


def test_claimant_is_the_speaker_around_the_figure() -> None:
    assert only("At least 12 people were killed, according to police.").claimant == "police"


def test_period_keeps_its_preposition() -> None:
    assert only("More than 300 people have died since January.").period == "since January"


def test_rate_is_the_period() -> None:
    assert only("They produce 50,000 barrels per day.").period == "per day"


def test_as_of_is_the_day_a_count_stood() -> None:
    assert only("As of Friday, 12 people were missing.").as_of == "2026-01-23"


def test_head_is_the_singular_noun() -> None:
    assert only("800,000 consumers without power").head == "consumer"


def test_fixed_spaces_between_number_and_unit_are_read() -> None:
    assert only("It cost 80\u00a0million\u00a0euros.").unit == "EUR"


def test_figures_of_a_list_are_read_line_by_line() -> None:
    heads = [figure.head for figure in read("Losses:\n- 12 tanks\n- 3 ships\n- 40 drones").figures]
    assert heads == ["tank", "ship", "drone"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="0123456789,.-–/$€%mbnk 'aonetwhdrsi\n\u00a0½", max_size=200))
def test_any_text_gives_ordered_spans_that_match(text: str) -> None:
    annotated = read(text)
    ends = 0
    for figure in annotated.figures:
        assert annotated.text[figure.start : figure.end] == figure.text
        assert figure.start >= ends
        ends = figure.end


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Russia fired 375 drones at several cities.", None),
        ("Russia's attack injured 31 people in Kharkiv.", "Kharkiv"),
        ("Thirty people were injured in Russia's night attack on Kharkiv.", "Kharkiv"),
        ("They met in Abu Dhabi on Friday, after a night in which hundreds of drones fell.", None),
        ("It injured 15 people in the capital and in Kharkiv.", None),
        ("With the four in Kyiv, that makes 35 people injured in both cities.", None),
    ],
)
def test_a_wrong_place_is_no_scope(text: str, scope: str | None) -> None:
    assert read(text).figures[-1].scope == scope


def test_a_temperature_beside_another_has_its_unit() -> None:
    units = [(figure.unit, figure.what) for figure in read("This desk uses minus 13 (8.6 Fahrenheit).").figures]
    assert units == [("celsius", "temperature"), ("fahrenheit", "temperature")]


def test_a_day_told_after_a_figure_counts_before_that_of_the_figure_before() -> None:
    figures = read("They said 93 trucks came on Tuesday and 100 were cleared on Wednesday.").figures
    assert [figure.period for figure in figures] == ["on Tuesday", "on Wednesday"]


def test_a_label_says_what_the_figures_behind_it_count() -> None:
    seats = read("Seats: Homeland List 46, Civic Union 45, others 12.").figures
    assert [(figure.value, figure.head) for figure in seats] == [(46, "seat"), (45, "seat"), (12, "seat")]
    won = read("The CDU won 208 seats, the SPD 120, the Greens 85 and the Left 64.").figures
    assert [(figure.value, figure.head) for figure in won] == [(208, "seat"), (120, "seat"), (85, "seat"), (64, "seat")]
    tolls = read("Loss of life: 58. Injured: 731.").figures
    assert [figure.what for figure in tolls] == ["people killed", "people injured"]


def test_a_number_behind_a_name_is_no_figure_without_such_a_label() -> None:
    assert not read("The crew of Apollo 13, of Gemini 8 and of Skylab 2 met in Houston.").figures


def test_millions_are_read_of_what_is_counted_in_millions() -> None:
    assert only("His career includes album sales in excess of 130 m.").value == 130e6
    assert only("He won the race of 100 m.").unit == "metre"


def test_a_third_that_has_none_is_no_part_of_the_number_before() -> None:
    text = "One bank expects three cuts, another two and a third none at all."
    assert 2.0 in [figure.value for figure in read(text).figures]
    assert only("They walked two and a third miles.").value == pytest.approx(7 / 3)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The bank cut its rate by a quarter of a percentage point.", 0.25, "percentage_point"),
        ("The bank announced a surprise quarter-point cut.", 0.25, "percentage_point"),
        ("A half-point rise came as a surprise.", 0.5, "percentage_point"),
        ("Prices rose one tenth of one percent.", 0.1, "percent"),
        ("He led by half a point.", 0.5, "point"),
        ("The sea is half a degree Celsius warmer.", 0.5, "celsius"),
        ("A quarter of the points were hers.", 0.25, None),
        ("Three quarters of the percentage were wasted.", 0.75, None),
        ("The owners get another quarter of a billion dollars.", 250_000_000, "USD"),
    ],
)
def test_parts_of_points_percents_and_degrees(text, value, unit):
    figure = only(text)
    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("Damage did not exceed 2 million pesos.", "up_to"), ("It will not cost more than 40 euros.", "up_to"),
        ("The rate never fell below 3 percent.", "at_least"), ("It costs more than 40 euros.", "more_than"),
        ("It is not only more than 40 euros.", "more_than"),
    ],
)  # fmt: skip
def test_a_denied_bound_is_the_other_one(text: str, modifier: str) -> None:
    assert only(text).modifier == modifier
