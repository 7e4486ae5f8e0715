"""Numbers that are no difference: taken back, let through only, still at large, rough and then exact, of two days."""

from __future__ import annotations

from tests.weigh.making import told


def printed(*texts: str) -> list[tuple[str, list[float]]]:
    """Relation and values of the slots that print two values, lowest first."""
    slots = [(slot.relation, sorted({v.value for v in slot.values})) for slot in told(*texts)]
    return [(relation, values) for relation, values in slots if len(values) > 1]


def test_a_number_that_was_taken_back_is_nobody_s():
    slots = told(
        "Three children were killed in the blast in Arden, police said.",
        "Officials initially reported that four children were killed in the blast in Arden but later changed the toll.",
    )
    assert 4.0 not in {v.value for slot in slots for v in slot.values}


def test_trucks_let_through_are_not_trucks_that_came():
    assert not printed(
        "Officials said 93 aid trucks entered Kessel through the crossing.",
        "The agency was granted access for 100 aid trucks to Kessel through the crossing.",
    )


def test_those_still_at_large_are_not_all_who_escaped():
    assert not printed(
        "Police in Arden gave details of the hunt for the remaining six inmates who escaped from the jail.",
        "Ten inmates escaped from the jail in Arden, police said.",
    )


def test_those_still_at_large_fall_as_they_are_caught():
    found = printed(
        "In Arden 27 prisoners who escaped from Kessel jail are at large, police said.",
        "Troops joined police in Arden, where 23 prisoners who escaped from Kessel jail are at large.",
    )
    assert found == [("update", [23.0, 27.0])]


def test_about_forty_and_then_forty_six_is_one_count():
    assert not [
        slot
        for slot in told(
            "Around 40 students were on board the bus in Arden, the mayor said.",
            "Forty-six students were on board the bus in Arden, the minister said.",
        )
        if slot.relation in ("conflict", "update")
    ]


def test_who_condemns_an_attack_gave_no_count():
    slots = told("Elmland condemned an attack on a bus that killed three children.")
    assert [v.claimant for slot in slots for v in slot.values if v.value == 3] == [None]


def test_two_levels_of_an_index_are_marked_as_of_a_market():
    slots = told(
        "The Arden Index rose by 0.4% to 1,114.62 points in morning trading.",
        "The Arden Index gained 0.2% and closed at 1,107.54 points.",
    )
    assert all(slot.market for slot in slots if slot.unit == "point")
