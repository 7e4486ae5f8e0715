"""Whose words they are: not the hearer's, not the asked one's, not those of who was named last; whole and with "no"."""

from __future__ import annotations

import pytest

from tests.annotate.test_quotes import quotes
from wiredesk.annotate._names import read_names
from wiredesk.annotate._sentences import read_sentences
from wiredesk.model import Article, Name


def said(text: str) -> list[tuple[str | None, str]]:
    """Speaker and words of each attribution."""
    return [(quote.speaker, quote.text) for quote in quotes(text)]


def names(text: str) -> list[Name]:
    article = Article(id="n", url="u", title="", text=text, language="en")
    return list(read_names(article, read_sentences(article)))


NOT_GOING_ON = {
    "the report calls it so": (
        '"We built the pier," the Danish writer added. The telling of it in her book "Pier Lamp" is the first to win '
        'the prize. Sund is also the first to win. For the jury it is a book "at once bold, plain and moving, '
        'building towering heights out of a rich spoken style."'
    ),
    "sentences of the report stand between": (
        '"We urge the council to press the mayor to end the works," more than two dozen townsmen wrote in a letter '
        "to the council. Sund said there was no precedent of cutting all funds. But Teona Lavre, a fellow of the Pier "
        'Centre, said this could be done. "Yes, the council can cut funds to the port if its new bill undermines the '
        'law or threatens its interests. This power comes from the Pier Act."'
    ),
    "a verb that no list knows follows its comma": (
        '"The harbour sees no reason to close the pier for the winter," Ida Sund said. "In this respect, the paper '
        'which the mayor would sign is just a kind of wish," groused Berg, calling it useless.'
    ),
}


@pytest.mark.parametrize("text", NOT_GOING_ON.values(), ids=NOT_GOING_ON)
def test_a_quotation_goes_on_only_where_nobody_else_may_speak(text: str) -> None:
    last = quotes(text)[-1]
    assert (last.kind, last.source) == ("direct", None)


def test_a_quotation_goes_on_behind_the_verb_that_stands_last() -> None:
    text = (
        "The town told of the harm after Mayor Ida Sund ruled that the works broke an order, though it is unclear what "
        'is to become of the crane from the U.S. "No town wanted the crane because it is so loud and so very old," '
        'harbour chief Olaf Berg said at a meeting. "This crane has plagued our streets for too long."'
    )
    assert quotes(text)[-1].speaker == "Olaf Berg"


def test_who_is_told_is_not_who_speaks() -> None:
    assert not said("The council is to meet Mayor Ida Sund on Wednesday, Coast News was told.")
    text = 'The judge told a lawyer for the harbour: "I see that my order has been broken by your client."'
    assert [speaker for speaker, _ in said(text)] == ["judge"]


def test_where_it_was_written_is_not_who_speaks() -> None:
    text = "French Europe and Foreign Affairs Minister Ida Sund wrote on X: “This is unacceptable.” France waits."
    assert "X" not in [speaker for speaker, _ in said(text)]


def test_the_words_of_one_who_is_quoted_stand_behind_as_saying() -> None:
    text = "Ida Sund was quoted by Havnebladet as saying she was very worried about the loss."
    assert said(text) == [("Ida Sund", "she was very worried about the loss")]
    (quote,) = quotes("TASS quoted the military as confirming that the base was hit.")
    assert (quote.speaker, quote.via) == ("military", "Tass")


def test_what_somebody_was_asked_is_not_what_they_say() -> None:
    text = 'Asked by a local reporter why Elmland did not react to the raid on the port, the minister said, "It did."'
    assert [quote.kind for quote in quotes(text)] == ["direct"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Elmland said on Monday that it would let aid enter the port after an 11-week blockade, but the United "
            "Nations said no help had been distributed as of Tuesday.",
            "no help had been distributed as of Tuesday",
        ),
        (
            "The town said it had let five boats into the port but the harbour chief said this was a "
            '"drop in the sea".',
            "it had let five boats into the port",
        ),
        (
            "The High Court ruled that Mayor Ida Berg's decision to fire outgoing port chief Ron Hale was illegal, a "
            "decision published on Wednesday said.",
            "that Mayor Ida Berg's decision to fire outgoing port chief Ron Hale was illegal",
        ),
        (
            "Ida Sund said closing even one pier was unacceptable and called on Elmland to look into it.",
            "closing even one pier was unacceptable",
        ),
        (
            "Experts believe that the deal may hold, but Ida Sund, as well as the port chief Olaf Berg, said Elmland "
            "had not yet agreed.",
            "that the deal may hold",
        ),
    ],
)
def test_reported_words_keep_their_no_and_end_before_another_clause(text: str, words: str) -> None:
    assert words in [found for _, found in said(text)]


def test_words_that_a_conjunction_parts_from_a_speaker_are_not_the_speakers() -> None:
    text = (
        "Papers suggested that the fifth round of talks could take place this weekend in Elmford, but Ali Hamad, as "
        "well as his Foreign Minister Abbas Berg, said Elmland had not yet agreed."
    )
    assert [words for speaker, words in said(text) if speaker == "Ali Hamad"] == ["Elmland had not yet agreed"]


def test_a_name_behind_an_office_is_the_speaker_with_it() -> None:
    text = (
        "But according to Ostra’s chief executive, Ida Sund, those rules, driven by fear, have only made boats dearer."
    )
    ((speaker, words),) = said(text)
    assert (speaker, words.split(",")[0]) == ("Ida Sund", "those rules")


def test_who_said_belongs_to_the_speaker_whom_it_follows() -> None:
    text = (
        "The pier is run mostly by old people, said Ida Sund, a professor of ports at Elmford University's faculty of "
        "trade, who added that the number of ferries is dropping."
    )
    assert {speaker for speaker, _ in said(text)} == {"Ida Sund"}


def test_the_object_before_a_speaker_is_no_part_of_it() -> None:
    text = (
        "The navy has been asked to rebuild it so it can be used as a new Sea Lord One, the Elmford Times reported on "
        "Wednesday, adding that the navy will award a contract."
    )
    assert ("Elmford Times", "that the navy will award a contract") in said(text)


def test_who_relays_anothers_saying_is_told() -> None:
    (inner,) = [quote for quote in quotes("Ida Sund mentioned that the museum said it would host them.") if quote.via]
    assert (inner.speaker, inner.via) == ("museum", "Ida Sund")


def test_the_supreme_leader_is_not_the_late_president() -> None:
    text = (
        "Elmland's Supreme Leader Olaf Berg spoke in memory of late President Tom Hale. The supreme leader also "
        'faulted the plan, saying: "The other side should not talk nonsense."'
    )
    assert quotes(text)[-1].speaker == "Olaf Berg"


def test_she_is_nobody_of_a_caption() -> None:
    text = (
        "Sheriff Susan Hale answers for the jail. "
        + "The wall behind the sink had been weak for years, and nobody in the town had the money to mend it. " * 6
        + "\n\nPhotos provided by the office show, from left top, Dkeno Denn, Gary Prior and Robert Mood (Elm Office "
        'via NP) "This breach happened under my lead, and it is my duty to see it mended," she said.'
    )
    assert quotes(text)[-1].speaker == "Susan Hale"


def test_a_shouted_heading_says_nothing() -> None:
    assert not said("HARBOUR CHIEF CALLS FOR PROBE OF CRANE GIFT TO MAYOR A model crane stood on a table.")


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Ida Sund said at a press conference that the pier was shut.", "press conference"),
        ('"It is shut," Ida Sund told Danish newspaper Havnebladet on Monday.', "Danish newspaper Havnebladet"),
        ("In the clip in the hall, a video, Ida Sund said the pier was shut.", None),
    ],
)
def test_where_it_was_said_is_told_whole(text: str, channel: str | None) -> None:
    assert quotes(text)[-1].channel == channel


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Danish Prime Minister Sheikh Ola Berg has said so.", "Danish Prime Minister"),
        ("They heard shadow foreign secretary Dame Ida Sund, who left.", "shadow foreign secretary"),
        ("The raids go on, acting regional Governor Olaf Berg said.", "acting regional Governor"),
        ("It was new, Middle East and North Africa Minister Tom Hale said.", "Middle East and North Africa Minister"),
        (
            "It is late, said Tom Hale, senior fellow at the Pier Council in an interview with DW.",
            "senior fellow at the Pier Council",
        ),
        ("It stands, Secretary for Public Affairs Tricia Hale said.", "Secretary for Public Affairs"),
        ("The vote to fire police chief Tom Hale failed.", "police chief"),
        ("Olaf Berg, as well as his Foreign Minister Tom Hale, left.", None),
    ],
)  # fmt: skip
def test_an_office_is_read_whole_and_alone(text: str, role: str | None) -> None:
    assert next(name for name in names(text) if name.kind == "person").role == role


def test_a_country_behind_a_byline_is_no_surname() -> None:
    found = names("By Leila Nord and Qasim Naum Iran on Wednesday closed a port. Iran had said the port was full.")
    assert [name.canonical for name in found if name.kind == "person"] == ["Leila Nord", "Qasim Naum"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Berg campaign chairman Tom Hale said it was false.", "Tom Hale"),
        ("Ana Berg and chairman Tom Hale said it was false.", "Ana Berg"),
        ("Four people were hurt, according to the capital's mayor, Tom Hale.", "Tom Hale"),
        (
            'Governor Olaf Berg said he was ready. "It helps President Hale. '
            + "It is a risk for the country and for everybody who lives in it, and no good will come of it. " * 6
            + 'It is a mistake of President Hale."\n\n"It will not work," he added.',
            "Olaf Berg",
        ),
        (
            "Mark Orlo, who worked for Tom Ashby, Ian Dunn and others, took the credit for the plan.\n\n"
            "He has said that it was easy.",
            "Mark Orlo",
        ),
    ],
)
def test_whom_he_means_is_not_somebody_in_quoted_words_nor_one_of_a_list(text: str, speaker: str) -> None:
    assert quotes(text)[-1].speaker == speaker


def test_who_is_somebody_named_right_before_it() -> None:
    text = "Governor Olaf Berg spoke of a Christian florist who denied service to a couple."
    assert all(quote.speaker != "Christian" for quote in quotes(text))


def test_a_name_at_the_end_of_a_long_subject_is_read_whole() -> None:
    text = (
        "A spokesperson for the government of the United Elm Islands described a plan and said that the delegations "
        "had dealt with it."
    )
    assert {quote.speaker for quote in quotes(text)} == {"spokesperson for the government of the United Elm Islands"}


def test_the_adviser_is_the_unnamed_one_told_of_before() -> None:
    text = (
        "Olaf Berg, an adviser of the mayor, was calm. One adviser close to the port said that it was lost. "
        "“Nobody knows the plan,” the adviser said."
    )
    assert said(text)[-1][0] == "adviser"


def test_an_inverted_verb_before_a_colon_is_the_speakers() -> None:
    text = "Experts say her plans would make the port poorer. Said Berg: “I do not think that she will sign it.”"
    assert [(quote.speaker, quote.via) for quote in quotes(text) if quote.kind == "direct"] == [("Berg", None)]


def test_officials_of_somebody_are_not_the_one_they_work_for() -> None:
    text = "Olaf Berg came. Berg officials initially said there would be no ferries."
    assert "Olaf Berg" not in [speaker for speaker, _ in said(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ida Berg won. The film shows her husband, former mayor Olaf Berg. Berg said she is glad.", "Ida Berg"),
        ("Travis Berg died. Tracy Berg, his aunt, said the town was cruel.", "Tracy Berg"),
        ("Elmland's leader, Kim Jae-won, spoke. Mr. Kim said the pier was done.", "Kim Jae-won"),
    ],
)
def test_people_of_one_surname_are_told_apart(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Ida Sund told Havnebladet Tuesday that the pier was safe.", "Havnebladet"),
        ("Ida Sund told the Post that the pier was safe.", "the Post"),
        ("Ida Sund told a Farmers' Union meeting that the pier was safe.", None),
    ],
)
def test_who_was_told_is_told_as_printed(text: str, channel: str | None) -> None:
    assert quotes(text)[-1].channel == channel


@pytest.mark.parametrize("clause", ["while envoys from Arden, Norland and Elmland met for talks", "as it was in May"])
def test_what_happens_meanwhile_is_not_what_was_said(clause: str) -> None:
    found = quotes(f"Drones struck the northern pier overnight, officials said on Saturday, {clause}.")
    assert [quote.text for quote in found] == ["Drones struck the northern pier overnight"]


def test_whom_an_office_told_before_a_colon_hears() -> None:
    text = "The Arden Office for Harbour Affairs (AOHA) told the BBC: “We need to get the boats in as soon as we can.”"
    assert {quote.speaker for quote in quotes(text)} == {"Arden Office for Harbour Affairs (AOHA)"}


def test_how_long_somebody_warned_is_no_hearer() -> None:
    (quote,) = quotes("The ministry has warned for years that the pier of Elmford is rotten.")
    assert (quote.text, quote.channel) == ("that the pier of Elmford is rotten", None)


def test_what_a_charity_is_known_as_is_not_what_it_says() -> None:
    text = "According to the charity Ostra Aid, known by its old initials OA, the boats are nowhere near sufficient."
    (quote,) = quotes(text)
    assert (quote.text, quote.speaker) == ("the boats are nowhere near sufficient", "charity Ostra Aid")


def test_what_a_report_makes_of_the_words_is_not_said() -> None:
    text = "Ida Sund said that the tolls were cut too quickly, in a sign that she is concerned about the debt."
    assert [quote.text for quote in quotes(text)] == ["that the tolls were cut too quickly"]


def test_a_list_of_speakers_is_whole() -> None:
    (quote,) = quotes("Ukraine, the U.S. and South Korea said that the ship had left the harbour.")
    assert quote.speaker == "Ukraine, the U.S. and South Korea"


def test_quoted_sentences_before_a_verb_with_its_own_clause_go_on_from_those_before() -> None:
    text = (
        "Ida Sund defended the deal. “We did nothing under the table,” Sund noted. “Many towns gave a ship. I am not "
        "comparing that to the statue, but…” Hale said last week in a post that the ship would replace the old ferry."
    )
    speakers = {quote.text[:9]: quote.speaker for quote in quotes(text) if quote.kind == "direct"}
    assert speakers == {"We did no": "Ida Sund", "Many town": "Ida Sund"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ana Berg acknowledged that the mayor misspoke but noted that the pier had been closed before.",
            ["that the mayor misspoke", "that the pier had been closed before"],
        ),
        (
            "Ana Berg said the mayor had to answer for the pier, stating in May that he should leave.",
            ["the mayor had to answer for the pier", "that he should leave"],
        ),
    ],
)
def test_what_a_speaker_goes_on_to_say_is_told_of_its_own(text: str, told: list[str]) -> None:
    assert said(text) == [("Ana Berg", words) for words in told]


def test_a_speaker_described_by_another_verb_still_speaks() -> None:
    text = "Ida Sund of the council, who praised the mayor in May, said the pier would open in June."
    assert ("Ida Sund", "the pier would open in June") in said(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Prosecutors allege the captain sold the boat in May.", ("Prosecutors", "the captain sold the boat in May")),
        (
            "The harbour board rejects the allegation that its cranes are a danger to the town.",
            ("harbour board", "the allegation that its cranes are a danger to the town"),
        ),
        (
            "Media outlets estimate the works will need two more years.",
            ("Media outlets", "the works will need two more years"),
        ),
    ],
)
def test_a_listed_verb_of_one_who_can_speak_attributes_a_clause(text: str, told: tuple[str, str]) -> None:
    assert said(text) == [told]


def test_a_noun_behind_an_adjective_is_no_verb() -> None:
    assert said("The talks went on despite a court order to close the pier in May.") == []


def test_nobody_named_in_quoted_words_speaks_outside_them() -> None:
    text = '"In this respect, the paper which the mayor would sign is a wish," groused Berg, calling it useless.'
    assert "paper" not in [speaker for speaker, _ in said(text)]
