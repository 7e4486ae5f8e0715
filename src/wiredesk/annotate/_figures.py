"""Figures: number phrases with what they count, where, when, and who says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from wiredesk.model import Article, Date, Figure, Name, Quote, Sentence

from ._dates_find import Found, bounds_of, find_dates, spaced
from ._figures_around import Surroundings
from ._figures_currencies import name_currencies
from ._figures_nouns import What
from ._figures_raw import Raw
from ._figures_scan import Scanner
from ._figures_units import CENTS
from ._figures_what import find_what
from ._names_tokens import Tokens, tokens_of

_COUNTED_DATES = frozenset(["ago", "last_n", "in_n"])
"""Dates that hold a figure: "two weeks ago"."""
_CLOSED = re.compile(r"[.,;)]|$| (?:on|in|at|by|from|after|as)\b")
_SCALES = {"celsius": "fahrenheit", "fahrenheit": "celsius"}
_OF = re.compile(
    r" (?:out )?of (?:the |its |their |all |some |every )?(?:[\w-]{1,20}['’]s )?(?:total |combined |estimated )?"
)
_FROM = re.compile(r"(?: (?:in|for|on) [\w ]{3,20}| (?:last|this) \w+| a year (?:earlier|ago))?,? (?:up |down )?from ")
_OF_THEM = re.compile(r" of (?:them|whom|those|these)\b")
_SOME_OF_THEM = re.compile(r" of (?:them|whom)\b")
_BESIDE = re.compile(r"\b(?:from|in|across|at|after|within|over|for|by)(?: the| all| at least| about| some)? $")
_LOOK_BACK, _LEAD = 3, 20
"""Figures back among which that of which "two of them" are some is looked for; letters before one that are read."""


def read_figures(
    article: Article,
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    quotes: Sequence[Quote],
    dates: Sequence[Date],
    dateline: str | None = None,
) -> tuple[Figure, ...]:
    """Return the figures of an article in order of ``start``; they do not overlap.

    Dates, times of day, telephone numbers, model names and section numbers are no figures.
    """
    text = spaced(article.text)
    tokens = tokens_of(article.text)
    bounds = bounds_of(sentences)
    scanner = Scanner(text, tokens, _masks(find_dates(article.text, bounds)))
    around = Surroundings(article, tokens, bounds, names, quotes, dates, dateline)
    made: list[_Made] = []
    before: What | None = None
    last_sentence = -1
    raws = scanner.scan()
    raws = _with_parts(raws, text)
    name_currencies(raws, text, tokens)
    _share_units(raws, text)
    for number, raw in enumerate(raws):
        index = around.sentence_at(raw.start)
        if index < 0 or raw.end > bounds[index][1]:
            continue
        first, last = tokens.range_of(*bounds[index])
        if index != last_sentence:
            before, last_sentence = None, index
        what = find_what(tokens, raw, first, last, before)
        if what.what is None and made:
            what = _carried(made[-1], raw, text) or what
        what = _of_them(made, raw, index, text) or what
        before = what if raw.kind in ("cardinal", "vague") else before
        if made and what.what is not None and _is_share(made[-1], raw, tokens, text):
            made[-1] = made[-1]._replace(what=what)
        following = raws[number + 1].start if number + 1 < len(raws) else len(text)
        previous = raws[number - 1].end if number else 0
        made.append(_Made(raw, what, index, previous, following))
    return tuple(around.figure(*parts) for parts in made)


class _Made(NamedTuple):
    """A figure with what it counts, its sentence, the end of the figure before and the start of the one after."""

    raw: Raw
    what: What
    sentence: int
    previous: int
    following: int


def _carried(one: _Made, raw: Raw, text: str) -> What | None:
    """What a bare figure counts by the figure before it: "19 to 21", "to 2.1% in May from 2.4%"."""
    if raw.kind != "ordinal" and text[one.raw.end : raw.start] in (" to ", " (", " to about "):
        return one.what
    if raw.unit and one.raw.unit == raw.unit and _FROM.fullmatch(text, one.raw.end, raw.start):
        return one.what
    return None


def _of_them(made: Sequence[_Made], raw: Raw, index: int, text: str) -> What | None:
    """What "two of them" or "half of them" are some of: what was counted last that is as many, in this sentence or the
    one before, and is no "from 26 countries"."""
    share = raw.kind in ("fraction", "percent")
    if not (share or (raw.kind == "cardinal" and raw.unit is None)):
        return None
    if (_SOME_OF_THEM if share else _OF_THEM).match(text, raw.end) is None:
        return None
    for one in reversed(made[-_LOOK_BACK:]):
        told = one.raw.kind in ("cardinal", "vague") and one.raw.unit is None and one.what.what is not None
        beside = _BESIDE.search(text, max(0, one.raw.start - _LEAD), one.raw.start) is not None
        if told and not beside and one.sentence >= index - 1 and (share or one.raw.value >= raw.value):
            return one.what
    return None


def _is_share(one: _Made, raw: Raw, tokens: Tokens, text: str) -> bool:
    """Whether a figure names what the one before it is a share of: "12 of the 40 homes"."""
    open_ = one.what.what is None or tokens.starts[one.what.end - 1] < one.raw.end
    return open_ and _OF.fullmatch(text, one.raw.end, raw.start) is not None


def _with_parts(raws: list[Raw], text: str) -> list[Raw]:
    """ "13 dollars and 45 cents" is one sum, "5 feet 2 inches" one length."""
    out: list[Raw] = []
    for raw in raws:
        one = out[-1] if out else None
        if (
            one is not None
            and raw.unit in CENTS
            and one.unit == raw.unit.split("_")[0]
            and text[one.end : raw.start] in (" ", " and ", ", ")
            and raw.value < 100
        ):
            one.value, one.end = one.value + raw.value / 100, raw.end
        elif (
            one is not None
            and (one.unit, raw.unit) == ("foot", "inch")
            and text[one.end : raw.start] in (" ", " and ", ", ", "")
            and raw.value < 12
        ):
            one.value, one.end = one.value + raw.value / 12, raw.end
        else:
            out.append(raw)
    return out


def _share_units(raws: Sequence[Raw], text: str) -> None:
    """Carry over what is printed once: the unit in "from 0 to 62 mph", the "some" of "some seven miles (11 km)"."""
    for one, other in pairwise(raws):
        to = one.unit == "point" and other.unit is None and text[one.end : other.start] == " to "
        if to and _CLOSED.match(text, other.end):
            other.unit, other.kind = one.unit, one.kind  # "rose 64 points to 4,577"
        if one.unit is None and other.unit in _SCALES and text[one.end : other.start] == " (":
            one.unit, one.kind = _SCALES[other.unit], other.kind
        if text[one.end : other.start] in (" (", ", or ") and other.unit is not None and one.unit is not None:
            other.change = other.change or one.change
            other.modifier = one.modifier if other.modifier == "exact" else other.modifier
        if one.unit is None and other.unit is not None and one.kind == "cardinal" and not one.vague:
            gap = text[one.end : other.start]
            if gap == " to " or (gap in (" and ", " or ", ", ") and other.kind in ("percent", "measure")):
                one.unit, one.kind = other.unit, other.kind


def _masks(found: Sequence[Found]) -> list[tuple[int, int]]:
    """Spans of dates that hold no figure; "the past two weeks" does."""
    return [(start, end) for kind, start, end in found if kind not in _COUNTED_DATES]
