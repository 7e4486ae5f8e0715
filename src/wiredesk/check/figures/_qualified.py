"""What qualifies an amount: gross or net, of a quarter or the year, at first or in the end, with or without a part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wiredesk.model import Figure, PartKind, Span

from ..text._excerpt import excerpt
from ..text._index import Passage
from ..text._view import Evidence, Finding, LineView
from ._amounts import one_amount, same_unit
from ._elliptic import as_money
from ._figures import compared


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


_TABLE: tuple[tuple[PartKind, str, str], ...] = (
    (
        "unit", r"gross|before (?:tax|taxes|deductions)|pre-?tax",
        r"net|after[ -](?:tax|taxes|deductions)|take-?home|once (?:\w+ )?(?:tax|taxes|deductions)\b[^.;]*",
    ),
    (
        "scope", r"(?:full|whole|entire)[ -]year|year as a whole|(?:whole|all) of (?:19|20)\d\d"
        r"|(?:19|20)\d\d as a whole|(?:over|across|for) the (?:whole )?year(?! to| before)"
        r"|annual (?:net |operating |pre-tax )?(?:profits?|loss(?:es)?|sales|revenues?|turnover|earnings|results?)",
        r"(?:first|second|third|fourth|last|final)[ -]quarter|quarterly|in the quarter|three months"
        r"|(?:first|second) half|half-year|six months",
    ),
)  # fmt: skip
_TIMES: tuple[tuple[PartKind, str, str], ...] = (
    (
        "scope", r"(?:whole|all|entirety) of (?:last|the (?:previous|past)) year|(?:last|previous) year as a whole"
        r"|last year[’']s total|(?:whole|entire|full) (?:of )?(?:last|previous) year",
        r"(?:same|corresponding|comparable) (?:period|time|months?|quarter|half|stretch|point|weeks?|date)"
        r"|year[- ]on[- ]year|by this time last year",
    ),
    (
        "scope", r"(?:in|within) (?:a|one) (?:single )?(?:night|day)|overnight|(?:in|within) 24 hours",
        r"since the (?:beginning|start) of|so far this (?:year|month)|this (?:year|month)|to date"
        r"|(?:in|over|during) (?:a|one|the) (?:single |whole )?(?:month|year)",
    ),
    (
        "order", r"at first|first \w+ed|initially|at the open(?:ing)?|opened|shortly after(?:wards)?|at one point"
        r"|early (?:on|in the day)|to begin with",
        r"[ab][ty] the close|closed|end(?:ed|ing)? the day|finish(?:ed|ing)?|[bi][yn] the end|finally"
        r"|by (?:the )?evening|at closing",
    ),
)  # fmt: skip
_ROWS = tuple((kind, _words(one), _words(other)) for kind, one, other in (*_TABLE, *_TIMES))
"""Kind of fault, and two ways to qualify an amount of which one excludes the other."""
_WITHOUT = _words(
    r"exclud\w+|without|left out|leav\w+ out|stripp?\w* out|not (?:counting|including)|apart from|other than|aside from"
    r"|disregard\w+|ignor\w+"
)
_SIDES: tuple[tuple[PartKind, re.Pattern[str]], ...] = (
    ("scope", _WITHOUT), *((kind, words) for kind, one, other in _ROWS[: len(_TABLE)] for words in (one, other)),
)  # fmt: skip
_PARTS = re.compile(r"[;:]| (?:and|but|while|whereas) |, ")
_SEES, _SURE = 0.2, 0.95


def compare_qualified(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each amount that the reports qualify otherwise."""
    found = []
    for figure in compared(line):
        if figure.kind == "ordinal" or line.within_quote(figure.start):
            continue
        told = list(_told(figure, evidence))
        one = _otherwise(figure, line, told) or _elsewhere(figure, line, told, evidence)
        if one is not None:
            found.append(one)
    return found


def _told(figure: Figure, evidence: Evidence) -> Iterator[tuple[Passage, Figure]]:
    """The same amount in the passages that bear on the line."""
    for hit in evidence.hits:
        for other in hit.passage.figures if hit.coverage >= _SEES else ():
            if one_amount(figure, other) and same_unit(figure, other):
                yield hit.passage, other


def _otherwise(figure: Figure, line: LineView, told: Sequence[tuple[Passage, Figure]]) -> Finding | None:
    """A finding where every passage qualifies an amount in the way that excludes the line's."""
    mine = _around(figure, line.figures, line.line)
    theirs = [_around(other, passage.figures, passage.sentence) for passage, other in told]
    for kind, one, other in _ROWS if told else ():
        for own, rival in ((one, other), (other, one)):
            if own.search(mine) is None or rival.search(mine) is not None:
                continue
            if all(rival.search(text) and not own.search(text) for text in theirs):
                passage = told[0][0]
                match = rival.search(theirs[0])
                return Finding(
                    kind, figure.text, "contradicted", found=match[0] if match else None, passage=passage, sure=_SURE,
                    why=f"The reports have this amount for something else: “{excerpt(passage, line.senses)}”",
                )  # fmt: skip
    return None


def _elsewhere(
    figure: Figure, line: LineView, told: Sequence[tuple[Passage, Figure]], evidence: Evidence
) -> Finding | None:
    """A finding where the line qualifies an amount as no report does that prints it, and a report prints another amount
    so qualified: without a part, net, of the whole year."""
    mine = _around(figure, line.figures, line.line)
    for kind, words in _SIDES:
        if not told or figure.unit is None or words.search(mine) is None:
            continue
        if any(words.search(passage.text) for passage, _ in told):
            continue
        for passage in evidence.index.passages if kind != "order" else ():
            for printed in passage.figures:
                other = as_money(printed, figure.unit, passage.sentence)
                rival = same_unit(figure, other) and not one_amount(figure, other)
                around = _around(other, passage.figures, passage.sentence)
                if rival and _of_it(other, passage, line) and words.search(around):
                    return Finding(
                        kind, figure.text, "contradicted", found=other.text, passage=passage, sure=_SURE,
                        why=f"The reports give another amount for this: “{excerpt(passage, line.senses)}”",
                    )  # fmt: skip
    return None


def _of_it(other: Figure, passage: Passage, line: LineView) -> bool:
    """Whether the passage of another amount tells of what the line does, by a word beside that amount."""
    return any(t.content and t.stem in line.senses for t in passage.tokens if not other.start <= t.start < other.end)


def _around(figure: Figure, figures: Sequence[Figure], whole: Span) -> str:
    """The words that may qualify a figure: its sentence, or its own part of it where that has several figures."""
    text, start, end = whole.text, figure.start - whole.start, figure.end - whole.start
    before = max((f.end - whole.start for f in figures if f.end <= figure.start), default=None)
    after = min((f.start - whole.start for f in figures if f.start >= figure.end), default=None)
    low, high = 0, len(text)
    if before is not None:
        cuts = [m.end() for m in _PARTS.finditer(text, before, start)]
        low = cuts[0] if cuts else before
    if after is not None:
        cuts = [m.start() for m in _PARTS.finditer(text, end, after)]
        high = cuts[-1] if cuts else after
    return text[low:high]
