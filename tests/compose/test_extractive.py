"""The extractive writer: every line stands on a source, reads alone, and nothing is said twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from tests.weigh.making import at, report, story
from wiredesk.annotate import annotate
from wiredesk.compose import Style, compose
from wiredesk.compose._absolute import _unsure
from wiredesk.compose._material import candidates
from wiredesk.compose._patterns import TEASED
from wiredesk.compose._roles import role_of
from wiredesk.model import AnnotatedArticle, Draft, Story
from wiredesk.weigh import weigh

FIRST = (
    "Russian drones and missiles struck Kyiv and Kharkiv on Saturday, which left thousands of homes dark. "
    "However, Klitschko said one person was killed at a factory in the Holosiivskyi district. "
    "“We have not seen a night like this since the winter began,” Klitschko said. "
    "Meanwhile, crews worked to restore heating to nearly 6,000 apartment buildings in the capital. "
    "He also said three people were taken to hospital with burns. "
    "The strikes came as negotiators from three countries met in Abu Dhabi for a second day. "
    "Click here to subscribe to our newsletter for more on the war. "
    "Kyiv was hit by two similar barrages earlier in January 2025, officials say. "
    "More talks are expected within a week, a Ukrainian official said."
)
SECOND = (
    "A mass strike by drones and missiles hit Kyiv and Kharkiv on Saturday, killing at least one person. "
    "Kharkiv Mayor Ihor Terekhov reported 31 people injured in his city by the evening. "
    "The talks in Abu Dhabi ended without an agreement, and both sides called the mood constructive. "
    "Russia's defence ministry said the targets were military, industrial and energy sites."
)


def two(first: str = FIRST, second: str = SECOND) -> Story:
    a = report(
        first,
        outlet="Harbour Post",
        published=at(12),
        title="Russia strikes Kyiv and Kharkiv as talks go on",
        names=[("Klitschko", {"canonical": "Vitali Klitschko"})] if "Klitschko" in first else [],
        dates=[("Saturday", "2026-01-24")] if "Saturday" in first else [],
    )
    b = report(
        second,
        outlet="Gulf Standard",
        published=at(20),
        title="Mass strike on Kyiv and Kharkiv",
        dates=[("Saturday", "2026-01-24")] if "Saturday" in second else [],
        figures=[("31", {"value": 31, "what": "people injured", "head": "person"})] if "31" in second else [],
    )
    return story(a, b)


def written(of: Story, style: Style | None = None) -> Draft:
    return compose(of, weigh(of), style)


def holds(draft: Draft, of: Story) -> bool:
    texts = {article.id: article.text for article in of.articles}
    return all(
        line.evidence and all(texts[span.doc][span.start : span.end] == span.text for span in line.evidence)
        for line in draft.lines
    )


def test_every_line_carries_passages_that_hold() -> None:
    of = two()
    draft = written(of)
    assert len(draft.lines) >= 6
    assert holds(draft, of)


def test_the_same_story_gives_the_same_bytes() -> None:
    assert written(two()).to_json() == written(two()).to_json()


def test_headline_comes_first_and_ends_without_a_stop() -> None:
    draft = written(two())
    assert draft.lines[0].role == "headline"
    assert not draft.lines[0].text.endswith(".")


def test_no_line_opens_with_a_connective_and_each_cut_is_told() -> None:
    draft = written(two())
    text = draft.text
    assert "However" not in text
    assert "Meanwhile" not in text
    assert any("dropped 'meanwhile'" in line.edits for line in draft.lines)


def test_a_pronoun_without_its_name_is_left_out() -> None:
    assert not any(line.text.startswith("He ") for line in written(two()).lines)


def test_furniture_is_left_out() -> None:
    assert "subscribe" not in written(two()).text


def test_a_date_is_absolute_at_its_first_mention_and_quotes_are_untouched() -> None:
    british, american = written(two()), written(two(), Style(spelling="american"))
    assert "Saturday 24 January" in british.text
    assert "Saturday, January 24," in american.text
    assert "“We have not seen a night like this since the winter began,”" in british.text


def test_sections_cover_the_body_in_order_and_have_titles() -> None:
    draft = written(two())
    first = [section.first for section in draft.sections]
    assert first == sorted(first)
    assert draft.sections[-1].last == len(draft.lines)
    assert draft.sections[0].title == ""
    assert all(section.title for section in draft.sections[1:])


def test_one_fact_is_said_once() -> None:
    of = two(second=FIRST.replace("Saturday", "Saturday morning"))
    draft = written(of)
    body = [line.text for line in draft.lines if line.role != "headline"]
    assert len({text[:40] for text in body}) == len(body)


def test_reports_without_a_usable_sentence_give_a_draft_without_lines() -> None:
    of = story(report("Watch the video."))
    assert written(of).lines == ()


def test_counts_that_rose_are_told_from_the_ledger_with_both_printings() -> None:
    def count(number: int, hour: int, outlet: str) -> AnnotatedArticle:
        fields: dict[str, Any] = {"value": number, "what": "people injured", "head": "person", "scope": "Kharkiv"}
        text = f"The mayor of Kharkiv said that {number} people were injured in the strikes on Saturday."
        return report(
            text,
            outlet=outlet,
            published=at(hour),
            figures=[(str(number), fields)],
            names=[("Kharkiv", {"kind": "place"})],
        )

    of = story(count(11, 6, "Harbour Post"), count(31, 18, "Gulf Standard"))
    line = next(line for line in written(of).lines if line.made == "generated" and line.role == "figure")
    assert line.text.startswith(
        "The number of people injured in Kharkiv rose from 11 to 31 with the hour of the report"
    )
    assert len(line.evidence) == 2


def test_house_style_prints_days_in_its_own_order() -> None:
    assert Style().day(date(2026, 1, 24)) == "Saturday 24 January"
    assert Style(spelling="american").day(date(2026, 1, 24)) == "Saturday, January 24"


def one(text: str, **more: Any) -> Draft:
    return written(story(report(text, **more)))


def test_a_story_of_one_origin_names_its_outlet_in_the_lead() -> None:
    draft = one(FIRST)
    assert any("Harbour Post reports" in line.text for line in draft.lines if line.role == "lead")
    assert dict(draft.settings)["origins"] == "1"


def test_a_pronoun_that_attributes_is_left_out() -> None:
    draft = one(FIRST + " The bridge to the east of Kyiv will stay closed for a week, he added.")
    assert "he added" not in draft.text


def test_today_is_left_out_since_it_has_two_readings() -> None:
    draft = one(FIRST + " The factory in the Holosiivskyi district of Kyiv today makes sweets and biscuits.")
    assert "today" not in draft.text


def test_a_scope_that_a_sentence_does_not_name_is_not_printed_from_the_ledger() -> None:
    def count(number: int, hour: int, outlet: str) -> AnnotatedArticle:
        fields: dict[str, Any] = {"value": number, "what": "people injured", "head": "person", "scope": "Kyiv"}
        text = f"In Kyiv and Kharkiv {number} people were injured in the strikes, officials said on Saturday."
        places = [("Kyiv", {"kind": "place"}), ("Kharkiv", {"kind": "place"})]
        return report(text, outlet=outlet, published=at(hour), figures=[(str(number), fields)], names=places)

    draft = written(story(count(11, 6, "Harbour Post"), count(31, 18, "Gulf Standard")))
    assert not any("in Kyiv" in line.text for line in draft.lines if line.made == "generated")


def test_a_first_mention_gets_the_full_name_another_report_prints_and_its_passage() -> None:
    first = "Rescue crews searched the factory in Kyiv until noon on Saturday, Klitschko said in a statement."
    second = (
        "Vitali Klitschko opened three shelters in Kyiv for people whose homes have no heating. "
        "Vitali Klitschko said schools in Kyiv would stay closed on Monday because of the cold."
    )
    a = report(first, outlet="A", names=[("Klitschko", {"canonical": "Klitschko"})])
    b = report(second, outlet="B", names=[("Vitali Klitschko", {}), ("Vitali Klitschko", {})], published=at(20))
    draft = written(story(a, b))
    line = next(line for line in draft.lines if line.role != "headline" and "Rescue crews" in line.text)
    met = next(line for line in draft.lines if "Klitschko" in line.text and line.role != "headline")
    assert "Vitali Klitschko" in met.text
    assert holds(draft, story(a, b))
    assert line.text


def test_where_nothing_can_be_cut_a_whole_sentence_is_the_headline() -> None:
    long = (
        "The regional council of Humberside, which has met in closed session since the spring, will publish by the "
        "autumn the list of the harbours, quays and slipways that it wants to hand over to the towns along the estuary."
    )
    assert one(long).lines[0].role == "headline"


def test_a_lead_is_not_the_headline_once_more() -> None:
    draft = written(two())
    head = draft.lines[0].text
    assert all(line.text.rstrip(".") != head for line in draft.lines[1:])


def test_a_teaser_of_another_story_is_left_out() -> None:
    teaser = " Organisers of a carnival where a lorry crushed a stage say they will sue the insurer."
    more = " ".join(
        f"Crews in Kyiv and Kharkiv repaired power lines after the strike and heating returned to street {n}."
        for n in range(9)
    )
    draft = written(two(first=FIRST + " " + more + teaser))
    assert "carnival" not in draft.text


def test_a_number_without_its_noun_and_a_place_without_its_name_are_left_out() -> None:
    draft = one(FIRST + " By late evening 3,200 were still cold in Kyiv. One person was killed there by a missile.")
    assert "3,200" not in draft.text
    assert "killed there" not in draft.text


def test_an_outlets_own_standfirst_is_left_out() -> None:
    draft = one("Strikes on Kyiv go on; the talks in Abu Dhabi end without a deal.\n\n" + FIRST)
    assert "go on;" not in draft.text


def test_sections_are_named_by_their_matter() -> None:
    power = (
        " Power was cut in Kharkiv and in Kyiv for most of the night, the grid operator said. "
        "Electricity returned to the hospital in Kharkiv before noon on Saturday. "
        "An outage in the east of Kyiv left boilers cold and the metro without light."
    )
    draft = one(FIRST + power)
    assert "Power and heat" in [section.title for section in draft.sections]


def test_a_thing_nobody_named_does_not_open_a_line() -> None:
    draft = one(FIRST + " The order criticised the landlords of Kyiv in the sharpest words for letting pipes freeze.")
    assert "The order" not in draft.text


def test_a_day_that_was_still_to_come_when_named_is_not_made_a_past_one() -> None:
    assert _unsure("Elmford proposed to hold the talks on Friday", 38, date(2026, 1, 16), at(9, day=21))
    assert not _unsure("Elmford, which hopes to win, held the talks on Friday", 42, date(2026, 1, 16), at(9, day=21))


def test_a_line_of_these_days_is_no_background_and_what_comes_next_speaks_of_it() -> None:
    told = "The harbour authority of Elmford closed it on Tuesday. All boats of Elmford left the harbour before noon."
    line = candidates(annotate(report(told, outlet="Elmford Herald", published=at(9, day=21))))[-1]
    none = dict.fromkeys(line.roles, 0.0)
    assert role_of(replace(line, roles={**none, "previous": 0.9}, index=9)) == "main"
    assert role_of(replace(line, roles={**none, "expectation": 0.9}, index=9)) == "main"


def test_the_standfirst_of_a_report_of_a_trial_is_no_line() -> None:
    assert TEASED.search("Film allegedly shows him walking to the pier, a court hears.")
    assert TEASED.search("Ida Sund covers Elmford and its harbour.")
    assert not TEASED.search("The court heard that he walked to the pier.")


def test_a_line_of_the_lead_from_another_report_tells_of_the_same_matter() -> None:
    reports = [
        report(
            "Drones struck the training hall of the Arden power plant on Tuesday, the plant said. "
            "Nobody was hurt in the hall, and the plant said that its reactors were safe after the drones.",
            outlet="Post", published=at(12), title="Drones strike training hall of Arden plant",
        ),
        report(
            "Director Olav Sund told senators that four steps are left before Arden can start up. "
            "Sund said that the Arden company must hire and train 300 engineers before the summer.",
            outlet="Ledger", published=at(11), title="Sund names four steps for Arden",
        ),
    ]  # fmt: skip
    written = story(*reports)
    draft = compose(written, weigh(written))
    lead = [line.text for line in draft.lines if line.role == "lead"]
    assert lead
    assert not any("Sund" in line for line in lead)


def test_lines_that_share_nothing_with_headline_and_lead_stand_apart() -> None:
    apart = (
        "Sixty miners in Wexholm drew new contracts and went back to their shafts. "
        "A choir from Lund sang for three nights beside an old mill. Ruth Okoro kept to her agenda."
    )
    reports = [
        report(
            "Drones struck the training hall of the Arden power plant on Tuesday, the plant said. "
            f"Nobody was hurt in the hall, and the plant said that its reactors were safe after the drones. {apart}",
            outlet="Post", published=at(12), title="Drones strike training hall of Arden plant",
        ),
        report(
            "The training hall of the Arden power plant was struck by drones on Tuesday, its engineers said. "
            f"Engineers swept glass out of the hall and closed a road to the plant until the evening. {apart}",
            outlet="Ledger", published=at(12), title="Drones strike training hall of Arden plant",
        ),
    ]  # fmt: skip
    written = story(*reports)
    draft = compose(written, weigh(written), Style(words_min=200))
    sections = [section for section in draft.sections if section.title == "What else the reports say"]
    told = [line.text for section in sections for line in draft.lines[section.first : section.last]]
    assert all("plant" not in line for line in told)
    assert len(told) == 2


def test_the_lead_opens_with_what_happened_rather_than_with_who_says_so() -> None:
    reports = [
        report(
            "Governor Olav Sund said on Tuesday that a storm had struck Arden harbour and sunk nine boats, as feared. "
            "Sund spoke beside the harbour.",
            outlet="Post", published=at(12), title="Storm sinks nine boats in Arden harbour",
        ),
        report(
            "A storm struck Arden harbour on Tuesday and sank nine boats, and the ferry was moored until the evening. "
            "The ferry sailed again at night.",
            outlet="Ledger", published=at(12), title="Storm sinks nine boats in Arden harbour",
        ),
    ]  # fmt: skip
    written = story(*reports)
    lead = [line.text for line in compose(written, weigh(written)).lines if line.role == "lead"]
    assert lead[0].startswith("A storm struck Arden harbour")
