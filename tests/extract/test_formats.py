"""Plain text, Markdown, PDF and rows of lists."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf.errors import LimitReachedError

from wiredesk.errors import ExtractError
from wiredesk.extract import ARTICLE_ROW, extract, unwrapped
from wiredesk.model import Snapshot

from .pages import BODY, read, read_row


def pdf(*lines: str, title: str = "") -> bytes:
    """A PDF of one page in Helvetica, written by hand."""
    shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
    stream = f"BT /F1 11 Tf 40 800 Td {shown}ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Title ({title}) /Author (Ann Berg) /CreationDate (D:20260124082000+02'00') >>".encode(),
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return (
        out
        + b"xref\n0 7\n0000000000 65535 f \n%strailer << /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (table, len(out))
    )


def test_plain_text_has_paragraphs_and_its_first_line_for_a_headline():
    article = read("Bridge to close\n\n" + "\n\n".join(BODY), "text/plain", url="file:notes.txt")
    assert article.title == "Bridge to close"
    assert article.text == "\n\n".join(BODY)
    assert article.url == "file:notes.txt"


def test_a_report_in_capitals_is_a_report():
    article = read("\n\n".join(["Bridge to close", *BODY]).upper(), "text/plain")
    assert (article.title, article.text) == ("BRIDGE TO CLOSE", "\n\n".join(BODY).upper())


@pytest.mark.parametrize(
    "first",
    [
        "Mr. Lee, who was in Arden, said 31 people had been hurt.",
        "The U.S. said on Monday that it would close the bridge.",
        "ARDEN, Jan. 5 (AP) The bridge was closed.",
        "The bridge was closed at 3 p.m. on Monday. Nobody was hurt.",
        f"Police said {'the bridge was closed and ' * 9}nobody was hurt.",
    ],
)
def test_a_report_without_a_headline_has_none_and_is_called_by_its_beginning(first):
    text = f"{first}\n\n{BODY[0]}"
    row = read_row(url="https://d.example/a", text=text)
    for article in (read(text, "text/plain"), read(text, "text/markdown"), row):
        assert (article.title, article.text) == ("", text)
        assert first.startswith(article.name.removesuffix(" ..."))
        assert len(article.name) <= 121


def test_wrapped_lines_are_joined_and_unwrapped_lines_are_paragraphs():
    wrapped = (
        "The council voted on Monday to close the bridge for\nrepairs until the end of May because its engineers\n"
        "found cracks in two of the five piers, and because\nnobody wanted to wait for another winter of frost."
    )
    assert "\n" not in read(wrapped, "text/plain").text
    assert read("\n".join(BODY), "text/plain").text == "\n\n".join(BODY)


def test_lines_that_all_begin_with_a_capital_are_not_wrapped():
    lines = ("The ferry hit rocks at the point", "Police said 28 people were hurt", "The harbour stays closed today")
    article = read("\n".join(lines), "text/plain")
    assert [article.title, *article.text.split("\n\n")] == list(lines)


def test_tables_and_footnotes_of_markdown_lose_their_marks_and_rows_say_what_they_give():
    text = (
        f"# Bridge to close\n\n{BODY[0]}[^1]\n\n| Outlet | Cracks |\n| :-- | --- |\n| Post      |     31 |\n\n"
        "[^1]: From the Post."
    )
    article = read(text, "text/markdown")
    assert article.text == f"{BODY[0]}\n\nOutlet: Post | Cracks: 31\n\nFrom the Post."


def test_headings_may_be_underlined_and_front_matter_toml():
    text = f'+++\noutlet = "The Daily Test"\n+++\n\nBridge to close\n===\n\n{BODY[0]}\n\nRepairs\n---\n\n{BODY[1]}\n'
    article = read(text, "text/markdown")
    assert (article.title, article.outlet) == ("Bridge to close", "The Daily Test")
    assert article.text == f"{BODY[0]}\n\nRepairs\n\n{BODY[1]}"


def test_numbered_items_tags_and_link_targets_of_markdown_lose_their_marks():
    text = (
        f"# Bridge to close\n\n1. {BODY[0]}\n2. <b>{BODY[1]}</b>\n\n~~{BODY[2]}~~\n\n[ref]: https://x.example 'Title'\n"
    )
    assert read(text, "text/markdown").text == f"- {BODY[0]}\n- {BODY[1]}\n\n{BODY[2]}"


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        (r"It cost \$1.2 million.", "It cost $1.2 million."),
        (r"It rose \*twice\* in a\_b, said **Ida \(Borg\)**.", "It rose *twice* in a_b, said Ida (Borg)."),
        ("Smith &amp; Sons paid &#8364;5 &#x2013; or &lt;less&gt;.", "Smith & Sons paid €5 – or <less>."),
        (r"C:\dir and https://a.example/?x&copy=1 stay.", r"C:\dir and https://a.example/?x&copy=1 stay."),
        ("A soft&shy;ened wo&#8203;rd.&nbsp;&nbsp;End.", "A softened word. End."),
    ],
)
def test_escapes_and_entities_of_markdown_are_the_characters_they_stand_for(written, read_as):
    assert read(f"{written}\n\n{BODY[0]}", "text/markdown").text == f"{read_as}\n\n{BODY[0]}"


def test_markdown_marks_go_and_front_matter_is_read():
    text = (
        "---\ntitle: Bridge to close\nauthor: Ann Berg\ndate: 2026-01-24T08:20:00Z\noutlet: The Daily Test\n---\n"
        f"## Repairs\n{BODY[0]}\n\n> {BODY[1]}\n\n![piers](a.png)\n\n"
        "The **mayor** said [so](https://x.example/a_b) *twice*.\n\n---\n"
    )
    article = read(text, "text/markdown")
    assert (article.title, article.byline, article.outlet) == ("Bridge to close", "Ann Berg", "The Daily Test")
    assert article.published == datetime(2026, 1, 24, 8, 20, tzinfo=UTC)
    assert article.text == f"Repairs\n\n{BODY[0]}\n\n{BODY[1]}\n\nThe mayor said so twice."


@pytest.mark.parametrize(
    "address",
    [
        "https://en.wikipedia.org/wiki/Fire_(Arden)",
        "<https://en.wikipedia.org/wiki/Fire_(Arden>",
        'https://x.example/a_(b) "A title :)"',
        "https://x.example/a 'Its title'",
        "my page (2).html",
        "",
    ],
)
def test_the_address_of_a_link_goes_whole(address):
    text = f"# Bridge to close\n\nSee [the page]({address}) (in Swedish) for [all [of] it]({address}).\n\n"
    text += f"[![piers]({address})]({address})\n\n{BODY[0]}"
    assert read(text, "text/markdown").text == f"See the page (in Swedish) for all [of] it.\n\n{BODY[0]}"


@pytest.mark.parametrize(
    ("fenced", "left"),
    [
        ("```python\nprint(31)\n\nprint(32)\n```", []),
        ("~~~ json title\n{}\n~~~~", []),
        (f"```\n{BODY[1]}\n```", [BODY[1]]),
        (f"```text\n{BODY[1]}\n```", [BODY[1]]),
    ],
)
def test_code_in_a_fence_is_no_text_and_its_language_no_sentence(fenced, left):
    text = "\n\n".join(["# Bridge to close", BODY[0], fenced, BODY[2]])
    assert read(text, "text/markdown").text == "\n\n".join([BODY[0], *left, BODY[2]])


def test_nothing_behind_a_fence_that_is_never_closed_is_lost():
    assert read(f"{BODY[0]}\n\n```js\n{BODY[1]}\n", "text/markdown").text == f"{BODY[0]}\n\n{BODY[1]}"


def test_a_text_that_stands_in_a_fence_as_a_whole_is_read():
    article = read(f"```markdown\n# Bridge to close\n\n{BODY[0]}\n```\n", "text/markdown")
    assert (article.title, article.text) == ("Bridge to close", BODY[0])


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        (r'"Rome on May 23 \u2014 top Omani diplomat"', "Rome on May 23 — top Omani diplomat"),
        (r'"\ud83d\ude00 \U0001F600 \xe9 \"so\"\n\\ a\/b" # note', '😀 😀 é "so" \\ a/b'),
        (r"'It''s a \u2014 bridge'", r"It's a \u2014 bridge"),
        (r"Plain \u2014 and \"so\"", r"Plain \u2014 and \"so\""),
        ('Minister: "no deal"', 'Minister: "no deal"'),
        (r'"Too far \UFFFFFFFF, too short \u12, half \ud83d"', r"Too far \UFFFFFFFF, too short u12, half"),
        (">-\n  Folded", ""),
    ],
)
def test_values_of_front_matter_are_read_as_yaml_means_them(printed, title):
    assert read(f"---\ntitle: {printed}\n---\n\n{BODY[0]}", "text/markdown").title == title


def test_a_title_in_front_matter_that_ends_in_a_quotation_keeps_its_mark():
    text = f"---\ntitle: \"Bridge 'may fall'\"\n---\n\n{BODY[0]}"
    assert read(text, "text/markdown").title == "Bridge 'may fall'"
    bare = text.replace("\"Bridge 'may fall'\"", "Bridge 'may fall'")
    assert read(bare, "text/markdown").title == "Bridge 'may fall'"


def test_a_first_heading_is_the_headline_of_a_markdown_text():
    assert read(f"# Bridge to close\n\n{BODY[0]}", "text/markdown").title == "Bridge to close"


def test_the_text_layer_of_a_pdf_is_read():
    article = read(
        pdf("The council voted on Monday to close the bridge.", "Engineers found cracks.", title="Bridge"),
        "application/pdf",
    )
    assert "voted on Monday" in article.text
    assert (article.title, article.byline) == ("Bridge", "Ann Berg")
    assert article.published.isoformat() == "2026-01-24T08:20:00+02:00"


@pytest.mark.parametrize("title", ["a.html", "Microsoft Word - bridge.doc", "untitled", "https://x.example/a?b=1"])
def test_the_name_of_a_file_is_no_title_of_a_pdf(title):
    content = pdf("Bridge closed.", "The council voted on Monday to close the bridge.", title=title)
    found = read(content, "application/pdf")
    assert (found.title, found.name) == ("", "Bridge closed.")


@pytest.mark.parametrize("content", [b"%PDF-1.4\nbroken", b"", b"\x00" * 100, pdf()])
def test_a_broken_or_empty_pdf_says_so(content):
    with pytest.raises(ExtractError):
        read(content, "application/pdf")


def test_a_row_carries_its_fields_under_several_names():
    text = "\n\n".join(BODY)
    for row in (
        {"url": "https://d.example/a", "title": "T", "text": text, "published": "2026-01-24T08:20:00Z", "outlet": "D"},
        {
            "link": "https://d.example/a",
            "headline": "T",
            "body": text,
            "date": "Sat, 24 Jan 2026 08:20:00 GMT",
            "source": "D",
        },
        {
            "url": "https://d.example/a",
            "title": "T",
            "text": text,
            "published": "2026-01-24T08:20:00Z",
            "publisher": {"name": "D"},
        },
    ):
        article = read_row(**row)
        assert (article.url, article.title, article.outlet, article.text) == ("https://d.example/a", "T", "D", text)
        assert article.published == datetime(2026, 1, 24, 8, 20, tzinfo=UTC)


def test_a_row_has_the_image_that_it_names_and_no_other():
    text = "\n\n".join(BODY)
    for image, found in (
        ({}, None),
        ({"image": ""}, None),
        ({"image": "#top"}, None),
        ({"image": "/b.png"}, "https://d.example/b.png"),
        ({"image": "https://ann:secret@d.example/b.png"}, "https://d.example/b.png"),
    ):
        assert read_row(url="https://d.example/a", title="T", text=text, **image).image == found


def test_the_text_of_a_row_keeps_every_character_of_its_paragraphs():
    odd = "“Nine per cent — no more”, she said; 1.5m people (½ of all) paid €3 & <b>left</b> 👩‍🚒 later, on Tuesday."
    for text in (odd, f" {odd}\nRead more: a teaser\n\n{odd}\n", "31 hurt."):
        assert read_row(url="https://d.example/a", title="T", text=text).text == text


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"title": "x"}', '{"text": 3}', "[" * 50_000])
def test_a_row_without_an_article_says_so(content):
    with pytest.raises(ExtractError):
        read(content, "application/vnd.wiredesk.article+json")


def test_an_unknown_media_type_says_what_is_read():
    with pytest.raises(ExtractError, match="HTML, text, Markdown, PDF"):
        read(b"GIF89a", "image/gif")


def test_headings_and_items_of_markdown_without_words_are_no_paragraphs():
    assert read(f"# \n\n- \n\n> \n\n{BODY[0]}\n\n***\n\n{BODY[1]}", "text/markdown").text == f"{BODY[0]}\n\n{BODY[1]}"


def test_a_pdf_whose_packing_is_a_bomb_is_a_broken_one(monkeypatch):
    def burst(*_args, **_options):
        raise LimitReachedError("Limit reached while decompressing.")

    monkeypatch.setattr("pypdf.PageObject.extract_text", burst)
    with pytest.raises(ExtractError, match=r"is a broken PDF \(LimitReachedError\)"):
        read(pdf("The council voted on Monday to close the bridge."), "application/pdf")


def test_a_pdf_that_prints_strings_without_end_is_not_read_to_its_end(monkeypatch):
    monkeypatch.setattr("wiredesk.extract._pdf._MOST_STRINGS", 3)
    told = "The council voted on Monday to close the bridge."
    assert told in read(pdf(told, "One.", "Two."), "application/pdf").text
    with pytest.raises(ExtractError):
        read(pdf(told, "One.", "Two.", "Three."), "application/pdf")


WRAPPED = (
    "Tram leaves rails in Arden, 31 hurt\nPolice said 31 people were hurt in Arden on Friday when a\n"
    "tram left the rails near the old harbour. The mayor, Anna\nBondar, said that twelve of them were children.\n\n"
    "- the driver braked too late, so it was said by some who\nstood on the pier when the tram came round the bend\n"
    "- the rails were wet"
)


def test_the_lines_of_a_wrapped_row_are_joined_and_every_letter_keeps_its_offset():
    row = json.dumps({"url": "https://a.example/1", "text": WRAPPED})
    text = extract(Snapshot.of(row.encode(), url="file:a#1", media_type=ARTICLE_ROW)).text
    assert [line for line in text.split("\n") if line] == [
        "Tram leaves rails in Arden, 31 hurt",
        "Police said 31 people were hurt in Arden on Friday when a tram left the rails near the old harbour. "
        "The mayor, Anna Bondar, said that twelve of them were children.",
        "- the driver braked too late, so it was said by some who stood on the pier when the tram came round the bend",
        "- the rails were wet",
    ]
    assert len(text) == len(WRAPPED)


@pytest.mark.parametrize(
    "text",
    [
        "A ferry hit the pier in Arden on Monday morning, 31 hurt\nPolice said that 31 people were hurt.",
        "First the ferry sank off Marrow Island.\nthen it was raised again by the coast guard.",
        "Ferry\nsank\noff\nArden",
        f"{'A long paragraph ends here ' * 9}\nand a line begins with a small letter",
    ],
)
def test_lines_that_were_not_wrapped_stay(text):
    assert unwrapped(text) == text


@given(st.text(alphabet="aB .\r\n-", max_size=300))
def test_joined_lines_differ_in_nothing_but_ends_of_lines(text):
    joined = unwrapped(text)
    assert len(joined) == len(text)
    assert all(new == old or (new, old) in ((" ", "\n"), (" ", "\r")) for new, old in zip(joined, text, strict=True))
