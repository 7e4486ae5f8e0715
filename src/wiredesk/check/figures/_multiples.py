"""How many times as much: "twice as many", "a third as much", "two and a half times what it was", "doubled", "by half".

Two amounts of the reports bear such a multiple out or refute it: a number now and before, or two numbers of the same
things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, combinations, permutations
from typing import NamedTuple

from wiredesk.lang import fold, number_words, sense
from wiredesk.model import Figure

from ..text._index import Passage
from ..text._tokens import senses, tokenise
from ..text._view import Evidence, Finding, LineView
from ._elliptic import with_unit
from ._moves import moves, way_of
from ._own_words import own_words

_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "sixth": 1 / 6, "tenth": 1 / 10}
_TIMES = {"twice": 2.0, "double": 2.0, "triple": 3.0, "treble": 3.0, "half": 0.5} | {
    f"{one} {part}{plural}": number * share
    for one, number, plural in (("a", 1, ""), ("one", 1, ""), ("two", 2, "s"), ("three", 3, "s"))
    for part, share in _PARTS.items() if part != "half"
}  # fmt: skip
_VERBS = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "halv": 0.5}
_BOUND = r"(?:(?P<bound>more than|over|at least|less than|under|nearly|almost|about|around|roughly|some|just|only) )?"
_WORDS = "|".join(sorted(_TIMES, key=len, reverse=True))
_N_TIMES = r"(?P<number>[\w.,]+(?: and a (?:half|third|quarter))?) times"
_AS_MUCH = (
    re.compile(
        rf"\b{_BOUND}(?P<times>{_WORDS}|{_N_TIMES}) (?:as (?P<as>many|much|high|large|big)"
        r"|(?:of )?(?:what|(?:that|those)(?! of\b)|(?<!of )(?:that|those))(?P<what> [^.,;]*)?)\b", re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_BOUND}(?P<times>twice|double|triple|treble|{_N_TIMES}) (?P<as>(?!))?(?:the|its|their"
        r"|an? (?!(?:minute|hour|day|night|week|month|season|year)\b))(?P<what> ?[^.,;]*)", re.IGNORECASE,
    ),
)  # fmt: skip
_VERB = re.compile(rf"\b{_BOUND}(?P<verb>{'|'.join(_VERBS)})(?:ed|es|e|ing)\b", re.IGNORECASE)
_BY_PART = re.compile(
    rf"\bby {_BOUND}(?P<part>half|(?:a|one|two|three) (?:third|quarter|fifth|sixth|tenth)s?)(?![\w-]| of\b)",
    re.IGNORECASE,
)
_MARKS = ("times", *_VERBS, *_PARTS, "twice")
"""What every multiple has in its words."""
_SPREAD = re.compile(r"\b(?:each|every|per|average|apiece|relative|proportion\w*)\b", re.IGNORECASE)
"""Words by which a line tells amounts that were divided first."""
_JOINS = frozenset("of in at for from on to by with between as than since".split())
_HOW_MANY = frozenset("number numbers amount amounts total level quantity".split())
"""Nouns that name nothing counted."""
_OF_NOUN = re.compile(r"\b(?:the|its|their)$", re.IGNORECASE)
_SIDES = re.compile(r" (?:as|than)\b")
_COUNTED = re.compile(r" (?:as|than|in|for|at|since|to|were|was|are|is|from|on|by)\b|[.,;]")
"""What ends the words behind "as many" that name what is counted."""
_THEN = re.compile(
    r"\b(?:ago|earlier|before|last|previous\w*|(?:19|20)\d\d|then|it|they|(?:year|month|week|season|quarter|decade)s?)\b",
    re.IGNORECASE,
)
"""Words that tell a time, or the same thing, behind a multiple."""
_NEAR, _FAR, _MORE = 0.12, 0.15, 1.5
"""How far from a multiple two amounts may stand to bear it out, from where they refute it, and how far above it where
the line says "more than"."""
_TOUCHES, _SURE = 0.08, 0.75
_LED = 50
_MOST = 12
"""Numbers of the same things that are compared in pairs."""
_IDLE = frozenset({"ordinal", "age", "score", "duration", "fraction"})


class _Claim(NamedTuple):
    """A multiple of a line.

    Attributes:
        times: how many times the second the first is, below 1 for a part. things: the words that name what is compared,
            by sense. moved: whether it is told as a move in time. front, behind: the words of the two things compared.
    """

    text: str
    times: float
    bound: str
    things: frozenset[str]
    moved: bool = False
    front: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()


class _Pair(NamedTuple):
    """Two amounts of the reports, of what things, and as a passage tells them."""

    first: float
    second: float
    things: frozenset[str]
    told: str
    passage: Passage
    dated: bool
    """Whether the first is the later, or the one that the claim tells of first."""


def compare_multiples(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each multiple of a line that amounts of the reports bear out or refute."""
    low = line.line.text.lower()
    if not any(part in low for part in _MARKS) or _SPREAD.search(low):
        return []
    found = []
    for claim in _claims(line.line.text):
        near = [hit.passage for hit in evidence.hits if hit.coverage >= _TOUCHES]
        if any(_tells(claim, passage) for passage in near):
            continue
        pairs = list(_beside(claim, near)) or [pair for pair in _pairs(near, line) if claim.things & pair.things]
        finding = _judged(claim, pairs)
        if finding is not None:
            found.append(finding)
    return found


def _judged(claim: _Claim, pairs: list[_Pair]) -> Finding | None:
    """What two amounts of the very things make of a multiple; None where they lie between."""
    right = next((pair for pair in pairs if _fits(claim, pair, _NEAR)), None)
    if right is not None:
        says = f"The number {claim.text.lower()}" if claim.moved else f"That is {claim.text.lower()}"
        return Finding(
            "figure", claim.text, "supported", found=right.told, passage=right.passage, reckoned=True, says=says,
            terms=(right.passage,),
        )  # fmt: skip
    if not pairs or any(_fits(claim, pair, _FAR) for pair in pairs):
        return None
    pair = pairs[0]
    return Finding(
        "figure", claim.text, "contradicted", found=pair.told, passage=pair.passage, sure=_SURE,
        why=f"The reports say “{pair.told}”, which is not “{claim.text}”.",
    )  # fmt: skip


def _claims(text: str) -> Iterator[_Claim]:
    """The multiples that a text tells."""
    for found in chain.from_iterable(pattern.finditer(text) for pattern in _AS_MUCH):
        times = _TIMES.get(found["times"].lower()) or _number(found["number"] or "")
        if times and times != 1:
            before, after = text[: found.start()], re.split(r"[.;]", text[found.end() :])[0]
            two = _SIDES.split(after, 1) if found["as"] else []
            first, second = two if len(two) > 1 else ("", found["what"] or "")
            counted = _COUNTED.split(f" {after}")[0] if found["as"] else ""
            things = senses(tokenise(counted)) or _of_which(found) or _subject(before)
            sides = senses(tokenise(before + first)), senses(tokenise("" if _THEN.search(second) else second))
            told = found[0].removesuffix(found["what"] or "")
            yield _Claim(told, times, (found["bound"] or "").lower(), things, False, *sides)
    for found in _VERB.finditer(text):
        times = _VERBS[found["verb"].lower()]
        yield _Claim(found[0], times, (found["bound"] or "").lower(), _subject(text[: found.start()]), True)
    for found in _BY_PART.finditer(text):
        way = way_of(text[max(found.start() - _LED, 0) : found.start()])
        if way is not None:
            times = 1 + way * _TIMES[found["part"].lower()]
            yield _Claim(found[0], times, (found["bound"] or "").lower(), _subject(text[: found.start()]), True)


def _of_which(found: re.Match[str]) -> frozenset[str]:
    """The noun that "three times the" is of: "purity" of "three times the purity that was allowed"."""
    what = found["what"] or ""
    if not _OF_NOUN.search(found[0].removesuffix(what)):
        return frozenset()
    noun = [t for t in tokenise(_COUNTED.split(what)[0]) if t.low not in _HOW_MANY]
    return senses(noun)


def _number(words: str) -> float | None:
    """The value of a number in words or digits, with a half or a quarter: "two and a half"."""
    whole, _, part = words.lower().partition(" and a ")
    value, taken = number_words([whole])
    if not taken and not re.fullmatch(r"\d+(?:\.\d+)?", whole):
        return None
    return (value if taken else float(whole)) + _PARTS.get(part, 0.0)


def _subject(before: str) -> frozenset[str]:
    """The noun that the words before a multiple are of, by sense: "rent" of "The podcast studio's rent is"."""
    words: list[str] = []
    for token in tokenise(before):
        if token.low in _JOINS and words:
            break
        if token.content and token.low.isalpha() and token.low not in _HOW_MANY:
            words.append(token.stem)
    return frozenset(words[-1:])


def _fits(claim: _Claim, pair: _Pair, slack: float) -> bool:
    """Whether two amounts stand to each other as a claim says, with its bound."""
    low, high = sorted((pair.first, pair.second))
    if low <= 0 or not claim.times:
        return False
    ratio = pair.first / pair.second if pair.dated else high / low if claim.times > 1 else low / high
    off = (ratio - 1) / (claim.times - 1) if claim.text.lower().startswith("by ") else ratio / claim.times
    halved = claim.moved and claim.times < 1
    if claim.bound in {"more than", "over", "at least"} and not halved:
        return 1 - slack / 2 <= off <= _MORE
    if claim.bound in {"less than", "under"} or (claim.bound in {"nearly", "almost"} and claim.times > 1) or (
        claim.bound in {"more than", "over"}
    ):
        return 1 / _MORE <= off <= 1 + slack / 4
    if claim.bound in {"nearly", "almost"}:
        return 1 - slack / 4 <= off <= _MORE
    return abs(off - 1) <= slack


def _tells(claim: _Claim, passage: Passage) -> bool:
    """Whether a passage prints the multiple itself, or the percentage by which something moved to it."""
    if any(f.unit == "percent" and abs(abs(claim.times - 1) - f.value / 100) <= _NEAR for f in passage.figures):
        return True
    return any(abs(other.times - claim.times) < 1e-6 for other in _claims(passage.text))


def _beside(claim: _Claim, near: list[Passage]) -> Iterator[_Pair]:
    """Two numbers of which one is told of the first thing of a claim, the other of the second."""
    told = [
        (with_unit(figure, passage.figures, passage.sentence), words, passage)
        for passage in near if claim.front and claim.behind
        for figure, words in zip(passage.figures, own_words(passage), strict=True) if _amount(figure)
    ][:_MOST]
    for (one, mine, here), (other, theirs, _) in permutations(told, 2):
        first, second = mine - theirs, theirs - mine
        straight, across = claim.front & first and claim.behind & second, claim.front & second and claim.behind & first
        if straight and not across and one.unit == other.unit:
            yield _Pair(one.value, other.value, claim.things, f"{one.text} and {other.text}", here, dated=True)


def _pairs(near: list[Passage], line: LineView) -> Iterator[_Pair]:
    """The moves of some passages, and the numbers of the same things in pairs."""
    for passage in near:
        for move in moves(passage):
            first, last = sorted(move.printed, key=lambda f: f.start)
            before = max((f.end for f in passage.figures if f.end <= first.start), default=passage.sentence.start)
            words = frozenset(t.stem for t in passage.tokens if t.content and before <= t.start < last.end)
            heads = {sense(fold(f.head)) for f in move.printed if f.head}
            yield _Pair(move.now.value, move.then.value, words | heads, move.told, passage, move.dated)
    alike = [(figure, passage) for passage in near for figure in passage.figures if _counts(figure, line)]
    for (one, here), (other, there) in combinations(alike[:_MOST], 2):
        if here is not there or not moves(here):
            things = frozenset({sense(fold(one.head or ""))})
            if fold(one.head or "") == fold(other.head or "") and one.unit == other.unit and one.value != other.value:
                yield _Pair(one.value, other.value, things, f"{one.text} and {other.text}", here, dated=False)


def _counts(figure: Figure, line: LineView) -> bool:
    """Whether a figure counts things that the line names."""
    return _amount(figure) and sense(fold(figure.head or "")) in line.senses


def _amount(figure: Figure) -> bool:
    return figure.high is None and not figure.vague and figure.kind not in _IDLE and figure.value > 0
