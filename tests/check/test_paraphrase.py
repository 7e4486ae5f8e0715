"""Comparators for paraphrases: lines in other words than the reports."""

import pytest

from wiredesk.check import CheckOptions, SourceIndex
from wiredesk.check._check import view
from wiredesk.check.audit._foreign import foreign
from wiredesk.check.claims._claims import compare_claims
from wiredesk.check.deeds._acts import compare_acts
from wiredesk.check.deeds._turns import compare_turns
from wiredesk.check.names._exclusive import compare_exclusive
from wiredesk.check.names._posts import compare_posts
from wiredesk.check.text._evidence import find_evidence
from wiredesk.check.text._layers import Slices
from wiredesk.check.times._intervals import compare_intervals

from .reports import report, verdicts

PEOPLE = ("Omar Diaz", "Anna Berg")


def found(compare, mine, theirs, **layers):
    """Kinds that a comparator finds in a line against one report."""
    people = [who for who in PEOPLE if who in mine]
    source = report(theirs, people=[who for who in PEOPLE if who in theirs], **layers)
    article = report(mine, name="mine", people=people)
    line = view(foreign(article).lines[0], Slices(article))
    return [finding.kind for finding in compare(line, find_evidence(line, SourceIndex([source])))]


@pytest.mark.parametrize(
    ("compare", "mine", "theirs", "kinds"),
    [
        (compare_acts, "Omar Diaz visited Anna Berg in May.", "In May Anna Berg visited Omar Diaz.", ["actor"]),
        (compare_acts, "In May Omar Diaz was visited by Anna Berg.", "In May Anna Berg visited Omar Diaz.", []),
        (
            compare_exclusive,
            "The firm went to court over the sanctions, and lost.",
            "The firm challenged the sanctions in court and won.",
            ["polarity"],
        ),
        (
            compare_exclusive,
            "The post accepted the union's plan to wait two weeks.",
            "The post has not agreed to the union's plan to wait two weeks.",
            ["polarity"],
        ),
        (
            compare_exclusive,
            "Trucks were on the old Arden bridge on Wednesday with grain for valley towns.",
            "Trucks may use the old Arden bridge again from Friday, said a spokesman in long and winding remarks to "
            "dozens of waiting reporters gathered outside the gates of the plant late on Wednesday.",
            [],
        ),
        (
            compare_posts,
            "The shot man was a deputy head of the security service.",
            "The man who was shot had been deputy head of the presidential office.",
            ["role"],
        ),
        (
            compare_intervals,
            "The shots fell two days after the trade talks were suspended.",
            "The shots fell two days after the joint call and a day after the trade talks were suspended.",
            ["date"],
        ),
        (
            compare_claims,
            "Betrothed women buried the rings under the house.",
            "One possibility is that betrothed women buried rings in house foundations.",
            ["hedge"],
        ),
        (
            compare_turns,
            "Two people lost their lives in the attack and one was injured.",
            "In the attack one person was shot dead and two others injured.",
            ["figure"],
        ),
        (
            compare_turns,
            "Eleven countries voted against the treaty.",
            "No countries voted against the treaty, while eleven abstained.",
            ["polarity"],
        ),
    ],
)
def test_what_a_paraphrase_turns_round_is_found_and_an_honest_one_is_left(compare, mine, theirs, kinds):
    got = found(compare, mine, theirs)
    assert got[:1] == kinds


def test_a_headline_stronger_than_the_article_under_it_is_a_finding():
    body = "The second day of talks in Oslo ended without agreement, and more talks are expected."
    source = report(body, name="s")
    mine = report(body, name="m", title="Talks in Oslo collapsed on the second day")
    draft = foreign(mine)
    text = draft.text
    whole = report(text, name="m", title=mine.title)
    headline = verdicts(whole, source)[0]
    assert (headline.verdict, headline.decided_by) == ("contradicted", "polarity")


CLAIM = '"There was a lot of progress in the talks," Anna Berg said on Monday.'
REPLY = "Omar Diaz disputed that there was progress in the talks."


@pytest.mark.parametrize(("more", "fault"), [("", "missing_context"), ("\n" + REPLY, None)])
def test_a_favourable_claim_without_the_reply_that_the_reports_carry_lacks_context(more, fault):
    quotes = (("There was a lot of progress in the talks,", "Anna Berg"),)
    source = report(f"{CLAIM}\n{REPLY}", people=PEOPLE, quotes=quotes)
    mine = report(CLAIM + more, name="mine", people=PEOPLE[1:], quotes=quotes)
    line = verdicts(mine, source)[0]
    assert (line.verdict, line.fault) == ("supported", fault)


def test_a_higher_bar_for_support_never_adds_supported_lines():
    source = report("The mayor said the bridge over the river would open to traffic in the spring.")
    mine = report("In spring, cars can use the bridge, the mayor says.", name="mine")
    low, high = (
        verdicts(mine, source, options=CheckOptions(supported_at=at))[0].verdict == "supported" for at in (0.2, 0.9)
    )
    assert low >= high


def test_the_place_of_a_dateline_does_nothing():
    source = report("ARDEN (Reuters) - The board of Lumen has improved the bid.", organisations=["ARDEN", "Lumen"])
    line_of = report("Lumen improved the bid.", name="mine", organisations=["Lumen"])
    line = view(foreign(line_of).lines[0], Slices(line_of))
    assert compare_acts(line, find_evidence(line, SourceIndex([source]))) == []
