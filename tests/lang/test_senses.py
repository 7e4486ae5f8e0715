"""Words for one thing have one sense."""

from __future__ import annotations

import pytest

from wiredesk.lang import PEOPLES, sense


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("detain", "arrest"),
        ("wounded", "injured"),
        ("told", "said"),
        ("children", "child"),
        ("chinese", "china"),
        ("panamanian", "panama"),
        ("pyrenean", "pyrenees"),
        ("stolen", "steal"),
        ("defense", "defence"),
        ("organization", "organised"),
        ("analyzing", "analyse"),
        ("twenty-nine", "29"),
        ("eleven", "11"),
        ("seamen", "sailors"),
        ("servicemen", "soldiers"),
    ],
)
def test_synonyms_irregular_forms_and_peoples_share_a_sense(one, other):
    assert sense(one) == sense(other)


@pytest.mark.parametrize(
    ("one", "other"), [("rise", "fall"), ("iran", "iraq"), ("police", "army"), ("citizen", "city"), ("size", "rise")]
)
def test_other_things_keep_their_senses(one, other):
    assert sense(one) != sense(other)


def test_a_people_is_known_by_its_country():
    assert sense("ukrainians") in PEOPLES
    assert sense("table") not in PEOPLES
