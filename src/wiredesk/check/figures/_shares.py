"""Shares of a line against the counts of a passage: "a quarter of the households" for "of the 640 households 160"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace as with_kind

from msgspec.structs import replace

from wiredesk.lang import STOP_WORDS, fold, sense
from wiredesk.model import LOWER_BOUNDS, UPPER_BOUNDS, Figure

from ..text._denials import denials
from ..text._index import Passage
from ..text._lexicon import NEGATIONS, NEGATIVES
from ..text._tokens import Token, senses
from ..text._view import Evidence, Finding, LineView
from ._amounts import fits, fraction, in_percent, unit_of
from ._count_parts import Part, inside, left_of, named, opens_with_whole, parts_of, runs, wholes_of
from ._counted import counted_kind, rivals
from ._follows import THAT

_OF = re.compile(r" (?:of|in) (?!an? )")
_ONE_IN = re.compile(r"(?:one|1) ([a-z-]+) in ", re.IGNORECASE)
_QUANTIFIER = re.compile(
    r"\b(?:(most|(?:a|the) (?:clear |large |narrow |slim |vast |great )?majority)|(a (?:small |tiny )?minority)) of "
    r"(?=(?:the|its|their|his|her|those|these|them)\b)|^(most) (?=[a-z]+s\b)", re.IGNORECASE,
)
_WITHOUT = frozenset("lack lacks lacked lacking free spared".split())
_DENIED = NEGATIVES | _WITHOUT
_MOST, _SEES, _SPEAKS, _RIVAL, _PREFIX = 8, 0.15, 0.5, 0.9, 5
"""Figures of a passage at most; share of a line in a passage; of what a line says of the part in the words of that
part, and how near to that another part comes that is as likely; letters that make one word of two ("starved",
"starvation")."""
_FAR, _POINTS, _BARELY = 0.12, 1.5, 0.04
"""How far a share in words, and one in percent (in points), is from what it would wrongly be told for; how near a
share in words is always fair."""
_SURE = 0.8
_BY_COUNTS = " out of "


def is_share(finding: Finding) -> bool:
    """Whether a finding bears out a share by two counts."""
    return finding.verdict == "supported" and finding.reckoned and _BY_COUNTS in (finding.found or "")


def share_told(figure: Figure, line: LineView, evidence: Evidence) -> Finding | None:
    """What the counts of the reports make of a share of a line; None where they do not tell of that part."""
    if unit_of(figure) != "percent" or figure.vague or figure.high is not None or figure.change is not None:
        return None
    noun = _noun(figure, line)
    return _judge(figure, noun, line, evidence) if noun else None


def compare_quantifiers(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for "most of the" and "a minority of the" that the counts of the reports bear out or refute."""
    told = _QUANTIFIER.search(line.line.text)
    if told is None or line.within_quote(start := line.line.start + told.start()):
        return []
    text = told[0].removesuffix(" ").removesuffix(" of")
    share = Figure(
        doc="", start=start, end=start + len(text), text=text, value=0.5, kind="fraction",
        modifier="fewer_than" if told[2] else "more_than",
    )  # fmt: skip
    noun = _head(line.tokens, line.line.start + told.end())
    found = _judge(share, noun, line, evidence) if noun else None
    return [with_kind(found, kind="scope", says="")] if found is not None else []


def _noun(figure: Figure, line: LineView) -> str:
    """The sense of what a share is of; empty where it is of nothing that is counted."""
    one_in = _ONE_IN.match(figure.text)
    if one_in is not None:
        return sense(fold(one_in[1]))
    if figure.head:
        return sense(fold(figure.head))
    of = _OF.match(line.line.text, figure.end - line.line.start)
    return _head(line.tokens, line.line.start + of.end()) if of is not None else ""


def _head(tokens: Sequence[Token], start: int) -> str:
    """The sense of the last word of the noun phrase that starts at a place; empty without one."""
    phrase: list[Token] = []
    for token in (t for t in tokens if t.start >= start):
        if token.content and (not phrase or token.start == phrase[-1].end + 1 or token.raw[0].isupper()):
            phrase.append(token)
        elif phrase or token.low not in STOP_WORDS:
            break
    plural = [t for t in phrase if t.low.endswith("s") and not t.raw.endswith(("'s", "’s"))]
    return (plural or phrase)[0].stem if phrase else ""


def _judge(share: Figure, noun: str, line: LineView, evidence: Evidence) -> Finding | None:
    """A finding where the part of which a line gives the share, and its whole, are told and fit it or do not."""
    found = [_by_part(share, part, noun, line, evidence) for part in _likeliest(share, noun, line, evidence)]
    if not found or (len(found) > 1 and any(one is None or one.verdict == "supported" for one in found)):
        return None
    return found[0]


def _by_part(share: Figure, part: Part, noun: str, line: LineView, evidence: Evidence) -> Finding | None:
    wholes, plain = wholes_of(part, noun, evidence.index)
    turned = denials(line.free, _DENIED) % 2 != denials(part.words, _DENIED) % 2
    seen: list[tuple[Figure, float]] = []
    for whole in wholes:
        if part.figure is not None and rivals(counted_kind(part.figure), counted_kind(whole)):
            continue
        count = part.figure.value if part.figure is not None else left_of(part, whole, evidence.index)
        if 0 < count < whole.value:
            seen.append((whole, count / whole.value))
    for whole, value in seen:
        if _right(share, 1 - value if turned else value):
            told = f"{part.text}{_BY_COUNTS}{whole.text}"
            return Finding(
                "figure", share.text, "supported", found=told, passage=part.passage, reckoned=True, says=THAT
            )
    if not plain or not seen or any(not _wrong(share, v) or (turned and not _wrong(share, 1 - v)) for _, v in seen):
        return None
    told = f"{part.text}{_BY_COUNTS}{seen[0][0].text}"
    return Finding(
        "figure", share.text, "contradicted", found=told, passage=part.passage, sure=_SURE,
        why=f"The reports have {told} here, which is not “{share.text}”.",
    )  # fmt: skip


def _right(share: Figure, value: float) -> bool:
    """Whether a share fairly tells a part of 1."""
    percent = in_percent(share) if fraction(share) else share
    half = abs(percent.value - 50) < _POINTS / 3  # "more than half" is fair of any larger part
    if half and share.modifier in LOWER_BOUNDS | UPPER_BOUNDS:
        return value > 0.5 if share.modifier in LOWER_BOUNDS else value < 0.5
    told = replace(percent, value=100 * value, modifier="exact")
    near = fraction(share) and share.modifier == "exact" and abs(100 * value / percent.value - 1) <= _BARELY
    return near or fits(percent, told) != "no"


def _wrong(share: Figure, value: float) -> bool:
    """Whether a share cannot be a fair printing of a part of 1, however loosely it is meant."""
    percent = (in_percent(share) if fraction(share) else share).value
    told = 100 * value
    if share.modifier in LOWER_BOUNDS:
        return told < percent or (told == percent and share.modifier == "more_than")
    if share.modifier in UPPER_BOUNDS or share.modifier == "nearly":
        above = told > percent or (told == percent and share.modifier == "fewer_than")
        return above or (share.modifier == "nearly" and told < (1 - 2 * _FAR) * percent)
    loose = fraction(share) or share.modifier == "about"
    return abs(told - percent) > (max(_FAR * percent, _POINTS) if loose else _POINTS)


def _likeliest(share: Figure, noun: str, line: LineView, evidence: Evidence) -> list[Part]:
    """The parts of which the reports speak in the line's words, each value once; none if not enough."""
    mine = _predicate(share, noun, line)
    index = evidence.index
    near = {
        p.number: p for hit in evidence.hits if hit.coverage >= _SEES
        for p in (hit.passage, *index.neighbours(hit.passage, 1)) if len(p.figures) <= _MOST
    }  # fmt: skip
    parts = [part for _, passage in sorted(near.items()) for part in parts_of(passage)]
    lead = _aside(near.values(), noun)
    rest = {word for word in mine if not _held(word, lead)} or mine
    held = [frozenset(word for word in rest if _held(word, senses(part.words))) for part in parts]
    weights = {word: index.idf(word) / max(sum(word in words for words in held), 1) for word in sorted(rest)}
    total = sum(weights.values())
    told = [
        (sum(weights[word] for word in sorted(words)) / total, part) for words, part in zip(held, parts, strict=True)
    ]  # fmt: skip
    best = max(told, key=lambda entry: entry[0], default=None)
    if best is None or best[0] < _SPEAKS:
        return []
    rivals = [best[1], *(part for value, part in told if value >= _RIVAL * best[0])]
    return list({part.text: part for part in reversed(rivals)}.values())[::-1]


def _held(word: str, words: frozenset[str]) -> bool:
    """Whether a word stands among others, or one that starts as it does."""
    return word in words or (len(word) >= _PREFIX and any(other.startswith(word[:_PREFIX]) for other in words))


def _predicate(share: Figure, noun: str, line: LineView) -> frozenset[str]:
    """The senses of what a line says of a part: the words of its clause, or where it says nothing there, all words."""

    def told(tokens: Iterable[Token]) -> frozenset[str]:
        return frozenset(
            t.stem for t in tokens
            if t.content and t.stem != noun and not t.number and t.low not in NEGATIONS | _WITHOUT
            and not share.start <= t.start < share.end
        )  # fmt: skip

    run = next((run for run in runs(line.free) if run[0].start <= share.start < run[-1].end), ())
    behind = [t.start for t in run if t.stem == noun and t.start >= share.end]
    said = told(t for t in run if not (behind and share.end <= t.start < behind[0]))
    return said or told(line.free)


def _aside(passages: Iterable[Passage], noun: str) -> frozenset[str]:
    """The words of the clause in which some passages tell the whole: the largest count that has its noun behind it."""
    told = [
        (figure.value, run, all(f is figure for f in inside(run, passage)))
        for passage in passages for run in runs(passage.tokens) for figure in inside(run, passage)
        if opens_with_whole(run) or named(figure, passage, noun)
    ]  # fmt: skip
    largest = max((value for value, _, _ in told), default=0.0)
    return next((senses(run) for value, run, alone in told if value == largest and alone), frozenset())
