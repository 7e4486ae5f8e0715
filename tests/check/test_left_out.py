"""Words that narrow what the reports say and that a line leaves out: former, one of, attempted, almost all."""

import pytest

from wiredesk.check._check import copied_from
from wiredesk.check.changes._changes import compare_changes
from wiredesk.check.claims._exceptions import compare_exceptions
from wiredesk.check.claims._narrowed import compare_narrowed
from wiredesk.check.claims._superlatives import compare_superlatives
from wiredesk.check.deeds._acts import compare_acts
from wiredesk.check.figures._scope import compare_scope
from wiredesk.check.names._lists import compare_added
from wiredesk.check.names._standing import compare_standing
from wiredesk.check.voices._quotes import compare_quotes

from .reports import looked_at
from .test_turned import against, read


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Klara Biro, the finance minister, accused the bank of giving in.",
         "Former finance minister Klara Biro said that the bank had given in."),
        ("Mayor Tim Bard disagreed with the plan.", "Ex-mayor Tim Bard disagreed with the plan."),
        ("Health minister Lena Voss called for an inquiry.",
         "Lena Voss, who was health minister until 2021, called for an inquiry."),
        ("Director Paul Rand resigned on Monday.", "Acting director Paul Rand resigned on Monday."),
        ("President Ana Sol signed the treaty.", "Vice-president Ana Sol signed the treaty."),
        ("President Ana Sol met her party.", "The president-elect, Ana Sol, met her party."),
    ],
)  # fmt: skip
def test_an_office_that_is_not_held_counts(mine, theirs):
    assert [kind for kind, _ in against(compare_standing, mine, theirs)] == ["role"]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Klara Biro, a former finance minister, accused the bank of giving in.",
         "Former finance minister Klara Biro said that the bank had given in."),
        ("Klara Biro was finance minister when the bank gave in.",
         "Former finance minister Klara Biro said that the bank had given in."),
        ("Tim Bard, the mayor, disagreed.", "Mayor Tim Bard, a former teacher, disagreed with the plan."),
        ("Paul Rand, the founder, resigned.", "Paul Rand, founder and former chairman, resigned on Monday."),
        ("Ana Sol, the president-elect, met her party.", "President-elect Ana Sol met her party."),
        ("Ana Sol is the president's adviser.", "Ana Sol, an adviser to the former president, resigned."),
    ],
)  # fmt: skip
def test_an_office_that_is_told_as_it_was_held_does_not(mine, theirs):
    assert against(compare_standing, mine, theirs) == []


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("It was the heaviest barrage of the winter.", "It was one of the heaviest barrages of the winter."),
        ("Marrow is the country's largest port.", "Marrow is the country's second-largest port."),
        ("The museum is the most visited in the city.", "The museum is among the three most visited in the city."),
        ("It was the deadliest attack ever in the city.", "It was the deadliest attack since 2019 in the city."),
    ],
)
def test_a_superlative_that_the_reports_weaken_counts(mine, theirs):
    assert [kind for kind, _ in against(compare_superlatives, mine, theirs)] == ["order"]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("It was among the heaviest barrages of the winter.", "It was one of the heaviest barrages of the winter."),
        ("It was the heaviest barrage of the winter.", "It was the heaviest barrage of the winter, one of many."),
        ("The oldest bridge in the city fell.", "One of the oldest men in the city saw the oldest bridge fall."),
        ("Most visitors of the city liked it.", "It is among the most visited places of the city."),
    ],
)
def test_a_superlative_that_the_reports_have_does_not(mine, theirs):
    assert against(compare_superlatives, mine, theirs) == []


@pytest.mark.parametrize(
    ("mine", "theirs", "kind"),
    [
        ("He was convicted of murder on Monday.", "He was convicted of attempted murder on Monday.", "hedge"),
        ("The council passed a law on dams.", "The council passed a draft law on dams.", "hedge"),
        ("Mayo abandoned the race on the pass.", "Mayo came close to abandoning the race on the pass.", "hedge"),
        ("A ship rammed the boat in 2021.", "The boat was nearly rammed by a ship in 2021.", "hedge"),
        ("He cancelled a rally after the death of his mother.",
         "He cancelled a rally after the death of his mother-in-law.", "role"),
        ("Her husband John Marsh made the record.", "Her ex-husband, John Marsh, made the record.", "role"),
    ],
)  # fmt: skip
def test_a_narrowing_word_left_out_counts(mine, theirs, kind):
    assert [found for found, _ in against(compare_narrowed, mine, theirs)] == [kind]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("He was convicted of trying to murder two men.", "He was convicted of the attempted murder of two men."),
        ("Mayo nearly abandoned the race.", "Mayo came close to abandoning the race on the pass."),
        ("He cancelled a rally after the death of his mother.",
         "He cancelled a rally after the death of his mother, and his mother-in-law wept."),
        ("The council is to vote on the law on dams.",
         "The council passed a draft law on dams. The law on dams goes to a vote."),
    ],
)  # fmt: skip
def test_a_narrowing_word_in_other_words_does_not(mine, theirs):
    assert against(compare_narrowed, mine, theirs) == []


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("All of the hostages were freed on Monday.", "Almost all of the hostages were freed on Monday."),
        ("Every member of the party wants to end the tax.", "Most members of the party want to end the tax."),
        ("The panel found unanimously that the jail was illegal.",
         "A majority of the panel found that the jail was illegal."),
        ("The acquittal was agreed unanimously by the panel.",
         "The panel voted two to one on the acquittal, and unanimously on the convictions."),
    ],
)  # fmt: skip
def test_all_where_the_reports_have_fewer_counts(mine, theirs):
    assert [kind for kind, _ in against(compare_exceptions, mine, theirs)] == ["scope"]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Nearly all of the hostages were freed.", "Almost all of the hostages were freed on Monday."),
        ("All of the hostages were freed.", "All the hostages were freed; most hostages were children."),
        ("The convictions were agreed unanimously.",
         "The panel voted two to one on the acquittal, and unanimously on the convictions."),
        ("The payment was made to all pensioners.", "It was paid to all pensioners, but 10.3 million lost out."),
        ("Both Clintons gave 41 speeches.", "They gave 41 speeches, all in the country except for two in Toronto."),
    ],
)  # fmt: skip
def test_all_that_the_reports_bear_out_does_not(mine, theirs):
    assert against(compare_exceptions, mine, theirs) == []


@pytest.mark.parametrize(
    ("mine", "theirs", "others"),
    [
        ("Austria, Denmark, Sweden and Finland have refused so far.",
         "So far Austria, Denmark and Sweden have refused.", "Finland has a new prime minister."),
        ("The team will go to Brazil, Chile and Peru in May.",
         "In May the team will go to Brazil and Chile.", "Peru has a new coach."),
    ],
)  # fmt: skip
def test_a_name_put_into_a_list_counts(mine, theirs, others):
    assert against(compare_added, mine, f"{theirs} {others}") == [("place", 0.95)]
    assert against(compare_added, mine, f"{theirs} {others} Finland and Sweden, Peru and Chile agreed.") == []
    assert against(compare_added, theirs, mine) == []


def test_a_shorter_list_turns_no_act_round():
    assert against(compare_acts, "Austria and Denmark refused.", "So far Austria, Denmark and Sweden refused.") == []
    assert against(compare_acts, "Finland refused.", "So far Austria, Denmark and Sweden refused.") != []


@pytest.mark.parametrize(
    ("mine", "copied"),
    [
        ("Judge Ada Krol called the ruling wrong.", False),
        ("Former judge Ada Krol called the ruling wrong.", True),
        ("The former judge Ada Krol called the ruling wrong.", False),
    ],
)
def test_a_line_is_no_copy_without_a_word_that_tells(mine, copied):
    told = "But former judge Ada Krol called the ruling wrong."
    assert (copied_from(*looked_at(read("mine", mine), read("theirs", told))) is not None) == copied


def test_a_bare_surname_with_two_bearers_decides_between_none():
    told = (
        "Jeb Bush met voters in Arden. He praised George Bush, his brother, on Monday. "
        "“The tax is a great mistake,” Bush said."
    )
    said = "“The tax is a great mistake,” {} Bush said."
    for first in ("Jeb", "George"):
        assert "speaker" not in dict(against(compare_quotes, said.format(first), told))
    plain = told.replace("Bush said", "Jeb Bush said")
    assert "speaker" in dict(against(compare_quotes, said.format("George"), plain))


@pytest.mark.parametrize(
    ("mine", "sure"),
    [
        ("Seventy percent of Malawi's boreholes are broken.", True),
        ("Seventy percent of the district's boreholes are broken.", False),
    ],
)
def test_a_country_for_the_district_of_the_reports_counts(mine, sure):
    told = "LILONGWE (AP) - He said that 70 percent of the boreholes in the district were broken."
    assert any(certain >= 0.6 for _, certain in against(compare_scope, mine, told)) == sure


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("The strike closed 900 schools nationwide.", "PARIS (AP) - The strike closed 900 schools across the country."),
        ("The strike closed 900 schools in the country.", "The strike closed 900 schools countrywide on Monday."),
    ],
)
def test_the_whole_country_is_one_in_other_words(mine, theirs):
    assert against(compare_scope, mine, theirs) == []


def test_a_denied_opposite_is_the_word_itself():
    told = "The two men were handed over to the Red Cross near the border with Norland on Monday."
    assert against(compare_changes, told.replace("near", "not far from"), told) == []
    assert against(compare_changes, told.replace("were", "were not"), told) != []
