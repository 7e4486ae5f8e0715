"""How a thing is stated: a threat told as carried out, a question as a charge, silence as an answer, one of several
conditions as enough; and the same things told rightly in other words."""

import pytest

from .test_counted_things import against
from .test_many_names import decides

_TARIFFS = "Norland and Estria warned of “further tariffs” if Velmark fails to open its ports."
_PLANT = "Orvane will spend it on its upcoming plant in Tarnow, aimed at supplying batteries to Dellis and Borg."
_PORT = "Rebel commander Zed Harun threatened to shell the port of Masra if aid ships dock there."
_FLATS = "The city plans to pull down the old stadium next spring and build 900 flats on the ground."
_MINE = "The proposed mine at Sella would employ 700 people."
_MAYOR = "Prosecutors want the former mayor jailed for six years."
_AGAIN = "Aldo Ferri said he would run for mayor in May, as he had done in 2018 and 2022."


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Norland and Estria answered with further tariffs against Velmark.", _TARIFFS),
        ("The money goes to a plant in Tarnow that already supplies batteries to Dellis and Borg.", _PLANT),
        ("Rebel commander Zed Harun shelled the port of Masra.", _PORT),
        ("Mayor Tilda Renner opened the 900 flats that the city built on the ground of the old stadium.", _FLATS),
        ("The mine at Sella employs 700 people.", _MINE),
        ("The former mayor was jailed for six years.", _MAYOR),
        ("The army takes Ferez.", "The army said it was preparing to take the town of Ferez."),
        ("Estria imposed sanctions on the yard.", "Estria threatened the yard with sanctions on Friday."),
        ("He paid for the meal and left the restaurant.", "He left the restaurant without paying for the meal."),
    ],
)
def test_what_is_ahead_is_not_told_as_done(mine, theirs):
    assert against(mine, theirs)["hedge"] >= 0.6


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Norland and Estria threatened to answer with further tariffs against Velmark.", _TARIFFS),
        ("The money goes to a plant in Tarnow that is to supply batteries to Dellis and Borg.", _PLANT),
        ("The port of Masra could be shelled, Zed Harun warned.", _PORT),
        ("Under the plan 900 flats would be built on the ground of the old stadium.", _FLATS),
        ("The mine at Sella would employ 700.", _MINE),
        ("The council votes on the budget on Monday.", "The council will vote on the budget on Monday."),
        ("Aldo Ferri ran for mayor in 2018 and 2022.", _AGAIN),
        ("Norland suspended its trade talks.", "Norland said it would be suspending its trade talks."),
        ("She paid before she left the restaurant.", "She did not leave the restaurant without paying."),
        ("Police arrested the two brothers in Arden.", "In the town of Arden in May police arrested two brothers."),
        ("A cut in rates by the bank is possible in May.", "The bank could cut rates in May."),
    ],
)
def test_what_is_ahead_may_be_told_as_ahead(mine, theirs):
    assert not decides(mine, theirs)


_ASKED = "Senator Paul Kerrin asked whether the ministry's staff had sought to hide the test results from parliament."
_BREAD = "The minister's office declined to comment when asked if the deal would raise the price of bread."
_CLUB = "The club declined to say whether the coach had been dismissed. On Monday the club confirmed that he had."
_BRIDGE = "The mayor did not say if the bridge would open in May but said that it would cost no more than planned."


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Paul Kerrin accused the ministry's staff of having hidden the test results from parliament.", _ASKED),
        ("Asked whether the deal would raise the price of bread, the minister's office insisted that it would not.",
         _BREAD),
        ("The minister's office denied that the deal would raise the price of bread.", _BREAD),
        ("The company rejected claims that it sold the data of its users.",
         "The company has not commented on claims that it sold the data of its users."),
    ],
)  # fmt: skip
def test_a_question_is_no_charge_and_silence_no_answer(mine, theirs):
    assert max(against(mine, theirs).get(kind, 0.0) for kind in ("hedge", "polarity")) >= 0.9


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Paul Kerrin wanted to know if the ministry's staff had hidden the test results from parliament.", _ASKED),
        ("Asked whether the deal would raise the price of bread, the minister's office said nothing.", _BREAD),
        ("On Monday the club confirmed that its coach had been dismissed.", _CLUB),
        ("The mayor said that the bridge would cost no more than planned.", _BRIDGE),
        ("The inquiry said that the captain had ignored a warning.",
         "The inquiry asked whether the captain had ignored a warning. It found that he had."),
        ("Ugo Lenz rejected the claims that he took bribes.",
         "Sarto did not comment on claims that its boss, Ugo Lenz, took bribes. Lenz denied the claims."),
    ],
)  # fmt: skip
def test_a_question_may_be_told_as_one_and_an_answer_as_one(mine, theirs):
    assert not decides(mine, theirs)


_WAR = "President Odan said the war could end if the rebels freed the prisoners, laid down their arms and left Merta."
_EVEN = "Even if Hale and Morrow both voted against the bill in committee, the numbers are on the government's side."
_TREATY = "The treaty stays in force even if one side leaves, the court said."


@pytest.mark.parametrize(
    ("mine", "theirs", "kind"),
    [
        ("The freeing of the prisoners would be enough to end the war, President Odan said.", _WAR, "scope"),
        ("To end the war the rebels need only free the prisoners.", _WAR, "scope"),
        ("Votes against by Hale and Morrow would be enough to sink the bill in committee.", _EVEN, "scope"),
        ("If Hale and Morrow both voted against it, the bill would fail in committee.", _EVEN, "scope"),
        ("The port will close on Friday, its head said.",
         "If the strike goes on, the port will close on Friday, its head said.", "hedge"),
    ],
)  # fmt: skip
def test_a_condition_is_not_dropped(mine, theirs, kind):
    assert against(mine, theirs)[kind] >= 0.7


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("The freeing of the prisoners would not be enough to end the war, President Odan said.", _WAR),
        ("The bill would pass even if Hale and Morrow voted against it in committee.", _EVEN),
        ("If one side leaves, the treaty stays in force, the court said.", _TREATY),
        ("Two signatures are enough for a cheque below $500.",
         "Two signatures are enough for a cheque if it is below $500 and drawn here."),
        ("The coastguard will try it if the weather is good enough.",
         "The coastguard will try it if the weather and the sea allow it."),
        ("The port will close on Friday unless the strike ends, its head said.",
         "If the strike goes on, the port will close on Friday, its head said."),
        ("Further tariffs will follow unless Velmark opens its ports.",
         "Further tariffs will follow if Velmark fails to open its ports."),
    ],
)  # fmt: skip
def test_a_condition_may_be_told_in_other_words(mine, theirs):
    assert not decides(mine, theirs)


_GROCER = "Benno's margin runs at about 3%, which is similar to other grocers but lower than some sellers of clothes."
_OUTCOME = "For the ministry, a loan from the north would be the next best outcome, analyst Dora Penn said."
_VISIT = "It was the first visit by a Belmaran president to Ruthe in ten years."
_RIVER = "The Lorne is one of the longest rivers in the country."


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Benno's margin of about 3% is the lowest among grocers.", _GROCER),
        ("A loan from the north would be the best outcome for the ministry.", _OUTCOME),
        ("Prices in Hallein are the highest in the region.", "Prices in Hallein are not the highest in the region."),
        ("No river in the country is longer than the Lorne.", _RIVER),
        ("It was the first visit ever by a Belmaran president to Ruthe.", _VISIT),
        ("It was the first visit by a Belmaran president to Ruthe.", _VISIT),
    ],
)
def test_a_superlative_goes_no_further_than_the_reports(mine, theirs):
    assert against(mine, theirs)["order"] >= 0.9


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Benno's margin of about 3% is much like that of other grocers.", _GROCER),
        ("A loan from the north would be the next best outcome for the ministry.", _OUTCOME),
        ("Few rivers in the country are longer than the Lorne.", _RIVER),
        ("It was the first visit by a Belmaran president to Ruthe in a decade.", _VISIT),
    ],
)
def test_a_superlative_may_be_told_in_other_words(mine, theirs):
    assert not decides(mine, theirs)
