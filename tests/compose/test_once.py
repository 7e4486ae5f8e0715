"""One event is told once; what was told ahead goes once it has come; titles and standfirsts are of the matter."""

from __future__ import annotations

import pytest

from tests.compose.test_heads import judging
from tests.weigh.making import at, report, story
from wiredesk.annotate import annotate
from wiredesk.compose import compose
from wiredesk.compose._again import one_event, same_words
from wiredesk.compose._latest import since_come, told_ahead
from wiredesk.compose._material import Candidate, candidates
from wiredesk.compose._opening import adds_to_lead, standfirst_for
from wiredesk.compose._pick import _repeats
from wiredesk.model import AnnotatedArticle
from wiredesk.weigh import weigh

FIRST = "A convoy of ferries reached the harbour of Arden on Sunday after a storm, the council of Marlow said."


def read(*sentences: str, **more: object) -> AnnotatedArticle:
    made = report(" ".join((FIRST, *sentences)), published=at(12), title="Ferries reach Arden after storm", **more)  # type: ignore[arg-type]
    return annotate(made)


def line(text: str) -> Candidate:
    return next(c for c in candidates(read(text)) if c.plain == text)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "The council of Arden has put off its duties on ferry tickets from Marlow, Elmford and Hull until June.",
            "Arden announced that it would wait another 30 days before duties on ferry tickets from Hull, Elmford and "
            "Marlow, as the council fears a dispute until June.",
            True,
        ),
        (
            "Mayor Ana Berg will travel to Marlow in July, the harbour office confirmed on Thursday.",
            "Ms. Ana Berg will visit Marlow on the 13th of July, the envoy revealed on Thursday afternoon in Hull.",
            True,
        ),
        (
            "Soldiers fired warning shots near a group of envoys in the harbour of Arden, the army said.",
            "Troops fired warning shots as envoys visited the harbour of Arden, the army said, and voiced regret.",
            True,
        ),
        (
            "Soldiers fired warning shots near a group of envoys in the harbour of Arden, the army said.",
            "The foreign office of Marlow condemned the army of Arden for shots near envoys in the harbour.",
            False,
        ),
    ],
)
def test_two_sentences_of_one_event_share_who_what_and_verb_or_day(one: str, other: str, same: bool) -> None:
    assert one_event(one, other) is same


def test_two_tellings_of_a_few_quoted_words_share_them() -> None:
    one = "Berg said the clerks had been “extremely careless” with the files of the harbour."
    assert same_words(one, "On Tuesday, Berg called the clerks of Marlow “extremely careless”.")
    assert same_words(one, "Berg called the clerks of Marlow not careless but “so extremely careless”.")
    assert not same_words(one, "Berg said the clerks had been careless with “several files”.")
    assert not same_words(one, "Berg said that one clerk of Marlow was “careless”.")


AHEAD = "A convoy of ferries is expected to reach the harbour of Marlow with food, the storm having passed."


def test_what_is_told_ahead_goes_where_the_headline_says_it_has_come() -> None:
    ahead, far = (
        line(AHEAD),
        line("The council of Arden is expected to meet Ana Berg of Hull about the price of quays."),
    )
    come = "Convoy of ferries reaches harbour after storm"
    assert told_ahead(ahead, come)
    assert not told_ahead(ahead, "Convoy of ferries is set to reach harbour after storm")
    first = line(FIRST)
    assert since_come([first, ahead, far], come) == [first, far]
    assert since_come([first, ahead, far], "Convoy of ferries will reach harbour") == [first, ahead, far]


@pytest.mark.parametrize(
    ("sentence", "adds"),
    [
        ("A judge in Marlow could decide that the convoy of ferries has to return to its harbour.", False),
        ("Ana Berg is the harbour chief who closed the quay of Arden in May.", False),
        ("Ferries of the convoy are poised to test the new harbour of Arden on Sunday.", False),
        ("Ana Berg said the convoy of ferries could be a sign of hope for the harbour.", True),
        ("The convoy of ferries had food for the harbour of Arden on board.", True),
    ],
)
def test_the_lead_goes_on_with_what_has_happened(sentence: str, adds: bool) -> None:
    assert adds_to_lead(line(sentence), "Ferries reach Arden after storm") is adds


def test_a_guess_at_what_somebody_has_in_mind_is_no_news() -> None:
    guess = "The council of Marlow could be hoping that its songs and pies draw painters to the mill."
    said = "Ana Berg said the council of Marlow could be hoping that its songs and pies draw painters to the mill."
    assert [c.plain for c in candidates(read(guess, said))] == [FIRST, said]


def test_a_standfirst_shares_more_than_names_with_headline_or_lead() -> None:
    opening = line(FIRST)
    for text, fits in (
        ("The council of Arden paid the sailors of Marlow for their songs and pies.", False),
        ("A convoy brought flour, oil and blankets to Arden from five towns of the southern islands.", True),
    ):
        able = line(text)
        able.roles = {**able.roles, "main": 1.0}
        found = standfirst_for([able], opening, opening, "Storm over, boats come to harbour of Hull council")
        assert (found is able) is fits


def test_an_address_for_tips_is_no_line() -> None:
    tips = "Send story tips on the ferries of Arden to the desk in Marlow at any hour."
    of = story(read(tips))
    assert all(tips not in each.text for each in compose(of, weigh(of)).lines)


def test_a_title_before_a_name_counts_for_no_difference() -> None:
    one = (
        "Tom Reeve, the old clerk of the northern islands, wrote late on Thursday that the harbour papers of May show "
        "no fraud and no theft in Arden at all."
    )
    other = (
        "Mr. Reeve seized on the papers in a letter posted late on Thursday to repeat what has become a dull, daily "
        "refrain, that there was no fraud and no theft."
    )
    assert one_event(one, other)


def test_an_event_and_a_few_quoted_words_are_told_once() -> None:
    travels = line("Mayor Ana Berg will travel to Marlow in July, the office of Elmford confirmed early on Thursday.")
    visits = line("Ms. Ana Berg will visit Marlow on the 13th of July, the envoy told Hull on Thursday afternoon.")
    assert _repeats(visits, [travels], {"a fact"}, has_facts=True)
    once = line("Ana Berg, the chief of Arden, called the guards of the harbour “extremely careless” in their haste.")
    twice = line("Ana Berg said on Tuesday that two clerks of Hull had been “extremely careless” and lost their posts.")
    once.speakers = twice.speakers = frozenset(("ana berg",))
    assert _repeats(twice, [once], {"a fact"}, has_facts=True)
    twice.speakers = frozenset()
    assert not _repeats(twice, [once], {"a fact"}, has_facts=True)


TITLE = "Convoy of ferries reaches Arden harbour after storm"
REACHED = "A convoy of ferries finally reached the harbour of Arden on Sunday, days after a storm had scattered it."
WHO = "Tom Reeve is the captain who led the convoy past the rocks of Marlow with food for three towns."
CAME = "The storm over, ferries with flour on board came into Arden on Sunday, a clerk of the town of Hull said."
MORE = "The baker Ada Quill had waited for flour since the spring and lit her oven again on Monday morning."
SET = "A convoy of ferries is expected to reach the harbour of Arden on 18 January after the storm, the council said."


def lines(*texts: str) -> list[tuple[str, str]]:
    outlets = ("Arden Post", "Evening Wire")
    reports = [
        annotate(report(t, outlet=o, published=at(9), title=TITLE)) for t, o in zip(texts, outlets, strict=False)
    ]
    of = story(*reports)
    return [(each.role, each.text) for each in compose(of, weigh(of), None, judging(TITLE)).lines]


def test_no_aside_on_who_somebody_is_follows_the_lead() -> None:
    told = lines(f"{REACHED} {WHO} {MORE}", f"{CAME} {MORE}")
    assert any("finally reached" in text for _, text in told)
    assert not any(role == "lead" and text.startswith("Tom Reeve is") for role, text in told)


def test_what_was_expected_is_left_out_of_an_article_whose_headline_has_it() -> None:
    told = lines(f"{SET} {MORE}", f"{REACHED} {WHO}")
    assert any("finally reached" in text for _, text in told)
    assert not any("is expected" in text for _, text in told)
