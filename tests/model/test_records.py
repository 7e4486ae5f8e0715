"""Records are immutable, round-trip through JSON, and no span can be one character off."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.model.strategies import DOC, RECORDS, TEXT, record
from wiredesk.errors import SpanError
from wiredesk.model import (
    AnnotatedArticle,
    CheckedDraft,
    CheckedLine,
    Draft,
    Line,
    Name,
    Section,
    Sentence,
    Span,
    digest,
)


@pytest.mark.parametrize("cls", RECORDS, ids=lambda cls: cls.__name__)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_json_round_trips(cls, data):
    made = data.draw(record(cls))
    assert cls.from_json(made.to_json()) == made


@pytest.mark.parametrize("cls", RECORDS, ids=lambda cls: cls.__name__)
def test_records_are_frozen(cls):
    assert cls.__struct_config__.frozen


@given(start=st.integers(0, len(TEXT)), length=st.integers(0, 9), text=st.text(max_size=9))
def test_a_span_whose_length_is_wrong_cannot_be_made(start, length, text):
    if length == len(text):
        Span(doc=DOC, start=start, end=start + length, text=text)
    else:
        with pytest.raises(SpanError):
            Span(doc=DOC, start=start, end=start + length, text=text)


@pytest.mark.parametrize("shift", [-1, 1])
def test_an_article_refuses_a_layer_that_is_one_character_off(shift):
    name = Name(doc=DOC, start=18 + shift, end=20 + shift, text=TEXT[18:20], kind="other", canonical="31")
    with pytest.raises(SpanError):
        AnnotatedArticle(id=DOC, url="u", title="", text=TEXT, names=(name,))


def test_an_article_refuses_a_span_of_another_document():
    name = Name(doc="other", start=0, end=4, text="Kyiv", kind="place", canonical="Kyiv")
    with pytest.raises(SpanError):
        AnnotatedArticle(id=DOC, url="u", title="", text=TEXT, names=(name,))


def test_the_date_layer_is_named_from_in_json():
    text = b'{"doc":"d","start":0,"end":8,"text":"Saturday","from":"2026-01-24","to":"2026-01-24","grain":"day"}'
    from wiredesk.model import Date

    assert Date.from_json(text).from_ == "2026-01-24"
    assert Date.from_json(text).to_json() == text


def test_ids_do_not_depend_on_the_run():
    assert digest("a", "b") == "59b271ae1bbcb1d3"
    assert digest("ab") != digest("a", "b")


def test_bad_json_is_a_validation_error():
    with pytest.raises(msgspec.ValidationError):
        Span.from_json(b'{"doc": 1}')


def checked(verdicts: str, roles: list[str]) -> CheckedDraft:
    """A checked draft of one-word lines; ``s`` is supported, ``n`` not found."""
    lines, found, offset = [], [], 0
    words = [f"line{i}" for i in range(len(verdicts))]
    for i, word in enumerate(words):
        lines.append(Line(doc="d", start=offset, end=offset + len(word), text=word, role=roles[i]))
        verdict = "supported" if verdicts[i] == "s" else "not_found"
        found.append(
            CheckedLine(
                index=i,
                text=word,
                start=offset,
                end=offset + len(word),
                verdict=verdict,
                score=1.0,
                decided_by="rest",
                explanation="",
            )
        )
        offset += len(word) + 1
    sections = (Section(title="", first=1, last=2), Section(title="More", first=2, last=len(words)))
    return CheckedDraft(
        draft=Draft(id="d", text=" ".join(words), lines=tuple(lines), sections=sections), lines=tuple(found)
    )


def test_keeping_supported_lines_drops_the_others_and_moves_sections():
    kept = checked("ssns", ["headline", "lead", "body", "body"]).keep_supported()
    assert [line.text for line in kept.draft.lines] == ["line0", "line1", "line3"]
    assert [(s.title, s.first, s.last) for s in kept.draft.sections] == [("", 1, 2), ("More", 2, 3)]
    assert all(kept.draft.text[line.start : line.end] == line.text for line in kept.lines)


def test_a_headline_that_falls_is_replaced_by_a_line_that_stands():
    kept = checked("nsss", ["headline", "standfirst", "lead", "body"]).keep_supported()
    assert kept.draft.first("headline").text == "line2"
    assert [line.index for line in kept.lines] == [0, 1, 2]


def test_a_line_that_becomes_the_headline_loses_its_stop_and_its_outlet():
    text = "The old headline. The pier was closed, Elm Post reports. Ferries stopped."
    places = [(0, 17, "headline"), (18, 56, "lead"), (57, 73, "body")]
    lines = tuple(Line(doc="d", start=a, end=b, text=text[a:b], role=role) for a, b, role in places)
    verdicts = ("not_found", "supported", "supported")
    found = tuple(
        CheckedLine(
            index=i, text=line.text, start=line.start, end=line.end, verdict=verdict, score=1.0, decided_by="rest",
            explanation="",
        )
        for i, (line, verdict) in enumerate(zip(lines, verdicts, strict=True))
    )  # fmt: skip
    kept = CheckedDraft(draft=Draft(id="d", text=text, lines=lines), lines=found).keep_supported()
    assert [line.text for line in kept.lines] == ["The pier was closed", "Ferries stopped."]
    assert all(kept.draft.text[line.start : line.end] == line.text for line in kept.lines)


def test_nothing_supported_leaves_an_empty_draft():
    assert checked("nnn", ["headline", "lead", "body"]).keep_supported().draft.lines == ()


def test_each_name_comes_with_the_sentence_it_stands_in():
    text = "Ana met Ben. It rained. Ben left."

    def layer(cls, words, start, **more):
        return cls(doc="d", start=start, end=start + len(words), text=words, **more)

    article = AnnotatedArticle(
        id="d",
        url="https://a.example/1",
        title="",
        text=text,
        sentences=tuple(layer(Sentence, s, text.index(s)) for s in ("Ana met Ben.", "It rained.", "Ben left.")),
        names=tuple(
            layer(Name, who, at, kind="person", canonical=who) for who, at in (("Ana", 0), ("Ben", 8), ("Ben", 24))
        ),
    )
    found = [(sentence.text, name.text) for sentence, name in article.named_sentences()]
    assert found == [("Ana met Ben.", "Ana"), ("Ana met Ben.", "Ben"), ("Ben left.", "Ben")]
    assert article.names[1].bare == layer(Span, "Ben", 8)
