"""What a line denies, hedges or gives as a cause in other words than the reports: no suspicion of a true line."""

import pytest

from .test_counted_things import against


@pytest.mark.parametrize(
    ("mine", "theirs", "kind"),
    [
        ("Tanzania and Ghana are due to hold trials of the drug in May.",
         "Trials of the drug will be held in Tanzania and Ghana in May.", "cause"),
        ("Wakeham gave no interviews on the collapse of Enron because of legal reasons.",
         "Since the collapse of Enron Wakeham has been unable to undertake any interviews for legal reasons.", "cause"),
        ("Simeoni left Ferrari because he felt that others were given better treatment.",
         "Simeoni, whom Ferrari had not warned, left him because he felt that others were given better treatment.",
         "cause"),
        ("The Met has no proof that the vessel was stolen from Iraq.",
         "The vessel was not shown to have been stolen from Iraq, the Met says.", "cause"),
        ("Montenegro wants to throw out foreigners who have no permission to live in Portugal.",
         "Montenegro announced plans to expel undocumented foreigners living in Portugal without permission.",
         "polarity"),
        ("The pact does not bind the United States, which is leaving the organisation.",
         "The United States left talks on the pact and is leaving the organisation.", "polarity"),
        ("Durov has offered to testify on interference alleged in the Romanian election.",
         "Durov said he was ready to testify about alleged interference in the Romanian election.", "hedge"),
        ("Britain cut off talks with Iran after it said that it would resume enrichment this year.",
         "Britain cut off talks with Iran after it said this year it would resume enrichment.", "hedge"),
    ],
)  # fmt: skip
def test_other_words_for_a_denial_a_hedge_or_a_cause_are_no_fault(mine, theirs, kind):
    assert kind not in against(mine, theirs)


@pytest.mark.parametrize(
    ("mine", "theirs", "kind"),
    [
        ("The delay of flights from Oslo was due to fog on Friday.",
         "Flights from Oslo had a delay on Friday, a day of thick fog.", "cause"),
        ("Guns were moved by the army because the talks in Minsk had failed.",
         "It was not because the talks in Minsk had failed that the army moved guns.", "cause"),
        ("The panel found that the guards saw the smoke.", "The panel found that the guards never saw the smoke.",
         "polarity"),
        ("The dates in the plan of the rebels are fixed, the envoy said.",
         "The dates in the plan of the rebels are flexible, the envoy said.", "polarity"),
        ("Output fell, it was announced because of the strike at the port of Arden.",
         "Output fell, it was said after the strike at the port of Arden.", "cause"),
        ("The minister resigned over the affair.", "The minister may have resigned over the affair.", "hedge"),
    ],
)  # fmt: skip
def test_a_denial_a_hedge_or_a_cause_that_is_turned_still_counts(mine, theirs, kind):
    assert kind in against(mine, theirs)
