"""What an editor does to a line: one spelling, last names, no "added" of a newcomer, nothing told or named amiss."""

from __future__ import annotations

import pytest

from tests.weigh.making import at, report, story
from wiredesk.annotate import annotate
from wiredesk.check import CheckOptions, SourceIndex, check
from wiredesk.compose import compose
from wiredesk.compose._alone_patterns import BACK, NO_NOUN
from wiredesk.compose._edits import Sheet
from wiredesk.compose._introduce import People
from wiredesk.compose._leans import leans_on
from wiredesk.compose._material import candidates
from wiredesk.compose._matters import TITLES
from wiredesk.compose._patterns import ADDED, TEASED
from wiredesk.compose._pick import _retells
from wiredesk.compose._stems import senses, stem_set
from wiredesk.compose._titles import title_for
from wiredesk.compose._topics import split
from wiredesk.model import AnnotatedArticle, Article, Draft, Story
from wiredesk.weigh import weigh

HARBOUR = (
    "Harbour minister Olexa Filippenko closed the northern pier of Elmford on Saturday after cracks were found. "
    "Olexa Filippenko said the pier would be mended by the summer, and that the town would pay for the stone. "
    "Inspectors of the harbour found eleven cracks in four pillars of the pier on Friday. "
    "Fishermen of Elmford moved their trawlers to the southern pier on Saturday evening."
)
TOWN = (
    "The northern pier of Elmford was closed by the harbour on Saturday after eleven cracks were found in its pillars. "
    "Filipenko added that the ferries to the isles would sail from the southern pier until the end of August. "
    "Mr. Filipenko rejected a call by the town council to close the whole harbour of Elmford for a month."
)


def read(text: str, outlet: str, hour: int) -> AnnotatedArticle:
    """A report read by the annotate room."""
    url = f"https://{outlet.lower().replace(' ', '-')}.example/pier"
    return annotate(
        Article(
            id=Article.id_of(url, text), url=url, title="Elmford closes pier", text=text, outlet=outlet,
            published=at(hour), language="en",
        )
    )  # fmt: skip


def pier() -> Story:
    return story(read(HARBOUR, "Harbour Post", 18), read(TOWN, "Gulf Standard", 20))


def written(of: Story) -> Draft:
    return compose(of, weigh(of))


def test_a_person_has_one_spelling_and_each_edit_is_told() -> None:
    draft = written(pier())
    assert "Filippenko" in draft.text
    assert "Filipenko" not in draft.text
    line = next(line for line in draft.lines if "ferries" in line.text)
    assert any("as most reports spell it" in edit for edit in line.edits)
    assert any("Filipenko added" in span.text for span in line.evidence)
    assert any("Filippenko" in span.text for span in line.evidence)


def test_lines_in_the_main_spelling_are_supported() -> None:
    of = pier()
    draft, ledger = written(of), weigh(of)
    read_again = annotate(draft.as_article())
    checked = check(draft, read_again, SourceIndex(of.articles), ledger, CheckOptions(entailment=False))
    assert {line.verdict for line in checked.lines if "Filippenko" in line.text} == {"supported"}


def test_quoted_words_keep_their_spelling() -> None:
    sheet = Sheet.of("“Ask Filipenko,” the mayor told Filipenko.")
    People.of(pier()).respell(sheet)
    assert sheet.result()[0] == "“Ask Filipenko,” the mayor told Filippenko."


def test_somebody_met_goes_by_the_last_name_without_mister() -> None:
    draft = written(pier())
    assert draft.text.count("Olexa Filippenko") <= 2  # the headline may have one of its own
    assert "Mr." not in draft.text


def test_nobody_adds_who_did_not_speak_in_the_line_before() -> None:
    draft = written(pier())
    assert "added" not in draft.text
    assert ADDED.search("Sund added that the pier was safe.")
    assert not ADDED.search("The harbour added two piers.")


@pytest.mark.parametrize(
    "text",
    [
        "The answer of the mayor, on the other hand, was sober.",
        "Sund made the announcement at a meeting in Elmford.",
        "In stage two, the harbour will mend its northern pier.",
        "To do so, the harbour must close the pier for a year.",
    ],
)
def test_a_line_that_leans_on_one_before_stays_out(text: str) -> None:
    assert BACK.search(text)
    assert not candidates(report("Elmford closed its pier. " * 2 + text))[2:]


def test_an_occasion_needs_to_have_been_printed() -> None:
    assert leans_on(Sheet.of("In the interview, Sund spoke of the pier.")) == {"interview"}
    assert not leans_on(Sheet.of("In the interview with the Harbour Post, Sund spoke of the pier."))


def test_an_announcement_that_says_of_what_does_not_lean() -> None:
    assert not BACK.search("Sund made the announcement that the pier was closed.")


def test_a_talk_on_the_outlets_own_show_is_no_report() -> None:
    assert TEASED.search("Mayor Ida Sund sat down with Coast News anchor Olaf Berg to discuss the pier.")
    assert not TEASED.search("Mayor Ida Sund sat down with the council to discuss the pier.")


def test_a_line_that_tells_the_headline_in_other_words_tells_it_again() -> None:
    head = senses(stem_set("Elmland's farm minister resigns over remark on fish"))
    again = candidates(
        report("The agriculture minister of Elmland resigned on Saturday over a comment about fish in May.")
    )[0]
    other = candidates(report("The harbour of Elmford closed its pier, and the ferries left the town by noon."))[0]
    assert _retells(again, head)
    assert not _retells(other, head)


def test_what_the_headline_is_about_is_no_section_of_its_own() -> None:
    text = (
        "Pupils of the school in Elmford left their classrooms by bus. "
        "Teachers of the school took students to another school. "
    )
    lines = candidates(report(text))
    schools = TITLES.index("Schools and students")
    assert [matter for matter, _ in split(lines)] == [schools]
    assert [matter for matter, _ in split(lines, "Roof of school falls in Elmford")] == [None]


def test_a_title_of_two_halves_has_the_one_its_lines_are_about() -> None:
    lines = candidates(
        report("The power of Elmford failed at noon on Friday. Its electricity came back at dusk on Friday.")
    )
    assert title_for("main", lines, set(), TITLES.index("Power and heat")) == "Power"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Elmford called its boats back from the isles on Tuesday, saying that others would stay.", "2026-01-27"),
        ("Elmford plans to call its boats back from the isles on Tuesday.", "2026-01-20"),
    ],
)
def test_a_day_that_the_tense_speaks_against_is_not_written(text: str, day: str) -> None:
    rest = "Elmford closed its northern pier after cracks were found. " * 2
    of = story(report(f"{text} {rest}", dates=[("Tuesday", day)], published=at(12)))
    assert day[-2:] not in compose(of, weigh(of)).text


@pytest.mark.parametrize(
    "text",
    [
        "Among the most eye-catching: Elmford sold its ferries to the isles.",
        "Since May the pier was closed for eleven days, it said.",
        "Prosecutors described it as an attack on the harbour of Elmford.",
        "‘We are safe’: Mayor thanks crews of Elmford after the storm that broke the pier.",
        "The mayor made that appeal at the end of a meeting of fishermen in Elmford.",
    ],
)
def test_what_needs_another_sentence_or_ran_in_from_a_page_stays_out(text: str) -> None:
    assert not candidates(report("Elmford closed its pier. " * 2 + text))[2:]


def test_millions_of_tonnes_are_no_money() -> None:
    text = "The line of Elmford took 1.9 million tonnes last year. The port of Elmford took 2.3 million tonnes. "
    assert [matter for matter, _ in split(candidates(report(text)))] == [None]


def test_the_terms_of_a_truce_are_no_meeting() -> None:
    text = "The truce of Elmford is to last 60 days. Mediators said the truce of Elmford allows boats to sail. "
    assert title_for("main", candidates(report(text)), set(), TITLES.index("The talks")) == "The truce"


@pytest.mark.parametrize(
    "text",
    [
        "By then 430 lorries were waiting on the quay of Elmford for the ferry.",
        "Afterwards the council of Elmford said that the pier would stay closed.",
        "The council of Elmford said that a part of it would go to the fishermen.",
        "The clerk of Elmford said that Sund had promised it in writing on Monday.",
        "Breaking it carries a fine of up to 2,500 crowns in the county of Elmford.",
        "Of the 250 million crowns of aid it received, 90 million has been paid back.",
        "For two minutes they cheered in front of the town hall of Elmford.",
        "The office of the harbour of Elmford did not confirm that.",
        "Harbour House in Elmford confirmed the number but said that storms were to blame.",
        "The payment for the next round is worth about twelve times as much in Elmford.",
        "A third waited at the wheel of a grey van on the quay of Elmford.",
        "Ida Sund, the harbour minister, called the idea unaffordable for Elmford.",
    ],
)
def test_a_line_of_which_another_tells_the_whole_stays_out(text: str) -> None:
    before = "Elmford closed its northern pier on Monday after a storm. Its council met on Tuesday in Marlow. "
    assert text not in [found.plain for found in candidates(report(before + text))]


def test_they_of_one_who_speaks_and_an_amount_of_nothing_lean_back() -> None:
    text = "Ida Sund said in Marlow that they would stay until Tuesday."
    before = "Elmford closed its northern pier on Monday after a storm. "
    found = candidates(report(before + text, names=[("Ida Sund", {"canonical": "Ida Sund", "kind": "person"})]))
    assert text not in [each.plain for each in found]
    assert NO_NOUN.search("The ministry said the amount was 61 million.")
