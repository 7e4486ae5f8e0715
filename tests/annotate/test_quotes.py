"""Attributions: kinds, spans, speakers, channels, hearsay, and marks that are no quotes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wiredesk.annotate._names import read_names
from wiredesk.annotate._quotes import read_quotes
from wiredesk.annotate._quotes_cues import cue_forms, forms_of
from wiredesk.annotate._quotes_marks import passages
from wiredesk.annotate._quotes_tagger import default_tagger
from wiredesk.annotate._sentences import read_sentences
from wiredesk.model import Article, Quote


def quotes(text: str, *, learned: bool = True) -> list[Quote]:
    article = Article(id="q", url="u", title="", text=text, language="en")
    sentences = read_sentences(article)
    return list(read_quotes(article, sentences, read_names(article, sentences), default_tagger() if learned else None))


def one(text: str) -> Quote:
    found = quotes(text)
    assert len(found) == 1, found
    return found[0]


def test_the_span_of_a_direct_quote_excludes_the_marks() -> None:
    quote = one("“The bridge is gone,” Maria Lopez said.")
    assert (quote.kind, quote.text) == ("direct", "The bridge is gone,")


def test_the_cue_has_lemma_and_stance() -> None:
    quote = one("The ministry denied that a ship had sunk.")
    assert quote.cue is not None
    assert (quote.cue.text, quote.cue.lemma, quote.cue.stance) == ("denied", "deny", "deny")


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("The mayor told Reuters that the bridge was gone.", "Reuters"),
        ("The mayor said on Telegram that the bridge was gone.", "Telegram"),
        ("The company said in a statement that the plant would close.", "statement"),
        ("In a post on X, Maria Lopez wrote: “The bridge is gone.”", "X"),
        ("The mayor said that the bridge was gone.", None),
    ],
)
def test_the_channel_is_read(text: str, channel: str | None) -> None:
    assert one(text).channel == channel


def test_hearsay_keeps_who_relays() -> None:
    inserted = [q for q in quotes("Rutte, Witkoff said, had called it a good deal.") if q.via]
    assert [(q.speaker, q.via) for q in inserted] == [("Rutte", "Witkoff")]
    nested = [q for q in quotes("Steve Witkoff said that Mark Rutte had called the plan a good deal.") if q.via]
    assert [(q.speaker, q.via) for q in nested] == [("Mark Rutte", "Steve Witkoff")]


def test_she_is_the_woman_and_he_the_man() -> None:
    found = quotes("Anna Berg met Tom Baker. She said the road was closed.")
    assert found[-1].speaker == "Anna Berg"
    found = quotes("Anna Berg met Tom Baker. He said the road was closed.")
    assert found[-1].speaker == "Tom Baker"


def test_the_lawyer_of_a_person_is_not_the_person() -> None:
    assert one("A spokesman for Joe Biden said the trip was off.").speaker == "spokesman for Joe Biden"


def test_a_role_is_given_with_its_speaker() -> None:
    quote = one("Kremlin spokesman Dmitry Peskov said Moscow was ready to talk.")
    assert (quote.speaker, quote.role) == ("Dmitry Peskov", "Kremlin spokesman")


@pytest.mark.parametrize(
    "text", ["The so-called “expert” left the room.", "He sang “Hey Jude” at the party.", "The players' bus was late."]
)
def test_scare_quotes_titles_and_apostrophes_are_no_quotes(text: str) -> None:
    assert [q for q in quotes(text) if q.kind == "direct"] == []


def test_rules_alone_stay_available() -> None:
    assert [q.text for q in quotes("“The bridge is gone,” Maria Lopez said.", learned=False)] == ["The bridge is gone,"]


def test_notes_and_furniture_are_not_read() -> None:
    assert quotes("Reuters contributed to this report.\nRead more: police said two men were held.") == []


def test_regular_and_irregular_forms_of_a_cue_verb() -> None:
    assert forms_of("deny", "") == {"deny": "base", "denies": "s", "denying": "ing", "denied": "ed"}
    assert cue_forms()["wrote"].lemma == "write"
    assert cue_forms()["says"].form == "s"


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“One,” he said. “Two.”", ["One,", "Two."]),
        ('He said: "One." She said: "Two."', ["One.", "Two."]),
        ("He said 'we won't go' twice.", ["we won't go"]),
        ("''One,'' he said.", ["One,"]),
        ("“One.\n\n“Two.”", ["One.", "Two."]),
        ("rock 'n' roll and the '90s", []),
        ('an unbalanced " mark', []),
    ],
)
def test_passages_in_marks(text: str, inside: list[str]) -> None:
    assert [text[p.start : p.end] for p in passages(text)] == inside


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("ORVIK, Norland, Oct 12 - The bridge was closed, the port said on Monday.", "The bridge was closed"),
        ("Maria Berg said 14 people had left the ship.", "14 people had left the ship"),
        ("The minister said at least 40 homes were lost.", "at least 40 homes were lost"),
        ("Orlo, 29, will miss the match because of a fever, the club has learned.",
         "Orlo, 29, will miss the match because of a fever"),
        ("Maria Berg said prices, at their highest in June, were still too low.",
         "prices, at their highest in June, were still too low"),
        ("The bridge would stay closed until May, says her brother Piet.", "The bridge would stay closed until May"),
    ],
)  # fmt: skip
def test_reported_words_begin_with_their_number_and_their_subject(text, content):
    assert one(text).text == content


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Maria Berg denied that the ferry was full and said it had struck a rock.",
         [("deny", "that the ferry was full"), ("say", "it had struck a rock")]),
        ("The council denied this and said that the road was open.",
         [("deny", "this"), ("say", "that the road was open")]),
        ("Maria Berg said she would wait and demanded an inquiry.",
         [("say", "she would wait"), ("demand", "an inquiry")]),
        ("Maria Berg said the votes had been counted and checked.",
         [("say", "the votes had been counted and checked")]),
        ("Maria Berg said the driver stopped and said sorry.", [("say", "the driver stopped and said sorry")]),
    ],
)  # fmt: skip
def test_a_second_verb_of_the_speaker_ends_the_words_of_the_first(text, told):
    found = [q for q in quotes(text) if q.speaker == "Maria Berg" or q.speaker == "council"]
    assert [(q.cue.lemma, q.text) for q in found if q.cue] == told


def test_each_of_two_speakers_in_a_sentence_has_their_own_words():
    found = quotes("Norland said the test “breaks every rule”, while Sorland said it was “yet another threat”.")
    assert [(q.speaker, q.text) for q in found] == [
        ("Norland", "the test “breaks every rule”"), ("Sorland", "it was “yet another threat”")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("MILAN - The board of Ostra on Tuesday rejected a bid from Belden, saying that the price “mocks the firm”.",
         "board of Ostra"),
        ("Rangers lost again. “We were poor,” captain Jan Orlo said.", "Jan Orlo"),
        ("A survey of 12,480 patients showed that the pill works.", "survey of 12,480 patients"),
        ("NICE, the body that approves drugs, said it would look at the pill.", "NICE"),
        ("His lawyer, Filip De Witt, was there. De Witt said that he would appeal.", "Filip De Witt"),
    ],
)  # fmt: skip
def test_no_place_and_no_part_of_a_number_speaks(text, speaker):
    assert quotes(text)[-1].speaker == speaker


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aB. \n'“”\"‘’,:said", max_size=300))
def test_any_text_is_read_with_true_spans(text: str) -> None:
    for quote in quotes(text):
        assert text[quote.start : quote.end] == quote.text
        assert quote.cue is None or text[quote.cue.start : quote.cue.end] == quote.cue.text


def test_hostile_text_is_read() -> None:
    for text in ('"' * 20_000, "' " * 20_000, "“a " * 10_000, "he said " * 10_000, '"a," he said, ' * 3_000):
        assert isinstance(quotes(text), list)
