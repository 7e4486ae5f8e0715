"""Events: type, actor, target, place, polarity."""

from __future__ import annotations

import pytest

from tests.annotate.reading import read
from wiredesk.annotate._events import read_events
from wiredesk.annotate._events_triggers import noun_triggers, verb_triggers
from wiredesk.annotate._names import read_names
from wiredesk.annotate._quotes import read_quotes
from wiredesk.annotate._sentences import read_sentences
from wiredesk.model import Article, Date, Event


def events(text: str, *dates: Date) -> list[Event]:
    article = Article(id="e", url="u", title="", text=text, language="en")
    sentences = read_sentences(article)
    names = read_names(article, sentences)
    return list(read_events(article, sentences, names, dates, read_quotes(article, sentences, names)))


@pytest.mark.parametrize(
    ("text", "kind", "actors", "targets"),
    [
        ("Russia attacked Kharkiv overnight.", "attack", ("Russia",), ("Kharkiv",)),
        ("Kharkiv was hit by Russian drones on Friday.", "attack", ("Russian drones",), ("Kharkiv",)),
        ("Police arrested three men in Leeds.", "arrest", ("Police",), ("three men",)),
        ("Three men were arrested in Leeds by police.", "arrest", ("police",), ("Three men",)),
        ("Mark Rutte met Steve Witkoff in Davos.", "talks", ("Mark Rutte",), ("Steve Witkoff",)),
        ("The court sentenced Anna Berg to two years.", "ruling", ("court",), ("Anna Berg",)),
    ],
)
def test_who_did_what_to_whom(text: str, kind: str, actors: tuple[str, ...], targets: tuple[str, ...]) -> None:
    assert (kind, actors, targets) in [(e.type, e.actors, e.targets) for e in events(text)]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Israel attacked Iran.", "happened"),
        ("Israel has not attacked Iran.", "did_not"),
        ("Israel didn't attack Iran.", "did_not"),
        ("Israel may attack Iran.", "may"),
        ("Israel threatened to attack Iran.", "may"),
        ("Israel denied that it had attacked Iran.", "did_not"),
    ],
)
def test_polarity(text: str, polarity: str) -> None:
    assert [e.polarity for e in events(text) if e.type == "attack"] == [polarity]


def test_place_and_date_are_those_of_the_sentence() -> None:
    text = "Two people were killed in Odesa on Friday."
    friday = Date.from_json(
        b'{"doc":"e","start":35,"end":41,"text":"Friday","from":"2025-05-23","to":"2025-05-23","grain":"day"}'
    )
    death = next(e for e in events(text, friday) if e.type == "death")
    assert (death.place, death.date, death.sentence) == ("Odesa", "2025-05-23", 0)


@pytest.mark.parametrize(
    "text", ["The court struck a balance.", "It was a great deal of work.", "The demands were met."]
)
def test_figures_of_speech_are_no_events(text: str) -> None:
    assert events(text) == []


def test_a_trigger_is_known_in_each_of_its_forms() -> None:
    assert verb_triggers()["attacked"].type == "attack"
    assert noun_triggers()["earthquakes"].type == "disaster"


def test_spans_are_the_trigger_words() -> None:
    text = "Russia attacked Kharkiv. An explosion killed two men."
    assert all(text[e.start : e.end] == e.text for e in events(text))


def test_a_day_of_the_dateline_is_that_of_the_report_not_of_the_event() -> None:
    text = "ELMFORD, Elmland, Jan 24 - Two men died after a mill exploded on Thursday, its owner said on Friday."
    assert {event.date for event in read(text).events if event.type == "death"} == {"2026-01-22"}


@pytest.mark.parametrize(
    "text",
    [
        "Berg, bought from Hull in October, scored twice and attacked the referee.",
        "Ida Sund, who died on Thursday, attacked the council.",
    ],
)
def test_a_day_in_an_aside_dates_what_the_aside_tells_only(text: str) -> None:
    assert [event.date for event in read(text).events if event.type == "attack"] == [None]


def test_a_stretch_of_time_dates_no_event() -> None:
    found = read("Russia attacked Kyiv many times over the past years.").events
    assert [event.date for event in found] == [None]


@pytest.mark.parametrize(
    ("text", "kind", "result"),
    [
        ("A drone strike hit a market in Kharkiv, killing 12 people and wounding 31.", "attack",
         "killing 12 people and wounding 31"),
        ("At least 1,200 people were killed in the earthquake.", "disaster", "1,200 people were killed"),
        ("The flood killed 40 people.", "death", "killed 40 people"),
        ("The court sentenced Anna Berg to two years in prison.", "ruling", "to two years"),
        ("Police arrested a man on suspicion of murder.", "arrest", "on suspicion of murder"),
        ("Anna Berg was charged with fraud on Friday.", "charge", "with fraud"),
        ("Talks in Geneva ended without agreement.", "talks", "without agreement"),
        ("The two sides met in Doha and agreed to a 60-day truce.", "talks", "agreed to a 60-day truce"),
        ("Parliament voted 52-48 to approve the budget.", "vote", "52-48"),
        ("Inflation rose to 3.2% in May.", "economic_figure", "to 3.2%"),
        ("Prices fell by 2020 standards.", "economic_figure", None),
        ("Mark Rutte met Steve Witkoff in Davos.", "talks", None),
    ],
)  # fmt: skip
def test_result_is_the_outcome_as_printed(text: str, kind: str, result: str | None) -> None:
    assert result in [e.result for e in events(text) if e.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "targets"),
    [
        ("Dozens of people died in the fire.", "death", (), ("Dozens of people",)),
        ("Israel carried out air strikes on Beirut.", "attack", ("Israel",), ("Beirut",)),
        ("Hamas claimed responsibility for the attack on Tel Aviv.", "attack", ("Hamas",), ("Tel Aviv",)),
        ("Russia's attack on Kharkiv went on.", "attack", ("Russia",), ("Kharkiv",)),
        ("The killing of Anna Berg by gunmen was condemned.", "death", ("gunmen",), ("Anna Berg",)),
    ],
)
def test_who_suffered_and_who_did_what_a_noun_names(
    text: str, kind: str, actors: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    assert (kind, actors, targets) in [(e.type, e.actors, e.targets) for e in events(text)]


def test_what_almost_happened_did_not() -> None:
    assert [e.polarity for e in events("Anna Berg was almost killed.")] == ["did_not"]


@pytest.mark.parametrize("hour", ["07:15 GMT", "1 p.m. Monday in Arden"])
def test_the_hour_of_another_zone_in_brackets_dates_nothing(hour: str) -> None:
    (found,) = read(f"A man was shot ({hour}) in a street, police said on Friday.").events
    assert found.date == "2026-01-23"
