"""Who speaks: people, organisations, governments, people by their role; a thing or a day does not."""

from __future__ import annotations

import pytest

from tests.annotate.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "Heat said that all is fine.", "The meeting said that the budget is fine.",
        "Saturday said that all is well.", "More talks will show that peace is possible.",
    ],
)  # fmt: skip
def test_what_cannot_speak_is_no_speaker(text: str) -> None:
    assert [quote.speaker for quote in read(text).quotes if quote.speaker] == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("PM Mark Carney's office said that it was false.", "PM Mark Carney's office"),
        ("The work and pensions secretary said that it was late.", "work and pensions secretary"),
        ("Experts interviewed by Reuters said that it was late.", "Experts interviewed by Reuters"),
        ("WAR Russia said that the strike was a success.", "Russia"),
        ("Critics of the law said that it was unfair.", "Critics of the law"),
    ],
)
def test_names_and_roles_speak(text: str, speaker: str) -> None:
    assert [quote.speaker for quote in read(text).quotes] == [speaker]


def test_a_number_at_the_head_of_a_sentence_is_no_name() -> None:
    assert read("Thirty-one people were injured. Twelve people died.").names == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Britain, France and Canada threatened sanctions on Monday.", "Britain, France and Canada"),
        ("In Paris, France and Canada said they agreed.", "France and Canada"),
        ("Last week Ana Calder, Ben Orlo and Cy Dunn said that it was late.", "Ana Calder, Ben Orlo and Cy Dunn"),
    ],
)
def test_all_of_several_parties_speak(text: str, source: str) -> None:
    assert [quote.source.text for quote in read(text).quotes if quote.source] == [source]


def test_the_place_of_a_dateline_does_not_speak() -> None:
    text = "TEHRAN, May 21 (MNA) – Bishop Leo Marr renews his appeal for aid “to all”, calling for a stop to the war."
    assert {quote.speaker for quote in read(text).quotes} == {"Leo Marr"}


def test_a_son_is_not_his_father() -> None:
    text = (
        "Donald Kerr Jr. said that he would run. Donald Kerr, the president, was silent. "
        "Kerr said that it was fine. Kerr Jr. said that it was not."
    )
    assert [(quote.speaker, quote.role) for quote in read(text).quotes] == [
        ("Donald Kerr Jr.", None), ("Donald Kerr", "president"), ("Donald Kerr Jr.", None)
    ]  # fmt: skip


def test_a_title_of_several_is_that_of_each() -> None:
    names = read("Sens. Elizabeth Wolfe and Chuck Shaw warned of it, and so did Ben Orlo.").names
    assert [name.role for name in names] == ["Sen.", "Sen.", None]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Elmish Ambassador to Dublin Yury Ilin said that it was false.", "Yury Ilin", "Ambassador to Dublin"),
        ("President of Armenia Vaagn Ostrov said that it was false.", "Vaagn Ostrov", "President of Armenia"),
        ("The president of France Emmanuel Marr said that it was false.", "Emmanuel Marr", "president of France"),
        ("The head of the state exporter Rosvoz Alexander Ilin said that it was false.", "Alexander Ilin", None),
        ("Bank of England Governor Andrew Orr said that it was false.", "Andrew Orr", "Bank of England Governor"),
    ],
)
def test_a_person_behind_the_place_or_body_of_their_office_is_found(text: str, name: str, role: str | None) -> None:
    quotes = read(text).quotes
    assert [quote.speaker for quote in quotes] == [name]
    assert (quotes[0].role or "").endswith(role or "")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "U.S. Air Force Secretary Troy Hale told senators that the plane needs work. The air force "
            "said it is preparing a contract.",
            "air force",
        ),
        (
            "Supreme Court President Anna Hale told reporters that the case was unusual. The court said it would rule "
            "in May.",
            "Supreme Court",
        ),
        ("Defence Minister Anna Hale arrived on Monday. The minister said the army was ready.", "Anna Hale"),
        ("President Dr. Danny Hale arrived on Monday. The president said the team was ready.", "Danny Hale"),
    ],
)
def test_a_body_is_not_the_person_who_holds_an_office_in_it(text, speaker):
    assert read(text).quotes[-1].speaker == speaker


def test_a_photographer_in_a_credit_is_not_who_spoke():
    text = (
        "Donald Kerr Jr. arrived on Wednesday. (Christopher Pike/Northern Press via Images) He said in a post that he "
        "would not run."
    )
    assert read(text).quotes[0].speaker == "Donald Kerr Jr."


PRONOUNS = [
    (
        "the subject of the paragraph, not the last person with a title",
        'Governor Armando Velho said the maize was lost. "It was ripe," he said.\n\nIn Lugela, fisherman Joao Tembe, '
        '44, lost his boat when the quay broke. "I heard it go," he said. "Then it was dark."',
        ["Armando Velho", "Armando Velho", "Joao Tembe", "Joao Tembe"],
    ),
    (
        "nobody of the other sex",
        'Marshal Dawit Senay said the army would stay. President Aster Lemma, who signed, spoke later. "I would sign '
        'again," she said.',
        ["Dawit Senay", "Aster Lemma"],
    ),
    (
        "somebody whom the text has called so",
        "Osmo Kivela opened her shop in 1990. Ilya Brandt said the street was dying. \"I am the last one,\" she said.",
        ["Ilya Brandt", "Osmo Kivela"],
    ),
    (
        "whoever is brought in behind a verb or a preposition",
        'Judge Piet Maas was silent. We spoke to Jan Orlo, who lives there. "It is loud," he said.',
        ["Jan Orlo"],
    ),
    (
        "the person of the main clause",
        'As Tom Ashby shouted, Mark Orlo stayed calm. "I can wait," he said.',
        ["Mark Orlo"],
    ),
    (
        "a person without a name",
        'Minister Tom Ashby left early. A nurse of the hospital said it was full. "We have no beds," she said.',
        ["nurse of the hospital", "nurse of the hospital"],
    ),
    (
        "nobody under a picture",
        "Tom Ashby lost his house. Mark Orlo looks at the river. (Ana Hale/Agency via Images) He said it would rain.",
        ["Tom Ashby"],
    ),
    (
        "the owner of what its own sentence tells of",
        "A clerk said the list was lost. The talks followed Tom Ashby's claim that he would pay.",
        ["clerk", "Tom Ashby"],
    ),
    (
        "hardly one whom the words name",
        'Tom Ashby runs the club. Mark Orlo played there. "Orlo was the best of all," he said.',
        ["Tom Ashby"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), [case[1:] for case in PRONOUNS], ids=[case[0] for case in PRONOUNS])
def test_a_pronoun_means(text, speakers):
    assert [quote.speaker for quote in read(text).quotes] == speakers


def test_a_spokeswoman_and_a_wife_are_no_he():
    text = (
        "Driver Robin Hale watched. Company spokeswoman Kim Orlo came late. His wife, Sasha Berg, was there. "
        '"It was cold," {} said.'
    )
    assert [read(text.format(low)).quotes[-1].speaker for low in ("she", "he")] == ["Sasha Berg", "Robin Hale"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"It is a shame," the daughter of Sir John Hale said.', "daughter of Sir John Hale"),
        ('"It is a shame," a spokesman for Prime Minister Anna Hale said.', "spokesman for Prime Minister Anna Hale"),
        ("The Hale family said that it was late. Anna Hale left.", "Hale family"),
        ("An aide to the Hale family said that it was late. Anna Hale left.", "aide to the Hale family"),
        ("Secretary of State Anna Hale said that it was late.", "Anna Hale"),
        ("Port of San Diego spokesperson Anna Hale said that it was late.", "Anna Hale"),
        ("Arden Secretary of State Cardinal Anna Hale said that it was late.", "Anna Hale"),
    ],
)
def test_who_belongs_to_somebody_is_somebody_else(text, speaker):
    assert read(text).quotes[0].speaker == speaker


def test_a_group_before_a_name_is_no_role_of_it():
    assert read("In a letter to employees Anna Hale wrote that it was late.").names[-1].role is None
    assert read("The Rural Union of Prime Minister Anna Hale lost.").names[-1].role == "Prime Minister"


def test_words_that_run_over_several_lines_to_their_closing_mark_are_one_quotation():
    text = 'Anna Hale said: "This is not how it is put.\n\nIt would not help.\n\nWe wait. "\n\nA "big" hall.'
    (quote,) = [quote for quote in read(text).quotes if quote.kind == "direct"]
    assert (quote.speaker, quote.text.strip()[-8:]) == ("Anna Hale", "We wait.")


def test_a_mark_that_is_never_closed_holds_no_later_line():
    text = 'Anna Hale said: "This is not how it is put.\n\nIt is late, John Orlo said.\n\nThe "old" hall.'
    assert all(len(quote.text) < 60 for quote in read(text).quotes)


@pytest.mark.parametrize(
    "text",
    [
        'Mayor Berg and Ana Berg opened the pier. "It is open," Berg said.',
        'Berg, along with his wife Ana Berg, was greeted. "It is open," Berg said.',
    ],
)
def test_a_relative_told_beside_a_surname_is_not_meant_by_it(text):
    assert read(text).quotes[-1].speaker == "Berg"


def test_a_relative_told_beside_a_whole_name_is_not_meant_by_the_surname():
    text = 'Ivan Berg and his wife, Ana Berg, came. "It is open," Berg said. "It is shut," Ms Berg said.'
    assert [quote.speaker for quote in read(text).quotes] == ["Ivan Berg", "Ana Berg"]


def test_a_surname_before_the_whole_name_is_still_the_same_person():
    text = 'Berg resigned on Tuesday. Ana Berg, 55, leaves after a row. "I go," Berg said.'
    assert read(text).quotes[0].speaker == "Ana Berg"


def test_a_title_with_a_name_in_it_is_no_longer_name():
    text = 'Ana Berg wrote memos. "Ana Berg Memos just out show nothing," Ivan Holm wrote.'
    assert [name.canonical for name in read(text).names] == ["Ana Berg", "Ana Berg", "Ivan Holm"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The chairmen of the two boards that requested the papers from the Port Board said it was late.",
            "chairmen of",
        ),
        ("The leaders of a union that represented workers at Nordline said that it was late.", "leaders of a union"),
    ],
)
def test_the_last_name_of_a_relative_clause_does_not_speak(text, speaker):
    assert read(text).quotes[-1].speaker.startswith(speaker)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It plans a ban on sailings between May and July, its chairman, Ida Sund, said.",
         "It plans a ban on sailings between May and July"),
        ("The town has no heat after last night's attack on its plant, the director, Ida Sund, has said.",
         "The town has no heat after last night's attack on its plant"),
    ],
)  # fmt: skip
def test_words_before_their_speaker_reach_to_the_comma(text: str, words: str) -> None:
    assert [quote.text for quote in read(text).quotes] == [words]


def test_an_adverb_that_opens_a_sentence_is_no_first_name() -> None:
    text = "Jonas Weidlich came to Arden. Afterwards Weidlich said that the town would pay."
    assert [quote.speaker for quote in read(text).quotes] == ["Jonas Weidlich"]


def test_a_commodore_is_no_first_name() -> None:
    assert [name.text for name in read("Commodore Ida Sund left the quay.").names] == ["Ida Sund"]


def test_whose_adviser_speaks_does_not_speak() -> None:
    text = (
        "Tom Moore was mayor. On Monday, former Moore medical advisor Dr. Ana Berg, an oncologist, said that the "
        "former mayor had been ill since the beginning of his term, if not longer."
    )
    assert [quote.speaker for quote in read(text).quotes] == ["Ana Berg"]
