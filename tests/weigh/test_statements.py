"""What of reported words is a statement that their speaker makes, and whole."""

from __future__ import annotations

import pytest

from tests.weigh.making import report, story
from tests.weigh.test_sure import said
from wiredesk.weigh import weigh
from wiredesk.weigh._plain import speaker_words


@pytest.mark.parametrize(
    "text",
    [
        "Engineers are skeptical that the town would easily give up its old pier.",
        "Ida Sund fears that the new tolls will ruin the harbour of Elmford.",
        "Port officials hope the new pier will bring back the ferries.",
        "Ida Sund is worried that the town may sell the pier.",
        "Ida Sund could be hoping that the lawsuit will bring in money for the party.",
        "Ida Sund demanded that changes be made to tighten the rules of the port.",
        "Ida Sund likened the owners of the pier to smugglers and the mayor threatened to sue them.",
        "Ida Sund condemned the chants but pushed back against the claims of the town.",
        "The council promotes a variety of odd ideas about the pier and the town has paid for them.",
        "Most of the boats passed the test in May, Ida Sund said, but few of them are likely to sail.",
        "Ida Sund announced the end of the talks as she addressed the council.",
        "If the pier fails again, Ida Sund said, she would not stay in the town.",
        "While Olaf Berg has said that he writes open letters, Ida Sund said he does not answer them in public.",
        "The town disputed the harbour police's earlier claim that the boat had refused to stop.",
        "Olaf Berg, Ida Sund told him he was “doing a great job and wished me well.”",
    ],
)
def test_what_somebody_feels_does_or_says_by_halves_is_not_printed(text: str) -> None:
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("While the pier is old, Ida Sund said the town will mend it.", "the town will mend it"),
        ("The survey showed that the pier is safe for now.", "that the pier is safe for now"),
        ("Ida Sund said the pier would open on time.", "the pier would open on time"),
    ],
)
def test_a_whole_statement_is_printed(text: str, words: str) -> None:
    assert words in [quote.text for quote in said(text)]


def test_words_that_the_sentence_goes_on_from_are_cut() -> None:
    text = "Ida Sund said the town is urging the port to accept a deal."
    words = "the town is urging the port to accept"
    said_so = {"speaker": "Ida Sund", "kind": "indirect", "source": "Ida Sund", "cue": ("said", "say")}
    assert not weigh(story(report(text, quotes=[(words, said_so)]))).quotes
    assert weigh(story(report(text, quotes=[(f"{words} a deal", said_so)]))).quotes


def test_what_deeds_show_is_not_said() -> None:
    text = "Ida Sund was mild, and she showed that the port can be a friend of the town."
    words = "that the port can be a friend of the town"
    shown = {"speaker": "Ida Sund", "kind": "indirect", "source": "she", "cue": ("showed", "show")}
    assert not weigh(story(report(text, names=[("Ida Sund", {})], quotes=[(words, shown)]))).quotes


@pytest.mark.parametrize(
    "speaker",
    ["none of the engineers", "a lawyer to investigate", "on Harbour Hill", "Elmford police’s", "the new analysis"],
)
def test_who_is_nobody_is_no_speaker(speaker: str) -> None:
    assert speaker_words(speaker.removeprefix("a ").removeprefix("the ")) is None


def test_what_several_say_is_not_printed_as_ones() -> None:
    text = "Elmland, Ostra and the Harbour Union have all insisted they will not pay."
    said_so = {
        "speaker": "Harbour Union",
        "kind": "indirect",
        "source": "the Harbour Union",
        "cue": ("insisted", "insist"),
    }
    assert not weigh(story(report(text, quotes=[("they will not pay", said_so)]))).quotes
