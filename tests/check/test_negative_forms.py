"""A word against its own negative, quoted words behind a "not", plans that there are none for."""

import pytest

from wiredesk.check.claims._negative_forms import (
    compare_degree,
    compare_negative_forms,
    compare_plans,
    compare_quoted_denial,
)

from .reports import looked_at, report


def kinds(compare, mine, theirs):
    found = compare(*looked_at(report(mine, name="mine"), report(theirs)))
    return [finding.kind for finding in found if finding.verdict == "contradicted"]


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        ("The court called the ruling improper.", "The ruling was proper, the court said.", ["polarity"]),
        ("The disks of the machine were reliable.", "The disks of the machine proved unreliable.", ["polarity"]),
        ("The dose in the syrup was harmful.", "The dose in the syrup was harmless.", ["polarity"]),
        ("The disks of the machine were not reliable.", "The disks of the machine proved unreliable.", []),
        ("The least reliable part of the machine was its disks.", "The disks of the machine proved unreliable.", []),
        ("The council improved the bridge.", "The council proved that the bridge was old.", []),
        ("They were untalented singers.", "They were deluded in their belief that they are talented singers.", []),
        ("The mayor uncovered the plaque.", "The mayor covered the plaque.", []),
    ],
)
def test_a_word_and_its_negative_say_opposite_things(mine, theirs, found):
    assert kinds(compare_negative_forms, mine, theirs) == found


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        ("Brazil finds the banker not orthodox enough.", "Brazil sees the banker as too orthodox.", ["polarity"]),
        ("Brazil finds the banker too orthodox.", "Brazil says the banker is not orthodox enough.", ["polarity"]),
        ("Brazil finds the banker too orthodox.", "Brazil sees the banker as far too orthodox.", []),
        ("Brazil finds the banker orthodox enough.", "Brazil says the banker is not too orthodox.", []),
    ],
)
def test_too_much_of_a_thing_is_not_too_little(mine, theirs, found):
    assert kinds(compare_degree, mine, theirs) == found


def test_too_much_is_told_with_the_word_of_the_line():
    mine, theirs = "The road is not dangerous enough to close.", "The road is too dangerous, so it will close."
    (found,) = compare_degree(*looked_at(report(mine, name="mine"), report(theirs)))
    assert found.text == "dangerous"


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        ('Omar Diaz said a swap would be "productive".', "Omar Diaz said a swap wouldn't be productive.", ["polarity"]),
        ('Omar Diaz said no swap would be "productive".', "Omar Diaz said a swap wouldn't be productive.", []),
        ('If Omar stays, "the plan will fail".', 'Omar said: "If he does not, the plan will fail."', []),
    ],
)
def test_quoted_words_behind_a_not_are_denied(mine, theirs, found):
    assert kinds(compare_quoted_denial, mine, theirs) == found


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("A run of live dates in Arden is planned for summer.", ["polarity"]),
        ("No run of live dates in Arden is planned for summer.", []),
        ("A run of live dates in Arden went well.", []),
    ],
)
def test_there_are_no_plans_for_what_is_planned(mine, found):
    assert kinds(compare_plans, mine, "There were no plans for live dates in Arden, she said.") == found
