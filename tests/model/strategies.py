"""Hypothesis strategies for every record: spans always fit a text."""

from __future__ import annotations

import types
from datetime import UTC, datetime
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
from hypothesis import strategies as st

from wiredesk import model
from wiredesk.model import AnnotatedArticle, CheckedDraft, Draft, Line, Span

TEXT = "Kyiv’s mayor said 31 people were hurt — 🙂 “at least 1.2 million” on Saturday.\n\nZwei Sätze. Ένα."
DOC = "doc"

plain_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
times = st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2040, 1, 1)).map(
    lambda t: t.replace(tzinfo=UTC)
)


@st.composite
def offsets(draw: st.DrawFn) -> tuple[int, int]:
    """Two offsets into TEXT, in order."""
    start = draw(st.integers(0, len(TEXT)))
    return start, draw(st.integers(start, len(TEXT)))


def of_type(hint: Any) -> st.SearchStrategy[Any]:
    """A strategy for a field type."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return st.one_of([of_type(arg) for arg in args])
    if origin is Literal:
        return st.sampled_from(args)
    if origin is tuple:
        if len(args) == 2 and args[1] is Ellipsis:
            return st.lists(of_type(args[0]), max_size=2).map(tuple)
        return st.tuples(*[of_type(arg) for arg in args])
    simple = {
        type(None): st.none(),
        str: plain_text,
        bytes: st.binary(max_size=12),
        bool: st.booleans(),
        int: st.integers(-(2**53), 2**53),
        float: st.floats(allow_nan=False, allow_infinity=False),
        datetime: times,
    }
    return simple[hint] if hint in simple else record(hint)


@st.composite
def record(draw: st.DrawFn, cls: type[Any]) -> Any:
    """A valid record of a class."""
    hints = get_type_hints(cls)
    values = {f.name: hints[f.name] for f in msgspec.structs.fields(cls)}
    if issubclass(cls, Span):
        start, end = draw(offsets())
        fixed = {"doc": DOC, "start": start, "end": end, "text": TEXT[start:end]}
    elif issubclass(cls, AnnotatedArticle | Draft):
        fixed = {"id": DOC, "text": TEXT}
    elif cls is CheckedDraft:
        chosen = draw(record(Draft))
        return CheckedDraft(draft=chosen, lines=())
    else:
        fixed = {}
    if cls is Draft:
        fixed["lines"] = tuple(draw(st.lists(record(Line), max_size=2)))
    return cls(**fixed, **{name: draw(of_type(hint)) for name, hint in values.items() if name not in fixed})


RECORDS = sorted(
    (
        value
        for name in model.__all__
        if isinstance(value := getattr(model, name), type)
        and issubclass(value, model.Record)
        and value is not model.Record
    ),
    key=lambda cls: cls.__name__,
)
