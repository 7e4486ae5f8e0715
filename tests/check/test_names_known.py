"""Names that the reports print whole, in part, in another form, as somebody else's, or not at all."""

import pytest

from wiredesk.check.names._names import compare_names

from .reports import looked_at, report

DID = " opened the new harbour bridge of the town with a speech to sailors."


def judged(mine, *theirs, **layers):
    """Verdict, rival and certainty of each name of a line; a name counts in every text that holds it."""

    def made(text, name):
        return report(
            text, name=name, **{kind: [n for n in names if n in text] for kind, names in layers.items()}
        )  # fmt: skip

    line, evidence = looked_at(made(mine, "mine"), *(made(text, f"r{n}") for n, text in enumerate(theirs)))
    return [(f.verdict, f.found, f.sure) for f in compare_names(line, evidence) if f.kind in {"name", "place"}]


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        ("Ana Berg", "Ana Berg", ("supported", None, 1.0)),
        ("Ana Berg", "Olga Berg", ("contradicted", "Olga Berg", 0.95)),
        ("Ana Berg", "Ana Sund", ("contradicted", "Ana Sund", 0.95)),
        ("Ana Berg", "Olga Sund", ("not_found", None, 0.8)),
        ("Binyamin Berg", "Benjamin Berg", ("supported", None, 0.5)),  # one sound
        ("Olag Berg", "Olga Berg", ("supported", None, 0.5)),  # two letters in each other's place
        ("Katherine Berg", "Kate Berg", ("supported", None, 0.5)),
        ("Ana Huchison", "Ana Hutchison", ("not_found", None, 0.8)),  # a slip is no other person
        ("Ana Bergmark II", "Ana Bergmark", ("supported", None, 1.0)),
        ("Ana Maria Berg", "Maria Berg", ("supported", None, 0.5)),
    ],
)
def test_a_person_is_known_by_both_names(mine, theirs, found):
    assert judged(mine + DID, theirs + DID, people=[mine, theirs])[:1] == [found]


def test_somebody_else_of_a_surname_may_be_meant_in_another_matter():
    people = ["Ana Berg", "Olga Berg"]
    assert judged("Ana Berg" + DID, "Olga Berg fed ducks.", people=people) == [("contradicted", "Olga Berg", 0.9)]
    others = "Olga Berg fed ducks.", "Ana Sund saw the rain."
    assert judged("Ana Berg" + DID, *others, people=[*people, "Ana Sund"]) == [("not_found", None, 0.6)]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Olga Berg and Ana Berg" + DID, "Olga Berg" + DID),  # the line has both
        ("Ana Berg" + DID, "Olga Berg and his wife, Ana," + DID),
        ("Ana Berg" + DID, "The mayor Berg" + DID),  # an office is no first name
        ("A. Berg" + DID, "Olga Berg" + DID),
    ],
)
def test_a_first_name_is_not_held_against_one_whom_the_reports_may_mean(mine, theirs):
    people = ["Olga Berg", "Ana Berg", "mayor Berg", "A. Berg"]
    assert "contradicted" not in {verdict for verdict, *_ in judged(mine, theirs, people=people)}


@pytest.mark.parametrize(
    ("kind", "mine", "theirs", "verdict"),
    [
        ("organisations", "Arden Bank", "Arden", "supported"),  # the sort of thing tells none from another
        ("organisations", "Elmford Bank", "Arden Bank", "not_found"),
        ("organisations", "Harrow Bank", "the bank", "not_found"),
        ("organisations", "Arden Gas Union", "AGU", "supported"),
        ("organisations", "Arden Gas Union", "AGO", "not_found"),
        ("organisations", "Elmfort", "Elmford", "supported"),  # a slip of the pen
        ("organisations", "Helmfor", "Elmford", "not_found"),
        ("organisations", "Elk", "Elm", "not_found"),
        ("places", "Elmford Harbour", "Elmford", "supported"),
        ("places", "Elmford", "Port Elm", "not_found"),
    ],
)
def test_a_body_or_place_is_known_by_its_own_words(kind, mine, theirs, verdict):
    ((found, *_), *_) = judged("On Monday " + mine + DID, "On Monday " + theirs + DID, **{kind: [mine, theirs]})
    assert found == verdict


def test_a_capital_that_only_opens_a_line_is_a_weak_name():
    assert judged("Elmford" + DID, "A man" + DID, places=["Elmford"]) == [("not_found", None, 0.3)]
    assert judged("In Elmford a man" + DID, "A man" + DID, places=["Elmford"]) == [("not_found", None, 0.8)]
    assert judged("Port Elm" + DID, "A man" + DID, places=["Port Elm"]) == [("not_found", None, 0.8)]


def test_a_name_in_a_quotation_is_compared_with_its_words():
    assert judged("“Ana Berg leaves,” he said.", "“Olga Berg leaves,” he said.", people=["Ana Berg", "Olga Berg"]) == []


def test_the_outlet_of_a_report_needs_no_report_to_name_it():
    mine, theirs = "A man" + DID[:-1] + ", the Harbour Post says.", "A man" + DID
    told = [report(theirs, name=outlet) for outlet in ("Harbour Post", "Hill Post")]
    line = report(mine, name="mine", organisations=["Harbour Post"])
    assert [f.verdict for f in compare_names(*looked_at(line, told[0]))] == ["supported"]
    assert [f.verdict for f in compare_names(*looked_at(line, told[1]))] == ["not_found"]


def test_the_unit_of_a_figure_is_no_name():
    mine = "It was 104 degrees Fahrenheit in the new harbour of the town for the sailors."
    theirs = "It was hot in the new harbour of the town for the sailors."

    def found(**layers):
        return compare_names(*looked_at(report(mine, name="mine", **layers), report(theirs)))

    degrees = [("104 degrees Fahrenheit", {"value": 104, "unit": "fahrenheit"})]
    assert found(people=["Fahrenheit"], figures=degrees) == []
    alone = [("104", {"value": 104, "unit": "fahrenheit"})]
    assert len(found(people=["Fahrenheit"])) == len(found(people=["Fahrenheit"], figures=alone)) == 1
