"""Rewrites that read right, and sentences printed with those they need."""

from __future__ import annotations

import pytest

from tests.weigh.making import at, report, story
from wiredesk.annotate import annotate
from wiredesk.compose import Style, compose
from wiredesk.compose._assemble import Writer
from wiredesk.compose._bare_names import ends_phrase, in_longer, is_somebody, takes_first_name, told_for_itself
from wiredesk.compose._edits import Sheet
from wiredesk.compose._headline import trimmed
from wiredesk.compose._introduce import People
from wiredesk.compose._latest import without_previews
from wiredesk.compose._leans import known, leans_on
from wiredesk.compose._material import Candidate, candidates
from wiredesk.compose._matters import TITLES
from wiredesk.compose._opening import _OLD_OR_AHEAD
from wiredesk.compose._pointers import speaks_of_itself
from wiredesk.compose._roles import role_of
from wiredesk.compose._titles import title_for
from wiredesk.compose._topics import _told
from wiredesk.compose._turns import turned_by
from wiredesk.model import AnnotatedArticle, Article
from wiredesk.weigh import weigh

FIRST = "A storm cut the power in Marlow on Saturday and closed the road to the harbour, the council said."


def read(*sentences: str, **more: object) -> AnnotatedArticle:
    text = " ".join((FIRST, *sentences))
    return report(text, outlet="Harbour Post", published=at(12), title="Storm cuts power in Marlow", **more)  # type: ignore[arg-type]


def lines(article: AnnotatedArticle) -> list[Candidate]:
    return candidates(article)


def writer(article: AnnotatedArticle) -> Writer:
    of = story(article)
    return Writer(of, Style(), People.of(of), 1)


@pytest.mark.parametrize(
    ("text", "old", "new", "taken"),
    [
        ("Trucks passed through the Port Elm gate.", "Elm", "Port Elm", False),
        ("Trucks passed through the Elm gate.", "Elm", "Port Elm", True),
        ("She was born into a Reed family.", "Reed", "Ada Reed", False),
        ("She was born into an Adan family.", "Adan", "Reed Adan", False),
        ("The council had, however, had time.", ", however,", "", False),
    ],
)
def test_no_edit_prints_a_word_twice_or_a_before_a_vowel(text: str, old: str, new: str, taken: bool) -> None:
    start = text.index(old)
    assert Sheet.of(text).ask(start, start + len(old), new, "why") is taken


def test_a_people_and_a_faith_are_nobodys_name() -> None:
    assert is_somebody("Ada Quill")
    assert is_somebody("Israel Quill")
    assert not is_somebody("Indian Muslim")
    assert not is_somebody("Hasidic Jews")
    assert not is_somebody("Ukrainian Drones")


@pytest.mark.parametrize(
    ("text", "takes"),
    [
        ("The council met Quill on Saturday.", True),
        ("A friend of a Quill was there.", False),
        ("Ada “Annie” Quill was there.", False),
        ("The Quill administration was there.", False),
        ("Mr. Quill was there.", False),
        ("“We saw it,” Quill said.", True),
    ],
)
def test_a_last_name_gets_its_first_name_where_it_is_a_persons_alone(text: str, takes: bool) -> None:
    start = text.index("Quill")
    assert takes_first_name(text, start, start + 5) is takes


def test_a_name_is_part_of_a_longer_one_after_a_word_with_a_capital() -> None:
    assert in_longer("through the Port ")
    assert not in_longer("But ")
    assert not in_longer("said that ")


def test_a_full_name_stays_where_it_is_told_for_itself() -> None:
    text = "The singer, whose real name is Ada Quill, was there."
    assert told_for_itself(text, text.index("Ada"), text.index(", was"))
    text = "President Ada Quill of Norland was there."
    assert told_for_itself(text, text.index("Ada"), text.index(" of"))
    assert not told_for_itself("On Sunday Ada Quill was there.", 10, 19)


def test_an_office_is_cut_with_all_its_words_or_not_at_all() -> None:
    assert not ends_phrase("roads were cleared, acting regional ")
    assert ends_phrase("roads were cleared, ")
    assert ends_phrase("the council told ")
    article = read(
        "Governor Ada Quill met the crews in Marlow on Saturday.",
        "Some 400 lorries had carried sand to the beaches by midnight, acting regional Governor Ada Quill said.",
        "Quill spoke of the pumps in the harbour of Marlow.",
        names=[("Ada Quill", {"role": "Governor"})] * 2 + [("Quill", {"canonical": "Ada Quill"})],
    )
    made = writer(article)
    for line in lines(article):
        made.sentence(line, "body")
    assert "acting regional Governor Ada Quill said" in made.text
    assert "Quill spoke of the pumps" in made.text


def test_a_clause_that_a_dash_opens_is_not_cut_to_it() -> None:
    long = (
        "The mayor of Arden - who had fought for a year against the plan for a new harbour in the north of the town, "
        "which many called a folly - had been asked by two friends to vote for the harbour on Monday."
    )
    article = read(long)
    line = next(c for c in lines(article) if c.plain.startswith("The mayor"))
    assert not trimmed(line, 20)[1]


def test_a_sentence_right_after_its_neighbour_keeps_also() -> None:
    article = read(
        "Tom Reeve was charged with theft of pumps from the harbour of Marlow.",
        "Musician Ada Quill was also charged with theft of cables from a yard in Marlow.",
    )
    made = writer(article)
    first, second = lines(article)[1:]
    assert "also" not in second.plain
    made.sentence(first, "body")
    made.sentence(second, "body")
    assert "Ada Quill was also charged" in made.text


def test_earlier_stays_and_otherwise_stays_out() -> None:
    article = read(
        "Earlier, Ada Quill asked the council of Marlow to close the harbour road.",
        "Otherwise, the harbour of Marlow will be under water by the spring.",
    )
    assert [c.plain.split(",")[0] for c in lines(article)[1:]] == ["Earlier"]


BUT = "However, the crews left the road that the council had named and drove to the harbour."
PLAN = "The council said that the crews of the pumps had been given a road to drive on by the mayor."


def test_a_sentence_comes_with_the_one_that_turns_it_round() -> None:
    article = read(PLAN, BUT)
    line = next(c for c in lines(article) if c.plain == PLAN)
    assert line.turn is not None
    made = writer(article)
    made.sentence(line, "body")
    assert made.text.endswith(f", Harbour Post reports. {BUT}")
    draft = compose(story(annotate(article)), weigh(story(annotate(article))))
    assert draft.text.endswith(f"{PLAN} {BUT}")


def test_a_sentence_whose_turn_cannot_be_printed_stays_out() -> None:
    assert PLAN in [c.plain for c in lines(read(PLAN))]
    assert PLAN not in [c.plain for c in lines(read(PLAN, "However, the crews left the road and said they ..."))]


@pytest.mark.parametrize(
    ("after", "turns"),
    [
        (BUT, True),
        ("The crews said, however, that they had not been told.", True),
        ("The mayor denied the claim.", True),
        ("Instead of pumps, the crews brought sand.", False),
        ("But who had told the crews of the road?", False),
        ("The crews drove on.", False),
    ],
)
def test_what_takes_back_or_denies_turns_a_sentence_round(after: str, turns: bool) -> None:
    assert (turned_by(read(PLAN, after), 1) is not None) is turns


@pytest.mark.parametrize(
    "sentence",
    [
        "“Yes, I confirm it,” a spokesman of the harbour police of Marlow said.",
        "“The pressure for that big bridge is huge,” Ada Quill told the council of Marlow.",
        "Former Marlow Police officer Tom Reeve agreed, saying that he had no doubt of it.",
        "According to its information, the pumps of the harbour had been sold in spring.",
        "According to the channel, the crews of the pumps came from eleven towns.",
        "The council of Marlow, where three votes are enough, is another story.",
    ],
)
def test_a_line_that_answers_or_agrees_with_another_stays_out(sentence: str) -> None:
    assert sentence not in [c.plain for c in lines(annotate(read(sentence)))]


def test_one_thing_is_not_met_in_several() -> None:
    leans = leans_on(Sheet.of("The fire broke out in a street behind the harbour."))
    assert leans <= known("A fire broke out in Marlow.")
    assert not leans <= known("Three fires broke out in Marlow.")
    assert leans_on(Sheet.of("The resignation came at night.")) <= known("The mayor resigns.")


@pytest.mark.parametrize(
    ("sentence", "later", "stays"),
    [
        ("The talks in Marlow could include the price of pumps, the council said.", 3, False),
        ("The mayor of Arden is likely to ask the council of Marlow for pumps.", 3, False),
        ("The mayor of Arden is likely to demand that the council of Marlow pays for pumps.", 3, False),
        ("The mayor of Arden came to Marlow with two engineers hoping to offer the council pumps.", 3, False),
        ("The talks in Marlow could include the price of pumps, the council said.", 1, True),
        ("The talks in Marlow on 2 February could include the price of pumps, the council said.", 3, True),
        ("The storm could cost the council of Marlow a million pounds.", 3, True),
    ],
)
def test_what_a_meeting_may_be_about_is_not_told_once_a_later_report_is_there(
    sentence: str, later: int, stays: bool
) -> None:
    days = [("2 February", "2026-02-02")] if "2 February" in sentence else []
    early = report(f"{FIRST} {sentence}", published=at(9), dates=days)
    late = report(FIRST, outlet="Evening Wire", published=at(9 + later))
    found = without_previews([*candidates(early), *candidates(late)])
    assert (sentence in [c.plain for c in found]) is stays


def test_despite_a_thing_leans_on_it() -> None:
    assert leans_on(Sheet.of("Despite the dangers, Quill went on with her work on the quay."))
    assert not leans_on(Sheet.of("Despite the dangers of the quay, Quill went on with her work."))


def test_their_before_anybody_is_named_leans_back() -> None:
    line = "Snapping at their heels with 58 votes came the new party of the harbour, founded in 2019."
    assert line not in [c.plain for c in lines(annotate(read(line)))]


def said(text: str) -> Candidate:
    return next(c for c in lines(annotate(read(text))) if c.plain == text)


def test_a_section_is_of_reactions_where_somebody_takes_a_stand() -> None:
    stand = said("The council of Arden condemned the “slow and careless work” of the harbour office of Marlow.")
    tells = said("The harbour office of Marlow said the pumps had been “bought in spring from a yard”.")
    assert title_for("reaction", [stand, tells], set()) == "Reactions"
    assert title_for("reaction", [tells], set()) == "What was said"
    assert title_for("reaction", [stand, tells, tells], set()) == "What was said"


def test_in_court_needs_a_court() -> None:
    charged = said("A clerk of Marlow was charged with theft and his lawyer appealed for the evidence.")
    heard = said("A court in Marlow heard that the clerk had been charged with theft.")
    matter = TITLES.index("In court")
    assert title_for("main", [charged, charged, charged], set(), matter) == "The case"
    assert title_for("main", [charged, heard], set(), matter) == "In court"


def test_an_attack_on_a_bus_is_no_matter_of_transport() -> None:
    hit = said("Gunmen attacked a bus with passengers on the road from Marlow and killed a driver.")
    late = said("Buses and trains from Marlow were late as passengers waited at the railway.")
    travel = TITLES.index("Travel and transport")
    assert not _told(hit)[travel]
    assert _told(late)[travel]


def test_quoted_words_that_nobody_says_are_no_reaction() -> None:
    text = " ".join((FIRST, "The crews came.", "The crane was found to have “several deep cracks in its eastern arm”."))
    article = annotate(report(text, published=at(12), title="Storm cuts power in Marlow"))
    crane = next(c for c in lines(article) if c.plain.startswith("The crane"))
    crane.speakers = frozenset(("ada quill",))
    assert role_of(crane) != "reaction"


def test_a_standfirst_tells_no_old_news_and_no_maybe() -> None:
    assert _OLD_OR_AHEAD.search("Norland had been trying to sell a ferry for years.")
    assert _OLD_OR_AHEAD.search("A judge could decide on Monday that the ferry has to return.")
    assert not _OLD_OR_AHEAD.search("The ferry sank on Monday, which could close the port.")


def opens(text: str) -> bool:
    """Whether a report's first sentence may be printed."""
    made = annotate(
        Article(
            id="o", url="https://o.example/", title="The harbour of Marlow", language="en", published=at(12),
            text=f"{text}\n\nThe harbour office of Marlow gave no further word on the crane and the barges by noon.",
        )
    )  # fmt: skip
    return any(candidate.index == 0 and candidate.sentence.start == 0 for candidate in candidates(made))


@pytest.mark.parametrize(
    "text",
    [
        "Dockers at the harbour of Marlow called themselves lucky on Tuesday and said the crane had missed them.",
        "Marlow announced that it is going back to sail, and Mayor Ada Quill said that this time would be different.",
        "Marlow is working on a deal for the harbour, Mayor Ada Quill said, but admitted that such a deal is hard.",
        "Mayor Ada Quill of Marlow is close to a deal on the harbour of the town, she told a meeting on Tuesday.",
        "While the price of grain rises in the ports of the coast, three millers said that Marlow has none to sell.",
        "It is very likely that Marlow and Elmford will hold talks on the harbour next week, Ada Quill said.",
        "The decision by the council of Marlow to close the harbour angered the crews of the barges on Tuesday.",
        "ARDEN, May 4 (HP) -- Ada Quill made her first visit to the harbour of Marlow since the crane fell on Friday.",
    ],
)
def test_a_first_sentence_means_by_such_and_there_what_it_has_itself_named(text: str) -> None:
    assert opens(text)


@pytest.mark.parametrize(
    "text",
    [
        "The move angered the crews of the barges in the harbour of Marlow, who had waited there for a week.",
        "It closed the harbour of Marlow for a week, and the crews of the barges had to wait for it to open.",
        "“The crane was old and nobody looked at it,” said the captain of a barge that lies in the harbour of Marlow.",
        "She was close to a deal on the harbour of Marlow with the crews of the barges, she told a meeting.",
    ],
)
def test_a_first_sentence_that_the_page_cut_off_leans_all_the_same(text: str) -> None:
    assert not opens(text)


def test_the_letters_of_a_body_are_not_the_writer() -> None:
    assert not speaks_of_itself("The F.B.I. and the C.I.A. searched the harbour of Marlow in World War I and after it.")
    assert speaks_of_itself("In Marlow I saw the crane.")

