"""Headlines keep who says it, end without a mark and do not break off before what they need."""

from __future__ import annotations

from tests.weigh.making import at, report, story
from wiredesk.compose._cases import Cases
from wiredesk.compose._forms import forms
from wiredesk.compose._headline import Titles, _backward, headline
from wiredesk.compose._rank import material
from wiredesk.compose._tighten import tightened
from wiredesk.compose._title import _END
from wiredesk.weigh import weigh


def test_a_headline_keeps_who_says_it_though_that_is_nobody_by_name() -> None:
    assert forms("Report: Arden confirmed that the ferry files were real")[0][0] == (
        "Arden confirmed that the ferry files were real, report says"
    )
    assert forms("Officials: Storm sank two ferries of Marlow")[0][0].endswith(", officials say")
    own = forms("Report: Half of the ferries leak; council says the count is wrong")
    assert [form for form, _ in own] == ["Half of the ferries leak, report says"]


def heads(text: str) -> str:
    of = story(report(text, published=at(12), title="Quays of Arden"))
    cut = headline(material(of, weigh(of)), Titles(of))
    return cut.text if cut is not None else ""


def test_a_headline_cut_out_of_a_sentence_keeps_according_to() -> None:
    text = "According to the harbour office, a storm sank two ferries off the coast of Arden on Monday night."
    assert not heads(text).startswith("A storm sank")


def test_a_headline_ends_without_a_mark_and_meetings_with_their_with() -> None:
    assert _END.sub("", "Ferries reach Arden.") == "Ferries reach Arden"
    assert _END.sub("", "Sanders of Arden wins;") == "Sanders of Arden wins"
    assert _END.sub("", "Ferries leave for the U.S.") == "Ferries leave for the U.S."
    long = (
        "Ana Berg calls for an inquiry after the harbour report of Marlow reveals her meetings with ferry owners in May"
    )
    assert not tightened(long, 80)[0].endswith("meetings")


def test_an_article_in_a_headline_in_capitals_is_small() -> None:
    text = "The mayor called the quay a disgrace on Monday, and the council heard it as a threat."
    of = story(report(text, published=at(12), title="Mayor Calls Quay ‘A Disgrace’ Over Cracks"))
    assert "‘a disgrace’" in Cases(of).sentence("Mayor Calls Quay ‘A Disgrace’ Over Cracks")


def test_the_two_of_a_headline_are_not_known() -> None:
    assert _backward("Builders may put hundreds of homes on the two old quays")
    assert not _backward("Builders may put hundreds of homes on two old quays")
