"""Broken and hostile input: an article or one sentence that says why not, soon, and never a crash."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wiredesk.errors import ExtractError
from wiredesk.extract import ExtractOptions, extract
from wiredesk.extract._furniture import clean
from wiredesk.model import Snapshot

from .pages import BODY, page, read


def text_or_refusal(content: bytes, media_type: str = "text/html") -> str:
    try:
        return read(content, media_type).text
    except ExtractError as error:
        return str(error)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   \n ",
        b"<html></html>",
        b"<html><body><p></p></body></html>",
        b"\x00" * 5000,
        bytes(range(256)) * 40,
        b"<!DOCTYPE html><title>x</title>",
        b"<?xml version='1.0' encoding='nonsense'?><html/>",
        b"<frameset><frame src=x></frameset>",
    ],
)
def test_a_page_without_an_article_is_refused_in_one_sentence(content):
    with pytest.raises(ExtractError) as caught:
        read(content)
    assert "no article" in str(caught.value)


def test_deep_nesting_neither_crashes_nor_hides_what_comes_first():
    body = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    deep = f"<html><body><article><h1>Bridge to close</h1>{body}</article>" + "<div>" * 50_000 + "x" + "</div>" * 50_000
    assert BODY[0] in text_or_refusal(deep.encode())
    assert text_or_refusal(b"<b>" * 200_000)
    assert text_or_refusal(b"<table><tr><td>" * 20_000)


def test_a_page_over_the_limit_is_refused_before_it_is_parsed():
    with pytest.raises(ExtractError, match="larger than 1 MB"):
        extract(
            Snapshot.of(b"x" * 1_000_001, url="file:x", media_type="text/html"), ExtractOptions(max_bytes=1_000_000)
        )


def test_a_long_text_is_cut_at_a_paragraph():
    article = extract(
        Snapshot.of("\n\n".join(f"{n}. {BODY[1]}" for n in range(400)).encode(), url="file:x", media_type="text/plain"),
        ExtractOptions(max_text=5000),
    )
    assert len(article.text) <= 5000
    assert article.text.endswith("chief engineer.")


def test_zero_bytes_inside_a_page_are_passed_over():
    assert read(page().replace("council voted", "coun\x00cil voted")).text.startswith(BODY[0])


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16", "utf-16-le", "iso-8859-1"])
def test_an_undeclared_or_wrongly_declared_encoding_is_seen_through(encoding):
    body = ("Der Bürgermeister von Köln sagte, die Brücke werde für längere Zeit gesperrt, „spätestens“ ab Mai.", *BODY)
    if encoding == "iso-8859-1":
        body = tuple(line.replace("„", '"').replace("“", '"') for line in body)
    declared = '<meta charset="utf-8">' if encoding != "utf-8" else '<meta charset="iso-8859-1">'
    assert read(page(declared, paragraphs=body).encode(encoding)).text.startswith(body[0])


def test_what_the_transport_says_decides_where_the_bytes_are_no_utf_8():
    russian = (
        "Городской совет проголосовал в понедельник за то, чтобы закрыть мост на ремонт до конца мая этого года.",
    ) * 1
    article = read(page(paragraphs=(*russian, *BODY)).encode("cp1251"), charset="windows-1251")
    assert article.text.startswith(russian[0])


def test_utf_8_that_was_cut_in_half_is_still_utf_8():
    content = page(
        paragraphs=(*BODY, "Die Brücke wird für längere Zeit gesperrt, sagte der Bürgermeister am Montag.")
    ).encode()
    cut = content[: content.index("längere".encode()) + 2]
    assert "Die Brücke wird für l" in read(cut).text


def test_an_unknown_encoding_label_is_passed_over():
    for label in ("x-user-defined", "hex", "base64", "utf-7\x00", "🙂"):
        assert read(page(), charset=label).title == "Bridge to close"


@pytest.mark.parametrize(
    "text",
    [
        "A " * 300_000,
        "CLICK HERE TO " * 50_000,
        "© " * 300_000,
        '"' * 600_000,
        "Read more: " * 50_000,
        "9" * 600_000,
        "a. B" * 150_000,
        "by signing up " * 40_000,
        "Advertisement supported by " * 20_000,
    ],
)
def test_cleaning_hostile_text_is_linear(text):
    clean([text])
    clean(text.split(" ")[:20_000])


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=600), st.sampled_from(["text/html", "text/plain", "text/markdown", "application/pdf"]))
def test_any_bytes_give_an_article_or_a_refusal(content, media_type):
    text_or_refusal(content, media_type)
    text_or_refusal(page().encode()[:300] + content + page().encode()[300:], media_type)


def test_the_same_snapshot_gives_the_same_bytes():
    content = page().encode()
    assert read(content).to_json() == read(content).to_json()
