"""Groups of probable pairs while articles come and go."""

import numpy as np

from wiredesk.group import _links
from wiredesk.group._links import Links
from wiredesk.group._model import FEW, load_model
from wiredesk.group._options import GroupOptions


def links(*ids):
    made = Links(GroupOptions(join=0.5))
    for one in ids:
        made.enter(one)
    return made


def test_no_article_stands_in_two_groups_after_the_one_that_tied_them_left():
    made = links("a", "b", "c")
    made.add([("a", "b"), ("b", "c"), ("a", "c")], np.array([0.9, 0.9, 0.2]))
    held = dict.fromkeys("abc")
    assert made.groups(held) == [("a", "b", "c")]
    made.remove("b")
    made.enter("d")
    made.add([("a", "d")], np.array([0.9]))
    held = dict.fromkeys("acd")
    assert sorted(made.groups(held)) == [("a", "d"), ("c",)]


def test_among_few_articles_less_binds_two_and_all_are_judged_anew_where_more_come():
    made = Links(GroupOptions())
    few, many = list("abcde"), [f"n{number}" for number in range(FEW)]
    for one in few:
        made.enter(one)
    made.add([("a", "b"), ("c", "d")], np.array([0.95, 0.2]))
    assert sorted(made.groups(dict.fromkeys(few))) == [("a", "b"), ("c", "d"), ("e",)]
    for one in many:
        made.enter(one)
    groups = made.groups(dict.fromkeys([*few, *many]))
    assert ("a", "b") in groups
    assert ("c", "d") not in groups


def test_what_is_asked_of_two_articles_grows_with_their_number_up_to_the_learned_threshold():
    model = load_model()
    asked = [model.join_among(held) for held in range(1, 3 * FEW)]
    assert asked == sorted(asked)
    assert asked[0] < 0.1 * model.join
    assert asked[FEW - 1 :] == [model.join] * (2 * FEW)


def test_what_is_read_back_groups_alike():
    made = links("a", "b", "c")
    made.add([("a", "b"), ("b", "c"), ("a", "c")], np.array([0.9, 0.9, 0.2]))
    made.groups(dict.fromkeys("abc"))
    made.remove("b")
    made.enter("d")
    made.add([("a", "d")], np.array([0.9]))
    made.groups(dict.fromkeys("acd"))
    again = Links(made.options)
    again.restore(made.near, made.held_groups(), sorted(made.changed))
    assert again.groups(dict.fromkeys("acd")) == made.groups(dict.fromkeys("acd"))


def test_parts_of_a_large_component_are_all_judged_before_one_is_grouped_again(monkeypatch):
    # The old group reaches into both parts: whichever comes first, both are grouped again.
    monkeypatch.setattr(_links, "LARGE", 3)
    made = links(*"abcde")
    made.add([("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")], np.array([0.9, 0.55, 0.9, 0.9]))
    made.restore(made.near, [tuple("abcde")], ["a"])
    assert sorted(made.groups(dict.fromkeys("abcde"))) == [("a", "b"), ("c", "d"), ("e",)]
