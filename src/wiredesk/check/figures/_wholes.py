"""The whole for the part and the part for the whole: "of whom 41 are alive" told of all, one of two that together make
a number, a thing beside a number as one of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wiredesk.lang import fold, sense
from wiredesk.model import Figure, Span

from ..text._denials import denials
from ..text._excerpt import excerpt
from ..text._index import Passage
from ..text._tokens import Token, senses
from ..text._view import Evidence, Finding, LineView
from ._amounts import one_amount
from ._figures import compared
from ._scope_places import LEVELS

_SEES, _SURE = 0.2, 0.85
_LEADS = r"(?:(?: about| some| only| just| at least| around| nearly| almost| more than| over)*)"
_OF_WHOM = re.compile(rf"\bof (?:whom|which|them|these|those){_LEADS} $")
_OF_THEM = re.compile(r" of (?:whom|which|them|these|those)\b")
_THE = "(?:the|its|their|his|her|those|these|all)"
_OF_THE = re.compile(rf" of {_THE} ([a-z][^,;:.()]*?) (?:were|was|are|is|have|had|has|remain)\b")
_OF_THE_WHOLE = re.compile(rf" of {_THE}(?: [a-z]+)? ")
_OUT_OF = re.compile(rf"(?:^|, )of {_THE} (?:[^,;:.()]|(?<=\d),(?=\d))*, ", re.IGNORECASE)
_PARTLY = frozenset("of most many some few several half majority minority none not both though but".split())
"""Words of a line that may tell a part of the number it prints."""
_STOPS = frozenset("and but while whereas although though another".split())
_STOP = re.compile(r"[,;:.()]")
_TELLING = frozenset(
    sense(word)
    for word in LEVELS.union(
        """number figure count total tally put say said still left remaining another further people person so far now
        territory enclave strip area place one""".split()
    )
)
"""Words of a line that say nothing of what befell those counted."""
_NAME = r"(?:the )?((?:[A-Z][\w’'.-]*[ ])*[A-Z][\w’'.-]*)"
_BESIDE = re.compile(
    rf"[^,;:.()0-9]{{0,60}}? [a-z]+,?(?: and(?: in| for| from)?| plus| as well as(?: in)?| besides| in addition to"
    rf"|,? along with| alongside) {_NAME}"
)
_AMONG = re.compile(
    rf"[^,;:.()0-9]{{0,60}}?,? (?:including|among them|one of (?:them|which|whom)(?: being)?|such as) {_NAME}"
    rf"|[^;:.()0-9]{{0,60}}?, {_NAME} (?:being )?(?:among them|one of (?:them|which))"
)
_TOGETHER = re.compile(r"\b(?:together|combined|between them|jointly|taken together|in all|both)\b", re.IGNORECASE)
_PAIR = re.compile(rf"{_NAME} and (?:(?:its|their|the|his|her) (?:[a-z]+ )?)?{_NAME}")
_WITH_ANOTHER = re.compile(
    r"\b(?:together|combined|between them|jointly|both|two|pair|along with|and|with|sum|total)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class _Part:
    """A part of a whole that a passage tells: its number, that of the whole if one is printed, what is said of the part
    alone, and what is said of the whole."""

    figure: Figure
    whole: Figure | None
    own: frozenset[str]
    others: frozenset[str]


def compare_wholes(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each count of a line that the reports give for the whole or for a part of it."""
    near = [hit.passage for hit in evidence.hits if hit.coverage >= _SEES]
    found = []
    for figure in (f for f in compared(line) if f.unit is None and f.kind == "cardinal" and not f.vague):
        judges: tuple[_Judge, ...] = (_of_all, _of_a_part, _beside, _alone)
        one = next((finding for judge in judges if (finding := judge(figure, line, near, evidence))), None)
        if one is not None:
            found.append(one)
    return found


_Judge = Callable[[Figure, LineView, Sequence[Passage], Evidence], Finding | None]


def _parts(passage: Passage) -> Iterator[_Part]:
    """The parts that a passage tells: "of whom 41", "nine of them", "18 of the sailors held were", "of the 90, 12"."""
    text, base = passage.text, passage.sentence.start
    opened = _OUT_OF.search(text)
    yield from _out_of(passage)
    for part in passage.figures:
        led = _OF_WHOM.search(text, 0, part.start - base)
        behind = None if led else _OF_THE.match(text, part.end - base) or _OF_THEM.match(text, part.end - base)
        apart = opened if opened is not None and opened.end() <= part.start - base else None
        if led is None and behind is None and apart is None:
            continue
        first = led.start() if led else part.start - base
        own = [t for t in passage.tokens if t.start >= base + (behind.end() if behind else part.end - base)]
        others = senses(t for t in passage.tokens if t.start < base + first)
        if behind is not None and behind.re is _OF_THE:
            others = senses(t for t in passage.tokens if base + behind.start() <= t.start < base + behind.end(1))
        larger = [f for f in passage.figures if f.end <= base + first and f.unit is None and f.value > part.value]
        yield _Part(part, larger[-1] if larger else None, senses(_clause(own, passage.sentence)) - others, others)


def _out_of(passage: Passage) -> Iterator[_Part]:
    """The parts that a passage tells with their whole right behind them: "seven of the nine judges"."""
    base = passage.sentence.start
    for part, whole in pairwise(sorted(passage.figures, key=lambda f: f.start)):
        if part.value < whole.value and _OF_THE_WHOLE.fullmatch(passage.text[part.end - base : whole.start - base]):
            own = senses(_clause([t for t in passage.tokens if t.start >= whole.end], passage.sentence))
            yield _Part(part, whole, own - {sense(fold(whole.head or ""))}, frozenset())


def _clause(tokens: Sequence[Token], whole: Span) -> Iterator[Token]:
    """Words up to the next stop or joining word, or the next number; backwards where they are given backwards."""
    for n, token in enumerate(tokens):
        if n:
            one, other = sorted((tokens[n - 1], token))
            if token.low in _STOPS or _STOP.search(whole.text, one.end - whole.start, other.start - whole.start):
                return
        yield token


def _around(figure: Figure, line: LineView) -> list[Token]:
    """The words of a figure's part of its clause."""
    after = list(_clause([t for t in line.tokens if t.start >= figure.start], line.line))
    before = list(_clause([t for t in line.tokens if t.start <= figure.start][::-1], line.line))
    return [*before[:0:-1], *after]


def _of_all(figure: Figure, line: LineView, near: Sequence[Passage], evidence: Evidence) -> Finding | None:
    """A finding where a line says of all what the reports say of a part ("197, of whom 148 are alive")."""
    words = _around(figure, line)
    told = senses(words)
    if not _PARTLY.isdisjoint(t.low for t in words) or denials(words):
        return None
    for passage in near:
        for part in _parts(passage):
            if part.whole is None or not one_amount(figure, part.whole) or not part.own & told:
                continue
            if any(one_amount(f, part.figure) for f in line.figures):
                continue
            elsewhere = (
                part.own & other.senses for other in evidence.index.passages
                if other is not passage and any(one_amount(figure, f) for f in other.figures)
            )  # fmt: skip
            if not any(elsewhere):
                return _finding(figure, part.figure, passage, line, "Of these the reports tell that only of “{}”: ")
    return None


def _of_a_part(figure: Figure, line: LineView, near: Sequence[Passage], evidence: Evidence) -> Finding | None:
    """A finding where a line gives the number of a part as that of the whole: "20 hostages are held" for "20 of them
    are certainly alive"."""
    words = [t for t in line.content if not t.number and not figure.start <= t.start < figure.end]
    told = senses(_around(figure, line)) & senses(words)
    for passage in near:
        for part in _parts(passage):
            if not one_amount(figure, part.figure) or not part.own or part.own & line.senses:
                continue
            known = part.others | (passage.senses - part.own)
            known |= senses(t for p in evidence.index.neighbours(passage, 1) for t in p.tokens)
            if told & part.others and told - _TELLING <= known:
                return _finding(figure, part.figure, passage, line, "“{}” is a part of these: ")
    return None


def _beside(figure: Figure, line: LineView, near: Sequence[Passage], _: Evidence) -> Finding | None:
    """A finding where a line has among those counted what a passage has beside them, or the other way round."""
    for mine, theirs, why in (
        (_AMONG, _BESIDE, "The reports name it beside “{}”, not among them: "),
        (_BESIDE, _AMONG, "The reports name it among “{}”, not beside them: "),
    ):
        named = mine.match(line.line.text, figure.end - line.line.start)
        if named is None:
            continue
        for passage in near:
            for other in passage.figures:
                told = theirs.match(passage.text, other.end - passage.sentence.start)
                if told is not None and one_amount(figure, other) and _one_name(_first(named), _first(told)):
                    return _finding(figure, other, passage, line, why)
    return None


def _alone(figure: Figure, line: LineView, near: Sequence[Passage], _: Evidence) -> Finding | None:
    """A finding where a line gives one of two what a passage gives both together."""
    if _WITH_ANOTHER.search(line.line.text) is not None:
        return None
    for passage in near:
        pair = _PAIR.search(passage.text)
        if pair is None or _TOGETHER.search(passage.text, pair.end()) is None:
            continue
        other = next((f for f in passage.figures if one_amount(figure, f)), None)
        held = [bool(_words(name) & {t.low for t in line.tokens}) for name in pair.groups()]
        if other is not None and sum(held) == 1:
            return _finding(figure, other, passage, line, "The reports give “{}” for the two together: ")
    return None


def _first(match: re.Match[str]) -> str:
    """The first group of a match that holds something."""
    return next(group for group in match.groups() if group)


def _words(name: str) -> set[str]:
    return {fold(word).removesuffix("'s") for word in name.split()}


def _one_name(one: str, other: str) -> bool:
    """Whether two names are one, by their last word or their initials ("United States", "US")."""
    first, second = (
        {fold(name).replace(".", "").split()[-1], "".join(word[0] for word in name.split()).lower()}
        for name in (one, other)
    )
    return bool(first & second)


def _finding(figure: Figure, other: Figure, passage: Passage, line: LineView, why: str) -> Finding:
    return Finding(
        "scope", figure.text, "contradicted", found=other.text, passage=passage, sure=_SURE,
        why=f"{why.format(other.text)}“{excerpt(passage, line.senses)}”",
    )  # fmt: skip
