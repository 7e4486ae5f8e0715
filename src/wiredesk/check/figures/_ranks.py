"""The place that somebody came in: "runner-up" for "won ahead of Brandt", "22nd" for "last" of 22 entrants."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wiredesk.lang import fold, number_words
from wiredesk.model import Span

from ..names._names import name_words
from ..text._index import Passage
from ..text._lexicon import ORDINALS
from ..text._view import Evidence, Finding, LineView

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
_LAST = re.compile(
    r"@(?P<who>\d+)(?:, [^@,;.]*,)?[^@.;,]{0,20} (?:came|finished|was|is|ended) (?:[a-z]+ )?last(?=[,.;]|$| of\b| in\b)"
)
_LOSER = re.compile(rf"\b{_ORD} place [^@.;]{{0,30}}@\d+, [^@.;]{{0,30}}winners? over{_WHO}")
_BEHIND = re.compile(r"(?P<count>[a-z]+) [a-z]+ (?:had )?(?:finished|came|were|was|are|is) ahead of @(?P<who>\d+)")
_OF_ALL = re.compile(
    r"\b(?:last of (?P<last>\d{1,3}|[a-z]+)|(?:among|field of|of) (?P<all>\d{1,3}|[a-z]+) (?:entrants|starters|runners"
    r"|riders|competitors|teams|contestants|entries|finishers))\b"
)
_OWNED = re.compile(r"@\d+['’]s (?=@)")
_RANKS = re.compile(rf"\b(?:{_ORD}|last|runners? up|runners?-up|ahead of)\b")
"""What tells a place at all."""
_OVERALL = re.compile(r"\b(?:overall|standings|general classification)\b")
_SEES, _SURE, _FAR, _AHEAD = 0.1, 0.8, 25, "ahead of"
"""Share of a line in a passage; how sure another place is; characters behind a place in which "overall" stands."""


@dataclass(frozen=True)
class _Place:
    """Who has a place (by the last word of the name, and as printed), which, 0 for the last; in a ranking over all
    contests or in one; and the words that tell it."""

    who: str
    name: str
    rank: int
    overall: bool
    text: str


def compare_ranks(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each place that a line gives somebody whom the reports give one."""
    if not _RANKS.search(line.low):
        return []
    near = [hit.passage for hit in evidence.hits if hit.coverage >= _SEES]
    known = {name.text: name_words(name.text)[-1:] for p in near for name in p.names}
    known |= {name.text: name_words(name.text)[-1:] for name in line.names}
    names = {text: key[0] for text, key in known.items() if key}
    mine = list(_ranks(line.line, names)) if names else []
    told: dict[tuple[str, bool], dict[int, tuple[str, Passage]]] = defaultdict(dict)
    alls = {number for p in near for number in _all(p.text)} if mine else set()
    for passage in near if mine else ():
        for place in _ranks(passage.sentence, names):
            for rank in sorted(alls) if place.rank == 0 else [place.rank]:
                told[place.who, place.overall][rank] = place.text, passage
    return [_finding(place, told[place.who, place.overall]) for place in mine
            if place.rank and told.get((place.who, place.overall))]  # fmt: skip


def _finding(mine: _Place, known: dict[int, tuple[str, Passage]]) -> Finding:
    """What is found of a place by the ranks that the reports give its holder."""
    text, passage = known.get(mine.rank) or next(iter(known.values()))
    if mine.rank in known:
        fact = mine.text if _AHEAD in mine.text else f"{mine.name} came {_ordinal(mine.rank)}"
        says = fact.replace("{", "{{").replace("}", "}}")
        return Finding("order", mine.text, "supported", found=text, passage=passage, reckoned=True, says=says)
    return Finding(
        "order", mine.text, "contradicted", found=text, passage=passage, sure=_SURE,
        why=f"The reports say “{text}”, not “{mine.text}”.",
    )  # fmt: skip


def _ranks(whole: Span, names: Mapping[str, str]) -> Iterator[_Place]:
    """The places that a text gives some names, each with the word by which it is known; 0 for the last of all."""
    text, printed = _marked(whole, names)
    for pattern, least in (*((p, 0) for p in _PLACES), *((p, 2) for p in _SECOND), (_THIRD, 3), (_LAST, 0),
                           (_LOSER, 0), (_BEHIND, 0)):  # fmt: skip
        for match in pattern.finditer(text):
            groups = match.groupdict()
            rank = least or _number(groups.get("rank") or "") + (pattern is _LOSER)
            if pattern is _BEHIND:
                ahead, read = number_words([groups["count"]])
                rank = int(ahead) + 1 if read else 0
            if rank or pattern is _LAST:
                name = printed[int(groups["who"])]
                overall = _OVERALL.search(text, match.start(), match.end() + _FAR) is not None
                yield _Place(names[name], name, rank, overall, _plain(match[0], whole, printed))


def _marked(whole: Span, names: Mapping[str, str]) -> tuple[str, list[str]]:
    """A text, low, with a mark for each of some names, and those names as they stand in it."""
    printed: list[str] = []

    def mark(match: re.Match[str]) -> str:
        printed.append(match[0])
        return f"@{len(printed) - 1}"

    known = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    text = re.sub(rf"\b(?:{known})\b", mark, whole.text.replace("@", " "))
    return _OWNED.sub("", text.lower()), printed


def _plain(text: str, whole: Span, printed: Sequence[str]) -> str:
    """Words of a marked text as they are printed."""
    low = re.sub(r"@(\d+)", lambda mark: printed[int(mark[1])], text).strip()
    at = whole.text.lower().find(low.lower())
    return whole.text[at : at + len(low)] if at >= 0 else low


def _ordinal(rank: int) -> str:
    """A rank in words, or in digits where it is a high one."""
    teen, last = 10 <= rank % 100 <= 20, rank % 10
    digits = f"{rank}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th')}"
    return next((word for word, value in ORDINALS.items() if value == rank), digits)


def _number(word: str) -> int:
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else ORDINALS.get(fold(word), 0)


def _all(text: str) -> Iterator[int]:
    """How many took part, as a passage tells it."""
    for match in _OF_ALL.finditer(text.lower()):
        told = match["last"] or match["all"]
        value, read = (float(told), 1) if told.isdigit() else number_words([told])
        if read and value > 2:
            yield int(value)
