"""Ages of several, bounds that compare, and givers that are known for no office."""

from __future__ import annotations

from wiredesk.annotate import annotate
from wiredesk.model import Article


def figures(text: str):
    return annotate(Article(id="a", url="https://a.example/1", title="", text=text, language="en")).figures


def test_the_age_of_two_people_is_an_age():
    (figure,) = figures("The arrest of Roi Mizen and Almo Atar, both 25, was announced.")
    assert figure.kind == "age"


def test_more_than_the_number_compares_with_it():
    figure = figures("At least 25 people died, more than the 17 the ministry admits.")[-1]
    assert (figure.text, figure.modifier) == ("17", "exact")


def test_a_giver_that_is_known_for_no_office_is_named_as_printed():
    (figure,) = figures("At least 11 people died, the coastguard said.")
    assert figure.claimant == "coastguard"
