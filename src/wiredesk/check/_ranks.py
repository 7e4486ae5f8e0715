"""The place that somebody came in: "runner-up" for "won ahead of Brandt", "22nd" for "last" of 22 entrants."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from wiredesk.lang import fold, number_words
from wiredesk.model import Name, Span

from ._lexicon import ORDINALS
from ._names import name_words
from ._view import Evidence, Finding, LineView

_ORD = rf"(?P<rank>{'|'.join(sorted(ORDINALS))}|\d{{1,3}}(?:st|nd|rd|th))"
_ANY, _NOBODY = r"(?:[^.;]|\.(?=\d))", r"(?:[^@.;]|\.(?=\d))"
_WHO = r"(?:(?!ahead of)[^@.;]){0,30}?@(?P<who>\d+)"
_ENDS = r"(?=[,.;]|$| (?:place|in|with|on|overall|of|at|behind|after|for)\b)"
_PLACES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"@(?P<who>\d+)(?:, [^@,;.]*,)?(?: [^@.;,]{{0,20}})? (?:came|come|finished|finishing|placed|ended(?: up)?|was"
        rf"|is|ranked)(?: (?:in|now|only|a))? {_ORD}{_ENDS}",
        rf"@(?P<who>\d+)[^@.;]{{0,40}} (?:settle for|content with|came in|finished in|took|claimed) {_ORD} place",
        rf"\b{_ORD} place {_ANY}{{0,60}}?(?:went|goes|was taken|fell)(?: to| by){_WHO}",
    )
)
_SECOND = tuple(
    re.compile(pattern)
    for pattern in (
        r"runners?-up,? @(?P<who>\d+)", r"@(?P<who>\d+)[^@.;]{0,40} (?:was|were|as|is|became) (?:the )?runners?-up\b",
        rf"\b(?:won|win|wins|victory)\b{_ANY}{{0,80}}?\bahead of{_WHO}",
        r" beat @(?P<who>\d+)[^@.;]{0,15} in the final\b",
    )
)
_THIRD = re.compile(
    rf"\b(?:won|win|wins|victory)\b{_ANY}{{0,80}}?\bahead of{_WHO.replace('who', 'ahead')}{_NOBODY}{{0,25}} and"
    r"(?: [a-z]+)? @(?P<who>\d+)"
)
_LAST = re.compile(r"@(?P<who>\d+)[^@.;,]{0,20} (?:came|finished|was|is|ended) (?:[a-z]+ )?last(?=[,.;]|$| of\b| in\b)")
_LOSER = re.compile(rf"\b{_ORD} place [^@.;]{{0,30}}@\d+, [^@.;]{{0,30}}winners? over{_WHO}")
_BEHIND = re.compile(r"(?P<count>[a-z]+) [a-z]+ (?:had )?(?:finished|came|were|was|are|is) ahead of @(?P<who>\d+)")
_OF_ALL = re.compile(r"\b(?:last of|among|field of|of) (?P<all>\d{1,3}|[a-z]+)(?= (?:entrants|starters|runners|riders"
                     r"|competitors|teams|contestants|entries|finishers)\b|[,.;]|$)")  # fmt: skip
_OWNED = re.compile(r"@\d+['’]s (?=@)")
_SEES, _SURE, _AHEAD = 0.1, 0.8, "ahead of"


def compare_ranks(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each place that a line gives somebody whom the reports give one."""
    mine = list(_ranks(line.line, line.names))
    if not mine:
        return []
    told: dict[str, dict[int, Finding]] = defaultdict(dict)
    alls = {number for hit in evidence.hits for number in _all(hit.passage.text)}
    for hit in evidence.hits:
        for who, rank, text in _ranks(hit.passage.sentence, hit.passage.names) if hit.coverage >= _SEES else ():
            places = alls if rank == 0 else {rank}
            for place in places:
                told[who][place] = Finding("order", "", "supported", found=text, passage=hit.passage)
    found = []
    for who, rank, text in mine:
        known = told.get(who, {})
        if rank and known:
            one = known.get(rank) or next(iter(known.values()))
            right = rank in known
            fact = text if _AHEAD in text.lower() else f"{_named(who, line)} came {_ordinal(rank)}"
            why = "" if right else f"The reports say “{one.found}”, not “{text}”."
            found.append(
                Finding(
                    "order", text, "supported" if right else "contradicted", found=fact if right else one.found,
                    passage=one.passage, sure=1.0 if right else _SURE, why=why, reckoned=right,
                )
            )  # fmt: skip
    return found


def _ranks(whole: Span, names: Sequence[Name]) -> Iterator[tuple[str, int, str]]:
    """Who came in which place, by the last word of the name, 0 for the last of all, and the words that tell it."""
    text, keys = _marked(whole, names)
    for pattern, least in (*((p, 0) for p in _PLACES), *((p, 2) for p in _SECOND), (_THIRD, 3), (_LAST, 0),
                           (_LOSER, 0), (_BEHIND, 0)):  # fmt: skip
        for match in pattern.finditer(text):
            groups = match.groupdict()
            rank = least or _number(groups.get("rank") or "") + (pattern is _LOSER)
            if pattern is _BEHIND:
                ahead, read = number_words([groups["count"]])
                rank = int(ahead) + 1 if read else -1
            if rank > 0 or pattern is _LAST:
                yield keys[int(groups["who"])], rank, _plain(match[0], whole, names)


def _marked(whole: Span, names: Sequence[Name]) -> tuple[str, list[str]]:
    """A text, low, with a mark for each name, and the last word of each."""
    parts: list[str] = []
    keys: list[str] = []
    at = whole.start
    for name in sorted(names, key=lambda n: n.start):
        words = name_words(name.text)
        if name.start < at or not words:
            continue
        parts += [whole.text[at - whole.start : name.start - whole.start].lower(), f"@{len(keys)}"]
        keys.append(words[-1])
        at = name.end
    parts.append(whole.text[at - whole.start :].lower())
    return _OWNED.sub("", "".join(parts)), keys


def _plain(text: str, whole: Span, names: Sequence[Name]) -> str:
    """Words of a marked text as they are printed."""
    ordered = [n for n in sorted(names, key=lambda n: n.start) if name_words(n.text)]
    low = re.sub(r"@(\d+)", lambda m: ordered[int(m[1])].text if int(m[1]) < len(ordered) else "", text).strip()
    at = whole.text.lower().find(low.lower())
    return whole.text[at : at + len(low)] if at >= 0 else low


def _named(who: str, line: LineView) -> str:
    """The first name of a line that ends in a word, as it is printed."""
    return next(name.text for name in line.names if name_words(name.text)[-1:] == [who])


def _ordinal(rank: int) -> str:
    return next((word for word, value in ORDINALS.items() if value == rank), f"number {rank}")


def _number(word: str) -> int:
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else ORDINALS.get(fold(word), 0)


def _all(text: str) -> Iterator[int]:
    """How many took part, as a passage tells it."""
    for match in _OF_ALL.finditer(text.lower()):
        value, read = (float(match["all"]), 1) if match["all"].isdigit() else number_words([match["all"]])
        if read and value > 2:
            yield int(value)
