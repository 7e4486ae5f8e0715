"""What one changed word of a near copy turns: each kind of fault, and the changes that only look like one."""

import pytest

from wiredesk.check.changes._changes import compare_changes

from .test_turned import against, kinds

CLOSE = "The council of Arden {} close the old harbour to ferries from the north on Monday, the clerk said."
REPORTED = "The council of Arden {} close the old harbour to ferries from the north on Monday."
CLOSED = "The harbour of Arden was closed {} the ferry sank near the old north pier with sailors aboard."
OPENED = "The {} of the council of Arden opened the old harbour to ferries from the west with a speech."
LIES = "Two of the houses are {} the old harbour of Arden, from where ferries with sailors go to the west."
SUIT = "The lawsuit {} that the council of Arden closed the old harbour to ferries from the west."
DONE = "The council of Arden {} the closing of the old harbour to ferries from the west on Monday."


@pytest.mark.parametrize(
    ("told", "mine", "theirs", "kind"),
    [
        (CLOSE, "will not", "will", "polarity"),
        (CLOSE, "will", "will not", "polarity"),
        (CLOSE, "has refused to", "has agreed to", "polarity"),
        (DONE, "denied", "announced", "polarity"),
        (DONE, "announced", "denied", "polarity"),
        (LIES, "above", "below", "polarity"),
        (LIES, "not above", "not below", "polarity"),
        (LIES, "far from", "near", "polarity"),
        (LIES, "close to", "far from", "polarity"),
        (CLOSE, "will", "may", "hedge"),
        (CLOSE, "may", "will", "hedge"),
        (CLOSE, "will certainly", "will", "hedge"),
        (CLOSE, "has", "is alleged to have", "hedge"),
        (SUIT, "shows", "suggests", "hedge"),
        (CLOSED, "because", "after", "cause"),
        (CLOSED, "as a result when", "after", "cause"),
        (CLOSED, "before", "after", "order"),
        (OPENED, "first speaker", "second speaker", "order"),
        (OPENED, "oldest member", "youngest member", "order"),
        (OPENED, "men", "women", "unit"),
        (OPENED, "rise", "fall", "polarity"),
        (OPENED, "north", "south", "place"),
        (OPENED, "deputy head", "head", "role"),
        (OPENED, "head", "deputy head", "role"),
    ],
)
def test_a_changed_word_turns_what_it_says(told, mine, theirs, kind):
    assert kinds(compare_changes, told.format(mine), told.format(theirs)) == [kind]


@pytest.mark.parametrize(
    ("told", "mine", "theirs"),
    [
        (LIES, "not far from", "near"),
        (LIES, "not above", "below"),
        (LIES, "above", "not below"),
        (REPORTED, "says it will", "said it would"),
        (SUIT, "says", "alleged"),
        (SUIT, "said", "alleges"),
        (SUIT, "claims", "alleges"),
        (SUIT, "alleged", "charged"),
        (SUIT, "suggests", "believes"),
        (CLOSE, "will definitely", "will certainly"),
        (CLOSE, "believes it will", "might"),
        (CLOSED, "after", "because"),
        (CLOSED, "due to how", "citing how"),
        (OPENED, "former mayor", "head"),
        (OPENED, "former head", "deputy head"),
    ],
)
def test_a_changed_word_that_says_the_same_or_less_is_no_fault(told, mine, theirs):
    assert [sure for _, sure in against(compare_changes, told.format(mine), told.format(theirs)) if sure > 0.5] == []


@pytest.mark.parametrize(
    ("told", "mine", "theirs"),
    [
        (REPORTED, "said it will", "said it would"),  # nobody says it now
        (REPORTED, "will", "would"),
        (REPORTED, "says it will", "said it might"),
        (REPORTED, "says it is to", "said it would"),
    ],
)
def test_reported_speech_takes_no_other_hedge_away(told, mine, theirs):
    assert kinds(compare_changes, told.format(mine), told.format(theirs)) == ["hedge"]


def test_the_month_of_may_is_no_hedge():
    told = "Sailors said on {} that the old harbour of Arden was closed to ferries by the council of the town."
    assert "hedge" not in kinds(compare_changes, told.format("May 5"), told.format("Monday"))
    assert "hedge" not in kinds(compare_changes, told.format("Monday"), told.format("May 5"))


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        ("The ferry sank near the pier before the harbour of Arden was closed by the council.",
         "The harbour of Arden was closed by the council after the ferry sank near the pier.", []),
        ("Before the harbour of Arden was closed by the council, the ferry sank near the pier.",
         "After the ferry sank near the pier, the harbour of Arden was closed by the council.", []),
        ("The harbour of Arden was closed by the council before the ferry sank near the pier.",
         "The harbour of Arden was closed by the council after the ferry sank near the pier.", ["order"]),
    ],
)  # fmt: skip
def test_before_and_after_may_tell_one_order_each_from_its_own_end(mine, theirs, found):
    assert kinds(compare_changes, mine, theirs) == found
