"""Which reports are one story."""

from __future__ import annotations

import pickle
import random
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench._grouping import scores
from tests.group.golden import _FERRY, NOON, groups, report, sample, small_day
from wiredesk.annotate import annotate
from wiredesk.errors import UsageError
from wiredesk.group import Grouper, GroupOptions, Words, _words, explain, group, one_story, prepare
from wiredesk.model import AnnotatedArticle, Article

DAY = [article for article, _ in small_day()]
FURNITURE = "Sign the petition of our readers for a free press in the valley of the twelve bridges and the old mill."


def placed(stories):
    return {article.id: story.id for story in stories for article in story.articles}


def test_reports_of_one_event_are_one_story_and_the_others_stand_alone():
    gold = {article.id: story for article, story in small_day()}
    row = scores(gold, placed(group(DAY)))
    assert row["B3 F1"] >= 0.95
    assert row["exact"] == row["of"] == 2


def test_the_sample_gives_one_main_story_and_the_unrelated_pages_stand_apart():
    stories = list(group(sample()))
    main = stories[0]
    assert len(main.articles) >= 11
    alone = {story.articles[0].url.split("/")[2] for story in stories if len(story.articles) == 1}
    assert {"prairieledger.example", "tagustribune.example"} <= alone
    for story in stories[1:]:
        hosts = {a.url.split("/")[2] for a in story.articles}
        if not hosts & {"prairieledger.example", "tagustribune.example"}:
            assert main.id in {other.story for other in story.related}, hosts


@settings(max_examples=8, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_articles_makes_no_difference(rng):
    articles = list(DAY)
    rng.shuffle(articles)
    assert [s.to_json() for s in group(articles)] == [s.to_json() for s in group(DAY)]


def test_a_shuffled_stream_agrees_with_the_ordered_one():
    articles = [*DAY, *sample()]
    ordered, shuffled = Grouper(), Grouper()
    for article in sorted(articles, key=lambda a: (a.published is None, a.published, a.url)):
        ordered.add(article)
    random.Random(3).shuffle(articles)
    for article in articles:
        shuffled.add(article)
    assert scores(ordered.places(), shuffled.places())["pair F1"] >= 0.95


def test_an_article_that_is_added_twice_changes_nothing():
    grouper = Grouper()
    for article in [*DAY, *DAY]:
        grouper.add(article)
    before = grouper.stories()
    grouper.add(DAY[0])
    assert grouper.stories() == before
    assert sum(len(story.articles) for story in before) == len({a.id for a in DAY})


def test_a_story_keeps_its_id_when_a_report_joins_that_was_published_before():
    grouper = Grouper()
    grouper.add(DAY[1])
    (first,) = grouper.stories()
    grouper.add(DAY[0])
    (second,) = grouper.stories()
    assert len(second.articles) == 2
    assert second.id == first.id


def test_ids_of_an_earlier_run_are_kept():
    known = {"ferry-story": (DAY[0].id,)}
    assert placed(group(DAY, known=known))[DAY[1].id] == "ferry-story"


def test_a_killed_run_resumes_exactly_from_its_state():
    whole, half = Grouper(), Grouper()
    articles = [*DAY, *sample()]
    for article in articles[:9]:
        whole.add(article)
        half.add(article)
    whole.places()
    half.places()
    resumed = Grouper.from_state(half.to_state())
    for article in articles[9:]:
        whole.add(article)
        resumed.add(article)
    assert resumed.stories() == whole.stories()


def test_articles_that_another_process_prepared_give_the_same_stories():
    plain, ahead, words = Grouper(), Grouper(), Words()
    for article in [*DAY, *sample()]:
        plain.add(article)
        ahead.add(article, pickle.loads(pickle.dumps(prepare(article, words))))
    assert ahead.stories() == plain.stories()
    assert ahead.to_state() == plain.to_state()


def test_what_is_read_does_not_depend_on_which_words_are_known(monkeypatch):
    wanted = [prepare(article, Words()) for article in DAY]
    monkeypatch.setattr(_words, "_MOST", 4000)
    few, articles = Words(), [article for article in DAY for _ in range(2)]
    for number, article in enumerate(articles):
        few.read(" ".join(f"w{number}x{n}" for n in range(900)))
        assert pickle.dumps(prepare(article, few)) == pickle.dumps(wanted[number // 2])


@pytest.mark.parametrize("data", [b"", b"\xc1", b"{}", b"\x90"])
def test_bytes_that_are_no_state_are_refused(data):
    with pytest.raises(UsageError):
        Grouper.from_state(data)


def test_the_window_bounds_what_is_held():
    grouper = Grouper(GroupOptions(window_articles=3))
    for article in DAY:
        grouper.add(article)
    assert len(grouper.places()) == 3


def test_a_grouper_with_fetch_holds_no_text():
    held = {article.id: article for article in DAY}
    grouper = Grouper(fetch=held.__getitem__)
    for article in DAY:
        grouper.add(article)
    assert groups(grouper.stories()) == groups(list(group(DAY)))
    assert b"ran aground off Vantmark on Tuesday" not in grouper.to_state()


@pytest.mark.parametrize(
    "title",
    [
        "Wednesday Briefing: ferry runs aground",
        "Ferry aground: live updates",
        "The week in pictures",
        "Morning digest",
        "Harbour news latest: ferry and fire - live",
        "In photos: the ferry Solveig",
        "Storm latest: ferry aground off Vantmark",
    ],
)
def test_round_ups_and_live_pages_are_mixed(title):
    (story,) = group([report(title, _FERRY, "Fjord Post")])
    assert story.mixed


@pytest.mark.parametrize(
    "title", ["Ferry runs aground off Vantmark", "Live music returns to Vantmark", "Brief power cut in Port Hadley"]
)
def test_a_plain_report_is_not_mixed(title):
    (story,) = group([report(title, _FERRY, "Fjord Post")])
    assert not story.mixed


def test_a_round_up_joins_no_story():
    texts = {s: a.text for a, s in small_day()}
    briefing = report("Tuesday Briefing", "\n\n".join(texts[s] for s in ("ferry", "vote", "fire")), "Fjord Post", 6)
    stories = list(group([*DAY, briefing]))
    assert [len(s.articles) for s in stories if s.mixed] == [1]
    assert groups([s for s in stories if not s.mixed]) == groups(list(group(DAY)))


def test_furniture_of_an_outlet_glues_nothing():
    texts = [a.text for a, s in small_day() if s in ("ferry", "vote", "fire")][::2] + [a.text for a in DAY[-2:]]
    pages = [report(f"{text[:40]}", text + "\n\n" + "\n\n".join([FURNITURE] * 6), "Fjord Post") for text in texts]
    assert all(len(story.articles) == 1 for story in group(pages))


def test_two_strikes_a_day_apart_are_two_stories():
    one = (
        "Drones hit an oil depot near Varnov on Monday night and set three tanks on fire, governor Oleg Petrin said. "
        "No one was hurt."
    )
    two = (
        "Two people were killed when missiles struck a railway station in Kelmensk on Wednesday morning, mayor Anna "
        "Lysko said. "
        "Eleven were taken to hospital and trains to the east were stopped."
    )
    pages = [
        report("Oil depot near Varnov on fire after drone attack", one, "North News"),
        report("Missiles hit Kelmensk station, two dead", two, "East News", 36),
    ]
    assert len(list(group(pages))) == 2


@pytest.mark.parametrize(
    ("title", "text", "hours"),
    [
        ("", "Short text.", 0.0),
        ("x", "", None),
        ("Big", 'word and "quote ' * 70_000, 0.0),
        ("Far", _FERRY, 9e6),
        ("No date", _FERRY, None),
        ("\ud800", "\ud800 odd", 0.0),
    ],
)
def test_hostile_articles_are_grouped_like_others(title, text, hours):
    published = None if hours is None else NOON + timedelta(hours=hours)
    bad = AnnotatedArticle(id=Article.id_of("u", text), url="u", title=title, text=text, published=published)
    stories = list(group([*DAY, bad]))
    assert sum(len(story.articles) for story in stories) == len(DAY) + 1


def test_nothing_gives_no_story():
    assert list(group([])) == []


def test_explain_says_in_words_what_binds_an_article_to_its_story():
    story = next(s for s in group(DAY) if any("fjordpost" in a.url for a in s.articles))
    said = explain(story, story.articles[0].url, len(DAY))
    assert story.articles[1].url in said
    assert story.id in said
    assert "both name" in said
    assert "published 2 hours apart" in said
    assert "the same story as the other one with a probability of" in said


def test_explain_says_that_an_article_is_alone():
    story = next(s for s in group(DAY) if len(s.articles) == 1)
    assert "alone" in explain(story, story.articles[0].url, len(DAY))


def test_a_german_report_joins_the_english_ones_of_its_event():
    text = (
        "Die Fähre Solveig ist vor dem Hafen von Vantmark im Nebel auf Grund gelaufen. Alle 212 Passagiere wurden "
        "gerettet, wie die Polizei mitteilte. Das Schiff der Nordlys Line war auf dem Weg von Brannholm. Der Kapitän "
        "Eirik Sandvoll wurde von der Polizei befragt. Verletzt wurde niemand."
    )
    url = "https://kuestenblatt.example/faehre"
    german = annotate(
        Article(
            id=Article.id_of(url, text), url=url, title="Fähre Solveig läuft vor Vantmark auf Grund", text=text,
            outlet="Küstenblatt", language="de", published=NOON + timedelta(hours=3),
        )
    )  # fmt: skip
    places = placed(group([*DAY, german]))
    assert places[german.id] == places[DAY[0].id]


@pytest.mark.parametrize("waiting", [0, 7, 60])
def test_a_run_that_is_killed_at_any_point_goes_on_exactly_whatever_waits(waiting):
    pages = []
    for n in range(640):
        text = f"{DAY[n % 5].text} Case {n % 40} has file number {n * 17}."
        pages.append(report(f"Report {n} of the {n % 40}th case", text, f"Outlet {n % 9}", n / 50))
    options = GroupOptions(window_articles=300)
    whole, killed = Grouper(options), Grouper(options)
    cut = 520 + waiting
    for article in pages[:cut]:
        whole.add(article)
        killed.add(article)
    if not waiting:
        assert whole.places() == killed.places()
    resumed = Grouper.from_state(killed.to_state())
    for article in pages[cut:]:
        whole.add(article)
        resumed.add(article)
    assert resumed.places() == whole.places()
    assert resumed.to_state() == whole.to_state()


def test_an_old_article_is_compared_with_none_outside_the_window_of_hours():
    pages = [report("Ferry runs aground off Vantmark", _FERRY, f"Outlet {n}", 100 * n) for n in range(3)]
    assert len(list(group(pages))) == 3


def test_one_story_takes_all():
    story = one_story(sample())
    assert len(story.articles) == len(sample())
