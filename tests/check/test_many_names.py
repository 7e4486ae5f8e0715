"""Countries and bodies that go by several names, lists of names, changes and their ends, offices of somebody else."""

import pytest

from wiredesk.check._compare import compare
from wiredesk.check._decide import decided
from wiredesk.check.figures._figures import compare_figures
from wiredesk.check.names._lists import compare_lists
from wiredesk.check.names._names import compare_names
from wiredesk.check.text._diff import align, likeness
from wiredesk.check.text._tokens import tokenise

from .reports import looked_at
from .test_turned import read


def doubted(mine, *theirs):
    """Kind and text of every part of a line that some comparator doubts enough to tell."""
    line, evidence = looked_at(read("mine", mine), *(read(f"theirs{n}", text) for n, text in enumerate(theirs)))
    found = compare(line, evidence, align(line, evidence))
    return [(f.kind, f.text) for f in found if f.verdict != "supported" and f.sure >= 0.45]


def found_by(comparator, mine, theirs):
    return comparator(*looked_at(read("mine", mine), read("theirs", theirs)))


@pytest.mark.parametrize(
    "pair",
    [
        ("the United States", "the US"), ("the U.S.", "the United States"), ("America", "the US"),
        ("the United Kingdom", "Britain"), ("Britain", "the UK"), ("the EU", "the European Union"),
        ("the United Arab Emirates", "the UAE"), ("Myanmar", "Burma"), ("Holland", "the Netherlands"),
        ("North Korea", "Pyongyang"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("turned", [False, True])
def test_a_country_is_one_under_each_of_its_names(pair, turned):
    mine, theirs = reversed(pair) if turned else pair
    report = f"On Monday {theirs} put fresh tariffs on Canadian steel, to the anger of Ottawa. Canada will answer."
    line = f"The new tariffs on steel from Canada were imposed by {mine} on Monday."
    assert doubted(line, report) == []
    assert doubted(line.replace(mine, "Brazil"), report)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("The IDF said it had struck 12 targets in Gaza.", "The Israeli military said it struck 12 targets in Gaza."),
        ("The GOP passed the bill by one vote.", "The Republican Party passed the bill by one vote on Monday."),
        ("The Tories lost 600 seats in the local elections.", "The Conservatives lost more than 600 seats in Thursday's"
         " local elections."),
        ("The Fed left interest rates unchanged.", "The Federal Reserve left interest rates steady on Wednesday."),
        ("The Justice Department sued Apple.", "The DOJ sued Apple on Thursday, prosecutors said."),
        ("The World Health Organization adopted a treaty.", "The WHO adopted a treaty on pandemics in Geneva."),
        ("Nato agreed to the plan in Ankara.", "The North Atlantic Treaty Organization agreed to the plan in Ankara."),
        ("Robert F. Kennedy Jr. testified in the Senate.", "Health Secretary RFK Jr testified in the Senate."),
    ],
)  # fmt: skip
def test_a_body_is_one_under_each_of_its_names(mine, theirs):
    more = "The news was first reported by the local press."
    assert [part for part in doubted(mine, f"{theirs} {more}") if part[0] in {"name", "speaker", "place"}] == []


def test_an_acronym_that_is_a_word_too_is_known_in_capitals():
    assert [t.stem for t in tokenise("the WHO said")] != [t.stem for t in tokenise("the man who said")]
    assert next(t.stem for t in tokenise("WHO")) == next(t.stem for t in tokenise("World Health Organization"))
    assert "=who" not in {t.stem for t in tokenise("Who said so? Those who know.")}


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ("The E3, made up of France, Italy and Britain, met Iran.", [("place", "Italy")]),
        ("The E3, made up of France, Germany and the UK, met Iran.", []),
        ("The E3, made up of Britain, France and Germany, met Iran.", []),
        ("Talks with Iran were held by Italy and France.", []),  # too short to tell
    ],
)
def test_a_list_that_the_reports_give_with_another_name(mine, found):
    theirs = "The E3, made up of France, Germany and Britain, met Iran on Friday. The next round is in Italy."
    assert [(f.kind, f.text) for f in found_by(compare_lists, mine, theirs)] == found


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        ("Iran raised its enrichment by 60%.", "Iran raised its enrichment to 60% last year.", "unit"),
        ("Iran raised its enrichment to 60%.", "Iran raised its enrichment by 60% last year.", "unit"),
        ("Iran raised its enrichment to 60%.", "Iran raised its enrichment to 60% last year.", None),
        ("Iran raised its enrichment by 60%.", "Enrichment is 60% higher, Iran said.", None),
    ],
)
def test_a_change_is_not_its_end(mine, theirs, found):
    wrong = [f.kind for f in found_by(compare_figures, mine, theirs) if f.verdict == "contradicted"]
    assert wrong == ([found] if found else [])


RACE = (
    "Eight men may run, among them Iran's nuclear negotiator, Saeed Jalili; the mayor of Tehran, Mohammad Ghalibaf; "
    "and former foreign minister Ali Akbar Velayati."
)


@pytest.mark.parametrize(
    ("name", "found"), [("Ali Akbar Velayati", "contradicted"), ("Mohammad Ghalibaf", "supported")]
)
def test_an_office_that_the_reports_give_to_somebody_else(name, found):
    line = f"Those who may run include Tehran's mayor, {name}, and a former minister."
    assert [f.verdict for f in found_by(compare_names, line, RACE) if f.kind == "role"] == [found]


def test_a_deputy_told_by_his_owner_may_hold_the_office():
    theirs = (
        "Swedish prosecutor Marianne Ny and her deputy Ingrid Isgren said that samples cannot be taken by force. "
        "Ingrid Isgren argued that a suspect must be heard."
    )
    line = "Swedish prosecutor Ingrid Isgren argued that samples cannot be taken by force."
    found = [(f.kind, f.verdict) for f in found_by(compare_names, line, theirs)]
    assert found == [("name", "supported"), ("role", "supported")]


def test_a_verb_behind_a_comma_is_no_role():
    theirs = "The British premier, Sir Keir Starmer, met the king on Tuesday."
    assert ("role", "contradicted") not in [
        (f.kind, f.verdict) for f in found_by(compare_names, "Prime Minister Keir Starmer met the king.", theirs)
    ]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Vice-President JD Vance met the pope.", "US Vice President JD Vance was received by the pope."),
        ("Judge Juan Merchan put off the sentencing.", "The sentencing was put off by Justice Juan Merchan."),
        ("Germany's new chancellor, Friedrich Merz, was elected.", "Friedrich Merz was elected chancellor of Germany."),
        ("Shah Qureshi, vice-chairman of the party, resigned.", "Shah Qureshi, the party's vice chairman, resigned."),
    ],
)
def test_an_office_is_one_in_other_words_and_hyphens(mine, theirs):
    assert [f.verdict for f in found_by(compare_names, mine, theirs) if f.kind == "role"] == ["supported"]


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        ("Police arrested a 35-year-old Syrian.", "A Syrian man, 35, was arrested by police.", "supported"),
        ("Police arrested a 35-year-old Syrian.", "Police arrested 36 men, one of them a Syrian.", None),
        ("At least nine people died in the crash.", "Nine passengers were killed in the crash.", "supported"),
        ("The bill passed the House by 215 votes to 214.", "The bill passed the House 215-214.", "supported"),
        ("The zoo's pool is 3 meters deep.", "The zoo has a 3-feet-deep pool.", None),
        ("The airline carried 4.9 million people.", "Numbers of people carried by the airline rose to 4.9m in April.",
         "supported"),
    ],
)  # fmt: skip
def test_one_number_in_another_form(mine, theirs, found):
    said = {f.verdict for f in found_by(compare_figures, mine, theirs)}
    assert said == {found} if found else "supported" not in said


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Scheffler won the Open by five shots.", "World No 1 Scheffler claimed a five-shot victory at the Open."),
        ("The flood killed 12 people in Lima.", "The flood claimed 12 lives in Lima, a city of ten million people."),
        ("Joe Root is the first Englishman to score 13,000 runs.", "Joe Root is the first from England to score 13,000"
         " runs."),
        ("Tariffs on steel will go up to 50 percent.", "US tariffs on steel will go up from 25% to 50%, Trump said."),
    ],
)  # fmt: skip
def test_what_is_taken_is_not_only_said_and_a_rank_denies_nothing(mine, theirs):
    assert doubted(mine, f"{theirs} The news was first told by the local press.") == []


def test_a_claim_stays_one():
    told = "The rebels claimed that they had won the seat."
    assert "claimed" in {t.low for t in tokenise(told)}
    assert "no" in {t.low for t in tokenise("There were no 5 men. No one came.")}


def decides(mine, *theirs):
    """Whether a comparator alone would call a line contradicted."""
    line, evidence = looked_at(read("mine", mine), *(read(f"theirs{n}", text) for n, text in enumerate(theirs)))
    alignment = align(line, evidence)
    return decided(likeness(alignment), compare(line, evidence, alignment))


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (
            "In poor countries 11 per cent of jobs are exposed to robots.",
            "In rich countries, 34 per cent of jobs are exposed to robots, compared to 11 per cent in poor countries.",
        ),
        (
            'The pier has no real plan behind it, the residents maintain, "a simple truth" that no spin will hide.',
            'No spin will hide "the simple truth" that the pier has no real plan behind it, the residents said.',
        ),
        (
            "Only days before the bishop's audience the leaders of three towns had asked Elmford for more aid.",
            "The bishop's audience came just days after the leaders of three towns asked Elmford for more aid.",
        ),
        (
            "Elmford at present invests less in power lines than Norton does, Ana Berg said.",
            "Ana Berg said that Norton is building significantly more power lines than Elmford.",
        ),
        (
            "Elmford's police concluded that Lee had fallen, but his family feared that enemies had pushed him.",
            "His family feared he might have been pushed by enemies, but Elmford's police concluded Lee had fallen.",
        ),
    ],
)
def test_what_tells_the_same_from_another_side_is_not_decided(mine, theirs):
    assert not decides(mine, f"{theirs} The news was first told by the local press.")


@pytest.mark.parametrize(
    ("theirs", "found"),
    [
        ("No report has shown that the strikes on Elmford were timed to the talks.", True),
        ("Lee said the strikes on Elmford were timed to the talks.", False),
    ],
)
def test_a_motive_for_which_a_report_sees_no_proof(theirs, found):
    assert decides("Each of the three strikes on Elmford was timed to undermine the talks.", theirs) == found


@pytest.mark.parametrize(
    ("mine", "theirs", "name"),
    [
        ("Issa, a lawmaker from California, spoke.", "Rep. Darrell Issa, R-Calif., spoke on Monday.", "California"),
        ("A motel maid in Mississippi found him.", "A motel maid found him in Biloxi, Miss., at noon.", "Mississippi"),
        ("Emanuel Cleaver, a Democratic lawmaker, was spat on.", "Cleaver, D-Mo., said he was spat on.", "Democratic"),
        ("Cicilline warned the president on Twitter.", "Rep. Cicilline tweeted a warning to the president.", "Twitter"),
        ("AT&T gave Boehner money.", "Boehner took money from AT&T, the telecommunications giant.", "AT&T"),
        ("Pretoria denies that farmers are harmed.", "South Africa denies that farmers are harmed.", "Pretoria"),
    ],
)
def test_a_name_in_another_form_is_named(mine, theirs, name):
    told = {f.text: f.verdict for f in found_by(compare_names, mine, theirs)}
    assert told.get(name, "supported") == "supported"


@pytest.mark.parametrize(
    ("mine", "theirs", "name"),
    [
        ("A motel maid in Mississippi found him.", "A motel maid found him, and Miss Ida wept.", "Mississippi"),
        ("Cleaver, a Republican lawmaker, was spat on.", "Cleaver, D-Mo., said he was spat on.", "Republican"),
        ("H&M gave Boehner money.", "Boehner took money from AT&T, the telecommunications giant.", "H&M"),
    ],
)
def test_another_name_is_not(mine, theirs, name):
    told = {f.text: f.verdict for f in found_by(compare_names, mine, theirs)}
    assert told.get(name) != "supported"
