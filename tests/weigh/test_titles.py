"""Which role is shown with a name: the fullest form of the office, of the person who holds it, as of today."""

from __future__ import annotations

import pytest

from tests.weigh.test_sure import said
from wiredesk.weigh._titles import best_role


def best(*roles: str) -> str | None:
    """Of roles, each of a report a day after the one before."""
    return best_role((role, f"a{day}", f"2026-01-{day:02}") for day, role in enumerate(roles, 10))


@pytest.mark.parametrize(
    ("roles", "shown"),
    [
        (["president", "president of the Elm Bank", "Elmland's president"], "president of the Elm Bank"),
        (["Minister", "Danish Minister"], "Danish Minister"),
        (["Sen.", "Democratic Sen.", "embattled Danish Sen."], "Democratic Sen."),
        (["president", "vice president"], "vice president"),
        (["developer", "candidate for mayor", "developer"], "candidate for mayor"),
        (["F.B.I. director he ousted", "lawyer"], "lawyer"),
        (["Mr.", "Mr. Holt's chief adviser"], "Holt's chief adviser"),
        (["Former mayor"], "former mayor"),
        (["Mr."], None),
        (["longtime friend"], None),
        (["Holt's longtime friend"], "Holt's longtime friend"),
        (["son"], None),
        (["Holt's son"], "Holt's son"),
        (["Sheikh"], None),
    ],
)
def test_the_fullest_office_is_shown_and_no_epithet(roles: list[str], shown: str | None) -> None:
    assert best(*roles) == shown


@pytest.mark.parametrize(
    ("roles", "shown"),
    [
        (["police chief", "police chief", "former police chief"], "former police chief"),
        (["former president", "president"], "president"),
        (["president"] * 9 + ["then president"], "president"),
    ],
)
def test_what_somebody_was_stands_unless_a_newer_report_or_nearly_all_say_otherwise(
    roles: list[str], shown: str
) -> None:
    assert best(*roles) == shown


def test_a_description_has_no_role_of_the_one_it_ends_with() -> None:
    found = said("Special counsel Olaf Berg came. A spokesman for Berg said the pier was sold for nothing.")
    assert [quote.role for quote in found if "sold" in quote.text] == [None]


def test_whose_somebody_is_the_head_of_has_an_article() -> None:
    assert best_role([("union's secretary", "a", "")]) == "the union's secretary"
    assert best_role([("Elmland's president", "a", "")]) == "Elmland's president"
