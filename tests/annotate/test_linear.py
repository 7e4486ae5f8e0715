"""Cost is linear in length, on news and on hostile text: counted in calls, as a clock would count other load."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]

import pytest

import wiredesk.annotate
from wiredesk.annotate import annotate
from wiredesk.model import Article

HOSTILE = (
    "1234567890", "one hundred thousand ", "12 ", '"', "ABCDE FGHIJ ", "1,", "on May 5 ", "$€£", "a-", "at least ",
    "Ivan Petrov and Maria Silva ", "he said that she said ", "'a b ", "((", "Bank of the Republic of ", "5% ",
    "at 5 p.m. ", "a.b.", "rose from 5 to ", "a\n", '"Yes," he said. ', "Police killed 5 people in Paris. ", "1/2/",
    "half of ", "in ",
)  # fmt: skip
_SHORT = 1_500
_MODULES = sorted(path.stem for path in Path(wiredesk.annotate.__file__).parent.glob("_[a-z]*.py"))


def calls(text: str) -> int:
    """How many functions are called, in Python and in C, to read a text."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    article = Article(id="x", url="x", title="", text=text, language="en", published=datetime(2026, 1, 24, tzinfo=UTC))
    sys.setprofile(counted)
    try:
        annotate(article)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", HOSTILE)
def test_ten_times_the_text_takes_at_most_twelve_times_the_work(piece):
    short = (piece * _SHORT)[:_SHORT]
    long = (piece * _SHORT * 10)[: _SHORT * 10]
    annotate(Article(id="x", url="x", title="", text=long + " ", language="en"))  # words are looked up once a process
    assert calls(long) <= 12 * calls(short)


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern of the annotator's modules."""
    for module in _MODULES:
        for name, value in vars(import_module(f"wiredesk.annotate.{module}")).items():
            found = value.values() if isinstance(value, dict) else [value]
            for pattern in found:
                if isinstance(pattern, re.Pattern):
                    yield f"{module}.{name}", pattern


def unbounded(parsed: object, inside: bool = False) -> Iterator[str]:
    """Repeats without a bound inside repeats without a bound: what makes a pattern take exponential time."""
    for operation, argument in parsed:  # type: ignore[attr-defined]
        if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            endless = argument[1] == sre.MAXREPEAT
            if endless and inside:
                yield str(argument)
            yield from unbounded(argument[2], inside or endless)
        elif operation is sre.SUBPATTERN:
            yield from unbounded(argument[3], inside)
        elif operation is sre.BRANCH:
            for branch in argument[1]:
                yield from unbounded(branch, inside)
        elif operation in (sre.ASSERT, sre.ASSERT_NOT):
            yield from unbounded(argument[1], inside)


def test_no_pattern_repeats_without_a_bound_inside_such_a_repeat():
    bad = [name for name, pattern in patterns() for _ in unbounded(_parser.parse(pattern.pattern, pattern.flags))]
    assert not bad
