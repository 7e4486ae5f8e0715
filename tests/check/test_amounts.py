"""Fair printing of quantities."""

import pytest

from wiredesk.check.figures._amounts import fits, magnitude_slip
from wiredesk.check.figures._follows import follows
from wiredesk.model import Figure


def fig(text, value, **more):
    return Figure(doc="d", start=0, end=len(text), text=text, value=value, **more)


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (fig("more than 350", 350, modifier="more_than"), fig("355", 355), "fair"),
        (fig("more than 100", 100, modifier="more_than"), fig("355", 355), "no"),
        (fig("about 300", 300, modifier="about"), fig("301", 301), "fair"),
        (fig("nearly 6,000", 6000, modifier="nearly"), fig("5,940", 5940), "fair"),
        (fig("nearly 6,000", 6000, modifier="nearly"), fig("6,100", 6100), "no"),
        (fig("67,000", 67000), fig("67,300", 67300), "fair"),
        (fig("18", 18), fig("80", 80), "no"),
        (fig("375", 375), fig("375", 375), "same"),
        (fig("28,000 sq km", 28000, unit="square_kilometre"), fig("2.8m ha", 2.8e6, unit="hectare"), "same"),
        (fig("190 lb", 190, unit="pound_mass"), fig("86 kg", 86, unit="kilogram"), "same"),
        (fig("790,000 gallons", 790_000, unit="gallon"), fig("3m litres", 3e6, unit="litre"), "same"),
        (fig("790,000 gallons", 790_000, unit="gallon"), fig("6m litres", 6e6, unit="litre"), "no"),
        (fig("a quarter point", 0.25, unit="percentage_point"), fig("25 bps", 25, unit="basis_point"), "same"),
        (fig("500 tons", 500, unit="ton"), fig("500 tonnes", 500, unit="tonne"), "same"),
        (fig("as much as 600", 600, modifier="up_to"), fig("250 to 600", 250, high=600), "fair"),
        (fig("600", 600), fig("250 to 600", 250, high=600), "no"),
        (fig("half a million", 5e5), fig("511,000", 511_000), "fair"),
        (fig("500,000", 5e5), fig("511,000", 511_000), "no"),
        (fig("14 F", 14, unit="fahrenheit"), fig("-10 C", -10, unit="celsius"), "same"),
    ],
)
def test_a_fair_printing_fits_and_an_unfair_one_does_not(claim, source, expected):
    assert fits(claim, source) == expected


def test_a_sum_and_a_share_of_printed_figures_follow():
    assert follows(fig("396", 396), [fig("375", 375), fig("21", 21)]).told == "375 + 21"
    assert follows(fig("25%", 25, unit="percent"), [fig("50", 50), fig("200", 200)]).told == "50 of 200"
    units = [fig("1.9 GW", 1.9, unit="gigawatt"), fig("2.1 GW", 2.1, unit="gigawatt")]
    assert follows(fig("200 MW", 200, unit="megawatt"), units).told == "1.9 GW - 2.1 GW"
    assert follows(fig("17", 17), [fig("375", 375), fig("21", 21)]) is None


def test_ends_of_ranges_points_of_percents_and_sums_of_several_follow():
    ranges = [fig("2,800-2,900", 2800, high=2900, unit="point"), fig("2,775-2,875", 2775, high=2875, unit="point")]
    assert follows(fig("25 points", 25, unit="point"), ranges)
    percents = [fig("4.5%", 4.5, unit="percent"), fig("7.6%", 7.6, unit="percent")]
    assert follows(fig("3.1 percentage points", 3.1, unit="percentage_point"), percents).told == "4.5% - 7.6%"
    assert follows(fig("60", 60), [fig("10", 10), fig("20", 20), fig("30", 30)]).told == "10 + 20 + 30"
    assert follows(fig("60", 60, unit="EUR"), [fig("10", 10), fig("20", 20), fig("30", 30)]) is None


def test_the_same_digits_in_another_magnitude_are_a_slip():
    assert magnitude_slip(fig("3.1 million", 3.1e6), fig("3.1 billion", 3.1e9))
    assert not magnitude_slip(fig("3", 3), fig("4", 4))
