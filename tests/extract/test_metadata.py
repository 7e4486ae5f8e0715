"""Metadata of HTML pages, field by field."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from wiredesk.model import FeedHint

from .pages import page, read, read_row


def ld(**fields: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


@pytest.mark.parametrize(
    ("head", "before"),
    [
        (ld(datePublished="2026-01-24T08:20:00+02:00"), ""),
        ('<meta property="article:published_time" content="2026-01-24T08:20:00+02:00">', ""),
        ('<meta name="DC.date.issued" content="2026-01-24T08:20+0200">', ""),
        ('<meta name="parsely-pub-date" content="Sat, 24 Jan 2026 08:20:00 +0200">', ""),
        ("", '<time datetime="2026-01-24T08:20:00+02:00">this morning</time>'),
        ("", '<span itemprop="datePublished" content="2026-01-24T06:20:00Z"></span>'),
        ("", '<span class="date" title="2026-01-24T08:20:00+02:00">Saturday</span>'),
    ],
)
def test_the_time_of_publication_is_found_wherever_a_template_puts_it(head, before):
    assert read(page(head, before)).published == datetime(2026, 1, 24, 6, 20, tzinfo=UTC)


def test_a_time_without_a_zone_takes_the_zone_of_the_feed_on_the_same_day():
    head = '<meta property="article:published_time" content="2026-01-24T08:20:00">'
    hint = FeedHint(published="Sat, 24 Jan 2026 08:20:00 +0200")
    assert read(page(head), hint=hint).published.isoformat() == "2026-01-24T08:20:00+02:00"
    assert read(page(head)).published.isoformat() == "2026-01-24T08:20:00+00:00"


def test_the_day_in_the_address_is_taken_when_the_page_says_nothing():
    assert read(page(), url="https://daily.example/2026/01/24/bridge").published == datetime(2026, 1, 24, tzinfo=UTC)


def test_a_teaser_time_is_not_the_article_time():
    teaser = '<aside><time datetime="2019-05-05T10:00:00Z">old</time></aside>'
    late = '<p><time datetime="2026-01-24T08:00:00Z">today</time></p>'
    assert read(page("", teaser + late)).published == datetime(2026, 1, 24, 8, tzinfo=UTC)


def test_names_in_json_ld_are_resolved_through_the_graph():
    graph = {
        "@graph": [
            {
                "@type": "NewsArticle",
                "headline": "Bridge to close",
                "author": [{"@id": "#p1"}, {"@id": "#p2"}],
                "publisher": {"@id": "#org"},
                "image": {"@id": "#img"},
            },
            {"@type": "Person", "@id": "#p1", "name": "Ann Berg"},
            {"@type": "Person", "@id": "#p2", "name": "By Bo Ek"},
            {"@type": "Organization", "@id": "#org", "name": "Daily Test Group"},
            {"@type": "ImageObject", "@id": "#img", "url": "/bridge.jpg"},
        ]
    }
    article = read(page(f'<script type="application/ld+json">{json.dumps(graph)}</script>'))
    assert (article.byline, article.outlet) == ("Ann Berg, Bo Ek", "Daily Test Group")
    assert article.image == "https://daily.example/bridge.jpg"


@pytest.mark.parametrize(
    "broken", ["{", '{"@graph": [1, null, "x"]}', "[" * 100_000, '{"@type": ["NewsArticle"], "author": {}}', "null"]
)
def test_broken_json_ld_is_passed_over(broken):
    assert read(page(f'<script type="application/ld+json">{broken}</script>')).title == "Bridge to close"


def test_json_ld_in_comments_and_with_trailing_commas_is_read():
    wrapped = '<script type="application/ld+json"><!-- {"@type": "NewsArticle", "author": "Ann Berg",} --></script>'
    assert read(page(wrapped)).byline == "Ann Berg"


def test_the_outlet_is_the_end_of_the_title_or_else_the_host():
    assert read(page()).outlet == "The Daily Test"
    bare = page().replace("<title>Bridge to close | The Daily Test</title>", "")
    assert read(bare, url="https://www.daily.example/x").outlet == "daily.example"


def test_a_person_is_a_better_byline_than_the_outlet():
    head = (
        ld(author={"name": "The Daily Test"}, publisher={"name": "The Daily Test"})
        + '<meta name="author" content="Ann Berg">'
    )
    assert read(page(head)).byline == "Ann Berg"


def test_a_fuller_node_of_another_kind_is_not_the_article():
    show = {
        "@type": "TVSeries", "headline": "The Morning Show", "author": {"name": "Bea Lund"}, "publisher": "A Channel",
        "datePublished": "2020-05-05", "articleBody": "Every day.",
    }  # fmt: skip
    block = f'<script type="application/ld+json">{json.dumps(show)}</script>'
    article = read(page(block + ld(author="Ann Berg", datePublished="2026-01-24T08:20:00Z")))
    assert (article.byline, article.published) == ("Ann Berg", datetime(2026, 1, 24, 8, 20, tzinfo=UTC))


def test_a_writer_named_twice_stands_once():
    assert read(page(ld(author=[{"name": "Ann Berg"}, {"name": "By Ann Berg"}, {"name": "Bo Lind"}]))).byline == (
        "Ann Berg, Bo Lind"
    )


@pytest.mark.parametrize(
    "markup",
    [
        '<div itemprop="author"><span itemprop="name">Ann Berg</span>, our reporter</div>',
        '<span itemprop="author">Ann Berg</span>',
    ],
)
def test_a_byline_in_microdata_is_the_name_where_one_is_marked(markup):
    assert read(page("", markup)).byline == "Ann Berg"


def test_a_page_may_name_another_address_only_on_its_own_site():
    for link, wanted in [
        ("https://www.daily.example/news/bridge-closes", "https://www.daily.example/news/bridge-closes"),
        ("/news/bridge-closes#top", "https://daily.example/news/bridge-closes"),
        ("https://famous.example/news/bridge", "https://daily.example/news/bridge"),
        ("https://daily.example/", "https://daily.example/news/bridge"),
        ("javascript:alert(1)", "https://daily.example/news/bridge"),
        ("http://[broken", "https://daily.example/news/bridge"),
    ]:
        assert read(page(f'<link rel="canonical" href="{link}">')).url == wanted


def test_the_printed_headline_wins_over_a_shortened_one():
    article = read(
        page('<meta property="og:title" content="Bridge">').replace(
            "<h1>Bridge to close<", "<h1>Bridge to close in May<"
        )
    )
    assert article.title == "Bridge to close in May"


def test_the_standfirst_is_kept_once_even_where_metadata_cut_it_short():
    head = '<meta name="description" content="Drivers will have to take the tunnel until the end...">'
    article = read(page(head, "<div class='dek'>Drivers will have to take the tunnel until the end of May.</div>"))
    assert article.text.count("until the end of May.") == 2  # the standfirst and the first paragraph
    assert article.text.startswith("Drivers will have to take the tunnel")


def test_the_feed_fills_what_the_page_leaves_open():
    hint = FeedHint(
        title="Bridge to close",
        outlet="Test Wire",
        byline="Ann Berg",
        summary="A closure.",
        published="2026-01-24T08:20:00Z",
    )
    bare = page().replace("<title>Bridge to close | The Daily Test</title>", "")
    article = read(bare, hint=hint)
    assert (article.outlet, article.byline, article.summary) == ("Test Wire", "Ann Berg", "A closure.")
    assert article.published == datetime(2026, 1, 24, 8, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("警方表示，周五阿登有31人受伤。", "zh"),
        ("警察によると、31人が負傷した。", "ja"),
        ("경찰은 31명이 다쳤다고 밝혔다.", "ko"),
        ("ตำรวจกล่าวว่ามีผู้บาดเจ็บ 31 คน", "th"),
        ("המשטרה אמרה ש-31 בני אדם נפצעו", "he"),
        ("Полиция сообщила, что 31 человек пострадал.", "ru"),
        ("قالت الشرطة إن 31 شخصا أصيبوا", "ar"),
        ("31 people were hurt, police in Harbin (哈尔滨) said.", None),
        ("31 people were hurt in Harbin, the police of Heilongjiang (黑龙江省公安厅) said on Friday.", "en"),
    ],
)
def test_a_short_text_in_another_script_is_in_the_language_of_that_script(text, language):
    assert read_row(url="https://d.example/a", title="T", text=text).language == language
    assert read_row(url="https://d.example/a", title="T", text=text, language="en").language == (language or "en")


def test_a_wrong_lang_attribute_of_a_template_is_not_believed():
    french = (
        "Le conseil municipal a voté lundi la fermeture du pont pour des travaux jusqu'à la fin du mois de mai.",
        "Les ingénieurs ont trouvé des fissures dans deux des cinq piles, a dit la directrice des travaux de la ville.",
        "Environ douze mille voitures passent chaque jour sur le pont, et la plupart devront prendre le tunnel.",
    )
    assert read(page(paragraphs=french, lang="en-US")).language == "fr"
    assert read(page(lang="de")).language == "en"


@pytest.mark.parametrize("site", ["", '<meta property="og:site_name" content="The Daily Test">'])
def test_a_banner_with_the_name_of_the_site_is_no_headline(site):
    head = f'{site}<meta property="og:title" content="Bridge to close">'
    found = read(page(head).replace("<h1>Bridge to close</h1>", "<h1>The Daily Test</h1>"))
    assert (found.title, found.outlet) == ("Bridge to close", "The Daily Test")


def test_a_section_before_the_headline_is_left_out_where_the_metadata_do_without():
    printed = page().replace("<h1>Bridge to close</h1>", "<h1>Local News | Bridge to close</h1>")
    assert read(printed).title == "Local News | Bridge to close"
    head = '<meta property="og:title" content="Bridge to close">'
    assert read(printed.replace("</head>", f"{head}</head>")).title == "Bridge to close"


@pytest.mark.parametrize(
    ("publisher", "site", "outlet"),
    [
        ("Where the Truth Came Home", "The Daily Test", "The Daily Test"),
        ("https://daily.example", "The Daily Test", "The Daily Test"),
        ("dailytest", "The Daily Test", "The Daily Test"),
        ("The Daily Test | News, Weather, Sports | Elm", "", "The Daily Test"),
        ("每日試報", "", "The Daily Test"),
        ("Arden Media", "", "Arden Media"),
    ],
)
def test_the_outlet_has_the_name_that_readers_see_and_no_motto_or_address(publisher, site, outlet):
    head = ld(headline="Bridge to close", publisher={"name": publisher})
    head += f'<meta property="og:site_name" content="{site}">'
    assert read(page(head)).outlet == outlet


@pytest.mark.parametrize(
    ("printed", "byline"),
    [
        ("View all posts by Ana Berg", "Ana Berg"),
        ("Ana Berg -", "Ana Berg"),
        ("No Author", None),
        ("admin", None),
        ("Ana Berg 8 January 2026, 3:51 pm 11 Edit", None),
    ],
)
def test_a_byline_is_a_name_alone(printed, byline):
    assert read(page(f'<meta name="author" content="{printed}">')).byline == byline


def test_who_wrote_another_page_is_not_the_author():
    card = (
        "<aside><ul><li><h3><a href='/o'>Ferry sinks off Larkdale in a storm at noon</a></h3>"
        "<span class='byline' itemprop='author'>By <a rel='author' href='/a'>Tom Hale</a></span></li></ul></aside>"
    )
    assert read(page(after=card)).byline is None
    own = "<ul><li itemprop='author'><a rel='author' href='/b'>Ada Lind</a></li></ul>"
    assert read(page(before=own, after=card)).byline == "Ada Lind"


def test_a_summary_has_no_markup_and_is_no_credit_of_a_picture():
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge to close",'
        '"description": "(Image credit: Jo Orlo)"}</script>'
        '<meta name="description" content="&lt;p&gt;The bridge closes &lt;b&gt;until May&lt;/b&gt;.&lt;/p&gt;">'
    )
    assert read(page(head=head)).summary == "The bridge closes until May."
