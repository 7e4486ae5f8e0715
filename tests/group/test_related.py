"""What another story is said to share with a story."""

from __future__ import annotations

from wiredesk.group._related import Cast, _tie


def test_a_place_is_not_named_twice_as_what_two_stories_share() -> None:
    names = {
        "arden": ("Arden", "place", 1.0),
        "arden bay": ("Arden Bay", "place", 0.9),
        "elmford": ("Elmford", "place", 0.5),
    }
    cast = Cast(names, 1.0, None, "Boats sink")
    assert _tie("s2", 0.5, cast, cast, dict.fromkeys(names, 1.0)).reason == "Also about Arden and Elmford"
