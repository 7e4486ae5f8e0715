"""The passages beside a line: those that carry it, best first, and those nearest to one that no report carries."""

from wiredesk import check
from wiredesk.check import render

NEAR = "The ferry Sea Heron sank off Marrow Point on Saturday with 214 people on board, police said."


def only(text, *sources):
    (line,) = check(text, list(sources)).lines
    return line


def test_a_question_is_no_receipt_of_what_another_sentence_tells():
    source = "Will Ana Ruiz go to prison? Ruiz, who was not in court, need not go to prison until her appeal ends."
    line = only("Ana Ruiz need not go to prison until her appeal ends.", source)
    assert line.verdict == "supported"
    assert line.receipts[0].text.startswith("Ruiz, who was not in court")
    assert all(not receipt.text.endswith("?") for receipt in line.receipts)


def test_the_sentence_beside_the_best_passage_is_shown_where_it_tells_the_rest_of_the_line():
    source = (
        "Arden's Interior Minister Omar Naqvi strongly condemned the attack and expressed deep sorrow following the "
        'children\'s deaths. He also said the attackers are "beasts" who deserve no leniency. Troops came to the scene.'
    )
    line = only("Interior Minister Omar Naqvi called the attackers beasts.", source, "The ferry left on Friday.")
    assert [receipt.text.split()[0] for receipt in line.receipts] == ["Arden's", "He"]


def test_a_passage_that_shares_a_small_number_alone_is_no_receipt():
    source = "The two men fought over the song and knocked over tables. He came back at two in the morning."
    line = only("The two men fought over the song and knocked over tables, she said.", source)
    assert [receipt.text for receipt in line.receipts] == ["The two men fought over the song and knocked over tables."]


def test_a_small_number_is_shown_where_its_passage_is_as_near_as_any():
    source = (
        "Before breaking off, envoys initialled a two-page text on humanitarian access. It provides for the reopening "
        "of three roads to convoys, among them the one to Elmford, and for a joint committee of eight members, four "
        "from each side. A nurse told us of twelve bodies, ten of them in uniform and two civilians from a minibus."
    )
    line = only(
        "A joint body of eight, split evenly between the two camps, is foreseen in the two-page humanitarian paper.",
        source,
    )
    assert line.verdict == "supported"
    assert any("committee of eight" in receipt.text for receipt in line.receipts)


def test_beside_a_line_that_is_not_found_stand_the_passages_nearest_to_it():
    checked = check("The ferry Sea Heron had been inspected in Denmark in June.", [NEAR])
    (line,) = checked.lines
    assert line.verdict == "not_found"
    assert line.receipts == ()
    assert [(receipt.text, receipt.stance) for receipt in line.nearest] == [(NEAR, "near")]
    assert "nearest, no proof: [" in render(checked)


def test_a_line_of_which_the_reports_say_nothing_has_no_nearest_passage():
    line = only("Two jurors spoke to a newspaper on Friday about the verdict.", "The bridge in Arden opened in May.")
    assert line.verdict == "not_found"
    assert line.nearest == ()


def test_the_reports_are_not_said_to_say_nothing_of_somebody_whom_they_name():
    source = "Joseba Beloki rode for Spain. " + NEAR
    line = only("Joseba Beloki finished third overall behind the German champion in Paris.", source)
    assert line.verdict != "not_found" or "was found" not in line.explanation
