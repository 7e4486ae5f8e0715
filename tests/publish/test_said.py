"""Who said what and when: each utterance once, under one speaker; no bit of a sentence; nothing to come as done."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from wiredesk.model import LedgerQuote, Span, TimelineEntry
from wiredesk.publish._ledger_figures import _since
from wiredesk.publish._ledger_timeline import timeline_views
from wiredesk.publish._ledger_voices import speaker_views
from wiredesk.publish._said import says_something, shown
from wiredesk.publish._sources import Sources
from wiredesk.publish._times import When, of_text


def said(text: str, speaker: str, kind: str = "direct", start: int = 0, **more: object) -> LedgerQuote:
    span = Span(doc="a1", start=start, end=start + len(text), text=text)
    return LedgerQuote(id=f"q{start}", speaker=speaker, text=text, kind=kind, wordings=(span,), **more)  # type: ignore[arg-type]


def test_one_place_of_a_report_is_shown_under_one_speaker_the_named_person() -> None:
    desk = said("the pier was closed before the storm came in", "Coast News Agency", "indirect")
    person = said("that the pier was closed before the storm", "Ida Sund", "indirect", 3)
    assert shown([desk, person]) == [person]


def test_one_speaker_is_not_quoted_twice_in_much_the_same_words() -> None:
    first = said("We closed the northern pier because its pillars were cracked", "Ida Sund")
    again = said("We closed the pier because the pillars were cracked", "Ida Sund", start=200)
    other = said("Nobody asked the fishermen", "Ida Sund", start=400)
    assert shown([first, again, other]) == [first, other]


@pytest.mark.parametrize(
    ("text", "kind", "whole"),
    [
        ("protect our harbour", "direct", False),
        ("the pier is legal, but the announcement of it caused a stir", "indirect", False),
        ("the council ordered the pier and acknowledged that it was dear", "indirect", False),
        ("Ida Sund visited the pier the previous day", "indirect", False),
        ("the tolls must go, citing the income from them", "indirect", False),
        ("talks having just begun about what role the town would play", "indirect", False),
        ("We closed it", "direct", True),
        ("the letter “a great thing” and said Elmford paid for it", "mixed", False),
        ("the pier is “a great thing”", "mixed", True),
        ("that “dozens” of boats had left the harbour", "mixed", True),
        ("the guard to close the northern pier at noon", "indirect", False),
        ("praised the crews of both trawlers for their calm", "indirect", False),
        ("the pier had been closed for two weeks", "indirect", True),
        ("the pier had been closed for two weeks, according to the Coast News Agency", "indirect", False),
        ("the white boats were lost. At one point the mayor left", "mixed", False),
        ("'s evening news that the pier was rotten", "indirect", False),
        ("the town will have no ferry after last night's", "indirect", False),
        ("five more than the firm first gave", "indirect", False),
        ("in 2022, had shown in 40 towns that piers rot", "indirect", False),
        ("the panel had weighed three options - a hold", "indirect", False),
        ("crews stood at the gate, 250 according to the union and 180", "indirect", False),
        ("that the contract be cancelled at once", "indirect", False),
        ("the crews of both trawlers against sailing that would put the pier at risk", "indirect", False),
        ("the town had voted against closing the pier that week", "indirect", True),
        ("a written notice issued Thursday that closing the pier will raise money", "indirect", False),
        ("that the contract would be cancelled at once", "indirect", True),
        ("the town had fuel for a week and accused some dealers of greed", "indirect", False),
        ("there were vacancies but put them at 96", "indirect", False),
        ("unless the pier was lost by neglect", "indirect", False),
        ("If the pier is lost, the town will build another", "indirect", True),
        ("the hall of the council was hit, denouncing it as an outrage", "indirect", False),
        ("The strength of a pier is its weight, , that holds it", "direct", False),
    ],
)
def test_a_bit_of_a_sentence_is_not_shown_as_said(text: str, kind: str, whole: bool) -> None:
    assert says_something(said(text, "Ida Sund", kind)) is whole


def entry(day: str, text: str, polarity: str = "happened") -> TimelineEntry:
    span = Span(doc="a1", start=0, end=len(text), text=text)
    return TimelineEntry(date=day, text=text, type="other", polarity=polarity, evidence=(span,))  # type: ignore[arg-type]


def test_what_is_dated_after_the_newest_report_is_to_come_or_was_misread() -> None:
    entries = [
        entry("2026-01-20", "The pier closed."),
        entry("2026-02-03", "Talks on the pier will be held in Elmford."),
        entry("2026-02-05", "Parliament is to vote on the pier.", "may"),
        entry("2026-02-05", "Talks on the pier will be held in Hull on May 23.", "may"),
        entry("2026-02-06", "The ferries may stop.", "may"),
        entry("2026-02-09", "The pier closed after cracks were found."),
        entry("2026-01-21", "If the storm reaches Elmford, the ferries would stop."),
    ]
    views = timeline_views(entries, Sources((), ()), datetime(2026, 1, 24, tzinfo=UTC))
    assert [(view.text, view.note) for view in views] == [
        ("The pier closed.", ""),
        ("Talks on the pier will be held in Elmford.", "still to come"),
        ("Parliament is to vote on the pier.", "still to come"),
        ("Talks on the pier will be held in Hull on May 23.", "still to come"),
        ("The ferries may stop.", "not certain"),
        ("If the storm reaches Elmford, the ferries would stop.", "not certain"),
    ]


def test_words_that_reports_give_to_two_speakers_are_shown_under_neither() -> None:
    text = "The pier was never safe and the harbour knew it"
    assert not shown([said(text, "Ida Sund"), said(text, "Olaf Berg", start=300)])


def test_words_that_most_origins_give_to_one_speaker_are_shown_under_that_one() -> None:
    text = "The pier was never safe and the harbour knew it"
    sund = said(text, "Ida Sund", origins=2)
    assert shown([sund, said(text, "Olaf Berg", start=300)]) == [sund]


def test_words_of_an_office_are_shown_under_the_person_who_holds_it() -> None:
    text = "The pier was never safe and the harbour knew it"
    sund = said(text, "Ida Sund", role="harbour spokeswoman")
    assert shown([said(text, "Elmford harbour spokeswoman", start=300), sund]) == [sund]


def test_words_that_name_their_speaker_are_more_likely_anothers() -> None:
    assert not shown([said("The harbour never listened to Sund and her people", "Ida Sund")])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The pier closed, and then its harbour, “a jewel of the north,”", "mixed"),
        ("Did this bode well for Elmford?", "indirect"),
        ("This did not bode well for Elmford", "indirect"),
        ("Mayor Berg, asked about the pier, said it was unsafe", "indirect"),
        ("to close the pier for good.", "direct"),
        ("but sank when the harbour was smaller", "indirect"),
        ("how the crew took its boats off the quay", "indirect"),
        ("it on the rain that fell for a week", "indirect"),
        ("the last boats they kept on Sunday", "indirect"),
        ("it would press for talks, while Arden shut its port to trawlers", "indirect"),
        ("it had let five boats in but the chief said this was a drop in the sea", "indirect"),
        ("two boats sank, the coast guard claimed", "indirect"),
        ("four boats sank but later changed the toll to two", "indirect"),
        ("the town had taken steps at the pier, but did not mention the fire", "indirect"),
        ("the pier is doing well this year during a meeting with the mayor", "indirect"),
        ("two boats sank at the start of the year Hundreds of trawlers have left the port", "indirect"),
        ("rounds of legal fights, that he would leave in June", "indirect"),
        ("the pier is “a jewel.” The boats have made four trips", "mixed"),
        ("the call had dwelt on other things, mainly", "indirect"),
        ("it is 'a deal', adding it was late", "indirect"),
        ('the pier "is a matter of the towns', "mixed"),
        ("Coast Thinker", "direct"),
    ],
)
def test_cut_off_words_questions_and_the_sayings_of_others_are_not_shown(text: str, kind: str) -> None:
    assert not says_something(said(text, "Ida Sund", kind))


@pytest.mark.parametrize(("speaker", "shows"), [("court", False), ("police", True), ("officials", True)])
def test_a_bare_noun_that_leaves_open_who_is_meant_is_no_speaker(speaker: str, shows: bool) -> None:
    assert bool(shown([said("The pier was never safe and the harbour knew it", speaker)])) is shows


def test_a_speaker_has_the_weightiest_few_and_the_number_of_the_rest() -> None:
    texts = ("The mole is old", "Cranes fell in June", "Nobody lit a lamp", "Ferries wait outside", "Quays need stone")
    quotes = [said(text, "Ida Sund", start=90 * i) for i, text in enumerate((*texts, "Six trawlers sank at dawn"))]
    wide = said("Nobody was hurt when it fell", "Ida Sund", start=900, origins=2)
    (view,) = speaker_views([*quotes, wide], Sources(()), [quotes[5].wordings[0]])
    assert {wide.text, quotes[5].text} < {quote.text for quote in view.quotes}
    assert (len(view.quotes), view.more) == (4, 3)


def test_what_somebody_said_stands_in_the_order_of_its_report_and_reports_one_behind_the_other() -> None:
    late = said("And we will rebuild it by spring", "Ida Sund", start=400, origins=3)
    text = "The town owes us the money"
    span = Span(doc="b", start=50, end=50 + len(text), text=text)
    other = LedgerQuote(id="q50", speaker="Ida Sund", text=text, kind="direct", wordings=(span,), origins=2)
    first = said("The pier was rotten for years", "Ida Sund", start=10)
    (view,) = speaker_views([first, other, late], Sources(()))
    assert [quote.text for quote in view.quotes] == [first.text, late.text, other.text]


@pytest.mark.parametrize(
    ("text", "words", "printed"),
    [
        ("that the pier was full", "denied", "denied that the pier was full"),
        ("that the pier was full", "", "The pier was full"),
        ("that the pier was full, but that nobody was hurt", "", "The pier was full, but nobody was hurt"),
        ("it was full and that he would wait", "", "It was full and he would wait"),
        ("it was full, and that waiting was dear", "", "It was full, and waiting was dear"),
        ("that, as well as the mayor, two boats were late", "", "As well as the mayor, two boats were late"),
        ("that the pier was full", "has denied", "denied that the pier was full"),
    ],
)
def test_reported_words_stand_alone_or_go_on_from_their_verb(text: str, words: str, printed: str) -> None:
    (view,) = speaker_views([said(text, "Ida Sund", "indirect", words=words)], Sources(()))
    assert [quote.text for quote in view.quotes] == [printed]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("that the pier would wait 30 days -- narrowly avoiding a strike of the dockers", "indirect"),
        ("the deed would be signed soon, and it did not disclose the price", "indirect"),
        ("that she was in therapy and vowed to be a better mayor", "indirect"),
        ("that the mayor misspoke but noted that experts say it is true", "indirect"),
        ("Berg was the founder of the port on Wednesday at an Elmford rally", "indirect"),
        ("the plan was late, complaining the town had not paid", "indirect"),
        ("When I look at somebody like the mayor", "direct"),
        ("when we were about to sign the deed.", "direct"),
        ("the plan was late and described the town as broke", "indirect"),
        ("Elmland's Unwritten Laws of the Sea", "direct"),
    ],
)
def test_the_reports_asides_halves_and_titles_are_nobodys_words(text: str, kind: str) -> None:
    assert not says_something(said(text, "Ida Sund", kind))


@pytest.mark.parametrize("channel", ["Ida Sund", "against high hopes for the ferry"])
def test_nobody_speaks_to_themselves_or_to_the_object_of_a_verb(channel: str) -> None:
    quote = said("It may take a year to mend the pier", "Ida Sund", channel=channel)
    (view,) = speaker_views([quote], Sources(()))
    assert not view.quotes[0].note


def test_quoted_words_keep_their_that() -> None:
    text = "the old memos were clear “that the mayor lied, and that he wanted the pier”, and that nobody cared"
    (view,) = speaker_views([said(text, "Ida Sund", "mixed")], Sources(()))
    assert (
        view.quotes[0].text
        == "The old memos were clear “that the mayor lied, and that he wanted the pier”, and nobody cared"
    )


def test_a_second_that_goes_whoever_its_clause_is_of() -> None:
    text = "that the board had “tested the market with care” and that two other towns had been asked"
    (view,) = speaker_views([said(text, "Ida Sund", "mixed")], Sources(()))
    assert view.quotes[0].text == "The board had “tested the market with care” and two other towns had been asked"


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("Norvian army in a", "Norvian army"),
        ("Elmford memo seen", "Elmford memo"),
        ("Harbour Post late Tuesday", "Harbour Post"),
        ("Sheffield Wednesday", "Sheffield Wednesday"),
    ],
)
def test_a_speaker_goes_without_where_and_when_it_spoke(speaker: str, name: str) -> None:
    (view,) = speaker_views([said("The pier was never safe and the harbour knew it", speaker)], Sources(()))
    assert view.name == name


def test_a_value_of_several_reports_stands_from_the_first_hour_on() -> None:
    early, late = (of_text(f"2026-01-24T{hour}:00:00+00:00") for hour in ("09", "13"))
    assert early is not None
    assert late is not None
    assert (_since([early, late]), _since([early, early]), _since([])) == (
        When(early.iso, "from 24 January 2026, 09:00 UTC", "from 24 Jan, 09:00"), early, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("role", "shown_as"),
    [
        ("State Rep.", "State representative"),
        ("spokesman Lt. Gen.", "spokesman Lt. Gen."),
        ("U.S. Sen.", "U.S. senator"),
        ("acting Gov.", "acting governor"),
        ("leader", ""),
        ("mayor", "mayor"),
    ],
)
def test_an_office_stands_in_full_and_says_which(role: str, shown_as: str) -> None:
    quote = said("The pier was never safe and the harbour knew it", "Ida Sund", role=role)
    (speaker,) = speaker_views([quote], Sources([]))
    assert speaker.role == shown_as


def test_what_is_said_ends_without_the_however_of_its_report() -> None:
    (view,) = speaker_views([said("the pier was safe for the boats, however", "Ida Sund", "indirect")], Sources(()))
    assert [quote.text for quote in view.quotes] == ["The pier was safe for the boats"]
