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


def test_only_a_verb_of_two_syllables_is_spelt_with_an_s():
    assert sense("baptized") == sense("baptised")
    assert sense("seized") != sense("seised")
    assert sense("prize") == sense("award")


def test_a_word_of_a_hundred_thousand_letters_has_a_sense_at_once():
    assert sense("a" * 100_000).startswith("aaaa")  # letter by letter from each letter it would be hours
