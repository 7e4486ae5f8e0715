"""What is furniture and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiredesk.extract._furniture import clean
from wiredesk.lang import is_furniture

from .pages import BODY, page, read


@pytest.mark.parametrize(
    "paragraph",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "Read more: How the bridge was built",
        "READ MORE: Where has the snow fallen?",
        "Also read | Ten facts about bridges",
        "Click here to get our app.",
        "Sign up for our morning newsletter and never miss a story.",
        "Subscribe to our Telegram channel and get the news first.",
        "We use cookies. More information",
        "This website uses cookies to improve your experience.",
        "Share on Facebook",
        "Copy link",
        "3 min read",
        "Comments (14)",
        "© 2026 The Daily Test. All rights reserved.",
        "Most read",
        "Most read in Football",
        "Recommended Videos",
        "- Advertisement 1Story continues below",
        "Latest update May 6th, 2022 12:49 AM",
        "17:41 JST, October 13, 2024",
        "Log in or create an account to continue",
        "Show all 50",
        "Related stories",
        "Follow The Daily Test on Google News",
        "By signing up you agree to our terms of use.",
        "Last updated: 24 January 2026, 22:45",
        "Photo: Ann Berg",
        "Tags: bridge, council",
        "Lesen Sie auch: Die neue Brücke",
        "À lire aussi : Le pont",
        "Читайте также: Мост закроют",
        "Got a confidential news tip? Write to us.",
        "Please enable JavaScript to continue.",
    ],
)
def test_furniture_is_told_by_its_wording(paragraph):
    assert is_furniture(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Read more books, the minister told pupils on Monday.",
        "Subscribers of the phone network lost their signal.",
        "Related companies in the group paid 3 million euros.",
        "Cookies were sold for charity outside the town hall.",
        "Share prices fell by 3% on Friday.",
        "Advertisements for gambling will be banned from May.",
        "Click fraud cost banks 2 billion.",
        "Follow-up talks are planned for March.",
        "Sign language interpreters went on strike.",
        "Watch sales rose in Geneva.",
        "Photographs showed the damage to the factory roof.",
        "Copyright law will change in June, the ministry said.",
        "Correction, 24 January: An earlier version of this article gave the number as 19.",
        "Listen to the people, she said.",
        "Editor's note: This report was updated with a statement by the company.",
        "Getting there takes an hour.",
        "Top officials met in Geneva on Tuesday.",
        "Searches went on through the night.",
        "Comments by the minister drew criticism.",
        "Reporting by Meridian Wire in Kyiv and Abu Dhabi.",
        "Updated figures put the number of injured at 31.",
        "Tagged birds were found as far away as Spain.",
        "Get the vaccine, doctors urged parents on Monday.",
    ],
)
def test_a_sentence_of_a_report_is_not_furniture(paragraph):
    assert not is_furniture(paragraph)


def test_calls_in_capitals_go_and_the_sentence_around_them_stays():
    text = ["The court ruled on Monday. CLICK HERE TO GET THE DAILY TEST APP The judge said the law was clear."]
    assert clean(text) == ["The court ruled on Monday. The judge said the law was clear."]
    assert clean(["SIGN UP FOR THE MORNING LETTER A US judge said so."]) == ["A US judge said so."]
    assert clean(["CLICK HERE TO GET THE DAILY APP FBI agents came."]) == ["FBI agents came."]
    assert clean(["He saw it. CLICK HERE TO READ MORE FROM ANN BERGSTROM"]) == ["He saw it."]
    assert clean(["GET THE FACTS, he said."]) == ["GET THE FACTS, he said."]


def test_site_notices_at_the_end_of_one_long_paragraph_are_cut():
    notices = (
        " Got a confidential news tip? We want to hear from you. Sign up for free newsletters and get more. "
        "© 2026 Daily Test LLC. All Rights Reserved. A Division of Test Media Market data provided by"
    )
    assert read(" ".join(BODY) + notices, media_type="text/plain").text == " ".join(BODY)


def test_site_notices_before_the_first_sentence_are_cut():
    before = "Middle East Tensions Advertisement Supported by "
    assert read(before + " ".join(BODY), media_type="text/plain").text == " ".join(BODY)


def test_prose_between_site_notices_at_the_end_is_kept():
    prose = "The mayor said the bridge had been inspected twice a year since it was opened in the summer of 1971."
    text = f"{BODY[0]} Sign up here. {prose} All rights reserved."
    assert prose in clean([text])[0]


def test_titles_after_a_closing_label_go_but_prose_after_it_stays():
    teasers = ["Related stories", "Bridge over the fjord opens a month early", "Who pays for the tunnel?"]
    assert clean([*BODY, *teasers]) == list(BODY)
    assert clean([*BODY, "Related stories", "The tunnel, too, will be closed at night, the mayor said."])[-1].endswith(
        "said."
    )


def test_the_headline_and_its_label_go_from_the_head_of_the_text():
    assert clean(["World", "Bridge to close", *BODY], title="Bridge to close") == list(BODY)
    lead = "The bridge will close. That is what the council decided late on Monday night, after a debate of five hours."
    assert clean([lead, "Bridge to close", *BODY], title="Bridge to close") == [lead, *BODY]


def test_a_caption_that_repeats_a_paragraph_goes():
    assert clean([BODY[0], BODY[1], BODY[0]]) == [BODY[0], BODY[1]]


def test_boxes_named_as_furniture_go_unless_they_hold_the_report():
    box = '<div class="newsletter-signup"><p>Our readers get the best of the week in one letter on Sundays.</p></div>'
    assert "readers get the best" not in read(page(after=box)).text
    wrapped = (
        page()
        .replace("<article>", '<article><div class="js-related-content">')
        .replace("</article>", "</div></article>")
    )
    assert read(wrapped).text.split("\n\n") == list(BODY)


def test_a_paragraph_that_is_one_link_goes_unless_it_is_a_sentence():
    teaser = "<p><strong><a href='/x'>Where has the snow fallen near you: see our map</a></strong></p>"
    linked = "<p><a href='/y'>The report was published by the city's audit office on Friday evening.</a></p>"
    text = read(page(after=teaser + linked)).text
    assert "snow" not in text
    assert "audit office" in text


LINES = st.lists(
    st.sampled_from(
        [*BODY, "Read more: x", "Advertisement", "Sign up now", "© 2026 X", "A short line", "Related", "Why?"]
    )
)


@given(LINES)
def test_cleaning_keeps_order_invents_nothing_and_is_settled_after_one_pass(lines):
    once = clean(lines)
    rest = iter(lines)
    assert all(any(text in line for line in rest) for text in once)
    assert clean(once) == once


@given(st.text(max_size=400))
def test_cleaning_never_fails(text):
    clean([text], title=text[:30], outlet=text[:10])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "He left. MAYOR FIRES BACK AT COUNCIL OVER BRIDGE REPAIRS The council met.",
            "He left. The council met.",
        ),
        ("He left. BRIDGE OVER THE FJORD OPENS A MONTH EARLY A judge said so.", "He left. A judge said so."),
        ('He wrote: "I won. THE VOTE ON THE BRIDGE WAS A TOTAL DISGRACE FOREVER. Thanks."', None),
        ("He left. WHO PAYS FOR THE NEW TUNNEL TO THE US The council met.", "He left. The council met."),
        ("NATO, the EU and the UN met in Geneva.", None),
    ],
)
def test_headlines_in_capitals_run_into_the_text_go_where_their_end_is_sure(text, left):
    assert clean([text]) == [left or text]


def test_rows_of_a_table_lose_their_bars_and_say_what_they_give():
    table = "<table><tr><th>Pier</th><th>Cracks</th></tr><tr><td>North</td><td>31</td></tr></table>"
    lines = read(page(after=table)).text.split("\n")
    assert "Pier: North | Cracks: 31" in lines
    assert not any(line.startswith("Pier |") for line in lines)


def test_what_a_page_hides_is_not_read_unless_it_is_most_of_the_text():
    assert "Secret" not in read(page(after="<p hidden>Secret words that no reader of the page can see.</p>")).text
    assert BODY[0] in read(page(paragraphs=(), after=f"<div hidden>{''.join(f'<p>{p}</p>' for p in BODY)}</div>")).text


def test_items_of_a_list_that_are_titles_of_other_pages_go_and_items_with_news_stay():
    items = (
        "<ul><li><a href='/x'>Where has the snow fallen near you: see our map</a></li>"
        "<li>The tunnel opens at noon on Sunday, <a href='/y'>the mayor said</a>.</li></ul>"
    )
    text = read(page(after=items)).text
    assert "snow" not in text
    assert "The tunnel opens at noon" in text


def test_a_post_of_a_social_network_is_one_paragraph():
    post = (
        "<blockquote class='x-post'><p>The bridge is shut.</p><p>Take the tunnel.</p>"
        "— Ada Lind (@alind) <a href='/p'>May 3, 2026</a></blockquote>"
    )
    text = read(page(after=post + f"<p>{BODY[0][:-1]}, she said.</p>")).text
    assert "The bridge is shut. Take the tunnel. — Ada Lind (@alind) May 3, 2026\n" in text
