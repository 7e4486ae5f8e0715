"""Headlines: a report's own where a judge supports it, else a clause of a sentence; no teaser, no comment, one case."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tests.weigh.making import at, report, story
from wiredesk.compose import compose
from wiredesk.compose._cases import Cases
from wiredesk.compose._forms import clause, forms
from wiredesk.compose._headline import Titles, headline, shortened
from wiredesk.compose._headline_cuts import bad_end, good, variants_of
from wiredesk.compose._rank import material
from wiredesk.compose._tighten import tightened
from wiredesk.lang import says_what
from wiredesk.model import CheckedDraft, CheckedLine, Draft, Story, Verdict
from wiredesk.weigh import weigh

TEXT = (
    "The harbour authority of Elmford closed its northern pier on Monday after inspectors found cracks in two pillars. "
    "Repairs will take at least six weeks, the authority said. "
    "About 40 fishing boats have been moved to the southern basin. "
    "The pier was built in 1958 and was last renewed in 1994. "
    "“We could not wait for a better season,” said Harbour Master Ida Sund."
)


def judging(*supported: str) -> Callable[[Draft], CheckedDraft]:
    """A judge that supports lines with one of some words, or all where none are given."""

    def judge(draft: Draft) -> CheckedDraft:
        lines = []
        for index, line in enumerate(draft.lines):
            good = not supported or any(words in line.text for words in supported)
            verdict: Verdict = "supported" if good else "not_found"
            lines.append(
                CheckedLine(
                    index=index, text=line.text, start=line.start, end=line.end, verdict=verdict, score=1.0,
                    decided_by="rest", explanation="",
                )
            )  # fmt: skip
        return CheckedDraft(draft=draft, lines=tuple(lines))

    return judge


def pier(title: str, text: str = TEXT, url: str | None = None) -> Story:
    article = report(text, outlet="Elmford Herald", published=at(12), title=title)
    return story(replace(article, url=url) if url else article)


def head(of: Story, judge: Callable[[Draft], CheckedDraft] | None = None) -> str:
    line = compose(of, weigh(of), None, judge).first("headline")
    assert line is not None
    assert line.evidence
    return line.text


def test_a_headline_of_a_report_that_the_judge_supports_heads_the_article() -> None:
    assert head(pier("Elmford harbour closes pier after cracks are found"), judging()) == (
        "Elmford harbour closes pier after cracks are found"
    )


def test_without_a_judge_or_its_support_the_headline_is_cut_from_a_sentence() -> None:
    cut = "The harbour authority of Elmford closed its northern pier after inspectors found cracks"
    assert head(pier("Elmford harbour shuts pier over cracks")) == cut
    assert head(pier("Elmford harbour shuts pier over cracks"), judging("authority of Elmford")).startswith(cut)


@pytest.mark.parametrize(
    "title",
    [
        "Why did Elmford harbour close its pier?",
        "Elmford harbour: what to know about the pier that was closed",
        "5 things about the Elmford harbour pier that closed",
        "“Elmford harbour closed its northern pier”",
        "Opinion: Elmford harbour closed the pier too late",
        "Here's how Elmford harbour closed its pier",
    ],
)
def test_questions_lists_teasers_and_bare_quotes_do_not_head_an_article(title: str) -> None:
    assert head(pier(title), judging()).startswith("The harbour authority of Elmford closed")


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Watch: Elmford harbour closes northern pier", "Elmford harbour closes northern pier"),
        ("'It had to be': Elmford harbour closes northern pier", "Elmford harbour closes northern pier"),
        ("Elmford harbour closes northern pier: 'It had to be'", "Elmford harbour closes northern pier"),
        ("Elmford: Cracks found in northern pier of the harbour", "Cracks found in northern pier of the harbour"),
    ],
)
def test_a_label_a_kicker_and_a_quotation_beside_the_clause_are_cut(title: str, shown: str) -> None:
    assert head(pier(title), judging()) == shown


@pytest.mark.parametrize(
    "title",
    [
        "Berth prices for the harbour of Elmford",
        "Trawler exports from Elmford to the isles",
        "The most telling pier cases",
    ],
)
def test_a_noun_in_s_before_a_preposition_is_no_verb(title: str) -> None:
    assert not clause(title)


def test_a_long_clause_goes_without_the_office_before_a_full_name() -> None:
    text = "Elmland Harbour and Fisheries Minister Ida Sund ordered the northern pier closed and its four ferries moved"
    name = ("Ida Sund", {"kind": "person", "canonical": "Ida Sund", "role": "Elmland Harbour and Fisheries Minister"})
    of = story(report(f"{text}. {TEXT}", names=[name], published=at(12), title="x"))
    cut = headline(material(of, weigh(of)), Titles(of))
    assert cut is not None
    assert "Fisheries Minister" not in cut.text


def test_a_cut_does_not_end_on_a_conjunction() -> None:
    assert bad_end("The harbour authority of Elmford leads a forum, while")


def test_who_says_it_after_a_dash_is_put_into_words() -> None:
    assert head(pier("Elmford pier repairs to take six weeks — harbour authority"), judging()) == (
        "Elmford pier repairs to take six weeks, harbour authority says"
    )


def test_a_headline_in_capitals_takes_the_case_of_a_sentence_and_keeps_names() -> None:
    of = pier("x", TEXT + " The crew of the Northern Star, a trawler, slept aboard in Elmford.")
    cases = Cases(of)
    assert cases.sentence("Elmford Harbour Closes Pier After Inspectors Find Cracks") == (
        "Elmford harbour closes pier after inspectors find cracks"
    )
    assert (
        cases.sentence("Anti-Elmford Crew Leaves U.S.-Built Trawler") == "Anti-Elmford crew leaves U.S.-built trawler"
    )
    assert cases.sentence("Elmford closes its pier") == "Elmford closes its pier"


def test_small_words_of_a_short_headline_are_no_capitals_and_a_name_of_two_common_words_keeps_both() -> None:
    cases = Cases(pier("x", "Art is dear. A fair of art by Art Basel drew all, and Art Basel sold art to Al-Sund."))
    assert cases.sentence("Crew ‘tricked’ by Elmers in harbour, Rovers PM says") == (
        "Crew ‘tricked’ by Elmers in harbour, Rovers PM says"
    )
    assert cases.sentence("New Art Basel Fair Receives El-Sund") == "New Art Basel fair receives el-Sund"


def test_nobody_says_what_stands_after_a_dash_and_an_and() -> None:
    title = "Elmford report tells where the harbour failed — and what the pier gets right"
    assert not [form for form, _ in forms(title) if form.endswith("says")]


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("Ida Sund was sent back from Elmford and fled again, told the United Towns", False),
        ("Piers will fall in June, Ida Sund told Harbour Post", True),
        ("“The policy of the harbour is to wait for spring,” Ida Sund", False),
        ("The envoy has stressed that the long closure of the northern pier", False),
        ("The envoy has stressed that the northern pier is safe", True),
        ("The previous test of the northern pier was conducted", False),
        ("A crew could mend the northern pier by filling", False),
        ("Ida Sund, one of two keepers who was on the northern pier", False),
    ],
)
def test_a_cut_that_says_nothing_of_its_subject_is_no_headline(text: str, reads: bool) -> None:
    assert good(text) is reads


def test_a_comparison_is_not_cut_before_what_it_compares_with() -> None:
    text = "The quarrel in Elmford about its northern pier is not, perhaps, as bitter as it has become in Arden"
    assert not [form for form, _ in variants_of(text, ()) if form.endswith("as bitter")]


def test_what_is_past_background_is_no_headline_though_its_words_stand_in_the_title() -> None:
    of = pier("Elmford northern pier built in 1958 is closed")
    cut = headline(material(of, weigh(of)), Titles(of))
    assert cut is not None
    assert "1958" not in cut.text


def test_a_comment_is_told_as_its_outlets_comment() -> None:
    of = pier(
        "Elmford was right to close its pier",
        "The town of Elmford was right to close its northern pier on Monday. "
        "Nobody should fish from cracked pillars, whatever the season brings.",
        url="https://herald.example/opinion/pier",
    )
    draft = compose(of, weigh(of))
    assert draft.lines[0].text.endswith("Elmford Herald writes in a comment")
    lead = next(line for line in draft.lines if line.role == "lead")
    assert lead.text.endswith("Elmford Herald writes in a comment.")


def test_a_comment_beside_reports_gives_neither_lead_nor_facts_of_its_own() -> None:
    comment = report(
        "The closing of the northern pier in Elmford on Monday was the act of a frightened harbour authority. "
        "The 40 fishing boats in the southern basin will rot there. "
        "Nowhere did the harbour authority mention the “silent boats” of the southern basin in Elmford. "
        "As Ida Sund said, a harbour authority has a right to close the northern pier of Elmford to boats. "
        "“The pier of Elmford will not open before the spring,” Ida Sund said.",
        outlet="Coast Review",
        published=at(14),
        title="A frightened harbour closed its pier",
        quotes=[
            ("a harbour authority has a right", {"speaker": "Ida Sund"}),
            ("The pier of Elmford will not open before the spring", {"speaker": "Ida Sund"}),
        ],
    )
    comment = replace(comment, url="https://coast.example/opinion/frightened")
    first = report(TEXT, outlet="Elmford Herald", published=at(12), title="Elmford closes its northern pier")
    text = compose(story(first, comment), weigh(story(first, comment))).text
    assert "frightened" not in text
    assert "will rot" not in text
    assert "silent boats" not in text
    assert "has a right" not in text
    assert "before the spring" in text


@pytest.mark.parametrize(
    ("text", "short"),
    [
        (
            "Security forces killed at least 27 people in the hills of Arden on Wednesday, in an operation aimed at "
            "rebels, as the government steps up its campaign",
            "Security forces killed at least 27 people in the hills of Arden on Wednesday",
        ),
        (
            "The union supports a longer war in the hills of Arden and sends more arms to both of its sides, the "
            "foreign minister of Berg said on Wednesday",
            None,
        ),
        ("A short sentence stays as it is, with its clause", None),
    ],
)
def test_a_long_sentence_heads_an_article_without_its_last_clauses_but_never_without_its_speaker(text, short):
    assert shortened(text) == (short or text)


def test_who_speaks_before_a_colon_is_put_into_words_and_a_place_there_is_cut() -> None:
    assert forms("Sund: Elmford closed its pier too late", {"sund"})[0][0] == (
        "Sund says Elmford closed its pier too late"
    )
    assert forms("Elmford: Harbour closes pier after cracks are found")[0][0] == (
        "Harbour closes pier after cracks are found"
    )
    assert forms("Elmford pier was sound: officials")[0][0] == "Elmford pier was sound, officials say"
    assert forms("Rep. Ida Sund of Elmford closes northern pier")


def test_a_headline_needs_a_verb_that_headlines_or_the_report_have_as_one() -> None:
    assert clause("Harbour police confirm closing of pier", {"confirm"})
    assert clause("Elmford wins stage 11 of coast race")
    assert not clause("Harbour costs and their effect on fishing", {"cost", "effect"})
    assert not clause("The cracked pier of Elmford harbour", {"harbour"})


LAW = (
    "In 2019 Elmford passed a law on its basins and set up an office that asks who pays for boats. "
    "Thousands went to the quay at the weekend after the council tabled new rules on foreign boats in its harbour. "
    "Some of them held the flag of the Coast Union in front of the town hall of Elmford. "
    "Ida Sund, a clerk of the Union, said it had weighed its options on the harbour for years."
)


def test_an_article_opens_with_what_is_nearest_to_its_headline_where_no_sentence_has_most_of_its_words() -> None:
    draft = compose(
        of := pier("Coast Union mulls options as Elmford announces Arden-style foreign ferry rules", LAW),
        weigh(of),
        None,
        judging("mulls"),
    )
    assert draft.first("headline").text.startswith("Coast Union mulls")  # type: ignore[union-attr]
    assert draft.first("lead").text.startswith("Thousands went to the quay")  # type: ignore[union-attr]


def test_a_headline_may_rest_on_sentences_that_are_not_printed() -> None:
    text = "“We closed it,” she said of the cracked northern pier of Elmford. " + TEXT
    assert head(pier("Cracks close northern pier of Elmford harbour", text), judging("Cracks close")) == (
        "Cracks close northern pier of Elmford harbour"
    )


@pytest.mark.parametrize(
    ("text", "tight"),
    [
        (
            "The harbour authority of Elmford on Monday closed its northern pier in the old town of Elmford, Harbour "
            "Master Ida Sund said during a visit to the yard",
            "The harbour authority of Elmford closed its northern pier in the old town of Elmford, Ida Sund said",
        ),
        (
            "A judge in Elmford has put a two-week hold on a harbour law of 2024 that criminalises fishers who live on "
            "their boats in winter",
            "A judge in Elmford has put a two-week hold on a harbour law of 2024",
        ),
        (
            "The authority said that inspectors were sent to each of the twelve piers of the coast between Elmford and "
            "Arden, said Sund",
            None,
        ),
        (
            "Elmford Rovers striker and captain of many years Ida Sund, who lives by the northern pier, mixed in cold "
            "water for the first time",
            None,
        ),
        (
            "The harbour league of the northern coast in its letter is encouraging the fishers in Elmford to stay "
            "away from the pier",
            None,
        ),
    ],
)
def test_a_long_clause_loses_its_day_the_occasion_or_a_clause_on_its_last_noun(text: str, tight: str | None) -> None:
    assert tightened(text, 100)[0] == (tight or text)


def test_a_verb_right_after_an_article_is_no_verb_of_the_clause() -> None:
    assert not says_what("The reported success of foreign-made jets")
    assert says_what("The reported success of foreign-made jets has fed pride")


def test_a_name_after_a_thing_does_not_say_it() -> None:
    assert not forms("Elmford Port Complex: Elmland's Northern Gateway")


def test_a_name_before_a_closing_mark_keeps_its_capital() -> None:
    of = pier("x", TEXT + " The boats of Elmland stayed at sea, and crews from Elmland slept aboard.")
    assert Cases(of).sentence("Harbour Now 'Core Focus of Trade With Elmland'").endswith("Elmland'")


def test_a_headline_cut_does_not_end_on_the_first() -> None:
    assert bad_end("Twelve lorries of the relief fund reached Elmford, the first")


def test_rescuers_who_found_something_say_nothing_and_are_a_headline() -> None:
    text = (
        "Rescuers found the bodies of five missing sailors in the harbour of Elmford on Sunday, twelve days after the "
        "storm, bringing the number of dead to 20."
    )
    assert head(pier("Elmford in mourning", text)) == (
        "Rescuers found the bodies of five missing sailors in the harbour of Elmford"
    )


@pytest.mark.parametrize(
    "title",
    [
        "Elmland government falls as Coast List sides with fishermen",
        "Storm kills at least 31 in the north of Norland",
        "Harbour Air files for bankruptcy, cancels all ferries",
        "Elmford win Coast Cup on penalties",
        "Elmland, Norvia swap prisoners in first exchange since May",
        "Elmland and Norvia open third round of ferry talks",
        "Tens of thousands rally in Marlow over harbour law",
    ],
)
def test_a_headline_tells_with_a_verb_of_headlines_what_somebody_does(title: str) -> None:
    assert clause(title)


@pytest.mark.parametrize(
    "title",
    ["Harbour Council vote Tuesday over the road", "Falls as a cause of ferry deaths", "Swap of ferry prisoners"],
)
def test_a_noun_of_the_same_letters_is_no_verb_of_a_headline(title: str) -> None:
    assert not clause(title)


def test_a_headline_may_go_without_the_rank_after_it() -> None:
    own = [form for form, _ in forms("Elmford win Coast Cup on penalties, first for woman coach")]
    assert "Elmford win Coast Cup on penalties" in own


def test_half_of_what_stood_between_two_commas_is_no_headline() -> None:
    assert not good("The ferry pilot from Marlow, was one of 1,536 people who took part in the count")
    assert good("The ferry pilot, a Marlow man, was one of 1,536 people who took part in the count")


def test_the_title_of_a_work_keeps_its_capitals_in_a_headline() -> None:
    text = "Ida Sund of Elmford won the Coast Prize on Monday for her second novel, “The Salt Ledger”."
    title = "Ida Sund Wins Elmford Coast Prize for “The Salt Ledger”"
    assert Cases(pier(title, text)).sentence(title).endswith("“The Salt Ledger”")


def test_a_count_that_a_later_report_replaced_heads_no_article_though_its_number_stands_elsewhere() -> None:
    title = "Storm kills at least 31 in Marlow and Elmford"
    first = report(
        "A storm killed at least 31 people in Marlow and Elmford on Monday, the council of Elmford said. "
        "The northern quay of Elmford was closed, and its boats were moved to the southern basin of Marlow.",
        outlet="A", published=at(9), title=title,
        figures=[("31", {"value": 31, "what": "people killed", "head": "person", "modifier": "at_least"})],
    )  # fmt: skip
    later = report(
        "The storm of Monday killed 84 people in Marlow and Elmford and closed 31 kilometres of quays.",
        outlet="B", published=at(21), title="Toll of Elmford storm is 84",
        figures=[
            ("84", {"value": 84, "what": "people killed", "head": "person"}),
            ("31 kilometres", {"value": 31, "what": "quays", "head": "quay", "unit": "km", "kind": "measure"}),
        ],
    )  # fmt: skip
    assert "31" not in head(story(first, later), judging(title))


def test_an_article_opens_with_no_sentence_that_leans_on_the_one_before() -> None:
    text = (
        "Shares in Harbour Rail fell by 14 percent in Marlow on Monday after a derailment in Elmford. "
        "The private operator runs 212 trains a day under a contract that the derailment may put in doubt."
    )
    title = "Derailment puts contract of private operator in doubt"
    draft = compose(of := pier(title, text), weigh(of), None, judging(title))
    assert draft.first("headline").text == title  # type: ignore[union-attr]
    assert draft.first("lead").text.startswith("Shares in Harbour Rail")  # type: ignore[union-attr]
