"""What an editor of a wire agency would not let through: lost counts, one claim twice, words that point to nobody."""

from __future__ import annotations

import pytest

from tests.weigh.making import at, report, story
from wiredesk.annotate import annotate
from wiredesk.compose import compose
from wiredesk.compose._again import retold
from wiredesk.compose._beside import printed_roles, told_twice, wants_role
from wiredesk.compose._counts import give_back
from wiredesk.compose._edits import Sheet, plain
from wiredesk.compose._headline_cuts import good, has_verb
from wiredesk.compose._leans import leans_on
from wiredesk.compose._material import candidates
from wiredesk.compose._offices import wants_office
from wiredesk.compose._roles import _comes
from wiredesk.compose._tighten import tightened
from wiredesk.compose._topics import split
from wiredesk.model import AnnotatedArticle
from wiredesk.weigh import weigh

FIRST = "A storm cut the power in Marlow on Saturday and closed the road to the harbour, the council said."


def read(*sentences: str) -> AnnotatedArticle:
    text = " ".join((FIRST, *sentences))
    made = report(text, outlet="Harbour Post", published=at(12), title="Storm cuts power in Marlow")
    return annotate(made)


def printed(*sentences: str) -> list[str]:
    return [candidate.plain for candidate in candidates(read(*sentences))]


def test_a_count_gets_back_what_the_sentence_before_says_is_counted() -> None:
    article = read(
        "Ada Quill, the mayor of Marlow, first reported 11 people injured in the storm.",
        "Tom Reeve, the head of the county, later put the number at 30, and in the evening at 31.",
    )
    found = next(c for c in candidates(article) if "Reeve" in c.plain)
    assert "put the number of people injured at 30" in found.plain
    assert found.counted[0].text.startswith("Ada Quill")
    assert any("the number of people injured" in why for why in found.sheet.result()[1])


@pytest.mark.parametrize(
    "sentence",
    [
        "In the eastern part of the county alone it was 400,000, according to Tom Reeve.",
        "On the day before the storm the number had been under 2,000 in Marlow.",
    ],
)
def test_a_count_whose_thing_is_not_certain_is_not_used(sentence: str) -> None:
    assert sentence not in printed("The county has about 12,000 apartment buildings, the council said.", sentence)
    article = read("The county has about 12,000 apartment buildings, the council said.", sentence)
    assert give_back(article, 2, Sheet.of(sentence)) is None


def test_a_count_with_its_thing_needs_nothing_back() -> None:
    sentence = "In Marlow alone it was 14 degrees on Saturday."
    assert give_back(read(sentence), 1, Sheet.of(sentence)) == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "Elmland wants all of Quarry Bay, the area made up of two old counties.",
            "Elmland wants all of Quarry Bay, and Arden refuses to give up land that Elmland has not taken.",
            True,
        ),
        (
            "The council has suspended talks on a trade deal with Elmland, and called in the envoy.",
            "The council announced it would suspend trade talks with Elmland after the mayor spoke.",
            True,
        ),
        (
            "White farmers leave the country, the minister said.",
            "Experts say there is no evidence that white farmers are targeted in the country.",
            False,
        ),
        ("Russia wants all of Quarry Bay, an old port.", "Moscow wants Kyiv to hand over all of Quarry Bay.", True),
        ("Elmland wants all of Quarry Bay.", "Elmland closed all of Quarry Bay to ships.", False),
    ],
)
def test_one_claim_in_other_words_is_the_same_claim(one: str, other: str, same: bool) -> None:
    assert retold(one, other) is same


def test_an_office_beside_a_name_is_given_once() -> None:
    text = "Ada Quill, the mayor of Marlow, kept to the agenda."
    name = next(n for n in read(text).names if n.text == "Ada Quill")
    sheet = Sheet.of(text)
    assert told_twice(sheet, name, len("Ada Quill"), frozenset(("mayor",)))
    assert sheet.result()[0] == "Ada Quill kept to the agenda."
    fresh = Sheet.of(text)
    assert not told_twice(fresh, name, len("Ada Quill"), frozenset(("baker",)))


def test_what_goes_on_beside_a_name_keeps_its_comma() -> None:
    text = "Ada Quill, the mayor of Marlow, who was not at the talks, said the road was shut."
    name = next(n for n in read(text).names if n.text == "Ada Quill")
    sheet = Sheet.of(text)
    assert told_twice(sheet, name, len("Ada Quill"), frozenset(("mayor",)))
    assert sheet.result()[0] == "Ada Quill, who was not at the talks, said the road was shut."


def test_a_speaker_gets_the_role_that_a_report_prints_beside_the_name() -> None:
    roles = printed_roles([read("Ada Quill, a lawyer from Arden, saw the road. The bank’s head, Tom Reeve, was away.")])
    assert roles["ada quill"][0] == "a lawyer from Arden"
    assert "tom reeve" not in roles
    sheet = Sheet.of("Ada Quill said the road was shut.")
    assert wants_role(sheet, 0, len("Ada Quill"), "a lawyer from Arden")
    assert not wants_role(Sheet.of("Ada Quill, who lives there, was out."), 0, 9, "a lawyer from Arden")


@pytest.mark.parametrize(
    ("text", "who", "role"),
    [
        ("The health secretary of Arden, Ada Quill, saw it.", "ada quill", "the health secretary of Arden"),
        ("France's ambassador to the United States, Ada Quill, saw it.", "ada quill",
         "France's ambassador to the United States"),
        ("Ada Quill, a Danish lawyer and an expert on roads, saw it.", "ada quill", "a Danish lawyer"),
        ("Ada Quill, Mr. Reeve's chief adviser, saw it.", "ada quill", "Reeve's chief adviser"),
    ],
)  # fmt: skip
def test_a_role_over_a_comma_and_one_that_goes_on_are_printed_beside_the_name(text: str, who: str, role: str) -> None:
    assert printed_roles([read(text)])[who][0] == role


def test_a_role_that_goes_on_is_not_cut_where_the_reader_knows_it() -> None:
    text = "Ada Quill, a mayor of Marlow and an old friend of the road, kept to the agenda."
    name = next(n for n in read(text).names if n.text == "Ada Quill")
    assert not told_twice(Sheet.of(text), name, len("Ada Quill"), frozenset(("mayor",)))


@pytest.mark.parametrize(
    "text",
    [
        "But Ada Quill said the road was shut.",
        "Ada Quill has said the road of Arden was shut.",
        "Ada Quill was replaced by a baker.",
    ],
)
def test_who_speaks_or_opens_a_sentence_is_introduced(text: str) -> None:
    start = text.index("Ada")
    assert wants_role(Sheet.of(text), start, start + len("Ada Quill"), "a lawyer from Arden")


def test_a_word_that_joins_sentences_keeps_nobody_from_an_office() -> None:
    assert wants_office(Sheet.of("However, Ada Quill left the quay."), 9, 18, "Harbour Secretary")


@pytest.mark.parametrize(
    "sentence",
    [
        "It was the third time this year that a storm cut the power in Marlow.",
        "“His boats hit not only the quay, but also the pier,” Ada Quill said in Marlow.",
        "Activists say it mimics the old storm plan of the county and would harm the harbour.",
        "The council noted that doctors were still “fighting for her life” in Marlow on Saturday.",
        "Ada Quill, said during a meeting of the council on the storm in Marlow.",
    ],
)
def test_a_line_that_points_to_somebody_or_something_not_in_it_stays_out(sentence: str) -> None:
    assert sentence not in printed(sentence)


def test_a_thing_that_a_report_told_of_before_needs_to_have_been_printed() -> None:
    assert leans_on(Sheet.of("The publicity that followed the book has forced the council to answer."))
    assert not leans_on(Sheet.of("Marlow answers the book by Ada Quill on storms."))
    assert not leans_on(Sheet.of("A new book came out and critics praised the book."))


def test_spaces_that_do_not_break_are_plain_spaces() -> None:
    text = "But\xa0the quay was dry."
    assert plain(text) == "But the quay was dry."
    assert len(plain(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "comes"),
    [
        ("The road will open again on Monday.", True),
        ("The council said it would open the road on Monday.", True),
        ("If the bill were to pass, the council could close the road.", True),
        ("Tom Reeve scored a 9, which would suggest a strong storm.", False),
        ("Ada Quill met the crews, saying the road will stay shut.", False),
        ("The shape would suggest a strong storm.", False),
    ],
)
def test_what_comes_next_is_said_in_the_main_clause_and_is_planned(text: str, comes: bool) -> None:
    assert _comes(text) is comes


def test_a_body_that_counts_is_no_matter_of_a_section() -> None:
    lines = candidates(
        read(
            "The air force counted 375 boats and 21 rafts in the bay of Marlow on Saturday.",
            "The defence ministry and the armed forces said the bay was open to boats on Saturday.",
        )
    )
    assert [matter for matter, _ in split(lines[1:])] == [None]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        (
            "Ada Quill, D-Marlow, told the county committee on harbours that the council was "
            "reviewing the plan for the quay",
            "Ada Quill said the council was reviewing the plan for the quay",
        ),
        (
            "The council of Marlow announced new rules on May 20 against boat owners that leave "
            "their nets on the old quay",
            "The council of Marlow announced new rules against boat owners that leave their nets on the old quay",
        ),
        (
            "Tom Reeve, the oldest person who lives on the long island of Marlow, died on May 20, "
            "the town announced May 21",
            "Tom Reeve, the oldest person who lives on the long island of Marlow, died, the town announced May 21",
        ),
    ],
)
def test_a_long_headline_goes_without_days_tags_and_to_whom_it_was_said(text: str, short: str) -> None:
    assert tightened(text, 90)[0] == short


@pytest.mark.parametrize(
    "text",
    [
        "The transaction prices of rice purchased directly",
        "Residents in a noted brutalist tower block",
        "Harbour adviser Ada Quill spoke and Tom Reeve asserted",
        "Ada Quill stated at a press conference",
    ],
)
def test_a_headline_without_a_verb_or_what_was_said_is_none(text: str) -> None:
    assert not good(text)


def test_a_plural_and_a_compound_are_no_verbs() -> None:
    assert not has_verb("Better prices for boats and river-made nets in Marlow")
    assert has_verb("The council announced ticket prices of the ferry")


def test_a_line_that_short_names_make_a_repeat_is_left_out() -> None:
    articles = [
        report(
            f"{FIRST} Mayor Ada Quill of Marlow opened the new quay of the old harbour on Sunday. {extra} "
            "Workers cleared the road of trees until the evening. The council will meet on Monday about the road.",
            outlet=outlet,
            published=at(12 + i),
            title="Storm cuts power in Marlow",
        )
        for i, (outlet, extra) in enumerate(
            (("Harbour Post", "Ferries ran late."), ("Arden Times", "Ada Quill opened the quay on Sunday."))
        )
    ]
    of = story(*(annotate(article) for article in articles))
    text = compose(of, weigh(of)).text
    assert text.count("opened the") == 1
