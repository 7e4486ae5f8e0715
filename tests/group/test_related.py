"""What another story is said to share with a story."""

from __future__ import annotations

from wiredesk.group import group
from wiredesk.group._related import Cast, _tie, related

from .golden import report


def test_a_place_is_not_named_twice_as_what_two_stories_share() -> None:
    names = {
        "arden": ("Arden", "place", 1.0),
        "arden bay": ("Arden Bay", "place", 0.9),
        "elmford": ("Elmford", "place", 0.5),
    }
    cast = Cast(names, 1.0, None, "Boats sink")
    assert _tie("s2", 0.5, cast, cast, dict.fromkeys(names, 1.0)).reason == "Also about Arden and Elmford"


def test_one_name_of_a_thin_report_is_no_tie() -> None:
    thin = report("Rain expected", "Rain is expected in the city of Vantmark today.", "Elm Post", hours=-400)
    text = "The city of Vantmark lost the final. Coach Ilse Varga and keeper Tomas Brandl of Lindau wept."
    others = [report("Final lost", text, "Arden Post"), report("Quay sold", "Ana Berg sold the quay.", "Marlow Post")]
    stories = list(group([thin, *others]))
    assert len(stories) == 3
    assert not any(related(stories, lambda name: 1.0, most=5).values())
