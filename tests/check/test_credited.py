"""Whose words they are, to whom they were said, and what nobody said at all, in lines of other words."""

import pytest

from wiredesk.check.claims._unanswered import compare_unanswered
from wiredesk.check.voices._credited import compare_credited
from wiredesk.check.voices._hearers import compare_hearers
from wiredesk.check.voices._told_by import compare_told_by

from .test_claims import kinds

PENSIONS = (
    "The Foundation for Fair Pensions said the tests were a mess. It added that widening the credit by 10% would cost "
    "£2.5bn, more than the first plan was to save. Help Arden, a charity, said any new system should be plain."
)
TOWN = (
    "The health ministry in Sanna said 54 people had been killed since dawn. The army said it had struck a depot. "
    "Lena Moritz opened the session. Her deputy, Paul Wick, said the town had reserves of 3 million crowns. "
    "Moritz said there would be no vote."
)
VALLEY = (
    "Farmer Greta Nohl said the plan would “tear the heart out of the valley”. Energy Minister Falk Ober said it was "
    "“the price of clean power”. Analysts at Bank Sund called it “ambitious but doable”."
)
QUARREL = (
    "Ukrainian President Ivo Orlov said he was glad to come. In that meeting, Vice President Carl Dunning accused "
    "Orlov of being “ungrateful” after a long talk."
)


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        ("Widening the credit by 10% would cost £2.5bn, Help Arden warned.", PENSIONS, ["speaker"]),
        ("Widening the credit by 10% would cost £2.5bn, the Foundation for Fair Pensions said.", PENSIONS, []),
        ("Widening the credit by 10% would cost £2.5bn, the foundation said.", PENSIONS, []),
        ("At least 54 people had been killed since dawn, according to the army.", TOWN, ["speaker"]),
        ("At least 54 people had been killed since dawn, according to the ministry.", TOWN, []),
        ("At least 54 people had been killed since dawn, officials said.", TOWN, []),
        ("Moritz said the town had reserves of 3 million crowns.", TOWN, ["speaker"]),
        ("Wick said the town had reserves of 3 million crowns.", TOWN, []),
        ("Ober said the plan would “tear the heart out of the valley”.", VALLEY, ["speaker"]),
        ("The energy minister said the plan would “tear the heart out of the valley”.", VALLEY, ["speaker"]),
        ("A farmer said the plan would “tear the heart out of the valley”.", VALLEY, []),
        ("The energy minister called it “the price of clean power”.", VALLEY, []),
        ("Orlov accused Dunning of being “ungrateful”.", QUARREL, ["speaker"]),
        ("The Ukrainian leader accused him of being “ungrateful”.", QUARREL, ["speaker"]),
        ("Dunning accused Orlov of being “ungrateful”.", QUARREL, []),
    ],
)
def test_words_are_theirs_who_say_them_in_the_reports(mine, theirs, found):
    assert kinds(compare_credited, mine, theirs) == found


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        (
            "The deal would create 30,000 jobs, according to Norland Steel.",
            "Norland Steel said the deal was fair. Hilltop University says the deal would create 30,000 jobs.",
            ["speaker"],
        ),
        (
            "Of the 51 still held, 34 are dead, according to the Green Front.",
            "Fifty-one are still held, including 34 the army says are dead. The Green Front said talks would go on.",
            ["speaker"],
        ),
        (
            "Of the 51 still held, 34 are dead, according to the army.",
            "Fifty-one are still held, including 34 the army says are dead. The Green Front said talks would go on.",
            [],
        ),
        (
            "Among them are 34 who according to the Green Front are dead.",
            "Fifty-one are still held, including 34 the army says are dead. The Green Front said talks would go on.",
            ["speaker"],
        ),
        (
            "Of the 51 still held, 34 are dead, according to officials.",
            "Fifty-one are still held, including 34 the army says are dead. Officials said talks would go on.",
            [],
        ),
    ],
)
def test_a_count_is_theirs_who_give_it_though_the_other_party_has_none(mine, theirs, found):
    assert kinds(compare_told_by, mine, theirs) == found


RADIO = (
    "In a Tuesday interview with Radio Brann, Galen said that sane cities do not fine nurses as a hobby. Speaking to "
    "the NTV later that day, Olm told the broadcaster that the policy was close to a scandal. Galen told MPs that he "
    "would not resign over nurses."
)


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("Galen told the NTV that sane cities do not fine nurses as a hobby.", ["speaker"]),
        ("Galen told Radio Brann that sane cities do not fine nurses as a hobby.", []),
        ("Galen told a broadcaster that sane cities do not fine nurses as a hobby.", []),
        ("In an interview with Radio Brann, Olm said the policy was close to a scandal.", ["speaker"]),
        ("Speaking to the NTV, Olm said the policy was close to a scandal.", []),
        ("Galen told parliament that he would not resign over nurses.", []),
        ("Galen told Radio Brann that he would not resign over nurses.", ["speaker"]),
        ("Galen told the Evening Star that sane cities do not fine nurses as a hobby.", []),
    ],
)
def test_words_are_said_to_those_who_hear_them_in_the_report(mine, found):
    assert kinds(compare_hearers, mine, RADIO) == found


ASKED = (
    "The embassy declined to comment when asked if the envoy would return to Sanna. Deputy Lina Sorge asked whether "
    "the government had known of the secret talks. Premier Egon Falk said the talks were no secret."
)


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("The embassy insisted that the envoy would return to Sanna.", ["polarity"]),
        ("The embassy denied that the envoy would return to Sanna.", ["polarity"]),
        ("Asked whether the envoy would return to Sanna, the embassy said he would not.", ["polarity"]),
        ("The embassy would not say whether the envoy would return to Sanna.", []),
        ("The embassy declined to comment on whether the envoy would return to Sanna.", []),
        ("Sorge accused the government of having known of the secret talks.", ["hedge"]),
        ("Sorge said the government had known of the secret talks.", ["hedge"]),
        ("Sorge asked if the government had known of the secret talks.", []),
        ("Falk said the talks were no secret.", []),
    ],
)
def test_a_question_is_no_answer(mine, found):
    assert kinds(compare_unanswered, mine, ASKED) == found


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("The blue van had been stolen in Torp, police said.", []),
        ("The blue van had been stolen in Torp, the army said.", ["speaker"]),
        ("The blue van had been stolen in Torp, residents said.", ["speaker"]),
        ("There were two loud bangs at the gate, witnesses said.", []),
    ],
)
def test_a_body_speaks_through_its_officers_and_anybody_may_be_a_witness(mine, found):
    theirs = (
        "Police said a man was held. Inspector Joan Pell said the blue van had been stolen in Torp. Residents said it "
        "was a quiet street. The army said nobody was hurt. Ann Roy said there were two loud bangs at the gate. "
        "Witnesses said it was dark."
    )
    assert kinds(compare_credited, mine, theirs) == found


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Abas Araghchi said the new port would be closed to tankers.",
         "Minister Abas Araqchi said the new port would be closed to tankers."),
        ("The new port will be closed to tankers, AFP reported.",
         "The ministry said the new port would be closed to tankers."),
        ("Norway says it wants trade in the new port, not aid.",
         "Tor Fitje, the ministry's top harbour official, said he wants trade in the new port, not aid."),
    ],
)  # fmt: skip
def test_another_spelling_an_agency_and_a_country_through_its_official_say_the_same(mine, theirs):
    beside = " Norway said on Monday it was ready. AFP said so. Minister Abas Araghchi said little."
    assert kinds(compare_credited, mine, theirs + beside) == []
