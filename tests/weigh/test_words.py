"""Quotes, positions and the timeline of a story."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from tests.weigh.making import at, report, story
from wiredesk.model import AnnotatedArticle
from wiredesk.weigh import weigh
from wiredesk.weigh._parties import country_of
from wiredesk.weigh._print import when


def test_one_utterance_in_two_reports_is_one_entry_with_two_wordings() -> None:
    a = report(
        "The focus was “the possible parameters for ending the war”, Volodymyr Zelenskyy said.",
        outlet="A",
        names=[("Volodymyr Zelenskyy", {"role": "president"})],
        quotes=[
            ("the possible parameters for ending the war", {"speaker": "Volodymyr Zelenskyy", "cue": ("said", "say")})
        ],
    )
    b = report(
        "“Possible parameters for ending the war” were discussed, Zelensky said.",
        outlet="B",
        quotes=[("Possible parameters for ending the war", {"speaker": "Zelensky", "cue": ("said", "say")})],
    )
    (quote,) = weigh(story(a, b)).quotes
    assert quote.speaker == "Volodymyr Zelenskyy"
    assert len(quote.wordings) == 2
    assert quote.origins == 2
    assert not quote.differs


def test_translations_that_differ_are_one_entry_that_says_so() -> None:
    a = report(
        "“His missiles hit not only our people, but also the negotiation table,” Sybiha said.",
        outlet="A",
        quotes=[
            ("His missiles hit not only our people, but also the negotiation table,", {"speaker": "Andrii Sybiha"})
        ],
    )
    b = report(
        "“His missiles struck our people and the table of negotiation at once,” Sybiha said.",
        outlet="B",
        quotes=[("His missiles struck our people and the table of negotiation at once,", {"speaker": "Andrii Sybiha"})],
    )
    (quote,) = weigh(story(a, b)).quotes
    assert quote.differs


def test_two_speakers_of_the_same_words_stay_two() -> None:
    a = report(
        "“We will not give up land,” Shmyhal said.",
        outlet="A",
        quotes=[("We will not give up land,", {"speaker": "Denys Shmyhal"})],
    )
    b = report(
        "“We will not give up land,” Kuleba said.",
        outlet="B",
        quotes=[("We will not give up land,", {"speaker": "Oleksii Kuleba"})],
    )
    assert len(weigh(story(a, b)).quotes) == 2


def test_a_demand_is_a_position_of_its_party() -> None:
    a = report(
        "Moscow demanded the whole of Donbas.",
        quotes=[("the whole of Donbas", {"speaker": "Moscow", "kind": "indirect", "cue": ("demanded", "demand")})],
    )
    (position,) = weigh(story(a)).positions
    assert (position.party, position.stance) == ("Russia", "demands")


def test_a_country_its_government_and_its_capital_are_one_party() -> None:
    def told(speaker: str, outlet: str, day: int) -> AnnotatedArticle:
        text = f"{speaker} demanded the whole of the port."
        cue = {"speaker": speaker, "kind": "indirect", "cue": ("demanded", "demand")}
        return report(text, outlet=outlet, published=at(9, day=day), quotes=[("the whole of the port", cue)])

    a, b, c = told("The Kremlin", "A", 20), told("Russia's foreign ministry", "B", 21), told("Moscow", "C", 22)
    (position,) = weigh(story(c, a, b)).positions
    assert (position.party, position.date, len(position.evidence)) == ("Russia", "2026-01-20", 3)


def test_a_court_is_not_its_government() -> None:
    assert country_of("Israel's Supreme Court") is None
    assert country_of("the Israeli government") == "Israel"
    assert country_of("leaders of Britain and France") is None


def test_a_party_that_turns_round_says_what_from() -> None:
    def told(verb: str, lemma: str, outlet: str, day: int) -> AnnotatedArticle:
        cue = {"speaker": "Kyiv", "kind": "indirect", "cue": (verb, lemma)}
        text = f"Kyiv {verb} the ceasefire plan for the port."
        return report(text, outlet=outlet, published=at(9, day=day), quotes=[("the ceasefire plan for the port", cue)])

    first, second = weigh(story(told("rejected", "reject", "A", 20), told("accepted", "accept", "B", 22))).positions
    assert (first.stance, first.changed_from) == ("rejects", None)
    assert (second.stance, second.changed_from) == ("accepts", "rejects")


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The mayor called the harbour plan a great gift.", ("called", "call"), "the harbour plan a great gift"),
        ("The mayor was asked why he had left the harbour.", ("asked", "ask"), "why he had left the harbour"),
        ("The mayor asked whether the harbour had closed.", ("asked", "ask"), "whether the harbour had closed"),
        ("The mayor has not confirmed the harbour deal.", ("has not confirmed", "confirm"), "the harbour deal"),
        ("The mayor declined to comment on the harbour.", ("declined", "decline"), "to comment on the harbour"),
        ("The mayor sought to close the old harbour.", ("sought", "seek"), "to close the old harbour"),
        ("The mayor agreed to speak on the harbour unnamed.", ("agreed", "agree"), "to speak on the harbour unnamed"),
        ("The False Claims Act covers the harbour.", ("Claims", "claim"), "Act covers the harbour"),
        ("The mayor won't accept a harbour without a pier.", ("accept", "accept"), "a harbour without a pier"),
        ("The mayor could reject the harbour plan.", ("reject", "reject"), "the harbour plan"),
        ("The mayor is backing against the harbour plan.", ("backing", "back"), "against the harbour plan"),
        ("The mayor is also accused of closing the harbour.", ("is also accused", "accuse"), "of closing the harbour"),
        ("The mayor asked Berg whether he had to leave the harbour.", ("asked", "ask"), "Berg whether he had to leave"),
        ("Their interest declined as the harbour was closed.", ("declined", "decline"), "as the harbour was closed"),
        ("The mayor took questions from a harbour reporter.", ("questions", "question"), "from a harbour reporter"),
        ("City demands for a new harbour are too high.", ("demands", "demand"), "for a new harbour are too high"),
        ("The mayor maintains close ties with the harbour.", ("maintains", "maintain"), "close ties with the harbour"),
        ("The mayor welcomed Ida Sund to the Harbour House.", ("welcomed", "welcome"), "Ida Sund to the Harbour House"),
        ("The college admits students to its harbour school.", ("admits", "admit"), "students to its harbour school"),
        (
            "The mayor warned: “Who asked you to close the harbour?”",
            ("warned", "warn"),
            "Who asked you to close the harbour?",
        ),
        (
            "A letter which the mayor claimed shows how the harbour sank.",
            ("claimed", "claim"),
            "shows how the harbour sank",
        ),
    ],
)
def test_what_only_looks_like_a_demand_or_an_answer_is_no_position(text: str, cue: Any, content: str) -> None:
    quote = {"speaker": "The mayor", "kind": "indirect", "cue": cue}
    assert weigh(story(report(text, quotes=[(content, quote)]))).positions == ()


def test_a_position_keeps_the_verb_as_printed_so_that_it_reads_on() -> None:
    cue = {"speaker": "Kaja Marr", "kind": "indirect", "cue": ("called", "call")}
    text = "Kaja Marr called on the council to open the harbour. It is closed."
    (position,) = weigh(story(report(text, quotes=[("on the council to open the harbour", cue)]))).positions
    assert (position.stance, position.words) == ("demands", "called")
    assert position.text == "on the council to open the harbour"


def test_a_position_ends_where_the_report_goes_on_against_it() -> None:
    cue = {"speaker": "Elmland fully", "kind": "indirect", "cue": ("insists", "insist")}
    text = "Elmland fully insists that the gift is legal, but some of its own backers have criticised the deal."
    content = "that the gift is legal, but some of its own backers have criticised the deal"
    (position,) = weigh(story(report(text, quotes=[(content, cue)]))).positions
    assert (position.party, position.text) == ("Elmland", "that the gift is legal")


def test_what_somebody_denies_is_told_with_the_verb_or_not_at_all() -> None:
    text = (
        "Ida Sund denied that the ferry was overloaded. Analysts doubt that the lamps count as strategic. "
        "Tom Orlo has not said that the pier will close."
    )
    said = [
        ("that the ferry was overloaded", "Ida Sund", ("denied", "deny")),
        ("that the lamps count as strategic", "Analysts", ("doubt", "doubt")),
        ("that the pier will close", "Tom Orlo", ("has not said", "say")),
    ]
    layer = [(words, {"speaker": who, "kind": "indirect", "cue": cue}) for words, who, cue in said]
    quotes = weigh(story(report(text, quotes=layer))).quotes
    told = {(quote.speaker, quote.words) for quote in quotes}
    assert told == {("Ida Sund", "denied"), ("Tom Orlo", "has not said")}


def test_who_denies_in_one_report_what_another_has_them_say_is_told_both_ways() -> None:
    a = report(
        "Ida Sund denied that the ferry was overloaded.",
        outlet="A",
        quotes=[
            ("that the ferry was overloaded", {"speaker": "Ida Sund", "kind": "indirect", "cue": ("denied", "deny")})
        ],
    )
    b = report(
        "Ida Sund said that the ferry was overloaded.",
        outlet="B",
        quotes=[("that the ferry was overloaded", {"speaker": "Ida Sund", "kind": "indirect", "cue": ("said", "say")})],
    )
    assert sorted(quote.words for quote in weigh(story(a, b)).quotes) == ["", "denied"]


def test_words_read_twice_are_those_of_the_verb_beside_them() -> None:
    words = "The port will stay open for grain"
    text = f"The levy will fall, officials said. “{words},” the council’s press secretary Ines Calder said."
    far = {"speaker": "officials", "cue": ("said", "say")}
    near = {"speaker": "Ines Calder", "cue": ("said", "say")}
    a = report(text, quotes=[(words, far)])
    b = report(text, quotes=[(words, near)])
    last = text.rindex("said")
    cue = msgspec.structs.replace(b.quotes[0].cue, start=last, end=last + 4)
    both = (*a.quotes, msgspec.structs.replace(b.quotes[0], cue=cue))
    found = weigh(story(msgspec.structs.replace(a, quotes=both))).quotes
    assert [quote.speaker for quote in found] == ["Ines Calder"]


def test_two_sentences_that_go_back_to_one_past_day_tell_one_event() -> None:
    event = {"type": "vote", "date": "2026-01-08"}
    text = "Ines Calder was elected head of the harbour council on January 8."
    a = report(text, outlet="A", events=[("elected", event)])
    b = report("A crowd came to hear the first address since she was elected on January 8.", outlet="B", events=[
        ("elected", event)])  # fmt: skip
    (entry,) = weigh(story(a, b)).timeline
    assert entry.origins == 2


@pytest.mark.parametrize("speaker", ["No group", "Several countries", "20 hostages", "same poll"])
def test_nobody_in_particular_is_no_party(speaker: str) -> None:
    quote = {"speaker": speaker, "kind": "indirect", "cue": ("rejected", "reject")}
    text = f"{speaker} rejected the harbour plan of the council."
    assert weigh(story(report(text, quotes=[("the harbour plan of the council", quote)]))).positions == ()


def test_one_event_in_two_reports_is_one_entry_of_the_timeline() -> None:
    fields = {"type": "attack", "date": "2026-01-24", "place": "Kyiv"}
    a = report("Drones struck Kyiv on Saturday night.", outlet="A", events=[("struck", fields)])
    b = report("Drones struck the city of Kyiv on Saturday.", outlet="B", events=[("struck", fields)])
    (entry,) = weigh(story(a, b)).timeline
    assert entry.origins == 2
    assert len(entry.evidence) == 2


def test_the_third_strike_names_the_two_before() -> None:
    text = "It was the third strike on Kyiv. One strike came on 9 January. Another strike hit on 20 January."
    strikes = [("strike", {"type": "attack", "date": f"2026-01-{day}"}) for day in ("24", "09", "20")]
    (third,) = [e for e in weigh(story(report(text, published=at(9), events=strikes))).timeline if "third" in e.text]
    assert len(third.evidence) == 3


def test_the_third_strike_of_the_year_counts_from_new_year() -> None:
    text = (
        "It was the third strike since New Year. One strike came on 9 January. Another strike hit on 20 January. "
        "A strike of the old year fell on 30 December."
    )
    strikes = [("strike", {"type": "attack", "date": day}) for day in (
        "2026-01-24", "2026-01-09", "2026-01-20", "2025-12-30")]  # fmt: skip
    (third,) = [e for e in weigh(story(report(text, published=at(9), events=strikes))).timeline if "third" in e.text]
    assert len(third.evidence) == 3


def test_a_midnight_is_told_as_a_day() -> None:
    assert when("2026-01-24T00:00:00+08:00") == "24 January"
    assert when("2026-01-24T08:20:00+02:00") == "24 January, 06:20 UTC"
