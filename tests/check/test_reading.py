"""What the entailment model's reading adds to a verdict."""

import math
from dataclasses import replace

import pytest
from msgspec import structs

from wiredesk.check import CheckOptions, SourceIndex
from wiredesk.check._decide import decide
from wiredesk.check._matter import Matter
from wiredesk.check.figures._figures import compare_figures
from wiredesk.check.reading._reading import READ, between, read_features, suspected, wrong_part
from wiredesk.check.reading._rest import Scores
from wiredesk.check.text._evidence import spread
from wiredesk.check.text._view import Finding
from wiredesk.neural import Reading

from .reports import looked_at, report
from .test_turned import read

TEXT = "The mayor of Arden opened the bridge on Monday."


def reading(**more):
    return Reading(**{"against": 0.8, "neither": 0.1, "support": 0.1, **more})


def line_and_evidence():
    mine = report(TEXT, name="mine")
    return looked_at(mine, report("The governor opened the bridge in Arden on Monday."))


def test_features_grow_with_support_and_with_wrong_words():
    weak, strong = (read_features(reading(against=1 - p, neither=0.0, support=p)) for p in (0.2, 0.9))
    assert len(weak) == len(READ)
    assert weak[0] < strong[0]
    assert read_features(reading(words=((0, 3, 0.9),)))[2] > read_features(reading(words=((0, 3, 0.2),)))[2]


def test_a_probability_of_nought_gives_finite_features():
    assert all(math.isfinite(value) for value in read_features(reading(against=0.0, neither=0.0, support=1.0)))


def test_two_readings_meet_halfway_between_their_odds_whichever_comes_first():
    one = reading(against=0.2, neither=0.0, support=0.8, kinds={"date": 0.6}, words=((0, 3, 0.2),))
    other = reading(against=0.6, neither=0.2, support=0.2, kinds={"date": 0.2}, words=((0, 3, 0.4),))
    found = between(one, other)
    assert found == between(other, one)
    assert found.support == pytest.approx(0.5)  # odds of 4 and of a quarter
    assert found.against + found.neither + found.support == pytest.approx(1.0)
    assert (found.kinds["date"], found.words[0][2]) == pytest.approx((0.4, 0.3))
    assert between(one, one).support == pytest.approx(0.8)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (((4, 9, 0.9), (10, 12, 0.1)), "mayor"),
        (((4, 6, 0.9), (6, 9, 0.2)), "mayor"),  # half a word is the whole word
        (((4, 9, 0.7), (10, 12, 0.8), (13, 18, 0.9), (19, 25, 0.1)), "mayor of Arden"),
        (((4, 9, 0.3), (13, 18, 0.2)), "mayor"),  # the most suspect one where none is suspect
        (((10, 12, 0.9),), "of Arden"),  # a word that says nothing takes the next along
        (((4, 9, 0.9), (10, 12, 0.8)), "mayor"),  # and stays behind at the end
        ((), TEXT),
    ],
)
def test_the_wrong_part_is_whole_words_around_the_most_suspect_token(words, part):
    line, _ = line_and_evidence()
    assert wrong_part(line, reading(words=words)) == part


def test_a_word_at_the_end_that_says_nothing_takes_the_one_before_along():
    line, _ = looked_at(report("The mayor saw it.", name="mine"), report("Nothing."))
    assert wrong_part(line, reading(words=((14, 16, 0.9),))) == "saw"


def test_the_wrong_part_takes_the_whole_of_a_name_along():
    mine = report("Iran left before the United States did.", name="mine", places=("United States",))
    line, _ = looked_at(mine, report("Nothing."))
    assert wrong_part(line, reading(words=((10, 16, 0.9), (21, 27, 0.8)))) == "before the United States"


def test_a_wrong_figure_is_named_by_its_number():
    text = "A cap of $40,000 would apply to people who earn $400,000 a year."
    mine = report(text, name="mine", figures=[("$40,000", {"value": 40000}), ("$400,000", {"value": 400000})])
    line, evidence = looked_at(mine, report("A cap of $40,000 was offered to people on Monday."))
    at = text.index("people")
    found = suspected(line, evidence, reading(kinds={"figure": 0.9}, words=((at, at + 6, 0.9),)), [])
    assert found.text == "$400,000"


def test_a_line_that_the_model_half_supports_is_not_found_rather_than_contradicted():
    line, evidence = line_and_evidence()
    scores = Scores(against=0.56, neither=0.03, support=0.41)
    found = decide(0, Matter(line, evidence, [], scores, 0.0, "far", reading()), CheckOptions())
    assert found.verdict == "not_found"


def test_without_a_comparators_finding_the_model_names_the_part_and_the_kind():
    line, evidence = line_and_evidence()
    found = suspected(line, evidence, reading(kinds={"role": 0.7, "place": 0.2}, words=((4, 9, 0.9),)), [])
    assert (found.kind, found.text, found.verdict) == ("role", "mayor", "contradicted")
    assert "“mayor”" in found.why
    assert "governor" in found.why
    assert found.passage is not None


def test_a_sure_comparator_names_the_part_even_if_the_model_leans_elsewhere():
    line, evidence = line_and_evidence()
    date = Finding("date", "Monday", "contradicted", why="The reports say Tuesday.", sure=0.6)
    assert suspected(line, evidence, reading(kinds={"role": 0.5, "date": 0.3}), [date]) == date


def test_a_weak_comparator_gives_way_to_what_the_model_is_sure_of():
    line, evidence = line_and_evidence()
    weak = Finding("cause", "after", "contradicted", sure=0.3)
    found = suspected(line, evidence, reading(kinds={"role": 0.9, "cause": 0.05}, words=((4, 9, 0.9),)), [weak])
    assert found.kind == "role"


def test_a_weak_comparator_may_settle_the_kind_but_explains_nothing():
    line, evidence = line_and_evidence()
    weak = Finding("role", "mayor", "contradicted", found="on Monday", why="The reports say “on Monday”.", sure=0.3)
    found = suspected(line, evidence, reading(kinds={"role": 0.5, "place": 0.6}), [weak])
    assert (found.kind, found.text) == ("role", "mayor")
    assert "on Monday”, not" not in found.why
    assert found.why.startswith("By the model's reading, the reports give another role than “mayor”")


def test_a_run_on_list_that_holds_more_of_a_line_comes_after_the_sentence_that_tells_it():
    listed = "Arden bridge news mayor opened traffic Monday toll " + "votes prices weather results films " * 20
    _, evidence = looked_at(
        report(TEXT, name="mine"), report(listed, name="list"), report("Arden’s mayor opened the bridge.")
    )
    assert evidence.best.passage.text == "Arden’s mayor opened the bridge."


def test_the_model_is_told_who_speaks_where_only_the_report_around_a_passage_names_them():
    text = "Ana Ruiz opened the bridge. “It will stand,” she said. Ruiz said “it is safe”."
    index = SourceIndex([report(text, quotes=(("It will stand", "Ana Ruiz"), ("it is safe", "Ana Ruiz")))])
    _, said, named = index.passages
    assert said.told == "Ana Ruiz: “It will stand,” she said."
    assert named.told == named.text
    assert index.receipt(said).text == "“It will stand,” she said."


def test_of_four_outlets_with_one_sentence_the_model_also_gets_the_passage_that_adds_to_it():
    mine = report("The mayor of Arden opened the bridge on Monday after a strike.", name="mine")
    same = [report("The mayor of Arden opened the bridge on Monday.", name=f"same{n}") for n in range(4)]
    other = report("The strike was long.", name="other")
    line, evidence = looked_at(mine, *same, other)
    taken = spread(line, evidence, 2)
    assert [hit.passage.sentence.doc for hit in evidence.hits[:2]] == ["doc-same0", "doc-same1"]
    assert [hit.passage.sentence.doc for hit in taken] == ["doc-same0", "doc-other"]


@pytest.mark.parametrize(
    ("mine", "verdict"),
    [
        ("The Senate of Arden moved the bill forward, by 66 votes to 34.", "supported"),
        ("The Senate of Arden moved the bill forward, by 71 votes to 29.", "not_found"),
    ],
)
def test_no_reading_carries_a_figure_that_no_report_prints(mine, verdict):
    line, evidence = looked_at(
        read("mine", mine), read("theirs", "By 66-34 the Senate of Arden moved the bill forward on Monday.")
    )
    matter = Matter(
        line, evidence, compare_figures(line, evidence), Scores(0.01, 0.0, 0.99), 0.0, "far", reading(support=0.99)
    )
    told = decide(0, matter, CheckOptions())
    assert told.verdict == verdict
    assert verdict == "supported" or "71" in told.explanation


@pytest.mark.parametrize(("support", "verdict"), [(0.68, "not_found"), (0.9, "supported")])
def test_a_cause_that_no_report_gives_needs_more_support(support, verdict):
    line, evidence = looked_at(
        read("mine", "The three strikes were timed to undermine the talks."),
        read("theirs", "It was the third strike this year. The talks went on for three hours."),
    )
    cause = Finding("cause", "timed to", "contradicted", why="No report gives it.", sure=0.75)
    scores = Scores(1 - support, 0.0, support)
    matter = Matter(line, evidence, [cause], scores, 0.0, "far", reading(support=0.5, against=0.1, neither=0.4))
    assert decide(0, matter, CheckOptions()).verdict == verdict


@pytest.mark.parametrize(
    ("uncheckable", "kinds", "opinion"),
    [(0.0, {"figure": 0.5}, False), (0.1, {"figure": 0.5}, True), (0.9, {"figure": 0.5}, True), (0.0, {}, True)],
)
def test_a_model_that_tells_opinions_outweighs_the_cues_where_it_is_sure(uncheckable, kinds, opinion):
    line, evidence = line_and_evidence()
    read_so = reading(uncheckable=uncheckable, kinds=kinds)
    matter = Matter(line, evidence, [], Scores(0.3, 0.3, 0.4), 0.9, "far", read_so)
    assert (decide(0, matter, CheckOptions()).verdict == "not_checkable") is opinion


@pytest.mark.parametrize(
    ("role", "scores", "verdict"),
    [
        ("headline", Scores(0.3, 0.15, 0.55), "supported"),
        ("body", Scores(0.3, 0.15, 0.55), "not_found"),
        ("headline", Scores(0.6, 0.1, 0.3), "not_found"),
        ("body", Scores(0.6, 0.1, 0.3), "contradicted"),
    ],
)
def test_the_models_doubt_of_a_headline_weighs_less(role, scores, verdict):
    line, evidence = line_and_evidence()
    line = replace(line, line=structs.replace(line.line, role=role))
    matter = Matter(line, evidence, [], scores, 0.0, "far", reading())
    assert decide(0, matter, CheckOptions()).verdict == verdict
