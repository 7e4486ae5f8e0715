"""Which passage is shown for a contradiction that the model found, and what is said of it."""

import pytest

from wiredesk.check.reading._proof import proof
from wiredesk.check.reading._reading_words import Suspicion, model_says

from .reports import looked_at, report
from .test_turned import read

BABAJAN = report("Nune Babajan found injuries on the returnees in Goris.", name="m")
DENIED = "Nune Babajan examined the returnees in Goris. But she had seen no fresh injuries. The road was closed."
OTHERWISE = "the reports tell this otherwise:"


def told(kind, mine, theirs, part):
    """What is said of a part of a line beside one passage."""
    line, evidence = looked_at(read("mine", mine), read("theirs", theirs))
    return model_says(kind, Suspicion(part, line, evidence.index.passages[0]))


def test_the_next_sentence_is_shown_where_it_alone_denies_the_line():
    line, evidence = looked_at(BABAJAN, report(DENIED))
    shown = proof(line, evidence, None, lambda passage: 0.9 if "injuries" in passage.text else 0.2, None)
    assert shown is not None
    assert shown.text == "But she had seen no fresh injuries."


@pytest.mark.parametrize("against", [None, lambda passage: 0.3, lambda passage: 0.9])
def test_the_passage_with_most_of_the_line_is_shown_without_a_better_one(against):
    line, evidence = looked_at(BABAJAN, report(DENIED))
    shown = proof(line, evidence, None, against, None)
    assert shown is not None
    assert shown.text.startswith("Nune Babajan examined")


def test_a_passage_with_a_rival_of_the_suspect_part_is_shown_first():
    line, evidence = looked_at(report("The mayor opened the bridge in Arden.", name="m"), report(
        "The mayor opened the bridge with a speech. The bridge is in Marrow."))  # fmt: skip
    shown = proof(line, evidence, None, lambda _: 0.7, lambda passage: "Marrow" in passage.text)
    assert shown is not None
    assert shown.text == "The bridge is in Marrow."


def test_a_question_proves_nothing():
    line, evidence = looked_at(report("The mayor opened the bridge in Arden.", name="m"), report(
        "The mayor opened the bridge. Was it in Arden?"))  # fmt: skip
    shown = proof(line, evidence, None, lambda passage: 0.9 if "Was" in passage.text else 0.1, None)
    assert shown is not None
    assert shown.text == "The mayor opened the bridge."


@pytest.mark.parametrize(
    ("kind", "mine", "theirs", "part", "said"),
    [
        ("place", "The talks were held in London.", "The talks were held in Geneva.", "London",
         "the reports put this in another place than “London”:"),
        ("place", "The talks were held in London.", "The talks were held there in May.", "London", OTHERWISE),
        ("place", "He lives in a flat in London.", "He lives in an apartment in Paris.", "flat", OTHERWISE),
        ("figure", "The fine is 285 crowns.", "The fine is 285 crowns a day.", "285 crowns", OTHERWISE),
        ("figure", "The fine is 285 crowns.", "The fine is 300 crowns.", "285 crowns", "do not give “285” here:"),
        ("unit", "It opens at six p.m. on Monday.", "It opens on Monday.", "p.m", OTHERWISE),
        ("quote", "He said that it was unfair.", "He said: “It was fair.”", "unfair", OTHERWISE),
        ("role", "The minister, Ana Ruiz, came.", "The mayor, Ana Ruiz, came.", "minister",
         "the reports give another role than “minister”:"),
        ("role", "The minister, Ana Ruiz, came.", "Ana Ruiz came late.", "minister", OTHERWISE),
        ("scope", "Every school was closed.", "Schools in the north were closed.", "Every",
         "the reports do not say “every” of this:"),
        ("scope", "The debt excludes loans.", "The debt includes loans.", "excludes", OTHERWISE),
        ("hedge", "Ruiz was convicted of fraud.", "Ruiz was charged with fraud.", "convicted",
         "the line goes further than the reports, which say:"),
        ("hedge", "The sides will meet.", "The sides may meet.", "will",
         "the line is surer than the reports, which say:"),
        ("polarity", "Ruiz was convicted.", "Ruiz was acquitted.", "convicted",
         "the reports have “acquitted” where the line has “convicted”:"),
        ("polarity", "The bridge opened.", "The bridge never opened.", "opened",
         "the reports say that this is not so:"),
        ("order", "It was the third test.", "It was the fourth test.", "third",
         "the reports have “fourth” where the line has “third”:"),
        ("cause", "The road closed because of snow.", "The road closed after a crash.", "snow",
         "the reports do not give this cause:"),
        ("cause", "The road closed on Monday.", "The road closed after a crash.", "Monday", OTHERWISE),
    ],
)  # fmt: skip
def test_a_part_is_named_only_where_the_suspect_words_hold_one_that_the_passage_lacks(kind, mine, theirs, part, said):
    sentence = told(kind, mine, theirs, part)
    assert said in sentence
    assert sentence.startswith("By the model's reading, the ")
    assert sentence.endswith("”")
