"""What an editor minds: who somebody is, whole headlines, no line of another story, titles that fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.weigh.making import at, report, story
from wiredesk.annotate import annotate
from wiredesk.compose import compose
from wiredesk.compose._absolute import make_absolute
from wiredesk.compose._cases import Cases
from wiredesk.compose._edits import Sheet
from wiredesk.compose._fit import whole
from wiredesk.compose._forms import forms
from wiredesk.compose._full_names import first_names
from wiredesk.compose._headline import shortened
from wiredesk.compose._headline_cuts import good, variants_of
from wiredesk.compose._introduce import People
from wiredesk.compose._leans import leans_on, near_things
from wiredesk.compose._material import candidates
from wiredesk.compose._offices import name_countrys, offices_of, printed_offices, wants_office
from wiredesk.compose._style import Style
from wiredesk.compose._tighten import tightened
from wiredesk.lang import Spellings
from wiredesk.model import AnnotatedArticle, Article, Draft, Sentence
from wiredesk.weigh import weigh

HARBOUR = (
    "The port of Marlow was closed on Saturday after a crane fell on two barges, the harbour office said. "
    "Harbour Minister Ada Quill met the crews of the barges in Marlow in the evening. "
    "The crane had stood on the eastern quay of Marlow for forty years. "
    "Divers searched the basin of the port for the arm of the crane until midnight. "
    "Two barges lay under the crane and could not be moved before Monday. "
    "The port handles a third of the grain that leaves the coast of Marlow. "
    "Crews of other ships waited outside the port for news of the crane. "
    "The harbour office said the quay would stay shut until the crane is gone. "
    "A second crane on the quay was checked and found sound, the office said. "
    "“The port will open again within a week,” Quill told reporters."
)


def made(text: str, **more: object) -> AnnotatedArticle:
    return report(text, outlet="Harbour Post", published=at(12), title="Crane falls on barges in Marlow", **more)  # type: ignore[arg-type]


def written(*articles: AnnotatedArticle) -> Draft:
    of = story(*articles)
    return compose(of, weigh(of))


def sentence(text: str) -> Sentence:
    return Sentence(doc="d", start=0, end=len(text), text=text, paragraph=0, kind="body")


def test_an_office_is_what_the_reports_print_before_a_full_name() -> None:
    names = [("Ada Quill", {"canonical": "Ada Quill", "role": "Harbour Minister"})]
    found = printed_offices([made(HARBOUR, names=names)])
    office, passage = found["ada quill"]
    assert office == "Harbour Minister"
    assert passage.text.startswith("Harbour Minister Ada Quill met")


def test_what_was_a_short_while_ago_when_the_report_was_written_is_told_without_it() -> None:
    told = HARBOUR.replace("fell on two barges", "fell a short while ago on two barges")
    lead = next(line for line in written(made(told)).lines if line.role == "lead")
    assert "after a crane fell on two barges" in lead.text


@pytest.mark.parametrize(
    ("before", "role"),
    [
        ("The envoy for Hostage Response Ada Quill spoke.", "Response"),
        ("On Monday Ada Quill spoke in Marlow.", "Monday"),
        ("It was said that Mr. Ada Quill spoke.", "Mr."),
    ],
)
def test_half_an_office_a_day_and_a_mister_are_no_office(before: str, role: str) -> None:
    names = [("Ada Quill", {"canonical": "Ada Quill", "role": role})]
    assert not printed_offices([made(before, names=names)])


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("Ada Quill said the port would open.", True),
        ("“We will open it,” Ada Quill said.", True),
        ("On Sunday evening, Ada Quill said the port would open.", True),
        ("Ada Quill, who runs the port, said it would open.", False),
        ("Ada Quill, who opened the port in May, said it would stay so.", True),
        ("In the storm the port had closed, Ada Quill said, for two days.", True),
        ("The council called for Ada Quill to resign.", True),
        ("Minister Ada Quill said the port would open.", False),
        ("The plan of the Ada Quill was dropped.", False),
    ],
)
def test_a_person_who_enters_bare_wants_an_office(text: str, wants: bool) -> None:
    start = text.index("Ada Quill")
    assert wants_office(Sheet.of(text), start, start + 9, "Harbour Minister") is wants


@pytest.mark.parametrize(
    "text",
    [
        "Nils Rook has rowed only seven times in the league this season Nils Rook says he has struggled.",
        'A sack of grain rose to 4,268 crowns ($29) "Following the storm, prices have soared," the office said.',
        "The minister said the a mission had gone to the scene of the accident at once.",
    ],
)
def test_sentences_run_together_stay_out(text: str) -> None:
    assert not whole(sentence(text))


def test_a_box_of_another_story_stays_out() -> None:
    box = " Flames tore through a manor far inland, a landmark built in 1855."
    first, second = HARBOUR.split("Two barges lay")
    boxed = f"{first.strip()}{box} Two barges lay{second}"
    assert "manor" not in written(annotate(made(boxed)), annotate(made(HARBOUR + " Grain waits in the silos."))).text


@pytest.mark.parametrize(
    "text",
    [
        "Rook & Sons, one of the oldest yards, said that disruption from a “highly sophisticated” break-in",
        "The yard is doing everything to ensure that, despite the storm, the launch of the first ferry",
        "The harbour was the order that the town had been instrumental",
        "Despite months of talks between the yard and the town over the new quay",
    ],
)
def test_a_headline_without_its_verb_or_end_is_none(text: str) -> None:
    assert not good(text)


def test_a_list_is_not_cut_in_its_middle() -> None:
    text = "The envoy stressed the need for ongoing dialogue, mutual respect, and solidarity between all the ports"
    assert not any(form.endswith("mutual respect") for form, _ in variants_of(text, ()))


def test_a_clause_that_tells_a_noun_from_others_stays() -> None:
    text = (
        "The third vote in three years has failed to deliver the result that could end the worst deadlock for decades"
    )
    assert "result that could end" in tightened(text, 60)[0]


def test_a_part_keeps_what_it_is_a_part_of() -> None:
    text = "The yard said that a recent break-in will wipe out almost one-third in its annual profits"
    assert tightened(text, 60)[0].endswith("profits")


def test_a_sentence_with_a_side_clause_in_front_is_not_cut_to_it() -> None:
    text = (
        "As the ferry is praised as the last hope of the harbour and of all its yards, sinister forces see it as prey "
        "and not as a gain"
    )
    assert shortened(text) == text


def test_data_show_what_a_dash_credits_to_them() -> None:
    (form, _), *_ = forms("Grain price hits fresh high as it exceeds $109 — Marlow exchange data")
    assert form == "Grain price hits fresh high as it exceeds $109, Marlow exchange data show"


def test_an_office_keeps_its_capitals_before_a_name() -> None:
    text = (
        "Fires were set at homes of Prime Minister Ada Quill. Later Prime Minister Ada Quill spoke of the prime grain."
    )
    cases = Cases(story(annotate(made(text))))
    assert "Prime Minister Ada Quill" in cases.sentence(
        "Second Man Charged Over Fires at Homes of Prime Minister Ada Quill"
    )


def test_the_country_of_another_sentence_gives_way_to_the_office_alone() -> None:
    sheet = Sheet.of("The country's prime minister, Ada Quill, said that the port would open.")
    assert name_countrys(sheet)
    assert sheet.result()[0] == "Prime Minister Ada Quill said that the port would open."
    assert not name_countrys(Sheet.of("The country's prime minister, Ada Quill, who left on Monday, said so."))


def test_a_name_put_for_a_pronoun_has_its_office_where_the_reader_meets_the_person() -> None:
    met = "Harbour Minister Ada Quill spoke of the barges in Marlow."
    text = f"{HARBOUR} {met} She took the crews of the barges to her house by the quay."
    article = annotate(made(text))
    people = People.of(story(article))
    line = next(c for c in candidates(article) if c.plain.startswith("Ada Quill took the crews"))
    passages = people.introduce(line, line.sheet)
    assert line.sheet.result()[0] == "Harbour Minister Ada Quill took the crews of the barges to her house by the quay."
    assert passages


def test_a_last_name_that_was_not_read_keeps_the_first_name_it_is_given() -> None:
    text = f"{HARBOUR} Quill added that the crane was old and that rust had eaten its arm."
    names = [
        ("Ada Quill", {"canonical": "Ada Quill"}),
        ("Quill", {"canonical": "Ada Quill"}),
        ("Quill", {"canonical": "Ada Quill"}),
    ]
    article = made(text, names=names)
    people = People.of(story(article))
    line = next(c for c in candidates(article) if c.plain.startswith("Quill added"))
    people.introduce(line, line.sheet)
    assert line.sheet.result()[0].startswith("Ada Quill added that")


def test_somebody_not_met_whose_name_is_misspelled_is_a_stranger() -> None:
    text = f"{HARBOUR} Quyll added that the crane was old and that rust had eaten its arm."
    article = made(text, names=[("Ada Quill", {"canonical": "Ada Quill"})])
    people = replace(People.of(story(article)), spelling=Spellings({"Quyll": "Quill"}, {}))
    line = next(c for c in candidates(article) if c.plain.startswith("Quyll added"))
    assert people.stranger(line)
    people.met.add("quill")
    assert not people.stranger(line)


def test_an_organisation_of_many_is_the_one_in_the_line_before() -> None:
    assert near_things("The mayor wants to keep the level of its ties with the organization.")
    assert not near_things("The Quay Foundation said that the organization would stay.")
    assert not near_things("The mayor spoke of the organization of the harbour fair.")


def test_a_grouping_that_won_leans_on_its_name() -> None:
    assert leans_on(Sheet.of("The grouping won 89 of the 230 seats in the assembly."))


def test_a_last_name_that_was_not_annotated_is_introduced_too() -> None:
    deek = " Deek condemned the delay and asked for a new crane, the office said in Marlow."
    names = [("Omar Deek", {"canonical": "Omar Deek"})]
    of = story(
        annotate(made(HARBOUR)), made(f"The quay in Marlow belongs to Omar Deek of the port.{deek}", names=names)
    )
    people = People.of(of)
    line = next(c for article in of.articles for c in candidates(article) if c.sentence.text.startswith("Deek"))
    people.introduce(line, line.sheet)
    assert line.sheet.result()[0].startswith("Omar Deek condemned")


def introduced(*texts: str) -> str:
    """The last text's last sentence, where the reader has read the sentences before it."""
    of = story(*(annotate(made(text)) for text in texts))
    people, last = People.of(of), ""
    for line in candidates(next(article for article in of.articles if article.text == made(texts[-1]).text)):
        people.introduce(line, line.sheet)
        last = line.sheet.result()[0]
    return last


def test_a_family_name_that_comes_first_is_printed_without_mister() -> None:
    text = "Han Do-yun left the quay of Marlow at noon. Mr. Han was late for the talks on the harbour."
    assert introduced(HARBOUR, text).startswith("Han was late")


def test_somebodys_aide_is_introduced_where_the_reader_has_met_somebody() -> None:
    aide = "Reeve's policy adviser, Ada Quill, was at the talks in Marlow."
    told = "Ada Quill said the quay of Marlow would be shut."
    whole = "Ada Quill, Reeve's policy adviser, said the quay of Marlow would be shut."
    other = f"Tom Reeve left Marlow. {aide}"
    assert introduced(other, told) == told
    assert introduced(other, f"Tom Reeve left the quay of Marlow at noon. {told}") == whole


def test_an_office_that_is_over_is_not_given_to_who_held_it() -> None:
    reports = [
        annotate(made(text)) for text in ("Police Chief Ada Quill left.", "Former Police Chief Ada Quill spoke.")
    ]
    assert printed_offices(reports)["ada quill"][0].lower() == "former police chief"


def test_two_spellings_of_a_first_name_are_one_person() -> None:
    assert len(first_names(["Esmail Baghaei", "Esmaeil Baghaei"])) == 1
    assert len(first_names(["Maria Quill", "Mario Quill"])) == 2
    assert len(first_names(["Arden Chris Brown", "Chris Brown"])) == 1
    assert len(first_names(["Joe Quill", "Joseph I. Quill"])) == 1


def test_a_place_that_only_opens_sentences_keeps_its_capital_in_a_headline() -> None:
    cases = Cases(story(annotate(made("Austria closed its border for the night. Ada Quill spoke of the treaty."))))
    assert cases.sentence("Harbour Treaty Takes Effect in Austria") == "Harbour treaty takes effect in Austria"


def test_a_tomorrow_that_is_a_manner_of_speaking_gets_no_day() -> None:
    def day(text: str) -> str:
        article = annotate(Article(id="a", url="a", title="", text=text, published=at(12), language="en"))
        found = candidates(article)[0]
        sheet = Sheet.of(text)
        make_absolute(found, sheet, Style(), set())
        return sheet.result()[0]

    assert "tomorrow if" in day("Minister Ada Quill said the strike in Marlow could end tomorrow if owners paid.")
    assert "Sunday 25 January" in day("Minister Ada Quill said the strike in Marlow will end tomorrow at noon.")


def test_an_office_that_only_opens_a_sentence_with_a_capital_is_small_within_one() -> None:
    names = [("Ada Quill", {"canonical": "Ada Quill", "role": "Chief executive"})]
    article = made("Chief executive Ada Quill met crews. The crews met chief executive Quill in Marlow.", names=names)
    assert printed_offices([article])["ada quill"][0] == "chief executive"


def test_a_vice_president_or_a_deputy_is_not_who_the_office_means() -> None:
    text = "The president spoke in Marlow with Vice President Ada Quill. Deputy Foreign Minister Jan Dunn sat."
    names = [
        ("Ada Quill", {"canonical": "Ada Quill", "role": "Vice President"}),
        ("Jan Dunn", {"canonical": "Jan Dunn", "role": "Deputy Foreign Minister"}),
    ]
    assert offices_of(made(text, names=names)) == {"vice president": "Ada Quill"}
    names[0] = ("Ada Quill", {"canonical": "Ada Quill", "role": "Elmland's Foreign Minister"})
    assert offices_of(made(text, names=names)) == {"foreign minister": "Ada Quill"}


def test_a_last_name_with_a_small_word_before_it_gets_its_first_name() -> None:
    text = (
        "The port of Marlow was closed on Saturday after a crane fell on two barges, the harbour office said. "
        "“The crane was checked in May and was found sound by the divers,” von Arden explained. "
        "Hans von Arden, a senior fellow at the Marlow Institute, read the papers of the harbour office on the crane."
    )
    names = [
        ("von Arden", {"canonical": "Hans von Arden"}),
        ("Hans von Arden", {"canonical": "Hans von Arden", "role": "senior fellow at the Marlow Institute"}),
    ]
    article = made(text, names=names)
    people = People.of(story(article))
    said = next(c for c in candidates(article) if "explained" in c.sentence.text)
    people.introduce(said, said.sheet)
    assert "Hans von Arden" in said.sheet.result()[0]
