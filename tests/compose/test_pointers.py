"""Sentences that point to what only another sentence tells stay out; what explains itself is let through."""

from __future__ import annotations

import msgspec
import pytest

from tests.weigh.making import at, report, story
from wiredesk.annotate import annotate
from wiredesk.compose import compose
from wiredesk.compose._edits import Sheet
from wiredesk.compose._leans import aside_on, leans_on
from wiredesk.compose._material import candidates
from wiredesk.compose._pointers import speaks_of_itself, spoken_on
from wiredesk.model import AnnotatedArticle, Quote
from wiredesk.weigh import weigh

FIRST = "The council of Arden voted on Tuesday to rebuild the old ferry quay for 4 million pounds, Mayor Ana Berg said."


def read(text: str) -> AnnotatedArticle:
    return annotate(
        report(f"{FIRST} {text}", outlet="Arden Post", published=at(12), title="Arden votes to rebuild quay")
    )


def printed(text: str) -> list[str]:
    return [candidate.plain for candidate in candidates(read(text))]


@pytest.mark.parametrize(
    "sentence",
    [
        "In recent years scandals in the harbour of Marlow have touched both major parties.",
        "Five days into the renewed strike, the harbour of Marlow sent for Ana Berg.",
        "One leader of the harbour called the move a “stain” on the name of Ana Berg.",
        "“The harbour is very clear that this is the only way to do it,” Ana Berg said.",
        "Then Ana Berg of the harbour in Marlow set her sights on it.",
        "“Moving the quay by force is a breach of the law,” they said.",
        "The quay of Marlow in the plan of Ana Berg was they said “wholly inadequate”.",
        "Shortly after, Ana Berg promised the ferry line fire and fury on the quay.",
        "Just days earlier, Ana Berg had told the harbour of Marlow that the quay was safe.",
        "Two years later Ana Berg is still at odds with the ferry line over the quay.",
        "Ana Berg called that report a lie and asked the harbour of Marlow to drop it.",
        "Ana Berg asked a judge in Marlow on Friday to dismiss that case.",
        "Officials of Marlow later said that was an error of the harbour office.",
        "The harbour office told reporters that Marlow had spoken between the two men.",
        "Ada Quill offered the boat in both listings for the same price.",
        "Other prominent figures argued that the quay of Arden should be left alone.",
        "To prevent similar headaches in the harbour, Marlow bought the pier for itself.",
        "Dozens of harbours and piers along the coast north of here are in transition.",
        "Ana Berg was asked about the remark in a call with the harbour radio of Marlow.",
        "After Ana Berg said she would do so, Tom Reeve wrote to the harbour of Marlow.",
        "“It’s hard to avoid,” said Tom Reeve, a builder of harbours from Marlow.",
        "As for Ana Berg, “I’m sure that the mayor will do the right thing.”",
        "“The ferries of Arden have always kept to the law,” Tom Reeve during a talk in Marlow.",
        "“I strongly doubt he understands the quay or its price,” said Tom Reeve, a builder from Marlow.",
        "Already, his inquiry has led to charges against Tom Reeve and a clerk of Marlow.",
        "Both her husband, the builder Tom Reeve, and a clerk of Marlow spoke for the quay.",
        "If the price is small, the campaign said, it may not bother with the quay.",
        "The harbour council was quite unsatisfied.",
        "Tom Reeve told Ada Quill early in March that the quay was lost, the people said.",
        "“It is possible that we read that phrase differently,” said Tom Reeve, a builder from Marlow.",
        "“He has built a fine quay,” Tom Reeve told Ada Quill in Marlow on Friday.",
        "Marlow made up the largest share, with 13 percent of all tickets, by a count of the harbour.",
        "Tom Reeve planned to ask, according to letters read by the clerks of the harbour.",
    ],
)
def test_a_sentence_that_points_to_one_before_stays_out(sentence: str) -> None:
    assert printed(sentence) == [FIRST]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Berg came to the harbour of Marlow two days later than Tom Reeve.",
        "Reports that question the price of the quay were printed in Marlow on Friday.",
        "Ana Berg and Tom Reeve spoke on Friday, and the two men shook hands on the quay.",
        "Several harbours were closed for similar reasons, such as cracks and rust, the council of Marlow said.",
        "“It is time to close the quay for good,” said Tom Reeve, a builder from Marlow.",
        "Tom Reeve hit back at the council: “We have built quays in Marlow for forty years.”",
        "“I told Ada Quill that she was right about the quay,” said Tom Reeve, a builder from Marlow.",
        "In his speech in Marlow, Tom Reeve said that the quay was too dear.",
        "The security chief of Marlow warned that his town would leave the ferry line.",
    ],
)
def test_what_explains_itself_is_let_through(sentence: str) -> None:
    assert sentence in printed(sentence)


def test_the_next_saturday_gets_no_day() -> None:
    text = f"{FIRST} Tom Reeve told Ada Quill in May that he had put off a call for the next Saturday."
    made = annotate(report(text, outlet="Arden Post", published=at(12), title="Arden votes to rebuild quay"))
    of = story(made)
    lines = compose(of, weigh(of)).lines
    assert any("for the next Saturday" in line.text for line in lines)


def test_words_that_a_report_brings_in_with_a_colon_are_not_its_own() -> None:
    text = f"{FIRST}\n\nThe mayor added:\n\nTom Reeve knows nothing of quays. The mouth of Tom Reeve never stops."
    article = annotate(report(text, outlet="Arden Post", published=at(12), title="Arden votes to rebuild quay"))
    assert [candidate.plain for candidate in candidates(article)] == [FIRST]


def test_the_middle_of_a_quotation_is_not_printed_without_its_marks() -> None:
    said = "The harbour of Marlow is taken for granted by the capital."
    for text in (
        f"Tom Reeve said: “The quay is old and Ana Berg knows it. {said} The plan of Ana Berg is a poor one.”",
        f"“The quay is old and Ana Berg knows it,” Tom Reeve said. “{said}\n\n“The plan of Ana Berg is a poor one.”",
        f"Tom Reeve said: “The quay is old and Ana Berg knows it. {said}\n\n“The plan of Ana Berg is a poor one.”",
    ):
        assert said not in printed(text)
    assert said in printed(f"Tom Reeve said: “The quay is old and Ana Berg knows it.” {said}")


def test_a_sentence_with_marks_of_its_own_is_not_the_middle_of_a_quotation() -> None:
    line = 'The quay of Marlow is "a stain on the whole town," Ana Berg said.'
    article = read(f"THE ‘TACIT QUAY:' BOOK. {line} News' Tom Reeve helped.")
    index = next(i for i, sentence in enumerate(article.sentences) if sentence.text.startswith("The quay of Marlow"))
    own = article.sentences[index]
    start, end = own.start - 6, own.end + 4
    wide = Quote(doc=own.doc, start=start, end=end, text=article.text[start:end], kind="direct")
    assert not spoken_on(msgspec.structs.replace(article, quotes=(*article.quotes, wide)), index)


def test_a_sentence_is_not_printed_with_speech_whose_marks_are_lost() -> None:
    line = "Some in Marlow do not believe in the quay of Arden, Ana Berg said."
    assert speaks_of_itself("But I can tell you it is true.")
    assert not speaks_of_itself("But she said “I can tell you”.")
    assert line not in printed(f"{line} But I can tell you that it is true.")
    assert line in printed(f"{line} But Tom Reeve said that it is true.")


def test_who_somebody_is_leans_on_the_name() -> None:
    assert aside_on("Ada Quill is the attorney who charged the builder.") == {"quill"}
    assert not aside_on("If Ada Quill is the winner, the quay stays.")
    assert not aside_on("Ada Quill asked for the file.")
    told = "The quay of Arden fell into the sea in May. Ada Quill is the attorney who charged the builder of the quay."
    assert next(c for c in candidates(read(told)) if c.plain.startswith("Ada")).leans == {"quill"}


def test_a_visit_or_a_request_needs_to_have_been_printed() -> None:
    assert leans_on(Sheet.of("Ana Berg briefed Tom Reeve on her plans during the visit.")) == {"visit"}
    assert leans_on(Sheet.of("Ana Berg did not answer the request.")) == {"request"}
    assert not leans_on(Sheet.of("Ana Berg spoke during the visit to Marlow."))
